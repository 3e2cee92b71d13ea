"""Focus and selection stay where the person left them, whatever happens."""

import pytest

from tests.gui.person import CTRL, Person
from tests.gui.test_keyboard import FIRST, SECOND


@pytest.fixture
def at_work(person: Person) -> Person:
    return person.start().bring(FIRST, SECOND)


@pytest.mark.parametrize("answer", ["Esc", "Return"])
def test_after_the_picker_the_list_has_the_focus_that_it_had(at_work: Person, answer: str) -> None:
    at_work.window.list.setFocus()
    at_work.press("s", answer)
    assert not at_work.window.picker.isVisible()
    assert at_work.focus is at_work.window.list


@pytest.mark.parametrize("answer", ["Esc", "Return"])
def test_after_the_picker_the_article_has_the_focus_that_it_had(at_work: Person, answer: str) -> None:
    at_work.press("s", answer)
    assert at_work.focus is at_work.window.article


def test_the_speaker_that_was_clicked_does_not_keep_the_focus(at_work: Person) -> None:
    at_work.click(at_work.window.card.speaker).press("Esc")
    assert at_work.focus is at_work.window.article


def test_keys_work_after_a_click_on_the_card(at_work: Person) -> None:
    at_work.click(at_work.window.card.buttons["verify"]).press("j")
    assert at_work.selected == "« Je reste. »"


def test_arrows_in_the_library_open_articles_and_stay_there(at_work: Person) -> None:
    at_work.window.library_pane.view.setFocus()
    at_work.press("Down")
    assert at_work.title == "2.txt"
    assert at_work.focus is at_work.window.library_pane.view


def test_return_in_the_library_goes_to_the_article(at_work: Person) -> None:
    at_work.window.library_pane.view.setFocus()
    at_work.press("Down", "Return")
    assert at_work.focus is at_work.window.article


def test_a_click_in_the_library_goes_to_the_article(at_work: Person) -> None:
    view = at_work.window.library_pane.view
    at_work.click(view.viewport(), view.visualRect(view.model().index(1)).center())
    assert at_work.title == "2.txt"
    assert at_work.focus is at_work.window.article


def test_a_click_on_the_offer_leaves_the_focus(at_work: Person) -> None:
    at_work.window.status.alike.show()
    at_work.click(at_work.window.status.alike)
    at_work.window.status.alike.hide()
    assert at_work.focus is at_work.window.article


def test_results_for_another_article_change_nothing_here(at_work: Person) -> None:
    at_work.press("j")
    at_work.add(at_work.file("3.txt", "Jean Roche dit : « Autre chose. »\n"))
    at_work.wait()
    assert (at_work.title, at_work.selected) == ("1.txt", "« Je reste. »")
    assert at_work.focus is at_work.window.article


def test_a_new_analysis_keeps_the_selection(at_work: Person) -> None:
    at_work.press("j").press("F5")
    at_work.wait()
    assert at_work.selected == "« Je reste. »"


LONG = "La mer\n\n" + "Une ligne sans rien.\n\n" * 80 + "Lina Marchal dit : « Enfin. »\n"


def test_who_reads_on_while_the_engine_works_is_not_thrown_back(person: Person) -> None:
    person.start().add(person.file("1.txt", LONG))
    person.window.article.verticalScrollBar().setValue(300)
    person.wait()
    assert person.window.article.verticalScrollBar().value() == 300


def test_a_selected_passage_outlives_the_engines_answer(person: Person) -> None:
    person.start().add(person.file("1.txt", LONG))
    person.select_words("Une ligne")
    person.wait()
    assert person.window.article.textCursor().selectedText() == "Une ligne"


def test_after_undo_the_list_keeps_the_focus(at_work: Person) -> None:
    at_work.window.list.setFocus()
    at_work.press("Return").press("z", held=CTRL)
    assert at_work.focus is at_work.window.list


def test_undo_in_another_article_keeps_the_focus_of_the_library(at_work: Person) -> None:
    at_work.press("Return").press("PgDown", held=CTRL)
    at_work.window.library_pane.view.setFocus()
    at_work.press("z", held=CTRL)
    assert at_work.title == "1.txt"
    assert at_work.focus is at_work.window.library_pane.view
