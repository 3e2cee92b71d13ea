"""Finds « selon X », « d'après X », « pour X », « aux yeux de X » and whom they name."""

from dataclasses import dataclass

from quoteapp.engine import lexicon
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.subjects import VERBAL, Scene
from quoteapp.model import SpeakerType


@dataclass(frozen=True, slots=True)
class Frame:
    """A prepositional cue, tokens ``first`` to ``last``, and the mention that it governs."""

    first: int
    last: int
    mention: Mention | None
    weight: float
    human: bool  # « pour » only presents speech when it is set apart by a comma

    def blocked(self, scene: Scene, first: int, last: int) -> bool:
        """Whether the frame cannot reach a quotation at tokens ``first`` to ``last``."""
        assert self.mention is not None
        if self.first > last:
            between = range(last + 1, self.first)
            return any(scene.word(i) in (";", ":") for i in between)
        between = range(self.mention.last + 1, first)
        return any(scene.word(i) in (";",) for i in between)


def find(scene: Scene) -> list[Frame]:
    """The prepositional cues of a sentence, in order; those that name nobody have no mention."""
    found = []
    for index in range(scene.first, scene.last + 1):
        if not scene.tokens[index].outside:
            continue
        for cue in lexicon.prepositions():
            last = _match(scene, index, cue.words)
            if last is not None:
                found.append(_frame(scene, index, last, cue))
                break
    return found


def _match(scene: Scene, index: int, words: tuple[str, ...]) -> int | None:
    for offset, word in enumerate(words):
        if scene.word(index + offset) != word:
            return None
    return index + len(words) - 1


def _frame(scene: Scene, first: int, last: int, cue: lexicon.Preposition) -> Frame:
    mention = scene.mention_at(last + 1) or scene.mention_at(last)
    if mention is None and scene.tokens[min(last + 1, scene.last)].pos in ("DET", "ADP", "NUM"):
        mention = scene.mention_at(last + 2)
    if scene.word(last + 1) in cue.blocked:
        mention = None
    if mention is not None and cue.human and not _set_apart(scene, first, mention):
        mention = None
    return Frame(first, last, mention, cue.weight, cue.human)


def _set_apart(scene: Scene, first: int, mention: Mention) -> bool:
    """« Pour X, … »: at the head of the sentence or after a comma, a person or a body, a comma or its end after it."""
    starts = first == scene.first or scene.word(first - 1) in (",", ":", "–", "—") or not scene.tokens[first - 1].outside
    after = scene.word(mention.last + 1)
    ends = mention.last >= scene.last or after in (",", ".", ":", "")
    person = mention.type in (SpeakerType.PERSON, SpeakerType.ANONYMOUS, SpeakerType.GROUP) or mention.kind is MentionKind.BODY
    verb_after = after and scene.tokens[mention.last + 1].pos in VERBAL
    return starts and ends and person and not verb_after
