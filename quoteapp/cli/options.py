"""Options that several commands have."""

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
