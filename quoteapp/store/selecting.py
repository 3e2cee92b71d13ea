"""Which quotations a filter lets through, in which order: queries that go through an index, row by row.

They begin to answer at once, however many there are in all: a list shows the first ones before it knows the last.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from quoteapp.folding import words
from quoteapp.model import Form, Kind, ZoneKind
from quoteapp.store.records import Status
from quoteapp.store.search import Filter, Sort, query

SMALL, LARGE = 256, 4_096  # numbers that are read together, at first and then
FEW = 1_000
"""Quotations that are looked up one by one, sooner than all of the library gone through in order."""

_IN_ORDER = "quotations q INDEXED BY quotations_in_order"
_IN_TEXT = "q.span_start, q.span_end DESC, q.id"


class _Sql(NamedTuple):
    """A condition or a query, with the values of its question marks."""

    text: str
    values: tuple[Any, ...] = ()


class _Way(NamedTuple):
    """Where quotations are read from so that they come in an order, and that order, either way round."""

    source: str
    order: str
    backwards: str


def _by_article(index: str, column: str) -> _Way:
    source = f"articles a INDEXED BY {index} CROSS JOIN {_IN_ORDER} ON q.article = a.id"
    return _Way(source, f"{column}, a.id, {_IN_TEXT}", f"{column} DESC, a.id DESC, {_IN_TEXT}")


_AS_ADDED = _Way(_IN_ORDER, f"q.article, {_IN_TEXT}", "q.article DESC, q.span_start DESC, q.span_end, q.id DESC")
_BY_DATE = _by_article("articles_by_date", "a.date")
_WAYS = {
    Sort.CONFIDENCE: _Way(
        "quotations q INDEXED BY quotations_by_confidence", "q.confidence, q.id", "q.confidence DESC, q.id DESC"
    ),
    Sort.DATE: _Way(_BY_DATE.source, f"a.date DESC, a.id, {_IN_TEXT}", f"a.date, a.id DESC, {_IN_TEXT}"),
    Sort.TITLE: _by_article("articles_by_title", "a.folded_title"),
    Sort.OUTLET: _by_article("articles_by_outlet", "a.folded_outlet"),
    Sort.SPEAKER: _Way(
        "speakers s INDEXED BY speakers_by_name "
        "CROSS JOIN quotations q INDEXED BY quotations_by_speaker ON q.speaker = s.id",
        f"s.folded, s.id, q.article, {_IN_TEXT}",
        f"s.folded DESC, s.id DESC, q.article, {_IN_TEXT}",
    ),
}
_CLASSES: dict[Sort, tuple[str, tuple[object, ...]]] = {
    Sort.STATUS: ("q.status", tuple(status.value for status in Status)),
    Sort.KIND: ("q.kind", tuple(kind.value for kind in Kind)),
    Sort.FORM: ("q.form", tuple(form.value for form in Form)),
    Sort.VERIFIED: ("q.verified", (0, 1)),
}
"""Orders by what has a few values only: the column, and the values in their order."""
_ALL, _NOBODY, _SOMEBODY = _Sql("1"), _Sql("q.speaker IS NULL"), _Sql("q.speaker IS NOT NULL")
_WAITS = _Sql(
    "q.status = ? AND q.kind = ? AND q.zone <> ?", (Status.PROPOSED.value, Kind.SPEECH.value, ZoneKind.FURNITURE.value)
)
_BESIDE = " JOIN articles a ON a.id = q.article LEFT JOIN speakers s ON s.id = q.speaker"


def numbers(db: Any, wanted: Filter, sort: Sort, *, backwards: bool = False) -> Iterator[list[int]]:
    """The numbers of the quotations that ``wanted`` lets through, in order, read piece by piece as they are asked for.

    What is written in between may show or not.
    """
    if sort in _CLASSES:
        column, values = _CLASSES[sort]
        found = _pieces(db, _query(db, wanted, _AS_ADDED, column))
        return _classed(found, values[::-1] if backwards else values)
    if sort is Sort.SPEAKER:  # nobody has no name to be sorted by
        parts = [(_AS_ADDED, _NOBODY, False), (_WAYS[sort], _SOMEBODY, backwards)]
    else:
        parts = [(_WAYS.get(sort, _AS_ADDED), _ALL, backwards)]
    queries = (
        _query(db, wanted, way, "0", also, backwards=turned) for way, also, turned in parts[:: -1 if backwards else 1]
    )
    return ([number for number, _ in piece] for each in queries for piece in _pieces(db, each))


def _pieces(db: Any, query_: _Sql) -> Iterator[list[tuple[int, object]]]:
    """The rows of a query, few at first."""
    cursor = db.execute(*query_)
    piece = cursor.fetchmany(SMALL)
    while piece:
        yield piece
        piece = cursor.fetchmany(LARGE)


def _classed(pieces: Iterable[list[tuple[int, object]]], values: Sequence[object]) -> Iterator[list[int]]:
    """Numbers sorted by their values, those with the first value as soon as they come."""
    later: dict[object, list[int]] = {value: [] for value in values}
    for piece in pieces:
        for number, value in piece:
            later[value].append(number)
        yield later[values[0]]
        later[values[0]] = []
    yield from later.values()


def lines(db: Any, some: Iterable[int], longest: int) -> list[tuple[Any, ...]]:
    """What a list shows of quotations with these numbers, in no order; of their words at most so many characters.

    Number, article, words, speaker by now and name, title, file, outlet, date, status, kind, form, zone, confidence,
    whether verified.
    """
    sql = (
        "SELECT q.id, q.article, substr(t.text, q.span_start + 1, min(q.span_end - q.span_start, ?)), "
        "root.id, root.name, a.title, coalesce(a.member, a.file), a.outlet, a.date, "
        "q.status, q.kind, q.form, q.zone, q.confidence, q.verified "
        "FROM json_each(?) CROSS JOIN quotations q ON q.id = value "
        "JOIN texts t ON t.article = q.article JOIN articles a ON a.id = q.article "
        "LEFT JOIN speakers s ON s.id = q.speaker LEFT JOIN speakers root ON root.id = coalesce(s.merged_into, s.id)"
    )
    return list(db.execute(sql, (longest, json.dumps(list(some)))).fetchall())


def waiting(db: Any, some: Sequence[int]) -> dict[int, bool]:
    """Which of the quotations with these numbers wait for the journalist, and whether each has a speaker."""
    among = _Sql(f"{_IN_ORDER} WHERE {_WAITS.text}", _WAITS.values)  # many: all that wait are quicker to go through
    if len(some) < FEW:
        numbers_ = json.dumps(list(some))
        among = _Sql(
            f"json_each(?) CROSS JOIN quotations q ON q.id = value WHERE {_WAITS.text}", (numbers_, *_WAITS.values)
        )
    found = db.execute(f"SELECT q.id, q.speaker IS NOT NULL FROM {among.text}", among.values)  # noqa: S608
    return {number: bool(named) for number, named in found}


def outlets(db: Any) -> list[tuple[str, int]]:
    """The outlets of the articles outside the bin, each with how many it has, those with the most first."""
    sql = (
        "SELECT outlet, count(*) FROM articles WHERE outlet <> '' AND binned IS NULL "
        "GROUP BY outlet ORDER BY count(*) DESC, outlet"
    )
    return list(db.execute(sql).fetchall())


def titled(db: Any, typed: str, limit: int) -> list[tuple[int, str]]:
    """Number and title of the articles outside the bin with all words of ``typed`` in the title, the latest first."""
    found = [_in_title(each) for each in _typed(typed)]
    where = " AND ".join("instr(' ' || folded_title || ' ', ?)" for _ in found)
    some = f"SELECT id FROM articles INDEXED BY articles_by_title WHERE {where}"  # noqa: S608
    sql = f"SELECT id, title FROM articles WHERE binned IS NULL AND id IN ({some}) ORDER BY date DESC, id LIMIT ?"  # noqa: S608
    return list(db.execute(sql, (*found, limit)).fetchall()) if found else []


def count(db: Any, wanted: Filter) -> int:
    """How many quotations ``wanted`` lets through."""
    parts, source = _conditions(wanted), _IN_ORDER
    if typed := query(wanted.words):  # all of them are wanted: each is looked up
        source = "quotation_words w CROSS JOIN quotations q ON q.id = w.rowid"
        parts.append(_Sql("w.quotation_words MATCH ?", (typed,)))
    parts += [_among(words_) for words_ in _typed(wanted.anywhere)]
    where = _all_of(parts)
    return int(db.execute(f"SELECT count(*) FROM {source} WHERE {where.text}", where.values).fetchone()[0])  # noqa: S608


def places(db: Any, wanted: Filter) -> list[tuple[int, int]]:
    """Article and number of every quotation that ``wanted`` lets through, article by article."""
    found = db.execute(*_query(db, wanted, _AS_ADDED, "q.article"))
    return sorted((article, number) for number, article in found)


def _query(db: Any, wanted: Filter, way: _Way, column: str, also: _Sql = _ALL, *, backwards: bool = False) -> _Sql:
    """The query for the numbers, and a column, of what ``wanted`` lets through and a further condition does too.

    The quotations are gone through in the order that is wanted: by which index, is said here, because SQLite would
    guess. Each of these indexes has all columns that conditions are on. Only where few have the words that are looked
    for, each of them is looked up.
    """
    driver, parts = _words(db, wanted)
    where, source = _all_of([*parts, *_conditions(wanted), also]), way.source
    values = where.values
    if driver is not None:
        source = f"(SELECT DISTINCT id FROM ({driver.text})) w CROSS JOIN quotations q ON q.id = w.id{_BESIDE}"  # noqa: S608
        values = (*driver.values, *values)
    order = way.backwards if backwards else way.order
    return _Sql(f"SELECT q.id, {column} FROM {source} WHERE {where.text} ORDER BY {order}", values)  # noqa: S608


# words


def _words(db: Any, wanted: Filter) -> tuple[_Sql | None, list[_Sql]]:
    """Conditions on words; and the query that gives the few quotations with some of them, where they are few."""
    driver, parts = None, []
    typed = [(found, _in_words(found), _spoken(found)) for found in [query(wanted.words)] if found]
    typed += [(found, _among(found), _anywhere(found)) for found in _typed(wanted.anywhere)]
    for found, condition, hits in typed:
        if driver is None and len(found) > len('"a"*') and _few(db, hits):
            driver = hits
        else:
            parts.append(condition)
    return driver, parts


def _typed(anywhere: str) -> list[str]:
    """Each word of what somebody typed as a query of its own; the last one is a beginning."""
    found = [query(f"{word} ") for word in words(anywhere)]
    if found and not anywhere[-1].isspace():
        found[-1] += "*"
    return found


def _few(db: Any, hits: _Sql) -> bool:
    """Whether a query of numbers, all of them or some of them twice, gives few."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM ({hits.text}) LIMIT ?)"  # noqa: S608 - our own
    return int(db.execute(sql, (*hits.values, FEW)).fetchone()[0]) < FEW


def _spoken(typed: str) -> _Sql:
    """The quotations with words in them."""
    return _Sql("SELECT rowid AS id FROM quotation_words WHERE quotation_words MATCH ?", (typed,))


def _in_words(typed: str) -> _Sql:
    hits = _spoken(typed)
    return _Sql(f"q.id IN ({hits.text})", hits.values)


_NAMED = (
    "SELECT same.id FROM speakers same WHERE coalesce(same.merged_into, same.id) IN "
    "(SELECT coalesce(s.merged_into, s.id) FROM speaker_words w JOIN aliases f ON f.id = w.rowid "
    "JOIN speakers s ON s.id = f.speaker WHERE w.speaker_words MATCH ? AND f.origin <> 'denied')"
)
_TITLED = "SELECT id FROM articles INDEXED BY articles_by_title WHERE instr(' ' || folded_title || ' ', ?)"


def _anywhere(typed: str) -> _Sql:
    """The quotations in an article with a word in its title, by somebody with it in a name, or with it in them.

    What is quick to find comes first.
    """
    text = (
        f"SELECT id FROM quotations INDEXED BY quotations_in_order WHERE article IN ({_TITLED}) "  # noqa: S608
        f"UNION ALL SELECT id FROM quotations INDEXED BY quotations_by_speaker WHERE speaker IN ({_NAMED}) "
        "UNION ALL SELECT rowid FROM quotation_words WHERE quotation_words MATCH ?"
    )
    return _Sql(text, (_in_title(typed), typed, typed))


def _among(typed: str) -> _Sql:
    """The same as a condition."""
    spoken = "SELECT rowid FROM quotation_words WHERE quotation_words MATCH ?"
    text = f"(q.id IN ({spoken}) OR q.speaker IN ({_NAMED}) OR q.article IN ({_TITLED}))"
    return _Sql(text, (typed, typed, _in_title(typed)))


def _in_title(typed: str) -> str:
    """A word as it stands in a folded title, a blank before it, and after it where it is whole."""
    word = typed.strip('"*')
    return f" {word}" if typed.endswith("*") else f" {word} "


# what else is wanted


def _all_of(parts: list[_Sql]) -> _Sql:
    return _Sql(" AND ".join(part.text for part in parts), tuple(value for part in parts for value in part.values))


def _conditions(wanted: Filter) -> list[_Sql]:
    """The conditions but for those on words."""
    parts = [_of_articles(wanted)]
    if wanted.statuses:
        statuses = tuple(status.value for status in wanted.statuses)
        parts.append(_Sql(f"q.status IN ({','.join('?' * len(statuses))})", statuses))
    if wanted.speaker is not None:
        root = "(SELECT coalesce(merged_into, id) FROM speakers WHERE id = ?)"
        same = f"SELECT id FROM speakers WHERE id = {root} OR merged_into = {root}"  # noqa: S608 - our own
        parts.append(_Sql(f"q.speaker IN ({same})", (wanted.speaker, wanted.speaker)))
    simple = {
        "q.article = ?": wanted.article,
        "q.kind = ?": wanted.kind,
        "q.form = ?": wanted.form,
        "q.confidence >= ?": wanted.least,
        "q.confidence <= ?": wanted.surest,
        "q.verified = ?": wanted.verified,
    }
    parts += [_Sql(condition, (value,)) for condition, value in simple.items() if value is not None]
    if wanted.nobody:
        parts.append(_NOBODY)
    if wanted.named:
        parts.append(_SOMEBODY)
    if not wanted.furniture:
        parts.append(_Sql("(q.zone <> ? OR q.status <> ?)", (ZoneKind.FURNITURE.value, Status.PROPOSED.value)))
    if wanted.waits:
        parts.append(_WAITS)
    if wanted.mention is not None:
        parts.append(_mentioned(wanted.mention))
    return parts


def _mentioned(mention: str) -> _Sql:
    """That the speaker is named by these very words; the length alone leaves few to be looked at."""
    length = len(mention)
    text = (
        "q.id IN (SELECT m.id FROM quotations m JOIN texts t ON t.article = m.article "
        "WHERE m.mention_end - m.mention_start = ? AND substr(t.text, m.mention_start + 1, ?) = ?)"
    )
    return _Sql(text, (length, length, mention))


def _since(wanted: Filter) -> str | None:
    """The first day that is wanted, by the calendar of whoever asks."""
    if wanted.days is None:
        return wanted.since
    first = (datetime.now(UTC).astimezone() - timedelta(days=wanted.days - 1)).date().isoformat()
    return max(first, wanted.since or first)


def _of_articles(wanted: Filter) -> _Sql:
    """The condition on the article that a quotation stands in: few are in the bin, so those are told apart first."""
    simple = {"outlet = ?": wanted.outlet, "date >= ?": _since(wanted), "substr(date, 1, 10) <= ?": wanted.until}
    parts = {condition: value for condition, value in simple.items() if value is not None}
    if not parts:
        bin_ = "(SELECT id FROM articles WHERE binned IS NOT NULL)"
        return _Sql(f"q.article {'IN' if wanted.binned else 'NOT IN'} {bin_}")
    conditions = " AND ".join([*parts, f"binned IS {'NOT ' if wanted.binned else ''}NULL"])
    return _Sql(f"q.article IN (SELECT id FROM articles WHERE {conditions})", tuple(parts.values()))  # noqa: S608
