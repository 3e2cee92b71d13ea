"""A library: records in and out, every change written down with its before and after."""

from collections.abc import Sequence

from quoteapp.errors import BugError
from quoteapp.store import history, rows, search
from quoteapp.store.contents import Contents
from quoteapp.store.history import Group
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

    def write(
        self, edits: Sequence[Edit], *, who: str, action: str, at: str, machine: bool = False, undoes: int | None = None
    ) -> Group:
        """Make ``edits``, of a row each, as one step of the history; StaleError where a row has become another one.

        ``machine``: an analysis, which is no step to undo; ``undoes``: the group that this one takes back or brings
        back. ``at`` is the time, ISO 8601.
        """
        with self.transaction():
            self._check(edits)
            search.forget(self.db, edits, self.text)
            rows.put(self.db, edits)
            rows.delete(self.db, [edit.record for edit in edits if edit.after is None])
            search.learn(self.db, edits, self.text)
            return history.add(self.db, edits, who=who, action=action, at=at, machine=machine, undoes=undoes)

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

    def search(
        self, wanted: Filter, *, sort: Sort = Sort.ARTICLE, limit: int = 50, offset: int = 0
    ) -> list[QuotationRecord]:
        """The quotations that ``wanted`` lets through, at most ``limit`` of them from ``offset`` on."""
        with kindly(self.path):
            sql, parameters = search.quotations(self.db, wanted, sort=sort, limit=limit, offset=offset)
            return rows.select(self.db, QuotationRecord, sql, parameters)
