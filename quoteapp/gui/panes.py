"""Library, article and card side by side: as many as there is room for, and F6 goes from one to the next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

AT_FIRST = (280, 740, 400)  # pixels
NARROWEST = 320  # pixels, of all together
# Heights of a line of the interface's text: so panes grow with its size.
LIBRARY, ARTICLE, CARD = 12, 14, 16
COMFORT = 22  # of the article, where the library is to stand beside it too


class Panes(QSplitter):
    """``library``, ``article`` and ``right`` are the panes; a stop is a pane and the widget in it that takes the keys.

    Where there is no room for all of them, the library gives way first, then the pane on the right; a pane that is
    gone to comes back and another one gives way. The article can be shown ``alone``, until another pane is gone to.
    """

    alone_changed = Signal(bool)

    def __init__(self, library: QWidget, article: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.library, self.article, self.right = library, article, right
        self.stops: list[tuple[QWidget, Callable[[], QWidget | None]]] = []
        self.alone = False
        self.double = False
        self._shown: list[QWidget] = []
        self._absent: set[QWidget] = set()
        self._asked: QWidget = article
        for pane in (library, article, right):
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self.setSizes(list(AT_FIRST))
        article.setMinimumWidth(NARROWEST // 2)
        self.setMinimumWidth(NARROWEST)  # panes give way: what they need together does not keep the window wide

    def set_present(self, pane: QWidget, present: bool) -> None:
        """Whether there is anything for a pane to show."""
        self._absent = self._absent - {pane} if present else self._absent | {pane}
        if not present and self._asked is pane:
            self._asked = self.article
        self._arrange()

    def set_double(self, double: bool) -> None:
        """Whether two texts stand side by side in the article's pane."""
        self.double = double
        self._arrange()

    def set_alone(self, alone: bool) -> None:
        """Whether nothing but the article is shown."""
        if alone != self.alone:
            if alone:
                self._sizes = self.sizes()
            self.alone, self._asked = alone, self.article
            self._arrange()
            if not alone:
                self.setSizes(self._sizes)
                self._arrange()
            self.alone_changed.emit(alone)

    def go(self, pane: QWidget, widget: QWidget) -> None:
        """Give a widget the keys, and bring its pane into sight."""
        if pane not in self._absent:
            if pane is not self.article:
                self.set_alone(False)
            self._asked = pane
            self._arrange()
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Go to the next stop, or the one before (``by`` −1); after the last the first."""
        shown = [self.article] if self.alone else [pane for pane, _ in self.stops if pane not in self._absent]
        stops = [(pane, widget) for pane, find in self.stops if pane in shown and (widget := find())]
        if stops:
            here = self._here([widget for _, widget in stops])
            self.go(*stops[(here + by) % len(stops) if here >= 0 else 0])

    def _here(self, widgets: list[QWidget]) -> int:
        """At which of the stops the keys are, −1 for none: at the one with which the focus shares most."""
        focus = QApplication.focusWidget()
        if focus is None:
            return -1
        for around in _upwards(focus, until=self):
            for place, widget in enumerate(widgets):
                if around is widget or around.isAncestorOf(widget):
                    return place
        return -1

    def _arrange(self) -> None:
        """Show the pane that was gone to last, the article, and what else there is room for."""
        order = dict.fromkeys((self._asked, self.article, self.right, self.library))
        shown: list[QWidget] = []
        for pane in (pane for pane in order if pane not in self._absent):
            if not self._fit([*shown, pane]) or (self.alone and shown):
                break
            shown.append(pane)
        for pane in (self.library, self.article, self.right):
            if pane.isHidden() == (pane in shown):
                pane.setVisible(pane in shown)
        self._shown = shown
        self._leave_room()

    def _leave_room(self) -> None:
        """Make the panes beside the article no wider than they have to be, where it would have too little."""
        shown, sizes = self._shown, self.sizes()
        if len(shown) > 1 and sizes[1] < self._need(self.article, len(shown)):
            left, right = (self._need(pane, 1) if pane in shown else 0 for pane in (self.library, self.right))
            self.setSizes([left, self.width() - left - right, right])

    def _fit(self, panes: list[QWidget]) -> bool:
        return len(panes) == 1 or self.width() >= sum(self._need(pane, len(panes)) for pane in panes)

    def _need(self, pane: QWidget, beside: int) -> int:
        """How wide a pane has to be, in pixels, where so many stand beside each other."""
        line = self.fontMetrics().height()
        if pane is self.article:
            return line * (ARTICLE if beside < 3 else COMFORT) * (2 if self.double else 1)
        return max(line * (CARD if pane is self.right else LIBRARY), pane.minimumSizeHint().width())

    # Qt's own

    def event(self, event: QEvent) -> bool:
        """See what the article has, once room was given to what has come or gone."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._leave_room()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See what there is room for now."""
        super().resizeEvent(event)
        self._arrange()


def right_pane(card: QWidget, quotations: QWidget, parent: QWidget) -> QWidget:
    """The card above the list of quotations."""
    right = QWidget(parent)
    right.setObjectName("pane")
    right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    stack = QVBoxLayout(right)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(0)
    rule = QWidget(right)
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    for widget in (card, rule):
        stack.addWidget(widget)
    stack.addWidget(quotations, 1)
    return right


def _upwards(widget: QWidget, *, until: QWidget) -> list[QWidget]:
    """A widget and what it stands in, the innermost first, below ``until``."""
    found: list[QWidget] = []
    around: QWidget | None = widget
    while around is not None and around is not until:
        found.append(around)
        around = around.parentWidget()
    return found
