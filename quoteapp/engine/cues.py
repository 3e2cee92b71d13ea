"""Finds the words that present speech: verbs, and prepositions such as « selon ».

A cue is told from the form of the word (resources/lexicons/forms.tsv) and from what stands around it, the parser's
opinion only settles words that are also nouns. What the cue says of which quotation is attribution.py's business.
"""

from dataclasses import dataclass
from enum import Enum

from quoteapp.engine import lexicon, verb_forms
from quoteapp.engine.lexicon import Form, Use
from quoteapp.engine.parse import Paragraph, Sentence, Token
from quoteapp.engine.verb_forms import AUXILIARIES, OBJECT_CLITICS, REFLEXIVE, clitic_of, is_passive
from quoteapp.folding import fold

NEGATION = lexicon.grammar("negation")
WITH_BE = lexicon.grammar("with_be")
FAR_AGENT = 12  # tokens between a participle and its agent: qualifié de « … » par X
UNLISTED = Use("", "manner", "weak", frozenset({"incise"}))  # a verb that only its place makes one of speech


class Mood(Enum):
    """How the verb stands in its clause, which decides where its subject is."""

    FINITE = "finite"
    PRESENT_PARTICIPLE = "present participle"
    PAST_PARTICIPLE = "past participle"  # without auxiliary: qualifié de … par X
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in a paragraph; all fields but ``use`` are indices of tokens.

    ``first`` to ``last`` are the words to show (« a déclaré », « fait valoir »); ``verb`` is the lexical verb,
    ``finite`` the word that carries person and number (the auxiliary, or the verb itself), ``clitic`` an inverted
    subject pronoun. ``passive``: the one who speaks is the agent. ``unsaid``: the words were expressly not said.
    """

    first: int
    last: int
    verb: int
    finite: int
    use: Use
    mood: Mood
    clitic: int | None = None
    passive: bool = False
    unsaid: bool = False
    conditional: bool = False


def find(paragraph: Paragraph, sentence: Sentence) -> list[Cue]:
    """The reporting verbs of one sentence, in order."""
    found: list[Cue] = []
    for index in range(sentence.first, sentence.last + 1):
        token = paragraph.tokens[index]
        taken = bool(found) and index <= found[-1].last  # « fait savoir » is one cue
        if token.outside and not taken and token.pos not in ("PUNCT", "DET", "ADP"):
            cue = _verb_cue(paragraph.tokens, index, sentence)
            if cue is not None:
                found.append(cue)
    return found


def _verb_cue(tokens: list[Token], index: int, sentence: Sentence) -> Cue | None:
    readings = lexicon.forms().get(tokens[index].lower, ())
    if not readings:
        return _unlisted(tokens, index, sentence)
    auxiliary = [form for form in readings if form.lemma in AUXILIARIES]
    for form in auxiliary or readings:  # « étaient » is no form of étayer
        if form.lemma not in lexicon.verbs() and form.lemma not in lexicon.frames():
            continue
        if not _is_verb(tokens, index, form, sentence):
            continue
        cue = _read(tokens, index, form, sentence)
        if cue is not None:
            return cue
    return None


def _unlisted(tokens: list[Token], index: int, sentence: Sentence) -> Cue | None:
    """« Q, enchérit X », « Q », a grincé X: a verb of no list, in an incise right after the quotation."""
    token = tokens[index]
    if token.pos != "VERB" or token.capital or index == sentence.last:
        return None
    auxiliary = None if token.finite else verb_forms.auxiliary(tokens, index, sentence)
    finite = index if auxiliary is None else auxiliary
    at = finite - 1
    while at > sentence.first and (tokens[at].pos == "ADV" or tokens[at].lower in REFLEXIVE):
        at -= 1
    comma = at > sentence.first and tokens[at].text == ","
    after_words = at >= sentence.first and not tokens[at - comma].outside
    clitic = verb_forms.clitic(tokens, finite, sentence)
    following = tokens[index + 1]
    named = following.outside and following.pos in ("DET", "PROPN", "PRON")
    if not tokens[finite].finite or not after_words or not (clitic or named):
        return None
    return Cue(finite, index, index, finite, UNLISTED, Mood.FINITE, clitic)


def _is_verb(tokens: list[Token], index: int, form: Form, sentence: Sentence) -> bool:
    """Whether the word is used as a verb here; many forms are nouns as well (note, livre, juge, rapport)."""
    token = tokens[index]
    before = tokens[index - 1] if index > sentence.first else None
    if (index < sentence.last and clitic_of(tokens[index + 1])) or (
        index + 1 < sentence.last and tokens[index + 1].lower == "-t" and clitic_of(tokens[index + 2])
    ):
        return True
    if before is not None and before.pos == "DET" and before.outside and before.lower not in OBJECT_CLITICS:
        return False
    if token.pos in ("VERB", "AUX"):
        return True
    if form.third and before is not None and before.lower in REFLEXIVE:
        return True
    following = tokens[min(index + 1, sentence.last)]
    compared = before is not None and index - 2 >= sentence.first and tokens[index - 2].lower == "comme"
    if form.third and compared and before is not None and before.lower in OBJECT_CLITICS:
        return True  # « comme le raconte X »
    named = (
        before is not None
        and (before.pos == "PROPN" or (before.capital and fold(before.text) in lexicon.places()))
        and following.pos in ("DET", "ADP", "ADV", "SCONJ", "PUNCT", "PRON")
    )
    resumed = before is not None and before.text == "," and following.pos == "DET"
    resumed = resumed or (before is not None and before.lower in ("et", ",") and following.lower in ("que", "qu'"))
    alone = before is not None and before.pos in ("NOUN", "PROPN", "ADJ") and following.pos == "DET"
    named = named or (alone and _without_verb(tokens, index, sentence))  # « Le comité des quais juge la mesure “…” »
    if form.third and not token.capital and (named or resumed or _after_subject(tokens, index, sentence)):
        return True  # « Pascal Brouillet juge la mesure … »
    if form.has("part.pres") and before is not None and before.lower in ("en", ",", "et"):
        return True
    after_quote = before is not None and (
        not before.outside
        or (before.lower in (",", "-", "–", "—") and index - 2 >= sentence.first and not tokens[index - 2].outside)
    )
    if form.third and after_quote and not token.capital:
        return True  # « Q, fait savoir X »
    if form.has("part.past") and token.pos in ("ADJ", "NOUN", "PROPN", "X", "ADV"):
        return verb_forms.auxiliary(tokens, index, sentence) is not None or _has_agent(tokens, index, sentence)
    if form.third and not token.capital and index < sentence.last and tokens[index + 1].text == ":":
        return True
    # « L'élue juge “indécent” que … »
    return form.third and not token.capital and not following.outside and before is not None and before.pos == "NOUN"


def _without_verb(tokens: list[Token], index: int, sentence: Sentence) -> bool:
    """Whether the journalist's words of the sentence have no finite verb but the one at ``index``."""
    others = (t for i, t in enumerate(tokens[sentence.first : sentence.last + 1], sentence.first) if i != index)
    return not any(t.outside and t.finite and t.pos in ("VERB", "AUX") for t in others)


def _after_subject(tokens: list[Token], index: int, sentence: Sentence) -> bool:
    """« Le conseil municipal juge que … »: between a noun with its adjectives and « que »."""
    at = index - 1
    while at > sentence.first and tokens[at].pos == "ADJ" and tokens[at].outside:
        at -= 1
    noun = at >= sentence.first and tokens[at].pos in ("NOUN", "PROPN") and tokens[at].outside
    return noun and index < sentence.last and tokens[index + 1].lower in ("que", "qu'")


def _has_agent(tokens: list[Token], index: int, sentence: Sentence) -> bool:
    """« Qualifiée de “…” par X, », « cité par X »: a participle set apart, and whoever did it."""
    apart = index == sentence.first or tokens[index - 1].text == "," or not tokens[index - 1].outside
    ahead = [token.lower for token in tokens[index + 1 : min(index + FAR_AGENT, sentence.last) + 1] if token.outside]
    return apart and "par" in ahead and ahead[0] in ("par", "de", "d'", "comme")


def _read(tokens: list[Token], index: int, form: Form, sentence: Sentence) -> Cue | None:
    """The cue that the form makes here, with its auxiliary, its clitics and its fixed words."""
    finite, mood = index, Mood.FINITE
    auxiliary, negated = None, False
    if form.has("part.past"):
        auxiliary = verb_forms.auxiliary(tokens, index, sentence)
    if auxiliary is not None:
        finite = auxiliary
    elif form.third and not (form.has("part.past") and _is_attributive(tokens, index, sentence)):
        mood = Mood.FINITE
    elif form.has("part.past"):
        mood = Mood.PAST_PARTICIPLE
    elif form.has("part.pres"):
        mood = Mood.PRESENT_PARTICIPLE
    elif form.has("inf"):
        carrier = _carrier(tokens, index, sentence)
        mood = Mood.INFINITIVE if carrier is None else Mood.FINITE
        finite = index if carrier is None else carrier[0]
        negated = carrier is not None and carrier[1] == "says-negated"
    else:
        return None
    reflexive = verb_forms.is_reflexive(tokens, finite, sentence)
    use, last = _use(tokens, index, form, reflexive, sentence)
    if use is None:
        return None
    if use.kind in ("silence", "meaning", "object"):
        return None
    clitic = verb_forms.clitic(tokens, finite, sentence)
    passive = mood is Mood.PAST_PARTICIPLE or (
        auxiliary is not None and not reflexive and form.lemma not in WITH_BE and is_passive(tokens, auxiliary, index)
    )
    first = finite if finite < index and all(tokens[i].pos in ("AUX", "VERB") for i in range(finite, index)) else index
    if reflexive and first == finite and tokens[first - 1].lower in REFLEXIVE:
        first -= 1  # « s'est indignée »
    meant = negated or form.lemma in lexicon.said_though_negated()
    return Cue(
        first, last, index, finite, use, mood, clitic, passive,
        unsaid=not meant and _unsaid(tokens, finite, index, mood, sentence),
        conditional=auxiliary is not None and any(f.has("cond") for f in verb_forms.forms(tokens[auxiliary])),
    )  # fmt: skip


def _carrier(tokens: list[Token], index: int, sentence: Sentence) -> tuple[int, str] | None:
    """« tient à préciser », « peut-on lire », « a fini par lâcher »: what carries person and number, and its effect."""
    at, preposition, clitic = index - 1, "", False
    while at > sentence.first and (
        clitic_of(tokens[at]) or tokens[at].lower in OBJECT_CLITICS | {"-t"} or tokens[at].pos == "ADV"
    ):
        clitic = clitic or clitic_of(tokens[at]) is not None
        at -= 1
    if at > sentence.first and tokens[at].lower in ("à", "de", "d'", "par"):
        preposition = tokens[at].lower.replace("d'", "de")
        at -= 1
    if at < sentence.first or not tokens[at].outside:
        return None
    for form in verb_forms.forms(tokens[at]):
        effect = lexicon.carriers().get((form.lemma, preposition))
        perfect = form.has("part.past")  # « a pu glisser X »: it was said
        if effect is None or form.has("cond") or (effect == "possible" and not (clitic or perfect)):
            continue
        if perfect:
            auxiliary = verb_forms.auxiliary(tokens, at, sentence)
            if auxiliary is not None and not any(f.has("cond") for f in verb_forms.forms(tokens[auxiliary])):
                return auxiliary, effect
        elif form.third:
            return at, effect
    return None


def _is_attributive(tokens: list[Token], index: int, sentence: Sentence) -> bool:
    """Whether a form that is both (décrit, dit) is the participle: « le phénomène décrit par X »."""
    following = tokens[index + 1].lower if index < sentence.last else ""
    if tokens[index].finite or following == "par":
        return following == "par"
    others = (t for t in tokens[sentence.first : sentence.last + 1] if t.outside and t.finite)
    return tokens[index].dep in ("acl", "amod", "case") and any(t.pos in ("VERB", "AUX") for t in others)


def _use(tokens: list[Token], index: int, form: Form, reflexive: bool, sentence: Sentence) -> tuple[Use | None, int]:
    """How the verb is used, and the last word of its phrase; fixed phrases go before the bare verb."""
    for frame in lexicon.frames().get(form.lemma, ()):
        if frame.before and frame.before not in [t.lower for t in tokens[max(sentence.first, index - 3) : index]]:
            continue
        if frame.pronominal != reflexive or (form.lemma in AUXILIARIES and frame.words[:1] == ("ADJ",)):
            continue
        if "NOUN" in frame.words and _right_after_words(tokens, index, sentence):
            continue  # « Q, rappelle la déclaration »: its subject
        last = _match(tokens, index + 1, frame.words, sentence)
        if last is not None:
            return frame.use, last
    verb = lexicon.verbs().get(form.lemma)
    if verb is None:
        return None, index
    return (verb.with_se if reflexive else verb.plain), index


def _right_after_words(tokens: list[Token], index: int, sentence: Sentence) -> bool:
    return index - 2 >= sentence.first and tokens[index - 1].text == "," and not tokens[index - 2].outside


def _match(tokens: list[Token], start: int, words: tuple[str, ...], sentence: Sentence) -> int | None:
    """The index of the last token of a fixed phrase that begins at ``start``, adverbs and clitics passed over."""
    at = start
    while at <= sentence.last and (tokens[at].pos == "ADV" or clitic_of(tokens[at]) or tokens[at].lower == "-t"):
        if words and tokens[at].lower == words[0]:
            break
        at += 1
    for word in words:
        if at > sentence.last or not _fits(tokens[at], word):
            return None
        at += 1
    while at > start and not tokens[at - 1].outside:
        at -= 1  # « s'est dit “attristé” »: the marked word completes the phrase but is not part of the cue
    return at - 1


def _fits(token: Token, word: str) -> bool:
    if word == "DET":
        return token.pos == "DET"
    if word == "ADJ":
        return (
            not token.outside
            or token.pos == "ADJ"
            or any(f.has("part.past") for f in lexicon.forms().get(token.lower, ()))
        )
    if word == "INF":
        return any(f.has("inf") for f in lexicon.forms().get(token.lower, ()))
    if word == "NOUN":
        noun = fold(token.text)  # a document is rather the subject: « disait un message »
        return token.pos == "NOUN" and lexicon.is_utterance(noun) and not lexicon.is_document(noun)
    return token.lower == word  # not folded: « sûr » is not « sur »


def _unsaid(tokens: list[Token], finite: int, verb: int, mood: Mood, sentence: Sentence) -> bool:
    """« n'a pas dit », « sans dire », « aurait pu dire », « refuse de dire »: the words were not said."""
    if mood is Mood.INFINITIVE:
        governing = tokens[max(sentence.first, finite - 4) : finite]
        refuses = any(form.lemma in lexicon.not_said() for token in governing for form in verb_forms.forms(token))
        might = any(f.has("cond") for token in governing for f in verb_forms.forms(token)) and any(
            t.lower == "pu" for t in governing
        )
        before = [token.lower for token in tokens[max(sentence.first, finite - 5) : finite]]
        without = "sans" in before[-4:] and "non" not in before  # « non sans rappeler »: said
        return refuses or might or without
    before = [t.lower for t in tokens[max(sentence.first, finite - 3) : finite]]
    return ("ne" in before or "n'" in before) and any(t.lower in NEGATION for t in tokens[finite : verb + 2])
