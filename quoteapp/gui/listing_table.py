"""All quotations in columns that can be hidden, moved and sorted by; several rows may be selected."""

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from quoteapp.gui.listing_delegate import ListingDelegate
from quoteapp.gui.listing_model import ListingModel
from quoteapp.gui.listing_words import COLUMNS
from quoteapp.gui.row_list import NUMBER
from quoteapp.gui.theme import Theme
from quoteapp.store.search import Sort

WIDTHS = {
    Sort.SPEAKER: 18, Sort.ARTICLE: 44, Sort.STATUS: 11, Sort.CONFIDENCE: 13, Sort.TITLE: 20, Sort.OUTLET: 9,
    Sort.DATE: 12, Sort.KIND: 14, Sort.FORM: 10, Sort.VERIFIED: 10,
}  # fmt: skip
"""How many characters wide a column is at first."""
HIDDEN = (Sort.KIND, Sort.FORM, Sort.VERIFIED)
"""What is not shown at first."""
NARROWEST = 5  # characters of a column
LEAST = 30  # characters of the quotation, at least
STEP = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}


class ListingTable(QTableView):
    """The rows; ``sort_asked`` names the column that was clicked, ``columns_asked`` where its menu is to open."""

    sort_asked = Signal(object)
    columns_asked = Signal(QPoint)
    chosen = Signal()
    """Other rows are selected, or another one is looked at."""

    def __init__(self, rows: ListingModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setModel(rows)
        self.delegate = ListingDelegate(rows, theme, self)
        self.setItemDelegate(self.delegate)
        self.setObjectName("listing")
        self.setAccessibleName(self.tr("Quotations of the library"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self._take_fonts()
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda: self.chosen.emit())

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(NARROWEST * self.fontMetrics().averageCharWidth())
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.columns_asked.emit(header.mapToGlobal(at)))
        header.sectionClicked.connect(lambda column: self.sort_asked.emit(COLUMNS[column]))
        header.sectionMoved.connect(self._note_first)
        for column, name in enumerate(COLUMNS):
            self.setColumnWidth(column, WIDTHS[name] * self.fontMetrics().averageCharWidth())
            self.setColumnHidden(column, name in HIDDEN)
        self._note_first()

    def _leave_room(self) -> None:
        """Let the quotation have what the other columns leave; where that is too little, they are scrolled."""
        words, header = COLUMNS.index(Sort.ARTICLE), self.horizontalHeader()
        others = sum(self.columnWidth(column) for column in range(len(COLUMNS)) if column != words)
        least = LEAST * self.fontMetrics().averageCharWidth()
        room = self.viewport().width() - others >= least
        header.setSectionResizeMode(
            words, QHeaderView.ResizeMode.Stretch if room else QHeaderView.ResizeMode.Interactive
        )
        if not room:
            self.setColumnWidth(words, least)

    def _take_fonts(self) -> None:
        self.delegate.take_fonts(self.font())
        self.verticalHeader().setDefaultSectionSize(self.delegate.height())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.delegate.theme = theme
        self.viewport().update()

    # columns

    def shown(self) -> list[Sort]:
        """The columns that are to be seen, from the left."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(len(COLUMNS)))
        return [COLUMNS[column] for column in order if not self.isColumnHidden(column)]

    def show_column(self, name: Sort, shown: bool) -> None:
        """Show a column, or hide it; one always stays."""
        if shown or len(self.shown()) > 1:
            self.setColumnHidden(COLUMNS.index(name), not shown)
            self._leave_room()
        self._note_first()

    def move_column(self, name: Sort, by: int) -> None:
        """Move a column past the next one that is to be seen, to the right or (−1) to the left."""
        header, shown = self.horizontalHeader(), self.shown()
        place = shown.index(name) + by if name in shown else -1
        if 0 <= place < len(shown):
            there = header.visualIndex(COLUMNS.index(shown[place]))
            header.moveSection(header.visualIndex(COLUMNS.index(name)), there)

    def show_order(self, sort: Sort, *, backwards: bool) -> None:
        """Mark the column by which the rows are sorted."""
        falls = backwards != (sort is Sort.DATE)  # the latest first is the usual way
        order = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(COLUMNS.index(sort), order)

    def save_columns(self) -> QByteArray:
        """Which columns there are, how wide, in which order; to be kept."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, saved: QByteArray) -> None:
        """Show the columns as they were kept."""
        self.horizontalHeader().restoreState(saved)
        self._leave_room()
        self._note_first()

    def _note_first(self) -> None:
        self.delegate.first = COLUMNS.index(self.shown()[0])
        self.viewport().update()

    # rows

    def current(self) -> int | None:
        """The quotation that is looked at, by number."""
        index = self.currentIndex()
        return index.data(NUMBER) if index.isValid() else None

    def selected(self) -> list[int]:
        """The selected quotations, in the order of the rows."""
        numbers = self.rows.numbers()
        return [number for top, bottom in self._ranges() for number in numbers[top : bottom + 1]]

    def count_selected(self) -> int:
        """How many they are."""
        return sum(bottom - top + 1 for top, bottom in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        """The first and the last row of what is selected without a gap; rows are selected whole."""
        return sorted({(each.top(), each.bottom()) for each in self.selectionModel().selection().toList()})

    def point_at(self, row: int) -> None:
        """Look at a row, and select it alone."""
        index = self.rows.index(row, COLUMNS.index(self.shown()[0]))
        self.setCurrentIndex(index)

    # Qt's own

    def selectAll(self) -> None:  # noqa: N802
        """Select all that the filter lets through, also what was not read yet."""
        self.rows.finish()
        super().selectAll()

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Rows are what one moves among: Home is the first, End the last, left and right stay."""
        kinds, here = QAbstractItemView.CursorAction, self.currentIndex()
        if action in (kinds.MoveHome, kinds.MoveEnd) and self.rows.rowCount():
            self.rows.finish()
            return self.rows.index(0 if action is kinds.MoveHome else self.rows.rowCount() - 1, max(0, here.column()))
        if action in (kinds.MoveLeft, kinds.MoveRight):
            return here
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """J and K go down and up, as on the desk; other letters look nothing up."""
        key = STEP.get(Qt.Key(event.key()))
        if key is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            event = QKeyEvent(event.type(), key, event.modifiers())
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are the review's keys."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Rows are as high as the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "delegate"):
            self._take_fonts()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See what is left for the quotation."""
        self._leave_room()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A line around the row that is looked at, where the keys are here."""
        super().paintEvent(event)
        index = self.currentIndex()
        if not (self.hasFocus() and index.isValid() and self.count_selected() > 1):
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.delegate.theme["accent"], 1))
        area = self.visualRect(index)
        painter.drawRect(0, area.top(), self.viewport().width() - 1, area.height() - 2)
        painter.end()
