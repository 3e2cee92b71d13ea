"""A library file, open: transactions, and rows by their numbers or by a condition."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from quoteapp.errors import KnownError
from quoteapp.store import rows
from quoteapp.store.records import TABLES, R, Record
from quoteapp.store.troubles import kindly

LOOK = 20_000  # steps of SQLite's machine between two looks: a millisecond or two


class StoppedError(Exception):
    """Somebody wanted no more of what was under way; nothing was changed."""


class LibraryFile:
    """What every part of a library needs of its file; a context manager that closes it.

    All methods raise KnownError where the disk or the file is at fault. A write that fails changes nothing.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.db = db
        self._writing = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; twice is no harm."""
        self.db.close()

    def data_version(self) -> int:
        """A number that is another one as soon as another program has written to the file."""
        return int(self._all("PRAGMA data_version")[0][0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all or nothing of what is written inside; it is on the disk when the outermost one ends.

        One inside another that fails takes back its own part, so that who catches that may go on.
        """
        if self.read_only:
            raise KnownError(f"{self.path} is opened for reading only.")
        with kindly(self.path), self._part() if self._writing else self._whole():
            yield

    @contextmanager
    def _whole(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        self._writing = True
        try:
            self.db.execute("PRAGMA defer_foreign_keys = ON")
            yield
            self._expect_one()
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:  # a failing disk makes SQLite roll back by itself
                self.db.execute("ROLLBACK")
            raise
        finally:
            self._writing = False

    @contextmanager
    def _part(self) -> Iterator[None]:
        self._expect_one()
        self.db.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK TO part")
                self.db.execute("RELEASE part")
            raise
        self.db.execute("RELEASE part")

    def _expect_one(self) -> None:
        """Stop who goes on after SQLite has rolled everything back: the rest alone must not be written."""
        if not self.db.in_transaction:
            raise KnownError(f"The disk of {self.path} has failed; nothing was changed.")

    @contextmanager
    def watched(self, look: Callable[[int], bool]) -> Iterator[None]:
        """Do inside what takes long; every few milliseconds ``look`` is told how many rows have been written.

        Where it answers that it wants no more, StoppedError is raised, and a transaction takes all back.
        """
        before = self.db.total_changes
        self.db.set_progress_handler(lambda: look(self.db.total_changes - before), LOOK)
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise StoppedError from error
            raise
        finally:
            self.db.set_progress_handler(None, 0)

    def number(self, kind: type[Record]) -> int:
        """A number for a new row, never given twice, also where the row is taken back."""
        table = TABLES[kind]
        sql = "INSERT INTO numbers VALUES (?, 2) ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1"
        return int(self._all(sql, (table,))[0][0])

    def get(self, kind: type[R], number: int) -> R | None:
        """One row, None where there is none."""
        return next(iter(self.find(kind, "id = ?", (number,))), None)

    def find(self, kind: type[R], where: str = "1", parameters: Sequence[Any] = (), order: str = "id") -> list[R]:
        """The rows for which the SQL condition ``where`` holds, in ``order``."""
        with kindly(self.path):
            return rows.find(self.db, kind, where, parameters, order)

    def several(self, kind: type[R], numbers: Iterable[int]) -> list[R]:
        """The rows with these numbers, by number; those that are not there are left out."""
        with kindly(self.path):
            return rows.several(self.db, kind, numbers)

    def _all(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with kindly(self.path):
            return self.db.execute(sql, parameters).fetchall()
