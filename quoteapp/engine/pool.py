"""Several engine processes at work on one stream of articles."""

from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from queue import LifoQueue

from quoteapp.engine.process import Engine, StartError, command
from quoteapp.errors import BugError
from quoteapp.model import Analysis, Article

LOOK_AHEAD = 8  # Articles waiting for each child, so that none is idle while the first in line takes long.

Outcome = Analysis | BugError


def analyse_all(
    articles: Iterable[Article], workers: int, child: Sequence[str] | None = None
) -> Generator[tuple[Article, Outcome]]:
    """Analyse ``articles`` in up to ``workers`` processes; yields each with its analysis, in the order they come.

    An article whose analysis fails comes with a BugError in its place; raises StartError where no engine can be had.
    Articles are taken in only as results are taken out, a few ahead. The processes end with the iteration, also where
    it is left early by ``close`` or an exception.
    """
    with ThreadPoolExecutor(workers) as threads, ExitStack() as stack:
        idle: LifoQueue[Engine] = LifoQueue()  # the last one back is the next to work: few articles start few children
        for _ in range(workers):
            idle.put(stack.enter_context(Engine(child or command())))
        waiting: deque[tuple[Article, Future[Outcome]]] = deque()
        for article in articles:
            waiting.append((article, threads.submit(_analyse, idle, article)))
            if len(waiting) >= workers * LOOK_AHEAD:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)


def _next(waiting: deque[tuple[Article, Future[Outcome]]]) -> tuple[Article, Outcome]:
    article, outcome = waiting.popleft()
    return article, outcome.result()


def _analyse(idle: LifoQueue[Engine], article: Article) -> Outcome:
    engine = idle.get()
    try:
        return engine.analyse(article)
    except StartError:
        raise
    except BugError as error:
        return error
    finally:
        idle.put(engine)
