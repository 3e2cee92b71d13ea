"""Every action with its keys, as a list that what is typed makes shorter."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quoteapp.folding import words
from quoteapp.gui.actions import DEEDS, KEYMAP, Deed, native, say

Index = QModelIndex | QPersistentModelIndex


class KeyModel(QAbstractTableModel):
    """A row for an action: what it does, in which menu, by which keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = (self.tr("Action"), self.tr("Menu"), self.tr("Keys"))
        self.deeds: list[Deed] = list(DEEDS)
        KEYMAP.changed.connect(self._renew)

    def show(self, typed: str) -> None:
        """Show the actions that have what was typed as a key, or every word of it in their name or their menu's."""
        wanted, key = words(typed), typed.strip().casefold()
        found = [[deed for deed in DEEDS if key in _keys(deed)]]
        found += [[deed for deed in DEEDS if _fits(deed, wanted, columns)] for columns in (1, 2)]
        self.beginResetModel()
        self.deeds = list(dict.fromkeys(deed for deeds in found for deed in deeds))
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """The row of an action, −1 where it is not shown."""
        return next((row for row, deed in enumerate(self.deeds) if deed.name == name), -1)

    def _renew(self) -> None:
        if self.deeds:
            self.dataChanged.emit(self.index(0, 2), self.index(len(self.deeds) - 1, 2))

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many actions are shown."""
        return 0 if parent.isValid() else len(self.deeds)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Action, menu, keys."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; to a screen reader the action says all of its row."""
        if not index.isValid():
            return None
        cells = _cells(self.deeds[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(filter(None, cells))
        return cells[index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.headings[section]


def named(deed: Deed) -> str:
    """An action as it is called where it is no menu's."""
    return say(deed.text).removesuffix("…")


def _cells(deed: Deed) -> tuple[str, str, str]:
    menu = say(deed.menu) + (f" › {say(deed.under)}" if deed.under else "")
    return named(deed), menu.replace("&", ""), "   ".join(map(native, KEYMAP.of(deed.name)))


def _fits(deed: Deed, wanted: tuple[str, ...], columns: int) -> bool:
    """Whether every word that was typed begins one of the first so many columns."""
    own = words(" ".join(_cells(deed)[:columns]))
    return all(any(word.startswith(typed) for word in own) for typed in wanted)


def _keys(deed: Deed) -> set[str]:
    return {native(key).casefold() for key in KEYMAP.of(deed.name)} | {key.casefold() for key in KEYMAP.of(deed.name)}
