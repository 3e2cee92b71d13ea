"""The history found and told: by whom, when, of what; in both languages, and paged."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from quoteapp import resources
from quoteapp.desk import deciding, past, roster, shelving, speaking, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.chronicle import Chronicle
from quoteapp.desk.past import StepLine, Wanted
from quoteapp.export.labels import Language
from quoteapp.store import past as stored
from quoteapp.store.library import Library
from tests.desk.builders import STORY, WHO, number_of, quoted, span, story, take_in


@pytest.fixture
def article(library: Library) -> int:
    """An article with what the machine finds in it: the steps 1 (added) and 2 (analysed)."""
    return take_in(library, STORY, *story())


def found(library: Library, **wanted: object) -> list[int]:
    return roster.at_once(past.finding(library, Wanted(**wanted)))  # type: ignore[arg-type]


def line(library: Library, change: Change, language: Language = "fr") -> StepLine:
    """The step of a change, as the window shows it."""
    assert change.group is not None
    return past.lines(library, Chronicle(library, language), [change.group])[change.group]


def test_all_steps_the_latest_first(library: Library, article: int) -> None:
    deciding.accept(library, [1], who=WHO)
    assert found(library) == [3, 2, 1]


def test_without_what_the_machine_did(library: Library, article: int) -> None:
    deciding.accept(library, [1], who=WHO)
    assert found(library, machine=False) == [3, 1]


def test_by_person(library: Library, article: int) -> None:
    deciding.accept(library, [1], who="Odile")
    deciding.accept(library, [2], who="Jeanne")
    assert found(library, who="Odile") == [3]
    assert past.people(library) == ["Jeanne", "Odile"]


def test_by_day(library: Library, article: int) -> None:
    library.db.execute("UPDATE groups SET at = '2024-05-03T12:00:00.000+00:00' WHERE id = 1")
    assert found(library, day="2024-05-03") == [1]
    assert past.days(library) == ["2024-05-03"]
    deciding.accept(library, [1], who=WHO)
    assert len(past.days(library)) == 2
    assert found(library, day="2024-05-04") == []


def test_by_quotation(library: Library, article: int) -> None:
    deciding.accept(library, [1], who=WHO)
    deciding.accept(library, [2], who=WHO)
    assert found(library, quotation=2) == [4, 2]


def test_by_article(library: Library, article: int) -> None:
    other = take_in(library, STORY.replace("La crue", "Le vent"), file="b.txt")
    deciding.accept(library, [1], who=WHO)
    shelving.edit_details(library, other, {"outlet": "Le Quai"}, who=WHO)
    assert found(library, article=article) == [4, 2, 1]
    assert found(library, article=other) == [5, 3]


def test_a_quotation_by_hand_that_was_taken_back_is_still_its_articles(library: Library, article: int) -> None:
    deciding.add(library, article, span("Le film", STORY), who=WHO)
    undoing.undo(library, who=WHO)
    assert found(library, article=article)[:2] == [4, 3]


@pytest.mark.parametrize("words", ["honte nat", "HONTE", "nationale honte", "anna", "leroy honte"])
def test_by_words_of_the_quotation_or_a_name_of_its_speaker(library: Library, article: int, words: str) -> None:
    deciding.accept(library, [quoted(library, "personne").id], who=WHO)
    step = deciding.accept(library, [quoted(library, "honte").id], who=WHO).group
    assert (step in found(library, words=words, machine=False)) == (words != "leroy honte")
    assert 3 not in found(library, words=words)


def test_by_words_of_a_title(library: Library, article: int) -> None:
    take_in(library, "Le vent\n\nRien.\n", file="b.txt")
    shelving.edit_details(library, 2, {"title": "Le vent tourne"}, who=WHO)
    assert found(library, words="tourne") == [4, 3]


def test_by_words_of_a_note(library: Library, article: int) -> None:
    deciding.note(library, [1], "Rappeler l’œnologue", who=WHO)
    assert 3 in found(library, words="oenol")


def test_what_was_done_to_a_speaker_is_found_by_name(library: Library, article: int) -> None:
    speaking.rename(library, number_of(library, "Paul Roux"), "Paul Roux-Marvane", who=WHO)
    assert 3 in found(library, words="marvane")


def test_words_that_nothing_has(library: Library, article: int) -> None:
    assert found(library, words="zzz") == []


def test_conditions_hold_together(library: Library, article: int) -> None:
    deciding.accept(library, [1], who="Odile")
    deciding.accept(library, [2], who="Jeanne")
    assert found(library, who="Odile", article=article, words="partons") == [3]


DEEDS: list[tuple[Callable[[Library], Change], str, str]] = [
    (lambda each: deciding.accept(each, [1], who=WHO), "Citation acceptée", "statut proposée → acceptée"),
    (lambda each: deciding.accept(each, [1, 2, 3], who=WHO), "3 citations acceptées", "statut proposée → acceptée"),
    (lambda each: deciding.delete(each, [1], who=WHO), "Citation supprimée", "statut proposée → supprimée"),
    (lambda each: deciding.rule_out(each, [1], who=WHO), "Pas une citation", "nature citation → pas une citation"),
    (lambda each: deciding.verify(each, [1], who=WHO), "Vérification à la source", "vérifiée non → oui"),
    (lambda each: deciding.note(each, [1], "vu", who=WHO), "Note", "note — → vu"),
    (lambda each: deciding.assign(each, [3], "Zoé Ümit", who=WHO), "Locuteur nommé", "locuteur Paul Roux → Zoé Ümit"),
    (lambda each: speaking.rename(each, 1, "Anna L.", who=WHO), "Locuteur renommé", "nom Anna Leroy → Anna L."),
    (lambda each: speaking.merge(each, 1, [2], who=WHO), "Locuteurs réunis", "le même que — → Anna Leroy"),
    (lambda each: speaking.not_same(each, 1, 2, who=WHO), "Deux locuteurs dits distincts", "sont distincts"),
    (lambda each: shelving.bin_articles(each, [1], who=WHO), "Article mis à la corbeille", "à la corbeille depuis"),
    (
        lambda each: deciding.add(each, 1, span("Le film", STORY), who=WHO),
        "Citation ajoutée à la main", "nouveau : Le film",
    ),
    (
        lambda each: shelving.edit_details(each, 1, {"outlet": "Le Quai"}, who=WHO),
        "Détails d’un article modifiés", "média — → Le Quai",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("deed", "what", "change"), DEEDS)
def test_a_step_in_french(
    library: Library, article: int, deed: Callable[[Library], Change], what: str, change: str
) -> None:
    told = line(library, deed(library))
    assert told.deed == what
    assert change in told.first


def test_a_step_in_english(library: Library, article: int) -> None:
    told = line(library, deciding.accept(library, [1, 2], who=WHO), "en")
    assert told.deed == "2 quotations accepted"
    assert told.first == "« Nous partons demain »: status proposed → accepted"


def test_an_analysis_is_told_with_its_article(library: Library, article: int) -> None:
    told = past.lines(library, Chronicle(library, "fr"), [2])[2]
    assert told.deed == "Analyse de « La maire s’en va »"
    assert told.first == "5 citations trouvées, 0 changées"


def test_an_undo_says_what_it_took_back(library: Library, article: int) -> None:
    deciding.accept(library, [1], who=WHO)
    assert line(library, undoing.undo(library, who=WHO)).deed == "Annulation : citation acceptée"
    assert line(library, undoing.redo(library, who=WHO)).deed == "Rétablissement : citation acceptée"


def test_going_back_is_told(library: Library, article: int) -> None:
    change = deciding.accept(library, [1, 2], who=WHO)
    assert line(library, undoing.go_back(library, change.group or 0, who=WHO)).deed == (
        "Retour à un point antérieur (2 citations)"
    )


def test_everything_that_a_step_changed_is_told_a_few_at_a_time(library: Library, article: int) -> None:
    step = deciding.accept(library, [1, 2, 3], who=WHO).group or 0
    telling = Chronicle(library, "en")
    parts = [past.sentences(library, telling, step, limit=2, offset=offset) for offset in (0, 2)]
    assert [len(part) for part in parts] == [2, 1]
    assert past.size(library, step) == 3


def test_the_quotation_of_a_step_is_one_that_is_still_there(library: Library, article: int) -> None:
    step = deciding.accept(library, [1, 2], who=WHO).group or 0
    assert past.only_quotation(library, step) is None
    assert past.quotation_of(library, step) == 1
    deciding.delete(library, [1], who=WHO)
    assert past.quotation_of(library, step) == 2
    shelving.bin_articles(library, [article], who=WHO)
    assert past.quotation_of(library, step) is None


def test_numbers_that_are_no_steps_are_left_out(library: Library, article: int) -> None:
    assert past.lines(library, Chronicle(library), [99]) == {}


def test_many_rows_are_looked_up_in_parts(library: Library, article: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "AT_ONCE", 1)
    monkeypatch.setattr(stored, "NUMBERS", 2)
    deciding.add(library, article, span("Le film", STORY), who=WHO)
    undoing.undo(library, who=WHO)
    assert found(library, article=article) == [4, 3, 2, 1]


def table(language: Language) -> dict[str, object]:
    return tomllib.loads(resources.path(f"translations/history_{language}.toml").read_text(encoding="utf-8"))


def keys(node: object, path: str = "") -> set[str]:
    """All keys of a table, and the gaps of its sentences."""
    if isinstance(node, dict):
        return {key for name, each in node.items() for key in keys(each, f"{path}/{name}")}
    return {f"{path}{''.join(sorted(set(str(node).split('{')[1:]) and set(_gaps(str(node)))))}"}


def _gaps(sentence: str) -> list[str]:
    return [part.split("}")[0] for part in sentence.split("{")[1:]]


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    assert keys(table("fr")) == keys(table("en"))


def test_every_action_of_the_desk_is_told() -> None:
    deeds = table("fr")["deeds"]
    assert isinstance(deeds, dict)
    sources = [path.read_text(encoding="utf-8") for path in Path(past.__file__).parent.glob("*.py")]
    actions = {action for source in sources for action in re.findall(r'action="([^"]+)"', source)}
    assert actions | {undoing.GO_BACK, "analyse"} <= deeds.keys()
