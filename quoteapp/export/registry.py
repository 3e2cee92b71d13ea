"""One writer a format, found by the suffix of the file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from quoteapp.errors import KnownError
from quoteapp.export import table_csv, table_xlsx
from quoteapp.export.files import written_beside
from quoteapp.export.labels import Language
from quoteapp.export.layout import Layout
from quoteapp.export.row import COLUMNS, Row

Writer = Callable[[Sequence[Row], BinaryIO, Layout], None]

WRITERS: dict[str, Writer] = {".csv": table_csv.write, ".xlsx": table_xlsx.write}
"""By suffix, the sheets for people."""

RAW_WRITERS: dict[str, Writer] = {".csv": table_csv.write_raw}
"""By suffix, the sheets for programs."""


def write(
    rows: Sequence[Row],
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
        write_to(rows, file, Layout(language, tuple(columns)))


def writer(path: Path, *, raw: bool = False) -> Writer:
    """Find the writer for the suffix of ``path``, upper or lower case; KnownError names the suffixes there are."""
    writers = RAW_WRITERS if raw else WRITERS
    found = writers.get(path.suffix.lower())
    if found is None:
        sheet = "raw sheet" if raw else "sheet"
        raise KnownError(f"A {sheet} cannot be written as {path.name}, only as {' or '.join(writers)}.")
    return found
