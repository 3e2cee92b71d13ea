"""What stands in the middle when no article is on the desk: how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from quoteapp.gui.actions import KEYMAP, called

MEASURE = 72  # characters of a line, at most


class StartPage(QWidget):
    """One sentence, one primary action, one other."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = QLabel(self), QLabel(self)
        self.title.setObjectName("title")
        self.hint.setObjectName("muted")
        for label in (self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self.hint.setMaximumWidth(MEASURE * self.fontMetrics().averageCharWidth())
        self.add = QPushButton(self.tr("Add articles…"), self)
        self.add.setObjectName("primary")
        self.add.clicked.connect(lambda: self.asked.emit("add"))
        self.samples = QPushButton(self.tr("Open the samples"), self)
        self.samples.clicked.connect(lambda: self.asked.emit("samples"))
        self._lay_out()
        self._empty = True
        KEYMAP.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addWidget(self.add)
        self._row.addWidget(self.samples)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 40, 24, 40)
        layout.addStretch(2)
        layout.addWidget(self.title)
        layout.addSpacing(8)
        held = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        held.addWidget(self.hint)
        layout.addLayout(held)
        layout.addSpacing(20)
        layout.addLayout(self._row)
        layout.setAlignment(self._row, centre)
        layout.addStretch(3)

    def first(self) -> QWidget | None:
        """What takes the keys, None where there is nothing to press."""
        return None if self.add.isHidden() else self.add

    def set_library_empty(self, empty: bool) -> None:
        """Say what fits: how to begin, or to choose an article."""
        if empty is not self._empty:
            self._empty = empty
            self.samples.setVisible(empty)
            self.add.setVisible(empty)
            self._say()

    def _say(self) -> None:
        if self._empty:
            self.title.setText(self.tr("Who said what?"))
            how = self.tr(
                "Drop files or a folder here, paste a text ({keys}), or choose files: every quotation is "
                "highlighted and tied to its speaker. Nothing leaves this computer."
            )
            self.hint.setText(how.format(keys=called("paste")))
        else:
            self.title.setText(self.tr("Choose an article"))
            self.hint.setText(self.tr("The numbers on the left say how many quotations wait for you in each."))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the buttons one under the other where there is no room beside."""
        super().resizeEvent(event)
        wide = self.add.sizeHint().width() + self.samples.sizeHint().width() + 64 < self.width()
        kinds = QBoxLayout.Direction
        self._row.setDirection(kinds.LeftToRight if wide else kinds.TopToBottom)
