"""Decisions on thousands of quotations at once, beside the window: told how far they are, stopped at any moment."""

from collections.abc import Callable
from pathlib import Path

from quoteapp.desk.changes import Change
from quoteapp.store.file import StoppedError as StoppedError
from quoteapp.store.history import size_of_redo, size_of_undo
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.troubles import kindly

WRITTEN = 2
"""Rows that are written for each quotation that is changed: its own, and the history's."""


def decide_apart(path: Path, decide: Callable[[Library], Change], look: Callable[[int], bool]) -> Change:
    """Decide on the library at ``path`` by a connection of its own, for a thread; one step, or nothing.

    ``look`` is told how many rows are written so far, and answers whether to stop: then StoppedError is raised, and
    nothing has changed. Others can read until the very end. Raises KnownError where the disk does not take it.
    """
    with open_library(path) as library:
        library.db.execute("PRAGMA cache_spill = OFF")  # else all who read would wait once much is changed
        with library.watched(look):
            return decide(library)


def turns_much(library: Library, *, back: bool, many: int) -> int:
    """How many quotations undo, or redo (``back`` false), would change, where these are ``many`` or more; else 0."""
    with kindly(library.path):
        size = size_of_undo(library.db) if back else size_of_redo(library.db)
    return size if size >= many else 0
