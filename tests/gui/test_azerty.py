"""The events of other keyboards: AZERTY gives digits with Shift only, the keypad gives them always."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.person import CTRL, KEYPAD, PLAIN, SHIFT, Person
from tests.gui.test_keyboard import FIRST

ROW = {
    "&": Qt.Key.Key_Ampersand, "é": Qt.Key.Key_Eacute, '"': Qt.Key.Key_QuoteDbl, "'": Qt.Key.Key_Apostrophe,
    "(": Qt.Key.Key_ParenLeft, "-": Qt.Key.Key_Minus, "è": Qt.Key.Key_Egrave, "_": Qt.Key.Key_Underscore,
    "ç": Qt.Key.Key_Ccedilla,
}  # fmt: skip
NAMES = ["Ada Un", "Bea Deux", "Cyd Trois", "Dan Quatre", "Eve Cinq", "Fay Six", "Guy Sept", "Ida Huit", "Jan Neuf"]


@pytest.fixture
def at_work(person: Person) -> Person:
    """Nine speakers were named, Ada last, and one quotation still waits."""
    person.start().bring(FIRST)
    for name in reversed(NAMES):
        person.review.select(person.quotation("Nous partons").id)
        person.review.assign(name)
    person.review.select(person.quotation("Je reste").id)
    return person


@pytest.mark.parametrize("character", ROW)
def test_the_digit_row_without_shift(at_work: Person, character: str) -> None:
    at_work.send(ROW[character], character)
    assert at_work.speaker("Je reste") == NAMES[list(ROW).index(character)]


def test_the_digit_row_with_shift(at_work: Person) -> None:
    at_work.send(Qt.Key.Key_2, "2", SHIFT)
    assert at_work.speaker("Je reste") == NAMES[1]


def test_the_keypad(at_work: Person) -> None:
    at_work.send(Qt.Key.Key_3, "3", KEYPAD)
    assert at_work.speaker("Je reste") == NAMES[2]


@pytest.mark.parametrize(("key", "character", "place"), [(Qt.Key.Key_section, "§", 5), (Qt.Key.Key_Exclam, "!", 7)])
def test_where_belgium_and_apple_differ(at_work: Person, key: Qt.Key, character: str, place: int) -> None:
    at_work.send(key, character)
    assert at_work.speaker("Je reste") == NAMES[place]


def test_the_enter_of_the_keypad_accepts(at_work: Person) -> None:
    at_work.send(Qt.Key.Key_Enter, "\r", KEYPAD)
    assert at_work.quotation("Je reste").decided


@pytest.mark.parametrize("held", [PLAIN, SHIFT, KEYPAD])
def test_digits_in_the_empty_field_take_a_row(at_work: Person, held: Qt.KeyboardModifier) -> None:
    at_work.press("s")
    at_work.send(Qt.Key.Key_4, "4", held)
    assert at_work.speaker("Je reste") == NAMES[3]


def test_digits_after_letters_belong_to_the_name(at_work: Person) -> None:
    at_work.press("s").type("Agent 7")
    assert at_work.window.picker.isVisible()
    at_work.press("Return")
    assert at_work.speaker("Je reste") == "Agent 7"


def test_a_name_may_begin_with_a_letter_of_the_digit_row(at_work: Person) -> None:
    at_work.press("s").type("élo").press("Return")
    assert at_work.speaker("Je reste") == "élo"


def test_nobody_on_the_key_of_zero_without_shift(at_work: Person) -> None:
    at_work.press("s")
    at_work.send(Qt.Key.Key_Agrave, "", CTRL)
    assert at_work.speaker("Je reste") is None


def test_letters_in_the_field_decide_nothing(at_work: Person) -> None:
    at_work.press("s").type("xvnqjks").press("Del", "Esc")
    assert not at_work.quotation("Je reste").decided
    assert at_work.selected == "« Je reste. »"


def test_escape_closes_the_picker_and_loses_nothing(at_work: Person) -> None:
    at_work.press("s").type("bea").press("Esc")
    assert not at_work.window.picker.isVisible()
    assert at_work.speaker("Je reste") == "Jean Roche"
    assert at_work.speaker("Nous partons") == NAMES[0]


def test_capitals_are_the_same_keys(at_work: Person) -> None:
    at_work.send(Qt.Key.Key_V, "V")
    assert at_work.quotation("Je reste").verified


@pytest.mark.parametrize("letter", [*"sxvqnmcrftduei"])
def test_letters_in_the_library_decide_nothing(at_work: Person, letter: str) -> None:
    at_work.window.library_pane.view.setFocus()
    at_work.press(letter)
    assert not at_work.quotation("Je reste").decided
    assert not at_work.window.picker.isVisible()


def test_control_with_a_letter_is_no_decision(at_work: Person) -> None:
    at_work.press("x", held=CTRL)
    assert not at_work.quotation("Je reste").decided
