import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.gui.leftovers import busy_objects, children

SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """pytest-qt stops listening before what a test leaves behind is torn down; ``nothing_amiss`` listens to the end."""
    for item in items:
        if "/gui/" in item.path.as_posix():
            item.add_marker("no_qt_log")


@pytest.fixture(autouse=True)
def nothing_amiss(qapp: QApplication) -> Iterator[None]:
    """Fail a test in which Qt warns, or that leaves a timer, a thread or a child process behind."""
    warnings: list[str] = []

    def note(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in SERIOUS:
            warnings.append(message)

    before = children()
    previous = qInstallMessageHandler(note)
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [*busy_objects(), *(f"process {pid}" for pid in children() - before)]
    qInstallMessageHandler(previous)
    assert not warnings
    assert not left
