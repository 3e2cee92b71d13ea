"""Backups of a library: verified copies beside it, thinned with age, and the way back.

Kept in the folder ``NAME.backups``: all of the last two hours, then one an hour for a day, one a day for a month, one
a week after that.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quoteapp.errors import KnownError
from quoteapp.store import connection
from quoteapp.store.troubles import DamagedError, kindly

STAMP = "%Y-%m-%dT%H-%M-%S.%fZ"  # UTC, sorts by time, fit for every file system
ALL, HOURLY, DAILY = timedelta(hours=2), timedelta(days=1), timedelta(days=31)


def folder(path: Path) -> Path:
    """Where the backups of the library at ``path`` are; it need not be there."""
    return path.with_name(f"{path.name}.backups")


def backups(path: Path) -> list[Path]:
    """The backups of a library, the oldest first."""
    return sorted(each for each in folder(path).glob("*.quotes") if taken(each) is not None)


def taken(backup: Path) -> datetime | None:
    """When a backup was taken; None for a file that is none."""
    try:
        return datetime.strptime(backup.stem, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def back_up(path: Path, *, now: datetime | None = None) -> Path:
    """Copy the library at ``path`` as it is, check the copy, and return it; the surplus of older ones goes.

    Raises KnownError where the disk does not take it, DamagedError where the library does not stand the check.
    """
    now = now or datetime.now(UTC)
    target = folder(path) / f"{now.strftime(STAMP)}.quotes"
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(exist_ok=True)
        _copy(path, part)
        if problem := check(part):
            raise DamagedError(f"{path} does not stand the check ({problem}); no backup was taken.")
        part.replace(target)
    except OSError as error:
        raise KnownError(f"No backup of {path} could be taken: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    for surplus in thin(backups(path), now):
        surplus.unlink(missing_ok=True)
    return target


def check(path: Path, *, quick: bool = False) -> str:
    """Say what is wrong with a library file, whole: structure, references, full-text indexes; empty where nothing is.

    ``quick`` leaves out that the indexes agree with the rows. Raises KnownError where it cannot be read.
    """
    try:
        db = connection.database(path, read_only=True)
        with closing(db.conn) as conn, kindly(path):
            found = conn.execute("PRAGMA quick_check(1)" if quick else "PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                return str(found)
            orphan = conn.execute("PRAGMA foreign_key_check").fetchone()
            return "" if orphan is None else f"a row of {orphan[0]} refers to none of {orphan[2]}"
    except DamagedError as error:
        return str(error.__cause__ or error)


def restore(path: Path, backup: Path, *, now: datetime | None = None) -> Path | None:
    """Put a backup in the place of the library at ``path``; what was there is kept, and where is returned.

    So a restore can be taken back: by restoring what was kept. Raises DamagedError where the backup is no good.
    """
    if problem := check(backup):
        raise DamagedError(f"{backup} does not stand the check ({problem}); nothing was restored.")
    kept = _keep(path, now or datetime.now(UTC))
    part = path.with_name(f"{path.name}.part")
    try:
        _copy(backup, part)
        part.replace(path)
    except OSError as error:
        raise KnownError(f"{backup} could not be restored: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)
    return kept


def _keep(path: Path, now: datetime) -> Path | None:
    """Put the library as it is among the backups if it is sound, else aside under a name that says so."""
    if not path.exists():
        return None
    try:
        return back_up(path, now=now)
    except DamagedError:
        aside = path.with_name(f"{path.name}.damaged-{now.strftime(STAMP)}")
        path.replace(aside)
        for rest in ("-journal", "-wal", "-shm"):  # they belong to the damaged file and would spoil the next one
            journal = path.with_name(path.name + rest)
            if journal.exists():
                journal.replace(aside.with_name(aside.name + rest))
        return aside


def newest_good(path: Path) -> Path | None:
    """The latest backup that stands the check."""
    return next((each for each in reversed(backups(path)) if not check(each)), None)


def thin(found: Iterable[Path], now: datetime) -> list[Path]:
    """Those of the backups ``found`` that are too many for their age: within each span of time the newest stays."""
    kept: set[tuple[str, ...]] = set()
    surplus = []
    for backup in sorted(found, reverse=True):
        when = taken(backup)
        if when is None:
            continue
        span = _span(when, now)
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


def _copy(source: Path, target: Path) -> None:
    """Copy a database that may be in use; SQLite does it, page by page."""
    target.unlink(missing_ok=True)
    with (
        kindly(source),
        closing(connection.connect(source, read_only=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
