"""The program as a process of its own, without a screen: what ``make run`` does there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
