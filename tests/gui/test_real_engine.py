"""The window with the real engine: a pile of articles reviewed by keyboard alone, from the first key to the sheet."""

import os
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from tests.gui.person import CTRL, Person
from tests.gui.test_keyboard import back_in_the_window, in_dialog

SEEDS = Path(os.environ.get("QUOTEAPP_GOLD", "/nowhere")) / "seeds"
MOST = 1_000  # keys: a review that takes more of them goes round in circles


def review_all(person: Person) -> int:
    """Accept all that waits in all articles, name somebody where nobody is named; returns the number of decisions."""
    for keys in range(MOST):
        if person.line.startswith("Everything is decided."):
            return keys
        if person.window.picker.isVisible():
            person.type("Quelqu'un").press("Return")
        else:
            person.press("Return")
    raise AssertionError("The review comes to no end.")


def open_ones(person: Person) -> list[str]:
    """Where something still waits."""
    model = person.window.library_pane.articles
    return [line.file for line in map(model.line, map(model.index, range(model.rowCount()))) if line.waiting]


@pytest.fixture
def real(person: Person) -> Person:
    person.child = None
    return person.start()


def add(person: Person, *paths: Path) -> None:
    person.add(*paths)
    person.wait(120)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="QUOTEAPP_GOLD has no seeds")
def test_the_seeds_reviewed_by_keyboard_alone(real: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    add(real, *sorted(SEEDS.glob("*.txt")))
    assert len(open_ones(real)) == 5
    review_all(real)
    assert open_ones(real) == []

    changed = real.press("k", "k").selected  # a speaker is corrected …
    real.press("s").type("Zoé Ümit").press("Return")
    assert real.speaker(changed) == "Zoé Ümit"

    sheet = real.folder / "sheet.xlsx"  # … the sheet written …
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(sheet), ""))
    in_dialog(real, lambda: real.press("Return"))
    real.press("e", held=CTRL)
    real.qtbot.waitUntil(sheet.exists)
    back_in_the_window(real)
    assert "Zoé Ümit" in [row[2] for row in load_workbook(sheet).active.values]

    file, selected = real.title, real.selected  # … and the next day it is all there, and can be taken back.
    real.restart()
    assert (real.title, real.selected) == (file, selected)
    real.press("z", held=CTRL)
    assert real.selected == changed
    assert real.speaker(changed) != "Zoé Ümit"
