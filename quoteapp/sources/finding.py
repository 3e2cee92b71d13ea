"""Files and folders as the user named them, to the files to be read."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from quoteapp.sources.registry import known


class File(NamedTuple):
    """A file to be read, and its name for the user: the argument as given, joined with the way below it by ``/``."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """The files in their order, and how many others in the folders are of no known format."""

    files: tuple[File, ...]
    unknown: int


def find(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The files that ``paths`` name, and those of known formats in the folders that they name, sorted.

    Hidden files and links inside a folder are skipped. What is named directly is always among the files, whatever it
    is, and so is a folder that cannot be listed: reading it says what is wrong.
    """
    files: list[File] = []
    unknown = 0
    for given in map(os.fspath, paths):
        path = Path(given)
        for file in _walk(path, given) if path.is_dir() else [File(path, given)]:
            if file.path == path or known(file.path) ...
