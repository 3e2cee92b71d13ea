"""Records in and out of their tables; sqlite-utils' own ``query`` and ``upsert_all`` take twice as long, one by one."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from quoteapp.store import search
from quoteapp.store.records import TABLES, AliasRecord, R, Record, Row, SpeakerRecord, from_row, to_row


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


def put(db: Any, records: Iterable[Record]) -> None:
    """Add or change the rows of ``records``."""
    by_table: dict[str, list[Record]] = {table: [] for table in TABLES.values()}
    for record in records:
        by_table[TABLES[type(record)]].append(record)
    for table, some in by_table.items():
        if some:
            _upsert(db, table, [_columns(record) for record in some])
            _put_members(db, [record for record in some if isinstance(record, SpeakerRecord)])


def delete(db: Any, records: Iterable[Record]) -> None:
    """Take out the rows of ``records``."""
    for record in records:
        db.execute(f"DELETE FROM {TABLES[type(record)]} WHERE id = ?", (record.id,))  # noqa: S608 - a table of ours


def _upsert(db: Any, table: str, rows: Sequence[Row]) -> None:
    names = list(rows[0])
    values = ", ".join(f":{name}" for name in names)
    news = ", ".join(f"{name} = excluded.{name}" for name in names)
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values}) ON CONFLICT (id) DO UPDATE SET {news}"  # noqa: S608
    db.conn.executemany(sql, rows)


def _columns(record: Record) -> Row:
    """The columns of a row; an alias has some more, by which names are looked up."""
    row = to_row(record)
    return row | search.keys(record.form) if isinstance(record, AliasRecord) else row


def _put_members(db: Any, speakers: Sequence[SpeakerRecord]) -> None:
    members = [(s.id, position, member) for s in speakers for position, member in enumerate(s.members)]
    db.conn.executemany("DELETE FROM members WHERE speaker = ?", [(speaker.id,) for speaker in speakers])
    db.conn.executemany("INSERT INTO members VALUES (?, ?, ?)", members)


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
