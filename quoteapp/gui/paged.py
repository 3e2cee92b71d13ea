"""Rows of which there may be thousands: their numbers are known, and what they say is read as they come into sight."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NUMBER = Qt.ItemDataRole.UserRole
PAGE = 30  # rows that are read at once

T = TypeVar("T")


class PagedModel(QAbstractListModel, Generic[T]):
    """A row for each number; ``read`` says what the library has of some, ``say`` puts one of them in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers: Sequence[int] = ()
        self._rows: dict[int, int] = {}
        self._known: dict[int, T | None] = {}

    def show(self, numbers: Sequence[int]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self.numbers = numbers
        self._rows = {number: row for row, number in enumerate(numbers)}
        self._known = {}
        self.endResetModel()

    def renew(self) -> None:
        """Show what the library says by now of the same ones."""
        self._known = {}
        if self.numbers:
            self.dataChanged.emit(self.index(0), self.index(len(self.numbers) - 1))

    def row_of(self, number: int | None) -> int:
        """The row of a number, −1 where it has none."""
        return -1 if number is None else self._rows.get(number, -1)

    def item(self, index: Index) -> T | None:
        """What is known of a row; None for what has gone since."""
        row = index.row()
        number = self.numbers[row]
        if number not in self._known:
            start = row - row % PAGE
            some = [each for each in self.numbers[start : start + PAGE] if each not in self._known]
            self._known |= dict.fromkeys(some) | self.read(some)
        return self._known[number]

    def read(self, numbers: Iterable[int]) -> dict[int, T]:
        """What the library says of some, by number."""
        raise NotImplementedError

    def say(self, item: T) -> str:
        """What a row says, in words."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number of a row, and what it says."""
        if not index.isValid():
            return None
        if role == NUMBER:
            return self.numbers[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self.item(index)
            return "" if item is None else self.say(item)
        return None
