"""What the engine says of an article, put beside what is kept of it: proposals change, decisions never do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from quoteapp.desk.changes import MACHINE, Change, commit, now
from quoteapp.desk.identifying import Identifier
from quoteapp.desk.matching import match
from quoteapp.folding import words
from quoteapp.model import Analysis, Form, Kind, Quotation
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, Edit, QuotationRecord, Status
from quoteapp.store.search import Filter

LEARNED = "learned"
"""The rule of a span that is taken for no speech because somebody said so of the same words elsewhere."""


def propose(library: Library, article: int, analysis: Analysis, *, engine: str) -> Change:
    """Keep a new analysis of an article and propose what it found: one step of the machine's, none to undo.

    ``engine`` says which engine, model and lists it was.
    """
    with library.transaction():
        at = now()
        library.add_run(article, analysis.zones, at=at, engine=engine, analysis=msgspec.json.encode(analysis))
        return _propose(library, article, analysis, at)


def propose_again(library: Library, articles: Sequence[int]) -> Change:
    """Put the last analyses of articles beside what is kept of them, after something there was taken back."""
    change = Change()
    with library.transaction():
        for article in articles:
            analysis = last_analysis(library, article)
            if analysis is not None:
                change += _propose(library, article, analysis, now())
    return change


def last_analysis(library: Library, article: int) -> Analysis | None:
    """What the engine said last of an article; None where it was never asked."""
    run = library.run(article)
    return None if run is None or run.analysis is None else msgspec.json.decode(run.analysis, type=Analysis)


def _propose(library: Library, article: int, analysis: Analysis, at: str) -> Change:
    text = library.text(article)
    kept = library.quotations(article)
    found = [_with_rulings(library, text, quotation) for quotation in analysis.quotations]
    matched = match(kept, [quotation.span for quotation in found])
    identifier = Identifier(library, article, analysis.names, kept, _held(found, matched))
    proposals = [
        Edit(known, _proposal(library, article, quotation, known, identifier))
        for place, quotation in enumerate(found)
        if (known := matched.get(place)) is None or not known.decided
    ]
    again = {quotation.id for quotation in matched.values()}
    rest = [
        Edit(quotation, replace(quotation, status=Status.WITHDRAWN))
        for quotation in kept
        if quotation.id not in again and not quotation.decided
    ]
    edits = [*identifier.edits, *_details(library, article, analysis), *proposals, *rest]
    return commit(library, edits, who=MACHINE, action="analyse", at=at)


def _held(found: Sequence[Quotation], matched: Mapping[int, QuotationRecord]) -> dict[str, set[int]]:
    """By whom the quotations of each name, by its id in the analysis, are said so far; whoever passes them on too."""
    held: dict[str, set[int]] = {}
    for place, known in matched.items():
        for somebody, number in ((found[place].speaker, known.speaker), (found[place].relayed_by, known.relayed_by)):
            if somebody is not None and number is not None:
                held.setdefault(somebody.id, set()).add(number)
    return held


def _proposal(
    library: Library, article: int, found: Quotation, known: QuotationRecord | None, identifier: Identifier
) -> QuotationRecord:
    speaker, relay = (found.speaker, found.relayed_by) if found.kind is Kind.SPEECH else (None, None)
    return QuotationRecord(
        id=known.id if known else library.number(QuotationRecord),
        article=article,
        span=found.span,
        machine=known.machine if known and known.machine else found.span,
        kind=found.kind,
        form=found.form,
        zone=found.zone,
        continues=found.continues,
        unclosed=found.unclosed,
        nested_in=found.nested_in,
        speaker=identifier.number(speaker),
        name=speaker.id if speaker else None,
        mention=found.mention,
        cue=found.cue,
        relayed_by=identifier.number(relay),
        role=speaker.role if speaker else None,
        confidence=found.confidence,
        rule=found.rule,
        reason=found.reason,
    )


def _details(library: Library, article: int, analysis: Analysis) -> list[Edit]:
    """The language, and the title where the file had none and nobody has given one."""
    record = library.get(ArticleRecord, article)
    assert record is not None  # noqa: S101 - its text was there
    better = replace(record, language=analysis.language, title=record.title or analysis.title or "")
    return [Edit(record, better)]


def _with_rulings(library: Library, text: str, found: Quotation) -> Quotation:
    """A fragment of which somebody has said elsewhere that it is no speech is none here: learnt, and said so."""
    if found.kind is not Kind.SPEECH or found.form is not Form.FRAGMENT:
        return found
    title = _ruled_out_in(library, found.span.of(text))
    if title is None:
        return found
    reason = f"écarté à la main dans « {title} »"
    return replace(
        found, kind=Kind.OTHER, speaker=None, mention=None, cue=None, relayed_by=None, rule=LEARNED, reason=reason
    )


def _ruled_out_in(library: Library, said: str) -> str | None:
    """The title of an article where somebody ruled these very words out, nobody having taken them for speech."""
    wanted = words(said)
    if not wanted:
        return None
    decided = Filter(words=" ".join(wanted) + " ", form=Form.FRAGMENT, statuses=(Status.CONFIRMED, Status.CORRECTED))
    same = [
        quotation
        for quotation in library.search(decided, limit=200)
        if words(quotation.span.of(library.text(quotation.article))) == wanted
    ]
    if not same or any(quotation.kind is Kind.SPEECH for quotation in same):
        return None
    article = library.get(ArticleRecord, same[0].article)
    return article.title if article else ""
