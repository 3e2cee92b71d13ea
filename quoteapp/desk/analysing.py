"""The library's articles through the engine: each one's result is on the disk before the next one's."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from quoteapp.desk.analyse import Failure, Progress, failure_of, workers_for
from quoteapp.desk.changes import Change
from quoteapp.desk.proposing import propose
from quoteapp.desk.safety import Rounds, before_bulk
from quoteapp.engine.pool import analyse_all
from quoteapp.engine.versions import describe
from quoteapp.errors import BugError
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord


@dataclass(slots=True)
class Analysed:
    """What came of an analysis: what it changed, and the articles where it failed."""

    change: Change = field(default_factory=Change)
    failures: list[Failure] = field(default_factory=list)


def analyse(
    library: Library,
    numbers: Sequence[int],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    rounds: Rounds | None = None,
) -> Analysed:
    """Have articles analysed, for the first time or again; decisions stay as they are.

    An article whose analysis fails is among the failures, and keeps what was proposed before. Raises StartError where
    the engine does not start. What was done when it is interrupted is kept. Before many are analysed again a backup
    is taken; more of them while it lasts, by ``rounds``.
    """
    before_bulk(library, len(analysed_before(library, numbers)))
    done, rounds = Analysed(), rounds or Rounds(library)
    total = len(numbers)
    articles = (library.article(number) for number in numbers)
    with closing(analyse_all(articles, workers or workers_for(total))) as outcomes:
        for place, (number, (article, outcome)) in enumerate(zip(numbers, outcomes, strict=True)):
            if progress is not None:
                progress(place, total)
            if isinstance(outcome, BugError):
                done.failures.append(failure_of(outcome, article.file, article.member))
            else:
                done.change += propose(library, number, outcome, engine=describe())
            rounds.go_on()
    if progress is not None:
        progress(total, total)
    return done


def waiting(library: Library, among: Iterable[int] | None = None) -> list[int]:
    """The articles that were never analysed, or by an older engine, the bin left out; of all, or ``among`` some."""
    return [number for number, _ in library.behind(describe(), among)]


def outdated(library: Library) -> list[int]:
    """Those of the waiting articles that have an analysis: it stands until the new one takes its place."""
    return [number for number, before in library.behind(describe()) if before]


def never_analysed(library: Library, among: Iterable[int] | None = None) -> list[int]:
    """The others, of all or ``among`` some: no engine has ever said anything of them."""
    return [number for number, before in library.behind(describe(), among) if not before]


def analysed_before(library: Library, numbers: Sequence[int]) -> list[int]:
    """Those of the articles that were analysed before, by whatever engine."""
    wanted = set(numbers)
    return [number for number in library.analysed(since=0) if number in wanted]


def everything(library: Library) -> list[int]:
    """All articles, the bin left out."""
    return [each.id for each in library.find(ArticleRecord, "binned IS NULL")]
