import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial

import pytest

from quoteapp.desk import bulk, deciding, undoing
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.store import backups, file
from quoteapp.store.library import Library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter
from tests.desk.builders import WHO, speech, take_in
from tests.store.builders import content

MANY = 30


@pytest.fixture
def numbers(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Quotations that wait, each with a speaker; SQLite is looked at all the time."""
    monkeypatch.setattr(file, "LOOK", 10)
    text = "\n".join(f"Lina Marchal dit : « Non {number}. »" for number in range(MANY))
    take_in(library, text, *(speech(f"« Non {number}. »", text) for number in range(MANY)))
    return list(library.numbers(Filter()))


def accepting(numbers: list[int]) -> Callable[[Library], Change]:
    return partial(deciding.accept, numbers=numbers, who=WHO)


def test_what_is_decided_apart_is_seen_here(library: Library, numbers: list[int]) -> None:
    bulk.decide_apart(library.path, accepting(numbers), lambda _: False)
    assert {each.status for each in library.search(Filter())} == {Status.CONFIRMED}


def test_it_is_one_step_to_undo(library: Library, numbers: list[int]) -> None:
    bulk.decide_apart(library.path, accepting(numbers), lambda _: False)
    undoing.undo(library, who=WHO)
    assert {each.status for each in library.search(Filter())} == {Status.PROPOSED}


def test_a_backup_is_taken_before(library: Library, numbers: list[int]) -> None:
    bulk.decide_apart(library.path, accepting(numbers), lambda _: False)
    assert [backups.reason(each) for each in backups.backups(library.path)] == [backups.Reason.BULK]


def test_it_tells_how_far_it_is(library: Library, numbers: list[int]) -> None:
    told: list[int] = []

    def look(done: int) -> bool:
        told.append(done)
        return False

    bulk.decide_apart(library.path, accepting(numbers), look)
    assert told == sorted(told)
    assert bulk.WRITTEN * MANY <= told[-1] <= bulk.WRITTEN * MANY + 5


@pytest.mark.parametrize("after", [0, 1, MANY // 2, MANY, 2 * MANY - 1])
def test_who_stops_it_finds_all_as_it_was(library: Library, numbers: list[int], after: int) -> None:
    before = content(library)
    with pytest.raises(bulk.StoppedError):
        bulk.decide_apart(library.path, accepting(numbers), lambda done: done >= after)
    assert content(library) == before


def test_after_it_was_stopped_it_can_be_done(library: Library, numbers: list[int]) -> None:
    with pytest.raises(bulk.StoppedError):
        bulk.decide_apart(library.path, accepting(numbers), lambda done: done >= MANY)
    assert len(bulk.decide_apart(library.path, accepting(numbers), lambda _: False).quotations) == MANY


def test_others_can_read_while_it_is_being_written(library: Library, numbers: list[int]) -> None:
    read: list[int] = []

    def look(done: int) -> bool:
        if done:
            read.append(library.db.execute("SELECT count(*) FROM quotations WHERE status = 'confirmed'").fetchone()[0])
        return False

    bulk.decide_apart(library.path, accepting(numbers), look)
    assert set(read) == {0}


def test_a_library_that_another_program_writes_to_says_so(
    library: Library, numbers: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quoteapp.store.connection.PATIENCE", 0.01)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match="another program"):
            bulk.decide_apart(library.path, accepting(numbers), lambda _: False)


def test_how_much_undo_and_redo_would_change(library: Library, numbers: list[int]) -> None:
    sizes = partial(bulk.turns_much, library, many=MANY)
    assert (sizes(back=True), sizes(back=False)) == (0, 0)
    deciding.accept(library, numbers, who=WHO)
    assert (sizes(back=True), sizes(back=False)) == (MANY, 0)
    undoing.undo(library, who=WHO)
    assert (sizes(back=True), sizes(back=False)) == (0, MANY)


def test_little_is_not_much(library: Library, numbers: list[int]) -> None:
    deciding.accept(library, numbers, who=WHO)
    assert bulk.turns_much(library, back=True, many=MANY + 1) == 0
