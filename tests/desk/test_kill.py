"""What is acknowledged is on the disk, whenever the program is killed."""

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from quoteapp.store import history
from quoteapp.store.opening import open_library
from tests.desk.script import SCRIPT
from tests.desk.session import Acknowledged, digest
from tests.store.builders import problems, records, replayed

KILLS = 50
MOST = 12  # decisions acknowledged before a kill
MORE = 1000  # decisions that a process would take if it were let live
STATEMENTS = 400  # before one of which it is killed, every other time
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@contextmanager
def a_session(path: Path) -> Iterator[tuple[IO[str], IO[str]]]:
    """Where to write orders, and where to read what the processes at work on the library say."""
    command = [sys.executable, "-m", "tests.desk.session", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def at_work(session: tuple[IO[str], IO[str]], first: int, steps: int, killed_at: int = 0) -> tuple[int, Iterator[str]]:
    """The id of a process that follows the script from a step on, and what it says until it is no more."""
    orders, answers = session
    print(first, steps, killed_at, file=orders)
    return int(answers.readline()), iter(answers.readline, "over\n")


def killed(session: tuple[IO[str], IO[str]], first: int, moments: random.Random, *, by_itself: bool) -> list[str]:
    """What a process acknowledged that was killed at some moment: before a statement of its own, or from outside."""
    process, said = at_work(session, first, MORE, moments.randint(1, STATEMENTS) if by_itself else 0)
    if by_itself:
        return list(said)
    heard = [next(said) for _ in range(moments.randrange(MOST))]
    os.kill(process, signal.SIGKILL)
    return [*heard, *said]


def read(lines: list[str]) -> list[Acknowledged]:
    return [Acknowledged(*json.loads(line)) for line in lines]


def look_at(path: Path, acknowledged: list[Acknowledged]) -> None:
    """See that the library has all that was acknowledged, that its history leads to what is there, and all else."""
    with open_library(path) as library:
        there = Counter(map(digest, history.replay(library.db)))
        assert Counter(edit for each in acknowledged for edit in each.edits) <= there
        assert replayed(library) == records(library)
    assert problems(path) == []


def test_killed_at_any_moment_a_session_loses_nothing_that_it_acknowledged(path: Path) -> None:
    moments = random.Random(20260302)  # noqa: S311 - the same moments every time
    acknowledged: list[Acknowledged] = []
    with a_session(path) as session:
        for number in range(KILLS):
            first = acknowledged[-1].step + 1 if acknowledged else 0
            acknowledged += read(killed(session, first, moments, by_itself=bool(number % 2)))
            look_at(path, acknowledged)
    real = {SCRIPT[each.step % len(SCRIPT)][0] for each in acknowledged if each.edits}
    assert real == {name for name, _ in SCRIPT}


def test_two_programs_that_write_at_once_lose_nothing(path: Path) -> None:
    open_library(path).close()
    with a_session(path) as one, a_session(path) as other:
        (_, said), (_, said_by_other) = at_work(one, 0, 20), at_work(other, 0, 20)
        acknowledged = read([*said, *said_by_other])
    assert len(acknowledged) == 40
    look_at(path, acknowledged)


def test_a_decision_of_another_program_is_noticed(path: Path) -> None:
    with open_library(path) as library:
        before = library.data_version()
        with a_session(path) as session:
            list(at_work(session, 0, 1)[1])
        assert library.data_version() != before
