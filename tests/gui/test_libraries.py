"""Other libraries, and other programs at this one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from PySide6.QtWidgets import QFileDialog

from quoteapp.desk import deciding
from quoteapp.gui import libraries
from quoteapp.gui.libraries import Door, Hold, knock
from quoteapp.store.opening import open_library
from tests.gui.person import Person
from tests.gui.test_keyboard import FIRST, SECOND


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, bool]]:
    """The windows that would have been opened."""
    found: list[tuple[Path, bool]] = []

    def note(library: Path, *, samples: bool = False) -> bool:
        found.append((library, samples))
        return True

    monkeypatch.setattr(libraries, "open_window", note)
    return found


def test_the_samples_have_a_library_of_their_own(person: Person, opened: list[tuple[Path, bool]]) -> None:
    person.start().window.perform("samples")
    assert opened == [(libraries.samples_library(), True)]
    assert person.window.library_pane.articles.rowCount() == 0


def test_a_library_is_opened_in_a_window_of_its_own(
    person: Person, opened: list[tuple[Path, bool]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "autre"), ""))
    person.start().window.perform("open")
    assert opened == [(tmp_path / "autre.quotes", False)]


def test_the_library_that_is_open_is_not_opened_twice(person: Person, opened: list[tuple[Path, bool]]) -> None:
    workplace = person.start().workplace
    workplace.open_other(workplace.library.path)
    assert opened == []
    assert "already" in person.window.status.message.text()


def test_a_library_has_one_holder(tmp_path: Path) -> None:
    first, second = Hold(tmp_path / "a.quotes"), Hold(tmp_path / "a.quotes")
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


HELD = """import sys
from quoteapp.gui.libraries import Hold, Path
hold = Hold(Path(sys.argv[1]))
print(hold.take(), flush=True)
input()
hold.release()
"""


@pytest.mark.parametrize("killed", [True, False])
def test_whoever_takes_a_library_knows_whether_the_last_window_was_killed(tmp_path: Path, *, killed: bool) -> None:
    path, hold = tmp_path / "a.quotes", Hold(tmp_path / "a.quotes")
    with Popen([sys.executable, "-c", HELD, str(path)], stdin=PIPE, stdout=PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "True\n"
        assert (hold.take(), hold.left_behind) == (False, False)
        if killed:
            window.kill()
        else:
            window.communicate("\n")
    assert (hold.take(), hold.left_behind) == (True, killed)
    hold.release()


def test_what_another_program_decides_is_shown(person: Person) -> None:
    person.start().bring(FIRST)
    quotation = person.review.waiting()[0]
    with open_library(person.workplace.library.path) as other:
        deciding.rule_out(other, [quotation.id], who="quelqu’un d’autre")
    person.qtbot.waitUntil(lambda: quotation.id not in {each.id for each in person.review.waiting()})


@pytest.fixture
def hosting(person: Person) -> Iterator[Person]:
    """Somebody at the one window that has the library of the folder."""
    person.start().bring(FIRST)
    path = person.workplace.library.path
    hold = Hold(path)
    assert hold.take()
    Door(path, person.workplace).knocked.connect(person.workplace.answer)
    yield person
    hold.release()


def start_again(person: Person, *arguments: str) -> int:
    """Start the program once more, in a process of its own, and wait for its end; returns its exit status."""
    command = [sys.executable, "-m", "tests.data.fake_desk", *arguments]
    surroundings = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, cwd=person.folder, env=surroundings, stdout=subprocess.DEVNULL) as again:
        person.qtbot.waitUntil(lambda: again.poll() is not None, timeout=30_000)
        return again.returncode


def test_files_opened_with_the_program_go_to_the_window_that_is_there(hosting: Person) -> None:
    hosting.file("deux.txt", SECOND)
    assert start_again(hosting, "a.quotes", "deux.txt") == 0
    assert hosting.wait().title == "deux.txt"


def test_a_file_that_is_there_already_is_opened(hosting: Person) -> None:
    hosting.file("deux.txt", SECOND)
    hosting.workplace.add([str(hosting.folder / "deux.txt")])
    assert hosting.wait().title == "1.txt"
    start_again(hosting, "a.quotes", "deux.txt")
    assert hosting.wait().title == "deux.txt"
    assert hosting.window.library_pane.articles.rowCount() == 2


def test_a_second_start_brings_the_window_to_the_front(hosting: Person) -> None:
    hosting.window.showMinimized()
    assert start_again(hosting, "a.quotes") == 0
    assert not hosting.window.isMinimized()


def test_where_no_window_has_the_library_nobody_hears(tmp_path: Path) -> None:
    assert not knock(tmp_path / "a.quotes", [])
