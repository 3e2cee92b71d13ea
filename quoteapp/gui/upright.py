"""A part of a pane that gives way: as high as what is in it, where there is room, and scrolled where there is not."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class Upright(QScrollArea):
    """Holds one widget, whose words wrap; its scroll bar lies in the margin on the right that the widget has.

    ``lines`` of it are always to be seen, unless all of it takes fewer.
    """

    def __init__(self, inner: QWidget, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.inner, self.lines = inner, lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidgetResizable(True)
        self.setWidget(inner)

    def _high(self) -> int:
        inner = self.inner
        return inner.heightForWidth(self.width()) if inner.hasHeightForWidth() else inner.sizeHint().height()

    def _show_bar(self) -> None:
        """Have a scroll bar only where it is needed: one that is there makes lines shorter, and so more of them."""
        fits = self._high() <= self.height()
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded)

    # Qt's own

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as what is in it."""
        return QSize(self.inner.sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few lines; as wide as what is in it has to be."""
        least = self.lines * self.fontMetrics().lineSpacing()
        return QSize(self.inner.minimumSizeHint().width(), min(least, self._high()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What is in it has become higher, or lower."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._show_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width makes other lines."""
        self._show_bar()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
