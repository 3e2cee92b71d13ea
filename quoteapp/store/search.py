"""Finding quotations, articles and speakers by their words: folded copies of them in full-text indexes.

Accents, case and œ do not count, on either side; the last word may be cut short, as it is while one types.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from quoteapp.folding import words
from quoteapp.model import Form, Kind
from quoteapp.store.records import AliasRecord, ArticleRecord, Edit, QuotationRecord, Record, Status

Text = Callable[[int], str]
"""The text of the article with a number."""


class Sort(StrEnum):
    """In which order quotations come."""

    ARTICLE = "article"
    """As the articles were added, each one's in the order of its text."""
    CONFIDENCE = "confidence"
    """Those that the machine is least sure of first."""
    DATE = "date"
    """By the article's date, the latest first."""
    SPEAKER = "speaker"
    """By the speaker's name; those without one first."""
    TITLE = "title"
    OUTLET = "outlet"
    STATUS = "status"
    """What is proposed first, then what was accepted, corrected, deleted."""
    KIND = "kind"
    FORM = "form"
    VERIFIED = "verified"
    """What was not checked against the source first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which quotations are wanted; what is None or empty does not count, words that are none neither.

    ``speaker`` is a speaker's number, whoever was merged into it included; ``nobody`` wants those without. ``surest``
    and ``least`` bound the confidence, in 0-1; dates are ISO 8601, the last one included; ``days`` wants those of the
    last so many days, today among them, whenever that is asked. ``binned`` looks into the bin instead. Without
    ``furniture``, what stands in a page's furniture is left out unless somebody has decided on it.
    Each of the words of ``anywhere`` stands in the quotation, in the speaker's name or in the article's title.
    ``mention`` is how the speaker is named there, as printed. ``waits`` is what waits for the journalist; ``named``
    wants those with a speaker.
    """

    words: str = ""
    anywhere: str = ""
    mention: str | None = None
    waits: bool = False
    named: bool = False
    article: int | None = None
    speaker: int | None = None
    nobody: bool = False
    statuses: tuple[Status, ...] = (Status.PROPOSED, Status.CONFIRMED, Status.CORRECTED)
    kind: Kind | None = None
    form: Form | None = None
    furniture: bool = True
    least: float | None = None
    surest: float | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    days: int | None = None
    verified: bool | None = None
    binned: bool = False


def keys(form: str) -> dict[str, str]:
    """The columns by which a form of a name is looked up: its folded words, the first and the last of them."""
    found = words(form) or ("",)
    return {"folded": " ".join(found), "first": found[0], "last": found[-1]}


def query(typed: str) -> str:
    """What somebody typed as a query of FTS5: all the words, the last one as a beginning; empty where it has none."""
    found = [f'"{word}"' for word in words(typed)]
    if not found:
        return ""
    return " ".join(found) + ("" if typed[-1:].isspace() else "*")


def beginnings(typed: str) -> str:
    """What somebody typed of a name as a query of FTS5: every word may be cut short; empty where it has none."""
    return " ".join(f'"{word}"*' for word in words(typed))


def forget(db: Any, edits: Sequence[Edit], text: Text) -> None:
    """Take out of the indexes what the edits will change in them; before they are made."""
    for table, number, columns in _changed(edits, text, before=True):
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table} ({table}, rowid, {names}) VALUES ('delete', ?, {marks})"  # noqa: S608
        db.execute(sql, (number, *columns.values()))


def learn(db: Any, edits: Sequence[Edit], text: Text) -> None:
    """Put into the indexes what the edits have changed in them."""
    for table, number, columns in _changed(edits, text, before=False):
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table} (rowid, {names}) VALUES (?, {marks})"  # noqa: S608
        db.execute(sql, (number, *columns.values()))


def _changed(edits: Sequence[Edit], text: Text, *, before: bool) -> list[tuple[str, int, dict[str, str]]]:
    """What stands in an index, before or after the edits, and is another after or before."""
    texts: dict[int, str] = {}

    def kept(article: int) -> str:
        if article not in texts:
            texts[article] = text(article)
        return texts[article]

    found = []
    for edit in edits:
        one, other = (edit.before, edit.after) if before else (edit.after, edit.before)
        if one is None or _subject(one) == (None if other is None else _subject(other)):
            continue
        if isinstance(one, QuotationRecord):
            found.append(("quotation_words", one.id, {"words": folded(one.span.of(kept(one.article)))}))
        elif isinstance(one, ArticleRecord):
            found.append(("article_words", one.id, {"title": folded(one.title), "words": folded(kept(one.id))}))
        elif isinstance(one, AliasRecord):
            found.append(("speaker_words", one.id, {"words": folded(one.form)}))
    return found


def _subject(record: Record) -> object:
    """What the index of a record depends on."""
    match record:
        case QuotationRecord():
            return (record.article, record.span)
        case ArticleRecord():
            return record.title
        case AliasRecord():
            return record.form
    return None


def folded(text: str) -> str:
    """The folded words of a text: what it is looked up and sorted by."""
    return " ".join(words(text))


def articles(db: Any, typed: str, *, limit: int = 50) -> list[int]:
    """The numbers of the articles with these words in the title or the text, those with them in the title first."""
    found = query(typed)
    sql = (
        "SELECT w.rowid FROM article_words w JOIN articles a ON a.id = w.rowid "
        "WHERE w.article_words MATCH ? AND a.binned IS NULL "
        "ORDER BY w.rowid IN (SELECT rowid FROM article_words WHERE article_words MATCH ?) DESC, rank, w.rowid LIMIT ?"
    )
    return [number for (number,) in db.execute(sql, (found, f"title : ({found})", limit))] if found else []


def speakers(db: Any, typed: str, *, limit: int = 50) -> list[int]:
    """The numbers of the speakers with a form of their name that has these words, the most quoted first."""
    found = query(typed)
    sql = (
        "SELECT coalesce(s.merged_into, s.id) AS root, "
        "(SELECT count(*) FROM quotations q JOIN speakers o ON o.id = q.speaker "
        "WHERE o.id = coalesce(s.merged_into, s.id) OR o.merged_into = coalesce(s.merged_into, s.id)) AS said "
        "FROM speaker_words w JOIN aliases f ON f.id = w.rowid JOIN speakers s ON s.id = f.speaker "
        "WHERE w.speaker_words MATCH ? AND f.origin <> 'denied' GROUP BY root ORDER BY said DESC, root LIMIT ?"
    )
    return [number for number, _ in db.execute(sql, (found, limit))] if found else []


def article_lines(db: Any, articles: Iterable[int] | None = None, *, binned: bool = False) -> list[tuple[Any, ...]]:
    """Number, title, file, outlet, date, waiting and live quotations of the articles outside the bin, or in it.

    Of all, or of those with the numbers ``articles``.
    """
    some = "" if articles is None else "AND {} IN (SELECT value FROM json_each(?1)) "
    few = "AND article IN (SELECT id FROM articles WHERE binned IS NOT NULL) " if binned else ""  # for a few
    numbers = (  # counted apart: by the article of each quotation it takes half as long again
        "SELECT article, count(CASE WHEN status = 'proposed' AND zone <> 'furniture' THEN 1 END) AS waiting, "  # noqa: S608
        "count(*) AS live FROM quotations INDEXED BY quotations_in_order "
        f"WHERE kind = 'speech' AND status NOT IN ('rejected', 'withdrawn') {few}{some.format('article')}"
        "GROUP BY article"
    )
    bin_ = f"binned IS {'NOT ' if binned else ''}NULL"
    sql = (
        "SELECT id, title, coalesce(member, file), outlet, date, coalesce(waiting, 0), coalesce(live, 0) "  # noqa: S608
        f"FROM articles LEFT JOIN ({numbers}) ON article = id WHERE {bin_} {some.format('id')}ORDER BY id"
    )
    return list(db.execute(sql, () if articles is None else (json.dumps(list(articles)),)).fetchall())


_SAID = (
    "FROM quotations q WHERE q.speaker IN "
    "(SELECT same.id FROM speakers same WHERE same.id = root OR same.merged_into = root)"
)
_LIVE = "q.status NOT IN ('rejected', 'withdrawn')"


def spoken(db: Any, speakers: Sequence[int]) -> tuple[int, int]:
    """How many live quotations these speakers have between them, and in how many articles, the bin left out."""
    sql = (
        "SELECT count(*), count(DISTINCT article) FROM quotations q JOIN articles a ON a.id = q.article "  # noqa: S608
        f"WHERE q.speaker IN (SELECT value FROM json_each(?)) AND {_LIVE} AND a.binned IS NULL"
    )
    quotations, articles = db.execute(sql, (json.dumps(list(speakers)),)).fetchone()
    return quotations, articles


def candidates(db: Any, typed: str, article: int | None, *, limit: int) -> list[tuple[int, int, int]]:
    """Who may be meant by the letters ``typed``: number, quotations in the article, quotations in all; best first.

    Those whom the article quotes go first, then the most quoted, where deleted quotations count too: the index alone
    tells their number. Forms that hold in another article only do not count, nor does whom nothing says any more,
    unless somebody made that speaker. Without letters: whom the article quotes.
    """
    found = beginnings(typed)
    bearing = "SELECT q.speaker FROM quotations q WHERE q.article = ?1"
    if found:
        bearing = (
            "SELECT f.speaker FROM speaker_words w JOIN aliases f ON f.id = w.rowid "
            "WHERE w.speaker_words MATCH ?2 AND f.origin <> 'denied' AND (f.article IS NULL OR f.article = ?1)"
        )
    sql = (
        "WITH of_article AS MATERIALIZED (SELECT coalesce(s.merged_into, s.id) AS spoken, count(*) AS times "  # noqa: S608
        "FROM quotations q INDEXED BY quotations_in_order JOIN speakers s ON s.id = q.speaker "
        f"WHERE q.article = ?1 AND {_LIVE} GROUP BY spoken), "
        "found AS (SELECT coalesce(s.merged_into, s.id) AS root, max(s.origin = 'person') AS made "
        f"FROM speakers s WHERE s.id IN ({bearing}) GROUP BY root) "
        f"SELECT root, coalesce(times, 0) AS here, (SELECT count(*) {_SAID}) AS said "
        "FROM found LEFT JOIN of_article ON spoken = root "
        f"WHERE here OR EXISTS (SELECT 1 {_SAID} AND {_LIVE}) OR (made AND ?2 <> '') "
        "ORDER BY here > 0 DESC, said DESC, root LIMIT ?3"
    )
    return [tuple(row) for row in db.execute(sql, (article, found, limit)).fetchall()]
