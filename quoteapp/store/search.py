"""Finding quotations, articles and speakers by their words: folded copies of them in full-text indexes.

Accents, case and œ do not count, on either side; the last word may be cut short, as it is while one types.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from quoteapp.folding import words
from quoteapp.model import Form, Kind, ZoneKind
from quoteapp.store.records import AliasRecord, ArticleRecord, Edit, QuotationRecord, Record, Status

FEW = 1_000
"""Quotations that are looked up one by one, sooner than all of the library gone through in order."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which quotations are wanted; what is None or empty does not count, words that are none neither.

    ``speaker`` is a speaker's number, whoever was merged into it included; ``nobody`` wants those without. ``surest``
    and ``least`` bound the confidence, in 0-1; dates are ISO 8601, the last one included. ``binned`` looks into the
    bin instead. Without ``furniture``, what stands in a page's furniture is left out unless somebody has decided on it.
    """

    words: str = ""
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
            found.append(("quotation_words", one.id, {"words": _folded(one.span.of(kept(one.article)))}))
        elif isinstance(one, ArticleRecord):
            found.append(("article_words", one.id, {"title": _folded(one.title), "words": _folded(kept(one.id))}))
        elif isinstance(one, AliasRecord):
            found.append(("speaker_words", one.id, {"words": _folded(one.form)}))
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


def _folded(text: str) -> str:
    return " ".join(words(text))


def quotations(db: Any, wanted: Filter, *, sort: Sort, limit: int, offset: int) -> tuple[str, list[Any]]:
    """The query, and its parameters, for the quotations that ``wanted`` lets through."""
    order = {
        Sort.ARTICLE: "q.article, q.span_start, q.span_end DESC, q.id",
        Sort.CONFIDENCE: "q.confidence, q.id",
        Sort.DATE: "a.date DESC, a.id, q.span_start, q.span_end DESC, q.id",
    }[sort]
    source, conditions, parameters = _query(db, wanted, sort)
    sql = f"SELECT q.* FROM {source} WHERE {conditions} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
    return sql, [*parameters, limit, offset]


def count(db: Any, wanted: Filter) -> int:
    """How many quotations ``wanted`` lets through."""
    source, conditions, parameters = _query(db, wanted, None)
    sql = f"SELECT count(*) FROM {source} WHERE {conditions}"  # noqa: S608
    return int(db.execute(sql, parameters).fetchone()[0])


def _query(db: Any, wanted: Filter, sort: Sort | None) -> tuple[str, str, list[Any]]:
    """What to select from, under which conditions, with which parameters.

    The quotations are gone through in the order that is wanted, until there are enough: which index, is said here,
    because SQLite would guess. Each such index has all columns that conditions are on. Only of few with the words that
    are looked for each one is looked up; and where all are wanted (no ``sort``), to be counted.
    """
    source = {
        None: "quotations q INDEXED BY quotations_in_order",
        Sort.ARTICLE: "quotations q INDEXED BY quotations_in_order",
        Sort.CONFIDENCE: "quotations q INDEXED BY quotations_by_confidence",
        Sort.DATE: "articles a INDEXED BY articles_by_date "
        "CROSS JOIN quotations q INDEXED BY quotations_in_order ON q.article = a.id",
    }[sort]
    parts = _conditions(wanted)
    if typed := query(wanted.words):
        if sort is None or _few(db, typed):
            source = "quotation_words w CROSS JOIN quotations q ON q.id = w.rowid JOIN articles a ON a.id = q.article"
            parts.append(("w.quotation_words MATCH ?", [typed]))
        else:
            parts.append(("q.id IN (SELECT rowid FROM quotation_words WHERE quotation_words MATCH ?)", [typed]))
    return source, " AND ".join(condition for condition, _ in parts) or "1", [p for _, some in parts for p in some]


def _few(db: Any, typed: str) -> bool:
    sql = "SELECT count(*) FROM (SELECT 1 FROM quotation_words WHERE quotation_words MATCH ? LIMIT ?)"
    return int(db.execute(sql, (typed, FEW)).fetchone()[0]) < FEW


def _conditions(wanted: Filter) -> list[tuple[str, list[Any]]]:
    """The conditions but for the words, each with its parameters."""
    parts: list[tuple[str, list[Any]]] = [_of_articles(wanted)]
    if wanted.statuses:
        statuses = [status.value for status in wanted.statuses]
        parts.append((f"q.status IN ({','.join('?' * len(statuses))})", statuses))
    if wanted.speaker is not None:
        same = "SELECT id FROM speakers WHERE id = ? OR merged_into = ?"
        parts.append((f"q.speaker IN ({same})", [wanted.speaker, wanted.speaker]))
    simple = {
        "q.article = ?": wanted.article,
        "q.kind = ?": wanted.kind,
        "q.form = ?": wanted.form,
        "q.confidence >= ?": wanted.least,
        "q.confidence <= ?": wanted.surest,
        "q.verified = ?": wanted.verified,
    }
    parts += [(condition, [value]) for condition, value in simple.items() if value is not None]
    if wanted.nobody:
        parts.append(("q.speaker IS NULL", []))
    if not wanted.furniture:
        parts.append(("(q.zone <> ? OR q.status <> ?)", [ZoneKind.FURNITURE.value, Status.PROPOSED.value]))
    return parts


def _of_articles(wanted: Filter) -> tuple[str, list[Any]]:
    """The condition on the article that a quotation stands in: few are in the bin, so those are told apart first."""
    simple = {"outlet = ?": wanted.outlet, "date >= ?": wanted.since, "substr(date, 1, 10) <= ?": wanted.until}
    parts = {condition: value for condition, value in simple.items() if value is not None}
    if not parts:
        bin_ = "(SELECT id FROM articles WHERE binned IS NOT NULL)"
        return f"q.article {'IN' if wanted.binned else 'NOT IN'} {bin_}", []
    conditions = " AND ".join([*parts, f"binned IS {'NOT ' if wanted.binned else ''}NULL"])
    return f"q.article IN (SELECT id FROM articles WHERE {conditions})", [*parts.values()]  # noqa: S608


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
