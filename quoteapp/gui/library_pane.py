"""The library: its articles, how many quotations wait in each, and the way in for more; behind it, its bin."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from quoteapp.gui.article_list import ArticleList, ArticleModel
from quoteapp.gui.review import Review
from quoteapp.gui.row_list import NUMBER
from quoteapp.gui.theme import Theme


class LibraryPane(QWidget):
    """The pane on the left."""

    opened = Signal(int)
    entered = Signal()  # by a click or Return: on to the article
    asked = Signal(str)  # an action, by name

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.articles = ArticleModel(review, self)
        self.binned = ArticleModel(review, self, binned=True)
        self.view, self.bin = ArticleList(self.articles, theme, self), ArticleList(self.binned, theme, self)
        self.view.setAutoScroll(False)  # articles come and go while somebody reads on
        self.view.setAccessibleName(self.tr("Articles"))
        self.bin.setAccessibleName(self.tr("Articles in the bin"))
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.clicked.connect(self.entered)
        self.view.activated.connect(self.entered)
        self.bin.activated.connect(lambda: self.asked.emit("unbin"))
        self.heading = QLabel(self)
        self.heading.setObjectName("section")
        self.switch = self._button("show_bin")
        self.switch.setObjectName("quiet")
        self.add, self.put_back = self._button("add"), self._button("unbin")
        self.add.setText(self.tr("Add articles…"))
        self.put_back.setText(self.tr("Put back   ⏎"))
        self.lists = QStackedWidget(self)
        self._lay_out()
        review.library_changed.connect(self.reload)
        review.articles_changed.connect(self.renew)
        review.page_changed.connect(self._go_to_selection)
        self.reload()

    def _button(self, deed: str) -> QPushButton:
        """A button that stands for an action; a click on it leaves the focus where it is."""
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.asked.emit(deed))
        return button

    def _lay_out(self) -> None:
        for view in (self.view, self.bin):
            self.lists.addWidget(view)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(16, 7, 10, 3)
        top.addWidget(self.heading, 1)
        top.addWidget(self.switch)
        self.heading.setMinimumHeight(self.switch.sizeHint().height())
        bottom.setContentsMargins(12, 10, 12, 12)
        for button in (self.add, self.put_back):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.lists, 1)
        layout.addLayout(bottom)

    def reload(self) -> None:
        """Show the library, and its bin, as they are by now."""
        self.articles.reload()
        self.binned.reload()
        if self.shows_bin and not self.binned.rowCount():
            self.show_bin(False)
        self._label()
        self.show_selection()

    def renew(self, numbers: set[int]) -> None:
        """Show some articles as they are by now, all where some of them came or went."""
        if not self.articles.renew(numbers):
            self.reload()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for view in (self.view, self.bin):
            view.set_theme(theme)

    # the bin

    @property
    def shows_bin(self) -> bool:
        """Whether the bin is shown instead of the library."""
        return self.lists.currentWidget() is self.bin

    @property
    def front(self) -> ArticleList:
        """The list that is shown."""
        return self.bin if self.shows_bin else self.view

    def show_bin(self, shown: bool) -> None:
        """Show the bin instead of the library, or the library again; who had the keys has them there."""
        had_keys = self.front.hasFocus()
        self.lists.setCurrentWidget(self.bin if shown else self.view)
        if shown and self.bin.chosen() is None:
            self.bin.setCurrentIndex(self.binned.index(0))
        if had_keys:
            self.front.setFocus()
        self._label()

    def _label(self) -> None:
        """Say what is shown, and offer what can be done there."""
        here, away = self.articles.rowCount(), self.binned.rowCount()
        self.add.setVisible(not self.shows_bin and here > 0)  # an empty library has its way in in the middle
        self.put_back.setVisible(self.shows_bin)
        self.switch.setVisible(away > 0)
        if self.shows_bin:
            self.heading.setText(self.tr("Bin: %n article(s)", "", away))
            self.switch.setText(self.tr("Library"))
        else:
            self.heading.setText(self.tr("%n article(s)", "", here) if here else self.tr("No article yet"))
            self.switch.setText(self.tr("Bin (%n)", "", away))

    # the library

    def show_selection(self) -> None:
        """Select the article that is on the desk."""
        page = self.review.page
        row = self.articles.row_of(page.article.id if page else None)
        index = self.articles.index(row) if row >= 0 else QModelIndex()
        marked = self.view.selectionModel().isSelected(index)  # a list that is given the keys points without that
        if self.view.currentIndex() != index or (index.isValid() and not marked):
            self.view.setCurrentIndex(index)

    def _go_to_selection(self) -> None:
        self.show_selection()
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())

    def step(self, by: int) -> None:
        """Open the next article of the list, or the one before."""
        numbers = self.articles.numbers()
        page = self.review.page
        here = numbers.index(page.article.id) if page and page.article.id in numbers else -1
        if numbers and 0 <= here + by < len(numbers):
            self.opened.emit(numbers[here + by])

    def _chosen(self, current: QModelIndex) -> None:
        page = self.review.page
        if current.isValid() and (page is None or current.data(NUMBER) != page.article.id):
            self.opened.emit(current.data(NUMBER))
