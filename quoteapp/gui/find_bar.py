"""Finding words in the article, accents and case aside: a bar above the text, Enter for the next, Esc to close."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from quoteapp.folding import fold
from quoteapp.gui.review import Review
from quoteapp.model import Span


class FindBar(QWidget):
    """Asks for words; ``found`` gives the passage to be shown, None for nothing, which follows ``closed`` too."""

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
        self.closed.emit()
        self.found.emit(None)

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
        else:
            self.found.emit(None)

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
    letters = {character: " " if character.isspace() else fold(character) for character in set(text)}
    folded = text.translate({ord(character): letter for character, letter in letters.items()})
    place = _places_of(text, {character: len(letter) for character, letter in letters.items() if len(letter) != 1})
    found = re.finditer(re.escape(wanted), folded)
    return [Span(place(match.start()), place(match.end() - 1) + 1) for match in found]


def _places_of(text: str, odd: Mapping[str, int]) -> Callable[[int], int]:
    """Gives the code point of a text that a letter of the folded text comes from.

    ``odd`` are the characters that do not become one letter each, and how many they become.
    """
    if not odd:
        return lambda letter: letter
    characters: list[int] = []  # the odd ones of the text, by code point
    letters: list[int] = []  # where in the folded text they are
    more = [0]  # letters that the folded text is ahead, before each of them
    for match in re.finditer(f"[{re.escape(''.join(odd))}]", text):
        characters.append(match.start())
        letters.append(match.start() + more[-1])
        more.append(more[-1] + odd[match[0]] - 1)

    def place(letter: int) -> int:
        before = bisect_right(letters, letter)
        after = letter - more[before]
        return max(after, characters[before - 1]) if before else after

    return place
