"""What commands show: progress, lines, what failed."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from quoteapp.desk import texts
from quoteapp.errors import KnownError

if TYPE_CHECKING:
    from quoteapp.desk.analyse import Failure, Progress
    from quoteapp.desk.table import Look

LOOKS: "dict[Look, dict[str, Any]]" = {
    "title": {"bold": True},
    "faint": {"dim": True},
    "speaker": {"fg": "cyan"},
    "open": {"fg": "yellow"},
    "doubt": {"fg": "yellow"},
}


def paint(text: str, look: "Look") -> str:
    """Give ``text`` its look in a terminal."""
    return click.style(text, **LOOKS[look])


@contextmanager
def progress_bar(label: str) -> "Iterator[Progress]":
    """Show a bar on standard error, if that is a terminal."""
    with click.progressbar(
        length=1, label=label, file=sys.stderr, hidden=not sys.stderr.isatty(), show_eta=False
    ) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield progress


def print_lines(lines: Iterable[str | bytes]) -> None:
    """Write lines to standard output until the reader has seen enough (``| head``): that is no error."""
    try:
        for line in lines:
            click.echo(line)
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
    except OSError as error:
        _give_up_output()
        raise KnownError(texts.output_failed(error.strerror or str(error))) from error


def _give_up_output() -> None:
    """Let nothing more be written to standard output, so that closing it at the end cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say_failures(failures: "Iterable[Failure]", *, debug: bool) -> None:
    """Say on standard error what failed, and why; log what was our fault."""
    hint = ""
    for failure in failures:
        sentence = _failure(failure)
        click.echo(sentence, err=True)
        if failure.details:
            hint = logged(sentence, failure.details)
            if debug:
                click.echo(failure.details, err=True)
    if hint:
        click.echo(hint, err=True)


def say_skipped(files: int) -> None:
    """Say on standard error how many files in folders were passed over, if any."""
    if files:
        click.echo(texts.skipped(files), err=True)


def logged(sentence: str, details: str) -> str:
    """Log a fault of ours; returns the sentence that says where to find it."""
    from quoteapp.desk import faults

    path = faults.log(sentence, details)
    return texts.logged(str(path)) if path else texts.HINT


def _failure(failure: "Failure") -> str:
    from quoteapp.desk.display import plain

    name = f"{failure.file} › {failure.member}" if failure.member else failure.file
    return f"{plain(name)}: {failure.reason}"
