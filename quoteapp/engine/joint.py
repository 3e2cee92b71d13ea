"""« X et Y ont dit », « X, Y et Z »: those who speak together."""

from quoteapp.engine import lexicon
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import VERBAL, Scene

AND = lexicon.grammar("and")
BETWEEN = 8  # tokens between joint subjects and their verb


def chains(scene: Scene) -> list[list[Mention]]:
    """The mentions of a sentence that « et » joins, two or more together, in order; none of them twice."""
    found: list[list[Mention]] = []
    taken: set[int] = set()
    for mention in scene.mentions:
        if mention.first in taken or mention.kind is MentionKind.PRONOUN:
            continue
        chain = _chain(scene, mention)
        if len(chain) > 1:
            found.append(chain)
            taken |= {member.first for member in chain}
    return found


def _chain(scene: Scene, mention: Mention) -> list[Mention]:
    chain, joined = [mention], 1
    while True:
        following, last = _next(scene, chain[-1])
        if following is None or (joined > 1 and not last):  # « devant X et Y, Z a dit »: a list ends with « et »
            return chain[:joined]
        chain.append(following)
        if last:
            joined = len(chain)


def _next(scene: Scene, mention: Mention) -> tuple[Mention | None, bool]:
    """The mention joined right after this one, and whether by « et »; by a comma alone only a name or a body."""
    at, comma = mention.last + 1, False
    if scene.word(at) == ",":
        at, comma = at + 1, True
    joins = scene.word(at) in AND
    if joins:
        at += 2 if scene.word(at + 1) == "que" else 1  # « ainsi que »
    following = scene.mention_at(at) if joins or (comma and not scene.preposition(mention)) else None
    if following is None or following.first != at or scene.preposition(following):
        return None, False
    if following.kind is MentionKind.PRONOUN or not (joins or following.name is not None):
        return None, False
    return following, joins


def with_plural_verb(scene: Scene, chain: list[Mention]) -> bool:
    """Whether a verb in the plural right before or after them makes them a joint subject."""
    after = range(chain[-1].last + 1, min(chain[-1].last + BETWEEN, scene.last + 1))
    for index in after:
        token = scene.tokens[index]
        if scene.mention_at(index) is not None or not token.outside:
            break
        if token.finite and token.pos in VERBAL:
            return number(scene, index) != "s"
    first = chain[0].first
    return any(c.last < first <= c.last + BETWEEN and number(scene, c.finite) == "p" for c in scene.cues)


def subject(scene: Scene, mention: Mention) -> list[Mention] | None:
    """Those who are the subject of a verb in the plural together with the mention, None where it is alone."""
    chain = next((c for c in chains(scene) if mention in c), None)
    joined = chain is not None and not scene.preposition(chain[0]) and with_plural_verb(scene, chain)
    return chain if joined else None


def governed(scene: Scene, mention: Mention) -> str:
    """P where a preposition governs two joined by « et » of whom the mention is the first: « selon X et Y, … »."""
    chain = next((c for c in chains(scene) if c[0] is mention), None)
    if chain is None:
        return ""
    after = chain[-1].last + 1
    closed = scene.word(after) in (",", ".", ":", "") or not scene.tokens[after].outside
    verb = not closed and scene.tokens[after].finite and number(scene, after) != "s"
    return "p" if closed or verb else ""


def number(scene: Scene, index: int) -> str:
    """S or p of a finite form by its ending, nothing where it could be both."""
    readings = [r for form in lexicon.forms().get(scene.word(index), ()) for r in form.readings]
    plural, singular = any(r.endswith("3p") for r in readings), any(r.endswith("3s") for r in readings)
    if plural == singular:
        return "" if plural else scene.tokens[index].number
    return "p" if plural else "s"
