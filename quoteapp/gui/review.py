"""What the window is about at a moment: one article of the library, one quotation of it, and what is done to them.

Every decision goes to the desk, is on the disk when the desk returns, and is then shown: all views follow the signals.
"""

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import QObject, Signal

from quoteapp.desk import deciding, past, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.chronicle import Chronicle
from quoteapp.desk.consequences import consequences
from quoteapp.desk.listing import recent_speakers
from quoteapp.desk.offering import Offer
from quoteapp.errors import KnownError
from quoteapp.gui import languages, reasons
from quoteapp.gui.page import Page, order, there
from quoteapp.gui.sentences import said
from quoteapp.model import DOUBTFUL, Span
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord, SpeakerRecord

RECENT = 9  # speakers, one a digit


def is_doubtful(quotation: QuotationRecord) -> bool:
    """Whether a quotation waits, and nobody is said to speak in it, or somebody of whom that is not sure."""
    return quotation.waits and (quotation.speaker is None or quotation.confidence < DOUBTFUL)


class Review(QObject):
    """The state of the desk, and the decisions; ``who`` signs them."""

    library_changed = Signal()  # articles have come or gone
    articles_changed = Signal(set)  # by number: other details, other quotations, or gone
    page_changed = Signal()  # another article is on the desk, or none
    quotations_changed = Signal(set)  # of this article, by number: other, or with another speaker, new, or gone
    selection_changed = Signal()  # another quotation, or none, or the same and something of it is another
    arrived = Signal()  # somebody has gone to the selected quotation or done something to it: it is to be in sight
    told = Signal(str)  # one sentence about what was done, fit to be shown
    failed = Signal(str)  # one sentence about what could not be done
    freed = Signal()  # decisions can be made again
    offered = Signal(list)  # quotations that the last decision suggests to treat alike

    def __init__(self, library: Library, who: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.who = who
        self.page: Page | None = None
        self.selected: int | None = None
        self._left: QuotationRecord | None = None  # what was selected, where it is no more: from there it goes on
        self.busy = False  # many decisions are being written apart: no other can be until they are
        self.recent = recent_speakers(library, RECENT)  # speakers named last, the latest first

    # what is on the desk

    def open(self, article: int | None) -> None:
        """Put an article on the desk, its first waiting quotation selected; None clears it."""
        record = None if article is None else there(self.library, article)
        self.page = None if record is None else Page(self.library, record)
        self.selected = self._left = None
        self.page_changed.emit()
        self.offered.emit([])
        self.select(self._first(), anyway=True)

    def let_go(self) -> None:
        """Have nothing on the desk any more, and tell nobody: the library is about to be closed."""
        self.page = self.selected = None

    def refresh(self) -> None:
        """Show what the library says by now of the article on the desk; none where it is gone.

        Who is at work there has not asked for it: nothing else is selected, and nothing scrolls.
        """
        if self.page is not None:
            before = self.quotation
            self._show_changed(self.page.reload(), before=before)

    def _show_changed(
        self,
        changed: set[int] | None,
        choose: Callable[[], int | None] | None = None,
        before: QuotationRecord | None = None,
    ) -> None:
        """Show that quotations have changed; ``choose`` says which is selected then, the same one by default.

        Where that one is gone, none is; ``before``, what it was, is where the next is looked for.
        """
        if changed is None:
            self.open(None)
            return
        if choose is not None:
            self.selected = choose()
        elif self.quotation is None:
            self.selected, self._left = None, before or self._left
        self.quotations_changed.emit(changed)
        self.selection_changed.emit()

    @property
    def quotations(self) -> list[QuotationRecord]:
        """The article's quotations in the order of the text, what is deleted or withdrawn left out."""
        return [] if self.page is None else self.page.quotations

    @property
    def quotation(self) -> QuotationRecord | None:
        """The selected quotation."""
        return None if self.page is None else self.page.quotation(self.selected)

    def speaker(self, quotation: QuotationRecord) -> SpeakerRecord | None:
        """Who speaks in a quotation, by now."""
        return None if self.page is None else self.page.speaker(quotation)

    def place(self, quotation: QuotationRecord) -> int | None:
        """The place of the colour of a quotation's speaker in the theme; None for nobody."""
        return None if self.page is None else self.page.place(self.speaker(quotation))

    def reason(self, quotation: QuotationRecord) -> str:
        """Why the quotation has its speaker, in one sentence of the interface's language."""
        speaker = self.speaker(quotation)
        relay = None if quotation.relayed_by is None else self.library.speaker(quotation.relayed_by)
        text = "" if self.page is None else self.page.text
        return reasons.say(quotation, text, speaker.name if speaker else "", relay.name if relay else "")

    def offers(self) -> list[Offer]:
        """Who else could have said the selected quotation, the likeliest first, while nobody has decided on it.

        Only where nobody is said to, or that is doubtful.
        """
        quotation = self.quotation
        if self.page is None or quotation is None or not is_doubtful(quotation):
            return []
        return self.page.offers().of(quotation)

    def speakers(self) -> list[SpeakerRecord]:
        """Who speaks in the article, in the order in which they first do."""
        return [] if self.page is None else self.page.cast

    def waiting(self) -> list[QuotationRecord]:
        """The article's quotations that wait for the journalist."""
        return [] if self.page is None else self.page.waiting

    # moving about

    def select(self, number: int | None, *, anyway: bool = False) -> None:
        """Select a quotation of the article; None selects none. ``anyway`` says so too where it is the same."""
        if anyway or number != self.selected:
            self.selected = number
            self.selection_changed.emit()
            self.arrived.emit()

    def step(self, by: int) -> None:
        """Select the next quotation, or the one before (``by`` −1); at the ends nothing happens."""
        numbers = [quotation.id for quotation in self.quotations]
        if self.selected in numbers:
            place = numbers.index(self.selected) + by
        else:
            place = self._after_what_was_left() - (by < 0)
        if 0 <= place < len(numbers):
            self.select(numbers[place])

    def _after_what_was_left(self) -> int:
        """The place among the quotations behind what was selected last and is no more; their first where none was."""
        left = self._left
        return 0 if left is None else sum(order(each) < order(left) for each in self.quotations)

    def select_waiting(self, by: int = 1, *, from_start: bool = False) -> bool:
        """Select the next quotation that waits, after the end from the start again; tells whether there is one."""
        found = self._first() if from_start else self._next_waiting(self.quotation or self._left, by)
        if found is not None:
            self.select(found)
        return bool(self.waiting())

    def _first(self) -> int | None:
        """Where work begins: with what waits first, or with what comes first."""
        return next((quotation.id for quotation in (*self.waiting()[:1], *self.quotations[:1])), None)

    def _next_waiting(self, here: QuotationRecord | None, by: int = 1) -> int | None:
        """The next that waits, from where a quotation stands or stood, after the end from the start again."""
        waiting = self.waiting()[::by]
        place = None if here is None else order(here)
        later = (each for each in waiting if place is None or (order(each) > place if by > 0 else order(each) < place))
        return next((each.id for each in (*islice(later, 1), *waiting[:1])), None)

    def _onward(self, done: QuotationRecord) -> int | None:
        """From one that is decided to the next that waits; where none does, to itself or what came before it."""
        found = self._next_waiting(done)
        if found is not None:
            return found
        return next((each.id for each in reversed(self.quotations) if order(each) <= order(done)), None)

    # deciding

    def accept(self) -> bool:
        """Confirm the selected quotation and go on to the next that waits; False where it has no speaker yet."""
        quotation = self.quotation
        if quotation is None:
            return True
        try:
            self.do(lambda: deciding.accept(self.library, [quotation.id], who=self.who), onward=quotation)
        except deciding.NoSpeakerError:
            return False
        return True

    def assign(self, speaker: int | str | None) -> None:
        """Name the selected quotation's speaker, and go on; what follows from it is offered."""
        before = self.quotation
        if before is not None:
            self._named(before, lambda: deciding.assign(self.library, [before.id], speaker, who=self.who))

    def _named(self, before: QuotationRecord, decision: Callable[[], Change]) -> None:
        """Name a quotation's speaker, go on, and offer what follows from it."""
        if not self.do(decision, offer=False, onward=before):
            return
        named = next((each.speaker for each in self.quotations if each.id == before.id), None)
        if named is not None:
            self.remember(named)
        suggested = consequences(self.library, before.id, before=before)
        self.offered.emit([quotation.id for quotation in suggested])

    def take(self, place: int) -> bool:
        """Name who is offered at a place, from 0, as the speaker, and go on; False where nobody is."""
        page, before, offers = self.page, self.quotation, self.offers()
        if page is None or before is None or not 0 <= place < len(offers):
            return False
        guess = offers[place].guess
        self._named(before, lambda: page.offers().take(before, guess, who=self.who))
        return True

    def assign_all(self, numbers: list[int], speaker: int) -> None:
        """Name one speaker of several quotations, as one step."""
        self.do(lambda: deciding.assign(self.library, numbers, speaker, who=self.who))
        if self.quotation is None or not self.quotation.waits:
            self.select_waiting()

    def rule_out(self) -> None:
        """Say that the selected words are nobody's, and go on."""
        self._decide(deciding.rule_out, advance=True)

    def delete(self) -> None:
        """Take the selected quotation away, and go on."""
        self._decide(deciding.delete, advance=True)

    def note(self, text: str) -> None:
        """Put a note to the selected quotation."""
        quotation = self.quotation
        if quotation is not None:
            self.do(lambda: deciding.note(self.library, [quotation.id], text, who=self.who))

    def add(self, span: Span, speaker: int | str | None = None) -> bool:
        """Add a quotation by hand, and select it; tells whether that was done."""
        page = self.page
        if page is None:
            return False
        if not self.do(lambda: deciding.add(self.library, page.article.id, span, who=self.who, speaker=speaker)):
            return False
        added = next((quotation for quotation in self.quotations if quotation.span == span), None)
        self.select(added.id if added else None)
        return True

    def undo(self) -> Change:
        """Take the last decision back, wherever it was, and show where; returns what that changed."""
        return self._turn(lambda: undoing.undo(self.library, who=self.who), self.tr("Nothing to undo."))

    def redo(self) -> Change:
        """Bring back what was taken back; returns what that changed."""
        return self._turn(lambda: undoing.redo(self.library, who=self.who), self.tr("Nothing to redo."))

    def _turn(self, turn: Callable[[], Change], nothing: str) -> Change:
        if self.is_held_up():
            return Change()
        before = self.quotation
        try:
            change = turn()
        except KnownError as error:
            self.failed.emit(said(error))
            return Change()
        if not change.edits:
            self.told.emit(nothing)
            return change
        here = self.page.article.id if self.page else None
        decided = change.articles - change.also
        if here not in decided:
            found = next((number for number in sorted(decided) if there(self.library, number)), None)
            if found is not None:
                self.open(found)
        self._show(change, lambda: self._first_of(change.quotations, before))
        self.offered.emit([])
        self.told.emit(self._turned(change))
        return change

    def _turned(self, change: Change) -> str:
        """What was taken back, or brought back: it may show nowhere on the desk."""
        deed = past.deed(self.library, Chronicle(self.library, languages.current()), change.group)
        parts = [f"{deed}."] if deed else []
        if change.also:
            parts.append(self.tr("In %n other article(s) the proposals have changed too.", "", len(change.also)))
        return " ".join(parts)

    def _first_of(self, numbers: set[int], before: QuotationRecord | None) -> int | None:
        """The first of some quotations, as far as they are here; else the selected one, or what came before it."""
        here = next((quotation.id for quotation in self.quotations if quotation.id in numbers), None)
        if here is not None or self.quotation is not None or before is None:
            return self.selected if here is None else here
        earlier = (each.id for each in reversed(self.quotations) if order(each) <= order(before))
        return next(earlier, self._first())

    def _decide(self, decision: Callable[..., Change], *, advance: bool) -> None:
        quotation = self.quotation
        if quotation is not None:
            onward = quotation if advance else None
            self.do(lambda: decision(self.library, [quotation.id], who=self.who), onward=onward)

    def do(self, decision: Callable[[], Change], *, offer: bool = True, onward: QuotationRecord | None = None) -> bool:
        """Make a decision and show it, going on from the quotation ``onward`` to what waits next.

        A disk that does not take it is told, and nothing moves on.
        """
        if self.is_held_up():
            return False
        try:
            change = decision()
        except deciding.NoSpeakerError:
            raise
        except KnownError as error:
            self.failed.emit(said(error))
            return False
        self._show(change, None if onward is None else lambda: self._onward(onward))
        self.told.emit("")  # what was said of the decision before is no longer so
        if offer:
            self.offered.emit([])
        return True

    def is_held_up(self) -> bool:
        """Whether no decision can be made at the moment; then it is said why."""
        if self.busy:
            self.failed.emit(self.tr("One moment: many decisions are being written."))
        return self.busy

    def free(self) -> None:
        """Let decisions be made again, after others were written apart."""
        self.busy = False
        self.freed.emit()

    def show_many(self, change: Change) -> None:
        """Show what was decided apart."""
        self.refresh()
        self.offered.emit([])
        self.articles_changed.emit(change.articles)

    def _show(self, change: Change, choose: Callable[[], int | None] | None = None) -> None:
        if self.page is not None:
            before = self.quotation
            self._show_changed(self.page.renew(change), choose, before)
            self.arrived.emit()
        if change.edits:
            self.articles_changed.emit(change.articles)

    def latest(self) -> list[SpeakerRecord]:
        """Who was named last, the latest first, each once; whoever is gone by now is left out."""
        known = self.library.speakers(self.recent)
        return list({each.id: each for number in self.recent if (each := known.get(number))}.values())

    def remember(self, speaker: int) -> None:
        """Note whom somebody has named last."""
        root = self.library.speaker(speaker).id
        self.recent = [root, *(number for number in self.recent if number != root)][:RECENT]
