"""The whole article in a slim strip: where it quotes whom, what waits, and which part of it is to be seen."""

from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QApplication, QToolTip

from quoteapp.gui.paper import Paper
from quoteapp.gui.review import Review
from quoteapp.gui.theme import Theme
from quoteapp.model import Kind, Span, ZoneKind
from quoteapp.store.records import QuotationRecord

WIDTH = 17  # pixels
SIDE, SLIM = 3, 3  # pixels beside what waits; more of them beside what does not
LOW = 2  # pixels, at least, that a quotation is high
STEP = 2  # pixels between two heights at which it is asked what stands there
REST = 60  # milliseconds without a change, after which it is asked again: long articles are laid out bit by bit
MANY = 20  # quotations, from which on all is painted anew instead of each


class Band(NamedTuple):
    """Where a quotation is in the strip: from one row of pixels to another, which is not its own any more."""

    top: int
    bottom: int


class Minimap(QAbstractSlider):
    """A strip beside the scroll bar of a paper, and as good as it: a click goes there, dragging scrolls.

    ``bands`` are the article's quotations in it by their numbers, once the text has been laid out.
    """

    def __init__(self, paper: Paper, review: Review, theme: Theme) -> None:
        super().__init__(paper)
        self.paper = paper
        self.review = review
        self.theme = theme
        self.bands: dict[int, Band] = {}
        self._rows: list[int] = []  # the code points that the strip's heights begin with, one every STEP pixels
        self._picture = QPixmap()
        self._laid_out = 0.0  # pixels of the document, as far as it is
        self._grip: float | None = None  # pixels from the top of the frame to where it was taken hold of
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._measure)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setAccessibleName(self.tr("Map of the article"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the article scrolls by keys
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedWidth(WIDTH)
        bar = paper.verticalScrollBar()
        bar.rangeChanged.connect(self._follow_range)
        bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(bar.setValue)
        self.valueChanged.connect(self.update)
        paper.document().documentLayout().documentSizeChanged.connect(self._note_size)
        review.page_changed.connect(self._show_page)
        review.quotations_changed.connect(self._renew)
        review.selection_changed.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.theme = theme
        self._paint_all()

    def look_again(self) -> None:
        """See where everything is, as soon as the text has come to rest."""
        self._rest.start()

    def _note_size(self, size: QSizeF) -> None:
        self._laid_out = size.height()
        self.look_again()

    def _complete(self) -> bool:
        """Whether all of the text is laid out: to ask where its end is before would hold the window up."""
        most = self.paper.verticalScrollBar().maximum()
        return most == 0 or abs(self._laid_out - most - self.paper.viewport().height()) < 3

    def _follow_range(self, least: int, most: int) -> None:
        self.setRange(least, most)
        self.setPageStep(self.paper.verticalScrollBar().pageStep())
        self.setSingleStep(self.paper.verticalScrollBar().singleStep())

    # what is where

    def _show_page(self) -> None:
        self.bands = {}
        self._rows = []
        self._paint_all()
        self.look_again()

    def _scale(self) -> float:
        """How many pixels of the document one of the strip stands for."""
        seen = self.paper.viewport().height()
        return max(1, self.maximum() + seen) / max(1, self.height())

    def _measure(self) -> None:
        """Ask the text what stands at each height of the strip."""
        page, layout = self.paper.page, self.paper.document().documentLayout()
        if page is None or not self._complete():
            return
        scale, left = self._scale(), self.paper.document().rootFrame().frameFormat().leftMargin()
        heights = (QPointF(left, row * scale) for row in range(0, self.height(), STEP))
        found = (layout.hitTest(place, Qt.HitTestAccuracy.FuzzyHit) for place in heights)
        self._rows = [page.offsets.from_qt(max(0, unit)) for unit in found]
        self.bands = {each.id: self._band(each.span) for each in self.review.quotations}
        self._paint_all()

    def _band(self, span: Span) -> Band:
        top = max(0, bisect_right(self._rows, span.start) - 1) * STEP
        bottom = bisect_right(self._rows, span.end - 1) * STEP
        return Band(top, max(bottom, top + LOW))

    def quotation_at(self, height: float) -> int | None:
        """The quotation at a height of the strip, in pixels; one that waits before others."""
        page = self.paper.page
        here = [number for number, band in self.bands.items() if band.top <= height < band.bottom]
        found = [each for number in here if page and (each := page.quotation(number))]
        return min(found, key=lambda each: not each.waits).id if found else None

    # painting

    def _renew(self, numbers: set[int]) -> None:
        """Paint anew the quotations with these numbers, and what lies under and over them."""
        if not self._rows:
            return
        page = self.paper.page
        before = {number: band for number in numbers if (band := self.bands.pop(number, None))}
        found = [each for number in numbers if page and (each := page.quotation(number))]
        self.bands |= {each.id: self._band(each.span) for each in found}
        if len(numbers) >= MANY:
            self._paint_all()
            return
        for band in {*before.values(), *(self.bands[each.id] for each in found)}:
            self._paint(band)
        self.update()

    def _paint_all(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        self._paint(Band(0, self.height()))
        self.update()

    def _paint(self, part: Band) -> None:
        """Paint some rows of the picture."""
        page, wide = self.paper.page, self.width()
        painter = QPainter(self._picture)
        painter.setClipRect(0, part.top, wide, part.bottom - part.top)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(self.rect(), Qt.GlobalColor.transparent)
        for zone in page.zones if page and self._rows else ():
            if zone.kind is ZoneKind.FURNITURE:
                grey = self._band(zone.span)
                painter.fillRect(SIDE, grey.top, wide - 2 * SIDE, grey.bottom - grey.top, self.theme["line"])
        for quotation in page.quotations if page else ():
            band = self.bands.get(quotation.id)
            if band and band.top < part.bottom and band.bottom > part.top:
                painter.fillRect(self._place(quotation, band), self._colour(quotation))
        painter.end()

    def _place(self, quotation: QuotationRecord, band: Band) -> QRect:
        """What waits is as wide as the strip, what does not is slim."""
        side = SIDE if quotation.waits else SIDE + SLIM
        return QRect(side, band.top, self.width() - 2 * side, band.bottom - band.top)

    def _colour(self, quotation: QuotationRecord) -> QColor:
        if quotation.kind is Kind.OTHER:
            return self.theme["edge"]
        return self.theme.ink(self.review.place(quotation))

    def _frame(self) -> tuple[float, float]:
        """Top and height of the part that is to be seen, in pixels of the strip."""
        scale = self._scale()
        return self.value() / scale, self.paper.viewport().height() / scale

    # Qt's own

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the picture, where the selected quotation is, and a frame around what is to be seen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme["paper"])
        painter.fillRect(0, 0, 1, self.height(), self.theme["line"])
        if self.maximum() > 0:
            top, high = self._frame()
            painter.setBrush(self.theme["hover"])
            painter.setPen(QPen(self.theme["edge"], 1))
            painter.drawRect(QRect(0, int(top), self.width() - 1, max(6, int(high)) - 1))
        painter.drawPixmap(0, 0, self._picture)
        selected = self.bands.get(self.review.selected or -1)
        if selected is not None:
            painter.fillRect(0, selected.top, SIDE - 1, selected.bottom - selected.top, self.theme["accent"])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Everything is elsewhere then."""
        super().resizeEvent(event)
        self._paint_all()
        self.look_again()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the frame; beside it, bring it there first."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        top, high = self._frame()
        inside = event.position().y() - top
        self._grip = inside if 0 <= inside < max(6.0, high) else high / 2
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Scroll to where the frame is dragged."""
        if self._grip is not None:
            self.setSliderPosition(round((event.position().y() - self._grip) * self._scale()))
            self.actionTriggered.emit(QAbstractSlider.SliderAction.SliderMove.value)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Let go of the frame."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll as over the text."""
        QApplication.sendEvent(self.paper.verticalScrollBar(), event)

    def event(self, event: QEvent) -> bool:
        """Tell who speaks where the pointer rests."""
        if isinstance(event, QHelpEvent):
            number = self.quotation_at(event.pos().y())
            found = self.paper.page.quotation(number) if self.paper.page else None
            speaker = self.review.speaker(found) if found and found.kind is Kind.SPEECH else None
            told = speaker.name if speaker else self.tr("No speaker yet") if found and found.waits else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)
