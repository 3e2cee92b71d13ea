"""A program at work at the desk, as a process of its own: it follows the script, and acknowledges each decision.

``python -m tests.desk.session PATH`` reads orders, one a line: the step to begin with, how many steps, and at which
statement to be killed (0: none). For each it starts a process that says its id, and of each decision, once the desk's
function has returned, what has been made; « over » when that process has ended.
"""

import json
import os
import signal
import sqlite3
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from quoteapp.store import connection
from quoteapp.store.opening import open_library
from quoteapp.store.records import Edit
from tests.desk.script import do


class Acknowledged(NamedTuple):
    """A decision that was made: its step in the script, and each of its edits, as a digest."""

    step: int
    edits: list[str]


def digest(edit: Edit) -> str:
    return sha256(repr(edit).encode()).hexdigest()


def say(words: str | int) -> None:
    os.write(1, f"{words}\n".encode())


def kill_at(statement: int) -> None:
    """Have this process killed before a statement, counted from now on."""
    left = statement

    class Connection(sqlite3.Connection):
        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().execute(*arguments)

    def connect(path: Path, *, create: bool = True) -> sqlite3.Connection:
        uri = f"{path.as_uri()}?mode={'rwc' if create else 'rw'}"
        return sqlite3.connect(uri, uri=True, timeout=5, isolation_level=None, factory=Connection)

    connection.connect = connect


def work(path: Path, first: int, steps: int, killed_at: int) -> None:
    say(os.getpid())
    if killed_at:
        kill_at(killed_at)
    with open_library(path) as library:
        library.db.execute("PRAGMA cache_size = 10")  # pages go to the file before the commit, too
        for step in range(first, first + steps):
            change = do(library, step)
            say(json.dumps(Acknowledged(step, [digest(edit) for edit in change.edits])))


def main() -> None:
    for line in sys.stdin:
        if child := os.fork():
            os.waitpid(child, 0)
            say("over")
        else:
            work(Path(sys.argv[1]), *map(int, line.split()))
            os._exit(0)


if __name__ == "__main__":
    main()
