"""Who speaks where nothing in the sentence presents the quotation: the flow of the text tells who goes on.

Q1, a dit X. « Q2 » · X s'inquiète. « Q » · « Q » X ne décolère pas · a whole paragraph between marks after X's words.
"""

from dataclasses import dataclass

from quoteapp.engine import choice, headings, lexicon, owners, subjects
from quoteapp.engine.choice import Option
from quoteapp.engine.entities import Entity
from quoteapp.engine.evidence import Place
from quoteapp.engine.findings import Finding, Page
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import Scene
from quoteapp.engine.speaking import Cast
from quoteapp.folding import fold
from quoteapp.model import SpeakerType

CONTINUES = 0.95  # a paragraph that reopens the marks
PREDICATE = 0.72  # X « regrette … »: the marks open before the reporting verb
HEADLINE = 0.8
PRESUMED = 0.45  # nothing better, and a person right before or after
SUBJECT = 0.5  # X n'a qu'une « priorité absolue »: nothing but the subject of the sentence
TAKEN_UP = 0.75  # of the verb's own score: « Et de poursuivre : Q »
CHOSEN = 0.95  # of the chance of whoever goes on
FAR = 2  # paragraphs after which nobody goes on


@dataclass(slots=True)
class Source:
    """Somebody who could go on, for one reason or more, and the words that name him near by."""

    entity: Entity
    rule: str
    mention: Mention | None
    features: dict[str, float]


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
        """A quotation that no word of its sentence presents, in paragraph ``number``: one choice who could go on."""
        sources = [*self._spoke_last(number), *self._sentence_before(scene), *self._sentence_after(page, scene)]
        found: dict[int, Source] = {}
        for source in sources:
            known = found.get(source.entity.number)
            if known is None:
                found[source.entity.number] = source
            else:
                known.features.update(source.features)
        options = [Option(s.entity, s.features | self._about(s)) for s in found.values()]
        cry = _names_the_words(_following(page, scene))
        options.append(Option(None, {"nobody": 1.0, "nobody, opens": scene.first == 0, "nobody, named after": cry}))
        picked = choice.pick("flow", options)
        entity = picked[0].entity if picked is not None else None
        if picked is None or entity is None:
            return
        source = found[entity.number]
        finding.rule, finding.speaker, finding.confidence = source.rule, entity, CHOSEN * picked[1]
        finding.mention = source.mention.span if source.mention is not None else None
        if source.rule == "continuation" and self.last is not None:
            finding.confidence *= max(self.last.confidence, 0.5)

    def _about(self, source: "Source") -> dict[str, float]:
        """What is known of somebody who could go on, whatever the reason."""
        entity = source.entity
        both = "last" in source.features and len(source.features) > 3
        return {
            "named": entity.named,
            "no person": entity.type not in (SpeakerType.PERSON, SpeakerType.ANONYMOUS, SpeakerType.GROUP),
            "person": entity.type is SpeakerType.PERSON,
            "spoke": entity.spoke >= 0,
            "topic": entity.opened == self.cast.register.paragraph,
            "two reasons": both,
        }

    def _spoke_last(self, number: int) -> list["Source"]:
        """Whoever spoke last, not too many paragraphs ago."""
        if self.last is None or self.last.speaker is None:
            return []
        away = number - self.last_page
        if away > FAR:
            return []
        features = {
            "last": 1.0,
            "last, in paragraph": away == 0,
            "last, paragraph before": away == 1,
            "last, far": away > 1,
            "last, sure": self.last.confidence,
            "last, at once": self.before is None or quotes(self.before),
        }
        return [Source(self.last.speaker, "continuation", None, features)]

    def _sentence_before(self, scene: Scene) -> list["Source"]:
        """Whoever the sentence before is about, or says something in it."""
        before = self.before
        if before is None:
            return []
        colon, here = before.tokens[before.last].text == ":", scene.first > 0
        telling = _telling(before)
        sources = []
        for mention, name in ((telling, "told before"), (subjects.main_subject(before), "subject before")):
            entity = self.cast.met(mention)
            if mention is None or entity is None or not _can_speak(entity):
                continue
            features = {
                name: 1.0,
                f"{name}, colon": colon,
                f"{name}, in paragraph": here,
                f"{name}, silent": not quotes(before),
                f"{name}, silent, in paragraph": here and not quotes(before),
                f"{name}, pronoun": mention.kind is MentionKind.PRONOUN,
                f"{name}, new": not mention.definite and not quotes(before),
            }
            sources.append(Source(entity, "introduced", mention, features))
        return sources

    def _sentence_after(self, page: Page, scene: Scene) -> list["Source"]:
        """« Q » X ne décolère pas.: whoever the sentence after is about, or says something in it."""
        following = _following(page, scene)
        if following is None:
            return []
        sources = []
        for mention, name in ((_telling(following), "told after"), (subjects.main_subject(following), "subject after")):
            if mention is None or mention.kind is MentionKind.PRONOUN:
                continue
            entity = self.cast.register.peek(mention)
            if entity is None or not _can_speak(entity):
                continue
            features = {
                name: 1.0,
                f"{name}, begins": mention.first <= following.first + 1,
                f"{name}, opens": scene.first == 0,
                f"{name}, quotes": quotes(following),
            }
            sources.append(Source(entity, "followed", mention, features))
        return sources

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


def _telling(scene: Scene) -> Mention | None:
    """The subject of a sentence's last reporting verb, or whose words it is about."""
    speakers = [subjects.subject(scene, cue)[0] for cue in reversed(scene.cues) if cue.use.strength != "weak"]
    telling = next((m for m in speakers if m is not None), None)
    return telling or owners.words_owner(scene) or owners.with_whom(scene)


def _names_the_words(scene: Scene | None) -> bool:
    """« Le cri a couru … », « Cette phrase, tous l'ont entendue »: a sentence about the words that names no owner."""
    if scene is None or scene.first >= scene.last:
        return False
    noun = fold(scene.tokens[scene.first + 1].text)
    return lexicon.is_utterance(noun) and scene.tokens[scene.first].pos == "DET" and _telling(scene) is None


def _following(page: Page, scene: Scene) -> Scene | None:
    number = page.scenes.index(scene) + 1
    return page.scenes[number] if number < len(page.scenes) else None


def quotes(scene: Scene) -> bool:
    """Whether there are marked words in the sentence."""
    return any(not token.outside for token in scene.tokens[scene.first : scene.last + 1])


def _can_speak(entity: Entity) -> bool:
    return entity.type in (SpeakerType.PERSON, SpeakerType.ANONYMOUS, SpeakerType.GROUP) or entity.named
