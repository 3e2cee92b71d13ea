"""Whose words a sentence speaks of without a verb of saying: « les mots de X », « citant X », « dit-on à Y »."""

from quoteapp.engine import lexicon, people, subjects, verb_groups
from quoteapp.engine.cues import Cue, Mood
from quoteapp.engine.mentions import Mention
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.engine.verb_forms import clitic_of
from quoteapp.folding import fold

PLACES_OF_ON = lexicon.grammar("places_of_on")
WITH_WHOM = lexicon.grammar("with_whom")
SOURCES = ("source", "sources")


def owns_words(scene: Scene, mention: Mention) -> bool:
    """Whether the mention is the owner of words just named: « la phrase de X »."""
    at = mention.first - 1
    while at > scene.first and (scene.tokens[at].pos in ("DET", "ADJ") or scene.word(at) in ("de", "d'")):
        at -= 1
    noun = scene.tokens[at]
    if scene.word(at) == "propos" and scene.word(at - 1) in ("à", "a"):
        return False  # « à propos du préfet : Q »
    owned = scene.preposition(mention) in ("de", "d'", "du", "des")
    return (
        owned
        and at >= scene.first
        and noun.outside
        and noun.pos in ("NOUN", "PROPN", "VERB")
        and lexicon.is_utterance(fold(noun.text))
    )


def with_whom(scene: Scene) -> Mention | None:
    """« Même colère chez X : Q », « Côté X, une certitude : Q »: with whom a sentence without a verb is."""
    if any(t.outside and t.finite and t.pos in VERBAL for t in scene.tokens[scene.first : scene.last + 1]):
        return None
    found = [m for m in scene.mentions if scene.preposition(m) in WITH_WHOM]
    return found[0] if len(found) == 1 else None


def owner_after(scene: Scene, index: int) -> Mention | None:
    """« …, le message de X », « …, l'appel du maire »: the owner of the words named at ``index``."""
    noun = next((i for i in (index, index + 1) if scene.tokens[min(i, scene.last)].pos == "NOUN"), None)
    if noun is None or noun > scene.last or not lexicon.is_utterance(fold(scene.tokens[noun].text)):
        return None
    being = noun + 1  # « la formule est de X »
    if any(form.lemma == "être" and form.third for form in lexicon.forms().get(scene.word(being), ())):
        return scene.owner_of(being)
    return scene.owner_of(noun)


def words_owner(scene: Scene) -> Mention | None:
    """« Les mots de X sont clairs : … »: the owner of the words that the sentence is about."""
    return next((m for m in scene.mentions if owns_words(scene, m)), None)


def relay_of(scene: Scene, mention: Mention) -> Mention | None:
    """« …, a dit X, cité par Y »: who passes on the words of X."""
    for cue in scene.cues:
        if cue.mood is Mood.PAST_PARTICIPLE and cue.use.lemma == "citer" and cue.first > mention.last:
            return subjects.agent(scene, cue)
    return None


def cited(scene: Scene) -> Mention | None:
    """« …, citant X, …»: whose words the sentence passes on."""
    for cue in scene.cues:
        if cue.use.lemma == "citer" and cue.mood is Mood.PRESENT_PARTICIPLE:
            mention = scene.mention_at(cue.last + 1) or scene.mention_at(cue.last + 2)
            if mention is not None and not scene.preposition(mention):
                return mention
    return None


def place_of_on(scene: Scene, cue: Cue) -> Mention | None:
    """« se réjouit-on à Matignon », « a-t-on appris de source proche du dossier »: where « on » speaks or hears it."""
    pronoun = (
        clitic_of(scene.tokens[cue.clitic])
        if cue.clitic is not None
        else scene.word(verb_groups.group_start(scene, cue.finite) - 1)
    )
    if pronoun != "on" and cue.use.lemma not in subjects.HEARD:
        return None
    return _source_of_on(scene) or _document(scene)


def read_in(scene: Scene, cue: Cue) -> bool:
    """« peut-on lire dans le communiqué »: whether a text is named from which « on » takes the words."""
    on = cue.clitic is not None and clitic_of(scene.tokens[cue.clitic]) == "on"
    return on and cue.use.lemma in subjects.HEARD and _document(scene) is not None


def _source_of_on(scene: Scene) -> Mention | None:
    for index in range(scene.first, scene.last):
        if not scene.tokens[index].outside or scene.word(index) not in PLACES_OF_ON:
            continue
        told = scene.word(index) in ("de", "d'")
        if told and scene.word(index + 1) not in SOURCES:
            continue
        mention = scene.bare_phrase(index + 1) if told else scene.source(index + 1)
        if mention is not None and (told or _speaks(scene, mention, index)):
            return mention
    return None


def _speaks(scene: Scene, mention: Mention, at: int) -> bool:
    """Whether it can be « on » who follows the preposition at ``at``: « du côté de », « chez » need no listed noun."""
    known = mention in scene.mentions or mention.noun in people.CIRCLES or lexicon.is_document(mention.noun)
    return known or (mention.definite and scene.word(at) in WITH_WHOM)


def _document(scene: Scene) -> Mention | None:
    """« peut-on lire dans le communiqué »: the text that is read."""
    for index in range(scene.first + 1, scene.last + 1):
        token = scene.tokens[index]
        if token.outside and token.pos == "NOUN" and lexicon.is_document(fold(token.text)):
            return scene.phrase(index)
    return None
