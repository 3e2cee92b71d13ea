"""Decisions on many quotations at once: in a thread, so that the window lives; one step, or nothing if stopped."""

import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from quoteapp.desk import bulk, faults, safety, undoing
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.store.library import Library

MANY = safety.BULK
"""From so many quotations on: a backup is taken before, which takes a second where the library is big."""

LONG = 500
"""Quotations that it takes long to undo, or to redo."""


class Deciding(QThread):
    """Decides on a library by a connection of its own; ``outcome`` is what came of it, or why nothing did."""

    progressed = Signal(int)

    def __init__(self, path: Path, decide: Callable[[Library], Change], parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.decide = decide
        self.stopped = False
        self.outcome: Change | KnownError | None = None
        self._told = 0

    def _look(self, done: int) -> bool:
        if done - self._told >= bulk.WRITTEN * 50:
            self._told = done
            self.progressed.emit(done // bulk.WRITTEN)
        return self.stopped

    # Qt's own

    def run(self) -> None:
        """Decide; what is wrong is noted, for nobody listens to a thread."""
        try:
            self.outcome = bulk.decide_apart(self.path, self.decide, self._look)
        except bulk.StoppedError:
            self.stopped = True
        except KnownError as error:
            self.outcome = error
        except Exception as error:  # noqa: BLE001 - a bug here must not end the window
            faults.log(
                "Many decisions were not written, and the fault is ours.", "".join(traceback.format_exception(error))
            )


class Bulk(QObject):
    """One at a time; while it is under way the review takes no other decision."""

    started = Signal(int)
    """So many quotations are to be changed."""
    progressed = Signal(int)
    """So many are by now."""
    ended = Signal()
    turned = Signal(object)
    """A Change: something was undone, or redone."""

    def __init__(self, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self.review = review
        self.many = 0
        """So many quotations are being changed."""
        self._under_way: Deciding | None = None
        self._tell: Callable[[Change], str] = lambda _: ""

    def do(self, decide: Callable[[Library], Change], many: int, tell: Callable[[Change], str]) -> None:
        """Decide on so many quotations, and say afterwards what ``tell`` makes of the change."""
        if many < MANY:
            self._do_now(decide, tell)
        elif not self.review.is_held_up() and not self._refused():
            self._begin(decide, many, tell)

    def _refused(self) -> bool:
        if self.review.library.read_only:
            self.review.do(lambda: self._nothing())
        return self.review.library.read_only

    def _nothing(self) -> Change:
        """Have the library say why it cannot be changed."""
        with self.review.library.transaction():
            return Change()

    def _do_now(self, decide: Callable[[Library], Change], tell: Callable[[Change], str]) -> None:
        done: list[Change] = []

        def decided() -> Change:
            done.append(decide(self.review.library))
            return done[0]

        if self.review.do(decided):
            self.review.told.emit(tell(done[0]))

    def turn(self, *, back: bool) -> bool:
        """Undo, or redo, what is much; tells whether it is, and so under way."""
        many = bulk.turns_much(self.review.library, back=back, many=LONG)
        if not many or self.review.busy:
            return False
        turn = undoing.undo if back else undoing.redo
        self._begin(partial(turn, who=self.review.who), many, lambda change: self._turned(change, back=back))
        return True

    def _turned(self, change: Change, *, back: bool) -> str:
        self.turned.emit(change)
        count = len(change.quotations)
        if back:
            return self.tr("%n decision(s) taken back.", "", count)
        return self.tr("%n decision(s) brought back.", "", count)

    def _begin(self, decide: Callable[[Library], Change], many: int, tell: Callable[[Change], str]) -> None:
        self.review.busy = True
        self.many = many
        self._tell = tell
        self._under_way = deciding = Deciding(self.review.library.path, decide, self)
        deciding.progressed.connect(self.progressed)
        deciding.finished.connect(self._end)
        self.started.emit(many)
        deciding.start()

    def stop(self) -> None:
        """Stop what is under way: all is as it was before."""
        if self._under_way is not None:
            self._under_way.stopped = True

    def close(self) -> None:
        """See what is under way to its end: nobody sees the window any more."""
        deciding, self._under_way = self._under_way, None
        if deciding is not None:
            deciding.wait()
            self.many = 0
            self.review.busy = False
            if not isinstance(deciding.outcome, Change) and not deciding.stopped:
                self._fail(deciding.outcome)

    def _fail(self, error: KnownError | None) -> None:
        ours = self.tr("Nothing was changed: the fault is ours, and noted in the log.")
        self.review.failed.emit(ours if error is None else said(error))

    def _end(self) -> None:
        deciding, self._under_way = self._under_way, None
        if deciding is None:
            return
        deciding.wait()
        deciding.deleteLater()
        self.many = 0
        self.review.free()
        match deciding.outcome:
            case Change() as change:
                self.review.show_many(change)
                self.review.told.emit(self._tell(change))
            case None if deciding.stopped:
                self.review.told.emit(self.tr("Stopped: nothing was changed."))
            case failure:
                self._fail(failure)
        self.ended.emit()
