"""Which words present a quotation, and whose words it therefore is.

Every construction that could present the quotation is a piece of evidence with a score; the best one speaks. The
scores say how often a construction of that kind is right in French news (set by hand, checked on annotated articles);
they become the confidence that is shown.
"""

from dataclasses import dataclass, replace

from quoteapp.engine import joint, lexicon, owners, subjects
from quoteapp.engine.cues import Cue, Mood
from quoteapp.engine.mentions import Mention
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.engine.verb_groups import LIGHT_NOUNS, inverted, light, opening

SCORES = {
    "incise": 0.97,  # Q, a déclaré X
    "incise-resumed": 0.95,  # Q1, a déclaré X, Q
    "colon": 0.95,  # X a déclaré : Q
    "name-colon": 0.85,  # X : Q
    "that": 0.93,  # X a déclaré que Q
    "object": 0.90,  # X dénonce des Q
    "governed": 0.84,  # the parser hangs Q on the verb
    "clause": 0.66,  # a reporting verb somewhere before Q
    "agent": 0.90,  # qualifié de Q par X
    "preposition": 0.92,  # selon X, Q
    "sentence-incise": 0.88,  # … Q …, a déclaré X
    "noun": 0.80,  # les propos de X : Q
    "noun-after": 0.86,  # Q, le message de X
    "gapped": 0.75,  # X y voit Q1, Y Q2
}
STRENGTH = {"strong": 1.0, "medium": 0.97, "weak": 0.88}
DOUBTFUL = 0.76  # a construction of less yields to one that governs the whole sentence
CONTENT = {"NOUN", "PROPN", "VERB", "AUX", "PRON", "PUNCT", "SCONJ", "CCONJ"}
FAR_OBJECT = 7  # … adverbial phrases not counted
ADJACENT = 3  # tokens between a verb and the quotation that it takes as its object
TO_THE_WORDS = lexicon.grammar("to_the_words")  # prepositions between a noun and its words
CONJUNCTIONS = lexicon.grammar("conjunctions")  # before que: no clause of what is said
UTTERING = {"saying", "sequencing", "answering", "asking", "manner", "stance", "concession"}
REACH = 40  # tokens between a verb and a quotation in its clause


@dataclass(frozen=True, slots=True)
class Evidence:
    """One construction that could present the quotation.

    ``first`` and ``last`` are the tokens of the cue, None where there is none; ``mention`` is who speaks by it, None
    where the construction names nobody (« on dit »). ``outer`` is the evidence of who tells that it was said.
    """

    rule: str
    score: float
    first: int | None = None
    last: int | None = None
    mention: Mention | None = None
    unsaid: bool = False
    conditional: bool = False
    impersonal: bool = False  # « dit-on », « je dis »: expressly somebody unnamed, or whoever tells
    weak: bool = False  # a verb that presents speech only now and then
    direct: bool = False  # right after a verb of saying, with nothing between: crier « … »
    first_person: bool = False  # « j'ai dit », « nous disions »
    number: str = ""  # of the verb: s, p or nothing
    sure: bool = False  # a verb that next to marks almost always presents speech
    outer: "Evidence | None" = None


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens ``first`` to ``last`` of a paragraph that a marked span fills."""

    first: int
    last: int
    predicate: bool = False  # begins with the verb of the sentence around it: X a « exprimé … »
    told: bool = False  # reported in the past: que « le régime devait … »
    woven: bool = True


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
    incises = _incises(scene, place)
    framed = _prepositions(scene, place, frames)
    around = [*framed, *_sentence_incise(scene, place)]
    left = _left(scene, place)
    embedded = _embedded(left, place)
    inner = embedded or _best(
        [*_colon(scene, place), *_noun(scene, place), *_gapped(scene, place), *left, *([] if place.woven else incises)]
    )
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
        return inner
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
        if outer is not None and inner.rule in ("that", "object", "governed") and not place.predicate:
            return replace(inner, outer=outer)
    return None


def _best(evidence: list[Evidence]) -> Evidence | None:
    return max(evidence, key=lambda e: e.score, default=None)


def _of(scene: Scene, cue: Cue, rule: str, factor: float = 1.0) -> Evidence:
    mention, how = subjects.subject(scene, cue)
    if mention is None:
        mention = owners.place_of_on(scene, cue)
    score = SCORES[rule] * STRENGTH[cue.use.strength] * factor
    if cue.mood is Mood.INFINITIVE and scene.tokens[scene.tokens[cue.verb].head].pos in ("NOUN", "ADJ"):
        score *= 0.65  # « un logiciel capable de reconnaître … »: nobody says anything
    if mention is None:
        score *= 0.6 if how == "agent" else 0.8
    elif how == "near":
        score *= 0.93
    impersonal = how in ("agent", "heard") or subjects.impersonal(scene, cue)
    impersonal = impersonal or (mention is None and how == "inverted" and subjects.has_other_subject(scene, cue))
    first = subjects.first_person(scene, cue)
    return Evidence(
        rule,
        score,
        cue.first,
        cue.last,
        mention,
        cue.unsaid,
        cue.conditional,
        impersonal or first,
        weak=cue.use.strength == "weak",
        first_person=first,
        number=joint.number(scene, cue.finite) if cue.mood is Mood.FINITE else "",
        sure=cue.use.strength == "strong",
    )


def _incises(scene: Scene, place: Place) -> list[Evidence]:
    """« Q, a déclaré X », « Q1, a déclaré X, Q »."""
    found = []
    for cue in scene.cues:
        if not inverted(scene, cue):
            continue
        start = min(opening(scene, cue), cue.finite)
        if start > place.last and light(scene, place.last + 1, start - 1):
            found.append(_of(scene, cue, "incise"))
        elif cue.last < place.first and _resumes(scene, cue, place):
            found.append(_of(scene, cue, "incise-resumed"))
    return found


def _resumes(scene: Scene, cue: Cue, place: Place) -> bool:
    """Whether the quotation takes up again after an incise: « Q1, a déclaré X, Q2 »."""
    before = opening(scene, cue) - 1
    while before >= scene.first and scene.tokens[before].outside and scene.tokens[before].pos == "PUNCT":
        before -= 1
    if before < scene.first or scene.tokens[before].outside:
        return False
    between = range(cue.last + 1, place.first)
    if any(c is not cue and c.verb in between for c in scene.cues):
        return False
    return not any(scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in between)


def _colon(scene: Scene, place: Place) -> list[Evidence]:
    """« X a déclaré : Q », « X : Q »."""
    if scene.word(place.first - 1) != ":":
        return []
    cues = [c for c in scene.cues if c.last < place.first and c.mood is not Mood.PAST_PARTICIPLE]
    nearest = scene.mention_at(place.first - 2)
    if (
        nearest is not None
        and not scene.preposition(nearest)
        and not any(c.last >= nearest.first or inverted(scene, c) or _finds(scene, c) for c in cues)
        and not _verb_before(scene, nearest)
    ):
        return [Evidence("name-colon", SCORES["name-colon"], None, None, nearest)]
    if cues:
        named = [_of(scene, cue, "colon") for cue in reversed(cues)]
        told = next((e for e in named if e.mention is not None), None)
        if told is not None or any(e.impersonal for c, e in zip(reversed(cues), named, strict=True) if not c.passive):
            return [told or named[0]]
    owner = owners.words_owner(scene)
    if owner is not None:
        return [Evidence("noun", SCORES["noun"], None, None, owner)]
    main = subjects.main_subject(scene)
    agents = [_of(scene, c, "agent") for c in scene.cues if c.last < place.first and c.mood is Mood.PAST_PARTICIPLE]
    told = next((e for e in agents if e.mention is not None), None)
    if main is None or scene.preposition(main):
        return [told] if told is not None else []
    return [Evidence("name-colon", 0.65, None, None, main)]


def _noun(scene: Scene, place: Place) -> list[Evidence]:
    """« la phrase de X, Q », « les propos de X (Q) », « l'appel de X à Q », « Q, le message de X »."""
    at = place.first - 1
    while at > scene.first and (scene.word(at) in TO_THE_WORDS or scene.tokens[at].pos == "DET"):
        at -= 1
    punctuated = scene.word(place.first - 1) in (",", "(", ":")
    mention = scene.mention_at(place.first - 2) if punctuated else scene.mention_at(at)
    if mention is not None and mention.last < place.first and owners.owns_words(scene, mention):
        return [Evidence("noun", SCORES["noun"], None, None, mention)]
    if scene.word(place.last + 1) == ",":
        after = owners.owner_after(scene, place.last + 2)
        if after is not None:
            return [Evidence("noun-after", SCORES["noun-after"], None, None, after)]
    return []


def _gapped(scene: Scene, place: Place) -> list[Evidence]:
    """« X y voit Q1, Y Q2 »: the verb is not said again."""
    at = place.first - 1
    while at > scene.first and (scene.word(at) in TO_THE_WORDS or scene.tokens[at].pos == "DET"):
        at -= 1
    mention = scene.mention_at(at)
    if mention is None or scene.word(mention.first - 1) not in (",", "et", ";") or scene.preposition(mention):
        return []
    earlier = [c for c in scene.cues if c.last < mention.first and any(
        not t.outside for t in scene.tokens[c.last + 1 : mention.first])]  # fmt: skip
    return [Evidence("gapped", SCORES["gapped"], None, None, mention)] if earlier else []


def _verb_before(scene: Scene, mention: Mention) -> bool:
    """« X a pris sa défense : Q »: the mention before the colon is an object."""
    return any(t.outside and t.finite and t.pos in VERBAL for t in scene.tokens[scene.first : mention.first])


def _finds(scene: Scene, cue: Cue) -> bool:
    return subjects.subject(scene, cue)[0] is not None


def _left(scene: Scene, place: Place) -> list[Evidence]:
    """Reporting verbs before the quotation, in its own clause or above it."""
    above = _ancestors(scene, place)
    found = []
    for cue in scene.cues:
        if cue.last >= place.first or place.first - cue.last > REACH:
            continue
        rule = _rule_left(scene, cue, place, above)
        if rule:
            distance = 1 - 0.004 * (place.first - cue.last)
            direct = place.first == cue.last + 1 and cue.use.kind in UTTERING and cue.use.strength == "strong"
            found.append(replace(_of(scene, cue, rule, distance), direct=direct))
    return found


def _rule_left(scene: Scene, cue: Cue, place: Place, above: set[int]) -> str:
    between = range(cue.last + 1, place.first)
    words = [scene.word(i) for i in between]
    if ";" in words:
        return ""
    later = [c for c in scene.cues if cue.last < c.first and c.last < place.first]
    if cue.passive:
        return "agent" if len(words) <= 2 * ADJACENT else ""
    if inverted(scene, cue) and not _que_after(scene, cue):
        return ""
    if _que_after(scene, cue) and not any(inverted(scene, c) for c in later):
        return "that"
    if ":" not in words and (len(words) <= ADJACENT or (not later and _nothing_but_adverbs(scene, between))):
        return "object"
    if cue.use.strength == "weak":
        return ""
    if cue.verb in above or cue.finite in above:
        return "governed"
    return "clause" if not later else ""


def _nothing_but_adverbs(scene: Scene, between: range) -> bool:
    """« décrit pour sa part un sujet Q »: at most an object of its own, no other clause."""
    content = [i for i in between if scene.tokens[i].pos in CONTENT and scene.word(i) not in LIGHT_NOUNS]
    return len(between) <= FAR_OBJECT and len(content) <= 1


def _que_after(scene: Scene, cue: Cue) -> bool:
    """Whether a clause with « que » hangs on the verb: right after it, or after its subject or addressee."""
    incise = inverted(scene, cue)
    for index in range(cue.last + 1, min(cue.last + 20, scene.last + 1)):
        word = scene.word(index)
        if word in ("que", "qu'"):
            return scene.word(index - 1) not in CONJUNCTIONS
        if incise and word == ",":
            return False
        if (
            not scene.tokens[index].outside
            or (scene.tokens[index].finite and scene.tokens[index].pos in VERBAL)
            or word in (":", ";", "qui")
        ):
            return False
    return False


def _ancestors(scene: Scene, place: Place) -> set[int]:
    """The tokens that govern the quotation, by the parser."""
    inside = range(place.first, place.last + 1)
    root = next((i for i in inside if scene.tokens[i].head not in inside), place.first)
    found: set[int] = set()
    at = scene.tokens[root].head
    while at not in found and scene.first <= at <= scene.last:
        found.add(at)
        at = scene.tokens[at].head
    return found


def _prepositions(scene: Scene, place: Place, frames: list[Frame]) -> list[Evidence]:
    """« selon X, Q », « Q, selon X »."""
    found = []
    for frame in frames:
        if frame.mention is None or frame.first in range(place.first, place.last + 1):
            continue
        if frame.blocked(scene, place.first, place.last):
            continue
        gap = place.first - frame.last if frame.first < place.first else frame.first - place.last
        score = SCORES["preposition"] * frame.weight - 0.002 * gap
        weak = frame.weight < 1  # « pour X » does not reach over somebody else's reporting verb
        direct = frame.first > place.last and light(scene, place.last + 1, frame.first - 1)
        found.append(Evidence("preposition", score, frame.first, frame.last, frame.mention, weak=weak, direct=direct))
    return found


def _sentence_incise(scene: Scene, place: Place) -> list[Evidence]:
    """« … Q …, a déclaré X. »: the incise at the end of the sentence governs all of it."""
    return [
        _of(scene, cue, "sentence-incise")
        for cue in scene.cues
        if cue.mood is Mood.FINITE
        and cue.use.strength != "weak"
        and inverted(scene, cue)
        and not _que_after(scene, cue)
        and (_after(scene, cue, place) or _enclosed(scene, cue, place))
    ]


def _after(scene: Scene, cue: Cue, place: Place) -> bool:
    return cue.first > place.last and not light(scene, place.last + 1, min(opening(scene, cue), cue.finite) - 1)


def _enclosed(scene: Scene, cue: Cue, place: Place) -> bool:
    """« X aurait, rapportait Z, « … » »: an incise between commas before the quotation."""
    mention = subjects.subject(scene, cue)[0]
    before = scene.word(opening(scene, cue) - 1)
    if mention is None or not cue.last < place.first or before not in (",", "comme"):
        return False
    if cue.clitic is not None:
        return scene.word(max(cue.last, cue.clitic) + 1) == ","
    return mention.first > cue.first and mention.last < place.first and scene.word(mention.last + 1) == ","


def is_predicate(text: str, scene: Scene, first: int) -> bool:
    """Whether the marked words begin with the verb of the sentence: X a « exprimé … », X « a exprimé … ».

    By the rule of relays such words tell what X did, so they are the words of whoever tells it.
    """
    words = text.replace("’", "'").lower().split()
    if not words:
        return False
    before = scene.word(first - 1)
    forms = lexicon.forms().get(words[0], ())
    if any(f.has("part.past") for f in forms):
        return (
            any(f.lemma in ("avoir", "être") for f in lexicon.forms().get(before, ()))
            or scene.tokens[first].dep == "conj"
        )
    token = scene.tokens[first]
    return token.pos in ("AUX", "VERB") and token.finite and before not in ("que", "qu'", ",", ":", "")
