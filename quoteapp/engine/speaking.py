"""Who the mentions of an article are, sentence by sentence, and what a construction makes of them: a speaker."""

from quoteapp.engine import subjects
from quoteapp.engine.attribution import Evidence
from quoteapp.engine.findings import Finding
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.names import Entity, Register
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.scene import Scene
from quoteapp.model import Span

PRONOUN = 0.93  # of the construction's own score
UNKNOWN = 0.5  # … where a mention stands for nobody known


class Cast:
    """Everybody met so far, by the mention that names them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.register = Register(text)
        self._met: dict[int, Entity | None] = {}  # id of a mention → whom it names

    def met(self, mention: Mention | None) -> Entity | None:
        """Whom a mention of a sentence already read names."""
        return self._met.get(id(mention)) if mention is not None else None

    def who(self, mention: Mention) -> Entity | None:
        """Whom any mention names."""
        return self.met(mention) or self.register.resolve(mention)

    def meet(self, scene: Scene, frames: list[Frame]) -> None:
        """Resolves the mentions of a sentence in order."""
        sources = {id(frame.mention) for frame in frames}
        for mention in scene.mentions:
            goes_on = any(c.clitic == mention.first and c.use.kind == "sequencing" for c in scene.cues)
            entity = self.register.resolve(mention, continuing=goes_on)
            self._met[id(mention)] = entity
            if entity is None:
                continue
            entity.seen = max(entity.seen, mention.span.start)
            entity.oblique = bool(scene.preposition(mention)) and id(mention) not in sources
            if id(mention) in sources or subjects.is_subject(scene, mention):
                entity.subject = entity.seen

    def speak(self, finding: Finding, evidence: Evidence, scene: Scene) -> None:
        """Fills in who speaks, by which words, and who passes it on."""
        finding.rule, finding.confidence, finding.conditional = evidence.rule, evidence.score, evidence.conditional
        if evidence.first is not None and evidence.last is not None:
            finding.cue = Span(scene.tokens[evidence.first].start, scene.tokens[evidence.last].end)
        if evidence.mention is not None:
            self._name(finding, evidence.mention, scene)
        if evidence.outer is not None:
            relay = self.met(evidence.outer.mention)
            finding.relay = relay if relay is not finding.speaker else None

    def _name(self, finding: Finding, mention: Mention, scene: Scene) -> None:
        joint = self._joint(mention, scene)
        if id(mention) not in self._met:  # a noun phrase that only its verb made a speaker
            self._met[id(mention)] = self.register.resolve(mention)
        entity = joint or self.met(mention)
        finding.speaker, finding.mention = entity, mention.span
        if entity is None:
            finding.confidence *= UNKNOWN
        elif mention.kind is MentionKind.PRONOUN:
            finding.confidence *= PRONOUN
        if mention.role is not None and entity is not None and entity.named:
            finding.role = mention.role.of(self.text)

    def _joint(self, mention: Mention, scene: Scene) -> Entity | None:
        """« X et Y »: two names joined right after each other speak together."""
        other = next(
            (m for m in scene.mentions if m.first == mention.last + 2 and scene.word(mention.last + 1) == "et"), None
        )
        if other is None or mention.name is None or other.name is None:
            return None
        pair = [entity for entity in (self.met(mention), self.met(other)) if entity is not None]
        if len(pair) < 2 or pair[0] is pair[1]:
            return None
        plural = [c for c in scene.cues if scene.tokens[c.finite].number == "p"]
        if not any(c.last < mention.first or c.first > other.last for c in plural):
            return None
        return self.register.group(pair, self.text[mention.span.start : other.span.end])
