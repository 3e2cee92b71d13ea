"""Above the article: where it comes from, how far the review is, and which colour is whose."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from quoteapp.gui.elided import ElidedLabel
from quoteapp.gui.languages import day
from quoteapp.gui.page import Page
from quoteapp.gui.review import Review
from quoteapp.gui.theme import Theme
from quoteapp.model import Kind, ZoneKind

WIDEST = 240  # pixels of a name
MOST = 14  # speakers that are named; the rest are told by hovering


class Chip(NamedTuple):
    """A speaker of the legend: the name, and the colours that it stands in and is written with."""

    name: str
    ground: str
    ink: str


class Header(QWidget):
    """Outlet and date on the left, progress on the right, the speakers below."""

    progressed = Signal()

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.theme = theme
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.elsewhere = 0  # quotations that wait in other articles
        self.under_way = False  # it is still to be analysed
        self.origin, self.progress = ElidedLabel(self), ElidedLabel(self)
        for label in (self.origin, self.progress):
            label.setObjectName("muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.chips: list[Chip] = []
        self.legend = QWidget(self)
        self.legend.setAccessibleName(self.tr("Speakers of the article"))
        self.flow = Flow(self.legend)
        top = QHBoxLayout()
        top.addWidget(self.origin, 1)
        top.addWidget(self.progress, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 9, 20, 9)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.legend)
        review.page_changed.connect(self.show_page)
        review.quotations_changed.connect(self.show_page)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.show_page()

    def show_page(self) -> None:
        """Show where the review of the article stands."""
        page = self.review.page
        if page is None:
            return
        article = page.article
        parts = (article.outlet, article.author, day(article.date or ""), article.file.rsplit("/", 1)[-1])
        self.origin.setText(" · ".join(part for part in parts if part))
        self._show_progress()
        self._show_chips(self._chips(page))

    def set_progress(self, elsewhere: int, *, under_way: bool) -> None:
        """Tell how many quotations wait in other articles, and whether this one is still to be analysed."""
        self.elsewhere, self.under_way = elsewhere, under_way
        self._show_progress()

    def _show_progress(self) -> None:
        told = [self._progress()]
        if self.elsewhere:
            told.append(self.tr("%n waiting elsewhere", "", self.elsewhere))
        self.progress.setText(" · ".join(told))
        self.progress.setToolTip(self.progress.text())
        self.progressed.emit()

    def _chips(self, page: Page) -> list[Chip]:
        chips = [
            Chip(speaker.name, self.theme.tint(place).name(), self.theme.ink(place).name())
            for speaker in page.cast[:MOST]
            for place in [page.place(speaker)]
        ]
        if any(each.kind is Kind.SPEECH and each.speaker is None for each in page.quotations):
            chips.append(Chip(self.tr("No speaker yet"), self.theme.nobody, self.theme.nobody_ink))
        return chips

    def _show_chips(self, chips: list[Chip]) -> None:
        """Show these; a style sheet takes long to be read, and most decisions leave them as they are."""
        if chips == self.chips:
            return
        self.chips = chips
        self.flow.clear()
        for chip in chips:
            self.flow.addWidget(self._label(chip))
        self.legend.setVisible(bool(chips))
        self.legend.updateGeometry()

    def _progress(self) -> str:
        speech = [
            each
            for each in self.review.quotations
            if each.kind is Kind.SPEECH and (each.zone is not ZoneKind.FURNITURE or each.decided)
        ]
        waiting = self.review.waiting()
        if not speech:
            return self.tr("Being analysed…") if self.under_way else self.tr("No quotation found")
        if not waiting:
            return self.tr("All %n quotation(s) decided", "", len(speech))
        nobody = sum(each.speaker is None for each in waiting)
        done = self.tr("{done} of {all} decided").format(done=len(speech) - len(waiting), all=len(speech))
        if not nobody:
            return done
        without = self.tr("%n without speaker", "", nobody)
        return f"{done}, {without}"

    def _label(self, chip: Chip) -> QLabel:
        label = QLabel(chip.name, self.legend)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(label.fontMetrics().elidedText(chip.name, Qt.TextElideMode.ElideRight, WIDEST))
        label.setToolTip(chip.name if label.text() != chip.name else "")
        label.setStyleSheet(f"background: {chip.ground}; color: {chip.ink}; border-radius: 4px; padding: 1px 8px;")
        return label


class Flow(QLayout):
    """Widgets one after the other, on as many lines as they need; after Qt's own flow layout example."""

    GAP = 6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take every widget away."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Put one at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height that all lines take together."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line at least."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """The largest of them."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, *, move: bool) -> int:
        x, y, height = area.x(), area.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > area.x() and x + size.width() > area.right():
                x, y, height = area.x(), y + height + self.GAP, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.GAP
            height = max(height, size.height())
        return y + height - area.y()
