"""Backups before what changes much at once, and the checks behind « quoteapp check »."""

from datetime import datetime
from pathlib import Path

from quoteapp.store import backups, history
from quoteapp.store.library import Library

BULK = 20  # decisions or articles at once, from which on a backup is taken before


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
    if newest is not None and _taken_after_the_last_change(library, newest):
        return newest
    return backups.back_up(library.path)


def _taken_after_the_last_change(library: Library, backup: Path) -> bool:
    last = history.groups(library.db, last=1)
    taken = backups.taken(backup)
    return taken is not None and (not last or datetime.fromisoformat(last[-1].at) < taken)
