"""How figures are taken and printed, beside what is wanted of them."""

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import click

_TARGETS: list[tuple[str, bool]] = []  # what was judged, and whether it was as wanted


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
    """Print the median of some times and, of several, the best and what 95 % stay below; that last is what is judged.

    What is the process's own work tells a slow program from a busy computer or disk.
    """
    clock = sorted(each.clock for each in times)
    most = clock[int(0.95 * (len(clock) - 1))]
    notes = [f"best: {_milliseconds(clock[0])}, 95 %: {_milliseconds(most)}"] if len(times) > 1 else []
    if wanted is not None:
        notes.append(f"wanted: {_milliseconds(wanted)}{_judged(name, met=most <= wanted)}")
    notes.append(f"own work: {_milliseconds(statistics.median(each.own for each in times))}")
    row(name, _milliseconds(statistics.median(clock)), ", ".join([*notes, *filter(None, [note])]))


def limited(name: str, megabytes: float, most: float) -> None:
    """Print what memory a process takes, beside the most that is wanted."""
    row(name, f"{megabytes:,.0f} MB", f"wanted: {most} MB{_judged(name, met=megabytes <= most)}")


def at_least(name: str, share: float, least: float) -> None:
    """Print a share of 1, beside the least that is wanted."""
    row(name, f"{share:.1%}", f"wanted: {least:.0%}{_judged(name, met=share >= least)}")


def at_least_times(name: str, rounds: Sequence[float], least: float) -> None:
    """Print how many times as much something is in each round: the median is judged, beside what is wanted."""
    _times(name, rounds, f"at least {least}", met=statistics.median(rounds) >= least)


def at_most_times(name: str, rounds: Sequence[float], most: float) -> None:
    """Print how many times as much something is in each round: the median is judged, beside what is wanted."""
    _times(name, rounds, f"at most {most}", met=statistics.median(rounds) <= most)


def _times(name: str, rounds: Sequence[float], wanted: str, *, met: bool) -> None:
    spread_out = f", {min(rounds):.2f}–{max(rounds):.2f}" if len(rounds) > 1 else ""
    row(name, f"{statistics.median(rounds):.2f}", f"wanted: {wanted}{_judged(name, met=met)}{spread_out}")


def _judged(name: str, *, met: bool) -> str:
    """Note whether a target was met; returns what is said beside it."""
    _TARGETS.append((name, met))
    return "" if met else "  MISSED"


def verdict() -> bool:
    """Say in a sentence whether all targets were met that were looked at since the last verdict; returns it too."""
    missed = [name for name, met in _TARGETS if not met]
    said = f"{len(missed)} of {len(_TARGETS)} targets missed: {'; '.join(missed)}." if missed else "No target missed."
    _TARGETS.clear()
    say(f"\n{said}")
    return not missed


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1e3:,.1f} ms"


def say(line: str) -> None:
    """Print a line."""
    click.echo(line)
