"""What is done with the selected quotations of the list: one step, however many; asked first where all are meant."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quoteapp.desk import deciding, searching
from quoteapp.desk.changes import Change
from quoteapp.gui.actions import RECENT, called
from quoteapp.gui.bulk import MANY
from quoteapp.gui.picker import Picker, Question
from quoteapp.store.records import QuotationRecord

if TYPE_CHECKING:
    from quoteapp.gui.listing_view import ListingView


class ListingDeeds(QObject):
    """``view`` is the list; the ``picker`` asks who speaks."""

    def __init__(self, view: "ListingView", picker: Picker) -> None:
        super().__init__(view)
        self.view = view
        self.picker = picker
        self.review = view.review

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action while the list is to be seen, by its name."""
        found: dict[str, Callable[[], object]] = {
            "list_open": self.open,
            "list_accept": self.accept,
            "list_accept_all": self.accept_all,
            "list_mention": self.show_mention,
            "speaker": self.ask_speaker,
            "no_speech": self.rule_out,
            "verify": self.verify,
            "delete": self.delete,
        }
        return found | {name: partial(self.assign_recent, place) for place, name in enumerate(RECENT)}

    # one

    def open(self) -> None:
        """Put the quotation that is looked at on the desk."""
        number = self.view.table.current()
        if number is not None:
            self.view.opened.emit(number)

    def show_mention(self) -> None:
        """Show, and select, all whose speaker is named by the same words."""
        number = self.view.table.current()
        printed = None if number is None else searching.printed_name(self.review.library, number)
        if printed is None:
            self.review.told.emit(self.tr("No name is printed there that others could share."))
            return
        self.view.bar.take(self.view.bar.terms.mention(printed))
        self.view.table.selectAll()
        self.view.table.setFocus()
        count = self.view.table.count_selected()
        told = self.tr("%n quotation(s) of “{words}”: {key} names one speaker for them.", "", count)
        self.review.told.emit(told.format(words=printed, key=called("speaker")))

    # many

    def accept(self) -> None:
        """Accept what is selected, as far as it waits and has a speaker; one alone without asks who it is."""
        self._accept(self.view.table.selected())

    def accept_all(self) -> None:
        """Accept all that the filter shows, once somebody has seen how many that are."""
        self.view.rows.finish()
        self._accept(self.view.rows.numbers(), ask=True)

    def _accept(self, numbers: Sequence[int], *, ask: bool = False) -> None:
        if self.review.is_held_up():
            return
        waiting = searching.waiting_among(self.review.library, numbers)
        if not waiting.named:
            if waiting.nobody == len(numbers) == 1:
                self.ask_speaker()
            else:
                self.review.told.emit(self._left(waiting.nobody) or self.tr("Nothing of this waits."))
            return
        many = len(waiting.named)
        decide = partial(deciding.accept, numbers=waiting.named, who=self.review.who)
        begin = partial(self.view.bulk.do, decide, many, partial(self._accepted, left=waiting.nobody))
        if many < MANY and not ask:
            begin()
            return
        text = self.tr("Accept %n quotation(s)?", "", many)
        if len(numbers) > many + waiting.nobody:
            text += " " + self.tr("%n other(s) do not wait.", "", len(numbers) - many - waiting.nobody)
        if waiting.nobody:
            text += " " + self._left(waiting.nobody)
        self.view.line.ask(text, self.tr("Accept %n", "", many), begin)

    def _accepted(self, change: Change, left: int) -> str:
        told = self.tr("%n accepted.", "", len(change.quotations))
        return " ".join(filter(None, (told, self._left(left), self._way_back())))

    def _left(self, nobody: int) -> str:
        return self.tr("%n without speaker stay as they are.", "", nobody) if nobody else ""

    def _way_back(self) -> str:
        return self.tr("{key} takes it back.").format(key=called("undo"))

    def ask_speaker(self) -> None:
        """Ask who speaks in all that is selected."""
        numbers, current = self.view.table.selected(), self.view.table.current()
        quotation = None if current is None else self.review.library.get(QuotationRecord, current)
        if not numbers or quotation is None:
            return
        text = self.tr("Who speaks?") if len(numbers) == 1 else self.tr("Who speaks in these %n?", "", len(numbers))
        speaker = quotation.speaker
        now = None if speaker is None or len(numbers) > 1 else self.review.library.speaker(speaker).id
        question = Question(text, partial(self.assign, numbers), now=now, article=quotation.article)
        self.picker.ask(question, self.view.place_for_picker())

    def assign(self, numbers: Sequence[int], speaker: int | str | None) -> None:
        """Name one speaker of these quotations."""
        decide = partial(deciding.assign, numbers=numbers, speaker=speaker, who=self.review.who)
        self.view.bulk.do(decide, len(numbers), self._named)

    def assign_recent(self, place: int) -> None:
        """Name who was named last, or before, at a place from 0, in all that is selected."""
        latest, numbers = self.review.latest(), self.view.table.selected()
        if numbers and place < len(latest):
            self.assign(numbers, latest[place].id)

    def _named(self, change: Change) -> str:
        records = [edit.after for edit in change.edits if isinstance(edit.after, QuotationRecord)]
        if not records:
            return self.tr("Nothing to change: it is so already.")
        number = records[0].speaker
        if number is None:
            return self.tr("%n without speaker now.", "", len(records)) + f" {self._way_back()}"
        self.review.remember(number)
        name = self.review.library.speaker(number).name
        return self.tr("%n by {name}.", "", len(records)).format(name=name) + f" {self._way_back()}"

    def rule_out(self) -> None:
        """Say that what is selected is nobody's words."""
        self._decide(deciding.rule_out, lambda count: self.tr("%n ruled out.", "", count))

    def delete(self) -> None:
        """Take away what is selected."""
        self._decide(deciding.delete, lambda count: self.tr("%n deleted.", "", count))

    def verify(self) -> None:
        """Note that what is selected was checked, or, where the one that is looked at was, that it was not."""
        row = self.view.table.currentIndex().row()
        line = self.view.rows.line(row) if row >= 0 else None
        if line is not None and line.verified:
            decision = partial(deciding.verify, verified=False)
            self._decide(decision, lambda count: self.tr("%n no longer verified.", "", count))
        elif line is not None:
            self._decide(deciding.verify, lambda count: self.tr("%n verified.", "", count))

    def _decide(self, decision: Callable[..., Change], tell: Callable[[int], str]) -> None:
        numbers = self.view.table.selected()

        def told(change: Change) -> str:
            count = len(change.quotations)
            return f"{tell(count)} {self._way_back()}" if count else self.tr("Nothing to change: it is so already.")

        if numbers:
            self.view.bulk.do(partial(decision, numbers=numbers, who=self.review.who), len(numbers), told)
