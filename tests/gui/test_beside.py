"""The original beside the article: harmless, whatever it is, and at the passage that is selected."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.gui.person import CTRL, Person
from tests.gui.test_keyboard import FIRST, SECOND

LINE = "<p>Une ligne sans rien.</p>\n"
PAGE = (
    "<html><head><title>Le port</title></head><body><nav><a href='/'>Accueil</a></nav><h1>Le port ferme</h1>"
    f"{LINE * 60}<p>Lina Marchal dit : «&nbsp;Nous <em>partons</em> demain.&nbsp;»</p>{LINE * 60}"
    "<blockquote><p>Jean Roche dit : «&nbsp;Nous <em>partons</em> demain.&nbsp;»</p></blockquote></body></html>"
)


@pytest.fixture
def at_work(person: Person) -> Person:
    """An article that came from a web page, the original beside it."""
    person.start().bring_files(person.file("page.html", PAGE))
    return loaded(person.press("u", held=CTRL))


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """Somebody who would be asked, if anything were fetched."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def loaded(person: Person) -> Person:
    person.qtbot.waitUntil(lambda: not person.window.beside.view.loading)
    QApplication.processEvents()
    return person


def shown(person: Person) -> str:
    """What the original says, a line a paragraph."""
    block, lines = person.window.beside.view.document().begin(), []
    while block.isValid():
        lines.append(block.text())
        block = block.next()
    return "\n".join(lines)


def marked(person: Person) -> list[str]:
    view: QTextEdit = person.window.beside.view
    return [each.cursor.selectedText() for each in view.extraSelections()]


def height_of_mark(person: Person) -> int:
    view = person.window.beside.view
    (found,) = view.extraSelections()
    return int(view.cursorRect(found.cursor).top())


def test_ctrl_u_shows_the_original(at_work: Person) -> None:
    assert at_work.window.beside.view.isVisible()
    assert "Accueil\nLe port ferme\nUne ligne" in shown(at_work)
    assert at_work.window.beside.heading.text() == "Original: page.html"


@pytest.mark.parametrize("key", ["u", "Esc"])
def test_it_goes_by_key(at_work: Person, key: str) -> None:
    at_work.window.beside.view.setFocus()
    at_work.press(key, held=CTRL) if key == "u" else at_work.press(key)
    assert not at_work.window.beside.view.isVisible()
    assert at_work.focus is at_work.window.article


def test_it_goes_by_a_click(at_work: Person) -> None:
    at_work.click(at_work.window.beside.close_button)
    assert not at_work.window.beside.view.isVisible()


def test_the_menu_has_it_and_shows_that_it_is_on(person: Person) -> None:
    person.start().bring(FIRST)
    menu, action = person.window.menus["&View"], person.window.actions_by_name["original"]
    menu.popup(person.window.mapToGlobal(person.window.rect().center()))
    person.click(menu, menu.actionGeometry(action).center())
    assert person.window.beside.view.isVisible()
    assert action.isChecked()


def test_the_selected_passage_is_marked_and_in_sight(at_work: Person) -> None:
    assert marked(at_work) == ["Nous partons demain."]
    assert 0 < height_of_mark(at_work) < at_work.window.beside.view.viewport().height()
    assert at_work.window.beside.view.verticalScrollBar().value() > 0


def test_of_the_same_words_it_is_those_that_are_meant(at_work: Person) -> None:
    before = at_work.window.beside.view.verticalScrollBar().value()
    at_work.press("j")
    assert marked(at_work) == ["Nous partons demain."]
    assert at_work.window.beside.view.verticalScrollBar().value() > before


def test_a_decision_goes_on_there_too(at_work: Person) -> None:
    before = at_work.window.beside.view.verticalScrollBar().value()
    at_work.press("Return")
    assert at_work.window.beside.view.verticalScrollBar().value() > before


def test_a_text_is_shown_as_it_was_decoded(person: Person) -> None:
    person.start().bring(FIRST).press("u", held=CTRL)
    assert shown(person) == FIRST
    assert marked(person) == ["Nous partons."]


def test_another_article_brings_its_own(person: Person) -> None:
    person.start().bring(FIRST, SECOND).press("u", held=CTRL).press("PgDown", held=CTRL)
    assert shown(person) == SECOND
    assert marked(person) == ["Le train est là."]


def test_the_text_grows_with_the_articles(at_work: Person) -> None:
    view = at_work.window.beside.view
    before = view.document().defaultFont().pointSizeF()
    loaded(at_work.press("Plus", held=CTRL))
    assert view.document().defaultFont().pointSizeF() > before
    assert marked(at_work) == ["Nous partons demain."]


def test_the_article_stays_at_the_keys(at_work: Person) -> None:
    assert at_work.focus is at_work.window.article
    assert at_work.press("j").review.selected is not None


def test_f6_goes_there(at_work: Person) -> None:
    at_work.press("F6")
    assert at_work.focus is at_work.window.beside.view


def test_both_are_as_wide(at_work: Person) -> None:
    left, right = at_work.window.beside.sizes()
    assert abs(left - right) < 3


def test_the_library_gives_way_in_a_window_of_usual_width(at_work: Person) -> None:
    at_work.window.resize(1280, 800)
    QApplication.processEvents()
    assert not at_work.window.library_pane.isVisible()
    assert at_work.window.card.isVisible()


def test_it_stays_while_reading(at_work: Person) -> None:
    at_work.press("F11")
    assert at_work.window.beside.view.isVisible()
    assert not at_work.window.card.isVisible()


def test_without_an_article_there_is_none(person: Person) -> None:
    person.start().press("u", held=CTRL)
    assert not person.window.beside.shown
    assert "open an article first" in person.line


def test_who_goes_on_while_a_long_page_comes_sees_the_other(person: Person) -> None:
    person.start().bring_files(person.file("long.html", f"<h1>Long</h1>{LINE * 4000}"), person.file("b.txt", SECOND))
    person.press("u", held=CTRL).press("PgDown", held=CTRL)
    assert shown(loaded(person)) == SECOND


# nothing is fetched, nothing runs

HOSTILE = """<html><head><base href="{url}"><meta http-equiv="refresh" content="0; url={url}refresh">
<link rel="stylesheet" href="{url}link.css"><link rel="preload" href="{url}pre" as="image">
<style>@import url({url}import.css); body {{ background: url({url}body.png) }} p {{ display: none }}</style>
<script src="{url}script.js"></script><script>location = "{url}location"</script></head>
<body background="{url}ground.png" onload="fetch('{url}onload')">
<p style="background-image: url({url}style.png); list-style-image: url(file:///etc/passwd)">Lina Marchal dit : « Oui. »
</p><img src="{url}image.png" srcset="{url}set.png 2x" alt="une image"><img src="file:///etc/passwd">
<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='{url}data'/%3E%3C/svg%3E">
<iframe src="{url}frame"></iframe><object data="{url}object"></object><embed src="{url}embed">
<video src="{url}video" poster="{url}poster" autoplay></video><audio src="{url}audio" autoplay></audio>
<svg><image href="{url}svg.png"/><script>fetch("{url}svg")</script></svg>
<table background="{url}table.png"><tr><td>x</table>
<form action="{url}form"><input type="image" src="{url}input.png"></form>
<a href="javascript:alert(1)" ping="{url}ping">lien</a>
<ul style="list-style: url({url}list.png)"><li>Un</ul></body></html>"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What any text in the window would have loaded, or opened elsewhere."""
    found: list[str] = []

    def load(_self: QTextEdit, _kind: int, name: QUrl) -> Any:
        found.append(name.toString())

    def open_elsewhere(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr("quoteapp.gui.original_view.OriginalView.loadResource", load, raising=False)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_elsewhere)
    return found


def test_of_a_hostile_page_nothing_is_fetched(person: Person, server: socket.socket, asked: list[str]) -> None:
    url = f"http://127.0.0.1:{server.getsockname()[1]}/"
    person.start().bring_files(person.file("page.html", HOSTILE.format(url=url)))
    loaded(person.press("u", held=CTRL))
    assert "Lina Marchal dit : « Oui. »" in shown(person)
    assert "[une image]" in shown(person)
    person.window.beside.view.viewport().grab()
    person.click(person.window.beside.view.viewport(), person.window.beside.view.cursorRect().center())
    assert asked == []
    with pytest.raises(BlockingIOError):
        server.accept()


def test_of_a_hostile_page_nothing_is_kept_but_words(person: Person) -> None:
    person.start().bring_files(person.file("page.html", HOSTILE.format(url="http://127.0.0.1:9/")))
    loaded(person.press("u", held=CTRL))
    document = person.window.beside.view.document()
    assert "127.0.0.1" not in document.toHtml()
    assert "alert" not in document.toHtml()
    assert not [each for each in document.allFormats() if each.isImageFormat() or each.isTableFormat()]
    assert not [each for each in document.allFormats() if each.isCharFormat() and each.toCharFormat().isAnchor()]
