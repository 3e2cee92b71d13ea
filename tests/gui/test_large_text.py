"""Text twice as large in a window that is 800 pixels high: what gives way is scrolled, nothing is squeezed."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from quoteapp.gui import theme
from quoteapp.gui.listing_table import LEAST
from quoteapp.gui.listing_words import COLUMNS
from quoteapp.store.search import Sort
from tests.gui.person import CTRL, Person

LONG = "« Nous partons demain, et nous reviendrons quand le port sera de nouveau ouvert à tous les bateaux. »"
TEXT = f"Le port\n\nLina Marchal dit : {LONG}\n\n" + "Jean Roche dit : « Je reste. »\n\n" * 12


@pytest.fixture
def large(person: Person, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    with monkeypatch.context() as system:
        system.setattr(QFontDatabase, "systemFont", lambda _: QFont("Cantarell", 20))
        theme.apply(qapp, theme.load("light"))
        person.start().window.resize(1280, 800)
        person.bring(TEXT)
        QApplication.processEvents()
        yield person
    theme.apply(qapp, theme.load("light"))


def squeezed(part: QScrollArea) -> list[str]:
    """The lines of text that are lower than their words."""
    labels = [each for each in part.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    return [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]


def test_no_words_of_the_card_are_squeezed(large: Person) -> None:
    large.qtbot.waitUntil(lambda: [squeezed(part) for part in large.window.card.scrolled] == [[], []])


def test_what_does_not_fit_is_scrolled(large: Person) -> None:
    large.qtbot.waitUntil(lambda: large.window.card.scrolled[0].verticalScrollBar().maximum() > 0)


def test_the_next_quotation_is_read_from_its_start(large: Person) -> None:
    bar = large.window.card.scrolled[0].verticalScrollBar()
    large.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    large.press("j", "k")
    assert bar.value() == 0


def test_speaker_and_accept_stay_in_sight(large: Person) -> None:
    card = large.window.card
    ends = [widget.mapTo(card, widget.rect().bottomLeft()).y() for widget in (card.speaker, card.buttons["accept"])]
    assert 0 < ends[0] < ends[1] < card.height()


def test_with_text_as_usual_nothing_is_scrolled(person: Person) -> None:
    person.start().window.resize(1280, 800)
    person.bring(TEXT)
    parts = person.window.card.scrolled
    person.qtbot.waitUntil(lambda: [part.verticalScrollBar().maximum() for part in parts] == [0, 0])


def test_who_is_asked_for_is_asked_within_the_screen(large: Person) -> None:
    foot = QGuiApplication.primaryScreen().availableGeometry().bottom()
    large.window.move(0, foot - 500)
    large.press("s")
    assert large.window.picker.frameGeometry().bottom() <= foot
    large.press("Esc")


def test_the_quotation_keeps_its_column(large: Person) -> None:
    large.press("2", held=CTRL)
    table = large.overviews.listing.table
    assert table.columnWidth(COLUMNS.index(Sort.ARTICLE)) >= LEAST * table.fontMetrics().averageCharWidth()
