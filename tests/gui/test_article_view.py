"""The article as Qt lays it out: every quotation's look stands on its own characters, whatever characters they are."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QTextLine
from PySide6.QtWidgets import QApplication

from quoteapp.desk.proposing import propose
from quoteapp.gui import theme
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.review import Review
from quoteapp.model import Analysis, Article, Form, Kind, Quotation, Span, ZoneKind
from quoteapp.sources import parse
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Edit

ODD = "aé\u0301\u00a0\u202f\u2028\u2029\ufeff\ufffe\ufdd0\u200d\ufffd\t\n«»😀🏳𝕏ß"
EXAMPLES = 300 if os.environ.get("QUOTEAPP_LONG") else 30
PIECES = st.text(st.sampled_from(ODD), max_size=30)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(tmp_path_factory.mktemp("library") / "a.quotes") as opened:
        yield opened


@pytest.fixture
def view(qapp: QApplication, library: Library) -> Iterator[ArticleView]:
    theme.apply(qapp, theme.load("light"))
    review = Review(library, "ada")
    found = ArticleView(review, theme.load("light"))
    found.show()
    yield found
    found.deleteLater()
    review.deleteLater()


def show(view: ArticleView, text: str, *spans: Span) -> None:
    """Put a text with quotations at these spans on the desk."""
    library = view.review.library
    article = Article(file="a.txt", text=text, sha256="0" * 64, original=b"")
    with library.transaction():
        record = library.add_article(article, "a", at="2026-01-01T00:00:00+00:00")
        library.write([Edit(None, record)], who="ada", action="add", at=record.added)
    found = tuple(Quotation(span, Kind.SPEECH, Form.SENTENCE, ZoneKind.BODY) for span in spans)
    propose(library, record.id, Analysis("fr", None, (), found), engine="none")
    view.review.open(record.id)


def tinted(view: ArticleView) -> set[int]:
    """The UTF-16 units of the document that stand on a quotation's ground."""
    grounds = [ground for each in view.review.quotations for ground in view.rectangles(each.span)]
    heights = [(ground.top(), ground.bottom()) for ground in grounds]

    def level(middle: float) -> bool:
        return any(top <= middle <= bottom for top, bottom in heights)

    return {unit for unit, place in cells(view, level) if any(ground.contains(place) for ground in grounds)}


def cells(view: ArticleView, level: Callable[[float], bool] = lambda _: True) -> Iterator[tuple[int, QPointF]]:
    """The middle of every character that is to be seen in the viewport, by the UTF-16 unit that it begins at.

    Lines the height of whose middle is not ``level`` are left out: a long text has many characters.
    """
    layout = view.document().documentLayout()
    assert layout.documentSize().height() > 0
    block = view.document().begin()
    while block.isValid():
        corner = layout.blockBoundingRect(block).topLeft() - QPointF(0, view.verticalScrollBar().value())
        text = block.text().encode("utf-16-le", "surrogatepass")
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            if not level(corner.y() + line.y() + line.height() / 2):
                continue
            for place in range(line.textStart(), line.textStart() + line.textLength()):
                left, right = (x_of(line, at) for at in (place, place + 1))
                if right > left and not letter(text, place).isspace():
                    yield block.position() + place, corner + QPointF((left + right) / 2, line.y() + line.height() / 2)
        block = block.next()


def letter(text: bytes, unit: int) -> str:
    """What stands at a UTF-16 unit; half of a pair is no letter of its own, and no blank."""
    return text[2 * unit : 2 * unit + 2].decode("utf-16-le", "replace")


def x_of(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    assert isinstance(found, tuple)
    return float(found[0])


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=PIECES, said=PIECES.filter(bool), after=PIECES)
def test_the_look_stands_on_the_quotations_characters(view: ArticleView, before: str, said: str, after: str) -> None:
    text = before + said + after
    show(view, text, Span(len(before), len(before + said)))
    start, end = units(before), units(before + said)
    assert tinted(view) == {unit for unit, _ in cells(view) if start <= unit < end}
    assert view.document().characterCount() == units(text) + 1


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=PIECES, said=PIECES.filter(bool), after=PIECES)
def test_a_passage_is_the_code_points_that_were_selected(view: ArticleView, before: str, said: str, after: str) -> None:
    show(view, before + said + after)
    cursor = view.textCursor()
    cursor.setPosition(units(before))
    cursor.setPosition(units(before + said), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span() == Span(len(before), len(before + said))


def test_windows_newlines_are_one_character(view: ArticleView) -> None:
    (article,) = parse("Un 😀\r\n\r\n« Oui\u00a0! »\r\nFin".encode(), file="a.txt", suffix=".txt")
    at = article.text.index("«")
    show(view, article.text, Span(at, at + 7))
    assert view.document().characterCount() == units(article.text) + 1
    start = units(article.text[:at])
    assert tinted(view) == {start + place for place, character in enumerate("« Oui !") if character != " "}


def test_a_quotation_at_the_end_of_200_000_characters(view: ArticleView) -> None:
    line = "Une ligne avec un 😀, un e\u0301 et\u202fdes\u00a0blancs.\n"
    text = line * (200_000 // len(line)) + "« Enfin. »"
    show(view, text, Span(len(text) - 10, len(text)))
    found, words = tinted(view), "« Enfin. »"
    assert found == {units(text) - 10 + place for place, letter in enumerate(words) if not letter.isspace()}


def test_a_quotation_inside_another_keeps_both(view: ArticleView) -> None:
    text = "« Il a dit “oui” hier »"
    show(view, text, Span(0, len(text)), Span(text.index("“"), text.index("”") + 1))
    assert tinted(view) == {unit for unit, _ in cells(view)}


def test_the_ground_is_painted_behind_the_words_and_nowhere_else(view: ArticleView) -> None:
    show(view, "Elle dit « oui », puis rien", Span(9, 16))
    seen = view.viewport().grab().toImage()
    (ground,) = view.rectangles(Span(9, 16))
    inside, beside = ground.topLeft().toPoint() + QPoint(14, 1), ground.topRight().toPoint() + QPoint(2, 1)
    assert seen.pixelColor(inside) == view.theme.tint(None)
    assert seen.pixelColor(beside) == QColor(view.theme["paper"])


def test_another_article_keeps_nothing_of_the_one_before(view: ArticleView) -> None:
    show(view, "« Oui »", Span(0, 7))
    show(view, "Rien de tel ici")
    assert tinted(view) == set()


def test_no_module_reads_an_articles_text_back_from_a_widget() -> None:
    folder = Path(__file__).parents[2] / "quoteapp" / "gui"
    readers = {path.name for path in folder.glob("*.py") if "toPlainText" in path.read_text(encoding="utf-8")}
    assert readers == {"dialogs.py"}  # the note, which is typed there
