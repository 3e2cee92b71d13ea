"""The lines of the sheet as they will be written: the same cells, in the same words."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, get_type_hints

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from quoteapp.export.layout import Layout
from quoteapp.export.registry import Format
from quoteapp.export.row import Heading, Line, Row

Index = QModelIndex | QPersistentModelIndex
TOO_LONG = 16_000  # characters of a text that may need a second line in a file
_texts = attrgetter(*(name for name, kind in get_type_hints(Row).items() if kind is str))


class SheetModel(QAbstractTableModel):
    """A row for each line of the file below its headings."""

    def __init__(self, layout: Layout, kind: Format, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout, self.kind = layout, kind
        self.lines: list[Line] = []
        self._places: list[tuple[int, int]] = []  # the line of each row, and which of its lines in the file
        self._heads: set[int] = set()  # lines that head a group
        self._long: set[int] = set()  # lines that may need more than one in the file
        self._kept: tuple[int, list[list[str]]] = (-1, [])  # the line that was asked for last, as it is written

    def set_look(self, layout: Layout, kind: Format) -> None:
        """Show other columns, or another kind of file."""
        self.beginResetModel()
        self.layout, self.kind = layout, kind
        self._kept = (-1, [])
        if self._long:
            self._places = [place for number in range(len(self.lines)) for place in self._of(number)]
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.lines, self._places, self._kept = [], [], (-1, [])
        self._heads, self._long = set(), set()
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """Show these below the others."""
        if not lines:
            return
        first = len(self.lines)
        self.lines.extend(lines)
        self._heads |= {number for number, line in enumerate(lines, first) if isinstance(line, Heading)}
        self._long |= {number for number, line in enumerate(lines, first) if _is_long(line)}
        places = [place for number in range(first, len(self.lines)) for place in self._of(number)]
        self.beginInsertRows(QModelIndex(), len(self._places), len(self._places) + len(places) - 1)
        self._places += places
        self.endInsertRows()

    @property
    def rows(self) -> int:
        """How many of the lines are quotations."""
        return len(self.lines) - len(self._heads)

    def headings(self, first: int = 0) -> list[int]:
        """The rows that head a group, from row ``first`` on."""
        if not self._long:
            return sorted(number for number in self._heads if number >= first)
        return [row for row in range(first, len(self._places)) if self.heads(row)]

    def heads(self, row: int) -> bool:
        """Whether a row is the heading of a group."""
        return self._places[row][0] in self._heads

    def _of(self, number: int) -> list[tuple[int, int]]:
        """The rows of a line: one, but for the very long."""
        if number not in self._long:
            return [(number, 0)]
        return [(number, part) for part in range(len(self.kind.shown(self.lines[number], self.layout)))]

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many lines the file has, its headings left out."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many columns it has."""
        return 0 if parent.isValid() else len(self.layout.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            number, part = self._places[index.row()]
            if self._kept[0] != number:
                self._kept = (number, self.kind.shown(self.lines[number], self.layout))
            return self._kept[1][part][index.column()]
        if role == Qt.ItemDataRole.FontRole and self.heads(index.row()):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings, in the sheet's language."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.layout.headings()[section] if orientation is Qt.Orientation.Horizontal else section + 1


def _is_long(line: Line) -> bool:
    return isinstance(line, Row) and max(map(len, _texts(line))) > TOO_LONG
