"""The history: every change of the library as a group of edits, and which of them can be taken back.

Only ever added to: taking back is a group of its own, with the edits that it really made, so that the history played
from its start gives the library as it is.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, cast

from quoteapp.store.records import KINDS, TABLES, Edit, R, from_json, to_json


class State(StrEnum):
    """Where a group stands."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"
    """Undone, and then something else was done: it cannot be brought back any more."""


@dataclass(frozen=True, slots=True)
class Group:
    """One step: all edits that one act of a person, or one analysis, made. ``at`` is ISO 8601."""

    id: int
    at: str
    who: str
    action: str
    machine: bool
    undoes: int | None
    state: State
    edits: tuple[Edit, ...] = ()


_COLUMNS = "id, at, who, action, machine, undoes, state"


def add(db: Any, edits: Sequence[Edit], *, who: str, action: str, at: str, machine: bool, undoes: int | None) -> Group:
    """Write a group down; a new decision drops what was undone before it."""
    if not machine and undoes is None:
        db.execute("UPDATE groups SET state = ? WHERE state = ?", (State.DROPPED, State.UNDONE))
    row = (at, who, action, machine, undoes, State.DONE.value)
    cursor = db.execute("INSERT INTO groups (at, who, action, machine, undoes, state) VALUES (?, ?, ?, ?, ?, ?)", row)
    number = int(cursor.lastrowid)
    rows = [
        (number, position, edit.table, edit.record.id, to_json(edit.before), to_json(edit.after, edit.before))
        for position, edit in enumerate(edits)
    ]
    db.executemany("INSERT INTO edits VALUES (?, ?, ?, ?, ?, ?)", rows)
    return Group(number, at, who, action, machine, undoes, State.DONE, tuple(edits))


def mark(db: Any, group: int, state: State) -> None:
    """Note that a group was taken back or brought back."""
    db.execute("UPDATE groups SET state = ? WHERE id = ?", (state.value, group))


_UNDO = "state = 'done' AND machine = 0 AND undoes IS NULL ORDER BY id DESC LIMIT 1"
_REDO = "state = 'undone' AND machine = 0 AND undoes IS NULL ORDER BY id LIMIT 1"


def to_undo(db: Any) -> Group | None:
    """The last decision that stands."""
    return _one(db, _UNDO)


def to_redo(db: Any) -> Group | None:
    """The first of the decisions that were taken back."""
    return _one(db, _REDO)


def size_of_undo(db: Any) -> int:
    """How many quotations the last decision that stands has changed."""
    return _size(db, _UNDO)


def size_of_redo(db: Any) -> int:
    """How many quotations the first of the decisions has changed that were taken back."""
    return _size(db, _REDO)


def _size(db: Any, where: str) -> int:
    step = f"(SELECT id FROM groups WHERE {where})"  # noqa: S608
    sql = f'SELECT count(*) FROM edits WHERE "group" = {step} AND "table" = \'quotations\''  # noqa: S608
    return int(db.execute(sql).fetchone()[0])


def taking_back(db: Any, number: int) -> list[Group]:
    """The steps by which a decision was taken back, the oldest first; none where it stands."""
    found = groups(db, "id > ? AND undoes = ? AND action = 'undo' AND state = 'done'", (number, number))
    return [replace(each, edits=edits_of(db, each.id)) for each in found]


def group(db: Any, number: int) -> Group | None:
    """One group with its edits."""
    return _one(db, "id = ?", (number,))


def groups(db: Any, where: str = "1", parameters: Sequence[Any] = (), *, last: int | None = None) -> list[Group]:
    """The groups for which an SQL condition holds, without their edits, the newest ``last`` ones; the oldest first."""
    limit = "" if last is None else f" LIMIT {last:d}"
    sql = f"SELECT {_COLUMNS} FROM groups WHERE {where} ORDER BY id DESC{limit}"  # noqa: S608 - our own conditions
    return [_group(row) for row in db.execute(sql, parameters).fetchall()][::-1]


def of_row(db: Any, table: str, number: int) -> list[tuple[Group, Edit]]:
    """Everything that ever happened to one row, the oldest first."""
    sql = (
        f'SELECT {_COLUMNS}, before, after FROM edits JOIN groups ON id = edits."group" '  # noqa: S608
        'WHERE "table" = ? AND row = ? ORDER BY id, position'
    )
    return [(_group(row[:7]), edit(table, row[7], row[8])) for row in db.execute(sql, (table, number)).fetchall()]


def of_article(db: Any, number: int) -> list[tuple[Group, Edit]]:
    """Everything that ever happened to an article and to the quotations in it, the oldest first."""
    sql = (
        f'SELECT {_COLUMNS}, "table", before, after FROM edits JOIN groups ON id = edits."group" '  # noqa: S608
        "WHERE \"table\" = 'articles' AND row = ? OR \"table\" = 'quotations' "
        "AND json_extract(coalesce(before, after), '$.article') = ? ORDER BY id, position"
    )
    return [(_group(row[:7]), edit(*row[7:])) for row in db.execute(sql, (number, number)).fetchall()]


def since(db: Any, number: int) -> list[int]:
    """The steps of people from the one with a number on, the oldest first, by number.

    Left out is what was taken back again since: a decision with all that took it back or brought it back.
    """
    sql = (
        "SELECT id FROM groups WHERE id >= ?1 AND machine = 0 AND coalesce(undoes, 0) < ?1 "
        "AND (undoes IS NOT NULL OR state = 'done') ORDER BY id"
    )
    return [step for (step,) in db.execute(sql, (number,)).fetchall()]


def before(db: Any, kind: type[R], numbers: Iterable[int], group: int) -> dict[int, R | None]:
    """What rows were before a group, None where they were not there; rows that nothing has changed since are left out.

    The group's own changes count as changes since.
    """
    sql = (
        'SELECT row, before FROM edits WHERE "table" = ? AND row IN (SELECT value FROM json_each(?)) AND "group" >= ? '
        'ORDER BY "group" DESC, position DESC'
    )
    rows = db.execute(sql, (TABLES[kind], json.dumps(list(numbers)), group)).fetchall()
    return {number: cast("R | None", from_json(KINDS[TABLES[kind]], earlier)) for number, earlier in rows}


def each_row_once(edits: Iterable[Edit]) -> Iterable[Edit]:
    """Make one edit of those that follow one another on the same row."""
    found: dict[tuple[str, int], Edit] = {}
    for edit in edits:
        key = (edit.table, edit.record.id)
        found[key] = Edit(found[key].before, edit.after) if key in found else edit
    return found.values()


def quotations_of(db: Any, numbers: Iterable[int]) -> set[int]:
    """The quotations that groups have changed, by number; the groups are gone through one by one."""
    sql = (
        'SELECT DISTINCT row FROM edits WHERE +"table" = \'quotations\' AND "group" IN (SELECT value FROM json_each(?))'
    )
    return {number for (number,) in db.execute(sql, (json.dumps(list(numbers)),)).fetchall()}


def replay(db: Any) -> Iterator[Edit]:
    """Every edit ever made, in order."""
    for table, before, after in db.execute('SELECT "table", before, after FROM edits ORDER BY "group", position'):
        yield edit(table, before, after)


def edits_of(db: Any, number: int) -> tuple[Edit, ...]:
    """The edits of a group, in order."""
    sql = 'SELECT "table", before, after FROM edits WHERE "group" = ? ORDER BY position'
    return tuple(edit(*row) for row in db.execute(sql, (number,)).fetchall())


def _one(db: Any, where: str, parameters: Sequence[Any] = ()) -> Group | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM groups WHERE {where}", parameters).fetchone()  # noqa: S608
    return None if row is None else _group(row, edits_of(db, row[0]))


def _group(row: Sequence[Any], edits: tuple[Edit, ...] = ()) -> Group:
    number, at, who, action, machine, undoes, state = row
    return Group(number, at, who, action, bool(machine), undoes, State(state), edits)


def edit(table: str, before: str | None, after: str | None) -> Edit:
    """The edit of a row as it is kept."""
    earlier = from_json(KINDS[table], before)
    return Edit(earlier, from_json(KINDS[table], after, earlier))
