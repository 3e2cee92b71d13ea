"""Who can speak: nouns for persons and bodies, titles, first names, places; from resources/lexicons/."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from quoteapp.engine import lexicon
from quoteapp.folding import fold
from quoteapp.model import SpeakerType

_WORDS: dict[str, Any] = lexicon.toml("grammar.toml")
MASCULINE = frozenset(_WORDS["masculine"])
FEMININE = frozenset(_WORDS["feminine"])
PLURAL = frozenset(_WORDS["plural"])
ARTICLES = frozenset(_WORDS["articles"])
CONTRACTED = frozenset(_WORDS["contracted"])
INDEFINITE = frozenset(_WORDS["indefinite"])
DETERMINERS = MASCULINE | FEMININE | PLURAL | ARTICLES | INDEFINITE | {"son", "leur", "mon", "notre", "votre", "chaque"}
NOBODY = frozenset(_WORDS["nobody"])
BARE_COUNTS = frozenset(_WORDS["bare_counts"])
COUNTS = frozenset(_WORDS["counts"])
ADVERBIAL = frozenset(_WORDS["adverbial"])
LEADING = frozenset(_WORDS["leading"])
OF = frozenset({"de", "d", "du", "des"})
SMALL_WORDS = LEADING | {"de", "et", "a", "au", "aux", "en", "pour", "dans", "sur", "par"}
BESIDE_NOUN = frozenset(_WORDS["beside_noun"]) | frozenset(_WORDS["times"])
BEFORE_NOUN = frozenset(_WORDS["before_noun"])
ADJECTIVES = frozenset(_WORDS["adjectives"])
EXCELLENCIES = frozenset(_WORDS["excellencies"])
ADDRESSING = frozenset(_WORDS["addressing"])
TAKES_AT = frozenset(_WORDS["takes_at"])
DEMONYM_ENDINGS = tuple(_WORDS["demonym_endings"])
TITLES = frozenset(_WORDS["titles"])
IMPERSONAL = tuple(_WORDS["impersonal"])
AFTER_EN = frozenset(_WORDS["after_en"])
GENERIC = frozenset(_WORDS["generic"])
SOME = frozenset(_WORDS["some"])
MANY = frozenset(_WORDS["many"])
CIRCLES = frozenset(_WORDS["circles"])
HUMAN_ENDINGS = tuple(_WORDS["human_endings"])
TIMES = frozenset(_WORDS["times"])
THING_ENDINGS = tuple(_WORDS["thing_endings"])
STRESSED = frozenset(_WORDS["stressed"])
PARTISANS = frozenset(_WORDS["partisans"])
CREDITS = frozenset(_WORDS["credits"])
LOCAL = frozenset(_WORDS["local"])
ESTABLISHMENTS = frozenset(_WORDS["establishments"])
SCENE_SETTING = frozenset(_WORDS["scene_setting"])
NAMED_AFTER = frozenset(_WORDS["named_after"])
LEADS = tuple(_WORDS["leads"])
PARTICIPLES = ("é", "ée", "és", "ées")
NATIVE = "natif"  # the noun that stands for all demonyms
FEMININE_DEMONYMS = tuple(_WORDS["feminine_demonyms"])
POSSESSIVES = frozenset(_WORDS["possessives"])
INSIDE_NAMES = frozenset(_WORDS["inside_names"])
PARTICLES = frozenset(_WORDS["particles"])
CLOSE_TO = frozenset(_WORDS["close_to"])
STRONG_PARTICLES = frozenset(_WORDS["strong_particles"])

_TOWN = re.compile(r"-\s?(?:sur|sous|en|les|lès|la|le|de|du|des|au|aux)\s?-")
_PERSONS = ("generic", "kin", "professions", "functions", "religious", "nobility", "ranks", "offices")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for somebody who can speak: gender m, f or nothing (epicene), number s or p."""

    gender: str
    number: str
    person: bool
    type: SpeakerType
    section: str


@cache
def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    lists = lexicon.toml("people.toml")
    for word, entry in lists["collectives"].items():
        kind = SpeakerType(entry["type"])
        found[fold(word)] = Noun(entry["gender"], entry["number"], False, kind, "collectives")
        if "plural" in entry:
            found.setdefault(fold(entry["plural"]), Noun(entry["gender"], "p", False, SpeakerType.GROUP, "bodies"))
    for word in lists["anonymous"]["words"]:  # un proche, une source
        number = "p" if word.endswith("s") else "s"
        kind = SpeakerType.GROUP if number == "p" else SpeakerType.ANONYMOUS
        found.setdefault(fold(word), Noun("", number, True, kind, "anonymous"))
    for section in _PERSONS:
        for entry in lists[section].values():
            found.update(_person_forms(entry, section))
    return found


def _person_forms(entry: dict[str, Any], section: str) -> dict[str, Noun]:
    forms: dict[str, Noun] = {}
    for key in ("ms", "mp", "fs", "fp", "fs2", "fp2"):
        if key not in entry:
            continue
        word = fold(entry[key])
        gender = "" if entry["gender"] == "e" or entry.get("fixed") else key[0]
        if word in forms and forms[word].gender != gender:
            gender = ""
        number = forms[word].number if word in forms else key[1]
        forms[word] = Noun(gender, number, True, SpeakerType.ANONYMOUS, section)
    return forms


_BETWEEN = re.compile(r"[ '-]")


@cache
def beginnings() -> frozenset[str]:
    """All folded beginnings of the nouns of several words: « chef », « chef d' » of « chef d'entreprise »."""
    cuts = ((form, cut) for form in _nouns() for cut in _BETWEEN.finditer(form))
    return frozenset(form[:end].rstrip() for form, cut in cuts for end in cut.span())


@cache
def persons() -> dict[str, tuple[str, ...]]:
    """The folded key of a noun for a person → all its forms: avocat → avocat, avocats, avocate, avocates."""
    lists = lexicon.toml("people.toml")
    return {
        fold(key): tuple(_person_forms(entry, section)) for section in _PERSONS for key, entry in lists[section].items()
    }


def noun(word: str) -> Noun | None:
    """The noun for a person or body, None for any other word; prefixes (ex-, vice-) are passed over."""
    folded = fold(word)
    found = _nouns().get(folded)
    if found is None and "-" in folded:
        prefix, _, rest = folded.partition("-")
        if prefix in ("ex", "vice", "co", "sous"):
            found = _nouns().get(rest)
    return found


def is_thing(word: str) -> bool:
    """Whether the folded noun is of those that cannot speak: a time, an abstract noun that names no body."""
    return word in TIMES or (word.endswith(THING_ENDINGS) and noun(word) is None)


def is_office(word: str) -> bool:
    """Whether the folded noun is an office, which has one holder at a time."""
    found = _nouns().get(word)
    return found is not None and found.section == "offices"


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """Folded noun → the functions whose holder it can take up: edile → maire."""
    listed = lexicon.toml("takeups.toml")["synonyms"].items()
    return {" ".join(w for w in word.replace("'", " ").split() if w not in SMALL_WORDS): frozenset(others)
            for word, others in listed}  # fmt: skip


def _bodies() -> dict[str, Any]:
    found: dict[str, Any] = lexicon.toml("takeups.toml")["bodies"]
    return found


@cache
def offices() -> dict[tuple[str, ...], int]:
    """The significant words of what an office is called → a number that is the same for all its names."""
    listed = lexicon.toml("takeups.toml")["offices"]["equivalent"]
    found = {}
    for number, names in enumerate(listed):
        for name in names:
            found[tuple(word for word in name.replace("'", " ").split() if word not in SMALL_WORDS)] = number
    return found


@cache
def titles() -> dict[str, frozenset[str]]:
    """Honorific in lower case → the nouns for who bears it: me → avocat, avocate."""
    return {word: frozenset(nouns) for word, nouns in lexicon.toml("takeups.toml")["titles"].items()}


@cache
def bodies_taken_up() -> dict[str, frozenset[str]]:
    """Nouns that, without a complement of their own, stand for a body just spoken of → its possible kinds."""
    kinds = _bodies()["kinds"].items()
    nouns = {noun for _, kind in kinds for noun in kind["nouns"]}
    return {noun: frozenset(name for name, kind in kinds if noun in kind["nouns"]) for noun in nouns}


@cache
def body_kinds() -> dict[str, frozenset[str]]:
    """Folded word in what a body is called → the kinds of body that it tells."""
    kinds = _bodies()["kinds"].items()
    words = {word for _, kind in kinds for word in (*kind["nouns"], *kind["names"])}
    return {w: frozenset(name for name, kind in kinds if w in kind["nouns"] or w in kind["names"]) for w in words}


@cache
def named_by_a_phrase() -> frozenset[str]:
    """Nouns for bodies that often bear a phrase as a name: le collectif Rendez nos trains."""
    return frozenset(_bodies()["named_by_a_phrase"])


@cache
def led() -> frozenset[str]:
    """Nouns for bodies called after a person who keeps the name: le gouvernement Marchal."""
    return frozenset(_bodies()["led"])


@cache
def heard_by() -> frozenset[str]:
    """Folded participles that say who took the words down rather than who somebody is: interrogé par X."""
    listed = lexicon.toml("cues.toml")["participles"]
    singular = {fold(phrase.split()[0]) for group in listed.values() for phrase in group}
    return frozenset(word + ending for word in singular for ending in ("", "e", "s", "es"))


def is_demonym(word: str) -> bool:
    """Whether a capitalised word can name somebody by his origin: Lyonnais, Italienne."""
    folded = fold(word)
    if folded in lexicon.places() or is_first_name(word, alone=True):
        return False
    return folded in lexicon.nations() or folded.endswith(tuple(fold(e) for e in DEMONYM_ENDINGS))


@cache
def staff() -> frozenset[str]:
    """Nouns whose complement is a body rather than a place: la direction de Transvolt."""
    return frozenset(_bodies()["staff"])


@cache
def general() -> frozenset[str]:
    """Nouns so general that a complement does not make them somebody else."""
    return frozenset(lexicon.toml("takeups.toml")["people"]["words"])


@cache
def authors() -> frozenset[str]:
    """Nouns for whoever made a work, whose title after them says nothing new: l'autrice de La Baie noire."""
    return frozenset(lexicon.toml("takeups.toml")["people"]["authors"])


@cache
def apart() -> frozenset[str]:
    """Nouns that always bring in somebody else: the colleague, the opponent."""
    return frozenset(lexicon.toml("takeups.toml")["people"]["apart"])


@cache
def honorifics() -> dict[str, str]:
    """M., Mme, Me … in lower case → gender, empty where it tells none."""
    return {
        word: entry["gender"].strip("e")
        for word, entry in lexicon.toml("people.toml")["honorifics"].items()
        if word not in ("mes", "pre")
    }


@cache
def _first_names() -> dict[str, tuple[str, bool]]:
    """Folded first name → its gender, and whether it is nothing but a name (no word, no place)."""
    return {fold(name): (gender, not also) for name, gender, _french, also in lexicon.rows("firstnames.tsv")}


def is_first_name(word: str, *, alone: bool = False) -> bool:
    """Whether a capitalised word is a known first name; compound ones by their first part.

    ``alone``: nothing around it speaks for a name, so that one which is also a word or a place does not count.
    """
    folded = fold(word)
    known = _first_names().get(folded) or _first_names().get(folded.split("-")[0])
    return word[:1].isupper() and known is not None and (known[1] or not alone)


def first_name_gender(word: str) -> str:
    """m, f or nothing."""
    folded = fold(word)
    known = _first_names().get(folded) or _first_names().get(folded.split("-")[0])
    return known[0].strip("e") if known else ""


def is_place(word: str) -> bool:
    """Whether the word is a country, a capital or a seat of power."""
    return fold(word) in lexicon.places()


def bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of a name without its leading articles: « les Etats-Unis » and « Etats-Unis » are one."""
    while len(name) > 1 and name[0] in LEADING:
        name = name[1:]
    return name


def is_person(words: Sequence[str], entities: Sequence[str]) -> bool:
    """Whether a run of capitalised words names a person: by its first name, else by what the model says of them."""
    name = " ".join(words)
    if fold(name) in lexicon.places() or is_establishment(words):
        return False
    if _TOWN.search(name.lower()) or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1):
        return False  # Brive-sur-Leuze; an acronym
    if len(words) > 1 and is_first_name(words[0]):
        return True
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 2 and not is_first_name(words[0]):
        return False
    return "PER" in entities


def is_establishment(words: Sequence[str]) -> bool:
    """« Camping Boréa », « Lycée Arvel »: a capitalised noun for a place or an enterprise, and its name."""
    head = words[0].lower()
    return len(words) > 1 and head in NAMED_AFTER | ESTABLISHMENTS and not is_first_name(words[0])


def leaning(words: Sequence[str], entities: Sequence[str]) -> float:
    """Above 0 where a run of capitalised words is rather a person's name, below where rather a place's or a body's."""
    name = "".join(words).lower()
    if (
        fold(" ".join(words)) in lexicon.places()
        or _TOWN.search(name)
        or is_establishment(words)
        or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1)
    ):
        return -5.0
    score = 0.5 if len(words) > 1 else 0.0
    score += 1.5 if is_first_name(words[0], alone=True) else 0.5 if is_first_name(words[0]) else 0.0
    return score - 0.8 * ("LOC" in entities) - 1.0 * ("ORG" in entities) - 1.0 * ("MISC" in entities)


def split_after_body(words: Sequence[str], *, complement: bool) -> int:
    """How many of the words belong together: « Otan Anna Maria Solheim » is one and a person's name.

    ``complement``: the words follow « de » or the like, so that they need not begin with a person's name.
    """
    for number in range(1, len(words) - 1):
        before = fold(" ".join(words[:number]))
        acronym = words[number - 1].isupper() and len(words[number - 1]) > 1
        glued = before in lexicon.places() or acronym or (complement and not is_first_name(words[0]))
        if (
            glued
            and is_first_name(words[number])
            and (words[number + 1][:1].isupper() or words[number + 1] in "-‑")
            and words[number] not in "-’'"
        ):
            return number
    return len(words)
