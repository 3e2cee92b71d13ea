"""Who is the subject of a reporting verb: before it, after it, its clitic, its agent, its antecedent.

Position decides where French fixes it (« Q, a déclaré à l'AFP X »: what follows an incise is its subject, addressees
skipped); elsewhere the parser's subject is taken, and the nearest free mention where the parser has none.
"""

from quoteapp.engine import lexicon, people, scanner
from quoteapp.engine.cues import Cue, Mood, clitic_of
from quoteapp.engine.folding import fold
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.parse import Paragraph, Sentence, Token
from quoteapp.model import SpeakerType

LIGHT_POS = {"PUNCT", "ADV", "AUX", "PRON", "ADP", "CCONJ", "DET", "SCONJ", "PART"}
LIGHT_NOUNS = {
    "part",
    "côté",
    "tour",
    "substance",
    "outre",
    "suite",
    "effet",
    "même",
    "fois",
    "ailleurs",
    "exemple",
    "conclusion",
    "préambule",
}
NOT_PERSONAL = {"on", "je", "j'", "nous", "vous", "tu", "ce", "ça", "cela", "ceci", "rien", "tout"}
HEARD = {"lire", "relire", "entendre"}  # whose subject takes the words in
VERBAL = {"VERB", "AUX"}
TELLING = {"saying", "sequencing"}  # verbs whose object is no person: who follows them is their subject
CLAUSE_DEPS = ("conj", "xcomp", "advcl", "acl", "ccomp", "parataxis", "dep", "obl", "advmod", "nmod", "root")


class Scene:
    """A sentence with its cues and mentions, asked who stands where."""

    def __init__(self, paragraph: Paragraph, sentence: Sentence, cues: list[Cue], found: list[Mention]) -> None:
        self.tokens: list[Token] = paragraph.tokens
        self.first, self.last = sentence.first, sentence.last
        self.cues = cues
        self._phrases: dict[int, Mention | None] = {}
        self._paragraph, self._sentence = paragraph, sentence
        self.mentions = found
        self._owner = {index: m for m in found for index in range(m.first, m.last + 1)}

    def mention_at(self, index: int) -> Mention | None:
        """The mention that the token belongs to."""
        return self._owner.get(index)

    def word(self, index: int) -> str:
        """The token in lower case, with a plain apostrophe; empty outside the sentence."""
        return self.tokens[index].text.replace("’", "'").lower() if self.first <= index <= self.last else ""

    def preposition(self, mention: Mention) -> str:
        """The preposition that governs a mention, empty where it is free to be a subject or an object."""
        before = mention.first - 1
        while before >= self.first and self.tokens[before].pos == "DET" and self.tokens[before].outside:
            before -= 1
        if before < self.first or not self.tokens[before].outside or self.tokens[before].pos != "ADP":
            word = self.word(mention.first)
            return word if word in ("au", "aux", "du", "des") and self.tokens[mention.first].pos == "ADP" else ""
        return self.word(before)

    # the position of a cue among the quotations

    def light(self, first: int, last: int) -> bool:
        """Whether tokens ``first`` to ``last`` are nothing but commas, auxiliaries, clitics and adverbial phrases."""
        for index in range(first, last + 1):
            token = self.tokens[index]
            if not token.outside:
                return False
            if token.pos in LIGHT_POS or token.lower in LIGHT_NOUNS or clitic_of(token) is not None:
                if token.text in (":", ";", "."):
                    return False
                continue
            if any(c.verb == index or c.finite == index for c in self.cues):
                continue
            return False
        return True

    def opening(self, cue: Cue) -> int:
        """The first token of the verb group: its clitics, negation and adverbs taken in."""
        index = min(cue.first, cue.finite)
        while (
            index - 1 >= self.first
            and self.tokens[index - 1].outside
            and self.tokens[index - 1].pos in ("PRON", "ADV", "AUX")
            and (
                self.word(index - 1)
                not in ("qui", "que", "qu'", "il", "elle", "ils", "elles", "on", "dont", "où", "ce")
            )
        ):
            index -= 1
        return index

    def inverted(self, cue: Cue) -> bool:
        """Whether the subject comes after the verb: an incise, « comme l'a dit X », « a-t-il dit »."""
        if cue.mood is not Mood.FINITE:
            return False
        if cue.clitic is not None:
            return True
        if self.word(cue.last + 1) in ("que", "qu'"):
            return False  # « …, ajoute que … »: coordinated, no incise
        opening = self.opening(cue)
        at = opening - 1
        if self.word(at) == "comme":
            return True
        if self.word(at) in ("que", "qu'"):  # « ce qu'admet X », « un avis que partage X »
            return cue.finite == cue.verb and self._at_once(cue)
        while (
            at >= self.first
            and self.tokens[at].outside
            and (
                (self.tokens[at].pos in ("PUNCT", "ADV") and self.tokens[at].text not in ":;.")
                or self.word(at) in ("comme", "ainsi")
            )
        ):
            at -= 1
        if at < self.first:
            return False
        if not self.tokens[at].outside:  # right after the quotation
            if self._after_comma(at, opening):
                named = self.after(cue.last) is not None or self._phrase_after(cue) is not None
                return named or self.tokens[at].stands_in
            named = self.after(cue.last) is not None or self._phrase_after(cue) is not None
            return not self._subject_before(at) and named
        return self._after_comma(at, opening) and self._follows(cue)

    def _after_comma(self, at: int, opening: int) -> bool:
        return any(self.tokens[i].text in (",", "–", "—", "-", "!", "?") for i in range(at + 1, opening))

    def _subject_before(self, at: int) -> bool:
        """« Le "Canard" a dit que »: the marked words are the subject or end it."""
        start = at
        while (
            start > self.first
            and not self.tokens[start - 1].outside
            and self.tokens[start - 1].quote == self.tokens[at].quote
        ):
            start -= 1
        return start > self.first and self.tokens[start - 1].pos in ("DET", "NOUN", "PROPN", "ADJ", "ADP")

    def _at_once(self, cue: Cue) -> bool:
        mention = self.after(cue.last)
        return mention is not None and mention.first <= cue.last + 2

    def _follows(self, cue: Cue) -> bool:
        """Whether a free mention follows the verb closely: its inverted subject."""
        mention = self.after(cue.last) or (self._phrase_after(cue) if cue.use.kind in TELLING else None)
        if mention is None:
            return False
        at_once = mention.first <= cue.last + 2 and cue.use.kind in TELLING
        return at_once or not self._has_subject_left(cue)

    def _has_subject_left(self, cue: Cue) -> bool:
        opening = self.opening(cue)
        for index in range(self.first, opening):
            token = self.tokens[index]
            if token.outside and token.dep.startswith("nsubj") and token.head in (cue.verb, cue.finite):
                between = range(index + 1, opening)
                verbs = any(self.tokens[i].pos in VERBAL and self.tokens[i].finite for i in between)
                return not verbs
        return False

    # subjects

    def subject(self, cue: Cue) -> tuple[Mention | None, str]:
        """The mention of who speaks by this cue, and how it was found: agent, clitic, inverted, parsed, near."""
        inverted = self.inverted(cue)
        if cue.use.lemma in HEARD and not (inverted and cue.clitic is None and self.after(cue.last) is not None):
            return None, "heard"
        if cue.passive and not (inverted and cue.mood is Mood.FINITE):
            return self._agent(cue), "agent"
        if cue.clitic is not None:
            return self.mention_at(cue.clitic), "clitic"
        if inverted:
            return self.after(cue.last) or (self._phrase_after(cue) if cue.use.strength != "weak" else None), "inverted"
        if cue.mood is Mood.PRESENT_PARTICIPLE:
            mention = self._of_participle(cue)
            if mention is not None:
                return mention, "participle"
        return self._before(cue.verb, cue.finite, 0)

    def _of_participle(self, cue: Cue) -> Mention | None:
        """« X a dit que …, ajoutant que »: whoever spoke before in the sentence, else the sentence's subject."""
        before = self.word(cue.first - 1)
        if before not in (",", "et", "en", "–", "—", ""):
            return None
        for other in reversed(self.cues):
            if other.last < cue.first and other.mood is Mood.FINITE and other.use.strength != "weak":
                mention, _ = self.subject(other)
                if mention is not None:
                    return mention
        return self.main_subject()

    def has_other_subject(self, cue: Cue) -> bool:
        """Whether an inverted verb has a subject that names nobody yet: « soutient l'un », « corrige l'autre »."""
        at = cue.last + 1
        following = self.tokens[at] if at <= self.last else None
        return following is not None and following.outside and following.pos in ("DET", "PRON", "NOUN", "NUM")

    def first_person(self, cue: Cue) -> bool:
        """Whether whoever tells the story is the subject: « j'ai dit », « disions-nous »."""
        pronoun = (
            clitic_of(self.tokens[cue.clitic])
            if cue.clitic is not None
            else self.word(self._group_start(cue.finite) - 1)
        )
        return pronoun in ("je", "j'", "nous")

    def impersonal(self, cue: Cue) -> bool:
        """Whether the subject is « on », « je » …: nobody that the text names."""
        if cue.clitic is not None:
            return clitic_of(self.tokens[cue.clitic]) in NOT_PERSONAL
        return self.word(self._group_start(cue.finite) - 1) in NOT_PERSONAL

    def after(self, index: int) -> Mention | None:
        """The first mention after a verb that no preposition governs; none beyond a border of the clause."""
        at = index + 1
        while at <= self.last:
            token = self.tokens[at]
            mention = self.mention_at(at)
            if mention is not None:
                if not self.preposition(mention) and mention.kind is not MentionKind.PRONOUN:
                    return mention
                at = mention.last + 1
                continue
            if (
                not token.outside
                or token.text in (";", ":")
                or (token.finite and token.pos in VERBAL)
                or self.word(at) in ("que", "qu'", "qui")
            ):
                return None
            at += 1
        return None

    def _phrase_after(self, cue: Cue) -> Mention | None:
        """« poursuit le communiqué »: a noun that no list has, right after the verb."""
        for at in range(cue.last + 1, min(cue.last + 8, self.last)):
            token = self.tokens[at]
            if not token.outside or token.text in ",;:." or (token.finite and token.pos in VERBAL):
                return None
            if token.pos == "DET" and self.tokens[at - 1].pos != "ADP" and self.tokens[at + 1].pos == "NOUN":
                return self._phrase(at + 1)
        return None

    def _phrase(self, index: int) -> Mention | None:
        """Whoever the noun at ``index`` stands for: itself, or the owner of a document (« un rapport de la Ligue »)."""
        if index not in self._phrases:
            document = lexicon.is_document(fold(self.tokens[index].text))
            owner = self._owner_of(index) if document else None
            self._phrases[index] = owner or scanner.phrase(self._paragraph, self._sentence, index)
        return self._phrases[index]

    def phrase(self, index: int) -> Mention | None:
        """The noun phrase whose head is the noun at ``index``."""
        return self._phrase(index)

    def _owner_of(self, index: int) -> Mention | None:
        """The mention that « de » or « dont » ties to the noun at ``index``, adjectives passed over."""
        if self.word(index - 2) == "dont":
            return self._antecedent(index - 2)
        at = index + 1
        while at <= self.last and self.tokens[at].outside and self.tokens[at].pos == "ADJ":
            at += 1
        mention = self.mention_at(at) or self.mention_at(at + 1)
        return mention if mention is not None and self.preposition(mention) in ("de", "d'", "du", "des") else None

    def owns_words(self, mention: Mention) -> bool:
        """Whether the mention is the owner of words just named: « la phrase de X »."""
        at = mention.first - 1
        while at > self.first and (self.tokens[at].pos in ("DET", "ADJ") or self.word(at) in ("de", "d'")):
            at -= 1
        noun = self.tokens[at]
        owned = self.preposition(mention) in ("de", "d'", "du", "des")
        return (
            owned
            and at >= self.first
            and noun.outside
            and noun.pos in ("NOUN", "PROPN", "VERB")
            and lexicon.is_utterance(fold(noun.text))
        )

    def words_owner(self) -> Mention | None:
        """« Les mots de X sont clairs : … »: the owner of the words that the sentence is about."""
        return next((m for m in self.mentions if self.owns_words(m)), None)

    def relay_of(self, mention: Mention) -> Mention | None:
        """« …, a dit X, cité par Y »: who passes on the words of X."""
        for cue in self.cues:
            if cue.mood is Mood.PAST_PARTICIPLE and cue.use.lemma == "citer" and cue.first > mention.last:
                return self._agent(cue)
        return None

    def cited(self) -> Mention | None:
        """« …, citant X, …»: whose words the sentence passes on."""
        for cue in self.cues:
            if cue.use.lemma == "citer" and cue.mood is Mood.PRESENT_PARTICIPLE:
                mention = self.mention_at(cue.last + 1) or self.mention_at(cue.last + 2)
                if mention is not None and not self.preposition(mention):
                    return mention
        return None

    def place_of_on(self, cue: Cue) -> Mention | None:
        """« se réjouit-on à Matignon »: the place or circle where « on » speaks."""
        pronoun = (
            clitic_of(self.tokens[cue.clitic])
            if cue.clitic is not None
            else self.word(self._group_start(cue.finite) - 1)
        )
        if pronoun != "on" and cue.use.lemma not in HEARD:
            return None
        for index in range(self.first, self.last):
            if self.tokens[index].outside and self.word(index) in (
                "à",
                "a",
                "au",
                "aux",
                "chez",
                "dans",
                "côté",
                "sur",
            ):
                mention = self.source(index + 1)
                if mention is not None and (
                    mention in self.mentions or mention.noun in people.CIRCLES or lexicon.is_document(mention.noun)
                ):
                    return mention
        for index in range(self.first + 1, self.last + 1):
            if (
                self.tokens[index].outside
                and lexicon.is_document(fold(self.tokens[index].text))
                and self.tokens[index].pos == "NOUN"
            ):
                return self._phrase(index)
        return None

    def source(self, index: int) -> Mention | None:
        """Who or what the noun phrase beginning at ``index`` names, a listed person or body or any other noun."""
        while (
            self.first <= index < self.last
            and self.mention_at(index) is None
            and self.tokens[index].pos in ("DET", "NUM", "ADJ")
        ):
            index += 1
        return self.mention_at(index) or (self._phrase(index) if index <= self.last else None)

    def _agent(self, cue: Cue) -> Mention | None:
        for mention in self.mentions:
            if mention.first > cue.verb and self.preposition(mention) == "par":
                return mention
        return None

    def _before(self, verb: int, finite: int, depth: int) -> tuple[Mention | None, str]:
        subject = self._parsed_subject(verb, finite)
        if subject is not None:
            mention = self._who(subject)
            if mention is not None and self.preposition(mention):
                near = self._adjacent(self._group_start(finite))  # « Selon Y, X aurait dit »: not Y
                return (near, "near") if near is not None else (mention, "parsed")
            if mention is None and self.word(subject) not in NOT_PERSONAL | {"qui"}:
                return self._unlisted_subject(subject, verb, finite, depth)
            return mention, "parsed"
        head = self.tokens[verb].head
        climbs = head != verb and self.tokens[verb].dep.startswith(CLAUSE_DEPS) and self.first <= head <= self.last
        own_pronoun = self.word(self._group_start(finite) - 1)
        if own_pronoun in ("on", "je", "j'", "nous", "vous"):
            return None, "parsed"
        if own_pronoun == "qui":
            return self._antecedent(self._group_start(finite) - 1), "parsed"
        near = self._adjacent(self._group_start(finite))
        if near is not None:
            return near, "near"
        if climbs and depth < 5 and self.tokens[head].pos in VERBAL | {"ADJ", "NOUN"}:
            mention, how = self._before(head, head, depth + 1)
            if mention is not None:
                return mention, how
        earlier = [c for c in self.cues if c.last < finite and c.mood is Mood.FINITE and not c.passive]
        if earlier and depth == 0 and self.word(self._group_start(finite) - 1) in (",", "et"):
            return self.subject(earlier[-1])[0], "near"  # « X relève que …, ajoute que … »
        return self._nearest_left(finite), "near"

    def _unlisted_subject(self, subject: int, verb: int, finite: int, depth: int) -> tuple[Mention | None, str]:
        """The parser's subject is no mention: a name right before the verb instead, else the noun phrase itself."""
        named = self._adjacent(self._group_start(finite))
        if named is not None and named.name is not None:
            return named, "near"  # « Programmateur depuis dix ans, X revendique … »
        if self.tokens[subject].pos != "NOUN":
            return None, "parsed"
        told = any(
            c.verb == verb and c.mood is Mood.FINITE and c.use.kind in TELLING and c.use.strength == "strong"
            for c in self.cues
        )
        word = fold(self.tokens[subject].text)
        somebody = lexicon.is_document(word) or (told and depth == 0 and word.endswith(people.HUMAN_ENDINGS))
        return (self._phrase(subject) if somebody else None), "parsed"

    def _group_start(self, finite: int) -> int:
        index = finite
        while (
            index - 1 >= self.first
            and self.tokens[index - 1].outside
            and (
                self.tokens[index - 1].pos == "ADV"
                or (
                    self.word(index - 1)
                    in ("ne", "n'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "en", "y", "nous", "vous")
                    and self.tokens[index - 1].pos == "PRON"
                    and self.word(index - 1) not in ("nous", "vous")
                )
            )
        ):
            index -= 1
        return index

    def _parsed_subject(self, verb: int, finite: int) -> int | None:
        heads = {verb, finite, *(i for i in (verb + 1, verb + 2) if i <= self.last and self.tokens[i].pos == "VERB")}
        for index in range(self.last, self.first - 1, -1):
            token = self.tokens[index]
            if token.dep.startswith("nsubj") and token.head in heads and index < verb and token.outside:
                return index
        return None

    def _who(self, index: int) -> Mention | None:
        word = self.word(index)
        if word == "qui":
            return self._antecedent(index)
        if word in NOT_PERSONAL:
            return None
        if word in people.STRESSED and self.word(index - 1) == "," == self.word(index + 1):
            return self.mention_at(index - 2)
        return self.mention_at(index)

    def _antecedent(self, relative: int) -> Mention | None:
        before = [m for m in self.mentions if m.last < relative]
        if not before or relative - before[-1].last > 3:
            nouns = (i for i in (relative - 1, relative - 2, relative - 3) if i > self.first)
            human = next((i for i in nouns if fold(self.tokens[i].text).endswith(people.HUMAN_ENDINGS)), None)
            return self._phrase(human) if human is not None and self.tokens[human].pos == "NOUN" else None
        apart = self.word(relative - 1) == ","  # « X, venu de Y, qui a dit »: not the place, but who came from it
        free = (
            [m for m in before if not self.preposition(m)]
            if apart and before[-1].type is SpeakerType.ORGANIZATION
            else []
        )
        return free[-1] if free else before[-1]

    def _adjacent(self, start: int) -> Mention | None:
        """A free mention right before the verb group."""
        if self.word(start - 1) == "," == self.word(start - 3) and self.word(start - 2) in people.STRESSED:
            start -= 2  # « La ligue, elle, parle de … »
        mention = self.mention_at(start - 1) or (self.mention_at(start - 2) if self.word(start - 1) == "," else None)
        return mention if mention is not None and not self.preposition(mention) else None

    def _nearest_left(self, verb: int) -> Mention | None:
        free = [m for m in self.mentions if m.last < verb and not self.preposition(m)]
        return free[0] if free else None

    def is_subject(self, mention: Mention) -> bool:
        """Whether the mention is a subject: by the parser, or as the first free one before the first finite verb."""
        if any(self.tokens[i].dep.startswith("nsubj") for i in range(mention.first, mention.last + 1)):
            return True
        verb = next(
            (i for i in range(self.first, self.last + 1) if self.tokens[i].outside and self.tokens[i].finite), None
        )
        if verb is None or mention.first > verb:
            return False
        return next((m for m in self.mentions if not self.preposition(m)), None) is mention

    def main_subject(self) -> Mention | None:
        """The subject of the sentence as a whole."""
        for index in range(self.first, self.last + 1):
            token = self.tokens[index]
            if (
                token.outside
                and token.dep.startswith("nsubj")
                and token.pos == "NOUN"
                and lexicon.is_document(fold(token.text))
            ):
                return self._phrase(index)
        for mention in self.mentions:
            if any(self.tokens[i].dep.startswith("nsubj") for i in range(mention.first, mention.last + 1)):
                return mention
        free = [m for m in self.mentions if not self.preposition(m)]
        return free[0] if free else None
