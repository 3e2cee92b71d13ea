"""Taking hold of edges with the mouse: those of the selected quotation, and of the words that name and present it."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from quoteapp.gui import edges
from quoteapp.gui.paper import Paper
from quoteapp.gui.review import Review
from quoteapp.model import Span
from quoteapp.store.records import QuotationRecord

RADIUS, REACH = 3.6, 8.0  # pixels: of a knob, and from its middle as far as it can be taken hold of
SCROLLING = 30  # milliseconds between two steps while the pointer is above or below the text


class Part(StrEnum):
    """What has edges, by the name of the record's field."""

    SPAN = "span"
    MENTION = "mention"
    CUE = "cue"


class Grips(QObject):
    """Watches the mouse over the article; ``moved`` says of which part the edges were moved, and to where.

    ``part`` is what keys move: the quotation's edges, until ``next_part`` goes on to its other words.
    """

    moved = Signal(object, object)  # Part, Span

    def __init__(self, paper: Paper, review: Review) -> None:
        super().__init__(paper)
        self.paper = paper
        self.review = review
        self.part = Part.SPAN
        self.preview: Span | None = None  # of ``_held``, while it is dragged
        self._held: tuple[int, Part, bool] | None = None  # quotation, part, whether its end
        self._near: Part | None = None  # whose words or edge the pointer is at
        self._at = QPoint()
        self._timer = QTimer(self, interval=SCROLLING)
        self._timer.timeout.connect(self._scroll)
        self._seen: int | None = None
        viewport = paper.viewport()
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)
        paper.installEventFilter(self)
        review.selection_changed.connect(self._selected)

    def next_part(self) -> Part | None:
        """Go on to the next part that the selected quotation has, for the keys; None where there is no quotation."""
        quotation = self.review.quotation
        if quotation is None:
            return None
        parts = [part for part in Part if getattr(quotation, part) is not None]
        self.part = parts[(parts.index(self.part) + 1) % len(parts)] if self.part in parts else Part.SPAN
        self.paper.viewport().update()
        return self.part

    def shown(self, quotation: QuotationRecord) -> QuotationRecord:
        """A quotation as it is to be shown: with the edges that are being dragged."""
        if self._held is None or self.preview is None or quotation.id != self._held[0]:
            return quotation
        changes: dict[str, Any] = {self._held[1].value: self.preview}
        return replace(quotation, **changes)

    # what is to be seen

    def paint(self, painter: QPainter, quotation: QuotationRecord, ink: QColor, paper: QColor) -> None:
        """Paint knobs at the edges that keys would move, and at those that the pointer is near."""
        held = self._held[1] if self._held else None
        painter.setPen(QPen(ink, 1.6))
        for part in (part for part in Part if part in (self.part, self._near, held)):
            lines = self._lines(quotation, part)
            if lines and part is Part.CUE:  # a line below has no side to hold a knob
                painter.drawLine(lines[0].topLeft(), lines[0].bottomLeft() - QPointF(0, 2))
            painter.setBrush(ink if part is held else paper)
            for place in _knobs(part, lines) if lines else ():
                painter.drawEllipse(place, RADIUS, RADIUS)

    def _lines(self, quotation: QuotationRecord, part: Part) -> list[QRectF]:
        span = getattr(quotation, part)
        return self.paper.rectangles(span) if isinstance(span, Span) else []

    def _edge_at(self, point: QPointF) -> tuple[Part, bool] | None:
        """The edge whose knob is at a point of the viewport, and whether it is an end; the nearest of several."""
        quotation = self.review.quotation
        found: dict[tuple[Part, bool], float] = {}
        for part in Part if quotation else ():
            lines = self._lines(quotation, part) if quotation else []
            for end, place in enumerate(_knobs(part, lines) if lines else ()):
                found[part, bool(end)] = QLineF(place, point).length()
        near = {edge: far for edge, far in found.items() if far <= REACH}
        return min(near, key=lambda edge: near[edge], default=None)

    def _words_at(self, point: QPointF) -> Part | None:
        """The part of the selected quotation whose words are at a point of the viewport."""
        quotation = self.review.quotation
        for part in (Part.MENTION, Part.CUE, Part.SPAN) if quotation else ():
            if quotation and any(line.contains(point) for line in self._lines(quotation, part)):
                return part
        return None

    # dragging

    def _take(self, point: QPointF) -> bool:
        quotation, found = self.review.quotation, self._edge_at(point)
        if quotation is None or found is None:
            return False
        self._held = (quotation.id, *found)
        self.preview = getattr(quotation, found[0])
        self.paper.setFocus(Qt.FocusReason.MouseFocusReason)
        self.paper.viewport().update()
        return True

    def _drag(self, point: QPoint, *, by_character: bool) -> None:
        page = self.paper.page
        if self._held is None or self.preview is None or page is None:
            return
        self._at = point
        outside = not 0 <= point.y() < self.paper.viewport().height()
        if outside != self._timer.isActive():
            (self._timer.start if outside else self._timer.stop)()
        inward = self.paper.fontMetrics().height() // 4 * (-1 if self._held[2] else 1)  # from knob to words
        inside = point + QPoint(0, inward)
        place = page.offsets.from_qt(self.paper.cursorForPosition(inside).position())
        unit = edges.CHARACTER if by_character else edges.WORD
        found = edges.drag(page.text, self.preview, place, end=self._held[2], unit=unit)
        if found != self.preview:
            self.preview = found
            self.paper.viewport().update()

    def _scroll(self) -> None:
        """Go on while the pointer is outside, the faster the further."""
        height = self.paper.viewport().height()
        beyond = self._at.y() - height if self._at.y() >= height else min(0, self._at.y())
        bar = self.paper.verticalScrollBar()
        bar.setValue(bar.value() + beyond // 2)
        self._drag(self._at, by_character=False)

    def _drop(self) -> None:
        held, found, quotation = self._held, self.preview, self.review.quotation
        self.let_go()
        if held and found and quotation and getattr(quotation, held[1]) != found:
            self.moved.emit(held[1], found)

    def let_go(self) -> None:
        """Leave the edges where they were."""
        self._held = self.preview = None
        self._timer.stop()
        self.paper.viewport().update()

    def _selected(self) -> None:
        """What is dragged is let go where something else is selected, or its edges are others by now."""
        quotation = self.review.quotation
        number = quotation.id if quotation else None
        if number != self._seen or (quotation and getattr(quotation, self.part) is None):
            self.part = Part.SPAN
        if self._held is not None and self._held[0] != number:
            self.let_go()
        self._seen = number

    def _hover(self, point: QPointF) -> None:
        found = self._edge_at(point)
        near = found[0] if found else self._words_at(point)
        shape = Qt.CursorShape.SizeHorCursor if found else Qt.CursorShape.IBeamCursor
        if self.paper.viewport().cursor().shape() is not shape:
            self.paper.viewport().setCursor(shape)
        if near is not self._near:
            self._near = near
            self.paper.viewport().update()

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the mouse where it is at an edge, and Esc while one is dragged."""
        if isinstance(event, QMouseEvent) and watched is self.paper.viewport():
            return self._mouse(event)
        if self._held is not None and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.let_go()
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, left = event.type(), Qt.MouseButton.LeftButton
        if kind is QEvent.Type.MouseButtonPress and event.button() is left:
            return self._take(event.position())
        if kind is QEvent.Type.MouseMove and self._held is not None and not event.buttons() & left:
            self.let_go()  # it was let go of where nobody looked
        if kind is QEvent.Type.MouseMove and self._held is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drag(event.position().toPoint(), by_character=shift)
            return True
        if kind is QEvent.Type.MouseMove and not event.buttons():
            self._hover(event.position())
        if kind is QEvent.Type.MouseButtonRelease and event.button() is left and self._held is not None:
            self._drop()
            return True
        return False


def _knobs(part: Part, lines: list[QRectF]) -> tuple[QPointF, QPointF]:
    """Where the knobs of a part are: above its beginning, below its end, so that those of neighbours are apart."""
    beside = QPointF(3, 1) if part is Part.MENTION else QPointF(0, 0)  # the box is wider than its words
    return lines[0].topLeft() - beside, lines[-1].bottomRight() + beside
