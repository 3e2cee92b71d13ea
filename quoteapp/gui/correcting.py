"""What is done by hand to the selected quotation, beyond who speaks it: asked for where something is missing."""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quoteapp.desk import deciding, dividing, speaking
from quoteapp.desk.changes import Change
from quoteapp.gui import edges
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.check_dialog import CheckDialog
from quoteapp.gui.picker import Question
from quoteapp.gui.review import Review
from quoteapp.gui.speaker_dialogs import SameDialog, SpeakerDialog
from quoteapp.model import Form, Kind, Span
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord, SpeakerRecord

Setter = Callable[..., Change]


class Correcting(QObject):
    """The rarer decisions; ``ask`` opens the picker. Nothing moves on: what was corrected stays selected."""

    def __init__(self, review: Review, article: ArticleView, ask: Callable[[Question], None], window: QWidget) -> None:
        super().__init__(window)
        self.review = review
        self.article = article
        self.window = window
        self._ask = ask
        self._told_of: int | None = None  # the quotation that the last sentence was about, while it stands
        review.told.connect(self._forget)
        review.failed.connect(self._forget)
        review.selection_changed.connect(self._take_back)

    def _tell(self, sentence: str) -> None:
        """Say something about the selected quotation, for as long as it is selected."""
        self.review.told.emit(sentence)
        self._told_of = self.review.selected

    def _forget(self) -> None:
        self._told_of = None

    def _take_back(self) -> None:
        if self._told_of not in (None, self.review.selected):
            self.review.told.emit("")

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action, by its name."""
        return {
            "new": self.add,
            "mention": self.set_mention,
            "no_mention": lambda: self._clear(deciding.set_mention),
            "cue": self.set_cue,
            "no_cue": lambda: self._clear(deciding.set_cue),
            "relay": self.ask_relay,
            "no_relay": lambda: self._relay(None),
            "fragment": self.switch_form,
            "tie": self.switch_tie,
            "divide": self.divide,
            "unite": self.unite,
            "verify": self.switch_verified,
            "check": self.ask_check,
            "edit_speaker": self.edit_speaker,
            "same": self.ask_same,
            "extent": self.set_extent,
            "start_left": lambda: self.move_edge(end=False, by=-1),
            "start_right": lambda: self.move_edge(end=False, by=1),
            "end_left": lambda: self.move_edge(end=True, by=-1),
            "end_right": lambda: self.move_edge(end=True, by=1),
        }

    # words of the article

    def add(self) -> None:
        """Make a quotation of the selected passage, and ask who speaks."""
        span = self._passage()
        if span is None:
            hint = self.tr("Select a passage first, with the mouse, Ctrl+F or Shift and the arrows, then press Q.")
            self._tell(hint)
            return
        self.article.clear_selection()
        self.review.add(span)
        self._ask(Question(self.tr("Who speaks?"), self.review.assign))

    def set_mention(self) -> None:
        """Make the selected words those that name the speaker."""
        self._set(deciding.set_mention, self.tr("Select the words that name the speaker first, then press M."))

    def set_cue(self) -> None:
        """Make the selected words those that present the quotation."""
        self._set(deciding.set_cue, self.tr("Select the words that present the quotation first, then press C."))

    def set_extent(self) -> None:
        """Make the selected words the whole quotation."""
        self._set(deciding.set_span, self.tr("Select the whole quotation first, then press E."))

    def _set(self, setter: Setter, hint: str) -> None:
        quotation, span = self._speech(), self._passage()
        if quotation is None:
            return
        if span is None:
            self._tell(hint)
        elif self._do(lambda library, who: setter(library, quotation.id, span, who=who)):
            self.article.clear_selection()

    def _clear(self, setter: Setter) -> None:
        quotation = self.review.quotation
        if quotation is not None:
            self._do(lambda library, who: setter(library, quotation.id, None, who=who))

    def _passage(self) -> Span | None:
        """The selected words, without the blanks around them."""
        span, page = self.article.selected_span(), self.review.page
        if span is None or page is None:
            return None
        said = span.of(page.text)
        start = span.start + len(said) - len(said.lstrip())
        return Span(start, start + len(said.strip())) if said.strip() else None

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

    def divide(self) -> None:
        """Make two quotations of one: around the selected words, at the text cursor, or at the incise."""
        quotation, page = self.review.quotation, self.review.page
        if quotation is None or page is None:
            return
        cut = self._cut(quotation, page.text)
        parts = None if cut is None else dividing.around(page.text, quotation.span, cut)
        if parts is None:
            hint = self.tr("Put the cursor where the quotation is to be divided, or select the words between, then D.")
            self._tell(hint)
        elif self._do(lambda library, who: deciding.split(library, quotation.id, *parts, who=who)):
            self.article.clear_selection()
            self._tell(self.tr("Two quotations now."))

    def _cut(self, quotation: QuotationRecord, text: str) -> Span | None:
        passage, caret, whole = self._passage(), self.article.caret(), quotation.span
        if passage is not None:
            return passage if whole.contains(passage) else None
        incise = dividing.incise(text, whole, quotation.cue, quotation.mention, quotation.role)
        inside = whole.start < caret < whole.end and not (incise and incise.start <= caret <= incise.end)
        return Span(caret, caret) if inside else incise

    def unite(self) -> None:
        """Make one quotation of this one and the next."""
        quotation = self.review.quotation
        if quotation is None:
            return
        later = [each for each in self.review.quotations if each.span.start >= quotation.span.end]
        if not later:
            self._tell(self.tr("There is no quotation after it."))
        elif self._do(lambda library, who: deciding.merge(library, [quotation.id, later[0].id], who=who)):
            self._tell(self.tr("One quotation now."))

    def move_edge(self, *, end: bool, by: int) -> None:
        """Move the start or the end of the quotation by one word or mark (``by`` 1 or −1)."""
        quotation, page = self.review.quotation, self.review.page
        moved = None if quotation is None or page is None else edges.move(page.text, quotation.span, end=end, by=by)
        if quotation is not None and moved is not None:
            self._do(lambda library, who: deciding.set_span(library, quotation.id, moved, who=who))

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
        check = None if quotation is None else CheckDialog.ask(quotation, self.window)
        if quotation is not None and check is not None:
            self._do(lambda library, who: deciding.verify(library, [quotation.id], who=who, **check._asdict()))

    # the speaker

    def edit_speaker(self, number: int | None = None) -> None:
        """Ask for the details of a speaker by number, or of the quotation's."""
        speaker = self._speaker() if number is None else self.review.library.speaker(number)
        if speaker is None:
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
        gone = one.id if kept == other.id else other.id
        if self._do(lambda library, who: speaking.merge(library, kept, [gone], who=who)):
            self._tell(self.tr("One speaker now. Undo makes them two again."))

    def _speaker(self) -> SpeakerRecord | None:
        """The quotation's speaker; where there is none, it is said what to do."""
        quotation = self._speech()
        speaker = None if quotation is None else self.review.speaker(quotation)
        if quotation is not None and speaker is None:
            self._tell(self.tr("Nobody is named yet: S says who speaks."))
        return speaker

    def _speech(self) -> QuotationRecord | None:
        """The selected quotation if it is somebody's words; where it is not, it is said what to do."""
        quotation = self.review.quotation
        if quotation is not None and quotation.kind is not Kind.SPEECH:
            self._tell(self.tr("These are nobody's words: S says who speaks."))
            return None
        return quotation

    def _do(self, decision: Callable[[Library, str], Change]) -> bool:
        return self.review.do(lambda: decision(self.review.library, self.review.who))
