"""Options that several commands have, and the library that a command works on."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from quoteapp.desk import texts

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


def library_option(help_text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option ``--library``, as it is called and typed everywhere; the command gets it as ``place``, or None."""
    return click.option("--library", "place", type=click.Path(path_type=Path), metavar="LIBRARY", help=help_text)


def library_there(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command, as ``place``, the path of the library that it works on: the user's own unless one is named.

    It is named with ``--library``, or as the command's argument.
    """

    @click.argument("named", metavar="[LIBRARY]", required=False, type=click.Path(path_type=Path))
    @library_option(texts.LIBRARY_THERE)
    @wraps(command)
    def with_library(*args: Any, named: Path | None, place: Path | None, **options: Any) -> Any:
        from quoteapp.desk import user

        if named is not None and place is not None:
            raise click.UsageError(texts.ONE_LIBRARY)
        return command(*args, place=place or named or user.library(), **options)

    return with_library
