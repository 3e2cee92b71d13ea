"""Whether what is in a library fits together: spans and texts, bytes and digests, history and state, words, indexes."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import MsgspecError

from quoteapp.store import backups, connection, history, indexes
from quoteapp.store.library import Library
from quoteapp.store.records import KINDS, Record
from quoteapp.store.troubles import DamagedError, kindly


def problems(library: Library) -> list[str]:
    """Say what is wrong with a library, one sentence each; nothing where it is sound.

    A copy is looked through: others may write to the library meanwhile, and do not wait. Raises KnownError where it
    cannot be read.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / library.path.name
        try:
            backups.copy(library.path, copy, synced=False)
            if damage := backups.check(copy):
                return [f"The file is damaged: {damage}."]
            with Library(copy, connection.database(copy)) as copied:
                return [problem for check in _CHECKS for problem in _all(check, copied)]
        except DamagedError as error:
            return [f"The file is damaged: {error.__cause__ or error}."]


def _all(check: Callable[[Library], Iterator[str]], library: Library) -> list[str]:
    try:
        with kindly(library.path):
            return list(check(library))
    except MsgspecError as error:
        return [f"A value in it is none that this program writes: {error}."]


def _spans(library: Library) -> Iterator[str]:
    for (article,) in library.db.execute("SELECT article FROM texts ORDER BY article").fetchall():
        length = len(library.text(article))
        for quotation in library.quotations(article):
            for span in (quotation.span, quotation.machine, quotation.mention, quotation.cue):
                if span is not None and not 0 <= span.start < span.end <= length:
                    yield f"Quotation {quotation.id} reaches beyond the text of article {article}."
                    break


def _originals(library: Library) -> Iterator[str]:
    for sha256, content in library.db.execute("SELECT sha256, bytes FROM originals"):
        if hashlib.sha256(content).hexdigest() != sha256:
            yield f"The original bytes {sha256[:12]}… are no longer what came in."


def _history(library: Library) -> Iterator[str]:
    """Play the history from its start and compare what comes of it."""
    state: dict[tuple[str, int], Record] = {}
    broken: set[tuple[str, int]] = set()
    for edit in history.replay(library.db):
        row = (edit.table, edit.record.id)
        if state.get(row) != edit.before:
            broken.add(row)
        if edit.after is None:
            state.pop(row, None)
        else:
            state[row] = edit.after
    for table, kind in KINDS.items():
        for record in library.find(kind):
            if state.pop((table, record.id), None) != record:
                broken.add((table, record.id))
    for table, number in sorted(broken | state.keys()):
        yield f"The history does not lead to row {number} of {table} as it is."


def _indexes(library: Library) -> Iterator[str]:
    if index := indexes.untrue(library.db):
        yield f"The full-text index {index} does not say what the rows say."


_CHECKS = (_spans, _originals, _history, _indexes)
