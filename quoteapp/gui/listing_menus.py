"""The buttons beside the filter: what can be filtered by, in which order, which columns; and filters that were kept."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from quoteapp.desk import searching
from quoteapp.gui.actions import keys_of
from quoteapp.gui.filter_bar import FilterBar
from quoteapp.gui.filter_terms import Term
from quoteapp.gui.listing_table import ListingTable
from quoteapp.gui.listing_words import COLUMNS, ListingWords
from quoteapp.store.search import Sort

OUTLETS = 20  # in the menu; others are typed


class ListingMenus(QObject):
    """``sort_chosen`` gives an order and whether it goes backwards, ``kept_chosen`` the name of a filter."""

    sort_chosen = Signal(object, bool)
    kept_chosen = Signal(str)
    forget_asked = Signal(str)
    save_asked = Signal()

    def __init__(self, bar: FilterBar, table: ListingTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar, self.table = bar, table
        self.words = ListingWords(self)
        self.library = bar.terms.library
        self.filter = self._button(self.tr("Filters"), self._fill_filter)
        self.order = self._button("", self._fill_order)
        self.columns = self._button(self.tr("Columns"), self._fill_columns)
        table.columns_asked.connect(self._pop_columns)

    def _button(self, text: str, fill: Callable[[QMenu], object]) -> QToolButton:
        button = QToolButton(self.bar)
        button.setObjectName("drop")
        button.setText(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        self.bar.buttons.addWidget(button)
        return button

    def _pop_columns(self, at: object) -> None:
        self.columns.menu().popup(at)  # type: ignore[arg-type]

    def show_order(self, sort: Sort, *, backwards: bool) -> None:
        """Say how the rows are ordered."""
        text = self.words.order(sort, backwards=backwards)
        self.order.setText(text)
        self.order.setAccessibleName(self.tr("Order: {order}").format(order=text))

    # filling

    def _fill_filter(self, menu: QMenu) -> None:
        terms = self.bar.terms
        for facet, choices in terms.choices().items():
            self._terms(menu.addMenu(terms.facet(facet)), choices)
        self._terms(
            menu.addMenu(terms.facet("outlet")),
            [terms.outlet(each) for each in searching.outlets(self.library)[:OUTLETS]],
        )
        self._of_row(menu)
        menu.addSeparator()
        kept = self.library.filters()
        for name in kept:
            self._action(menu, name, partial(self.kept_chosen.emit, name))
        self._action(menu, self.tr("Save this filter…") + f"\t{keys_of('list_save')}", self.save_asked.emit)
        if kept:
            forget = menu.addMenu(self.tr("Forget a filter"))
            for name in kept:
                self._action(forget, name, partial(self.forget_asked.emit, name))

    def _of_row(self, menu: QMenu) -> None:
        """What is said by the same speaker, or in the same article, as what is looked at."""
        row = self.table.currentIndex().row()
        line = self.table.rows.line(row) if row >= 0 else None
        if line is not None:
            menu.addSeparator()
            if line.speaker is not None and line.name:
                self._take(menu, self.bar.terms.speaker(line.speaker, line.name))
            self._take(menu, self.bar.terms.article(line.article, line.title))

    def _terms(self, menu: QMenu, choices: list[Term]) -> None:
        menu.setEnabled(bool(choices))
        for term in choices:
            self._take(menu, term, term.text.partition(": ")[2] or term.text)

    def _take(self, menu: QMenu, term: Term, text: str = "") -> None:
        action = self._action(menu, text or term.text, lambda: self.bar.take(term))
        action.setCheckable(True)
        action.setChecked(term.is_all_of(self.bar.wanted))

    def _fill_order(self, menu: QMenu) -> None:
        for sort in (Sort.ARTICLE, Sort.CONFIDENCE, Sort.DATE):
            for backwards in (False, True):
                self._order(menu, sort, backwards=backwards)
            menu.addSeparator()
        for sort in (each for each in COLUMNS if each not in (Sort.ARTICLE, Sort.CONFIDENCE, Sort.DATE)):
            self._order(menu, sort, backwards=False)

    def _order(self, menu: QMenu, sort: Sort, *, backwards: bool) -> None:
        text = self.words.order(sort, backwards=backwards)
        if sort is Sort.CONFIDENCE and not backwards:
            text += f"\t{keys_of('list_unsure')}"
        self._action(menu, text, lambda: self.sort_chosen.emit(sort, backwards))

    def _fill_columns(self, menu: QMenu) -> None:
        shown = self.table.shown()
        for name in (*shown, *(each for each in COLUMNS if each not in shown)):
            action = self._action(menu, self.words.heading(name), partial(self._switch, name))
            action.setCheckable(True)
            action.setChecked(name in shown)
        menu.addSeparator()
        for by, title in ((-1, self.tr("Move to the left")), (1, self.tr("Move to the right"))):
            part = menu.addMenu(title)
            for name in shown:
                self._action(part, self.words.heading(name), partial(self.table.move_column, name, by))

    def _switch(self, name: Sort) -> None:
        self.table.show_column(name, name not in self.table.shown())

    def _action(self, menu: QMenu, text: str, work: Callable[[], object]) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda: work())
        return action
