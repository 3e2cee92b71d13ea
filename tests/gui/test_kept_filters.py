"""Filters of the list of all quotations that are kept under a name: by keyboard and by mouse."""

from quoteapp.desk import speaking
from quoteapp.store.search import Filter
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_listing import (
    MORROW,
    PARTS,
    QUICK,
    STAY,
    TRAIN,
    all_statuses,
    at_list,
    choose,
    in_rows,
    menu_of,
    shown,
    terms,
)

__all__ = ["at_list"]


def save(person: Person, name: str) -> None:
    person.press("s", held=CTRL | SHIFT).type(name).press("Return")


def test_a_filter_is_kept_under_a_name_and_survives(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return").press("u", held=CTRL | SHIFT)
    save(at_list, "À revoir")
    at_list.press("a", held=CTRL | SHIFT).restart().press("2", held=CTRL)
    choose(menu_of(at_list, "filter"), "À revoir")
    assert terms(at_list) == ["Status: waits"]
    assert shown(at_list)[:2] == [MORROW, QUICK]


def test_a_filter_is_forgotten(at_list: Person) -> None:
    save(at_list, "À revoir")
    choose(menu_of(at_list, "filter"), "Forget a filter", "À revoir")
    assert at_list.workplace.library.filters() == {}


def test_the_last_days_are_kept_as_such_and_not_as_dates(at_list: Person) -> None:
    choose(menu_of(at_list, "filter"), "Date", "the last 7 days")
    save(at_list, "Cette semaine")
    assert at_list.workplace.library.filters()["Cette semaine"][0] == Filter(days=7)
    at_list.press("a", held=CTRL | SHIFT)
    choose(menu_of(at_list, "filter"), "Cette semaine")
    assert terms(at_list) == ["Date: the last 7 days"]


def test_esc_keeps_no_filter(at_list: Person) -> None:
    at_list.press("s", held=CTRL | SHIFT).type("Non").press("Esc")
    assert at_list.workplace.library.filters() == {}
    assert at_list.window.views.current == "quotations"


def test_who_closes_and_comes_back_finds_the_filter_as_it_was(at_list: Person) -> None:
    at_list.type("waits").press("Down", "Return").type("port").press("u", held=CTRL | SHIFT)
    at_list.restart().restart().press("2", held=CTRL)  # also where nobody went to the list meanwhile
    assert terms(at_list) == ["Status: waits"]
    assert shown(at_list) == [MORROW, PARTS, STAY]


def test_a_name_that_is_there_says_so_before_it_is_overwritten(at_list: Person) -> None:
    save(at_list, "Port")
    at_list.press("s", held=CTRL | SHIFT).type("Port")
    assert at_list.line == "There is a filter of this name: Enter overwrites it."
    at_list.press("Esc")
    assert at_list.line == ""


def test_undo_brings_a_filter_back_that_was_overwritten(at_list: Person) -> None:
    save(at_list, "Port")
    at_list.press("f", held=CTRL).type("port")
    save(at_list, "Port")
    assert at_list.workplace.library.filters()["Port"][0].anywhere == "port"
    at_list.press("z", held=CTRL)
    assert at_list.workplace.library.filters()["Port"][0] == Filter()
    assert at_list.line == "The filter “Port” is as it was before."


def test_undo_brings_a_filter_back_that_was_forgotten(at_list: Person) -> None:
    save(at_list, "Port")
    choose(menu_of(at_list, "filter"), "Forget a filter", "Port")
    assert at_list.line == "The filter “Port” is no longer kept. Ctrl+Z takes it back."
    at_list.press("z", held=CTRL)
    assert list(at_list.workplace.library.filters()) == ["Port"]


def test_undo_is_the_decisions_again_after_that(at_list: Person) -> None:
    in_rows(at_list, "Home", "a")
    save(at_list, "Port")
    at_list.press("z", "z", held=CTRL)
    assert at_list.workplace.library.filters() == {}
    assert {each.value for each in all_statuses(at_list)} == {"proposed"}


def test_what_is_decided_after_a_filter_was_kept_is_taken_back_first(at_list: Person) -> None:
    save(at_list, "Port")
    in_rows(at_list, "Home", "a").press("z", held=CTRL)
    assert {each.value for each in all_statuses(at_list)} == {"proposed"}
    assert list(at_list.workplace.library.filters()) == ["Port"]


def test_a_filter_on_somebody_who_became_somebody_else_has_the_words_of_both(at_list: Person) -> None:
    rows, library = at_list.overviews.listing.rows, at_list.workplace.library
    lina, jean = rows.line(0).speaker, rows.line(1).speaker
    library.keep_filter("Jean", Filter(speaker=jean))
    speaking.merge(library, lina, [jean], who="Ada")
    choose(menu_of(at_list, "filter"), "Jean")
    assert terms(at_list) == ["Speaker: Lina Marchal"]
    assert shown(at_list) == [PARTS, STAY, TRAIN]
