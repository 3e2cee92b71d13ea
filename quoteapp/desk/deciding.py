"""What the journalist decides about quotations: one function a decision, each one step of the history.

All take the numbers of quotations and say what has changed; a number that is not there, or a quotation that is so
already, changes nothing. It is on the disk when they return.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from quoteapp.desk.changes import Change, commit, existing, now
from quoteapp.desk.naming import speaker_for
from quoteapp.desk.safety import before_bulk
from quoteapp.errors import KnownError
from quoteapp.model import Form, Kind, Span, ZoneKind
from quoteapp.store.library import Library
from quoteapp.store.records import Edit, Origin, QuotationRecord, SpeakerRecord, Status

NO_SPEAKER: dict[str, Any] = {
    "speaker": None, "name": None, "mention": None, "cue": None, "relayed_by": None, "role": None,
}  # fmt: skip


class NoSpeakerError(KnownError):
    """A quotation without speaker cannot be accepted as it is: somebody must be named, or nobody on purpose."""


def accept(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Confirm what is proposed, as it is (Enter).

    One alone that has no speaker raises NoSpeakerError; among several they are left and counted.
    """

    def confirmed(quotation: QuotationRecord) -> QuotationRecord | None:
        if quotation.kind is Kind.SPEECH and quotation.speaker is None:
            if len(numbers) == 1:
                raise NoSpeakerError("Nobody is named yet as the speaker of this quotation.")
            return None
        return replace(quotation, status=Status.CONFIRMED)

    return decide(library, numbers, confirmed, who=who, action="accept", only=(Status.PROPOSED,))


def assign(library: Library, numbers: Sequence[int], speaker: int | str | None, *, who: str) -> Change:
    """Name the speaker: one of the library, somebody new by name, or None for nobody, on purpose.

    A speaker that was named is the speaker of words: what was no quotation becomes one. Whom the machine has proposed
    already is confirmed.
    """
    before_bulk(library, len(numbers))
    with library.transaction():
        named = speaker_for(library, speaker)
        return decide(
            library,
            numbers,
            lambda q: said_by(library, q, named.number),
            who=who,
            action="speaker",
            first=named.edits,
        )


def relay(library: Library, numbers: Sequence[int], speaker: int | str | None, *, who: str) -> Change:
    """Name who passes the words on, or None for nobody."""
    before_bulk(library, len(numbers))
    with library.transaction():
        named = speaker_for(library, speaker)
        return decide(
            library,
            numbers,
            lambda q: _corrected(q, relayed_by=named.number),
            who=who,
            action="relay",
            first=named.edits,
        )


def rule_out(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Say that these are nobody's words: a title, a name, a term (X)."""
    return decide(
        library,
        numbers,
        lambda q: replace(q, kind=Kind.OTHER, status=Status.CONFIRMED, **NO_SPEAKER),
        who=who,
        action="no speech",
    )


def rule_in(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Say that these are somebody's words after all."""
    return decide(library, numbers, lambda q: _corrected(q, kind=Kind.SPEECH), who=who, action="speech")


def delete(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Take quotations away (Del); they are kept where no analysis brings them back."""
    return decide(library, numbers, lambda q: replace(q, status=Status.REJECTED), who=who, action="delete")


def verify(
    library: Library, numbers: Sequence[int], *, who: str, method: str = "", link: str = "", verified: bool = True
) -> Change:
    """Note that quotations were checked against their source (V), how and where; or that they were not."""
    if not verified:
        method = link = ""
    return decide(
        library, numbers, lambda q: replace(q, verified=verified, method=method, link=link), who=who, action="verify"
    )


def note(library: Library, numbers: Sequence[int], text: str, *, who: str) -> Change:
    """Put a note to quotations (N); an empty one takes it away."""
    return decide(library, numbers, lambda q: replace(q, note=text), who=who, action="note")


def set_form(library: Library, numbers: Sequence[int], form: Form, *, who: str) -> Change:
    """Say whether quotations are sentences or fragments."""
    return decide(library, numbers, lambda q: _corrected(q, form=form), who=who, action="form")


def tie(library: Library, number: int, *, who: str, continues: bool) -> Change:
    """Tie a quotation to the one before it, as its continuation, or untie it.

    Where nobody is named yet, it has the speaker of what it carries on.
    """
    with library.transaction():
        quotation = _one(library, number)
        before = preceding(quotation, library.quotations(quotation.article)) if continues else None
        taken: dict[str, Any] = {}
        if before is not None and quotation.speaker is None:
            taken = {"speaker": before.speaker, "role": before.role, "relayed_by": before.relayed_by}
        return decide(
            library, [number], lambda q: _corrected(q, continues=continues, **taken), who=who, action="continues"
        )


def preceding(quotation: QuotationRecord, others: Sequence[QuotationRecord]) -> QuotationRecord | None:
    """What a quotation carries on if it is a continuation: the last words before it in a zone of its kind.

    ``others`` are the article's quotations in the order of the text; only those that are inside the same one count.
    """
    fitting = [
        each
        for each in others
        if each.live
        and each.kind is Kind.SPEECH
        and each.span.end <= quotation.span.start
        and (each.zone, each.nested_in) == (quotation.zone, quotation.nested_in)
    ]
    return fitting[-1] if fitting else None


def set_span(library: Library, number: int, span: Span, *, who: str) -> Change:
    """Move the edges of a quotation.

    Raises KnownError where the span is empty, outside the text, or that of another quotation.
    """
    with library.transaction():
        quotation = _one(library, number)
        _check_span(library, quotation.article, span)
        _check_free(library, quotation, span)
        return decide(library, [number], lambda q: _corrected(q, span=span), who=who, action="edges")


def set_mention(library: Library, number: int, span: Span | None, *, who: str) -> Change:
    """Say which words name the speaker; None for none."""
    with library.transaction():
        _check_span(library, _one(library, number).article, span)
        return decide(library, [number], lambda q: _corrected(q, mention=span), who=who, action="mention")


def set_cue(library: Library, number: int, span: Span | None, *, who: str) -> Change:
    """Say which words present the quotation; None for none."""
    with library.transaction():
        _check_span(library, _one(library, number).article, span)
        return decide(library, [number], lambda q: _corrected(q, cue=span), who=who, action="cue")


def add(
    library: Library, article: int, span: Span, *, who: str, speaker: int | str | None = None, form: Form | None = None
) -> Change:
    """Add a quotation that the machine has not found (Q); raises KnownError where the span is no good.

    A quotation with this span, deleted or not, becomes it instead, so that one place has one quotation.
    """
    with library.transaction():
        _check_span(library, article, span)
        named = speaker_for(library, speaker)
        there = [q for q in library.quotations(article) if q.span == span]
        gone = min(there, key=lambda q: (not q.live, not q.decided), default=None)
        number = gone.id if gone else library.number(QuotationRecord)
        added = QuotationRecord(
            id=number, article=article, span=span, kind=Kind.SPEECH, form=form or Form.SENTENCE,
            zone=_zone(library, article, span), speaker=named.number, origin=Origin.PERSON,
        )  # fmt: skip
        if gone:
            added = replace(gone, kind=Kind.SPEECH, form=form or gone.form)
            if named.number is not None and named.number != gone.speaker:
                role = _role_of(library, gone, named.number)
                added = replace(added, speaker=named.number, role=role, name=None, mention=None, cue=None)
        after = _signed(replace(added, status=Status.CORRECTED), who)
        return commit(library, [*named.edits, Edit(gone, after)], who=who, action="add")


def split(library: Library, number: int, first: Span, second: Span, *, who: str) -> Change:
    """Make two quotations of one, both of its speaker: at an incise, say. Raises KnownError where a span is no good."""
    with library.transaction():
        whole = _one(library, number)
        for span in (first, second):
            _check_span(library, whole.article, span)
            _check_free(library, whole, span)
        if first.overlaps(second):
            raise KnownError("The two parts of a quotation cannot overlap.")
        kept = _signed(_corrected(whole, span=first), who)
        other = replace(
            kept, id=library.number(QuotationRecord), span=second, machine=None, origin=Origin.PERSON, continues=False
        )
        return commit(library, [Edit(whole, kept), Edit(None, other)], who=who, action="split")


def merge(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Make one quotation of several of one article, from the first mark to the last; the first one's speaker has it."""
    with library.transaction():
        parts = sorted((q for q in existing(library, QuotationRecord, numbers) if q.live), key=lambda q: q.span)
        if len(parts) < 2 or len({part.article for part in parts}) > 1:
            raise KnownError("Only quotations of one article can be made one.")
        whole = Span(parts[0].span.start, max(part.span.end for part in parts))
        _check_free(library, parts[0], whole, besides=parts)
        kind = Kind.SPEECH if any(part.kind is Kind.SPEECH for part in parts) else Kind.OTHER
        edits = [Edit(parts[0], _signed(_corrected(parts[0], span=whole, kind=kind), who))]
        edits += [Edit(part, _signed(replace(part, status=Status.REJECTED), who)) for part in parts[1:]]
        return commit(library, edits, who=who, action="merge")


def decide(
    library: Library,
    numbers: Sequence[int],
    change: Callable[[QuotationRecord], QuotationRecord | None],
    *,
    who: str,
    action: str,
    only: Sequence[Status] = (),
    first: Sequence[Edit] = (),
) -> Change:
    """Apply a decision to each quotation that is there, signed where it changes anything; None leaves and counts it."""
    before_bulk(library, len(numbers))
    with library.transaction():
        edits, left, at = list(first), 0, now()
        for quotation in existing(library, QuotationRecord, numbers):
            if not quotation.live or (only and quotation.status not in only):
                continue
            changed = change(quotation)
            if changed is None:
                left += 1
            elif changed != quotation:
                edits.append(Edit(quotation, _signed(changed, who, at)))
        return commit(library, edits, who=who, action=action, at=at, left=left)


def _corrected(quotation: QuotationRecord, **changes: Any) -> QuotationRecord:
    """The quotation with changes, corrected by them; as it was where they change nothing of a live one."""
    changed = replace(quotation, **changes)
    if changed == quotation and quotation.live and quotation.decided:
        return quotation
    return replace(changed, status=Status.CORRECTED)


def _signed(quotation: QuotationRecord, who: str, at: str | None = None) -> QuotationRecord:
    if quotation.status is Status.PROPOSED:
        return quotation  # a note or a check against the source says nothing of the attribution
    return replace(quotation, decided_by=who, decided_at=at or now())


def said_by(library: Library, quotation: QuotationRecord, speaker: int | None) -> QuotationRecord:
    """The quotation as somebody's: confirmed where that was proposed, else corrected."""
    if quotation.kind is Kind.SPEECH and quotation.status is Status.PROPOSED and speaker == quotation.speaker:
        return replace(quotation, status=Status.CONFIRMED)
    return _corrected(quotation, speaker=speaker, role=_role_of(library, quotation, speaker), kind=Kind.SPEECH)


def _role_of(library: Library, quotation: QuotationRecord, speaker: int | None) -> str | None:
    """The role as printed stays with the speaker it was printed for; somebody else has the one the library knows."""
    if speaker is None or speaker == quotation.speaker:
        return quotation.role if speaker is not None else None
    record = library.get(SpeakerRecord, speaker)
    return record.role if record else None


def _one(library: Library, number: int) -> QuotationRecord:
    found = library.get(QuotationRecord, number)
    if found is None or not found.live:
        raise KnownError("This quotation is no longer there.")
    return found


def _check_span(library: Library, article: int, span: Span | None) -> None:
    if span is not None and not 0 <= span.start < span.end <= len(library.text(article)):
        raise KnownError("The passage is empty or lies outside the text.")


def _check_free(
    library: Library, quotation: QuotationRecord, span: Span, besides: Sequence[QuotationRecord] = ()
) -> None:
    others = {q.id for q in library.quotations(quotation.article) if q.live and q.span == span}
    if others - {quotation.id, *(each.id for each in besides)}:
        raise KnownError("There is a quotation in this very place already.")


def _zone(library: Library, article: int, span: Span) -> ZoneKind:
    return next((zone.kind for zone in library.zones(article) if zone.span.overlaps(span)), ZoneKind.BODY)
