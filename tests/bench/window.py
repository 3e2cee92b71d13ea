"""How soon the window is there and how soon it answers, on the big library; how much memory window and engine take.

Without a screen, so that figures from different computers compare; each part has a process of its own.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from quoteapp.model import Article
from quoteapp.store.opening import open_library
from tests import big_library
from tests.bench import library
from tests.bench.report import Taken, head, limited, spread
from tests.invented.stories import Writer
from tests.invented.world import World

QUOTATIONS = 2_000  # of the long article
ARTICLES = 100  # analysed while the window is open
SEED = 7
STARTS = 5
WANTED = {
    "open it": 0.15,
    "next": 0.016,
    "scroll a page, with the map": 0.016,
    "accept, with the write": 0.03,
    "Enter where nobody is said to speak: the picker opens": 0.05,
    "not a quotation, with the write": 0.03,
    "undo": 0.03,
    "list of articles, read again": 0.1,
    "open the picker": 0.05,
    "type in it, a key": 0.05,
}
BULK = 10_000
WANTED_LISTED = {
    "open it": 0.3,
    "filter, a key": 0.05,
    "sort by a column": 0.1,
    "a row down": 0.016,
    "scroll by a page": 0.016,
    "scroll by the wheel": 0.016,
    "scroll to anywhere": 0.016,
    f"accept {BULK:,}, without a backup before": 2.0,
}
STALL = 0.1  # seconds, at most
WINDOW, ENGINE, SHEET = 300, 900, 1_500  # MB, at most


def measure() -> None:
    """Measure everything, and print it as it comes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory(dir=library.big().parent) as folder:
        path = Path(folder) / "bench.quotes"
        shutil.copyfile(library.big(), path)
        starts(path)
        review(path)
        listing(path)
        sheet(path)
        adding(path)
        analysis(path)
        renewal(path)


def starts(big: Path) -> None:
    """See how long the program takes from nothing to a window that is painted and answers."""
    head(f"Start to window (median of {STARTS})")
    for name, path in (("empty library", big.with_name("empty.quotes")), ("big library", big)):
        spread(name, [start(path) for _ in range(STARTS)], wanted=1.0)


def start(path: Path) -> Taken:
    """How long the program takes to its first window; the work of both processes that it then has counts as its own."""
    before, begun = os.times(), time.monotonic()
    command = [sys.executable, "-m", "tests.bench.first_paint", str(path)]
    environment = os.environ | {"XDG_CONFIG_HOME": str(path.parent)}  # where the session is kept
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    after = os.times()
    own = after.children_user + after.children_system - before.children_user - before.children_system
    return Taken(float(done.stdout) - begun, own)


def review(path: Path) -> None:
    """Work in a long article of the big library."""
    long = add_long(path)
    times, memory = apart("review", path, long)
    head(f"An article with {QUOTATIONS:,} quotations, in the big library")
    for name, taken in times.items():
        spread(name, taken, wanted=WANTED.get(name))
    limited("memory of the window's process (peak)", memory, WINDOW)


def listing(path: Path) -> None:
    """Work in the list of all quotations."""
    listed = apart("listing", path, BULK)
    head(f"The list of {big_library.QUOTATIONS:,} quotations")
    for name, taken in listed.times.items():
        spread(name, taken, wanted=WANTED_LISTED.get(name))
    spread("longest stall of the event loop meanwhile", [max(listed.stalls)], wanted=STALL)
    limited("memory of the window's process (peak)", listed.memory, WINDOW)


def sheet(path: Path) -> None:
    """Make the quote sheet of the whole library."""
    gaps, memory = apart("sheet", path, path.with_suffix(".xlsx"))
    head("The quote sheet of the big library: the longest stall of the event loop")
    for name, taken in gaps.items():
        spread(name, [max(taken)], wanted=STALL)
    limited("memory of the window's process (peak)", memory, SHEET)


def adding(path: Path) -> None:
    """Have files added while the window is open."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.txt" for number in range(ARTICLES)]
        for number, file in enumerate(files):
            file.write_text(article(ARTICLES + number).text, encoding="utf-8")
        stalls = apart("add", path, [str(file) for file in files])
    head(f"{ARTICLES} files added while the window is open, to the big library")
    spread("longest stall of the event loop", [max(stalls.gaps)], wanted=STALL)


def analysis(path: Path) -> None:
    """Have many articles analysed while the window is open."""
    stalls = apart("analyse", path, [article(number) for number in range(ARTICLES)])
    longest = max(stalls.gaps)
    head(f"{ARTICLES} articles analysed while the window is open, in the big library")
    spread("longest stall of the event loop", [longest], wanted=STALL)
    limited("memory of the window's process (peak)", stalls.window, WINDOW)
    limited("memory of the engine's process (peak)", stalls.engine, ENGINE)


def renewal(path: Path) -> None:
    """Start on a library that an older engine has analysed: the window comes, and all is quietly analysed again."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE runs SET engine = 'an older one'")
    head(f"The big library, analysed by an older engine; the first {ARTICLES} articles brought up to date")
    stalls = apart("renew", path, ARTICLES)
    spread("longest stall of the event loop", [max(stalls.gaps)], wanted=STALL)
    spread(f"start to window (median of {STARTS})", [start(path) for _ in range(STARTS)], wanted=1.0)


def add_long(path: Path) -> int:
    """Put the long article into a library, with its quotations; returns its number."""
    story = Writer(World(SEED), 20_000).write(QUOTATIONS)
    with open_library(path) as opened:
        return big_library.keep(opened, [story])[0]


def article(number: int) -> Article:
    """An article to be analysed, of usual length."""
    return Writer(World(SEED + number), 30_000 + number).write(10).article


def apart(work: str, *arguments: Any) -> Any:
    """What a function of ``at_window`` returns, called in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_call, work, *arguments).result()


def _call(work: str, *arguments: Any) -> Any:
    from tests.bench import at_window  # with Qt, which only the processes need

    return getattr(at_window, work)(*arguments)
