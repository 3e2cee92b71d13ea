import gc
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quoteapp.gui import languages, theme
from tests.gui.leftovers import busy_objects, children
from tests.gui.person import Person

OFFSCREEN = "This plugin does not support"  # how the offscreen platform says that it is no screen
SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """pytest-qt stops listening before what a test leaves behind is torn down; ``nothing_amiss`` listens to the end."""
    for item in items:
        if "/gui/" in item.path.as_posix():
            item.add_marker("no_qt_log")


@pytest.fixture(scope="session")
def qapp_args(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Without a screen, imagine one that the window fits on: Qt's own is 800 pixels wide."""
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return ["quoteapp"]
    screen = tmp_path_factory.mktemp("screen") / "screen.json"
    shape = {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1}
    screen.write_text(json.dumps({"screens": [shape | {"logicalDpi": 96, "logicalBaseDpi": 96}]}))
    return ["quoteapp", "-platform", f"offscreen:configfile={screen}"]


@pytest.fixture(autouse=True)
def nothing_amiss(qapp: QApplication) -> Iterator[None]:
    """Fail a test in which Qt warns, or that leaves a timer, a thread or a child process behind."""
    warnings: list[str] = []

    def note(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in SERIOUS and not message.startswith(OFFSCREEN):
            warnings.append(message)

    gc.freeze()  # what was there before stays: only what the test makes is gone through
    before = children()
    previous = qInstallMessageHandler(note)
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [*busy_objects(), *(f"process {pid}" for pid in children() - before)]
    qInstallMessageHandler(previous)
    assert not warnings
    assert not left


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> None:
    """The interface speaks English, whatever another test has had it speak."""
    languages.speak(qapp, "en")


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path, blank: Path) -> Iterator[Person]:
    """Somebody at a window that is not open yet, with an empty library; what is open at the end is closed."""
    shutil.copyfile(blank, tmp_path / "a.quotes")
    theme.apply(qapp, theme.load("light"))
    found = Person(qtbot, tmp_path)
    yield found
    found.end()


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The interface in French, and then in English again."""
    languages.speak(qapp, "fr")
    yield
    languages.speak(qapp, "en")


@pytest.fixture(autouse=True)
def no_other_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another library opens a process of its own, which would outlive the test: no test starts one unawares."""

    def refuse(library: Path, *, samples: bool = False) -> bool:
        raise AssertionError(f"a window on {library} was about to be left running")

    monkeypatch.setattr("quoteapp.gui.libraries.open_window", refuse)
