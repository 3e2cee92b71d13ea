"""Pronouns that can name a speaker: « il », « celui-ci », « le second »; what only stresses is none."""

from quoteapp.engine import lexicon, people
from quoteapp.engine.appositions import Appositions
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.verb_forms import clitic_of
from quoteapp.model import Span, SpeakerType

PRONOUNS: dict[str, str] = lexicon.toml("pronouns.toml")["pronouns"]
OF_TWO = lexicon.places_in_text("first") | lexicon.places_in_text("second")  # « le premier », « l'autre »
WITH_CLAUSE = lexicon.places_in_text("clause")  # « celui que »
STRESSED = {"lui": "ms", "eux": "mp"}
OPENINGS = {pronoun.replace("'", "' ").split()[0] for pronoun in PRONOUNS} | STRESSED.keys()  # their first words


class Pronouns(Appositions):
    """The tokens of a sentence, asked for pronouns."""

    def _pronoun(self, index: int) -> Mention | None:
        token = self.tokens[index]
        first = self._word(index)
        if first not in OPENINGS and not first.startswith("-"):
            return None
        pair = f"{first}{'' if first.endswith(chr(39)) else ' '}{self._word(index + 1)}"
        last, word = (index + 1, pair) if pair in PRONOUNS else (index, clitic_of(token) or first)
        if word in WITH_CLAUSE and (index == self.first or self.tokens[index - 1].pos not in ("VERB", "AUX")):
            return None
        if word in OF_TWO and not self._stands_alone(index, last + 1):
            return None
        features = PRONOUNS.get(word) or (STRESSED.get(word) if self._stressed(index) else None)
        if word in people.STRESSED and self._echoes(index):
            return None  # « La ligue, elle, parle de … »: the ligue, and nobody before it
        if features is None or (word == "il" and self._impersonal(index + 1)):
            return None
        start = token.start + (len(token.text) - len(word) if token.text.startswith("-") else 0)
        span = Span(start, self.tokens[last].end)
        return Mention(MentionKind.PRONOUN, index, last, last, span, SpeakerType.PERSON,
                       features[0].replace("s", ""), features[-1], noun=word)  # fmt: skip

    def _stands_alone(self, index: int, following: int) -> bool:
        """« le second », « l'un »: no « le premier ministre », « l'un des élus », « pour la première »."""
        if index > self.first and self.tokens[index - 1].pos == "ADP":
            return False
        if following > self.last or not self._outside(following):
            return True
        return self.tokens[following].pos in ("VERB", "AUX", "PRON", "ADV", "PUNCT") or self._word(following) == "y"

    def _echoes(self, index: int) -> bool:
        """« X, elle, parle », « X a elle aussi parlé », « sollicitée elle aussi, X »: only stresses the subject."""
        before = self.tokens[index - 1] if index > self.first else None
        if before is None or self.tokens[index].text.startswith("-"):
            return False
        if before.text == ",":
            return self._word(index + 1) == ","
        return before.outside and (
            before.finite or (before.pos in ("VERB", "ADJ", "NOUN") and self._word(index + 1) in ("aussi", "même"))
        )

    def _stressed(self, index: int) -> bool:
        """« selon lui », « Lui finit par … »: not the clitic of « lui a dit »."""
        return index == self.first or (self.tokens[index - 1].pos == "ADP" and self._outside(index - 1))

    def _impersonal(self, index: int) -> bool:
        """« il faut », « il y a », « il s'agit » speak of nobody."""
        while self._word(index) in ("ne", "n'", "en", "me", "m'", "nous", "lui", "leur"):
            index += 1
        if self._word(index) in ("s'", "se"):
            return self._word(index + 1).startswith(("agi", "avèr", "avér", "trouve"))
        if self._word(index) == "y":
            return any(form.lemma == "avoir" for form in lexicon.forms().get(self._word(index + 1), ()))
        return self._word(index).startswith(people.IMPERSONAL)
