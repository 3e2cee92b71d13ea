import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QThread, QTimer
from pytestqt.qtbot import QtBot

from tests.gui.leftovers import busy_objects, children

linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of child processes")


def test_an_active_timer_is_seen() -> None:
    timer = QTimer()
    timer.start(60_000)
    assert busy_objects() == [repr(timer)]
    timer.stop()
    assert busy_objects() == []


def test_a_running_thread_is_seen(qtbot: QtBot) -> None:
    thread = QThread()
    thread.start()
    assert busy_objects() == [repr(thread)]
    thread.quit()
    thread.wait()
    assert busy_objects() == []


def test_a_running_process_is_seen() -> None:
    process = QProcess()
    process.start(sys.executable, ["-c", "input()"])
    process.waitForStarted()
    assert busy_objects() == [repr(process)]
    process.closeWriteChannel()
    process.waitForFinished()
    assert busy_objects() == []


@linux
def test_a_child_process_is_seen() -> None:
    before = children()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert children() - before == {child.pid}
    assert children() == before
