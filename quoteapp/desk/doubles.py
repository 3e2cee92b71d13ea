"""Speakers that may be one: each pair with what speaks for it. Only ever suggested, never merged by themselves.

Names meet by keys (a surname, a first name, the letters of a body's words): nobody is held against everybody. Left out
is what somebody has said to be apart, and for the weaker hints those whom one article quotes as two: there the engine
has seen both.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import combinations, pairwise
from typing import TypeVar

from rapidfuzz.distance import Levenshtein

from quoteapp.desk.roster import AT_ONCE, SpeakerLine
from quoteapp.engine import people
from quoteapp.folding import fullness, words
from quoteapp.model import SpeakerType
from quoteapp.store import roster
from quoteapp.store.library import Library
from quoteapp.store.troubles import kindly

Words = tuple[str, ...]
T = TypeVar("T")

CROWD = 120  # bearers of one key, from which on it says nothing any more
FEW = 3  # full names that a lone surname may be held against
REPEATED = 6  # articles with one description, at most, for it to mean one person
SHORTEST = 5  # letters of a surname in which one other letter is a slip


class Hint(IntEnum):
    """What speaks for two speakers' being one, the surest first."""

    SPELLING_ALONE = 1
    """The same words, accents, case and marks aside; of a body also its article aside."""
    ORDER = 2
    """The same words in another order."""
    INITIAL = 3
    """The same surname, and the initial of the first name fits."""
    LETTERS = 4
    """The letters of one are those that the words of the other begin with."""
    LONGER = 5
    """One name has all words of the other, and more."""
    LETTER = 6
    """One letter of the name is another, or missing."""
    SURNAME = 7
    """One is known by the surname only."""
    FIRST_NAME = 8
    """One is known by the first name only, and the roles have words in common."""
    DESCRIPTION = 9
    """The same description in two articles."""


SURE = (Hint.SPELLING_ALONE, Hint.ORDER, Hint.LETTERS)
"""Hints that hold also where one article quotes both."""


@dataclass(frozen=True, slots=True)
class Double:
    """Two speakers that may be one: ``one`` bears the fuller name."""

    one: int
    other: int
    hint: Hint


@dataclass
class _Somebody:
    number: int
    name: str
    type: SpeakerType
    role: Words
    forms: list[Words]
    """Those that hold everywhere, folded, the name first."""

    @cached_property
    def full(self) -> list[Words]:
        """Those that are more than a surname or a first name."""
        return [form for form in self.forms if len(_weighty(form)) > 1 or (len(form) > 1 and len(form[0]) == 1)]


def finding(library: Library, lines: Sequence[SpeakerLine]) -> Generator[None, None, list[Double]]:
    """Look for speakers that may be one, some ten milliseconds at each step; returns the surest pairs first.

    ``lines`` are the speakers of the library as ``roster`` reads them.
    """
    with kindly(library.path):
        everybody = yield from _read(library, lines)
        found: dict[frozenset[int], Hint] = {}
        for steps in (_alike(everybody), _people(everybody), _bodies(everybody), _described(everybody)):
            for pair in steps:
                if pair is None:
                    yield
                else:
                    one, other, hint = pair
                    key = frozenset((one.number, other.number))
                    if len(key) == 2 and hint < found.get(key, hint + 1):
                        found[key] = hint
        yield
        apart = library.apart()
        told = [(key, hint) for key, hint in found.items() if not _are_apart(key, apart)]
        told = yield from _never_together(library, told)
    known, said = {each.number: each for each in everybody}, {line.id: line.quotations for line in lines}
    ordered = sorted(told, key=lambda pair: (pair[1], -sum(said[number] for number in pair[0]), sorted(pair[0])))
    return [_double(known, key, hint) for key, hint in ordered]


def _read(library: Library, lines: Sequence[SpeakerLine]) -> Generator[None, None, list[_Somebody]]:
    """Everybody but groups, with the forms of the name that hold everywhere."""
    found = {}
    for place, line in enumerate(lines):
        if line.type is not SpeakerType.GROUP:
            role = words(line.role) if line.role else ()
            found[line.id] = _Somebody(line.id, line.name, line.type, role, [words(line.name)])
        if place % AT_ONCE == 0:
            yield
    roots = {row[0]: row[-1] for row in roster.known(library.db)}
    yield
    for number, folded, everywhere in roster.forms(library.db):
        somebody, form = found.get(roots.get(number, number)), tuple(folded.split(" "))
        if somebody is not None and everywhere and form not in somebody.forms:
            somebody.forms.append(form)
    yield
    return list(found.values())


_Pairs = Iterator[tuple[_Somebody, _Somebody, Hint] | None]


def _alike(everybody: Iterable[_Somebody]) -> _Pairs:
    """The same words, in the same order or another; unnamed sources do not count."""
    same: dict[Words, list[_Somebody]] = {}
    shuffled: dict[Words, list[_Somebody]] = {}
    for each in everybody:
        if each.type is SpeakerType.ANONYMOUS:
            continue
        body = each.type is SpeakerType.ORGANIZATION
        for form in {people.bare(form) for form in each.forms} if body else each.full:
            _put(same, form, each)
            if len(form) > 1 and not body:
                _put(shuffled, tuple(sorted(form)), each)
    yield None
    yield from _pairs(same, Hint.SPELLING_ALONE)
    yield from _pairs(shuffled, Hint.ORDER)


def _people(everybody: Iterable[_Somebody]) -> _Pairs:
    """Names of persons that are short for, or nearly, one another's: held against those who share a word of it."""
    named = [each for each in everybody if each.type is SpeakerType.PERSON]
    by_last: dict[str, list[_Somebody]] = {}
    by_first: dict[tuple[str, str], list[_Somebody]] = {}
    first_names: dict[str, list[_Somebody]] = {}
    for each in named:
        for form in each.full:
            _put(by_last, form[-1], each)
            for word in form[1:]:
                _put(by_first, (form[0], word[0]), each)
            _put(first_names, form[0], each)
    yield None
    for blocks in (_sparse(by_last), _sparse(by_first)):
        for place, block in enumerate(blocks):
            for one, other in combinations(block, 2):
                hint = _between(one, other)
                if hint is not None:
                    yield one, other, hint
            if place % 50 == 0 or len(block) > 20:
                yield None
    for each in named:
        if not each.full:
            yield from _lone(each, by_last.get(each.forms[0][-1], []), first_names.get(each.forms[0][0], []))


def _lone(each: _Somebody, bearing: list[_Somebody], called: list[_Somebody]) -> _Pairs:
    """Those whom a single word may name: few bear the surname, or the role says which one it is."""
    fitting = [other for other in bearing if not _at_odds(each, other)]
    if len(fitting) <= FEW:
        yield from ((other, each, Hint.SURNAME) for other in fitting)
    yield from ((other, each, Hint.FIRST_NAME) for other in called[:CROWD] if _share(each.role, other.role))


def _bodies(everybody: Iterable[_Somebody]) -> _Pairs:
    """« OMS », and the organization whose words begin with these letters."""
    bodies = [each for each in everybody if each.type is SpeakerType.ORGANIZATION]
    lettered: dict[str, list[_Somebody]] = {}
    for each in bodies:
        for form in each.forms:
            big = [word for word in form if word not in people.SMALL_WORDS | people.OF]
            if len(big) > 1:
                _put(lettered, "".join(word[0] for word in big), each)
    yield None
    for each in bodies:
        letters = "".join(words(each.name))
        if each.name.replace(".", "").isupper() and len(letters) > 1:
            yield from ((other, each, Hint.LETTERS) for other in lettered.get(letters, [])[:FEW])


def _described(everybody: Iterable[_Somebody]) -> _Pairs:
    """The same description of an unnamed source, where it is of somebody in particular: « le préfet de l'Ain »."""
    same: dict[Words, list[_Somebody]] = {}
    for each in everybody:
        if each.type is SpeakerType.ANONYMOUS and _particular(each.name):
            _put(same, people.bare(each.forms[0]), each)
    yield None
    for block in same.values():
        if len(block) <= REPEATED:
            yield from ((one, other, Hint.DESCRIPTION) for one, other in pairwise(block))


def _particular(description: str) -> bool:
    """Whether a description is of an office or a body by name rather than of anybody: it has a proper name in it."""
    return any(word[:1].isupper() for word in description.replace("’", " ").replace("'", " ").split()[1:])


def _between(one: _Somebody, other: _Somebody) -> Hint | None:
    """What speaks for two persons' being one, whose full names share a word."""
    hints = (_of_forms(first, second) for first in one.full for second in other.full)
    found = min((hint for hint in hints if hint is not None), default=None)
    return None if found is Hint.LETTER and _at_odds(one, other) else found


def _of_forms(one: Words, other: Words) -> Hint | None:
    if _abbreviates(one, other) or _abbreviates(other, one):
        return Hint.INITIAL
    if any(len(form[0]) == 1 for form in (one, other)):
        return None
    if one[0] == other[0] and len(one) != len(other) and (set(one) < set(other) or set(other) < set(one)):
        return Hint.LONGER
    return Hint.LETTER if _a_slip(one, other) else None


def _abbreviates(short: Words, long: Words) -> bool:
    """Whether « J.-P. Roux » may be Jean-Pierre Roux: initials, then the same words to the end."""
    initials = len(short) - len(_after_initials(short))
    rest = short[initials:]
    return (
        0 < initials < len(short)
        and len(long) > len(rest)
        and len(long[0]) > 1
        and long[-len(rest) :] == rest
        and all(letter == word[0] for letter, word in zip(short[:initials], long[: -len(rest)], strict=False))
        and len(long) - len(rest) >= initials
    )


def _after_initials(form: Words) -> Words:
    place = next((place for place, word in enumerate(form) if len(word) > 1), len(form))
    return form[place:]


def _a_slip(one: Words, other: Words) -> bool:
    """Whether one word differs by a letter: no two first names that are both in use."""
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(differing) != 1:
        return False
    first, second = differing[0]
    if one[0] != other[0] and all(people.is_first_name(word.capitalize()) for word in differing[0]):
        return False
    return min(len(first), len(second)) >= SHORTEST and Levenshtein.distance(first, second, score_cutoff=1) == 1


def _never_together(
    library: Library, pairs: list[tuple[frozenset[int], Hint]]
) -> Generator[None, None, list[tuple[frozenset[int], Hint]]]:
    """Without those of the weaker hints whom one article quotes as two."""
    weak = sorted({number for key, hint in pairs if hint not in SURE for number in key})
    articles: dict[int, set[int]] = {}
    for start in range(0, len(weak), CROWD):
        articles |= roster.articles_of(library.db, weak[start : start + CROWD])
        yield
    return [(key, hint) for key, hint in pairs if hint in SURE or not set.intersection(*(articles[n] for n in key))]


def _are_apart(key: frozenset[int], apart: Mapping[int, set[int]]) -> bool:
    one, other = key
    return other in apart.get(one, ())


def _double(known: Mapping[int, _Somebody], key: frozenset[int], hint: Hint) -> Double:
    one, other = sorted((known[number] for number in key), key=lambda each: (fullness(each.name), -each.number))[::-1]
    return Double(one.number, other.number, hint)


def _put(blocks: dict[T, list[_Somebody]], key: T, somebody: _Somebody) -> None:
    block = blocks.setdefault(key, [])
    if not block or block[-1] is not somebody:
        block.append(somebody)


def _sparse(blocks: Mapping[T, list[_Somebody]]) -> Iterator[list[_Somebody]]:
    """The blocks of which any two may be held against each other."""
    return (block for block in blocks.values() if 1 < len(block) <= CROWD)


def _pairs(blocks: Mapping[T, list[_Somebody]], hint: Hint) -> _Pairs:
    for block in _sparse(blocks):
        yield from ((one, other, hint) for one, other in pairwise(block))


def _weighty(form: Words) -> Words:
    """A name's words without particles and initials."""
    return tuple(word for word in form if len(word) > 1 and word not in people.PARTICLES)


def _share(one: Words, other: Words) -> bool:
    return bool({word for word in one if len(word) > 3} & set(other))


def _at_odds(one: _Somebody, other: _Somebody) -> bool:
    """Whether both have roles that share no word."""
    return bool(one.role and other.role) and not _share(one.role, other.role)
