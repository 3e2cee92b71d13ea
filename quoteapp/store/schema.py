"""The tables of the library file, as migrations: what is released is never changed, only followed by another one."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quoteapp.folding import words

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x51554F54  # "QUOT", in the file's header, so that a library is known for what it is
VERSION = 3  # of the schema, in the header's user_version: the number of migrations


def m001_library(db: "Database") -> None:
    """Create the first schema."""
    for statement in _FIRST.split(";\n\n"):
        db.execute(statement)


def m002_steps(db: "Database") -> None:
    """Note with each analysis after which step of the history it was made: clocks may be set, steps only go on.

    And with each undo whether it stands.
    """
    db.execute("ALTER TABLE runs ADD COLUMN step INTEGER NOT NULL DEFAULT 0")
    db.execute("UPDATE runs SET step = (SELECT coalesce(max(id), 0) FROM groups WHERE groups.at <= runs.at)")
    db.execute(_BROUGHT_BACK)
    db.execute("CREATE INDEX runs_by_step ON runs (step, article)")


def m003_lists(db: "Database") -> None:
    """Keep what lists are sorted by: titles, outlets and names, folded; and filters under names."""
    db.conn.create_function("folded", 1, lambda text: " ".join(words(text)), deterministic=True)
    for statement in _LISTS.split(";\n\n"):
        db.execute(statement)


MIGRATIONS: Sequence[Callable[["Database"], None]] = (m001_library, m002_steps, m003_lists)
"""All of them; a file notes by their names which it has seen."""


def migrate(db: sqlite3.Connection) -> None:
    """Apply the migrations that a file has not seen; for whoever calls this to begin and end the transaction."""
    from sqlite_utils import Database, Migrations  # with numpy, where that is: seldom needed, and slow to import

    migrations = Migrations("quoteapp")
    for each in MIGRATIONS:
        migrations(name=each.__name__)(each)
    migrations.apply(Database(db, execute_plugins=False))


# A step that took a decision back does so no longer once that was brought back.
_BROUGHT_BACK = """
UPDATE groups SET state = 'undone' WHERE action = 'undo' AND EXISTS
    (SELECT 1 FROM groups AS later WHERE later.undoes = groups.undoes AND later.action = 'redo'
    AND later.id > groups.id)
"""

# ``folded`` of a speaker is the name of whom it was merged into: their quotations stand together in a list.
_LISTS = """
ALTER TABLE articles ADD COLUMN folded_title TEXT NOT NULL DEFAULT '';

ALTER TABLE articles ADD COLUMN folded_outlet TEXT NOT NULL DEFAULT '';

ALTER TABLE speakers ADD COLUMN folded TEXT NOT NULL DEFAULT '';

UPDATE articles SET folded_title = folded(title), folded_outlet = folded(coalesce(outlet, ''));

UPDATE speakers SET folded =
    (SELECT folded(root.name) FROM speakers AS root WHERE root.id = coalesce(speakers.merged_into, speakers.id));

CREATE INDEX articles_by_title ON articles (folded_title, id);

CREATE INDEX articles_by_outlet ON articles (folded_outlet, id);

CREATE INDEX speakers_by_name ON speakers (folded, id);

DROP INDEX quotations_by_speaker;

CREATE INDEX quotations_by_speaker ON quotations (speaker, article, span_start, span_end DESC, id,
    status, kind, zone, confidence, form, verified);

CREATE TABLE filters (
    name TEXT PRIMARY KEY,
    wanted TEXT NOT NULL
) WITHOUT ROWID
"""

# In a table WITHOUT ROWID the columns of the primary key come first, in its order: SQLite 3.40.0-3.41.0 finds fault
# with any other (PRAGMA integrity_check: "NULL value in"), and no backup would stand the check.
# What came in (originals, texts, zones, runs, sketches) is there for good and hangs on the text; an article's row with
# its details comes and goes with the history.
_FIRST = """
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
);

CREATE TABLE texts (
    article INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    title TEXT
);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY REFERENCES texts (article),
    sha256 TEXT NOT NULL REFERENCES originals (sha256),
    file TEXT NOT NULL,
    member TEXT,
    title TEXT NOT NULL,
    outlet TEXT,
    author TEXT,
    date TEXT,
    url TEXT,
    language TEXT NOT NULL,
    encoding TEXT NOT NULL,
    added TEXT NOT NULL,
    binned TEXT
);

CREATE INDEX articles_by_original ON articles (sha256);

CREATE INDEX articles_by_date ON articles (date DESC, id);

CREATE INDEX articles_binned ON articles (id) WHERE binned IS NOT NULL;

CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES texts (article),
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;

CREATE TABLE zones (
    article INTEGER NOT NULL REFERENCES texts (article),
    hinted INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (article, hinted, start)
) WITHOUT ROWID;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES texts (article),
    at TEXT NOT NULL,
    engine TEXT NOT NULL,
    analysis BLOB
);

CREATE INDEX runs_by_article ON runs (article);

CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    role TEXT,
    note TEXT NOT NULL,
    origin TEXT NOT NULL,
    merged_into INTEGER REFERENCES speakers (id)
);

CREATE INDEX speakers_merged ON speakers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE members (
    speaker INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    member INTEGER NOT NULL REFERENCES speakers (id),
    PRIMARY KEY (speaker, position)
) WITHOUT ROWID;

CREATE INDEX members_by_member ON members (member);

CREATE TABLE aliases (
    id INTEGER PRIMARY KEY,
    speaker INTEGER NOT NULL REFERENCES speakers (id),
    form TEXT NOT NULL,
    article INTEGER REFERENCES articles (id),
    origin TEXT NOT NULL,
    folded TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL
);

CREATE INDEX aliases_by_speaker ON aliases (speaker);

CREATE INDEX aliases_by_form ON aliases (folded);

CREATE INDEX aliases_by_first ON aliases (first);

CREATE INDEX aliases_by_last ON aliases (last);

CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    verdict TEXT NOT NULL,
    one INTEGER NOT NULL REFERENCES speakers (id),
    other INTEGER NOT NULL REFERENCES speakers (id)
);

CREATE TABLE quotations (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    machine_start INTEGER,
    machine_end INTEGER,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    zone TEXT NOT NULL,
    continues INTEGER NOT NULL,
    unclosed INTEGER NOT NULL,
    nested_in INTEGER,
    speaker INTEGER REFERENCES speakers (id),
    name TEXT,
    mention_start INTEGER,
    mention_end INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    relayed_by INTEGER REFERENCES speakers (id),
    role TEXT,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    verified INTEGER NOT NULL,
    method TEXT NOT NULL,
    link TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT
);

CREATE INDEX quotations_in_order ON quotations (article, span_start, span_end DESC, id,
    status, kind, zone, speaker, confidence, form, verified);

CREATE INDEX quotations_by_speaker ON quotations (speaker);

CREATE INDEX quotations_by_relay ON quotations (relayed_by) WHERE relayed_by IS NOT NULL;

CREATE INDEX quotations_by_confidence ON quotations (confidence, id,
    status, kind, zone, speaker, article, form, verified);

CREATE TABLE groups (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    machine INTEGER NOT NULL,
    undoes INTEGER REFERENCES groups (id),
    state TEXT NOT NULL
);

CREATE INDEX groups_to_undo ON groups (state, machine, id);

CREATE TABLE edits (
    "group" INTEGER NOT NULL REFERENCES groups (id),
    position INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY ("group", position)
);

CREATE INDEX edits_by_row ON edits ("table", row);

CREATE TABLE numbers (
    "table" TEXT PRIMARY KEY,
    next INTEGER NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE quotation_words USING fts5 (words, content='', columnsize=0,
    tokenize="unicode61 remove_diacritics 0");

CREATE VIRTUAL TABLE article_words USING fts5 (title, words, content='', tokenize="unicode61 remove_diacritics 0");

CREATE VIRTUAL TABLE speaker_words USING fts5 (words, content='', prefix='2 3',
    tokenize="unicode61 remove_diacritics 0")
"""
