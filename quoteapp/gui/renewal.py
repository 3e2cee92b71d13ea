"""Articles whose analysis is an older engine's: brought up to date one by one, whenever nobody waits for another."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal


class Renewal(QObject):
    """A line of articles behind all others; ``ask`` has one analysed, and ``landed`` is told when that is done."""

    changed = Signal()
    """How far it is, or whether it rests, has changed."""

    def __init__(self, ask: Callable[[int], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.done = 0
        self.paused = False
        self._ask = ask
        self._left: dict[int, None] = {}
        self._asked: set[int] = set()

    @property
    def total(self) -> int:
        """How many articles there are in all, those that are done included; none once all are."""
        return self.done + len(self._left) + len(self._asked)

    def start(self, numbers: Iterable[int]) -> None:
        """Put articles into the line; it moves on with ``go_on``."""
        self._left |= dict.fromkeys(numbers)
        self.changed.emit()

    def hurry(self, number: int) -> bool:
        """Have an article of the line analysed at once, because somebody looks at it; tells whether it is one."""
        if number in self._left and not self.paused:
            self._send(number)
        return number in self._asked

    def go_on(self) -> None:
        """Have the next one analysed, soon, if by then nothing else was asked for and nothing is under way."""
        QTimer.singleShot(0, self, self._next)

    def landed(self, number: int) -> bool:
        """Note that an article is done, one way or the other; tells whether it was one of the line."""
        self._left.pop(number, None)  # somebody had it analysed again by hand
        if number not in self._asked:
            return False
        self._asked.discard(number)
        self.done += 1
        if not self._left and not self._asked:
            self.done = 0
        self.changed.emit()
        return True

    def pause(self) -> None:
        """Rest, or go on; what is under way is done."""
        self.paused = not self.paused
        self.changed.emit()
        self.go_on()

    def stop(self) -> None:
        """Let go of all; the next start of the program takes it up again."""
        self._left.clear()
        self._asked.clear()
        self.done, self.paused = 0, False
        self.changed.emit()

    def _next(self) -> None:
        if self._left and not self._asked and not self.paused:
            self._send(next(iter(self._left)))

    def _send(self, number: int) -> None:
        del self._left[number]
        self._asked.add(number)
        self._ask(number)
