"""The text alone: what goes, what stays, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quoteapp.store.records import Status
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND


@pytest.fixture
def reading(person: Person) -> Person:
    """Two articles, the first one alone in the window."""
    return person.start().bring(FIRST, SECOND).press("F11")


def around(person: Person) -> list[QWidget]:
    """What is around the text, as far as it is to be seen."""
    window = person.window
    parts = (window.menuBar(), window.header, window.library_pane, window.card, window.list, window.article.map)
    return [each for each in parts if each.isVisible()]


def test_f11_leaves_nothing_but_the_text(reading: Person) -> None:
    assert around(reading) == []
    assert reading.window.article.isVisible()


def test_there_is_another_key_for_it(person: Person) -> None:
    person.start().bring(FIRST).press("f", held=CTRL | SHIFT)
    assert around(person) == []


def test_the_menu_has_it_too(person: Person) -> None:
    person.start().bring(FIRST)
    menu = person.window.menus["&View"]
    menu.popup(person.window.mapToGlobal(person.window.rect().center()))
    person.click(menu, menu.actionGeometry(person.window.actions_by_name["reading"]).center())
    assert around(person) == []


def test_it_says_how_it_ends(reading: Person) -> None:
    assert reading.line == "Esc brings the rest of the window back."
    assert reading.press("Esc").line == ""


def test_the_text_stands_in_the_middle(reading: Person) -> None:
    view = reading.window.article
    margins = view.document().rootFrame().frameFormat()
    assert margins.leftMargin() == margins.rightMargin() > 200
    assert view.width() == reading.window.width()


@pytest.mark.parametrize("key", ["Esc", "F11"])
def test_it_ends_by_key_and_all_is_as_it_was(person: Person, key: str) -> None:
    person.start().bring(FIRST)
    person.window.splitter.setSizes([300, 640, 420])
    before, sizes = around(person), person.window.splitter.sizes()
    person.press("F11", key)
    assert around(person) == before
    assert person.window.splitter.sizes() == sizes
    assert person.focus is person.window.article


def test_the_selection_stays_through_it(reading: Person) -> None:
    reading.press("j", "Esc")
    assert reading.selected == "« Je reste. »"


def test_decisions_are_made_as_ever(reading: Person) -> None:
    reading.press("Return", "x")
    assert reading.quotation("Nous partons").status is Status.CONFIRMED
    assert reading.quotation("Je reste").kind == "other"
    assert reading.selected == "« Demain. »"


def test_undo_and_other_keys_of_the_menus_hold(reading: Person) -> None:
    reading.press("Return").press("z", held=CTRL)
    assert not reading.quotation("Nous partons").decided


def test_who_speaks_is_asked_below_the_words(reading: Person) -> None:
    reading.press("s")
    picker, view = reading.window.picker, reading.window.article
    assert picker.y() > view.viewport().mapToGlobal(reading.point_of("Nous partons")).y()
    reading.type("Zoé Ümit").press("Return")
    assert reading.speaker("Nous partons") == "Zoé Ümit"


def test_the_line_below_tells_who_speaks_and_how_far_it_is(reading: Person) -> None:
    where = reading.window.status.where
    assert where.isVisible()
    assert where.text() == "Lina Marchal · 0 of 3 decided, 1 without speaker · 2 waiting elsewhere"
    reading.press("Return")
    assert where.text() == "Jean Roche · 1 of 3 decided, 1 without speaker · 2 waiting elsewhere"


def test_otherwise_the_card_and_the_header_tell(reading: Person) -> None:
    reading.press("Esc")
    assert not reading.window.status.where.isVisible()


def test_it_goes_on_in_the_next_article(reading: Person) -> None:
    reading.press("Return", "Return", "x", "Return")
    assert reading.title == "2.txt"
    assert around(reading) == []


def test_f6_stays_in_the_text(reading: Person) -> None:
    reading.press("F6")
    assert reading.focus is reading.window.article
    assert around(reading) == []


def test_what_needs_a_pane_brings_all_back(reading: Person) -> None:
    reading.window.splitter.go(reading.window.library_pane, reading.window.library_pane.view)
    assert len(around(reading)) == 6


def test_without_an_article_it_says_what_is_missing(person: Person) -> None:
    person.start().press("F11")
    assert "open an article first" in person.line
    assert person.window.menuBar().isVisible()


def test_when_the_last_article_goes_all_comes_back(person: Person) -> None:
    person.start().bring(FIRST).press("F11").window.perform("bin")
    assert person.window.menuBar().isVisible()


def test_esc_closes_the_find_bar_first(reading: Person) -> None:
    reading.press("f", held=CTRL).press("Esc")
    assert around(reading) == []
    assert reading.press("Esc").window.header.isVisible()


def test_it_is_not_kept_for_the_next_time(reading: Person) -> None:
    reading.restart()
    assert len(around(reading)) == 6


def test_the_menu_shows_that_it_is_on(reading: Person) -> None:
    action = reading.window.actions_by_name["reading"]
    assert action.isChecked()
    reading.press("Esc")
    assert not action.isChecked()


def test_a_narrow_window_has_it_too(person: Person) -> None:
    person.start().bring(FIRST).window.resize(640, 600)
    person.press("F11")
    assert around(person) == []
    assert person.window.article.horizontalScrollBar().maximum() == 0
    assert person.window.article.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
