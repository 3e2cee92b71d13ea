"""How quotations look on the paper: worked out where it is painted, from what is on the desk at that moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from quoteapp.gui.theme import Theme
from quoteapp.model import DOUBTFUL, Kind, ZoneKind
from quoteapp.store.records import QuotationRecord

VEIL = 0.3  # how much of the paper lies over what is no quotation: text becomes as pale as what is muted
PALE = (ZoneKind.CAPTION, ZoneKind.FURNITURE)  # zones whose text could not be read under it
WAVE, HEIGHT = 3.0, 1.2  # pixels of half a wave, along the line and up from it
BASE = 3.5  # pixels from the foot of a line of text up to the line below its words


@dataclass(frozen=True, slots=True)
class Look:
    """The ground behind a quotation's words, None for none; the line below them, None for none, waved in doubt.

    ``veiled``: the words are made pale.
    """

    ground: QColor | None
    line: QColor | None
    waved: bool = False
    veiled: bool = False


def look(quotation: QuotationRecord, place: int | None, theme: Theme) -> Look:
    """How a quotation looks: its speaker's tint; a dotted line while it waits, a wavy one where it is in doubt."""
    if quotation.kind is Kind.OTHER:
        return Look(None, theme["line"], veiled=quotation.zone not in PALE)
    ground = theme.tint(place)
    if not quotation.waits:
        return Look(ground, None)
    doubtful = quotation.confidence < DOUBTFUL or quotation.unclosed
    return Look(ground, theme["doubt"] if doubtful else theme.ink(place), doubtful)


def paint_ground(painter: QPainter, lines: Sequence[QRectF], found: Look) -> None:
    """Paint what lies behind the words, before they are painted; ``lines`` are their rectangles."""
    for rectangle in lines if found.ground is not None else ():
        painter.fillRect(rectangle, found.ground)


def paint_over(painter: QPainter, lines: Sequence[QRectF], found: Look, paper: QColor) -> None:
    """Paint the line below the words, and what makes them pale where nobody speaks."""
    if found.veiled:
        veil = QColor(paper)
        veil.setAlphaF(VEIL)
        for rectangle in lines:
            painter.fillRect(rectangle, veil)
    if found.line is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(found.line, 1.0, Qt.PenStyle.SolidLine if found.waved else Qt.PenStyle.DotLine))
    for rectangle in lines:
        start = QPointF(rectangle.left(), rectangle.bottom() - BASE)
        if found.waved:
            painter.drawPath(_wave(start, rectangle.width()))
        else:
            painter.drawLine(start, QPointF(rectangle.right(), start.y()))


def paint_mark(painter: QPainter, beside: QPointF, ink: QColor) -> None:
    """Paint a dot in the margin, left of a place at the text's edge: there begins a quotation that waits."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(beside - QPointF(18.0, 0.0), 3.0, 3.0)


def _wave(start: QPointF, wide: float) -> QPainterPath:
    path = QPainterPath(start)
    for step in range(1, int(wide / WAVE) + 1):
        middle = start + QPointF((step - 0.5) * WAVE, HEIGHT if step % 2 else -HEIGHT)
        path.quadTo(middle, start + QPointF(step * WAVE, 0))
    return path
