"""How a spreadsheet looks: formats, widths, heights, the printed page. Widths are in characters, heights in points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Self

from quoteapp.export.guard import is_risky
from quoteapp.export.layout import Cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# All columns together just stay legible across a page of A3.
_WIDEST = {
    "quotation": 50,
    "speaker": 18,
    "printed_name": 16,
    "role": 20,
    "context_before": 28,
    "context_after": 28,
    "title": 22,
    "source": 20,
    "decided_when": 16,
    "note": 24,
    "sha256": 22,
}
_WIDE = 13  # the other columns, at most
_NARROWEST = 6
_BUTTON = 3  # what the filter's button covers of a heading

_FONT_SIZE = 10
_LINE = 13.0
_DENSITY = 1.15  # letters to a character of width: the unit is the digit, which is wider, in a larger size
_TALLEST = 409.0  # by the file format

_A3, _A4 = 8, 9  # as the file format numbers them
_A4_WIDTH = 190  # what is legible across a page of A4


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of a workbook's cells."""

    heading: "Format"
    group: "Format"
    """Above the rows of a group: one line of text across all columns."""
    text: "Format"
    risky: "Format"
    """Text that a spreadsheet would take for a formula as soon as somebody edits the cell."""
    number: "Format"
    share: "Format"
    run: "Format"
    """A piece of the text of a cell."""

    @classmethod
    def added_to(cls, book: "Workbook") -> Self:
        """Add the formats to ``book``."""
        cell = {"valign": "top", "font_size": _FONT_SIZE, "border": 1, "border_color": "#C9D1D6"}
        text = cell | {"text_wrap": True}
        number = cell | {"align": "center"}
        heading = {"bold": True, "bg_color": "#2F4858", "font_color": "#FFFFFF", "valign": "vcenter"}
        return cls(
            heading=book.add_format(text | heading),
            group=book.add_format(
                {"bold": True, "bg_color": "#E4EAEE", "font_size": _FONT_SIZE + 1, "quote_prefix": True}
            ),
            text=book.add_format(text),
            risky=book.add_format(text | {"quote_prefix": True}),
            number=book.add_format(number),
            share=book.add_format(number | {"num_format": "0 %"}),
            run=book.add_format({"font_size": _FONT_SIZE}),
        )

    def of(self, cell: Cell) -> "Format":
        """Choose the format for ``cell``."""
        if isinstance(cell, int | float):
            return self.share if isinstance(cell, float) else self.number
        return self.risky if cell and is_risky(cell) else self.text


def width(column: str, heading: str, cells: Iterable[Cell]) -> int:
    """Measure a column: as wide as its longest line and the words of its heading, within limits."""
    longest = max((len(line) for cell in cells for line in _shown(cell).split("\n")), default=0)
    widest = min(longest + 1, _WIDEST.get(column, _WIDE))
    return max(_NARROWEST, widest, *(len(word) + _BUTTON for word in heading.split()))


def height(line: Sequence[Cell], widths: Sequence[int]) -> float:
    """Measure a line: as tall as its tallest cell. Not every spreadsheet program does so by itself."""
    return min(_TALLEST, _LINE * max(map(_wrapped, line, widths)) + 3)


def _wrapped(cell: Cell, width: int) -> int:
    return sum(max(1, ceil(len(part) / (width * _DENSITY))) for part in _shown(cell).split("\n"))


def _shown(cell: Cell) -> str:
    return f"{cell:.0%}" if isinstance(cell, float) else str("" if cell is None else cell)


def set_up_page(table: "Worksheet", width: int) -> None:
    """Make ``table`` print one landscape page wide, headings on each; ``width`` is that of all its columns."""
    table.set_landscape()
    table.set_paper(_A4 if width <= _A4_WIDTH else _A3)
    table.fit_to_pages(1, 0)
    table.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    table.set_footer("&C&P / &N")
    table.repeat_rows(0)
