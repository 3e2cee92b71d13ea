"""The speakers: all of them on the left, the page of one on the right; or those that may be one, side by side."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from quoteapp.desk import doubles, roster
from quoteapp.desk.roster import SpeakerLine
from quoteapp.errors import KnownError
from quoteapp.gui.actions import KEYMAP, short, with_key
from quoteapp.gui.doubles_pane import Comparison, DoubleList
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.gui.speaker_list import SpeakerList
from quoteapp.gui.speaker_page import Page
from quoteapp.gui.theme import Theme
from quoteapp.gui.turns import Latest

NARROW = 44  # lines of text that the view is wide, below which one pane is shown at a time
SMALLEST = (320, 240)  # pixels: panes give way, what they need together keeps no window large
SIZES = (380, 900)  # pixels, at first


class SpeakersView(QWidget):
    """The panes; ``left`` asks to go back to the desk, ``opened`` for a quotation to be shown there."""

    left = Signal()
    opened = Signal(int)

    def __init__(self, review: Review, theme: Theme, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.review = review
        self._perform = perform
        self.lines: dict[int, SpeakerLine] = {}
        self._stale = True
        self._suggested = False
        self._in_page = False
        self.work = Latest(self)
        self.heading = QLabel(self)
        self.heading.setObjectName("section")
        self.switch = QPushButton(self)
        self.switch.setObjectName("quiet")
        self.switch.clicked.connect(lambda: perform("doubles"))
        self.list = SpeakerList(theme, self)
        self.double_list = DoubleList(theme, self)
        self.page = Page(review, theme, perform, self)
        self.comparison = Comparison(review, self)
        self.comparison.asked.connect(perform)
        self.nobody = QLabel(self)
        self.nobody.setObjectName("muted")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobody.setWordWrap(True)
        self._lay_out()
        self._connect()
        KEYMAP.changed.connect(self._name_keys)
        self.setMinimumSize(*SMALLEST)

    def _lay_out(self) -> None:
        self.lists, self.pages = QStackedWidget(self), QStackedWidget(self)
        for stack, widgets in ((self.lists, (self.list, self.double_list)),
                               (self.pages, (self.page, self.comparison, self.nobody))):  # fmt: skip
            for widget in widgets:
                stack.addWidget(widget)
        top = QHBoxLayout()
        top.setContentsMargins(16, 7, 10, 3)
        top.addWidget(self.heading, 1)
        top.addWidget(self.switch)
        self.side = QWidget(self)
        self.side.setObjectName("pane")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.lists, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.pages)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(SIZES))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        review = self.review
        for changed in (review.articles_changed, review.library_changed):
            changed.connect(lambda *_: self.reload())
        review.freed.connect(self._catch_up)
        self.list.chosen.connect(lambda _: self.show_page())
        self.list.view.activated.connect(self.go_in)
        self.list.field.edit_asked.connect(lambda: self._perform("person_edit"))
        self.page.quotations.activated.connect(lambda _: self._open())
        self.double_list.selectionModel().currentChanged.connect(lambda *_: self.show_double())
        self.double_list.activated.connect(lambda _: self._perform("double_same"))
        self.double_list.swapped.connect(self.comparison.swap)

    def keyed(self) -> list[QWidget]:
        """The lists of all speakers, and of one."""
        return [self.list.view, self.page.form_list, self.page.quotations]

    # reading

    def enter(self) -> None:
        """Come into sight: show the speakers as they are by now, and take the keys."""
        if self._stale:
            self.reload()
        self._give_keys()

    def reload(self) -> None:
        """Show what the library says by now; where the view is not in sight, when it comes."""
        self._stale = True
        if self.isVisible():
            self.work.begin(self._reading())

    def _catch_up(self) -> None:
        """Read what was left while much was being written."""
        if self._stale:
            self.reload()

    def _reading(self) -> Iterator[None]:
        try:
            lines = yield from roster.reading(self.review.library)
            yield
            self._show(lines)
            yield
            self.show_page()
            yield
            found = yield from doubles.finding(self.review.library, lines)
        except KnownError as error:
            self.review.failed.emit(said(error))
            return
        yield
        if self.review.busy:  # what is being written would be suggested again
            return
        self._stale = False
        at = max(0, self.double_list.currentIndex().row())
        before = self.double_list.chosen_one()
        self.double_list.found.show(found, self.lines)
        shown = self.double_list.found.doubles
        self.double_list.go(shown.index(before) if before in shown else at)
        self.show_double()
        self._label()

    def _show(self, lines: Sequence[SpeakerLine]) -> None:
        self.lines = {line.id: line for line in lines}
        self.list.show_lines(lines)
        self._label()

    def _name_keys(self) -> None:
        if self.isVisible():
            self._label()

    def _label(self) -> None:
        """Say what is shown, and offer the other."""
        self.lists.setCurrentWidget(self.double_list if self._suggested else self.list)
        number, may_be = len(self.lines), self.double_list.found.rowCount()
        self.switch.setVisible(self._suggested or may_be > 0)
        if self._suggested:
            self.heading.setText(self.tr("%n speaker(s) that may be one", "", may_be))
            self.switch.setText(self.tr("All speakers   Esc"))
        else:
            self.heading.setText(self.tr("%n speaker(s)", "", number))
            self.switch.setText(with_key(f"{short('doubles')} ({may_be})", "doubles"))
        self._show_right()

    # showing

    def show_page(self) -> None:
        """Show the page of the speaker that is selected."""
        number = self.speaker
        page = None if number is None else roster.page(self.review.library, number)
        if page is not None:
            self.page.show_page(page, self.lines.get(page.speaker.id))
        self._show_right()

    def show_double(self) -> None:
        """Show both speakers of the suggestion that is selected."""
        if self._suggested:
            self.comparison.show_double(self.double_list.chosen_one(), self.double_list.found.lines)

    def _show_right(self) -> None:
        if self._suggested:
            self.pages.setCurrentWidget(self.comparison)
        elif self.speaker is not None:
            self.pages.setCurrentWidget(self.page)
        else:
            self.nobody.setText(
                self.tr("Nobody is called so.")
                if self.lines
                else self.tr("Whoever is quoted in the library’s articles will stand here.")
            )
            self.pages.setCurrentWidget(self.nobody)
        self._arrange()

    @property
    def speaker(self) -> int | None:
        """The speaker that is selected."""
        index = self.list.view.currentIndex()
        return self.list.model.shown[index.row()].id if index.isValid() else None

    @property
    def suggests(self) -> bool:
        """Whether those that may be one are shown."""
        return self._suggested

    def show_doubles(self, shown: bool) -> None:
        """Show those that may be one, or all speakers again."""
        self._suggested = shown
        self._in_page = False
        self._label()
        self.show_double()
        self._give_keys()

    def next_double(self, row: int) -> None:
        """Go on to the suggestion that has come into a row."""
        self.double_list.go(row)
        self.show_double()
        self._label()

    def likely(self, speaker: int) -> list[int]:
        """Who may be one with a speaker, the likeliest first."""
        pairs = [(each.one, each.other) for each in self.double_list.found.doubles]
        return [other for pair in pairs if speaker in pair for other in pair if other != speaker]

    def select(self, number: int) -> None:
        """Show a speaker's page."""
        self.show_doubles(False)
        self.list.select(number)

    # moving about

    def _give_keys(self) -> None:
        (self.double_list if self._suggested else self.list.field).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_in(self) -> None:
        """Go on to what the speaker says."""
        self._in_page = True
        self._arrange()
        self.page.quotations.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_out(self) -> None:
        """Go back: from the page to the list, from what may be one to all, from there to the desk."""
        focus = self.focusWidget()
        if self._suggested:
            self.show_doubles(False)
        elif self._in_page or (focus is not None and self.page.isAncestorOf(focus)):
            self._in_page = False
            self._arrange()
            self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def step(self, by: int) -> None:
        """Give the keys to the next list, or the one before."""
        stops = [self.list.field, self.list.view, self.page.form_list, self.page.quotations]
        if self._suggested:
            stops = [self.double_list]
        here = next((place for place, widget in enumerate(stops) if widget.hasFocus()), -1)
        widget = stops[(here + by) % len(stops)]
        self._in_page = self.page.isAncestorOf(widget)
        self._arrange()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self) -> None:
        numbers = self.page.quotations.numbers()
        if numbers:
            self.opened.emit(numbers[0])

    def _arrange(self) -> None:
        """Show both panes, or the one that somebody is in where there is no room."""
        narrow = self.width() < NARROW * self.fontMetrics().height()
        in_page = self._in_page or (narrow and self._suggested)
        self.side.setVisible(not narrow or not in_page or self._suggested)
        self.pages.setVisible(not narrow or in_page)
        self.splitter.setOrientation(
            Qt.Orientation.Vertical if narrow and self._suggested else Qt.Orientation.Horizontal
        )

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for part in (self.list.view, self.double_list, self.page):
            part.set_theme(theme)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_out()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See what there is room for now."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Do no work out of sight."""
        self.work.stop()
        super().hideEvent(event)
