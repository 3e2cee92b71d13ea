"""The map of the article beside its scroll bar: what stands where, in which colour, and the way there."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from quoteapp.desk import deciding
from quoteapp.desk.proposing import propose
from quoteapp.gui.minimap import SIDE, Minimap
from quoteapp.model import Analysis, Span, Zone, ZoneKind
from quoteapp.store.opening import open_library
from tests.gui.person import PLAIN, Person

LINE = "Une ligne sans rien.\n\n"
LONG = (
    f"La mer\n\n{LINE * 30}Lina Marchal dit : « Un. »\n\n{LINE * 30}Jean Roche dit : « Deux. »\n\n{LINE * 30}"
    f"On parle du « titre bleu ».\n\n{LINE * 60}"
)


def seen(person: Person) -> Minimap:
    """The map, once it knows where everything is."""
    found: Minimap = person.window.article.map
    person.qtbot.waitUntil(lambda: bool(found.bands) and not found._rest.isActive())
    return found


@pytest.fixture
def at_work(person: Person) -> Person:
    person.start().bring(LONG)
    seen(person)
    return person


def colours(person: Person, words: str) -> list[QColor]:
    """What is painted in the row of the map that stands for a quotation, from left to right."""
    strip = seen(person)
    band, image = strip.bands[person.quotation(words).id], strip.grab().toImage()
    return [image.pixelColor(x, band.top) for x in range(strip.width())]


def ink(person: Person, words: str) -> QColor:
    found: QColor = person.window.article.theme.ink(person.review.place(person.quotation(words)))
    return found


def test_quotations_stand_where_they_are_in_the_text(at_work: Person) -> None:
    strip, bar = seen(at_work), at_work.window.article.verticalScrollBar()
    whole = bar.maximum() + at_work.window.article.viewport().height()
    top = at_work.window.article.extent(at_work.quotation("Deux").span)[0]
    assert abs(strip.bands[at_work.quotation("Deux").id].top - top / whole * strip.height()) < 6


def test_they_have_the_colour_of_their_speaker(at_work: Person) -> None:
    assert ink(at_work, "Un.") in colours(at_work, "Un.")
    assert ink(at_work, "Deux") in colours(at_work, "Deux")
    assert ink(at_work, "Un.") != ink(at_work, "Deux")


def test_what_waits_is_wider(at_work: Person) -> None:
    before = colours(at_work, "Un.").count(ink(at_work, "Un."))
    at_work.press("Return")
    assert 0 < colours(at_work, "Un.").count(ink(at_work, "Un.")) < before


def test_what_another_program_decides_shows_too(at_work: Person) -> None:
    before = colours(at_work, "Deux").count(ink(at_work, "Deux"))
    with open_library(at_work.workplace.library.path) as library:
        deciding.accept(library, [at_work.quotation("Deux").id], who="another")
    at_work.qtbot.waitUntil(lambda: colours(at_work, "Deux").count(ink(at_work, "Deux")) < before)


def test_what_is_deleted_is_gone_from_it(at_work: Person) -> None:
    number = at_work.quotation("Un.").id
    at_work.press("Del")
    assert number not in seen(at_work).bands


def test_undo_brings_it_back_to_its_place(at_work: Person) -> None:
    number = at_work.quotation("Un.").id
    before = seen(at_work).bands[number]
    at_work.press("Del").press("z", held=Qt.KeyboardModifier.ControlModifier)
    assert seen(at_work).bands[number] == before


def test_what_is_added_comes_to_it(at_work: Person) -> None:
    at_work.select_words("Lina Marchal").press("q", "Esc")
    assert at_work.quotation("Lina Marchal").id in seen(at_work).bands


def test_the_selected_one_is_marked(at_work: Person) -> None:
    accent = QColor(at_work.window.article.theme["accent"])
    assert accent in colours(at_work, "Un.")
    assert accent not in colours(at_work.press("j"), "Un.")


def test_furniture_is_grey(at_work: Person) -> None:
    page, view = at_work.review.page, at_work.window.article
    foot = Span(len(page.text) - 200, len(page.text))
    found = Analysis("fr", None, (Zone(foot, ZoneKind.FURNITURE),), ())
    propose(at_work.workplace.library, page.article.id, found, engine="another")
    at_work.review.refresh()
    view.show_again()  # as the window does where the engine has told of other zones
    strip = view.map
    at_work.qtbot.waitUntil(lambda: not strip._rest.isActive())
    assert strip.grab().toImage().pixelColor(SIDE + 1, strip._band(foot).top + 2) == QColor(view.theme["line"])


def test_a_click_goes_there(at_work: Person) -> None:
    strip, view = seen(at_work), at_work.window.article
    at_work.click(strip, QPoint(7, strip.bands[at_work.quotation("Deux").id].top))
    assert 0 < at_work.point_of("Deux").y() < view.viewport().height()
    assert at_work.selected == "« Un. »"


def test_dragging_scrolls_as_far_as_the_pointer_goes(at_work: Person) -> None:
    strip, bar = seen(at_work), at_work.window.article.verticalScrollBar()
    bar.setValue(0)
    at_work.drag(strip, QPoint(7, 5), QPoint(7, 5 + strip.height() // 2))
    assert abs(bar.value() / (bar.maximum() + bar.pageStep()) - 0.5) < 0.02


def test_taking_hold_of_the_frame_does_not_move_it(at_work: Person) -> None:
    strip, bar = seen(at_work), at_work.window.article.verticalScrollBar()
    bar.setValue(200)
    at_work.click(strip, QPoint(7, int(200 / (bar.maximum() + bar.pageStep()) * strip.height()) + 3))
    assert abs(bar.value() - 200) < 10


def test_who_scrolled_by_it_stays_there_when_the_window_grows(at_work: Person) -> None:
    strip, bar = seen(at_work), at_work.window.article.verticalScrollBar()
    at_work.click(strip, QPoint(7, strip.height() - 5))
    at_work.window.resize(at_work.window.width() - 40, at_work.window.height())
    assert bar.value() > bar.maximum() * 0.8


def test_the_wheel_scrolls(at_work: Person) -> None:
    strip, bar = seen(at_work), at_work.window.article.verticalScrollBar()
    before, place = bar.value(), QPointF(7, 7)
    turned = QWheelEvent(
        place, strip.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, PLAIN,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip, turned)
    assert bar.value() > before


def test_the_frame_follows_the_text(at_work: Person) -> None:
    strip, bar = seen(at_work), at_work.window.article.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert strip.value() == bar.maximum()


def test_the_pointer_tells_who_speaks(at_work: Person) -> None:
    strip = seen(at_work)
    at_work.hover(strip, QPoint(7, strip.bands[at_work.quotation("Deux").id].top))
    assert QToolTip.text() == "Jean Roche"
    QToolTip.hideText()


def test_it_has_a_name_and_a_value_for_who_cannot_see_it(at_work: Person) -> None:
    strip = seen(at_work)
    found = QAccessible.queryAccessibleInterface(strip)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Map of the article"
    assert found.role() in (QAccessible.Role.Slider, QAccessible.Role.ScrollBar)
    assert found.valueInterface().currentValue() == strip.value()


def test_it_is_in_the_colours_of_the_theme(at_work: Person) -> None:
    at_work.workplace.looks.switch_light()
    strip = seen(at_work)
    assert strip.grab().toImage().pixelColor(5, strip.height() - 3) == QColor(strip.theme["paper"])
    assert strip.theme.scheme == "dark"


def test_another_article_has_a_map_of_its_own(person: Person) -> None:
    person.start().bring(LONG, "La gare\n\nRien ici.\n").press("PgDown", held=Qt.KeyboardModifier.ControlModifier)
    assert person.window.article.map.bands == {}
