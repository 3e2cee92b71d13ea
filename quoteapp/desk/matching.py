"""Which stored quotation is which of a new analysis: by the span that the machine found first, wherever it is now."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from quoteapp.model import Span
from quoteapp.store.records import QuotationRecord, Status

SAME = 0.5  # the share of both spans together that they must have in common, product.md


def match(kept: Sequence[QuotationRecord], found: Sequence[Span]) -> dict[int, QuotationRecord]:
    """Position in ``found`` → the stored quotation that it is; no quotation has two positions, but a decided one may.

    First by the span that the machine found first, the likest first. Where the machine now divides what it had found
    there, the pieces of a decided quotation, however small, are that quotation's. What is nobody's then, or only a
    proposal's, is a decided quotation's that the machine finds nowhere else and that stands there today: one added by
    hand, half of one that was split. At the very span of a decided quotation nothing else is ever proposed.
    """
    matched = _pairs([q for q in kept if q.machine], dict(enumerate(found)), _machine)
    decided = [q for q in kept if q.decided]
    matched |= _pieces([q for q in decided if q.machine], found, matched)
    taken = {q.id for q in matched.values()}
    open_ = {place: span for place, span in enumerate(found) if place not in matched or not matched[place].decided}
    matched |= _pairs([q for q in decided if q.id not in taken], open_, _today)
    standing = {q.span: q for q in decided}
    return matched | {
        place: standing[span]
        for place, span in open_.items()
        if span in standing and (place not in matched or not matched[place].decided)
    }


def _pieces(
    decided: Sequence[QuotationRecord], found: Sequence[Span], matched: Mapping[int, QuotationRecord]
) -> dict[int, QuotationRecord]:
    """The positions that are nobody's yet, but pieces of a decided quotation, and of which.

    A piece lies wholly in the first span, and touches where the quotation stands today: what its moved edges have left
    out may be a quotation of its own. So may what lies in a piece, or in the whole where that is found again: it is
    nested there. Of quotations nested in each other a piece is the innermost one's.
    """
    open_ = [at for at in range(len(found)) if at not in matched or matched[at].status is Status.WITHDRAWN]
    innermost_first = sorted(decided, key=lambda q: _machine(q).end - _machine(q).start)
    outer = {q.id: [found[at] for at, known in matched.items() if known.id == q.id] for q in decided}
    pieces: dict[int, QuotationRecord] = {}
    for place in sorted(open_, key=lambda at: (found[at].start, -found[at].end)):
        span = found[place]
        fitting = (q for q in innermost_first if _machine(q).contains(span) and q.span.overlaps(span))
        for quotation in fitting:
            if not any(each.contains(span) for each in outer[quotation.id]):
                pieces[place] = quotation
                outer[quotation.id].append(span)
                break
    return pieces


def _pairs(
    kept: Sequence[QuotationRecord], found: dict[int, Span], where: Callable[[QuotationRecord], Span]
) -> dict[int, QuotationRecord]:
    """Pair each position with at most one quotation, and the other way round, the likest first."""
    ranked = sorted(_likeness(kept, found, where))
    by_number = {quotation.id: quotation for quotation in kept}
    matched: dict[int, QuotationRecord] = {}
    for _, place, number in ranked:
        if place not in matched and number in by_number:
            matched[place] = by_number.pop(number)
    return matched


def _likeness(
    kept: Sequence[QuotationRecord], found: dict[int, Span], where: Callable[[QuotationRecord], Span]
) -> Iterable[tuple[float, int, int]]:
    """Minus the likeness, the position and the number of each two that are alike enough."""
    ordered = sorted(found.items(), key=lambda item: item[1])
    starts = [span.start for _, span in ordered]
    for quotation in kept:
        span = where(quotation)
        # Whatever is half the same is at most twice as long, so it starts at most a whole length before.
        first, last = bisect_left(starts, 2 * span.start - span.end), bisect_left(starts, span.end)
        for place, other in ordered[first:last]:
            if (likeness := overlap(span, other)) >= SAME:
                yield -likeness, place, quotation.id


def _machine(quotation: QuotationRecord) -> Span:
    return quotation.machine or quotation.span


def _today(quotation: QuotationRecord) -> Span:
    return quotation.span


def overlap(one: Span, other: Span) -> float:
    """The share, in 0-1, of two spans taken together that lies in both."""
    common = min(one.end, other.end) - max(one.start, other.start)
    whole = max(one.end, other.end) - min(one.start, other.start)
    return max(0, common) / whole if whole else 0.0
