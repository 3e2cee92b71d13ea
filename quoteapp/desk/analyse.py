"""Files in, analysed articles out: found, read, analysed in child processes, their speakers joined."""

import os
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from quoteapp import sources
from quoteapp.engine.linking import link
from quoteapp.engine.pool import analyse_all
from quoteapp.errors import BugError, UnreadableError
from quoteapp.model import Analysis, Article
from quoteapp.sources import File

MOST_WORKERS = 4  # Each takes half a gigabyte; who has more to give says so.
FILES_A_WORKER = 20  # Loading the model takes as long as analysing about so many articles.

Progress = Callable[[int, int], None]
"""Called in the course of long work with the number of files done and of all files."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """An article (without its original bytes) and what the engine makes of it."""

    article: Article
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or an article in it, of which nothing came; ``details`` are a traceback where the fault is ours."""

    file: str
    reason: str
    member: str | None = None
    details: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of the files of one run, in their order; ``unknown`` counts those of no known format in folders."""

    analysed: tuple[Analysed, ...]
    failures: tuple[Failure, ...]
    unknown: int


def analyse(
    paths: Iterable[str],
    *,
    workers: int | None = None,
    limit: int = sources.LIMIT,
    progress: Progress | None = None,
) -> Batch:
    """Analyse the files that ``paths`` name, and those in the folders that they name, as one library.

    ``workers`` is the number of engine processes (by default as many as pay), ``limit`` the most characters of a text.
    What cannot be read or analysed is among the failures, and the rest is done. Raises StartError where the engine
    does not start; however it ends, no engine process stays behind.
    """
    report = progress or _unseen
    found = sources.find(paths)
    places = {file.name: place for place, file in enumerate(found.files)}
    analysed: list[Analysed] = []
    failures: list[Failure] = []
    articles = _read_all(found.files, limit, failures)
    with closing(analyse_all(articles, workers or workers_for(len(places)))) as outcomes:
        for article, outcome in outcomes:
            report(places[article.file], len(places))
            if isinstance(outcome, BugError):
                failures.append(failure_of(outcome, article.file, article.member))
            else:
                analysed.append(Analysed(article, outcome))
    report(len(places), len(places))
    failures.sort(key=lambda failure: places[failure.file])
    return Batch(_linked(analysed), tuple(failures), found.unknown)


def _read_all(files: Iterable[File], limit: int, failures: list[Failure]) -> Iterator[Article]:
    """Read one file after the other, as articles are asked for; ``failures`` takes up what cannot be read."""
    for path, name in files:
        try:
            articles = sources.read(path, file=name, limit=limit)
        except UnreadableError as error:
            failures.append(Failure(name, str(error)))
        except Exception as error:  # noqa: BLE001 - a bug that one file brings to light must not take the others along
            failures.append(failure_of(error, name))
        else:
            # Thousands may be read in one go, and nobody will ask for their bytes.
            yield from (replace(article, original=b"") for article in articles)


def failure_of(error: Exception, file: str, member: str | None = None) -> Failure:
    """Say that a fault of ours came up with a file, with the traceback for the log."""
    reason = str(error) if isinstance(error, BugError) else "Reading it failed, and the fault is ours."
    return Failure(file, reason, member, "".join(traceback.format_exception(error)))


def _linked(analysed: Sequence[Analysed]) -> tuple[Analysed, ...]:
    linked = link([each.analysis for each in analysed])
    return tuple(replace(each, analysis=analysis) for each, analysis in zip(analysed, linked, strict=True))


def _unseen(_done: int, _total: int) -> None:
    """Nobody watches."""


def workers_for(files: int) -> int:
    """How many engine processes pay for so many files."""
    return min(os.cpu_count() or 1, MOST_WORKERS, 1 + files // FILES_A_WORKER)
