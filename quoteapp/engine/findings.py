"""What is said of a marked span while the article is read, and the paragraphs ready to be read."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from quoteapp.engine import cues, lexicon, people, prepositions, scanner, subjects
from quoteapp.engine.entities import Entity
from quoteapp.engine.marks import Marked
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.parse import Paragraph
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import Scene
from quoteapp.folding import fold
from quoteapp.model import Form, Kind, Span, Zone, ZoneKind


@dataclass(slots=True)
class Finding:
    """What is said of one marked span; filled in while reading. ``cue`` and ``mention`` are spans of the text."""

    marked: Marked
    zone: ZoneKind
    kind: Kind = Kind.SPEECH
    form: Form = Form.SENTENCE
    speaker: Entity | None = None
    mention: Span | None = None
    cue: Span | None = None
    role: str | None = None
    relay: Entity | None = None
    confidence: float = 0.0
    rule: str = ""
    conditional: bool = False
    others: list["Finding"] = field(default_factory=list)  # the same words with somebody else, the likeliest first

    def no_speech(self) -> None:
        """Takes away whoever was found to speak."""
        self.speaker = self.mention = self.cue = self.relay = self.role = None
        self.others = []


@dataclass(slots=True)
class Page:
    """A paragraph with its sentences, and where in it the marked spans stand: index → first and last token."""

    paragraph: Paragraph
    zone: ZoneKind
    scenes: list[Scene]
    frames: list[list[Frame]]
    places: dict[int, tuple[int, int]] = field(default_factory=dict)


def page(paragraph: Paragraph, zone: ZoneKind) -> Page:
    """The paragraph, its cues, mentions and prepositional frames found."""
    scenes = [
        Scene(paragraph, sentence, cues.find(paragraph, sentence), scanner.find(paragraph, sentence))
        for sentence in paragraph.sentences
    ]
    for scene in scenes:
        _admit_speakers(scene)
    made = Page(paragraph, zone, scenes, [prepositions.find(scene) for scene in scenes])
    for scene, frames in zip(scenes, made.frames, strict=True):
        scene.cues = [
            c for c in scene.cues if not any(f.first <= c.verb <= f.last for f in frames)
        ]  # « à en croire X »
    for index, token in enumerate(paragraph.tokens):
        if token.quote is not None:
            first, last = made.places.get(token.quote, (index, index - 1))
            if last == index - 1:  # what goes on after an incise inside the marks is presented by it already
                made.places[token.quote] = (first, index)
    return made


def _admit_speakers(scene: Scene) -> None:
    """The subject of a verb of saying is somebody, whatever noun names him, and can be taken up from there on."""
    for cue in scene.cues:
        mention = subjects.subject(scene, cue)[0] if subjects.tells(cue) else None
        if mention is not None and mention.kind is MentionKind.DESCRIPTION and not lexicon.is_document(mention.noun):
            scene.admit(mention)
    opener = _before_colon(scene)
    if opener is not None:
        scene.admit(opener)


def _before_colon(scene: Scene) -> Mention | None:
    """« Une main anonyme a punaisé un carton : “…” »: somebody new, the subject before the marks."""
    colon = next((i for i in range(scene.first + 1, scene.last + 1) if scene.word(i) == ":"), None)
    if colon is None or any(scene.tokens[i].outside for i in range(colon + 1, min(colon + 2, scene.last + 1))):
        return None
    for index in range(scene.first, colon):
        token = scene.tokens[index]
        new = scene.word(index - 1) in people.INDEFINITE and not people.is_thing(fold(token.text))
        if token.dep == "nsubj" and token.pos == "NOUN" and new and scene.mention_at(index) is None:
            return scene.phrase(index)
    return None


def zone_at(zones: Sequence[Zone], at: int) -> ZoneKind:
    """What the line is for that holds offset ``at``; body where no zone begins before it."""
    index = bisect_right(zones, at, key=lambda zone: zone.span.start) - 1
    return zones[index].kind if index >= 0 else ZoneKind.BODY
