"""What is known of a quotation besides who speaks it: a few lines of two columns, some of which can be emptied."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from quoteapp.gui.actions import tip


@dataclass(frozen=True, slots=True)
class Fact:
    """A line: ``edit`` is the action of a click on its value, ``clear`` the one that empties it."""

    title: str
    value: str
    edit: str = ""
    clear: str = ""


class Facts(QWidget):
    """The lines; ``asked`` names the action that somebody has clicked for."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnStretch(1, 1)
        self.rows: list[tuple[QLabel, Value, QPushButton]] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines instead of those before."""
        while len(self.rows) < len(facts):
            self._add_row()
        for place, row in enumerate(self.rows):
            if place < len(facts):
                self._fill(*row, facts[place])
            else:
                for widget in row:
                    widget.hide()
        self.setVisible(bool(facts))

    def _add_row(self) -> None:
        title, value, clear = QLabel(self), Value(self), QPushButton("×", self)
        title.setObjectName("muted")
        clear.setObjectName("clear")
        clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for label in (title, value):
            label.setTextFormat(Qt.TextFormat.PlainText)
        value.clicked.connect(lambda: self.asked.emit(value.deed))
        clear.clicked.connect(lambda: self.asked.emit(clear.property("deed")))
        for column, widget in enumerate((title, value, clear)):
            self.grid.addWidget(widget, len(self.rows), column, Qt.AlignmentFlag.AlignTop)
        self.grid.setAlignment(value, Qt.AlignmentFlag(0))
        self.rows.append((title, value, clear))

    def _fill(self, title: QLabel, value: "Value", clear: QPushButton, fact: Fact) -> None:
        title.setText(fact.title)
        value.setText(fact.value)
        value.set_deed(fact.edit)
        clear.setProperty("deed", fact.clear)
        if fact.clear:
            clear.setToolTip(tip(fact.clear))
            clear.setAccessibleName(tip(fact.clear))
        title.show()
        value.show()
        clear.setVisible(bool(fact.clear))


class Value(QLabel):
    """What a line says; a hand over it says that a click changes it."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deed = ""
        self.setWordWrap(True)

    def set_deed(self, deed: str) -> None:
        """Which action a click asks for; empty for none."""
        self.deed = deed
        self.setToolTip(tip(deed) if deed else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if deed else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click asks for the action."""
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if self.deed and inside and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()
