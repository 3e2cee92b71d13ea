"""The view of the history, as somebody uses it: found, read, shown on the desk, gone back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from quoteapp.desk import deciding
from quoteapp.store import file, history
from quoteapp.store.records import Status
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND


@pytest.fixture
def at_work(person: Person) -> Person:
    """Two articles, analysed; the first two quotations accepted, one of the second ruled out by Jeanne, a note."""
    person.start().bring(FIRST, SECOND)
    person.press("Return", "Return")
    library = person.workplace.library
    ruled = person.quotation("Demain").id
    deciding.rule_out(library, [ruled], who="Jeanne")
    deciding.note(library, [ruled], "œillet rouge", who="Jeanne")
    person.review.refresh()
    return there(person)


def there(person: Person) -> Person:
    """Go to the history."""
    return settled(person.press("4", held=CTRL))


def settled(person: Person) -> Person:
    """Wait until the view has found all, and what was decided is on the disk."""
    window = person.window
    person.qtbot.waitUntil(
        lambda: (
            not window.overviews.history.work.busy
            and not window.overviews.history.typing.isActive()
            and not window.overviews.aside.busy
        )
    )
    return person


def rows(person: Person) -> list[str]:
    """The headings in the list."""
    steps = person.overviews.history.list.steps
    return [steps.row(steps.index(number)).head for number in range(steps.rowCount())]


def sentences(person: Person) -> list[str]:
    model = person.overviews.history.page.sentences
    return [model.index(number).data() for number in range(model.rowCount())]


def place(view: QAbstractItemView, number: int) -> QPoint:
    return view.visualRect(view.model().index(number, 0)).center()


def choose(box: QComboBox, words: str) -> None:
    """Choose what begins so."""
    box.setCurrentIndex(next(row for row in range(box.count()) if box.itemText(row).startswith(words)))


# found and read


def test_steps_are_there_the_latest_first(at_work: Person) -> None:
    assert rows(at_work)[:4] == ["Note", "No quotation", "Quotation accepted", "Quotation accepted"]
    assert rows(at_work)[-1] == "2 articles added"


@pytest.mark.parametrize("key", ["4", "'"])
def test_a_key_leads_there_also_on_azerty(person: Person, key: str) -> None:
    person.start().bring(FIRST).press(key, held=CTRL)
    assert person.window.views.current == "history"


def test_a_click_leads_there(person: Person) -> None:
    person.start().bring(FIRST)
    person.click(person.window.views.switch._buttons["history"])
    assert person.window.views.current == "history"


def test_a_step_says_who_and_when(at_work: Person) -> None:
    steps = at_work.overviews.history.list.steps
    assert steps.row(steps.index(0)).beside.startswith("Jeanne · today ")


def test_what_the_machine_did_is_faint_and_told_in_one_line(at_work: Person) -> None:
    steps = at_work.overviews.history.list.steps
    found = steps.row(steps.index(rows(at_work).index("Analysis of « Le port »")))
    assert (found.dim, found.below) == (True, "4 quotations found, 0 changed")


def test_the_page_says_from_what_to_what(at_work: Person) -> None:
    at_work.press("Down", "Down")
    assert sentences(at_work) == ["« Je reste. »: status proposed → accepted"]
    assert at_work.overviews.history.page.deed.text() == "Quotation accepted"


def test_a_click_shows_a_step(at_work: Person) -> None:
    view = at_work.overviews.history.list
    at_work.click(view.viewport(), place(view, 1))
    assert at_work.overviews.history.page.deed.text() == "No quotation"


def test_what_was_taken_back_is_struck_out(at_work: Person) -> None:
    at_work.press("z", held=CTRL)
    settled(at_work)
    steps = at_work.overviews.history.list.steps
    assert rows(at_work)[:2] == ["Taken back: note", "Note, taken back"]
    assert steps.row(steps.index(1)).struck


def test_what_is_decided_meanwhile_comes_on_top(at_work: Person) -> None:
    at_work.press("Esc", "k").press("x")
    there(at_work)
    assert rows(at_work)[0] in ("No quotation", "Quotation accepted")
    assert len(rows(at_work)) == 8


def test_analyses_can_be_left_out(at_work: Person) -> None:
    at_work.overviews.history.machine.setFocus()
    at_work.press(" ")
    settled(at_work)
    assert len(rows(at_work)) == 5


def test_by_person(at_work: Person) -> None:
    choose(at_work.overviews.history.who, "Jeanne")
    settled(at_work)
    assert rows(at_work) == ["Note", "No quotation"]


def test_by_day(at_work: Person) -> None:
    at_work.overviews.history.day.setFocus()
    at_work.press("Down")
    settled(at_work)
    assert len(rows(at_work)) == 7


def test_by_words(at_work: Person) -> None:
    at_work.overviews.history.field.setFocus()
    at_work.type("oeillet")
    settled(at_work)
    assert rows(at_work) == ["Note", "No quotation", "Analysis of « Le port »"]


def test_nothing_found_is_said_and_escape_takes_it_back(at_work: Person) -> None:
    at_work.press("f", held=CTRL).type("zzz")
    settled(at_work)
    assert at_work.overviews.history.nothing.text() == "Nothing was done of what is asked for here."
    at_work.press("Esc")
    settled(at_work)
    assert len(rows(at_work)) == 7


def test_by_the_article_on_the_desk(at_work: Person) -> None:
    choose(at_work.overviews.history.scope, "Article “Le port”")
    settled(at_work)
    assert rows(at_work)[:2] == ["Note", "No quotation"]
    assert rows(at_work)[4:] == ["Analysis of « Le port »", "2 articles added"]


def test_h_shows_what_was_done_to_the_selected_quotation(at_work: Person) -> None:
    at_work.press("Esc")
    at_work.review.select(at_work.quotation("Je reste").id)
    at_work.press("y")
    settled(at_work)
    assert rows(at_work) == ["Quotation accepted", "Analysis of « Le port »"]
    assert at_work.overviews.history.scope.currentText() == "Quotation « Je reste. »"


def test_shift_h_shows_what_was_done_to_the_article(at_work: Person) -> None:
    at_work.press("Esc").press("y", held=SHIFT)
    settled(at_work)
    assert len(rows(at_work)) == 6


def test_the_menu_of_the_quotation_leads_there_too(at_work: Person) -> None:
    at_work.press("Esc")
    at_work.window.actions_by_name["history_of"].trigger()
    assert at_work.window.views.current == "history"


def test_escape_leads_back_to_the_desk(at_work: Person) -> None:
    at_work.press("Esc")
    assert at_work.window.views.current == "desk"
    assert at_work.focus is at_work.window.article


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_quotation_of_a_step_is_shown_on_the_desk(at_work: Person, way: str) -> None:
    at_work.press("Down", "Down", "Down")
    at_work.press("Return") if way == "key" else at_work.click(at_work.overviews.history.page.buttons["step_open"])
    assert at_work.window.views.current == "desk"
    assert at_work.selected == "« Nous partons. »"


def test_f6_goes_round(at_work: Person) -> None:
    view, seen = at_work.overviews.history, []
    for _ in range(3):
        at_work.press("F6")
        seen.append(at_work.focus)
    assert seen == [view.page.list, view.field, view.list]


def test_an_empty_library_says_what_will_stand_there(person: Person) -> None:
    person.start()
    there(person)
    assert person.overviews.history.nothing.text() == "What is done in this library will stand here, step by step."


# the way back


def statuses(person: Person) -> list[Status]:
    return [person.quotation(words).status for words in ("Nous partons", "Je reste", "Demain")]


BEFORE = [Status.CONFIRMED, Status.PROPOSED, Status.PROPOSED]


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_back_to_before_a_step_is_asked_counted_and_done(at_work: Person, way: str) -> None:
    page = at_work.overviews.history.page
    at_work.press("Down", "Down")
    at_work.press("b") if way == "keys" else at_work.click(page.buttons["back_all"])
    told = "3 steps since then are undone: one step that Ctrl+Z takes back. That changes 2 quotations."
    assert page.question.text() == told
    assert page.go.text() == "Undo 3 steps   ⏎"
    at_work.press("Return") if way == "keys" else at_work.click(page.go)
    settled(at_work)
    assert statuses(at_work) == BEFORE
    assert at_work.line == "2 quotations as before. Ctrl+Z takes that back."
    assert rows(at_work)[0] == "Went back to an earlier point (2 quotations)"


def test_the_way_back_is_one_step_that_undo_takes_back(at_work: Person) -> None:
    done = statuses(at_work)
    steps = len(history.groups(at_work.workplace.library.db))
    at_work.press("Down", "Down", "b", "Return")
    settled(at_work)
    assert len(history.groups(at_work.workplace.library.db)) == steps + 1
    at_work.press("z", held=CTRL)
    assert statuses(at_work) == done


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_who_thinks_better_of_it_stays(at_work: Person, way: str) -> None:
    done, page = statuses(at_work), at_work.overviews.history.page
    at_work.press("Down", "Down", "b")
    at_work.press("Esc") if way == "keys" else at_work.click(page.stay)
    settled(at_work)
    assert statuses(at_work) == done
    assert at_work.window.views.current == "history"
    assert page.question.isHidden()
    assert at_work.focus is at_work.overviews.history.list


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_one_quotation_goes_back_alone(at_work: Person, way: str) -> None:
    page = at_work.overviews.history.page
    at_work.press("Down", "Down", "Down")
    at_work.press("b", held=SHIFT) if way == "keys" else at_work.click(page.buttons["back_one"])
    at_work.press("Return") if way == "keys" else at_work.click(page.go)
    settled(at_work)
    assert statuses(at_work) == [Status.PROPOSED, Status.CONFIRMED, Status.CONFIRMED]
    assert at_work.line == "1 quotation as before. Ctrl+Z takes that back."


def test_a_step_of_several_quotations_offers_the_way_back_for_all_only(at_work: Person) -> None:
    numbers = [at_work.quotation(words).id for words in ("Nous partons", "Je reste")]
    at_work.review.do(lambda: deciding.note(at_work.workplace.library, numbers, "vu", who="Odile"))
    settled(at_work)
    assert rows(at_work)[0] == "Note to 2 quotations"
    assert not at_work.overviews.history.page.buttons["back_one"].isVisible()


def test_others_that_the_same_step_changed_are_told(at_work: Person) -> None:
    numbers = [at_work.quotation(words).id for words in ("Nous partons", "Je reste")]
    at_work.review.do(lambda: deciding.note(at_work.workplace.library, numbers, "vu", who="Odile"))
    at_work.press("Esc")
    at_work.review.select(numbers[0])
    settled(at_work.press("y")).press("b", held=SHIFT)
    assert at_work.overviews.history.page.question.text().endswith(
        "1 other quotation that the same step changed stays as it is."
    )


def test_where_nobody_decided_since_there_is_no_way_back(at_work: Person) -> None:
    at_work.press("z", "z", "z", "z", held=CTRL)
    settled(at_work)
    at_work.overviews.history.list.go(rows(at_work).index("Analysis of « La gare »"))
    at_work.press("b")
    page = at_work.overviews.history.page
    assert page.question.text() == "There is nothing to undo: people have decided nothing since."
    assert not page.go.isEnabled()


LONG = "Le phare\n\n" + "".join(f"Lina Marchal dit : « Bateau {n}. »\n\n" for n in range(25))


@pytest.fixture
def far(person: Person) -> Person:
    """An article of 25 quotations, all with a note."""
    person.start().bring(LONG)
    numbers = [each.id for each in person.review.quotations]
    person.review.do(lambda: deciding.note(person.workplace.library, numbers, "vu", who="Odile"))
    return there(person)


def notes(person: Person) -> set[str]:
    return {each.note for each in person.workplace.library.quotations(1)}


def test_far_back_the_window_shows_how_far_it_is_and_says_how_much_is_as_before(
    far: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "LOOK", 10)
    far.workplace.library.db.execute("BEGIN IMMEDIATE")  # the file cannot be written yet
    far.press("b", "Return")
    assert far.overviews.history.page.works
    far.workplace.library.db.execute("ROLLBACK")
    far.qtbot.waitUntil(lambda: not far.review.busy)
    settled(far)
    assert notes(far) == {""}
    assert far.line == "25 quotations as before. Ctrl+Z takes that back."
    assert not far.overviews.history.page.works


def test_escape_on_the_way_leaves_all_or_nothing_done_and_the_view_in_sight(far: Person) -> None:
    far.press("b", "Return", "Esc")
    far.qtbot.waitUntil(lambda: not far.review.busy)
    assert far.window.views.current == "history"
    assert len(notes(far)) == 1


# the models


@pytest.fixture
def watched(at_work: Person) -> Iterator[Person]:
    view = at_work.overviews.history
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, fatal) for model in (view.list.steps, view.page.sentences)]
    yield at_work
    for tester in testers:
        tester.deleteLater()


def test_the_models_keep_qts_rules(watched: Person) -> None:
    watched.press("Down", "Down", "End", "b", "Return")
    settled(watched)
    watched.press("f", held=CTRL).type("zzz")
    settled(watched)
    watched.press("Esc")
    settled(watched)
    assert len(rows(watched)) == 8
