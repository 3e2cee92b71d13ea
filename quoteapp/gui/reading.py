"""Reading without anything around the text: panes, header and menus go, the keys of the review stay."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.legend import Header
from quoteapp.gui.panes import Panes
from quoteapp.gui.status_line import StatusLine
from quoteapp.model import Kind


class Reading(QObject):
    """Follows the panes: while the article stands alone in them, ``around`` is hidden and Esc brings all back.

    Who speaks and how far the review is stand in the line below meanwhile.
    """

    def __init__(
        self,
        panes: Panes,
        article: ArticleView,
        header: Header,
        status: StatusLine,
        action: QAction,
        around: Sequence[QWidget],
    ) -> None:
        super().__init__(panes)
        self.panes, self.article, self.header, self.status = panes, article, header, status
        self.action, self.around = action, (header, *around)
        self.review = article.review
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), article)
        self._escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(lambda: panes.set_alone(False))
        panes.alone_changed.connect(self._show)
        header.progressed.connect(self._say_where)
        self.review.selection_changed.connect(self._say_where)

    def switch(self) -> None:
        """Begin or end it."""
        self.panes.set_alone(not self.panes.alone)
        self.panes.go(self.panes.article, self.article)

    def _show(self, alone: bool) -> None:
        for widget in self.around:
            widget.setVisible(not alone)
        self.article.show_map(not alone)
        self.action.setChecked(alone)
        self._escape.setEnabled(alone)
        self._say_way_back(alone=alone)
        self._say_where()

    def _say_way_back(self, *, alone: bool) -> None:
        """Say how it ends, until something else is said."""
        hint = self.tr("Esc brings the rest of the window back.")
        if alone:
            self.status.tell(hint)
        elif self.status.message.text() == hint:
            self.status.tell("")

    def _say_where(self) -> None:
        """Say below who speaks, and how far the review is, while the card and the header do not."""
        self.status.where.setVisible(self.panes.alone)
        if self.panes.alone:
            self.status.where.setText(" · ".join(filter(None, (self._who(), self.header.progress.text()))))

    def _who(self) -> str:
        quotation = self.review.quotation
        if quotation is None:
            return ""
        if quotation.kind is Kind.OTHER:
            return self.tr("Not a quotation")
        speaker = self.review.speaker(quotation)
        return speaker.name if speaker else self.tr("No speaker yet")
