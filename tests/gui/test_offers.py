"""Who else it could be, on the card: where nobody is named or that is doubtful, with one key or click."""

import pytest

from quoteapp.store.records import Status
from tests.gui.person import CTRL, Person
from tests.gui.test_keyboard import FIRST


@pytest.fixture
def open_one(person: Person) -> Person:
    """An article whose third quotation has no speaker, selected."""
    return person.start().bring(FIRST).press("j", "j")


def offered(person: Person) -> list[tuple[str, str]]:
    """The names and reasons that can be seen on the card."""
    return [(name.text(), why.text()) for _, name, why in person.window.card.offers.lines if name.isVisible()]


def test_those_who_could_speak_are_offered_with_the_reason(open_one: Person) -> None:
    assert offered(open_one) == [
        ("Lina Marchal", "Lina Marchal parle ailleurs"),
        ("Jean Roche", "Jean Roche parle ailleurs"),
    ]


def test_nobody_is_offered_where_it_is_sure_who_speaks(open_one: Person) -> None:
    open_one.press("k")
    assert offered(open_one) == []


@pytest.mark.parametrize(("key", "name"), [("1", "Lina Marchal"), ("2", "Jean Roche"), ("é", "Jean Roche")])
def test_a_digit_takes_the_one_in_that_place(open_one: Person, key: str, name: str) -> None:
    open_one.press(key)
    assert open_one.speaker("Demain") == name
    assert open_one.quotation("Demain").status is Status.CORRECTED


def test_a_click_takes_too(open_one: Person) -> None:
    open_one.click(open_one.window.card.offers.lines[1][1])
    assert open_one.speaker("Demain") == "Jean Roche"


def test_the_next_that_waits_is_selected_then(open_one: Person) -> None:
    open_one.press("1")
    assert open_one.selected == "« Nous partons. »"


def test_one_undo_takes_it_back(open_one: Person) -> None:
    open_one.press("2").press("z", held=CTRL)
    assert open_one.speaker("Demain") is None
    assert open_one.selected == "« Demain. »"


def test_a_digit_beyond_the_offers_names_who_was_named_last(open_one: Person) -> None:
    open_one.press("k", "k")
    for name in ("Zoé Ümit", "Ada Ölund", "Ida Yıldız"):
        open_one.press("Up", "Up").press("s").type(name).press("Return")
    view = open_one.window.list
    open_one.click(view.viewport(), view.visualRect(view.model().index(2)).center()).press("3")
    assert open_one.speaker("Demain") == "Zoé Ümit"


def test_after_a_decision_nobody_is_offered(open_one: Person) -> None:
    open_one.press("1", "j", "j")
    assert open_one.selected == "« Demain. »"
    assert offered(open_one) == []


def test_they_are_offered_after_a_restart(open_one: Person) -> None:
    open_one.restart()
    assert [name for name, _ in offered(open_one)] == ["Lina Marchal", "Jean Roche"]


def test_each_line_says_what_it_is_for(open_one: Person) -> None:
    names = [name.accessibleName() for _, name, _ in open_one.window.card.offers.lines]
    assert names == ["Take Lina Marchal, key 1", "Take Jean Roche, key 2"]
