"""Adding articles in a process of its own: files are read, and a big library is copied, while the window goes on.

The process is this program once more; it is asked on standard input, answers on standard output, and ends.
"""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from quoteapp.desk import adding, texts
from quoteapp.desk.adding import Twin
from quoteapp.desk.analyse import Failure
from quoteapp.engine.messages import encodable
from quoteapp.errors import KnownError
from quoteapp.store.opening import open_library


@dataclass(frozen=True, slots=True)
class Wish:
    """Files and folders whose articles are to go into a library, and who says so."""

    library: str
    paths: tuple[str, ...]
    who: str
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, as ``adding.Added`` has it; ``error`` is the reason, in a sentence, why nothing did.

    ``details`` are for the log, where the fault is ours.
    """

    articles: tuple[int, ...] = ()
    twins: tuple[Twin, ...] = ()
    failures: tuple[Failure, ...] = ()
    error: str = ""
    details: str = ""

    @property
    def binned(self) -> list[int]:
        """The articles in the bin that were added again, each once."""
        return adding.in_bin(self.twins)


def fulfil(wish: Wish) -> Outcome:
    """Add the articles; a library that is gone is not made anew."""
    path = Path(wish.library)
    if not path.exists():
        return Outcome(error=texts.no_library(encodable(wish.library)))
    try:
        with open_library(path, read_only=wish.read_only) as library:
            added = adding.add(library, wish.paths, who=wish.who)
    except KnownError as error:
        return Outcome(error=encodable(str(error)))
    return Outcome(
        tuple(added.articles),
        tuple(replace(twin, file=encodable(twin.file)) for twin in added.twins),
        tuple(replace(each, file=encodable(each.file), reason=encodable(each.reason)) for each in added.failures),
    )


def main() -> None:
    """Do what is asked, and say what came of it."""
    wish = msgspec.json.decode(sys.stdin.buffer.read(), type=Wish)
    sys.stdout.buffer.write(msgspec.json.encode(fulfil(wish)))
