"""A sentence with its cues and mentions, asked who and what stands where."""

from quoteapp.engine import lexicon, people, scanner
from quoteapp.engine.cues import Cue
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.parse import Paragraph, Sentence, Token
from quoteapp.folding import fold
from quoteapp.model import Span, SpeakerType

THEIR = lexicon.grammar("their")
VERBAL = {"VERB", "AUX"}


class Scene:
    """A sentence with its cues and mentions; indices are those of the paragraph's tokens."""

    def __init__(self, paragraph: Paragraph, sentence: Sentence, cues: list[Cue], found: list[Mention]) -> None:
        self.tokens: list[Token] = paragraph.tokens
        self.first, self.last = sentence.first, sentence.last
        self.cues = cues
        self._phrases: dict[int, Mention | None] = {}
        self._paragraph, self._sentence = paragraph, sentence
        self.mentions = found
        self._owner = {index: m for m in found for index in range(m.first, m.last + 1)}

    def admit(self, mention: Mention) -> None:
        """Takes in a mention that only its verb made one, where it overlaps none known."""
        if mention in self.mentions or any(i in self._owner for i in range(mention.first, mention.last + 1)):
            return
        self.mentions = sorted([*self.mentions, mention], key=lambda m: m.first)
        self._owner.update(dict.fromkeys(range(mention.first, mention.last + 1), mention))

    def mention_at(self, index: int) -> Mention | None:
        """The mention that the token belongs to."""
        return self._owner.get(index)

    def word(self, index: int) -> str:
        """The token in lower case, with a plain apostrophe; empty outside the sentence."""
        return self.tokens[index].lower if self.first <= index <= self.last else ""

    def above(self, first: int, last: int) -> list[int]:
        """The tokens that govern tokens ``first`` to ``last``, by the parser, the nearest first."""
        inside = range(first, last + 1)
        root = next((i for i in inside if self.tokens[i].head not in inside), first)
        found: list[int] = []
        at = self.tokens[root].head
        while at not in found and self.first <= at <= self.last:
            found.append(at)
            at = self.tokens[at].head
        return found

    def preposition(self, mention: Mention) -> str:
        """The preposition that governs a mention, empty where it is free to be a subject or an object."""
        before = mention.first - 1
        if (
            before == self.first and self.tokens[before].text == "A"
        ):  # « A Lormes, une élue … », whatever the model says
            return "à"
        while before >= self.first and self.tokens[before].pos == "DET" and self.tokens[before].outside:
            before -= 1
        named = self._owner.get(before)  # the end of a name that the model takes for a preposition
        if (
            before < self.first
            or not self.tokens[before].outside
            or self.tokens[before].pos != "ADP"
            or (named is not None and named.last == before and self.tokens[before].capital)
        ):
            word = self.word(mention.first)
            return word if word in ("au", "aux", "du", "des") and self.tokens[mention.first].pos == "ADP" else ""
        return self.word(before)

    def source(self, index: int) -> Mention | None:
        """Who or what the noun phrase beginning at ``index`` names, a listed person or body or any other noun."""
        while (
            self.first <= index < self.last
            and self.mention_at(index) is None
            and (self.tokens[index].pos in ("DET", "NUM", "ADJ") or self.word(index) in ("de", "du", "des", "d'"))
        ):
            index += 1
        return self.mention_at(index) or (self.phrase(index) if index <= self.last else None)

    def phrase(self, index: int) -> Mention | None:
        """Whoever the noun at ``index`` stands for: itself, or the owner of a document (« un rapport de la Ligue »)."""
        if index not in self._phrases:
            noun = fold(self.tokens[index].text)
            document = lexicon.is_document(noun) or lexicon.is_utterance(noun)
            owner = self.owner_of(index) if lexicon.is_document(noun) else None
            if owner is None and document and self.word(index - 1) in THEIR:
                owner = self.possessor(index - 1)
            self._phrases[index] = owner or scanner.phrase(self._paragraph, self._sentence, index)
        return self._phrases[index]

    def bare_phrase(self, index: int) -> Mention | None:
        """The noun without determiner at ``index``: de « source judiciaire »."""
        return scanner.phrase(self._paragraph, self._sentence, index, bare=True)

    def owner_of(self, index: int) -> Mention | None:
        """The mention that « de » or « dont » ties to the noun at ``index``, adjectives passed over."""
        if self.word(index - 2) == "dont":
            return self.antecedent(index - 2)
        at = index + 1
        while at <= self.last and self.tokens[at].outside and self.tokens[at].pos == "ADJ":
            at += 1
        mention = self.mention_at(at) or self.mention_at(at + 1)
        return mention if mention is not None and self.preposition(mention) in ("de", "d'", "du", "des") else None

    def possessor(self, index: int) -> Mention:
        """« son constat », « leur rapport »: whoever the possessive stands for."""
        token = self.tokens[index]
        number = "p" if self.word(index) in ("leur", "leurs", "les") else "s"
        span = Span(token.start, token.end)
        return Mention(MentionKind.PRONOUN, index, index, index, span, SpeakerType.PERSON, "", number, noun="son")

    def just_before(self, index: int) -> Mention | None:
        """The mention right before ``index``, at most a comma between."""
        return self.mention_at(index - 1) or (self.mention_at(index - 2) if self.word(index - 1) == "," else None)

    def document_before(self, index: int) -> Mention | None:
        """The text or the words named last before ``index``: « une étude selon laquelle »."""
        for at in range(index - 1, self.first, -1):
            noun = fold(self.tokens[at].text)
            if self.tokens[at].pos == "NOUN" and (lexicon.is_document(noun) or lexicon.is_utterance(noun)):
                return self.phrase(at)
        return None

    def antecedent(self, relative: int) -> Mention | None:
        """Whom a relative pronoun stands for."""
        before = [m for m in self.mentions if m.last < relative]
        while len(before) > 1 and self.word(before[-1].first - 1) == "(" and self.word(before[-1].last + 1) == ")":
            before.pop()  # « X (Ligue verte), qui a dit »
            relative = before[-1].last + 2 if self.word(relative - 2) == ")" else relative
        if not before or relative - before[-1].last > 3:
            nouns = (i for i in (relative - 1, relative - 2, relative - 3) if i > self.first)
            human = next((i for i in nouns if fold(self.tokens[i].text).endswith(people.HUMAN_ENDINGS)), None)
            return self.phrase(human) if human is not None and self.tokens[human].pos == "NOUN" else None
        if self.word(relative - 1) != ",":
            return before[-1]
        free = [m for m in before if not self.preposition(m)]  # « X, venu de Y, qui a dit »: not the place
        if before[-1].type is SpeakerType.ORGANIZATION and free and not self._verb_between(free[-1], before[-1]):
            return free[-1]
        while self._only_tells_where(before):
            before.pop()
        return before[-1]

    def _verb_between(self, one: Mention, other: Mention) -> bool:
        """Whether a finite verb of the journalist's stands between two mentions."""
        between = self.tokens[one.last + 1 : other.first]
        return any(t.outside and t.finite and t.pos in VERBAL for t in between)

    def _only_tells_where(self, mentions: list[Mention]) -> bool:
        """Whether the last of the mentions is a body or a place in what is said of the one before it, after a comma."""
        if len(mentions) < 2 or mentions[-1].type is not SpeakerType.ORGANIZATION or not self.preposition(mentions[-1]):
            return False
        comma = any(self.word(i) == "," for i in range(mentions[-2].last + 1, mentions[-1].first))
        return comma and not self._verb_between(mentions[-2], mentions[-1])
