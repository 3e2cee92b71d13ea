"""All quotations of the library in a view of their own: by keyboard and by mouse."""

import sqlite3
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton

from quoteapp.desk import deciding, shelving, undoing
from quoteapp.gui import bulk, listing_model
from quoteapp.gui.listing_words import COLUMNS
from quoteapp.store import file
from quoteapp.store.records import Status
from quoteapp.store.search import Filter, Sort
from tests.gui.person import CTRL, PLAIN, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND
from tests.gui.test_models import FATAL

PARTS, STAY, MORROW, TITLE = "« Nous partons. »", "« Je reste. »", "« Demain. »", "« titre bleu »"
TRAIN, QUICK = "« Le train est là. »", "« Vite ! »"


@pytest.fixture
def at_list(person: Person) -> Person:
    """Two articles, six quotations; the list is to be seen."""
    person.start().bring(FIRST, SECOND)
    tester = QAbstractItemModelTester(person.overviews.listing.rows, FATAL)
    person.press("2", held=CTRL)
    tester.setParent(person.window)
    return person


def shown(person: Person) -> list[str]:
    """The words of the rows."""
    rows = person.overviews.listing.rows
    return [rows.line(row).words for row in range(rows.rowCount())]


def current(person: Person) -> str:
    return str(person.overviews.listing.rows.line(person.overviews.listing.table.currentIndex().row()).words)


def in_rows(person: Person, *keys: str) -> Person:
    """Go to the rows, and press keys there."""
    person.overviews.listing.table.setFocus()
    return person.press(*keys)


def row_of(person: Person, words: str) -> QPoint:
    """Where a row is."""
    table = person.overviews.listing.table
    place: QPoint = table.visualRect(table.rows.index(shown(person).index(words), 1)).center()
    return place


def terms(person: Person) -> list[str]:
    """What the terms of the filter say."""
    bar = person.overviews.listing.bar
    return [term.text for term in bar.terms.of(bar.wanted)]


def chips(person: Person) -> list[QPushButton]:
    chips = person.overviews.listing.bar.chips.findChildren(QPushButton, "term")
    return [chip for chip in chips if chip.isVisible()]


def all_statuses(person: Person) -> list[Status]:
    return [each.status for each in person.workplace.library.search(Filter())]


# coming and going


def test_ctrl_2_shows_all_quotations_of_the_library(at_list: Person) -> None:
    assert at_list.window.views.current == "quotations"
    assert shown(at_list) == [PARTS, STAY, MORROW, TITLE, TRAIN, QUICK]


def test_ctrl_2_works_on_azerty(person: Person) -> None:
    person.start().bring(FIRST).send(Qt.Key.Key_Eacute, "", CTRL)
    assert person.window.views.current == "quotations"


def test_the_switch_shows_them_by_mouse(person: Person) -> None:
    person.start().bring(FIRST)
    switch = person.window.views.switch
    person.click(switch._buttons["quotations"])
    assert shown(person) == [PARTS, STAY, MORROW, TITLE]


def test_the_field_has_the_keys_at_first(at_list: Person) -> None:
    at_list.press("Home")
    assert at_list.focus is at_list.overviews.listing.bar.field


def test_return_opens_the_quotation_on_the_desk(at_list: Person) -> None:
    in_rows(at_list, "End", "Return")
    assert (at_list.window.views.current, at_list.title, at_list.selected) == ("desk", "2.txt", QUICK)
    assert at_list.focus is at_list.window.article


def test_o_opens_it_too(at_list: Person) -> None:
    in_rows(at_list, "End", "o")
    assert (at_list.window.views.current, at_list.selected) == ("desk", QUICK)


def test_a_double_click_opens_it_too(at_list: Person) -> None:
    table = at_list.overviews.listing.table
    at_list.click(table.viewport(), row_of(at_list, TRAIN))
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, PLAIN, row_of(at_list, TRAIN))
    assert (at_list.window.views.current, at_list.selected) == ("desk", TRAIN)


def test_the_button_of_the_preview_opens_it_too(at_list: Person) -> None:
    in_rows(at_list, "Home", "Down").click(at_list.overviews.listing.preview.open)
    assert at_list.selected == STAY


def test_ctrl_2_comes_back_to_the_same_place(at_list: Person) -> None:
    in_rows(at_list, "Home", "Down", "Down", "Return").press("2", held=CTRL)
    assert current(at_list) == MORROW
    assert at_list.focus is at_list.overviews.listing.table


def test_what_was_decided_on_the_desk_shows(at_list: Person) -> None:
    in_rows(at_list, "Home", "Return").press("Return").press("2", held=CTRL)
    rows = at_list.overviews.listing.rows
    assert rows.index(0, COLUMNS.index(Sort.STATUS)).data() == "accepted"


def test_what_no_longer_fits_the_filter_gives_its_place_to_the_next(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return")
    in_rows(at_list, "Home", "Down", "Return").press("x").press("2", held=CTRL)
    assert shown(at_list) == [PARTS, MORROW, TRAIN, QUICK]
    assert current(at_list) == MORROW


def test_esc_leads_back_to_the_desk(at_list: Person) -> None:
    in_rows(at_list, "Esc")
    assert at_list.window.views.current == "desk"


def test_j_and_k_go_down_and_up(at_list: Person) -> None:
    in_rows(at_list, "Home", "j", "j", "k")
    assert current(at_list) == STAY


def test_an_empty_library_says_what_to_do(person: Person) -> None:
    person.start().press("2", held=CTRL)
    assert person.overviews.listing.empty.isVisible()
    assert "Ctrl+O" in person.overviews.listing.empty.text()


def test_a_row_says_all_to_a_screen_reader(at_list: Person) -> None:
    rows = at_list.overviews.listing.rows
    said = [rows.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(rows.columnCount())]
    assert said == ["Lina Marchal", PARTS, "waits", "92\u00a0%", "Le port", "", "", "quotation", "sentence", ""]


# words


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("train", [TRAIN]),
        ("MARCHAL", [PARTS, TRAIN]),
        ("gare", [TRAIN, QUICK]),
        ("marchal gare", [TRAIN]),
        ("zzz", []),
    ],
)
def test_typing_finds_words_speakers_and_titles_at_once(at_list: Person, typed: str, found: list[str]) -> None:
    at_list.type(typed)
    assert shown(at_list) == found


def test_accents_and_ligatures_do_not_count(person: Person) -> None:
    person.start().bring("L’œuvre d’été\n\nLina Marchal dit : « Bœuf ! »\n").press("2", held=CTRL).type(
        "OEUVRE ete boe"
    )
    assert shown(person) == ["« Bœuf ! »"]


def test_it_says_how_many_there_are(at_list: Person) -> None:
    assert at_list.overviews.listing.bar.count.text() == "6 quotations"
    at_list.type("gare")
    assert at_list.overviews.listing.bar.count.text() == "2 of 6"


def test_nothing_found_says_how_to_go_on(at_list: Person) -> None:
    at_list.type("zzz")
    assert at_list.overviews.listing.empty.isVisible()
    assert "Esc" in at_list.overviews.listing.empty.text()


def test_esc_takes_back_what_was_typed_and_then_leaves(at_list: Person) -> None:
    at_list.type("zz").press("Esc")
    assert len(shown(at_list)) == 6
    at_list.press("Esc")
    assert at_list.window.views.current == "desk"


def test_ctrl_f_goes_to_the_field(at_list: Person) -> None:
    in_rows(at_list).press("f", held=CTRL)
    assert at_list.focus is at_list.overviews.listing.bar.field


def test_down_goes_from_the_field_to_the_rows(at_list: Person) -> None:
    at_list.press("Down")
    assert at_list.focus is at_list.overviews.listing.table


def test_rows_beyond_the_first_come_a_moment_later(at_list: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing_model, "FIRST", 2)
    monkeypatch.setattr(listing_model, "PIECE", 1)
    rows = at_list.overviews.listing.rows
    at_list.press("a", held=CTRL | SHIFT).press("u", held=CTRL | SHIFT)
    assert (rows.rowCount(), rows.complete) == (2, False)
    at_list.qtbot.waitUntil(lambda: rows.complete)
    assert shown(at_list) == [MORROW, QUICK, TITLE, PARTS, STAY, TRAIN]


def test_all_are_selected_also_those_that_were_not_read(at_list: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing_model, "FIRST", 2)
    at_list.press("u", held=CTRL | SHIFT)
    in_rows(at_list).press("a", held=CTRL)
    assert at_list.overviews.listing.table.count_selected() == 6


# terms


@pytest.mark.parametrize(
    ("typed", "term", "found"),
    [
        ("wai", "Status: waits", [PARTS, STAY, MORROW, TRAIN, QUICK]),
        ("not a quo", "Kind: not a quotation", [TITLE]),
        ("fragm", "Form: fragment", [TITLE]),
        ("roche", "Speaker: Jean Roche", [STAY]),
        ("La gare", "Article: La gare", [TRAIN, QUICK]),
        ("<50", "Confidence: at most 50\u00a0%", [MORROW, QUICK]),
        ("91%", "Confidence: at most 91\u00a0%", [MORROW, TITLE, QUICK]),
        ("verified no", "Verified: no", [PARTS, STAY, MORROW, TITLE, TRAIN, QUICK]),
    ],
)
def test_what_is_typed_may_become_a_term(at_list: Person, typed: str, term: str, found: list[str]) -> None:
    at_list.type(typed).press("Down", "Return")
    assert terms(at_list) == [term]
    assert shown(at_list) == found
    assert at_list.overviews.listing.bar.field.text() == ""


def test_nobody_means_words_that_wait_for_a_speaker(at_list: Person) -> None:
    at_list.type("nobody").press("Down", "Return")
    assert terms(at_list) == ["Speaker: nobody yet", "Kind: quotation"]
    assert shown(at_list) == [MORROW, QUICK]


def test_outlet_and_date_become_terms(at_list: Person) -> None:
    library = at_list.workplace.library
    shelving.edit_details(library, 1, {"outlet": "Le Fil", "date": "2026-03-02"}, who="Jeanne")
    at_list.type("fil").press("Down", "Return").type("mars 2026").press("Down", "Return")
    assert terms(at_list) == ["Outlet: Le Fil", "Date: 1 Mar 2026 to 31 Mar 2026"]
    assert len(shown(at_list)) == 4


def test_a_suggestion_is_taken_by_mouse(at_list: Person) -> None:
    at_list.type("roche")
    at_list.qtbot.waitUntil(at_list.overviews.listing.bar.suggestions.isVisible)
    view = at_list.overviews.listing.bar.suggestions.view
    at_list.click(view.viewport(), view.visualRect(view.model().index(0, 0)).center())
    assert terms(at_list) == ["Speaker: Jean Roche"]


def test_a_second_term_on_the_same_takes_the_place_of_the_first(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return").type("deleted").press("Down", "Return")
    assert terms(at_list) == ["Status: deleted"]


def test_a_click_takes_a_term_out(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return").type("roche").press("Down", "Return")
    at_list.click(chips(at_list)[0])
    assert terms(at_list) == ["Speaker: Jean Roche"]


@pytest.mark.parametrize("key", ["Del", "Return"])
def test_a_key_takes_a_term_out(at_list: Person, key: str) -> None:
    at_list.type("waits").press("Down", "Return")
    chips(at_list)[0].setFocus()
    at_list.press(key)
    assert terms(at_list) == []


def test_backspace_in_the_empty_field_takes_the_last_term_out(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return").type("roche").press("Down", "Return")
    at_list.send(Qt.Key.Key_Backspace, "\b")
    assert terms(at_list) == ["Status: waits"]


def test_ctrl_shift_f_shows_all_again(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return").type("port").press("a", held=CTRL | SHIFT)
    assert (terms(at_list), len(shown(at_list))) == ([], 6)


def menu_of(person: Person, name: str) -> QMenu:
    """A menu of the line above, filled as it is when it opens."""
    menu: QMenu = getattr(person.overviews.listing.menus, name).menu()
    menu.aboutToShow.emit()
    return menu


def choose(menu: QMenu, *path: str) -> None:
    """Choose what stands in a menu, through others in it."""
    for name in path:
        action = next(each for each in menu.actions() if each.text().split("\t")[0] == name)
        if action.menu() is None:
            action.trigger()
        else:
            menu = action.menu()  # type: ignore[assignment]


def test_terms_are_chosen_in_the_menu(at_list: Person) -> None:
    choose(menu_of(at_list, "filter"), "Status", "waits")
    assert terms(at_list) == ["Status: waits"]


def test_the_speaker_of_the_row_is_in_the_menu(at_list: Person) -> None:
    in_rows(at_list, "Home")
    choose(menu_of(at_list, "filter"), "Speaker: Lina Marchal")
    assert shown(at_list) == [PARTS, TRAIN]


# order


def test_the_least_confident_first_by_one_key(at_list: Person) -> None:
    at_list.press("u", held=CTRL | SHIFT)
    assert shown(at_list)[:2] == [MORROW, QUICK]
    assert current(at_list) == MORROW


def click_on_header(person: Person, column: Sort) -> None:
    header = person.overviews.listing.table.horizontalHeader()
    place = header.sectionViewportPosition(COLUMNS.index(column)) + 20
    person.click(header.viewport(), QPoint(place, header.height() // 2))


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [
        (Sort.CONFIDENCE, MORROW, TRAIN),
        (Sort.SPEAKER, MORROW, TRAIN),
        (Sort.TITLE, TRAIN, TITLE),
        (Sort.STATUS, PARTS, QUICK),
        (Sort.ARTICLE, QUICK, PARTS),  # it is in this order already: a click turns it round
    ],
)
def test_a_click_on_a_heading_sorts(at_list: Person, column: Sort, first: str, last: str) -> None:
    click_on_header(at_list, column)
    assert (shown(at_list)[0], shown(at_list)[-1]) == (first, last)


def test_a_second_click_sorts_the_other_way(at_list: Person) -> None:
    click_on_header(at_list, Sort.CONFIDENCE)
    click_on_header(at_list, Sort.CONFIDENCE)
    assert at_list.overviews.listing.menus.order.text() == "Surest first"
    assert shown(at_list)[-1] == MORROW


def test_an_order_is_chosen_in_the_menu(at_list: Person) -> None:
    choose(menu_of(at_list, "order"), "By article")
    assert shown(at_list)[0] == TRAIN


# columns


def headings(person: Person) -> list[Sort]:
    return list(person.overviews.listing.table.shown())


def test_columns_are_hidden_and_shown(at_list: Person) -> None:
    choose(menu_of(at_list, "columns"), "Outlet")
    choose(menu_of(at_list, "columns"), "Form")
    assert Sort.OUTLET not in headings(at_list)
    assert Sort.FORM in headings(at_list)


def test_columns_are_moved(at_list: Person) -> None:
    choose(menu_of(at_list, "columns"), "Move to the left", "Quotation")
    assert headings(at_list)[:2] == [Sort.ARTICLE, Sort.SPEAKER]


def test_one_column_always_stays(at_list: Person) -> None:
    for column in COLUMNS:
        at_list.overviews.listing.table.show_column(column, False)
    assert len(headings(at_list)) == 1


def test_columns_are_remembered(at_list: Person) -> None:
    choose(menu_of(at_list, "columns"), "Outlet")
    choose(menu_of(at_list, "columns"), "Move to the left", "Quotation")
    before = headings(at_list)
    at_list.restart()
    assert headings(at_list) == before


# many at once


def select_all(person: Person) -> Person:
    return in_rows(person).press("a", held=CTRL)


def test_a_accepts_what_is_selected(at_list: Person) -> None:
    in_rows(at_list, "Home").press("Down", held=SHIFT).press("a")
    assert all_statuses(at_list).count(Status.CONFIRMED) == 2
    assert at_list.line == "2 accepted. Ctrl+Z takes it back."


def test_what_has_no_speaker_is_left_and_told(at_list: Person) -> None:
    select_all(at_list).press("a")
    assert all_statuses(at_list).count(Status.CONFIRMED) == 3
    assert at_list.line == "3 accepted. 2 without speaker stay as they are. Ctrl+Z takes it back."


def test_one_alone_without_speaker_asks_who_it_is(at_list: Person) -> None:
    in_rows(at_list, "End", "a")
    assert at_list.window.picker.isVisible()
    at_list.press("Esc")


def test_the_rows_say_what_became_of_them_and_stay(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return")
    select_all(at_list).press("a")
    assert shown(at_list) == [PARTS, STAY, MORROW, TRAIN, QUICK]
    assert at_list.overviews.listing.rows.index(0, COLUMNS.index(Sort.STATUS)).data() == "accepted"


def test_all_that_is_shown_is_accepted_after_a_question(at_list: Person) -> None:
    at_list.type("port").press("Return", held=CTRL | SHIFT)
    line = at_list.overviews.listing.line
    assert line.text.text() == "Accept 2 quotations? 1 other does not wait. 1 without speaker stays as it is."
    assert set(all_statuses(at_list)) == {Status.PROPOSED}
    at_list.press("Return")
    assert all_statuses(at_list).count(Status.CONFIRMED) == 2
    assert at_list.focus is at_list.overviews.listing.table


def test_esc_says_no(at_list: Person) -> None:
    at_list.press("Return", held=CTRL | SHIFT).press("Esc")
    assert set(all_statuses(at_list)) == {Status.PROPOSED}
    assert at_list.window.views.current == "quotations"


def test_the_question_goes_with_the_rows_that_it_is_about(at_list: Person) -> None:
    at_list.press("Return", held=CTRL | SHIFT)
    assert at_list.overviews.listing.line.asks
    at_list.press("f", held=CTRL).type("g")
    assert not at_list.overviews.listing.line.asks
    assert at_list.focus is at_list.overviews.listing.bar.field


def test_a_question_is_not_left_standing(at_list: Person) -> None:
    at_list.press("Return", held=CTRL | SHIFT).press("1", "2", held=CTRL)
    assert not at_list.overviews.listing.line.asks


def test_all_is_accepted_by_mouse(at_list: Person) -> None:
    line = at_list.overviews.listing.line
    at_list.click(line.buttons["list_accept_all"]).click(line.yes)
    assert all_statuses(at_list).count(Status.CONFIRMED) == 3


def test_one_speaker_is_named_of_all_that_is_selected(at_list: Person) -> None:
    in_rows(at_list, "Home").press("Down", "Down", held=SHIFT).press("s").type("Zoé Ümit").press("Return")
    assert [at_list.speaker(words) for words in (PARTS, STAY, MORROW)] == ["Zoé Ümit"] * 3
    assert at_list.line == "3 by Zoé Ümit. Ctrl+Z takes it back."


def test_one_speaker_is_named_by_mouse(at_list: Person) -> None:
    select_all(at_list).click(at_list.overviews.listing.line.buttons["speaker"])
    view = at_list.window.picker.view
    at_list.click(view.viewport(), view.visualRect(view.model().index(1)).center())
    assert {at_list.speaker(words) for words in (PARTS, STAY, MORROW)} == {"Jean Roche"}


def test_a_digit_names_who_was_named_last(at_list: Person) -> None:
    in_rows(at_list, "Home", "s").type("Zoé Ümit").press("Return")
    in_rows(at_list, "Down").press("Down", held=SHIFT).press("1")
    assert [at_list.speaker(words) for words in (STAY, MORROW)] == ["Zoé Ümit"] * 2


def test_the_picker_knows_the_people_of_the_row_that_is_looked_at(at_list: Person) -> None:
    in_rows(at_list, "Home", "s")
    assert [each.name for each in at_list.window.picker.model.shown] == ["Lina Marchal", "Jean Roche"]
    at_list.press("Esc")


@pytest.mark.parametrize(
    ("key", "so"),
    [
        ("x", lambda quotation: quotation.kind == "other"),
        ("v", lambda quotation: quotation.verified),
        ("Del", lambda quotation: quotation.status is Status.REJECTED),
    ],
)
def test_a_key_decides_on_all_that_is_selected(at_list: Person, key: str, so: Callable[..., bool]) -> None:
    in_rows(at_list, "Home").press("Down", "Down", held=SHIFT).press(key)
    library = at_list.workplace.library
    assert [so(each) for each in library.quotations(1)] == [True, True, True, key == "x"]
    assert [so(each) for each in library.quotations(2)] == [False, False]


def test_v_again_takes_the_check_back(at_list: Person) -> None:
    select_all(at_list).press("v", "v")
    assert not any(each.verified for each in at_list.workplace.library.search(Filter()))


@pytest.mark.parametrize("deed", ["list_accept", "no_speech", "verify", "delete"])
def test_the_buttons_do_it_too_and_leave_the_keys(at_list: Person, deed: str) -> None:
    in_rows(at_list, "Home").click(at_list.overviews.listing.line.buttons[deed])
    found = at_list.workplace.library.quotations(1)[0]
    assert found.decided
    assert at_list.focus is at_list.overviews.listing.table


def test_each_is_one_step_to_undo(at_list: Person) -> None:
    select_all(at_list).press("x").press("z", held=CTRL)
    assert set(all_statuses(at_list)) == {Status.PROPOSED}
    assert at_list.window.views.current == "quotations"


SAME = "Le conseil\n\nLina Marchal dit : « Oui. »\n\nJean Roche dit : « Non. »\n\nLina Marchal dit : « Soit. »\n"


@pytest.mark.parametrize("way", ["key", "button"])
def test_all_that_are_named_by_the_same_words_are_shown_and_selected(person: Person, way: str) -> None:
    person.start().bring(SAME, FIRST).press("2", held=CTRL)
    in_rows(person, "Home")
    person.press("l") if way == "key" else person.click(person.overviews.listing.line.buttons["list_mention"])
    assert shown(person) == ["« Oui. »", "« Soit. »", PARTS]
    assert person.overviews.listing.table.count_selected() == 3
    assert person.line.startswith("3 quotations of “Lina Marchal”")
    person.press("s").type("Zoé Ümit").press("Return")
    assert person.line == "3 by Zoé Ümit. Ctrl+Z takes it back."


def test_where_nothing_is_printed_l_says_so(at_list: Person) -> None:
    in_rows(at_list, "End", "l")
    assert at_list.line == "No name is printed there that others could share."
    assert len(shown(at_list)) == 6


# very many, beside the window

MANY = "\n\n".join(f"Lina Marchal dit : « Non {number}. »" for number in range(60))


@pytest.fixture
def at_many(person: Person) -> Person:
    person.start().bring(f"La liste\n\n{MANY}\n").press("2", held=CTRL)
    return person


def accept_all(person: Person) -> None:
    with person.qtbot.waitSignal(person.overviews.bulk.ended, timeout=30_000):
        person.press("Return", held=CTRL | SHIFT).press("Return")


def test_very_many_are_accepted_beside_the_window(at_many: Person) -> None:
    accept_all(at_many)
    assert set(all_statuses(at_many)) == {Status.CONFIRMED}
    assert at_many.line == "60 accepted. Ctrl+Z takes it back."
    assert at_many.focus is at_many.overviews.listing.table
    assert at_many.overviews.listing.rows.index(0, COLUMNS.index(Sort.STATUS)).data() == "accepted"


def test_very_many_are_taken_back_and_brought_back(at_many: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "LONG", 60)
    accept_all(at_many)
    with at_many.qtbot.waitSignal(at_many.overviews.bulk.ended, timeout=30_000):
        at_many.press("z", held=CTRL)
    assert set(all_statuses(at_many)) == {Status.PROPOSED}
    assert at_many.line == "60 decisions taken back."
    with at_many.qtbot.waitSignal(at_many.overviews.bulk.ended, timeout=30_000):
        at_many.press("z", held=CTRL | SHIFT)
    assert set(all_statuses(at_many)) == {Status.CONFIRMED}


@pytest.fixture
def held_up(at_many: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """All are being accepted; the file cannot be written yet, and SQLite is looked at all the time."""
    monkeypatch.setattr(file, "LOOK", 10)
    at_many.workplace.library.db.execute("BEGIN IMMEDIATE")
    at_many.press("Return", held=CTRL | SHIFT).press("Return")
    return at_many


def let_go(person: Person) -> None:
    with person.qtbot.waitSignal(person.overviews.bulk.ended, timeout=30_000):
        person.workplace.library.db.execute("ROLLBACK")


def test_how_far_it_is_shows(held_up: Person) -> None:
    line = held_up.overviews.listing.line
    assert line.progress.isVisible()
    line.go_on(30)
    assert (line.doing.text(), line.bar.value(), line.bar.maximum()) == ("30 of 60", 30, 60)
    let_go(held_up)
    assert line.offers.isVisible()


def test_how_far_it_is_shows_where_the_list_is_come_to_later(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "LONG", 60)
    monkeypatch.setattr(file, "LOOK", 10)
    person.start().bring(f"La liste\n\n{MANY}\n")
    library = person.workplace.library
    deciding.accept(library, [each.id for each in person.review.quotations], who="Ada")
    library.db.execute("BEGIN IMMEDIATE")
    person.press("z", held=CTRL).press("2", held=CTRL)
    line = person.overviews.listing.line
    assert line.progress.isVisible()
    assert not person.overviews.listing.table.isEnabled()
    let_go(person)
    assert line.offers.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_who_stops_it_finds_all_as_it_was(held_up: Person, by_key: bool) -> None:
    if by_key:
        held_up.press("Esc")
    else:
        held_up.click(held_up.overviews.listing.line.stop)
    let_go(held_up)
    assert set(all_statuses(held_up)) == {Status.PROPOSED}
    assert held_up.line == "Stopped: nothing was changed."
    assert held_up.focus is held_up.overviews.listing.table


@pytest.mark.parametrize("deed", ["list_accept_all", "list_accept", "no_speech", "list_save"])
def test_meanwhile_the_menu_changes_nothing_and_the_way_to_stop_stays(held_up: Person, deed: str) -> None:
    held_up.window.perform(deed)
    assert held_up.line == "One moment: many decisions are being written."
    assert held_up.overviews.listing.line.progress.isVisible()
    assert held_up.focus is held_up.overviews.listing.line.stop
    let_go(held_up)


@pytest.fixture
def taken_back(person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody has been in the list, and takes back from the desk what is so much that it takes long."""
    monkeypatch.setattr(bulk, "LONG", 60)
    person.start().bring(f"La liste\n\n{MANY}\n").press("2", "1", held=CTRL)
    library = person.workplace.library
    deciding.accept(library, [each.id for each in person.review.quotations], who="Ada")
    library.db.execute("BEGIN IMMEDIATE")
    return person.press("z", held=CTRL)


def test_much_that_is_taken_back_from_the_desk_leaves_the_keys_there(taken_back: Person) -> None:
    assert taken_back.focus is taken_back.window.article
    let_go(taken_back)
    assert taken_back.focus is taken_back.window.article


def test_who_comes_to_the_list_meanwhile_can_stop_it_by_key(taken_back: Person) -> None:
    taken_back.press("2", held=CTRL)
    assert taken_back.focus is taken_back.overviews.listing.line.stop
    let_go(taken_back)


@pytest.mark.parametrize("key", ["x", "v", "Del", "Return"])
def test_meanwhile_nothing_else_is_decided(held_up: Person, key: str) -> None:
    held_up.press("1", held=CTRL).press(key)
    assert held_up.line == "One moment: many decisions are being written."
    let_go(held_up)
    assert {(each.kind.value, each.status, each.verified) for each in held_up.workplace.library.search(Filter())} == {
        ("speech", Status.CONFIRMED, False)
    }


def test_meanwhile_nothing_is_taken_back(held_up: Person) -> None:
    held_up.press("z", held=CTRL)
    let_go(held_up)
    assert set(all_statuses(held_up)) == {Status.CONFIRMED}


def test_what_the_engine_says_meanwhile_is_kept_afterwards(held_up: Person) -> None:
    held_up.workplace.queue.analyse([1])
    held_up.qtbot.waitUntil(lambda: not held_up.workplace.queue.analyst.waiting())
    let_go(held_up)
    held_up.wait()
    assert set(all_statuses(held_up)) == {Status.CONFIRMED}


def test_who_closes_the_window_finds_all_accepted(at_many: Person) -> None:
    at_many.press("Return", held=CTRL | SHIFT).press("Return").restart()
    assert set(all_statuses(at_many)) == {Status.CONFIRMED}


def test_who_closes_the_window_is_told_what_could_not_be_written(
    at_many: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *says: told.append(says[2]))
    monkeypatch.setattr("quoteapp.store.connection.PATIENCE", 1.0)
    other = sqlite3.connect(at_many.workplace.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    at_many.press("Return", held=CTRL | SHIFT).press("Return").close()
    other.close()
    assert ["another program" in each for each in told] == [True]


def test_meanwhile_the_language_stays(held_up: Person) -> None:
    held_up.press("l", held=CTRL | SHIFT)
    assert held_up.line == "One moment: many decisions are being written."
    let_go(held_up)
    assert set(all_statuses(held_up)) == {Status.CONFIRMED}


def test_a_disk_that_does_not_take_it_is_told(at_many: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.store.connection.PATIENCE", 0.01)
    other = at_many.workplace.library.db
    other.execute("BEGIN IMMEDIATE")
    accept_all(at_many)
    other.execute("ROLLBACK")
    assert "another program" in at_many.line
    assert set(all_statuses(at_many)) == {Status.PROPOSED}


# what others do meanwhile


def test_what_is_taken_back_elsewhere_shows_in_the_rows(at_list: Person) -> None:
    library = at_list.workplace.library
    deciding.accept(library, [1], who="Jeanne")
    at_list.review.library_changed.emit()
    state = at_list.overviews.listing.rows.index(0, COLUMNS.index(Sort.STATUS))
    assert state.data() == "accepted"
    undoing.undo(library, who="Jeanne")
    at_list.review.library_changed.emit()
    assert state.data() == "waits"


def test_articles_that_came_are_there_when_one_comes_back(at_list: Person) -> None:
    at_list.press("1", held=CTRL).add(at_list.file("3.txt", "Jean Roche dit : « Encore. »\n"))
    at_list.wait().press("2", held=CTRL)
    assert "« Encore. »" in shown(at_list)


def test_articles_that_came_while_it_was_in_sight_are_there_when_one_comes_back(at_list: Person) -> None:
    at_list.add(at_list.file("3.txt", "Jean Roche dit : « Encore. »\n")).wait()
    assert "« Encore. »" not in shown(at_list)
    at_list.press("1", "2", held=CTRL)
    assert "« Encore. »" in shown(at_list)


def test_what_was_decided_here_and_fits_no_more_is_gone_when_one_comes_back(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return")
    in_rows(at_list, "Home", "a").press("1", "2", held=CTRL)
    assert shown(at_list) == [STAY, MORROW, TRAIN, QUICK]


@pytest.fixture
def of_somebody_gone(at_list: Person) -> Person:
    """The filter wants the words of somebody whose naming is taken back."""
    in_rows(at_list, "Home", "s").type("Zoé Ümit").press("Return")
    line, bar = at_list.overviews.listing.rows.line(0), at_list.overviews.listing.bar
    bar.take(bar.terms.speaker(line.speaker, line.name))
    return at_list.press("z", held=CTRL)


def test_a_filter_on_somebody_who_is_gone_says_so_and_can_be_left(of_somebody_gone: Person) -> None:
    of_somebody_gone.overviews.listing.bar.field.setFocus()
    of_somebody_gone.type("port")
    assert terms(of_somebody_gone) == ["Speaker: no longer there"]
    of_somebody_gone.press("a", held=CTRL | SHIFT)
    assert len(shown(of_somebody_gone)) == 6


def test_who_comes_back_to_such_a_filter_finds_the_list_all_the_same(of_somebody_gone: Person) -> None:
    of_somebody_gone.restart().press("2", held=CTRL)
    assert of_somebody_gone.window.views.current == "quotations"
    assert shown(of_somebody_gone) == []


def test_what_was_deleted_is_shown_where_it_stood_and_can_be_brought_back(at_list: Person) -> None:
    in_rows(at_list, "Home", "Del")
    at_list.press("f", held=CTRL).type("deleted").press("Down", "Return")
    assert shown(at_list) == [PARTS]
    in_rows(at_list, "Home", "Return")
    assert at_list.line == "This one was deleted. Q makes a quotation of it again."
    at_list.press("q", "Esc")
    assert at_list.selected == PARTS
    assert at_list.quotation("Nous partons").status is Status.CORRECTED


# the preview


def test_the_preview_shows_the_words_where_they_stand(at_list: Person) -> None:
    in_rows(at_list, "Home", "Down", "Down")
    preview = at_list.overviews.listing.preview
    assert (
        preview.text.toPlainText()
        == "… Jean Roche dit : « Je reste. »\n\nElle ajoute : « Demain. » On parle du « titre bleu ».\n"
    )
    assert preview.name.text() == "No speaker yet"


# another language


def test_another_language_leaves_one_in_the_list_with_its_filter(at_list: Person) -> None:
    at_list.type("gare").press("l", held=CTRL | SHIFT)
    assert at_list.window.views.current == "quotations"
    assert at_list.overviews.listing.bar.field.text() == "gare"
    assert shown(at_list) == [TRAIN, QUICK]


# nobody there


def test_what_nobody_looks_at_is_not_made(person: Person) -> None:
    person.start().bring(FIRST)
    assert not any(person.overviews.is_made(name) for name in ("quotations", "speakers", "history"))
    person.press("2", held=CTRL)
    assert [name for name in ("quotations", "speakers", "history") if person.overviews.is_made(name)] == ["quotations"]
