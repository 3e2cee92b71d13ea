"""Who else could have said a quotation, as the last analysis has it: to be offered, and taken with one key."""

from dataclasses import dataclass, replace

from quoteapp.desk.changes import Change
from quoteapp.desk.deciding import decide, said_by
from quoteapp.desk.identifying import Identifier
from quoteapp.desk.proposing import last_analysis
from quoteapp.model import Guess, Kind
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody who could have said it: ``speaker`` is the library's number, None for who would be new to it."""

    guess: Guess
    speaker: int | None
    name: str


class Offers:
    """The guesses of an article's last analysis, by where it found the quotations."""

    def __init__(self, library: Library, article: int) -> None:
        self.library = library
        self.article = article
        self._analysis = last_analysis(library, article)
        found = self._analysis.quotations if self._analysis is not None else ()
        self._guesses = {quotation.span: quotation.others for quotation in found if quotation.others}

    def of(self, quotation: QuotationRecord) -> list[Offer]:
        """Whom to offer for a quotation, the likeliest first; whoever it is said by already is left out."""
        guesses = self._guesses.get(quotation.machine or quotation.span, ())
        if quotation.kind is not Kind.SPEECH or not guesses:
            return []
        identifier = self._identifier()
        now = None if quotation.speaker is None else self.library.speaker(quotation.speaker).id
        offers: dict[int | str, Offer] = {}
        for guess in guesses:
            offer = self._offer(guess, identifier.known(guess.speaker))
            if offer.speaker is None or offer.speaker != now:
                offers.setdefault(offer.speaker or offer.name, offer)
        return list(offers.values())

    def take(self, quotation: QuotationRecord, guess: Guess, *, who: str) -> Change:
        """Say that it is who was offered, by the words that name him there: one step."""
        with self.library.transaction():
            identifier = self._identifier()
            speaker = identifier.number(guess.speaker)

            def taken(before: QuotationRecord) -> QuotationRecord:
                after = said_by(self.library, before, speaker)
                return replace(after, mention=guess.mention, cue=guess.cue, role=guess.speaker.role or after.role)

            return decide(self.library, [quotation.id], taken, who=who, action="speaker", first=identifier.edits)

    def _offer(self, guess: Guess, known: int | None) -> Offer:
        if known is None:
            return Offer(guess, None, guess.speaker.name)
        somebody = self.library.speaker(known)
        return Offer(guess, somebody.id, somebody.name)

    def _identifier(self) -> Identifier:
        kept = self.library.quotations(self.article)
        held: dict[str, set[int]] = {}
        for each in kept:
            if each.name is not None and each.speaker is not None:
                held.setdefault(each.name, set()).add(each.speaker)
        names = self._analysis.names if self._analysis is not None else ()
        return Identifier(self.library, self.article, names, kept, held)
