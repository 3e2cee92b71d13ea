"""How well a description fits somebody: « le ministre turc », « le chef du gouvernement », « le patron du groupe »."""

from collections.abc import Iterable
from functools import lru_cache

from quoteapp.engine import bodies, lexicon, people

SAME_ROLE = 2.0  # the least likeness of a description to a role for the two to be one
SYNONYM, BY_TITLE = 0.2, 0.1  # added for another word or name of the office, for « Me », « Dr »
STRANGE, STRANGE_TO_BARE = (
    1.5,
    0.9,
)  # taken off for each word that the role has not, and that a role of one word has not

PRINCIPAL, CONCERNED = ("principal", "principale", "premier", "premiere"), ("interesse", "concerne")
REMEMBERED = 10_000  # descriptions: each is compared with all that are known of everybody

Words = tuple[str, ...]


def plain(said: Words) -> Words:
    """The words of a description without what only takes up: an age, a body (« le patron du groupe »)."""
    if len(said) > 1 and said[0] in PRINCIPAL and said[1].startswith(CONCERNED):
        said = said[1:]
    if len(said) > 3 and said[-1] == "ans" and said[-3] == "de":
        said = said[:-3]
    if len(said) > 2 and said[-1] in people.bodies_taken_up() and said[-2] in ("du", "la", "l", "cette", "ce", "cet"):
        return said[:-2] if said[-2] == "du" else said[:-3]
    return said


def likeness(said: Words, noun: str, roles: Iterable[Words], nouns: set[str], *, person: bool) -> float:
    """How well the words ``said``, whose head is ``noun``, fit somebody with these roles, who was called ``nouns``.

    Below SAME_ROLE he is somebody else; 0 where nothing is alike. ``person``: somebody with a name,
    who was spoken of before.
    """
    rest = _significant(said)
    alike = [(_to_role(rest, noun, role, nouns, person=person), role) for role in roles]
    return max((best for best, role in alike if not best or not _of_another(said, role)), default=0.0)


def _of_another(said: Words, role: Words) -> bool:
    """« l'avocate d'Emmanuel » is not « l'avocate de la victime »: one noun, complements without a word in common."""
    (head, told), (other_head, known) = _parted(said), _parted(role)
    origins, others = _origins(said), _origins(role)
    if origins and others and origins.isdisjoint(others):
        return True  # « le président ruvubais », « le président tanzarien »
    short = bodies.initials(told) | bodies.initials(known)
    return head == other_head and bool(told and known) and not set(told) & set(known) and not short & {*told, *known}


@lru_cache(maxsize=REMEMBERED)
def _significant(said: Words) -> Words:
    return tuple(word for word in said if word not in people.SMALL_WORDS)


@lru_cache(maxsize=REMEMBERED)
def _origins(said: Words) -> frozenset[str]:
    """The adjectives of a country or a town behind the noun."""
    adjectives = (
        word for word in people.bare(said)[1:] if word not in people.BEFORE_NOUN and people.noun(word) is None
    )
    return frozenset(word for word in adjectives if people.is_demonym(word.capitalize()))


@lru_cache(maxsize=REMEMBERED)
def _parted(said: Words) -> tuple[Words, Words]:
    """The words before the first « de », and those after it that mean something."""
    name = people.bare(said)
    at = next((n for n, word in enumerate(name) if word in people.OF), len(name))
    return name[:at], tuple(word for word in name[at:] if word not in people.SMALL_WORDS | people.OF)


def _to_role(rest: Words, noun: str, form: Words, nouns: set[str], *, person: bool) -> float:
    words = _significant(people.bare(form))
    role = set(words)
    differing = set(rest) ^ role
    if {"futur", "future"} & differing or ("ministre" in rest and {"premier", "premiere"} & differing):
        return SAME_ROLE + SYNONYM if _same_office(rest, words) else 0.0
    best = SAME_ROLE + SYNONYM if person and noun not in role and _same_office(rest, words) else 0.0
    if (role | nouns) & people.synonyms().get(" ".join(rest), frozenset()):
        best = max(best, SAME_ROLE + SYNONYM)
    same = sum(word in role for word in rest)
    if noun in role or noun in nouns:
        strange = sum(word not in role for word in rest if word != noun)
        cost = (
            STRANGE_TO_BARE if len(role) == 1 else STRANGE
        )  # « président » may be any, « président turc » is no other
        return max(best, SAME_ROLE + same - cost * strange)
    if noun in people.GENERIC and same and person:
        return max(best, SAME_ROLE + same - 0.5 - (len(rest) - 1 - same))
    return best


def _same_office(one: Words, other: Words) -> bool:
    """Whether two descriptions name one office in different words, and not of two states."""
    for first, left in _offices(one):
        for second, right in _offices(other):
            states = [
                {lexicon.nations()[word] for word in words if word in lexicon.nations()} for words in (left, right)
            ]
            if first == second and not (all(states) and states[0].isdisjoint(states[1])):
                return True
    return False


@lru_cache(maxsize=REMEMBERED)
def _offices(rest: Words) -> list[tuple[int, Words]]:
    """The offices that the significant words of a description begin with, by number, and the words that are left."""
    found = []
    for length in range(1, len(rest) + 1):
        office, left = people.offices().get(rest[:length]), rest[length:]
        if office is not None and (length > 1 or all(word in lexicon.nations() for word in left)):
            found.append((office, left))
    return found
