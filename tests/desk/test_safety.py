from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quoteapp.desk import deciding, safety
from quoteapp.store import backups
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from tests.desk.builders import STORY, WHO, story, take_in


def annotated(library: Library, note: str) -> None:
    deciding.note(library, [1], note, who=WHO)


def test_what_has_not_changed_is_not_backed_up_again(library: Library) -> None:
    take_in(library, STORY, *story())
    assert safety.back_up(library) == safety.back_up(library)


def test_what_has_changed_is_backed_up(library: Library) -> None:
    take_in(library, STORY, *story())
    first = safety.back_up(library)
    annotated(library, "vu")
    assert safety.back_up(library) != first


def test_a_damaged_backup_is_none(library: Library) -> None:
    take_in(library, STORY, *story())
    first = safety.back_up(library)
    assert first is not None
    first.write_bytes(b"damaged")
    assert safety.back_up(library) != first


def test_what_was_restored_is_backed_up_though_it_is_older_than_the_newest_backup(library: Library) -> None:
    take_in(library, STORY, *story())
    first = safety.back_up(library)
    annotated(library, "vu")
    second = safety.back_up(library)
    safety.restore(library.path, first)
    again = safety.back_up(library)
    assert again is not None
    assert again not in (first, second)
    assert notes(again) == [""]


def notes(path: Path) -> list[str]:
    with open_library(path, read_only=True) as library:
        return [library.quotations(1)[0].note]


def test_inside_a_transaction_no_backup_is_taken(library: Library) -> None:
    with library.transaction():
        assert safety.back_up(library) is None
    assert backups.backups(library.path) == []


class Clock:
    """Tells the time that it was set to."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def on(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rounds(library: Library, clock: Clock) -> safety.Rounds:
    """The rounds that are made during work on a library with one article."""
    take_in(library, STORY, *story())
    return safety.Rounds(library, clock)


def kept(library: Library) -> list[list[str]]:
    """The note that each backup has."""
    return [notes(backup) for backup in backups.backups(library.path)]


def test_a_backup_is_taken_for_each_half_hour_of_work(library: Library, rounds: safety.Rounds, clock: Clock) -> None:
    for minute in range(0, 100, 10):
        annotated(library, f"{minute}")
        rounds.go_on()
        clock.on(10)
    assert kept(library) == [["30"], ["60"], ["90"]]


def test_half_hours_without_change_bring_no_backup(library: Library, rounds: safety.Rounds, clock: Clock) -> None:
    for _ in range(5):
        clock.on(30)
        rounds.go_on()
    assert kept(library) == [[""]]


def test_work_ends_with_a_backup(library: Library, rounds: safety.Rounds) -> None:
    rounds.end()
    assert kept(library) == [[""]]


@pytest.mark.parametrize(("minutes", "number"), [(29, 1), (30, 2)])
def test_work_after_work_ends_with_one_for_each_half_hour(
    library: Library, rounds: safety.Rounds, clock: Clock, minutes: int, number: int
) -> None:
    rounds.end()
    annotated(library, "vu")
    clock.now = (backups.taken(backups.backups(library.path)[0]) or clock.now) + timedelta(minutes=minutes)
    rounds.end()
    assert len(kept(library)) == number


@pytest.mark.parametrize("turn", [safety.Rounds.go_on, safety.Rounds.end])
def test_where_no_backup_can_be_taken_the_work_goes_on_and_it_is_said(
    library: Library, rounds: safety.Rounds, clock: Clock, turn: Callable[[safety.Rounds], None]
) -> None:
    backups.folder(library.path).write_text("in the way")
    clock.on(30)
    turn(rounds)
    assert rounds.problem.startswith("No backup could be taken, but all that was decided is kept. No backup of ")
