"""The speakers of the library as rows: found by what is typed, by type, in one of several orders."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from quoteapp.desk.roster import SpeakerLine
from quoteapp.folding import fold, words
from quoteapp.gui.find_field import FindField
from quoteapp.gui.paged import NUMBER, Index
from quoteapp.gui.rows import Row, Rows
from quoteapp.gui.speaker_words import SpeakerWords
from quoteapp.gui.theme import Theme
from quoteapp.model import SpeakerType

Order = Callable[[SpeakerLine], Any]

ORDERS: dict[str, Order] = {
    "quotations": lambda line: (-line.quotations, fold(line.name)),
    "waiting": lambda line: (-line.waiting, -line.quotations, fold(line.name)),
    "articles": lambda line: (-line.articles, fold(line.name)),
    "name": lambda line: fold(line.name),
    "last": lambda line: (fold(line.name).split()[-1:], fold(line.name)),
}
"""By what speakers are ordered; ties by name."""


class SpeakerModel(QAbstractListModel):
    """Those of the speakers that are wanted, in the order that is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = SpeakerWords(self)
        self.lines: Sequence[SpeakerLine] = ()
        self.shown: list[SpeakerLine] = []
        self.typed = ""
        self.type: SpeakerType | None = None
        self.order = "quotations"
        self._rows: dict[int, int] = {}

    def show(self, lines: Sequence[SpeakerLine]) -> None:
        """Have these speakers, in any order."""
        self.lines = lines
        self.choose()

    def choose(self) -> None:
        """Show those that are wanted by now."""
        typed = words(self.typed)
        fitting = [line for line in self.lines if (self.type is None or line.type is self.type) and line.fits(typed)]
        self.beginResetModel()
        self.shown = sorted(fitting, key=ORDERS[self.order])
        self._rows = {line.id: row for row, line in enumerate(self.shown)}
        self.endResetModel()

    def row_of(self, number: int | None) -> int:
        """The row of a speaker, −1 where it has none."""
        return -1 if number is None else self._rows.get(number, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many speakers are wanted."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, number, and what a screen reader says of a speaker."""
        if not index.isValid():
            return None
        line = self.shown[index.row()]
        if role == NUMBER:
            return line.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (line.name, self.words.type(line.type), line.role, self.words.said(line), self._waiting(line))
            return ", ".join(filter(None, said))
        return None

    def row(self, index: Index) -> Row:
        """What a row shows."""
        line = self.shown[index.row()]
        below = " · ".join(filter(None, (self.words.type(line.type), line.role)))
        return Row(
            line.name, beside=str(line.quotations or "–"), below=below, pill=str(line.waiting or ""),
            dim=not line.quotations,
        )  # fmt: skip

    def _waiting(self, line: SpeakerLine) -> str:
        return self.words.waiting(line.waiting) if line.waiting else ""


class SpeakerList(QWidget):
    """The field, the choices of type and order, and the list; ``chosen`` says which speaker is selected, 0 for none."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = SpeakerModel(self)
        self.view = Rows(self.model, self.model.row, 1, theme, self)
        self.view.setAccessibleName(self.tr("Speakers"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.field = FindField(self)
        self.field.setPlaceholderText(self.tr("Name or role"))
        self.field.setAccessibleName(self.tr("Find a speaker by name or role"))
        self.field.setClearButtonEnabled(True)
        self.type, self.order = QComboBox(self), QComboBox(self)
        self.type.setAccessibleName(self.tr("Type"))
        self.order.setAccessibleName(self.tr("Order"))
        self._fill()
        self._lay_out()
        self._now: int | None = None
        self.field.textChanged.connect(self._choose)
        self.field.stepped.connect(lambda by: self.view.go(max(0, self.view.currentIndex().row() + by)))
        self.field.returnPressed.connect(self.view.setFocus)
        self.type.currentIndexChanged.connect(self._choose)
        self.order.currentIndexChanged.connect(self._choose)
        self.view.selectionModel().currentChanged.connect(self._moved)

    def _fill(self) -> None:
        self.type.addItem(self.tr("All types"), None)
        for kind in SpeakerType:
            self.type.addItem(self.model.words.types(kind), kind)
        orders = {
            "quotations": self.tr("Most quoted first"),
            "waiting": self.tr("Most waiting first"),
            "articles": self.tr("In most articles first"),
            "name": self.tr("By name"),
            "last": self.tr("By last name"),
        }
        for order in ORDERS:
            self.order.addItem(orders[order], order)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.type, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            row.addWidget(box, 1)
        top = QVBoxLayout()
        top.setContentsMargins(12, 2, 12, 10)
        top.setSpacing(8)
        top.addWidget(self.field)
        top.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)

    def show_lines(self, lines: Sequence[SpeakerLine]) -> None:
        """Show these speakers; who was selected is so still, or whoever comes in that row."""
        with QSignalBlocker(self.view.selectionModel()):
            before, at = self._now, max(0, self.view.currentIndex().row())
            self.model.show(lines)
        self._select(before, at)

    def select(self, number: int) -> None:
        """Select a speaker, whatever is typed."""
        if self.model.row_of(number) < 0:
            self.field.clear()
            self.type.setCurrentIndex(0)
        self._select(number, 0)

    def numbers(self) -> list[int]:
        """The speakers that are selected, in the order of the list."""
        return [self.model.shown[row].id for row in self.view.chosen()]

    def _choose(self) -> None:
        self.model.typed, self.model.type = self.field.text(), self.type.currentData()
        self.model.order = self.order.currentData()
        with QSignalBlocker(self.view.selectionModel()):
            self.model.choose()
        self._select(None if self.field.text() else self._now, 0)

    def _select(self, number: int | None, otherwise: int) -> None:
        row = self.model.row_of(number)
        self.view.go(row if row >= 0 else otherwise)
        self._moved()

    def _moved(self) -> None:
        index = self.view.currentIndex()
        now = self.model.shown[index.row()].id if index.isValid() else None
        if now != self._now or now is None:
            self._now = now
            self.chosen.emit(now or 0)
