"""Backups of a library: verified copies beside it, thinned with age, and the way back.

Kept in the folder ``NAME.backups``: all of the last two hours, then one an hour for a day, one a day for a month, one
a week after that. Those that a restore makes, of what it takes the place of, are thinned by themselves.
"""

import math
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from quoteapp.errors import KnownError
from quoteapp.store import connection
from quoteapp.store.troubles import DamagedError, kindly

STAMP = "%Y-%m-%dT%H-%M-%S.%fZ"  # UTC, sorts by time, fit for every file system
ALL, HOURLY, DAILY = timedelta(hours=2), timedelta(days=1), timedelta(days=31)
PAGES = 1_000  # copied at once; between two times others may write
PAUSE = 0.05  # seconds until a copy that finds the file locked tries again
RESTARTS = 5  # each write of others makes a copy begin anew; after so many it is made in one go, and they wait


class Reason(StrEnum):
    """Why a backup was taken; it stands in the file's name, after the time."""

    ASKED = "asked"
    WORK = "work"
    BULK = "bulk"
    MERGE = "merge"
    UPGRADE = "upgrade"
    RESTORE = "restore"


def folder(path: Path) -> Path:
    """Where the backups of the library at ``path`` are; it need not be there. A link is followed."""
    path = Path(os.path.realpath(path))
    return path.with_name(f"{path.name}.backups")


def backups(path: Path) -> list[Path]:
    """The backups of a library, the oldest first."""
    return sorted(each for each in folder(path).glob("*.quotes") if taken(each) is not None)


def taken(backup: Path) -> datetime | None:
    """When a backup was taken; None for a file that is none."""
    try:
        return datetime.strptime(backup.stem.partition("Z")[0] + "Z", STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def reason(backup: Path) -> Reason | None:
    """Why a backup was taken; None where its name does not say so."""
    found = backup.stem.partition("Z-")[2]
    return Reason(found) if found in list(Reason) else None


def back_up(path: Path, why: Reason = Reason.ASKED, *, now: datetime | None = None) -> Path:
    """Copy the library at ``path`` as it is, check the copy, and return it; the surplus of older ones goes.

    Others may read and write the library meanwhile. Raises KnownError where the disk does not take it, DamagedError
    where the library does not stand the check.
    """
    now = now or datetime.now(UTC)
    target = folder(path) / f"{now.strftime(STAMP)}-{why}.quotes"
    try:
        target.parent.mkdir(exist_ok=True)
        _tidy(target.parent, now)
        with _copied(path, target.with_suffix(".part")) as part:
            if problem := check(part):
                raise DamagedError(f"{path} does not stand the check ({problem}); no backup was taken.")
            part.replace(target)
    except OSError as error:
        raise KnownError(f"No backup of {path} could be taken: {error.strerror}.") from error
    for surplus in thin(backups(path), now):
        with suppress(OSError):  # somebody is reading it; it goes the next time
            surplus.unlink()
    return target


def check(path: Path) -> str:
    """Say what is wrong with a library file, its structure or its references; empty where nothing is.

    Raises KnownError where it cannot be read. Whether what is in it fits together is another thing: ``checking``.
    """
    try:
        with kindly(path), closing(connection.database(path, read_only=True)) as conn:
            found = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                return str(found)
            orphan = conn.execute("PRAGMA foreign_key_check").fetchone()
            return "" if orphan is None else f"a row of {orphan[0]} refers to none of {orphan[2]}"
    except DamagedError as error:
        return str(error.__cause__ or error)


def restore(path: Path, backup: Path, *, now: datetime | None = None) -> Path | None:
    """Put a backup in the place of the library at ``path``; what was there is kept, and where is returned.

    So a restore can be taken back: by restoring what was kept. Who has the library open sees it change, all at once.
    Raises DamagedError where the backup is no good.
    """
    path, now = Path(os.path.realpath(path)), now or datetime.now(UTC)
    if problem := check(backup):
        raise DamagedError(f"{backup} does not stand the check ({problem}); nothing was restored.")
    kept = _kept(path, now)
    try:
        if kept is not None:
            copy(backup, path)
            return kept
        with _copied(backup, path.with_name(f"{path.name}.part")) as part:
            aside = _set_aside(path, now)
            part.replace(path)
            return aside
    except OSError as error:
        raise KnownError(f"{backup} could not be restored: {error.strerror}.") from error


def _kept(path: Path, now: datetime) -> Path | None:
    """Put the library as it is among the backups; None where there is none, or it is damaged, or empty."""
    try:
        return back_up(path, Reason.RESTORE, now=now) if path.exists() and path.stat().st_size else None
    except DamagedError:
        return None


def _set_aside(path: Path, now: datetime) -> Path | None:
    """Give what is left of a library, its journal with it, a name that says that it is damaged."""
    aside = path.with_name(f"{path.name}.damaged-{now.strftime(STAMP)}")
    for rest in ("", "-journal", "-wal", "-shm"):  # a journal of this file would spoil the one that takes its place
        part = path.with_name(path.name + rest)
        if part.exists():
            part.replace(aside.with_name(aside.name + rest))
    return aside if aside.exists() else None


def newest_good(path: Path) -> Path | None:
    """The latest backup that stands the check; what cannot be read does not, and what a restore has kept is left out.

    So that restoring twice does not lead back to where one came from.
    """
    found = (each for each in reversed(backups(path)) if reason(each) is not Reason.RESTORE)
    return next((each for each in found if _is_good(each)), None)


@contextmanager
def way_back(path: Path) -> Iterator[None]:
    """Name the newest good backup where the library at ``path`` turns out to be damaged."""
    try:
        yield
    except DamagedError as error:
        good = newest_good(path)
        if good is None or str(good) in str(error):
            raise
        raise DamagedError(f"{error} The newest good backup is {good}.") from error


def _is_good(backup: Path) -> bool:
    try:
        return not check(backup)
    except KnownError:
        return False


def thin(found: Iterable[Path], now: datetime) -> list[Path]:
    """Those of the backups ``found`` that are too many for their age: within each span of time the newest stays."""
    kept: set[tuple[str, ...]] = set()
    surplus = []
    for backup in sorted(found, reverse=True):
        when = taken(backup)
        if when is None:
            continue
        span = (*_span(when, now), "kept" if reason(backup) is Reason.RESTORE else "taken")
        if span in kept:
            surplus.append(backup)
        kept.add(span)
    return surplus


def _span(when: datetime, now: datetime) -> tuple[str, ...]:
    age = now - when
    if age < ALL:
        return ("each", when.isoformat())
    if age < HOURLY:
        return ("hour", when.strftime("%Y-%m-%dT%H"))
    if age < DAILY:
        return ("day", when.date().isoformat())
    year, week, _ = when.isocalendar()
    return ("week", str(year), str(week))


@contextmanager
def _copied(source: Path, part: Path) -> Iterator[Path]:
    """Copy a library to the file ``part``, which is gone again in the end unless it was given another name."""
    part.unlink(missing_ok=True)
    try:
        copy(source, part, synced=False)  # nobody shall wait for the disk while the source is locked
        with part.open("r+b") as file:
            os.fsync(file.fileno())
        yield part
    finally:
        with suppress(OSError):  # what went wrong before says more
            part.unlink()


def copy(source: Path, target: Path, *, synced: bool = True) -> None:
    """Make the database ``target`` what the library ``source`` is, all or nothing; both may be in use.

    It is on the disk when it returns, unless it need not be ``synced``. Raises KnownError where the disk does not take
    it, DamagedError where ``source`` cannot be read as a library.
    """
    with (
        kindly(source),
        closing(connection.database(source, read_only=True)) as old,
        kindly(target),
        closing(connection.connect(target)) as new,
    ):
        new.execute(f"PRAGMA synchronous = {'EXTRA' if synced else 'OFF'}")
        new.execute("PRAGMA fullfsync = ON")
        try:
            old.backup(new, pages=PAGES, progress=_Progress(RESTARTS), sleep=PAUSE)
        except _RestartedError:
            old.backup(new, progress=_Progress(), sleep=PAUSE)


class _RestartedError(Exception):
    """Others write so often that a copy in steps would never end."""


class _Progress:
    """Stops a copy that finds the file in use for too long, or begins anew more than ``restarts`` times.

    ``Connection.backup`` itself tries for ever.
    """

    def __init__(self, restarts: float = math.inf) -> None:
        self.restarts = restarts
        self._left = math.inf  # pages
        self._until = time.monotonic() + connection.PATIENCE

    def __call__(self, status: int, remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            if time.monotonic() > self._until:
                raise KnownError("The library is being written by another program; nothing was changed.")
            return
        self.restarts -= remaining >= self._left
        if self.restarts < 0:
            raise _RestartedError
        self._left, self._until = remaining, time.monotonic() + connection.PATIENCE


def _tidy(kept: Path, now: datetime) -> None:
    """Remove what backups that were killed have left half done."""
    for part in kept.glob("*.part*"):
        when = taken(part)
        if when is not None and now - when > ALL:
            part.unlink(missing_ok=True)
