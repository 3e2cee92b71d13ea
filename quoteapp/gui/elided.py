"""A line of text that takes what room there is, and ends in an ellipsis where that is not enough."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


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
