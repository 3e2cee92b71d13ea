"""Pages made or broken to do harm: they are read, or refused with a sentence."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteapp.errors import UnreadableError
from quoteapp.sources import parse

STORY = "<p>« Nous partons », a dit Alban Corvel.</p>"

HOSTILE = {
    "deep": "<div>x" * 10_000 + "fin" + "</div>" * 10_000,
    "deep inline": "<b><i>x" * 10_000,
    "deep tables": "<table><tr><td>" * 10_000,
    "deep forms": "<form><fieldset>" * 10_000,
    "one line": "<p>" + "un mot " * 700_000,
    "one word": "<p>" + "a" * 4_900_000,
    "spaces": "<p>a" + " " * 5_000_000 + "b",
    "no-break spaces": "<p>a" + "\u00a0" * 2_000_000 + "b",
    "spaces apart": "<p>a" + "<b> </b>" * 200_000 + "b",
    "breaks": "<p>a" + " <br> " * 200_000 + "b",
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(300_000)) + ">",
    "long attribute": "<p title='" + "x" * 12_000_000 + "'>",
    "entity bomb": "<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>]><p>&c;",
    "entities": "&amp;" * 500_000,
    "bad entities": "&#xFFFFFFFFFF;&#0;&#x110000;&#" * 50_000,
    "nothing but angles": "<" * 1_000_000,
    "open comments": "<p>a" + "<!--" * 500_000,
    "comments": "<!-- -->" * 500_000,
    "instructions": "<?php echo 1 ?>" * 300_000,
    "drawings": "<svg><math>" * 50_000,
    "paragraphs": "<p>x" * 200_000,
    "links": "<p>" + "<a>x" * 200_000,
    "headings": "<h1>un titre" * 50_000,
    "broken structured data": ("<script type='application/ld+json'>" + '"author":{' * 4_900 + "</script>") * 100,
    "deep structured data": "<script type='application/ld+json'>" + "[" * 40_000 + "</script>",
    "title": "<title>" + " - x | " * 500_000 + "</title>",
    "control characters": "<p>" + "".join(map(chr, range(1, 32))) + "un texte " * 99,
    "not characters": "<p>\ufffe\uffff\U0010ffff\ufdd0",
    "open script": "<p>a<script>" + "<" * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_with_its_story(name: str) -> None:
    (article,) = parse(f"<!doctype html>{STORY}{HOSTILE[name]}".encode(), file="a.html", suffix=".html")
    assert article.text.startswith("« Nous partons », a dit Alban Corvel.")


def test_a_page_with_millions_of_elements_is_refused() -> None:
    with pytest.raises(UnreadableError, match="500,000 elements"):
        parse(b"<!doctype html>" + b"<p>x" * 600_000, file="a.html", suffix=".html")


def test_deep_nesting_loses_no_text() -> None:
    page = "<!doctype html>" + "<div>x" * 10_000 + "fin"
    (article,) = parse(page.encode(), file="a.html", suffix=".html")
    assert article.text.replace("\n", "") == "x" * 10_000 + "fin"


def test_a_nul_is_refused() -> None:
    with pytest.raises(UnreadableError, match="binary"):
        parse(b"<!doctype html><p>un\0deux", file="a.html", suffix=".html")


PIECES = [
    "<", ">", "&", ";", "#", '"', "'", "=", "/", "!", "-", "--", "?", "]]>", "<![CDATA[", "&#x", "p", "a", " ", "\n",
    "<p>", "</p>", "<script>", "</script>", "<style>", "<title>", "<template>", "<pre>", "<svg>", "<table>", "<select>",
    "<frameset>", "<plaintext>", "<textarea>", "<iframe>", "<br>", "é", "\u00a0", "<h1>", "<article>", "</html>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)))
@settings(deadline=None)
def test_any_rubble_of_markup_is_read_or_refused(pieces: list[str]) -> None:
    with suppress(UnreadableError):
        parse(("<!doctype html>" + "".join(pieces)).encode(), file="a.html", suffix=".html")
