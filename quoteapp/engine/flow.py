"""What the text around a quotation tells of who speaks: who spoke last, whom the sentences before and after are about.

Q1, a dit X. « Q2 » · X s'inquiète. « Q » · « Q » X ne décolère pas · a whole paragraph between marks after X's words.
"""

from dataclasses import dataclass

from quoteapp.engine import lexicon, name_runs, owners, prepositions, subjects
from quoteapp.engine.entities import Entity
from quoteapp.engine.findings import Finding, Page
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import Scene
from quoteapp.engine.speaking import Cast
from quoteapp.folding import fold
from quoteapp.model import SpeakerType

CONTINUES = 0.95  # a paragraph that reopens the marks
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

    def go_on(self, finding: Finding) -> bool:
        """Gives a quotation that reopens the marks to whoever spoke last; False where nobody did."""
        if self.last is None or self.last.speaker is None:
            return False
        finding.speaker, finding.rule = self.last.speaker, "continues"
        finding.confidence = min(CONTINUES, 0.02 + CONTINUES * max(self.last.confidence, 0.5))
        return True

    def sources(self, number: int, page: Page, scene: Scene) -> list[Source]:
        """Whoever could go on with a quotation of this sentence, in paragraph ``number``; one may come twice."""
        return [*self._spoke_last(number), *self._sentence_before(scene), *self._sentence_after(page, scene)]

    def names_the_words(self, page: Page, scene: Scene) -> bool:
        """« Le cri a couru … »: whether the next sentence is about the words and names no owner of theirs."""
        following = _following(page, scene)
        return following is not None and _names_the_words(following)

    def _spoke_last(self, number: int) -> list[Source]:
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

    def _sentence_before(self, scene: Scene) -> list[Source]:
        """Whoever the sentence before is about, or says something in it."""
        before = self.before
        if before is None:
            return []
        colon, here = before.tokens[before.last].text == ":", scene.first > 0
        named = [
            (_telling(before), "told before"),
            (subjects.main_subject(before), "subject before"),
            (_according_to(before), "according to before"),
            (self._brought_in(before), "brought in before"),
        ]
        sources = []
        for mention, name in named:
            entity = self.cast.together(mention, before) if mention is not None else None
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

    def _brought_in(self, scene: Scene) -> Mention | None:
        """« … manque au moniteur, Loïc. », « … comme Clarisse, qui boite. »: whom the sentence names first of all."""
        names = [m for m in scene.mentions if m.kind is MentionKind.NAME and m.type is SpeakerType.PERSON]
        named = [m for m in names if scene.preposition(m) not in name_runs.IN_PLACES]  # « à Lormes » is hardly somebody
        entity = self.cast.together(named[-1], scene) if named else None
        if entity is not None and entity.members:
            return None
        return named[-1] if entity is not None and entity.mentions == 1 else None

    def _sentence_after(self, page: Page, scene: Scene) -> list[Source]:
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


def _telling(scene: Scene) -> Mention | None:
    """The subject of a sentence's last reporting verb, or whose words it is about."""
    speakers = [subjects.subject(scene, cue)[0] for cue in reversed(scene.cues) if cue.use.strength != "weak"]
    telling = next((m for m in speakers if m is not None), None)
    return telling or owners.words_owner(scene) or owners.with_whom(scene)


def _according_to(scene: Scene) -> Mention | None:
    """« La fin est proche, d'après lui. »: whose words the sentence is, told by a preposition."""
    return next((frame.mention for frame in reversed(prepositions.find(scene)) if frame.mention is not None), None)


def _names_the_words(scene: Scene) -> bool:
    """« Cette phrase, tous l'ont entendue »."""
    if scene.first >= scene.last:
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
