"""A quotation that runs over paragraphs is several marked spans; here they become one again."""

from collections.abc import Iterable
from itertools import pairwise

from quoteapp.model import Quotation, ZoneKind

Chain = tuple[Quotation, ...]
"""A quotation and its continuations, in the order of the text; never empty."""


def chains(quotations: Iterable[Quotation]) -> list[Chain]:
    """Join every quotation with its continuations; ``quotations`` and the result are in the order of the text.

    A continuation belongs to the last quotation before it in the same kind of zone and inside the same quotation. One
    that finds none there, or one with another speaker, begins a chain of its own: no attribution is hidden by another.
    """
    found: list[list[Quotation]] = []
    heads: dict[int | None, int] = {}  # where a span starts -> where its chain starts
    latest: dict[tuple[ZoneKind, int | None], list[Quotation]] = {}
    for quotation in quotations:
        level = (quotation.zone, heads.get(quotation.nested_in))
        chain = latest.get(level)
        if chain is None or not _continues(quotation, chain):
            chain = latest[level] = []
            found.append(chain)
        chain.append(quotation)
        heads[quotation.span.start] = chain[0].span.start
    return [tuple(chain) for chain in found]


def _continues(quotation: Quotation, chain: list[Quotation]) -> bool:
    speakers = {each.speaker.id for each in (*chain, quotation) if each.speaker}
    return quotation.continues and len(speakers) <= 1


def words(chain: Chain, text: str) -> str:
    """Take the words of a chain from ``text``, verbatim with their marks.

    Blank space between two spans is kept as it is; where something else stands between them, a line break does.
    """
    said = chain[0].span.of(text)
    for before, after in pairwise(chain):
        gap = text[before.span.end : after.span.start]
        said += ("\n" if gap.strip() else gap) + after.span.of(text)
    return said
