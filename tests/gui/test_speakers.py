"""Who a speaker is: details, and who is the same; told before what it changes, taken back by one undo."""

import pytest
from PySide6.QtWidgets import QApplication

from quoteapp.gui.speaker_dialogs import SameDialog, SpeakerDialog
from quoteapp.model import SpeakerType
from quoteapp.store.records import SpeakerRecord
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND, back_in_the_window, in_dialog


@pytest.fixture
def at_work(person: Person) -> Person:
    """Lina Marchal speaks in both articles, Jean Roche in the first; a quotation of hers is selected."""
    return person.start().bring(FIRST, SECOND)


def speaker(person: Person, words: str = "Nous partons") -> SpeakerRecord:
    """Who speaks the words, as the library has it."""
    number = person.quotation(words).speaker
    assert number is not None
    found: SpeakerRecord = person.workplace.library.speaker(number)
    return found


def make_one(person: Person) -> None:
    """Say that Lina Marchal is Jean Roche."""
    person.press("i").type("jean")
    in_dialog(person, lambda: person.press("Return"))
    person.press("Return")
    back_in_the_window(person)
    written(person)


def written(person: Person) -> None:
    """Wait until it is on the disk."""
    person.qtbot.waitUntil(lambda: not person.overviews.aside.busy)


@pytest.mark.parametrize("way", ["Shift+S", "F2", "card"])
def test_a_speaker_is_renamed_everywhere(at_work: Person, way: str) -> None:
    in_dialog(at_work, lambda: at_work.press("a", held=CTRL).type("Lina Marchal-Nérac").press("Return"))
    if way == "card":
        at_work.click(at_work.window.card.buttons["edit_speaker"])
    elif way == "F2":
        at_work.press("F2")
    else:
        at_work.press("s", held=SHIFT)
    back_in_the_window(at_work)
    assert at_work.speaker("Nous partons") == "Lina Marchal-Nérac"
    at_work.press("PgDown", held=CTRL)
    assert at_work.speaker("Le train") == "Lina Marchal-Nérac"


def test_type_role_and_note_are_one_step_with_the_name(at_work: Person) -> None:
    before = speaker(at_work)

    def answer() -> None:
        at_work.press("a", held=CTRL).type("Le conseil").press("Tab", "Down", "Tab").type("conseil municipal")
        at_work.press("Tab").type("à rappeler").press("Tab", "Tab", "Return")

    in_dialog(at_work, answer)
    at_work.press("s", held=SHIFT)
    found = speaker(at_work)
    assert (found.name, found.type, found.role, found.note) == (
        "Le conseil", SpeakerType.ORGANIZATION, "conseil municipal", "à rappeler",
    )  # fmt: skip
    back_in_the_window(at_work)
    at_work.press("z", held=CTRL)
    assert speaker(at_work) == before


def test_the_dialog_says_how_much_it_changes(at_work: Person) -> None:
    dialog = SpeakerDialog(at_work.workplace.library, speaker(at_work), at_work.window)
    assert dialog.scope.text() == "Changes everywhere: 2 quotations in 2 articles."
    dialog.deleteLater()


def test_details_that_are_given_up_stay(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("Personne").press("Esc"))
    at_work.press("s", held=SHIFT)
    assert at_work.speaker("Nous partons") == "Lina Marchal"


def test_details_left_as_they_are_are_no_step(at_work: Person) -> None:
    at_work.press("f")
    in_dialog(at_work, lambda: at_work.press("Return"))
    at_work.press("s", held=SHIFT)
    back_in_the_window(at_work)
    at_work.press("z", held=CTRL)
    assert not at_work.quotation("Nous partons").decided


def test_a_name_without_a_letter_cannot_be_saved(at_work: Person) -> None:
    dialog = SpeakerDialog(at_work.workplace.library, speaker(at_work), at_work.window)
    dialog.name.setText(" … ")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.deleteLater()


@pytest.mark.parametrize(("name", "told"), [("JEAN ROCHE", True), ("Jeanne Roche", False), ("Lina Marchal", False)])
def test_a_name_that_another_bears_is_told(at_work: Person, name: str, told: bool) -> None:
    dialog = SpeakerDialog(at_work.workplace.library, speaker(at_work), at_work.window)
    dialog.name.setText(name)
    assert dialog.hint.isVisibleTo(dialog) is told
    dialog.deleteLater()


def test_f2_in_the_picker_edits_who_is_pointed_at(at_work: Person) -> None:
    at_work.press("s", "Down")
    in_dialog(at_work, lambda: at_work.press("a", held=CTRL).type("Jean Rochelle").press("Return"))
    at_work.press("F2")
    assert at_work.speaker("Je reste") == "Jean Rochelle"
    assert not at_work.quotation("Nous partons").decided


def test_the_pickers_button_edits_too(at_work: Person) -> None:
    at_work.press("s")
    in_dialog(at_work, lambda: at_work.press("a", held=CTRL).type("Lina M.").press("Return"))
    at_work.click(at_work.window.picker.edit)
    assert at_work.speaker("Nous partons") == "Lina M."


def test_where_nobody_is_named_there_is_nobody_to_edit(at_work: Person) -> None:
    at_work.press("j", "j").press("s", held=SHIFT)
    assert at_work.line == "Nobody is named yet: S says who speaks."


def test_two_are_made_one(at_work: Person) -> None:
    make_one(at_work)
    assert [each.name for each in at_work.review.page.cast] == ["Jean Roche"]
    at_work.press("PgDown", held=CTRL)
    assert at_work.speaker("Le train") == "Jean Roche"


def test_one_undo_makes_them_two(at_work: Person) -> None:
    make_one(at_work)
    at_work.press("z", held=CTRL)
    assert [each.name for each in at_work.review.page.cast] == ["Lina Marchal", "Jean Roche"]


def test_the_other_name_can_be_the_one_that_stays(at_work: Person) -> None:
    at_work.press("i").type("jean")
    in_dialog(at_work, lambda: at_work.press("Down", "Return"))
    at_work.press("Return")
    written(at_work)
    assert at_work.speaker("Je reste") == "Lina Marchal"


def test_they_are_made_one_beside_the_window(at_work: Person) -> None:
    at_work.press("i").type("jean")
    in_dialog(at_work, lambda: at_work.press("Return"))
    at_work.press("Return")
    assert at_work.overviews.aside.busy
    written(at_work)
    assert at_work.line == "One speaker now. Undo makes them two again."


def test_it_is_told_before_how_much_becomes_one(at_work: Person) -> None:
    library = at_work.workplace.library
    dialog = SameDialog(library, [speaker(at_work, "Je reste"), speaker(at_work)], at_work.window)
    assert [choice.text() for choice in dialog.choices.values()] == [
        "Jean Roche  (1 quotation in 1 article)",
        "Lina Marchal  (2 quotations in 2 articles)",
    ]
    dialog.deleteLater()


def test_who_thinks_better_of_it_leaves_two(at_work: Person) -> None:
    at_work.press("i").type("jean")
    in_dialog(at_work, lambda: at_work.press("Esc"))
    at_work.press("Return")
    assert len(at_work.review.page.cast) == 2


def test_nobody_is_the_same_as_themselves_nobody_or_somebody_new(at_work: Person) -> None:
    at_work.press("i")
    model = at_work.window.picker.model
    assert [each.name for each in model.shown] == ["Jean Roche"]
    assert not at_work.window.picker.nobody.isVisible()
    at_work.press("0", held=CTRL).type("lina")
    assert at_work.window.picker.isVisible()
    assert model.rowCount() == 0
    at_work.press("Return", "Esc")
    assert len(at_work.review.page.cast) == 2


def test_the_details_lead_to_whom_a_speaker_is_the_same_as(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.press("Tab", "Tab", "Tab", "Tab").type(" "))
    at_work.press("s", held=SHIFT)
    QApplication.processEvents()
    assert at_work.window.picker.heading.text() == "Lina Marchal is the same as …"
    at_work.window.picker.hide()


def test_a_digit_names_nobody_who_is_gone(at_work: Person) -> None:
    at_work.press("s").type("Zoé Ümit").press("Return").press("z", held=CTRL).press("1")
    assert at_work.speaker("Nous partons") == "Lina Marchal"
    at_work.press("s")
    assert [each.name for each in at_work.window.picker.model.shown] == ["Lina Marchal", "Jean Roche"]
    at_work.press("Esc")


def test_two_who_became_one_have_one_digit(at_work: Person) -> None:
    at_work.press("s").type("jean").press("Return").press("k", "s").type("lina").press("Return").press("k")
    make_one(at_work)
    at_work.press("s")
    assert [each.name for each in at_work.window.picker.model.shown] == ["Jean Roche"]
    at_work.press("Esc")
