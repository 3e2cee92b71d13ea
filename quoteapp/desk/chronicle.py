"""The history of a library in sentences: what was done, from what to what; the one way in which it is told anywhere."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from quoteapp import resources
from quoteapp.desk.display import fit, plain
from quoteapp.desk.listing import title_of
from quoteapp.export.labels import Language
from quoteapp.model import Span
from quoteapp.store import history
from quoteapp.store.history import Group
from quoteapp.store.library import Library
from quoteapp.store.past import Extent
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
WORDS = 50  # cells of a quotation, or of any other text, that are shown


class Chronicle:
    """Edits and steps in words of a language; names and texts are looked up once.

    With ``numbers`` rows are told with theirs, and spans with their offsets: commands take them. ``room`` is how much
    of a text is shown, in cells.
    """

    def __init__(
        self, library: Library, language: Language = "en", *, numbers: bool = False, room: int = WORDS
    ) -> None:
        self._library = library
        self._say = _sentences(language)
        self._numbers = numbers
        self._room = room
        self._text = lru_cache(maxsize=8)(library.text)
        self._speaker = lru_cache(maxsize=None)(self._speaker_once)

    def deed(self, group: Group, extent: Extent, undone: tuple[Group, Extent] | None = None) -> str:
        """Say what a step was for; ``undone`` is the one that it took back or brought back, ``extent`` its size."""
        if group.undoes is not None and undone is not None:
            if group.machine:
                return self._deed("learnt", extent)
            return self._deed(group.action, extent).format(what=_lowered(self.deed(*undone)))
        where = ", ".join(self._article(number) for number in extent.articles)
        return self._deed(group.action, extent).format(n=extent.rows, where=where)

    def found(self, extent: Extent) -> str:
        """Say what an analysis has brought."""
        return self._found(extent.new, extent.rows - extent.new) if extent.table == TABLES[QuotationRecord] else ""

    def _found(self, new: int, changed: int) -> str:
        return self._word("found_one" if new == 1 else "found", n=new, changed=changed)

    def _deed(self, action: str, extent: Extent) -> str:
        deeds = self._say["deeds"]
        forms = deeds.get(f"{action} {extent.table}") or deeds.get(action) or [action, action]
        return str(forms[extent.rows != 1])

    def edit(self, edit: Edit) -> str:
        """Say what has become of a row; empty where it is nothing that people want to know."""
        if edit.before is None:
            return self._word("appeared", what=self._subject(edit.record) + self._speaking(edit.record))
        if edit.after is None:
            return self._word("gone", what=self._subject(edit.record))
        before, after = edit.before, edit.after
        changes = [
            self._word(
                "changed",
                field=self._say["fields"][name],
                before=self._value(before, name),
                after=self._value(after, name),
            )
            for name in FIELDS[type(edit.record)]
            if getattr(before, name) != getattr(after, name)
        ]
        return (
            self._word("edit", subject=self._subject(before), changes=self._say["words"]["and"].join(changes))
            if changes
            else ""
        )

    def summed_up(self, edits: Sequence[Edit]) -> str:
        """Say of an analysis how much it has changed."""
        quotations = [edit for edit in edits if isinstance(edit.record, QuotationRecord)]
        articles = {edit.record.article for edit in quotations if isinstance(edit.record, QuotationRecord)}
        articles |= {edit.record.id for edit in edits if isinstance(edit.record, ArticleRecord)}
        found = sum(edit.before is None for edit in quotations)
        where = ", ".join(self._named("article", number, self._article(number)) for number in sorted(articles))
        return self._word("found_in", where=where, what=self._found(found, len(quotations) - found))

    def clock(self, at: str) -> str:
        """A time as the user's clock has shown it."""
        return datetime.fromisoformat(at).astimezone().strftime(self._say["words"]["clock"])

    def _word(self, name: str, **parts: object) -> str:
        return str(self._say["words"][name]).format(**parts)

    def _named(self, what: str, number: int, words: str) -> str:
        return self._word(what if self._numbers else f"{what}_alone", number=number, words=words)

    def _subject(self, record: Record) -> str:
        match record:
            case ArticleRecord():
                return self._named("article", record.id, f"« {self._cut(title_of(record))} »")
            case QuotationRecord():
                return self._named("quotation", record.id, self._cut(record.span.of(self._text(record.article))))
            case SpeakerRecord():
                return self._named("speaker", record.id, self._cut(record.name))
            case AliasRecord():
                return self._word("form_of", form=self._cut(record.form), speaker=self._speaker(record.speaker))
            case JudgementRecord():
                verdict = "one" if record.verdict is Verdict.ONE else "apart"
                return self._word(verdict, one=self._speaker(record.one), other=self._speaker(record.other))

    def _speaking(self, record: Record) -> str:
        """Whose words a new quotation is, if anybody's."""
        known = isinstance(record, QuotationRecord) and record.speaker is not None
        return self._word("said_by", speaker=self._value(record, "speaker")) if known else ""

    def _value(self, record: Record, name: str) -> str:
        value = getattr(record, name)
        if value is None or value in ("", ()):
            return self._word("nothing")
        if isinstance(value, bool):
            return self._word("yes" if value else "no")
        if name == "binned":
            return self.clock(value)
        if name in SPEAKERS:
            return self._speaker(value)
        if name == "members":
            return ", ".join(map(self._speaker, value))
        if name == "article":
            return self._article(value)
        if isinstance(value, Span) and isinstance(record, QuotationRecord):
            words = self._cut(value.of(self._text(record.article)))
            return f"{value.start}–{value.end} {words}" if self._numbers else words
        if isinstance(value, float):
            return f"{value:.0%}".replace("%", " %")
        return str(self._say["values"].get(name, {}).get(str(value)) or self._cut(str(value)))

    def _article(self, number: int) -> str:
        article = self._library.get(ArticleRecord, number)
        return f"« {self._cut(title_of(article))} »" if article else str(number)

    def _speaker_once(self, number: int) -> str:
        """A speaker's name, today's or the last one of a speaker that has gone."""
        speaker = self._library.get(SpeakerRecord, number)
        if speaker is None:
            edits = [edit for _, edit in history.of_row(self._library.db, TABLES[SpeakerRecord], number)]
            speaker = next((each.record for each in reversed(edits) if isinstance(each.record, SpeakerRecord)), None)
        return self._cut(speaker.name) if speaker else str(number)

    def _cut(self, text: str) -> str:
        return fit(plain(text), self._room)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


@cache
def _sentences(language: Language) -> Mapping[str, Any]:
    return tomllib.loads(resources.path(f"translations/history_{language}.toml").read_text(encoding="utf-8"))
