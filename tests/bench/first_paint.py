"""The program itself, ``python -m tests.bench.first_paint LIBRARY``: says when its window is there, and ends.

That is when the window with all in it has been painted and the event loop has come round: on the clock of
``time.monotonic``, which all processes share.
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from quoteapp.gui.window import Window


class Watched(Window):
    """The window, seen from outside."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        sys.stdout.write(f"{time.monotonic()}\n")
        self.close()


if __name__ == "__main__":
    from quoteapp.gui import app, workplace

    workplace.Window = Watched  # type: ignore[attr-defined]
    app.main()
