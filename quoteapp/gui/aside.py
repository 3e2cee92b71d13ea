"""Decisions that take longer than the window may stand still, made in a thread: a backup before them, much at once."""

import traceback
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from quoteapp.desk import faults
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library

Decision = Callable[[Library], Change]


class _Thread(QThread):
    """Makes one decision, on a connection of its own."""

    def __init__(self, library: Library, decision: Decision, parent: QObject) -> None:
        super().__init__(parent)
        self.path = library.path
        self.decision = decision
        self.change = Change()
        self.problem: KnownError | None = None

    # Qt's own

    def run(self) -> None:
        """Make the decision; what is wrong is noted, for nobody listens to a thread."""
        try:
            with open_library(self.path) as library:
                self.change = self.decision(library)
        except KnownError as error:
            self.problem = error
        except Exception as error:  # noqa: BLE001 - a bug here must not end the window
            faults.log("A decision failed, and the fault is ours.", "".join(traceback.format_exception(error)))
            self.problem = KnownError("A decision failed, and the fault is ours; nothing was changed.")


class Aside(QObject):
    """Makes decisions one after the other, each on the disk before the next begins; the review shows what they did."""

    changed = Signal()
    """Something is begun, or done."""

    def __init__(self, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self.review = review
        self._thread: _Thread | None = None
        self._waiting: deque[tuple[Decision, Callable[[Change | None], object]]] = deque()
        self._then: Callable[[Change | None], object] = lambda _: None

    @property
    def busy(self) -> bool:
        """Whether a decision is being made, or waits to be."""
        return self._thread is not None

    def do(self, decision: Decision, then: Callable[[Change | None], object] = lambda _: None) -> None:
        """Make a decision once those before it are made; ``then`` takes what it changed, None where it failed."""
        if self._thread is None and self.review.is_held_up():
            then(None)
            return
        self._waiting.append((decision, then))
        if self._thread is None:
            self._next()

    def _next(self) -> None:
        if self._waiting:
            decision, self._then = self._waiting.popleft()
            self.review.busy = True
            self._thread = _Thread(self.review.library, decision, self)
            self._thread.finished.connect(self._made)
            self._thread.start()
        self.changed.emit()

    def _made(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:  # ``close`` did not wait for the signal
            return
        thread.wait()
        thread.deleteLater()
        self.review.free()
        self._show(thread)
        self._next()

    def _show(self, thread: _Thread) -> None:
        if thread.problem is not None:
            self.review.failed.emit(said(thread.problem))
            self._then(None)
            return
        self.review.do(lambda: thread.change)
        self._then(thread.change)

    def close(self) -> None:
        """Make what is still to be made, and wait for it: nobody sees the window any more."""
        while self._thread is not None:
            self._made()
