"""Finds the mentions of a sentence: names, descriptions, bodies, pronouns.

« le secrétaire d'État valdorien Hugo Terval » is one mention with a role and a name; « un porte-parole du ministère »
a description; « il » a pronoun.
"""

import re

from quoteapp.engine import lexicon, people
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.noun_phrases import OF, can_report
from quoteapp.engine.openings import Openings
from quoteapp.engine.parse import Paragraph, Sentence, Token
from quoteapp.folding import fold
from quoteapp.model import SpeakerType

INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.){2,3}")


def phrase(paragraph: Paragraph, sentence: Sentence, index: int, *, bare: bool = False) -> Mention | None:
    """The noun phrase around the noun at ``index``, whatever the noun; ``bare``: without a determiner."""
    return _Scanner(paragraph.tokens, sentence).phrase(index, bare=bare)


def find(paragraph: Paragraph, sentence: Sentence) -> list[Mention]:
    """The mentions of one sentence, in order, none overlapping another."""
    return _Scanner(paragraph.tokens, sentence).run()


class _Scanner(Openings):
    def run(self) -> list[Mention]:
        found: list[Mention] = []
        index = self.first
        while index <= self.last:
            mention = self._at(index)
            if mention is None:
                index += 1
            else:
                mention.inner = self._inside(mention)
                found.append(mention)
                index = max(mention.last, index, *(m.last for m in mention.inner)) + 1
        return found

    def _inside(self, mention: Mention) -> list[Mention]:
        """The people named in the complements of a description, and the body whose people it names."""
        if mention.kind is MentionKind.PRONOUN:
            return []
        inside = range(mention.head + 1, mention.last + 1)
        found = [self._owner(index) for index in inside if mention.noun in people.staff()]
        if mention.name is None:
            found += [self._named(index) for index in inside if self._is_person(index)]
        return [
            m for m in found
            if m is not None and (m.last <= mention.last or m.alias is not None) and m.span != mention.name
        ]  # fmt: skip

    def _owner(self, at: int) -> Mention | None:
        """« la direction de Transvolt », « un délégué de la CGLT »: the body after « de »."""
        article = self._word(at - 1) in ("la", "l'", "le")
        if self._word(at - 1 - article) not in OF or not self._outside(at) or not self.tokens[at].capital:
            return None
        whole = article or self._word(at - 1) in people.CONTRACTED
        named = (self._description(at - 1) if whole else None) or self._named(at)
        if named is None or named.kind is not MentionKind.BODY:
            return None
        named.before = ""
        return named

    def phrase(self, index: int, *, bare: bool = False) -> Mention | None:
        """A mention of whatever noun stands at ``index`` with its determiner; None where there is no such noun."""
        if (
            index <= self.first
            or not self._outside(index)
            or self.tokens[index].pos not in ("NOUN", "ADJ", "PROPN")
            or not self._outside(index - 1)
        ):
            return None
        before = index - 1
        words = lexicon.is_utterance(fold(self.tokens[index].text))
        while not bare and not words and before > self.first and self._before_noun(before):
            before -= 1  # « le premier argentier », « une frêle couturière »
        determiner = self._word(before)
        if not bare and determiner not in people.DETERMINERS and self.tokens[before].pos != "DET":
            return None
        start = index if bare else before
        whole = self._words_noun(index)
        end = self._complements(index, whole)
        if determiner in people.INDEFINITE:
            end = self._modifiers(index, end)
        named = fold(self._span_text(index, whole))
        kind = SpeakerType.ORGANIZATION if lexicon.is_document(named) else SpeakerType.ANONYMOUS
        noun = people.Noun(self.tokens[index].gender, self.tokens[index].number or "s", True, kind, "unlisted")
        shown = self._span(start + (determiner in people.CONTRACTED), end)
        return Mention(
            MentionKind.DESCRIPTION, start, end, index, shown, kind,
            self._gender(determiner, index, noun), self._number(determiner, index, noun),
            role=self._span(index, end), noun=named,
            definite=determiner not in people.INDEFINITE,
        )  # fmt: skip

    def _before_noun(self, at: int) -> bool:
        return self._outside(at) and (self._word(at) in people.BEFORE_NOUN or self.tokens[at].pos == "ADJ")

    def _at(self, index: int) -> Mention | None:
        if not self._outside(index):
            return None
        if self._is_abroad(index):
            return self._named(index)
        return (
            self._pronoun(index)
            or self._held_back(index)
            or self._description(index)
            or self._native(index)
            or self._some(index)
            or self._somebody(index)
            or self._named(index)
        )

    def _description(self, index: int) -> Mention | None:
        """Determiner, words before the noun, the noun for a person or body, its complements, a name."""
        if not self._opens_description(index):
            return None
        start, at = index, index
        determiner = ""
        if self._word(at) in ("de", "d'") and self._word(at + 1) in people.MANY:  # « de nombreux habitants »
            determiner = "des"
            at += 2
        elif (self.tokens[at].pos == "DET" and not self._word(at).endswith("même")) or self._word(
            at
        ) in people.DETERMINERS:
            determiner = self._word(at)
            at += 1
        while (
            self._outside(at)
            and (self._word(at) in people.BEFORE_NOUN or self.tokens[at].pos == "NUM")
            and not self._named_whole(at)
            and at - index < 4
        ):
            at += 1
        if at > index + bool(determiner) and self._is_last_of_phrase(at - 1):
            at -= 1  # « les anciens de la cité »: no noun follows
        if not self._outside(at) or determiner in people.NOBODY or self._on_one_side(index, at):
            return None
        if not determiner and at > index and self.tokens[index].pos == "NUM":
            determiner = "plusieurs"  # « cent médecins »
        if not determiner and can_report(self._word(at)) and not self.tokens[at].capital and self._after_marks(index):
            return None  # « Q, titre The Herald »
        bare = not determiner and self._word(at) not in people.BARE_COUNTS
        counted = (None if bare else self._counted(index, at)) or (
            self._counted(index, index) if determiner in people.COUNTS else None
        )
        if counted is not None:
            return counted
        whole = self._compound(at)
        noun = self._noun_of(at, whole) or (self._unlisted(at) if determiner in people.DETERMINERS else None)
        if noun is None or (not determiner and not self._bare_noun(index, at)):
            return None
        governed = index > self.first and self.tokens[index - 1].pos == "ADP"  # « un document de trois pages »
        of_things = self.tokens[index].pos == "NUM" and (governed or self.tokens[index].text.isdecimal())
        if of_things and not self.tokens[at].capital and noun.section == "bodies":
            return None  # « 300 postes »
        if noun.number == "p" and determiner in (people.MASCULINE | people.FEMININE):
            return None  # « au cours de » is no court
        head = at
        end = self._complements(head, whole)
        gender = self._gender(determiner, head, noun)
        number = self._number(determiner, head, noun)
        if determiner in people.INDEFINITE and noun.person:
            end = self._modifiers(head, end)
        end = self._age(end)
        mention = Mention(
            MentionKind.DESCRIPTION if noun.person else MentionKind.BODY,
            start, end, head, self._span(start + (determiner in people.CONTRACTED), end), _type(noun, number),
            gender, number,
            role=self._span(start if determiner not in people.ARTICLES else start + 1, end),
            noun=self._head_noun(head, whole, noun),
            definite=determiner not in people.INDEFINITE,
        )  # fmt: skip
        if not noun.person:
            self._add_proper_name(mention)
        self._add_name(mention)
        if mention.kind is MentionKind.BODY and (mention.own is not None or self.tokens[head].capital):
            self._add_what_it_is(mention)
        if mention.kind is MentionKind.NAME:
            self._add_second_function(mention)
        alone = mention.kind is MentionKind.DESCRIPTION and not determiner
        return None if alone else mention  # « Invité à s'expliquer » is nobody; « porte-parole de X, Y » is Y

    def _on_one_side(self, index: int, at: int) -> bool:
        """« d'un côté X ; de l'autre, Y »: the other side, and nobody."""
        return self._word(at) == "autre" and self._word(index - 1) in OF and self._word(at + 1) in (",", ":")

    def _after_marks(self, index: int) -> bool:
        """Whether nothing but a comma stands between marked words and ``index``."""
        return index - 2 >= self.first and self._word(index - 1) == "," and not self._outside(index - 2)

    def _is_last_of_phrase(self, at: int) -> bool:
        """Whether the word that often stands before a noun is the noun itself: a listed one, and no noun follows."""
        following = self.tokens[at + 1] if self._outside(at + 1) else None
        noun = following is not None and (
            following.pos in ("NOUN", "ADJ", "PROPN", "NUM") or (following.pos == "VERB" and not following.finite)
        )
        says = (
            can_report(self._word(at + 1)) and self._noun(at + 1) is None
        )  # « un autre objecte », but « un autre juge »
        return self._noun(at) is not None and (says or not noun)

    def _named_whole(self, at: int) -> bool:
        """« jeune pousse », « numéro deux »: an adjective that is part of the noun, unlike that of « jeune femme »."""
        whole = self._compound(at)
        noun = self._noun_of(at, whole) if whole > at else None
        return noun is not None and (not noun.person or self._noun(whole) is None)

    def _head_noun(self, head: int, whole: int, noun: people.Noun) -> str:
        """The folded word by which a description is known: « agence » of « agence de presse », but « maison mère »."""
        alone = self._noun(head)
        other = whole > head and fold(self._word(head)) in people.apart()  # « père de famille » is nobody's father
        known = (noun.person and not other) or (alone is not None and not alone.person)
        return fold(self._span_text(head, head if known else whole))

    def _held_back(self, index: int) -> Mention | None:
        """« (K.B.), maraîchère de 54 ans », « K.B., 54 ans »: somebody of whom only the initials are printed."""
        bracket = self._word(index) == "(" and self._word(index + 2) == ")"
        at = index + bracket
        if not INITIALS.fullmatch(self.tokens[at].text):
            return None
        last = at + bracket
        following = self._noun(last + 2) if self._word(last + 1) == "," else None
        told = self._word(last + 3) == "ans" or (following is not None and following.person)
        alias = bracket and index > self.first and self.tokens[index - 1].pos in ("NOUN", "PROPN", "ADJ")
        if alias or not (bracket or told):
            return None
        name = self._span(at, at)
        mention = Mention(MentionKind.NAME, index, last, at, name, SpeakerType.PERSON, name=name)
        self._add_function(mention)
        return mention

    def _named(self, index: int) -> Mention | None:
        """A name, with its title before it and its function after it."""
        if not self._opens_name(index):
            return None
        if self.tokens[index].text.startswith("@") and len(self.tokens[index].text) > 2:
            name = self._span(index, index)
            return Mention(MentionKind.NAME, index, index, index, name, SpeakerType.PERSON, name=name)
        if self._word(index - 1) == ":" and self._word(index - 2) in people.CREDITS:
            return None  # « (Photo : Lina Marchal) »
        at, start = index, index
        determiner = ""
        if self._word(at) in people.ARTICLES and self._outside(at + 1) and self.tokens[at + 1].capital:
            determiner = self._word(at)
            at += 1
        if self._word(at) in ("son", "sa", "l'") and self._word(at + 1) in people.EXCELLENCIES:
            at += 1
        title = ""
        while self._word(at) in people.EXCELLENCIES or (
            self._word(at) in people.honorifics()
            and self._outside(at + 1)
            and (self.tokens[at].capital or determiner or self.tokens[at + 1].capital)
        ):
            title = self._word(at)
            at += 1
        first = at
        if title and self._word(at) in people.PARTICLES and self._outside(at + 1):
            at += 1  # « Mme de Brissan »
        if not self._is_name(at, titled=bool(title or determiner)):
            return None
        last = self._name_end(at)
        words = self.tokens[at : last + 1]
        if title or (not determiner and self._is_somebody(at, words)):
            gender, name = self._name_gender(start, at), self._span(first, last)
            mention = Mention(MentionKind.NAME, start, last, at, name, SpeakerType.PERSON, gender, "s",
                              name=name, title=title.rstrip("."))  # fmt: skip
        else:
            mention = self._named_body(start, at, determiner)
        self._add_function(mention)
        return mention

    def _is_somebody(self, at: int, name: list[Token]) -> bool:
        """Whether the name at ``at`` is a person's by its words; a common word or what is called after him is none."""
        if self._word(at - 1) in people.NAMED_AFTER or (len(name) == 1 and name[0].common and name[0].pos == "NOUN"):
            return False
        return people.is_person([w.text for w in name], [w.entity for w in name])

    def _named_body(self, start: int, at: int, determiner: str) -> Mention:
        """The name at ``at`` of a body or a place, or one of which only the whole article will tell."""
        last = self._name_end(at)
        head = self.tokens[at]
        if determiner and head.common and last == at and not people.is_place(head.text):
            last = self._complements(at)  # « la Gazette de Morlanne », « le Secours populaire »
        name = self._span(at, last)
        plural = determiner == "les" or fold(head.text).endswith("s-unis")
        gender = (
            "f" if determiner == "la" else "m" if determiner in ("le", "les") else head.gender if head.common else ""
        )
        shown = self._span(at if determiner in people.CONTRACTED else start, last)
        mention = Mention(MentionKind.BODY, start, last, at, shown, SpeakerType.ORGANIZATION, gender,
                          "p" if plural else "s", name=name)  # fmt: skip
        if not determiner:
            mention.leaning = self._leaning(at, last)
            mention.before = self._word(at - 1)
        mention.before = mention.before or (determiner if determiner in people.CONTRACTED else "")
        self._add_alias(mention)
        return mention


def _type(noun: people.Noun, number: str) -> SpeakerType:
    if not noun.person:
        return noun.type
    return SpeakerType.GROUP if number == "p" else SpeakerType.ANONYMOUS
