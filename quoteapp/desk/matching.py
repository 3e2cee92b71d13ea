"""Which stored quotation is which of a new analysis: by the span that the machine found first, wherever it is now."""

from collections.abc import Sequence

from quoteapp.model import Span
from quoteapp.store.records import QuotationRecord

SAME = 0.5  # the share of both spans together that they must have in common, product.md


def match(kept: Sequence[QuotationRecord], found: Sequence[Span]) -> dict[int, QuotationRecord]:
    """Position in ``found`` → the stored quotation that it is; each has at most one, the likest first.

    A quotation added by hand has no span of the machine's and is known by where it stands; it goes last.
    """
    pairs = [
        (quotation.machine is None, -likeness, place, quotation.id)
        for place, span in enumerate(found)
        for quotation in kept
        if (likeness := overlap(quotation.machine or quotation.span, span)) >= SAME
    ]
    by_number = {quotation.id: quotation for quotation in kept}
    matched: dict[int, QuotationRecord] = {}
    taken: set[int] = set()
    for _, _, place, number in sorted(pairs):
        if place not in matched and number not in taken:
            matched[place] = by_number[number]
            taken.add(number)
    return matched


def overlap(one: Span, other: Span) -> float:
    """The share, in 0-1, of two spans taken together that lies in both."""
    common = min(one.end, other.end) - max(one.start, other.start)
    whole = max(one.end, other.end) - min(one.start, other.start)
    return max(0, common) / whole if whole else 0.0
