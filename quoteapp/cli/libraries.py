"""Commands that keep a library: articles into it, whether it is sound, backups and the way back, its history."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteapp.cli.options import library_option, library_there, limit, workers
from quoteapp.cli.program import commands
from quoteapp.cli.showing import paint, print_lines, progress_bar, say_failures, say_skipped
from quoteapp.desk import texts
from quoteapp.errors import BugError, KnownError

if TYPE_CHECKING:
    from quoteapp.desk.analyse import Failure
    from quoteapp.desk.safety import Rounds
    from quoteapp.store.library import Library


@commands.command("import", help=texts.IMPORT)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@library_option(texts.LIBRARY)
@click.option("--again", is_flag=True, help=texts.AGAIN)
@click.option("--from-bin", is_flag=True, help=texts.FROM_BIN)
@click.option("--who", envvar="QUOTEAPP_WHO", metavar="NAME", help=texts.WHO)
@workers
@limit
@click.pass_context
def import_(
    ctx: click.Context,
    paths: tuple[str, ...],
    place: Path | None,
    again: bool,
    from_bin: bool,
    who: str | None,
    workers: int | None,
    limit: int,
) -> None:
    """Add articles to a library, and analyse those that wait."""
    from quoteapp.desk import opening, user
    from quoteapp.desk.safety import Rounds

    if not paths and not again:
        raise click.UsageError(texts.PATH_OR_AGAIN, ctx)
    name = user.name(who)
    with opening.open_to_fill(place) as library, _kept_if_ended(ctx, library):
        rounds = Rounds(library)
        failures = _add(library, paths, name, limit, from_bin=from_bin, debug=ctx.obj) if paths else []
        if not opening.is_empty(library):
            failures += _analyse(library, workers, rounds, again=again, debug=ctx.obj)
            rounds.end()
            if rounds.problem:
                click.echo(rounds.problem, err=True)
            click.echo(texts.kept_there(str(place or library.path)), err=True)
        elif not paths:
            click.echo(texts.NO_ARTICLE, err=True)
    ctx.exit(1 if failures else 0)


@commands.command(help=texts.CHECK)
@library_there
@click.pass_context
def check(ctx: click.Context, place: Path) -> None:
    """Say whether a library is sound."""
    from quoteapp.desk import safety

    problems = safety.check(place)
    print_lines(problems or [texts.sound(str(place))])
    good = safety.newest_good(place) if problems else None
    if good is not None:
        click.echo(texts.restorable(str(good)), err=True)
    ctx.exit(1 if problems else 0)


@commands.command(help=texts.BACKUP)
@library_there
def backup(place: Path) -> None:
    """Take a backup."""
    from quoteapp.desk import opening, safety

    with opening.open_to_read(place) as library:
        print_lines([texts.backed_up(str(place), str(safety.back_up(library)))])


@commands.command(help=texts.RESTORE)
@library_there
@click.option("--backup", "copy", type=click.Path(path_type=Path), metavar="BACKUP", help=texts.WHICH_BACKUP)
@click.option("--list", "listing", is_flag=True, help=texts.LIST)
@click.pass_context
def restore(ctx: click.Context, place: Path, copy: Path | None, listing: bool) -> None:
    """Put a backup in the place of a library, or list them."""
    from quoteapp.desk import safety

    if listing and copy is not None:
        raise click.UsageError(texts.BACKUP_OR_LIST, ctx)
    if listing:
        print_lines(_backups(place))
        return
    restored, kept = safety.restore(place, copy)
    print_lines([texts.restored(str(place), str(restored))])
    if kept is not None:
        print_lines([texts.kept_in(str(kept)) if safety.is_backup(kept) else texts.set_aside(str(kept))])


@commands.command(help=texts.LOG)
@library_there
@click.option("--article", type=click.IntRange(min=1), metavar="N", help=texts.OF_ARTICLE)
@click.option("--quotation", type=click.IntRange(min=1), metavar="N", help=texts.OF_QUOTATION)
@click.option("-n", "last", type=click.IntRange(min=1), metavar="N", help=texts.LAST)
@click.pass_context
def log(ctx: click.Context, place: Path, article: int | None, quotation: int | None, last: int | None) -> None:
    """Say who has changed what."""
    from quoteapp.desk import opening
    from quoteapp.desk.log import log as told

    if article is not None and quotation is not None:
        raise click.UsageError(texts.ONE_OF_BOTH, ctx)
    with opening.open_to_read(place) as library:
        print_lines(told(library, paint, article=article, quotation=quotation, last=last))


@contextmanager
def _kept_if_ended(ctx: click.Context, library: "Library") -> Iterator[None]:
    """Let Ctrl-C, or what fails altogether, end the command with what was done so far, and say what is left to do."""
    from quoteapp.desk.analysing import waiting

    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"\n{texts.INTERRUPTED} {texts.kept(len(waiting(library)))}", err=True)
        ctx.exit(130)
    except (KnownError, BugError):
        if left := waiting(library):
            click.echo(texts.kept(len(left)), err=True)
        raise


def _add(
    library: "Library", paths: tuple[str, ...], who: str, limit: int, *, from_bin: bool, debug: bool
) -> "list[Failure]":
    from quoteapp.desk.adding import add
    from quoteapp.desk.telling import told

    with progress_bar(texts.ADDING) as progress:
        added = add(library, paths, who=who, limit=limit, from_bin=from_bin, progress=progress)
    sentences = told(library, added)
    if not sentences and not added.failures:
        sentences = [texts.NO_ARTICLE]
    for sentence in sentences:
        click.echo(sentence, err=True)
    say_failures(added.failures, debug=debug)
    say_skipped(added.unknown)
    return added.failures


def _analyse(library: "Library", workers: int | None, rounds: "Rounds", *, again: bool, debug: bool) -> "list[Failure]":
    from quoteapp.desk.analysing import analyse, everything, waiting

    numbers = everything(library) if again else waiting(library)
    with progress_bar(texts.ANALYSING) as progress:
        done = analyse(library, numbers, workers=workers, progress=progress, rounds=rounds)
    say_failures(done.failures, debug=debug)
    click.echo(texts.analysed(len(numbers) - len(done.failures)), err=True)
    return done.failures


def _backups(place: Path) -> list[str]:
    from quoteapp.desk import safety

    lines = [
        texts.backup_line(
            f"{each.taken.astimezone():%Y-%m-%d %H:%M:%S}",
            each.why or "",
            each.size / 1_000_000,
            str(each.path),
            good=each.good,
        )
        for each in safety.listed(place)
    ]
    return lines or [texts.no_backups(str(place))]
