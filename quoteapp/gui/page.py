"""An article on the desk: its text, its quotations, who speaks in them; a decision changes of it what it must."""

from collections.abc import Iterable

from quoteapp.desk.changes import Change
from quoteapp.desk.offering import Offers
from quoteapp.gui.colours import give_out
from quoteapp.gui.offsets import Offsets
from quoteapp.model import Kind, Zone
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, SpeakerRecord


class Page:
    """One article as the library has it; its text, and the offsets between that and Qt, are the same for ever."""

    def __init__(self, library: Library, article: ArticleRecord) -> None:
        self.library = library
        self.article = article
        self.text = library.text(article.id)
        self.offsets = Offsets(self.text)
        self.zones: tuple[Zone, ...] = ()
        self.quotations: list[QuotationRecord] = []
        """In the order of the text, what is deleted or withdrawn left out."""
        self.waiting: list[QuotationRecord] = []
        """Those that wait for the journalist."""
        self.cast: list[SpeakerRecord] = []
        """Who speaks, as they first do."""
        self._rows: dict[int, int] = {}
        self._speakers: dict[int, SpeakerRecord] = {}  # who they are by now, by the numbers in the quotations
        self._colours: dict[int, int] = {}
        self._offers: Offers | None = None  # of the last analysis, read when first asked for
        self.reload()

    def reload(self) -> set[int] | None:
        """Read all anew; returns the numbers of the quotations that there are or were, None if the article is gone."""
        article = there(self.library, self.article.id)
        if article is None:
            return None
        before = self._rows.keys()
        self.article = article
        self.zones = self.library.zones(article.id)
        self._speakers = {}
        self._offers = None
        self._take(self.library.quotations(article.id))
        return before | self._rows.keys()

    def renew(self, change: Change) -> set[int] | None:
        """Take in what a decision has changed: of thousands of quotations a few, as a rule.

        Returns the numbers of the quotations of which something shows that did not before, or has gone; None if the
        article is gone.
        """
        if any(isinstance(edit.record, ArticleRecord) and edit.record.id == self.article.id for edit in change.edits):
            return self.reload()
        changed = change.quotations
        renamed = {number for number, now in self._speakers.items() if {number, now.id} & change.speakers}
        for number in renamed:
            del self._speakers[number]
        kept = [quotation for quotation in self.quotations if quotation.id not in changed]
        new = self.library.several(QuotationRecord, changed)
        here = [quotation for quotation in new if quotation.article == self.article.id]
        touched = {quotation.id for quotation in here} | (changed & self._rows.keys())
        self._take(sorted(kept + here, key=order))
        return touched | {quotation.id for quotation in kept if quotation.speaker in renamed}

    def _take(self, found: Iterable[QuotationRecord]) -> None:
        """Have these quotations, which are in the order of the text."""
        self.quotations = [quotation for quotation in found if quotation.live]
        self.waiting = [quotation for quotation in self.quotations if quotation.waits]
        self._rows = {quotation.id: row for row, quotation in enumerate(self.quotations)}
        numbers = {quotation.speaker for quotation in self.quotations if quotation.speaker is not None}
        self._speakers |= self.library.speakers(numbers - self._speakers.keys())
        speakers = (self.speaker(quotation) for quotation in self.quotations if quotation.kind is Kind.SPEECH)
        turns = [speaker for speaker in speakers if speaker is not None]
        self.cast = list({speaker.id: speaker for speaker in turns}.values())
        self._colours = give_out([speaker.id for speaker in turns], self._colours)

    def quotation(self, number: int | None) -> QuotationRecord | None:
        """The quotation with a number; None where there is none."""
        row = None if number is None else self._rows.get(number)
        return None if row is None else self.quotations[row]

    def speaker(self, quotation: QuotationRecord) -> SpeakerRecord | None:
        """Who speaks in a quotation, by now."""
        return None if quotation.speaker is None else self._speakers[quotation.speaker]

    def place(self, speaker: SpeakerRecord | None) -> int | None:
        """The place of a speaker's colour in the theme; None for nobody."""
        return None if speaker is None else self._colours.get(speaker.id)

    def offers(self) -> Offers:
        """Who else could have said what, as the last analysis has it."""
        if self._offers is None:
            self._offers = Offers(self.library, self.article.id)
        return self._offers


def there(library: Library, article: int) -> ArticleRecord | None:
    """The article with a number; None where there is none, or it is in the bin."""
    record = library.get(ArticleRecord, article)
    return None if record is None or record.binned is not None else record


def order(quotation: QuotationRecord) -> tuple[int, int, int]:
    """By which quotations come in the order of the text, those inside others after them."""
    return quotation.span.start, -quotation.span.end, quotation.id
