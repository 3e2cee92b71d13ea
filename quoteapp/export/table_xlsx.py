"""The sheet as a spreadsheet that an editor can read, filter and print.

Text stays text: no formula, no link. What is too long for a cell goes on in the next line, what is too long for a
table in a further one. The same rows give the same bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from quoteapp.errors import BugError
from quoteapp.export.labels import CONTINUED, SHEET, TAB
from quoteapp.export.layout import Cell, Layout
from quoteapp.export.row import COLUMNS, Heading, Line
from quoteapp.export.xlsx_looks import Looks, height, set_up_page, width

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CELL_LENGTH = 32_767
"""The most that a cell holds, in UTF-16 units."""
TABLE_LENGTH = 1_048_575
"""The most lines that a table holds below its headings."""

# Shared strings, not constant_memory: Apple's Numbers does not show inline strings. 450 MB for 100,000 rows.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "use_zip64": True}
_CREATED = datetime(1980, 1, 1)  # any fixed day: the bytes depend on the rows alone

Cells = list[Cell]


class Laid(NamedTuple):
    """A line of the table: its cells, and whether it heads a group."""

    cells: Cells
    heads: bool


def write(lines: Sequence[Line], file: BinaryIO, layout: Layout, *, table_length: int = TABLE_LENGTH) -> None:
    """Write the sheet to ``file``, at most ``table_length`` lines a table; OSErrors of ``file`` pass through."""
    from xlsxwriter import Workbook  # slow to import, seldom needed

    laid = [Laid(cells, isinstance(line, Heading)) for line in lines for cells in laid_out(line, layout)]
    buffer = BytesIO()
    with Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": SHEET[layout.language], "created": _CREATED})
        looks = Looks.added_to(book)
        for number, start in enumerate(range(0, max(1, len(laid)), table_length), 1):
            table = book.add_worksheet(TAB[layout.language] + (f" {number}" if number > 1 else ""))
            _fill(table, layout, laid[start : start + table_length], looks)
    _let_go(book)
    file.write(buffer.getbuffer())


def laid_out(line: Line, layout: Layout) -> Iterator[Cells]:
    """Lay it out as one line, or as many as its longest cell needs; the first short cell says that they go on."""
    cells, continued = layout.cells(line), CONTINUED[layout.language]
    pieces = [list(_pieces(cell)) if isinstance(cell, str) else [cell] for cell in cells]
    first, *further = (list(each) for each in zip_longest(*pieces))
    yield first
    short = next((column for column, cell in enumerate(first) if len(str(cell)) < CELL_LENGTH // 2), None)
    for each in further:
        if short is not None:
            each[short] = f"{first[short] or ''} ({continued})".lstrip()
        yield each


def shown(cell: Cell) -> str:
    """What a cell says in its format."""
    if isinstance(cell, float):
        return f"{cell:.0%}".replace("%", " %")
    return "" if cell is None else str(cell)


def _pieces(text: str) -> Iterator[str]:
    """Cut ``text`` into pieces that fit a cell, never inside a character."""
    units = text.encode("utf-16-le")
    while len(units) > 2 * CELL_LENGTH:
        piece = units[: 2 * CELL_LENGTH].decode("utf-16-le", "ignore")  # drops the first half of a pair
        yield piece
        units = units[len(piece.encode("utf-16-le")) :]
    yield units.decode("utf-16-le")


def _fill(table: "Worksheet", layout: Layout, lines: Sequence[Laid], looks: Looks) -> None:
    headings = layout.headings()
    columns = list(zip(*(line.cells for line in lines if not line.heads), strict=True)) or [()] * len(headings)
    widths = [width(*measured) for measured in zip(layout.columns, headings, columns, strict=True)]
    grouped = any(line.heads for line in lines)
    table.set_row(0, height(headings, widths))
    for column, heading in enumerate(headings):
        table.set_column(column, column, widths[column])
        _put(table, 0, column, heading, looks.heading, looks.run)
    for row, (cells, heads) in enumerate(lines, 1):
        table.set_row(row, None if heads else height(cells, widths), None, {"level": int(grouped and not heads)})
        for column, cell in enumerate(cells):
            _put(table, row, column, cell, looks.group if heads else looks.of(cell), looks.run)
    if grouped:
        table.outline_settings(symbols_below=False)
    table.freeze_panes(1, 2 if layout.columns[:2] == COLUMNS[:2] else 0)  # the quotation stays in sight
    table.autofilter(0, 0, len(lines), len(headings) - 1)
    set_up_page(table, sum(widths))


def _let_go(book: "Workbook") -> None:
    """Let go of the cells, line by line: a workbook refers to itself, and to look for a million of them takes long."""
    for table in book.worksheets():
        for cells in table.table.values():
            cells.clear()
        for lines in (table.table, table.row_info, table.row_sizes):
            lines.clear()


def _put(table: "Worksheet", row: int, column: int, cell: Cell, look: "Format", run: "Format") -> None:
    """Write a cell in ``look``; ``run`` is the plain format for a piece of its text."""
    if cell is None or cell == "":
        code = table.write_blank(row, column, None, look)
    elif isinstance(cell, int | float):
        code = table.write_number(row, column, cell, look)
    elif cell.startswith("<r>") and cell.endswith("</r>"):
        # XlsxWriter would take it for its own markup and write it as it is; in two runs it does not.
        code = table.write_rich_string(row, column, run, cell[0], run, cell[1:], look)
    else:
        code = table.write_string(row, column, cell, look)
    if code:  # XlsxWriter says by it that it has dropped something
        raise BugError(f"A cell of the sheet was not written (XlsxWriter: {code}).")
