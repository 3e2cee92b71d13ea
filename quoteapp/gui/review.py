"""What the window is about at a moment: one article of the library, one quotation of it, and what is done to them.

Every decision goes to the desk, is on the disk when the desk returns, and is then shown: all views follow the signals.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from quoteapp.desk import deciding, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.consequences import consequences
from quoteapp.errors import KnownError
from quoteapp.gui import reasons
from quoteapp.gui.offsets import Offsets
from quoteapp.gui.sentences import said
from quoteapp.model import Kind, Span, Zone
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, SpeakerRecord


@dataclass(frozen=True, slots=True)
class Page:
    """An article on the desk: its record, its text, its zones, and the offsets between them and Qt."""

    article: ArticleRecord
    text: str
    zones: tuple[Zone, ...]
    offsets: Offsets


class Review(QObject):
    """The state of the desk, and the decisions; ``who`` signs them."""

    library_changed = Signal()  # articles have come or gone
    articles_changed = Signal(set)  # by number: other details, other quotations, or gone
    page_changed = Signal()  # another article is on the desk, or none
    quotations_changed = Signal()  # of this article, or their speakers
    selection_changed = Signal()
    told = Signal(str)  # one sentence about what was done, fit to be shown
    failed = Signal(str)  # one sentence about what could not be done
    offered = Signal(list)  # quotations that the last decision suggests to treat alike

    def __init__(self, library: Library, who: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.who = who
        self.page: Page | None = None
        self.quotations: list[QuotationRecord] = []
        self.selected: int | None = None
        self.recent: list[int] = []  # speakers named last, the latest first
        self._speakers: dict[int, SpeakerRecord] = {}  # of the article, read once: views ask for them row by row
        self._cast: dict[int, SpeakerRecord] = {}  # who they are by now, by their own numbers, as they first speak
        self._places: dict[int, int] = {}

    # what is on the desk

    def open(self, article: int | None) -> None:
        """Put an article on the desk, its first waiting quotation selected; None clears it."""
        self.page = None if article is None else self._read(article)
        self._reload()
        self.selected = None
        self.page_changed.emit()
        self.offered.emit([])
        self.select_waiting(from_start=True)

    def _read(self, article: int) -> Page | None:
        record = self.library.get(ArticleRecord, article)
        if record is None or record.binned is not None:
            return None
        zones = self.library.zones(article)
        if self.page is not None and self.page.article.id == article:  # its text is the same for ever
            return Page(record, self.page.text, zones, self.page.offsets)
        text = self.library.text(article)
        return Page(record, text, zones, Offsets(text))

    def refresh(self) -> None:
        """Show what the library says by now of the article on the desk; none where it is gone."""
        page = None if self.page is None else self._read(self.page.article.id)
        if page is None:
            self.open(None)
            return
        self.page = page
        self._reload()
        self.quotations_changed.emit()
        self.selection_changed.emit()

    def _reload(self) -> None:
        self._speakers = {}
        self._take([] if self.page is None else self.library.quotations(self.page.article.id))

    def _take(self, found: Iterable[QuotationRecord]) -> None:
        """Have these quotations on the desk, in the order of the text."""
        self.quotations = [quotation for quotation in found if quotation.live]
        numbers = {quotation.speaker for quotation in self.quotations if quotation.speaker is not None}
        self._speakers |= self.library.speakers(numbers - self._speakers.keys())
        self._cast = {}
        for quotation in self.quotations:
            if quotation.speaker is not None and quotation.kind is Kind.SPEECH:
                speaker = self._speakers[quotation.speaker]
                self._cast.setdefault(speaker.id, speaker)
        self._places = {number: place for place, number in enumerate(self._cast)}
        if self.selected not in {quotation.id for quotation in self.quotations}:
            self.selected = None

    def _renew(self, change: Change) -> None:
        """Show what a decision has changed in the article on the desk: of thousands of quotations a few, as a rule."""
        details = {edit.record.id for edit in change.edits if isinstance(edit.record, ArticleRecord)}
        if self.page is None or self.page.article.id in details:
            self.refresh()
            return
        if change.speakers:
            self._speakers = {}
        changed = change.quotations
        kept = [quotation for quotation in self.quotations if quotation.id not in changed]
        new = self.library.several(QuotationRecord, changed)
        here = [quotation for quotation in new if quotation.article == self.page.article.id]
        self._take(sorted(kept + here, key=lambda each: (each.span.start, -each.span.end, each.id)))
        self.quotations_changed.emit()
        self.selection_changed.emit()

    @property
    def quotation(self) -> QuotationRecord | None:
        """The selected quotation."""
        return next((each for each in self.quotations if each.id == self.selected), None)

    def speaker(self, quotation: QuotationRecord) -> SpeakerRecord | None:
        """Who speaks in a quotation, by now."""
        return None if quotation.speaker is None else self._speakers[quotation.speaker]

    def place(self, quotation: QuotationRecord) -> int | None:
        """The place of a quotation's speaker among the article's, by which colours are given; None for nobody."""
        return None if quotation.speaker is None else self._places.get(self._speakers[quotation.speaker].id)

    def reason(self, quotation: QuotationRecord) -> str:
        """Why the quotation has its speaker, in one sentence of the interface's language."""
        speaker = self.speaker(quotation)
        relay = None if quotation.relayed_by is None else self.library.speaker(quotation.relayed_by)
        text = "" if self.page is None else self.page.text
        return reasons.say(quotation, text, speaker.name if speaker else "", relay.name if relay else "")

    def speakers(self) -> list[SpeakerRecord]:
        """Who speaks in the article, in the order in which they first do."""
        return list(self._cast.values())

    def waiting(self) -> list[QuotationRecord]:
        """The article's quotations that wait for the journalist."""
        return [quotation for quotation in self.quotations if quotation.waits]

    # moving about

    def select(self, number: int | None) -> None:
        """Select a quotation of the article; None selects none."""
        if number != self.selected:
            self.selected = number
            self.selection_changed.emit()

    def step(self, by: int) -> None:
        """Select the next quotation, or the one before (``by`` −1); at the ends nothing happens."""
        numbers = [quotation.id for quotation in self.quotations]
        if not numbers:
            return
        place = numbers.index(self.selected) + by if self.selected in numbers else 0
        if 0 <= place < len(numbers):
            self.select(numbers[place])

    def select_waiting(self, by: int = 1, *, from_start: bool = False) -> bool:
        """Select the next quotation that waits, after the end from the start again; tells whether there is one."""
        places = [place for place, quotation in enumerate(self.quotations) if quotation.waits]
        if not places:
            if from_start and self.quotations:
                self.select(self.quotations[0].id)
            else:
                self.selection_changed.emit()
            return False
        order = [quotation.id for quotation in self.quotations]
        here = order.index(self.selected) if self.selected in order and not from_start else -1
        later = [place for place in places if (place > here if by > 0 else place < here)]
        self.select(order[(later or places)[0 if by > 0 else -1]])
        return True

    # deciding

    def accept(self) -> bool:
        """Confirm the selected quotation and go on to the next that waits; False where it has no speaker yet."""
        quotation = self.quotation
        if quotation is None:
            return True
        try:
            done = self.do(lambda: deciding.accept(self.library, [quotation.id], who=self.who))
        except deciding.NoSpeakerError:
            return False
        if done:
            self.select_waiting()
        return True

    def assign(self, speaker: int | str | None) -> None:
        """Name the selected quotation's speaker, and go on; what follows from it is offered."""
        before = self.quotation
        if before is None or not self.do(
            lambda: deciding.assign(self.library, [before.id], speaker, who=self.who), offer=False
        ):
            return
        after = self.quotation
        if after is not None and after.speaker is not None:
            self._remember(after.speaker)
        suggested = consequences(self.library, before.id, before=before)
        self.select_waiting()
        self.offered.emit([quotation.id for quotation in suggested])

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

    def add(self, span: Span, speaker: int | str | None = None) -> None:
        """Add a quotation by hand, and select it."""
        page = self.page
        if page is None:
            return
        if self.do(lambda: deciding.add(self.library, page.article.id, span, who=self.who, speaker=speaker)):
            added = next((quotation for quotation in self.quotations if quotation.span == span), None)
            self.select(added.id if added else None)

    def undo(self) -> None:
        """Take the last decision back, wherever it was, and show where."""
        self._turn(lambda: undoing.undo(self.library, who=self.who), self.tr("Nothing to undo."))

    def redo(self) -> None:
        """Bring back what was taken back."""
        self._turn(lambda: undoing.redo(self.library, who=self.who), self.tr("Nothing to redo."))

    def _turn(self, turn: Callable[[], Change], nothing: str) -> None:
        try:
            change = turn()
        except KnownError as error:
            self.failed.emit(said(error))
            return
        if not change.edits:
            self.told.emit(nothing)
            return
        here = self.page.article.id if self.page else None
        there = [number for number in sorted(change.articles) if self._read(number) is not None]
        if there and here not in change.articles:
            self.open(there[0])
        self._show(change)
        self.offered.emit([])
        self.told.emit("")
        touched = [quotation.id for quotation in self.quotations if quotation.id in change.quotations]
        if touched:
            self.select(touched[0])

    def _decide(self, decision: Callable[..., Change], *, advance: bool) -> None:
        quotation = self.quotation
        if quotation is None:
            return
        place = self.quotations.index(quotation)
        if self.do(lambda: decision(self.library, [quotation.id], who=self.who)) and advance:
            if self.selected is None and self.quotations:  # it is gone: what came after it is next
                self.selected = self.quotations[min(place, len(self.quotations)) - 1].id if place else None
            self.select_waiting()

    def do(self, decision: Callable[[], Change], *, offer: bool = True) -> bool:
        """Make a decision and show it; a disk that does not take it is told, and nothing moves on."""
        try:
            change = decision()
        except deciding.NoSpeakerError:
            raise
        except KnownError as error:
            self.failed.emit(said(error))
            return False
        self._show(change)
        self.told.emit("")  # what was said of the decision before is no longer so
        if offer:
            self.offered.emit([])
        return True

    def _show(self, change: Change) -> None:
        self._renew(change)
        if change.edits:
            self.articles_changed.emit(change.articles)

    def latest(self) -> list[SpeakerRecord]:
        """Who was named last, the latest first, each once; whoever is gone by now is left out."""
        known = self.library.speakers(self.recent)
        return list({each.id: each for number in self.recent if (each := known.get(number))}.values())

    def _remember(self, speaker: int) -> None:
        root = self.library.speaker(speaker).id
        self.recent = [root, *(number for number in self.recent if number != root)][:9]
