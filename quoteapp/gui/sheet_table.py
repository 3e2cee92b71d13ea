"""The preview of a sheet: a table whose columns can be dragged into another order."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from quoteapp.gui.sheet_model import SheetModel

# Characters that columns are wide; the quotation takes what is left, at least so many.
QUOTATION = 46
WIDTHS = {
    "number": 4, "form": 9, "speaker": 18, "printed_name": 18, "role": 22, "cue": 14, "relayed_by": 16,
    "context_before": 28, "context_after": 28, "title": 26, "outlet": 16, "author": 16, "date": 11, "source": 22,
    "paragraph": 9, "start": 7, "end": 7, "status": 14, "confidence": 9, "decided_by": 12, "decided_when": 16,
    "verified": 8, "method": 16, "link": 18, "note": 20, "sha256": 16,
}  # fmt: skip
PADDING = 18  # pixels beside the words of a cell


class SheetTable(QTableView):
    """``moved`` gives the old and the new place of a column that was dragged by its heading."""

    moved = Signal(int, int)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Lines of the sheet"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMinimumWidth(240)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setToolTip(self.tr("Drag a heading to move its column"))
        header.sectionMoved.connect(self._move)

    def set_widths(self) -> None:
        """Give every column its width, the quotation what is left."""
        header, character = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
        header.setMinimumSectionSize(4 * character)
        left = self.viewport().width()
        for place, column in enumerate(self.sheet.layout.columns):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            heading = header.fontMetrics().horizontalAdvance(self.sheet.layout.headings()[place])
            wide = max(WIDTHS.get(column, QUOTATION) * character, heading) + PADDING
            self.setColumnWidth(place, wide)
            left -= wide if column != "quotation" else 0
        if "quotation" in self.sheet.layout.columns and left > QUOTATION * character:
            self.setColumnWidth(self.sheet.layout.columns.index("quotation"), left)

    def span(self, first: int = 0) -> None:
        """Let headings run over all columns, from row ``first`` on."""
        columns = self.sheet.columnCount()
        if not first:
            self.clearSpans()
        for row in self.sheet.headings(first) if columns > 1 else ():
            self.setSpan(row, 0, 1, columns)

    def _move(self, _logical: int, old: int, new: int) -> None:
        """Put the headings back: it is the model that has another order."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.moveSection(new, old)
        header.blockSignals(False)
        QTimer.singleShot(0, self, lambda: self.moved.emit(old, new))
