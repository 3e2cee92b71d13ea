"""Who stands before a verb, told by position alone where the parser has no subject for it."""

from quoteapp.engine import lexicon, people
from quoteapp.engine.mentions import Mention
from quoteapp.engine.scene import Scene
from quoteapp.folding import fold

OPENING = (",", ":", ";", "–", "—")  # marks after which a clause begins


def head_of_sentence(scene: Scene, before: int) -> Mention | None:
    """The first mention or document that nothing governs."""
    for index in range(scene.first, before):
        mention = scene.mention_at(index)
        if mention is not None and not scene.preposition(mention):
            return mention
        noun = scene.tokens[index]
        free = index > scene.first and scene.tokens[index - 1].pos == "DET" and scene.tokens[index - 2].pos != "ADP"
        if free and noun.outside and noun.pos == "NOUN" and lexicon.is_document(fold(noun.text)):
            return scene.phrase(index)
    return None


def adjacent(scene: Scene, start: int) -> Mention | None:
    """A free mention right before the verb group."""
    if scene.word(start - 1) == "," == scene.word(start - 3) and scene.word(start - 2) in people.STRESSED:
        start -= 2  # « La ligue, elle, parle de … »
    mention = scene.mention_at(start - 1) or (scene.mention_at(start - 2) if scene.word(start - 1) == "," else None)
    return mention if mention is not None and not scene.preposition(mention) else None


def phrase(scene: Scene, start: int) -> Mention | None:
    """« La tête des ateliers se dit “…” »: a noun phrase that begins a clause and ends at the verb group."""
    for at in range(start - 2, scene.first - 1, -1):
        before = scene.tokens[at - 1] if at > scene.first else None
        opens = before is None or (before.outside and before.text in OPENING)
        if opens and scene.tokens[at].outside and scene.word(at) in people.ARTICLES - people.CONTRACTED:
            mention = scene.phrase(at + 1)
            ends = mention is not None and mention.first == at and mention.last == start - 1
            return mention if ends and mention is not None and not people.is_thing(mention.noun) else None
    return None


def document(scene: Scene, verb: int) -> Mention | None:
    """« Son rapport, jamais publié, évoque … »: the text that the sentence begins with."""
    at = scene.first + 1
    begins = at < verb and scene.tokens[at].outside and scene.tokens[scene.first].pos == "DET"
    return scene.phrase(at) if begins and lexicon.is_document(fold(scene.tokens[at].text)) else None


def first_free(scene: Scene, verb: int) -> Mention | None:
    """The first mention before the verb that no preposition governs."""
    free = [m for m in scene.mentions if m.last < verb and not scene.preposition(m)]
    return free[0] if free else None
