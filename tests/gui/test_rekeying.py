"""Keys of one's own: chosen in the dialog, held everywhere, told everywhere, kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quoteapp.gui.actions import DEEDS, KEYMAP
from quoteapp.gui.key_dialog import KeyDialog
from quoteapp.gui.key_overview import KeyOverview
from tests.gui.person import ALT, CTRL, SHIFT, Person
from tests.gui.test_keyboard import CHAIN, FIRST, SECOND, back_in_the_window, in_dialog
from tests.gui.test_languages import english_only, texts

F1 = Qt.Key.Key_F1


@pytest.fixture
def at_work(person: Person) -> Person:
    return person.start().bring(FIRST, SECOND)


def dialog_of(_: Person) -> KeyDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, KeyDialog)
    return found


def rekey(person: Person, *answers: Callable[[], object]) -> Person:
    """Open the dialog by its key, do something there, and close it."""

    def answer() -> None:
        dialog = dialog_of(person)
        try:
            for each in answers:
                each()
        finally:
            dialog.reject()

    in_dialog(person, answer)
    person.send(F1, "", CTRL)
    back_in_the_window(person)
    return person


def give(person: Person, action: str, *keys: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Person:
    """Look for an action by its words, and give it a key by the keyboard alone."""
    return rekey(person, lambda: person.type(action).press("Return").press(*keys, held=held))


# by key and mouse


def test_a_letter_of_ones_own_accepts(at_work: Person) -> None:
    give(at_work, "accept", "a").press("a")
    assert at_work.quotation("Nous partons").decided


def test_the_key_before_does_nothing_any_more(at_work: Person) -> None:
    give(at_work, "accept", "a").press("Return")
    assert not at_work.quotation("Nous partons").decided


def test_a_key_is_chosen_by_mouse(at_work: Person) -> None:
    def by_mouse() -> None:
        dialog = dialog_of(at_work)
        row = dialog.model.row_of("no_speech")
        dialog.table.scrollTo(dialog.model.index(row, 0))
        at_work.click(dialog.table.viewport(), dialog.table.visualRect(dialog.model.index(row, 0)).center())
        at_work.click(dialog.new).press("z")

    rekey(at_work, by_mouse).press("z")
    assert at_work.quotation("Nous partons").decided


def test_one_key_more_leaves_the_others(at_work: Person) -> None:
    rekey(at_work, lambda: at_work.type("accept"), lambda: at_work.click(dialog_of(at_work).more).press("a"))
    at_work.press("a", "Return")
    assert at_work.quotation("Nous partons").decided
    assert at_work.quotation("Je reste").decided


def test_a_menus_key_is_another(at_work: Person) -> None:
    give(at_work, "library or bin", "b", held=ALT | SHIFT).press("b", held=ALT | SHIFT)
    assert at_work.line == "The bin is empty."


@pytest.mark.parametrize("key", ["Tab", "Del", "Up", "Return"])
def test_keys_that_lead_about_elsewhere_can_be_chosen(at_work: Person, key: str) -> None:
    rekey(at_work, lambda: at_work.type("against").press("Return").press(key), lambda: at_work.press("Return"))
    assert at_work.press(key).quotation("Nous partons").verified


def test_a_key_is_taken_away_by_mouse(at_work: Person) -> None:
    def away() -> None:
        at_work.type("next quotation")
        caps = dialog_of(at_work).caps.findChildren(QPushButton)
        at_work.click(next(cap for cap in caps if cap.text().startswith("J")))

    rekey(at_work, away).press("j")
    assert at_work.selected == "« Nous partons. »"
    assert at_work.press("Down").selected == "« Je reste. »"


def test_escape_leaves_a_key_as_it_is(at_work: Person) -> None:
    rekey(at_work, lambda: at_work.type("accept").press("Return", "Esc"))
    assert KEYMAP.chosen == {}


def test_the_arrows_choose_below_what_is_typed(at_work: Person) -> None:
    rekey(at_work, lambda: at_work.type("quotation next").press("Down", "Up", "Return").press("w"))
    assert at_work.press("w").selected == "« Je reste. »"


def test_a_key_is_looked_for_by_itself(at_work: Person) -> None:
    found = []
    rekey(at_work, lambda: at_work.type("ctrl+e"), lambda: found.append(dialog_of(at_work).deed))
    assert found[0] is not None
    assert found[0].name == "export"


def test_what_no_action_is_called_is_said(at_work: Person) -> None:
    said = []
    rekey(at_work, lambda: at_work.type("zzz").press("Return"), lambda: said.append(dialog_of(at_work).name.text()))
    assert said == ["No such action"]


# conflicts


def test_a_key_that_is_taken_says_whose_it_is(at_work: Person) -> None:
    said = []
    rekey(
        at_work,
        lambda: at_work.type("accept").press("Return").press("x"),
        lambda: said.append(dialog_of(at_work).message.text()),
        lambda: at_work.press("Esc"),
    )
    assert said == ["X belongs to “Not a quotation”."]
    assert KEYMAP.chosen == {}


def test_enter_takes_it_over(at_work: Person) -> None:
    rekey(at_work, lambda: at_work.type("accept").press("Return").press("x").press("Return"))
    assert (KEYMAP.of("accept"), KEYMAP.of("no_speech")) == (("X",), ())
    at_work.press("x")
    assert at_work.window.list.quotations.status(at_work.quotation("Nous partons")) == "accepted"


def test_a_click_takes_it_over(at_work: Person) -> None:
    rekey(
        at_work,
        lambda: at_work.type("accept").press("Return").press("x"),
        lambda: at_work.click(dialog_of(at_work).take_over),
    )
    assert KEYMAP.owner("X") == "accept"


def test_a_key_of_ones_own_stays_where_it_is_given_again(at_work: Person) -> None:
    give(at_work, "accept", "Return")
    assert KEYMAP.chosen == {}


@pytest.mark.parametrize(("key", "held", "said"), [
    ("c", CTRL, "Ctrl+C does the same everywhere"), ("q", ALT, "Alt+Q opens the menu “Quotation”"),
])  # fmt: skip
def test_what_has_to_stay_says_why(at_work: Person, key: str, held: Qt.KeyboardModifier, said: str) -> None:
    told = []
    rekey(
        at_work,
        lambda: at_work.type("accept").press("Return").press(key, held=held),
        lambda: told.append(dialog_of(at_work).message.text()),
        lambda: at_work.press("Esc"),
    )
    assert told[0].startswith(said)
    assert KEYMAP.chosen == {}


# back again


def test_one_action_has_its_keys_again(at_work: Person) -> None:
    give(give(at_work, "accept", "a"), "who speaks", "w")
    rekey(at_work, lambda: at_work.type("accept"), lambda: at_work.click(dialog_of(at_work).first))
    assert (KEYMAP.of("accept"), KEYMAP.of("speaker")) == (("Return",), ("W",))


def reset_all(person: Person) -> None:
    buttons = dialog_of(person).buttons.findChildren(QPushButton)
    person.click(next(button for button in buttons if button.text() == "Reset all keys"))


def test_all_have_their_keys_again(at_work: Person) -> None:
    rekey(give(at_work, "accept", "a"), lambda: reset_all(at_work))
    assert KEYMAP.chosen == {}


def test_what_was_changed_is_taken_back_by_the_key_for_that(at_work: Person) -> None:
    give(at_work, "accept", "a")
    rekey(at_work, lambda: reset_all(at_work), lambda: at_work.press("z", held=CTRL))
    assert KEYMAP.of("accept") == ("A",)


def test_keys_outlive_a_restart(at_work: Person) -> None:
    give(at_work, "accept", "a").restart().press("a")
    assert at_work.quotation("Nous partons").decided


# other keyboards


def test_a_key_of_the_digit_row_can_be_an_actions(at_work: Person) -> None:
    rekey(at_work, lambda: at_work.type("accept").press("Return"), lambda: at_work.send(Qt.Key.Key_Eacute, "é"),
          lambda: at_work.press("Return"))  # fmt: skip
    at_work.send(Qt.Key.Key_Eacute, "é")
    assert at_work.window.list.quotations.status(at_work.quotation("Nous partons")) == "accepted"


def test_a_sign_that_needs_shift_can_be_an_actions(at_work: Person) -> None:
    rekey(at_work, lambda: at_work.type("accept").press("Return"), lambda: at_work.send(Qt.Key.Key_Slash, "/", SHIFT))
    at_work.send(Qt.Key.Key_Slash, "/", SHIFT)
    assert at_work.quotation("Nous partons").decided


def test_a_recent_speaker_has_another_key(at_work: Person) -> None:
    at_work.press("s").type("Zoé Ümit").press("Return")
    give(at_work, "recent 1", "w").press("w")
    assert at_work.speaker("Je reste") == "Zoé Ümit"


def test_the_menu_names_who_was_named_last(at_work: Person) -> None:
    at_work.press("s").type("Zoé Ümit").press("Return")
    menu = at_work.window.menus["&Quotation"]
    menu.popup(QPoint(0, 0))
    action = at_work.window.actions_by_name["recent1"]
    assert action.text() == "Zoé Ümit"
    menu.close()
    action.trigger()
    assert at_work.speaker("Je reste") == "Zoé Ümit"


def test_all_who_would_lose_a_key_are_named(at_work: Person) -> None:
    told = []

    def look() -> None:
        told.append(dialog_of(at_work).message.text())

    rekey(at_work, lambda: at_work.type("Quote sheet").press("Return").press("s"), look)
    assert told == ["S belongs to “Who speaks? / Somebody else’s words”."]


# what is said


def test_all_texts_follow_at_once(at_work: Person) -> None:
    """Whatever names a key says the same as in a window that is opened afterwards."""
    at_work.press("Return")
    for number, deed in enumerate(DEEDS):
        KEYMAP.give(deed.name, [f"Ctrl+Alt+{chr(ord('A') + number)}" if number < 26 else f"Meta+F{number}"])
    said = texts(at_work.window)
    at_work.restart()
    assert said == texts(at_work.window)


def test_the_button_that_accepts_says_its_key(at_work: Person) -> None:
    assert give(at_work, "accept", "a").window.card.buttons["accept"].text() == "Accept  A"


def test_a_button_without_a_key_says_its_words_alone(at_work: Person) -> None:
    KEYMAP.give("note", [])
    assert at_work.window.card.buttons["note"].text() == "Note"
    assert at_work.window.card.buttons["note"].toolTip() == "Note"


def test_the_offer_says_its_key(person: Person) -> None:
    person.start().bring(CHAIN)
    KEYMAP.give("alike", ["Shift+A"])
    person.window.status.offer(2, "Lina Marchal")
    assert person.window.status.alike.text().endswith("?  Shift+A")


def test_the_start_page_says_how_to_paste(person: Person) -> None:
    person.start()
    KEYMAP.give("paste", ["F9"])
    assert "paste a text (F9)" in person.window.start.hint.text()


@pytest.mark.parametrize("action", ["new", "mention", "cue", "extent"])
def test_what_is_missing_is_told_with_the_key_of_the_moment(at_work: Person, action: str) -> None:
    KEYMAP.give(action, ["F9"])
    at_work.window.perform(action)
    assert at_work.line.endswith("then press F9.")


@pytest.mark.parametrize(("action", "words"), [("mention", "nobody's words"), ("same", "Nobody is named")])
def test_who_speaks_is_told_by_the_key_of_the_moment(at_work: Person, action: str, words: str) -> None:
    KEYMAP.give("speaker", ["F9"])
    at_work.review.select(at_work.quotation("titre bleu" if action == "mention" else "Demain").id)
    at_work.window.perform(action)
    assert words in at_work.line
    assert at_work.line.endswith("F9 says who speaks.")


def test_an_empty_list_says_how_to_add_by_the_key_of_the_moment(person: Person) -> None:
    person.start().press("2", held=CTRL)
    KEYMAP.give("add", ["F9"])
    assert "add articles with F9" in person.overviews.listing.empty.text()


def test_a_letter_of_the_list_types_in_its_field(at_work: Person) -> None:
    at_work.press("2", held=CTRL)
    KEYMAP.give("list_unsure", ["G"])
    at_work.type("gare")
    assert at_work.overviews.listing.bar.field.text() == "gare"


def test_a_key_of_the_list_that_types_nothing_holds_in_its_field(at_work: Person) -> None:
    at_work.press("2", held=CTRL)
    KEYMAP.give("list_mention", ["Ctrl+G"])
    at_work.press("Down").overviews.listing.bar.field.setFocus()
    at_work.press("g", held=CTRL)
    assert at_work.overviews.listing.bar.wanted.mention == "Lina Marchal"


def test_the_list_of_actions_keeps_qts_rules(at_work: Person) -> None:
    dialog = KeyDialog(at_work.window)
    tester = QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    dialog.search.setText("accept")
    KEYMAP.give("accept", ["A"])
    dialog.search.setText("")
    assert dialog.model.rowCount() == len(DEEDS)
    tester.deleteLater()
    dialog.deleteLater()


# the overview


def overviews(person: Person) -> list[KeyOverview]:
    return [each for each in person.window.findChildren(KeyOverview) if each.isVisible()]


def overview(person: Person) -> KeyOverview:
    (found,) = overviews(person)
    return found


def shown(person: Person) -> set[str]:
    return {label.text() for label in overview(person).findChildren(QLabel)}


def test_f1_shows_all_keys(at_work: Person) -> None:
    at_work.send(F1, "")
    for deed in DEEDS:
        if deed.keys and not deed.name.startswith("recent"):
            assert deed.text.removesuffix("…") in shown(at_work)


def test_the_question_mark_shows_them_too_where_it_needs_shift(at_work: Person) -> None:
    at_work.send(Qt.Key.Key_Question, "?", SHIFT)
    assert overview(at_work).isVisible()


def test_the_menu_shows_them(at_work: Person) -> None:
    at_work.window.actions_by_name["keys"].trigger()
    assert overview(at_work).isVisible()


def test_it_shows_ones_own_keys(at_work: Person) -> None:
    give(at_work, "accept", "w").send(F1, "")
    assert "W" in shown(at_work)


@pytest.mark.parametrize("key", ["Esc", "Return", "x", "Del", "Tab", "F5"])
def test_any_key_leads_back_and_does_nothing_else(at_work: Person, key: str) -> None:
    at_work.window.list.setFocus()
    at_work.send(F1, "")
    at_work.press(key)
    assert overviews(at_work) == []
    assert at_work.focus is at_work.window.list
    assert not at_work.quotation("Nous partons").decided


def test_a_shortcut_of_the_window_leads_back_only(at_work: Person) -> None:
    at_work.press("Return").send(F1, "")
    at_work.press("z", held=CTRL)
    assert at_work.quotation("Nous partons").decided


def test_a_click_leads_back(at_work: Person) -> None:
    at_work.send(F1, "")
    at_work.click(overview(at_work), QPoint(5, 5))
    assert overviews(at_work) == []


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_the_overview_leads_to_the_change(at_work: Person, way: str) -> None:
    at_work.send(F1, "")
    in_dialog(at_work, lambda: at_work.press("Esc"))
    if way == "key":
        at_work.send(F1, "", CTRL)
    else:
        at_work.click(overview(at_work).button)
    back_in_the_window(at_work)
    assert at_work.focus is at_work.window.article


def test_the_overview_lies_over_a_window_that_grows(at_work: Person) -> None:
    at_work.send(F1, "")
    at_work.window.resize(1700, 950)
    assert overview(at_work).geometry() == at_work.window.rect()


def test_a_small_window_scrolls_it(at_work: Person) -> None:
    at_work.window.resize(700, 400)
    at_work.send(F1, "")
    found = overview(at_work)
    at_work.qtbot.waitUntil(lambda: found.area.verticalScrollBar().maximum() > 0)
    at_work.press("Down")
    assert found.isVisible()
    assert found.area.verticalScrollBar().value() > 0


def test_a_screen_reader_is_told_all_keys(at_work: Person) -> None:
    at_work.send(F1, "")
    assert "Undo: Ctrl+Z" in overview(at_work).accessibleDescription()


@pytest.mark.usefixtures("french")
def test_the_overview_speaks_french(person: Person) -> None:
    person.start().bring(FIRST).send(F1, "")
    assert english_only() & texts(overview(person)) == set()
