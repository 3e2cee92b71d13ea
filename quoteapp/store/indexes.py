"""Whether the full-text indexes say what the rows say: all of them made once more, aside, and compared word by word."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest

from quoteapp.store import rows, search
from quoteapp.store.records import AliasRecord, ArticleRecord, Edit, QuotationRecord, Record

_INDEXES = ("quotation_words", "article_words", "speaker_words")


def untrue(db: sqlite3.Connection) -> str:
    """The name of an index that is not what the rows give, empty where there is none. Reads the whole library."""
    db.execute("PRAGMA query_only = OFF")  # what is made here is temporary
    with closing(sqlite3.connect("", isolation_level=None)) as fresh:
        _make(fresh, db)
        for index in _INDEXES:
            if any(ours != theirs for ours, theirs in zip_longest(_words(fresh, index), _words(db, index))):
                return index
    return ""


def _make(fresh: sqlite3.Connection, db: sqlite3.Connection) -> None:
    """Fill indexes like those of ``db`` from its rows."""
    for (sql,) in db.execute("SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'").fetchall():
        fresh.execute(sql)
    fresh.execute("BEGIN")
    for records in _indexed(db):
        search.learn(fresh, [Edit(None, record) for record in records], lambda number: _text(db, number))


def _indexed(db: sqlite3.Connection) -> Iterator[list[Record]]:
    """Everything that is in an index, by the text it stands in."""
    for (number,) in db.execute("SELECT id FROM articles ORDER BY id").fetchall():
        yield [*rows.several(db, ArticleRecord, [number]), *rows.find(db, QuotationRecord, "article = ?", (number,))]
    yield [*rows.find(db, AliasRecord)]


def _text(db: sqlite3.Connection, article: int) -> str:
    return str(db.execute("SELECT text FROM texts WHERE article = ?", (article,)).fetchone()[0])


def _words(db: sqlite3.Connection, index: str) -> sqlite3.Cursor:
    """Each word of an index with where it stands, in order."""
    db.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_{index} USING fts5vocab (main, {index}, instance)")
    return db.execute(f'SELECT term, doc, col, "offset" FROM words_of_{index}')  # noqa: S608 - a name of ours
