"""The word lists under resources/lexicons/, loaded once and asked by word.

Each list says in its first lines what it is, where it comes from and how it is laid out.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from quoteapp import resources
from quoteapp.folding import fold

LEXICONS = "lexicons"
MAX_LABEL = 150  # characters of a line that a label of a web page (« Publié le … ») can have
_TAIL = ":.>→» "
_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
_EDGES = re.compile(r"^[\s•*·▪►→>▶–—-]+")


@dataclass(frozen=True, slots=True)
class Use:
    """How a verb presents speech: its class, how surely, and what may follow it."""

    lemma: str
    kind: str  # saying, asking, stance, judging, naming …
    strength: str  # strong, medium, weak
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb; ``plain`` or ``with_se`` is None where it does not report in that use."""

    lemma: str
    plain: Use | None
    with_se: Use | None


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form: its lemma and all its readings, such as ``ind.pres.3s`` or ``part.past.fs``."""

    lemma: str
    readings: tuple[str, ...]

    def has(self, prefix: str) -> bool:
        """Whether one of the readings begins with ``prefix``."""
        return any(reading.startswith(prefix) for reading in self.readings)

    @property
    def personal(self) -> bool:
        """Whether it can be a finite form of any person."""
        return any(r[-2:] in ("1s", "2s", "3s", "1p", "2p", "3p") for r in self.readings)

    @property
    def third(self) -> bool:
        """Whether it can be a finite third person."""
        return any(r[-2:] in ("3s", "3p") for r in self.readings)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with fixed words (faire valoir); ``words`` are in lower case, capitals stand for a class."""

    words: tuple[str, ...]
    before: str  # a clitic that must stand before the verb (en, y), or nothing
    pronominal: bool
    use: Use


@cache
def version() -> str:
    """A short digest of all lists, recorded with every analysis."""
    digest = hashlib.sha256()
    for path in sorted(resources.path(LEXICONS).iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def toml(name: str) -> dict[str, Any]:
    """One list in TOML, as it stands."""
    return tomllib.loads(resources.path(f"{LEXICONS}/{name}").read_text(encoding="utf-8"))


@cache
def grammar(section: str) -> frozenset[str]:
    """One closed class of words of grammar.toml."""
    return frozenset(toml("grammar.toml")[section])


@cache
def places_in_text(which: str) -> frozenset[str]:
    """Pronouns that name whoever was named ``last``, the ``first`` or ``second`` of two, or with a ``clause``."""
    return frozenset(toml("pronouns.toml")["places"][which])


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one list of tab-separated values, comments left out."""
    with resources.path(f"{LEXICONS}/{name}").open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Inflected form, lower case → what it can be a form of."""
    found: dict[str, tuple[Form, ...]] = {}
    for form, lemma, readings in rows("forms.tsv"):
        found[form] = (*found.get(form, ()), Form(lemma, tuple(readings.split(","))))
    return found


@cache
def verbs() -> dict[str, Verb]:
    """Lemma → reporting verb."""
    return {lemma: _verb(lemma, entry) for lemma, entry in toml("verbs.toml")["verbs"].items()}


def _verb(lemma: str, entry: dict[str, Any]) -> Verb:
    use = _use(lemma, entry)
    pronominal = entry["pronominal"]
    if pronominal == "always":
        return Verb(lemma, None, use)
    return Verb(lemma, use, _use(lemma, entry.get("se") or entry) if pronominal == "possible" else None)


def _use(lemma: str, entry: dict[str, Any]) -> Use:
    return Use(lemma, entry["class"], entry["strength"], frozenset(entry.get("frames", ())))


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """Lemma of the verb → its fixed phrases, the longest first."""
    found: dict[str, list[Frame]] = {}
    for entry in toml("verbs.toml")["frame"]:
        words = tuple(w if w.isupper() else w.lower() for w in entry.get("words", "").replace("'", "' ").split())
        use = _use(f"{entry['verb']} {entry.get('words', '')}".rstrip(), entry)
        found.setdefault(entry["verb"], []).append(
            Frame(words, entry.get("before", ""), bool(entry.get("pronominal")), use)
        )
    return {verb: tuple(sorted(group, key=lambda f: -len(f.words))) for verb, group in found.items()}


@dataclass(frozen=True, slots=True)
class Preposition:
    """A prepositional cue, word by word as tokens come (d' + après).

    ``complement`` says what it must govern (any, person, body, document); ``blocked`` are the phrases that, coming
    next, make it no cue (selon moi, pour cent).
    """

    words: tuple[str, ...]
    complement: str
    strength: str
    blocked: tuple[str, ...]


@cache
def prepositions() -> dict[str, tuple[Preposition, ...]]:
    """First word → the prepositional cues that begin with it, the longest first."""
    found: dict[str, list[Preposition]] = {}
    for entry in toml("cues.toml")["preposition"]:
        if entry["complement"] == "none":
            continue
        for words in _spread(entry["words"].replace("'", "' ").split()):
            cue = Preposition(words, entry["complement"], entry["strength"], tuple(entry.get("block", ())))
            found.setdefault(words[0], []).append(cue)
    return {first: tuple(sorted(cues, key=lambda cue: -len(cue.words))) for first, cues in found.items()}


def _spread(words: list[str]) -> Iterator[tuple[str, ...]]:
    """A final « de » or « à » stands for all its contractions."""
    for last in {"de": ("de", "d'", "du", "des"), "à": ("à", "au", "aux")}.get(words[-1], (words[-1],)):
        yield (*words[:-1], last)


@cache
def said_though_negated() -> frozenset[str]:
    """Lemmas whose negation is speech all the same: n'a pas caché sa colère, n'exclut pas."""
    phrases = [p for p in toml("cues.toml")["negated_speech"]["phrases"] if re.search(r" pas( \w+é)?( de| à)?$", p)]
    found = {
        form.lemma for phrase in phrases for word in phrase.replace("'", "' ").split() for form in forms().get(word, ())
    }
    return frozenset(found & verbs().keys())


@cache
def carriers() -> dict[tuple[str, str], str]:
    """Verb and preposition before an infinitive of saying (tenir à) → says, says-negated or possible."""
    found = {}
    for entry in toml("verbs.toml")["carrier"]:
        if entry["effect"] in ("says", "says-negated", "possible") and "words" not in entry:
            found[entry["verb"], entry["preposition"]] = entry["effect"]
    return found


@cache
def not_said() -> frozenset[str]:
    """Lemmas before an infinitive of saying that say it was not said: refuser de dire, démentir avoir dit."""
    carriers = toml("verbs.toml")["carrier"]
    return frozenset({c["verb"] for c in carriers if c["effect"] == "not-said"} | {"démentir", "nier", "contester"})


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """Folded noun, singular and plural → its kinds, the likeliest first (document, utterance, attitude, title …)."""
    found: dict[str, tuple[str, ...]] = {}
    for word, entry in toml("cues.toml")["nouns"].items():
        for form in (word, entry.get("plural", "")):
            if form:
                found.setdefault(fold(form), tuple(entry["kinds"]))
    return found


@cache
def naming_words() -> frozenset[str]:
    """Words that, right before the marks, say that a title, a name or a term follows."""
    markers = {fold(word) for word in toml("cues.toml")["not_speech"]["markers"]}
    return frozenset(markers | {word for word, kinds in _nouns().items() if kinds[0] in ("title", "term", "name")})


def is_title(word: str) -> bool:
    """Whether the folded noun is first of all one for a work: film, roman."""
    return _nouns().get(word, ("",))[0] == "title"


def is_document(word: str) -> bool:
    """Whether the folded noun names a text that can speak itself: communiqué, rapport."""
    return "document" in _nouns().get(word, ())


def is_utterance(word: str) -> bool:
    """Whether the folded noun names words or an attitude that one expresses: propos, soutien, regret."""
    return bool({"utterance", "attitude"} & set(_nouns().get(word, ())))


@dataclass(frozen=True, slots=True)
class Place:
    """A state, a territory, a group of states or a seat of power; ``code`` is that of its state."""

    kind: str
    code: str
    name: str
    capital: str


@cache
def places() -> dict[str, Place]:
    """Folded name of a place or capital, all spellings → the place."""
    found: dict[str, Place] = {}
    for row in _place_rows():
        kind, code, name, _article, names, capital, capitals = row[:7]
        place = Place(kind, code, name, capital)
        for spelling in (name, *names.split("|"), capital, *capitals.split("|")):
            if spelling:
                found.setdefault(fold(spelling), place)
    return found


@cache
def nations() -> dict[str, str]:
    """Folded adjective (americain, syriennes) or name of one word → the code of its state."""
    found: dict[str, str] = {}
    for row in _place_rows():
        if row[0] == "seat":
            continue
        code = row[1]
        for word in (*row[7:11], *row[11].replace("|", ",").split(","), row[2], *row[4].split("|")):
            if word and " " not in word:
                found.setdefault(fold(word), code)
    return found


def _place_rows() -> Iterator[list[str]]:
    for row in rows("places.tsv"):
        yield row + [""] * (13 - len(row))


@cache
def _furniture() -> dict[str, tuple[str, ...]]:
    """Section → its phrases, folded."""
    sections: dict[str, list[str]] = {}
    for line in resources.path(f"{LEXICONS}/furniture.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(fold_line(line))
    return {name: tuple(phrases) for name, phrases in sections.items()}


def fold_line(line: str) -> str:
    """A line made comparable with the phrases of furniture.txt: folded, spaces and numbers made one kind."""
    return _DIGITS.sub("0", _EDGES.sub("", _SPACES.sub(" ", fold(line)).strip()))


def is_furniture(line: str) -> bool:
    """Whether a line of the text is a phrase of a web page rather than of an article."""
    folded = fold_line(line)
    lists = _furniture()
    label = len(folded) <= MAX_LABEL and not line.rstrip().endswith((".", "!", "?", "…"))
    return (
        folded.rstrip(_TAIL) in _exact_furniture()
        or folded.startswith(lists["prefix"])
        or (label and folded.startswith(lists["prefix_label"]))
        or any(phrase in folded for phrase in lists["contains"])
    )


@cache
def _exact_furniture() -> frozenset[str]:
    return frozenset(phrase.rstrip(_TAIL) for phrase in _furniture()["exact"])
