"""Is it speech? Titles, names, terms, nicknames and words at a distance stand between marks as well."""

import re
from typing import TYPE_CHECKING

from quoteapp.engine import lexicon, subjects
from quoteapp.engine.cues import Cue, Mood
from quoteapp.engine.evidence import Evidence, Place
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.folding import fold, words
from quoteapp.model import Form, Kind

if TYPE_CHECKING:
    from quoteapp.engine.findings import Finding

SURE = 0.8  # evidence that outweighs a noun like « programme » before the marks
ADJACENT = 4  # tokens before the marks
FEW = 3  # words of a fragment that, without a reporting word near it, is rather a term than speech
PARTICIPLES = ("é", "ée", "és", "ées")
PERSONAL = lexicon.grammar("personal")
NAMING = lexicon.grammar("naming")
MOTTOS = lexicon.grammar("mottos")
GATHERINGS = lexicon.grammar("gatherings")
_WORDS = re.compile(r"[\w’']+")


def kind(quoted: str, scene: Scene, place: Place, finding: "Finding", evidence: Evidence | None) -> Kind:
    """Speech or other, for the words ``quoted`` at ``place``; in doubt speech, which stays on the sheet."""
    unsaid = evidence is not None and evidence.unsaid and evidence.rule in ("that", "object", "governed")
    if unsaid and not _in_contrast(scene, place):
        return Kind.OTHER
    title = _announced(scene, place) and (_is_title(quoted, scene, place) or _is_work(quoted, scene, place))
    if (
        _called(scene, place)
        or title
        or _is_motto(scene, place)
        or (_is_teller(scene, place) and _is_title(quoted, scene, place))
    ):
        return Kind.OTHER
    if finding.form is Form.SENTENCE or not place.woven:
        return Kind.SPEECH
    said = words(quoted)
    if finding.rule in ("headline", "predicate") or (place.predicate and finding.speaker is not None):
        return Kind.SPEECH
    strong = evidence is not None and evidence.rule in ("incise", "incise-resumed", "colon", "that", "agent", "noun")
    if strong or (evidence is not None and evidence.direct):
        return Kind.SPEECH
    if _announced(scene, place) and (evidence is None or evidence.score < SURE):
        return Kind.OTHER
    if len(said) < FEW and _before_name(scene, place):
        return Kind.OTHER
    if PERSONAL & set(fold(quoted).replace("'", "' ").split()) or len(said) > 2 * FEW:
        return Kind.SPEECH
    if _is_state(scene, place):
        return Kind.SPEECH
    if _is_title(quoted, scene, place):
        return Kind.OTHER
    if (evidence is not None and evidence.score >= 0.6) or _second_object(scene, place):
        return Kind.SPEECH
    return Kind.OTHER if len(said) <= FEW else Kind.SPEECH


def _in_contrast(scene: Scene, place: Place) -> bool:
    """« Il ne commente pas, mais “…” »: the negation ends before."""
    return any(scene.word(i) in ("mais", "seulement") for i in range(place.first - ADJACENT, place.first))


def _called(scene: Scene, place: Place) -> bool:
    """« surnommé “…” », « la zone dite “…” »: a verb that gives a name."""
    at = place.first - 1
    participle = at >= scene.first and scene.tokens[at].pos == "ADJ"  # « une pétition intitulée “…” »
    if participle and any(f.lemma in NAMING for f in lexicon.forms().get(scene.word(at), ())):
        return True
    for cue in scene.cues if scene.word(at) != ":" else ():
        long = place.last - place.first >= FEW  # « ce qu'elle appelle “…” »: her words
        calls = cue.use.lemma == "appeler" and (long or _what(scene, cue))
        if cue.last < place.first <= cue.last + 3 and cue.use.lemma in NAMING and not calls:
            return not any(scene.word(i) in ("à", "au", "aux") for i in range(cue.last + 1, place.first))
        if cue.verb == cue.finite == at and cue.use.lemma == "dire" and _names_a_thing(scene, cue, place):
            return True  # « la zone dite “de quiétude” »
        if cue.verb == at and cue.passive and cue.use.lemma == "dire" and subjects.agent(scene, cue) is None:
            return True  # « l'aile est dite “belle” »
    return False


def _what(scene: Scene, cue: Cue) -> bool:
    """« ce que la mairie appelle “…” »: words of hers."""
    mention = subjects.subject(scene, cue)[0]
    at = mention.first - 1 if mention is not None else cue.first - 1
    return scene.word(at) in ("que", "qu'") and scene.word(at - 1) == "ce"


def _names_a_thing(scene: Scene, cue: Cue, place: Place) -> bool:
    """« la zone dite “…” », « ce podomètre, dit “…” », « X, dit “le Lion”, »: no person says it."""
    if cue.mood is Mood.PAST_PARTICIPLE or _verb_follows(scene, place):
        return True
    named = scene.mention_at(cue.first - 2)
    if any(scene.tokens[i].pos == "VERB" for i in range(place.first, place.last + 1)):
        return False  # « la société X, dit “se tenir à …” »
    aside = scene.word(cue.first - 1) == scene.word(place.last + 1) == ","
    if aside and named is not None and named.name is not None and place.last - place.first <= FEW:
        return True
    mention = subjects.subject(scene, cue)[0]
    return scene.word(cue.first - 1) == "," and (mention is None or mention.name is None)


def _is_teller(scene: Scene, place: Place) -> bool:
    """« La cave a brûlé, signale “Le Petit Journal”. »: the name of a paper in an incise of which it is the subject."""
    told = any(c.last == place.first - 1 and c.mood is Mood.FINITE and c.clitic is None for c in scene.cues)
    begins = next((c.first for c in scene.cues if c.last == place.first - 1), scene.first)
    return told and scene.word(begins - 1) == "," and scene.word(place.last + 1) in (".", "")


def _verb_follows(scene: Scene, place: Place) -> bool:
    """« Le père du geste dit “du crochet” lègue … »: what stands before the verb is its subject."""
    after = scene.word(place.last + 1)
    following = scene.tokens[place.last + 1] if after else None
    return following is not None and ((following.finite and following.pos in VERBAL) or after in ("c'", "qui"))


def _announced(scene: Scene, place: Place) -> bool:
    """« le film “…” », « l'opération “…” »: a noun that announces a title, a name or a term."""
    at = place.first - 1
    token = scene.tokens[at] if at > scene.first else None
    if token is None or scene.tokens[at - 1].pos not in ("DET", "ADP", "ADJ", "NUM"):
        return False  # « la population compte “…” »: a verb, whatever the model says
    return token.pos == "NOUN" and fold(token.text) in lexicon.naming_words()


def _is_motto(scene: Scene, place: Place) -> bool:
    """« sous le slogan “…” », « une conférence sur “…” »: what an event is called, or is about."""
    at = place.first - 1
    before = scene.word(at - 2)
    if scene.word(at) in MOTTOS and scene.tokens[at - 1].pos == "DET":
        return before in ("sous", "sur", "autour", "avec", "pour") or scene.word(at - 3) == "autour"
    return scene.word(at) == "sur" and scene.word(at - 1) in GATHERINGS and place.woven


def _is_state(scene: Scene, place: Place) -> bool:
    """« “Choqué”, le maire … », « Le maire, “surpris”, … »: how somebody says he feels, set apart beside him."""
    before, after = scene.word(place.first - 1), scene.word(place.last + 1)
    if before not in ("", ",") or after not in (",", "."):
        return False
    head = scene.tokens[place.first]
    feels = scene.word(place.first).endswith(PARTICIPLES) or (
        head.pos in ("ADJ", "VERB") and not head.finite and not head.capital
    )
    follows = after == "," and scene.mention_at(place.last + 2) is not None
    return feels and (follows or (before == "," and scene.mention_at(place.first - 2) is not None))


def _second_object(scene: Scene, place: Place) -> bool:
    """« X a salué une “…” et un “…” »: what is joined to marked words that a reporting verb has for its object."""
    at = place.first - 1
    while at > scene.first and scene.tokens[at].outside and scene.tokens[at].pos in ("DET", "ADP"):
        at -= 1
    if scene.word(at) != "et" or scene.tokens[at - 1].outside:
        return False
    first = at - 1
    while first > scene.first and not scene.tokens[first].outside:
        first -= 1
    return any(c.last < first <= c.last + ADJACENT or c.last == first for c in scene.cues)


def _is_work(quoted: str, scene: Scene, place: Place) -> bool:
    """« le film “Un été sans pluie” »: after the noun for a work, a capital is enough."""
    return quoted[0].isupper() and lexicon.is_title(fold(scene.tokens[place.first - 1].text))


def _before_name(scene: Scene, place: Place) -> bool:
    """« son “ami” Vladimir … »: a word at a distance between a determiner and the name that it is said of."""
    before, after = place.first - 1, scene.mention_at(place.last + 1)
    return before >= scene.first and scene.tokens[before].pos == "DET" and after is not None and after.name is not None


def _is_title(quoted: str, scene: Scene, place: Place) -> bool:
    """Several capitalised words: a work, a body, a name."""
    if any(token.finite for token in scene.tokens[place.first : place.last + 1]):
        return False
    found = _WORDS.findall(quoted)
    capitals = sum(word[0].isupper() for word in found)
    return len(found) >= 1 and found[0][0].isupper() and capitals >= max(1, len(found) // 2)


def is_told(quoted: str) -> bool:
    """Whether the marked words are in the past of reported speech: que « le régime devait … »."""
    told = [fold(word) for word in _WORDS.findall(quoted.replace("’", "' "))]
    said = _WORDS.findall(quoted.replace("’", "' ").lower())
    if {"je", "j'", "nous", "on"} & set(told):
        return False
    return any(f.has("ind.impf.3") or f.has("cond.3") for word in said for f in lexicon.forms().get(word, ()))
