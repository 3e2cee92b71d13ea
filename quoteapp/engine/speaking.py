"""Who the mentions of an article are, sentence by sentence, and what a construction makes of them: a speaker."""

from quoteapp.engine import joint, lexicon, subjects
from quoteapp.engine.entities import Entity
from quoteapp.engine.evidence import Evidence
from quoteapp.engine.findings import Finding
from quoteapp.engine.mentions import Mention
from quoteapp.engine.prepositions import Frame
from quoteapp.engine.register import Register
from quoteapp.engine.scene import Scene
from quoteapp.folding import fold
from quoteapp.model import Span

PUT_OUT = lexicon.grammar("put_out")  # determiners of a document that somebody puts out: dans un communiqué
NOT_CONFIRMED = 0.8  # « aurait déclaré »: of the construction's own score
UNKNOWN = 0.5  # … where a mention stands for nobody known


class Cast:
    """Everybody met so far, by the mention that names them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.register = Register(text)
        self._met: dict[int, Entity | None] = {}  # id of a mention → whom it names
        self._authors: dict[str, Entity] = {}  # noun for a document → who put it out

    def met(self, mention: Mention | None) -> Entity | None:
        """Whom a mention of a sentence already read names."""
        return self._met.get(id(mention)) if mention is not None else None

    def together(self, mention: Mention, scene: Scene) -> Entity | None:
        """Whom a mention names, together with those who are the subject of a verb in the plural with it."""
        chain = joint.subject(scene, mention)
        return (self._group(chain) if chain is not None else None) or self.known_by(mention)

    def known_by(self, mention: Mention) -> Entity | None:
        """Whom a mention, or the document that it is, stands for; None where nobody of that name was met."""
        return self._author(mention) or self.met(mention)

    def named_by(self, mention: Mention, scene: Scene, number: str) -> Entity | None:
        """Whom the subject of a reporting verb names, together with those joined to it; ``number`` is the verb's."""
        together = self._joint(mention, scene, number)
        if id(mention) not in self._met:  # a noun phrase that only its verb made a speaker
            self._met[id(mention)] = self.register.resolve(mention)
        return together or self.known_by(mention)

    def meet(self, scene: Scene, frames: list[Frame]) -> None:
        """Resolves the mentions of a sentence in order."""
        self.register.sentence += 1
        self.register.announced = None
        sources = {id(frame.mention) for frame in frames}
        for mention in scene.mentions:
            entity = self.register.resolve(mention, subjects.verb_of(scene, mention))
            self._met[id(mention)] = entity
            if entity is None:
                continue
            self.register.see(entity)
            entity.seen = max(entity.seen, mention.span.start)
            entity.oblique = bool(scene.preposition(mention)) and id(mention) not in sources
            topic = scene.word(mention.first - 1) == "quant" or scene.word(mention.first - 2) == "quant"
            if topic:
                self.register.announced = entity
            if id(mention) in sources:
                entity.source = self.register.sentence
            if id(mention) in sources or topic or subjects.is_subject(scene, mention):
                entity.subject = entity.seen
                self.register.head(entity)
        self._join(scene)
        self._note_owners(scene)

    def speak(self, finding: Finding, evidence: Evidence, scene: Scene) -> None:
        """Fills in who speaks by a construction, by which words, and who passes it on; sure as the construction is."""
        self.present(finding, evidence, scene)
        finding.confidence = evidence.score * (NOT_CONFIRMED if evidence.conditional else 1.0)
        mention = evidence.mention
        if mention is not None:
            finding.speaker = self.named_by(mention, scene, evidence.number)
            finding.confidence *= mention.chance if finding.speaker is not None else UNKNOWN
            self.credit(finding, mention)
            self.note_document(finding.speaker, scene)
        self.relay(finding, evidence)

    def present(self, finding: Finding, evidence: Evidence, scene: Scene) -> None:
        """Notes the construction and its cue."""
        finding.rule, finding.conditional = evidence.rule, evidence.conditional
        if evidence.first is not None and evidence.last is not None:
            finding.cue = Span(scene.tokens[evidence.first].start, scene.tokens[evidence.last].end)

    def credit(self, finding: Finding, mention: Mention) -> None:
        """Notes by which words the speaker is named, and as what."""
        finding.mention = mention.span
        entity = finding.speaker
        if entity is None:
            return
        if mention.role is not None and entity.named and not lexicon.is_document(mention.noun):
            finding.role = mention.role.of(self.text)

    def relay(self, finding: Finding, evidence: Evidence) -> None:
        """Notes who passes the words on."""
        if evidence.outer is not None:
            relay = self.met(evidence.outer.mention)
            finding.relay = relay if relay is not finding.speaker else None

    def _author(self, mention: Mention) -> Entity | None:
        """« le communiqué », « cette note »: who put it out, where the article said so before."""
        bare = mention.role is not None and fold(mention.role.of(self.text)) == mention.noun
        if not bare or not lexicon.is_document(mention.noun) or mention.name is not None or not mention.definite:
            return None
        this = fold(mention.span.of(self.text)).startswith("ce")
        latest = next(reversed(self._authors.values()), None) if this else None
        return self._authors.get(mention.noun, latest)

    def note_document(self, entity: Entity | None, scene: Scene) -> None:
        """« Dans un communiqué, X dénonce … »: what « le communiqué » says further on, X says."""
        if entity is None:
            return
        for index in range(scene.first + 1, scene.last + 1):
            put_out = scene.word(index - 1) in PUT_OUT and scene.word(index - 2) in ("dans", "par", "via", "sur")
            if put_out:
                self._note_author(scene, index, entity)

    def _note_owners(self, scene: Scene) -> None:
        """« la note de la Régie »: what « ce communiqué » says further on, the Régie says."""
        for index in range(scene.first, scene.last + 1):
            owner = self.met(scene.owner_of(index)) if scene.tokens[index].pos == "NOUN" else None
            if owner is not None:
                self._note_author(scene, index, owner)

    def _note_author(self, scene: Scene, index: int, entity: Entity) -> None:
        for last in (index + 2, index):
            noun = fold(" ".join(scene.word(i) for i in range(index, last + 1)))
            if scene.tokens[index].outside and lexicon.is_document(noun):
                self._authors.pop(noun, None)
                self._authors[noun] = entity
                return

    def _join(self, scene: Scene) -> None:
        """« X et Y ont … »: they are somebody together, whom « ils » can take up."""
        for chain in joint.chains(scene):
            if scene.preposition(chain[0]) or not joint.with_plural_verb(scene, chain):
                continue
            group = self._group(chain)
            if group is not None:
                group.seen = max(group.seen, chain[-1].span.start)
                group.subject = group.seen

    def _group(self, chain: list[Mention]) -> Entity | None:
        members = [entity for entity in map(self.met, chain) if entity is not None]
        if len(members) < len(chain) or len({entity.number for entity in members}) < len(members):
            return None
        names = [mention.span.of(self.text) for mention in chain]
        return self.register.names.group(members, f"{', '.join(names[:-1])} et {names[-1]}")

    def _joint(self, mention: Mention, scene: Scene, number: str) -> Entity | None:
        """« X et Y »: those joined to the mention speak with it, unless the verb is singular."""
        chain = next((c for c in joint.chains(scene) if mention in c), None)
        if chain is None or number == "s":
            return None
        if mention.number == "p" == number and mention is not chain[0]:
            return None  # « … a frappé le port et les armateurs dénoncent … »: two clauses
        if number != "p" and not (scene.preposition(chain[0]) and scene.word(chain[-1].last + 1) in (",", ".", "")):
            return None  # « selon X et Y, … »
        return self._group(chain)
