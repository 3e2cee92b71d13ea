"""Every speaker of a library, as a list and as a page show them."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from quoteapp.desk.changes import MACHINE
from quoteapp.desk.listing import title_of
from quoteapp.folding import words
from quoteapp.model import SpeakerType
from quoteapp.store import roster
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, ArticleRecord, QuotationRecord, SpeakerRecord, Verdict
from quoteapp.store.troubles import kindly

AT_ONCE = 2_000  # speakers that are put together at a step
T = TypeVar("T")


class SpeakerLine(NamedTuple):  # of which there are thousands
    """A speaker as the list shows it; ``key`` has all that it is found by, folded, a blank before each word."""

    id: int
    name: str
    type: SpeakerType
    role: str | None
    quotations: int
    articles: int
    waiting: int
    key: str

    def fits(self, typed: Iterable[str]) -> bool:
        """Whether each of these folded words begins a word of a form of the name, or of the role."""
        return all(f" {word}" in self.key for word in typed)


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form of a speaker's name, and where it comes from.

    ``bearer`` is whose it was before the merge, None where it always was this speaker's. ``who`` is the person that
    gave it, None where an analysis found it; ``article`` the one that it was found in, ``only`` whether it holds there
    alone.
    """

    alias: AliasRecord
    bearer: str | None
    who: str | None
    article: str | None
    only: bool


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """All that is known of a speaker: ``merged`` were made one with it, ``apart`` are those who are not it."""

    speaker: SpeakerRecord
    members: tuple[SpeakerRecord, ...]
    forms: tuple[FormLine, ...]
    merged: tuple[SpeakerRecord, ...]
    apart: tuple[SpeakerRecord, ...]
    quotations: tuple[int, ...]
    """By number, the latest article's first."""


class Spoken(NamedTuple):
    """One of a speaker's quotations, with the article that it stands in."""

    quotation: QuotationRecord
    words: str
    article: ArticleRecord


def reading(library: Library) -> Generator[None, None, list[SpeakerLine]]:
    """Read the speakers of a library, some ten milliseconds at each step; returns them, the most quoted first.

    Whoever was merged counts as who that is. Left out is whom an analysis found once, and who speaks no more, passes
    nothing on and belongs to no group.
    """
    with kindly(library.path):
        roots = {number: root for number, *_, root in roster.known(library.db)}
        yield
        keys: dict[int, list[str]] = {}
        for number, folded, _ in roster.forms(library.db):
            keys.setdefault(roots.get(number, number), []).append(folded)
        yield
        needed = {roots.get(number, number) for number in roster.silent_but_needed(library.db)}
        needed |= {root for number, root in roots.items() if number != root}
        yield
        counted: dict[int, list[int]] = {}
        for some in roster.counts(library.db):
            for number, *more in some:
                counted[number] = [a + b for a, b in zip(counted.get(number, (0, 0, 0)), more, strict=True)]
            yield
        known = [each for each in roster.known(library.db) if each[0] == each[-1]]
    lines = []
    for place, (number, name, kind, role, by_hand, _) in enumerate(known):
        if by_hand or number in counted or number in needed:
            key = " ".join(["", *keys.get(number, ()), *(words(role) if role else ())])
            quotations, articles, waits = counted.get(number, (0, 0, 0))
            lines.append(SpeakerLine(number, name, SpeakerType(kind), role, quotations, articles, waits, key))
        if place % AT_ONCE == 0:
            yield
    return sorted(lines, key=lambda line: (-line.quotations, line.id))


def speaker_lines(library: Library) -> list[SpeakerLine]:
    """The speakers of a library, the most quoted first, all at once."""
    return at_once(reading(library))


def at_once(steps: Generator[None, None, T]) -> T:
    """What work in steps returns, all of them done."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: T = end.value
            return found


def page(library: Library, number: int) -> SpeakerPage | None:
    """All that is known of a speaker, or of whom it was merged into; None where it is no longer there."""
    if library.get(SpeakerRecord, number) is None:
        return None
    speaker = library.speaker(number)
    same = library.one_with(speaker.id)
    apart = {
        other: library.speaker(other)
        for judgement in library.judgements(speaker.id)
        if judgement.verdict is Verdict.APART
        for other in (judgement.one, judgement.other)
        if other not in same
    }
    with kindly(library.path):
        quotations = roster.spoken_by(library.db, same)
    return SpeakerPage(
        speaker,
        tuple(library.speaker(member) for member in speaker.members),
        tuple(_forms(library, speaker)),
        tuple(library.several(SpeakerRecord, same[1:])),
        tuple({each.id: each for each in apart.values()}.values()),
        tuple(quotations),
    )


def _forms(library: Library, speaker: SpeakerRecord) -> list[FormLine]:
    """The forms that hold everywhere first, the speaker's own before those of whom was made one with it."""
    known = library.aliases(speaker.id)
    aliases = sorted(known, key=lambda alias: (alias.article is not None, alias.speaker != speaker.id, alias.id))
    with kindly(library.path):
        found = roster.found_in(library.db, [alias.id for alias in aliases])
    numbers = {article for _, _, article in found.values() if article is not None}
    titles = {each.id: title_of(each) for each in library.several(ArticleRecord, numbers | _only(aliases))}
    bearers = {each.id: each.name for each in library.several(SpeakerRecord, {alias.speaker for alias in aliases})}
    lines = []
    for alias in aliases:
        who, _, article = found.get(alias.id, (MACHINE, "", None))
        lines.append(
            FormLine(
                alias,
                None if alias.speaker == speaker.id else bearers[alias.speaker],
                None if who == MACHINE else who,
                titles.get(alias.article or article or 0),
                alias.article is not None,
            )
        )
    return lines


def _only(aliases: Iterable[AliasRecord]) -> set[int]:
    return {alias.article for alias in aliases if alias.article is not None}


def spoken(library: Library, numbers: Iterable[int]) -> list[Spoken]:
    """Quotations by number, with their words and articles; those that are no longer there are left out."""
    wanted = list(numbers)
    quotations = {each.id: each for each in library.several(QuotationRecord, wanted)}
    articles = {each.id: each for each in library.several(ArticleRecord, {q.article for q in quotations.values()})}
    texts = {number: library.text(number) for number in articles}
    return [
        Spoken(found, found.span.of(texts[found.article]), articles[found.article])
        for number in wanted
        if (found := quotations.get(number)) is not None
    ]
