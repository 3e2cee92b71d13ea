"""What stands around a form of a verb and belongs to it: auxiliary, clitics, « se »."""

from quoteapp.engine import lexicon
from quoteapp.engine.lexicon import Form
from quoteapp.engine.parse import Sentence, Token
from quoteapp.folding import fold

SUBJECT_CLITICS = lexicon.grammar("subject_clitics")
OBJECT_CLITICS = lexicon.grammar("object_clitics")
REFLEXIVE = {"se", "s'"}
AUXILIARIES = {"être", "avoir"}
BETWEEN = lexicon.grammar("between_auxiliary")  # a, de son côté, déclaré
MAX_GAP = 7  # tokens between an auxiliary and its participle (« a, de son côté, déclaré »)


def clitic_of(token: Token) -> str | None:
    """The pronoun in « -il », « -t-elle », « -t'on »; None for any other word."""
    if not token.text.startswith("-"):
        return None
    bare = fold(token.text).lstrip("-")
    if bare.startswith(("t-", "t'")):
        bare = bare[2:]
    return bare if bare in SUBJECT_CLITICS else None


def forms(token: Token) -> tuple[Form, ...]:
    """What the word can be a form of; nothing where the list has none."""
    return lexicon.forms().get(token.lower, ())


def auxiliary(tokens: list[Token], index: int, sentence: Sentence) -> int | None:
    """The auxiliary of the participle at ``index``, its own or that of the participle it is coordinated with."""
    for at in range(max(sentence.first, index - MAX_GAP - 1), index):
        if (
            tokens[at].head == index
            and tokens[at].dep.startswith("aux")
            and tokens[at].outside
            and _is_auxiliary(tokens[at])
        ):
            return at
    start = _before_incise(tokens, index - 1, sentence)
    for at in range(start, max(sentence.first, start - MAX_GAP) - 1, -1):
        token = tokens[at]
        if not token.outside:
            break
        if _is_auxiliary(token):
            gap = tokens[at + 1 : start + 1]
            if all(_passable(t) for t in gap) or tokens[at].head == index:
                return at
        if token.pos in ("VERB", "NOUN", "PROPN") and clitic_of(token) is None and token.lower not in BETWEEN:
            break
    head = tokens[index].head
    if tokens[index].dep == "conj" and sentence.first <= head < index and tokens[head].pos == "VERB":
        return auxiliary(tokens, head, sentence)
    return None


def _before_incise(tokens: list[Token], at: int, sentence: Sentence) -> int:
    """« aurait, rapportait Z, juré »: the token before an incise between commas that ends at ``at``, else ``at``."""
    if tokens[at].text != ",":
        return at
    opens = next((i for i in range(at - 1, max(sentence.first, at - MAX_GAP), -1) if tokens[i].text == ","), None)
    if opens is None or not _is_auxiliary(tokens[opens - 1]):
        return at
    told = any(form.lemma in lexicon.verbs() and form.third for t in tokens[opens:at] for form in forms(t))
    return opens - 1 if told else at


def _is_auxiliary(token: Token) -> bool:
    return any(f.lemma in AUXILIARIES and (f.personal or f.has("inf") or f.has("part.pres")) for f in forms(token))


def _passable(token: Token) -> bool:
    """Words that may stand between auxiliary and participle."""
    return (
        token.pos in ("ADV", "ADP", "DET", "PUNCT", "PRON", "AUX", "ADJ")
        or clitic_of(token) is not None
        or token.lower in BETWEEN | {"-t"}
    )


def is_reflexive(tokens: list[Token], finite: int, sentence: Sentence) -> bool:
    """Whether « se » stands before the finite verb."""
    for at in range(finite - 1, max(sentence.first, finite - 4) - 1, -1):
        word = tokens[at].lower
        if word in REFLEXIVE:
            return True
        if word not in OBJECT_CLITICS:
            return False
    return False


def clitic(tokens: list[Token], finite: int, sentence: Sentence) -> int | None:
    """The subject clitic after the finite verb, by token: « a-t-il »."""
    for at in range(finite + 1, min(sentence.last, finite + 2) + 1):
        if clitic_of(tokens[at]):
            return at
        if tokens[at].lower not in ("-t", "-", "t"):
            return None
    return None


def is_passive(tokens: list[Token], auxiliary: int, verb: int) -> bool:
    """Whether the auxiliary makes the verb passive by its own form: « est dit », « a été dit »."""
    forms = lexicon.forms()
    if any(t.lower == "été" for t in tokens[auxiliary:verb]):
        return True
    return any(f.lemma == "être" for f in forms.get(tokens[auxiliary].lower, ()))
