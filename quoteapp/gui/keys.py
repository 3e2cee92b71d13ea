"""Single keys of the review: they hold while the article or the list has the focus, on any keyboard."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

# What the digit row of AZERTY keyboards gives without Shift: of France, and where those of Belgium and Apple differ.
AZERTY = dict(zip("&é\"'(-è_ç§!", (1, 2, 3, 4, 5, 6, 7, 8, 9, 6, 8), strict=True))


class ReviewKeys(QObject):
    """Watches widgets and triggers actions by their keys; digits go to ``digit`` with 1–9."""

    def __init__(
        self, widgets: Iterable[QWidget], actions: Iterable[QAction], digit: Callable[[int], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._digit = digit
        self._actions = list(actions)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that are ours before the widget scrolls or moves a cursor by them."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        action, place = self._action(event), digit_of(event)
        if event.type() is QEvent.Type.ShortcutOverride and (action is not None or place is not None):
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            if action is not None:
                if action.isEnabled():
                    action.trigger()
                return True
            if place is not None:
                self._digit(place)
                return True
        return super().eventFilter(watched, event)

    def _action(self, event: QKeyEvent) -> QAction | None:
        pressed = QKeySequence(_without_keypad(event))
        for action in self._actions:
            if any(keys.matches(pressed) is QKeySequence.SequenceMatch.ExactMatch for keys in action.shortcuts()):
                return action
        return None


def digit_of(event: QKeyEvent) -> int | None:
    """Which of the keys 1–9 was pressed, by its place: also on AZERTY without Shift, and on the keypad."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) != 1:
        return None
    if text in "123456789" and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return int(text)
    if held == Qt.KeyboardModifier.NoModifier and text in AZERTY:
        return AZERTY[text]
    return None


def _without_keypad(event: QKeyEvent) -> int:
    """The key with what is held, as a number; the keypad's Enter and arrows are like the others."""
    combination = event.keyCombination()
    held = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = combination.key()
    if key == Qt.Key.Key_Backtab:
        key, held = Qt.Key.Key_Tab, held | Qt.KeyboardModifier.ShiftModifier
    return int(key) | held.value
