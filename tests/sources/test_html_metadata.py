"""What an HTML page says of itself."""

import socket

import pytest

from quoteapp.model import Article
from quoteapp.sources import parse

STORY = "<p>Le ministre Alban Corvel a annoncé samedi son départ, à l’issue d’une réunion de trois heures.</p>" * 3


def read(head: str, body: str = STORY) -> Article:
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    (article,) = parse(page.encode(), file="a.html", suffix=".html")
    return article


def test_metadata_fills_the_fields_of_the_article() -> None:
    article = read(
        "<meta property='og:title' content='Corvel s’en va'><meta property='og:site_name' content='Le Courrier'>"
        "<meta name=author content='Jeanne Tarvel'><link rel=canonical href='https://courrier.example/corvel'>"
        "<meta property='article:published_time' content='2026-03-14T08:30:00+01:00'>"
    )
    assert (article.title, article.outlet, article.author) == ("Corvel s’en va", "Le Courrier", "Jeanne Tarvel")
    assert (article.date, article.url) == ("2026-03-14", "https://courrier.example/corvel")


def test_structured_data_fills_the_fields_of_the_article() -> None:
    data = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Corvel s’en va",'
    data += '"author": {"@type": "Person", "name": "Jeanne Tarvel"}, "datePublished": "2026-03-14"}'
    article = read(f"<script type='application/ld+json'>{data}</script>")
    assert (article.title, article.author, article.date) == ("Corvel s’en va", "Jeanne Tarvel", "2026-03-14")


def test_a_page_that_says_nothing_of_itself_leaves_the_fields_open() -> None:
    article = read("")
    assert (article.title, article.outlet, article.author, article.date, article.url) == (None,) * 5


def test_a_date_in_the_text_is_not_the_date_of_the_article() -> None:
    assert read("", f"<p>Il est né le 3 mai 1998 à Valmire.</p>{STORY}").date is None


def test_the_date_does_not_hang_on_today() -> None:
    assert read("<meta property='article:published_time' content='2090-01-02'>").date == "2090-01-02"


def test_broken_structured_data_is_passed_over() -> None:
    article = read(
        "<title>Corvel s’en va</title><script type='application/ld+json'>" + '"author":{' * 5000 + "</script>"
    )
    assert article.title == "Corvel s’en va"


def test_half_a_surrogate_pair_in_structured_data_is_replaced() -> None:
    data = r'{"@type": "NewsArticle", "headline": "Corvel \ud83d part", "author": {"name": "J \ud83d T"}}'
    article = read(f"<script type='application/ld+json'>{data}</script>")
    assert "\ud83d" not in f"{article.title}{article.author}"


def test_a_title_too_long_to_be_one_is_left_out() -> None:
    assert read(f"<title>{'mot ' * 1000}</title>").title is None


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = (
        "<!DOCTYPE html PUBLIC 'x' 'http://courrier.example/x.dtd' [<!ENTITY a SYSTEM 'http://courrier.example/a'>]>"
        "<link rel=stylesheet href='http://courrier.example/x.css'><base href='http://courrier.example/'>"
        "<script src='http://courrier.example/x.js'></script><img src='x.jpg'>&a;" + STORY
    )
    assert parse(page.encode(), file="a.html", suffix=".html")
