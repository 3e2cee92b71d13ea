"""How figures are taken and printed, beside what is wanted of them."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import click


class Taken(NamedTuple):
    """How long something took, in seconds: by the clock, and of this process's own work."""

    clock: float
    own: float


def timed(work: Callable[[], object]) -> Taken:
    """How long ``work`` takes."""
    start, before = time.perf_counter(), time.process_time()
    work()
    return Taken(time.perf_counter() - start, time.process_time() - before)


def head(title: str) -> None:
    """Print the title of some figures."""
    say(f"\n{title}")


def row(name: str, value: str, note: str = "") -> None:
    """Print a figure."""
    say(f"  {name:<44}{value:>16}  {note}".rstrip())


def spread(name: str, times: Sequence[Taken], *, wanted: float | None = None, note: str = "") -> None:
    """Print the median of some times and, of several, what 95 % of them stay below; that is what is judged.

    What is the process's own work tells a slow program from a busy computer or disk.
    """
    clock = sorted(each.clock for each in times)
    most = clock[int(0.95 * (len(clock) - 1))]
    notes = [f"95 %: {_milliseconds(most)}"] if len(times) > 1 else []
    if wanted is not None:
        notes.append(f"wanted: {_milliseconds(wanted)}{'' if most <= wanted else '  MISSED'}")
    notes.append(f"own work: {_milliseconds(statistics.median(each.own for each in times))}")
    row(name, _milliseconds(statistics.median(clock)), ", ".join([*notes, *filter(None, [note])]))


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1e3:,.1f} ms"


def say(line: str) -> None:
    """Print a line."""
    click.echo(line)
