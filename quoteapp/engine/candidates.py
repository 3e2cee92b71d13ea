"""Everybody who could have said a quotation, and what speaks for each: one list for choice.py.

Candidates come from the sentence (whoever a construction names, and every other mention in it) and from the text around
it (flow.py). Constructions, syntax, distance and what is known of somebody are features of one and the same choice; so
the best construction wins nearly always, but not against everything else.
"""

import math
from dataclasses import dataclass, field

from quoteapp.engine import lexicon, subjects
from quoteapp.engine.attribution import Constructions
from quoteapp.engine.choice import Features
from quoteapp.engine.entities import Entity, agrees
from quoteapp.engine.evidence import Evidence, Place
from quoteapp.engine.flow import Source
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.engine.speaking import Cast
from quoteapp.folding import fold, words
from quoteapp.model import SpeakerType

# The kinds of choice, by what presents the quotation; each has weights of its own in choice.toml.
PRESENTED = "presented"  # a construction that names somebody
UNNAMED = "unnamed"  # a construction that names nobody: « Et de poursuivre : Q »
WOVEN = "woven"  # none, and the words are part of the sentence
ALONE = "alone"  # none, and the words stand by themselves
ENOUGH = 0.45  # a construction of less presents nothing
CERTAIN = 0.995  # a choice is never surer
LEAST = 0.05  # chance of a pronoun's being who it was taken for, below which it speaks no further against somebody
OF = ("de", "d'", "du", "des")
TO = ("à", "au", "aux")
SAYS_I = lexicon.grammar("says_i")
ONE = (SpeakerType.PERSON, SpeakerType.ANONYMOUS)
STOPS = (":", ";")
RELATIVES = ("qui", "dont", "où")
NARRATING = ("et", "puis", "avant", "ou")
THAT = ("que", "qu'")


@dataclass(slots=True)
class Candidate:
    """Somebody who could have said it, the words (``mention``) and the construction (``evidence``) that name him."""

    entity: Entity
    mention: Mention | None
    evidence: Evidence | None
    rule: str  # how he comes in where no construction names him
    features: dict[str, float] = field(default_factory=dict)

    def join(self, other: "Candidate") -> None:
        """Takes in what another mention of the same one speaks for; the words of the better construction count."""
        for name, value in other.features.items():
            keep = min if name.startswith("far") else max
            self.features[name] = keep(self.features[name], value) if name in self.features else value
        if _strength(other) > _strength(self) or self.mention is None:
            self.mention, self.evidence, self.rule = other.mention or self.mention, other.evidence, other.rule


def kind(place: Place, best: Evidence | None, could: list[Candidate]) -> str:
    """Which of the four choices it is, given the best construction and who could be meant."""
    if best is not None and best.score >= ENOUGH:
        return PRESENTED if any("best" in candidate.features for candidate in could) else UNNAMED
    return WOVEN if place.woven else ALONE


def gather(
    cast: Cast, scene: Scene, place: Place, found: Constructions, best: Evidence | None, sources: list[Source]
) -> list[Candidate]:
    """Every candidate once, those of the sentence before those of the text around it."""
    known: dict[int, Candidate] = {}
    here = _Surroundings(scene, place)
    for mention in _mentions(scene, found, best):
        candidate = _of_mention(cast, mention, here, found, best)
        if candidate is not None:
            _add(known, candidate)
    for source in sources:
        features = {f"around: {name}": value for name, value in source.features.items()}
        _add(known, Candidate(source.entity, source.mention, None, source.rule, features))
    teller = _narrator(cast, scene)
    if teller is not None:
        _add(known, Candidate(teller, None, None, "introduced", {"narrated": 1.0}))
    said = set(words(place.words))
    says_i = not SAYS_I.isdisjoint(said)
    for candidate in known.values():
        candidate.features.update(_about(cast, candidate.entity))
        if best is not None and best.mention is None:
            spoke, here_too = candidate.entity.spoke >= 0, "in sentence" in candidate.features
            candidate.features |= {f"{best.rule}, spoke": spoke, f"{best.rule}, only told of": here_too and not spoke}
        candidate.features["says I, no person"] = says_i and not _can_be_one(candidate.entity)
        candidate.features["named in the words"] = _is_named(candidate.entity, said)
        candidate.features["disagrees"] = best is not None and _disagrees(candidate.entity, best.mention)
        if best is not None and best.on and not best.first_person:
            candidate.features |= _on(candidate)
    return list(known.values())


def _narrator(cast: Cast, scene: Scene) -> Entity | None:
    """« Et de lui lancer : Q »: whoever was the subject last, or spoke last, before a sentence in the infinitive."""
    joined = scene.word(scene.first) in NARRATING and scene.word(scene.first + 1) in ("de", "d'")
    verbs = any(t.outside and t.finite and t.pos in VERBAL for t in scene.tokens[scene.first : scene.last + 1])
    if not joined or verbs:
        return None
    begins = scene.tokens[scene.first].start
    told = [e for e in cast.register.names.entities if e.spoke >= 0 or 0 <= e.subject < begins]
    return max(told, key=lambda e: max(e.subject if e.subject < begins else -1, e.spoke), default=None)


def _on(candidate: Candidate) -> Features:
    """« indique-t-on »: rather a body that has told something before than one person."""
    body = candidate.entity.type is SpeakerType.ORGANIZATION
    return {
        "on, person": candidate.entity.type is SpeakerType.PERSON,
        "on, body told": body and bool(candidate.features.get("around: told before")),
        "on, body spoke": body and candidate.entity.spoke >= 0,
    }


def nobody(scene: Scene, place: Place, best: Evidence | None, *, whole: bool, head: bool, cry: bool) -> Features:
    """What speaks for nobody; a ``cry`` is named by the next sentence, a ``head`` is a title or an intertitle."""
    return {
        "nobody": 1.0,
        "nobody, impersonal": best is not None and best.impersonal,
        "nobody, on": best is not None and best.on and not best.first_person,
        "nobody, first person": best is not None and best.first_person,
        f"nobody, {best.rule if best is not None else 'nothing'}": 1.0,
        "nobody, opens": scene.first == 0,
        "nobody, predicate": place.predicate,
        "nobody, fragment": not whole,
        "nobody, in a head": head,
        "nobody, named after": cry,
    }


def sureness(chosen: Candidate, kind: str, chance: float, *, last: float) -> Features:
    """What speaks for the choice being right: its ``chance``, how he is named, how sure the speech before was."""
    mention, evidence = chosen.mention, chosen.evidence
    chance = min(chance, CERTAIN)
    around = mention is None or "in sentence" not in chosen.features
    unsure = mention is not None and (mention.kind is MentionKind.PRONOUN or mention.chance < 1)
    return {
        "always": 1.0,
        "chance": math.log(chance / (1 - chance)),
        f"is {kind}": 1.0,
        f"by {evidence.rule if evidence is not None else chosen.rule}": 1.0,
        "score": evidence.score if evidence is not None else 0.0,
        "from around": around,
        "from around, after": math.log(max(last, LEAST)) if around else 0.0,
        f"as {mention.kind.value if mention is not None else 'nothing'}": 1.0,
        "taken up": math.log(max(mention.chance, LEAST)) if mention is not None and unsure else 0.0,
        "named": chosen.entity.named,
        "plural": chosen.entity.plural,
        "known by a role": bool(chosen.entity.roles),
    }


def _strength(candidate: Candidate) -> float:
    return candidate.evidence.score if candidate.evidence is not None else 0.0


def _add(known: dict[int, Candidate], candidate: Candidate) -> None:
    earlier = known.get(candidate.entity.number)
    if earlier is None:
        known[candidate.entity.number] = candidate
    else:
        earlier.join(candidate)


def _mentions(scene: Scene, found: Constructions, best: Evidence | None) -> list[Mention]:
    """The mentions of the sentence, and those that only a construction made one."""
    outer = best.outer if best is not None else None
    named = [e.mention for e in (best, outer, *found.all()) if e is not None and e.mention is not None]
    extra: list[Mention] = []
    for mention in named:
        if mention not in scene.mentions and mention not in extra:
            extra.append(mention)
    return [*scene.mentions, *extra]


def _of_mention(
    cast: Cast, mention: Mention, here: "_Surroundings", found: Constructions, best: Evidence | None
) -> Candidate | None:
    proposed = best is not None and mention is best.mention
    number = best.number if best is not None and proposed else ""
    entity = cast.named_by(mention, here.scene, number) if proposed else cast.together(mention, here.scene)
    if entity is None:
        return None
    pieces = [e for e in found.all() if e.mention is mention]
    evidence = best if proposed else max(pieces, key=lambda e: e.score, default=None)
    features = here.features(mention) | _constructions(pieces) | _proposal(mention, here.place, best)
    return Candidate(entity, mention, evidence, "subject", features)


def _constructions(pieces: list[Evidence]) -> dict[str, float]:
    features: dict[str, float] = {}
    for evidence in pieces:
        for name in ("construction", f"construction {evidence.rule}"):
            features[name] = max(features.get(name, 0.0), evidence.score)
    return features


def _proposal(mention: Mention, place: Place, best: Evidence | None) -> dict[str, float]:
    """What it means to be whom the best construction names, or who passes on what that one says."""
    if best is None:
        return {}
    if mention is best.mention:
        away = max(place.first - mention.last, mention.first - place.last, 0)
        return {
            "best": 1.0,
            "best, score": best.score,
            f"best, {best.rule}": 1.0,
            "best, predicate": place.predicate,
            "best, weak": best.weak,
            "best, away": math.log1p(away),
        }
    outer = best.outer
    if outer is None or mention is not outer.mention:
        return {}
    return {
        "relay": 1.0,
        "relay, score": outer.score,
        f"relay, {outer.rule}": 1.0,
        f"relay, of {best.rule}": 1.0,
        "relay, predicate": place.predicate,
        "relay, told": place.told,
    }


def _about(cast: Cast, entity: Entity) -> dict[str, float]:
    """What is known of somebody whatever the sentence says; who alone has spoken so far will rather go on."""
    total = cast.register.speeches
    return {
        "share of speech": entity.speeches / total if total else 0.0,
        "speaks alone": total > 1 and entity.speeches == total,
        "person": entity.type is SpeakerType.PERSON,
        "unnamed": entity.type is SpeakerType.ANONYMOUS,
        "body": entity.type is SpeakerType.ORGANIZATION,
        "named": entity.named,
        "spoke": entity.spoke >= 0,
        "spoke last": entity is cast.register.last_speaker,
        "topic": entity.opened == cast.register.paragraph,
    }


def _can_be_one(entity: Entity) -> bool:
    """Whether somebody is one person, or a bare name that may be one's."""
    word = entity.named and not (entity.nouns or entity.local or entity.plural or entity.name.isupper())
    return entity.type in ONE or (word and fold(entity.name) not in lexicon.places())


def _is_named(entity: Entity, said: set[str]) -> bool:
    """Whether a person's surname is among the words, who would hardly call himself so; a body does."""
    return entity.type is SpeakerType.PERSON and entity.named and not said.isdisjoint(words(entity.name)[-1:])


def _disagrees(entity: Entity, mention: Mention | None) -> bool:
    """Whether the pronoun that presents the words cannot stand for somebody."""
    if mention is None or mention.kind is not MentionKind.PRONOUN:
        return False
    return not agrees(entity, mention.gender, plural=mention.number == "p")


class _Surroundings:
    """Where in its sentence a mention stands, seen from the quotation."""

    def __init__(self, scene: Scene, place: Place) -> None:
        self.scene, self.place = scene, place
        self._governing = _governing(scene, place)
        self._main = subjects.main_subject(scene)
        self._free = [m for m in scene.mentions if not scene.preposition(m)]

    def features(self, mention: Mention) -> dict[str, float]:
        """Syntax, order and distance as numbers; yes is 1, no is 0; distances are logarithms of tokens."""
        scene, place = self.scene, self.place
        before = mention.last < place.first
        between = range(mention.last + 1, place.first) if before else range(place.last + 1, mention.first)
        said = {scene.word(i) for i in between}
        verbs = sum(
            scene.tokens[i].outside and scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in between
        )
        preposition = scene.preposition(mention)
        passed = any(mention.last < m.first and m.last < place.first for m in self._free)
        unsure = mention.kind is MentionKind.PRONOUN or mention.chance < 1
        return {
            "in sentence": 1.0,
            "governs": mention in self._governing[:1],
            "governs from above": mention in self._governing[1:],
            "main subject": mention is self._main,
            "subject": subjects.is_subject(scene, mention),
            "oblique": bool(preposition),
            "oblique, of": preposition in OF,
            "oblique, to": preposition in TO,
            "oblique, by": preposition == "par",
            "oblique, other": bool(preposition) and preposition not in (*OF, *TO, "par"),
            "after": not before,
            "far before": math.log1p(len(between)) if before else 0.0,
            "far after": 0.0 if before else math.log1p(len(between)),
            "no verb between": before and not verbs,
            "no verb between, after": not before and not verbs,
            "verbs between": verbs > 1,
            "stop between": not said.isdisjoint(STOPS),
            "that between": not said.isdisjoint(THAT),
            "relative between": not said.isdisjoint(RELATIVES),
            "nearest before": before and not passed,
            "in relative clause": scene.word(mention.first - 1) in (*THAT, *RELATIVES, "lequel"),
            f"as {mention.kind.value}": 1.0,
            "indefinite": not mention.definite,
            "plural": mention.number == "p",
            "unlisted": mention not in scene.mentions,
            "doubtful": mention.doubtful,
            "taken up": math.log(max(mention.chance, LEAST)) if unsure else 0.0,
        }


def _governing(scene: Scene, place: Place) -> list[Mention]:
    """The subjects of the verbs above the quotation, by the parser, the nearest first."""
    found: list[Mention] = []
    for verb in scene.above(place.first, place.last):
        for index in range(scene.first, scene.last + 1):
            token = scene.tokens[index]
            if token.outside and token.dep.startswith("nsubj") and token.head == verb:
                mention = subjects.who(scene, index)
                if mention is not None and mention not in found:
                    found.append(mention)
                break
    return found
