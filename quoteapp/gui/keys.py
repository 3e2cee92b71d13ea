"""Single keys of the review: they hold while the article or the list has the focus, on any keyboard."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

# What the digit row of AZERTY keyboards gives without Shift: of France, and where those of Belgium and Apple differ.
AZERTY = dict(zip("&é\"'(-è_ç§!", (1, 2, 3, 4, 5, 6, 7, 8, 9, 6, 8), strict=True))
SHIFT = Qt.KeyboardModifier.ShiftModifier
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ReviewKeys(QObject):
    """Watches widgets and triggers actions by their keys; a digit is one also where its key gives something else.

    In ``fields`` only those keys hold that type nothing there.
    """

    def __init__(
        self, widgets: Iterable[QWidget], actions: Iterable[QAction], parent: QObject, *, fields: bool = False
    ) -> None:
        super().__init__(parent)
        self._actions = list(actions)
        self._fields = fields
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that are ours before the widget scrolls or moves a cursor by them."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        action = self._action(event)
        if action is not None and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if action is not None and event.type() is QEvent.Type.KeyPress:
            if action.isEnabled():
                action.trigger()
            return True
        return super().eventFilter(watched, event)

    def _action(self, event: QKeyEvent) -> QAction | None:
        if self._fields and _is_for_text(event):
            return None
        for pressed in meant_by(event):
            for action in self._actions:
                if pressed in action.shortcuts():
                    return action
        return None


def meant_by(event: QKeyEvent) -> Iterator[QKeySequence]:
    """What somebody may mean who presses a key, the likeliest first, whatever keyboard it is on.

    The keypad's keys are like the others; Shift may only have served to reach a sign (« ? »); a digit is told by its
    place.
    """
    key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key == Qt.Key.Key_Backtab:
        key, held = Qt.Key.Key_Tab, held | SHIFT
    yield _sequence(key, held)
    if held & SHIFT and _is_sign(event.text()):
        yield _sequence(key, held & ~SHIFT)
    if key == Qt.Key.Key_Enter:
        yield _sequence(Qt.Key.Key_Return, held)
    digit = digit_of(event)
    if digit is not None:
        yield QKeySequence(str(digit))


def digit_of(event: QKeyEvent) -> int | None:
    """Which of the keys 1–9 was pressed, by its place: also on AZERTY without Shift, and on the keypad."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) != 1:
        return None
    if text in "123456789" and held in (Qt.KeyboardModifier.NoModifier, SHIFT):
        return int(text)
    if held == Qt.KeyboardModifier.NoModifier and text in AZERTY:
        return AZERTY[text]
    return None


def _is_for_text(event: QKeyEvent) -> bool:
    """Whether a key types or moves something in a field of text: held with nothing else, no function key."""
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return not (is_function or event.modifiers() & COMMANDING)


def _is_sign(text: str) -> bool:
    return len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace()


def _sequence(key: int, held: Qt.KeyboardModifier) -> QKeySequence:
    return QKeySequence(QKeyCombination(held, Qt.Key(key)))
