"""Runs the parts that are named, all of them by default; the exit status is 1 where a target was missed."""

import sys

import click

from tests.bench import accuracy, engine, library, report, window

PARTS = {"library": library.measure, "engine": engine.measure, "accuracy": accuracy.measure, "window": window.measure}


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(list(PARTS)))
def main(parts: tuple[str, ...]) -> None:
    """Measure PARTS, and print the figures as they come."""
    for part in parts or PARTS:
        PARTS[part]()
    sys.exit(0 if report.verdict() else 1)


if __name__ == "__main__":
    main(prog_name="bench")
