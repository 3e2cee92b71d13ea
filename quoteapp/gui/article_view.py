"""The article: its text as it is, quotations tinted by speaker, the selected one tied to who speaks it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from quoteapp.gui import highlighting, link_drawing, minimap
from quoteapp.gui.grips import Grips
from quoteapp.gui.highlighting import Look
from quoteapp.gui.minimap import Minimap
from quoteapp.gui.page import Page
from quoteapp.gui.paper import Paper
from quoteapp.gui.review import Review
from quoteapp.gui.theme import Theme
from quoteapp.model import Kind
from quoteapp.store.records import QuotationRecord

BELOW = 330  # pixels that are left below, and on the right of, where something is asked


class ArticleView(Paper):
    """Shows what is on the desk; a click selects a quotation, a selection of text can become one."""

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.review = review
        self._follows = True  # until somebody scrolls: then resizing leaves the text where it is
        self.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self._caret_at: int | None = None  # the quotation to which the caret was taken
        self._clicked: int | None = None  # where the caret was put by a click
        self.grips = Grips(self, review)
        self.map = Minimap(self, review, theme)
        self.map.actionTriggered.connect(self._scrolled_by_hand)
        self.show_map(True)
        self.setObjectName("article")
        self.setAccessibleName(self.tr("Article"))
        review.page_changed.connect(self.show_page)
        review.quotations_changed.connect(self.viewport().update)
        review.selection_changed.connect(self.viewport().update)
        review.arrived.connect(self.show_selection)

    # what is shown

    def show_page(self) -> None:
        """Show the article on the desk from its start."""
        self.fill(self.review.page)

    def show_map(self, shown: bool) -> None:
        """Have the map of the article beside it, or not."""
        self.map.setVisible(shown)
        self.setViewportMargins(0, 0, minimap.WIDTH if shown else 0, 0)

    def show_selection(self) -> None:
        """Bring the selected quotation and whoever speaks it into sight."""
        self._follows = True
        quotation, page = self.review.quotation, self.page
        if quotation is not None and page is not None:
            if quotation.id != self._caret_at:  # a passage is selected by keys from there
                start = page.offsets.to_qt(quotation.span.start)
                self.put_caret(start, start)
            top, bottom = self.extent(quotation.span)
            if quotation.mention is not None:
                above, below = self.extent(quotation.mention)
                if max(bottom, below) - min(top, above) < self.viewport().height() * 0.8:
                    top, bottom = min(top, above), max(bottom, below)
            self.bring(top, bottom)
        self._caret_at = None if quotation is None else quotation.id
        self.viewport().update()

    def pointed(self) -> int | None:
        """The code point before which the text cursor was put on purpose; None where it is where a click left it."""
        return None if self.textCursor().position() == self._clicked else self.caret()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        super().set_theme(theme)
        self.map.set_theme(theme)

    def scroll_to(self, place: int) -> None:
        """Show the text from a place on, in the scroll bar's terms, as if somebody had scrolled there."""
        self.verticalScrollBar().setValue(place)
        self._scrolled_by_hand()

    def _scrolled_by_hand(self) -> None:
        self._follows = False

    def place_for_picker(self) -> QPoint:
        """Where on the screen something is asked about the selected quotation: below its words, as far as seen."""
        quotation, room = self.review.quotation, self.viewport().rect()
        lines = self.rectangles(quotation.span) if quotation else []
        place = lines[-1].bottomLeft().toPoint() if lines else room.topLeft()
        below = max(0, min(place.y() + 4, room.height() - BELOW))
        return self.viewport().mapToGlobal(QPoint(max(0, min(place.x(), room.width() - BELOW)), below))

    def quotation_at(self, point: QPointF) -> int | None:
        """The number of the innermost quotation at a point of the viewport."""
        for quotation in sorted(self.review.quotations, key=lambda each: each.span.end - each.span.start):
            if any(rectangle.contains(point) for rectangle in self.rectangles(quotation.span)):
                return quotation.id
        return None

    def telling(self, number: int) -> str:
        """Speaker and reason of a quotation, as plain text on two lines."""
        quotation = next(each for each in self.review.quotations if each.id == number)
        if quotation.kind is Kind.OTHER:
            who = self.tr("Not a quotation")
        else:
            speaker = self.review.speaker(quotation)
            who = speaker.name if speaker else self.tr("No speaker yet")
        flag = self.tr("A quotation mark is missing: the end is a guess.") if quotation.unclosed else ""
        return "\n".join(filter(None, (who, self.review.reason(quotation), flag)))

    # painting

    def _seen(self, page: Page) -> list[tuple[QuotationRecord, list[QRectF], Look]]:
        """The quotations in sight, those inside others after them: where their words are, and how they look."""
        top, bottom = (self.cursorForPosition(QPoint(0, at)).position() for at in (0, self.viewport().height()))
        start, end = page.offsets.from_qt(top), page.offsets.from_qt(bottom) + 1
        shown = (self.grips.shown(each) for each in self.review.quotations)
        return [
            (each, self.rectangles(each.span), highlighting.look(each, self.review.place(each), self.theme))
            for each in shown
            if each.span.start < end and each.span.end > start
        ]

    def _paint_link(self, painter: QPainter) -> None:
        quotation = self.review.quotation
        if quotation is None:
            return
        quotation = self.grips.shown(quotation)
        other = quotation.kind is Kind.OTHER
        ink = self.theme["muted"] if other else self.theme.ink(self.review.place(quotation))
        mention, cue = (self.rectangles(span) if span else [] for span in (quotation.mention, quotation.cue))
        link_drawing.link(painter, self.rectangles(quotation.span), mention, cue, ink)
        self.grips.paint(painter, quotation, ink, self.theme["paper"])

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the quotations' grounds, the text on them, and over it what ties quotations to speakers."""
        page = self.page
        if page is None:
            super().paintEvent(event)
            return
        seen = self._seen(page)
        with _painting(self.viewport()) as painter:
            for _, lines, look in seen:
                highlighting.paint_ground(painter, lines, look)
        super().paintEvent(event)
        margin = self.document().rootFrame().frameFormat().leftMargin()
        with _painting(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for quotation, lines, look in seen:
                highlighting.paint_over(painter, lines, look, self.theme["paper"])
                if quotation.waits and lines:
                    ink = self.theme.ink(self.review.place(quotation))
                    highlighting.paint_mark(painter, QPointF(margin, lines[0].center().y()), ink)
            self._paint_link(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the selected quotation in sight too, unless somebody has scrolled away."""
        super().resizeEvent(event)
        beside = self.viewport().geometry()
        self.map.setGeometry(beside.right() + 1, beside.top(), minimap.WIDTH, beside.height())
        if self._follows:
            self.show_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click selects the quotation under it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            found = self.quotation_at(event.position())
            self._clicked = self.textCursor().position()
            if found is not None:
                self.review.select(found)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Tell speaker and reason where the pointer rests on a quotation."""
        if isinstance(event, QHelpEvent):
            number = self.quotation_at(QPointF(event.pos()))
            told = "" if number is None else self.telling(number)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)


@contextmanager
def _painting(device: QWidget) -> Iterator[QPainter]:
    """A painter on a widget, which is done with it at the end."""
    painter = QPainter(device)
    yield painter
    painter.end()
