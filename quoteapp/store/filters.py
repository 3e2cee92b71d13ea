"""Filters that somebody has kept under a name.

They name speakers, articles and mentions by what these are in one library, so they lie in it: they go where it goes,
and into its backups. They are no part of its history: they change nothing of what was decided.
"""

from dataclasses import asdict, dataclass, fields
from typing import Any

import msgspec

from quoteapp.store.search import Filter, Sort

Kept = tuple[Filter, Sort, bool]
"""What is let through, in which order, and whether the other way round."""


def kept(db: Any) -> dict[str, Kept]:
    """All filters by their names, in the order of these; what a later version has written is left out."""
    rows = db.execute("SELECT name, wanted FROM filters ORDER BY name").fetchall()
    return {name: found for name, wanted in rows if (found := read(wanted)) is not None}


def keep(db: Any, name: str, wanted: Filter, sort: Sort, *, backwards: bool) -> None:
    """Keep a filter under a name, instead of one that had it before."""
    row = (name, write((wanted, sort, backwards)))
    db.execute("INSERT INTO filters VALUES (?, ?) ON CONFLICT DO UPDATE SET wanted = excluded.wanted", row)


def forget(db: Any, name: str) -> None:
    """Keep no filter under a name any more."""
    db.execute("DELETE FROM filters WHERE name = ?", (name,))


@dataclass(frozen=True, slots=True)
class _Written:
    """A filter in the file: of its fields those that are not as usual."""

    fields: dict[str, Any]
    sort: Sort
    backwards: bool


def write(kept_: Kept) -> str:
    """A filter as text; of its fields those that are not as usual."""
    wanted, sort, backwards = kept_
    usual = asdict(Filter())
    told = {key: value for key, value in asdict(wanted).items() if value != usual[key]}
    return msgspec.json.encode(_Written(told, sort, backwards)).decode()


def read(written: str) -> Kept | None:
    """What ``write`` has written; None for anything else."""
    try:
        found = msgspec.json.decode(written, type=_Written)
        wanted = msgspec.convert(found.fields, Filter)
    except msgspec.MsgspecError:
        return None
    return (wanted, found.sort, found.backwards) if found.fields.keys() <= _FIELDS else None


_FIELDS = {each.name for each in fields(Filter)}
