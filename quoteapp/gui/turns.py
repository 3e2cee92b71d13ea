"""Work that would hold the window up, in pieces."""

from collections.abc import Iterator

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
