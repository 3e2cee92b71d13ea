"""Quotations searched and filtered, with the names and titles that stand beside them in a list."""

from dataclasses import dataclass

from quoteapp.store import selecting
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord
from quoteapp.store.search import Filter, Sort
from quoteapp.store.troubles import kindly


@dataclass(frozen=True, slots=True)
class Listed:
    """A quotation ready to be shown: its words as printed, its speaker's name in the library, its article."""

    quotation: QuotationRecord
    words: str
    speaker: str | None
    relayed_by: str | None
    article: ArticleRecord


def find(
    library: Library, wanted: Filter, *, sort: Sort = Sort.ARTICLE, limit: int = 50, offset: int = 0
) -> list[Listed]:
    """The quotations that ``wanted`` lets through, at most ``limit`` of them from ``offset`` on, ready for a list."""
    quotations = library.search(wanted, sort=sort, limit=limit, offset=offset)
    texts = {number: library.text(number) for number in {q.article for q in quotations}}
    articles = {number: library.get(ArticleRecord, number) for number in texts}
    spoken = {n for q in quotations for n in (q.speaker, q.relayed_by) if n is not None}
    names: dict[int | None, str] = {number: library.speaker(number).name for number in spoken}
    return [
        Listed(q, q.span.of(texts[q.article]), names.get(q.speaker), names.get(q.relayed_by), article)
        for q in quotations
        if (article := articles[q.article]) is not None
    ]


def count(library: Library, wanted: Filter) -> int:
    """How many quotations ``wanted`` lets through."""
    with kindly(library.path):
        return selecting.count(library.db, wanted)
