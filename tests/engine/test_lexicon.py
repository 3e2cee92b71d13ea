from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from quoteapp import resources
from quoteapp.engine import constructions, lexicon, people, reasons
from quoteapp.folding import fold

LISTS = sorted(resources.path(lexicon.LEXICONS).iterdir())
# Form → lemma → a reading that it must have.
IRREGULAR = [
    ("dit", "dire", "ind.pres.3s"),
    ("dit", "dire", "part.past.ms"),
    ("dirent", "dire", "ps.3p"),
    ("disait", "dire", "ind.impf.3s"),
    ("écrivit", "écrire", "ps.3s"),
    ("écrit", "écrire", "part.past.ms"),
    ("répond", "répondre", "ind.pres.3s"),
    ("répondit", "répondre", "ps.3s"),
    ("reconnaît", "reconnaître", "ind.pres.3s"),
    ("reconnut", "reconnaître", "ps.3s"),
    ("admis", "admettre", "part.past.ms"),
    ("promet", "promettre", "ind.pres.3s"),
    ("conclut", "conclure", "ps.3s"),
    ("craint", "craindre", "ind.pres.3s"),
    ("plaignit", "plaindre", "ps.3s"),
    ("soutient", "soutenir", "ind.pres.3s"),
    ("prévient", "prévenir", "ind.pres.3s"),
    ("lit", "lire", "ind.pres.3s"),
    ("rappelle", "rappeler", "ind.pres.3s"),
    ("cède", "céder", "ind.pres.3s"),
    ("répète", "répéter", "ind.pres.3s"),
    ("annonça", "annoncer", "ps.3s"),
    ("exigeait", "exiger", "ind.impf.3s"),
    ("réjouissent", "réjouir", "ind.pres.3p"),
    ("eut", "avoir", "ps.3s"),
    ("aurait", "avoir", "cond.3s"),
    ("fut", "être", "ps.3s"),
    ("étaient", "être", "ind.impf.3p"),
]


def repeated(words: Iterable[object]) -> list[object]:
    return [word for word, number in Counter(words).items() if number > 1]


def header(path: Path) -> str:
    """The comment that a list begins with."""
    lines = path.read_text(encoding="utf-8").split("\n")
    end = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[:end])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_list_names_its_origin_and_licence(path: Path) -> None:
    assert "Origin:" in header(path)
    assert "licence" in header(path).lower()


@pytest.mark.parametrize("path", [path for path in LISTS if path.suffix == ".toml"], ids=lambda path: path.name)
def test_every_list_in_toml_loads(path: Path) -> None:
    assert lexicon.toml(path.name)


def test_the_lists_have_a_version() -> None:
    assert len(lexicon.version()) == 12
    assert int(lexicon.version(), 16) >= 0


@pytest.mark.parametrize(("form", "lemma", "reading"), IRREGULAR)
def test_forms_of_irregular_verbs(form: str, lemma: str, reading: str) -> None:
    assert any(reading in found.readings for found in lexicon.forms()[form] if found.lemma == lemma)


def test_a_form_of_two_verbs_keeps_both() -> None:
    assert {found.lemma for found in lexicon.forms()["vit"]} >= {"voir"}
    assert {found.lemma for found in lexicon.forms()["étaient"]} >= {"être"}


def test_no_form_stands_twice() -> None:
    assert repeated((row[0], row[1]) for row in lexicon.rows("forms.tsv")) == []


def test_every_verb_and_frame_has_forms() -> None:
    lemmas = {form.lemma for forms in lexicon.forms().values() for form in forms}
    assert set(lexicon.verbs()) - lemmas == set()
    assert set(lexicon.frames()) - lemmas == set()


def test_every_use_of_a_verb_has_a_known_strength() -> None:
    uses = [use for verb in lexicon.verbs().values() for use in (verb.plain, verb.with_se) if use]
    frames = [frame.use for group in lexicon.frames().values() for frame in group]
    assert {use.strength for use in [*uses, *frames]} == {"strong", "medium", "weak"}


def test_pronominal_verbs_report_only_with_se() -> None:
    assert lexicon.verbs()["insurger"].plain is None
    assert lexicon.verbs()["insurger"].with_se is not None
    assert lexicon.verbs()["déclarer"].plain is not None


def test_no_frame_stands_twice() -> None:
    entries = lexicon.toml("verbs.toml")["frame"]
    assert repeated((e["verb"], e.get("words"), bool(e.get("pronominal")), e.get("before")) for e in entries) == []


def test_no_preposition_stands_twice() -> None:
    assert repeated(entry["words"] for entry in lexicon.toml("cues.toml")["preposition"]) == []


def test_no_first_name_is_of_both_genders() -> None:
    genders: dict[str, set[str]] = {}
    for name, gender, *_ in lexicon.rows("firstnames.tsv"):
        genders.setdefault(fold(name), set()).add(gender)
    both = {name for name, found in genders.items() if {"m", "f"} <= found}
    assert both <= {"sigfrid"}  # Sigfrid and Sigfríð: two names that only a letter which is folded away tells apart
    assert repeated(row[0] for row in lexicon.rows("firstnames.tsv")) == []


def test_no_name_of_a_state_means_two() -> None:
    states = [row for row in lexicon.rows("places.tsv") if row[0] == "state"]
    assert (
        repeated(name for row in states for name in {fold(name) for name in (row[2], *row[4].split("|")) if name}) == []
    )
    assert repeated(fold(row[5]) for row in states if row[5]) == []


def test_places_speak_for_their_state() -> None:
    assert lexicon.places()["washington"].code == lexicon.places()["etats-unis"].code == "US"
    assert lexicon.places()["matignon"].kind == "seat"
    assert lexicon.nations()["americaine"] == "US"


@pytest.mark.parametrize(
    ("word", "gender", "number"),
    [
        ("ministre", "", "s"),
        ("porte-parole", "", "s"),
        ("maire", "", "s"),
        ("directrice", "f", "s"),
        ("avocat", "m", "s"),
        ("victime", "", "s"),
        ("infirmières", "f", "p"),
        ("ex-directeur", "m", "s"),
        ("vice-présidente", "f", "s"),
    ],
)
def test_nouns_for_persons(word: str, gender: str, number: str) -> None:
    noun = people.noun(word)
    assert noun is not None
    assert noun.person
    assert (noun.gender, noun.number) == (gender, number)


@pytest.mark.parametrize("word", ["table", "pont", "selon", "rapidement"])
def test_words_for_nobody(word: str) -> None:
    assert people.noun(word) is None


@pytest.mark.parametrize(
    "line",
    [
        "Rechercher",
        "RECHERCHER",
        "Lire la suite >",
        "Lire la suite →",
        "• Partager cet article",
        "Publié le 9 novembre 2023 à 7 h 12",
    ],
)
def test_furniture(line: str) -> None:
    assert lexicon.is_furniture(line)


@pytest.mark.parametrize("line", ["Le barrage a tenu.", "Publié le 12 mars, le rapport conclut à un échec."])
def test_no_furniture(line: str) -> None:
    assert not lexicon.is_furniture(line)


def test_documents_and_utterances() -> None:
    assert lexicon.is_document("communique")
    assert lexicon.is_utterance("propos")
    assert not lexicon.is_document("pont")


def test_every_rule_has_its_sentence() -> None:
    assert set(constructions.SCORES) - set(reasons.SENTENCES) == set()
