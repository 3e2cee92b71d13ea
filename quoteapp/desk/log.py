"""The history of a library for people: who did what, when, from what to what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from typing import Any

from quoteapp.desk import texts
from quoteapp.desk.display import fit, plain
from quoteapp.desk.listing import title_of
from quoteapp.desk.table import Paint
from quoteapp.errors import KnownError
from quoteapp.model import Span
from quoteapp.store import history
from quoteapp.store.history import Group, State
from quoteapp.store.library import Library
from quoteapp.store.records import (
    TABLES,
    AliasRecord,
    ArticleRecord,
    Edit,
    JudgementRecord,
    QuotationRecord,
    Record,
    SpeakerRecord,
    Verdict,
)

WORDS = 50  # cells of a quotation, or of any other text, that are shown

FIELDS: dict[type[Any], tuple[str, ...]] = {
    ArticleRecord: ("title", "outlet", "author", "date", "url", "language", "binned"),
    QuotationRecord: (
        "status", "kind", "speaker", "relayed_by", "role", "span", "mention", "cue", "form", "zone", "continues",
        "verified", "method", "link", "note", "confidence", "reason",
    ),
    SpeakerRecord: ("name", "type", "role", "note", "merged_into", "members"),
    AliasRecord: ("speaker", "form", "article"),
    JudgementRecord: ("verdict", "one", "other"),
}  # fmt: skip
"""What is told of each kind of row, in this order."""

SPEAKERS = ("speaker", "relayed_by", "merged_into", "one", "other")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the history with those of its edits that are wanted."""

    group: Group
    edits: tuple[Edit, ...]


def log(
    library: Library,
    paint: Paint,
    *,
    article: int | None = None,
    quotation: int | None = None,
    last: int | None = None,
) -> Iterator[str]:
    """Yield the lines of the log, the oldest step first: all, or what concerns an article or a quotation.

    ``last`` is how many steps at most. Raises KnownError for a number that was never given.
    """
    telling = _Telling(library)
    if article is None and quotation is None:
        for group in history.groups(library.db, last=last):
            edits = history.edits_of(library.db, group.id)
            yield from _lines(Step(group, edits), telling.summed_up(edits) if group.machine else None, telling, paint)
        return
    steps = _of_article(library, article) if article is not None else _of_quotation(library, quotation)
    for step in steps if last is None else steps[-last:]:
        yield from _lines(step, None, telling, paint)


def _of_article(library: Library, number: int) -> list[Step]:
    return _steps(library, history.of_article(library.db, number), texts.ARTICLE, number)


def _of_quotation(library: Library, number: int | None) -> list[Step]:
    assert number is not None  # noqa: S101 - one of the two was asked for
    return _steps(library, history.of_row(library.db, TABLES[QuotationRecord], number), texts.QUOTATION, number)


def _steps(library: Library, found: Sequence[tuple[Group, Edit]], what: str, number: int) -> list[Step]:
    if not found:
        raise KnownError(texts.not_there(what, number, str(library.path)))
    return [Step(group, tuple(edit for _, edit in of_it)) for group, of_it in groupby(found, key=lambda each: each[0])]


def _lines(step: Step, summary: str | None, telling: "_Telling", paint: Paint) -> Iterator[str]:
    yield paint(_heading(step.group), "title")
    for line in [summary] if summary is not None else map(telling.edit, step.edits):
        if line:
            yield f"  {line}"


def _heading(group: Group) -> str:
    action = group.action if group.undoes is None else texts.of_step(group.action, group.undoes)
    back = "" if group.state is State.DONE else f" ({texts.TAKEN_BACK})"
    return f"{group.id}  {_clock(group.at)}  {plain(group.who)}  {action}{back}"


class _Telling:
    """Edits in words; names and texts are looked up once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._text = lru_cache(maxsize=8)(library.text)
        self._speaker = lru_cache(maxsize=None)(self._speaker_once)

    def edit(self, edit: Edit) -> str:
        """Say what has become of a row; empty where it is nothing that people want to know."""
        if edit.before is None:
            return texts.appeared(self._subject(edit.record) + self._speaking(edit.record))
        if edit.after is None:
            return texts.gone(self._subject(edit.record))
        changes = [
            texts.changed(texts.LABELS.get(name, name), self._value(edit.before, name), self._value(edit.after, name))
            for name in FIELDS[type(edit.record)]
            if getattr(edit.before, name) != getattr(edit.after, name)
        ]
        return f"{self._subject(edit.before)}: {'; '.join(changes)}" if changes else ""

    def summed_up(self, edits: Sequence[Edit]) -> str:
        """Say of an analysis how much it has changed."""
        quotations = [edit for edit in edits if isinstance(edit.record, QuotationRecord)]
        articles = {edit.record.article for edit in quotations if isinstance(edit.record, QuotationRecord)}
        articles |= {edit.record.id for edit in edits if isinstance(edit.record, ArticleRecord)}
        found = sum(edit.before is None for edit in quotations)
        where = ", ".join(f"{texts.ARTICLE} {number} {self._article(number)}" for number in sorted(articles))
        return texts.proposed(where, found, len(quotations) - found)

    def _subject(self, record: Record) -> str:
        match record:
            case ArticleRecord():
                return f"{texts.ARTICLE} {record.id} « {_cut(title_of(record))} »"
            case QuotationRecord():
                return f"{texts.QUOTATION} {record.id} {_cut(record.span.of(self._text(record.article)))}"
            case SpeakerRecord():
                return f"{texts.SPEAKER} {record.id} {_cut(record.name)}"
            case AliasRecord():
                return texts.form_of(_cut(record.form), self._speaker(record.speaker))
            case JudgementRecord():
                names = self._speaker(record.one), self._speaker(record.other)
                return texts.same(*names) if record.verdict is Verdict.ONE else texts.not_same(*names)

    def _speaking(self, record: Record) -> str:
        """Whose words a new quotation is, if anybody's."""
        known = isinstance(record, QuotationRecord) and record.speaker is not None
        return texts.said_by(self._value(record, "speaker")) if known else ""

    def _value(self, record: Record, name: str) -> str:
        value = getattr(record, name)
        if value is None or value in ("", ()):
            return texts.NOTHING
        if isinstance(value, bool):
            return texts.YES if value else texts.NO
        if name == "binned":
            return _clock(value)
        if name in SPEAKERS:
            return self._speaker(value)
        if name == "members":
            return ", ".join(map(self._speaker, value))
        if name == "article":
            return self._article(value)
        if isinstance(value, Span) and isinstance(record, QuotationRecord):
            words = _cut(value.of(self._text(record.article)))
            return f"{value.start}–{value.end} {words}"
        return f"{value:.0%}".replace("%", " %") if isinstance(value, float) else _cut(str(value))

    def _article(self, number: int) -> str:
        article = self._library.get(ArticleRecord, number)
        return f"« {_cut(title_of(article))} »" if article else str(number)

    def _speaker_once(self, number: int) -> str:
        """A speaker's name, today's or the last one of a speaker that has gone."""
        speaker = self._library.get(SpeakerRecord, number)
        if speaker is None:
            edits = [edit for _, edit in history.of_row(self._library.db, TABLES[SpeakerRecord], number)]
            speaker = next((each.record for each in reversed(edits) if isinstance(each.record, SpeakerRecord)), None)
        return _cut(speaker.name) if speaker else str(number)


def _clock(at: str) -> str:
    """A time as the user's clock has shown it."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M:%S}"


def _cut(text: str) -> str:
    return fit(plain(text), WORDS)
