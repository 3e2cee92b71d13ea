import pytest

from quoteapp.desk import deciding, searching, shelving, speaking
from quoteapp.store import selecting
from quoteapp.store.library import Library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter, Sort
from tests.desk.builders import STORY, WHO, number_of, quoted, speech, story, take_in


@pytest.fixture
def article(library: Library) -> int:
    """The story, analysed."""
    return take_in(library, STORY, *story())


def test_a_list_has_words_names_and_titles(library: Library, article: int) -> None:
    shelving.edit_details(library, article, {"outlet": "Le Fil"}, who=WHO)
    (found,) = searching.find(library, Filter(words="personne"))
    assert (found.words, found.name) == ("« personne ne viendra »", "Paul Roux")
    assert (found.title, found.outlet) == ("La maire s’en va", "Le Fil")


def test_a_list_names_whom_a_speaker_was_merged_into(library: Library, article: int) -> None:
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Paul Roux")], who=WHO)
    (found,) = searching.find(library, Filter(words="personne"))
    assert found.name == "Anna Leroy"


def test_a_list_comes_in_pages(library: Library, article: int) -> None:
    pages = [searching.find(library, Filter(), sort=Sort.CONFIDENCE, limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert len({each.id for page in pages for each in page}) == searching.count(library, Filter()) == 5


def test_deleted_quotations_are_listed_where_asked_for(library: Library, article: int) -> None:
    deciding.delete(library, [quoted(library, "Non").id], who=WHO)
    assert [each.words for each in searching.find(library, Filter(statuses=(Status.REJECTED,)))] == ["« Non ! »"]


def test_very_long_words_are_cut_in_a_list(library: Library) -> None:
    words = f"« {'long ' * 200}»"
    take_in(library, words, speech(words, words))
    (found,) = searching.find(library, Filter())
    assert found.words == words[: searching.LONGEST]


def test_lines_come_by_number_and_without_what_is_gone(library: Library, article: int) -> None:
    number = quoted(library, "personne").id
    found = searching.lines(library, [number, 999])
    assert found.keys() == {number}


def test_a_line_waits_as_its_quotation_does(library: Library, article: int) -> None:
    deciding.accept(library, [quoted(library, "Nous partons").id], who=WHO)
    found = searching.find(library, Filter())
    waiting = {each.id for each in library.quotations(article) if each.waits}
    assert {each.id for each in found if each.waits} == waiting


@pytest.mark.parametrize("few", [0, 1_000])
def test_which_of_some_wait_and_which_of_them_have_a_speaker(
    library: Library, article: int, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(selecting, "FEW", few)
    accepted, named, nobody, other = (quoted(library, words).id for words in ("partons", "honte", "Non", "été"))
    deciding.accept(library, [accepted], who=WHO)
    assert searching.waiting_among(library, [other, named, nobody, accepted]) == ([named], 1)


def test_a_name_as_it_is_printed(library: Library, article: int) -> None:
    assert searching.printed_name(library, quoted(library, "personne").id) == "Paul Roux"


@pytest.mark.parametrize("words", ["honte", "Non"])
def test_a_pronoun_is_no_name_and_nothing_is_none(library: Library, article: int, words: str) -> None:
    assert searching.printed_name(library, quoted(library, words).id) is None


def test_who_may_be_meant_by_what_is_typed(library: Library, article: int) -> None:
    shelving.edit_details(library, article, {"outlet": "L’Œil du Midi"}, who=WHO)
    assert searching.speakers(library, "ler", 5) == [(number_of(library, "Anna Leroy"), "Anna Leroy")]
    assert searching.articles(library, "maire s", 5) == [(article, "La maire s’en va")]
    assert searching.outlets(library, "oeil") == ["L’Œil du Midi"]


def test_nothing_typed_means_no_article_and_every_outlet(library: Library, article: int) -> None:
    shelving.edit_details(library, article, {"outlet": "Le Fil"}, who=WHO)
    assert searching.articles(library, "", 5) == []
    assert searching.outlets(library) == ["Le Fil"]
