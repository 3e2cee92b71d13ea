"""The fields of the dialog that changes keys: one looks for an action, one takes the key that is pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QWidget


class Search(QLineEdit):
    """A field whose arrows move in the list below it, and whose Enter chooses there."""

    moved = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What is no letter belongs to the list."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class KeyField(QKeySequenceEdit):
    """Takes the one key that is pressed, Tab and Enter too; Esc leaves."""

    taken = Signal(str)
    """The key, in Qt's portable form."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        self.setFinishingKeyCombinations([])  # Tab would end it
        self.keySequenceChanged.connect(self._look)

    def _look(self, keys: QKeySequence) -> None:
        if keys.count():
            self.clear()
            self.taken.emit(keys.toString().replace("Enter", "Return"))  # they are one key to the review

    # Qt's own

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802
        """Tab can be an action's."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc alone leads back, as everywhere."""
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)
