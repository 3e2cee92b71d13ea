"""Which body a word like « l'association » or « le groupe » takes up, and which acronym stands for which body."""

from collections.abc import Iterable

from quoteapp.engine import lexicon, people
from quoteapp.engine.entities import Entity
from quoteapp.engine.folding import words
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.model import SpeakerType

REACH = 1600  # characters back that a body is taken up over
QUALIFIED = 700  # … by a noun with a complement, which may also bring in another one
# How many characters nearer a body counts as being, set by hand; they are not sensitive.
SAME_NOUN, KNOWN_KIND, JUST_SPOKE, A_SUBJECT = 500, 500, 150, 100
BY_THE_WAY = 900  # … or further: « une clinique », which is only mentioned
OBLIQUE = 150  # … or further: hung on a preposition, it is rather an addressee or a place


def taken_up(mention: Mention, said: tuple[str, ...], entities: Iterable[Entity]) -> Entity | None:
    """The body that a noun for bodies takes up; ``said`` are the words of the mention without its article.

    None where the noun stands on its own, or has a complement that makes it another body.
    """
    reach = _reach(mention, said)
    kinds = people.bodies_taken_up().get(mention.noun, frozenset())
    if not reach or not kinds:
        return None
    at = mention.span.start
    near = [
        e for e in entities
        if 0 <= _last(e) < at and at - _last(e) < reach and not e.plural and not e.members
        and _is_body(e) and _fits(e, mention, kinds, said)
    ]  # fmt: skip
    return max(near, key=lambda e: _nearness(e, mention), default=None)


def _reach(mention: Mention, said: tuple[str, ...]) -> int:
    """How far back the mention looks; 0 where it takes up nobody."""
    if not mention.definite or mention.number == "p" or mention.own is not None or mention.name is not None:
        return 0
    size = len(words(mention.noun))
    if len(said) == size:
        return REACH
    if mention.noun in people.epithets():
        return QUALIFIED
    return 0 if people.OF.intersection(said[size:]) else QUALIFIED


def _is_body(entity: Entity) -> bool:
    known = entity.type is SpeakerType.ORGANIZATION or (entity.type is SpeakerType.GROUP and bool(entity.nouns))
    return known or _only_a_word(entity)


def _only_a_word(entity: Entity) -> bool:
    """Whether somebody is known by nothing but one word, which may as well be the name of a company."""
    told = entity.gender or entity.roles or entity.titles or entity.nouns or not entity.named
    person = entity.type is SpeakerType.PERSON and not told and len(entity.forms) == 1
    return person and len(words(entity.name)) == 1 and not people.is_first_name(entity.name)


def _fits(entity: Entity, mention: Mention, kinds: frozenset[str], said: tuple[str, ...]) -> bool:
    """Whether the body can be one of the kinds; one that is only a name can be any, unless it is a place."""
    if mention.noun in entity.nouns and not entity.named:
        return set(said) <= set(words(entity.name)) or len(said) == len(words(mention.noun))
    known = kinds_of(entity)
    if entity.type is SpeakerType.PERSON:
        return mention.kind is not MentionKind.DESCRIPTION
    if not known and mention.kind is MentionKind.DESCRIPTION:
        return False  # « l'industriel » is rather a person
    if known:
        plain = len(said) == len(words(mention.noun)) or mention.noun in entity.nouns or not entity.nouns
        return plain and bool(known & kinds)  # « l'organisation islamique » is not the association
    return entity.named and not entity.nouns and entity.free and not entity.local and not _is_state(entity)


def kinds_of(entity: Entity) -> frozenset[str]:
    """What the body can be, by the nouns it was called, else by the words of its name; empty where nothing tells."""
    told = people.body_kinds()
    by_noun = frozenset(kind for noun in entity.nouns for kind in told.get(noun, ()))
    if by_noun or entity.nouns:
        return by_noun
    return frozenset(kind for form in entity.forms for word in words(form) for kind in told.get(word, ()))


def _is_state(entity: Entity) -> bool:
    return any(" ".join(people.bare(words(form))) in lexicon.places() for form in entity.forms)


def _nearness(entity: Entity, mention: Mention) -> int:
    """The nearer the better; the same noun, a known kind, one that is spoken of or has spoken count as nearer."""
    distance = mention.span.start - _last(entity)
    distance -= SAME_NOUN * (mention.noun in entity.nouns)
    distance -= KNOWN_KIND * bool(kinds_of(entity))
    distance += BY_THE_WAY * (entity.type is SpeakerType.PERSON)
    distance -= JUST_SPOKE * (entity.spoke >= 0)
    distance -= A_SUBJECT * (entity.subject == _last(entity))
    distance += BY_THE_WAY * (entity.spoke < 0 and not entity.named and words(entity.name)[:1] in (("un",), ("une",)))
    return -distance - OBLIQUE * (entity.oblique and _last(entity) == entity.seen)


def _last(entity: Entity) -> int:
    return max(entity.seen, entity.spoke, entity.owns)


def initials(name: tuple[str, ...]) -> set[str]:
    """The acronyms that the folded words of a name can have, with and without its small words."""
    full = [word for word in name if word not in people.SMALL_WORDS]
    return {"".join(word[0] for word in some) for some in (full, name) if len(full) > 2}
