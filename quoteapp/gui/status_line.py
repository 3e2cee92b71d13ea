"""The line at the bottom of the window: what happened, what a decision suggests, how far long work is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from quoteapp.gui.actions import KEYMAP, with_key
from quoteapp.gui.elided import ElidedLabel
from quoteapp.gui.progress_line import ProgressLine
from quoteapp.gui.theme import dress


class StatusLine(QWidget):
    """``message`` says what happened, ``alike`` offers the same for others, ``work`` shows the engine's progress.

    ``where`` says how far the review is, while nothing else does.
    Buttons ask by the name of an action, as ``perform`` takes it.
    """

    def __init__(self, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(12)
        self.message = ElidedLabel(self)
        self.message.setObjectName("muted")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.where = ElidedLabel(self)
        self.where.setObjectName("muted")
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.where.hide()
        self.alike = QPushButton(self)
        self.alike.setObjectName("quiet")
        self.alike.clicked.connect(lambda: perform("alike"))
        self.alike.hide()
        self._offered = ""
        KEYMAP.changed.connect(self._name_keys)
        self.alike.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it vanishes when it is used: the focus would go anywhere
        self.alike.ensurePolished()
        self.work = ProgressLine(self)
        self.work.asked.connect(perform)
        row.addStrut(self.alike.sizeHint().height())  # the line is as high without its buttons: nothing above it moves
        row.addWidget(self.message, 1)
        row.addWidget(self.alike)
        row.addStretch()
        row.addWidget(self.where, 1)
        row.addWidget(self.work, 1)

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Say what happened, also to who cannot see it; ``wrong`` where it should not have."""
        dress(self.message, "error" if wrong else "muted")
        self.message.setText(sentence)
        self.message.setToolTip(sentence)
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, sentence))

    def offer(self, count: int, name: str) -> None:
        """Offer to name the same speaker in so many other quotations; none takes the offer back."""
        self._offered = self.tr("Also %n other(s) by {name}?", "", count).format(name=name) if count else ""
        self.alike.setVisible(bool(count))
        self._name_keys()

    def _name_keys(self) -> None:
        self.alike.setText(with_key(self._offered, "alike") if self._offered else "")
