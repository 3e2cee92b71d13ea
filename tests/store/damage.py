"""What happens to files: pages overwritten, programs killed while they write, disks that fail, others who write."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from quoteapp.errors import KnownError
from quoteapp.store.library import Library

PAGE = 4096  # bytes


def break_a_page(library: Library) -> None:
    """Overwrite the page on which a table begins, one that opening does not read, and close the library."""
    page = library.db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'sketches'").fetchone()[0]
    library.close()
    with library.path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xee" * PAGE)


def leave_a_journal(path: Path) -> None:
    """Leave a library as a program does that is killed while its pages are being written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size = 1")  # so that pages go to the file before the commit
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE half (written)")
        writer.executemany("INSERT INTO half VALUES (?)", [("x" * 3000,)] * 50)
        journal = path.with_name(f"{path.name}-journal")
        half = {each: each.read_bytes() for each in (path, journal)}
    for file, content in half.items():
        file.write_bytes(content)
    assert journal.stat().st_size > 512


class Disk:
    """A disk that can fail: replaces ``store.connection.connect``, and counts the statements on all connections.

    The statement with the number ``fails_at``, counted from 0, raises SQLite's error ``code``; where ``rolls_back``,
    the transaction is gone by then, as SQLite has it when the disk itself fails.
    """

    def __init__(self, code: int = sqlite3.SQLITE_IOERR, *, rolls_back: bool = False) -> None:
        self.code = code
        self.rolls_back = rolls_back
        self.fails_at: int | None = None
        self.statements = 0

    def fail_at(self, number: int | None) -> None:
        """Fail at the statement with this number from now on; None is a sound disk."""
        self.fails_at, self.statements = number, 0

    def failures(self, act: Callable[[], object]) -> Iterator[int]:
        """Do ``act`` on a disk that fails at its first statement, its second ... until it goes through.

        Gives the number of each statement that made it fail, with a sound disk while the caller looks around.
        """
        for number in count():
            self.fail_at(number)
            try:
                act()
            except KnownError:
                self.fail_at(None)
                yield number
            else:
                self.fail_at(None)
                return

    def connect(self, path: Path, *, create: bool = True) -> sqlite3.Connection:
        """Stand in for ``store.connection.connect``."""
        disk = self

        class Connection(sqlite3.Connection):
            def execute(self, *arguments: Any) -> sqlite3.Cursor:
                disk.let_through(self)
                return super().execute(*arguments)

            def executemany(self, *arguments: Any) -> sqlite3.Cursor:
                disk.let_through(self)
                return super().executemany(*arguments)

        uri = f"{path.as_uri()}?mode={'rwc' if create else 'rw'}"
        return sqlite3.connect(uri, uri=True, timeout=0.01, isolation_level=None, factory=Connection)

    def let_through(self, connection: sqlite3.Connection) -> None:
        """Let a statement through, or fail."""
        number, self.statements = self.statements, self.statements + 1
        if number == self.fails_at:
            if self.rolls_back and connection.in_transaction:
                sqlite3.Connection.execute(connection, "ROLLBACK")
            error = sqlite3.OperationalError("the disk fails")
            error.sqlite_errorcode = self.code
            raise error


def while_copied(act: Callable[[], object]) -> Callable[..., sqlite3.Connection]:
    """Stand in for ``store.connection.connect``: does ``act`` each time that a copy lets others at the library."""

    class Connection(sqlite3.Connection):
        def backup(self, *arguments: Any, **options: Any) -> None:
            def between(*progress: int) -> None:
                act()
                options["progress"](*progress)

            super().backup(*arguments, **options | {"progress": between})

    def connect(path: Path, *, create: bool = True) -> sqlite3.Connection:
        uri = f"{path.as_uri()}?mode={'rwc' if create else 'rw'}"
        return sqlite3.connect(uri, uri=True, timeout=5, isolation_level=None, factory=Connection)

    return connect
