"""What the blocks of an HTML page are for."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteapp.model import Article, ZoneKind
from quoteapp.sources import parse

LONG = "Le ministre Alban Corvel a annoncé samedi son départ, à l’issue d’une réunion de trois heures à Valmire"
STORY = "".join(f"<p>{LONG}, a-t-on appris {day}.</p>" for day in ("lundi", "mardi", "jeudi", "dimanche"))


def read(page: str) -> Article:
    (article,) = parse(f"<!doctype html>{page}".encode(), file="a.html", suffix=".html")
    return article


def kind_of(words: str, page: str) -> ZoneKind:
    """The kind of the one block that has ``words``."""
    article = read(page)
    (kind,) = {zone.kind for zone in article.zones if words in zone.span.of(article.text)}
    return kind


def test_paragraphs_are_body() -> None:
    assert {zone.kind for zone in read(f"<article>{STORY}</article>").zones} == {ZoneKind.BODY}


def test_the_heading_is_the_title() -> None:
    assert kind_of("Corvel s’en va", f"<h1>Corvel s’en va</h1>{STORY}") is ZoneKind.TITLE


def test_of_two_headings_the_one_like_the_metadata_is_the_title() -> None:
    page = f"<title>Corvel s’en va - Le Courrier</title><h1>Le Courrier</h1><h1>Corvel s’en va</h1>{STORY}"
    assert kind_of("s’en va", page) is ZoneKind.TITLE


def test_of_two_headings_without_metadata_the_one_in_the_story_is_the_title() -> None:
    page = f"<title>x</title><h1>Le Courrier</h1><article><h1>Corvel s’en va</h1>{STORY}</article>"
    assert kind_of("s’en va", page) is ZoneKind.TITLE


def test_a_line_with_the_words_of_the_metadata_is_the_title_where_no_heading_is() -> None:
    page = f"<title>Corvel s’en va</title><font><b>Corvel s’en va</b></font><br><br>{STORY}"
    assert kind_of("s’en va", page) is ZoneKind.TITLE


def test_only_one_block_is_the_title() -> None:
    article = read(f"<h1>Corvel s’en va</h1>{STORY}<h1>Corvel s’en va</h1>")
    assert [zone.kind for zone in article.zones].count(ZoneKind.TITLE) == 1


def test_headings_in_the_body_are_intertitles() -> None:
    assert kind_of("Une page", f"<h1>Il part</h1><article>{STORY}<h2>Une page</h2></article>") is ZoneKind.INTERTITLE


def test_captions_of_pictures_are_captions() -> None:
    page = f"<article>{STORY}<figure><img><figcaption>Corvel, samedi.</figcaption></figure></article>"
    assert kind_of("Corvel, samedi", page) is ZoneKind.CAPTION


def test_menus_and_boxes_are_furniture() -> None:
    for tag in ("nav", "aside", "footer", "header", "form", "button", "select"):
        page = f"<{tag}>« Abonnez-vous », dit la lettre.</{tag}><article>{STORY}</article>"
        assert kind_of("Abonnez-vous", page) is ZoneKind.FURNITURE, tag


def test_the_header_of_the_story_is_body() -> None:
    page = f"<article><header><h1>Corvel s’en va</h1><p>« Je pars », a-t-il dit.</p></header>{STORY}</article>"
    assert kind_of("Je pars", page) is ZoneKind.BODY


def test_a_header_around_the_title_is_body_outside_of_an_article_too() -> None:
    page = f"<header><h1>Corvel s’en va</h1><p>« Je pars », a-t-il dit.</p></header><div>{STORY}</div>"
    assert kind_of("Je pars", page) is ZoneKind.BODY


def test_a_form_around_the_whole_page_does_not_hide_the_story() -> None:
    page = f"<form><ul><li><a>Accueil</a></ul><h1>Corvel s’en va</h1><div>{STORY}</div></form>"
    assert kind_of("lundi", page) is ZoneKind.BODY


def test_a_short_quotation_between_paragraphs_is_body() -> None:
    assert kind_of("Non", f"<article>{STORY}<p>« Non »</p>{STORY}</article>") is ZoneKind.BODY


def test_a_paragraph_said_twice_is_body_twice() -> None:
    assert {zone.kind for zone in read(f"<article>{STORY}{STORY}{STORY}</article>").zones} == {ZoneKind.BODY}


def test_items_of_a_list_in_the_body_are_body() -> None:
    page = f"<article>{STORY}<ul><li>Il part.</li><li>Elle reste.</li></ul>{STORY}</article>"
    assert kind_of("Elle reste", page) is ZoneKind.BODY


def test_a_block_quotation_and_who_said_it_are_body() -> None:
    page = f"<article>{STORY}<blockquote><p>Je pars.</p><footer>Alban Corvel</footer></blockquote>{STORY}</article>"
    assert kind_of("Je pars", page) is ZoneKind.BODY
    article = read(page)
    assert [z.kind for z in article.zones if z.span.of(article.text) == "Alban Corvel"] == [ZoneKind.BODY]


def test_paragraphs_wrapped_one_by_one_are_body() -> None:
    wrapped = STORY.replace("<p>", "<div><p>").replace("</p>", "</p></div>")
    assert kind_of("Non", f"<article>{wrapped}<div><p>« Non »</p></div>{wrapped}</article>") is ZoneKind.BODY


def test_a_link_to_another_article_is_furniture() -> None:
    page = f"<article>{STORY}<p><a href=x>« Corvel doit partir »</a></p>{STORY}</article>"
    assert kind_of("Corvel doit", page) is ZoneKind.FURNITURE


def test_a_short_line_that_is_no_sentence_is_furniture() -> None:
    assert kind_of("3 mai", f"<article><h1>Il part</h1><time>3 mai</time>{STORY}</article>") is ZoneKind.FURNITURE


def test_a_box_within_the_story_is_furniture() -> None:
    page = f"<article>{STORY}<div class=newsletter><p>Recevez la lettre.</p></div>{STORY}</article>"
    assert kind_of("Recevez", page) is ZoneKind.FURNITURE


def test_a_banner_apart_from_the_story_is_furniture() -> None:
    page = f"<div><p>Ce site pose des cookies.</p></div><article>{STORY}</article>"
    assert kind_of("cookies", page) is ZoneKind.FURNITURE


def test_a_lead_before_the_paragraphs_is_body() -> None:
    page = f"<article><p>« Je pars », dit-il.</p><div>{STORY}</div></article>"
    assert kind_of("Je pars", page) is ZoneKind.BODY


def test_everything_is_body_where_the_page_is_too_short_to_tell() -> None:
    assert kind_of("Oui", "<p>Oui</p>") is ZoneKind.BODY


def test_links_are_furniture_where_the_page_is_too_short_to_tell() -> None:
    assert kind_of("Accueil", "<p><a>Accueil</a></p><p>Oui</p>") is ZoneKind.FURNITURE


def test_no_break_spaces_do_not_hide_a_paragraph() -> None:
    spaced = STORY.replace(" a ", "\u00a0a\u202f")
    assert {zone.kind for zone in read(f"<article>{spaced}</article>").zones} == {ZoneKind.BODY}


def test_a_page_past_what_the_labels_can_bear_is_body() -> None:
    page = "<div>" * 300 + STORY
    assert {zone.kind for zone in read(page).zones} == {ZoneKind.BODY}


def test_a_page_on_which_trafilatura_fails_is_body(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "quoteapp"):
        article = read(f"&#x12; mai <time datetime=x></time>{LONG}")
    assert caplog.messages == ["trafilatura failed"]
    assert {zone.kind for zone in article.zones} == {ZoneKind.BODY}


PIECES = [
    *(f"<{tag}>" for tag in ["p", "div", "br", "h1", "h2", "nav", "article", "pre", "ul", "li", "figcaption"]),
    "</div>",
    "</article>",
]


@given(st.lists(st.sampled_from([*PIECES, "mot ", "« oui »", LONG, "&nbsp;", "\n"])))
@settings(deadline=None)
def test_zones_cover_all_text_in_order(pieces: list[str]) -> None:
    article = read("mot" + "".join(pieces))
    ends = [0, *(zone.span.end for zone in article.zones)]
    gaps = [article.text[end : zone.span.start] for end, zone in zip(ends, article.zones, strict=False)]
    assert gaps == ["", *["\n\n"] * (len(article.zones) - 1)]
    assert ends[-1] == len(article.text)
    assert all(zone.span.of(article.text).strip("\n") for zone in article.zones)
