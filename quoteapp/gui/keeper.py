"""Backups while somebody works in the window: every half hour, before much changes at once, and when it closes."""

import traceback

from PySide6.QtCore import QObject, QSettings, QThread, QTimer, Signal

from quoteapp.desk import faults, safety
from quoteapp.errors import KnownError
from quoteapp.store.library import Library

EVERY = round(safety.EVERY.total_seconds() * 1_000)  # milliseconds
PROBLEM = "backup/problem"  # among the settings


class Copying(QThread):
    """Takes one backup, away from the event loop; SQLite lets Python's other threads go on meanwhile."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted: safety.Saved | None = None
        self.problem = ""
        try:
            self.wanted = safety.state(library)
        except KnownError as error:
            self.problem = safety.no_backup_taken(error)

    # Qt's own

    def run(self) -> None:
        """Take the backup; what is wrong is noted, for nobody listens to a thread."""
        try:
            if self.wanted is not None and self.wanted.last:  # there is something in it
                safety.back_up_state(self.wanted)
        except KnownError as error:
            self.problem = safety.no_backup_taken(error)
        except Exception as error:  # noqa: BLE001 - a bug here must not end the window
            faults.log("No backup was taken, and the fault is ours.", "".join(traceback.format_exception(error)))


class Keeper(QObject):
    """Has a backup taken of what has changed, one at a time; the work goes on, whatever becomes of it."""

    failed = Signal(str)
    """No backup could be taken, in a sentence; not told again before one could."""
    done = Signal()
    """A backup is taken, was not needed, or could not be taken."""

    def __init__(self, library: Library, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self.settings = settings
        self.timer = QTimer(self, interval=EVERY)
        self.timer.timeout.connect(self.back_up)
        self._copying: Copying | None = None
        self._told = False

    def start(self) -> None:
        """Take a backup every half hour from now on; tell what was wrong with the one that ended the last session."""
        self.timer.start()
        if problem := str(self.settings.value(PROBLEM, "")):
            self.failed.emit(problem)

    def back_up(self) -> None:
        """Begin to take a backup, unless one is being taken; where nothing has changed since the last it is enough."""
        if self._copying is not None:
            return
        self._copying = Copying(self.library, self)
        self._copying.finished.connect(self._copied)
        self._copying.start()

    def _copied(self) -> None:
        if self._copying is None:  # ``close`` did not wait for the signal
            return
        if problem := self._outcome():
            self.failed.emit(problem)
        self.done.emit()

    def _outcome(self) -> str:
        """What is wrong with the backup that was begun, once it is over; empty where that was told already."""
        copying, self._copying = self._copying, None
        if copying is None:
            return ""
        copying.wait()
        copying.deleteLater()
        told, self._told = self._told, bool(copying.problem)
        return "" if told else copying.problem

    def close(self) -> None:
        """Take the last backup, and wait for it; what is wrong with it is told when the next session starts.

        For when nobody sees the window any more: it takes as long as the disk needs.
        """
        self.timer.stop()
        problem = self._outcome()
        self.back_up()
        self.settings.setValue(PROBLEM, self._outcome() or problem)
