import pytest

from quoteapp.desk import deciding, searching, shelving, speaking
from quoteapp.store.library import Library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter, Sort
from tests.desk.builders import STORY, WHO, number_of, quoted, story, take_in


@pytest.fixture
def article(library: Library) -> int:
    """The story, analysed."""
    return take_in(library, STORY, *story())


def test_a_list_has_words_names_and_titles(library: Library, article: int) -> None:
    shelving.edit_details(library, article, {"outlet": "Le Fil"}, who=WHO)
    deciding.relay(library, [quoted(library, "personne").id], "Odile Roy", who=WHO)
    found = searching.find(library, Filter(words="personne"))
    assert [(each.words, each.speaker, each.relayed_by) for each in found] == [
        ("« personne ne viendra »", "Paul Roux", "Odile Roy")
    ]
    assert [(each.article.title, each.article.outlet) for each in found] == [("La maire s’en va", "Le Fil")]


def test_a_list_names_whom_a_speaker_was_merged_into(library: Library, article: int) -> None:
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Paul Roux")], who=WHO)
    (found,) = searching.find(library, Filter(words="personne"))
    assert found.speaker == "Anna Leroy"


def test_a_list_comes_in_pages(library: Library, article: int) -> None:
    pages = [searching.find(library, Filter(), sort=Sort.CONFIDENCE, limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert len({each.quotation.id for page in pages for each in page}) == searching.count(library, Filter()) == 5


def test_deleted_quotations_are_listed_where_asked_for(library: Library, article: int) -> None:
    deciding.delete(library, [quoted(library, "Non").id], who=WHO)
    assert [each.words for each in searching.find(library, Filter(statuses=(Status.REJECTED,)))] == ["« Non ! »"]
