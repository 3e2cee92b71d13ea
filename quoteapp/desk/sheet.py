"""Rows as a quote sheet on the disk."""

import os
from collections.abc import Iterable
from pathlib import Path

from quoteapp.errors import KnownError
from quoteapp.export.registry import write, writer
from quoteapp.export.row import Row
from quoteapp.export.sheet import numbered


def check_target(path: Path, *, raw: bool = False) -> None:
    """Find out, before the long work, that no sheet can be written to ``path``: raises KnownError with the reason."""
    writer(path, raw=raw)
    if path.is_dir():
        raise KnownError(f"{path} is a folder.")
    if not path.parent.is_dir():
        raise KnownError(f"There is no folder {path.parent}.")
    if not os.access(path.parent, os.W_OK):
        raise KnownError(f"The folder {path.parent} is protected against writing.")


def write_sheet(rows: Iterable[Row], path: Path, *, raw: bool = False) -> int:
    """Write rows to ``path``, numbered through, in the format of its suffix, and return how many it has.

    ``raw`` chooses the plain form of the format. Raises KnownError where the disk does not take the sheet.
    """
    sheet = numbered(rows)
    write(sheet, path, raw=raw)
    return len(sheet)
