"""What somebody does with the mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from quoteapp.gui import libraries
from quoteapp.store.records import Status
from tests.gui.person import CTRL, PLAIN, Person
from tests.gui.test_keyboard import FIRST


@pytest.fixture
def at_work(person: Person) -> Person:
    return person.start().bring(FIRST)


def drop(person: Person, data: QMimeData, over: QWidget | None = None) -> bool:
    """Drop something in the middle of the window, or of a part of it; tells whether it was taken."""
    part = over or person.window
    middle, copy, left = part.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(middle, copy, data, left, PLAIN)
    QApplication.sendEvent(part, entering)
    if entering.isAccepted():
        QApplication.sendEvent(part, QDropEvent(QPointF(middle), copy, data, left, PLAIN))
    return entering.isAccepted()


def files(*paths: object) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_click_on_a_quotation_selects_it(at_work: Person) -> None:
    at_work.click(at_work.window.article.viewport(), at_work.point_of("Je reste"))
    assert at_work.selected == "« Je reste. »"


def test_a_click_beside_quotations_changes_nothing(at_work: Person) -> None:
    at_work.click(at_work.window.article.viewport(), at_work.point_of("Elle ajoute"))
    assert at_work.selected == "« Nous partons. »"


def test_a_click_in_the_list_selects(at_work: Person) -> None:
    view = at_work.window.list
    at_work.click(view.viewport(), view.visualRect(view.model().index(2)).center())
    assert at_work.selected == "« Demain. »"


def test_the_list_follows_the_article(at_work: Person) -> None:
    at_work.press("j")
    assert at_work.window.list.currentIndex().row() == 1


@pytest.mark.parametrize(
    ("button", "status"),
    [("accept", Status.CONFIRMED), ("no_speech", Status.CONFIRMED), ("delete", Status.REJECTED)],
)
def test_the_cards_buttons_decide_and_go_on(at_work: Person, button: str, status: Status) -> None:
    at_work.click(at_work.window.card.buttons[button])
    assert at_work.quotation("Nous partons").status is status
    assert at_work.selected == "« Je reste. »"


def test_a_click_in_the_picker_assigns(at_work: Person) -> None:
    at_work.click(at_work.window.card.speaker)
    view = at_work.window.picker.view
    at_work.click(view.viewport(), view.visualRect(view.model().index(1)).center())
    assert at_work.speaker("Nous partons") == "Jean Roche"


def test_a_passage_dragged_over_becomes_a_quotation(at_work: Person) -> None:
    at_work.select_words("Elle ajoute").press("q", "Esc")
    assert at_work.selected == "Elle ajoute"
    assert at_work.quotation("Elle ajoute").status is Status.CORRECTED


def test_hovering_tells_who_and_why(at_work: Person) -> None:
    at_work.hover(at_work.window.article.viewport(), at_work.point_of("Je reste"))
    assert QToolTip.text() == "Jean Roche\n« dit » introduit Jean Roche"
    QToolTip.hideText()


def test_hovering_tells_that_it_is_no_quotation(at_work: Person) -> None:
    assert at_work.window.article.telling(at_work.quotation("titre").id).startswith("Not a quotation")


def test_the_legend_names_the_speakers_once(at_work: Person) -> None:
    chips = at_work.window.header.legend.findChildren(QLabel)
    shown = [chip.text() for chip in chips if chip.isVisible()]
    assert shown == ["Lina Marchal", "Jean Roche", "No speaker yet"]


def test_files_that_are_dropped_are_added(person: Person) -> None:
    person.start()
    assert drop(person, files(person.file("un.txt", FIRST), person.file("deux.txt", "Rien ici.")))
    assert person.wait().window.library_pane.articles.rowCount() == 2


def test_files_may_be_dropped_on_the_article_too(at_work: Person) -> None:
    path = at_work.file("deux.txt", "Rien ici.")
    assert drop(at_work, files(path), at_work.window.article.viewport())
    assert at_work.wait().window.library_pane.articles.rowCount() == 2


def test_a_copied_passage_is_what_the_article_says(person: Person) -> None:
    person.start().bring("La mer\n\nLina dit : «\u00a0Où\u202f? 😀\u00a0»\n")
    person.select_words("«\u00a0Où\u202f? 😀\u00a0»").press("c", held=CTRL)
    assert QApplication.clipboard().text() == "«\u00a0Où\u202f? 😀\u00a0»"


def test_a_folder_that_is_dropped_is_added_whole(person: Person) -> None:
    (person.folder / "pile").mkdir()
    person.file("pile/un.txt", FIRST)
    person.start()
    assert drop(person, files(person.folder / "pile"))
    assert person.wait().title == "un.txt"


def test_text_that_is_dropped_is_added(person: Person) -> None:
    data = QMimeData()
    data.setText(FIRST)
    assert drop(person.start(), data)
    assert person.wait().selected == "« Nous partons. »"


def test_an_address_of_the_web_is_not_fetched(person: Person) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/article.html")])
    assert not drop(person.start(), data)


def test_text_of_the_clipboard_is_added(person: Person) -> None:
    QApplication.clipboard().setText(FIRST)
    person.start().window.perform("paste")
    assert person.wait().selected == "« Nous partons. »"


def test_a_click_on_the_start_page_opens_the_samples(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def note(library: Path, *, samples: bool = False) -> bool:
        opened.append(library)
        return samples

    monkeypatch.setattr(libraries, "open_window", note)
    person.start().click(person.window.start.samples, QPoint(20, 10))
    assert opened == [libraries.samples_library()]
