"""A connection to a library file, set up as the promises need it; the edge at which tests break things."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from quoteapp.errors import KnownError
from quoteapp.store.schema import APPLICATION_ID, VERSION
from quoteapp.store.troubles import DamagedError, kindly

PATIENCE = 5.0  # seconds that a write waits for another program's


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the file at ``path`` in whatever state it is; made where it is not there, unless ``read_only``."""
    mode = "ro" if read_only else "rwc"
    return sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None
    )


def database(path: Path, *, read_only: bool = False) -> Database:
    """Open the library at ``path``; raises KnownError where that is impossible, DamagedError where it is no library.

    A rollback journal that is synced with its folder (``EXTRA``): a decision that was acknowledged is on the disk. The
    write-ahead log is left alone because SQLite before 3.51.3 can lose it (https://www.sqlite.org/wal.html).
    """
    with kindly(path):
        connection = connect(path, read_only=read_only)
        try:
            _set_up(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return Database(connection, execute_plugins=False)


def version(db: Database) -> int:
    """The schema's version that a file was written with; 0 for a new file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _set_up(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cache_size = -32000")  # KiB: the indexes of a big library
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise DamagedError(f"{path} is no library of this program; it was left as it is.")
    if read_only and not tables:
        raise KnownError(f"{path} is empty.")


def is_newer(db: Database) -> bool:
    """Whether the file was written by a later version of the program."""
    return version(db) > VERSION
