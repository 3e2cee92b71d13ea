"""Runs of capitalised words: which of them are names, where a name ends, whose gender it tells.

The model's entities are only a hint: it glues an organisation to a name, tags surnames as places and runs over
commas, so the words themselves are checked against the lists.
"""

from quoteapp.engine import lexicon, people
from quoteapp.engine.parse import Sentence, Token
from quoteapp.engine.verb_forms import clitic_of
from quoteapp.folding import fold
from quoteapp.model import Span

IN_PLACES = {"à", "a", "en", "dans", "vers", "depuis"}
TO_PAPERS = {"à", "au", "aux", "sur", "dans", "de", "avec", "chez", "pour", "agence", "journal", "quotidien"}
HOLY = {"saint", "sainte", "notre"}
FAR_VERB = 8  # tokens between a verb of saying and the paper to which somebody talks
ABROAD = lexicon.grammar("foreign_articles")
LABELS = lexicon.grammar("labels")
MAX_UNIT = 3  # letters of a unit of measure
NEVER_NAMES = {"ADP", "DET", "PRON", "SCONJ", "CCONJ", "AUX", "ADV", "PUNCT", "NUM", "INTJ", "SYM"}


class NameRuns:
    """The tokens of a sentence, asked for names."""

    def __init__(self, tokens: list[Token], sentence: Sentence) -> None:
        self.tokens = tokens
        self.first, self.last = sentence.first, sentence.last

    def _word(self, index: int) -> str:
        return self.tokens[index].lower if self.first <= index <= self.last else ""

    def _outside(self, index: int) -> bool:
        return self.first <= index <= self.last and self.tokens[index].outside

    def _glued(self, index: int) -> bool:
        """Whether the token is written without a space after the one before."""
        return index > self.first and self.tokens[index].start == self.tokens[index - 1].end

    def _span(self, first: int, last: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[last].end)

    def _noun(self, index: int) -> people.Noun | None:
        return people.noun(self._word(index))

    def _compound(self, index: int) -> int:
        """The last token of the longest listed noun that begins at ``index``: « maison mère », « numéro deux »."""
        best = last = index
        joined = fold(self._word(index))
        while joined in people.beginnings() and self._outside(last + 1):
            last += 1
            joined += ("" if self._glued(last) else " ") + fold(self._word(last))
            if people.noun(joined) is not None:
                best = last
        return best

    def _words_noun(self, index: int) -> int:
        """The last token of the listed noun for words that begins at ``index``: « mise au point »."""
        if index + 2 > self.last:
            return index
        joined = fold(self._span_text(index, index + 2))
        return index + 2 if lexicon.is_document(joined) or lexicon.is_utterance(joined) else index

    def _noun_of(self, first: int, last: int) -> people.Noun | None:
        """The listed noun that tokens ``first`` to ``last`` make."""
        return people.noun(self._word(first) if first == last else self._span_text(first, last))

    def _span_text(self, first: int, last: int) -> str:
        """The words of tokens ``first`` to ``last`` in lower case, as they are written."""
        pieces = [("" if self._glued(i) else " ") + self._word(i) for i in range(first, last + 1)]
        return "".join(pieces).strip()

    def _is_name(self, at: int, *, titled: bool = False) -> bool:
        if not self._outside(at):
            return False
        token = self.tokens[at]
        if not token.capital or not any(c.isalpha() for c in token.text):
            return False
        if self._is_abroad(at):
            return True
        if at == self.first and token.lower.endswith(people.PARTICIPLES) and self._word(at + 1) in ("de", "d'", "par"):
            return False  # « Âgé de 58 ans », « Lassé de ces retards »
        if (
            token.pos in NEVER_NAMES
            and token.common
            and not (token.entity and len(token.text) > 3)
            and not people.is_first_name(token.text)
        ):
            return False
        if token.text in ("A", "À") or self._word(at) in people.TIMES or self._is_unit(at) or self._is_page_label(at):
            return False
        if token.text == "X" and self._word(at - 1) == "sur":
            return False  # the network
        joined = at == self.first and self._word(at + 1) == "et" and self._outside(at + 2)
        if joined and (self._pairs(at, at + 2) or not token.common):
            return self.tokens[at + 2].capital  # « Terval et Marchal dénoncent »
        if at == self.first and not titled:
            loose = token.pos in ("ADJ", "ADV", "VERB") or token.dep == "advmod"
            if token.common and loose and self._outside(at + 1) and self._is_person(at + 1):
                return people.is_first_name(token.text)  # « Seule Lina Marchal … », « Aussitôt Lina Marchal … »
            if token.lower in lexicon.forms() and not people.is_first_name(token.text, alone=True):
                return self._outside(at + 1) and self.tokens[at + 1].capital  # « Invité à … » is no name
            known = (
                token.pos == "PROPN"
                or token.entity in ("PER", "ORG", "LOC")
                or people.is_first_name(token.text, alone=True)
                or people.is_place(token.text)
            )
            following = self.tokens[at + 1] if at < self.last else None  # « Berceau “regrette” »: also a marked verb
            if following is not None and not following.outside and not following.finite:
                following = None
            acts = following is not None and (
                following.finite or following.pos == "AUX" or following.lower in ("ne", "n'", "se", "s'")
            )
            acts = acts or (token.dep.startswith("nsubj") and self._word(at + 1) == ",")  # « Translux, de son côté, … »
            known = known or (not token.common and acts and token.text.istitle())  # « Terval ne décolère pas »
            if token.common and not people.is_first_name(token.text, alone=True) and not people.is_place(token.text):
                # « Costume gris, … », « Debout devant la grille, … » are nobody
                known = known and following is not None and (following.finite or following.pos in ("AUX", "PRON"))
            return known or (following is not None and following.capital and following.pos != "DET")
        return (
            token.pos in ("PROPN", "X")
            or bool(token.entity)
            or people.is_first_name(token.text)
            or token.pos in ("NOUN", "ADJ", "VERB")
        )

    def _is_abroad(self, at: int) -> bool:
        """« selon De Avondbode », « écrit The Herald »: a foreign article with a capital inside a sentence."""
        following = self.tokens[at + 1] if self._outside(at + 1) else None
        named = following is not None and following.text.istitle() and not people.is_first_name(self.tokens[at].text)
        return named and at > self.first and self.tokens[at].text in ABROAD

    def _is_unit(self, at: int) -> bool:
        """« 11 Go », « 450 MW »: what a number in figures counts."""
        return at > self.first and self.tokens[at - 1].text[-1].isdigit() and len(self.tokens[at].text) <= MAX_UNIT

    def _is_page_label(self, at: int) -> bool:
        """« VidéoLina Marchal »: the word that scraping glued to the next."""
        return self._outside(at + 1) and self._glued(at + 1) and self.tokens[at].text in LABELS

    def _name_end(self, at: int) -> int:
        run = self._capitals(at)
        if run > at + 1 and self._signs(at, run):
            return run - 1
        teller = self._teller(at, run)
        if teller is not None:
            return teller - 1
        return at + people.split_after_body([self.tokens[i].text for i in range(at, run + 1)], complement=False) - 1

    def _signs(self, at: int, last: int) -> bool:
        """« Lina Marchal CGT »: behind a person's name the acronym of whom he speaks for, as below a pull quote."""
        acronym = is_acronym(self.tokens[last].text) and not any(self.tokens[i].text.isupper() for i in range(at, last))
        return acronym and people.is_first_name(self.tokens[at].text)

    def _teller(self, at: int, last: int) -> int | None:
        """« raconte au Matin Est Léa Morvan », « confie dans Ondes Léa Morvan »: who talks to the paper at ``at``."""
        before = at - 1 - (self._word(at - 1) in ("l'", "la", "le"))
        if self._word(before) not in TO_PAPERS or people.is_first_name(self.tokens[at].text, alone=True):
            return None
        since = range(max(self.first, before - FAR_VERB), before)
        verb = next((i for i in reversed(since) if reports(self._word(i)) and self.tokens[i].pos == "VERB"), None)
        if verb is None or any(self.tokens[i].text in ",;:" for i in range(verb, at)):
            return None
        if self._word(at) in HOLY or people.is_first_name(self.tokens[verb].text):
            return None
        names = (i for i in range(at + 1, last) if people.is_first_name(self.tokens[i].text))
        named = next((i for i in names if self.tokens[i + 1].capital or self._particle(i + 1)), None)
        if named is None and last > at + 1 and is_acronym(self.tokens[at].text):
            return at + 1  # « a dit à l'AFP Li Wenqing »
        if named is None:  # « explique au Matin du Fleuve Zorislav Kerbach »: words that the model does not know
            known = [i for i in range(at, last + 1) if self.tokens[i].common or not self.tokens[i].capital]
            named = max(known, default=last) + 1
            return named if known and known[0] == at and named < last else None
        return named

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
                or (after.text == "et" and self._pairs(end, end + 2))
                or (self.tokens[end].text == "et" and end > at)
                or (after.text == "&" and self._outside(end + 2) and self.tokens[end + 2].capital)
                or self.tokens[end].text == "&"
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

    def _pairs(self, one: int, other: int) -> bool:
        """« Mares et Bocages », « Terre et Littoral »: two common words without article are the name of one body."""
        both = [self.tokens[i] for i in (one, other) if self._outside(i)]
        return len(both) == 2 and all(
            t.capital
            and t.common
            and t.pos not in NEVER_NAMES
            and len(t.text) > 3
            and people.noun(t.text) is None
            and fold(t.text) not in people.PARTISANS
            and fold(t.text) not in lexicon.nations()
            and not people.is_first_name(t.text)
            and not people.is_place(t.text)
            and not people.is_demonym(t.text)
            and self._word(i) not in people.TIMES
            for t, i in zip(both, (one, other), strict=True)
        )

    def _goes_on(self, at: int) -> bool:
        """Whether a capitalised word can be a further part of a name; « Le » only before another one."""
        token = self.tokens[at]
        if token.pos in ("DET", "ADP"):
            after = self.tokens[at + 1] if self._outside(at + 1) else None
            if after is None or (self._word(at) == "l'" and after.common):
                return False  # « Lina Marchal L'Écho »: a byline, and no « Yann L'Hénoret »
            return after.capital or self._glued(at + 1)
        known = token.common and token.pos in ("PRON", "AUX")  # a name that the model takes for one is no word it knows
        return not known and any(c.isalpha() for c in token.text)

    def _particle(self, at: int) -> bool:
        """A particle inside a name: after a first name, or one that French prose does not use otherwise."""
        word = self._word(at)
        if word not in people.PARTICLES:
            return False
        following = at + 1
        while self._word(following) in people.PARTICLES | {"-"}:
            following += 1
        if not (self._outside(following) and self.tokens[following].capital):
            return False
        if word in people.STRONG_PARTICLES or self.tokens[at - 2].text in ABROAD:
            return True
        named = people.is_first_name(self.tokens[at - 1].text) or (
            self.tokens[at].entity == "PER" == self.tokens[at - 1].entity
        )
        return named and word in ("de", "d'", "du", "des", "la", "le", "da", "di", "del")

    def _titled(self, at: int) -> bool:
        return self._word(at) in people.honorifics() and self._outside(at) and self.tokens[at].capital

    def _is_person(self, at: int) -> bool:
        """Whether the name at ``at`` is a person's by its first name."""
        return self._name_end(at) > at and people.is_first_name(self.tokens[at].text)

    def _name_gender(self, start: int, at: int) -> str:
        for index in range(start, at):
            gender = people.honorifics().get(self._word(index), "")
            if gender:
                return gender
        return people.first_name_gender(self.tokens[at].text)

    def _leaning(self, at: int, last: int) -> float:
        """Whether a name that stands without determiner is rather a person's, by its words and its neighbours."""
        words = self.tokens[at : last + 1]
        score = people.leaning([w.text for w in words], [w.entity for w in words])
        if self._word(at - 1) in IN_PLACES:
            score -= 1.5
        if any(w.dep.startswith("nsubj") for w in words):
            score += 0.5
        if self._word(at - 1).startswith(people.LEADS) or self._word(at - 1) in people.NAMED_AFTER:
            score -= 3  # « préside Valdor Commerces »
        if words[-1].common and (words[-1].pos == "NOUN" or "&" in [w.text for w in words]):
            score -= 1
        if self._word(last + 1) == "," and self._outside(last + 3) and self._word(last + 3) == "ans":
            score += 3
        return score


def reports(word: str) -> bool:
    """Whether the word can be the third person or the participle of a verb that presents speech."""
    return any(
        (form.third or form.has("part.past")) and form.lemma in lexicon.verbs()
        for form in lexicon.forms().get(word, ())
    )


def is_acronym(word: str) -> bool:
    """Two to five capital letters and nothing else."""
    return 2 <= len(word) <= 5 and word.isupper() and word.isalpha()
