"""A program at work on a library, as a process of its own: decisions one after the other, each acknowledged.

``python -m tests.store.session PATH`` reads a name and a number from each line. For each it starts a process that says
its id, takes that many decisions, and says the name of each once it is on the disk; « over » when that process has
ended.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Edit, QuotationRecord, SpeakerRecord
from tests.store.builders import do, speaker_in


def decide(library: Library, name: str) -> None:
    """Note a name at all quotations, and add a speaker of that name: two steps, in one transaction."""
    with library.transaction():
        quotations = library.find(QuotationRecord)
        do(library, *(Edit(quotation, replace(quotation, note=name)) for quotation in quotations), action=name)
        speaker_in(library, name)


def names(library: Library) -> list[str]:
    """The names of the decisions that are in a library."""
    return [speaker.name for speaker in library.find(SpeakerRecord)]


def say(words: object) -> None:
    os.write(1, f"{words}\n".encode())


def work(path: Path, name: str, decisions: int) -> None:
    say(os.getpid())
    with open_library(path) as library:
        library.db.execute("PRAGMA cache_size = 10")  # pages go to the file before the commit, too
        for number in range(decisions):
            decide(library, f"{name}-{number}")
            say(f"{name}-{number}")


def main() -> None:
    for line in sys.stdin:
        if child := os.fork():
            os.waitpid(child, 0)
            say("over")
        else:
            name, decisions = line.split()
            work(Path(sys.argv[1]), name, int(decisions))
            os._exit(0)


if __name__ == "__main__":
    main()
