"""The columns of a sheet: which of them, in which order; by drag, by Alt with the arrows, by Space."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QListWidgetItem, QWidget

from quoteapp.export.labels import HEADINGS, Language
from quoteapp.export.row import COLUMNS

NAME = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(QListWidget):
    """All columns, those that are chosen ticked; ``changed`` says that others are, or in another order."""

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("columns")
        self.setAccessibleName(self.tr("Columns, in their order"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._held: QPoint | None = None  # where the mouse has taken hold of a column
        self._moved = False
        self.itemChanged.connect(lambda _: self.changed.emit())

    def show_columns(self, chosen: Sequence[str]) -> None:
        """Tick these, first and in this order; the others stand below them."""
        if self.columns() == tuple(chosen):
            return
        current = self.currentItem().data(NAME) if self.currentItem() else None
        self.blockSignals(True)
        self.clear()
        for column in (*chosen, *(column for column in COLUMNS if column not in chosen)):
            item = QListWidgetItem(HEADINGS[column][self._language], self)
            item.setData(NAME, column)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if column in chosen else Qt.CheckState.Unchecked)
        rows = [self.item(row).data(NAME) for row in range(self.count())]
        self.setCurrentRow(rows.index(current) if current in rows else 0)
        self.blockSignals(False)

    def columns(self) -> tuple[str, ...]:
        """Those that are ticked, in their order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(NAME) for item in items if item.checkState() is Qt.CheckState.Checked)

    def move_current(self, by: int) -> None:
        """Move the current one up (−1) or down (1); at the ends nothing happens."""
        if self._put(self.currentRow() + by):
            self.changed.emit()

    def _put(self, row: int) -> bool:
        """Put the current one at a row; tells whether that is another one."""
        now = self.currentRow()
        if now < 0 or row == now or not 0 <= row < self.count():
            return False
        self.blockSignals(True)
        item = self.takeItem(now)
        self.insertItem(row, item)
        self.setCurrentItem(item)
        self.blockSignals(False)
        return True

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt with the arrows moves the column."""
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of a column."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        self._held, self._moved = (place if left and self.itemAt(place) is not None else None), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The column goes where the mouse goes."""
        place = event.position().toPoint()
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif self._moved or (place - self._held).manhattanLength() >= QApplication.startDragDistance():
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._moved |= self._put(self.indexAt(QPoint(self._held.x(), place.y())).row())
            self.scrollToItem(self.currentItem())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go of it; where it was not moved it was a click."""
        self.viewport().unsetCursor()
        moved, self._held, self._moved = self._moved, None, False
        if moved:
            self.changed.emit()
        else:
            super().mouseReleaseEvent(event)
