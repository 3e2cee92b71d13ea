from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteapp.engine.pool import LOOK_AHEAD, analyse_all
from quoteapp.engine.process import StartError
from quoteapp.errors import BugError
from quoteapp.model import Analysis, Article
from tests.data.fake_engine import COMMAND
from tests.data.waiting import Waiting, is_gone


def articles(*texts: str) -> Iterator[Article]:
    return (Article(file=f"{n}.txt", text=text, sha256="", original=b"") for n, text in enumerate(texts))


def test_results_come_in_the_order_of_the_articles() -> None:
    texts = [f"{n} « Oui »" + " et encore" * (5000 if n % 2 else 0) for n in range(40)]
    results = list(analyse_all(articles(*texts), 2, COMMAND))
    assert [article.text for article, _ in results] == texts
    assert [analysis.title for _, analysis in results if isinstance(analysis, Analysis)] == texts


def test_a_failure_stands_in_its_place() -> None:
    results = analyse_all(articles("Oui", "ERREUR", "TUER", "Non"), 2, COMMAND)
    assert [isinstance(outcome, BugError) for _, outcome in results] == [False, True, True, False]


def test_nothing_to_do_starts_nothing() -> None:
    assert list(analyse_all(articles(), 2, ["/nowhere"])) == []


def test_no_engine_ends_the_run() -> None:
    with pytest.raises(StartError):
        list(analyse_all(articles("Oui", "Non"), 2, ["/nowhere"]))


def test_articles_are_taken_in_only_a_few_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield from articles("« Oui »")

    results = analyse_all(endless(), 2, COMMAND)
    next(results)
    assert taken == 2 * LOOK_AHEAD
    results.close()


def test_leaving_early_leaves_no_child(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    results = analyse_all(articles("Oui", waiting.text, "Non", "Peut-être"), 2, COMMAND)
    next(results)
    pid = waiting.pid()
    results.close()
    assert is_gone(pid)
