"""Prints, for each kind of choice, how many are right: today, and with fitted weights on articles not fitted on."""

import os
import random
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from quoteapp import resources
from quoteapp.engine import choice
from tests.fitting import logit, recording
from tests.fitting.recording import Choice

HERE = Path(__file__).parent
TABLE = resources.path("lexicons/choice.toml")
FOLDS = 5
PULLS = (2.0, 8.0)
# How much a choice counts: in articles of the press, in articles and in short texts written for the purpose.
PRESS, WRITTEN, SHORT = 2.0, 1.0, 1.0
SMALL = 0.05  # a weight of less is left out


def choices(extra: Sequence[Path]) -> Iterator[Choice]:
    """Every choice in the annotated articles at hand."""
    yield from recording.record(HERE.parent / "data" / "gold", WRITTEN)
    yield from recording.record(HERE.parent / "data" / "press", PRESS)
    yield from recording.record(resources.path("samples"), WRITTEN)
    yield from recording.record_frames(SHORT)
    news = os.environ.get("QUOTEAPP_GOLD")
    press = [Path(news) / name for name in ("seeds", "dev")] if news else []
    for folder in (*press, *extra):
        yield from recording.record(folder, PRESS)


def crossed(some: list[Choice], prior: dict[str, float], pull: float) -> int:
    """How many are right when each article is judged by weights fitted on the others."""
    articles = sorted({c.article for c in some})
    random.Random(1).shuffle(articles)  # noqa: S311 - folds, not secrets
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    right = 0
    for number in range(FOLDS):
        weights = logit.fit([c for c in some if fold[c.article] != number and c.telling], prior, pull)
        right += sum(logit.picks_right(c, weights) for c in some if fold[c.article] == number)
    return right


@click.command()
@click.argument("extra", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--kind", "kinds", multiple=True, help="only this kind of choice")
@click.option("--write", is_flag=True, help="write the fitted weights into resources/lexicons/choice.toml")
def main(extra: tuple[Path, ...], kinds: tuple[str, ...], *, write: bool) -> None:
    """Fits the weights of the engine's choices; EXTRA are more folders of annotated articles."""
    found: dict[str, list[Choice]] = defaultdict(list)
    for one in choices(extra):
        found[one.kind].append(one)
    prior = tomllib.loads((HERE / "prior.toml").read_text(encoding="utf-8"))
    fitted = {}
    for kind in kinds or sorted(found):
        some = found[kind]
        can = [c for c in some if any(c.right)]
        today = sum(logit.picks_right(c, choice.weights(kind)) for c in can)
        click.echo(f"{kind}: {len(some)} choices, the right one among the options in {len(can)}, right today {today}")
        results = {pull: crossed(can, prior.get(kind, {}), pull) for pull in PULLS}
        best = max(results, key=lambda pull: results[pull])
        told = ", ".join(f"{number} (pull {pull:g})" for pull, number in results.items())
        click.echo(f"  right by weights of other articles: {told}")
        fitted[kind] = logit.fit([c for c in can if c.telling], prior.get(kind, {}), best)
    if write:
        _write(fitted)


def _write(fitted: dict[str, dict[str, float]]) -> None:
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    tables = {kind: dict(choice.weights(kind)) for kind in choice.kinds()} | fitted
    lines = list(head)
    for kind in sorted(tables):
        lines += ["", f"[{kind}]"]
        lines += [f'"{n}" = {round(w, 2)}' for n, w in sorted(tables[kind].items()) if abs(w) >= SMALL]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
