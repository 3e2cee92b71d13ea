"""The sheet as CSV, in two variants: one for a spreadsheet, one for a program.

The one for a spreadsheet opens with a double click on a computer set to French: UTF-8 with a byte order mark, ``;``
between the cells, shares as « 93% », and an apostrophe before text that would count as a formula (see ``guard``). The
raw one is plain UTF-8 with commas, every cell as it is. Both end their lines with CRLF (RFC 4180): the csv module
quotes a line break inside a cell only where it is part of the line's end.
"""

import codecs
import csv
from collections.abc import Callable, Sequence
from typing import BinaryIO

from quoteapp.export.guard import guard
from quoteapp.export.layout import Cell, Layout
from quoteapp.export.row import Line


def write(lines: Sequence[Line], file: BinaryIO, layout: Layout) -> None:
    """Write the sheet to ``file``, safe to open in a spreadsheet; OSErrors of ``file`` pass through."""
    _write(lines, codecs.getwriter("utf-8-sig")(file), layout, delimiter=";", shown=shown)


def write_raw(lines: Sequence[Line], file: BinaryIO, layout: Layout) -> None:
    """Write the sheet to ``file`` for a program to read; OSErrors of ``file`` pass through."""
    _write(lines, codecs.getwriter("utf-8")(file), layout, delimiter=",", shown=shown_raw)


def shown(cell: Cell) -> str:
    """What a cell says that is safe to open in a spreadsheet."""
    if isinstance(cell, float):
        return f"{cell:.0%}"  # reads the same with a decimal comma and a decimal point
    return guard(cell) if isinstance(cell, str) else shown_raw(cell)


def shown_raw(cell: Cell) -> str:
    """What a cell says to a program."""
    return "" if cell is None else str(cell)


def _write(
    lines: Sequence[Line], stream: codecs.StreamWriter, layout: Layout, *, delimiter: str, shown: Callable[[Cell], str]
) -> None:
    table = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    table.writerow(layout.headings())
    table.writerows(map(shown, layout.cells(line)) for line in lines)
