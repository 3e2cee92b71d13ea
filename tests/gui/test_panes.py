"""Panes give way in a narrow window, and F6 goes from one to the next, the focus to be seen in each."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from quoteapp.gui import theme
from tests.gui.person import SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND


@pytest.fixture
def at_work(person: Person) -> Person:
    return person.start().bring(FIRST, SECOND)


def stops(person: Person) -> list[QWidget]:
    window = person.window
    return [window.article, window.card.speaker, window.list, window.library_pane.view]


def resize(person: Person, width: int) -> None:
    person.window.resize(width, 700)
    person.qtbot.waitUntil(lambda: person.window.width() == width)
    QApplication.processEvents()


def shown(person: Person) -> str:
    """Which panes are to be seen, from the left: l(ibrary), a(rticle), r(ight)."""
    panes = person.window.splitter
    return "".join(
        name for name, pane in zip("lar", (panes.library, panes.article, panes.right), strict=True) if pane.isVisible()
    )


def test_f6_goes_round_the_panes(at_work: Person) -> None:
    gone = []
    for _ in range(5):
        gone.append(at_work.focus)
        at_work.press("F6")
    assert gone == [*stops(at_work), at_work.window.article]


def test_shift_f6_goes_back(at_work: Person) -> None:
    for stop in reversed(stops(at_work)):
        at_work.press("F6", held=SHIFT)
        assert at_work.focus is stop


def test_f6_goes_on_from_whatever_has_the_focus_in_a_pane(at_work: Person) -> None:
    at_work.window.card.buttons["accept"].setFocus()
    at_work.press("F6")
    assert at_work.focus is at_work.window.list


def test_without_an_article_f6_goes_between_library_and_start_page(person: Person) -> None:
    person.start().press("F6")
    assert person.focus is person.window.library_pane.view
    person.press("F6")
    assert person.focus is person.window.start.add


@pytest.mark.parametrize("scheme", theme.SCHEMES)
def test_the_focus_is_to_be_seen_in_each_pane(at_work: Person, qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, theme.load(scheme))
    for stop in stops(at_work):
        at_work.window.statusBar().setFocus()
        before = stop.grab().toImage()
        at_work.window.splitter.go(at_work.window.splitter.article, stop)
        assert stop.grab().toImage() != before


@pytest.mark.parametrize(("width", "panes"), [(1280, "lar"), (700, "ar"), (420, "a")])
def test_panes_give_way_to_the_article(at_work: Person, width: int, panes: str) -> None:
    resize(at_work, width)
    assert shown(at_work) == panes
    resize(at_work, 1280)
    assert shown(at_work) == "lar"


def test_a_pane_that_gave_way_comes_back_by_f6(at_work: Person) -> None:
    resize(at_work, 700)
    at_work.press("F6", held=SHIFT)
    assert (shown(at_work), at_work.focus) == ("la", at_work.window.library_pane.view)


def test_who_has_chosen_an_article_in_a_narrow_window_sees_it_with_its_card(at_work: Person) -> None:
    resize(at_work, 700)
    at_work.press("F6", held=SHIFT).press("Down", "Return")
    assert (at_work.title, shown(at_work)) == ("2.txt", "ar")


def test_the_speaker_can_be_asked_for_where_the_card_gave_way(at_work: Person) -> None:
    resize(at_work, 420)
    at_work.press("s").type("Zoé Ümit").press("Return")
    assert at_work.speaker("Nous partons") == "Zoé Ümit"


def cut_off(window: QWidget) -> list[str]:
    """The buttons that are to be seen, but are too narrow for their words."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.window() is window]
    return [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()]


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("percent", [100, 125, 200])
@pytest.mark.parametrize("width", [640, 800, 1280])
def test_no_button_is_cut_off(person: Person, qapp: QApplication, percent: int, width: int) -> None:
    person.start().bring(FIRST)
    qapp.setStyleSheet(theme.style_sheet(theme.load("light"), theme.SIZE * percent / 100))
    resize(person, width)
    found = []
    for _ in range(4):
        person.press("F6")
        QApplication.processEvents()
        found += cut_off(person.window)
    assert person.window.width() == width
    assert found == []


def test_a_long_name_leaves_the_article_its_room(person: Person) -> None:
    person.start().bring(FIRST)
    before = person.window.splitter.sizes()
    person.press("s").type("Porte-parole du ministère de la Marine, des Phares et des Balises, sous couvert").press(
        "Return", "k"
    )
    QApplication.processEvents()
    assert person.window.splitter.sizes() == before


def test_an_article_that_is_opened_in_a_narrow_window_has_the_room_that_it_needs(person: Person) -> None:
    resize(person.start(), 640)
    person.bring(FIRST)
    QApplication.processEvents()
    library, article, right = person.window.splitter.sizes()
    assert (library, article + right) == (0, 639)
    assert article > right
