"""Files and folders as the user names them, to the files to be read."""

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
    """The files to be read, each once, in their order, and how many others the folders hold, of no known format."""

    files: tuple[File, ...]
    unknown: int


def find(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """Find the files that ``paths`` name, and those of known formats in the folders that they name, sorted.

    Hidden files and links inside a folder are skipped. What is named directly is among the files whatever it is, even
    if it is not there, and so is a folder that cannot be listed: reading it says what is wrong. What is named twice,
    in whatever way, is found once, under the name that came first.
    """
    files: dict[str, File] = {}
    unknown: set[str] = set()
    for given in paths:
        for file, wanted in _walk(File(Path(given), _shown(os.fspath(given)))):
            if wanted:
                files.setdefault(_place(file), file)
            else:
                unknown.add(_place(file))
    return Found(tuple(files.values()), len(unknown))


def _place(file: File) -> str:
    """Where a file is, by whatever way it was named; of what can be no path, the name as given."""
    try:
        return os.path.realpath(file.path) if file.name else ""
    except ValueError:
        return file.name


def _walk(start: File) -> Iterator[tuple[File, bool]]:
    """Give the files at or below ``start``, and whether each is to be read."""
    pending = [start]
    while pending:
        file = pending.pop()
        try:
            entries = _entries(file)
        except OSError:
            yield file, True
            continue
        if entries is None:
            yield file, file is start or known(file.path)
        else:
            pending.extend(reversed(entries))


def _entries(file: File) -> list[File] | None:
    """List what a folder holds, sorted; None for what is no folder."""
    # An empty argument names nothing, but as a path it is the working folder.
    if not file.name or not file.path.is_dir():
        return None
    with os.scandir(file.path) as entries:
        names = sorted(each.name for each in entries if not each.name.startswith(".") and not each.is_symlink())
    above = file.name.rstrip("/" + os.sep)
    return [File(file.path / name, f"{above}/{_shown(name)}") for name in names]


def _shown(name: str) -> str:
    """Write ``name`` with ``?`` for the bytes of a file name that are no text: they cannot be stored or printed."""
    return name.encode("utf-8", "replace").decode("utf-8")
