"""The window's way into the library for new articles: a process a wish, one after the other, in the event loop."""

from collections import deque
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QProcess, Signal

from quoteapp.desk import ADD
from quoteapp.desk.adding_apart import Outcome, Wish
from quoteapp.gui.engine_process import surroundings
from quoteapp.gui.libraries import program

PATIENCE = 20_000  # milliseconds that the end of the program waits for what is being added


class Adder(QObject):
    """Has articles added without the window waiting for it; ``close`` ends it."""

    finished = Signal()
    """A wish is fulfilled, as far as it can be, and what was to be done then is done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Wish, Callable[[Outcome], object]]] = deque()
        self._process: QProcess | None = None

    @property
    def busy(self) -> bool:
        """Whether a wish is not fulfilled yet."""
        return self._process is not None

    def add(self, wish: Wish, done: Callable[[Outcome], object]) -> None:
        """Have a wish fulfilled after those before; ``done`` is told what came of it."""
        self._waiting.append((wish, done))
        if self._process is None:
            self._begin()

    def close(self) -> None:
        """Let go of what waits, and see to its end what is being added, as far as that takes no great time."""
        self._waiting.clear()
        process, self._process = self._process, None
        if process is not None and not process.waitForFinished(PATIENCE):
            process.kill()
            process.waitForFinished()

    def _begin(self) -> None:
        self._process = process = QProcess(self)
        process.setProcessEnvironment(surroundings())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        command = [*program(), ADD]
        process.start(command[0], command[1:])
        process.write(msgspec.json.encode(self._waiting[0][0]))
        process.closeWriteChannel()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # every other error ends with ``finished``
            self._ended()

    def _ended(self) -> None:
        process = self._process
        if process is None:  # closed
            return
        try:
            outcome = msgspec.json.decode(process.readAllStandardOutput().data(), type=Outcome)
        except msgspec.MsgspecError:
            details = bytes(process.readAllStandardError().data()).decode("utf-8", "replace") or process.errorString()
            outcome = Outcome(error=self.tr("Adding articles failed, and the fault is ours."), details=details)
        process.deleteLater()
        self._process = None
        _, done = self._waiting.popleft()
        if self._waiting:
            self._begin()
        done(outcome)
        self.finished.emit()
