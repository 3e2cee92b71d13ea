"""The history: who did what and when, found by person, day, place and words; and the way back to any point."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from quoteapp.desk import past
from quoteapp.desk.listing import title_of
from quoteapp.desk.past import Wanted
from quoteapp.errors import KnownError
from quoteapp.gui import languages
from quoteapp.gui.find_field import FindField
from quoteapp.gui.legend import Flow
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.gui.step_list import StepList
from quoteapp.gui.step_page import StepPage
from quoteapp.gui.theme import Theme
from quoteapp.gui.turns import Latest
from quoteapp.gui.typography import on_one_line
from quoteapp.store.records import ArticleRecord, QuotationRecord

NARROW = 44  # lines of text that the view is wide, below which one pane is shown at a time
SMALLEST = (320, 240)  # pixels: panes give way, what they need together keeps no window large
SIZES = (620, 660)  # pixels, at first
PATIENCE = 150  # milliseconds without another letter after which is looked for what was typed
SHOWN = 40  # characters of a quotation or title among the places


@dataclass(frozen=True, slots=True)
class Scope:
    """Where steps are looked for: an article, a quotation, or everywhere."""

    article: int | None = None
    quotation: int | None = None


class HistoryView(QWidget):
    """The filters, the steps and the page of one; ``left`` asks to go back to the desk."""

    left = Signal()

    def __init__(self, review: Review, theme: Theme, perform: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.review = review
        self._perform = perform
        self._stale = True
        self._in_page = False
        self.work = Latest(self)
        self.typing = QTimer(self, singleShot=True, interval=PATIENCE)
        self.typing.timeout.connect(self.reload)
        self.field = FindField(self)
        self.field.setPlaceholderText(self.tr("Words, names, titles"))
        self.field.setAccessibleName(self.tr("Find steps by words"))
        self.field.setClearButtonEnabled(True)
        self.scope, self.who, self.day = QComboBox(self), QComboBox(self), QComboBox(self)
        names = (self.tr("Where"), self.tr("By whom"), self.tr("On which day"))
        for box, name in zip((self.scope, self.who, self.day), names, strict=True):
            box.setAccessibleName(name)
        self.machine = QCheckBox(self.tr("Analyses too"), self)
        self.machine.setChecked(True)
        self.heading = QLabel(self)
        self.heading.setObjectName("section")
        self.nothing = QLabel(self)
        self.nothing.setObjectName("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.list = StepList(review, theme, self)
        self.page = StepPage(self.list.steps, self)
        self._lay_out()
        self._connect()
        self.setMinimumSize(*SMALLEST)

    def _lay_out(self) -> None:
        bar = QWidget(self)
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QHBoxLayout(bar)
        outer.setContentsMargins(16, 9, 16, 9)
        filters = QWidget(bar)
        flow = Flow(filters)
        self.field.setFixedWidth(15 * self.fontMetrics().height())
        self.scope.setMaximumWidth(18 * self.fontMetrics().height())
        self.machine.setMinimumHeight(self.field.sizeHint().height())
        for widget in (self.field, self.scope, self.who, self.day, self.machine):
            flow.addWidget(widget)
        outer.addWidget(filters)
        rule = QWidget(self)
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        self.side = QWidget(self)
        self.side.setObjectName("pane")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.heading.setContentsMargins(16, 9, 16, 7)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.nothing)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.pages)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes(list(SIZES))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(rule)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        for changed in (self.review.articles_changed, self.review.library_changed):
            changed.connect(lambda *_: self.reload())
        self.field.textChanged.connect(lambda _: self.typing.start())
        self.field.returnPressed.connect(self.list.setFocus)
        self.field.stepped.connect(lambda by: self.list.go(max(0, self.list.currentIndex().row() + by)))
        for box in (self.scope, self.who, self.day):
            box.currentIndexChanged.connect(self.reload)
        self.machine.toggled.connect(self.reload)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.show_step())
        self.page.asked.connect(self._perform)

    # reading

    def enter(self) -> None:
        """Come into sight: show what was done so far, and take the keys."""
        self._fill()
        self.reload()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_scope(self, scope: Scope) -> None:
        """Be about one quotation, one article, or all; whatever else was asked for is forgotten."""
        blocked = [QSignalBlocker(each) for each in (self.field, self.who, self.day, self.scope)]
        self.field.clear()
        self.who.setCurrentIndex(0)
        self.day.setCurrentIndex(0)
        self._fill(scope)
        del blocked

    def look_for(self, words: str) -> None:
        """Look for words everywhere."""
        self.show_scope(Scope())
        self.field.setText(words)

    def _fill(self, wanted: Scope | None = None) -> None:
        """Offer the places, people and days that there are."""
        now = wanted or self.scope.currentData() or Scope()
        who, day = self.who.currentData(), self.day.currentData()
        self._offer(self.scope, self._places(now), now)
        self._offer(self.who, [(self.tr("Everybody"), None), *((p, p) for p in past.people(self.review.library))], who)
        days = [(languages.day(each), each) for each in past.days(self.review.library)]
        self._offer(self.day, [(self.tr("All days"), None), *days], day)

    def _offer(self, box: QComboBox, choices: list[tuple[str, object]], chosen: object) -> None:
        with QSignalBlocker(box):
            box.clear()
            for text, value in choices:
                box.addItem(text, value)
            box.setCurrentIndex(next((row for row, each in enumerate(choices) if each[1] == chosen), 0))

    def _places(self, now: Scope) -> list[tuple[str, object]]:
        """Everywhere, what is shown so far, and what is on the desk."""
        found: list[tuple[str, object]] = [(self.tr("Whole library"), Scope())]
        page, quotation = self.review.page, self.review.quotation
        here = [Scope(article=page.article.id)] if page else []
        here += [Scope(quotation=quotation.id)] if quotation else []
        for scope in dict.fromkeys([*here, *([now] if now != Scope() else [])]):
            name = self._name(scope)
            if name:
                found.append((name, scope))
        return found

    def _name(self, scope: Scope) -> str:
        library = self.review.library
        if scope.quotation is not None:
            quotation = library.get(QuotationRecord, scope.quotation)
            words = quotation.span.of(library.text(quotation.article)) if quotation else ""
            return self.tr("Quotation {words}").format(words=_short(words)) if words else ""
        article = library.get(ArticleRecord, scope.article) if scope.article is not None else None
        return self.tr("Article “{title}”").format(title=_short(title_of(article))) if article else ""

    def wanted(self) -> Wanted:
        """Which steps are asked for."""
        scope = self.scope.currentData() or Scope()
        return Wanted(
            who=self.who.currentData(), day=self.day.currentData(), article=scope.article, quotation=scope.quotation,
            words=self.field.text(), machine=self.machine.isChecked(),
        )  # fmt: skip

    def reload(self) -> None:
        """Look for the steps that are asked for by now; where the view is not in sight, when it comes."""
        self.typing.stop()
        if self.isVisible():
            self.work.begin(self._reading())

    def _reading(self) -> Iterator[None]:
        try:
            found = yield from past.finding(self.review.library, self.wanted())
        except KnownError as error:
            self.review.failed.emit(said(error))
            return
        before, at = self.list.chosen_number(), max(0, self.list.currentIndex().row())
        newest = not self.list.steps.numbers or at == 0
        with QSignalBlocker(self.list.selectionModel()):
            self.list.steps.show(found)
            row = -1 if newest else self.list.steps.row_of(before)
            self.list.go(max(row, 0))
        self.heading.setText(self.tr("%n step(s)", "", len(found)))
        self.show_step()

    # showing

    def show_step(self) -> None:
        """Show the page of the step that is selected."""
        line = self.list.chosen_one()
        self.page.show_step(line, alone=self.quotation is not None)
        self.nothing.setText(
            self.tr("Nothing was done of what is asked for here.")
            if self.wanted() != Wanted()
            else self.tr("What is done in this library will stand here, step by step.")
        )
        self.pages.setCurrentWidget(self.page if line else self.nothing)
        self._arrange()

    @property
    def quotation(self) -> int | None:
        """The quotation for which alone one can go back: the one asked for, or the only one of the step."""
        scope = self.scope.currentData() or Scope()
        line = self.list.chosen_one()
        if scope.quotation is not None or line is None or line.group.machine:
            return scope.quotation
        return past.only_quotation(self.review.library, line.group.id)

    # moving about

    def go_in(self) -> None:
        """Go on to what the step has changed."""
        self._in_page = True
        self._arrange()
        self.page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_question(self) -> None:
        """Have the question seen, also where there is no room for both panes."""
        self._arrange()

    def go_out(self) -> None:
        """Go back: from a question or the page to the list, from there to the desk."""
        if self.page.works:
            self.page.stopped.emit()
        elif not self.page.question.isHidden() or self._in_page:
            self.page.ask(None)
            self._in_page = False
            self._arrange()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def step(self, by: int) -> None:
        """Give the keys to the next part of the view, or the one before."""
        stops = [self.field, self.list, self.page.list]
        here = next((place for place, widget in enumerate(stops) if widget.hasFocus()), -1)
        widget = stops[(here + by) % len(stops)]
        self._in_page = widget is self.page.list
        self._arrange()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        narrow = self.width() < NARROW * self.fontMetrics().height()
        in_page = self._in_page or not self.page.question.isHidden()
        self.side.setVisible(not narrow or not in_page)
        self.pages.setVisible(not narrow or in_page or not self.list.steps.numbers)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.list.set_theme(theme)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back, Right into the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_out()
        elif event.key() == Qt.Key.Key_Right and self.list.hasFocus():
            self.go_in()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See what there is room for now."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Do no work out of sight."""
        self.work.stop()
        self.typing.stop()
        super().hideEvent(event)


def _short(text: str) -> str:
    line = on_one_line(text)
    return line if len(line) <= SHOWN else line[:SHOWN].rstrip() + "…"
