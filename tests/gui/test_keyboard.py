"""A review by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from quoteapp.store.records import Status
from tests.gui.person import ALT, CTRL, SHIFT, Person

FIRST = (
    "Le port\n\nLina Marchal dit : « Nous partons. »\n\nJean Roche dit : « Je reste. »\n\n"
    "Elle ajoute : « Demain. » On parle du « titre bleu ».\n"
)
SECOND = "La gare\n\nLina Marchal dit : « Le train est là. »\n\nUn passant crie : « Vite ! »\n"


@pytest.fixture
def at_work(person: Person) -> Person:
    """Two articles, analysed, the first one open."""
    return person.start().bring(FIRST, SECOND)


def test_files_are_added_by_key_and_analysed(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(person.file("port.txt", FIRST))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([path], ""))
    person.start().press("o", held=CTRL)
    person.wait()
    assert person.title == "port.txt"
    assert person.line == "1 article added."
    assert person.selected == "« Nous partons. »"


def test_the_article_has_the_focus_once_it_is_open(at_work: Person) -> None:
    assert at_work.focus is at_work.window.article


def test_return_accepts_and_goes_on(at_work: Person) -> None:
    at_work.press("Return")
    assert at_work.quotation("Nous partons").status is Status.CONFIRMED
    assert at_work.selected == "« Je reste. »"


def test_return_without_speaker_asks_who_speaks(at_work: Person) -> None:
    at_work.press("Return", "Return", "Return")
    assert at_work.window.picker.isVisible()
    assert at_work.quotation("Demain").status is Status.PROPOSED


def test_a_name_that_is_typed_is_assigned(at_work: Person) -> None:
    at_work.press("Return", "Return", "s").type("marchal").press("Return")
    assert at_work.speaker("Demain") == "Lina Marchal"
    assert at_work.quotation("Demain").status is Status.CORRECTED


def test_a_name_nobody_has_becomes_a_speaker(at_work: Person) -> None:
    at_work.press("s").type("Zoé Ümit").press("Return")
    assert at_work.speaker("Nous partons") == "Zoé Ümit"
    assert at_work.selected == "« Je reste. »"


def test_a_digit_names_who_was_named_last(at_work: Person) -> None:
    at_work.press("s").type("Zoé Ümit").press("Return")
    at_work.press("1")
    assert at_work.speaker("Je reste") == "Zoé Ümit"


def test_a_digit_nobody_has_yet_does_nothing(at_work: Person) -> None:
    at_work.press("7")
    assert at_work.quotation("Nous partons").status is Status.PROPOSED
    assert at_work.selected == "« Nous partons. »"


def test_after_a_restart_a_digit_names_who_was_named_last(at_work: Person) -> None:
    at_work.press("s").type("jean").press("Return")
    at_work.restart().press("1")
    assert at_work.speaker("Je reste") == "Jean Roche"
    assert at_work.quotation("Je reste").decided


def test_the_picker_has_the_same_digits(at_work: Person) -> None:
    at_work.press("s").type("Zoé Ümit").press("Return")
    at_work.press("PgDown", held=CTRL).press("s", "1")
    assert at_work.speaker("Le train") == "Zoé Ümit"


def test_nobody_can_be_named_on_purpose(at_work: Person) -> None:
    at_work.press("s").press("0", held=CTRL)
    assert at_work.speaker("Nous partons") is None
    assert at_work.quotation("Nous partons").status is Status.CORRECTED


def test_x_says_it_is_no_quotation(at_work: Person) -> None:
    at_work.press("x")
    assert at_work.quotation("Nous partons").kind == "other"
    assert at_work.selected == "« Je reste. »"


def test_del_takes_a_quotation_away(at_work: Person) -> None:
    at_work.press("j", "Del")
    assert at_work.quotation("Je reste").status is Status.REJECTED
    assert at_work.selected == "« Demain. »"


def test_del_on_the_first_goes_on_to_the_next(at_work: Person) -> None:
    at_work.press("Del")
    assert at_work.selected == "« Je reste. »"


def test_v_verifies_and_stays(at_work: Person) -> None:
    at_work.press("v")
    assert at_work.quotation("Nous partons").verified
    assert at_work.selected == "« Nous partons. »"


def test_v_again_takes_it_back(at_work: Person) -> None:
    at_work.press("v", "v")
    assert not at_work.quotation("Nous partons").verified


def test_n_writes_a_note(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.gui.workplace.NoteDialog.ask", lambda *_: "à relire")
    at_work.press("n")
    assert at_work.quotation("Nous partons").note == "à relire"
    assert at_work.selected == "« Nous partons. »"


def test_a_note_that_is_given_up_changes_nothing(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.gui.workplace.NoteDialog.ask", lambda *_: None)
    at_work.press("n")
    assert at_work.quotation("Nous partons").note == ""


def test_q_without_a_passage_says_what_to_do(at_work: Person) -> None:
    at_work.press("q")
    assert "Select a passage" in at_work.line


def test_a_passage_selected_by_keys_becomes_a_quotation(at_work: Person) -> None:
    at_work.press("j", "j")
    at_work.press(*["Left"] * 3).press(*["Left"] * 6, held=SHIFT).press("q").type("Zoé Ümit").press("Return")
    assert at_work.speaker("ajoute") == "Zoé Ümit"


@pytest.mark.parametrize(
    ("key", "held", "words"),
    [
        ("Left", ALT, ": « Nous partons. »"),
        ("Right", ALT, "Nous partons. »"),
        ("Left", ALT | SHIFT, "« Nous partons."),
        ("Right", ALT | SHIFT, "« Nous partons. »\n\nJean"),
    ],
)
def test_arrows_move_the_edges(at_work: Person, key: str, held: Qt.KeyboardModifier, words: str) -> None:
    at_work.press(key, held=held)
    assert at_work.selected == words
    assert at_work.quotation("Nous partons").status is Status.CORRECTED


def test_an_edge_never_parts_an_accent_from_its_letter(person: Person) -> None:
    person.start().bring("La mer\n\nLina Marchal dit e\u0301« Oui. »e\u0301\n").press("Left", "Right", held=ALT | SHIFT)
    person.press("Right", held=ALT | SHIFT).press("Left", held=ALT)
    assert person.selected == "e\u0301« Oui. »e\u0301"


def test_tab_goes_round_those_that_wait(at_work: Person) -> None:
    at_work.press("Return")
    seen = [at_work.press("Tab").selected for _ in range(3)]
    assert seen == ["« Demain. »", "« Je reste. »", "« Demain. »"]


def test_shift_tab_goes_back(at_work: Person) -> None:
    at_work.press("Backtab", held=SHIFT)
    assert at_work.selected == "« Demain. »"


def test_tab_keeps_the_focus(at_work: Person) -> None:
    at_work.press("Tab")
    assert at_work.focus is at_work.window.article


def test_j_and_k_take_every_quotation(at_work: Person) -> None:
    at_work.press("j", "j", "j")
    assert at_work.selected == "« titre bleu »"
    assert at_work.press("k").selected == "« Demain. »"


def test_undo_goes_back_to_what_it_changed(at_work: Person) -> None:
    at_work.press("Return", "Return").press("z", held=CTRL)
    assert at_work.quotation("Je reste").status is Status.PROPOSED
    assert at_work.selected == "« Je reste. »"


def test_redo_brings_it_back(at_work: Person) -> None:
    at_work.press("Return").press("z", held=CTRL).press("z", held=CTRL | SHIFT)
    assert at_work.quotation("Nous partons").status is Status.CONFIRMED


def test_undo_shows_the_article_where_it_was(at_work: Person) -> None:
    at_work.press("Return").press("PgDown", held=CTRL).press("z", held=CTRL)
    assert at_work.title == "1.txt"
    assert at_work.selected == "« Nous partons. »"


def test_undo_says_in_how_many_other_articles_it_changes_proposals(person: Person) -> None:
    person.start().bring(*(f"Titre {n}\n\nLina Marchal dit : « zone grise », {n}.\n" for n in range(2)))
    person.press("x").press("PgDown", held=CTRL).press("F5").wait()
    person.press("z", held=CTRL)
    assert "1 other article" in person.line
    assert person.title == "1.txt"


def test_undo_keeps_the_focus(at_work: Person) -> None:
    at_work.press("Return").press("z", held=CTRL)
    assert at_work.focus is at_work.window.article


def test_at_the_end_of_an_article_the_next_that_waits_is_opened(at_work: Person) -> None:
    at_work.press("Return", "Return", "x")
    assert at_work.title == "1.txt"
    at_work.press("Return")
    assert at_work.title == "2.txt"
    assert at_work.selected == "« Le train est là. »"


def test_when_nothing_waits_the_line_says_so(at_work: Person) -> None:
    at_work.press("Return", "Return", "x", "Return", "Return", "x", "Return")
    assert at_work.line == "Everything is decided. Ctrl+E makes the quote sheet."


CHAIN = "La mer\n\nJean Roche dit : « Un. »\n\nJean Roche dit : « Deux. »\n\nLina Marchal dit : « Trois. »\n"


@pytest.fixture
def offered(person: Person) -> Person:
    """Jean Roche is Lina Marchal by a slip of the engine: corrected once, his other words are offered."""
    return person.start().bring(CHAIN).press("s").type("Lina Marchal").press("Return")


def test_what_follows_from_a_correction_is_offered(offered: Person) -> None:
    assert offered.window.status.alike.isVisible()
    assert "one other by Lina Marchal" in offered.window.status.alike.text()


def test_shift_return_takes_what_is_offered(offered: Person) -> None:
    offered.press("Return", held=SHIFT)
    assert offered.speaker("Deux") == "Lina Marchal"
    assert not offered.window.status.alike.isVisible()
    assert offered.selected == "« Trois. »"


def test_a_click_takes_what_is_offered(offered: Person) -> None:
    offered.click(offered.window.status.alike)
    assert not offered.window.status.alike.isVisible()
    assert offered.speaker("Deux") == "Lina Marchal"


def test_an_offer_is_withdrawn_by_the_next_decision(offered: Person) -> None:
    offered.press("Tab").press("s").type("Zoé Ümit").press("Return").press("Return", held=SHIFT)
    assert not offered.window.status.alike.isVisible()
    assert offered.speaker("Deux") == "Jean Roche"


def test_an_offer_is_withdrawn_by_undo(offered: Person) -> None:
    offered.press("z", held=CTRL)
    assert not offered.window.status.alike.isVisible()


def test_an_offer_stays_with_its_article(offered: Person) -> None:
    offered.add(offered.file("b.txt", SECOND))
    offered.wait().press("PgDown", held=CTRL)
    assert not offered.window.status.alike.isVisible()


def test_who_closes_and_comes_back_finds_everything_as_it_was(at_work: Person) -> None:
    at_work.press("PgDown", held=CTRL).press("j").press("Plus", held=CTRL)
    size = at_work.window.article.size_of_text
    at_work.restart()
    assert at_work.title == "2.txt"
    assert at_work.selected == "« Vite ! »"
    assert at_work.window.article.size_of_text == size


LONG = "La mer\n\n" + "Une ligne sans rien.\n\n" * 80 + "Lina Marchal dit : « Enfin. »\n"


def test_who_comes_back_sees_the_same_lines(person: Person) -> None:
    bar = person.start().bring(LONG).window.article.verticalScrollBar()
    bar.setValue(700)
    assert person.restart().window.article.verticalScrollBar().value() == 700


def test_who_comes_back_finds_the_panes_as_wide_as_they_were(at_work: Person) -> None:
    at_work.window.splitter.setSizes([300, 600, 420])
    before = at_work.window.splitter.sizes()
    assert at_work.restart().window.splitter.sizes() == before


def test_undo_works_after_a_restart(at_work: Person) -> None:
    at_work.press("Return").restart().press("z", held=CTRL)
    assert at_work.quotation("Nous partons").status is Status.PROPOSED


def in_dialog(person: Person, answer: Callable[[], object]) -> None:
    """Answer the next dialog, once it has the keys; a test whose answer does not close it fails, and goes on."""
    timer = QTimer(person.window)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isActiveWindow():
            timer.stop()
            answer()
            if dialog.isVisible():
                dialog.reject()
                pytest.fail("The dialog is still open.")

    timer.timeout.connect(look)
    timer.start(10)


def back_in_the_window(person: Person) -> None:
    """What a window manager does after a dialog; the offscreen platform has none."""
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)


def test_letters_typed_in_a_dialog_decide_nothing(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("xvq").press("Esc"))
    at_work.press("n")
    back_in_the_window(at_work)
    assert not at_work.quotation("Nous partons").decided
    assert at_work.focus is at_work.window.article


def test_a_note_is_saved_by_keys(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("à relire").press("Return", held=CTRL))
    at_work.press("n")
    assert at_work.quotation("Nous partons").note == "à relire"


def test_details_are_edited_by_keys(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.press("a", held=CTRL).type("Un autre titre").press("Return"))
    at_work.press("i", held=CTRL)
    assert at_work.window.windowTitle() == "Un autre titre – quoteapp"
    back_in_the_window(at_work)
    at_work.press("z", held=CTRL)
    assert at_work.window.windowTitle() == "Le port – quoteapp"


def test_an_empty_library_offers_how_to_begin(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(person.file("port.txt", FIRST))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([path], ""))
    person.start().press("Return")
    assert person.wait().title == "port.txt"
