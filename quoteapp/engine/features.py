"""What speaks for and against somebody being meant by a pronoun or a description, as numbers for choice.py."""

import math

from quoteapp.engine import bodies, fields, lexicon, people
from quoteapp.engine.descriptions import SAME_ROLE
from quoteapp.engine.entities import Entity
from quoteapp.engine.mentions import Mention
from quoteapp.folding import words
from quoteapp.model import SpeakerType

PERSONS = (SpeakerType.PERSON, SpeakerType.ANONYMOUS)
NEAR = 12  # sentences and paragraphs, beyond which nothing gets further
TRADES = ("professions", "functions", "religious", "ranks", "offices")
DEMONSTRATIVES = frozenset({"ce", "cet", "cette", "ces"})


def standing(entity: Entity, mention: Mention, sentence: int, paragraph: int, last: Entity | None) -> dict[str, float]:
    """Where in the text somebody stands at a mention in this sentence and paragraph, ``last`` having spoken last."""
    away = min(sentence - entity.sentence, NEAR) if entity.sentence >= 0 else NEAR
    apart = min(paragraph - entity.paragraph, NEAR) if entity.paragraph >= 0 else NEAR
    subject = 0 <= entity.subject == entity.seen
    person = entity.type in PERSONS
    distance = mention.span.start - max(entity.seen, entity.spoke)
    return {
        "distance": math.log1p(max(distance, 0) / 100),
        "sentences": math.log1p(away),
        "paragraphs": math.log1p(apart),
        "same sentence": away == 0,
        "sentence before": away == 1,
        "subject": subject,
        "subject before": subject and away <= 1,
        "oblique": entity.oblique and not subject,
        "spoke last": entity is last,
        "spoke": entity.spoke >= 0,
        "spoke in paragraph": entity is last and apart == 0,
        "topic": entity.opened == paragraph,
        "topic before": entity.opened == paragraph - 1,
        "named": entity.named,
        "only quoted": not entity.aloud,
        "mentions": math.log1p(entity.mentions),
        "oblique, same sentence": entity.oblique and not subject and away == 0,
        "body": not person,
        "body spoke": not person and entity.spoke >= 0,
        "body subject": not person and subject,
        "owned": not people.POSSESSIVES.isdisjoint(words(entity.name)[:1]),
        "by the way": not entity.named and entity.spoke < 0 and words(entity.name)[:1] in (("un",), ("une",), ("des",)),
        "gender unknown": bool(mention.gender) and not entity.gender and not entity.plural,
        "only a word": bool(mention.gender) and not entity.gender and not entity.plural and not surely_somebody(entity),
    }


def surely_somebody(entity: Entity) -> bool:
    """Whether a first name, or a noun for a person, says that it is one."""
    return any(form[:1].islower() or people.is_first_name(form.split()[0]) for form in entity.forms)


def described(
    entity: Entity, mention: Mention, said: tuple[str, ...], likeness: float, *, latest: bool
) -> dict[str, float]:
    """How well the description, whose words are ``said``, fits somebody; ``likeness`` as descriptions.py has it."""
    same = likeness >= SAME_ROLE
    listed = people.noun(mention.noun)
    body = entity.type not in PERSONS
    other = not same and not body
    roles = entity.roles if entity.named else entity.forms
    close = likeness_of_roles(mention.noun, roles)
    return {
        "alike": same,
        "likeness": min(likeness, 5.0) if same else 0.0,
        "other": other,
        "other, latest": other and latest,
        "other, earlier": other and not latest,
        "other, spoke": other and entity.spoke >= 0,
        "other, subject": other and entity.subject == entity.seen,
        "other, same gender": other and entity.gender == mention.gender != "",
        "other, general": other and mention.noun in people.general(),
        "other, unnamed": other and not entity.named and mention.noun not in people.general(),
        "other, with roles": other and bool(entity.roles),
        **{f"other, {name}": other for name in (fields.compared(mention.noun, roles),) if name},
        "other, trade too": other
        and bool(entity.roles)
        and listed is not None
        and listed.section in TRADES
        and not close,
        "body, listed": body and fits(entity, mention, said),
        "body, unlisted": body and listed is None,
    }


def likeness_of_roles(noun: str, roles: list[str]) -> bool:
    """Whether one of the roles has a noun of the same list: a physician may be a professor, a mayor no physician."""
    listed = people.noun(noun)
    found = [people.noun(word) for role in roles for word in words(role)]
    return any(n is not None and listed is not None and n.section == listed.section for n in found)


def fits(entity: Entity, mention: Mention, said: tuple[str, ...]) -> bool:
    """Whether the noun can be what the body is."""
    kinds = people.bodies_taken_up().get(mention.noun, frozenset())
    return bool(kinds) and bodies.is_body(entity) and bodies.fits(entity, mention, kinds, said)


def bodily(entity: Entity, mention: Mention, said: tuple[str, ...]) -> dict[str, float]:
    """How well a noun for bodies fits one."""
    known = bodies.kinds_of(entity)
    names = [people.bare(words(form)) for form in entity.forms]
    return {
        "fits": fits(entity, mention, said),
        "known kind": bool(known),
        "same noun": mention.noun in entity.nouns,
        "same words": said in names,
        "longer name": any(name[: len(said)] == said != name for name in names),
        "other words": not any(name[: len(said)] == said for name in names),
        "person": entity.type is SpeakerType.PERSON,
    }


def new(mention: Mention, said: tuple[str, ...]) -> dict[str, float]:
    """What speaks for the mention bringing in somebody new."""
    noun = people.noun(mention.noun)
    size = len(words(mention.noun))
    return {
        "new": 1.0,
        "new, complement": len(said) > size,
        "new, of": bool(people.OF.intersection(said[size:])),
        "new, long": len(said) > size + 3,
        "new, apart": mention.noun in people.apart(),
        f"new, {noun.section if noun is not None else 'unlisted'}": 1.0,
        "new, general": mention.noun in people.general(),
        "new, takes up": mention.noun in people.bodies_taken_up(),
        "new, plural": mention.number == "p",
    }


def rules_out(entity: Entity, mention: Mention, said: tuple[str, ...]) -> bool:
    """Whether a description says too much, or something else, to take up somebody who was never called so."""
    whole = people.noun(" ".join(said)) is not None  # « chef d'établissement »
    told = len(said) > 2 and not whole and mention.noun not in people.general()
    thing = not entity.named and all(people.noun(noun) is None for noun in entity.nouns)
    return entity.type in PERSONS and (told or thing or other_office(entity, mention, said))


def other_office(entity: Entity, mention: Mention, said: tuple[str, ...]) -> bool:
    """Whether the description cannot be of somebody whose functions are known: another office, another state."""
    roles = [set(words(form)) for form in (entity.roles if entity.named else entity.forms)]
    if people.is_office(mention.noun):
        return bool(roles)
    if mention.noun == people.NATIVE:  # « la Danoise X » is not « la Bordelaise »
        origins = {word for role in entity.roles for word in role.split() if people.is_demonym(word)}
        return bool(origins) and words(" ".join(origins)) != said
    states = {lexicon.nations()[w] for w in said if w in lexicon.nations()}
    known = {lexicon.nations()[w] for role in roles for w in role if w in lexicon.nations()}
    return bool(states and known and not states & known)
