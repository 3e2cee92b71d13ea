"""Speakers that may be one: a list of suggestions, and both of them beside each other with what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quoteapp.desk import roster
from quoteapp.desk.doubles import Double
from quoteapp.desk.roster import SpeakerLine
from quoteapp.gui.actions import Caption
from quoteapp.gui.paged import Index
from quoteapp.gui.review import Review
from quoteapp.gui.rows import Row, Rows
from quoteapp.gui.speaker_words import SpeakerWords
from quoteapp.gui.spoken_list import where
from quoteapp.gui.theme import Theme
from quoteapp.gui.typography import on_one_line

SAMPLES = 3  # quotations of each that are shown
SHOWN = 220  # characters of one
BESIDE = 640  # pixels from which on both stand side by side


class DoubleModel(QAbstractListModel):
    """The suggestions, the surest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = SpeakerWords(self)
        self.doubles: list[Double] = []
        self.lines: Mapping[int, SpeakerLine] = {}

    def show(self, doubles: Sequence[Double], lines: Mapping[int, SpeakerLine]) -> None:
        """Show these, as far as both of them are there."""
        self.beginResetModel()
        self.doubles = [each for each in doubles if each.one in lines and each.other in lines]
        self.lines = lines
        self.endResetModel()

    def take(self, row: int, *, merged: tuple[int, int] | None = None) -> None:
        """Leave out one that is decided; of ``merged`` the second has become the first by it."""
        self.beginResetModel()
        del self.doubles[row]
        if merged is not None:
            self.doubles = _renamed(self.doubles, *merged)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many suggestions there are."""
        return 0 if parent.isValid() else len(self.doubles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Both names, and what speaks for their being one."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index)
        return f"{row.head}, {row.below}"

    def row(self, index: Index) -> Row:
        """What a row shows."""
        double = self.doubles[index.row()]
        one, other = self.lines[double.one], self.lines[double.other]
        names = f"{one.name}  × 2" if one.name == other.name else f"{other.name}  =  {one.name}"
        return Row(names, below=self.words.hint(double.hint))


def _renamed(doubles: Sequence[Double], into: int, gone: int) -> list[Double]:
    """The suggestions once ``gone`` is ``into``: each pair once."""
    seen = {(each.one, each.other) for each in doubles if gone not in (each.one, each.other)}
    left = []
    for each in doubles:
        if gone in (each.one, each.other):
            one, other = (into if number == gone else number for number in (each.one, each.other))
            if one == other or {(one, other), (other, one)} & seen:
                continue
            seen.add((one, other))
            left.append(replace(each, one=one, other=other))
        else:
            left.append(each)
    return left


class DoubleList(Rows):
    """The suggestions; ``swapped`` asks for the other name to stay."""

    swapped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.found = DoubleModel()
        super().__init__(self.found, self.found.row, 1, theme, parent)
        self.found.setParent(self)
        self.setAccessibleName(self.tr("Speakers that may be one"))

    def chosen_one(self) -> Double | None:
        """The suggestion that is selected."""
        row = self.currentIndex().row()
        return self.found.doubles[row] if 0 <= row < len(self.found.doubles) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right choose the name that stays."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.swapped.emit()
        else:
            super().keyPressEvent(event)


class _Side(QWidget):
    """One of the two: the name to be kept or not, and what tells who it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = SpeakerWords(self)
        self.name = QRadioButton(self)
        self.name.setObjectName("choice")
        self.name.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the list
        self.about = _label(self, "muted")
        self.forms = _label(self, "muted")
        self.samples = [(_label(self, "muted"), _label(self, "words")) for _ in range(SAMPLES)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.name, self.about, self.forms):
            layout.addWidget(widget)
        for at, words in self.samples:
            layout.addSpacing(8)
            layout.addWidget(at)
            layout.addWidget(words)
        layout.addStretch(1)

    def show_speaker(self, review: Review, number: int, line: SpeakerLine) -> None:
        """Show a speaker of the library."""
        page = roster.page(review.library, number)
        if page is None:
            return
        self.name.setText(page.speaker.name)
        said = (self.words.type(page.speaker.type), page.speaker.role, self.words.said(line))
        self.about.setText(" · ".join(filter(None, said)))
        others = dict.fromkeys(form.alias.form for form in page.forms if form.alias.form != page.speaker.name)
        self.forms.setText(self.tr("Also: {forms}").format(forms=", ".join(others)) if others else "")
        self.forms.setVisible(bool(others))
        found = roster.spoken(review.library, page.quotations[:SAMPLES])
        for place, (at, words) in enumerate(self.samples):
            there = place < len(found)
            at.setText(where(found[place]) if there else "")
            words.setText(_short(found[place].words) if there else "")
            at.setVisible(there)
            words.setVisible(there)


class Comparison(QWidget):
    """Both speakers of a suggestion; ``asked`` names the action of a button."""

    asked = Signal(str)

    def __init__(self, review: Review, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.review = review
        self.words = SpeakerWords(self)
        self.double: Double | None = None
        self._lines: Mapping[int, SpeakerLine] | None = None  # as they were when it was shown
        self.question, self.reason = _label(self, "title"), _label(self, "muted")
        self.stays = _label(self, "section")
        self.one, self.other = _Side(self), _Side(self)
        self.one.name.toggled.connect(lambda on: self.other.name.setChecked(not on))
        self.other.name.toggled.connect(lambda on: self.one.name.setChecked(not on))
        for side in (self.one, self.other):
            side.name.setAutoExclusive(False)
        self.same, self.apart = QPushButton(self), QPushButton(self)
        self.same.setObjectName("primary")
        Caption(self.same, "double_same")
        Caption(self.apart, "person_apart", self.tr("Not the same"))
        for button, deed in ((self.same, "double_same"), (self.apart, "person_apart")):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=deed: self.asked.emit(name))
        self.done = _label(self, "muted")
        self.done.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        both = QWidget(self)
        both.setObjectName("card")
        both.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.sides.setSpacing(28)
        self.area = QScrollArea(self)  # large text, or a low window
        self.area.setWidget(both)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sides.addWidget(self.one, 1)
        self.sides.addWidget(self.other, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.same)
        buttons.addWidget(self.apart)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(10)
        for widget in (self.done, self.question, self.reason):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addSpacing(8)
        layout.addWidget(self.stays)
        layout.addWidget(self.area, 1)

    def show_double(self, double: Double | None, lines: Mapping[int, SpeakerLine]) -> None:
        """Show a suggestion; None where all are decided."""
        if double == self.double and lines is self._lines:
            return
        self.double, self._lines = double, lines
        parts = (self.question, self.reason, self.stays, self.area, self.same, self.apart)
        for part in parts:
            part.setVisible(double is not None)
        self.done.setVisible(double is None)
        self.done.setText(self.tr("No two speakers look like one. Esc leads back to the list."))
        if double is None:
            return
        self.question.setText(self.tr("One speaker, or two?"))
        self.reason.setText(self.words.hint(double.hint))
        self.stays.setText(self.tr("The name that stays  (← →)"))
        self.one.show_speaker(self.review, double.one, lines[double.one])
        self.other.show_speaker(self.review, double.other, lines[double.other])
        self.one.name.setChecked(True)

    def swap(self) -> None:
        """Have the other name stay."""
        self.one.name.setChecked(not self.one.name.isChecked())

    def kept(self) -> tuple[int, int] | None:
        """Who stays, and who becomes that one."""
        if self.double is None:
            return None
        pair = (self.double.one, self.double.other)
        return pair if self.one.name.isChecked() else pair[::-1]

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where there is room, else one below the other."""
        wide = event.size().width() >= BESIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self.sides.setDirection(direction)
        super().resizeEvent(event)


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _short(words: str) -> str:
    line = on_one_line(words)
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"
