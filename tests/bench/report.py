"""How figures are taken and printed, beside what is wanted of them."""

import statistics
import time
from collections.abc import Callable, Sequence

import click


def timed(work: Callable[[], object]) -> float:
    """How long ``work`` takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def head(title: str) -> None:
    """Print the title of some figures."""
    say(f"\n{title}")


def row(name: str, value: str, note: str = "") -> None:
    """Print a figure."""
    say(f"  {name:<44}{value:>16}  {note}".rstrip())


def spread(name: str, seconds: Sequence[float], *, wanted: float | None = None, note: str = "") -> None:
    """Print the median of some times and, of several, what 95 % of them stay below; that is what is judged."""
    middle, most = statistics.median(seconds), sorted(seconds)[int(0.95 * (len(seconds) - 1))]
    notes = [f"95 %: {_milliseconds(most)}"] if len(seconds) > 1 else []
    if wanted is not None:
        notes.append(f"wanted: {_milliseconds(wanted)}{'' if most <= wanted else '  MISSED'}")
    row(name, _milliseconds(middle), ", ".join([*notes, *filter(None, [note])]))


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1e3:,.1f} ms"


def say(line: str) -> None:
    """Print a line."""
    click.echo(line)
