"""The article's quotations as a list: words, speaker, what has become of each."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from quoteapp.gui import theme as themes
from quoteapp.gui.review import Review, is_doubtful
from quoteapp.gui.row_list import NUMBER, RowList, write_lines
from quoteapp.gui.theme import Theme
from quoteapp.gui.typography import on_one_line
from quoteapp.model import Kind, ZoneKind
from quoteapp.store.records import QuotationRecord, Status

Index = QModelIndex | QPersistentModelIndex
PADDING = 12
MANY = 300  # rows from which on all have one height: to measure each would take longer than a decision may


class QuotationModel(QAbstractListModel):
    """The rows of the list, in the order of the text; each says in words all that the list shows in signs."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self._shown: list[QuotationRecord] = []
        self._rows: dict[int, int] = {}  # by quotation
        review.page_changed.connect(self.reload)
        review.quotations_changed.connect(self.renew)

    def reload(self) -> None:
        """Show what is on the desk."""
        self.beginResetModel()
        self._shown = self.review.quotations
        self._rows = {each.id: row for row, each in enumerate(self._shown)}
        self.endResetModel()

    def renew(self, numbers: set[int]) -> None:
        """Show what is on the desk by now, some quotations of which are others; where all stay, so does the list."""
        found = self.review.quotations
        if [each.id for each in found] != list(self._rows):
            self.reload()
            return
        self._shown = found
        for row in sorted(self._rows[number] for number in numbers & self._rows.keys()):
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many quotations there are."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row, what a screen reader says of it, its quotation's number."""
        if not index.isValid() or self.review.page is None:
            return None
        quotation = self._shown[index.row()]
        if role == NUMBER:
            return quotation.id
        if role == Qt.ItemDataRole.DisplayRole:
            return on_one_line(quotation.span.of(self.review.page.text))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = on_one_line(quotation.span.of(self.review.page.text))
            return ", ".join((words, self.who(quotation), self.status(quotation)))
        return None

    def quotation(self, index: Index) -> QuotationRecord:
        """The quotation of a row."""
        return self._shown[index.row()]

    def row_of(self, number: int | None) -> int:
        """The row of a quotation, −1 where it has none."""
        return -1 if number is None else self._rows.get(number, -1)

    def who(self, quotation: QuotationRecord) -> str:
        """The speaker's name, or why there is none."""
        if quotation.kind is Kind.OTHER:
            return self.tr("Not a quotation")
        speaker = self.review.speaker(quotation)
        return speaker.name if speaker else self.tr("No speaker yet")

    def status(self, quotation: QuotationRecord) -> str:
        """What has become of a quotation, in a word or two."""
        if quotation.verified:
            return self.tr("verified")
        if quotation.status is Status.CONFIRMED:
            return self.tr("accepted") if quotation.kind is Kind.SPEECH else self.tr("decided")
        if quotation.status is Status.CORRECTED:
            return self.tr("corrected")
        if quotation.kind is Kind.OTHER:
            return ""
        if quotation.zone is ZoneKind.FURNITURE:
            return self.tr("beside the article")
        percent = f"{quotation.confidence:.0%}".replace("%", "\u00a0%")
        return percent if quotation.speaker is not None else self.tr("waits")


class QuotationDelegate(QStyledItemDelegate):
    """Paints a row: a bar in the speaker's colour, the name, the words on two lines, a word on the right."""

    def __init__(self, model: QuotationModel, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.model = model
        self.theme = theme
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The name, one line of words or two, and some air.

        The list is asked how wide it is: Qt does not always say so.
        """
        serif = QFontMetrics(_serif(option))
        wide = self.view.viewport().width() - 2 * PADDING - 3
        lines = 2 if self.model.rowCount() > MANY or serif.horizontalAdvance(str(index.data())) > wide else 1
        return QSize(120, QFontMetrics(_sans(option)).height() + lines * serif.height() + 2 * PADDING - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        quotation = self.model.quotation(index)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, self.theme["chosen" if chosen else "pane"])
        painter.setPen(QPen(self.theme["line"], 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        other = quotation.kind is Kind.OTHER
        ink = self.theme["faint"] if other else self.theme.ink(self.model.review.place(quotation))
        painter.fillRect(QRectF(area.left(), area.top(), 3, area.height() - 1), ink)
        self._write(painter, option, index, area.adjusted(PADDING + 3, PADDING - 2, -PADDING, -PADDING + 2))
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRectF) -> None:
        quotation = self.model.quotation(index)
        other = quotation.kind is Kind.OTHER
        sans, serif = _sans(option), _serif(option)
        name = QFont(sans)
        name.setWeight(QFont.Weight.DemiBold)
        height = QFontMetrics(name).height()
        status = self.model.status(quotation)
        wide = QFontMetrics(sans).horizontalAdvance(status)
        painter.setFont(sans)
        painter.setPen(self.theme[_status_colour(quotation)])
        painter.drawText(QRectF(area.right() - wide, area.top(), wide, height), Qt.AlignmentFlag.AlignRight, status)
        painter.setFont(name)
        painter.setPen(self.theme["muted"] if other else self.theme.ink(self.model.review.place(quotation)))
        room = area.width() - wide - PADDING
        who = QFontMetrics(name).elidedText(self.model.who(quotation), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(area.left(), area.top(), room, height), Qt.AlignmentFlag.AlignLeft, who)
        painter.setFont(serif)
        painter.setPen(self.theme["muted" if other else "text"])
        write_lines(painter, area.adjusted(0, height + 2, 0, 0), str(index.data()), 2)


class QuotationList(RowList):
    """The list; its selection is the review's."""

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.quotations = QuotationModel(review, self)
        self.delegate = QuotationDelegate(self.quotations, theme, self)
        self.setModel(self.quotations)
        self.setItemDelegate(self.delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Quotations of the article"))
        self.selectionModel().currentChanged.connect(self._chosen)
        self.setAutoScroll(False)
        self.stay(self.quotations.row_of)
        review.selection_changed.connect(self.show_selection)
        review.arrived.connect(self.bring_selection)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.delegate.theme = theme
        self.viewport().update()

    def show_selection(self) -> None:
        """Select the row of the quotation that the review has selected."""
        many = self.quotations.rowCount() > MANY
        self.setUniformItemSizes(many)
        self.setResizeMode(QListView.ResizeMode.Fixed if many else QListView.ResizeMode.Adjust)
        row = self.quotations.row_of(self.review.selected)
        index = self.quotations.index(row) if row >= 0 else QModelIndex()
        if self.currentIndex() != index:
            self.setCurrentIndex(index)

    def bring_selection(self) -> None:
        """Scroll to the selected row."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self.review.select(current.data(NUMBER))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Rows that are wider, or narrower, may take other heights; Qt looks again only where its own has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self.uniformItemSizes():
            self.scheduleDelayedItemsLayout()


def _sans(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.font)


def _serif(option: QStyleOptionViewItem) -> QFont:
    font = QFont(themes.SERIF)
    font.setPointSizeF(_sans(option).pointSizeF() * 1.02)
    return font


def _status_colour(quotation: QuotationRecord) -> str:
    if quotation.status in (Status.CONFIRMED, Status.CORRECTED) or quotation.verified:
        return "good"
    return "doubt" if is_doubtful(quotation) else "muted"
