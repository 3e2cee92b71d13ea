"""What the engine says of an article, put beside what is kept of it: proposals change, decisions never do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import msgspec

from quoteapp.desk.changes import MACHINE, Change, commit, now
from quoteapp.desk.identifying import Identifier
from quoteapp.desk.matching import match
from quoteapp.desk.rulings import with_rulings
from quoteapp.model import Analysis, Kind, Quotation
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, Edit, QuotationRecord, Status


def propose(library: Library, article: int, analysis: Analysis, *, engine: str) -> Change:
    """Keep a new analysis of an article and propose what it found: one step of the machine's, none to undo.

    ``engine`` says which engine, model and lists it was.
    """
    with library.transaction():
        at = now()
        library.add_run(article, analysis.zones, at=at, engine=engine, analysis=msgspec.json.encode(analysis))
        return _propose(library, article, analysis, at, None)


def propose_again(library: Library, articles: Iterable[int], *, undoes: int | None = None) -> Change:
    """Put the last analyses of articles beside what is kept of them, after something that they rest on was taken back.

    ``undoes`` is the decision that was taken back.
    """
    change = Change()
    with library.transaction():
        for article in articles:
            analysis = last_analysis(library, article)
            if analysis is not None:
                change += _propose(library, article, analysis, now(), undoes)
    return change


def last_analysis(library: Library, article: int) -> Analysis | None:
    """What the engine said last of an article; None where it was never asked."""
    run = library.run(article)
    return None if run is None or run.analysis is None else msgspec.json.decode(run.analysis, type=Analysis)


def _propose(library: Library, article: int, analysis: Analysis, at: str, undoes: int | None) -> Change:
    text = library.text(article)
    kept = library.quotations(article)
    found = [with_rulings(library, text, quotation) for quotation in analysis.quotations]
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
    action = "analyse" if undoes is None else "undo"
    return commit(library, edits, who=MACHINE, action=action, at=at, undoes=undoes)


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
