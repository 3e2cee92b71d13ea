"""Backups that nobody asks for: every half hour, as the window closes, before much is analysed again."""

import threading
from pathlib import Path

import pytest

from quoteapp.desk import analysing, safety
from quoteapp.store import backups, connection
from quoteapp.store.opening import open_library
from quoteapp.store.records import QuotationRecord
from tests.gui.person import Person
from tests.gui.test_keyboard import FIRST
from tests.store.damage import while_copied

SAID = "No backup could be taken, but all that was decided is kept. "


@pytest.fixture
def at_work(person: Person) -> Person:
    """Somebody with an article on the desk that is in no backup yet."""
    return person.start().bring(FIRST).wait()


def half_an_hour(person: Person) -> None:
    """Let half an hour go by, and what is done then be done."""
    place = person.workplace.keeper
    with person.qtbot.waitSignal(place.done):
        place.timer.timeout.emit()


def kept(person: Person) -> list[Path]:
    return backups.backups(person.folder / "a.quotes")


def in_the_way(person: Person) -> Path:
    """A file where the folder of the backups would be."""
    return person.file("a.quotes.backups", "in the way")


def statuses(path: Path) -> list[str]:
    with open_library(path, read_only=True) as library:
        return [str(each.status) for each in library.find(QuotationRecord)]


def test_the_clock_of_a_window_at_work_strikes_each_half_hour(person: Person) -> None:
    assert not person.start().workplace.keeper.timer.isSingleShot()
    assert person.workplace.keeper.timer.isActive()
    assert person.workplace.keeper.timer.interval() == 30 * 60 * 1000


def test_after_half_an_hour_what_was_decided_is_in_a_backup(at_work: Person) -> None:
    at_work.press("Enter")
    half_an_hour(at_work)
    (backup,) = kept(at_work)
    assert statuses(backup) == statuses(at_work.workplace.library.path)
    assert backups.check(backup) == ""


def test_half_an_hour_without_a_decision_brings_no_backup(at_work: Person) -> None:
    half_an_hour(at_work)
    half_an_hour(at_work)
    assert len(kept(at_work)) == 1
    at_work.press("Enter")
    half_an_hour(at_work)
    assert len(kept(at_work)) == 2


def test_as_the_window_closes_what_was_decided_is_in_a_backup(at_work: Person) -> None:
    at_work.press("Enter")
    at_work.close()
    (backup,) = kept(at_work)
    assert "confirmed" in statuses(backup)


def test_a_library_in_which_nothing_ever_was_is_not_backed_up(person: Person) -> None:
    person.start()
    half_an_hour(person)
    person.close()
    assert kept(person) == []


def test_a_decision_is_on_the_disk_while_a_backup_is_being_taken(
    at_work: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided, seen = threading.Event(), list[bool]()
    monkeypatch.setattr(backups, "PAGES", 10)
    monkeypatch.setattr(connection, "connect", while_copied(lambda: seen.append(decided.wait(10))))
    with at_work.qtbot.waitSignal(at_work.workplace.keeper.done):
        at_work.workplace.keeper.timer.timeout.emit()
        at_work.press("Enter")
        assert at_work.quotation("partons").decided
        decided.set()
    assert set(seen) == {True}
    assert "confirmed" in statuses(kept(at_work)[0])


def test_where_no_backup_can_be_taken_it_is_said_once_and_the_work_goes_on(at_work: Person) -> None:
    in_the_way(at_work)
    half_an_hour(at_work)
    assert at_work.line.startswith(SAID)
    at_work.press("Enter")
    half_an_hour(at_work)
    assert not at_work.line.startswith(SAID)
    assert "confirmed" in statuses(at_work.workplace.library.path)


def test_after_one_that_could_be_taken_a_failure_is_said_again(at_work: Person) -> None:
    obstacle = in_the_way(at_work)
    half_an_hour(at_work)
    obstacle.unlink()
    half_an_hour(at_work)
    assert len(kept(at_work)) == 1
    at_work.press("Enter")
    at_work.window.tell("")
    for each in kept(at_work):
        each.unlink()
    obstacle.rmdir()
    in_the_way(at_work)
    half_an_hour(at_work)
    assert at_work.line.startswith(SAID)


def test_what_went_wrong_as_the_window_closed_is_said_when_it_opens(at_work: Person) -> None:
    obstacle = in_the_way(at_work)
    at_work.restart()
    assert at_work.line.startswith(SAID)
    obstacle.unlink()
    at_work.restart()
    at_work.restart()
    assert not at_work.line.startswith(SAID)


def test_what_was_said_is_not_said_again_when_it_opens(at_work: Person) -> None:
    in_the_way(at_work)
    half_an_hour(at_work)
    at_work.restart()
    assert not at_work.line.startswith(SAID)


def test_a_newer_engine_analyses_many_again_once_there_is_a_backup(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.start().bring(*(f"{FIRST}{number}\n" for number in range(safety.BULK))).wait()
    person.close()
    for each in kept(person):
        each.unlink()
    monkeypatch.setattr(analysing, "describe", lambda: "rules 99")
    person.start().wait()
    (backup,) = kept(person)
    with open_library(backup, read_only=True) as library:
        assert [len(library.runs(number)) for number in (1, safety.BULK)] == [1, 1]
    assert len(person.workplace.library.runs(1)) == 2
