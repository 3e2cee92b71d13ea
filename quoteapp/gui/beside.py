"""The article, and beside it, where that is wanted, the original that it was read from."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from quoteapp.desk.originals import original
from quoteapp.errors import KnownError
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.elided import ElidedLabel
from quoteapp.gui.original_view import OriginalView
from quoteapp.gui.sentences import said
from quoteapp.gui.theme import Theme


class Beside(QSplitter):
    """Shows both side by side; the original follows the article: which one it is, what is selected, how large."""

    changed = Signal(bool)  # whether the original is shown now

    def __init__(self, article: ArticleView, theme: Theme, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.article, self.review = article, article.review
        self.view = OriginalView(theme, self)
        self.heading = ElidedLabel(self)
        self.heading.setObjectName("muted")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.pane = QWidget(self)
        self.pane.setObjectName("pane")
        self.pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out(perform)
        self.pane.hide()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.view)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(lambda: self.show_original(False))
        self.review.page_changed.connect(self._load)
        self.review.arrived.connect(self._seek)
        article.set_again.connect(self._load)

    def _lay_out(self, perform: Callable[[str], object]) -> None:
        close = QPushButton("×", self.pane)
        close.setObjectName("clear")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Close the original"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(lambda: perform("original"))
        top = QHBoxLayout()
        top.setContentsMargins(16, 5, 8, 5)
        top.addWidget(self.heading, 1)
        top.addWidget(close)
        column = QVBoxLayout(self.pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.addWidget(self.article)
        self.addWidget(self.pane)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.close_button = close

    @property
    def shown(self) -> bool:
        """Whether the original is to be seen."""
        return not self.pane.isHidden()

    def show_original(self, shown: bool) -> None:
        """Show the original beside the article, or the article alone; the keys are the article's."""
        if shown != self.shown:
            self.pane.setVisible(shown)
            self.setSizes([1, 1] if shown else [1, 0])
            self.changed.emit(shown)
            self._load()
        self.article.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self.view.set_theme(theme)

    def _load(self) -> None:
        page = self.review.page
        if not self.shown or page is None:
            self.view.load("", self.article.size_of_text)
            return
        self.heading.setText(self.tr("Original: {file}").format(file=page.article.file.rsplit("/", 1)[-1]))
        try:
            found = original(self.review.library, page.article)
        except KnownError as error:
            self.heading.setText(said(error))
            found = ""
        self.view.load(found, self.article.size_of_text * 0.92)
        self._seek()

    def _seek(self) -> None:
        quotation, page = self.review.quotation, self.review.page
        if self.shown and quotation is not None and page is not None:
            self.view.seek(page.text, quotation.span)
