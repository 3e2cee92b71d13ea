"""What is acknowledged is on the disk, whenever the program is killed."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from quoteapp.store import backups
from quoteapp.store.opening import open_library
from quoteapp.store.records import QuotationRecord
from tests.store.builders import article_in, problems, quotation_in, records, replayed
from tests.store.session import names

KILLS = 50
MOST = 4  # decisions acknowledged before a kill
MORE = 1000  # decisions that a process would take if it were let live
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@contextmanager
def a_session(path: Path) -> Iterator[tuple[IO[str], IO[str]]]:
    """Where to write names, and where to read what the processes at work on the library say."""
    command = [sys.executable, "-m", "tests.store.session", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def killed_after(acknowledged: int, name: str, session: tuple[IO[str], IO[str]]) -> set[str]:
    """Have a process decide under ``name``, kill it, and give the decisions that it has acknowledged."""
    orders, answers = session
    print(name, MORE, file=orders)
    process = int(answers.readline())
    found = {answers.readline().strip() for _ in range(acknowledged)}
    os.kill(process, signal.SIGKILL)
    return found | {line.strip() for line in iter(answers.readline, "over\n")}


def test_killed_at_any_moment_a_session_loses_nothing_that_it_acknowledged(path: Path) -> None:
    moments = random.Random(20260302)  # noqa: S311 - the same moments every time
    acknowledged: set[str] = set()
    with open_library(path) as library:
        article = article_in(library)
        for _ in range(5):
            quotation_in(library, article)
    with a_session(path) as session:
        for number in range(KILLS):
            acknowledged |= killed_after(moments.randrange(MOST), f"{number}", session)
            with open_library(path) as library:
                there = names(library)
                assert acknowledged <= set(there)
                assert {quotation.note for quotation in library.find(QuotationRecord)} <= {*there[-1:], ""}
            assert backups.check(path) == ""
    with open_library(path) as library:
        assert replayed(library) == records(library)
    assert problems(path) == []


def test_two_programs_that_write_at_once_lose_nothing(path: Path) -> None:
    with open_library(path) as library:
        quotation_in(library, article_in(library))
        with a_session(path) as (orders, answers), a_session(path) as (other_orders, other_answers):
            print("one", 20, file=orders)
            print("two", 20, file=other_orders)
            said = {*iter(answers.readline, "over\n"), *iter(other_answers.readline, "over\n")}
        assert {f"{name}-{number}" for name in ("one", "two") for number in range(20)} == set(names(library))
        assert set(names(library)) < {line.strip() for line in said}
        assert replayed(library) == records(library)


def test_a_decision_of_another_program_is_noticed(path: Path) -> None:
    with open_library(path) as library:
        before = library.data_version()
        with a_session(path) as (orders, answers):
            print("one", 1, file=orders)
            list(iter(answers.readline, "over\n"))
        assert library.data_version() != before
