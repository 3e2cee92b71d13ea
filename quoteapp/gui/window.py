"""The window: three panes, the menus, one line that says what happened; it passes everything on to the review."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from quoteapp.desk.listing import title_of
from quoteapp.gui.actions import DEEDS, KEYMAP, RECENT, SHARED, called, give_keys, make, say
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.beside import Beside
from quoteapp.gui.card import Card
from quoteapp.gui.correcting import Correcting
from quoteapp.gui.find_bar import FindBar
from quoteapp.gui.keys import ReviewKeys
from quoteapp.gui.legend import Header
from quoteapp.gui.library_pane import LibraryPane
from quoteapp.gui.onward import Onward
from quoteapp.gui.overviews import Overviews
from quoteapp.gui.page import there
from quoteapp.gui.panes import Panes, right_pane
from quoteapp.gui.picker import Picker, Question
from quoteapp.gui.quotation_list import QuotationList
from quoteapp.gui.quotation_menu import QuotationMenu
from quoteapp.gui.reading import Reading
from quoteapp.gui.review import Review
from quoteapp.gui.shaping import Shaping
from quoteapp.gui.start_page import StartPage
from quoteapp.gui.status_line import StatusLine
from quoteapp.gui.theme import Theme
from quoteapp.gui.views import Place, Views
from quoteapp.store.records import QuotationRecord

SIZE, FRAME = QSize(1420, 900), QSize(16, 48)  # pixels, at first; what a frame takes of a small screen


class Window(QMainWindow):
    """Lays out the panes and ties actions to what they do; what needs files or the engine is ``Desk``'s."""

    def __init__(self, review: Review, theme: Theme) -> None:
        super().__init__()
        self.review = review
        self.actions_by_name: dict[str, QAction] = {}
        self.deeds: dict[str, Callable[[], object]] = {}
        self.library_pane = LibraryPane(review, theme, self)
        self.header = Header(review, theme, self)
        self.article = ArticleView(review, theme, self)
        self.beside = Beside(self.article, theme, self.perform, self)
        self.find_bar = FindBar(review, self)
        self.find_bar.found.connect(self.article.show_found)
        self.find_bar.closed.connect(self._leave_find)
        self.card = Card(review, theme, self)
        self.list = QuotationList(review, theme, self)
        self.start = StartPage(self)
        self.picker = Picker(review, self)
        self.overviews = Overviews(review, theme, self.picker, self.actions_by_name, self.perform, self)
        self.correcting = Correcting(review, self.article, self.ask, self.overviews.aside, self)
        self.shaping = Shaping(review, self.article, self.ask, self)
        self.picker.edit_asked.connect(self.correcting.edit_speaker)
        self.onward = Onward(review, self.library_pane.articles, self.open_article, self.ask_speaker, self)
        self.setAcceptDrops(True)
        self._build_menus()
        self._lay_out()
        self._connect()
        self.keys = ReviewKeys(
            (self.article, self.list),
            [self.actions_by_name[deed.name] for deed in DEEDS if deed.review],
            self,
        )
        views, quotation = (self.article, self.list), self.menus["&Quotation"]
        self.quotation_menu = QuotationMenu(review, views, quotation, self.actions_by_name, self)
        self.dropped: list[str] = []
        self.dropped_text = ""
        self.show_page()

    # building

    def _build_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for deed in DEEDS:
            action = make(deed, self)
            action.triggered.connect(lambda _=False, name=deed.name: self.perform(name))
            self.actions_by_name[deed.name] = action
            if deed.menu not in menus:
                menus[deed.menu] = self.menuBar().addMenu(say(deed.menu))
            place = deed.under or deed.menu
            if place not in menus:
                menus[place] = menus[deed.menu].addMenu(say(place))
            menus[place].addAction(action)
            if not (deed.review or deed.view):
                self.addAction(action)  # its keys hold where the menu bar is hidden too
            if deed.ends_section:
                menus[place].addSeparator()
        for name in SHARED:
            menus["&List"].addAction(self.actions_by_name[name])
        self.menus = menus
        KEYMAP.changed.connect(self._give_keys)

    def _give_keys(self) -> None:
        for action in self.actions_by_name.values():
            give_keys(action)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setObjectName("bar")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.find_bar)
        column.addWidget(self.beside, 1)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.start)
        self.middle.addWidget(middle)
        self.splitter = panes = Panes(self.library_pane, self.middle, right_pane(self.card, self.list, self), self)
        panes.stops = [
            (panes.library, lambda: self.library_pane.front),
            (panes.article, lambda: self.article if self.review.page else self.start.first()),
            (panes.article, lambda: self.beside.view if self.beside.shown else None),
            (panes.right, lambda: None if self.card.speaker.isHidden() else self.card.speaker),
            (panes.right, lambda: self.list),
        ]
        self.views = Views(self.perform, self)
        self.views.add("desk", lambda: Place(panes, self._enter_desk))
        self.views.add("quotations", self.overviews.place_of_listing)
        self.views.add("speakers", self.overviews.place_of_speakers)
        self.views.add("history", self.overviews.place_of_history)
        self.views.show_view("desk")
        self.views.currentChanged.connect(self._show_menus)
        self.setCentralWidget(self.views)
        self.menuBar().setCornerWidget(self.views.switch)
        self.status = StatusLine(self.perform, self)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)
        action, around = self.actions_by_name["reading"], (self.menuBar(),)
        self.reading = Reading(panes, self.article, self.header, self.status, action, around)
        self.beside.changed.connect(panes.set_double)
        self.beside.changed.connect(self.actions_by_name["original"].setChecked)
        self.views.currentChanged.connect(lambda: panes.set_alone(False))
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def _connect(self) -> None:
        review = self.review
        self.deeds |= {
            "undo": review.undo,
            "redo": review.redo,
            "accept": self.onward.accept,
            "speaker": self.ask_speaker,
            "no_speech": review.rule_out,
            "delete": review.delete,
            "alike": self._same_for_offered,
            "next": lambda: review.step(1),
            "previous": lambda: review.step(-1),
            "next_waiting": review.select_waiting,
            "previous_waiting": lambda: review.select_waiting(-1),
            "next_article": lambda: self.library_pane.step(1),
            "previous_article": lambda: self.library_pane.step(-1),
            "show_bin": self._show_bin,
            "next_pane": lambda: self.splitter.step(1),
            "previous_pane": lambda: self.splitter.step(-1),
            "larger": lambda: self.article.zoom_text(1),
            "smaller": lambda: self.article.zoom_text(-1),
            "normal": lambda: self.article.zoom_text(0),
            "find": self.find_bar.open_bar,
            "reading": lambda: self._look(self.reading.switch),
            "original": lambda: self._look(lambda: self.beside.show_original(not self.beside.shown)),
            "menu": lambda: self.quotation_menu.menu.popup(self.card.place_for_menu()),
            **{name: partial(self._go, name) for name in ("desk", "quotations", "speakers", "history")},
            "history_of": lambda: self.overviews.show_history_here(whole=False),
            "history_here": lambda: self.overviews.show_history_here(whole=True),
            "quit": self.close,
        }
        self.deeds |= self.correcting.deeds() | self.shaping.deeds()
        self.deeds |= {name: partial(self._assign_recent, place) for place, name in enumerate(RECENT)}
        self.offered: list[int] = []
        self.offered_speaker: int | None = None
        review.told.connect(lambda sentence: self.tell(sentence or self.onward.hint()))
        review.failed.connect(lambda sentence: self.tell(sentence, wrong=True))
        review.offered.connect(self._offer)
        review.page_changed.connect(self.show_page)
        review.library_changed.connect(self.show_page)
        review.articles_changed.connect(lambda _: self.show_page())
        articles = self.library_pane.articles
        for changed in (articles.dataChanged, articles.modelReset):
            changed.connect(self._show_progress)
        review.page_changed.connect(self._show_progress)
        self.library_pane.opened.connect(review.open)
        self.library_pane.opened.connect(lambda _: self.tell(self.onward.hint()))
        self.library_pane.entered.connect(self.read_on)
        self.library_pane.asked.connect(self.perform)
        self.start.asked.connect(self.perform)
        self.card.asked.connect(self.perform)
        self.overviews.opened.connect(self.open_quotation)
        self._show_menus()

    # doing

    def perform(self, name: str) -> None:
        """Do what an action is for; nothing where nobody has said what that is."""
        deed = self.views.deed(name) or self.deeds.get(name)
        if deed is not None:
            deed()

    def open_article(self, number: int) -> None:
        """Put an article on the desk, and the focus on it."""
        self.review.open(number)
        self.read_on()

    def open_quotation(self, number: int) -> None:
        """Put the article of a quotation on the desk, and select the quotation."""
        quotation = self.review.library.get(QuotationRecord, number)
        if quotation is None or there(self.review.library, quotation.article) is None:
            self.tell(self.tr("This quotation is no longer there."))
            return
        if self.review.page is None or self.review.page.article.id != quotation.article:
            self.review.open(quotation.article)
        self.review.select(number if quotation.live else None)
        self.read_on()
        if not quotation.live:
            self.article.select_passage(quotation.span)
            self.tell(self.tr("This one was deleted. {key} makes a quotation of it again.").format(key=called("new")))

    def read_on(self) -> None:
        """Go to the article, where the review's keys hold."""
        if self.views.current != "desk":
            self.views.go("desk")
        self.splitter.go(self.splitter.article, self.article)

    def _go(self, view: str) -> None:
        """Go to a view; what was said of the one before is left there."""
        self.tell(self.onward.hint() if view == "desk" else "")
        self.views.go(view)

    def _enter_desk(self) -> None:
        """Take the keys where there is something for them."""
        self.splitter.go(self.splitter.article, self.article if self.review.page else self.start.first() or self.start)

    def _look(self, switch: Callable[[], None]) -> None:
        """Look at the article in another way, if there is one."""
        if self.review.page is None:
            self.tell(self.tr("There is nothing to read yet: open an article first."))
            return
        self.read_on()
        switch()

    def _leave_find(self) -> None:
        """Go back to the article, what was found selected there."""
        self.article.select_found()
        self.read_on()

    def _show_bin(self) -> None:
        pane = self.library_pane
        if not pane.shows_bin and not pane.binned.rowCount():
            self.tell(self.tr("The bin is empty."))
            return
        pane.show_bin(not pane.shows_bin)
        self.splitter.go(self.splitter.library, pane.front)

    def ask_speaker(self) -> None:
        """Ask who speaks in the selected quotation."""
        quotation = self.review.quotation
        speaker = None if quotation is None else self.review.speaker(quotation)
        self.ask(Question(self.tr("Who speaks?"), self.review.assign, now=speaker.id if speaker else None))

    def ask(self, question: Question) -> None:
        """Ask for somebody, by the card of the selected quotation; over the article where the card gave way."""
        if self.review.quotation is None:
            return
        if self.card.isVisible():
            self.picker.ask(question, self.card.place_for_picker(), self.card.speaker.width())
        else:
            self.picker.ask(question, self.article.place_for_picker())

    def _assign_recent(self, place: int) -> None:
        """Take who is offered on the card in this place, from 0, else who was named last in it."""
        if self.review.take(place):
            return
        latest = self.review.latest()
        if self.review.quotation is not None and place < len(latest):
            self.review.assign(latest[place].id)

    def _offer(self, numbers: list[int]) -> None:
        """Offer the consequences of a decision in the line below, with one key."""
        self.offered = list(numbers)
        self.offered_speaker = self.review.recent[0] if numbers and self.review.recent else None
        named = None if self.offered_speaker is None else self.review.library.speaker(self.offered_speaker).name
        self.status.offer(len(numbers) if named else 0, named or "")

    def _same_for_offered(self) -> None:
        if self.offered and self.offered_speaker is not None:
            self.review.assign_all(self.offered, self.offered_speaker)
            self._offer([])

    # showing

    def show_page(self) -> None:
        """Show the article on the desk, or how to begin."""
        empty = self.review.page is None
        if empty:
            self.splitter.set_alone(False)
        self.middle.setCurrentIndex(0 if empty else 1)
        self.splitter.set_present(self.splitter.right, not empty)
        self.start.set_library_empty(self.library_pane.articles.rowCount() == 0)
        title = title_of(self.review.page.article) if self.review.page else ""
        self.setWindowTitle(f"{title} – quoteapp" if title else "quoteapp")

    def _show_progress(self) -> None:
        self.card.set_all_decided(self.library_pane.articles.all_decided())
        here = self.review.page.article.id if self.review.page else None
        under_way = here in self.library_pane.articles.busy.waiting
        self.header.set_progress(self.onward.elsewhere(), under_way=under_way)

    def _show_menus(self) -> None:
        """Have in the menus what there is something for: the menu of a view where that is in sight."""
        for deed in DEEDS:
            if deed.view:
                self.menus[deed.menu].menuAction().setVisible(deed.view == self.views.current)

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something in the line below."""
        self.status.tell(sentence, wrong=wrong)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        desk = (self.library_pane, self.header, self.article, self.beside, self.card, self.list)
        for part in (*desk, self.overviews):
            part.set_theme(theme)

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files and text may be dropped anywhere."""
        data = event.mimeData()
        if _files(data) or (data.hasText() and not data.hasUrls()):  # an address of the web has text too
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """What is dropped is added."""
        self.dropped, self.dropped_text = _files(event.mimeData()), event.mimeData().text()
        event.acceptProposedAction()
        self.perform("drop" if self.dropped else "drop_text")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses the button that has the focus, as it does in dialogs."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Note where the journalist stopped, and end what runs."""
        self.perform("closing")
        super().closeEvent(event)


def _files(data: QMimeData) -> list[str]:
    """The files and folders of this computer in what is dropped."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
