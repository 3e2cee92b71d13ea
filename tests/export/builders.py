"""Articles, quotations, rows and a failing disk made by hand, so that a test says only what it is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from quoteapp.export.row import Row, Status
from quoteapp.model import Analysis, Article, Form, Kind, Quotation, Span, Speaker, SpeakerType, ZoneKind

MOREL = Speaker("morel", "Mme Morel", "Jeanne Morel", SpeakerType.PERSON, role="préfète de la Doublette")
TISSERAND = Speaker("tisserand", "Paul Tisserand", "Paul Tisserand", SpeakerType.PERSON)

PLAIN = Row(
    number=1,
    quotation="« Le pont rouvrira lundi »",
    form=Form.SENTENCE,
    speaker="Jeanne Morel",
    printed_name="Mme Morel",
    role="préfète de la Doublette",
    cue="a annoncé",
    relayed_by="",
    context_before="Devant les habitants :",
    context_after=", a annoncé Mme Morel.",
    title="Le pont de Vaux",
    outlet="La Gazette des Vaux",
    author="Luc Auberive",
    date="2026-03-02",
    source="vaux.txt",
    paragraph=2,
    start=120,
    end=146,
    status=Status.PROPOSED,
    confidence=0.93,
    sha256="ab" * 32,
)


def a_row(**changes: Any) -> Row:
    return replace(PLAIN, **changes)


def an_article(text: str, **changes: Any) -> Article:
    return replace(Article(file="vaux.txt", text=text, sha256="ab" * 32, original=text.encode()), **changes)


def an_analysis(*quotations: Quotation, title: str | None = "Le pont de Vaux") -> Analysis:
    return Analysis(language="fr", title=title, zones=(), quotations=quotations)


def span(text: str, words: str) -> Span:
    """Where ``words`` stand in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def a_quotation(text: str, words: str, **changes: Any) -> Quotation:
    quotation = Quotation(span(text, words), Kind.SPEECH, Form.SENTENCE, ZoneKind.BODY, speaker=MOREL, confidence=0.9)
    return replace(quotation, **changes)


@contextmanager
def no_file_longer_than(length: int) -> Iterator[None]:
    """A disk that takes ``length`` bytes a file and then fails, as a full one does."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
