"""People whom no list names: by where they come from, by the ending of a noun, by what is counted of them."""

from abc import abstractmethod

from quoteapp.engine import lexicon, people
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.name_runs import reports
from quoteapp.engine.noun_phrases import OF, can_report
from quoteapp.engine.pronouns import Pronouns
from quoteapp.folding import fold
from quoteapp.model import Span, SpeakerType


class Unlisted(Pronouns):
    """The tokens of a sentence, asked for people of no list."""

    @abstractmethod
    def phrase(self, index: int, *, bare: bool = False) -> Mention | None:
        """A mention of whatever noun stands at ``index``."""

    def _native(self, index: int) -> Mention | None:
        """« le Lyonnais », « l'Italienne de 23 ans », « trois Lyonnaises »: somebody by where he comes from."""
        at, article = index + 1, self._word(index)
        several = self.tokens[index].pos == "NUM" or article in ("plusieurs", "quelques")
        if article not in ("le", "la", "l'", "ce", "cette", "cet", "un", "une") and not several:
            return None
        while self._outside(at) and self._word(at) in people.BEFORE_NOUN:
            at += 1
        if not self._outside(at) or (index > self.first and self.tokens[index].capital):
            return None
        word = self.tokens[at].text.removeprefix("ex-")
        word = word.removesuffix("s") if several else word
        described = self._outside(at + 1) and self.tokens[at + 1].pos == "ADJ"
        alone = self._capitals(at) == at and (several or not described)
        if not word.istitle() or not alone or not people.is_demonym(word) or self.tokens[at].pos == "ADJ":
            return None
        end = self._age(at)
        by_ending = several or article == "l'"
        feminine = article in people.FEMININE or (by_ending and fold(word).endswith(people.FEMININE_DEMONYMS))
        kind, number = (SpeakerType.GROUP, "p") if several else (SpeakerType.ANONYMOUS, "s")
        return Mention(
            MentionKind.DESCRIPTION, index, end, at, self._span(index, end), kind,
            "f" if feminine else "m", number, role=self._span(at, end), noun=people.NATIVE,
        )  # fmt: skip

    def _some(self, index: int) -> Mention | None:
        """« Certains vont jusqu'à », « D'autres dénoncent »: some people of whom no more is said."""
        token = self.tokens[index]
        last = index + (self._word(index) in ("d'", "de"))
        word = self._word(last)
        if word not in people.SOME or not self._outside(last):
            return None
        if not (self.tokens[last].dep.startswith("nsubj") or can_report(self._word(index - 1))):
            return None
        alone = ("PRON", "ADJ", "NOUN") if self._outside(last + 1) else ("PRON", "ADJ", "NOUN", "DET")
        if self._word(last + 1) in OF or self.tokens[last].pos not in alone:
            return None
        gender, span = (
            "f" if word.endswith("es") and word.startswith("cert") else "m",
            Span(token.start, self.tokens[last].end),
        )
        return Mention(MentionKind.DESCRIPTION, index, last, last, span, SpeakerType.GROUP, gender, "p",
                       role=span, noun=word, definite=False)  # fmt: skip

    def _somebody(self, index: int) -> Mention | None:
        """« les fileurs », « une batelière »: a noun of no list that by its ending names people, and that acts."""
        if self._word(index) not in people.DETERMINERS:
            return None
        at = index + 1
        while self._outside(at) and (self._word(at) in people.BEFORE_NOUN or self.tokens[at].pos in ("NUM", "ADJ")):
            at += 1
        if not self._outside(at) or self.tokens[at].pos != "NOUN":
            return None
        token, noun = self.tokens[at], fold(self.tokens[at].text).removesuffix("s")
        acts = token.dep.startswith("nsubj") or token.dep == "obl:agent"
        words = lexicon.is_document(noun) or lexicon.is_utterance(noun)
        somebody = noun.endswith(people.HUMAN_ENDINGS) and not people.is_thing(noun)
        if not acts or token.capital or words or not somebody:
            return None
        mention = self.phrase(at)
        if mention is not None:
            self._add_name(mention)
        return mention

    def _counted(self, start: int, at: int) -> Mention | None:
        """« l'un des sinistrés », « une vingtaine d'élus », « la plupart des habitants »: the people counted."""
        if self._word(at) not in people.COUNTS or self._word(at + 1) not in OF:
            return None
        of_them = at + 3 if self._word(at + 2) == "entre" else at + 2
        if self._word(of_them) in ("eux", "elles"):
            return self._some_of_them(start, at, of_them)
        inner = self._description(at + 2) if self._noun(at + 2) is None else None
        head = at + 2 if inner is None else inner.head
        noun = self._noun(head) if inner is None and self._outside(head) else inner
        told = start > self.first and self.tokens[start - 1].pos == "VERB"
        if noun is None and (told or self._tells(at) or can_report(self._word(head + 1))):
            noun = self._people_at(head)  # « a répliqué l'un des mutins », « l'un des mécontents raconte »
        if noun is None:
            return None
        end = self._modifiers(head, self._complements(head)) if inner is None else inner.last
        one = self._word(at) in ("un", "une")
        gender = {"un": "m", "une": "f"}.get(self._word(at), noun.gender)
        kind = SpeakerType.ANONYMOUS if one else SpeakerType.GROUP
        span = self._span(start, end)
        number = "s" if one else "p"
        return Mention(MentionKind.DESCRIPTION, start, end, head, span, kind, gender, number,
                       role=span, noun=fold(self.tokens[head].text), definite=False)  # fmt: skip

    def _tells(self, at: int) -> bool:
        """Whether the parser makes the word at ``at`` the subject of a verb that presents speech."""
        token = self.tokens[at]
        return (
            token.dep.startswith("nsubj") and self.first <= token.head <= self.last and reports(self._word(token.head))
        )

    def _people_at(self, at: int) -> people.Noun | None:
        """The noun of no list at ``at``, unless it is one for a thing."""
        token, word = self.tokens[at], fold(self.tokens[at].text)
        if not self._outside(at) or token.pos not in ("NOUN", "ADJ") or people.is_thing(word):
            return None
        return people.Noun(token.gender, "p", True, SpeakerType.GROUP, "unlisted")

    def _some_of_them(self, start: int, at: int, last: int) -> Mention:
        """« l'un d'eux », « plusieurs d'entre elles »: some of those just spoken of, and nobody named."""
        one = self._word(at) in ("un", "une")
        span, gender = self._span(start, last), "f" if self._word(last) == "elles" else "m"
        kind = SpeakerType.ANONYMOUS if one else SpeakerType.GROUP
        return Mention(MentionKind.DESCRIPTION, start, last, last, span, kind, gender, "s" if one else "p",
                       role=span, noun=self._word(last), definite=False)  # fmt: skip
