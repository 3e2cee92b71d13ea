import pytest

from quoteapp.errors import KnownError
from quoteapp.model import Kind
from quoteapp.store.connection import database
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter, Sort

DOUBTFUL = Filter(words="pont", kind=Kind.SPEECH, surest=0.6, statuses=(Status.PROPOSED,), waits=True)


def test_a_filter_is_there_when_the_library_is_opened_again(library: Library) -> None:
    library.keep_filter("À revoir", DOUBTFUL, sort=Sort.CONFIDENCE, backwards=True)
    library.close()
    with open_library(library.path) as again:
        assert again.filters() == {"À revoir": (DOUBTFUL, Sort.CONFIDENCE, True)}


def test_a_name_has_one_filter(library: Library) -> None:
    library.keep_filter("À revoir", DOUBTFUL)
    library.keep_filter("À revoir", Filter(verified=True))
    assert library.filters() == {"À revoir": (Filter(verified=True), Sort.ARTICLE, False)}


def test_a_filter_is_forgotten(library: Library) -> None:
    library.keep_filter("À revoir", DOUBTFUL)
    library.forget_filter("À revoir")
    assert library.filters() == {}


def test_keeping_one_is_no_step_of_the_history(library: Library) -> None:
    library.keep_filter("À revoir", DOUBTFUL)
    assert library.db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0


@pytest.mark.parametrize("written", ['{"fields": {"mood": 1}, "sort": "date", "backwards": false}', "{}", "", "[]"])
def test_what_a_later_version_has_written_is_left_out(library: Library, written: str) -> None:
    library.db.execute("INSERT INTO filters VALUES ('X', ?)", (written,))
    assert library.filters() == {}


def test_where_nothing_can_be_written_nothing_is_kept(library: Library) -> None:
    reading = Library(library.path, database(library.path, read_only=True), read_only=True)
    with reading, pytest.raises(KnownError):
        reading.keep_filter("À revoir", DOUBTFUL)
