"""Every construction that could present a quotation, as evidence with a score.

The scores say how often a construction of that kind is right in French news (set by hand, checked on annotated
articles); they become the confidence that is shown.
"""

from dataclasses import replace

from quoteapp.engine import joint, lexicon, owners, subjects
from quoteapp.engine.cues import Cue, Mood
from quoteapp.engine.evidence import Evidence, Place
from quoteapp.engine.mentions import Mention
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.engine.verb_groups import LIGHT_NOUNS, inverted, light, opening
from quoteapp.model import SpeakerType

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
OFF_FRAME = 0.8  # the words hang on a preposition that the verb does not ask for
OF_A_NOUN = 0.65  # « un logiciel capable de reconnaître … »: nobody says anything
NOBODY, NO_AGENT = 0.8, 0.6  # the construction names nobody
NEAREST = 0.93  # no subject by the parser, but somebody right before
STRENGTH = {"strong": 1.0, "medium": 0.97, "weak": 0.88}
MAIN_SUBJECT = 0.65  # « X n'a plus le choix : Q »
CONTENT = {"NOUN", "PROPN", "VERB", "AUX", "PRON", "PUNCT", "SCONJ", "CCONJ"}
FAR_OBJECT = 7  # … adverbial phrases not counted
ADJACENT = 3  # tokens between a verb and the quotation that it takes as its object
TO_THE_WORDS = lexicon.grammar("to_the_words")  # prepositions between a noun and its words
EXAMPLES = lexicon.grammar("examples")
CIRCUMSTANCES = lexicon.grammar("circumstances")
CONJUNCTIONS = lexicon.grammar("conjunctions")  # before que: no clause of what is said
AS = ("comme", "de", "d'")  # before what somebody is said to have called a thing
UTTERING = {"saying", "sequencing", "answering", "asking", "manner", "stance", "concession"}
FADING = 0.002  # by which a verb is less sure for each token between it and the quotation
REACH = 40  # tokens between a verb and a quotation in its clause


def _of(scene: Scene, cue: Cue, rule: str, factor: float = 1.0) -> Evidence:
    mention, how = subjects.subject(scene, cue)
    host = owners.place_of_on(scene, cue) if mention is None else None
    mention = mention or host
    score = SCORES[rule] * STRENGTH[cue.use.strength] * factor * _doubt(scene, cue, mention, how)
    on = mention is None and subjects.impersonal(scene, cue)
    impersonal = how in ("agent", "heard") or on
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
        on=on,
        hosted=host is not None,
        weak=cue.use.strength == "weak",
        first_person=first,
        number=_number(scene, cue, mention),
        sure=cue.use.strength == "strong",
    )


def _number(scene: Scene, cue: Cue, mention: Mention | None) -> str:
    """The number of who speaks: that of the verb, of an agent its own."""
    if cue.passive and mention is not None:
        return joint.governed(scene, mention)
    if cue.mood is Mood.FINITE:
        return joint.number(scene, cue.finite)
    return "p" if mention is not None and joint.subject(scene, mention) is not None else ""


def _doubt(scene: Scene, cue: Cue, mention: Mention | None, how: str) -> float:
    """By how much the score sinks: nobody named, somebody only near."""
    doubt = 1.0
    if (
        how != "occasion"
        and cue.mood is Mood.INFINITIVE
        and scene.tokens[scene.tokens[cue.verb].head].pos in ("NOUN", "ADJ")
    ):
        doubt *= OF_A_NOUN
    if mention is None:
        doubt *= NO_AGENT if how == "agent" else NOBODY
    elif how == "near":
        doubt *= NEAREST
    return doubt


def incises(scene: Scene, place: Place) -> list[Evidence]:
    """« Q, a déclaré X », « Q1, a déclaré X, Q »."""
    found = []
    for cue in scene.cues:
        if not inverted(scene, cue):
            continue
        start = min(opening(scene, cue), cue.finite)
        between = range(place.last + 1, start)
        if start > place.last and (light(scene, place.last + 1, start - 1) or _listed(scene, place, between)):
            compared = scene.word(opening(scene, cue) - 1) == "comme"
            found.append(replace(_of(scene, cue, "incise"), compared=compared))
        elif cue.last < place.first and _resumes(scene, cue, place):
            found.append(_of(scene, cue, "incise-resumed"))
    return found


def _listed(scene: Scene, place: Place, between: range) -> bool:
    """« Q1 », « Q2 » et « Q3 », a scandé X: nothing but other marked words between, joined by commas and « et »."""
    own = [scene.tokens[i] for i in between if scene.tokens[i].outside]
    joined = scene.word(place.first - 1) != ":" and len(own) < len(between)
    return joined and all(t.text == "," or t.pos in ("CCONJ", "ADV") for t in own)


def _resumes(scene: Scene, cue: Cue, place: Place) -> bool:
    """Whether the quotation takes up again after an incise: « Q1, a déclaré X, Q2 »."""
    before = opening(scene, cue) - 1
    while before >= scene.first and scene.tokens[before].outside and scene.tokens[before].pos == "PUNCT":
        before -= 1
    if before < scene.first or scene.tokens[before].outside:
        return False
    if scene.tokens[place.first - 1].pos in ("ADP", "DET"):
        return False  # « Q1, a dit X, patron du “Belle-Aurore” »
    between = range(cue.last + 1, place.first)
    if any(c is not cue and c.verb in between for c in scene.cues):
        return False
    return not any(scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in between)


def colon(scene: Scene, place: Place) -> list[Evidence]:
    """« X a déclaré : Q », « X : Q »."""
    if scene.word(place.first - 1) != ":":
        return []
    earlier = (i for i in range(scene.first, place.first - 1) if scene.tokens[i].stands_in or _ends_words(scene, i))
    since = max(earlier, default=-1)
    cues = [c for c in scene.cues if since < c.last < place.first and c.mood is not Mood.PAST_PARTICIPLE]
    nearest = scene.mention_at(place.first - 2)
    if (
        nearest is not None
        and (_exemplifies(scene, nearest) or not (scene.preposition(nearest) or _verb_before(scene, nearest)))
        and not any(c.last >= nearest.first or inverted(scene, c) or _finds(scene, c) for c in cues)
    ):
        first = next((c[0] for c in joint.chains(scene) if c[-1] is nearest), nearest)  # « X et Y : Q »
        number = joint.governed(scene, first)
        return [Evidence("name-colon", SCORES["name-colon"], None, None, first, number=number)]
    if cues:
        named = [_of(scene, cue, "colon") for cue in reversed(cues)]
        told = next((e for e in named if e.mention is not None), None)
        if told is not None or any(e.impersonal for c, e in zip(reversed(cues), named, strict=True) if not c.passive):
            return [told or named[0]]
    owner = owners.words_owner(scene) or owners.with_whom(scene)
    if owner is not None:
        return [Evidence("noun", SCORES["noun"], None, None, owner, number=joint.governed(scene, owner))]
    main = subjects.main_subject(scene, since)
    agents = [_of(scene, c, "agent") for c in scene.cues if c.last < place.first and c.mood is Mood.PAST_PARTICIPLE]
    told = next((e for e in agents if e.mention is not None), None)
    if main is None or scene.preposition(main):
        return [told] if told is not None else []
    chain = joint.subject(scene, main)
    number = "p" if chain is not None else ""
    return [Evidence("name-colon", MAIN_SUBJECT, None, None, main if chain is None else chain[0], number=number)]


def noun(scene: Scene, place: Place) -> list[Evidence]:
    """« la phrase de X, Q », « les propos de X (Q) », « l'appel de X à Q », « Q, le message de X »."""
    at = place.first - 1
    while at > scene.first and (scene.word(at) in TO_THE_WORDS or scene.tokens[at].pos == "DET"):
        at -= 1
    punctuated = scene.word(place.first - 1) in (",", "(", ":")
    mention = scene.mention_at(place.first - 2) if punctuated else scene.mention_at(at)
    if mention is not None and mention.last < place.first and owners.owns_words(scene, mention):
        return [Evidence("noun", SCORES["noun"], None, None, mention)]
    if scene.word(place.last + 1) in (",", ":"):
        after = owners.owner_after(scene, place.last + 2)
        if after is not None:
            return [Evidence("noun-after", SCORES["noun-after"], None, None, after)]
    return []


def gapped(scene: Scene, place: Place) -> list[Evidence]:
    """« X y voit Q1, Y Q2 », « Le juge “…” ; le témoin “…” »: the verb is not said again, or not at all."""
    at = place.first - 1
    while at > scene.first and (scene.word(at) in TO_THE_WORDS or scene.tokens[at].pos == "DET"):
        at -= 1
    mention = scene.mention_at(at)
    if mention is None or scene.word(mention.first - 1) not in (",", "et", ";") or scene.preposition(mention):
        return []
    told = at == place.first - 1 and not scene.tokens[mention.first - 2].outside  # « … “Q1” ; le témoin “Q2” »
    earlier = told or [c for c in scene.cues if c.last < mention.first and any(
        not t.outside for t in scene.tokens[c.last + 1 : mention.first])]  # fmt: skip
    return [Evidence("gapped", SCORES["gapped"], None, None, mention)] if earlier else []


def predicate(scene: Scene, place: Place) -> list[Evidence]:
    """« X, de son côté, “regrette …” »: the marked words begin with the verb whose subject is X."""
    free = [m for m in scene.mentions if m.last < place.first and not scene.preposition(m)]
    if not place.telling or not free or joint.subject(scene, free[0]) is not None:
        return []
    between = scene.tokens[free[0].last + 1 : place.first]
    if len(free) > 1 or any(t.outside and t.finite for t in between):
        return []
    return [Evidence("object", SCORES["object"], None, None, free[0])]


def _ends_words(scene: Scene, index: int) -> bool:
    """« Elle annonce : “Q1”, il l'arrête : “Q2” »: marked words that a colon presented end at ``index``."""
    here, after = scene.tokens[index], scene.tokens[index + 1]
    if here.outside or here.quote == after.quote:
        return False
    first = index
    while first > scene.first and scene.tokens[first - 1].quote == here.quote:
        first -= 1
    return scene.word(first - 1) == ":"


def _exemplifies(scene: Scene, mention: Mention) -> bool:
    """« Cela suffit aux dockers, comme X, délégué : Q »: somebody named as one of those who say so."""
    example = scene.word(mention.first - 1) in EXAMPLES and scene.word(mention.first - 2) == ","
    return example and mention.name is not None and mention.type is SpeakerType.PERSON


def _verb_before(scene: Scene, mention: Mention) -> bool:
    """« X a pris sa défense : Q »: the mention before the colon is an object."""
    return any(t.outside and t.finite and t.pos in VERBAL for t in scene.tokens[scene.first : mention.first])


def _finds(scene: Scene, cue: Cue) -> bool:
    return subjects.subject(scene, cue)[0] is not None


def left(scene: Scene, place: Place) -> list[Evidence]:
    """Reporting verbs before the quotation, in its own clause or above it."""
    above = set(scene.above(place.first, place.last))
    found = []
    for cue in scene.cues:
        if cue.last >= place.first or place.first - cue.last > REACH:
            continue
        rule = _rule_left(scene, cue, place, above)
        if rule:
            distance = 1 - 2 * FADING * (place.first - cue.last)
            distance *= OFF_FRAME if rule in ("object", "governed") and _is_circumstance(scene, cue, place) else 1
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
        told = "," not in words or subjects.agent(scene, cue) is not None
        by = subjects.agent(scene, cue)
        named = len(range(max(by.first, cue.last + 1), min(by.last, place.first - 1) + 1)) if by is not None else 0
        clause = any(
            scene.tokens[i].outside and scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in between
        )
        near = len(words) <= 2 * ADJACENT or (not clause and words[-1] in AS and len(words) - named <= 3 * ADJACENT)
        return "agent" if told and near else ""
    if inverted(scene, cue) and not _que_after(scene, cue):
        return ""
    if _que_after(scene, cue) and not any(inverted(scene, c) for c in later):
        return "that"
    if ":" not in words and (len(words) <= ADJACENT or (not later and _nothing_but_adverbs(scene, between))):
        return "object"
    if not later and _being(scene, between):
        return "object"
    if cue.use.strength == "weak":
        return ""
    if cue.verb in above or cue.finite in above:
        return "governed"
    return "clause" if not later else ""


def _is_circumstance(scene: Scene, cue: Cue, place: Place) -> bool:
    """« X traite le dossier sous une “lumière crue” »: how or where, by a preposition not of the verb."""
    at = place.first - 1
    while at > cue.last and scene.tokens[at].pos in ("DET", "ADJ", "NUM"):
        at -= 1
    return at > cue.last and scene.word(at) in CIRCUMSTANCES and scene.word(at) not in cue.use.frames


def _nothing_but_adverbs(scene: Scene, between: range) -> bool:
    """« décrit pour sa part un sujet Q »: at most an object of its own, no other clause."""
    content = [i for i in between if scene.tokens[i].pos in CONTENT and scene.word(i) not in LIGHT_NOUNS]
    return len(between) <= FAR_OBJECT and len(content) <= 1


def _being(scene: Scene, between: range) -> bool:
    """« X a dit sur l'antenne être Q », « avoir Q »: the infinitive of an auxiliary right before the words."""
    tokens = [scene.tokens[i] for i in between]
    infinitive = bool(tokens) and any(
        f.has("inf") and f.lemma in ("avoir", "être") for f in lexicon.forms().get(scene.word(between[-1]), ())
    )
    return infinitive and not any(t.finite and t.pos in VERBAL for t in tokens)


def _que_after(scene: Scene, cue: Cue) -> bool:
    """Whether a clause with « que » hangs on the verb: right after it, or after its subject or addressee."""
    incise = inverted(scene, cue)
    for index in range(cue.last + 1, min(cue.last + 20, scene.last + 1)):
        word = scene.word(index)
        if word in ("que", "qu'"):
            return scene.word(index - 1) not in CONJUNCTIONS
        if any(c.first == index and c.mood is not Mood.PAST_PARTICIPLE for c in scene.cues):
            return False  # « … pour réclamer plus, laissant entendre que »
        if incise and word == ",":
            return False
        if (
            not scene.tokens[index].outside
            or (scene.tokens[index].finite and scene.tokens[index].pos in VERBAL)
            or word in (":", ";", "qui")
        ):
            return False
    return False


def framed(scene: Scene, place: Place, frames: list[Frame]) -> list[Evidence]:
    """« selon X, Q », « Q, selon X »."""
    found = []
    for frame in frames:
        if frame.mention is None or frame.first in range(place.first, place.last + 1):
            continue
        if frame.blocked(scene, place.first, place.last):
            continue
        gap = place.first - frame.last if frame.first < place.first else frame.first - place.last
        score = SCORES["preposition"] * frame.weight - FADING * gap
        weak = frame.weight < 1  # « pour X » does not reach over somebody else's reporting verb
        direct = frame.first > place.last and light(scene, place.last + 1, frame.first - 1)
        found.append(Evidence("preposition", score, frame.first, frame.last, frame.mention, weak=weak, direct=direct,
                              number=joint.governed(scene, frame.mention)))  # fmt: skip
    return found


def sentence_incise(scene: Scene, place: Place) -> list[Evidence]:
    """« … Q …, a déclaré X. »: the incise at the end of the sentence governs all of it."""
    return [
        replace(_of(scene, cue, "sentence-incise"), read=owners.read_in(scene, cue))
        for cue in scene.cues
        if cue.mood is Mood.FINITE
        and (cue.use.strength != "weak" or owners.read_in(scene, cue))
        and inverted(scene, cue)
        and not _que_after(scene, cue)
        and (_after(scene, cue, place) or _enclosed(scene, cue, place))
    ]


def _after(scene: Scene, cue: Cue, place: Place) -> bool:
    return cue.first > place.last and not light(scene, place.last + 1, min(opening(scene, cue), cue.finite) - 1)


def _enclosed(scene: Scene, cue: Cue, place: Place) -> bool:
    """« X aurait, rapportait Z, « … » »: an incise between commas before the quotation."""
    before = scene.word(opening(scene, cue) - 1)
    if owners.read_in(scene, cue):
        return cue.last < place.first and before == ","
    mention = subjects.subject(scene, cue)[0]
    if mention is None or not cue.last < place.first or before not in (",", "comme"):
        return False
    if cue.clitic is not None:
        return scene.word(max(cue.last, cue.clitic) + 1) == ","
    return mention.first > cue.first and mention.last < place.first and scene.word(mention.last + 1) == ","
