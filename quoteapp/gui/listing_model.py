"""The rows of the list of all quotations: numbers in their order, and of those that are seen what they show."""

from collections.abc import Iterator, Set
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from quoteapp.desk import searching
from quoteapp.desk.searching import Line
from quoteapp.errors import KnownError
from quoteapp.gui.listing_words import COLUMNS, ListingWords
from quoteapp.gui.review import Review
from quoteapp.gui.row_list import NUMBER
from quoteapp.gui.sentences import said
from quoteapp.store.search import Filter, Sort

Index = QModelIndex | QPersistentModelIndex
FIRST, PIECE = 200, 4_000  # numbers that are read at once, and then at each turn of the event loop
BLOCK = 32  # rows that are read from the library together
REMEMBERED = 8_000  # lines


class ListingModel(QAbstractTableModel):
    """What a filter lets through; the first rows at once, the others a moment later, then ``complete`` is so."""

    counted = Signal()
    """How many rows there are has changed."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.words = ListingWords(self)
        self.complete = True
        self._numbers: list[int] = []
        self._lines: dict[int, Line] = {}
        self._later: list[int] = []  # read, and not shown yet
        self._rest: Iterator[int] = iter(())
        self._turn = QTimer(self, interval=0)  # a piece a turn, so that keys and painting come in between
        self._turn.timeout.connect(self._read_on)

    def show(self, wanted: Filter, sort: Sort, *, backwards: bool) -> None:
        """Show what a filter lets through, in an order."""
        found = self.review.library.numbers(wanted, sort=sort, backwards=backwards)
        self.stop()
        self.beginResetModel()
        self._lines.clear()
        self._numbers = self._take(found, FIRST)
        self.complete, self._rest = len(self._numbers) < FIRST, found
        self.endResetModel()
        if not self.complete:
            self._turn.start()
        self.counted.emit()

    def _take(self, found: Iterator[int], most: int | None = None) -> list[int]:
        try:
            return list(islice(found, most))
        except KnownError as error:
            self.review.failed.emit(said(error))
            return []

    def _read_on(self) -> None:
        """Read a further piece; once it was the last one, show all of them together."""
        some = self._take(self._rest, PIECE)
        self._later += some
        if not some:
            self.finish()

    def finish(self) -> None:
        """Read all that is missing, now."""
        if not self.complete:
            rest = self._later + self._take(self._rest)
            self.stop()
            self._append(rest)

    def stop(self) -> None:
        """Read no further."""
        self._turn.stop()
        self._later, self._rest = [], iter(())

    def _append(self, rest: list[int]) -> None:
        self.complete = True
        if rest:
            before = len(self._numbers)
            self.beginInsertRows(QModelIndex(), before, before + len(rest) - 1)
            self._numbers += rest
            self.endInsertRows()
        self.counted.emit()

    def renew(self, articles: Set[int] | None = None) -> bool:
        """Show what the library says by now, of some articles or of all; tells whether that changes what is known."""
        stale = [line.id for line in self._lines.values() if articles is None or line.article in articles]
        for number in stale:
            del self._lines[number]
        if stale:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, len(COLUMNS) - 1))
        return bool(stale)

    def numbers(self) -> list[int]:
        """The quotations, in the order of the rows."""
        return self._numbers

    def row_of(self, number: int | None) -> int:
        """The row of a quotation, −1 where it has none."""
        return self._numbers.index(number) if number in self._numbers else -1

    def line(self, row: int) -> Line | None:
        """What a row shows; None where its quotation is gone, or cannot be read at the moment."""
        number = self._numbers[row]
        if number not in self._lines and not self.review.busy:
            self._read(row)
        return self._lines.get(number)

    def _read(self, row: int) -> None:
        if len(self._lines) > REMEMBERED:
            self._lines.clear()
        start = row - row % BLOCK
        try:
            self._lines |= searching.lines(self.review.library, self._numbers[start : start + BLOCK])
        except KnownError as error:
            self.review.failed.emit(said(error))

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many quotations there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many columns there are, the hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, also to a screen reader, and its quotation's number."""
        if not index.isValid():
            return None
        if role == NUMBER:
            return self._numbers[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            line = self.line(index.row())
            return "" if line is None else self.words.cell(line, COLUMNS[index.column()])
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.words.heading(COLUMNS[section])
        return None
