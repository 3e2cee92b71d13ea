"""Opening a library file: made where there is none, brought up to date where old, refused where it is no library."""

from pathlib import Path

from sqlite_utils import Database

from quoteapp.store import backups, connection
from quoteapp.store.library import Library
from quoteapp.store.schema import APPLICATION_ID, VERSION, migrations
from quoteapp.store.troubles import DamagedError, kindly


def open_library(path: Path, *, read_only: bool = False) -> Library:
    """Open the library at ``path``, made anew where there is none.

    A file of a newer program is opened for reading only (``Library.read_only`` tells); an older one is backed up and
    brought up to date. After an unclean end the file is looked through first. Raises KnownError where it cannot be
    opened, DamagedError where it is damaged or no library: it is left as it is then, and the sentence names the newest
    good backup.
    """
    unclean = path.with_name(f"{path.name}-journal").exists()
    try:
        db = connection.database(path, read_only=read_only)
        try:
            if unclean:
                _look_through(db, path)
            if connection.is_newer(db):
                read_only = True
            elif connection.version(db) < VERSION and not read_only:
                _bring_up_to_date(db, path)
        except BaseException:
            db.close()
            raise
    except DamagedError as error:
        good = backups.newest_good(path)
        if good is None:
            raise
        raise DamagedError(f"{error} The newest good backup is {good}.") from error
    return Library(path, db, read_only=read_only)


def _look_through(db: Database, path: Path) -> None:
    with kindly(path):
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise DamagedError(f"{path} is damaged ({found}); it was left as it is.")


def _bring_up_to_date(db: Database, path: Path) -> None:
    """Apply the migrations that a file has not seen, all or none, a backup taken before unless the file is new."""
    if connection.version(db):
        backups.back_up(path)
    with kindly(path):
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.apply(db)
            db.execute(f"PRAGMA user_version = {VERSION}")
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise
