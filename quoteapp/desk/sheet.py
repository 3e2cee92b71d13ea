"""Analysed articles as a quote sheet on the disk."""

import os
from collections.abc import Iterable
from pathlib import Path

from quoteapp.desk.analyse import Analysed
from quoteapp.errors import KnownError
from quoteapp.export.registry import write, writer
from quoteapp.export.sheet import numbered, rows


def check_target(path: Path, *, raw: bool = False) -> None:
    """Find out, before the long work, that no sheet can be written to ``path``: raises KnownError with the reason."""
    writer(path, raw=raw)
    if path.is_dir():
        raise KnownError(f"{path} is a folder.")
    if not path.parent.is_dir():
        raise KnownError(f"There is no folder {path.parent}.")
    if not os.access(path.parent, os.W_OK):
        raise KnownError(f"The folder {path.parent} is protected against writing.")


def write_sheet(analysed: Iterable[Analysed], path: Path, *, everything: bool = False, raw: bool = False) -> int:
    """Write the quotations of all articles to ``path``, in the format of its suffix, and return how many rows it has.

    ``everything`` adds what is no speech and what stands in page furniture; ``raw`` chooses the plain form of the
    format. Raises KnownError where the disk does not take the sheet.
    """
    sheet = numbered(row for each in analysed for row in rows(each.article, each.analysis, everything=everything))
    write(sheet, path, raw=raw)
    return len(sheet)
