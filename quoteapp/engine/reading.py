"""Walks through an article from its first paragraph to its last and says whose words each marked span is."""

from collections.abc import Sequence
from dataclasses import replace

from quoteapp.engine import attribution, candidates, choice, findings, headings, judgement, parse, subjects
from quoteapp.engine.attribution import Constructions
from quoteapp.engine.candidates import Candidate
from quoteapp.engine.choice import Option
from quoteapp.engine.evidence import Evidence, Place, is_predicate, is_telling
from quoteapp.engine.findings import Finding, Page, zone_at
from quoteapp.engine.flow import CONTINUES, Flow
from quoteapp.engine.marks import Marked
from quoteapp.engine.names import Names
from quoteapp.engine.parse import Paragraph
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import Scene
from quoteapp.engine.speaking import NOT_CONFIRMED, Cast
from quoteapp.model import Form, Kind, Zone, ZoneKind

HEADING = 0.9  # a title or intertitle that condenses a quotation of the text
PRESENTING = {"incise", "incise-resumed", "colon", "name-colon", "sentence-incise"}
SPEAKING = {"saying", "sequencing", "manner", "answering", "pronominal", "stance"}
SPEAKS = 1.2  # how much it speaks for a person that a name is the subject of a reporting verb
TOO_WEAK = 0.35  # below that nobody is named inside a quotation
OTHERS, FAINT = 3, 0.01  # so many are offered besides, none of less chance
DOUBTFUL = 0.75  # of the choice's own chance, where two bear the name
NESTED = 0.8  # of the construction's own score
OUT_OF_FLOW = (ZoneKind.TITLE, ZoneKind.INTERTITLE, ZoneKind.FURNITURE)


def read(
    text: str, marked: Sequence[Marked], zones: Sequence[Zone], paragraphs: Sequence[Paragraph]
) -> tuple[list[Finding], Names]:
    """A finding for each of ``marked``, in order, and everybody whom the article names."""
    reader = _Reader(text, marked, zones, paragraphs)
    return reader.run(), reader.cast.register.names


class _Reader:
    def __init__(
        self, text: str, marked: Sequence[Marked], zones: Sequence[Zone], paragraphs: Sequence[Paragraph]
    ) -> None:
        self.text = text
        self.marked = marked
        self.cast = Cast(text)
        self.flow = Flow(self.cast)
        self.pages = [findings.page(paragraph, zone_at(zones, paragraph.span.start)) for paragraph in paragraphs]
        self.findings = [Finding(m, zone_at(zones, m.span.start)) for m in marked]
        self._inside: dict[int, list[Finding]] = {}
        for finding in self.findings:
            if finding.marked.nested_in is not None:
                self._inside.setdefault(finding.marked.nested_in, []).append(finding)

    def run(self) -> list[Finding]:
        for page in self.pages:
            for scene in page.scenes:
                _lean(scene)
        read = [page for page in self.pages if page.zone is not ZoneKind.FURNITURE]
        self.cast.register.names.gather(m for page in read for s in page.scenes for m in s.mentions)
        for number, page in enumerate(self.pages):
            self._read_page(number, page)
        headings.condense(self.text, self.findings, HEADING)
        return self.findings

    def _read_page(self, number: int, page: Page) -> None:
        self.cast.register.open_paragraph()
        if page.zone is ZoneKind.FURNITURE:
            self.cast.register.names.gather(m for s in page.scenes for m in s.mentions)
        for scene, frames in zip(page.scenes, page.frames, strict=True):
            self.cast.meet(scene, frames)
            for index, (first, last) in page.places.items():
                if scene.first <= first <= scene.last:
                    self._read_quotation(number, page, scene, frames, index, first, last)
            self.flow.before = scene

    def _read_quotation(
        self, number: int, page: Page, scene: Scene, frames: list[Frame], index: int, first: int, last: int
    ) -> None:
        finding, mark = self.findings[index], self.marked[index]
        token = scene.tokens[first]
        words = mark.inner.of(self.text)
        alone = not any(t.outside and t.pos != "PUNCT" for t in scene.tokens[scene.first : scene.last + 1])
        starts = _starts(scene, first)
        whole = (token.stands_in and not words[0].islower()) or (starts and alone)
        finding.form = Form.SENTENCE if whole else Form.FRAGMENT
        woven = not token.stands_in
        predicate = woven and is_predicate(words, scene, first)
        telling = predicate and is_telling(words)
        place = Place(first, last, predicate, telling, judgement.is_told(words), woven, words)
        found = attribution.find(scene, place, frames)
        best = attribution.weigh(found, scene, place)
        presented = best is not None and best.mention is not None and best.rule in PRESENTING
        if not (mark.continues and not presented and self.flow.go_on(finding)):
            chosen = self._choose(finding, number, page, scene, place, found, best)
            self._credit(finding, chosen, scene, place, best)
            if chosen is not None and chosen.mention is not None and finding.mention == chosen.mention.span:
                self.cast.note_document(finding.speaker, scene)
        finding.kind = judgement.kind(words, scene, place, finding, best)
        if finding.conditional:
            finding.confidence *= NOT_CONFIRMED
        if finding.kind is Kind.OTHER:
            finding.no_speech()
        else:
            self._spoken(finding, number, index, late=mark.continues and presented)
        self._read_nested(finding)

    def _choose(
        self,
        finding: Finding,
        number: int,
        page: Page,
        scene: Scene,
        place: Place,
        found: Constructions,
        best: Evidence | None,
    ) -> Candidate | None:
        """Whoever is likeliest to have said it, None where that is nobody whom the text names."""
        could = candidates.gather(self.cast, scene, place, found, best, self.flow.sources(number, page, scene))
        nobody = candidates.nobody(
            scene,
            place,
            best,
            whole=finding.form is Form.SENTENCE,
            head=finding.zone in headings.HEADS,
            cry=self.flow.names_the_words(page, scene),
        )
        options = [*(Option(c.entity, c.features) for c in could), Option(None, nobody)]
        kind = candidates.kind(place, best, could)
        chances = choice.chances(kind, finding.marked.span, options)
        finding.confidence = max(chances)
        index = chances.index(finding.confidence)
        for chance, other in _besides(chances, could, index):
            finding.others.append(self._instead(finding, other, chance, scene))
        if index == len(could):
            finding.confidence = 0.0
            return None
        last = self.flow.last.confidence if self.flow.last is not None else 1.0
        sureness = candidates.sureness(could[index], kind, finding.confidence, last=last)
        sure = choice.sure(finding.marked.span, Option(could[index].entity, sureness))
        finding.confidence = min(finding.confidence, sure)
        mention = could[index].mention
        if mention is not None and mention.doubtful:
            finding.confidence *= DOUBTFUL
        return could[index]

    def _instead(self, finding: Finding, other: Candidate, chance: float, scene: Scene) -> Finding:
        """The same words as somebody else's."""
        made = Finding(finding.marked, finding.zone, speaker=other.entity, confidence=chance)
        made.rule = "named" if "in sentence" in other.features else other.rule
        if other.evidence is not None and other.evidence.score >= candidates.ENOUGH:
            self.cast.present(made, other.evidence, scene)
            self.cast.relay(made, other.evidence)
        if other.mention is not None:
            self.cast.credit(made, other.mention)
        return made

    def _credit(
        self, finding: Finding, chosen: Candidate | None, scene: Scene, place: Place, best: Evidence | None
    ) -> None:
        """Fills in who speaks, by which words, and why."""
        presenting = best if best is not None and best.score >= candidates.ENOUGH else None
        if presenting is not None:
            self.cast.present(finding, presenting, scene)
        if chosen is None:
            return
        finding.speaker = chosen.entity
        evidence = chosen.evidence
        if evidence is not None and (evidence is presenting or evidence.score >= candidates.ENOUGH):
            self.cast.present(finding, evidence, scene)
            self.cast.relay(finding, evidence)
        elif presenting is not None and presenting.mention is not None and self.cast.met(presenting.mention) is None:
            finding.mention = presenting.mention.span  # « Q », a-t-elle dit. La ministre …
            return
        elif presenting is not None:
            finding.rule = "unnamed"
        else:
            finding.rule = _plain_rule(finding, chosen, place)
        if chosen.mention is not None:
            self.cast.credit(finding, chosen.mention)

    def _spoken(self, finding: Finding, number: int, index: int, *, late: bool) -> None:
        """Remembers the speech; where it is ``late``, its speaker has spoken from the first paragraph on."""
        if finding.zone not in OUT_OF_FLOW:
            self.flow.note(finding, number)
        if finding.speaker is not None:
            finding.speaker.spoke = finding.marked.span.start
            self.cast.register.spoke(finding.speaker)
        if late:
            self._presented_late(index)

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

    def _read_nested(self, around: Finding) -> None:
        """Words quoted inside a quotation: the speaker's own (« j'ai dit "…" »), somebody else's, or open."""
        inside = [f for f in self._inside.get(around.marked.span.start, []) if f is not around]
        if not inside:
            return
        marks = [replace(f.marked, nested_in=None) for f in inside]
        for paragraph in parse.parse(self.text, [around.marked.inner], marks):
            page = findings.page(paragraph, around.zone)
            self.cast.register.names.gather(m for s in page.scenes for m in s.mentions)
            for scene, frames in zip(page.scenes, page.frames, strict=True):
                self.cast.register.telling = around.speaker
                self.cast.meet(scene, frames)
                for number, (first, last) in page.places.items():
                    if scene.first <= first <= scene.last:
                        place = Place(first, last, woven=not scene.tokens[first].stands_in)
                        self._read_inside(inside[number], around, scene, place, frames)
        self.cast.register.telling = None
        for finding in inside:
            self._read_nested(finding)

    def _read_inside(self, finding: Finding, around: Finding, scene: Scene, place: Place, frames: list[Frame]) -> None:
        evidence = attribution.weigh(attribution.find(scene, place, frames), scene, place)
        whole = scene.tokens[place.first].stands_in and not finding.marked.inner.of(self.text)[0].islower()
        finding.form = Form.SENTENCE if whole else Form.FRAGMENT
        if evidence is not None and evidence.score >= TOO_WEAK:
            self.cast.speak(finding, evidence, scene)
            if evidence.mention is None:
                finding.speaker = around.speaker if evidence.first_person else None
        finding.kind = judgement.kind(finding.marked.inner.of(self.text), scene, place, finding, evidence)
        if finding.kind is Kind.OTHER:
            finding.no_speech()
        elif finding.speaker is not around.speaker:
            finding.relay = around.speaker
        finding.rule, finding.confidence = "nested", NESTED * finding.confidence


def _besides(chances: Sequence[float], could: Sequence[Candidate], chosen: int) -> list[tuple[float, Candidate]]:
    """The likeliest of the others with their chances; ``chosen`` is the place of who was chosen."""
    others = [
        (chance, candidate)
        for place, (chance, candidate) in enumerate(zip(chances, could, strict=False))  # the last chance is nobody's
        if place != chosen and chance >= FAINT
    ]
    return sorted(others, key=lambda pair: pair[0], reverse=True)[:OTHERS]


def _plain_rule(finding: Finding, chosen: Candidate, place: Place) -> str:
    """Why somebody speaks where no construction presents the words."""
    if chosen.rule != "subject" or chosen.mention is None:
        return chosen.rule
    if place.telling and chosen.mention.last < place.first:
        return "predicate"
    return "headline" if place.predicate and finding.zone in headings.HEADS else "subject"


def _lean(scene: Scene) -> None:
    """Lets reporting verbs say which unknown names are people's."""
    for cue in scene.cues:
        mention = subjects.subject(scene, cue)[0] if cue.use.kind in SPEAKING else None
        if mention is not None and cue.use.strength != "weak":
            mention.leaning += SPEAKS


def _starts(scene: Scene, first: int) -> bool:
    return all(not t.outside or t.pos == "PUNCT" for t in scene.tokens[scene.first : first])
