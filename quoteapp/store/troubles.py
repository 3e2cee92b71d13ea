"""SQLite's complaints, split by whose fault they are: the user's disk or file said kindly, ours passed through."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quoteapp.errors import KnownError

# Primary result codes, and an extended one that says more, https://www.sqlite.org/rescode.html
_SENTENCES = {
    sqlite3.SQLITE_PERM: "{path} is protected.",
    sqlite3.SQLITE_BUSY: "{path} is being written by another program; nothing was changed.",
    sqlite3.SQLITE_LOCKED: "{path} is being written by another program; nothing was changed.",
    sqlite3.SQLITE_READONLY: "{path} or its folder is protected against writing; nothing was changed.",
    sqlite3.SQLITE_READONLY_DBMOVED: "{path} is no longer where it was; nothing was changed.",
    sqlite3.SQLITE_IOERR: "The disk of {path} cannot be read or written; nothing was changed.",
    sqlite3.SQLITE_FULL: "The disk of {path} is full; nothing was changed.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened: is its folder there, and may it be written?",
}
_UNSEEN = _SENTENCES[sqlite3.SQLITE_CANTOPEN]
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class DamagedError(KnownError):
    """A library file that is no longer what it should be, or never was."""


@contextmanager
def kindly(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the disk or the file at ``path`` into a KnownError with one sentence."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        if code & 0xFF in _DAMAGED:
            raise DamagedError(f"{path} is damaged, or no library; it was left as it is.") from error
        sentence = _SENTENCES.get(code) or _SENTENCES.get(code & 0xFF)
        if sentence is None:
            raise
        raise KnownError(sentence.format(path=path)) from error


@contextmanager
def looking_at(path: Path) -> Iterator[None]:
    """Turn what the system says where a path may not, or cannot, even be looked at into a KnownError."""
    try:
        yield
    except OSError as error:
        raise KnownError(_UNSEEN.format(path=path)) from error
