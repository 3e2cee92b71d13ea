"""Backups before what changes much at once, and the checks behind « quoteapp check »."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quoteapp.desk import texts
from quoteapp.desk.opening import open_to_read
from quoteapp.errors import KnownError
from quoteapp.store import backups, checking, history
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library

BULK = 20  # decisions or articles at once, from which on a backup is taken before


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a library: when it was taken, its size in bytes, and whether it stands the check."""

    path: Path
    taken: datetime
    size: int
    good: bool


def before_bulk(library: Library, number: int) -> None:
    """Take a backup before ``number`` things change at once, if they are many."""
    if number >= BULK:
        back_up(library)


def back_up(library: Library) -> Path | None:
    """Take a verified backup, unless nothing has changed since the last one; returns where the newest is.

    Inside a transaction none can be taken: whoever begins one takes it before. Raises KnownError where the disk does
    not take it: then what was to be done must wait.
    """
    if library.db.conn.in_transaction:
        return None
    newest = next(reversed(backups.backups(library.path)), None)
    if newest is not None and _is_of(library, newest):
        return newest
    return backups.back_up(library.path)


def _is_of(library: Library, backup: Path) -> bool:
    """Whether a backup is good and ends with the step that the library ends with; clocks may have been set since."""
    try:
        with open_library(backup, read_only=True) as copy:
            return history.groups(copy.db, last=1) == history.groups(library.db, last=1)
    except KnownError:
        return False


def check(path: Path) -> list[str]:
    """Say what is wrong with the library at ``path``, one sentence each; nothing where it is sound.

    Raises KnownError where it cannot be read, or a later version of the program has written it.
    """
    with open_to_read(path) as library:
        if library.read_only:
            raise KnownError(texts.newer(str(path)))
        return checking.problems(library)


def listed(path: Path) -> list[Backup]:
    """The backups of the library at ``path``, the newest first."""
    found = [(each, backups.taken(each)) for each in reversed(backups.backups(path))]
    return [Backup(each, taken, each.stat().st_size, _is_good(each)) for each, taken in found if taken]


def _is_good(backup: Path) -> bool:
    try:
        return not backups.check(backup)
    except KnownError:
        return False


def newest_good(path: Path) -> Path | None:
    """The newest backup of the library at ``path`` that stands the check."""
    return backups.newest_good(path)


def restore(path: Path, backup: Path | None = None) -> tuple[Path, Path | None]:
    """Put a backup, by default the newest good one, in the place of the library at ``path``.

    Returns that backup, and where what was there is kept (None if there was nothing): restoring it takes this back.
    Raises KnownError where there is no such backup, or it is no good.
    """
    if path.is_dir():
        raise KnownError(texts.folder_no_library(str(path)))
    chosen = backup or backups.newest_good(path)
    if chosen is None:
        raise KnownError(texts.no_backup(str(path)))
    if not chosen.is_file():
        raise KnownError(texts.no_library(str(chosen)))
    return chosen, backups.restore(path, chosen)
