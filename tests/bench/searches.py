"""How long a list waits for the first 50 rows of a search, ready to be shown: words, filters, orders."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from quoteapp.desk import searching
from quoteapp.model import Kind
from quoteapp.store import search
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter, Sort
from tests.bench.report import head, spread, timed

TIMES, ROWS = 9, 50
WANTED = 0.05
Case = tuple[str, Filter, Sort]


def measure(path: Path) -> None:
    """Search in every way; each way on a library just opened, so that the first time counts too."""
    head(f"Searches at the desk, first {ROWS} rows (median of {TIMES} on a library just opened)")
    with open_library(path) as library:
        found = list(cases(library))
    for name, wanted, sort in found:
        with open_library(path) as library:
            times = [timed(partial(searching.find, library, wanted, sort=sort, limit=ROWS)) for _ in range(TIMES)]
            rows = searching.count(library, wanted)
        spread(name, [times[0], *times], wanted=WANTED, note=f"first: {times[0].clock * 1e3:.1f} ms, {rows:,} in all")
    others(path)


def cases(library: Library) -> Iterator[Case]:
    """Name, filter and order of each search."""
    rare, often, second = vocabulary(library)
    for sort in Sort:
        yield f"everything, by {sort}", Filter(), sort
        yield f"what waits, by {sort}", Filter(statuses=(Status.PROPOSED,), kind=Kind.SPEECH, furniture=False), sort
        yield f"what was decided, by {sort}", Filter(statuses=(Status.CONFIRMED, Status.CORRECTED)), sort
        for name, words in (("rare word", rare), ("frequent word", often), ("two words", f"{often} {second}")):
            yield f"{name}, by {sort}", Filter(words=f"{words} "), sort
        for length in (1, 2, 4):
            yield f"typing, {length} letters, by {sort}", Filter(words=often[:length]), sort
        for name, wanted in narrowed(library).items():
            yield f"{name}, by {sort}", wanted, sort
            yield f"{name}, frequent word, by {sort}", replace(wanted, words=often), sort


def vocabulary(library: Library) -> tuple[str, str, str]:
    """A word that stands in few quotations, and two that stand in very many."""
    library.db.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, quotation_words, row)")
    sql = "SELECT term FROM vocabulary WHERE length(term) > 3 ORDER BY doc DESC, term"
    terms = [term for (term,) in library.db.execute(sql).fetchall()]
    return terms[len(terms) * 3 // 4], terms[0], terms[1]


def narrowed(library: Library) -> dict[str, Filter]:
    """Filters by one thing each, those that let most through."""
    outlet = "SELECT outlet FROM articles GROUP BY outlet ORDER BY count(*) DESC LIMIT 1"
    speaker = "SELECT speaker FROM quotations WHERE speaker NOT NULL GROUP BY speaker ORDER BY count(*) DESC LIMIT 1"
    return {
        "one outlet": Filter(outlet=library.db.execute(outlet).fetchone()[0]),
        "one speaker": Filter(speaker=library.db.execute(speaker).fetchone()[0]),
        "three months": Filter(since="2025-03-01", until="2025-05-31"),
        "unsure ones": Filter(surest=0.6),
        "without speaker": Filter(nobody=True, kind=Kind.SPEECH),
        "verified": Filter(verified=True),
        "the bin": Filter(binned=True),
        "deleted ones": Filter(statuses=(Status.REJECTED,)),
    }


def others(path: Path) -> None:
    """Search for articles and speakers, and count."""
    with open_library(path) as library:
        _, often, _ = vocabulary(library)
        spread(
            "articles, frequent word",
            [timed(lambda: search.articles(library.db, often)) for _ in range(TIMES)],
            wanted=WANTED,
        )
        for typed in ("ma", "marvechal"):
            times = [timed(partial(search.speakers, library.db, typed)) for _ in range(TIMES)]
            spread(f"speakers, « {typed} »", times, wanted=WANTED)
        times = [timed(lambda: searching.count(library, Filter(words=often))) for _ in range(TIMES)]
        spread("count, frequent word", times, wanted=WANTED)
        spread(
            "count, everything",
            [timed(lambda: searching.count(library, Filter())) for _ in range(TIMES)],
            wanted=WANTED,
        )
