"""What the library holds, one frozen value a row; an edit is a pair of them.

Offsets are code points into the article's text. Times are ISO 8601 with their offset from UTC. Spans take two columns
in the file (``span`` → ``span_start``, ``span_end``); in the history a record is JSON without what is as usual.
"""

from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from typing import Any, Self, TypeVar

import msgspec

from quoteapp.model import Form, Kind, Span, SpeakerType, ZoneKind

Row = dict[str, Any]


class Status(StrEnum):
    """What has become of a quotation."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    """Deleted by hand: kept, so that no analysis brings it back."""
    WITHDRAWN = "withdrawn"
    """Proposed once, and not found by the last analysis: kept, so that its number stays its own."""


class Origin(StrEnum):
    """Who found a quotation, or named a speaker."""

    MACHINE = "machine"
    PERSON = "person"
    DENIED = "denied"
    """Of a form of a name: somebody said that it is none, and it is kept so that no analysis brings it back."""


class Verdict(StrEnum):
    """What somebody has said of two speakers."""

    ONE = "one"
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """An article's details, which may be edited; its text, zones and original bytes may not, and stand apart.

    ``binned`` is when it went to the bin, None where it did not.
    """

    id: int
    sha256: str
    file: str
    member: str | None = None
    title: str = ""
    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    language: str = "und"
    encoding: str = "utf-8"
    added: str = ""
    binned: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRecord:
    """One marked span as it stands today.

    ``machine`` is the span that the machine found first, by which later analyses know the quotation again; None for
    one that was added by hand. ``name`` is the engine's own id, within the article, of whom it took for the speaker.
    ``method`` and ``link`` say how it was ``verified``.
    """

    id: int
    article: int
    span: Span
    kind: Kind
    form: Form
    zone: ZoneKind
    machine: Span | None = None
    continues: bool = False
    unclosed: bool = False
    nested_in: int | None = None
    speaker: int | None = None
    name: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    relayed_by: int | None = None
    role: str | None = None
    confidence: float = 0.0
    rule: str = ""
    reason: str = ""
    origin: Origin = Origin.MACHINE
    status: Status = Status.PROPOSED
    verified: bool = False
    method: str = ""
    link: str = ""
    note: str = ""
    decided_by: str | None = None
    decided_at: str | None = None

    @property
    def live(self) -> bool:
        """Whether it is there for the journalist: neither deleted nor withdrawn."""
        return self.status not in (Status.REJECTED, Status.WITHDRAWN)

    @property
    def decided(self) -> bool:
        """Whether a person has had a hand in it, so that no analysis may touch it."""
        return self.status not in (Status.PROPOSED, Status.WITHDRAWN) or self.verified or bool(self.note)

    @property
    def waits(self) -> bool:
        """Whether it waits for the journalist: proposed as somebody's words, and no furniture."""
        return self.status is Status.PROPOSED and self.kind is Kind.SPEECH and self.zone is not ZoneKind.FURNITURE


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRecord:
    """Somebody who speaks in one article or in many.

    ``merged_into`` is the speaker that this one is the same as, never itself merged; quotations keep pointing here,
    so that a merge can be taken back. ``origin`` is a person's where the name was given by hand: no analysis changes
    it then. ``members`` are those who speak together.
    """

    id: int
    name: str
    type: SpeakerType
    role: str | None = None
    note: str = ""
    origin: Origin = Origin.MACHINE
    merged_into: int | None = None
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasRecord:
    """A form of a speaker's name. ``article`` is the only one that it holds in (a description), None where any."""

    id: int
    speaker: int
    form: str
    article: int | None = None
    origin: Origin = Origin.MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementRecord:
    """What somebody has said of two speakers: that they are one, or that they are not the same."""

    id: int
    verdict: Verdict
    one: int
    other: int


Record = ArticleRecord | QuotationRecord | SpeakerRecord | AliasRecord | JudgementRecord
R = TypeVar("R", bound=Record)

TABLES: dict[type[Any], str] = {
    ArticleRecord: "articles",
    SpeakerRecord: "speakers",
    AliasRecord: "aliases",
    JudgementRecord: "judgements",
    QuotationRecord: "quotations",
}
"""The table of each kind of record, those first that others refer to."""

KINDS: dict[str, type[Record]] = {table: kind for kind, table in TABLES.items()}

SPANS = ("machine", "span", "mention", "cue")


@dataclass(frozen=True, slots=True)
class Edit:
    """One row before and after; None means absent: one form for adding, changing and deleting."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """Whichever of the two is there, the later one first."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - an edit of nothing is none
        return found

    @property
    def table(self) -> str:
        """The table that the row belongs to."""
        return TABLES[type(self.record)]

    def reversed_on(self, current: Record | None) -> Self | None:
        """The edit that takes this one back where the row is ``current`` by now; None where there is nothing to do.

        Only the fields that this edit has changed go back: what has changed since stays.
        """
        if self.before is None or self.after is None or current is None:
            return None if current == self.before else type(self)(current, self.before)
        changed = {
            f.name: getattr(self.before, f.name)
            for f in fields(self.before)
            if getattr(self.before, f.name) != getattr(self.after, f.name)
        }
        back = replace(current, **changed)
        return None if back == current else type(self)(current, back)

    def flipped(self) -> Self:
        """The same edit the other way round."""
        return type(self)(self.after, self.before)


def to_row(record: Record) -> Row:
    """The columns of a record, but for a speaker's members, which have a table of their own."""
    row: Row = msgspec.to_builtins(record)
    row.pop("members", None)
    for name in SPANS:
        if name in row:
            span = row.pop(name) or {"start": None, "end": None}
            row |= {f"{name}_start": span["start"], f"{name}_end": span["end"]}
    return row


def from_row(kind: type[R], row: Row) -> R:
    """The record of a row, as ``to_row`` wrote it, with ``members`` in it where the kind has some."""
    known = {name: row[name] for name in _FIELDS[kind] if name in row}
    for name in SPANS:
        if f"{name}_start" in row:
            start = row[f"{name}_start"]
            known[name] = None if start is None else Span(start, row[f"{name}_end"])
    return msgspec.convert(known, kind, strict=False)


def to_json(record: Record | None, since: Record | None = None) -> str | None:
    """A record as the history keeps it: what is not as usual, or what has changed ``since`` an earlier state of it.

    So the defaults of the fields are part of the file: another one would change what was written before.
    """
    if record is None:
        return None
    usual = _USUAL[type(record)] if since is None else msgspec.to_builtins(since)
    told = {key: value for key, value in msgspec.to_builtins(record).items() if key not in usual or value != usual[key]}
    for name in told.keys() & SPANS:
        told[name] = told[name] and [told[name]["start"], told[name]["end"]]
    return msgspec.json.encode(told).decode()


def from_json(kind: type[Record], text: str | None, since: Record | None = None) -> Record | None:
    """The record that ``to_json`` wrote."""
    if text is None:
        return None
    told: Row = msgspec.json.decode(text)
    for name in told.keys() & SPANS:
        told[name] = told[name] and Span(*told[name])
    return msgspec.convert(told if since is None else {**msgspec.to_builtins(since), **told}, kind)


def _usual(kind: type[Any]) -> Row:
    defaults = {f.name: f.default for f in fields(kind) if f.default is not MISSING}
    row: Row = msgspec.to_builtins(defaults)
    return row


_USUAL: dict[type[Any], Row] = {kind: _usual(kind) for kind in TABLES}
_FIELDS: dict[type[Any], tuple[str, ...]] = {kind: tuple(each.name for each in fields(kind)) for kind in TABLES}
