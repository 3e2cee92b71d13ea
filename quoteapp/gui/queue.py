"""Which articles are analysed, in which order: what somebody waits for first; what comes back is kept and shown."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from quoteapp.desk import bearers, faults, proposing, safety
from quoteapp.desk.analysing import never_analysed, outdated
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.gui.analyst import Analyst
from quoteapp.gui.article_list import Busy
from quoteapp.gui.keeper import Keeper
from quoteapp.gui.renewal import Renewal
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.gui.turns import one_a_turn
from quoteapp.gui.window import Window
from quoteapp.model import Analysis, Zone
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord

LATER = 100  # milliseconds


class Queue(QObject):
    """The engine's work on a library: the article that is looked at, then new ones, then those of an older engine.

    ``busy`` are the articles that somebody waits for, ``broken`` those of which nothing came.
    """

    def __init__(self, library: Library, keeper: Keeper, child: Sequence[str] | None, parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self.keeper = keeper
        self._held: list[int] = []
        self._late: list[tuple[int, Analysis]] = []  # answers that came while nothing could be written
        keeper.done.connect(self._go_on_after_backup)
        self.busy: set[int] = set()
        self.broken: set[int] = set()
        self.analyst = Analyst(library.article, child, self)
        self.renewal = Renewal(lambda number: self.analyst.analyse([number]), self)
        self.analyst.analysed.connect(self._analysed)
        self.analyst.failed.connect(self._failed)
        self.analyst.progressed.connect(self._progressed)
        self.analyst.finished.connect(self._finished)
        self.analyst.unavailable.connect(self._unavailable)
        self.renewal.changed.connect(self._show_update)

    def attach(self, window: Window, review: Review) -> None:
        """Show in this window what is under way, and see to what is looked at there."""
        self.window, self.review = window, review
        review.page_changed.connect(self._hurry)
        review.freed.connect(self._catch_up)
        self._show_busy()
        self._show_update()

    @property
    def idle(self) -> bool:
        """Whether nothing is under way, and nothing waits but for somebody to resume it."""
        return not (self.busy or self._held or self._late or (self.renewal.total and not self.renewal.paused))

    def start(self) -> None:
        """Load the model; have analysed what never was, then, quietly, what an older engine did."""
        self.analyst.start()
        one_a_turn(bearers.read_lists(), self)  # before the first answer comes
        self._held = outdated(self.library)
        if len(self._held) >= safety.BULK:
            self.keeper.back_up()
        else:
            self._go_on_after_backup()
        self.analyse(never_analysed(self.library))

    def _go_on_after_backup(self) -> None:
        held, self._held = self._held, []
        if held:
            self.renewal.start(held)
            self._hurry()
            self.renewal.go_on()

    def analyse(self, numbers: Sequence[int]) -> None:
        """Have articles analysed that somebody waits for; decisions in them stay."""
        if numbers:
            self.busy |= set(numbers)
            self.broken -= set(numbers)
            self._show_busy()
            self.analyst.analyse(numbers)

    def analyse_what_came_back(self, numbers: Iterable[int]) -> None:
        """Have those of the articles analysed that never were: an undo may have brought them back before."""
        back = never_analysed(self.library, numbers)
        self.analyse([number for number in back if number not in self.busy | self.broken])

    def renew(self, change: Change) -> None:
        """See to what a decision has left to be analysed: what came back by it, and, quietly, what rested on more."""
        self.analyse_what_came_back(change.articles)
        self.renewal.start(sorted(change.waiting))
        self.renewal.go_on()

    def stop(self) -> None:
        """Let go of all that waits and of what is under way; what is done stays done."""
        self._held.clear()
        self.renewal.stop()
        self.analyst.cancel()

    def close(self) -> None:
        """End the engine, and wait until it is gone."""
        self._held.clear()
        self.renewal.stop()
        self.analyst.close()

    def _hurry(self) -> None:
        """What is looked at is analysed next."""
        page = self.review.page
        if page is not None and (page.article.id in self.busy or self.renewal.hurry(page.article.id)):
            self.analyst.hurry(page.article.id)

    def _analysed(self, number: int, analysis: Analysis) -> None:
        if self.review.busy:  # the library is being written: whoever waited for that would hold the window up
            self._late.append((number, analysis))
            return
        self._land(number)
        if self.library.get(ArticleRecord, number) is not None:
            try:
                proposing.propose(self.library, number, analysis, engine=self.analyst.engine)
            except KnownError as error:
                self.window.tell(said(error), wrong=True)
                self.broken.add(number)
        self._show_busy()
        self.review.articles_changed.emit({number})
        page = self.review.page
        if page is not None and page.article.id == number:
            self._show_result(page.zones)

    def _catch_up(self) -> None:
        late, self._late = self._late, []
        for number, analysis in late:
            self._analysed(number, analysis)

    def _show_result(self, zones: tuple[Zone, ...]) -> None:
        """Show what the engine found in the article on the desk; who is at work in it is left where they are."""
        view = self.window.article
        at_work = self.review.selected is not None or view.selected_span() or view.verticalScrollBar().value()
        self.review.refresh()
        if self.review.page is not None and self.review.page.zones != zones:
            view.show_again()
        if not at_work:
            self.review.select_waiting(from_start=True)

    def _failed(self, number: int, sentence: str, details: str) -> None:
        renewed = self._land(number)
        article = self.library.get(ArticleRecord, number)
        if article is None:  # its adding was taken back meanwhile
            return
        if details:
            faults.log(f"{article.file}: {sentence}", details)
        if renewed:  # what the older engine found still stands
            return
        self.broken.add(number)
        self._show_busy()
        self.window.tell(f"{Path(article.file).name}: {sentence}", wrong=True)

    def _land(self, number: int) -> bool:
        """Note that an article is done; tells whether nobody has waited for it."""
        awaited = number in self.busy
        self.busy.discard(number)
        return self.renewal.landed(number) and not awaited

    def _progressed(self, done: int, total: int, left: float) -> None:
        if self.busy:
            self.window.status.work.show_analysis(done, total, left)

    def _show_update(self) -> None:
        if not self.busy:
            self.window.status.work.show_update(self.renewal.done, self.renewal.total, paused=self.renewal.paused)

    def _finished(self) -> None:
        self.busy.clear()
        self._show_busy()
        self._show_update()
        self.renewal.go_on()

    def _unavailable(self, sentence: str, details: str) -> None:
        self.renewal.stop()
        faults.log(sentence, details)
        self.window.tell(sentence, wrong=True)

    def _show_busy(self) -> None:
        self.window.library_pane.articles.set_busy(Busy(frozenset(self.busy), frozenset(self.broken)))
