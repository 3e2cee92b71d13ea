import pytest

from quoteapp.desk import deciding, library_sheet, shelving, undoing
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord
from quoteapp.store.search import Filter
from tests.desk.builders import STORY, WHO, quoted, renew, restarted, shown, story, take_in

DETAILS: dict[shelving.Detail, str] = {
    "title": "Crue",
    "outlet": "Le Fil",
    "author": "J. Petit",
    "date": "2026-05-03",
    "url": "https://a.example/crue",
}


@pytest.fixture(autouse=True)
def article(library: Library) -> int:
    """The story, analysed."""
    return take_in(library, STORY, *story())


def record(library: Library, number: int) -> ArticleRecord:
    found = library.get(ArticleRecord, number)
    assert found is not None
    return found


def details(library: Library, number: int) -> dict[str, str | None]:
    return {name: getattr(record(library, number), name) for name in DETAILS}


def test_details_stand_over_an_analysis_and_a_restart_until_undone(library: Library, article: int) -> None:
    before = details(library, article)
    shelving.edit_details(library, article, DETAILS, who=WHO)
    renew(library, article, *story())
    with restarted(library) as library:
        assert details(library, article) == DETAILS
        undoing.undo(library, who=WHO)
        assert details(library, article) == before
        undoing.redo(library, who=WHO)
        assert details(library, article) == DETAILS


def test_details_are_on_the_sheet(library: Library, article: int) -> None:
    shelving.edit_details(library, article, DETAILS, who=WHO)
    row = library_sheet.rows(library, Filter())[0]
    assert (row.title, row.outlet, row.author, row.date, row.source) == tuple(DETAILS.values())


def test_only_what_is_named_changes_and_an_empty_text_takes_away(library: Library, article: int) -> None:
    shelving.edit_details(library, article, DETAILS, who=WHO)
    shelving.edit_details(library, article, {"outlet": ""}, who=WHO)
    assert details(library, article) == DETAILS | {"outlet": None}


@pytest.mark.parametrize("date", ["3 mai", "2026-13-01", "demain"])
def test_a_date_that_is_none_is_refused(library: Library, article: int, date: str) -> None:
    with pytest.raises(KnownError, match="date"):
        shelving.edit_details(library, article, {"date": date}, who=WHO)


@pytest.mark.parametrize("date", ["2026-05-03", "2026-05-03T10:00:00+02:00", "2026-05", "2026", ""])
def test_a_date_may_be_less_or_more_than_a_day(library: Library, article: int, date: str) -> None:
    shelving.edit_details(library, article, {"date": date}, who=WHO)
    assert record(library, article).date == (date or None)


def test_an_article_that_is_gone_is_no_fault_of_ours(library: Library) -> None:
    with pytest.raises(KnownError, match="no longer"):
        shelving.edit_details(library, 99, DETAILS, who=WHO)


def test_the_bin_keeps_all_that_was_decided_out_of_the_sheet(library: Library, article: int) -> None:
    deciding.accept(library, [quoted(library, "partons").id], who=WHO)
    before = shown(library)
    shelving.bin_articles(library, [article], who=WHO)
    assert library_sheet.rows(library, Filter()) == []
    with restarted(library) as library:
        renew(library, article, *story())
        shelving.take_out(library, [article], who=WHO)
        assert shown(library) == before


def test_the_bin_can_be_undone(library: Library, article: int) -> None:
    shelving.bin_articles(library, [article], who=WHO)
    undoing.undo(library, who=WHO)
    assert record(library, article).binned is None
    undoing.redo(library, who=WHO)
    assert record(library, article).binned


def test_what_is_there_already_is_no_step(library: Library, article: int) -> None:
    assert shelving.take_out(library, [article, 99], who=WHO) == Change()
    shelving.bin_articles(library, [article], who=WHO)
    when = record(library, article).binned
    assert shelving.bin_articles(library, [article], who=WHO) == Change()
    assert record(library, article).binned == when
