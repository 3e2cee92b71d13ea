"""Noun phrases: how far a description runs, and its gender and number."""

from quoteapp.engine import lexicon, people
from quoteapp.engine.name_runs import NameRuns
from quoteapp.folding import fold
from quoteapp.model import SpeakerType

OF = {"de", "d'", "du", "des"}
AT = {"à", "au", "aux", "auprès", "près", "chargé", "chargée", "chargés", "chargées", "en"}
MAX_COMPLEMENT = 18  # tokens that a description runs on after its head


class NounPhrases(NameRuns):
    """The tokens of a sentence, asked for descriptions: « le ministre valdorien des Affaires étrangères »."""

    def _complements(self, head: int, whole: int | None = None) -> int:
        """The last token of the description that begins with ``head``, a noun that runs on to ``whole``."""
        end = head if whole is None else whole
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
        if (
            at == head + 1
            and not token.capital
            and token.pos in ("NOUN", "ADJ")
            and people.noun(word) is not None
            and not can_report(word)
        ):
            return at  # « un joueur cadre », « un député frondeur »
        if word == "et" and self._is_further_noun(head, at + 1):  # « le maire et président de la métropole »
            return self._complements(at + 1)
        if word == "et" and self._shares_article(head, at):
            return at + 1
        if word in ("pour", "contre") and at == head + 1 and fold(self.tokens[head].text) in people.named_by_a_phrase():
            return self._phrase(at + 1)  # « la Coalition pour la transparence »
        if token.pos == "NUM" and at == head + 1 and self._word(at + 1) in OF:  # « l'article 4 de la loi »
            return at
        if word in ("-", "‑") and self._glued(at) and self._outside(at + 1):
            return at + 1
        if word in people.ADJECTIVES:
            return at
        if token.pos == "ADJ" and not token.capital and not can_report(word):
            return None if self._has_object(at) else at
        if not token.capital and not token.finite and len(word) > 5 and word.endswith(people.DEMONYM_ENDINGS):
            return at
        if at == head + 1 and self._qualifies(head, at):
            return at
        if word == "(" and self._word(at + 2) == ")" and self._word(at + 3) in OF:  # « le maire (DVD) de … »
            return at + 2
        if (
            word in OF
            and self._word(at + 1) == "l'"
            and self._word(at + 2) in ("un", "une")
            and self._word(at + 3) in OF
        ):
            return at + 4 if self._word(at + 4) in ("eux", "elles") else self._phrase(at + 4)
        if word in OF or (word in AT and self._takes_at(head, at)):
            return self._phrase(at + 1)
        if word == "au" and self._word(at + 1) in people.CLOSE_TO and self._word(at + 2) in OF:
            return self._phrase(at + 3)  # « une personne au fait des discussions »
        if word in (
            "à",
            "au",
            "aux",
        ):  # « la cheffe aux opérations, Karine … »: only a function is followed by its holder
            end = self._phrase(at + 1)
            named = (
                end is not None
                and not self._has_person(at + 1, end)
                and self._word(end + 1) == ","
                and self._is_name(end + 2)
                and self._name_end(end + 2) > end + 2
            )
            return end if named else None
        if word == "et" and self._word(at + 1) in OF | {"à", "au", "aux"} and self._word(at + 2) not in ("il", "elle"):
            return None if self._another(at) else self._phrase(at + 2)
        return None

    def _qualifies(self, head: int, at: int) -> bool:
        """« le délégué caldère »: a word of no list right after an office that the model takes for a noun."""
        token, noun = self.tokens[at], self._noun(head)
        plain = token.pos in ("NOUN", "PROPN", "X") and token.text.islower() and token.text.isalpha()
        known = self._noun(at) is not None or can_report(token.lower) or token.lower in people.BESIDE_NOUN
        return noun is not None and noun.person and plain and len(token.text) > 3 and not known

    def _has_person(self, first: int, last: int) -> bool:
        """Whether there is a noun for somebody among the tokens."""
        nouns = [self._noun(i) for i in range(first, last + 1)]
        return any(noun is not None and noun.person for noun in nouns)

    def _addresses(self, at: int) -> bool:
        """Whether the preposition at ``at`` leads to a noun for somebody, or to a person's name."""
        following = at + 1 + (self._outside(at + 1) and self.tokens[at + 1].pos == "DET")
        noun = self._noun(following) if self._outside(following) else None
        return (noun is not None and noun.person) or (self._outside(following) and self._is_person(following))

    def _shares_article(self, head: int, at: int) -> bool:
        """« la Direction des douanes et contrôles »: the noun after « et » at ``at`` has no article of its own."""
        noun = self.tokens[at + 1] if self._outside(at + 1) else None
        inside = any(self._word(i) in OF for i in range(head + 1, at)) and self.tokens[at - 1].pos in ("NOUN", "ADJ")
        if noun is None or not inside or noun.capital != self.tokens[at - 1].capital or can_report(noun.lower):
            return False
        joined = noun.pos == "ADJ" and noun.dep == "conj" and noun.lower not in people.BEFORE_NOUN
        return (noun.pos == "NOUN" or joined) and not noun.finite

    def _another(self, at: int) -> bool:
        """« le ministre de l'Énergie et du directeur »: after « et » at ``at`` comes somebody else, no complement."""
        noun, before = self._noun(at + 2), self._noun(at - 1)
        return noun is not None and noun.person and (before is None or not before.person)

    def _is_further_noun(self, head: int, at: int) -> bool:
        """Whether a noun without determiner at ``at`` is one more of the same person's functions."""
        noun, first = self._noun(at), self._noun(head)
        both = noun is not None and first is not None and noun.person and first.person
        return both and self._outside(at) and not self.tokens[at].capital and not can_report(self._word(at))

    def _has_object(self, at: int) -> bool:
        """« Le musée d'Arvel ferme ses portes »: after a name, a verb that the model takes for an adjective."""
        following = self._word(at + 1)
        return self.tokens[at - 1].capital and (following in people.POSSESSIVES or self.tokens[at + 1].pos == "NUM"
                                                if following else False)  # fmt: skip

    def _age(self, end: int) -> int:
        """The last token of « de 51 ans » after a description that ends at ``end``, else ``end``."""
        at = end + 1
        aged = self._word(at) == "de" and self._outside(at + 1) and self._word(at + 2) == "ans"
        return at + 2 if aged else end

    def _modifiers(self, head: int, end: int) -> int:
        """The last token of what the parser hangs on somebody new, up to a verb, a comma or a relative clause.

        « une source autorisée », « une source au cabinet », « un membre de la troupe resté sur place ».
        """
        at, closed = end + 1, end
        while at <= self.last and at - head < MAX_COMPLEMENT and self._outside(at) and self._hangs_on(head, at):
            token = self.tokens[at]
            if (
                token.finite
                or token.pos in ("PUNCT", "PRON", "AUX", "CCONJ", "SCONJ")
                or self._word(at) in people.TIMES
            ):
                break
            if token.pos == "VERB" and not _is_participle(token.text):
                break
            if self._word(at) in ("à", "au", "aux") and self._addresses(at):
                break
            if self._word(at) == "dans" and lexicon.is_document(fold(self._word(at + 2))):
                break  # « fait savoir une source proche dans un communiqué »
            if fold(token.text) in people.heard_by() or (can_report(token.lower) and self._has_words_after(at)):
                break
            if token.pos in ("NOUN", "PROPN", "ADJ", "VERB"):
                closed = at
            at += 1
        return closed

    def _has_words_after(self, at: int) -> bool:
        """Whether what a verb takes comes next: « un batelier raconte : Q », « une source juge la mesure »."""
        following = self.tokens[at + 1] if self._outside(at + 1) else None
        return following is None or not (following.text in (",", ".") or following.finite or following.pos == "AUX")

    def _hangs_on(self, head: int, at: int) -> bool:
        """Whether the parser has the token somewhere below ``head``."""
        for _ in range(MAX_COMPLEMENT):
            above = self.tokens[at].head
            if above == at or not self.first <= above <= self.last:
                return False
            if above == head:
                return True
            at = above
        return False

    def _takes_at(self, head: int, at: int) -> bool:
        """« ambassadeur à », « ministre chargé de », « en exercice »; never an addressee (« a dit le maire à X »)."""
        word = self._word(at)
        if word in ("auprès", "près") or word.startswith("chargé"):
            return True
        if self._word(at + 1) == "l'" and self._word(at + 2) in people.ADDRESSING:
            return False  # « a lancé le conseiller à l'intention de X »
        if word in ("à", "au", "aux") and self._addresses(at):
            return False  # « confie l'avocate à la préfète »
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
        return at + 1 if self._called(at) else at

    def _called(self, at: int) -> bool:
        """« les habitants de la zone Maresque »: after a common noun its name of one word, which is no person's."""
        name = at + 1
        noun = self._noun(at)
        if self.tokens[at].pos != "NOUN" or (noun is not None and noun.person) or not self._is_name(name):
            return False
        token = self.tokens[name]
        return token.pos == "PROPN" and self._name_end(name) == name and not people.is_first_name(token.text)

    def _unlisted(self, at: int) -> people.Noun | None:
        """« l'hydrographe Jelena Dorvat »: a noun that no list has, before a person's name."""
        token = self.tokens[at]
        origin = token.capital and (fold(token.text) in lexicon.nations() or fold(token.text) in people.PARTISANS)
        if (
            token.lower in people.ADVERBIAL | people.NAMED_AFTER | people.TIMES  # « estime pour sa part X »
            or self._word(at + 1) in people.honorifics()  # « a résumé avant la pause Me X »
            or not self._is_name(at + 1)
        ):
            return None
        if not origin and (token.pos != "NOUN" or token.capital or self._sets_scene(at)):
            return None
        last = self._name_end(at + 1)
        words = self.tokens[at + 1 : last + 1]
        person = len(words) > 1 and people.is_person([w.text for w in words], [w.entity for w in words])
        return people.Noun("", "s", True, SpeakerType.ANONYMOUS, "unlisted") if person else None

    def _sets_scene(self, at: int) -> bool:
        """« a raconté à la barre X », « avant la pause X »: a place or a time, unless the noun is one for people."""
        return self._word(at - 2) in people.SCENE_SETTING and not fold(self.tokens[at].text).endswith(
            people.HUMAN_ENDINGS
        )

    def _bare_noun(self, index: int, at: int) -> bool:
        """Whether a noun without determiner can name somebody: before a name (« porte-parole de X, Y »), or a body."""
        token = self.tokens[at]
        before = self._word(index - 1)
        return (token.capital and index != self.first) or before in (",", "(", "–", "—") or index == self.first

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


def _is_participle(word: str) -> bool:
    return word.islower() and word.removesuffix("s").removesuffix("e").endswith(("é", "i", "u", "t", "is"))


def can_report(word: str) -> bool:
    """Whether the word is also the third person of a reporting verb (juge, note): then it is rather that."""
    return any(
        form.third and not form.has("part.past") and form.lemma in lexicon.verbs()
        for form in lexicon.forms().get(word, ())
    )
