"""Whether the full-text indexes say what the rows say: all of them made once more, aside, and compared word by word."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from sqlite_utils import Database

from quoteapp.store import search
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, ArticleRecord, Edit, Record

_INDEXES = ("quotation_words", "article_words", "speaker_words")


def untrue(db: Database) -> str:
    """The name of an index that is not what the rows give, empty where there is none. Reads the whole library."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        fresh = Database(connection, execute_plugins=False)
        _make(fresh, db)
        for index in _INDEXES:
            if any(ours != theirs for ours, theirs in zip_longest(_words(fresh, index), _words(db, index))):
                return index
    return ""


def _make(fresh: Database, db: Database) -> None:
    """Fill indexes like those of ``db`` from its rows."""
    library = Library(Path(), db)
    for (sql,) in db.execute("SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'").fetchall():
        fresh.execute(sql)
    fresh.execute("BEGIN")
    for records in _indexed(library):
        search.learn(fresh, [Edit(None, record) for record in records], library.text)


def _indexed(library: Library) -> Iterator[list[Record]]:
    """Everything that is in an index, by the text it stands in."""
    for article in library.find(ArticleRecord):
        yield [article, *library.quotations(article.id)]
    yield [*library.find(AliasRecord)]


def _words(db: Database, index: str) -> Iterator[tuple[object, ...]]:
    """Each word of an index with where it stands, in order."""
    db.execute(f"CREATE VIRTUAL TABLE temp.words_of_{index} USING fts5vocab (main, {index}, instance)")
    yield from db.execute(f'SELECT term, doc, col, "offset" FROM words_of_{index}')  # noqa: S608 - a name of ours
