"""One writer a format, found by the suffix of the file."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from quoteapp.errors import KnownError
from quoteapp.export import table_csv, table_xlsx
from quoteapp.export.files import written_beside
from quoteapp.export.labels import Language
from quoteapp.export.layout import Layout
from quoteapp.export.row import COLUMNS, Line

Writer = Callable[[Sequence[Line], BinaryIO, Layout], None]


class Format(StrEnum):
    """A kind of file that a sheet can be."""

    XLSX = "xlsx"
    CSV = "csv"
    """For a spreadsheet."""
    RAW = "raw"
    """CSV for a program: no line but rows."""

    @property
    def suffix(self) -> str:
        """The suffix of its files, with the dot."""
        return ".xlsx" if self is Format.XLSX else ".csv"

    def shown(self, line: Line, layout: Layout) -> list[list[str]]:
        """What a line of the sheet says in the file, cell by cell; it takes more than one where a cell is too long."""
        laid = table_xlsx.laid_out(line, layout) if self is Format.XLSX else [layout.cells(line)]
        return [[_SHOWN[self](cell) for cell in cells] for cells in laid]


_SHOWN = {Format.XLSX: table_xlsx.shown, Format.CSV: table_csv.shown, Format.RAW: table_csv.shown_raw}

WRITERS: dict[str, Writer] = {".csv": table_csv.write, ".xlsx": table_xlsx.write}
"""By suffix, the sheets for people."""

RAW_WRITERS: dict[str, Writer] = {".csv": table_csv.write_raw}
"""By suffix, the sheets for programs."""


def write(
    lines: Sequence[Line],
    path: Path,
    *,
    language: Language = "fr",
    raw: bool = False,
    columns: Sequence[str] = COLUMNS,
) -> None:
    """Write a sheet to ``path``, in the format of its suffix; ``columns`` are fields of ``Row``, in the order wanted.

    What was at ``path`` is replaced by the whole sheet, or left as it was. Raises KnownError where the suffix is none
    of ours, or the disk does not take the file.
    """
    write_to = writer(path, raw=raw)
    with written_beside(path) as file:
        write_to(lines, file, Layout(language, tuple(columns)))


def writer(path: Path, *, raw: bool = False) -> Writer:
    """Find the writer for the suffix of ``path``, upper or lower case; KnownError names the suffixes there are."""
    writers = RAW_WRITERS if raw else WRITERS
    found = writers.get(path.suffix.lower())
    if found is None:
        sheet = "raw sheet" if raw else "sheet"
        raise KnownError(f"A {sheet} cannot be written as {path.name}, only as {' or '.join(writers)}.")
    return found
