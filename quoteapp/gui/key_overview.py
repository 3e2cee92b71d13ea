"""All keys at a glance, by subject, over the window; any key or a click leads back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quoteapp.gui.actions import DEEDS, KEYMAP, RECENT, keys_of, native, say
from quoteapp.gui.elided import ElidedLabel
from quoteapp.gui.keys import meant_by

COLUMN, WIDEST = 15, 20  # heights of a line that a column is wide: at least, at most
MOST = 4  # columns
SIDE = 36  # pixels beside them, at least
SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock)


@dataclass
class Subject:
    """A heading, and below it what can be done: in words, with its keys."""

    title: str
    lines: list[tuple[tuple[str, ...], str]] = field(default_factory=list)


class KeyOverview(QWidget):
    """Lies over ``window`` until it is closed, and gives the focus back; ``change`` opens what changes the keys."""

    def __init__(self, window: QWidget, change: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._focus = QApplication.focusWidget()
        self._change = change
        self._columns = 0
        self.setObjectName("overview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("All keys"))
        self.subjects = self._subjects()
        self.setAccessibleDescription("\n".join(_spoken(subject) for subject in self.subjects))
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setObjectName("overview")
        self._lay_out()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self._arrange()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("All keys"), self)
        title.setObjectName("title")
        hint = ElidedLabel(self.tr("Any key leads back."), self)
        hint.setObjectName("muted")
        self.button = QPushButton(self.tr("Change the keys…"), self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if keys_of("rekey"):
            self.button.setText(f"{self.button.text()}  {keys_of('rekey')}")
        self.button.clicked.connect(self._go_and_change)
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addWidget(title)
        top.addWidget(hint, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        top.addWidget(self.button)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(18)
        self._layout.addLayout(top)
        self._layout.addWidget(self.area, 1)

    def _subjects(self) -> list[Subject]:
        """What has a key, by the menus; where the digits are all in their place, one line says so."""
        found: dict[str, Subject] = {}
        digits = [KEYMAP.is_default(name) for name in RECENT]
        for deed in DEEDS:
            keys = tuple(dict.fromkeys(native(key) for key in KEYMAP.of(deed.name)))
            words = say(deed.text).removesuffix("…")
            if deed.name in RECENT and all(digits):
                keys, words = (
                    (("1 – 9",) if deed.name == RECENT[0] else ()),
                    self.tr("A speaker who is offered, or was named last"),
                )
            place = deed.menu if deed.name in RECENT else deed.under or deed.menu
            subject = found.setdefault(place, Subject(say(place).replace("&", "")))
            if keys:
                subject.lines.append((keys, words))
        everywhere = Subject(self.tr("Everywhere"))
        everywhere.lines = [
            ((native("Esc"),), self.tr("Back, and nothing is lost")),
            ((native("Shift+F10"),), self.tr("Menu of the quotation")),
        ]
        return [subject for subject in (*found.values(), everywhere) if subject.lines]

    def _arrange(self) -> None:
        """Put the subjects into as many columns as there is room for, all about as high."""
        wide = self.fontMetrics().height() * COLUMN
        columns = max(1, min(MOST, (self.width() - 2 * SIDE) // wide))
        side = max(SIDE, (self.width() - columns * self.fontMetrics().height() * WIDEST) // 2)
        self._layout.setContentsMargins(side, 28, side, 24)
        if columns == self._columns:
            return
        self._columns = columns
        inner = QWidget()
        inner.setObjectName("overview")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(36)
        for subjects in _divided(self.subjects, columns):
            column = QVBoxLayout()
            column.setSpacing(20)
            for subject in subjects:
                column.addLayout(_block(subject))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.area.setWidget(inner)

    def _go_and_change(self) -> None:
        self.leave()
        self._change()

    def leave(self) -> None:
        """Give the window and the focus back."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    # Qt's own

    def event(self, event: QEvent) -> bool:
        """No shortcut of the window works below."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802
        """Tab is a key like any other."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lead back; scroll where not everything is in sight."""
        bar = self.area.verticalScrollBar()
        if event.key() in HELD:
            return
        if event.key() in SCROLLING and bar.maximum() > 0:
            QApplication.sendEvent(bar, QKeyEvent(event))
        elif any(KEYMAP.owner(pressed.toString()) == "rekey" for pressed in meant_by(event)):
            self._go_and_change()
        else:
            self.leave()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """A click leads back."""
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Lie over all of the window, however large it becomes."""
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._arrange()
        return super().eventFilter(watched, event)


def _divided(subjects: list[Subject], columns: int) -> list[list[Subject]]:
    """The subjects in their order, in columns of which the longest is as short as can be."""
    heights = [len(subject.lines) + 2 for subject in subjects]
    limit = max(max(heights), -(-sum(heights) // columns))
    while (found := _filled(subjects, heights, limit)) and len(found) > columns:
        limit += 1
    return found


def _filled(subjects: list[Subject], heights: list[int], limit: int) -> list[list[Subject]]:
    found: list[list[Subject]] = [[]]
    room = limit
    for subject, height in zip(subjects, heights, strict=True):
        if height > room and found[-1]:
            found.append([])
            room = limit
        found[-1].append(subject)
        room -= height
    return found


def _block(subject: Subject) -> QVBoxLayout:
    block = QVBoxLayout()
    block.setSpacing(3)
    heading = QLabel(subject.title)
    heading.setObjectName("section")
    block.addWidget(heading)
    for keys, words in subject.lines:
        label = QLabel(words)
        label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label, 1)
        for key in keys:
            cap = QLabel(key)
            cap.setObjectName("cap")
            row.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        block.addLayout(row)
    return block


def _spoken(subject: Subject) -> str:
    return "\n".join([subject.title, *(f"{words}: {', '.join(keys)}" for keys, words in subject.lines)])
