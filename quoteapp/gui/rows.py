"""How a row of a long list looks: a heading with something beside it, words below; all of a list have one height."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quoteapp.gui import theme as themes
from quoteapp.gui.row_list import RowList, write_lines
from quoteapp.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PADDING = 12


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: ``head`` with ``beside`` on its right, ``below`` in a second rank, ``words`` of an article.

    ``pill`` stands in the colour of what is to be done. ``strong`` heads are told from those that only say where
    something is; ``dim`` is out of the way, ``struck`` no longer so; ``good`` is what ``beside`` is for being decided.
    """

    head: str
    beside: str = ""
    below: str = ""
    words: str = ""
    pill: str = ""
    strong: bool = True
    dim: bool = False
    struck: bool = False
    good: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints rows of a heading and ``lines`` below it, in serifs where they are ``words``."""

    def __init__(self, row: Callable[[Index], Row | None], lines: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.lines = lines
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """The heading, the lines below, and some air."""
        height = QFontMetrics(option.font).height()
        below = QFontMetrics(_serif(option.font)).height() if self.lines > 1 else height
        air = 2 * PADDING - 4 if self.lines else PADDING
        return QSize(120, height + self.lines * below + air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, area = self.row(index), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not _is_hushed(option.widget)
        painter.fillRect(area, self.theme["chosen" if chosen else "pane"])
        painter.setPen(QPen(self.theme["line"], 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        current = bool(option.state & QStyle.StateFlag.State_HasFocus) or index == _current(option.widget)
        if chosen and current:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height() - 1), self.theme["accent"])
        if row is not None:
            above = PADDING - 2 if self.lines else PADDING / 2
            self._write(painter, option.font, row, area.adjusted(PADDING + 4, above, -PADDING, -above))
        painter.restore()

    def _write(self, painter: QPainter, font: QFont, row: Row, area: QRectF) -> None:
        height = QFontMetrics(font).height()
        room = area.width() - self._beside(painter, font, row, area)
        head = QFont(font)
        head.setWeight(QFont.Weight.DemiBold if row.strong and not row.dim else QFont.Weight.Normal)
        head.setStrikeOut(row.struck)
        painter.setFont(head)
        painter.setPen(self.theme["text" if row.strong and not row.dim else "muted"])
        elided = QFontMetrics(head).elidedText(row.head, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(area.left(), area.top(), room, height), Qt.AlignmentFlag.AlignLeft, elided)
        painter.setFont(_serif(font) if row.words else font)
        painter.setPen(self.theme["text" if row.words else "faint" if row.dim else "muted"])
        write_lines(painter, area.adjusted(0, height + 2, 0, 0), row.words or row.below, self.lines)

    def _beside(self, painter: QPainter, font: QFont, row: Row, area: QRectF) -> float:
        """Write what stands on the right; returns how wide it is, with some air, in pixels."""
        metrics, taken = QFontMetrics(font), 0.0
        painter.setFont(font)
        if row.pill:
            wide = max(22, metrics.horizontalAdvance(row.pill) + 12)
            pill = QRectF(area.right() - wide, area.top(), wide, metrics.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent"])
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(self.theme["on_accent"])
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.pill)
            taken += wide + PADDING / 2
        if row.beside:
            wide = min(metrics.horizontalAdvance(row.beside) + 2, int(area.width() * 0.6))
            place = QRectF(area.right() - taken - wide, area.top(), wide, metrics.height())
            painter.setPen(self.theme["good" if row.good else "faint" if row.dim else "muted"])
            said = metrics.elidedText(row.beside, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, said)
            taken += wide + PADDING
        return taken


class Rows(RowList):
    """A list of such rows; of a ``quiet`` one it is seen only while it has the keys which row is selected."""

    def __init__(
        self, model: QAbstractItemModel, row: Callable[[Index], Row | None], lines: int, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.quiet = False
        self.delegate = RowDelegate(row, lines, theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.delegate.theme = theme
        self.viewport().update()

    def go(self, row: int) -> None:
        """Select a row, or the last one where there are fewer; none where there are none."""
        index = self.model().index(min(row, self.model().rowCount() - 1), 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def chosen(self) -> list[int]:
        """The rows that are selected, in their order."""
        return sorted(index.row() for index in self.selectedIndexes())


def _current(widget: object) -> Index:
    return widget.currentIndex() if isinstance(widget, RowList) else QModelIndex()


def _is_hushed(widget: object) -> bool:
    return isinstance(widget, Rows) and widget.quiet and not widget.hasFocus()


def _serif(sans: QFont) -> QFont:
    font = QFont(themes.SERIF)
    font.setPointSizeF(sans.pointSizeF() * 1.02)
    return font
