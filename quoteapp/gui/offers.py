"""Who else it could be, under the speaker on the card: a line each with the key that takes it, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from quoteapp.gui.actions import RECENT, keys_of
from quoteapp.gui.elided import ElidedButton


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody who is offered: the name, the reason in one sentence, the colour of the name (« #rrggbb »)."""

    name: str
    reason: str
    ink: str


class OfferLines(QWidget):
    """As many lines as there are offers; ``taken`` gives the place of the one that was clicked, from 0."""

    taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 2, 0, 2)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(1)
        self.grid.setColumnStretch(1, 1)
        self.title = QLabel(self)
        self.title.setObjectName("section")
        self.grid.addWidget(self.title, 0, 0, 1, 2)
        self.lines: list[tuple[QLabel, QPushButton, QLabel]] = []

    def show_lines(self, title: str, lines: Sequence[Line]) -> None:
        """Show these offers, the likeliest first, instead of those before; none hides all."""
        while len(self.lines) < len(lines):
            self._add_line()
        self.title.setText(title)
        for place, widgets in enumerate(self.lines):
            for widget in widgets:
                widget.setVisible(place < len(lines))
            if place < len(lines):
                self._fill(place, lines[place])
        self.setVisible(bool(lines))

    def _add_line(self) -> None:
        place = len(self.lines)
        key, name, reason = QLabel(self), ElidedButton(self), QLabel(self)
        key.setObjectName("key")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name.setObjectName("offer")
        name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name.clicked.connect(lambda: self.taken.emit(place))
        reason.setObjectName("muted")
        reason.setTextFormat(Qt.TextFormat.PlainText)
        reason.setWordWrap(True)
        row = 1 + 2 * place
        self.grid.addWidget(key, row, 0)
        self.grid.addWidget(name, row, 1)
        self.grid.addWidget(reason, row + 1, 1)
        self.lines.append((key, name, reason))

    def _fill(self, place: int, line: Line) -> None:
        key, name, reason = self.lines[place]
        key.setText(keys_of(RECENT[place]))
        name.setText(line.name)
        name.setStyleSheet(f"color: {line.ink};")
        says = self.tr("Take {name}, key {key}") if key.text() else self.tr("Take {name}")
        says = says.format(name=line.name, key=key.text())
        name.setToolTip(says)
        name.setAccessibleName(says)
        reason.setText(line.reason)
