"""Who is it? A field with the likely ones below it: type, arrow, Enter; 1–9 take one at once."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from quoteapp.desk.listing import Candidate, candidates
from quoteapp.gui.review import Review

Index = QModelIndex | QPersistentModelIndex
WIDTH = 320  # pixels, at least
FEWEST, MOST = 3, 8  # rows to be seen, where there are so many
ZERO = (Qt.Key.Key_0, Qt.Key.Key_Agrave)  # the same key, on AZERTY without Shift


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what is done with the answer: a speaker's number, a name that is new, or None for nobody.

    ``besides`` is a speaker who cannot be meant: then it is asked who somebody is, and only those of the library are.
    ``now`` is who it is so far: whoever types means another one, if there is one. ``likely`` are those that are offered
    before anything is typed, and then all of the library are: for what is asked of no article. ``fresh`` is a name that
    somebody new may bear, whoever bears it already. ``article`` is the one whose people come first, by default that on
    the desk.
    """

    text: str
    then: Callable[[int | str | None], object]
    besides: int | None = None
    now: int | None = None
    likely: tuple[int, ...] | None = None
    fresh: str = ""
    article: int | None = None


class CandidateModel(QAbstractListModel):
    """The likely speakers, the first nine with their digit; the last row may be a new name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Candidate] = []
        self.new = ""
        self.digits = True

    def show(self, found: list[Candidate], new: str, *, digits: bool) -> None:
        """Show these, with the digits that take them or without; ``new`` is what was typed, if it can be a new name."""
        self.beginResetModel()
        self.shown, self.new, self.digits = found, new, digits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many rows there are, the new name's included."""
        return 0 if parent.isValid() else len(self.shown) + bool(self.new)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Digit, name and role of a row."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = index.row()
        if row == len(self.shown):
            return self.tr("New speaker: {name}").format(name=self.new)
        found = self.shown[row]
        digit = "" if not self.digits else f"{row + 1}   " if row < 9 else "     "
        return digit + (f"{found.name} – {found.role}" if found.role else found.name)


class Picker(QFrame):
    """A small window over the card; it asks once and closes. ``edit_asked`` names a speaker whose details are wrong."""

    edit_asked = Signal(int)

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.review = review
        self.question = Question("", lambda _: None)
        self._place = QPoint()
        self.setObjectName("picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Speaker"))
        self.heading = QLabel(self)
        self.heading.setObjectName("section")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.hint = QLabel(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Name of the speaker"))
        self.field.setAccessibleName(self.tr("Name of the speaker"))
        self.model = CandidateModel(self)
        self.view = QListView(self)
        self.view.setObjectName("pop")
        self.view.setModel(self.model)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self._take(index.row()))
        self.nobody = self._button(self.tr("Nobody   Ctrl+0"), lambda: self._give(None))
        self.edit = self._button(self.tr("Edit…   F2"), self._edit)
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)

    def _button(self, text: str, work: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("quiet")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(work)
        return button

    def _lay_out(self) -> None:
        hint = self.hint
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        for widget in (self.heading, self.field, self.view, hint):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.nobody)
        row.addStretch(1)
        row.addWidget(self.edit)
        layout.addLayout(row)

    def ask(self, question: Question, place: QPoint, width: int = WIDTH) -> None:
        """Open at a place of the screen, as wide as there is room, for the selected quotation."""
        self.question = question
        self.heading.setText(question.text)
        self.setAccessibleName(question.text)
        self.nobody.setVisible(question.besides is None)
        beside = self.nobody.sizeHint().width() + self.edit.sizeHint().width() + 4 * self._column.spacing()
        self.setFixedWidth(max(WIDTH, width, beside))
        self._place = place
        self.field.clear()
        self._search("")
        self.show()
        self._fit()  # the style sheet has given everything its size by now
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrows move in the list while the field has the focus; digits take a row while nothing is typed."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.view.currentIndex().row()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            by = 1 if key == Qt.Key.Key_Down else -1
            self._point(max(0, min(self.model.rowCount() - 1, row + by)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(row)
        elif key == Qt.Key.Key_F2:
            self._edit()
        elif key in ZERO and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.question.besides is None:
                self._give(None)
        elif event.text() in "123456789" and event.text() and not self.field.text():
            if int(event.text()) <= len(self.model.shown):
                self._take(int(event.text()) - 1)
        else:
            return False
        return True

    def _search(self, typed: str) -> None:
        found = self._recent_first(self._candidates(typed), all_of_them=not typed)
        name = " ".join(typed.split()) or self.question.fresh
        known = set() if self.question.fresh else {each.name for each in found}
        if self.question.besides is not None:
            found = [each for each in found if each.speaker not in (None, self.question.besides)]
            name = name if self.question.fresh else ""
        self.model.show(found, name if name and name not in known else "", digits=not typed)
        self.hint.setText(self.tr("Enter takes the row") if typed else self.tr("Enter takes the row, 1–9 one at once"))
        others = (row for row, each in enumerate(found) if each.speaker is None or each.speaker != self.question.now)
        self._point(next(others, 0) if typed else 0)
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is shown; above the foot of the screen, with fewer rows where there is no room."""
        rows, row = min(MOST, max(1, self.model.rowCount())), max(self.view.sizeHintForRow(0), 1)
        screen = QGuiApplication.screenAt(self._place) or self.screen()
        area, high = screen.availableGeometry(), self._high(rows, row)
        foot, left = area.y() + area.height(), area.x() + area.width() - self.width()
        over = self._place.y() + high - foot
        if over > 0:
            high = self._high(min(rows, max(FEWEST, rows - ceil(over / row))), row)
        self.resize(self.width(), high)
        self.move(min(self._place.x(), left), min(self._place.y(), foot - high))

    def _high(self, rows: int, row: int) -> int:
        """How high it is with so many rows of a height, in pixels."""
        self.view.setFixedHeight(rows * row + 2)
        self._column.activate()
        return self._column.totalHeightForWidth(self.width())

    def _candidates(self, typed: str) -> list[Candidate]:
        """Who may be meant: in the article on the desk, or in the whole library."""
        library, likely, page = self.review.library, self.question.likely, self.review.page
        if likely is not None and not typed:
            known = library.speakers(likely)
            return [Candidate(known[n].name, known[n].role or None, n, here=False) for n in likely if n in known]
        here = self.question.article or (page.article.id if page else None)
        return candidates(library, here if likely is None else None, typed)

    def _recent_first(self, found: list[Candidate], *, all_of_them: bool) -> list[Candidate]:
        """Those named last by hand first, ``all_of_them`` wherever that was: a digit names the same one outside."""
        here = {each.speaker: each for each in found}
        recent = [
            here.get(each.id) or Candidate(each.name, each.role, each.id, here=False)
            for each in self.review.latest()
            if all_of_them or each.id in here
        ]
        return recent + [each for each in found if each not in recent]

    def _point(self, row: int) -> None:
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))
        self.edit.setEnabled(self._pointed() is not None)

    def _pointed(self) -> int | None:
        """The number of the speaker in the row that is pointed at, None where the library has none."""
        row = self.view.currentIndex().row()
        return self.model.shown[row].speaker if 0 <= row < len(self.model.shown) else None

    def _edit(self) -> None:
        number = self._pointed()
        if number is not None:
            self.hide()
            self.edit_asked.emit(number)

    def _take(self, row: int) -> None:
        if row == len(self.model.shown) and self.model.new:
            self._give(self.model.new)
        elif 0 <= row < len(self.model.shown):
            found = self.model.shown[row]
            self._give(found.name if found.speaker is None else found.speaker)

    def _give(self, speaker: int | str | None) -> None:
        self.hide()
        self.question.then(speaker)
