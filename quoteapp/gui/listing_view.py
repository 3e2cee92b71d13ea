"""The view of all quotations of the library: filter, rows, preview, and what is done with many of them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from quoteapp.desk import searching
from quoteapp.errors import KnownError
from quoteapp.gui.actions import KEYMAP, called
from quoteapp.gui.bulk import Bulk
from quoteapp.gui.bulk_line import BulkLine
from quoteapp.gui.filter_bar import FilterBar
from quoteapp.gui.filter_terms import is_usual
from quoteapp.gui.kept_filters import KeptFilters
from quoteapp.gui.languages import figure
from quoteapp.gui.listing_deeds import ListingDeeds
from quoteapp.gui.listing_menus import ListingMenus
from quoteapp.gui.listing_model import ListingModel
from quoteapp.gui.listing_table import ListingTable
from quoteapp.gui.picker import Picker
from quoteapp.gui.preview import Preview
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.gui.theme import Theme
from quoteapp.store.search import Filter, Sort

BESIDE, BELOW = 64, 30  # heights of a line that the view is wide, or high, where the preview stands beside or below


class ListingView(QWidget):
    """``asked`` names an action, ``opened`` gives the number of a quotation for the desk."""

    asked = Signal(str)
    opened = Signal(int)

    def __init__(self, review: Review, bulk: Bulk, picker: Picker, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.review, self.bulk = review, bulk
        self.sort, self.backwards = Sort.ARTICLE, False
        self._all = 0  # quotations of the library
        self._visited = False
        self._seen: tuple[int, int] | None = None  # the state of the library in which the rows were found
        self._counted: tuple[int, int] | None = None  # that in which all quotations were counted
        self._soon = QTimer(self, interval=0, singleShot=True)  # the row is painted first, and what goes with it once
        self.rows = ListingModel(review, self)
        self.table = ListingTable(self.rows, theme, self)
        self.bar = FilterBar(review, self)
        self.menus = ListingMenus(self.bar, self.table, self)
        self.preview = Preview(review, theme, self)
        self.line = BulkLine(self)
        self.empty = QLabel(self)
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.filters = KeptFilters(review, lambda: (self.bar.wanted, self.sort, self.backwards), self)
        self.doing = ListingDeeds(self, picker)
        self._lay_out()
        self._connect()
        self.menus.show_order(self.sort, backwards=self.backwards)
        self.table.show_order(self.sort, backwards=self.backwards)

    def _lay_out(self) -> None:
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.table)
        self.middle.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.middle)
        self.splitter.addWidget(self.preview)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(0, 1)
        self.middle.setMinimumSize(160, 120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.filters.field, _rule(self)):
            layout.addWidget(widget)
        layout.addWidget(self.splitter, 1)
        for widget in (_rule(self), self.line):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.bar.changed.connect(self._filter)
        self.bar.left.connect(self._to_rows)
        self.bar.given_up.connect(lambda: self.asked.emit("desk"))
        self.table.sort_asked.connect(self._sort_by_column)
        self._soon.timeout.connect(self._show_chosen)
        self.table.chosen.connect(self._soon.start)
        self.table.activated.connect(lambda: self.asked.emit("list_open"))
        self.rows.counted.connect(self._count)
        KEYMAP.changed.connect(self._say_why_empty)
        self.menus.sort_chosen.connect(self.sort_by)
        self.menus.kept_chosen.connect(self.filters.take)
        self.menus.forget_asked.connect(self.filters.forget)
        self.menus.save_asked.connect(lambda: self.asked.emit("list_save"))
        self.filters.taken.connect(lambda kept: self.show_filter(*kept))
        self.filters.answered.connect(self._to_rows)
        self.preview.asked.connect(self.asked)
        self.line.asked.connect(self.asked)
        self.line.answered.connect(self._to_rows)
        self.line.stop_asked.connect(self.bulk.stop)
        self.bulk.started.connect(self._begin)
        self.bulk.progressed.connect(self.line.go_on)
        self.bulk.ended.connect(self._end)
        if self.bulk.many:
            self._begin(self.bulk.many)
        self.review.articles_changed.connect(self._renew)
        self.review.library_changed.connect(self._renew)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action while the view is in sight, by its name."""
        self.filters.deeds |= self.doing.deeds() | {
            "list_unsure": self._unsure_first,
            "list_clear": self.bar.clear,
            "find": self.bar.field.setFocus,
        }
        return self.filters.deeds

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.table.set_theme(theme)
        self.preview.set_theme(theme)

    # what is shown

    def enter(self) -> None:
        """Show what the library holds by now, at the place where one was, and take the keys."""
        if self._seen != self._state():
            self._read_again()
        there = self.table if self._visited and self.rows.rowCount() else self.bar.field
        (self.line.stop if self.bulk.many else there).setFocus()
        self._visited = True

    def _state(self) -> tuple[int, int]:
        library = self.review.library
        return library.data_version(), library.db.total_changes

    def _read_again(self) -> None:
        """Read all anew; what was looked at still is, or what stands in its place."""
        here, row, scrolled = (
            self.table.current(),
            self.table.currentIndex().row(),
            self.table.verticalScrollBar().value(),
        )
        self._show(finish=row >= 0)
        if self.rows.rowCount():
            found = self.rows.row_of(here)
            self.table.point_at(found if found >= 0 else min(max(0, row), self.rows.rowCount() - 1))
            self.table.verticalScrollBar().setValue(scrolled)
            self.table.scrollTo(self.table.currentIndex())

    def _show(self, *, finish: bool = False) -> None:
        self.line.withdraw()  # what was asked was about other rows
        if self._counted != self._state():
            self._count_all()
        self._seen = self._state()
        self.rows.show(self.bar.wanted, self.sort, backwards=self.backwards)
        if finish:
            self.rows.finish()

    def _count_all(self) -> None:
        try:
            self._all = searching.count(self.review.library, Filter())
        except KnownError as error:
            self.review.failed.emit(said(error))
        self._counted = self._state()

    def _filter(self) -> None:
        """Show what the filter lets through by now; what was looked at still is, if it is among the first."""
        here = self.table.current()
        self._show()
        if self.rows.rowCount():
            self.table.point_at(max(0, self.rows.row_of(here)))

    def show_filter(self, wanted: Filter, sort: Sort, backwards: bool) -> None:
        """Have another filter and another order; nothing is read before the view is seen."""
        self.bar.blockSignals(True)
        self.bar.show_filter(wanted)
        self.bar.blockSignals(False)
        self._order(sort, backwards=backwards)
        self._seen = None
        if self.isVisible():
            self._filter()

    def sort_by(self, sort: Sort, backwards: bool) -> None:
        """Put the rows in another order, and go to the first of them."""
        self._order(sort, backwards=backwards)
        self._show()
        if self.rows.rowCount():
            self.table.point_at(0)

    def _order(self, sort: Sort, *, backwards: bool) -> None:
        self.sort, self.backwards = sort, backwards
        self.table.show_order(sort, backwards=backwards)
        self.menus.show_order(sort, backwards=backwards)

    def _sort_by_column(self, sort: Sort) -> None:
        self.sort_by(sort, sort is self.sort and not self.backwards)

    def _unsure_first(self) -> None:
        if self.isVisible():
            self.sort_by(Sort.CONFIDENCE, False)

    def _renew(self, articles: set[int] | None = None) -> None:
        """Show the rows as they are by now; which they are stays until somebody comes anew, so that nothing jumps."""
        if self.isVisible():
            if self.rows.renew(articles):
                self._soon.start()
            if articles is None:
                self._count_all()
                self._count()

    def _count(self) -> None:
        found = self.rows.rowCount()
        all_ = figure(self._all)
        known = figure(found) if self.rows.complete else "…"
        told = self.tr("{found} of {all}").format(found=known, all=all_)
        self.bar.count.setText(self.tr("%n quotation(s)", "", found) if known == all_ else told)
        self.middle.setCurrentWidget(self.table if found else self.empty)
        self.preview.setVisible(bool(found) and self._has_room())
        self.line.setVisible(bool(found))
        self._say_why_empty()
        self._soon.start()

    def _say_why_empty(self) -> None:
        self.empty.setText(self._nothing())

    def _nothing(self) -> str:
        if is_usual(self.bar.wanted):
            return self.tr("No quotation yet: add articles with {key}, and each of theirs will stand here.").format(
                key=called("add")
            )
        if self.bar.wanted.anywhere:
            return self.tr("No quotation like this. Esc empties the field.")
        return self.tr("No quotation like this. Backspace in the field takes back the last term of the filter.")

    def _show_chosen(self) -> None:
        selected = self.table.count_selected()
        self.line.show_selection(selected, self.rows.rowCount())
        self.preview.show_quotation(self.table.current() if self.rows.rowCount() else None)

    def _to_rows(self) -> None:
        if self.rows.rowCount() and self.isVisible():
            if self.table.current() is None:
                self.table.point_at(0)
            self.table.setFocus()

    # many decisions under way

    def _begin(self, many: int) -> None:
        self.line.begin(many)
        self.table.setEnabled(False)
        self.bar.setEnabled(False)

    def _end(self) -> None:
        self.table.setEnabled(True)
        self.bar.setEnabled(True)
        self.line.end()
        QTimer.singleShot(0, self, self._recount)

    def _recount(self) -> None:
        """Count all anew, a moment after the rows were shown."""
        if self.isVisible():
            self._count_all()
            self._count()

    def _has_room(self) -> bool:
        """Whether there is room for the preview."""
        line = self.fontMetrics().height()
        return self.width() >= BESIDE * line or self.height() >= BELOW * line

    def place_for_picker(self) -> QPoint:
        """Where on the screen somebody is asked for: below the row that is looked at."""
        area = self.table.visualRect(self.table.currentIndex())
        return self.table.viewport().mapToGlobal(QPoint(16, max(0, area.bottom())))

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leads back to the desk."""
        if event.key() == Qt.Key.Key_Escape:
            self.asked.emit("desk")
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What is not seen is not read."""
        super().hideEvent(event)
        self.line.withdraw()
        self._soon.stop()
        if not self.rows.complete:
            self.rows.stop()
            self._seen = None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The preview stands beside the rows where there is room, else below them."""
        super().resizeEvent(event)
        kinds = Qt.Orientation
        turned = kinds.Horizontal if self.width() >= BESIDE * self.fontMetrics().height() else kinds.Vertical
        if turned is not self.splitter.orientation() or not any(self.splitter.sizes()):
            self.splitter.setOrientation(turned)
            whole = self.width() if turned is kinds.Horizontal else self.height()
            part = round(whole * 0.28)
            self.splitter.setSizes([whole - part, part])
        self.preview.setVisible(self.rows.rowCount() > 0 and self._has_room())


def _rule(parent: QWidget) -> QWidget:
    rule = QWidget(parent)
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
