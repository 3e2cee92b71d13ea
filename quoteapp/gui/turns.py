"""Work that would hold the window up, in pieces."""

import gc
from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QObject, QTimer


def one_a_turn(steps: Iterator[object], owner: QObject) -> None:
    """Do what an iterator does, a step at each turn of the event loop, to its end or until ``owner`` is gone."""

    def step() -> None:
        try:
            next(steps)
        except StopIteration:
            return
        QTimer.singleShot(0, owner, step)

    QTimer.singleShot(0, owner, step)


class Latest(QObject):
    """Long work in pieces, a step at each turn of the event loop; work that is begun takes the place of what was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Do what an iterator does, from the next turn on."""
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Leave what is not yet done undone."""
        self._timer.stop()

    def _step(self) -> None:
        steps = self._steps
        try:
            next(steps)
        except StopIteration:
            if self._steps is steps:  # its end may have begun other work
                self._timer.stop()


def in_slices(steps: Iterator[object], seconds: float) -> Iterator[None]:
    """The same steps, as many of them at a time as begin within some seconds; for those that make much.

    What they have made is kept from Python's search for garbage, which would go through all of it again and again, for
    a second where there are a hundred thousand rows; whoever lets go of it calls ``gc.unfreeze``.
    """
    end = monotonic() + seconds
    for _ in steps:
        if monotonic() > end:
            gc.freeze()
            yield
            end = monotonic() + seconds
    gc.freeze()
