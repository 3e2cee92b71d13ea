"""The history of a library for lists: its steps found, counted, and told a few at a time."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass

from quoteapp.desk.chronicle import Chronicle
from quoteapp.store import past
from quoteapp.store.history import Group
from quoteapp.store.library import Library
from quoteapp.store.past import Wanted as Wanted
from quoteapp.store.records import ArticleRecord, QuotationRecord
from quoteapp.store.troubles import kindly

LOOKED_AT = 50  # quotations of a step of which one is looked for that is still there


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as a list shows it: what was done, and the first of what that has changed, in sentences."""

    group: Group
    deed: str
    first: str
    rows: int


def finding(library: Library, wanted: Wanted) -> Generator[None, None, list[int]]:
    """Look for the steps that are wanted, some ten milliseconds at each step; returns them, the latest first."""
    found: list[int] = []
    with kindly(library.path):
        for part in past.steps(library.db, wanted):
            found = part
            yield
    return found


def lines(library: Library, telling: Chronicle, numbers: Iterable[int]) -> dict[int, StepLine]:
    """Steps by their numbers, told; those that are not there are left out."""
    wanted = list(numbers)
    with kindly(library.path):
        groups = past.groups(library.db, wanted)
        undone = past.groups(library.db, {each.undoes for each in groups.values() if each.undoes is not None})
        extents = past.extents(library.db, {*groups, *undone})
        edits = {number: past.edits(library.db, number, limit=1) for number in groups if not groups[number].machine}
    told = {}
    for number, group in groups.items():
        of = undone.get(group.undoes or 0)
        first = next((telling.edit(edit) for edit in edits.get(number, ())), "")
        if group.machine and group.undoes is None:
            first = telling.found(extents[number])
        what = telling.deed(group, extents[number], (of, extents[of.id]) if of else None)
        told[number] = StepLine(group, what, first, extents[number].rows)
    return told


def deed(library: Library, telling: Chronicle, number: int | None) -> str:
    """What a step was for, in a few words; empty where there is none."""
    found = {} if number is None else lines(library, telling, [number])
    return found[number].deed if number in found else ""


def sentences(library: Library, telling: Chronicle, number: int, *, limit: int, offset: int = 0) -> list[str]:
    """What a step has changed, row by row, ``limit`` of them at most from ``offset`` on."""
    with kindly(library.path):
        return list(filter(None, map(telling.edit, past.edits(library.db, number, limit=limit, offset=offset))))


def size(library: Library, number: int) -> int:
    """How many rows a step has changed."""
    with kindly(library.path):
        return past.size(library.db, number)


def people(library: Library) -> list[str]:
    """Who has ever decided anything."""
    with kindly(library.path):
        return past.people(library.db)


def days(library: Library) -> list[str]:
    """The days on which anything was decided, ISO 8601, the latest first."""
    with kindly(library.path):
        return past.days(library.db)


def only_quotation(library: Library, number: int) -> int | None:
    """The quotation that a step has changed, where it is one alone."""
    with kindly(library.path):
        touched = past.quotations(library.db, number, limit=2)
    return touched[0] if len(touched) == 1 else None


def quotation_of(library: Library, number: int) -> int | None:
    """The first live quotation, in an article that is not in the bin, that a step has changed; None for none."""
    with kindly(library.path):
        touched = past.quotations(library.db, number, limit=LOOKED_AT)
    found = {each.id: each for each in library.several(QuotationRecord, touched) if each.live}
    there = {each.id for each in library.several(ArticleRecord, {q.article for q in found.values()}) if not each.binned}
    return next((n for n in touched if n in found and found[n].article in there), None)
