"""A library: records in and out, every change written down with its before and after."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice

from quoteapp.errors import BugError
from quoteapp.store import filters, history, rows, search, selecting
from quoteapp.store.contents import Contents
from quoteapp.store.filters import Kept
from quoteapp.store.history import Group, State
from quoteapp.store.people import People
from quoteapp.store.records import TABLES, Edit, QuotationRecord
from quoteapp.store.search import Filter, Sort
from quoteapp.store.troubles import kindly


class StaleError(BugError):
    """An edit of a row that is no longer what the edit takes it for; nothing was changed."""


class Library(Contents, People):
    """A library, open; a context manager that closes it.

    All methods raise KnownError where the disk or the file is at fault. A write that fails changes nothing.
    """

    _joined: list[Edit] | None = None  # what has been written of a step that is still going on

    def write(
        self, edits: Sequence[Edit], *, who: str, action: str, at: str, machine: bool = False, undoes: int | None = None
    ) -> Group:
        """Make ``edits``, of a row each, as one step of the history; StaleError where a row has become another one.

        ``machine``: an analysis, which is no step to undo; ``undoes``: the group that this one takes back or brings
        back. ``at`` is the time, ISO 8601. Inside ``as_one`` it is a part of that step, and the group has no number.
        """
        with self.transaction():
            self._check(edits)
            search.forget(self.db, edits, self.text)
            rows.put(self.db, edits)
            rows.delete(self.db, [edit.record for edit in edits if edit.after is None])
            search.learn(self.db, edits, self.text)
            if self._joined is not None:
                self._joined += edits
                return Group(0, at, who, action, machine, undoes, State.DONE, tuple(edits))
            return history.add(self.db, edits, who=who, action=action, at=at, machine=machine, undoes=undoes)

    @contextmanager
    def as_one(self, *, who: str, action: str, at: str) -> Iterator[list[Group]]:
        """Make one step of the history of all that is written inside; the list holds it in the end, if it is any.

        What is read of the history inside is what it was before.
        """
        step: list[Group] = []
        with self.transaction():
            self._joined = []
            try:
                yield step
            finally:
                joined, self._joined = self._joined, None
            edits = [edit for edit in history.each_row_once(joined) if edit.before != edit.after]
            if edits:
                step.append(history.add(self.db, edits, who=who, action=action, at=at, machine=False, undoes=None))

    def _check(self, edits: Sequence[Edit]) -> None:
        for kind, table in TABLES.items():
            wanted = [edit for edit in edits if edit.table == table]
            current = {record.id: record for record in self.several(kind, [edit.record.id for edit in wanted])}
            for edit in wanted:
                if current.get(edit.record.id) != edit.before:
                    raise StaleError(f"{table} {edit.record.id} has changed in the meantime.")
            if len({edit.record.id for edit in wanted}) < len(wanted):
                raise StaleError(f"A row of {table} is edited twice in one step.")

    def quotations(self, article: int) -> list[QuotationRecord]:
        """All of an article's quotations, also deleted and withdrawn ones, in the order of the text."""
        return self.find(QuotationRecord, "article = ?", (article,), "span_start, -span_end, id")

    def places(self, wanted: Filter) -> list[tuple[int, int]]:
        """Article and number of every quotation that ``wanted`` lets through, article by article."""
        with kindly(self.path):
            return selecting.places(self.db, wanted)

    def search(
        self, wanted: Filter, *, sort: Sort = Sort.ARTICLE, limit: int | None = 50, offset: int = 0
    ) -> list[QuotationRecord]:
        """The quotations that ``wanted`` lets through, at most ``limit`` (None: all) of them from ``offset`` on."""
        end = None if limit is None else offset + limit
        found = list(islice(self.numbers(wanted, sort=sort), offset, end))
        records = {record.id: record for record in self.several(QuotationRecord, found)}
        return [records[number] for number in found]

    def numbers(self, wanted: Filter, *, sort: Sort = Sort.ARTICLE, backwards: bool = False) -> Iterator[int]:
        """The numbers of the quotations that ``wanted`` lets through, in order, read from the file as they are taken.

        What is written meanwhile may be among them or not.
        """
        return chain.from_iterable(self._pieces(wanted, sort, backwards=backwards))

    def _pieces(self, wanted: Filter, sort: Sort, *, backwards: bool) -> Iterator[list[int]]:
        with kindly(self.path):
            yield from selecting.numbers(self.db, wanted, sort, backwards=backwards)

    def filters(self) -> dict[str, Kept]:
        """The filters that somebody has kept, by name."""
        with kindly(self.path):
            return filters.kept(self.db)

    def keep_filter(self, name: str, wanted: Filter, *, sort: Sort = Sort.ARTICLE, backwards: bool = False) -> None:
        """Keep a filter and an order under a name, instead of what had it before."""
        with self.transaction():
            filters.keep(self.db, name, wanted, sort, backwards=backwards)

    def forget_filter(self, name: str) -> None:
        """Keep no filter under a name any more."""
        with self.transaction():
            filters.forget(self.db, name)
