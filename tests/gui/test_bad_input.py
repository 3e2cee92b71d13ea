"""Whatever comes in, and whatever breaks, the window lives and says what is wrong."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quoteapp.gui.dialogs import FromBinDialog
from quoteapp.store import connection
from quoteapp.store.opening import open_library
from quoteapp.store.records import Status
from tests.data.fake_engine import COMMAND
from tests.data.waiting import Waiting, is_gone
from tests.gui.person import CTRL, Person
from tests.gui.test_analyst import under_way
from tests.gui.test_keyboard import FIRST, SECOND

BROKEN = [*COMMAND, "--broken"]


def add(person: Person, *paths: Path) -> None:
    person.add(*paths)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8, "photo.jpg: "),
        ("vide.txt", b"", "vide.txt: The file is empty."),
        ("blanc.txt", b"  \n\n ", "blanc.txt: There is no text in the file."),
        ("long.txt", b"mot " * 1_500_000, "long.txt: The file is too long: at most 5,000,000 characters are read."),
    ],
)
def test_a_file_that_cannot_be_read_is_named(person: Person, name: str, content: bytes, sentence: str) -> None:
    path = person.file(name, content)
    add(person.start(), path)
    assert person.line.startswith(sentence)
    assert person.window.library_pane.articles.rowCount() == 0


def test_a_file_that_is_not_there_is_named(person: Person) -> None:
    add(person.start(), person.folder / "parti.txt")
    assert person.line == "parti.txt: There is no such file or folder."


def test_a_folder_without_articles(person: Person) -> None:
    (person.folder / "rien").mkdir()
    add(person.start(), person.folder / "rien")
    assert person.line == "No article found there."


def test_good_files_come_in_beside_bad_ones(person: Person) -> None:
    add(person.start(), person.file("vide.txt", b""), person.file("port.txt", FIRST))
    assert person.wait().title == "port.txt"
    assert person.line == "1 article added. vide.txt: The file is empty."


def test_the_same_file_twice_is_told(person: Person) -> None:
    person.start().bring(FIRST).bring(FIRST)
    assert person.line == "1 was there already."


def test_a_long_sentence_does_not_widen_the_window(person: Person) -> None:
    person.start().bring(FIRST)
    before = person.window.width()
    person.window.tell("Une phrase bien longue. " * 100, wrong=True)
    person.qtbot.waitUntil(lambda: bool(person.window.status.message.toolTip()))
    assert person.window.minimumSizeHint().width() <= before


# the disk


class Full(sqlite3.Connection):
    """A connection to a disk that can be full: what is written then fails as SQLite says it."""

    full = False

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        if Full.full and sql.lstrip().upper().startswith("COMMIT"):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return super().execute(sql, parameters)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """A disk that is full, or not, when told so."""

    def connect(path: Path, **_: object) -> sqlite3.Connection:
        return sqlite3.connect(path, factory=Full, isolation_level=None)

    def fill(full: bool) -> None:
        monkeypatch.setattr(Full, "full", full)

    monkeypatch.setattr(connection, "connect", connect)
    fill(False)
    return fill


DECISIONS = ["Return", "x", "Del", "v"]


@pytest.mark.parametrize("key", DECISIONS)
def test_a_full_disk_is_told_and_nothing_moves_on(person: Person, disk: Callable[[bool], None], key: str) -> None:
    person.start().bring(FIRST)
    disk(True)
    person.press(key)
    assert person.line.endswith("is full; nothing was changed.")
    assert person.selected == "« Nous partons. »"
    assert person.quotation("Nous partons").status is Status.PROPOSED


def test_a_speaker_that_the_disk_does_not_take_is_asked_again(person: Person, disk: Callable[[bool], None]) -> None:
    person.start().bring(FIRST)
    disk(True)
    person.press("s").type("Zoé Ümit").press("Return")
    assert person.line.endswith("is full; nothing was changed.")
    assert person.selected == "« Nous partons. »"


def test_once_there_is_room_the_decision_is_taken(person: Person, disk: Callable[[bool], None]) -> None:
    person.start().bring(FIRST)
    disk(True)
    person.press("Return")
    disk(False)
    person.press("Return")
    assert person.quotation("Nous partons").status is Status.CONFIRMED
    assert person.line == ""


@pytest.mark.parametrize("deed", ["bin", "undo", "details"])
def test_a_full_disk_stops_whole_articles_too(
    person: Person, disk: Callable[[bool], None], deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quoteapp.gui.workplace.DetailsDialog.ask", lambda *_: {"title": "Autre"})
    person.start().bring(FIRST).press("Return")
    disk(True)
    person.window.perform(deed)
    assert person.line.endswith("is full; nothing was changed.")
    assert person.title == "1.txt"


def test_files_for_a_library_that_is_gone_make_no_new_one(person: Person) -> None:
    person.start()
    (person.folder / "a.quotes").unlink()
    add(person, person.file("port.txt", FIRST))
    assert person.line == f"There is no library {person.folder / 'a.quotes'}."
    assert not (person.folder / "a.quotes").exists()


def test_files_that_are_added_as_the_window_closes_are_there_when_it_opens_again(person: Person) -> None:
    person.start().workplace.add([str(person.file("port.txt", FIRST))])
    assert person.restart().wait().title == "port.txt"


def test_what_is_added_meanwhile_has_its_turn(person: Person) -> None:
    person.start().workplace.add([str(person.file("1.txt", FIRST))])
    person.workplace.add([str(person.file("2.txt", SECOND))])
    person.wait()
    assert person.window.library_pane.articles.rowCount() == 2


def test_results_that_the_disk_does_not_take(person: Person, disk: Callable[[bool], None]) -> None:
    add(person.start(), person.file("port.txt", FIRST))
    disk(True)
    person.wait()
    assert person.line.endswith("is full; nothing was changed.")


def test_a_library_for_reading_only_is_read(person: Person) -> None:
    person.start().bring(FIRST)
    person.close()
    person.start(open_library(person.folder / "a.quotes", read_only=True)).press("Return")
    assert person.selected == "« Nous partons. »"
    assert person.line.endswith("is opened for reading only.")


@pytest.mark.parametrize("deed", ["analyse", "undo", "bin", "verify"])
def test_nothing_is_done_to_a_library_for_reading_only(person: Person, deed: str) -> None:
    person.start().bring(FIRST)
    person.close()
    person.start(open_library(person.folder / "a.quotes", read_only=True))
    person.window.perform(deed)
    assert person.title == "1.txt"
    assert not person.workplace.queue.busy


# the engine


def test_an_article_on_which_the_engine_dies_is_named_and_the_others_are_done(person: Person) -> None:
    person.start().bring("TUER", FIRST)
    assert person.line.startswith("1.txt: The analysis of it crashes")
    person.press("PgDown", held=CTRL)
    assert person.selected == "« Nous partons. »"


def test_an_article_on_which_the_engine_fails_is_named(person: Person) -> None:
    person.start().bring("ERREUR")
    assert person.line.startswith("1.txt: The analysis of it failed")


def test_an_engine_that_does_not_start_is_told(person: Person) -> None:
    person.child = BROKEN
    add(person.start(), person.file("port.txt", FIRST))
    person.qtbot.waitUntil(lambda: person.line == "The analysis engine does not start.")
    assert person.press("j").title == "port.txt"


def test_an_engine_that_is_not_there_is_told(person: Person) -> None:
    person.child = [str(person.folder / "nothing")]
    add(person.start(), person.file("port.txt", FIRST))
    person.qtbot.waitUntil(lambda: person.line == "The analysis engine does not start.")


@pytest.fixture
def waiting(person: Person) -> Waiting:
    """An article is under way for ever, another one waits."""
    found = Waiting(person.folder)
    add(person.start(), person.file("1.txt", found.text), person.file("2.txt", FIRST))
    return found


def test_cancelling_leaves_what_is_done(person: Person, waiting: Waiting) -> None:
    pid = under_way(person.qtbot, waiting)
    assert person.window.status.work.button.isVisible()
    person.click(person.window.status.work.button)
    assert not person.workplace.queue.busy
    assert not person.window.status.work.button.isVisible()
    person.qtbot.waitUntil(lambda: is_gone(pid))


def test_after_cancelling_an_article_can_be_analysed(person: Person, waiting: Waiting) -> None:
    under_way(person.qtbot, waiting)
    person.click(person.window.status.work.button).press("PgDown", held=CTRL).press("F5")
    person.wait()
    assert person.selected == "« Nous partons. »"


def test_closing_during_the_analysis_leaves_no_process(person: Person, waiting: Waiting) -> None:
    pid = under_way(person.qtbot, waiting)
    person.close()
    assert is_gone(pid)


def test_what_was_not_analysed_is_analysed_at_the_next_start(person: Person, waiting: Waiting) -> None:
    under_way(person.qtbot, waiting)
    person.file("1.txt", "x")
    person.close()
    person.start()
    assert len(person.workplace.queue.busy) == 2


def test_closing_twice_is_no_harm(person: Person) -> None:
    person.start().bring(FIRST)
    person.close()
    person.close()


# articles that go while they are wanted


def test_an_article_whose_adding_is_undone_leaves_the_desk(person: Person) -> None:
    person.start().bring(FIRST).press("z", held=CTRL)
    assert person.title == ""
    assert person.window.start.isVisible()


def test_an_article_that_comes_back_is_there_whole(person: Person) -> None:
    person.start().bring(FIRST).press("z", held=CTRL).press("y", held=CTRL)
    assert person.wait().selected == "« Nous partons. »"


def test_adding_undone_during_the_analysis(person: Person, waiting: Waiting) -> None:
    under_way(person.qtbot, waiting)
    person.press("z", held=CTRL)
    person.click(person.window.status.work.button)
    assert person.window.library_pane.articles.rowCount() == 0


def test_adding_undone_before_the_result_comes(person: Person) -> None:
    add(person.start(), person.file("1.txt", FIRST), person.file("2.txt", SECOND))
    person.press("z", held=CTRL)
    person.wait()
    assert person.window.library_pane.articles.rowCount() == 0


def test_an_article_brought_back_before_it_was_analysed_is_analysed(person: Person) -> None:
    add(person.start(), person.file("1.txt", FIRST))
    person.press("z", held=CTRL)
    person.wait().press("y", held=CTRL)
    assert person.wait().selected == "« Nous partons. »"


@pytest.mark.parametrize("wanted", [True, False])
def test_what_is_added_again_from_the_bin_is_told_and_comes_out_if_wanted(
    person: Person, monkeypatch: pytest.MonkeyPatch, *, wanted: bool
) -> None:
    asked: list[int] = []

    def answer(number: int, _: object) -> bool:
        asked.append(number)
        return wanted

    monkeypatch.setattr(FromBinDialog, "ask", answer)
    person.start().bring(FIRST, SECOND)
    person.window.perform("bin")
    person.bring(FIRST, SECOND)
    assert asked == [1]
    assert person.window.library_pane.articles.rowCount() == 1 + wanted
    assert wanted or "in the bin" in person.line


def test_the_bin_opens_the_next_article_and_undo_brings_back(person: Person) -> None:
    person.start().bring(FIRST, SECOND)
    person.window.perform("bin")
    assert person.title == "2.txt"
    person.press("z", held=CTRL)
    assert person.title == "1.txt"


def test_the_bin_again_by_redo_leaves_the_desk(person: Person) -> None:
    person.start().bring(FIRST, SECOND)
    person.window.perform("bin")
    person.press("z", held=CTRL).press("y", held=CTRL)
    assert person.title != "1.txt"


def test_another_article_may_be_opened_while_results_arrive(person: Person) -> None:
    add(person.start(), person.file("1.txt", FIRST), person.file("2.txt", SECOND), person.file("3.txt", "Rien."))
    person.press("PgDown", held=CTRL)
    assert person.wait().title == "2.txt"
    assert person.selected == "« Le train est là. »"
