"""What the journalist does with whole articles: their details, the bin."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from quoteapp.desk.changes import Change, commit, existing, now
from quoteapp.desk.safety import before_bulk
from quoteapp.errors import KnownError
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, Edit

Detail = Literal["title", "outlet", "author", "date", "url"]


def edit_details(library: Library, number: int, details: dict[Detail, str], *, who: str) -> Change:
    """Change an article's title, outlet, author, date or URL; an empty text takes one away.

    Raises KnownError for a date that is none: ISO 8601, a year or a month will do, so that dates can be compared.
    """
    if details.get("date") and not _is_date(details["date"]):
        raise KnownError(f"« {details['date']} » is no date: write it as 2026-05-03.")
    with library.transaction():
        article = library.get(ArticleRecord, number)
        if article is None:
            raise KnownError("This article is no longer there.")
        known = {name: value or None for name, value in details.items() if name != "title"}
        changed = replace(article, **known, title=details.get("title", article.title))  # type: ignore[arg-type]
        return commit(library, [Edit(article, changed)], who=who, action="details")


def bin_articles(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Put articles into the bin: out of every list and sheet, with all that was decided in them."""
    return _set_binned(library, numbers, now(), who=who, action="bin")


def take_out(library: Library, numbers: Sequence[int], *, who: str) -> Change:
    """Take articles out of the bin, as they were."""
    return _set_binned(library, numbers, None, who=who, action="unbin")


def _set_binned(library: Library, numbers: Sequence[int], when: str | None, *, who: str, action: str) -> Change:
    before_bulk(library, len(numbers))
    with library.transaction():
        articles = existing(library, ArticleRecord, numbers)
        edits = [
            Edit(article, replace(article, binned=when))
            for article in articles
            if (article.binned is None) != (when is None)
        ]
        return commit(library, edits, who=who, action=action)


def _is_date(text: str) -> bool:
    """Whether a text begins a date, or is one, perhaps with a time."""
    try:
        datetime.fromisoformat(text if len(text) > len("2026-05") else f"{text}-01-01"[: len("2026-05-01")])
    except ValueError:
        return False
    return True
