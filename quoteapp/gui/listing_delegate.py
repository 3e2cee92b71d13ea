"""How a row of the list of all quotations looks: as in the list of one article, only in columns."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quoteapp.desk.searching import Line
from quoteapp.gui import theme as themes
from quoteapp.gui.colours import COLOURS
from quoteapp.gui.listing_model import Index, ListingModel
from quoteapp.gui.listing_words import COLUMNS
from quoteapp.gui.row_list import lines_of
from quoteapp.gui.theme import Theme
from quoteapp.model import DOUBTFUL, Kind
from quoteapp.store.records import Status
from quoteapp.store.search import Sort

BESIDE, ABOVE, BAR = 8, 8, 3  # pixels: of air beside and above the words, of the speaker's colour
LINES = 2
REMEMBERED = 6_000  # cells
WRAPPED = (Sort.SPEAKER, Sort.ARTICLE, Sort.STATUS, Sort.TITLE, Sort.OUTLET)


class ListingDelegate(QStyledItemDelegate):
    """Paints a cell: a bar in the speaker's colour, the name in it, the words in serif on two lines."""

    def __init__(self, model: ListingModel, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.model = model
        self.theme = theme
        self.first = 0  # the column that stands leftmost
        self._broken: dict[tuple[str, int, int, int], list[str]] = {}  # as rows come again and again
        self.take_fonts(view.font())

    def take_fonts(self, font: QFont) -> None:
        """Write in a font, the words in the serif that goes with it."""
        self.plain, self.bold, self.serif = QFont(font), QFont(font), QFont(themes.SERIF)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.serif.setPointSizeF(font.pointSizeF() * 1.02)
        self._measured = {id(each): QFontMetrics(each) for each in (self.plain, self.bold, self.serif)}
        self._broken.clear()

    def height(self) -> int:
        """How high every row is: so long lists stay quick."""
        return LINES * QFontMetrics(self.serif).height() + 2 * ABOVE

    def colours(self, line: Line) -> QColor:
        """The colour of the speaker's name and bar."""
        if line.kind is Kind.OTHER:
            return self.theme["muted"]
        return self.theme.ink(None if line.speaker is None else (line.speaker - 1) % COLOURS)

    def _look(self, line: Line, column: Sort) -> tuple[QFont, QColor]:
        if column is Sort.ARTICLE:
            return self.serif, self.theme["muted" if line.kind is Kind.OTHER else "text"]
        if column is Sort.SPEAKER:
            return self.bold, self.colours(line)
        if column is Sort.STATUS or (column is Sort.CONFIDENCE and line.waits):
            return self.plain, self.theme[_state(line)]
        if column is Sort.VERIFIED:
            return self.plain, self.theme["good"]
        return self.plain, self.theme["muted"]

    def _rows(self, text: str, font: QFont, wide: int, most: int) -> list[str]:
        """A text on at most so many lines."""
        key = (text, id(font), wide, most)
        if key not in self._broken:
            if len(self._broken) > REMEMBERED:
                self._broken.clear()
            self._broken[key] = lines_of(text, self._measured[id(font)], wide, most)
        return self._broken[key]

    # Qt's own

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """As high as every row."""
        return QSize(60, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        area: QRect = option.rect
        line, column = self.model.line(index.row()), COLUMNS[index.column()]
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.fillRect(area, self.theme["chosen" if chosen else "pane"])
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, self.theme["line"])
        if line is None:
            return
        if index.column() == self.first:
            painter.fillRect(area.left(), area.top(), BAR, area.height() - 1, self.colours(line))
        font, colour = self._look(line, column)
        painter.setFont(font)
        painter.setPen(colour)
        wide, top = area.width() - 2 * BESIDE, area.top() + ABOVE
        high = self._measured[id(font)].height()
        for row in self._rows(self.model.words.cell(line, column), font, wide, LINES if column in WRAPPED else 1):
            place = QRect(area.left() + BESIDE, top, wide, high)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), row)
            top += high


def _state(line: Line) -> str:
    """The colour's name of what has become of a quotation."""
    if line.status in (Status.CONFIRMED, Status.CORRECTED):
        return "good"
    return "doubt" if line.waits and (line.confidence < DOUBTFUL or line.speaker is None) else "muted"
