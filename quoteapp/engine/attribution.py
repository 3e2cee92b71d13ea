"""Which words present a quotation, and whose words it therefore is.

Every construction that could present the quotation is a piece of evidence with a score; the best one speaks, and where
one stands inside the clause of another, the rule of relays says who speaks and who passes it on. What is found here is
a proposal: candidates.py weighs it against everybody else whom the sentence and the text around it name.
"""

from dataclasses import dataclass, replace

from quoteapp.engine import constructions, owners
from quoteapp.engine.evidence import Evidence, Place
from quoteapp.engine.mentions import MentionKind
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import Scene

DOUBTFUL = 0.76  # a construction of less yields to one that governs the whole sentence


@dataclass(frozen=True, slots=True)
class Constructions:
    """Every construction of a sentence that could present one quotation, by where it stands."""

    incises: list[Evidence]
    framed: list[Evidence]
    closing: list[Evidence]  # an incise at the end of the sentence
    left: list[Evidence]  # reporting verbs before it
    others: list[Evidence]

    def all(self) -> list[Evidence]:
        """Every one of them."""
        return [*self.incises, *self.framed, *self.closing, *self.left, *self.others]


def find(scene: Scene, place: Place, frames: list[Frame]) -> Constructions:
    """What could present the quotation at ``place``."""
    return Constructions(
        incises=constructions.incises(scene, place),
        framed=constructions.framed(scene, place, frames),
        closing=constructions.sentence_incise(scene, place),
        left=constructions.left(scene, place),
        others=[
            *constructions.colon(scene, place),
            *constructions.noun(scene, place),
            *constructions.gapped(scene, place),
            *constructions.predicate(scene, place),
        ],
    )


def weigh(found: Constructions, scene: Scene, place: Place) -> Evidence | None:
    """The best evidence in the sentence for who says the words at ``place``; None where nothing presents them."""
    best = _weigh(found, place)
    if best is None or best.mention is None or best.outer is not None:
        return best
    cited = owners.cited(scene)
    if cited is not None and cited is not best.mention:  # « Y, citant X, annonce Q »
        return replace(best, mention=cited, outer=best)
    relay = owners.relay_of(scene, best.mention)
    return replace(best, outer=replace(best, mention=relay)) if relay is not None else best


def _weigh(found: Constructions, place: Place) -> Evidence | None:
    embedded = _embedded(found.left, place)
    inner = embedded or _best([*found.others, *found.left, *([] if place.woven else found.incises)])
    outer = _best([*found.framed, *found.closing, *(found.incises if place.woven else [])])
    if inner is None and outer is not None and outer.rule == "incise":
        inner, outer = outer, _best(found.framed)
    if inner is None or outer is None:
        return inner or outer
    return _of_two(inner, outer, place)


def _of_two(inner: Evidence, outer: Evidence, place: Place) -> Evidence:
    """Who speaks where one construction stands inside the clause and another governs all of the sentence."""
    differ = outer.mention is not None and outer.mention is not inner.mention
    if inner.rule.startswith("incise"):  # « Q, a dit X, selon Y »
        relayed = differ and inner.mention is not None and outer.rule == "preposition" and not outer.weak
        return replace(inner, outer=outer) if relayed else inner
    if outer.rule == "incise" and (inner.rule.endswith("colon") or inner.on or inner.hosted):
        return outer  # « on craint “…”, soupire X »
    if inner.rule == "name-colon" and _is_label(inner, outer):
        return outer
    if outer.compared and inner.direct:
        return inner  # « X soutient “…”, comme le prétend Y »
    if inner.mention is None or (place.predicate and not inner.rule.startswith("colon")):
        return outer
    if not differ:
        return max(inner, outer, key=lambda e: e.score)
    if outer.rule == "preposition" and outer.weak and inner.rule in ("that", "object", "governed"):
        return inner  # « Pour la défense, X a déclaré que … »
    if outer.direct and inner.rule in ("governed", "clause"):
        return outer  # « …, selon X » right after the words
    if place.told and outer.rule == "preposition" and inner.rule == "that":
        return outer
    if inner.weak or inner.score < DOUBTFUL:
        return outer
    if outer.rule == "sentence-incise" and outer.read and not inner.sure:
        return outer  # « X, peut-on lire dans le communiqué, voulait Q »
    return replace(inner, outer=inner.outer or outer)


def _is_label(inner: Evidence, outer: Evidence) -> bool:
    """« Fleuve Ossa : Q, selon X »: what stands before the colon only says what it is about."""
    label = inner.mention is not None and inner.mention.kind is MentionKind.BODY
    named = outer.mention is not None and outer.mention.name is not None
    return label and named and outer.rule == "preposition" and not outer.weak


def _embedded(left: list[Evidence], place: Place) -> Evidence | None:
    """« Z rapporte que X a fustigé Q »: X speaks, Z passes it on; Z speaks where the words tell what X did."""
    told = [e for e in left if e.rule == "that" and e.mention is not None and not e.weak]
    for inner in reversed(left):
        own = inner.mention
        if own is None or inner.first is None or not inner.sure:
            continue
        outer = next((e for e in told if e.last is not None and e.last < own.first < inner.first), None)
        if outer is not None and inner.rule in ("that", "object") and not place.predicate:
            return replace(inner, outer=outer)
    return None


def _best(evidence: list[Evidence]) -> Evidence | None:
    return max(evidence, key=lambda e: e.score, default=None)
