"""What somebody who has never seen the window tries, looks for, and expects to be told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel

from quoteapp.gui.dialogs import NoteDialog
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_correcting import facts
from tests.gui.test_keyboard import CHAIN, FIRST, SECOND, back_in_the_window, in_dialog

BESIDE = "La mer\n\nLina Marchal dit : « Un. »\n\nRechercher Lina Marchal dit : « Deux. »\n"
MEVLUT = "La mer\n\nMevlut Aras dit : « Un. »\n\nLina Marchal dit : « Deux. »\n\nMevlut Aras dit : « Trois. »\n"


@pytest.fixture
def at_work(person: Person) -> Person:
    """One article, analysed and open."""
    return person.start().bring(FIRST)


@pytest.fixture
def done(person: Person) -> Person:
    """All is decided."""
    return person.start().bring(CHAIN).press("Return", "Return", "Return")


# the beginning


def test_enter_presses_the_button_that_has_the_focus(at_work: Person) -> None:
    at_work.window.card.buttons["no_speech"].setFocus()
    at_work.press("Return")
    assert at_work.window.list.quotations.status(at_work.quotation("Nous partons")) == "decided"


def test_a_text_is_pasted_as_everywhere(person: Person) -> None:
    QApplication.clipboard().setText(FIRST)
    person.start().press("v", held=CTRL)
    assert person.wait().selected == "« Nous partons. »"


def test_articles_are_looked_for_where_the_last_ones_were(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    path = person.file("port.txt", FIRST)

    def choose(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[list[str], str]:
        asked.append(folder)
        return [str(path)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    person.start().press("o", held=CTRL).wait().restart().press("o", held=CTRL).wait()
    assert asked[1:] == [str(path.parent)]


def test_the_line_below_is_as_high_whatever_is_under_way(at_work: Person) -> None:
    holder = at_work.window.status.message.parentWidget()
    idle = holder.sizeHint().height()
    at_work.window.status.work.show_analysis(0, 2, 5)
    assert holder.sizeHint().height() == idle


def test_the_window_fits_on_the_screen_with_its_frame(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.gui.window.SIZE", QSize(9_999, 9_999))
    window = person.start().window
    assert window.height() < window.screen().availableSize().height()


def test_the_window_is_called_after_an_article_without_title(person: Person) -> None:
    person.start().bring("Lina Marchal dit : « Oui. » " * 10)
    assert person.window.windowTitle() == "1.txt – quoteapp"


# who speaks


def test_who_types_a_name_means_somebody_else(person: Person) -> None:
    person.start().bring(MEVLUT).press("s").type("Mevlut Aras Yildiz").press("Return", "k")
    person.press("s").type("mevlut").press("Return")
    assert person.speaker("Un") == "Mevlut Aras"


def test_the_one_named_last_comes_first_among_those_that_match(at_work: Person) -> None:
    at_work.press("s").type("Lina Zorn").press("Return").press("s").type("lina").press("Return")
    assert at_work.speaker("Je reste") == "Lina Zorn"


def test_digits_stand_where_they_work(at_work: Person) -> None:
    model = at_work.press("s").window.picker.model
    assert model.index(0).data().startswith("1")
    at_work.type("lina")
    assert model.index(0).data() == "Lina Marchal"


def test_a_name_that_is_completed_is_offered_for_the_others(person: Person) -> None:
    person.start().bring(MEVLUT).press("s").type("Mevlut Aras Yildiz").press("Return").press("Return", held=SHIFT)
    assert person.speaker("Trois") == "Mevlut Aras Yildiz"


def test_the_question_stands_under_the_speaker_of_what_was_just_added(at_work: Person) -> None:
    picker = at_work.select_words("parle").press("q").window.picker
    after_q = picker.pos()
    at_work.press("Esc")
    QApplication.processEvents()
    assert at_work.press("s").window.picker.pos() == after_q


# words of the article


def test_what_was_found_can_become_a_quotation(at_work: Person) -> None:
    at_work.press("f", held=CTRL).type("on parle").press("Esc").press("q").type("Zoé Ümit").press("Return")
    assert at_work.speaker("On parle") == "Zoé Ümit"


def test_what_was_not_found_leaves_nothing_selected(at_work: Person) -> None:
    at_work.press("f", held=CTRL).type("on parlez").press("Esc")
    assert at_work.window.article.selected_span() is None


def test_blanks_around_a_passage_are_not_quoted(at_work: Person) -> None:
    at_work.select_words(" On parle ").press("q").press("Esc")
    assert at_work.selected == "On parle"


def test_when_an_added_one_is_taken_back_the_one_before_it_is_selected(at_work: Person) -> None:
    at_work.select_words("parle").press("q").press("Esc").press("z", held=CTRL)
    assert at_work.selected == "« Demain. »"


# what is told


def test_what_is_no_quotation_is_not_called_accepted(at_work: Person) -> None:
    at_work.press("x")
    assert at_work.window.list.quotations.status(at_work.quotation("Nous partons")) == "decided"


def test_what_is_no_quotation_already_cannot_be_ruled_out_again(at_work: Person) -> None:
    at_work.press("x", "k")
    assert not at_work.window.card.buttons["no_speech"].isEnabled()


def test_what_stands_beside_the_article_says_so(person: Person) -> None:
    person.start().bring(BESIDE).press("j")
    assert person.window.card.state.text() == "Beside the article: not on the sheet"
    assert person.window.list.quotations.status(person.quotation("Deux")) == "beside the article"


@pytest.mark.usefixtures("french")
def test_a_day_is_written_as_people_write_it(person: Person) -> None:
    person.start().bring(FIRST).press("Return", "k")
    assert facts(person)["Décidé par"].split()[-1].isdigit()
    assert facts(person)["Décidé par"].split()[-3].isdigit()


@pytest.mark.usefixtures("french")
def test_keys_are_called_as_on_the_keyboard(person: Person) -> None:
    person.start().window.perform("keys")
    said = {label.text() for label in person.window.findChildren(QLabel)}
    assert {"Entrée", "Maj+Entrée"} <= said


@pytest.mark.usefixtures("french")
def test_qts_own_words_are_french_too(person: Person) -> None:
    dialog = QFileDialog(person.start().window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Chercher dans :", "&Type de fichiers :"} <= said
    dialog.deleteLater()


def test_buttons_of_dialogs_have_no_pictures(at_work: Person) -> None:
    dialog = NoteDialog("", at_work.window)
    dialog.show()
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert button.icon().isNull()
    dialog.deleteLater()


# the end


def test_when_all_is_decided_the_button_makes_the_sheet(done: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("quoteapp.gui.workplace.ExportDialog.ask", lambda *given, **_: asked.append(given))
    button = done.window.card.buttons["accept"]
    assert button.text() == "Quote sheet…  Ctrl+E"
    done.click(button)
    assert len(asked) == 1


@pytest.mark.parametrize(
    "again", [lambda p: p.press("z", held=CTRL), lambda p: p.add(p.file("b.txt", SECOND))], ids=["undo", "more"]
)
def test_as_soon_as_something_waits_the_button_goes_there(done: Person, again: Callable[[Person], object]) -> None:
    again(done)
    assert not done.window.card.all_decided
    done.wait()


def test_the_first_article_that_comes_is_marked_in_the_library(person: Person) -> None:
    person.start().add(person.file("a.txt", SECOND)).wait()
    view = person.window.library_pane.view
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [0]


def test_sheets_are_put_where_the_last_one_was(done: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sheets").mkdir()
    asked: list[str] = []

    def choose(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "sheets" / "one.xlsx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for _ in range(2):
        in_dialog(done, lambda: done.press("Return"))
        done.press("e", held=CTRL)
        back_in_the_window(done)
    assert asked[1] == str(tmp_path / "sheets" / "quotations.xlsx")
