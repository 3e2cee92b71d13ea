"""What ties a quotation to who speaks it, drawn over the text: a frame around the words, a curve to the speaker."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def link(painter: QPainter, lines: list[QRectF], mention: list[QRectF], cue: list[QRectF], ink: QColor) -> None:
    """The selected quotation framed, its speaker boxed, its cue underlined, and a line between them.

    Each is given by the rectangles of its words, one a line; none where it has no such words.
    """
    frame(painter, lines, ink)
    painter.setPen(QPen(ink, 2.0))
    for rectangle in cue:
        base = rectangle.bottom() - 2.0
        painter.drawLine(QPointF(rectangle.left(), base), QPointF(rectangle.right(), base))
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rectangle in mention:
        painter.drawRoundedRect(rectangle.adjusted(-3, -1, 3, 1), 4, 4)
    if mention and lines:
        curve(painter, lines, mention, ink)


def frame(painter: QPainter, lines: list[QRectF], ink: QColor) -> None:
    """A line under the selected words, a bar where they begin and one where they end."""
    painter.setPen(QPen(ink, 1.4))
    for rectangle in lines:
        painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
    if lines:
        first, last = lines[0], lines[-1]
        painter.setPen(QPen(ink, 2.4))
        painter.drawLine(first.topLeft() + QPointF(0, 1), first.bottomLeft())
        painter.drawLine(last.topRight() + QPointF(0, 1), last.bottomRight())


def curve(painter: QPainter, lines: list[QRectF], mention: list[QRectF], ink: QColor) -> None:
    """A quiet curve from the quotation to the words that name its speaker, through the space between the lines."""
    before = (mention[0].top(), mention[0].left()) < (lines[0].top(), lines[0].left())
    near, line = (mention[-1], lines[0]) if before else (mention[0], lines[-1])
    same_line = abs(near.center().y() - line.center().y()) < near.height() * 0.6
    rise = min(14.0, near.height() * 0.5)
    x = near.center().x()
    start = QPointF(min(max(x, line.left() + 6), line.right() - 6), line.top() if before else line.bottom())
    end = QPointF(x, near.top() - 1 if before and same_line else near.bottom() + 1)
    if not before and not same_line:
        end = QPointF(x, near.top() - 1)
    leave = -rise if before else rise
    arrive = leave if same_line else -leave
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0, leave), end + QPointF(0, arrive), end)
    colour = QColor(ink)
    colour.setAlpha(200)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
