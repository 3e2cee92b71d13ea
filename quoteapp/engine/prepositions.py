"""Finds « selon X », « d'après X », « pour X », « aux yeux de X » and whom they name."""

from dataclasses import dataclass

from quoteapp.engine import lexicon
from quoteapp.engine.lexicon import Preposition
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.parse import Token
from quoteapp.engine.scene import Scene
from quoteapp.model import SpeakerType

RELATIVES = lexicon.grammar("relatives")  # « une étude selon laquelle Q », « X, pour qui Q »
POSSESSORS = lexicon.grammar("their") | {"l'", "les"}
WEIGHTS = {"strong": 1.0, "medium": 0.93, "weak": 0.75}


@dataclass(frozen=True, slots=True)
class Frame:
    """A prepositional cue, tokens ``first`` to ``last``, and the mention that it governs."""

    first: int
    last: int
    mention: Mention | None
    weight: float

    def blocked(self, scene: Scene, first: int, last: int) -> bool:
        """Whether the frame cannot reach a quotation at tokens ``first`` to ``last``."""
        if self.mention is None or self.first > last:
            between = range(last + 1, self.first)
            return any(scene.word(i) in (";", ":") for i in between)
        between = range(self.mention.last + 1, first)
        return any(scene.word(i) == ";" for i in between)


def find(scene: Scene) -> list[Frame]:
    """The prepositional cues of a sentence, in order; those that name nobody have no mention."""
    found = []
    listed = lexicon.prepositions()
    words = tuple(token.lower for token in scene.tokens[scene.first : scene.last + 1])
    if scene.tokens[scene.first].text == "A":  # « A ses yeux », « A en croire X »
        words = ("à", *words[1:])
    for index, word in enumerate(words, scene.first):
        if (word != "de" and word not in listed) or not scene.tokens[index].outside:
            continue
        if word == "de" and scene.word(index + 1) in ("source", "sources"):  # « de source policière »
            mention = scene.bare_phrase(index + 1)
            if mention is not None:
                found.append(Frame(index, index, mention, WEIGHTS["strong"]))
        for cue in listed.get(word, ()):
            start, last = index - scene.first, index + len(cue.words) - 1
            if words[start : start + len(cue.words)] == cue.words:
                found.append(Frame(index, last, _governed(scene, index, last, cue), WEIGHTS[cue.strength]))
                break
    return found


def _governed(scene: Scene, first: int, last: int, cue: Preposition) -> Mention | None:
    if cue.complement == "possessive":  # « à ses yeux », « à l'en croire »
        return next((scene.possessor(i) for i in range(first, last + 1) if scene.word(i) in POSSESSORS), None)
    following = " ".join(scene.word(i) for i in range(last + 1, min(last + 5, scene.last + 1))).replace("' ", "'")
    if scene.word(last + 1) not in RELATIVES and _blocks(following, cue):
        return None
    if scene.word(last + 1) in lexicon.grammar("own"):
        return None  # « selon nos informations »: the paper itself
    relative = scene.word(last + 1) in RELATIVES
    mention = _antecedent(scene, first) or scene.document_before(first) if relative else scene.source(last + 1)
    if relative and mention is not None:
        return mention
    if mention is None or not _fits(mention, cue.complement):
        return None
    return mention if cue.strength == "strong" or _set_apart(scene, first, mention) else None


def _antecedent(scene: Scene, relative: int) -> Mention | None:
    """« X, de la Ligue des bateliers, pour qui Q »: X, whom what stands between the commas only describes."""
    mention = scene.just_before(relative)
    while mention is not None and scene.preposition(mention) and scene.word(mention.first - 2) == ",":
        described = scene.just_before(mention.first - 1)
        if described is None:
            break
        mention = described
    return mention


def _of_phrase(token: Token) -> bool:
    """Whether a noun phrase can go on with the token: no verb, no mark."""
    return token.pos in ("ADJ", "ADP", "CCONJ", "DET", "NOUN", "NUM", "PROPN") or (
        token.pos == "VERB" and not token.finite
    )


def _blocks(following: str, cue: Preposition) -> bool:
    """« selon moi », « pour cent »: no source."""
    return following.startswith(tuple(f"{words} " for words in cue.blocked)) or following in cue.blocked


def _fits(mention: Mention, complement: str) -> bool:
    body = mention.kind is MentionKind.BODY or mention.type is SpeakerType.ORGANIZATION
    return complement in ("any", "document") or body or complement == "person"


def _set_apart(scene: Scene, first: int, mention: Mention) -> bool:
    """« Pour X, … »: at the head of the sentence or after a comma, and a comma or the end after it."""
    starts = (
        first == scene.first or scene.word(first - 1) in (",", ":", "–", "—") or not scene.tokens[first - 1].outside
    )
    end = mention.last + 1
    while end <= scene.last and scene.tokens[end].outside and _of_phrase(scene.tokens[end]):
        end += 1
    ends = end > scene.last or scene.word(end) in (",", ".", ":")
    return starts and ends
