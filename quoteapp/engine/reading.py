"""Walks through an article from its first paragraph to its last and says whose words each marked span is."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quoteapp.engine import attribution, cues, headings, judgement, mentions, parse, prepositions, scanner
from quoteapp.engine.attribution import Evidence, Place
from quoteapp.engine.marks import Marked
from quoteapp.engine.mentions import Mention
from quoteapp.engine.names import Entity, Register
from quoteapp.engine.parse import Paragraph
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.subjects import Scene
from quoteapp.model import Form, Kind, Span, SpeakerType, Zone, ZoneKind

CONTINUES = 0.95  # a paragraph that reopens the marks
SAME_PARAGRAPH = 0.88  # « Q1, a dit X. » « Q2 »
NEXT_PARAGRAPH = 0.78  # a whole paragraph between marks after one that ends with X's words
ANNOUNCED = 0.9  # « X a lu une lettre : », the quotation in the next paragraph
INTRODUCED = 0.72  # « X s'inquiète. » « Q »
FOLLOWED = 0.62  # « Q » L'accusation a été portée par X.
HEADLINE = 0.8
PRESUMED = 0.45  # nothing better, and a person right before or after
SUBJECT = 0.5  # X n'a qu'une « priorité absolue »: nothing but the subject of the sentence
HEADING = 0.9  # a title or intertitle that condenses a quotation of the text
PRESENTING = {"incise", "incise-resumed", "colon", "name-colon", "sentence-incise"}
SPEAKING = {"saying", "sequencing", "manner", "answering", "pronominal", "stance"}
SPEAKS = 1.2  # how much it speaks for a person that a name is the subject of a reporting verb
TOO_WEAK = 0.35  # below that nobody is named


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


@dataclass(slots=True)
class _Page:
    """A paragraph with its scenes, ready to be read."""

    paragraph: Paragraph
    zone: ZoneKind
    scenes: list[Scene]
    frames: list[list[Frame]]
    places: dict[int, tuple[int, int]] = field(default_factory=dict)  # marked span → its first and last token


def read(
    text: str, marked: Sequence[Marked], zones: Sequence[Zone], paragraphs: Sequence[Paragraph]
) -> tuple[list[Finding], Register]:
    """A finding for each of ``marked``, in order, and everybody whom the article names."""
    reader = _Reader(text, marked, zones, paragraphs)
    return reader.run(), reader.register


class _Reader:
    def __init__(
        self, text: str, marked: Sequence[Marked], zones: Sequence[Zone], paragraphs: Sequence[Paragraph]
    ) -> None:
        self.text = text
        self.marked = marked
        self.register = Register(text)
        self.pages = [_page(paragraph, zone_at(zones, paragraph.span.start)) for paragraph in paragraphs]
        self.findings = [Finding(m, zone_at(zones, m.span.start)) for m in marked]
        self._inside: dict[int, list[Finding]] = {}
        for finding in self.findings:
            if finding.marked.nested_in is not None:
                self._inside.setdefault(finding.marked.nested_in, []).append(finding)
        self.who: dict[int, Entity | None] = {}  # id of a mention → whom it names
        self.last: Finding | None = None  # the speech read last
        self.last_page = -1
        self.before: Scene | None = None  # the sentence before the one being read

    def run(self) -> list[Finding]:
        for page in self.pages:
            for scene in page.scenes:
                for cue in scene.cues:
                    mention = scene.subject(cue)[0] if cue.use.kind in SPEAKING else None
                    if mention is not None and cue.use.strength != "weak":
                        mention.leaning += SPEAKS
        self.register.gather(
            m for page in self.pages if page.zone is not ZoneKind.FURNITURE for s in page.scenes for m in s.mentions
        )
        for number, page in enumerate(self.pages):
            self._read_page(number, page)
        headings.condense(self.text, self.findings, HEADING)
        return self.findings

    def _read_page(self, number: int, page: _Page) -> None:
        if page.zone is ZoneKind.FURNITURE:
            self.register.gather(m for s in page.scenes for m in s.mentions)
        for scene, frames in zip(page.scenes, page.frames, strict=True):
            self._meet(scene, frames)
            for index, (first, last) in page.places.items():
                if scene.first <= first <= scene.last:
                    self._read_quotation(number, page, scene, frames, index, first, last)
            self.before = scene

    def _meet(self, scene: Scene, frames: list[Frame]) -> None:
        """Resolves the mentions of a sentence in order."""
        sources = {id(frame.mention) for frame in frames}
        for mention in scene.mentions:
            goes_on = any(c.clitic == mention.first and c.use.kind == "sequencing" for c in scene.cues)
            entity = self.register.resolve(mention, continuing=goes_on)
            self.who[id(mention)] = entity
            if entity is None:
                continue
            entity.seen = max(entity.seen, mention.span.start)
            entity.oblique = bool(scene.preposition(mention)) and id(mention) not in sources
            if id(mention) in sources or scene.is_subject(mention):
                entity.subject = entity.seen

    def _read_quotation(
        self, number: int, page: _Page, scene: Scene, frames: list[Frame], index: int, first: int, last: int
    ) -> None:
        finding, mark = self.findings[index], self.marked[index]
        token = scene.tokens[first]
        words = mark.inner.of(self.text)
        alone = not any(t.outside and t.pos != "PUNCT" for t in scene.tokens[scene.first : scene.last + 1])
        starts = _starts(scene, first)
        whole = (token.stands_in and not words[0].islower()) or (starts and alone)
        finding.form = Form.SENTENCE if whole else Form.FRAGMENT
        place = Place(first, last, not token.stands_in and attribution.is_predicate(words, scene, first),
                      judgement.is_told(words), not token.stands_in)  # fmt: skip
        evidence = attribution.weigh(scene, place, frames)
        presented = evidence is not None and evidence.mention is not None and evidence.rule in PRESENTING
        if mark.continues and not presented and self._continue(finding, CONTINUES, "continues"):
            pass
        elif evidence is not None and evidence.score >= 0.45:
            self._speak(finding, evidence, scene)
            if evidence.mention is None and not evidence.impersonal:
                self._taken_up(finding, number)
        elif finding.form is Form.SENTENCE or (starts and alone):
            self._orphan(finding, number, page, scene)
        else:
            self._woven(finding, scene, place)
        finding.kind = judgement.kind(words, scene, place, finding, evidence)
        if finding.kind is Kind.OTHER:
            finding.speaker = finding.mention = finding.cue = finding.relay = finding.role = None
            self._read_nested(index)
            return
        if finding.zone not in (ZoneKind.TITLE, ZoneKind.INTERTITLE, ZoneKind.FURNITURE):
            self.last, self.last_page = finding, number
        if finding.speaker is not None:
            finding.speaker.spoke = mark.span.start
        if mark.continues and presented:
            self._presented_late(index)
        self._read_nested(index)

    def _presented_late(self, index: int) -> None:
        """« Q1. ¶ « Q2 », a dit X: who is named after the last paragraph has spoken from the first."""
        named = self.findings[index]
        while index > 0 and self.marked[index].continues:
            index -= 1
            while index > 0 and self.marked[index].nested_in is not None:
                index -= 1
            earlier = self.findings[index]
            if earlier.rule not in PRESENTING:
                earlier.speaker, earlier.mention, earlier.cue, earlier.relay = named.speaker, None, None, None
                earlier.rule, earlier.confidence = "continues", min(CONTINUES, named.confidence)

    def _speak(self, finding: Finding, evidence: Evidence, scene: Scene) -> None:
        finding.rule, finding.confidence, finding.conditional = evidence.rule, evidence.score, evidence.conditional
        if evidence.first is not None and evidence.last is not None:
            finding.cue = Span(scene.tokens[evidence.first].start, scene.tokens[evidence.last].end)
        if evidence.mention is not None:
            self._name(finding, evidence.mention, scene)
        if evidence.outer is not None and evidence.outer.mention is not None:
            relay = self.who.get(id(evidence.outer.mention))
            finding.relay = relay if relay is not finding.speaker else None

    def _taken_up(self, finding: Finding, number: int) -> None:
        """« Et de poursuivre : Q », « Q, précise encore »: a verb without subject goes on with whoever spoke last."""
        if self.last is not None and number - self.last_page <= 1:
            finding.speaker, finding.confidence = self.last.speaker, finding.confidence * 0.75

    def _name(self, finding: Finding, mention: Mention, scene: Scene) -> None:
        joint = self._joint(mention, scene)
        if id(mention) not in self.who:  # a noun phrase that only its verb made a speaker
            self.who[id(mention)] = self.register.resolve(mention)
        entity = joint or self.who[id(mention)]
        finding.speaker, finding.mention = entity, mention.span
        if entity is None:
            finding.confidence *= 0.5
        elif mention.kind is mentions.MentionKind.PRONOUN:
            finding.confidence *= 0.93
        if mention.role is not None and entity is not None and entity.named:
            finding.role = mention.role.of(self.text)

    def _joint(self, mention: Mention, scene: Scene) -> Entity | None:
        """« X et Y »: two names joined right after each other speak together."""
        following = next(
            (m for m in scene.mentions if m.first == mention.last + 2 and scene.word(mention.last + 1) == "et"), None
        )
        pair = [self.who.get(id(m)) for m in (mention, following) if m is not None]
        members = [e for e in pair if e is not None]
        if (
            len(members) < 2
            or not all(m.name is not None for m in (mention, following) if m is not None)
            or members[0] is members[1]
        ):
            return None
        verb = next((c for c in scene.cues if c.last < mention.first and scene.tokens[c.finite].number == "p"), None)
        left = next(
            (
                c
                for c in scene.cues
                if following is not None and c.first > following.last and scene.tokens[c.finite].number == "p"
            ),
            None,
        )
        if following is None or (verb is None and left is None):
            return None
        return self.register.group(members, self.text[mention.span.start : following.span.end])

    def _continue(self, finding: Finding, confidence: float, rule: str) -> bool:
        if self.last is None or self.last.speaker is None:
            return False
        finding.speaker, finding.rule = self.last.speaker, rule
        finding.confidence = min(confidence, 0.02 + confidence * max(self.last.confidence, 0.5))
        return True

    def _orphan(self, finding: Finding, number: int, page: _Page, scene: Scene) -> None:
        """A quotation that no word of its sentence presents: the flow of the text tells who goes on speaking."""
        opens_paragraph = scene.first == 0
        announced = self.before is not None and self.before.tokens[self.before.last].text == ":"
        if announced and self.before is not None and self._introduced(finding, self.before, ANNOUNCED):
            return
        told = self.before is not None and not opens_paragraph and not _quotes(self.before)
        if told and self.before is not None and self._introduced(finding, self.before, INTRODUCED):
            return
        if (
            self.last is not None
            and self.last_page == number
            and self._continue(finding, SAME_PARAGRAPH, "continuation")
        ):
            return
        if (
            opens_paragraph
            and self.before is not None
            and not _quotes(self.before)
            and self._introduced(finding, self.before, INTRODUCED - 0.1)
        ):
            return
        if self._followed(finding, page, scene):
            return
        if (
            self.last_page >= 0
            and number - self.last_page <= 2
            and self._continue(finding, NEXT_PARAGRAPH, "continuation")
        ):
            return
        if opens_paragraph and self.before is not None and self._topic(finding, self.before):
            return
        self._reaction(finding, page, scene)

    def _topic(self, finding: Finding, scene: Scene) -> bool:
        """« X a animé un point de presse. » and, in the next paragraph, words between marks: X, for want of others."""
        mention = scene.main_subject()
        return mention is not None and self._presume(finding, mention, "introduced")

    def _reaction(self, finding: Finding, page: _Page, scene: Scene) -> bool:
        """« Q » X ne décolère pas.: the sentence that follows begins with a person."""
        number = page.scenes.index(scene) + 1
        if number >= len(page.scenes):
            return False
        owner = page.scenes[number].words_owner()  # « Q » Le message de X est clair.
        if owner is not None:
            return self._presume(finding, owner, "followed")
        mention = page.scenes[number].main_subject()
        return (
            mention is not None
            and mention.first <= page.scenes[number].first + 1
            and self._presume(finding, mention, "followed")
        )

    def _presume(self, finding: Finding, mention: Mention, rule: str) -> bool:
        entity = self.who.get(id(mention)) or self.register.resolve(mention)
        if entity is None or entity.type is not SpeakerType.PERSON or not entity.named:
            return False
        finding.rule, finding.confidence, finding.speaker, finding.mention = rule, PRESUMED, entity, mention.span
        return True

    def _introduced(self, finding: Finding, scene: Scene, confidence: float) -> bool:
        """The sentence before names who is about to speak: its reporting verb's subject, else its own subject."""
        speakers = [scene.subject(cue)[0] for cue in reversed(scene.cues) if cue.use.strength != "weak"]
        telling = next((m for m in speakers if m is not None), None) or scene.words_owner()
        mention = telling or scene.main_subject()
        if mention is None:
            return False
        entity = self.who.get(id(mention))
        if entity is None or not _can_speak(entity):
            return False
        somebody = entity.type is SpeakerType.PERSON or (entity.type is SpeakerType.ANONYMOUS and mention.definite)
        if telling is None and (confidence < INTRODUCED or not somebody):
            return False
        finding.rule, finding.confidence = "introduced", confidence
        finding.speaker, finding.mention = entity, mention.span
        return True

    def _followed(self, finding: Finding, page: _Page, scene: Scene) -> bool:
        number = page.scenes.index(scene)
        if number + 1 >= len(page.scenes):
            return False
        following = page.scenes[number + 1]
        for cue in following.cues:
            mention, _ = following.subject(cue)
            if mention is None:
                continue
            entity = self.register.resolve(mention)
            if entity is not None and _can_speak(entity):
                finding.rule, finding.confidence, finding.speaker, finding.mention = (
                    "followed",
                    FOLLOWED,
                    entity,
                    mention.span,
                )
                return True
        return False

    def _woven(self, finding: Finding, scene: Scene, place: Place) -> None:
        """A fragment in a sentence without reporting verb: its subject may be who said it, not more."""
        mention = scene.main_subject()
        entity = self.who.get(id(mention)) if mention is not None else None
        if mention is not None and entity is not None and _can_speak(entity):
            headline = place.predicate and finding.zone in headings.HEADS  # X « ne croit pas » à …: X's own words
            finding.rule, finding.confidence = ("headline", HEADLINE) if headline else ("subject", SUBJECT)
            finding.speaker, finding.mention = entity, mention.span
        else:
            self._continue(finding, SUBJECT, "continuation")

    def _read_nested(self, index: int) -> None:
        """Words quoted inside a quotation: the speaker's own (« j'ai dit "…" »), somebody else's, or open."""
        around = self.findings[index]
        inside = [f for f in self._inside.get(around.marked.span.start, []) if f is not around]
        if not inside:
            return
        marks = [replace(f.marked, nested_in=None) for f in inside]
        for paragraph in parse.parse(self.text, [around.marked.inner], marks):
            page = _page(paragraph, around.zone)
            self.register.gather(m for s in page.scenes for m in s.mentions)
            for scene, frames in zip(page.scenes, page.frames, strict=True):
                self._meet(scene, frames)
                for number, (first, last) in page.places.items():
                    if scene.first <= first <= scene.last:
                        self._read_inside(
                            inside[number],
                            around,
                            scene,
                            Place(first, last, woven=not scene.tokens[first].stands_in),
                            frames,
                        )

    def _read_inside(self, finding: Finding, around: Finding, scene: Scene, place: Place, frames: list[Frame]) -> None:
        evidence = attribution.weigh(scene, place, frames)
        whole = scene.tokens[place.first].stands_in and not finding.marked.inner.of(self.text)[0].islower()
        finding.form = Form.SENTENCE if whole else Form.FRAGMENT
        if evidence is not None and evidence.score >= TOO_WEAK:
            self._speak(finding, evidence, scene)
            if evidence.mention is None:
                finding.speaker = around.speaker if evidence.first_person else None
        finding.kind = judgement.kind(finding.marked.inner.of(self.text), scene, place, finding, evidence)
        if finding.kind is Kind.OTHER:
            finding.speaker = finding.mention = finding.cue = None
        elif finding.speaker is not around.speaker:
            finding.relay = around.speaker
        finding.rule, finding.confidence = "nested", 0.8 * finding.confidence


def _page(paragraph: Paragraph, zone: ZoneKind) -> _Page:
    scenes = [
        Scene(paragraph, sentence, cues.find(paragraph, sentence), scanner.find(paragraph, sentence))
        for sentence in paragraph.sentences
    ]
    page = _Page(paragraph, zone, scenes, [prepositions.find(scene) for scene in scenes])
    for index, token in enumerate(paragraph.tokens):
        if token.quote is not None:
            first, last = page.places.get(token.quote, (index, index - 1))
            if last == index - 1:  # what goes on after an incise inside the marks is presented by it already
                page.places[token.quote] = (first, index)
    return page


def zone_at(zones: Sequence[Zone], at: int) -> ZoneKind:
    """What the line is for that holds offset ``at``; body where no zone begins before it."""
    index = bisect_right(zones, at, key=lambda zone: zone.span.start) - 1
    return zones[index].kind if index >= 0 else ZoneKind.BODY


def _starts(scene: Scene, first: int) -> bool:
    return all(not t.outside or t.pos == "PUNCT" for t in scene.tokens[scene.first : first])


def _quotes(scene: Scene) -> bool:
    return any(not token.outside for token in scene.tokens[scene.first : scene.last + 1])


def _can_speak(entity: Entity) -> bool:
    return entity.type in (SpeakerType.PERSON, SpeakerType.ANONYMOUS, SpeakerType.GROUP) or entity.named
