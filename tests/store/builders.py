"""Articles, quotations and speakers of a library made by hand, and what a test compares."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from quoteapp.model import Article, Form, Kind, Span, SpeakerType, Zone, ZoneKind
from quoteapp.store import checking, history
from quoteapp.store.history import Group
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import (
    TABLES,
    AliasRecord,
    ArticleRecord,
    Edit,
    QuotationRecord,
    R,
    Record,
    SpeakerRecord,
)

AT = "2026-03-02T10:00:00.000+00:00"
WHO = "Ada Lorient"
TEXT = "« Le pont rouvrira lundi », a annoncé la préfète Jeanne Morel. Le maire parle d'un « cœur à l'été ».\n"


def an_article(text: str = TEXT, **changes: Any) -> Article:
    original = text.encode("utf-8", "replace")
    article = Article("vaux.txt", text, hashlib.sha256(original).hexdigest(), original)
    return replace(article, zones=(Zone(Span(0, len(text) - 1), ZoneKind.BODY),), **changes)


def do(library: Library, *edits: Edit, action: str = "edit", **options: Any) -> Group:
    return library.write(edits, who=WHO, action=action, at=AT, **options)


def added(library: Library, record: R) -> R:
    """The record, in the library by now."""
    do(library, Edit(None, record))
    return record


def changed(library: Library, record: R, **changes: Any) -> R:
    """The record, changed in the library by a step of its own."""
    after = replace(record, **changes)
    do(library, Edit(record, after))
    return after


def gone(library: Library, record: Record) -> None:
    do(library, Edit(record, None))


def article_in(library: Library, text: str = TEXT, title: str = "Le pont de Vaux", **changes: Any) -> ArticleRecord:
    with library.transaction():
        record = library.add_article(an_article(text), title, at=AT)
        return added(library, replace(record, **changes))


def speaker_in(library: Library, name: str = "Jeanne Morel", **changes: Any) -> SpeakerRecord:
    number = library.number(SpeakerRecord)
    return added(library, replace(SpeakerRecord(id=number, name=name, type=SpeakerType.PERSON), **changes))


def alias_in(library: Library, speaker: int, form: str, **changes: Any) -> AliasRecord:
    return added(library, AliasRecord(id=library.number(AliasRecord), speaker=speaker, form=form, **changes))


def a_quotation(library: Library, article: ArticleRecord, words: str = "« Le pont rouvrira lundi »") -> QuotationRecord:
    """A quotation that is not in the library yet."""
    start = library.text(article.id).index(words)
    span = Span(start, start + len(words))
    return QuotationRecord(
        id=library.number(QuotationRecord), article=article.id, span=span, machine=span, kind=Kind.SPEECH,
        form=Form.SENTENCE, zone=ZoneKind.BODY, confidence=0.9,
    )  # fmt: skip


def quotation_in(
    library: Library, article: ArticleRecord, words: str = "« Le pont rouvrira lundi »", **changes: Any
) -> QuotationRecord:
    return added(library, replace(a_quotation(library, article, words), **changes))


def records(library: Library) -> dict[tuple[str, int], Record]:
    """Every row that the history is about, by table and number."""
    found: list[Record] = [record for kind in TABLES for record in library.find(kind)]
    return {(TABLES[type(record)], record.id): record for record in found}


def replayed(library: Library) -> dict[tuple[str, int], Record]:
    """What the history gives, played from its start."""
    found: dict[tuple[str, int], Record] = {}
    for edit in history.replay(library.db):
        key = (edit.table, edit.record.id)
        assert found.get(key) == edit.before
        if edit.after is None:
            del found[key]
        else:
            found[key] = edit.after
    return found


def content(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All tables whole, the parts of the indexes among them."""
    tables = library.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    virtual = {"quotation_words", "article_words", "speaker_words"}
    names = sorted({name for (name,) in tables} - virtual)
    return {name: library.db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608


def problems(path: Path) -> list[str]:
    """What is wrong with the library at ``path``, its words and its history."""
    with open_library(path, read_only=True) as library:
        return checking.problems(library)
