"""What is done by hand to the selected quotation, beyond who speaks it: asked for where something is missing."""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtWidgets import QWidget

from quoteapp.desk import deciding, speaking
from quoteapp.desk.changes import Change
from quoteapp.gui.actions import called
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.aside import Aside
from quoteapp.gui.check_dialog import CheckDialog
from quoteapp.gui.handwork import Handwork
from quoteapp.gui.picker import Question
from quoteapp.gui.review import Review
from quoteapp.gui.speaker_dialogs import SameDialog, SpeakerDialog
from quoteapp.model import Form
from quoteapp.store.records import QuotationRecord, SpeakerRecord


class Correcting(Handwork):
    """The rarer decisions. Nothing moves on: what was corrected stays selected.

    ``aside`` makes those before which a backup is taken.
    """

    def __init__(
        self,
        review: Review,
        article: ArticleView,
        ask: Callable[[Question], None],
        aside: Aside,
        window: QWidget,
    ) -> None:
        super().__init__(review, article, ask, window)
        self.aside = aside

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action, by its name."""
        return {
            "relay": self.ask_relay,
            "no_relay": lambda: self._relay(None),
            "fragment": self.switch_form,
            "tie": self.switch_tie,
            "verify": self.switch_verified,
            "check": self.ask_check,
            "edit_speaker": self.edit_speaker,
            "same": self.ask_same,
        }

    # who passes it on, what form it has, what it belongs to

    def ask_relay(self) -> None:
        """Ask who passes the words on."""
        if self._speech() is not None:
            self._ask(Question(self.tr("Who passes it on?"), self._relay))

    def _relay(self, speaker: int | str | None) -> None:
        quotation = self.review.quotation
        if quotation is not None:
            self._do(lambda library, who: deciding.relay(library, [quotation.id], speaker, who=who))

    def switch_form(self) -> None:
        """A sentence becomes a fragment, a fragment a sentence."""
        quotation = self._speech()
        if quotation is None:
            return
        form = Form.SENTENCE if quotation.form is Form.FRAGMENT else Form.FRAGMENT
        if self._do(lambda library, who: deciding.set_form(library, [quotation.id], form, who=who)):
            self._tell(self.tr("A fragment.") if form is Form.FRAGMENT else self.tr("A whole sentence."))

    def switch_tie(self) -> None:
        """Tie the quotation to the one before it, or untie it."""
        quotation = self._speech()
        if quotation is None:
            return
        wanted = not quotation.continues
        before = deciding.preceding(quotation, self.review.quotations)
        if wanted and before is None:
            self._tell(self.tr("There is no quotation before it."))
        elif self._do(lambda library, who: deciding.tie(library, quotation.id, continues=wanted, who=who)):
            self._tell(self._tied(before) if wanted else self.tr("It stands on its own again."))

    def _tied(self, before: QuotationRecord | None) -> str:
        quotation = self.review.quotation
        if quotation is None or before is None or self.review.speaker(quotation) == self.review.speaker(before):
            return self.tr("It carries on the quotation before it.")
        return self.tr("It carries on the quotation before it, which somebody else speaks: the sheet keeps them apart.")

    # the check against the source

    def switch_verified(self) -> None:
        """Note that the quotation was checked against the source, or take that back."""
        quotation = self.review.quotation
        if quotation is not None:
            wanted = not quotation.verified
            self._do(lambda library, who: deciding.verify(library, [quotation.id], verified=wanted, who=who))

    def ask_check(self) -> None:
        """Ask how it was checked, and note that it was."""
        quotation = self.review.quotation
        if quotation is None or self.review.is_held_up():
            return
        check = CheckDialog.ask(quotation, self.window)
        if check is not None:
            self._do(lambda library, who: deciding.verify(library, [quotation.id], who=who, **check._asdict()))

    # the speaker

    def edit_speaker(self, number: int | None = None) -> None:
        """Ask for the details of a speaker by number, or of the quotation's."""
        speaker = self._speaker() if number is None else self.review.library.speaker(number)
        if speaker is None or self.review.is_held_up():
            return
        given = SpeakerDialog.ask(self.review.library, speaker, self.window)
        if given is None:
            return
        if given.same:
            self.ask_same(speaker)
            return
        changes = {name: value for name, value in asdict(given).items() if name != "same"}
        self._do(lambda library, who: speaking.describe(library, speaker.id, who=who, **changes))

    def ask_same(self, speaker: SpeakerRecord | None = None) -> None:
        """Ask whom a speaker, the quotation's by default, is the same as."""
        one = speaker or self._speaker()
        if one is not None:
            text = self.tr("{name} is the same as …").format(name=one.name)
            self._ask(Question(text, lambda other: self._make_one(one, other), besides=one.id))

    def _make_one(self, one: SpeakerRecord, number: int | str | None) -> None:
        if not isinstance(number, int):
            return
        other = self.review.library.speaker(number)
        kept = SameDialog.ask(self.review.library, [other, one], self.window)
        if kept is None:
            return
        gone, who = one.id if kept == other.id else other.id, self.review.who

        def told(change: Change | None) -> None:
            if change is not None:
                self._tell(self.tr("One speaker now. Undo makes them two again."))

        self.aside.do(lambda library: speaking.merge(library, kept, [gone], who=who), told)

    def _speaker(self) -> SpeakerRecord | None:
        """The quotation's speaker; where there is none, it is said what to do."""
        quotation = self._speech()
        speaker = None if quotation is None else self.review.speaker(quotation)
        if quotation is not None and speaker is None:
            self._tell(self.tr("Nobody is named yet: {key} says who speaks.").format(key=called("speaker")))
        return speaker
