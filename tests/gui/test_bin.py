"""The bin: what is put into it can be seen there, and put back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quoteapp.store.records import Status
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND


@pytest.fixture
def binned(person: Person) -> Person:
    """Two articles; the first, in which a quotation was accepted, was put into the bin."""
    person.start().bring(FIRST, SECOND).press("Return")
    person.window.perform("bin")
    return person


def shown(person: Person) -> list[str]:
    """The titles of the list on the left."""
    model = person.window.library_pane.front.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_while_the_bin_is_empty_nothing_speaks_of_it(person: Person) -> None:
    pane = person.start().bring(FIRST).window.library_pane
    assert not pane.switch.isVisible()
    person.window.perform("show_bin")
    assert person.line == "The bin is empty."
    assert shown(person) == ["Le port"]


def test_what_is_binned_is_no_longer_in_the_library(binned: Person) -> None:
    assert shown(binned) == ["La gare"]
    assert binned.title == "2.txt"


def test_a_click_shows_what_is_in_the_bin(binned: Person) -> None:
    pane = binned.window.library_pane
    binned.click(pane.switch)
    assert shown(binned) == ["Le port"]
    assert pane.heading.text() == "Bin: 1 article"
    assert (pane.put_back.isVisible(), pane.add.isVisible()) == (True, False)


def test_looking_into_the_bin_leaves_the_article_on_the_desk(binned: Person) -> None:
    binned.press("b", held=CTRL | SHIFT)
    assert binned.title == "2.txt"
    assert binned.focus is binned.window.library_pane.bin


def test_a_second_press_shows_the_library_again(binned: Person) -> None:
    binned.press("b", "b", held=CTRL | SHIFT)
    assert shown(binned) == ["La gare"]
    assert binned.focus is binned.window.library_pane.view


def test_return_puts_an_article_back_as_it_was(binned: Person) -> None:
    binned.press("b", held=CTRL | SHIFT).press("Return")
    assert shown(binned) == ["Le port", "La gare"]
    assert binned.line == "Back in the library."
    binned.window.library_pane.view.setFocus()
    binned.press("Up")
    assert binned.quotation("Nous partons").status is Status.CONFIRMED


def test_the_button_puts_an_article_back(binned: Person) -> None:
    pane = binned.window.library_pane
    binned.click(pane.switch).click(pane.put_back)
    assert shown(binned) == ["Le port", "La gare"]


def test_a_click_in_the_bin_only_selects(binned: Person) -> None:
    binned.window.perform("bin")
    binned.press("b", held=CTRL | SHIFT)
    view = binned.window.library_pane.bin
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 0)).center())
    assert shown(binned) == ["Le port", "La gare"]
    binned.click(binned.window.library_pane.put_back)
    assert shown(binned) == ["Le port"]


def test_putting_back_is_undone_like_everything(binned: Person) -> None:
    binned.press("b", held=CTRL | SHIFT).press("Return").press("z", held=CTRL)
    assert shown(binned) == ["La gare"]
    assert binned.window.library_pane.switch.isVisible()


def test_the_last_one_put_back_leaves_the_bin_for_the_library(binned: Person) -> None:
    binned.press("b", held=CTRL | SHIFT).press("Return")
    assert not binned.window.library_pane.shows_bin
    assert binned.focus is binned.window.library_pane.view


def test_outside_the_bin_nothing_is_put_back(binned: Person) -> None:
    binned.window.perform("unbin")
    assert binned.line == "Choose an article in the bin first."
    assert shown(binned) == ["La gare"]


def test_an_empty_library_with_a_full_bin_says_how_to_begin(binned: Person) -> None:
    binned.window.perform("bin")
    assert binned.window.start.add.isVisible()
    assert binned.window.library_pane.switch.isVisible()
