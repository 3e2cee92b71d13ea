"""Runs the parts that are named, all of them by default."""

import click

from tests.bench import engine, library, window

PARTS = {"library": library.measure, "engine": engine.measure, "window": window.measure}


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
def main(parts: tuple[str, ...]) -> None:
    """Measure PARTS, and print the figures as they come."""
    for part in parts or PARTS:
        PARTS[part]()


if __name__ == "__main__":
    main(prog_name="bench")
