"""A field in which one types what a list shall show."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
OTHERS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FindField(QLineEdit):
    """The arrows ask for another row of the list (``stepped``), F2 for changes to it; Esc empties the field first.

    Undo and redo are the window's: they are about decisions.
    """

    stepped = Signal(int)
    edit_asked = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_for_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys that are for the list."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_F2:
            self.edit_asked.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _is_for_window(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in OTHERS)
