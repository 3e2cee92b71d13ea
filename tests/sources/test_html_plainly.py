"""A page for looking at: what a browser shows of it, as words and marks."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.sources.html_plainly import DEEPEST, Paragraph, plainly


def paragraphs(page: str) -> list[Paragraph]:
    return [each for piece in plainly(page) for each in piece]


def words(found: Iterable[Paragraph]) -> list[str]:
    return ["".join(text for text, _ in each.runs).strip() for each in found]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>Un<p>Deux", ["Un", "Deux"]),
        ("<div>Un<div>Deux</div>Trois</div>", ["Un", "Deux", "Trois"]),
        ("<p>Un  <b> deux</b>\n trois</p>", ["Un deux trois"]),
        ("<p>Un<br>deux</p>", ["Un\ndeux"]),
        ("<p>«&nbsp;Oui&nbsp;» &lt;b&gt;</p>", ["«\u00a0Oui\u00a0» <b>"]),
        ("<ul><li>Un<li>Deux</ul>", ["• Un", "• Deux"]),
        ("<ol><li>Un<li>Deux<ol><li>Trois</ol><li>Quatre</ol>", ["1. Un", "2. Deux", "1. Trois", "3. Quatre"]),
        ("<table><tr><td>Un<td>Deux<tr><td>Trois</table>", ["Un\u2003Deux", "Trois"]),
        ('<p>Vu <img src="x" alt="le port"> ici</p>', ["Vu [le port] ici"]),
        ('<p>Vu<img src="x">ici</p>', ["Vuici"]),
        ("<pre>un\n  deux</pre>", ["un\n  deux"]),
        ("<p> </p><hr><p></p>", []),
        ("", []),
    ],
)
def test_what_is_shown_is_there(page: str, said: list[str]) -> None:
    assert words(paragraphs(page)) == said


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "iframe", "object", "template", "title"])
def test_what_no_browser_shows_is_not(tag: str) -> None:
    assert words(paragraphs(f"<body><p>Un</p><{tag}>rien</{tag}><p>Deux</p>")) == ["Un", "Deux"]


@pytest.mark.parametrize(
    ("page", "marks"), [("<b>Un</b>", {"bold"}), ("<em><a href=x>Un</a></em>", {"italic", "link"}), ("Un", set())]
)
def test_emphasis_is_kept(page: str, marks: set[str]) -> None:
    (found,) = paragraphs(f"<p>{page}</p>")
    assert found.runs == (("Un", frozenset(marks)),)


def test_headings_have_their_level() -> None:
    assert [each.level for each in paragraphs("<h1>Un</h1><p>Deux</p><h3>Trois</h3>")] == [1, 0, 3]


def test_what_is_quoted_or_listed_is_set_in() -> None:
    page = "<p>Un</p><blockquote><p>Deux</p><ul><li>Trois</ul></blockquote>"
    assert [each.steps for each in paragraphs(page)] == [0, 1, 2]


def test_nothing_is_set_in_without_end() -> None:
    assert paragraphs("<ul>" * 1000 + "Un")[0].steps == DEEPEST


def test_a_hundred_thousand_elements_inside_each_other_are_read() -> None:
    assert words(paragraphs("<div>" * 100_000 + "Un")) == ["Un"]


def test_a_long_page_comes_in_pieces() -> None:
    pieces = list(plainly("<p>Un mot.</p>" * 5_000))
    assert len(pieces) > 5
    assert max(len(piece) for piece in pieces) < 1_500
    assert sum(len(piece) for piece in pieces) == 5_000


@given(st.text("<>/pbrulihdivscriptimg ='\"&;é«\u00a0\n", max_size=200))
def test_whatever_the_page_is_words_come_out(page: str) -> None:
    for each in paragraphs(page):
        assert each.runs
        assert all(text for text, _ in each.runs)
