"""A connection to a library file, set up as the promises need it; the edge at which tests break things."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from quoteapp.errors import KnownError
from quoteapp.store.schema import APPLICATION_ID, VERSION
from quoteapp.store.troubles import DamagedError, kindly

PATIENCE = 5.0  # seconds that a write waits for another program's


def connect(path: Path, *, create: bool = True) -> sqlite3.Connection:
    """Open the file at ``path`` in whatever state it is; made where it is not there, if ``create``.

    Never for reading only, as SQLite knows it: what a killed program left half written could not be taken back then.
    """
    mode = "rwc" if create else "rw"
    return sqlite3.connect(
        f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None
    )


def database(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the library at ``path``; raises KnownError where that is impossible, DamagedError where it is no library.

    A file of a newer program is opened for reading only. A rollback journal that is synced with its folder
    (``EXTRA``): a decision that was acknowledged is on the disk. The write-ahead log is left alone because SQLite
    before 3.51.3 can lose it (https://www.sqlite.org/wal.html).
    """
    with kindly(path):
        db = connect(path, create=not read_only)
        try:
            _look_at(db, path, read_only=read_only)
            _set_up(db, read_only=read_only or is_newer(db))
        except BaseException:
            db.close()
            raise
    return db


def version(db: sqlite3.Connection) -> int:
    """The schema's version that a file was written with; 0 for a new file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def is_newer(db: sqlite3.Connection) -> bool:
    """Whether the file was written by a later version of the program."""
    return version(db) > VERSION


def _look_at(db: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    """Refuse what is no library before anything in it is touched."""
    db.execute("PRAGMA trusted_schema = OFF")
    application = db.execute("PRAGMA application_id").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION_ID and (tables or application):
        raise DamagedError(f"{path} is no library of this program; it was left as it is.")
    if read_only and not tables:
        raise KnownError(f"{path} is empty.")


def _set_up(db: sqlite3.Connection, *, read_only: bool) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cache_size = -32000")  # KiB: the indexes of a big library
    if read_only:
        db.execute("PRAGMA query_only = ON")
        return
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("PRAGMA fullfsync = ON")  # macOS: to the disk itself, not to its cache
