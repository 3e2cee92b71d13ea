"""The speakers of a library as a list and a page show them: how much each says, under which names found where."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quoteapp.store.records import Origin

ARTICLES = 700  # of which the quotations are counted at once: some ten milliseconds

_SOME = "IN (SELECT value FROM json_each(?))"
_LIVE = "q.status NOT IN ('rejected', 'withdrawn')"
_BIN = "(SELECT id FROM articles WHERE binned IS NOT NULL)"


def known(db: Any) -> list[tuple[int, str, str, str | None, bool, int]]:
    """Number, name, type, role of every speaker; whether somebody named or noted it; who it is by now."""
    sql = (
        f"SELECT id, name, type, role, origin = '{Origin.PERSON}' OR note <> '', coalesce(merged_into, id) "  # noqa: S608
        "FROM speakers"
    )
    found: list[tuple[int, str, str, str | None, bool, int]] = db.execute(sql).fetchall()
    return found


def forms(db: Any) -> list[tuple[int, str, bool]]:
    """Whose each form of a name is, folded, and whether it holds everywhere; of merged speakers by their own number."""
    sql = f"SELECT speaker, folded, article IS NULL FROM aliases WHERE origin <> '{Origin.DENIED}'"  # noqa: S608
    found: list[tuple[int, str, bool]] = db.execute(sql).fetchall()
    return found


def silent_but_needed(db: Any) -> set[int]:
    """The speakers who pass something on, or belong to a group."""
    sql = (
        f"SELECT relayed_by FROM quotations q WHERE relayed_by IS NOT NULL AND {_LIVE} UNION SELECT member FROM members"  # noqa: S608
    )
    return {number for (number,) in db.execute(sql).fetchall()}


def counts(db: Any) -> Iterator[list[tuple[int, int, int, int]]]:
    """Number, live quotations, articles and waiting quotations of whoever speaks, the bin left out.

    A few articles at each step, so that a speaker comes again and again: the numbers add up.
    """
    sql = (
        "SELECT coalesce(s.merged_into, s.id) AS root, count(*), count(DISTINCT q.article), "  # noqa: S608
        "count(CASE WHEN q.status = 'proposed' AND q.kind = 'speech' AND q.zone <> 'furniture' THEN 1 END) "
        "FROM quotations q INDEXED BY quotations_in_order CROSS JOIN speakers s ON s.id = q.speaker "
        f"WHERE q.article BETWEEN ? AND ? AND {_LIVE} AND q.article NOT IN {_BIN} GROUP BY root"
    )
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
    for first in range(1, last + 1, ARTICLES):
        yield db.execute(sql, (first, first + ARTICLES - 1)).fetchall()


def spoken_by(db: Any, speakers: Iterable[int]) -> list[int]:
    """The live quotations of these speakers by number, the bin left out: the latest article's first."""
    sql = (
        "SELECT q.id FROM quotations q JOIN articles a ON a.id = q.article "  # noqa: S608
        f"WHERE q.speaker {_SOME} AND {_LIVE} AND a.binned IS NULL "
        "ORDER BY a.date DESC, a.id DESC, q.span_start, q.span_end DESC, q.id"
    )
    return [number for (number,) in db.execute(sql, (json.dumps(list(speakers)),)).fetchall()]


def articles_of(db: Any, speakers: Sequence[int]) -> dict[int, set[int]]:
    """In which articles each of some speakers, none of them merged, is quoted."""
    sql = (
        "SELECT DISTINCT coalesce(s.merged_into, s.id), q.article "  # noqa: S608
        "FROM speakers s JOIN quotations q ON q.speaker = s.id "
        "WHERE (s.id IN (SELECT value FROM json_each(?1)) OR s.merged_into IN (SELECT value FROM json_each(?1))) "
        f"AND {_LIVE}"
    )
    found: dict[int, set[int]] = {number: set() for number in speakers}
    for number, article in db.execute(sql, (json.dumps(list(speakers)),)):
        found[number].add(article)
    return found


def found_in(db: Any, aliases: Iterable[int]) -> dict[int, tuple[str, str, int | None]]:
    """By whom and when each form of a name became known, and in which article where an analysis found it there."""
    sql = (
        "SELECT e.row, g.who, g.at, (SELECT json_extract(coalesce(q.before, q.after), '$.article') FROM edits q "  # noqa: S608
        'WHERE q."group" = e."group" AND q."table" = \'quotations\' AND g.machine LIMIT 1) '
        'FROM edits e JOIN groups g ON g.id = e."group" '
        f'WHERE e."table" = \'aliases\' AND e.row {_SOME} AND e.before IS NULL ORDER BY e."group" DESC'
    )
    rows = db.execute(sql, (json.dumps(list(aliases)),)).fetchall()
    return {number: (who, at, article) for number, who, at, article in rows}
