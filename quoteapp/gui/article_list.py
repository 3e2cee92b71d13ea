"""The articles of the library, or of its bin, as rows: title, where it comes from, how many quotations wait."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quoteapp.desk.listing import ArticleLine, article_lines
from quoteapp.gui.languages import day
from quoteapp.gui.review import Review
from quoteapp.gui.row_list import NUMBER, RowList, write_lines
from quoteapp.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PADDING = 12


@dataclass(frozen=True, slots=True)
class Busy:
    """Which articles are still to be analysed, and which failed."""

    waiting: frozenset[int] = frozenset()
    failed: frozenset[int] = frozenset()


class ArticleModel(QAbstractListModel):
    """The articles in the order in which they were added: those of the library, or with ``binned`` those of its bin."""

    def __init__(self, review: Review, parent: QWidget | None = None, *, binned: bool = False) -> None:
        super().__init__(parent)
        self.review = review
        self.binned = binned
        self.busy = Busy()
        self._shown: list[ArticleLine] = []
        self._rows: dict[int, int] = {}

    def reload(self) -> None:
        """Show what the library holds by now."""
        found = article_lines(self.review.library, binned=self.binned)
        self._rows = {each.id: row for row, each in enumerate(found)}
        if [each.id for each in found] == [each.id for each in self._shown]:
            self._shown = found
            if found:
                self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def renew(self, numbers: set[int]) -> bool:
        """Show what the library says by now of some articles; tells whether that is all: none came, none went."""
        found = article_lines(self.review.library, numbers, binned=self.binned)
        if {each.id for each in found} != numbers or not numbers <= self._rows.keys():
            return False
        rows = [self._rows[line.id] for line in found]
        for row, line in zip(rows, found, strict=True):
            self._shown[row] = line
        if rows:  # told at once: of a thousand, one by one, it takes a second
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
        return True

    def set_busy(self, busy: Busy) -> None:
        """Mark the articles that are still to be analysed."""
        self.busy = busy
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many articles there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, what a screen reader says, the whole title as a tip, the article's number."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == NUMBER:
            return line.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title}, {self.state(line)}"
        return None

    def line(self, index: Index) -> ArticleLine:
        """The article of a row."""
        return self._shown[index.row()]

    def row_of(self, number: int | None) -> int:
        """The row of an article, −1 where it has none."""
        return -1 if number is None else self._rows.get(number, -1)

    def numbers(self) -> list[int]:
        """The articles, in the order of the list."""
        return [each.id for each in self._shown]

    def all_decided(self) -> bool:
        """Whether there are articles, all of them analysed, and nothing waits in any."""
        return bool(self._shown) and not self.busy.waiting and not any(line.waiting for line in self._shown)

    def waiting(self, *, besides: int | None) -> int:
        """How many quotations wait in all articles but one."""
        return sum(line.waiting for line in self._shown if line.id != besides)

    def next_waiting(self, here: int | None) -> ArticleLine | None:
        """The next article after one in which something waits, after the last the first; None where none does."""
        start = self.row_of(here) + 1
        later = (*self._shown[start:], *self._shown[: max(0, start - 1)])
        return next((line for line in later if line.waiting), None)

    def state(self, line: ArticleLine) -> str:
        """What is to be done in an article, in a few words."""
        if line.id in self.busy.failed:
            return self.tr("analysis failed")
        if line.id in self.busy.waiting:
            return self.tr("being analysed")
        if line.waiting:
            return self.tr("%n waiting", "", line.waiting)
        return self.tr("done") if line.quotations else self.tr("no quotation")


class ArticleDelegate(QStyledItemDelegate):
    """Paints a row: title on two lines, outlet and date below, a count on the right."""

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Three lines and some air, whatever the title takes: rows of one height are quick."""
        return QSize(120, 3 * QFontMetrics(option.font).height() + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line = self.model.line(index)
        area = QRectF(option.rect)
        font = QFont(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, self.theme["chosen" if chosen else "pane"])
        painter.setPen(QPen(self.theme["line"], 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height() - 1), self.theme["accent"])
        inner = area.adjusted(PADDING + 4, PADDING - 1, -PADDING, -PADDING)
        height = QFontMetrics(font).height()
        self._badge(painter, font, inner, line)
        title = QFont(font)
        title.setWeight(QFont.Weight.DemiBold if line.waiting else QFont.Weight.Normal)
        painter.setFont(title)
        painter.setPen(self.theme["text"])
        beside = inner.adjusted(0, 0, -44, 0)
        lines = 1 if QFontMetrics(title).horizontalAdvance(line.title) <= beside.width() else 2
        write_lines(painter, beside, line.title, lines)
        painter.setFont(font)
        painter.setPen(self.theme["muted"])
        below = " · ".join(filter(None, (line.outlet, day(line.date) if line.date else None)))
        below = below or (line.file if line.file != line.title else self.model.state(line))
        place = QRectF(inner.left(), inner.top() + lines * height, inner.width(), height)
        elided = QFontMetrics(font).elidedText(below, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()

    def _badge(self, painter: QPainter, font: QFont, area: QRectF, line: ArticleLine) -> None:
        """How many wait, in a pill; a tick where none does; dots while it is being analysed."""
        metrics = QFontMetrics(font)
        if line.id in self.model.busy.failed:
            text, colour = "!", "bad"
        elif line.id in self.model.busy.waiting:
            text, colour = "…", "muted"
        elif line.waiting:
            text, colour = str(line.waiting), "accent"
        else:
            text, colour = ("✓" if line.quotations else "–"), "good" if line.quotations else "faint"
        wide = max(22, metrics.horizontalAdvance(text) + 12)
        pill = QRectF(area.right() - wide, area.top() + 1, wide, metrics.height())
        painter.setFont(font)
        if colour == "accent":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent"])
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(self.theme["on_accent"])
        else:
            painter.setPen(self.theme[colour])
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class ArticleList(RowList):
    """Articles one below the other."""

    def __init__(self, articles: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = articles
        self.delegate = ArticleDelegate(articles, theme, self)
        self.setModel(articles)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.stay(articles.row_of)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.delegate.theme = theme
        self.viewport().update()

    def chosen(self) -> int | None:
        """The article of the row that is selected."""
        index = self.currentIndex()
        return index.data(NUMBER) if index.isValid() else None
