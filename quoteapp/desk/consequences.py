"""What a hand edit suggests for the article's other quotations: « le ministre » is X, so for these three as well.

Computed from what is stored, without the engine, and only ever offered.
"""

from quoteapp.folding import words
from quoteapp.model import Kind
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, QuotationRecord, Status

# Words that take somebody up and name nobody (pronouns of the third person, folded).
PRONOUNS = {("il",), ("elle",), ("ils",), ("elles",), ("lui",), ("celui", "ci"), ("celle", "ci"), ("on",), ("qui",)}


def consequences(library: Library, number: int, *, before: QuotationRecord) -> list[QuotationRecord]:
    """The proposals that the new speaker of a quotation may be the speaker of too, in the order of the text.

    ``before`` is the quotation as it was. Offered are those of the same old speaker that have the same mention, and
    those that only carry it on (a pronoun, a continuation) up to the next one that is named otherwise. A mention by
    the old speaker's own name is left to that speaker.
    """
    after = library.get(QuotationRecord, number)
    if after is None or after.speaker is None or after.speaker == before.speaker:
        return []
    text = library.text(after.article)
    named = _named(library, before.speaker)
    mention = _said(before, text)
    offered, carried = [], False
    for other in library.quotations(after.article):
        said = _said(other, text)
        own = other.id == number
        same = own or (bool(mention) and said == mention and mention not in PRONOUNS)
        if not said or said in PRONOUNS:
            fits = carried and other.speaker == before.speaker
        else:
            carried = same and (own or said not in named or mention in named)
            fits = carried and (other.speaker == before.speaker or other.speaker is None)
        if own:
            carried = True
        elif fits and _open(other):
            offered.append(other)
    return offered


def _open(quotation: QuotationRecord) -> bool:
    return quotation.status is Status.PROPOSED and quotation.kind is Kind.SPEECH and not quotation.decided


def _said(quotation: QuotationRecord, text: str) -> tuple[str, ...]:
    """The folded words that name the speaker, none where nothing does."""
    return words(quotation.mention.of(text)) if quotation.mention else ()


def _named(library: Library, speaker: int | None) -> set[tuple[str, ...]]:
    """The folded forms of a speaker's proper name."""
    if speaker is None:
        return set()
    forms: list[AliasRecord] = library.aliases(speaker)
    return {words(alias.form) for alias in forms if alias.article is None}
