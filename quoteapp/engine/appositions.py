"""What belongs to a mention beside its head: the holder's name, the function after a name, an acronym in brackets."""

from quoteapp.engine import people
from quoteapp.engine.entities import within
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.name_runs import is_acronym, reports
from quoteapp.engine.noun_phrases import OF, NounPhrases, can_report
from quoteapp.folding import fold
from quoteapp.model import Span, SpeakerType

MIN_LETTERS = 2  # … and more has a word that shortens a name: Fedinf
MAX_FAR = 9  # tokens between an office and the comma before its holder
COMPLEMENTS = {"ADP", "ADV", "DET", "NOUN", "PROPN", "ADJ", "NUM", "CCONJ", "VERB"}
MAX_TITLES = 3  # « Premier vice-président, Ministre de la Mer, X »


class Appositions(NounPhrases):
    """Adds to mentions what stands in apposition to them."""

    def _description(self, index: int) -> Mention | None:
        raise NotImplementedError

    def _add_name(self, mention: Mention) -> None:
        """A name right after the description, or after a comma: « le porte-parole de X, Léa Morvan, »."""
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
        far = self._comma_far(mention, at)
        if self._word(at) == ",":
            self._add_name_apart(mention, self._further_titles(at + 1))
        elif far is not None:
            self._extend(mention, far - 1)
            self._add_name_apart(mention, far + 1)
        else:
            self._take_name(mention, at)

    def _comma_far(self, mention: Mention, at: int) -> int | None:
        """« la cheffe de mission sur place pour la Ligue, Léa Morvan. »: the comma before an office's holder."""
        governed = self._word(mention.first) in people.CONTRACTED or self._word(mention.first - 1) in people.LOCAL
        if governed or not mention.definite or mention.number == "p":
            return None
        comma = at
        while self._outside(comma) and comma < at + MAX_FAR and self.tokens[comma].pos in COMPLEMENTS:
            if self.tokens[comma].finite or self._word(comma) in people.TIMES:
                return None
            if self._is_person(comma):
                return None  # « la ministre Nadia X, Léa Y »: two
            comma += 1
        holder = comma + 1
        if comma == at or self._word(comma) != "," or self._has_person(at, comma - 1) or not self._is_name(holder):
            return None
        first, last = self.tokens[holder], self._name_end(holder)
        gender = people.first_name_gender(first.text)
        fits = "" in (gender, mention.gender) or gender == mention.gender
        named = last > holder and (people.is_first_name(first.text) or first.entity == "PER")
        return comma if named and fits and self._closes_apposition(last + 1) else None

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
        """The name after a comma, when it is one that ends there: « , Léa Morvan, », « , le Sud-Africain X, »."""
        if not self._outside(at):
            return
        if not self._is_name(at) and self._word(at) not in people.honorifics():
            free = (
                mention.number == "s"
                and self._word(mention.first) not in ("au", "aux")
                and self._word(mention.first - 1) not in people.LOCAL
            )
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
            governed = self._word(mention.first) in ("au", "aux", "du") or self._word(mention.first - 1) in people.LOCAL
            open_end = governed and self._word(last + 1) not in (",", ")", ".")  # « Aux yeux du juge, X “ment” »
            if (last > at or start < at) and self._closes_apposition(last + 1) and not open_end:
                self._take_name(mention, start)

    def _take_name(self, mention: Mention, at: int) -> None:
        start = at
        while self._titled(at):
            at += 1
        if not self._is_name(at) or is_acronym(self.tokens[at].text):
            return
        last = self._name_end(at)
        alone = last == at and not people.is_first_name(self.tokens[at].text, alone=True)
        if mention.number == "p" and alone and at == start and self._word(at + 1) not in ("et", ",", "&"):
            self._extend(mention, at)  # « les époux Valtat » are two
            return
        mention.kind, mention.type = MentionKind.NAME, SpeakerType.PERSON
        mention.name = mention.span = self._span(at, last)
        mention.last = last
        mention.gender = self._name_gender(start, at) or mention.gender
        mention.title = self._word(at - 1).rstrip(".") if at > start else ""

    def _extend(self, mention: Mention, end: int) -> None:
        """Takes the tokens up to ``end`` into a description and its role."""
        mention.last = end
        mention.span = Span(mention.span.start, self.tokens[end].end)
        mention.role = Span(mention.role.start, self.tokens[end].end) if mention.role else None

    def _is_label(self, at: int) -> bool:
        """A party or the like between office and holder: an acronym, or one capitalised word before a comma."""
        if is_acronym(self.tokens[at].text) or self._before_person(at):
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

    def _before_person(self, at: int) -> bool:
        """« le permanent Entraide Paul X », « le délégué Force-Rive Ana X »: a body's name of known words."""
        token = self.tokens[at]
        person = at + 1
        while self._word(person) == "-" or self._word(person - 1) == "-":
            person += 1
        while self._outside(person) and self._describes(person):
            person += 1  # « le conseiller Démocrate landais Paul X »
        known = token.common or person > at + 1
        word = token.capital and known and not people.is_first_name(token.text) and self._is_name(at)
        followed = self._outside(person + 1) and self.tokens[person + 1].capital
        return word and followed and people.is_first_name(self.tokens[person].text, alone=person == at + 1)

    def _describes(self, at: int) -> bool:
        token = self.tokens[at]
        return not token.capital and (token.pos == "ADJ" or token.lower in people.ADJECTIVES)

    def _add_proper_name(self, mention: Mention) -> None:
        """« l'agence Norvale », « le quotidien Le Soir »: a body's own name belongs to it."""
        at = mention.last + 1
        phrase = mention.noun in people.named_by_a_phrase() and at == mention.head + 1
        if not self._outside(at) or not self.tokens[at].capital:
            return
        named = self._is_name(at) or (self.tokens[at].pos == "DET" and self._is_name(at + 1))
        if not named and not (phrase and self.tokens[at].text[1:].islower()):
            return
        run = [self.tokens[i].text for i in range(mention.last, self._capitals(at) + 1)]
        called_after = self._word(mention.head) in people.NAMED_AFTER and mention.last == mention.head
        if (
            not called_after
            and len(run) > 2
            and people.is_first_name(run[1])
            and not people.is_first_name(run[0], alone=True)
        ):
            return  # « au Journal du Sud Bernard X »: the body ends before the person
        end = mention.last + people.split_after_body(run[1:], complement=True)
        if self.tokens[at].common or self.tokens[at].pos == "DET":
            end = self._own_name_end(end, phrase=phrase)
        self._extend(mention, end)
        mention.own = self._span(at, end)

    def _own_name_end(self, end: int, *, phrase: bool) -> int:
        """The last of the words in lower case that go on with a body's name of common words, which ends at ``end``."""
        step = self._own_name_step(end + 1, phrase=phrase)
        return end if step is None else self._own_name_end(step, phrase=phrase)

    def _own_name_step(self, at: int, *, phrase: bool) -> int | None:
        """« Roue libre », « Amis du clocher »; of a name that is a phrase « Rendez nos trains », « Vélo pour tous »."""
        if not self._outside(at) or self.tokens[at].capital or self._word(at) in people.TIMES:
            return None
        token, word = self.tokens[at], self._word(at)
        if word in OF:
            return self._phrase(at + 1)
        if not token.finite and token.pos in ("ADJ", "NOUN", "PROPN", "X", "VERB") and not can_report(word):
            return at
        if phrase and (token.pos == "DET" or word in people.INSIDE_NAMES):
            end = self._phrase(at if token.pos == "DET" else at + 1)
            closed = end is not None and not self.tokens[end].capital and self._word(end) not in people.TIMES
            return end if closed and end is not None and self._closes_name(end + 1) else None
        return None

    def _closes_name(self, at: int) -> bool:
        """Whether nothing of a noun phrase can go on at ``at``: the verb, a mark, the end."""
        return not self._outside(at) or self.tokens[at].finite or self.tokens[at].pos in ("PUNCT", "AUX", "VERB")

    def _add_alias(self, mention: Mention) -> None:
        """« l'Observatoire valdorien des rivières (OVR) »."""
        at = mention.last + 1
        opens, closes = self._word(at), self._word(at + 2)
        aside = (opens, closes) == ("(", ")") or (opens in ("–", "—") and closes in (opens, ",", ".", ""))
        if aside and self._outside(at + 1) and self._shortens(mention, self.tokens[at + 1].text):
            mention.alias = self._span(at + 1, at + 1)
            mention.last = at + 2 if closes in (")", opens) else at + 1

    def _shortens(self, mention: Mention, word: str) -> bool:
        """« la Fédération des infirmiers (Fedinf) »: all in capitals, or made of the letters of the name in order."""
        said = "".join(self._word(i) for i in range(mention.head, mention.last + 1))
        made = word[:1].isupper() and mention.last > mention.head and within(fold(word), fold(said))
        return word.isupper() or (made and len(word) > MIN_LETTERS and fold(word)[0] == fold(said)[0])

    def _is_left_open(self, mention: Mention, at: int) -> bool:
        """« Lina Marchal, une éclusière de Sarme raconte »: a name that opens the sentence; the comma was forgotten."""
        verb = at
        while self._outside(verb) and (
            self.tokens[verb].pos == "AUX" or self._word(verb) in ("se", "s'", "nous", "lui")
        ):
            verb += 1
        opens = mention.kind is MentionKind.NAME and mention.first == self.first
        return opens and self._outside(verb) and reports(self._word(verb))

    def _add_kind(self, mention: Mention, at: int) -> None:
        """« Axiome Conseil, un cabinet de Lormes, »: what the body named is."""
        end = self._complements(at)
        if mention.kind is MentionKind.BODY and mention.name is not None and self._closes_apposition(end + 1):
            mention.noun, mention.last = fold(self.tokens[at].text), end

    def _add_what_it_is(self, mention: Mention) -> None:
        """« Le Comité des familles, une ONG qui suit les prisons, »: what the body is, which is no other body."""
        at = mention.last + 2
        opens = self._word(at - 1) == "," and self._word(at) in ("un", "une", "le", "la", "l'")
        while opens and self._word(at + 1) in people.BEFORE_NOUN:
            at += 1
        noun = self._noun(at + 1) if opens and self._outside(at + 1) else None
        local = self._word(mention.first) in people.CONTRACTED or self._word(mention.first - 1) in people.LOCAL
        named = self._outside(at + 1) and self.tokens[at + 1].capital and not self.tokens[at + 1].text.isupper()
        if noun is None or noun.person or named or local:
            return
        end = self._complements(at + 1)
        new = self._word(mention.last + 2) in people.INDEFINITE
        resumes = self._verb_after_comma(end + 1)
        if resumes or (new and self._closes_apposition(end + 1)):
            mention.last = end

    def _verb_after_comma(self, at: int) -> bool:
        """Whether a finite verb stands right after the next comma."""
        while self._outside(at) and self._word(at) != ",":
            if self.tokens[at].text in ".:;" or self._word(at) == "et":
                return False
            at += 1
        verb = at + 1
        while self._outside(verb) and self._word(verb) in ("ne", "n'", "se", "s'", "y", "en", "l'"):
            verb += 1
        return self._outside(verb) and self.tokens[verb].finite and self.tokens[verb].pos in ("VERB", "AUX")

    def _add_second_function(self, mention: Mention) -> None:
        """« le député X, chef de l'opposition »: a function before the name and one after it."""
        first, noun = mention.role, mention.noun
        self._add_function(mention)
        if mention.role is not first:
            mention.second_role, mention.role, mention.noun = mention.role, first, noun

    def _add_function(self, mention: Mention) -> None:
        """« Tarek Bounaly, gouverneur de la province de Sarme, »: the function after the name, as printed."""
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
        native = noun is None and start < at and self._outside(at) and self.tokens[at].capital
        if (
            native and people.is_demonym(self.tokens[at].text) and mention.kind is MentionKind.NAME
        ):  # « Emeka, un Nigérian de 27 ans »
            end = self._age(at)
            mention.last = end if self._closes_apposition(end + 1) else mention.last
            return
        if noun is not None and not noun.person and not self.tokens[at].capital:
            self._add_kind(mention, at)
        if noun is None or not noun.person:
            return
        if start != at and "" != mention.gender != noun.gender != "":
            return  # « Paul X, la maire de Y et … » are two
        end = self._complements(at)
        if self._outside(end + 1) and self._is_person(end + 1):
            return  # « le maire Paul X, la députée Ana Y et … »
        loose = start == at and mention.kind is MentionKind.NAME and self._outside(end + 1)
        closed = self._closes_apposition(end + 1) or self._closes_later(end + 1)
        closed = closed or (start != at and self._is_left_open(mention, end + 1))
        if not closed and not (loose and self.tokens[end + 1].pos in ("ADP", "VERB", "AUX", "ADV")):
            return
        apart = self._word(start) in people.INDEFINITE and (
            mention.first == self.first or self._word(mention.first - 1) == ","
        )
        bare = mention.kind is MentionKind.BODY and not (apart and mention.name == mention.span and not mention.noun)
        if start != at and (bare or self._word(mention.first - 1) in people.LOCAL):
            return  # « a déclaré à X, le ministre », but « Ici, Hamid, un mareyeur, »
        if mention.kind is MentionKind.BODY and self._word(mention.first - 1) in people.LOCAL:
            return  # « à Kiev, le président ukrainien »
        mention.type, mention.kind = SpeakerType.PERSON, MentionKind.NAME
        if mention.name is not None:
            mention.span = mention.name
        mention.noun = fold(self.tokens[at].text)
        mention.role = self._span(start, end)
        mention.gender = mention.gender or self._gender(self._word(start), at, noun)
        mention.last = end
