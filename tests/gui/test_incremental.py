"""Whatever is decided, in whatever order: panes that followed it show what panes show that are opened afterwards."""

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, rule
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from quoteapp.desk.changes import Change
from quoteapp.gui import theme
from quoteapp.gui.card import Card
from quoteapp.gui.legend import Header
from quoteapp.gui.library_pane import LibraryPane
from quoteapp.gui.quotation_list import QuotationList
from quoteapp.gui.review import Review
from quoteapp.store.library import Library
from tests.desk.builders import WHO
from tests.desk.test_states import LONG, Desk, some

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole)


class Panes:
    """The panes on a library, one article of it on the desk, as they are in the window."""

    def __init__(self, library: Library) -> None:
        self.review = Review(library, WHO)
        light = theme.load("light")
        self.library_pane = LibraryPane(self.review, light)
        self.header = Header(self.review, light)
        self.card = Card(self.review, light)
        self.list = QuotationList(self.review, light)

    def shown(self) -> dict[str, Any]:
        """All that is to be read in them."""
        page = self.review.page
        return {
            "articles": _rows(self.library_pane.articles),
            "heading": self.library_pane.heading.text(),
            "current article": self.library_pane.view.currentIndex().row(),
            "quotations": _rows(self.list.quotations),
            "current quotation": self.list.currentIndex().row(),
            "header": page and [label.text() for label in (self.header.origin, self.header.progress)],
            "legend": page and [chip.name for chip in self.header.chips],
            "card": sorted(each.text() for each in self._said() if not each.isHidden()),
            "page": page and (page.article, page.zones, page.waiting, page.cast),
            "speakers": page and [(each, page.speaker(each)) for each in page.quotations],
        }

    def _said(self) -> list[QLabel | QPushButton]:
        return [*self.card.findChildren(QLabel), *self.card.findChildren(QPushButton)]

    def go(self) -> None:
        """Let go of them."""
        for each in (self.library_pane, self.header, self.card, self.list, self.review):
            each.deleteLater()


class Window(Desk):
    """The same journalist, with a window that follows all that is done."""

    panes: Panes | None = None

    def changed(self, change: Change | None) -> None:
        """Show it, as the window does: what a decision says that it has changed, or all anew."""
        panes = self.panes = self.panes or Panes(self.library)
        if panes.review.page is None:
            panes.review.open(self.article(0))
        if change is not None:
            panes.review.do(lambda: change)
            return
        panes.review.refresh()
        panes.review.library_changed.emit()

    def teardown(self) -> None:
        if self.panes is not None:
            self.panes.go()
        super().teardown()

    @rule()
    def restart(self) -> None:
        if self.panes is not None:
            self.panes.go()
        self.panes = None
        super().restart()

    @rule(number=some)
    def open(self, number: int) -> None:
        self.changed(None)
        assert self.panes is not None
        self.panes.review.open(self.article(number))

    @rule(by=some)
    def go_on(self, by: int) -> None:
        if self.panes is not None:
            self.panes.review.step(1 if by % 2 else -1)

    @invariant()
    def what_is_shown_is_what_an_opening_shows(self) -> None:
        if self.panes is None:
            return
        review, fresh = self.panes.review, Panes(self.library)
        fresh.review.open(review.page.article.id if review.page else None)
        fresh.review.select(review.selected)
        assert self.panes.shown() == fresh.shown()
        fresh.go()


def _rows(model: QAbstractItemModel) -> list[list[Any]]:
    return [[model.index(row, 0).data(role) for role in ROLES] for row in range(model.rowCount())]


TestWindow = Window.TestCase
TestWindow.settings = settings(
    max_examples=60 if LONG else 8,
    stateful_step_count=50 if LONG else 25,
    derandomize=not LONG,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
