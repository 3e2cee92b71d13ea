"""The text of an HTML page: the page's own text nodes, as a browser shows them."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteapp.sources import parse

HTML_SPACE = re.compile(r"[ \t\n\f\r]+")


def text_of(page: str) -> str:
    (article,) = parse(page.encode(), file="a.html", suffix=".html")
    return article.text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>un</p><p>deux</p>", "un\n\ndeux"),
        ("<p>un<p>deux", "un\n\ndeux"),
        ("<div>un<p>deux</p>trois</div>", "un\n\ndeux\n\ntrois"),
        ("<h1>un</h1>deux", "un\n\ndeux"),
        ("<ul><li>un<li>deux</ul>", "un\n\ndeux"),
        ("<table><tr><td>un<td>deux</table>", "un\n\ndeux"),
        ("<p>un<hr>deux", "un\n\ndeux"),
    ],
)
def test_block_elements_stand_apart(page: str, text: str) -> None:
    assert text_of(page) == text


@pytest.mark.parametrize("page", ["<p>un<b>deu</b>x<i></i></p>", "<p>un<span>de</span><x-y>ux</x-y>", "<p>un<wbr>deux"])
def test_inline_elements_part_nothing(page: str) -> None:
    assert text_of(page) == "undeux"


def test_a_break_begins_a_line() -> None:
    assert text_of("<p>un <br> deux<br/>trois</p>") == "un\ndeux\ntrois"


@pytest.mark.parametrize("breaks", ["<br><br>", "<br> <br/>\n<br>", "<b><br></b><br>"])
def test_two_breaks_part_paragraphs(breaks: str) -> None:
    assert text_of(f"<p>un{breaks}deux</p>") == "un\n\ndeux"


def test_white_space_of_the_source_is_shown_as_one_space() -> None:
    assert text_of("<p>\n  un\t deux\r\n<b> trois </b> quatre\f</p>\n") == "un deux trois quatre"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u2003", "\u200b", "\u2028", "\u3000", "\u00ad"])
def test_the_spaces_of_typography_are_kept(space: str) -> None:
    assert text_of(f"<p>«{space}un{space}{space}deux{space}»</p>") == f"«{space}un{space}{space}deux{space}»"


def test_combining_accents_stay_as_they_are() -> None:
    assert text_of("<p>e\u0301te\u0301</p>") == "e\u0301te\u0301"


@pytest.mark.parametrize(
    ("entity", "character"),
    [("&nbsp;", "\u00a0"), ("&laquo;", "«"), ("&#171;", "«"), ("&#xAB;", "«"), ("&eacute", "é"), ("&amp;lt;", "&lt;"),
     ("&#146;", "’"), ("&#128;", "€"), ("&thinsp;", "\u2009"), ("&#8239;", "\u202f"), ("&inconnu;", "&inconnu;")],
)  # fmt: skip
def test_entities_are_resolved(entity: str, character: str) -> None:
    assert text_of(f"<p>a{entity}b</p>") == f"a{character}b"


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert text_of("<p>a&#xD83D;b</p>") == "a\ufffdb"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) { '<p>non</p>' }</script>",
        "<style>p { color: red }</style>",
        "<noscript><p>non</p><br></noscript>",
        "<template><p>non</p></template>",
        "<iframe><p>non</p></iframe>",
        "<!-- <p>non</p> -->",
        "<?php echo 'non' ?>",
        "<svg><title>non</title></svg>",
    ],
)
def test_what_is_not_shown_is_left_out(hidden: str) -> None:
    assert text_of(f"<!doctype html><p>un {hidden}deux</p>") == "un deux"


def test_the_head_is_left_out() -> None:
    page = "<html><head><title>non</title><meta name=a content=non><script>non</script></head><body>oui</body></html>"
    assert text_of(page) == "oui"


def test_preformatted_text_is_kept_as_it_is() -> None:
    assert text_of("<p>un</p><pre>\n  a   b\n\n\tc\n</pre><p> deux </p>") == "un\n\n  a   b\n\n\tc\n\ndeux"


def test_empty_blocks_leave_no_lines() -> None:
    assert text_of("<p>un</p><p>&nbsp;</p><div><br></div><p>deux</p>") == "un\n\ndeux"


@pytest.mark.parametrize(
    "page",
    [
        "<p>un</b></i></div> deux",
        "<b><p>un</b> deux</p>",
        "</p>un deux</body></html>",
        "<p>un <b deux=3>deux",
        "un deux<",
    ],
)
def test_broken_markup_loses_no_text(page: str) -> None:
    assert text_of(page) in ("un deux", "un deux<")


def test_text_after_the_end_of_the_page_is_kept() -> None:
    assert text_of("<html><body><p>un</p></body></html><p>deux") == "un\n\ndeux"


def test_text_astray_in_the_head_is_kept() -> None:
    assert text_of("<html><head>un<p>deux</head><body>trois") == "un\n\ndeux\n\ntrois"


def test_line_separators_within_a_tag_do_not_matter() -> None:
    assert text_of("<p\r\nclass='a'\r\n>un</p\n>") == "un"


VISIBLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
TAGS = st.sampled_from(
    [
        "a",
        "b",
        "p",
        "div",
        "span",
        "br",
        "ul",
        "li",
        "h1",
        "h2",
        "table",
        "tr",
        "td",
        "em",
        "blockquote",
        "section",
        "article",
        "nav",
        "aside",
    ]
)


@given(VISIBLE)
@settings(deadline=None)
def test_any_text_comes_back_unaltered_but_for_white_space(text: str) -> None:
    shown = HTML_SPACE.sub(" ", text).strip(" ")
    assert text_of(f"<p>«</p><p>{html.escape(text)}</p>") == (f"«\n\n{shown}" if shown.strip() else "«")


@given(st.lists(TAGS.map("<{}>".format) | TAGS.map("</{}>".format) | st.sampled_from(["mot", "« oui »", "&eacute;t"])))
@settings(deadline=None)
def test_no_letter_is_lost_in_any_soup_of_tags(soup: list[str]) -> None:
    letters = "".join(each for each in soup if not each.startswith("<")).replace("&eacute;", "é").replace(" ", "")
    assert re.sub(r"\s", "", text_of("<p>un" + "".join(soup))) == "un" + letters
