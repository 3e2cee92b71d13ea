"""Finding words in the article, accents and case aside: a bar above the text, Enter for the next, Esc to close."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from quoteapp.folding import fold
from quoteapp.gui.review import Review
from quoteapp.model import Span


class FindBar(QWidget):
    """Asks for words; ``found`` gives the passage to be shown, None for nothing."""

    found = Signal(object)
    closed = Signal()

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.places: list[Span] = []
        self.at = -1
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        close = QPushButton("×", self)
        close.setObjectName("quiet")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 8)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(close)
        review.page_changed.connect(lambda: self._search(self.field.text()))
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, what was looked for last selected in it."""
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Put the bar away."""
        self.hide()
        self.found.emit(None)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Show the next place, or the one before; after the last the first."""
        if self.places:
            self.at = (self.at + by) % len(self.places)
            self._tell()
            self.found.emit(self.places[self.at])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter goes on, with Shift back; Esc closes."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        page = self.review.page
        self.places = list(places(page.text, typed)) if page is not None and self.isVisible() else []
        self.at = -1
        self._tell()
        if self.places:
            self.step(1)

    def _tell(self) -> None:
        if not self.field.text().strip():
            self.count.setText("")
        elif not self.places:
            self.count.setText(self.tr("not found"))
        else:
            text = self.tr("{place} of {all}").format(place=self.at + 1, all=len(self.places))
            self.count.setText(text)


def places(text: str, typed: str) -> list[Span]:
    """Where ``typed`` stands in ``text``, accents, case and the kinds of blanks and apostrophes aside."""
    wanted = re.sub(r"\s+", " ", fold(typed)).strip()
    if not wanted:
        return []
    folded: list[str] = []
    origin: list[int] = []  # of each folded letter, the code point it comes from
    for index, character in enumerate(text):
        for letter in " " if character.isspace() else fold(character):
            folded.append(letter)
            origin.append(index)
    whole = "".join(folded)
    return [Span(origin[match.start()], origin[match.end() - 1] + 1) for match in re.finditer(re.escape(wanted), whole)]
