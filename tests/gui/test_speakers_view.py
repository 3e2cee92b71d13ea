"""The view of the speakers, as somebody uses it: found, looked at, renamed, made one, told apart, split."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QPushButton

from quoteapp.desk import roster, speaking, undoing
from quoteapp.gui.actions import keys_of, short
from quoteapp.gui.speaker_list import ORDERS
from quoteapp.store.opening import open_library
from quoteapp.store.records import JudgementRecord, Verdict
from tests.gui.person import CTRL, PLAIN, SHIFT, Person
from tests.gui.test_keyboard import back_in_the_window, in_dialog

FIRST = (
    "Le port\n\nLina Marchal dit : « Nous partons. »\n\nJean Roche dit : « Je reste. »\n\n"
    "Lina Marchal dit : « Bientôt. »\n"
)
SECOND = "La gare\n\nLina Marchal dit : « Le train est là. »\n"
THIRD = "La mairie\n\nZoé Cœuret dit : « Il faut voir. »\n\nLina Marchel dit : « Vite ! »\n"


@pytest.fixture
def at_work(person: Person) -> Person:
    """Three articles, in which four people speak; the view of the speakers is in sight."""
    person.start().bring(FIRST, SECOND, THIRD).press("3", held=CTRL)
    return settled(person)


def settled(person: Person) -> Person:
    """Wait until the view has read all, and what was decided is on the disk."""
    window = person.window
    person.qtbot.waitUntil(lambda: not window.overviews.speakers.work.busy and not window.overviews.aside.busy)
    return person


def names(person: Person) -> list[str]:
    """The names in the list."""
    return [line.name for line in person.overviews.speakers.list.model.shown]


def page(person: Person) -> roster.SpeakerPage:
    found: roster.SpeakerPage = person.overviews.speakers.page.page
    return found


def row(view: QAbstractItemView, number: int) -> QPoint:
    """Where a row is to be seen."""
    return view.visualRect(view.model().index(number, 0)).center()


def doubles(person: Person) -> list[str]:
    model = person.overviews.speakers.double_list.found
    return [model.index(number, 0).data() for number in range(model.rowCount())]


def verdicts(person: Person) -> list[Verdict]:
    return [each.verdict for each in person.workplace.library.find(JudgementRecord)]


# the list


def test_everybody_is_there_with_the_most_quoted_first(at_work: Person) -> None:
    assert names(at_work) == ["Lina Marchal", "Jean Roche", "Lina Marchel", "Zoé Cœuret"]
    assert at_work.overviews.speakers.heading.text() == "4 speakers"


@pytest.mark.parametrize("key", ["3", '"'])
def test_a_key_leads_there_also_on_azerty(person: Person, key: str) -> None:
    person.start().bring(FIRST).press(key, held=CTRL)
    assert person.window.views.current == "speakers"


def test_a_click_leads_there(person: Person) -> None:
    person.start().bring(FIRST)
    person.click(person.window.views.switch._buttons["speakers"])
    assert person.window.views.current == "speakers"


def test_typing_finds_somebody_accents_and_ligatures_aside(at_work: Person) -> None:
    at_work.type("COEU")
    assert names(at_work) == ["Zoé Cœuret"]
    assert page(at_work).speaker.name == "Zoé Cœuret"


def test_nobody_found_is_said(at_work: Person) -> None:
    at_work.type("zzz")
    assert at_work.overviews.speakers.nobody.isVisible()
    assert at_work.overviews.speakers.nobody.text() == "Nobody is called so."


def test_escape_takes_back_what_was_typed_and_then_leads_to_the_desk(at_work: Person) -> None:
    at_work.type("zoe").press("Esc")
    assert len(names(at_work)) == 4
    at_work.press("Esc")
    assert at_work.window.views.current == "desk"
    assert at_work.focus is at_work.window.article


def test_arrows_move_in_the_list_while_one_types(at_work: Person) -> None:
    at_work.type("lina").press("Down")
    assert page(at_work).speaker.name == "Lina Marchel"


def test_a_click_shows_somebody(at_work: Person) -> None:
    view = at_work.overviews.speakers.list.view
    at_work.click(view.viewport(), row(view, 3))
    assert page(at_work).speaker.name == "Zoé Cœuret"


@pytest.mark.parametrize(
    ("order", "first"), [("name", "Jean Roche"), ("last", "Zoé Cœuret"), ("waiting", "Lina Marchal")]
)
def test_the_order_is_chosen_by_key(at_work: Person, order: str, first: str) -> None:
    box = at_work.overviews.speakers.list.order
    box.setFocus()
    at_work.press(*["Down"] * list(ORDERS).index(order))
    assert names(at_work)[0] == first


def test_the_type_is_chosen(at_work: Person) -> None:
    at_work.overviews.speakers.list.type.setFocus()
    at_work.press("End")
    assert names(at_work) == []
    at_work.press("Home")
    assert len(names(at_work)) == 4


def test_what_waits_follows_the_decisions(at_work: Person) -> None:
    at_work.press("Esc").press("Return").press("3", held=CTRL)
    settled(at_work)
    line = next(each for each in at_work.overviews.speakers.list.model.shown if each.name == "Lina Marchal")
    assert (line.quotations, line.articles, line.waiting) == (3, 2, 2)


def test_out_of_sight_nothing_is_read(at_work: Person) -> None:
    at_work.press("Esc").press("Return")
    assert not at_work.overviews.speakers.work.busy


def test_an_empty_library_says_who_will_stand_there(person: Person) -> None:
    person.start().press("3", held=CTRL)
    settled(person)
    assert "will stand here" in person.overviews.speakers.nobody.text()


# the page


def test_the_page_says_who_it_is_and_how_much_is_said(at_work: Person) -> None:
    shown = at_work.overviews.speakers.page
    assert (shown.name.text(), shown.role.text()) == ("Lina Marchal", "Person")
    assert shown.said.text() == "3 quotations in 2 articles, 3 waiting"
    assert shown.about_quotations.text() == "3 quotations, the latest first"


def test_a_form_says_where_it_was_found(at_work: Person) -> None:
    at_work.type("zoe")
    model = at_work.overviews.speakers.page.forms
    assert model.row(model.index(0)).beside == "found in “La mairie”"


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_a_quotation_is_opened_on_the_desk(at_work: Person, way: str) -> None:
    at_work.type("zoe")
    quotations = at_work.overviews.speakers.page.quotations
    if way == "keys":
        at_work.press("Return", "Return", "Return")
    else:
        at_work.click(quotations.viewport(), row(quotations, 0))
        QTest.mouseDClick(quotations.viewport(), Qt.MouseButton.LeftButton, PLAIN, row(quotations, 0))
    assert at_work.window.views.current == "desk"
    assert at_work.selected == "« Il faut voir. »"
    assert at_work.focus is at_work.window.article


def test_escape_leads_from_the_page_to_the_list(at_work: Person) -> None:
    at_work.press("Return", "Return")
    assert at_work.focus is at_work.overviews.speakers.page.quotations
    at_work.press("Esc")
    assert at_work.focus is at_work.overviews.speakers.list.view


def test_f6_goes_round(at_work: Person) -> None:
    view, seen = at_work.overviews.speakers, []
    for _ in range(4):
        at_work.press("F6")
        seen.append(at_work.focus)
    assert seen == [view.list.view, view.page.form_list, view.page.quotations, view.list.field]


# the deeds


@pytest.mark.parametrize("way", ["F2", "button"])
def test_somebody_is_renamed(at_work: Person, way: str) -> None:
    in_dialog(at_work, lambda: at_work.press("a", held=CTRL).type("Lina Nérac").press("Return"))
    button(at_work, "person_edit") if way == "button" else at_work.press("F2")
    settled(at_work)
    assert names(at_work)[0] == "Lina Nérac"
    assert page(at_work).speaker.name == "Lina Nérac"


def button(person: Person, name: str) -> None:
    """Click the button of an action on the page."""
    text = f"{short(name)}  {keys_of(name)}"
    (found,) = [each for each in person.overviews.speakers.page.findChildren(QPushButton) if each.text() == text]
    person.click(found)


def test_two_who_are_selected_become_one(at_work: Person) -> None:
    at_work.press("Return", "Down", "Down").press("Up", held=SHIFT)
    in_dialog(at_work, lambda: at_work.press("Return"))
    at_work.press("i")
    settled(at_work)
    assert len(names(at_work)) == 3
    assert verdicts(at_work) == [Verdict.ONE]


def test_of_one_it_is_asked_who_that_is_and_undo_separates_them(made_one: Person) -> None:
    at_work = made_one
    assert at_work.line == "Zoé Cœuret and Jean Roche are one now. Ctrl+Z separates them again."
    assert page(at_work).speaker.name == "Zoé Cœuret"
    at_work.press("z", held=CTRL)
    settled(at_work)
    assert len(names(at_work)) == 4


@pytest.fixture
def made_one(at_work: Person) -> Person:
    """Jean Roche was made one with Zoé Cœuret, who is shown."""
    at_work.press("Return", "Down", "i").type("zoe")
    in_dialog(at_work, lambda: at_work.press("Return"))
    at_work.press("Return")
    back_in_the_window(at_work)
    return settled(at_work)


def test_who_was_made_one_is_taken_out_again(made_one: Person) -> None:
    at_work = made_one
    assert [form.bearer for form in page(at_work).forms] == [None, "Jean Roche"]
    forms = at_work.overviews.speakers.page.form_list
    forms.setFocus()
    at_work.press("Down", "p")
    settled(at_work)
    assert len(names(at_work)) == 4
    assert at_work.line == "Jean Roche is a speaker again, with all quotations."


def test_what_could_not_be_done_is_not_said_to_be_done(made_one: Person) -> None:
    made_one.overviews.speakers.page.form_list.setFocus()
    made_one.press("Down")
    made_one.review.busy = True
    made_one.press("p")
    made_one.review.busy = False
    assert made_one.line == "One moment: many decisions are being written."


def test_nobody_to_be_taken_out_is_said(at_work: Person) -> None:
    at_work.press("Return", "p")
    assert at_work.line == "Nobody was made one with this speaker."


def test_not_the_same_is_asked_for_and_told(at_work: Person) -> None:
    at_work.press("Return", "n").type("marchel").press("Return")
    settled(at_work)
    assert verdicts(at_work) == [Verdict.APART]
    assert at_work.overviews.speakers.page.besides.text() == "Not the same as: Lina Marchel"


def test_who_may_be_one_is_offered_first(at_work: Person) -> None:
    at_work.press("Return", "i")
    assert [each.name for each in at_work.window.picker.model.shown] == ["Lina Marchel"]
    at_work.press("Esc")


def test_quotations_go_to_somebody_new_of_the_same_name(at_work: Person) -> None:
    at_work.press("Return", "Return", "s", "Return")
    settled(at_work)
    assert names(at_work).count("Lina Marchal") == 2
    assert sorted(line.quotations for line in at_work.overviews.speakers.list.model.shown) == [1, 1, 1, 1, 2]


def test_quotations_go_to_somebody_of_the_library(at_work: Person) -> None:
    at_work.press("Return", "Return").press("Down", held=SHIFT).press("s").type("zoe").press("Return")
    settled(at_work)
    assert names(at_work)[0] == "Zoé Cœuret"


def test_quotations_go_to_somebody_by_another_name(at_work: Person) -> None:
    at_work.press("Return", "Return", "s").type("Lina Nérac").press("Return")
    settled(at_work)
    assert "Lina Nérac" in names(at_work)


@pytest.fixture
def with_form(at_work: Person) -> Person:
    """Another form of Lina Marchal's name was added."""
    in_dialog(at_work, lambda: at_work.type("la patronne").press("Return"))
    at_work.press("Return", "a")
    return settled(at_work)


def test_a_form_is_added(with_form: Person) -> None:
    at_work = with_form
    assert [form.alias.form for form in page(at_work).forms] == ["Lina Marchal", "la patronne"]


def test_a_form_is_somebody_elses(with_form: Person) -> None:
    at_work = with_form
    at_work.overviews.speakers.page.form_list.setFocus()
    at_work.press("Down", "m").type("roche").press("Return")
    settled(at_work)
    assert [form.alias.form for form in page(at_work).forms] == ["Lina Marchal"]


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_form_is_nobodys(with_form: Person, way: str) -> None:
    at_work = with_form
    at_work.overviews.speakers.page.form_list.setFocus()
    at_work.press("Down")
    at_work.press("Del") if way == "key" else button(at_work, "form_deny")
    settled(at_work)
    assert at_work.line == "“la patronne” is nobody’s name any more. Ctrl+Z takes that back."
    assert [form.alias.form for form in page(at_work).forms] == ["Lina Marchal"]


@pytest.mark.parametrize("deed", ["person_same", "person_apart", "form_move", "person_split"])
def test_a_click_asks_who_it_is(with_form: Person, deed: str) -> None:
    button(with_form, deed)
    assert with_form.window.picker.isVisible()
    with_form.press("Esc")


def test_a_form_is_added_by_mouse(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("la patronne").press("Return"))
    button(at_work, "form_new")
    assert "la patronne" in [form.alias.form for form in page(settled(at_work)).forms]


def test_who_was_made_one_is_taken_out_by_mouse(made_one: Person) -> None:
    made_one.overviews.speakers.page.form_list.go(1)
    button(made_one, "form_apart")
    settled(made_one)
    assert len(names(made_one)) == 4


@pytest.mark.parametrize("place", [0, 2])
def test_del_among_speakers_and_quotations_takes_no_name_away(with_form: Person, place: int) -> None:
    with_form.overviews.speakers.keyed()[place].setFocus()
    with_form.press("Del")
    settled(with_form)
    assert [form.alias.form for form in page(with_form).forms] == ["Lina Marchal", "la patronne"]


@pytest.mark.parametrize("key", ["e", "a"])
def test_nothing_is_asked_for_that_could_not_be_written(at_work: Person, key: str) -> None:
    at_work.review.busy = True
    at_work.press("Return", key)
    at_work.review.busy = False
    assert at_work.line == "One moment: many decisions are being written."


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_history_of_somebody_is_one_key_away(at_work: Person, way: str) -> None:
    at_work.press("Return")
    at_work.press("h") if way == "key" else button(at_work, "person_history")
    assert at_work.window.views.current == "history"
    assert at_work.overviews.history.field.text() == "Lina Marchal"


@pytest.mark.parametrize("key", ["e", "i", "n", "h", "a"])
def test_who_is_gone_since_they_were_read_is_told(at_work: Person, key: str) -> None:
    with open_library(at_work.workplace.library.path) as elsewhere:
        speaking.create(elsewhere, "Anna Besnard", who="Jeanne")
        at_work.overviews.speakers.reload()
        settled(at_work).type("anna").press("Return")
        undoing.undo(elsewhere, who="Jeanne")
    at_work.press(key)
    assert at_work.line == "This speaker is no longer there."
    settled(at_work)
    assert "Anna Besnard" not in [line.name for line in at_work.overviews.speakers.lines.values()]


# likely duplicates


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_likely_duplicates_are_shown_with_the_reason(at_work: Person, way: str) -> None:
    view = at_work.overviews.speakers
    at_work.press("Return", "d") if way == "key" else at_work.click(view.switch)
    assert doubles(at_work) == ["Lina Marchel  =  Lina Marchal, The names differ by one letter"]
    assert view.comparison.isVisible()
    assert {view.comparison.one.name.text(), view.comparison.other.name.text()} == {"Lina Marchal", "Lina Marchel"}


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_enter_makes_them_one(at_work: Person, way: str) -> None:
    at_work.press("Return", "d")
    at_work.press("Return") if way == "key" else at_work.click(at_work.overviews.speakers.comparison.same)
    settled(at_work)
    assert verdicts(at_work) == [Verdict.ONE]
    assert doubles(at_work) == []
    assert at_work.overviews.speakers.comparison.done.isVisible()


def test_the_other_name_stays_where_that_is_wanted(at_work: Person) -> None:
    kept = at_work.press("Return", "d").window.overviews.speakers.comparison.other.name.text()
    at_work.press("Right", "Return")
    settled(at_work)
    assert kept in names(at_work)


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_n_says_that_they_are_two_and_it_is_not_suggested_again(at_work: Person, way: str) -> None:
    at_work.press("Return", "d")
    at_work.press("n") if way == "key" else at_work.click(at_work.overviews.speakers.comparison.apart)
    settled(at_work)
    assert verdicts(at_work) == [Verdict.APART]
    at_work.press("Esc", "Esc").press("3", held=CTRL)
    at_work.overviews.speakers.reload()
    settled(at_work)
    assert doubles(at_work) == []


def test_undo_brings_a_suggestion_back(at_work: Person) -> None:
    at_work.press("Return", "d", "n")
    settled(at_work)
    at_work.press("z", held=CTRL)
    settled(at_work)
    assert len(doubles(at_work)) == 1


def test_escape_leaves_the_suggestions_undecided(at_work: Person) -> None:
    at_work.press("Return", "d", "Esc")
    assert at_work.overviews.speakers.list.isVisible()
    assert verdicts(at_work) == []


SLIPS = (
    "A\n\nLina Marchal dit : « Un. »\n\nJean Rocheteau dit : « Deux. »\n",
    "B\n\nLina Marchel dit : « Trois. »\n\nJean Rocheteou dit : « Quatre. »\n",
)


def test_what_is_decided_quickly_is_not_suggested_in_between(person: Person) -> None:
    settled(person.start().bring(*SLIPS).press("3", held=CTRL)).press("Return", "d")
    seen: list[int] = []
    view = person.overviews.speakers
    view.double_list.found.modelReset.connect(lambda: seen.append(len(doubles(person))))
    person.press("Return", "Return")
    settled(person)
    assert seen == [1, 0, 0]
    assert verdicts(person) == [Verdict.ONE, Verdict.ONE]


def test_a_suggestion_is_looked_at_while_who_is_there_is_read_anew(at_work: Person) -> None:
    view = at_work.press("Return", "d").overviews.speakers
    view.lines = {}
    view.double_list.setCurrentIndex(view.double_list.rootIndex())
    at_work.press("Down")
    assert view.comparison.one.name.text() == "Lina Marchal"


def test_a_merge_that_is_under_way_is_on_the_disk_when_the_window_closes(at_work: Person) -> None:
    at_work.press("Return", "d", "Return").close()
    at_work.start()
    assert verdicts(at_work) == [Verdict.ONE]


# the models


@pytest.fixture
def watched(at_work: Person) -> Iterator[Person]:
    view = at_work.overviews.speakers
    models = [view.list.model, view.page.forms, view.page.quotations.spoken, view.double_list.found]
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    yield at_work
    for tester in testers:
        tester.deleteLater()


def test_the_models_keep_qts_rules(watched: Person) -> None:
    watched.type("lina").press("Down").type("zz").press("Esc")
    watched.press("Return", "d", "n")
    settled(watched)
    watched.press("z", held=CTRL)
    settled(watched)
