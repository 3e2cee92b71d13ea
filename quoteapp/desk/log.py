"""The history of a library for a terminal: who did what, when, from what to what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from quoteapp.desk import texts
from quoteapp.desk.chronicle import Chronicle
from quoteapp.desk.display import plain
from quoteapp.desk.table import Paint
from quoteapp.errors import KnownError
from quoteapp.store import history
from quoteapp.store.history import Group, State
from quoteapp.store.library import Library
from quoteapp.store.records import TABLES, Edit, QuotationRecord


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the history with those of its edits that are wanted."""

    group: Group
    edits: tuple[Edit, ...]


def log(
    library: Library,
    paint: Paint,
    *,
    article: int | None = None,
    quotation: int | None = None,
    last: int | None = None,
) -> Iterator[str]:
    """Yield the lines of the log, the oldest step first: all, or what concerns an article or a quotation.

    ``last`` is how many steps at most. Raises KnownError for a number that was never given.
    """
    telling = Chronicle(library, numbers=True)
    if article is None and quotation is None:
        for group in history.groups(library.db, last=last):
            edits = history.edits_of(library.db, group.id)
            yield from _lines(Step(group, edits), telling.summed_up(edits) if group.machine else None, telling, paint)
        return
    steps = _of_article(library, article) if article is not None else _of_quotation(library, quotation)
    for step in steps if last is None else steps[-last:]:
        yield from _lines(step, None, telling, paint)


def _of_article(library: Library, number: int) -> list[Step]:
    return _steps(library, history.of_article(library.db, number), texts.ARTICLE, number)


def _of_quotation(library: Library, number: int | None) -> list[Step]:
    assert number is not None  # noqa: S101 - one of the two was asked for
    return _steps(library, history.of_row(library.db, TABLES[QuotationRecord], number), texts.QUOTATION, number)


def _steps(library: Library, found: Sequence[tuple[Group, Edit]], what: str, number: int) -> list[Step]:
    if not found:
        raise KnownError(texts.not_there(what, number, str(library.path)))
    return [Step(group, tuple(edit for _, edit in of_it)) for group, of_it in groupby(found, key=lambda each: each[0])]


def _lines(step: Step, summary: str | None, telling: Chronicle, paint: Paint) -> Iterator[str]:
    yield paint(_heading(step.group, telling), "title")
    for line in [summary] if summary is not None else map(telling.edit, step.edits):
        if line:
            yield f"  {line}"


def _heading(group: Group, telling: Chronicle) -> str:
    action = group.action if group.undoes is None else texts.of_step(group.action, group.undoes)
    back = "" if group.state is State.DONE else f" ({texts.TAKEN_BACK})"
    return f"{group.id}  {telling.clock(group.at)}  {plain(group.who)}  {action}{back}"
