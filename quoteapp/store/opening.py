"""Opening a library file: made where there is none, brought up to date where old, refused where it is no library."""

import os
import sqlite3
from pathlib import Path

from quoteapp.errors import KnownError
from quoteapp.store import backups, connection
from quoteapp.store.library import Library
from quoteapp.store.schema import APPLICATION_ID, VERSION, migrate
from quoteapp.store.troubles import DamagedError, kindly, looking_at


def open_library(path: Path, *, read_only: bool = False, unclean: bool = False) -> Library:
    """Open the library at ``path``, made anew where there is none.

    A link is followed, and what lies beside the library lies beside the file itself. A file of a newer program is
    opened for reading only (``Library.read_only`` tells); an older one is backed up and brought up to date. After an
    unclean end the file is looked through first: one that left a journal behind, or that the caller knows of
    (``unclean``). Raises KnownError where it cannot be opened, DamagedError where it is damaged or no library: it is
    left as it is then, and the sentence names the newest good backup. So it is with an empty file that there are
    backups of: it was a library.
    """
    path = Path(os.path.realpath(path))
    with backups.way_back(path):
        with looking_at(path):
            unclean = unclean or any(path.with_name(path.name + rest).exists() for rest in ("-journal", "-wal"))
            _refuse_emptied(path)
        db = connection.database(path, read_only=read_only)
        try:
            with kindly(path):
                if unclean:
                    _look_through(db, path)
                newer = connection.is_newer(db)
                if connection.version(db) < VERSION:
                    _bring_up_to_date(db, path, read_only=read_only)
        except BaseException:
            db.close()
            raise
    return Library(path, db, read_only=read_only or newer)


def _refuse_emptied(path: Path) -> None:
    if path.exists() and path.stat().st_size == 0 and backups.backups(path):
        raise DamagedError(f"{path} is empty, and was a library; it was left as it is.")


def _look_through(db: sqlite3.Connection, path: Path) -> None:
    found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise DamagedError(f"{path} is damaged ({found}); it was left as it is.")


def _bring_up_to_date(db: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    """Apply the migrations that a file has not seen, all or none, a backup taken before unless the file is new."""
    if read_only:
        raise KnownError(f"{path} was written by an older version: open it for writing once, to bring it up to date.")
    if connection.version(db):
        backups.back_up(path, backups.Reason.UPGRADE)
    db.execute("BEGIN IMMEDIATE")
    try:
        if connection.version(db) < VERSION:  # another program may have done it while this one waited
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(db)
            db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
