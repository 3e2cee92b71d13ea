"""Commands that read articles and keep nothing: analyse, and the quote sheet (of a library too)."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from quoteapp.cli.options import library_option, limit, workers
from quoteapp.cli.program import commands
from quoteapp.cli.showing import paint, print_lines, progress_bar, say_failures, say_skipped
from quoteapp.desk import texts
from quoteapp.errors import KnownError

if TYPE_CHECKING:
    from quoteapp.desk.analyse import Batch
    from quoteapp.desk.table import Listed


@commands.command(help=texts.ANALYSE)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
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
        print_lines(_table(_listed(batch, everything)) if batch.analysed else ())
    else:
        print_lines(_json_lines(batch, with_text))
    _report(batch, debug=ctx.obj)
    ctx.exit(1 if batch.failures else 0)


@commands.command(help=texts.SHEET)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@library_option(texts.OF_LIBRARY)
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
    place: Path | None,
    outputs: tuple[Path, ...],
    shown: bool,
    raw: bool,
    everything: bool,
    workers: int | None,
    limit: int,
) -> None:
    """Write a quote sheet, to one file or to several."""
    if bool(paths) == bool(place):
        raise click.UsageError(texts.PATH_OR_LIBRARY, ctx)
    outputs = tuple(dict.fromkeys(outputs))
    _check_targets(ctx, outputs, place, raw=raw)
    if place is not None:
        given = {ctx.get_parameter_source(name) for name in ("workers", "limit")}
        if ParameterSource.COMMANDLINE in given:
            raise click.UsageError(texts.ONLY_WITH_PATH, ctx)
        articles, failed = _of_library(place, everything), False
    else:
        batch = _analyse(paths, workers, limit)
        _report(batch, debug=ctx.obj)
        articles, failed = _listed(batch, everything), bool(batch.failures)
    if not articles:
        raise click.ClickException(texts.NO_SHEET)
    if shown:
        print_lines(_table(articles))
    unwritten = _write(articles, outputs, raw=raw)
    ctx.exit(1 if failed or unwritten else 0)


def _check_targets(ctx: click.Context, outputs: tuple[Path, ...], place: Path | None, *, raw: bool) -> None:
    """Find out before the work that a sheet cannot be written."""
    from quoteapp.desk.sheet import check_target

    for output in outputs:
        try:
            check_target(output, raw=raw)
            if place is not None and output.exists() and place.exists() and output.samefile(place):
                raise KnownError(texts.library_is_no_sheet(str(output)))
        except KnownError as error:
            raise click.BadParameter(str(error), ctx, param_hint="'-o'") from error


def _of_library(place: Path, everything: bool) -> "list[Listed]":
    from quoteapp.desk import library_sheet, opening

    with opening.open_to_read(place) as library:
        found = library_sheet.listed(library, everything=everything)
    if not found:
        click.echo(texts.NO_ARTICLE, err=True)
    return found


def _write(articles: "Sequence[Listed]", outputs: tuple[Path, ...], *, raw: bool) -> int:
    """Write all sheets; returns how many could not be."""
    from quoteapp.desk.sheet import write_sheet

    unwritten = 0
    for output in outputs:
        try:
            rows = write_sheet((row for each in articles for row in each.rows), output, raw=raw)
        except KnownError as error:  # the other sheets may stand on another disk
            click.echo(str(error), err=True)
            unwritten += 1
        else:
            click.echo(texts.written(str(output), rows, len(articles)), err=True)
    return unwritten


def _analyse(paths: tuple[str, ...], workers: int | None, limit: int) -> "Batch":
    from quoteapp.desk.analyse import analyse

    with progress_bar(texts.READING) as progress:
        return analyse(paths, workers=workers, limit=limit, progress=progress)


def _listed(batch: "Batch", everything: bool) -> "list[Listed]":
    from quoteapp.desk.table import listed

    return listed(batch.analysed, everything=everything)


def _table(articles: "Sequence[Listed]") -> Iterator[str]:
    from quoteapp.desk.table import table

    return table(articles, cells=shutil.get_terminal_size(fallback=(100, 24)).columns, paint=paint)


def _json_lines(batch: "Batch", with_text: bool) -> Iterator[bytes]:
    from quoteapp.desk.records import line, record

    return (line(record(each.article, each.analysis, with_text=with_text)) for each in batch.analysed)


def _report(batch: "Batch", *, debug: bool) -> None:
    """Say on standard error what was not read."""
    if not batch.analysed and not batch.failures:
        click.echo(texts.NO_ARTICLE, err=True)
    say_failures(batch.failures, debug=debug)
    say_skipped(batch.unknown)
