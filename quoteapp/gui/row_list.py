"""What lists of rows have in common: long ones stay quick, words are written on a few lines."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView

NUMBER = Qt.ItemDataRole.UserRole  # by which a row says what it stands for


class RowList(QListView):
    """A list that does not measure ten thousand rows of one height again whenever one of them has changed.

    Where rows come and go, what is to be seen of it stays where it is.
    """

    def stay(self, row_of: Callable[[int | None], int]) -> None:
        """Keep the same rows in sight whenever the model is reset; ``row_of`` says where what they stand for is."""
        self._top: tuple[int, int] | None = None  # what the first row in sight stands for, and where its top is
        self._row_of = row_of
        self.model().modelAboutToBeReset.connect(self._note_top)
        self.model().modelReset.connect(self._put_back)

    def _note_top(self) -> None:
        first = self.indexAt(QPoint(1, 1))
        self._top = (first.data(NUMBER), self.visualRect(first).top()) if first.isValid() else None

    def _put_back(self) -> None:
        if self._top is not None and (row := self._row_of(self._top[0])) > 0:
            self.scrollTo(self.model().index(row, 0), QListView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - self._top[1])

    def dataChanged(  # noqa: N802 - Qt's name
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint what has changed; lay all out anew only where that can change a height."""
        if self.uniformItemSizes():
            QAbstractItemView.dataChanged(self, top_left, bottom_right, roles)
        else:
            super().dataChanged(top_left, bottom_right, roles)


def write_lines(painter: QPainter, area: QRectF, words: str, most: int) -> None:
    """Write words on at most so many lines, the last one cut off where there are more."""
    metrics = painter.fontMetrics()
    for line, text in enumerate(lines_of(words, metrics, int(area.width()), most)):
        place = QRectF(area.left(), area.top() + line * metrics.height(), area.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def lines_of(words: str, metrics: QFontMetrics, wide: int, most: int) -> list[str]:
    """Words on at most so many lines, each so many pixels wide, the last one cut off where there are more."""
    found: list[str] = []
    rest = words
    while rest and len(found) < most - 1:
        text = _beginning(rest, metrics, wide)
        found.append(text)
        rest = rest[len(text) :].strip()
    return [*found, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, wide)] if rest else found


def _beginning(words: str, metrics: QFontMetrics, wide: int) -> str:
    """As many whole words as there is room for; of one that is too long, what there is room for."""
    text, taken = words, metrics.horizontalAdvance(words)
    if taken > wide:  # to measure a long text again for each word of it would take long
        guess = words[: len(words) * wide * 5 // (taken * 4) + 1]
        text = guess if metrics.horizontalAdvance(guess) > wide else words
    while text and metrics.horizontalAdvance(text) > wide:
        text = text[: max(text.rfind(" "), 0)] or text[:-1]
    return text or words[:1]
