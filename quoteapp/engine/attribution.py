"""Which words present a quotation, and whose words it therefore is.

Every construction that could present the quotation is a piece of evidence with a score; the best one speaks, and where
one stands inside the clause of another, the rule of relays says who speaks and who passes it on.
"""

from dataclasses import replace

from quoteapp.engine import constructions, owners
from quoteapp.engine.evidence import Evidence, Place
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import Scene

DOUBTFUL = 0.76  # a construction of less yields to one that governs the whole sentence


def weigh(scene: Scene, place: Place, frames: list[Frame]) -> Evidence | None:
    """The best evidence in the sentence for who says the words at ``place``; None where nothing presents them."""
    found = _weigh(scene, place, frames)
    if found is None or found.mention is None or found.outer is not None:
        return found
    cited = owners.cited(scene)
    if cited is not None and cited is not found.mention:  # « Y, citant X, annonce Q »
        return replace(found, mention=cited, outer=found)
    relay = owners.relay_of(scene, found.mention)
    return replace(found, outer=replace(found, mention=relay)) if relay is not None else found


def _weigh(scene: Scene, place: Place, frames: list[Frame]) -> Evidence | None:
    incises = constructions.incises(scene, place)
    framed = constructions.framed(scene, place, frames)
    around = [*framed, *constructions.sentence_incise(scene, place)]
    left = constructions.left(scene, place)
    embedded = _embedded(left, place)
    within = [
        *constructions.colon(scene, place),
        *constructions.noun(scene, place),
        *constructions.gapped(scene, place),
        *left,
        *([] if place.woven else incises),
    ]
    inner = embedded or _best(within)
    outer = _best([*around, *(incises if place.woven else [])])
    if inner is None and outer is not None and outer.rule == "incise":
        inner, outer = outer, _best(framed)
    if inner is None or outer is None:
        return inner or outer
    return _of_two(inner, outer, place)


def _of_two(inner: Evidence, outer: Evidence, place: Place) -> Evidence:
    """Who speaks where one construction stands inside the clause and another governs all of the sentence."""
    differ = outer.mention is not None and outer.mention is not inner.mention
    if inner.rule.startswith("incise"):  # « Q, a dit X, selon Y »
        relayed = differ and inner.mention is not None and outer.rule == "preposition" and not outer.weak
        return replace(inner, outer=outer) if relayed else inner
    if outer.rule == "incise" and inner.rule.endswith("colon"):
        return outer
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
    return replace(inner, outer=inner.outer or outer)


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
