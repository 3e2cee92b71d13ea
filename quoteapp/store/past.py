"""Steps of the history found: by whom, on which day, of which article, quotation or words; and how big each was."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quoteapp.folding import words
from quoteapp.store import history, search
from quoteapp.store.history import Group
from quoteapp.store.records import Edit

AT_ONCE = 3_000  # rows of which the steps are looked up at a time
NUMBERS = 20_000  # that are looked through at a time for those that are no rows any more

_SOME = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which steps are wanted; what is None or empty does not count.

    ``day`` is one of the user's clock, ISO 8601. ``words`` stand in a quotation, its speaker's name, an article's title
    or a note that the step is about, as they are by now. Without ``machine``, what analyses did is left out.
    """

    who: str | None = None
    day: str | None = None
    article: int | None = None
    quotation: int | None = None
    words: str = ""
    machine: bool = True


@dataclass(frozen=True, slots=True)
class Extent:
    """How big a step was: how many ``rows`` of the ``table`` that it is about, ``new`` ones among them.

    ``articles`` are those that an analysis read.
    """

    table: str
    rows: int
    new: int = 0
    articles: tuple[int, ...] = ()


def steps(db: Any, wanted: Wanted) -> Iterator[list[int]]:
    """The numbers of the steps that are wanted, the latest first: an empty list at each step on the way, then all."""
    conditions, parameters = _conditions(wanted)
    sql = f"SELECT id FROM groups WHERE {conditions} ORDER BY id DESC"  # noqa: S608 - our own conditions
    found = [number for (number,) in db.execute(sql, parameters).fetchall()]
    for rows in _rows(db, wanted):
        if rows is None:
            yield []
            continue
        touched: set[int] = set()
        for table, numbers in rows:
            for start in range(0, len(numbers), AT_ONCE):
                touched |= _touching(db, table, numbers[start : start + AT_ONCE])
                yield []
        found = [number for number in found if number in touched]
    yield found


def _conditions(wanted: Wanted) -> tuple[str, list[Any]]:
    parts: list[tuple[str, Any]] = []
    if wanted.who is not None:
        parts.append(("who = ?", wanted.who))
    if wanted.day is not None:
        parts.append(("date(at, 'localtime') = ?", wanted.day))
    if not wanted.machine:
        parts.append(("machine = ?", 0))
    return " AND ".join(condition for condition, _ in parts) or "1", [value for _, value in parts]


_Rows = list[tuple[str, list[int]]]


def _rows(db: Any, wanted: Wanted) -> Iterator[_Rows | None]:
    """The rows that one of which the steps have to have changed, a list for each condition; None in between."""
    if wanted.quotation is not None:
        yield [("quotations", [wanted.quotation])]
    if wanted.article is not None:
        here = db.execute("SELECT id FROM quotations WHERE article = ?", (wanted.article,)).fetchall()
        for gone in _gone(db, wanted.article):
            quotations = [*(number for (number,) in here), *(gone or ())]
            yield None if gone is None else [("articles", [wanted.article]), ("quotations", quotations)]
    if words(wanted.words):
        yield from _with_words(db, wanted.words)


def _gone(db: Any, article: int) -> Iterator[list[int] | None]:
    """The quotations of an article that are no rows any more, those by hand that were taken back; None in between."""
    (end,) = db.execute("SELECT coalesce(max(next), 1) FROM numbers WHERE \"table\" = 'quotations'").fetchone()
    missing: list[int] = []
    for first in range(1, end, NUMBERS):
        numbers = range(first, min(first + NUMBERS, end))
        there = db.execute("SELECT id FROM quotations WHERE id BETWEEN ? AND ?", (first, numbers[-1])).fetchall()
        if len(there) < len(numbers):
            missing += set(numbers) - {number for (number,) in there}
        yield None
    sql = (
        "SELECT DISTINCT row FROM edits WHERE \"table\" = 'quotations' "  # noqa: S608
        f"AND row {_SOME} AND json_extract(coalesce(before, after), '$.article') = ?"
    )
    yield [number for (number,) in db.execute(sql, (json.dumps(missing), article)).fetchall()]


def _with_words(db: Any, typed: str) -> Iterator[_Rows | None]:
    found = search.query(typed)
    quotations = _numbers(db, "SELECT rowid FROM quotation_words WHERE quotation_words MATCH ?", found)
    yield None
    of_forms = "SELECT speaker FROM aliases WHERE id IN (SELECT rowid FROM speaker_words WHERE speaker_words MATCH ?)"
    named = _same(db, _numbers(db, of_forms, search.beginnings(typed)))
    quotations |= _with(db, "quotations", "speaker", named)
    yield None
    quotations |= _noted(db, typed)
    yield None
    titled = _numbers(db, "SELECT rowid FROM article_words WHERE article_words MATCH ?", f"title : ({found})")
    yield [
        ("quotations", sorted(quotations)),
        ("speakers", sorted(named)),
        ("aliases", sorted(_with(db, "aliases", "speaker", named))),
        ("judgements", sorted(_with(db, "judgements", "one", named) | _with(db, "judgements", "other", named))),
        ("articles", sorted(titled)),
    ]


def _same(db: Any, speakers: set[int]) -> set[int]:
    """These speakers, those that they were merged into, and those who were merged into these."""
    of_these = "SELECT coalesce(merged_into, id) FROM speakers WHERE id IN (SELECT value FROM json_each(?))"
    roots = _numbers(db, of_these, json.dumps(sorted(speakers)))
    return roots | _with(db, "speakers", "merged_into", roots)


def _with(db: Any, table: str, column: str, values: set[int]) -> set[int]:
    """The rows of a table with one of these values in a column."""
    return _numbers(db, f"SELECT id FROM {table} WHERE {column} {_SOME}", json.dumps(sorted(values)))  # noqa: S608


def _noted(db: Any, typed: str) -> set[int]:
    """The quotations that these words were noted to."""
    wanted = words(typed)
    sql = (
        "SELECT row, json_extract(after, '$.note') FROM groups CROSS JOIN edits ON \"group\" = id "
        "WHERE action = 'note' AND \"table\" = 'quotations' AND after IS NOT NULL"
    )
    noted = ((number, words(note or "")) for number, note in db.execute(sql).fetchall())
    return {number for number, note in noted if all(any(each.startswith(word) for each in note) for word in wanted)}


def _numbers(db: Any, sql: str, parameter: str) -> set[int]:
    return {number for (number,) in db.execute(sql, (parameter,)).fetchall()}


def _touching(db: Any, table: str, numbers: Sequence[int]) -> set[int]:
    sql = f'SELECT "group" FROM edits WHERE "table" = ? AND row {_SOME}'  # noqa: S608
    return {number for (number,) in db.execute(sql, (table, json.dumps(numbers))).fetchall()}


def people(db: Any) -> list[str]:
    """Who has ever done anything, the machine left out, in the order of the alphabet."""
    return [who for (who,) in db.execute("SELECT DISTINCT who FROM groups WHERE machine = 0 ORDER BY who")]


def days(db: Any) -> list[str]:
    """The days on which people have done anything, by the user's clock, the latest first."""
    sql = "SELECT DISTINCT date(at, 'localtime') AS day FROM groups WHERE machine = 0 ORDER BY day DESC"
    return [day for (day,) in db.execute(sql)]


def groups(db: Any, numbers: Iterable[int]) -> dict[int, Group]:
    """Steps by their numbers, without their edits."""
    found = history.groups(db, f"id {_SOME}", (json.dumps(list(numbers)),))
    return {group.id: group for group in found}


def extents(db: Any, numbers: Iterable[int]) -> dict[int, Extent]:
    """How big steps were: of the quotations if any, else of the articles, else of what comes first."""
    sql = (
        'SELECT "group", "table", count(*), count(*) - count(before), min(position), '  # noqa: S608
        "max(CASE \"table\" WHEN 'articles' THEN row WHEN 'quotations' "
        "THEN json_extract(coalesce(before, after), '$.article') END) "
        f'FROM edits WHERE "group" {_SOME} GROUP BY "group", "table"'
    )
    found: dict[int, list[tuple[int, str, int, int, int | None]]] = {}
    for number, table, rows, new, position, article in db.execute(sql, (json.dumps(list(numbers)),)).fetchall():
        rank = {"quotations": -2, "articles": -1}.get(table, position)
        found.setdefault(number, []).append((rank, table, rows, new, article))
    return {number: _extent(sorted(tables)) for number, tables in found.items()}


def _extent(tables: Sequence[tuple[int, str, int, int, int | None]]) -> Extent:
    _, table, rows, new, article = tables[0]
    return Extent(table, rows, new, () if article is None else (article,))


def edits(db: Any, number: int, *, limit: int, offset: int = 0) -> list[Edit]:
    """Some edits of a step from ``offset`` on, those of quotations first, then those of articles."""
    sql = (
        'SELECT "table", before, after FROM edits WHERE "group" = ? ORDER BY "table" <> \'quotations\', '
        "\"table\" <> 'articles', position LIMIT ? OFFSET ?"
    )
    return [history.edit(*row) for row in db.execute(sql, (number, limit, offset)).fetchall()]


def size(db: Any, number: int) -> int:
    """How many edits a step has."""
    return int(db.execute('SELECT count(*) FROM edits WHERE "group" = ?', (number,)).fetchone()[0])


def quotations(db: Any, number: int, *, limit: int) -> list[int]:
    """The first of the quotations that a step has changed."""
    sql = 'SELECT row FROM edits WHERE "group" = ? AND +"table" = \'quotations\' ORDER BY position LIMIT ?'
    return [row for (row,) in db.execute(sql, (number, limit)).fetchall()]
