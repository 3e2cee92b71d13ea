"""Records in and out of their tables; sqlite-utils' own ``query`` and ``upsert_all`` take twice as long, one by one."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from quoteapp.store import search
from quoteapp.store.records import (
    TABLES,
    AliasRecord,
    ArticleRecord,
    Edit,
    R,
    Record,
    Row,
    SpeakerRecord,
    from_row,
    to_row,
)


def find(db: Any, kind: type[R], where: str = "1", parameters: Sequence[Any] = (), order: str = "id") -> list[R]:
    """The rows for which the SQL condition ``where`` holds, in ``order``."""
    return select(db, kind, f"SELECT * FROM {TABLES[kind]} WHERE {where} ORDER BY {order}", parameters)  # noqa: S608


def several(db: Any, kind: type[R], numbers: Iterable[int]) -> list[R]:
    """The rows with these numbers, by number; those that are not there are left out."""
    return find(db, kind, "id IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),))


def select(db: Any, kind: type[R], sql: str, parameters: Sequence[Any] = ()) -> list[R]:
    """The records of a query that gives all columns of their table."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    rows: list[Row] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    if kind is SpeakerRecord:
        members = _members(db, [row["id"] for row in rows])
        rows = [row | {"members": members.get(row["id"], ())} for row in rows]
    return [from_row(kind, row) for row in rows]


def put(db: Any, edits: Iterable[Edit]) -> None:
    """Add the rows that are new, and change what has changed in others: other columns' indexes stay untouched."""
    alike: dict[tuple[str, bool, tuple[str, ...]], list[Row]] = {}
    speakers = []
    for edit in edits:
        if edit.after is None:
            continue
        columns, before = _columns(edit.after), _columns(edit.before) if edit.before else {}
        names = tuple(name for name, value in columns.items() if name not in before or before[name] != value)
        alike.setdefault((edit.table, edit.before is None, names), []).append(columns)
        if isinstance(edit.after, SpeakerRecord):
            speakers.append(edit.after)
    for table in TABLES.values():  # those first that others refer to
        for (of_table, new, names), rows in alike.items():
            if of_table == table and names:
                db.executemany(_insert(table, names) if new else _update(table, names), rows)
    _put_members(db, speakers)
    _put_names(db, speakers)


def delete(db: Any, records: Iterable[Record]) -> None:
    """Take out the rows of ``records``."""
    for record in records:
        db.execute(f"DELETE FROM {TABLES[type(record)]} WHERE id = ?", (record.id,))  # noqa: S608 - a table of ours


def _insert(table: str, names: Sequence[str]) -> str:
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})"  # noqa: S608 - names of ours


def _update(table: str, names: Sequence[str]) -> str:
    news = ", ".join(f"{name} = :{name}" for name in names)
    return f"UPDATE {table} SET {news} WHERE id = :id"  # noqa: S608 - names of ours


def _columns(record: Record) -> Row:
    """The columns of a row; some have more, by which names are looked up and lists are sorted."""
    row = to_row(record)
    match record:
        case AliasRecord():
            return row | search.keys(record.form)
        case ArticleRecord():
            title, outlet = search.folded(record.title), search.folded(record.outlet or "")
            return row | {"folded_title": title, "folded_outlet": outlet}
    return row


def _put_members(db: Any, speakers: Sequence[SpeakerRecord]) -> None:
    members = [(s.id, position, member) for s in speakers for position, member in enumerate(s.members)]
    db.executemany("DELETE FROM members WHERE speaker = ?", [(speaker.id,) for speaker in speakers])
    db.executemany("INSERT INTO members VALUES (?, ?, ?)", members)


def _put_names(db: Any, speakers: Sequence[SpeakerRecord]) -> None:
    """Note by which name speakers are sorted, and those merged into them: by that of whom they are by now."""
    sql = (
        "SELECT root.name, one.id FROM speakers one JOIN speakers root ON root.id = coalesce(one.merged_into, one.id) "
        "WHERE one.id IN (SELECT value FROM json_each(?1)) OR one.merged_into IN (SELECT value FROM json_each(?1))"
    )
    numbers = json.dumps([speaker.id for speaker in speakers])
    named = db.execute(sql, (numbers,)).fetchall() if speakers else []
    keys = [(search.folded(name), number) for name, number in named]
    db.executemany("UPDATE speakers SET folded = ? WHERE id = ?", keys)


def _members(db: Any, speakers: Sequence[int]) -> dict[int, list[int]]:
    """The members of each of the speakers that has some."""
    sql = (
        "SELECT speaker, member FROM members WHERE speaker IN (SELECT value FROM json_each(?)) "
        "ORDER BY speaker, position"
    )
    found: dict[int, list[int]] = {}
    for speaker, member in db.execute(sql, (json.dumps(list(speakers)),)):
        found.setdefault(speaker, []).append(member)
    return found
