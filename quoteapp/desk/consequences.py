"""What a hand edit suggests for the article's other quotations: « le ministre » is X, so for these three as well.

Computed from what is stored, without the engine, and only ever offered.
"""

from quoteapp.folding import words
from quoteapp.model import Kind
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord

# Words that take somebody up and name nobody (pronouns of the third person, folded).
PRONOUNS = {("il",), ("elle",), ("ils",), ("elles",), ("lui",), ("celui", "ci"), ("celle", "ci"), ("on",), ("qui",)}


def consequences(library: Library, number: int, *, before: QuotationRecord) -> list[QuotationRecord]:
    """The proposals that the new speaker of a quotation may be the speaker of too, in the order of the text.

    ``before`` is the quotation as it was. Offered are those of the same old speaker, or of nobody, that have the same
    mention, and those of the old speaker that only carry on one of these or the quotation itself: a pronoun, a
    continuation, nothing named. Whoever else is named, and whoever is spoken of by decision, ends that. Where the new
    name is the old one and more, it was incomplete: then all proposals of the old speaker are offered.
    """
    after = library.get(QuotationRecord, number)
    if after is None or after.speaker is None or after.speaker == before.speaker:
        return []
    text = library.text(after.article)
    roots = _Roots(library)
    old, new, mention = roots[before.speaker], roots[after.speaker], _said(before, text)
    offered: list[QuotationRecord] = []
    fuller = old is not None and new is not None and _completes(library.speaker(new).name, library.speaker(old).name)
    carried = False
    for other in (each for each in library.quotations(after.article) if each.live and each.kind is Kind.SPEECH):
        said, speaker = _said(other, text), roots[other.speaker]
        if other.id == number:
            carried = True
        elif other.decided:
            carried = speaker == new and (carried or said == mention)
        else:
            fits = said == mention and speaker in (old, None) if said else carried and _carries_on(other, speaker, old)
            offered += [other] if fits or (fuller and speaker == old) else []
            carried = fits if said else carried and speaker == old
    return offered


def _completes(name: str, shorter: str) -> bool:
    """Whether a name has all the words of another, and more: « Mevlüt Çavuşoğlu » for « Mevlüt »."""
    return set(words(shorter)) < set(words(name))


def _carries_on(quotation: QuotationRecord, speaker: int | None, old: int | None) -> bool:
    """Whether a quotation that names nobody was only ever the old speaker's because another one was."""
    return speaker == old and (old is not None or quotation.continues or quotation.mention is not None)


class _Roots(dict[int | None, int | None]):
    """Who the speaker with a number is by now, each looked up once."""

    def __init__(self, library: Library) -> None:
        super().__init__({None: None})
        self._library = library

    def __missing__(self, number: int | None) -> int | None:
        self[number] = None if number is None else self._library.speaker(number).id
        return self[number]


def _said(quotation: QuotationRecord, text: str) -> tuple[str, ...]:
    """The folded words that name the speaker; none where nothing does, or only a pronoun."""
    said = words(quotation.mention.of(text)) if quotation.mention else ()
    return () if said in PRONOUNS else said
