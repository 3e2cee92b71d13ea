"""Edges by mouse: taken hold of at their knobs, dragged over words and marks, let go, taken back by one undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from quoteapp.gui.grips import Part
from quoteapp.store.records import Status
from tests.gui.person import CTRL, PLAIN, SHIFT, Person, move
from tests.gui.test_keyboard import FIRST

LEFT = Qt.MouseButton.LeftButton
LINES = "La mer\n\n" + "Une ligne.\n\n" * 5 + "Lina Marchal dit : « Un. »\n\n" + "Encore une ligne.\n\n" * 80


@pytest.fixture
def at_work(person: Person) -> Person:
    """The first quotation selected: « Nous partons. », of Lina Marchal, presented by « dit »."""
    return person.start().bring(FIRST)


def knob(person: Person, part: Part, *, end: bool) -> QPoint:
    """Where an edge of the selected quotation can be taken hold of."""
    view, span = person.window.article, getattr(person.review.quotation, part)
    lines = view.rectangles(span)
    place: QPoint = (lines[-1].bottomRight() if end else lines[0].topLeft()).toPoint()
    return place


def before(person: Person, words: str) -> QPoint:
    """The place right before words of the article."""
    return person.point_of(words) - QPoint(9, 0)


def drag(person: Person, part: Part, to: QPoint, *, end: bool, held: Qt.KeyboardModifier = PLAIN) -> None:
    person.drag(person.window.article.viewport(), knob(person, part, end=end), to, held=held)


def words(person: Person, part: Part) -> str:
    span = getattr(person.review.quotation, part)
    return str(span.of(person.review.page.text))


def seen(person: Person) -> QImage:
    image: QImage = person.window.article.viewport().grab().toImage()
    return image


@pytest.mark.parametrize(
    ("part", "end", "to", "then"),
    [
        (Part.SPAN, False, "dit", "dit : « Nous partons. »"),
        (Part.SPAN, False, "Marchal", "Marchal dit : « Nous partons. »"),
        (Part.SPAN, True, "partons", "« Nous"),
        (Part.MENTION, False, "Marchal", "Marchal"),
        (Part.MENTION, True, "dit", "Lina Marchal"),
        (Part.CUE, False, "Marchal", "Marchal dit"),
        (Part.CUE, True, ": «", "dit"),
    ],
)
def test_an_edge_goes_where_it_is_dragged(at_work: Person, part: Part, end: bool, to: str, then: str) -> None:
    drag(at_work, part, before(at_work, to), end=end)
    assert words(at_work, part) == then


def test_what_is_dragged_is_on_the_disk_and_corrected(at_work: Person) -> None:
    drag(at_work, Part.SPAN, before(at_work, "dit"), end=False)
    assert at_work.quotation("dit : « Nous").status is Status.CORRECTED


def test_one_undo_takes_a_long_way_back(at_work: Person) -> None:
    view = at_work.window.article.viewport()
    at_work.drag(view, knob(at_work, Part.SPAN, end=False), before(at_work, "dit"), before(at_work, "Lina"))
    assert at_work.selected == "Lina Marchal dit : « Nous partons. »"
    assert at_work.press("z", held=CTRL).selected == "« Nous partons. »"


def test_a_quotation_mark_draws_the_edge(at_work: Person) -> None:
    drag(at_work, Part.SPAN, before(at_work, "dit"), end=False)
    drag(at_work, Part.SPAN, before(at_work, "Nous"), end=False)
    assert at_work.selected == "« Nous partons. »"


def test_with_shift_an_edge_goes_by_characters(at_work: Person) -> None:
    drag(at_work, Part.SPAN, before(at_work, "tons"), end=True, held=SHIFT)
    assert at_work.selected == "« Nous par"


def test_nothing_is_left_empty(at_work: Person) -> None:
    drag(at_work, Part.SPAN, before(at_work, "Le port"), end=True)
    assert at_work.selected == "«"


def test_it_shows_while_it_is_dragged(at_work: Person) -> None:
    view = at_work.window.article
    ground = view.theme.tint(at_work.review.place(at_work.review.quotation))
    place = view.rectangles(at_work.review.quotation.cue)[0].center().toPoint() + QPoint(0, -11)
    assert seen(at_work).pixelColor(place) != ground
    to = before(at_work, "Marchal")
    at_work.drag(view.viewport(), knob(at_work, Part.SPAN, end=False), to, drop=False)
    assert seen(at_work).pixelColor(place) == ground
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, to)


def test_esc_while_dragging_leaves_all_as_it_was(at_work: Person) -> None:
    view, to = at_work.window.article.viewport(), before(at_work, "dit")
    at_work.drag(view, knob(at_work, Part.SPAN, end=False), to, drop=False).press("Esc")
    QTest.mouseRelease(view, LEFT, PLAIN, to)
    assert at_work.selected == "« Nous partons. »"
    assert not at_work.quotation("Nous partons").decided


def test_an_edge_that_is_put_back_changes_nothing(at_work: Person) -> None:
    place = knob(at_work, Part.SPAN, end=False)
    at_work.drag(at_work.window.article.viewport(), place, before(at_work, "dit"), place)
    assert not at_work.quotation("Nous partons").decided


def test_another_selection_lets_go_of_it(at_work: Person) -> None:
    view, to = at_work.window.article.viewport(), before(at_work, "dit")
    at_work.drag(view, knob(at_work, Part.SPAN, end=False), to, drop=False).press("j")
    QTest.mouseRelease(view, LEFT, PLAIN, to)
    assert not at_work.quotation("Nous partons").decided
    assert not at_work.quotation("Je reste").decided


def test_below_the_text_it_scrolls_on(person: Person) -> None:
    person.start().bring(LINES)
    view = person.window.article
    below = QPoint(200, view.viewport().height() + 60)
    person.drag(view.viewport(), knob(person, Part.SPAN, end=True), below, drop=False)
    person.qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, below)
    assert person.selected.count("Encore") > 10


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("end", [False, True])
def test_the_pointer_tells_that_an_edge_can_be_moved(at_work: Person, part: Part, end: bool) -> None:
    viewport = at_work.window.article.viewport()
    move(viewport, knob(at_work, part, end=end))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    move(viewport, at_work.point_of("Elle ajoute"))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_knobs_are_where_the_pointer_is_over_the_words(at_work: Person) -> None:
    view, place = at_work.window.article, knob(at_work, Part.MENTION, end=True) + QPoint(3, 1)
    assert seen(at_work).pixelColor(place + QPoint(0, 3)) == view.theme["paper"]
    move(view.viewport(), at_work.point_of("Marchal"))
    assert seen(at_work).pixelColor(place + QPoint(0, 3)) != view.theme["paper"]


def test_the_words_of_a_quotation_are_still_selected_from_its_edge(at_work: Person) -> None:
    at_work.select_words("« Nous")
    assert at_work.window.article.textCursor().selectedText() == "« Nous"


def test_the_focus_comes_to_the_article(at_work: Person) -> None:
    at_work.window.list.setFocus()
    drag(at_work, Part.SPAN, before(at_work, "dit"), end=False)
    assert at_work.focus is at_work.window.article


# by keys


@pytest.mark.parametrize(
    ("key", "held", "then"),
    [
        ("h", PLAIN, ": « Nous partons. »"),
        ("l", PLAIN, "Nous partons. »"),
        ("h", SHIFT, "« Nous partons."),
        ("l", SHIFT, "« Nous partons. »\n\nJ"),
    ],
)
def test_h_and_l_move_edges_by_a_character(at_work: Person, key: str, held: Qt.KeyboardModifier, then: str) -> None:
    assert at_work.press(key, held=held).selected == then


def test_b_gives_the_keys_the_mention(at_work: Person) -> None:
    at_work.press("b", "l")
    assert words(at_work, Part.MENTION) == "ina Marchal"
    assert at_work.selected == "« Nous partons. »"


def test_b_again_gives_them_the_cue(at_work: Person) -> None:
    at_work.press("b", "b").press("h", held=SHIFT)
    assert words(at_work, Part.CUE) == "di"


def test_b_goes_round(at_work: Person) -> None:
    at_work.press("b", "b", "b", "l")
    assert at_work.selected == "Nous partons. »"


def test_b_says_what_the_keys_move(at_work: Person) -> None:
    at_work.press("b")
    assert at_work.line.endswith("move the edges of the words that name the speaker.")


def test_b_passes_over_what_there_is_not(at_work: Person) -> None:
    at_work.press("m", held=SHIFT).press("b", "l")
    assert words(at_work, Part.CUE) == "it"


def test_another_quotation_has_its_own_edges_moved(at_work: Person) -> None:
    at_work.press("b", "j", "l")
    assert at_work.selected == "Je reste. »"


def test_what_goes_away_has_no_edges(at_work: Person) -> None:
    at_work.press("b").press("m", held=SHIFT).press("l")
    assert at_work.selected == "Nous partons. »"


# what is selected is taken as it is meant


def test_words_that_are_selected_by_half_become_a_mention_whole(at_work: Person) -> None:
    at_work.select_words("archa").press("m")
    assert words(at_work, Part.MENTION) == "Marchal"


def test_the_marks_around_the_words_belong_to_what_is_added(at_work: Person) -> None:
    at_work.press("Del").select_words("Nous partons.").press("q", "Esc")
    assert at_work.selected == "« Nous partons. »"


def test_a_piece_inside_the_marks_stays_one(at_work: Person) -> None:
    at_work.select_words("partons.").press("e")
    assert at_work.selected == "partons."


def test_who_lets_go_where_the_article_cannot_see_it_moves_nothing(at_work: Person) -> None:
    viewport, there = at_work.window.article.viewport(), before(at_work, "partons")
    at_work.drag(viewport, knob(at_work, Part.SPAN, end=True), there, drop=False)
    move(viewport, there)
    assert at_work.window.article.grips.preview is None
    QTest.mouseRelease(viewport, LEFT, PLAIN, there)
    assert words(at_work, Part.SPAN) == "« Nous partons. »"
