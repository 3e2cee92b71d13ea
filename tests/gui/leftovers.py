"""What a test must not leave behind: active timers, running threads, child processes."""

import gc
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QThread, QTimer
from shiboken6 import isValid

KINDS = (QTimer, QThread, QProcess)


def busy_objects() -> list[str]:
    """Every timer, thread and process object that is at work."""
    objects = [each for each in gc.get_objects() if issubclass(type(each), KINDS)]
    return [repr(each) for each in objects if isValid(each) and at_work(each)]


def at_work(each: QObject) -> bool:
    match each:
        case QTimer():
            return each.isActive()
        case QThread():
            return each.isRunning()
        case QProcess():
            return each.state() is not QProcess.ProcessState.NotRunning
    return False


def children() -> set[int]:
    """The ids of this process's children; none where the system has no /proc."""
    files = Path("/proc/self/task").glob("*/children")
    return {int(pid) for file in files for pid in file.read_text().split()}
