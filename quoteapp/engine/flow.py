"""Who speaks where nothing in the sentence presents the quotation: the flow of the text tells who goes on.

Q1, a dit X. « Q2 » · X s'inquiète. « Q » · « Q » X ne décolère pas · a whole paragraph between marks after X's words.
"""

from quoteapp.engine import headings, owners, subjects
from quoteapp.engine.entities import Entity
from quoteapp.engine.evidence import Place
from quoteapp.engine.findings import Finding, Page
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import Scene
from quoteapp.engine.speaking import Cast
from quoteapp.model import SpeakerType

CONTINUES = 0.95  # a paragraph that reopens the marks
SAME_PARAGRAPH = 0.88  # « Q1, a dit X. » « Q2 »
NEXT_PARAGRAPH = 0.78  # a whole paragraph between marks after one that ends with X's words
ANNOUNCED = 0.9  # « X a lu une lettre : », the quotation in the next paragraph
INTRODUCED = 0.72  # « X s'inquiète. » « Q »
FOLLOWED = 0.62  # « Q » L'accusation a été portée par X.
PREDICATE = 0.72  # X « regrette … »: the marks open before the reporting verb
HEADLINE = 0.8
PRESUMED = 0.45  # nothing better, and a person right before or after
SUBJECT = 0.5  # X n'a qu'une « priorité absolue »: nothing but the subject of the sentence
TAKEN_UP = 0.75  # of the verb's own score: « Et de poursuivre : Q »
FAR = 2  # paragraphs after which nobody goes on


class Flow:
    """What has been read so far of an article: whose words came last, and the sentence before."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.last: Finding | None = None  # the speech read last
        self.last_page = -1
        self.before: Scene | None = None  # the sentence before the one being read

    def note(self, finding: Finding, number: int) -> None:
        """Remembers the speech read last, in paragraph ``number``."""
        self.last, self.last_page = finding, number

    def go_on(self, finding: Finding, confidence: float, rule: str) -> bool:
        """Gives the quotation to whoever spoke last; False where nobody did."""
        if self.last is None or self.last.speaker is None:
            return False
        finding.speaker, finding.rule = self.last.speaker, rule
        finding.confidence = min(confidence, 0.02 + confidence * max(self.last.confidence, 0.5))
        return True

    def take_up(self, finding: Finding, number: int) -> None:
        """« Et de poursuivre : Q », « Q, précise encore »: a verb without subject goes on with whoever spoke last."""
        if self.last is not None and number - self.last_page <= 1:
            finding.speaker, finding.confidence = self.last.speaker, finding.confidence * TAKEN_UP

    def orphan(self, finding: Finding, number: int, page: Page, scene: Scene) -> None:
        """A quotation that no word of its sentence presents, in paragraph ``number``."""
        if self._told_before(finding, scene):
            return
        if self.last_page == number and self.go_on(finding, SAME_PARAGRAPH, "continuation"):
            return
        opens = scene.first == 0
        silent = self.before is not None and not quotes(self.before)
        if opens and silent and self._introduced(finding, self.before, INTRODUCED - 0.1):
            return
        if self._followed(finding, page, scene):
            return
        near = self.last_page >= 0 and number - self.last_page <= FAR
        if near and self.go_on(finding, NEXT_PARAGRAPH, "continuation"):
            return
        if opens and self._topic(finding, self.before):
            return
        self._reaction(finding, page, scene)

    def _told_before(self, finding: Finding, scene: Scene) -> bool:
        """Whether the sentence before announces the quotation, by a colon or by being about whoever speaks."""
        before = self.before
        if before is None:
            return False
        if before.tokens[before.last].text == ":" and self._introduced(finding, before, ANNOUNCED):
            return True
        return scene.first > 0 and not quotes(before) and self._introduced(finding, before, INTRODUCED)

    def ahead(self, finding: Finding, page: Page, scene: Scene, pronoun: Mention) -> None:
        """« Q », a-t-elle martelé. La ministre visitait le port.: a pronoun before whom it stands for."""
        following = _following(page, scene)
        mention = subjects.main_subject(following) if following is not None else None
        if mention is None or mention.number != pronoun.number or mention.gender not in ("", pronoun.gender):
            return
        entity = self.cast.who(mention)
        if mention.kind is not MentionKind.PRONOUN and entity is not None and _can_speak(entity):
            finding.speaker, finding.confidence = entity, PRESUMED

    def woven(self, finding: Finding, scene: Scene, place: Place) -> None:
        """A fragment in a sentence without reporting verb: its subject may be who said it, not more."""
        mention = subjects.main_subject(scene)
        entity = self.cast.met(mention)
        if mention is not None and entity is not None and place.telling and mention.last < place.first:
            finding.rule, finding.confidence = "predicate", PREDICATE
            finding.speaker, finding.mention = entity, mention.span
        elif mention is not None and entity is not None and _can_speak(entity):
            headline = place.predicate and finding.zone in headings.HEADS  # X « ne croit pas » à …: X's own words
            finding.rule, finding.confidence = ("headline", HEADLINE) if headline else ("subject", SUBJECT)
            finding.speaker, finding.mention = entity, mention.span
        else:
            self.go_on(finding, SUBJECT, "continuation")

    def _topic(self, finding: Finding, scene: Scene | None) -> bool:
        """« X a animé un point de presse. » and, in the next paragraph, words between marks: X, for want of others."""
        mention = subjects.main_subject(scene) if scene is not None else None
        if mention is None:
            return False
        entity = self.cast.met(mention)
        new = entity is not None and entity.type is SpeakerType.ANONYMOUS and not mention.definite
        if new:  # « une commerçante n'en dort plus. »
            finding.rule, finding.confidence = "introduced", PRESUMED
            finding.speaker, finding.mention = entity, mention.span
        return new or self._presume(finding, mention, "introduced")

    def _reaction(self, finding: Finding, page: Page, scene: Scene) -> bool:
        """« Q » X ne décolère pas.: the sentence that follows begins with a person."""
        following = _following(page, scene)
        if following is None:
            return False
        owner = owners.words_owner(following)  # « Q » Le message de X est clair.
        if owner is not None:
            return self._presume(finding, owner, "followed")
        mention = subjects.main_subject(following)
        begins = mention is not None and mention.first <= following.first + 1
        return mention is not None and begins and self._presume(finding, mention, "followed")

    def _presume(self, finding: Finding, mention: Mention, rule: str) -> bool:
        entity = self.cast.who(mention)
        if entity is None or entity.type is not SpeakerType.PERSON or not entity.named:
            return False
        finding.rule, finding.confidence, finding.speaker, finding.mention = rule, PRESUMED, entity, mention.span
        return True

    def _introduced(self, finding: Finding, scene: Scene | None, confidence: float) -> bool:
        """The sentence before names who is about to speak: its reporting verb's subject, else its own subject."""
        if scene is None:
            return False
        speakers = [subjects.subject(scene, cue)[0] for cue in reversed(scene.cues) if cue.use.strength != "weak"]
        telling = next((m for m in speakers if m is not None), None)
        telling = telling or owners.words_owner(scene) or owners.with_whom(scene)
        mention = telling or subjects.main_subject(scene)
        entity = self.cast.met(mention)
        if mention is None or entity is None or not _can_speak(entity):
            return False
        somebody = entity.type is SpeakerType.PERSON or (entity.type is SpeakerType.ANONYMOUS and mention.definite)
        if telling is None and (confidence < INTRODUCED or not somebody):
            return False
        finding.rule, finding.confidence = "introduced", confidence
        finding.speaker, finding.mention = entity, mention.span
        return True

    def _followed(self, finding: Finding, page: Page, scene: Scene) -> bool:
        """« Q » L'accusation a été portée par X.: the sentence after has a reporting verb with a subject."""
        following = _following(page, scene)
        for cue in following.cues if following is not None else ():
            mention, _ = subjects.subject(following, cue) if following is not None else (None, "")
            entity = self.cast.register.resolve(mention) if mention is not None else None
            if mention is not None and entity is not None and _can_speak(entity):
                finding.rule, finding.confidence = "followed", FOLLOWED
                finding.speaker, finding.mention = entity, mention.span
                return True
        return False


def _following(page: Page, scene: Scene) -> Scene | None:
    number = page.scenes.index(scene) + 1
    return page.scenes[number] if number < len(page.scenes) else None


def quotes(scene: Scene) -> bool:
    """Whether there are marked words in the sentence."""
    return any(not token.outside for token in scene.tokens[scene.first : scene.last + 1])


def _can_speak(entity: Entity) -> bool:
    return entity.type in (SpeakerType.PERSON, SpeakerType.ANONYMOUS, SpeakerType.GROUP) or entity.named
