"""The parent's side of the engine: a child that analyses, is stopped at once, and is replaced when it dies.

A request goes out and its answer comes back before the next one: the child reads a whole line before it writes, so
two full pipes can never wait for each other. What it says on standard error goes to a file that nobody must drain.
"""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from typing import BinaryIO, Self, cast

from msgspec import MsgspecError

from quoteapp.engine import SWITCH
from quoteapp.engine.messages import Answer, Ready, Request, decode, encode
from quoteapp.errors import BugError
from quoteapp.model import Analysis, Article

ATTEMPTS = 2  # A child may die of something else (killed, out of memory); an article is blamed for the second one.
LAST_WORDS = 8_000  # Bytes of a dead child's standard error that are kept.

START_FAILED = "The analysis engine does not start."


class StoppedError(Exception):
    """The engine was told to stop, so there is no answer."""


class StartError(BugError):
    """No engine can be had, for this article or any other: it ends before the model is loaded."""


class DiedError(Exception):
    """A child ended, or talked nonsense, instead of answering."""


def command() -> list[str]:
    """Return the command line of a child: this program once more, as the engine, whatever the current folder holds.

    In a bundle the program is an executable of its own (https://pyinstaller.org/en/stable/runtime-information.html).
    """
    program = [] if getattr(sys, "frozen", False) else ["-P", "-m", "quoteapp"]
    return [sys.executable, *program, SWITCH]


def environment() -> dict[str, str]:
    """Return the environment of a child: the parent's modules and none of its Python settings, one thread, UTF-8.

    The hash seed is fixed because an analysis is a pure function: not even the order of a set may differ.
    """
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON") or k == "PYTHONHOME"}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    modules = os.pathsep.join(folder for folder in sys.path if folder)
    return inherited | threads | {"PYTHONPATH": modules, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}


class Child:
    """One engine process and the pipes to it: asked by one thread, ended from any."""

    def __init__(self, command: Sequence[str]) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own command line
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=environment()
            )
        except OSError:
            self._errors.close()
            raise
        self._requests = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        self._ending = threading.Lock()
        self.pid = self._process.pid
        self.ready = False
        self.ended = False
        self.last_words = ""

    def ask(self, request: Request) -> Answer:
        """Send one request and wait for its answer; raises DiedError, after which the child is of no more use."""
        try:
            if not self.ready:
                decode(self._answers.readline(), Ready)
                self.ready = True
            self._requests.write(encode(request))
            self._requests.flush()
            answer = decode(self._answers.readline(), Answer)
        except (OSError, ValueError, MsgspecError) as error:  # ValueError: the pipes are closed, the child was ended
            raise DiedError from error
        if answer.id != request.id:
            raise DiedError
        return answer

    def end(self) -> None:
        """Kill the process, wait for it and close the pipes; keeps the tail of what it said on standard error."""
        with self._ending:
            if self.ended:
                return
            self._process.kill()
            status = self._process.wait()
            self.last_words = f"{self._tail()}\nengine process ended with status {status}".lstrip()
            for stream in (self._requests, self._answers, self._errors):
                with suppress(OSError):  # what was still to be written has no reader
                    stream.close()
            self.ended = True

    def _tail(self) -> str:
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - LAST_WORDS))
        return self._errors.read().decode("utf-8", "replace").rstrip()


class Engine:
    """Analyses articles in a child process, started with the first one; a context manager that leaves no child behind.

    One thread asks; ``stop`` may come from another. ``command`` is the child's command line.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._child: Child | None = None
        self._stopped = False
        self._changing = threading.Lock()
        self._numbers = count(1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """The process id of the child, None while there is none."""
        return None if self._child is None or self._child.ended else self._child.pid

    def analyse(self, article: Article) -> Analysis:
        """Say what is quoted in ``article``.

        Raises BugError where the analysis of this article fails or keeps killing the child (its notes hold the
        traceback; the next article goes on in a new child), StartError where no child can load the model, and
        StoppedError after ``stop``.
        """
        request = Request.of(article, next(self._numbers))
        for _ in range(ATTEMPTS):
            child = self._running()
            try:
                answer = child.ask(request)
            except DiedError:
                self._bury(child)
            else:
                return _result(answer)
        raise _bug(BugError, "The analysis of it crashes, and the fault is ours.", child.last_words)

    def stop(self) -> None:
        """End the child at once, whatever it is doing; there will be no other."""
        with self._changing:
            self._stopped = True
            if self._child is not None:
                self._child.end()

    def _running(self) -> Child:
        with self._changing:
            if self._stopped:
                raise StoppedError
            if self._child is None or self._child.ended:
                try:
                    self._child = Child(self._command)
                except OSError as error:
                    raise _bug(StartError, START_FAILED, str(error)) from error
            return self._child

    def _bury(self, child: Child) -> None:
        child.end()
        if self._stopped:
            raise StoppedError
        if not child.ready:
            raise _bug(StartError, START_FAILED, child.last_words)


def _result(answer: Answer) -> Analysis:
    if answer.analysis is None:
        raise _bug(BugError, "The analysis of it failed, and the fault is ours.", answer.error or "")
    return answer.analysis


def _bug(kind: type[BugError], sentence: str, details: str) -> BugError:
    """Make an error that says ``sentence``; the details come with its traceback."""
    error = kind(sentence)
    error.add_note(details)
    return error
