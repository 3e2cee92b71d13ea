"""The program as a process of its own, without a screen: what ``make run`` does there."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quoteapp import __main__

PNG = b"\x89PNG"


def desk(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a home of its own."""
    root = str(Path(__file__).parents[2])
    homes = {name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    environment = os.environ | homes | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}
    command = [sys.executable, "-m", "tests.data.fake_desk", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


@pytest.fixture
def done(tmp_path: Path) -> subprocess.CompletedProcess[str]:
    return desk(tmp_path, "a.quotes", "--samples", "--picture", "p.png", "-o", "s.xlsx", "--language", "fr")


def test_the_samples_are_analysed_pictured_and_written(done: subprocess.CompletedProcess[str], tmp_path: Path) -> None:
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "p.png").read_bytes().startswith(PNG)
    assert (tmp_path / "s.xlsx").exists()
    assert done.stderr == ""


def test_a_second_run_adds_nothing(done: subprocess.CompletedProcess[str], tmp_path: Path) -> None:
    again = desk(tmp_path, "a.quotes", "--samples", "--picture", "q.png", "-o", "t.xlsx", "--theme", "dark")
    assert again.returncode == 0, again.stderr
    assert again.stdout.split("\n")[1].replace("t.xlsx", "s.xlsx") == done.stdout.split("\n")[1]


def test_a_file_that_is_no_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.quotes").write_text("Un article, pas une bibliothèque.", encoding="utf-8")
    refused = desk(tmp_path, "a.quotes", "--picture", "p.png")
    assert refused.returncode == 1
    assert "no library" in refused.stderr
    assert (tmp_path / "a.quotes").read_text(encoding="utf-8").startswith("Un article")


def test_without_a_name_the_library_is_the_users_own(tmp_path: Path) -> None:
    assert desk(tmp_path, "--picture", "p.png").returncode == 0
    assert list((tmp_path / "home").rglob("library.quotes"))


SAID = "La gare\n\nLina Marchal dit : « Le train est là. »\n"


def test_files_that_are_named_are_added(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "deux").mkdir()
    (tmp_path / "deux" / "deux.html").write_text("<p>Jean Roche dit : « Je reste. »</p>", encoding="utf-8")
    done = desk(tmp_path, "un.txt", "a.quotes", "deux", "--picture", "p.png", "-o", "s.csv")
    assert done.returncode == 0, done.stderr
    sheet = (tmp_path / "s.csv").read_text(encoding="utf-8-sig")
    assert "Le train est là." in sheet
    assert "Je reste." in sheet


def test_one_window_shows_one_library(tmp_path: Path) -> None:
    refused = desk(tmp_path, "a.quotes", "b.quotes")
    assert (refused.returncode, "One window" in refused.stderr) == (2, True)


@pytest.fixture
def routes(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What ``quoteapp`` with arguments turns to: the window or the command line."""
    taken: list[str] = []
    monkeypatch.setattr("quoteapp.gui.app.main", lambda: taken.append("window"))
    monkeypatch.setattr("quoteapp.cli.main", lambda: taken.append("command line"))

    def route(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["quoteapp", *arguments])
        __main__.main()
        return taken[-1]

    return route


def test_a_file_opens_the_window_and_a_command_does_not(routes: Callable[..., str], tmp_path: Path) -> None:
    article = tmp_path / "un.txt"
    article.write_text(SAID, encoding="utf-8")
    assert routes(str(article)) == "window"
    assert routes(str(article), str(article)) == "window"
    assert routes("nouvelle.quotes") == "window"
    assert routes("analyse", str(article)) == "command line"
    assert routes("absent.txt") == "command line"
