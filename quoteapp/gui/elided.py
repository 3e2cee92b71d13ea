"""Words that take what room there is, with an ellipsis where that is not enough."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QStyleOptionButton, QStylePainter


class ElidedLabel(QLabel):
    """``text`` is always the whole text; it keeps no window wide."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Hardly any width."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter, self.rect(), self.alignment().value, self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
        painter.end()


class ElidedButton(QPushButton):
    """Its words are cut in their middle: a name's beginning and the key at the end stay."""

    BESIDE = 24  # pixels that frame and padding take

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Hardly any width."""
        return QSize(2 * self.BESIDE, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write what fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - self.BESIDE
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
