"""Builds a big library of invented articles: ``python -m tests.big_library PATH``.

Through the store and the desk, as the program does it, only many articles to a transaction. The same seed gives the
same library, but for the times at which it was written.
"""

import random
import sys
import time
from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path

import click

from quoteapp.desk import deciding, shelving, speaking
from quoteapp.desk.adding import Added, take_all_in
from quoteapp.desk.proposing import propose
from quoteapp.engine.versions import describe
from quoteapp.model import Kind, SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import SpeakerRecord
from tests.invented.stories import Story, Writer
from tests.invented.world import World, lists

ARTICLES, QUOTATIONS = 10_000, 100_000
LONGEST = 500  # quotations of the article with the most, which is the first one
BATCH = 100  # articles that are written in one transaction
SEED = 20_260_301
WHO = "Odile Marvassac"
LOOKED_AT = 0.12  # the share of the articles in which a person has decided something
MERGED, SEPARATED, BINNED = 30, 5, 60  # one in so many hundred articles


def build(path: Path, *, articles: int = ARTICLES, quotations: int = QUOTATIONS, seed: int = SEED) -> None:
    """Make a library at ``path``, where nothing may be, with so many articles and quotations in all."""
    world = World(seed)
    wanted = shares(articles, quotations, world.luck)
    starts = range(0, articles, BATCH)
    with open_library(path) as library, click.progressbar(starts, label=path.name, file=sys.stderr) as bar:
        for start in bar:
            some = enumerate(wanted[start : start + BATCH], start)
            stories = [Writer(world, number).write(count) for number, count in some]
            with library.transaction():
                for number in keep(library, stories):
                    if world.luck.random() < LOOKED_AT:
                        look_at(library, number, world.luck)
        with library.transaction():
            tidy(library, articles, world.luck)


def shares(articles: int, quotations: int, luck: random.Random) -> list[int]:
    """How many quotations each article has: few mostly, many in some; ``quotations`` in all."""
    longest = min(LONGEST, quotations // 3)
    sums = list(accumulate(luck.lognormvariate(2.0, 0.75) for _ in range(articles - 1)))
    ends = [0, *(round(each * (quotations - longest) / sums[-1]) for each in sums)]
    return [longest, *(end - start for start, end in pairwise(ends))]


def keep(library: Library, stories: Sequence[Story]) -> list[int]:
    """Take in articles and what the engine would say of them; returns their numbers."""
    added = Added()
    take_all_in(library, [story.article for story in stories], added, WHO)
    for number, story in zip(added.articles, stories, strict=True):
        propose(library, number, story.analysis, engine=describe())
    return added.articles


def look_at(library: Library, article: int, luck: random.Random) -> None:
    """Decide about most quotations of an article, as a journalist would."""
    for quotation in library.quotations(article):
        one = [quotation.id]
        match luck.choices(("accept", "assign", "rule out", "delete", "leave"), (70, 8, 6, 2, 14))[0]:
            case "accept" if quotation.kind is Kind.SPEECH and quotation.speaker is not None:
                deciding.accept(library, one, who=WHO)
            case "assign" if quotation.kind is Kind.SPEECH:
                deciding.assign(library, one, luck.randint(1, library.speaker(1).id + 20), who=WHO)
            case "rule out":
                deciding.rule_out(library, one, who=WHO)
            case "delete":
                deciding.delete(library, one, who=WHO)
        if luck.random() < 0.05:
            deciding.note(library, one, luck.choice(lists()["report"]["notes"]), who=WHO)
        if luck.random() < 0.1:
            deciding.verify(library, one, method="enregistrement", who=WHO)


def tidy(library: Library, articles: int, luck: random.Random) -> None:
    """Merge some speakers, separate some of them again, put some articles into the bin."""
    people = [each.id for each in library.find(SpeakerRecord, "type = ?", (SpeakerType.PERSON.value,))]
    for place in range(articles * MERGED // 10_000):
        into, other = luck.sample(people, 2)
        speaking.merge(library, into, [other], who=WHO)
        if place % 6 == 0:
            speaking.separate(library, other, who=WHO)
    binned = luck.sample(range(2, articles + 1), articles * BINNED // 10_000)
    for start in range(0, len(binned), 10):
        shelving.bin_articles(library, binned[start : start + 10], who=WHO)


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--articles", default=ARTICLES, show_default=True)
@click.option("--quotations", default=QUOTATIONS, show_default=True)
def main(path: Path, articles: int, quotations: int) -> None:
    """Build a big library at PATH, where nothing may be."""
    start = time.perf_counter()
    build(path, articles=articles, quotations=quotations)
    size = path.stat().st_size
    click.echo(
        f"{articles:,} articles, {quotations:,} quotations: {size / 1e6:,.0f} MB in "
        f"{time.perf_counter() - start:,.0f} s"
    )


if __name__ == "__main__":
    main()
