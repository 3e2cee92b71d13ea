"""Finds the pieces of text that can name a speaker: names, descriptions, bodies, pronouns.

« le secrétaire d'État américain Mike Pompeo » is one mention with a role and a name; « un porte-parole du ministère »
a description; « il » a pronoun. The model's entities are only a hint: it glues an organisation to a name, tags
surnames as places and runs over commas, so the words themselves are checked against the lists.
"""

from dataclasses import dataclass
from enum import Enum

from quoteapp.engine import lexicon, people
from quoteapp.engine.cues import clitic_of
from quoteapp.engine.folding import fold
from quoteapp.engine.parse import Paragraph, Sentence, Token
from quoteapp.model import Span, SpeakerType

PARTICLES = {"de", "d'", "du", "des", "la", "le", "von", "van", "der", "den", "ben", "bin", "ibn", "al", "el", "da",
             "do", "dos", "di", "del", "della", "ould", "abou", "ter", "ten", "zu", "af"}  # fmt: skip
STRONG_PARTICLES = {
    "von",
    "van",
    "der",
    "den",
    "ben",
    "bin",
    "ibn",
    "al",
    "el",
    "dos",
    "della",
    "ould",
    "abou",
    "ter",
    "zu",
    "af",
}
OF = {"de", "d'", "du", "des"}
LOCAL = {"à", "au", "aux", "en", "dans", "vers", "sur", "de", "d'"}
AT = {"à", "au", "aux", "auprès", "près", "chargé", "chargée", "chargés", "chargées", "en"}
PRONOUNS = {"il": "ms", "elle": "fs", "ils": "mp", "elles": "fp", "celui-ci": "ms", "celle-ci": "fs", "ceux-ci": "mp",
            "celles-ci": "fp", "ce dernier": "ms", "cette dernière": "fs", "ces derniers": "mp", "ces dernières": "fp",
            "l'intéressé": "ms", "l'intéressée": "fs"}  # fmt: skip
STRESSED = {"lui": "ms", "eux": "mp"}
IN_PLACES = {"à", "a", "en", "dans", "vers", "depuis"}
NEVER_NAMES = {"ADP", "DET", "PRON", "SCONJ", "CCONJ", "AUX", "ADV", "PUNCT", "NUM", "INTJ", "SYM"}
MAX_TITLES = 3  # « Ministre d'Etat, Ministre de la Justice, Garde des Sceaux, X »
MAX_COMPLEMENT = 18  # tokens that a description runs on after its head


class MentionKind(Enum):
    """How a mention names its speaker."""

    NAME = "name"
    DESCRIPTION = "description"
    BODY = "body"
    PRONOUN = "pronoun"


@dataclass(slots=True)
class Mention:
    """Tokens ``first`` to ``last`` of a paragraph that can name somebody.

    ``span`` is what is shown as the mention: the name where there is one, else all of it. ``name`` and ``role`` are
    stretches of the article; ``head`` the token that the parser would call the subject. ``gender`` is m, f or
    nothing, ``number`` s or p. ``definite`` is False for « un porte-parole ».
    """

    kind: MentionKind
    first: int
    last: int
    head: int
    span: Span
    type: SpeakerType
    gender: str = ""
    number: str = "s"
    name: Span | None = None
    role: Span | None = None
    noun: str = ""  # the folded head of a description
    definite: bool = True
    honorific: bool = False
    alias: Span | None = None  # an acronym in brackets
    leaning: float = -1.0  # of a name that no list knows: above 0 rather a person, below rather a place or body


def phrase(paragraph: Paragraph, sentence: Sentence, index: int) -> Mention | None:
    """The noun phrase around the noun at ``index``, whatever the noun: « poursuit le communiqué »."""
    return _Scanner(paragraph.tokens, sentence).phrase(index)


def find(paragraph: Paragraph, sentence: Sentence) -> list[Mention]:
    """The mentions of one sentence, in order, none overlapping another."""
    return _Scanner(paragraph.tokens, sentence).run()


class _Scanner:
    def __init__(self, tokens: list[Token], sentence: Sentence) -> None:
        self.tokens = tokens
        self.first, self.last = sentence.first, sentence.last

    def run(self) -> list[Mention]:
        found: list[Mention] = []
        index = self.first
        while index <= self.last:
            mention = self._at(index)
            if mention is None:
                index += 1
            else:
                found.append(mention)
                index = max(mention.last, index) + 1
        return found

    def phrase(self, index: int) -> Mention | None:
        """A mention of whatever noun stands at ``index`` with its determiner; None where there is no such noun."""
        if (
            index <= self.first
            or not self._outside(index)
            or self.tokens[index].pos not in ("NOUN", "ADJ", "PROPN")
            or not self._outside(index - 1)
        ):
            return None
        determiner = self._word(index - 1)
        if determiner not in people.DETERMINERS and self.tokens[index - 1].pos != "DET":
            return None
        end = self._complements(index)
        kind = SpeakerType.ORGANIZATION if lexicon.is_document(fold(self.tokens[index].text)) else SpeakerType.ANONYMOUS
        noun = people.Noun(self.tokens[index].gender, self.tokens[index].number or "s", True, kind, "unlisted")
        return Mention(
            MentionKind.DESCRIPTION, index - 1, end, index, self._span(index - 1, end), kind,
            self._gender(determiner, index, noun), self._number(determiner, index, noun),
            role=self._span(index, end), noun=fold(self.tokens[index].text), definite=determiner not in people.INDEFINITE,
        )  # fmt: skip

    # words

    def _word(self, index: int) -> str:
        return self.tokens[index].text.replace("’", "'").lower() if self.first <= index <= self.last else ""

    def _outside(self, index: int) -> bool:
        return self.first <= index <= self.last and self.tokens[index].outside

    def _glued(self, index: int) -> bool:
        """Whether the token is written without a space after the one before."""
        return index > self.first and self.tokens[index].start == self.tokens[index - 1].end

    def _span(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last].end)

    # mentions

    def _at(self, index: int) -> Mention | None:
        if not self._outside(index):
            return None
        return self._pronoun(index) or self._description(index) or self._named(index)

    def _pronoun(self, index: int) -> Mention | None:
        token = self.tokens[index]
        pair = f"{self._word(index)} {self._word(index + 1)}"
        last, word = (index + 1, pair) if pair in PRONOUNS else (index, clitic_of(token) or self._word(index))
        if word == "l'" and self._word(index + 1).startswith("intéressé"):
            last, word = index + 1, f"l'{self._word(index + 1)}"
        features = PRONOUNS.get(word) or (STRESSED.get(word) if self._stressed(index) else None)
        if features is None or (word == "il" and self._impersonal(index + 1)):
            return None
        start = token.start + (len(token.text) - len(word) if token.text.startswith("-") else 0)
        span = Span(start, self.tokens[last].end)
        return Mention(MentionKind.PRONOUN, index, last, last, span, SpeakerType.PERSON, features[0], features[1])

    def _stressed(self, index: int) -> bool:
        """« selon lui », « Lui finit par … »: not the clitic of « lui a dit »."""
        return index == self.first or (self.tokens[index - 1].pos == "ADP" and self._outside(index - 1))

    def _impersonal(self, index: int) -> bool:
        """« il faut », « il y a », « il s'agit » speak of nobody."""
        while self._word(index) in ("ne", "n'", "en", "me", "m'", "nous", "lui", "leur"):
            index += 1
        if self._word(index) in ("s'", "se"):
            return self._word(index + 1).startswith(("agi", "avèr", "avér", "trouve"))
        return self._word(index) == "y" or self._word(index).startswith(people.IMPERSONAL)

    def _description(self, index: int) -> Mention | None:
        """Determiner, words before the noun, the noun for a person or body, its complements, a name."""
        start, at = index, index
        determiner = ""
        if (self.tokens[at].pos == "DET" and not self._word(at).endswith("même")) or self._word(
            at
        ) in people.DETERMINERS:
            determiner = self._word(at)
            at += 1
        while (
            self._outside(at)
            and (self._word(at) in people.BEFORE_NOUN or self.tokens[at].pos == "NUM")
            and at - index < 4
        ):
            at += 1
        if not self._outside(at):
            return None
        if determiner in people.NOBODY:
            return None
        counted = self._counted(index, at)
        if counted is not None:
            return counted
        noun = self._noun(at) or (self._unlisted(at) if determiner else None)
        if noun is None or (not determiner and not self._bare_noun(index, at)):
            return None
        if noun.number == "p" and determiner in (people.MASCULINE | people.FEMININE):
            return None  # « au cours de » is no court
        head = at
        end = self._complements(head)
        gender = self._gender(determiner, head, noun)
        number = self._number(determiner, head, noun)
        mention = Mention(
            MentionKind.DESCRIPTION if noun.person else MentionKind.BODY,
            start, end, head, self._span(start + (determiner in people.CONTRACTED), end), _type(noun, number), gender, number,
            role=self._span(start if determiner not in people.ARTICLES else start + 1, end),
            noun=fold(self.tokens[head].text), definite=determiner not in people.INDEFINITE,
        )  # fmt: skip
        if not noun.person:
            self._add_proper_name(mention)
        self._add_name(mention)
        alone = mention.kind is MentionKind.DESCRIPTION and not determiner
        return None if alone else mention  # « Invité à s'expliquer » is nobody; « porte-parole de X, Y » is Y

    def _noun(self, index: int) -> people.Noun | None:
        return people.noun(self._word(index))

    def _counted(self, start: int, at: int) -> Mention | None:
        """« l'un des sinistrés », « une vingtaine d'élus », « la plupart des habitants »: the people counted."""
        if self._word(at) not in people.COUNTS or self._word(at + 1) not in OF:
            return None
        inner = self._description(at + 2) if self._noun(at + 2) is None else None
        head = at + 2 if inner is None else inner.head
        noun = self._noun(head) if self._outside(head) else None
        if noun is None:
            return None
        end = self._complements(head)
        one = self._word(at) in ("un", "une")
        gender = {"un": "m", "une": "f"}.get(self._word(at), noun.gender)
        kind = SpeakerType.ANONYMOUS if one else SpeakerType.GROUP
        return Mention(MentionKind.DESCRIPTION, start, end, head, self._span(start, end), kind, gender, "s" if one else "p",
                       role=self._span(start, end), noun=fold(self.tokens[head].text), definite=False)  # fmt: skip

    def _unlisted(self, at: int) -> people.Noun | None:
        """« l'hydrographe Jelena Dorvat »: a noun that no list has, before a person's name."""
        token = self.tokens[at]
        origin = token.capital and fold(token.text) in lexicon.nations()  # « l'Américain John … »
        if token.lower in people.ADVERBIAL or not self._is_name(at + 1):  # « estime pour sa part X »
            return None
        if not origin and (token.pos != "NOUN" or token.capital):
            return None
        last = self._name_end(at + 1)
        words = self.tokens[at + 1 : last + 1]
        person = len(words) > 1 and people.is_person([w.text for w in words], [w.entity for w in words])
        return people.Noun("", "s", True, SpeakerType.ANONYMOUS, "unlisted") if person else None

    def _bare_noun(self, index: int, at: int) -> bool:
        """A noun without determiner names somebody before a name (« porte-parole de X, Y ») or as a capitalised body."""
        token = self.tokens[at]
        before = self._word(index - 1)
        return (token.capital and index != self.first) or before in (",", "(", "–", "—") or index == self.first

    def _complements(self, head: int) -> int:
        """The last token of the description that begins with ``head``."""
        end = head
        while end + 1 <= self.last and end - head < MAX_COMPLEMENT:
            step = self._step(head, end + 1)
            if step is None:
                break
            end = step
        return end

    def _step(self, head: int, at: int) -> int | None:
        """The last token of the complement that begins at ``at``, None where the description ends before it."""
        if not self._outside(at):
            return None
        token, word = self.tokens[at], self._word(at)
        if word in ("-", "‑") and self._glued(at) and self._outside(at + 1):
            return at + 1
        if (token.pos == "ADJ" and not token.capital) or word in people.ADJECTIVES:
            return at
        if not token.capital and not token.finite and len(word) > 5 and word.endswith(people.DEMONYM_ENDINGS):
            return at
        if word == "(" and self._word(at + 2) == ")":  # « le maire (DVD) de … »
            return at + 2
        if word in OF or (word in AT and self._takes_at(head, at)):
            return self._phrase(at + 1)
        if word in (
            "à",
            "au",
            "aux",
        ):  # « la cheffe aux opérations, Karine … »: only a function is followed by its holder
            end = self._phrase(at + 1)
            named = (
                end is not None
                and self._word(end + 1) == ","
                and self._is_name(end + 2)
                and self._name_end(end + 2) > end + 2
            )
            return end if named else None
        if word == "et" and self._word(at + 1) in OF | {"à", "au", "aux"} and self._word(at + 2) not in ("il", "elle"):
            return self._phrase(at + 2)
        return None

    def _takes_at(self, head: int, at: int) -> bool:
        """« ambassadeur à », « ministre chargé de », « ministre en exercice »; never an addressee (« a dit le maire à X »)."""
        word = self._word(at)
        if word in ("auprès", "près") or word.startswith("chargé"):
            return True
        if word == "en":
            return self._word(at + 1) in people.AFTER_EN or (
                at == head + 1 and self._outside(at + 1) and self.tokens[at + 1].pos == "NOUN"
            )
        return fold(self.tokens[head].text) in people.TAKES_AT or any(
            fold(self.tokens[i].text) in people.TAKES_AT for i in range(head + 1, at)
        )

    def _phrase(self, at: int) -> int | None:
        """The last token of the noun phrase after a preposition."""
        while self._outside(at) and (
            self.tokens[at].pos in ("DET", "NUM")
            or self._word(at) in OF | {"la", "l'", "le", "les", "un", "une"}
            or (self._word(at) in people.BEFORE_NOUN and not self.tokens[at].capital)
        ):
            at += 1
        if not self._outside(at) or (
            self.tokens[at].pos in ("PUNCT", "VERB", "AUX", "PRON", "ADV", "SCONJ", "CCONJ")
            and not self.tokens[at].capital
        ):
            return None
        if self.tokens[at].capital:
            run = self._capitals(at)
            if self.tokens[at].pos == "NOUN" and run >= at + 2 and self.tokens[at + 1].dep == "appos":
                return at  # « ministre de l'Intérieur Radim … »
            cut = people.split_after_body([self.tokens[i].text for i in range(at, run + 1)], complement=True)
            return at + cut - 1
        return at

    def _add_name(self, mention: Mention) -> None:
        """A name right after the description, or after a comma: « le porte-parole de X, Judd Deere, »."""
        if mention.kind is MentionKind.BODY:
            self._add_alias(mention)
            return
        at = mention.last + 1
        ends_with = self._noun(mention.last) if mention.last > mention.head else None
        if ends_with is not None and not ends_with.person and self._is_name(at) and not self._is_person(at):
            self._add_proper_name(mention)  # « membre du comité X »
            at = mention.last + 1
        while self._outside(at) and self._is_label(at):  # « le député RN », « le bourgmestre Ecolo »
            self._extend(mention, at)
            at = self._complements(at) + 1
            self._extend(mention, at - 1)
        if self._word(at) == ",":
            self._add_name_apart(mention, self._further_titles(at + 1))
        else:
            self._take_name(mention, at)

    def _further_titles(self, at: int) -> int:
        """Past « Ministre de la Justice, Garde des Sceaux, » on the way to the name."""
        for _ in range(MAX_TITLES):
            noun = self._noun(at) if self._outside(at) else None
            end = self._complements(at) if noun is not None else at + 2
            phrase = " ".join(self._word(i) for i in range(at, at + 3))  # « Garde des Sceaux »
            if (noun is None and people.noun(phrase) is None) or self._word(end + 1) != ",":
                break
            at = end + 2
        return at

    def _add_name_apart(self, mention: Mention, at: int) -> None:
        """The name after a comma, when it is one that ends there: « , Judd Deere, », « , le Sud-Africain X, »."""
        if not self._outside(at):
            return
        if not self._is_name(at) and self._word(at) not in people.honorifics():
            free = mention.number == "s" and self._word(mention.first) not in ("au", "aux") and self._word(mention.first - 1) not in LOCAL
            inner = self._description(at) if free and self._word(at) in ("le", "la", "l'") else None
            if (
                inner is not None
                and inner.name is not None
                and inner.kind is MentionKind.NAME
                and self._closes_apposition(inner.last + 1)
            ):
                mention.kind, mention.type, mention.last = MentionKind.NAME, SpeakerType.PERSON, inner.last
                mention.name = mention.span = inner.name
                mention.gender = mention.gender or inner.gender
            return
        start = at
        while self._titled(at):
            at += 1
        if self._is_name(at):
            last = self._name_end(at)
            if (last > at or start < at) and self._closes_apposition(last + 1):
                self._take_name(mention, start)

    def _take_name(self, mention: Mention, at: int) -> None:
        start = at
        while self._titled(at):
            at += 1
        if not self._is_name(at) or _acronym(self.tokens[at].text):
            return
        last = self._name_end(at)
        mention.kind, mention.type = MentionKind.NAME, SpeakerType.PERSON
        mention.name = mention.span = self._span(at, last)
        mention.last = last
        mention.gender = self._name_gender(start, at) or mention.gender

    def _titled(self, at: int) -> bool:
        return self._word(at) in people.honorifics() and self._outside(at) and self.tokens[at].capital

    def _extend(self, mention: Mention, end: int) -> None:
        """Takes the tokens up to ``end`` into a description and its role."""
        mention.last = end
        mention.span = Span(mention.span.start, self.tokens[end].end)
        mention.role = Span(mention.role.start, self.tokens[end].end) if mention.role else None

    def _is_label(self, at: int) -> bool:
        """A party or the like between the office and the holder's name: an acronym, or one capitalised word before a comma."""
        if _acronym(self.tokens[at].text):
            return True
        if not self._is_name(at) or self._name_end(at) != at or people.is_first_name(self.tokens[at].text):
            return False
        apart = at + 1 if self._word(at + 1) == "," else self._complements(at) + 1
        return (
            self._word(apart) == ","
            and self._outside(apart + 1)
            and self._is_name(apart + 1)
            and self._name_end(apart + 1) > apart + 1
        )

    def _is_person(self, at: int) -> bool:
        """Whether the name at ``at`` is a person's by its first name."""
        return self._name_end(at) > at and people.is_first_name(self.tokens[at].text)

    def _closes_apposition(self, at: int) -> bool:
        return (
            at > self.last
            or not self._outside(at)
            or self._word(at) in (",", ".", ":", ";", ")", "!", "?", "…", "...", "–", "—", "-", "qui", "dont", "et")
        )

    def _closes_later(self, at: int) -> bool:
        """« X, le médiateur nommé par la région, a déclaré »: the comma comes before any finite verb."""
        while self._outside(at):
            if self._word(at) in (",", ")", "–", "—"):
                return True
            if self.tokens[at].finite or self.tokens[at].text in ".:;":
                return False
            at += 1
        return False

    def _add_proper_name(self, mention: Mention) -> None:
        """« l'agence Norvale », « le quotidien Le Soir »: a body's own name belongs to it."""
        at = mention.last + 1
        if (
            self._outside(at)
            and self.tokens[at].capital
            and (self._is_name(at) or (self.tokens[at].pos == "DET" and self._is_name(at + 1)))
        ):
            run = [self.tokens[i].text for i in range(mention.last, self._capitals(at) + 1)]
            if len(run) > 2 and people.is_first_name(run[1]) and not people.is_first_name(run[0], alone=True):
                return  # « au Journal du Sud Bernard X »: the body ends before the person
            self._extend(mention, mention.last + people.split_after_body(run[1:], complement=True))

    def _add_alias(self, mention: Mention) -> None:
        """« l'Observatoire syrien des droits de l'homme (OSDH) »."""
        at = mention.last + 1
        if self._word(at) == "(" and self._word(at + 2) == ")" and self.tokens[at + 1].text.isupper():
            mention.alias = self._span(at + 1, at + 1)
            mention.last = at + 2

    def _named(self, index: int) -> Mention | None:
        """A name, with its title before it and its function after it."""
        at, start = index, index
        determiner = ""
        if self._word(at) in people.ARTICLES and self._outside(at + 1) and self.tokens[at + 1].capital:
            determiner = self._word(at)
            at += 1
        honorific = False
        if self._word(at) in ("son", "sa", "l'") and self._word(at + 1) in people.EXCELLENCIES:
            at += 1
        while self._word(at) in people.EXCELLENCIES or (
            self._word(at) in people.honorifics()
            and self._outside(at + 1)
            and (self.tokens[at].capital or determiner or self.tokens[at + 1].capital)
        ):
            honorific = True
            at += 1
        if not self._is_name(at, titled=honorific or bool(determiner)):
            return None
        last = self._name_end(at)
        words = [self.tokens[i] for i in range(at, last + 1)]
        while (
            determiner
            and self._outside(last + 1)
            and self.tokens[last + 1].pos == "ADJ"
            and not self.tokens[last + 1].capital
        ):
            last += 1  # « les Nations unies »
        person = not determiner and (honorific or people.is_person([w.text for w in words], [w.entity for w in words]))
        if person:
            gender = self._name_gender(start, at)
            mention = Mention(MentionKind.NAME, start, last, at, self._span(at, last), SpeakerType.PERSON, gender, "s",
                              name=self._span(at, last), honorific=honorific)  # fmt: skip
            self._add_function(mention)
        else:
            plural = determiner == "les" or fold(words[0].text).endswith("s-unis")
            gender = "f" if determiner == "la" else "m" if determiner in ("le", "les") else words[0].gender
            shown = self._span(at if determiner in people.CONTRACTED else start, last)
            mention = Mention(MentionKind.BODY, start, last, at, shown, SpeakerType.ORGANIZATION, gender,
                              "p" if plural else "s", name=self._span(at, last))  # fmt: skip
            if not determiner:
                mention.leaning = self._leaning(at, last)
            self._add_alias(mention)
            self._add_function(mention)
        return mention

    def _leaning(self, at: int, last: int) -> float:
        """Whether a name that stands without determiner is rather a person's, by its words and its neighbours."""
        words = self.tokens[at : last + 1]
        score = people.leaning([w.text for w in words], [w.entity for w in words])
        if self._word(at - 1) in IN_PLACES:
            score -= 1.5
        if any(w.dep.startswith("nsubj") for w in words):
            score += 0.5
        if self._word(last + 1) == "," and self._outside(last + 3) and self._word(last + 3) == "ans":
            score += 3
        return score

    def _add_function(self, mention: Mention) -> None:
        """« Rahmi Dogan, gouverneur de la province de Hatay, »: the function after the name, as printed."""
        at = mention.last + 1
        if self._word(at) not in (",", "(", "–", "—"):
            return
        at += 1
        if (
            self.tokens[at : at + 1] and self.tokens[at].pos == "NUM" and self._word(at + 1) == "ans"
        ):  # X, 34 ans, infirmière
            at += 3 if self._word(at + 2) == "," else 2
        start = at
        if self._word(at) in people.DETERMINERS or (self._outside(at) and self.tokens[at].pos == "DET"):
            at += 1
        while self._word(at) in people.BEFORE_NOUN:
            at += 1
        noun = self._noun(at) if self._outside(at) else None
        if noun is None or not noun.person:
            return
        end = self._complements(at)
        loose = start == at and mention.kind is MentionKind.NAME and self._outside(end + 1)
        closed = self._closes_apposition(end + 1) or self._closes_later(end + 1)
        if not closed and not (loose and self.tokens[end + 1].pos in ("ADP", "VERB", "AUX", "ADV")):
            return
        if start != at and (mention.kind is MentionKind.BODY or self._word(mention.first - 1) in LOCAL):
            return  # « a déclaré à X, le ministre »
        if mention.kind is MentionKind.BODY and self._word(mention.first - 1) in LOCAL:
            return  # « à Kiev, le président ukrainien »
        mention.type, mention.kind = SpeakerType.PERSON, MentionKind.NAME
        if mention.name is not None:
            mention.span = mention.name
        mention.noun = fold(self.tokens[at].text)
        mention.role = self._span(start, end)
        mention.gender = mention.gender or self._gender(self._word(start), at, noun)
        mention.last = end

    # names

    def _is_name(self, at: int, *, titled: bool = False) -> bool:
        if not self._outside(at):
            return False
        token = self.tokens[at]
        if not token.capital or not any(c.isalpha() for c in token.text):
            return False
        if (
            token.pos in NEVER_NAMES
            and not (token.entity and len(token.text) > 3)
            and not people.is_first_name(token.text)
        ):
            return False
        if at == self.first and not titled:
            if token.lower in lexicon.forms() and not people.is_first_name(token.text, alone=True):
                return self._outside(at + 1) and self.tokens[at + 1].capital  # « Invité à … » is no name
            known = (
                token.pos == "PROPN"
                or token.entity in ("PER", "ORG", "LOC")
                or people.is_first_name(token.text, alone=True)
                or people.is_place(token.text)
            )
            follows = self._outside(at + 1) and self.tokens[at + 1].capital
            return known or follows
        return (
            token.pos in ("PROPN", "X")
            or bool(token.entity)
            or people.is_first_name(token.text)
            or token.pos in ("NOUN", "ADJ", "VERB")
        )

    def _name_end(self, at: int) -> int:
        run = self._capitals(at)
        return at + people.split_after_body([self.tokens[i].text for i in range(at, run + 1)], complement=False) - 1

    def _capitals(self, at: int) -> int:
        """The last token of the run of capitalised words that begins at ``at``, particles and hyphens taken in."""
        end = at
        while self._outside(end + 1):
            after = self.tokens[end + 1]
            if (
                (
                    self._glued(end + 1)
                    and (after.text in "-‑'’" or self.tokens[end].text[-1] in "-‑'’" or after.text[0] in "-‑'’")
                    and clitic_of(after) is None
                )
                or (after.capital and self._goes_on(end + 1) and after.text.lower() not in people.TITLES)
                or self._particle(end + 1)
                or (
                    len(self.tokens[end].text) == 1
                    and after.text == "."
                    and self._outside(end + 2)
                    and self.tokens[end + 2].capital
                )
            ):
                end += 1
            else:
                break
        while end > at and self.tokens[end].text in "-‑'’":
            end -= 1
        return end

    def _goes_on(self, at: int) -> bool:
        """Whether a capitalised word can be a further part of a name; « Le » only before another one."""
        token = self.tokens[at]
        if token.pos in ("DET", "ADP"):
            return self._outside(at + 1) and (self.tokens[at + 1].capital or self._glued(at + 1))
        return token.pos not in ("PRON", "AUX") and any(c.isalpha() for c in token.text)

    def _particle(self, at: int) -> bool:
        """A particle inside a name: after a first name, or one that French prose does not use otherwise."""
        word = self._word(at)
        if word not in PARTICLES:
            return False
        following = at + 1
        while self._word(following) in PARTICLES | {"-"}:
            following += 1
        if not (self._outside(following) and self.tokens[following].capital):
            return False
        if word in STRONG_PARTICLES:
            return True
        named = people.is_first_name(self.tokens[at - 1].text) or (
            self.tokens[at].entity == "PER" == self.tokens[at - 1].entity
        )
        return named and word in ("de", "d'", "du", "des", "la", "le", "da", "di", "del")

    # agreement

    def _name_gender(self, start: int, at: int) -> str:
        for index in range(start, at):
            gender = people.honorifics().get(self._word(index), "")
            if gender:
                return gender
        return people.first_name_gender(self.tokens[at].text)

    def _gender(self, determiner: str, head: int, noun: people.Noun) -> str:
        if noun.gender in ("m", "f"):
            return noun.gender
        if determiner in people.FEMININE:
            return "f"
        if determiner in people.MASCULINE:
            return "m"
        return next(
            (
                self.tokens[i].gender
                for i in range(head + 1, min(head + 3, self.last + 1))
                if self.tokens[i].pos == "ADJ"
            ),
            "",
        )

    def _number(self, determiner: str, head: int, noun: people.Noun) -> str:
        if determiner in people.PLURAL or noun.number == "p":
            return "p"
        if determiner in people.ARTICLES | people.INDEFINITE | people.FEMININE | people.MASCULINE:
            return "s"
        return self.tokens[head].number or "s"


def _acronym(word: str) -> bool:
    return 2 <= len(word) <= 5 and word.isupper() and word.isalpha()


def _type(noun: people.Noun, number: str) -> SpeakerType:
    if not noun.person:
        return noun.type
    return SpeakerType.GROUP if number == "p" else SpeakerType.ANONYMOUS
