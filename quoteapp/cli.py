"""The desk from the command line.

Exit status: 0 everything was read; 1 something was not (named on standard error, the rest done); 2 wrong usage;
130 interrupted. Imports what a command needs when it runs, so that ``--help`` is there at once.
"""

import io
import os
import shutil
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quoteapp import __version__
from quoteapp.desk import texts
from quoteapp.errors import BugError, KnownError

if TYPE_CHECKING:
    from quoteapp.desk.analyse import Batch, Failure, Progress
    from quoteapp.desk.table import Look

LOOKS: "dict[Look, dict[str, Any]]" = {
    "title": {"bold": True},
    "faint": {"dim": True},
    "speaker": {"fg": "cyan"},
    "open": {"fg": "yellow"},
    "doubt": {"fg": "yellow"},
}


def main() -> None:
    """Run the command line and exit; output is UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    commands.main(prog_name="quoteapp")


class Commands(click.Group):
    """The commands, and what becomes of the exceptions that end them."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error ends it with one sentence, Ctrl-C with status 130."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo(f"\n{texts.INTERRUPTED}", err=True)
            ctx.exit(130)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except KnownError as error:
            raise click.ClickException(str(error)) from error
        except Exception as error:
            sentence = str(error) if isinstance(error, BugError) else texts.FAULT
            hint = _log(sentence, "".join(traceback.format_exception(error)))
            if ctx.params["debug"]:
                raise
            raise click.ClickException(f"{sentence} {hint}") from error


@click.group(
    cls=Commands,
    help=texts.PROGRAM,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "color": False if os.environ.get("NO_COLOR") else None},
)
@click.version_option(__version__, prog_name="quoteapp")
@click.option("--debug", is_flag=True, envvar="QUOTEAPP_DEBUG", help=texts.DEBUG)
@click.pass_context
def commands(ctx: click.Context, debug: bool) -> None:
    """Show the help where no command is given."""
    ctx.obj = debug
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True)
workers = click.option("--workers", type=click.IntRange(min=1), metavar="N", help=texts.WORKERS)
limit = click.option(
    "--limit",
    type=click.FloatRange(min=0, min_open=True),
    default=5,
    show_default=True,
    metavar="N",
    callback=lambda _ctx, _param, millions: int(millions * 1_000_000),
    help=texts.LIMIT,
)


@commands.command(help=texts.ANALYSE)
@paths
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), help=texts.FORMAT)
@click.option("--with-text", is_flag=True, help=texts.WITH_TEXT)
@click.option("--all", "everything", is_flag=True, help=texts.ALL_TABLE)
@workers
@limit
@click.pass_context
def analyse(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str | None,
    with_text: bool,
    everything: bool,
    workers: int | None,
    limit: int,
) -> None:
    """Print what is quoted, for people or for programs."""
    batch = _analyse(paths, workers, limit)
    if form == "table" or (form is None and sys.stdout.isatty()):
        _print(_table(batch, everything) if batch.analysed else ())
    else:
        _print(_json_lines(batch, with_text))
    _report(batch, debug=ctx.obj)
    ctx.exit(1 if batch.failures else 0)


@commands.command(help=texts.SHEET)
@paths
@click.option(
    "-o",
    "--output",
    "outputs",
    type=click.Path(path_type=Path),
    multiple=True,
    required=True,
    metavar="FILE",
    help=texts.OUTPUT,
)
@click.option("--table", "shown", is_flag=True, help=texts.TABLE)
@click.option("--raw", is_flag=True, help=texts.RAW)
@click.option("--all", "everything", is_flag=True, help=texts.ALL_SHEET)
@workers
@limit
@click.pass_context
def sheet(
    ctx: click.Context,
    paths: tuple[str, ...],
    outputs: tuple[Path, ...],
    shown: bool,
    raw: bool,
    everything: bool,
    workers: int | None,
    limit: int,
) -> None:
    """Write a quote sheet, to one file or to several."""
    from quoteapp.desk.sheet import check_target, write_sheet

    outputs = tuple(dict.fromkeys(outputs))
    for output in outputs:
        try:
            check_target(output, raw=raw)
        except KnownError as error:
            raise click.BadParameter(str(error), ctx, param_hint="'-o'") from error
    batch = _analyse(paths, workers, limit)
    if shown and batch.analysed:
        _print(_table(batch, everything))
    _report(batch, debug=ctx.obj)
    if not batch.analysed:
        raise click.ClickException(texts.NO_SHEET)
    unwritten = 0
    for output in outputs:
        try:
            rows = write_sheet(batch.analysed, output, everything=everything, raw=raw)
        except KnownError as error:  # the other sheets may stand on another disk
            click.echo(str(error), err=True)
            unwritten += 1
        else:
            click.echo(texts.written(str(output), rows, len(batch.analysed)), err=True)
    ctx.exit(1 if batch.failures or unwritten else 0)


def _analyse(paths: tuple[str, ...], workers: int | None, limit: int) -> "Batch":
    from quoteapp.desk.analyse import analyse

    with _progress() as progress:
        return analyse(paths, workers=workers, limit=limit, progress=progress)


@contextmanager
def _progress() -> "Iterator[Progress]":
    """Show a bar on standard error, if that is a terminal."""
    with click.progressbar(
        length=1, label=texts.READING, file=sys.stderr, hidden=not sys.stderr.isatty(), show_eta=False
    ) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield progress


def _table(batch: "Batch", everything: bool) -> Iterator[str]:
    from quoteapp.desk.table import table

    cells = shutil.get_terminal_size(fallback=(100, 24)).columns
    return table(
        batch.analysed, everything=everything, cells=cells, paint=lambda text, look: click.style(text, **LOOKS[look])
    )


def _json_lines(batch: "Batch", with_text: bool) -> Iterator[bytes]:
    from quoteapp.desk.records import line, record

    return (line(record(each.article, each.analysis, with_text=with_text)) for each in batch.analysed)


def _print(lines: Iterable[str | bytes]) -> None:
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


def _report(batch: "Batch", *, debug: bool) -> None:
    """Say on standard error what was not read, and why; log what was our fault."""
    if not batch.analysed and not batch.failures:
        click.echo(texts.NO_ARTICLE, err=True)
    hint = ""
    for failure in batch.failures:
        sentence = _failure(failure)
        click.echo(sentence, err=True)
        if failure.details:
            hint = _log(sentence, failure.details)
            if debug:
                click.echo(failure.details, err=True)
    if hint:
        click.echo(hint, err=True)
    if batch.unknown:
        click.echo(texts.skipped(batch.unknown), err=True)


def _log(sentence: str, details: str) -> str:
    """Log a fault of ours; returns the sentence that says where to find it."""
    from quoteapp.desk import faults

    path = faults.log(sentence, details)
    return texts.logged(str(path)) if path else texts.HINT


def _failure(failure: "Failure") -> str:
    from quoteapp.desk.display import plain

    name = f"{failure.file} › {failure.member}" if failure.member else failure.file
    return f"{plain(name)}: {failure.reason}"
