"""What is decided in the view of the speakers: who bears which name, who is one with whom, and who is not."""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quoteapp.desk import deciding, speaking
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.gui.actions import keys_of
from quoteapp.gui.aside import Aside
from quoteapp.gui.picker import Picker, Question
from quoteapp.gui.sentences import said
from quoteapp.gui.speaker_dialogs import FormDialog, SameDialog, SpeakerDialog
from quoteapp.gui.speakers_view import SpeakersView
from quoteapp.store.library import Library
from quoteapp.store.records import SpeakerRecord


class SpeakerDeeds(QObject):
    """The decisions; ``aside`` makes those before which a backup is taken, ``show_history`` tells what was done."""

    def __init__(
        self, view: SpeakersView, picker: Picker, aside: Aside, show_history: Callable[[str], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self.view = view
        self.review = view.review
        self.picker = picker
        self.aside = aside
        self.window = window
        self._show_history = show_history

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action while the view is in sight, by its name."""
        return {
            "doubles": lambda: self.view.show_doubles(not self.view.suggests),
            "person_edit": self.edit,
            "person_same": self.same,
            "person_apart": self.apart,
            "person_history": self.history,
            "person_split": self.split,
            "form_new": self.add_form,
            "form_move": self.move_form,
            "form_deny": self.deny_form,
            "form_apart": self.separate,
            "double_same": self.double_same,
            "find": self.find,
            "next_pane": lambda: self.view.step(1),
            "previous_pane": lambda: self.view.step(-1),
        }

    def find(self) -> None:
        """Go where a name is typed."""
        self.view.show_doubles(False)
        self.view.list.field.selectAll()

    # one speaker

    def edit(self) -> None:
        """Ask for name, type, role and note."""
        speaker = self._speaker()
        if speaker is None or self.review.is_held_up():
            return
        given = SpeakerDialog.ask(self.review.library, speaker, self.window)
        if given is not None and given.same:
            self.same()
        elif given is not None:
            changes = {name: value for name, value in asdict(given).items() if name != "same"}
            self._do(lambda library, who: speaking.describe(library, speaker.id, who=who, **changes))

    def history(self) -> None:
        """Show what was done to the speaker, and to what it says."""
        speaker = self._speaker()
        if speaker is not None:
            self._show_history(speaker.name)

    # who is one with whom

    def same(self) -> None:
        """Make those who are selected one; of a single one it is asked who that is."""
        numbers = self.view.list.numbers()
        if self.view.suggests:
            self.double_same()
        elif len(numbers) > 1:
            self._make_one(numbers)
        elif (one := self._speaker()) is not None:
            self._ask(
                self.tr("{name} is the same as …").format(name=one.name),
                lambda other: self._make_one([other, one.id]),
                one,
            )

    def _make_one(self, numbers: list[int]) -> None:
        speakers = self._known(*numbers)
        kept = SameDialog.ask(self.review.library, speakers, self.window) if speakers else None
        if kept is not None:
            self._merge(kept, [each.id for each in speakers if each.id != kept])
            self.view.select(kept)

    def _merge(self, kept: int, gone: list[int]) -> None:
        known = self._known(kept, *gone)
        if not known:
            return
        who, name, names = self.review.who, known[0].name, ", ".join(each.name for each in known[1:])

        def told(change: Change | None) -> None:
            if change is not None:
                sentence = self.tr("{one} and {other} are one now. {keys} separates them again.")
                self.review.told.emit(sentence.format(one=name, other=names, keys=keys_of("undo")))
            else:
                self.view.reload()

        self.aside.do(lambda library: speaking.merge(library, kept, gone, who=who), told)

    def separate(self) -> None:
        """Take out again whose form of the name is selected, with all quotations."""
        form = self.view.page.form()
        if form is None or form.bearer is None:
            merged = self.view.page.page.merged if self.view.page.page else ()
            hint = self.tr("Select a form of the name that came with somebody else: that one is taken out again.")
            self.review.told.emit(hint if merged else self.tr("Nobody was made one with this speaker."))
            return
        if self._do(lambda library, who: speaking.separate(library, form.alias.speaker, who=who)):
            self.review.told.emit(self.tr("{name} is a speaker again, with all quotations.").format(name=form.bearer))

    def apart(self) -> None:
        """Say that two are not the same: those of a suggestion, those who are selected, or whom the answer names."""
        numbers = self.view.list.numbers()
        if self.view.suggests:
            self.double_apart()
        elif len(numbers) == 2:
            self._apart(*numbers)
        elif (one := self._speaker()) is not None:
            question = self.tr("{name} is not the same as …").format(name=one.name)
            self._ask(question, lambda other: self._apart(one.id, other), one)

    def _apart(self, one: int, other: int) -> None:
        known, who = self._known(one, other), self.review.who
        if not known:
            return

        def told(change: Change | None) -> None:
            if change is not None:
                sentence = self.tr("{one} and {other} are two, and are not suggested again. {keys} takes that back.")
                names = {"one": known[0].name, "other": known[1].name}
                self.review.told.emit(sentence.format(**names, keys=keys_of("undo")))
            else:
                self.view.reload()

        self.aside.do(lambda library: speaking.not_same(library, one, other, who=who), told)

    # suggestions

    def double_same(self) -> None:
        """Make both speakers of the suggestion one, and go on to the next."""
        kept, row = self.view.comparison.kept(), self.view.double_list.currentIndex().row()
        if self.view.suggests and kept is not None:
            self._merge(kept[0], [kept[1]])
            self.view.double_list.found.take(row, merged=kept)
            self.view.next_double(row)

    def double_apart(self) -> None:
        """Say that they are two, and go on to the next suggestion."""
        double, row = self.view.double_list.chosen_one(), self.view.double_list.currentIndex().row()
        if double is not None:
            self._apart(double.one, double.other)
            self.view.double_list.found.take(row)
            self.view.next_double(row)

    # what they say, and what they are called

    def split(self) -> None:
        """Ask whose words the selected quotations are: somebody new, of the same name or another, or of the library."""
        speaker, numbers = self._speaker(), self.view.page.quotations.numbers()
        if speaker is None or not numbers:
            return

        def given(answer: int | str | None) -> None:
            if isinstance(answer, str):
                self._do(lambda library, who: speaking.split(library, speaker.id, numbers, answer, who=who))
            elif answer is not None:
                self._do(lambda library, who: deciding.assign(library, numbers, answer, who=who))

        text = self.tr("Whose words are these %n quotation(s)?", "", len(numbers))
        self._pick(Question(text, given, besides=speaker.id, likely=(), fresh=speaker.name))

    def add_form(self) -> None:
        """Ask for another form of the name."""
        speaker = self._speaker()
        if speaker is None or self.review.is_held_up():
            return
        form = FormDialog.ask(speaker, self.window)
        if form is not None:
            self._do(lambda library, who: speaking.add_form(library, speaker.id, form, who=who))

    def move_form(self) -> None:
        """Ask whose name the selected form is."""
        speaker, form = self._speaker(), self.view.page.form()
        if speaker is None or form is None:
            return

        def moved(other: int) -> None:
            self._do(lambda library, who: speaking.move_form(library, form.alias.id, other, who=who))

        self._ask(self.tr("Whose name is “{form}”?").format(form=form.alias.form), moved, speaker)

    def deny_form(self) -> None:
        """Say that the selected form is not the speaker's name."""
        form = self.view.page.form()
        if form is None:
            return
        if self._do(lambda library, who: speaking.move_form(library, form.alias.id, None, who=who)):
            sentence = self.tr("“{form}” is nobody’s name any more. {keys} takes that back.")
            self.review.told.emit(sentence.format(form=form.alias.form, keys=keys_of("undo")))

    # asking

    def _speaker(self) -> SpeakerRecord | None:
        number = self.view.speaker
        return None if number is None or self.view.suggests else next(iter(self._known(number)), None)

    def _known(self, *numbers: int) -> list[SpeakerRecord]:
        """Who speakers are by now; none where one is gone since the view was read, which is said."""
        found = self.review.library.speakers(numbers)
        if all(number in found for number in numbers):
            return [found[number] for number in numbers]
        self.review.failed.emit(said(KnownError("This speaker is no longer there.")))
        self.view.reload()
        return []

    def _ask(self, text: str, then: Callable[[int], object], besides: SpeakerRecord) -> None:
        """Ask for somebody of the library; those who may be one with the speaker are offered first."""
        likely = tuple(self.view.likely(besides.id))
        self._pick(Question(text, lambda n: then(n) if isinstance(n, int) else None, besides=besides.id, likely=likely))

    def _pick(self, question: Question) -> None:
        page = self.view.page if self.view.page.isVisible() else self.view
        self.picker.ask(question, page.mapToGlobal(page.rect().topLeft()))

    def _do(self, decision: Callable[[Library, str], Change]) -> bool:
        return self.review.do(lambda: decision(self.review.library, self.review.who))
