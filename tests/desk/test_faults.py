import sys
from pathlib import Path

import pytest

from quoteapp.desk import faults


@pytest.fixture(autouse=True)
def state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty state folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def test_faults_are_added_one_after_the_other() -> None:
    paths = {faults.log(f"a.txt: faute {number}", "Traceback") for number in (1, 2)}
    (path,) = paths
    assert path is not None
    assert path.read_text(encoding="utf-8").count("\na.txt: faute ") == 2


def test_a_long_log_becomes_the_old_one(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    monkeypatch.setattr(faults, "MOST", 300)
    for number in range(9):
        faults.log(f"faute {number}", "x" * 200)
    kept = {path.name: path.read_text(encoding="utf-8") for path in (state / "quoteapp").iterdir()}
    assert set(kept) == {"faults.log", "faults.old.log"}
    assert "faute 8" in kept["faults.log"]
    assert all(len(text) < 900 for text in kept.values())


def test_half_a_surrogate_pair_can_be_logged() -> None:
    path = faults.log("caf\udce9.txt: faute", "\ud83d")
    assert path is not None
    assert "caf\\udce9.txt" in path.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_no_further_fault(state: Path) -> None:
    (state / "quoteapp").write_text("")
    assert faults.log("faute", "Traceback") is None


@pytest.mark.parametrize(
    ("system", "place"),
    [("linux", ".local/state/quoteapp"), ("darwin", "Library/Logs/quoteapp"), ("win32", "AppData/Local/quoteapp/Logs")],
)
@pytest.mark.parametrize("state_home", ["", "relative"])
def test_every_platform_has_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, place: str, state_home: str
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", state_home)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert faults.folder() == tmp_path / place
