"""A construction that could present a quotation, and where the quotation stands in its sentence."""

from dataclasses import dataclass

from quoteapp.engine import lexicon
from quoteapp.engine.mentions import Mention
from quoteapp.engine.scene import VERBAL, Scene


@dataclass(frozen=True, slots=True)
class Evidence:
    """One construction that could present the quotation.

    ``first`` and ``last`` are the tokens of the cue, None where there is none; ``mention`` is who speaks by it, None
    where the construction names nobody (« on dit »). ``outer`` is the evidence of who tells that it was said.
    """

    rule: str
    score: float
    first: int | None = None
    last: int | None = None
    mention: Mention | None = None
    unsaid: bool = False
    conditional: bool = False
    impersonal: bool = False  # « dit-on », « je dis »: expressly somebody unnamed, or whoever tells
    on: bool = False  # « dit-on »
    hosted: bool = False  # « dit-on à Matignon »: the mention is where « on » speaks
    weak: bool = False  # a verb that presents speech only now and then
    direct: bool = False  # right after a verb of saying, with nothing between: crier « … »
    compared: bool = False  # « comme le dit X »
    first_person: bool = False  # « j'ai dit », « nous disions »
    read: bool = False  # « peut-on lire dans le communiqué »
    number: str = ""  # of the verb: s, p or nothing
    sure: bool = False  # a verb that next to marks almost always presents speech
    outer: "Evidence | None" = None


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens ``first`` to ``last`` of a paragraph that a marked span fills."""

    first: int
    last: int
    predicate: bool = False  # begins with the verb of the sentence around it: X a « exprimé … »
    telling: bool = False  # … and that verb is one of speech: X « regrette … »
    told: bool = False  # reported in the past: que « le régime devait … »
    woven: bool = True
    words: str = ""  # what is said, without its marks


def is_predicate(text: str, scene: Scene, first: int) -> bool:
    """Whether the marked words begin with the verb of the sentence: X a « exprimé … », X « a exprimé … ».

    By the rule of relays such words tell what X did, so they are the words of whoever tells it.
    """
    words = text.replace("’", "'").lower().split()
    if not words:
        return False
    before = scene.word(first - 1)
    words = " ".join(words).replace("'", "' ").split()
    while len(words) > 1 and words[0] in lexicon.grammar("verb_clitics"):
        words, first = words[1:], first + 1
    forms = lexicon.forms().get(words[0], ())
    if any(f.has("part.past") for f in forms):
        return (
            any(f.lemma in ("avoir", "être") for f in lexicon.forms().get(before, ()))
            or scene.tokens[first].dep == "conj"
        )
    token = scene.tokens[first]
    finite = token.pos in ("AUX", "VERB") and token.finite
    if before == ",":
        return finite and _opened(scene, first)
    named = scene.mention_at(first - 1)
    told = named is not None and not scene.preposition(named) and any(f.third for f in forms)
    return (finite or (told and is_telling(text))) and before not in ("que", "qu'", ":", "")


def _opened(scene: Scene, verb: int) -> bool:
    """« X, de son côté, “regrette …” »: the words are the verb of a sentence whose subject came before the comma."""
    before = range(scene.first, verb)
    verbs = any(scene.tokens[i].outside and scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in before)
    return not verbs and any(m.last < verb and not scene.preposition(m) for m in scene.mentions)


def is_telling(text: str) -> bool:
    """Whether the marked words begin with a reporting verb in a finite form: « ne croit pas … », « regrette … »."""
    words = text.replace("’", "'").replace("'", "' ").lower().split()
    verb = next((word for word in words if word not in lexicon.grammar("object_clitics")), "")
    readings = [f for f in lexicon.forms().get(verb, ()) if f.third and f.lemma in lexicon.verbs()]
    uses = [lexicon.verbs()[f.lemma].plain for f in readings]
    return any(use is not None and use.strength != "weak" for use in uses)
