"""Which body a word like « l'association » or « le groupe » takes up, and which acronym stands for which body."""

from quoteapp.engine import lexicon, people
from quoteapp.engine.entities import Entity
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.folding import words
from quoteapp.model import SpeakerType


def is_body(entity: Entity) -> bool:
    """Whether somebody is a body, or may be one."""
    known = entity.type is SpeakerType.ORGANIZATION or (entity.type is SpeakerType.GROUP and bool(entity.nouns))
    return known or _only_a_word(entity)


def _only_a_word(entity: Entity) -> bool:
    """Whether somebody is known by nothing but one word, which may as well be the name of a company."""
    told = entity.gender or entity.roles or entity.titles or entity.nouns or not entity.named
    person = entity.type is SpeakerType.PERSON and not told and len(entity.forms) == 1
    return person and len(words(entity.name)) == 1 and not people.is_first_name(entity.name)


def fits(entity: Entity, mention: Mention, kinds: frozenset[str], said: tuple[str, ...]) -> bool:
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


def contradicts(entity: Entity, noun: str, said: tuple[str, ...]) -> bool:
    """« le comité d'appui » is not « le comité des mineurs »: the same noun, and not a word after it in common."""
    told = set(said) - {noun} - people.SMALL_WORDS - people.OF
    names = [set(words(form)) - people.SMALL_WORDS - people.OF for form in entity.forms]
    others = [name - {noun} for name in names if noun in name]
    return bool(told) and bool(others) and all(other and not other & told for other in others)


def kinds_of(entity: Entity) -> frozenset[str]:
    """What the body can be, by the nouns it was called, else by the words of its name; empty where nothing tells."""
    told = people.body_kinds()
    by_noun = frozenset(kind for noun in entity.nouns for kind in told.get(noun, ()))
    if by_noun or entity.nouns:
        return by_noun
    return frozenset(kind for form in entity.forms for word in words(form) for kind in told.get(word, ()))


def _is_state(entity: Entity) -> bool:
    return any(" ".join(people.bare(words(form))) in lexicon.places() for form in entity.forms)


def initials(name: tuple[str, ...]) -> set[str]:
    """The acronyms that the folded words of a name can have, with and without its small words."""
    full = [word for word in name if word not in people.SMALL_WORDS]
    return {"".join(word[0] for word in some) for some in (full, name) if len(full) > 2}
