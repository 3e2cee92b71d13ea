"""The window's side of the engine: articles wait in a line, one is under way, results come as signals."""

import traceback
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, Signal

from quoteapp.engine.messages import Answer, Request
from quoteapp.engine.process import ATTEMPTS, command
from quoteapp.errors import KnownError
from quoteapp.gui.engine_process import EngineProcess
from quoteapp.model import Article

ENOUGH = 3  # Articles done before the time left is told: the first ones say little about the others.
PATIENCE = 2_000  # Milliseconds in which the system gets rid of a killed process; more than it has ever taken.


class Analyst(QObject):
    """Has articles of the library analysed in a child process, without a thread and without ever blocking.

    ``articles`` gives the article with a number when its turn comes; what it raises fails that article alone.
    ``child`` is the child's command line, by default the engine's. An article is blamed, with ``failed``, for the
    second child that dies of it. Whatever a slot does in answer to a signal (queue, cancel, close) is allowed.
    """

    ready = Signal()
    """The model is loaded; told again by every child that takes the place of another."""
    analysed = Signal(int, object)
    """The number of an article and its Analysis."""
    failed = Signal(int, str, str)
    """The number of an article of which nothing came; the reason in a sentence; details for the log, or nothing."""
    progressed = Signal(int, int, float)
    """Articles done, articles in all, and seconds left (-1 while unknown), since the line was last empty."""
    finished = Signal()
    """Nothing waits any more: all is done, or it was cancelled, or there is no engine."""
    unavailable = Signal(str, str)
    """No engine can be had: a sentence, details for the log. What waited was let go; a new start is a new try."""

    def __init__(
        self, articles: Callable[[int], Article], child: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.engine = ""
        """Which engine it is that answers (``versions.describe()``), empty until it is first ready."""
        self._articles = articles
        self._command = child or command()
        self._child: EngineProcess | None = None
        self._waiting: OrderedDict[int, None] = OrderedDict()
        self._under_way: int | None = None
        self._deaths = 0
        self._clock = QElapsedTimer()
        self._reset()

    @property
    def pid(self) -> int | None:
        """The process id of the child, None while there is none."""
        return None if self._child is None else self._child.processId() or None

    def start(self) -> None:
        """Have the model loaded, if no child does so already; returns at once."""
        if self._child is not None:
            return
        self._child = child = EngineProcess(self._command, self)
        child.loaded.connect(self._loaded)
        child.answered.connect(self._answered)
        child.died.connect(self._died)
        child.start()

    def analyse(self, numbers: Iterable[int]) -> None:
        """Put articles at the end of the line; one that waits already keeps its place."""
        self._waiting.update(dict.fromkeys(numbers))
        if self._waiting:
            self._busy = True
            self._report()
            self._go_on()

    def waiting(self) -> list[int]:
        """The articles that wait, in the order in which their turn comes."""
        return list(self._waiting)

    def hurry(self, number: int) -> None:
        """Have an article that waits analysed next."""
        if number in self._waiting:
            self._waiting.move_to_end(number, last=False)

    def cancel(self) -> None:
        """Let go of all that waits and of what is under way; what is done stays done."""
        self._waiting.clear()
        if self._under_way is not None:
            self._end_child()
        self._finish()

    def close(self) -> None:
        """End everything without a further signal, and wait until no process is left."""
        self._waiting.clear()
        self._reset()
        self._end_child()
        for process in self.findChildren(QProcess):  # also those that were killed a moment ago
            process.waitForFinished(PATIENCE)

    def _loaded(self, engine: str) -> None:
        self.engine = engine
        self.ready.emit()
        self._go_on()

    def _answered(self, answer: Answer) -> None:
        number = self._landed()
        if answer.analysis is None:
            self.failed.emit(number, self.tr("The analysis of it failed, and the fault is ours."), answer.error or "")
        else:
            self.analysed.emit(number, answer.analysis)
        self._report()
        self._go_on()

    def _died(self, last_words: str) -> None:
        was_ready = self._child is not None and self._child.ready
        self._child = None
        if not was_ready:
            self._waiting.clear()
            self._finish()
            self.unavailable.emit(self.tr("The analysis engine does not start."), last_words)
        elif self._under_way is not None:
            self._survived(self._under_way, last_words)

    def _survived(self, number: int, last_words: str) -> None:
        """Try the article again that a child has died on, or name it and go on with the next."""
        self._deaths += 1
        if self._deaths < ATTEMPTS:
            self._under_way = None
            self._waiting[number] = None
            self._waiting.move_to_end(number, last=False)
        else:
            self._landed()
            self.failed.emit(number, self.tr("The analysis of it crashes, and the fault is ours."), last_words)
            self._report()
        self._go_on()

    def _go_on(self) -> None:
        """Give the child its next article, a new child if it has none, or come to the end."""
        while self._waiting and self._under_way is None and self._child is not None and self._child.ready:
            self._send(self._waiting.popitem(last=False)[0], self._child)
        if self._waiting:
            self.start()
        elif self._under_way is None:
            self._finish()

    def _send(self, number: int, child: EngineProcess) -> None:
        self._under_way = number
        self._clock.start()
        try:
            request = Request.of(self._articles(number), number)
        except Exception as error:  # noqa: BLE001 - whatever it is, the article is named and the next has its turn
            self._landed()
            self._not_read(number, error)
        else:
            child.ask(request)

    def _not_read(self, number: int, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.failed.emit(number, str(error), "")
        else:
            sentence = self.tr("Reading it failed, and the fault is ours.")
            self.failed.emit(number, sentence, "".join(traceback.format_exception(error)))
        self._report()

    def _landed(self) -> int:
        """Note that the article under way is done, one way or the other; returns its number."""
        number, self._under_way = self._under_way, None
        assert number is not None  # noqa: S101 - a child only answers what it was asked
        self._deaths = 0
        self._done += 1
        self._spent += self._clock.elapsed() / 1000
        return number

    def _report(self) -> None:
        if self._busy:  # a slot may have cancelled
            left = len(self._waiting) + (self._under_way is not None)
            seconds = self._spent / self._done * left if self._done >= ENOUGH else -1.0
            self.progressed.emit(self._done, self._done + left, seconds)

    def _finish(self) -> None:
        busy = self._busy
        self._reset()
        if busy:
            self.finished.emit()

    def _reset(self) -> None:
        self._busy = False
        self._done = 0
        self._spent = 0.0

    def _end_child(self) -> None:
        child, self._child = self._child, None
        self._under_way = None
        self._deaths = 0
        if child is not None:
            child.end()
