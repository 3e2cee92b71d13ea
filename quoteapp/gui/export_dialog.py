"""The quote sheet: what will be on it, seen before it is written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from quoteapp.desk.library_sheet import rows
from quoteapp.export.labels import HEADINGS, VALUES, Language
from quoteapp.export.row import Row
from quoteapp.gui.legend import Flow
from quoteapp.gui.theme import dress
from quoteapp.store.library import Library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter

Index = QModelIndex | QPersistentModelIndex
SHOWN = {  # columns, each as wide as so many characters; the quotation takes what is left
    "number": 3, "quotation": 0, "speaker": 20, "role": 22, "cue": 14, "title": 20, "status": 10, "confidence": 10,
}  # fmt: skip
COLUMNS = tuple(SHOWN)
PADDING = 8  # pixels beside the words of a cell, as in the style sheet
SIZE = QSize(1200, 680)  # pixels, at first


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written, and where."""

    path: Path
    wanted: Filter
    everything: bool


class SheetModel(QAbstractTableModel):
    """The rows of the sheet as they will be written, the columns that fit a screen."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.shown: list[Row] = []

    def show(self, found: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many rows the sheet has."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many columns are shown here."""
        return 0 if parent.isValid() else len(SHOWN)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        column = COLUMNS[index.column()]
        value = getattr(self.shown[index.row()], column)
        if column == "confidence":
            return "" if value is None else f"{value:.0%}".replace("%", "\u00a0%")
        label = VALUES.get(column, {}).get(value)
        return label[self.language] if label else str(value)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings, in the sheet's language."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return HEADINGS[COLUMNS[section]][self.language] if orientation is Qt.Orientation.Horizontal else section + 1


class ExportDialog(QDialog):
    """Which quotations, what they look like on the sheet, then where to."""

    def __init__(
        self, library: Library, article: int | None, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.article = article
        self.setWindowTitle(self.tr("Quote sheet"))
        self.file_title, self.file_name = self.tr("Save the quote sheet"), self.tr("quotations.xlsx")
        self.file_kinds = self.tr("Excel workbook (*.xlsx);;CSV for Excel (*.csv)")
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(self.tr("Which articles"))
        self.scope.addItem(self.tr("All articles"), None)
        if article is not None:
            self.scope.addItem(self.tr("This article only"), article)
        self.decided = QCheckBox(self.tr("Only what was decided"), self)
        self.everything = QCheckBox(self.tr("Also what is no quotation"), self)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.model = SheetModel(language, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Rows of the sheet"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._set_widths()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel, self)
        save = self.buttons.button(kinds.Save)
        save.setText(self.tr("Save as…"))
        dress(save, "primary")
        self.buttons.button(kinds.Cancel).setText(self.tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.scope.currentIndexChanged.connect(self.refresh)
        self.decided.toggled.connect(self.refresh)
        self.everything.toggled.connect(self.refresh)
        self.refresh()

    def _set_widths(self) -> None:
        header, character = self.table.horizontalHeader(), self.table.fontMetrics().averageCharWidth()
        header.setMinimumSectionSize(4 * character)
        for column, characters in enumerate(SHOWN.values()):
            if characters:
                self.table.setColumnWidth(column, characters * character + 2 * PADDING)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        top = QWidget(self)
        flow = Flow(top)
        flow.GAP = 18
        for widget in (self.scope, self.decided, self.everything):
            widget.setMinimumHeight(self.scope.sizeHint().height())
            flow.addWidget(widget)
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addWidget(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)

    def wanted(self) -> Filter:
        """Which quotations are chosen."""
        statuses = (Status.CONFIRMED, Status.CORRECTED)
        if not self.decided.isChecked():
            statuses = (Status.PROPOSED, *statuses)  # type: ignore[assignment]
        return Filter(article=self.scope.currentData(), statuses=statuses)

    def refresh(self) -> None:
        """Show what would be written."""
        found = rows(self.library, self.wanted(), everything=self.everything.isChecked())
        self.model.show(found)
        self.count.setText(self.tr("%n quotation(s)", "", len(found)))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(found))

    @classmethod
    def ask(
        cls, library: Library, article: int | None, language: Language, folder: Path, parent: QWidget | None
    ) -> Wish | None:
        """Ask what to write and where, ``folder`` being proposed; None where the journalist thinks better of it."""
        dialog = cls(library, article, language, parent)
        wanted = dialog.exec()
        dialog.deleteLater()
        if not wanted:
            return None
        path, _ = QFileDialog.getSaveFileName(
            parent, dialog.file_title, str(folder / dialog.file_name), dialog.file_kinds
        )
        if not path:
            return None
        chosen = Path(path)
        if not chosen.suffix:
            chosen = chosen.with_suffix(".xlsx")
        return Wish(chosen, dialog.wanted(), dialog.everything.isChecked())
