"""How fast a library of 10,000 articles and 100,000 quotations is, and how big.

It is built once, under ``build/``, and again when schema, builder or engine have changed; what is measured is a copy.
The disk is the one that the source tree lies on.
"""

import hashlib
import random
import shutil
import sqlite3
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TypeVar

from quoteapp.desk import consequences, deciding, doubles, past, roster, speaking, undoing
from quoteapp.desk.listing import article_lines, candidates
from quoteapp.desk.past import Wanted
from quoteapp.desk.safety import back_up
from quoteapp.engine.versions import describe
from quoteapp.store import schema, search, selecting
from quoteapp.store.backups import folder
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import QuotationRecord
from tests import big_library
from tests.bench import searches, size
from tests.bench.report import Taken, head, say, spread, timed

TESTS = Path(__file__).resolve().parents[1]
OUT = TESTS.parent / "build"
BUILDERS = ("big_library.py", "invented/stories.py", "invented/world.py", "data/invented.toml")
TIMES = 200  # decisions of each kind
BULK = 10_000
WHO = "Odile Marvassac"
STEP = 0.05  # seconds that a piece of long work may hold the window up
PAST = {
    "all": Wanted(),
    "one article": Wanted(article=500),
    "a frequent word": Wanted(words="le"),
    "a name": Wanted(words="brissotier"),
}
T = TypeVar("T")

DECISIONS = {
    "accept": lambda library, number: deciding.accept(library, [number], who=WHO),
    "name a new speaker": lambda library, number: deciding.assign(library, [number], f"Lina Neuve{number}", who=WHO),
    "no quotation (X)": lambda library, number: deciding.rule_out(library, [number], who=WHO),
    "note": lambda library, number: deciding.note(library, [number], "à vérifier", who=WHO),
}


def measure() -> None:
    """Measure everything, and print it as it comes."""
    kept = big()
    path = OUT / "bench.quotes"
    say(f"{big_library.ARTICLES:,} articles, {big_library.QUOTATIONS:,} quotations; SQLite {sqlite3.sqlite_version}")
    size.measure(kept, big_library.QUOTATIONS)
    try:
        shutil.copyfile(kept, path)
        opening(path)
        searches.measure(path)
        with open_library(path) as library:
            lists(library)
            decisions(library)
            follow_ups(library)
            bulk(library)
    finally:
        path.unlink(missing_ok=True)
        shutil.rmtree(folder(path), ignore_errors=True)


def big() -> Path:
    """The big library, built unless it is there."""
    made_of = [TESTS / name for name in BUILDERS] + [Path(schema.__file__)]
    contents = [path.read_bytes() for path in made_of]
    engine = describe().encode()  # what an older engine has analysed would wait for this one
    digest = hashlib.sha256(b"".join([*contents, engine])).hexdigest()
    path = OUT / f"big-{digest[:12]}.quotes"
    if not path.exists():
        for old in OUT.glob("big-*"):
            old.unlink()
        OUT.mkdir(exist_ok=True)
        part = path.with_suffix(".part")
        taken = timed(lambda: big_library.build(part))
        part.replace(path)
        say(f"Built in {taken.clock:,.0f} s.")
    return path


def opening(path: Path) -> None:
    """Open and close the library, again and again."""
    head("Opening")
    spread("open", [timed(lambda: open_library(path).close()) for _ in range(20)], wanted=0.3)
    spread("open and list the articles", [timed(lambda: _open_and_list(path)) for _ in range(5)], wanted=0.3)


def _open_and_list(path: Path) -> None:
    with open_library(path) as library:
        article_lines(library)


def lists(library: Library) -> None:
    """See how long the panes of the window wait for what they show."""
    head("Lists")
    spread(
        "articles, with how many wait in each", [timed(lambda: article_lines(library)) for _ in range(9)], wanted=0.05
    )
    spread("quotations of the longest article", [timed(lambda: library.quotations(1)) for _ in range(9)], wanted=0.05)
    steps, lines = in_steps(roster.reading(library))
    spread(f"{len(lines):,} speakers with their counts, a step of {len(steps)}", steps, wanted=STEP)
    steps, found = in_steps(doubles.finding(library, lines))
    spread(f"{len(found):,} that may be one, a step of {len(steps)}", steps, wanted=STEP)
    most = lines[0].id
    spread("the page of the most quoted", [timed(lambda: roster.page(library, most)) for _ in range(9)], wanted=STEP)
    for name, wanted in PAST.items():
        steps, _ = in_steps(past.finding(library, wanted))
        spread(f"history, {name}: a step of {len(steps)}", steps, wanted=STEP)
    typed = ("ma", "mar", "marc", "vau", "kerdo", "zormont")
    spread("speakers by what is typed", [timed(partial(candidates, library, 2, t)) for t in typed], wanted=0.05)


def in_steps(work: Generator[None, None, list[T]]) -> tuple[list[Taken], list[T]]:
    """How long each step of some work takes, and what it finds."""
    found: list[list[T]] = []

    def step() -> None:
        try:
            next(work)
        except StopIteration as end:
            found.append(end.value)

    times = []
    while not found:
        times.append(timed(step))
    return times, found[0]


def decisions(library: Library) -> None:
    """See how long each decision takes to be on the disk, one at a time."""
    head(f"A decision, to the disk (median of {TIMES})")
    numbers = iter(open_to_decide(library, 4 * TIMES))
    for name, decide in DECISIONS.items():
        spread(name, [timed(partial(decide, library, next(numbers))) for _ in range(TIMES)], wanted=0.03)
    spread("undo", [timed(lambda: undoing.undo(library, who=WHO)) for _ in range(TIMES)], wanted=0.03)
    spread("redo", [timed(lambda: undoing.redo(library, who=WHO)) for _ in range(TIMES)], wanted=0.03)


def open_to_decide(library: Library, number: int) -> list[int]:
    """The numbers of quotations that wait and have a speaker, from all over the library."""
    waiting = "status = 'proposed' AND kind = 'speech' AND speaker IS NOT NULL AND article > 1"
    found = [each.id for each in library.find(QuotationRecord, waiting)]
    return random.Random(1).sample(found, number)  # noqa: S311 - the same ones each time are wanted


def follow_ups(library: Library) -> None:
    """Name another speaker in the longest article, and see what that suggests for the others."""
    times = []
    for before in [each for each in library.quotations(1) if each.speaker is not None][:200:10]:
        deciding.assign(library, [before.id], "Joël Vautierand", who=WHO)
        times.append(timed(partial(consequences.consequences, library, before.id, before=before)))
    head(f"Consequences, in an article with {big_library.LONGEST} quotations")
    spread("what a new speaker suggests", times, wanted=0.05)


def bulk(library: Library) -> None:
    """Do what changes much at once, each time after a backup."""
    head("Much at once, and backups")
    numbers = open_to_decide(library, BULK)
    spread("backup, verified", [timed(lambda: back_up(library))])
    spread(f"accept {BULK:,}", [timed(lambda: deciding.accept(library, numbers, who=WHO))], wanted=2.0)
    spread("undo it", [timed(lambda: undoing.undo(library, who=WHO))])
    spread("redo it", [timed(lambda: undoing.redo(library, who=WHO))])
    most = "SELECT speaker FROM quotations WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY count(*) DESC LIMIT 2"
    into, other = (number for (number,) in library.db.execute(most).fetchall())
    said = [selecting.count(library.db, search.Filter(speaker=number)) for number in (into, other)]
    back_up(library)
    note = f"with {said[0]:,} and {said[1]:,} quotations"
    spread(
        "merge two speakers", [timed(lambda: speaking.merge(library, into, [other], who=WHO))], wanted=0.1, note=note
    )
    spread("separate them", [timed(lambda: speaking.separate(library, other, who=WHO))], wanted=0.1)
