"""The way through a pile of articles: where it begins, what comes next, and that nothing moves by itself."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from quoteapp.desk import deciding, shelving
from quoteapp.gui import theme
from quoteapp.gui.quotation_list import PADDING
from quoteapp.store.opening import open_library
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND

LINE = "Une ligne sans rien.\n\n"
LONG = f"La mer\n\n{LINE * 60}Lina Marchal dit : « Un. »\n\n{LINE * 60}Jean Roche dit : « Deux. »\n\n{LINE * 60}"
MANY = "La mer\n\n" + "".join(f"Jean Roche dit : « Mot {number}. »\n\n" for number in range(80))


@pytest.fixture
def at_work(person: Person) -> Person:
    return person.start().bring(FIRST, SECOND)


@pytest.fixture
def in_long(person: Person) -> Person:
    return person.start().bring(LONG)


def height_of(person: Person, words: str) -> float:
    """Where words of the article are, 0 at the top of what is to be seen, 1 at its foot."""
    return float(person.point_of(words).y() / person.window.article.viewport().height())


def write_beside(person: Person, words: str) -> None:
    """Have another program accept a quotation, and wait until the window has seen it."""
    number = person.quotation(words).id
    with open_library(person.workplace.library.path) as library:
        deciding.accept(library, [number], who="another")
    page = person.review.page
    person.qtbot.waitUntil(lambda: page.quotation(number).decided)


# where it begins


def test_the_first_that_waits_is_selected_and_in_the_middle(in_long: Person) -> None:
    assert in_long.selected == "« Un. »"
    assert 0.3 < height_of(in_long, "« Un. »") < 0.6


def test_an_article_that_begins_with_one_shows_its_title_too(at_work: Person) -> None:
    assert at_work.window.article.verticalScrollBar().value() == 0


def test_what_is_decided_is_passed_over_when_an_article_is_opened_again(at_work: Person) -> None:
    at_work.press("Return").press("PgDown", held=CTRL).press("PgUp", held=CTRL)
    assert at_work.selected == "« Je reste. »"


# what comes next


@pytest.mark.parametrize("key", ["Return", "x", "Del"])
def test_every_decision_leads_to_the_next_which_is_in_the_middle(in_long: Person, key: str) -> None:
    in_long.press(key)
    assert in_long.selected == "« Deux. »"
    assert 0.3 < height_of(in_long, "« Deux. »") < 0.6


def test_a_speaker_leads_to_the_next(in_long: Person) -> None:
    in_long.press("s").type("Zoé Ümit").press("Return")
    assert in_long.selected == "« Deux. »"


def test_a_click_on_accept_leads_to_the_next(in_long: Person) -> None:
    in_long.click(in_long.window.card.buttons["accept"])
    assert in_long.selected == "« Deux. »"


def test_the_end_of_an_article_says_where_it_goes_on(at_work: Person) -> None:
    at_work.press("Return", "Return", "x")
    assert at_work.line == "Nothing waits here any more. Return goes on: 2 waiting in “La gare”."


def test_a_click_goes_on_to_the_next_article_too(at_work: Person) -> None:
    at_work.press("Return", "Return", "x").click(at_work.window.card.buttons["accept"])
    assert at_work.selected == "« Le train est là. »"


def test_what_was_said_at_the_end_of_an_article_is_not_said_of_the_next(at_work: Person) -> None:
    at_work.press("Return", "Return", "x", "Return")
    assert at_work.line == ""


def test_what_was_said_on_the_desk_stays_there(at_work: Person) -> None:
    at_work.press("Return", "Return", "x").press("2", held=CTRL)
    assert at_work.line == ""
    at_work.press("1", held=CTRL)
    assert at_work.line.startswith("Nothing waits here any more.")


def test_undo_says_what_it_took_back(at_work: Person) -> None:
    at_work.press("Return").press("z", held=CTRL)
    assert at_work.line == "Taken back: quotation accepted."


def test_where_nobody_is_named_the_button_says_that_it_asks(at_work: Person) -> None:
    at_work.press("j", "j")
    assert at_work.window.card.buttons["accept"].text().startswith("Say who speaks")


def test_after_the_last_article_comes_the_first_that_waits(at_work: Person) -> None:
    at_work.press("PgDown", held=CTRL).press("Return", "x", "Return")
    assert at_work.title == "1.txt"


def test_the_end_of_everything_says_how_to_make_the_sheet(at_work: Person) -> None:
    at_work.press("Return", "Return", "x", "Return", "Return", "x")
    assert at_work.line == "Everything is decided. Ctrl+E makes the quote sheet."


# how far it is


def test_progress_is_told_of_the_article_and_of_the_library(at_work: Person) -> None:
    assert at_work.window.header.progress.text() == "0 of 3 decided, 1 without speaker · 2 waiting elsewhere"


def test_progress_follows_every_decision(at_work: Person) -> None:
    at_work.press("Return", "Return", "x")
    assert at_work.window.header.progress.text() == "All 2 quotations decided · 2 waiting elsewhere"


def test_progress_follows_to_another_article(at_work: Person) -> None:
    at_work.press("Return").press("PgDown", held=CTRL)
    assert at_work.window.header.progress.text() == "0 of 2 decided, 1 without speaker · 2 waiting elsewhere"


def test_where_nothing_waits_elsewhere_nothing_is_said_of_it(person: Person) -> None:
    person.start().bring(SECOND)
    assert person.window.header.progress.text() == "0 of 2 decided, 1 without speaker"


# nothing moves by itself


def test_another_programs_decision_leaves_selection_and_focus(at_work: Person) -> None:
    at_work.press("j").window.list.setFocus()
    write_beside(at_work, "Nous partons")
    assert at_work.selected == "« Je reste. »"
    assert at_work.focus is at_work.window.list


def test_another_programs_decision_on_the_selected_one_leaves_it_selected(at_work: Person) -> None:
    write_beside(at_work, "Nous partons")
    assert at_work.selected == "« Nous partons. »"


def test_who_has_scrolled_away_stays_there_whatever_is_written(in_long: Person) -> None:
    in_long.window.article.scroll_to(300)
    write_beside(in_long, "Un.")
    assert in_long.window.article.verticalScrollBar().value() == 300


def test_who_has_scrolled_away_stays_there_when_the_engine_answers(in_long: Person) -> None:
    in_long.window.article.scroll_to(300)
    in_long.press("F5").wait()
    assert in_long.window.article.verticalScrollBar().value() == 300


def test_a_passage_selected_by_keys_outlives_another_programs_decision(at_work: Person) -> None:
    at_work.press(*["Left"] * 3).press(*["Left"] * 3, held=SHIFT)
    write_beside(at_work, "Je reste")
    assert at_work.window.article.textCursor().selectedText() == "dit"


def test_a_list_that_was_scrolled_stays_when_the_engine_answers(person: Person) -> None:
    bar = person.start().bring(MANY).window.list.verticalScrollBar()
    bar.setValue(40)
    person.press("F5").wait()
    assert bar.value() == 40


def test_a_list_that_was_scrolled_keeps_its_rows_when_one_comes_above(person: Person) -> None:
    person.start().bring(MANY)
    view, page = person.window.list, person.review.page
    view.verticalScrollBar().setValue(40)
    before = view.indexAt(view.viewport().rect().topLeft()).data()
    with open_library(person.workplace.library.path) as library:
        deciding.add(library, page.article.id, page.offsets.span_from_qt(0, 6), who="another")
    person.qtbot.waitUntil(lambda: view.model().rowCount() == 81)
    assert view.indexAt(view.viewport().rect().topLeft()).data() == before


def test_a_library_that_was_scrolled_stays_when_articles_come(person: Person) -> None:
    person.start().bring(*(f"Titre {number}\n\nRien ici.\n" for number in range(40)))
    view = person.window.library_pane.view
    view.verticalScrollBar().setValue(20)
    person.add(person.file("neuf.txt", SECOND)).wait()
    assert view.verticalScrollBar().value() == 20
    assert person.title == "1.txt"


def test_where_the_selected_one_is_gone_it_goes_on_from_its_place(at_work: Person) -> None:
    at_work.press("j")
    number = at_work.quotation("Je reste").id
    with open_library(at_work.workplace.library.path) as library:
        deciding.delete(library, [number], who="another")
    at_work.qtbot.waitUntil(lambda: at_work.review.quotation is None)
    assert at_work.press("j").selected == "« Demain. »"


def test_enter_accepts_nothing_where_the_selected_one_is_gone(at_work: Person) -> None:
    at_work.press("j")
    number = at_work.quotation("Je reste").id
    with open_library(at_work.workplace.library.path) as library:
        deciding.delete(library, [number], who="another")
    at_work.qtbot.waitUntil(lambda: at_work.review.quotation is None)
    at_work.press("Return")
    assert at_work.selected == "« Demain. »"
    assert not at_work.quotation("Demain").decided


def test_the_header_says_the_day_as_people_write_it(at_work: Person) -> None:
    shelving.edit_details(at_work.workplace.library, 1, {"outlet": "Le Fil", "date": "2026-03-02"}, who="Jeanne")
    at_work.press("PgDown", "PgUp", held=CTRL)
    assert at_work.window.header.origin.text() == "Le Fil · 2 Mar 2026 · 1.txt"


# the list beside it


def below_first(person: Person) -> int:
    """Where the second row of the list begins, in pixels below the first."""
    rows = person.window.list
    first, second = (int(rows.visualRect(rows.model().index(row)).top()) for row in (0, 1))
    return second - first


def test_words_for_which_there_is_room_again_take_one_line(at_work: Person) -> None:
    rows, short = at_work.window.list, below_first(at_work)
    serif = QFont(theme.SERIF)
    serif.setPointSizeF(rows.font().pointSizeF() * 1.02)
    room, metrics = rows.viewport().width() - 2 * PADDING - 3, QFontMetrics(serif)
    words = next(each for n in range(5, 500) if metrics.horizontalAdvance(each := f"« {'i' * n} »") > room - 6)
    at_work.bring_files(at_work.file("long.txt", f"Lina Marchal dit : {words}\n\nJean Roche dit : « Deux. »"))
    at_work.window.open_article(at_work.window.library_pane.articles.numbers()[-1])
    wide = rows.width()
    rows.setFixedSize(wide - 12, 300)
    at_work.qtbot.waitUntil(lambda: below_first(at_work) > short)
    rows.setFixedSize(wide, 300)
    at_work.qtbot.waitUntil(lambda: below_first(at_work) == short)
