"""The menu of the selected quotation, wherever it opens, and the keys that it shows."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from quoteapp.gui.actions import DEEDS, RECENT
from tests.gui.person import Person
from tests.gui.test_keyboard import FIRST

MOUSE, KEY = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


@pytest.fixture
def at_work(person: Person) -> Person:
    return person.start().bring(FIRST)


def menu_at(widget: QWidget, at: QPoint, reason: QContextMenuEvent.Reason = MOUSE) -> QMenu:
    """The menu that opens at a place of a widget."""
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def offered(menu: QMenu) -> list[str]:
    """The names of the actions that can be chosen."""
    return [each.objectName() for each in menu.actions() if each.isEnabled() and each.objectName()]


def choose(person: Person, menu: QMenu, name: str) -> None:
    """Click an action of a menu that is open."""
    action = next(each for each in menu.actions() if each.objectName() == name)
    person.click(menu, menu.actionGeometry(action).center())


def in_article(person: Person, words: str, reason: QContextMenuEvent.Reason = MOUSE) -> QMenu:
    return menu_at(person.window.article.viewport(), person.point_of(words), reason)


def test_the_right_button_selects_and_opens_the_menu(at_work: Person) -> None:
    menu = in_article(at_work, "Je reste")
    assert at_work.selected == "« Je reste. »"
    choose(at_work, menu, "no_speech")
    assert at_work.quotation("Je reste").kind == "other"


def test_beside_quotations_no_menu_opens(at_work: Person) -> None:
    view = at_work.window.article.viewport()
    at = at_work.point_of("Elle ajoute")
    QApplication.sendEvent(view, QContextMenuEvent(MOUSE, at, view.mapToGlobal(at)))
    assert QApplication.activePopupWidget() is None


def test_a_quotation_is_divided_where_the_menu_opened(at_work: Person) -> None:
    in_article(at_work, "reste").close()
    at_work.press("d")
    assert at_work.selected == "« Je"


def test_selected_words_have_a_menu_of_their_own(at_work: Person) -> None:
    menu = in_article(at_work.select_words("Elle ajoute"), "ajoute")
    assert offered(menu) == ["new", "mention", "cue", "extent", "divide"]
    choose(at_work, menu, "cue")
    assert at_work.quotation("Nous partons").cue is not None
    assert at_work.review.quotation.cue.of(at_work.review.page.text) == "Elle ajoute"


def test_selected_words_are_copied(at_work: Person) -> None:
    menu = in_article(at_work.select_words("Elle ajoute"), "ajoute")
    at_work.click(menu, menu.actionGeometry(menu.actions()[0]).center())
    assert QApplication.clipboard().text() == "Elle ajoute"


def test_the_menu_opens_by_key(at_work: Person) -> None:
    menu = menu_at(at_work.window.article, QPoint(0, 0), KEY)
    assert menu is at_work.window.menus["&Quotation"]
    menu.close()
    assert at_work.selected == "« Nous partons. »"


@pytest.mark.parametrize("reason", [MOUSE, KEY])
def test_the_menu_opens_in_the_list(at_work: Person, reason: QContextMenuEvent.Reason) -> None:
    view = at_work.window.list
    at_work.press("j")
    menu = menu_at(view.viewport(), view.visualRect(view.model().index(1)).center(), reason)
    choose(at_work, menu, "delete")
    assert not at_work.quotation("Je reste").live


def test_the_menu_opens_from_the_card(at_work: Person) -> None:
    at_work.click(at_work.window.card.buttons["menu"])
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(at_work, menu, "verify")
    assert at_work.quotation("Nous partons").verified


@pytest.mark.parametrize(
    ("prepare", "grey"),
    [
        (lambda person: person.press("j", "j"), {"new", "alike", "edit_speaker", "same", "no_relay"}),
        (lambda person: person, {"new", "alike", "no_relay"}),
    ],
    ids=["nobody", "speaker"],
)
def test_what_cannot_be_done_is_grey(at_work: Person, prepare: Callable[[Person], object], grey: set[str]) -> None:
    prepare(at_work)
    menu = at_work.window.menus["&Quotation"]
    menu.popup(QPoint(0, 0))
    names = {each.objectName() for each in menu.actions() if each.objectName()}
    assert names - set(offered(menu)) == grey
    menu.close()


def test_keys_say_what_is_missing_after_a_menu_was_open(at_work: Person) -> None:
    in_article(at_work, "Nous partons").close()
    assert "Select a passage" in at_work.press("q").line


@pytest.mark.parametrize(("key", "name"), [("v", "verify"), ("f", "fragment"), ("t", "tie")])
def test_what_is_so_is_ticked(at_work: Person, key: str, name: str) -> None:
    action = at_work.window.actions_by_name[name]
    at_work.press("j")
    ticks = []
    for _ in range(3):
        in_article(at_work, "Je reste").close()
        ticks.append(action.isChecked())
        at_work.press(key)
    assert ticks == [False, True, False]


def test_every_decision_on_a_quotation_has_a_key() -> None:
    assert [deed.name for deed in DEEDS if deed.review and not deed.keys] == []


@pytest.mark.parametrize("view", ["", "speakers", "history"])
def test_no_key_has_two_meanings_in_one_view(view: str) -> None:
    there = [deed for deed in DEEDS if deed.view == view or not (deed.view or deed.review)]
    count = Counter(QKeySequence(keys).toString() for deed in there for keys in deed.keys)
    assert [keys for keys, times in count.items() if times > 1] == []


def test_single_keys_are_letters_on_every_keyboard() -> None:
    decisions = (deed for deed in DEEDS if deed.review and deed.name not in RECENT)  # digits go by their place
    single = {keys.removeprefix("Shift+") for deed in decisions for keys in deed.keys}
    assert {each for each in single if len(each) == 1 and not ("A" <= each <= "Z")} == set()


def test_buttons_say_their_keys_where_the_pointer_rests(at_work: Person) -> None:
    card = at_work.window.card
    assert card.buttons["fragment"].toolTip() == "A fragment, no whole sentence (F)"
    assert card.buttons["edit_speaker"].toolTip() == "Edit the speaker (Shift+S)"
    assert card.facts.rows[0][2].toolTip() == "No words name the speaker (Shift+M)"


INCISE = "La mer\n\n« Nous partons, a déclaré Lina Marchal, et loin. »\n\nJean Roche dit : « Vite ! »\n"


def shape(person: Person, name: str) -> None:
    """Click an action of the menu inside the menu that has to do with form and extent."""
    menu = person.window.menus["&Form and extent"]
    menu.popup(QPoint(0, 0))
    choose(person, menu, name)


@pytest.mark.parametrize(
    ("name", "then"),
    [
        ("start_right", "Nous partons. »"),
        ("start_right_little", "Nous partons. »"),
        ("end_left", "« Nous partons."),
        ("end_left_little", "« Nous partons."),
    ],
)
def test_edges_are_moved_by_the_menu(at_work: Person, name: str, then: str) -> None:
    shape(at_work, name)
    assert at_work.selected == then


def test_an_incise_is_cut_out_by_the_menu_and_united_again(person: Person) -> None:
    person.start().bring(INCISE).select_words("a déclaré").press("c")
    person.click(person.window.article.viewport(), person.point_of("partons"))  # to select it, not to divide it there
    shape(person, "divide")
    assert person.selected == "« Nous partons"
    shape(person, "unite")
    assert person.selected == "« Nous partons, a déclaré Lina Marchal, et loin. »"


def test_arrows_say_where_else_it_is_divided(person: Person) -> None:
    person.start().bring(INCISE).select_words("a déclaré").press("c")
    person.click(person.window.article.viewport(), person.point_of("partons")).press("Left", "d")
    assert person.selected == "« Nous"


def test_a_quotation_is_tied_by_the_menu(at_work: Person) -> None:
    at_work.press("j")
    shape(at_work, "tie")
    assert at_work.quotation("Je reste").continues
    shape(at_work, "tie")
    assert not at_work.quotation("Je reste").continues
