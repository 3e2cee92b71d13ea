import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from quoteapp.engine import versions
from quoteapp.errors import KnownError
from quoteapp.gui.analyst import Analyst
from quoteapp.model import Analysis, Article
from tests.data.fake_engine import COMMAND
from tests.data.waiting import Waiting, is_gone

SAID = "Lina Marchal dit : « Nous partons. »"
NONSENSE = """
print('{"version": ""}', flush=True)
input()
print('{"id": 0}', '{"id": 1}', sep="\\n", flush=True)
input()
"""


def article(text: str) -> Article:
    return Article(file="a.txt", text=text, sha256="", original=b"")


class Desk:
    """An analyst whose articles are the numbered texts, and all that it told."""

    def __init__(self, command: Sequence[str]) -> None:
        self.texts: dict[int, str] = {}
        self.asked: list[int] = []
        self.told: list[tuple[object, ...]] = []
        self.progress: list[tuple[int, int, float]] = []
        self.analyst = Analyst(self.article, command)
        self.analyst.analysed.connect(lambda number, analysis: self.told.append((number, quoted(analysis))))
        self.analyst.failed.connect(lambda number, sentence, _: self.told.append((number, sentence)))
        self.analyst.finished.connect(lambda: self.told.append(("finished",)))
        self.analyst.progressed.connect(lambda *numbers: self.progress.append(numbers))

    def article(self, number: int) -> Article:
        self.asked.append(number)
        return article(self.texts.get(number, SAID))


def quoted(analysis: Analysis) -> int:
    return len(analysis.quotations)


@pytest.fixture
def desks() -> Iterator[Callable[[Sequence[str]], Desk]]:
    made: list[Desk] = []

    def make(command: Sequence[str]) -> Desk:
        made.append(Desk(command))
        return made[-1]

    yield make
    for desk in made:
        desk.analyst.close()


@pytest.fixture
def desk(desks: Callable[[Sequence[str]], Desk]) -> Desk:
    return desks(COMMAND)


def analyse(qtbot: QtBot, desk: Desk, *texts: str) -> list[tuple[object, ...]]:
    """Have texts analysed, numbered from 1; returns what was told until the end."""
    desk.texts = dict(enumerate(texts, 1))
    desk.told.clear()
    with qtbot.waitSignal(desk.analyst.finished):
        desk.analyst.analyse(desk.texts)
    return desk.told


def under_way(qtbot: QtBot, waiting: Waiting) -> int:
    """The process id of the engine once it analyses the text of ``waiting``; the event loop runs meanwhile."""
    with ThreadPoolExecutor(1) as threads:
        pid: Future[int] = threads.submit(waiting.pid)
        qtbot.waitUntil(pid.done)
    return pid.result()


def test_no_child_before_it_is_wanted(desk: Desk) -> None:
    assert desk.analyst.pid is None


def test_start_loads_the_model_and_says_which_engine_answers(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.analyst.ready):
        desk.analyst.start()
    assert desk.analyst.engine == versions.describe()


def test_articles_come_back_in_their_order(qtbot: QtBot, desk: Desk) -> None:
    assert analyse(qtbot, desk, "« Oui »", "rien", "« Oui » « Non »") == [(1, 1), (2, 0), (3, 2), ("finished",)]


def test_one_child_serves_many_articles(qtbot: QtBot, desk: Desk) -> None:
    analyse(qtbot, desk, SAID)
    first = desk.analyst.pid
    analyse(qtbot, desk, SAID, SAID)
    assert desk.analyst.pid == first is not None


def test_articles_may_be_queued_while_others_run(qtbot: QtBot, desk: Desk) -> None:
    desk.analyst.analysed.connect(lambda number, _: desk.analyst.analyse([number + 1]) if number < 3 else None)
    assert analyse(qtbot, desk, SAID) == [(1, 1), (2, 1), (3, 1), ("finished",)]


def test_what_waits_already_keeps_its_place(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.analyst.finished):
        desk.analyst.analyse([5, 6])
        desk.analyst.analyse([7, 5])
    assert desk.told == [(5, 1), (6, 1), (7, 1), ("finished",)]


def test_nothing_to_do_is_not_finished(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.analyst.finished):
        desk.analyst.analyse([])
    assert desk.analyst.pid is None


def test_an_article_is_read_when_its_turn_comes(qtbot: QtBot, desk: Desk) -> None:
    desk.analyst.analysed.connect(lambda number, _: desk.analyst.cancel() if number == 2 else None)
    with qtbot.waitSignal(desk.analyst.finished):
        desk.analyst.analyse(range(1, 10_001))
    assert desk.asked == [1, 2]
    assert desk.progress[-1] == (1, 10_000, -1)


def test_text_larger_than_any_pipe(qtbot: QtBot, desk: Desk) -> None:
    line = "« Nous partons. »" + " et encore" * 15 + "\n"
    assert analyse(qtbot, desk, line * 10_000)[0] == (1, 10_000)


def test_what_a_library_prints_is_not_an_answer(qtbot: QtBot, desk: Desk) -> None:
    assert analyse(qtbot, desk, "BRUIT « Oui »")[0] == (1, 1)


def test_a_bug_comes_with_its_traceback_and_leaves_the_child_alive(qtbot: QtBot, desk: Desk) -> None:
    analyse(qtbot, desk, SAID)
    child = desk.analyst.pid
    with qtbot.waitSignal(desk.analyst.failed) as failed:
        told = analyse(qtbot, desk, "ERREUR", SAID)
    assert told == [(1, "The analysis of it failed, and the fault is ours."), (2, 1), ("finished",)]
    assert "analyse impossible" in failed.args[2]
    assert desk.analyst.pid == child


def test_an_article_that_kills_is_named_and_the_next_goes_on(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.analyst.failed) as failed:
        told = analyse(qtbot, desk, "TUER", SAID)
    assert told == [(1, "The analysis of it crashes, and the fault is ours."), (2, 1), ("finished",)]
    assert desk.asked == [1, 1, 2]
    assert failed.args[2] == "dernier mot\nengine process ended with status -9"


def test_every_article_that_kills_is_tried_twice(qtbot: QtBot, desk: Desk) -> None:
    told = analyse(qtbot, desk, "TUER", "TUER")
    assert [number for number, *_ in told] == [1, 2, "finished"]
    assert desk.asked == [1, 1, 2, 2]


def test_an_answer_to_another_question_is_no_answer(qtbot: QtBot, desks: Callable[[Sequence[str]], Desk]) -> None:
    told = analyse(qtbot, desks([sys.executable, "-c", NONSENSE]), SAID)
    assert told == [(1, "The analysis of it crashes, and the fault is ours."), ("finished",)]


def test_an_article_is_not_blamed_for_the_first_child_that_dies(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    desk.texts[1] = waiting.text
    desk.analyst.analyse([1])
    pid = under_way(qtbot, waiting)
    desk.texts[1] = SAID
    with qtbot.waitSignal(desk.analyst.finished):
        os.kill(pid, signal.SIGKILL)
    assert desk.told == [(1, 1), ("finished",)]


def test_a_child_killed_while_idle_is_replaced_unnoticed(qtbot: QtBot, desk: Desk) -> None:
    analyse(qtbot, desk, SAID)
    assert desk.analyst.pid is not None
    os.kill(desk.analyst.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: desk.analyst.pid is None)
    assert analyse(qtbot, desk, SAID) == [(1, 1), ("finished",)]


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ([*COMMAND, "--broken"], "modèle introuvable"),
        (["/nowhere/python"], "No such file"),
        ([sys.executable, "-c", "print('bonjour'); input()"], "status -9"),
    ],
    ids=["model missing", "no such program", "another program"],
)
def test_an_engine_that_cannot_start(
    qtbot: QtBot, desks: Callable[[Sequence[str]], Desk], command: list[str], reason: str
) -> None:
    desk = desks(command)
    for _ in range(2):  # who tries again, is told again
        with qtbot.waitSignal(desk.analyst.unavailable) as unavailable:
            assert analyse(qtbot, desk, SAID, SAID) == [("finished",)]
        assert unavailable.args[0] == "The analysis engine does not start."
        assert reason in unavailable.args[1]
        assert desk.analyst.pid is None


def test_cancel_interrupts_an_analysis(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    desk.texts[1] = waiting.text
    desk.analyst.analyse([1, 2])
    pid = under_way(qtbot, waiting)
    desk.analyst.cancel()
    qtbot.waitUntil(lambda: is_gone(pid), timeout=1_000)
    assert desk.told == [("finished",)]
    assert desk.analyst.pid is None


def test_after_cancel_there_is_a_new_child_at_once(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    desk.texts[1] = waiting.text
    desk.analyst.analyse([1])
    under_way(qtbot, waiting)
    desk.analyst.cancel()
    assert analyse(qtbot, desk, SAID) == [(1, 1), ("finished",)]


def test_cancel_while_the_model_loads_lets_it_load(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.analyst.ready):
        desk.analyst.analyse([1])
        desk.analyst.cancel()
    assert desk.told == [("finished",)]
    assert desk.asked == []


def test_cancel_without_work_says_nothing(qtbot: QtBot, desk: Desk) -> None:
    analyse(qtbot, desk, SAID)
    child = desk.analyst.pid
    with qtbot.assertNotEmitted(desk.analyst.finished):
        desk.analyst.cancel()
    assert desk.analyst.pid == child


def test_close_leaves_no_process(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    desk.texts[1] = waiting.text
    desk.analyst.analyse([1])
    pid = under_way(qtbot, waiting)
    desk.analyst.close()
    assert is_gone(pid)
    assert desk.told == []


def test_close_waits_for_what_was_cancelled_a_moment_ago(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    desk.texts[1] = waiting.text
    desk.analyst.analyse([1])
    pid = under_way(qtbot, waiting)
    desk.analyst.cancel()
    desk.analyst.close()
    assert is_gone(pid)


def test_close_in_answer_to_a_result(qtbot: QtBot, desk: Desk) -> None:
    desk.analyst.analysed.connect(lambda *_: desk.analyst.close())
    with qtbot.waitSignal(desk.analyst.analysed):
        desk.analyst.analyse([1, 2])
    assert desk.told == [(1, 1)]
    assert desk.analyst.pid is None


def test_an_article_that_cannot_be_read_is_named_and_the_next_goes_on(qtbot: QtBot) -> None:
    def read(number: int) -> Article:
        if number == 1:
            raise KnownError("The library is on a disk that is gone.")
        if number == 2:
            raise LookupError("no article 2")
        return article(SAID)

    failures: list[tuple[int, str, str]] = []
    analyst = Analyst(read, COMMAND)
    analyst.failed.connect(lambda *failure: failures.append(failure))
    with qtbot.waitSignals([analyst.finished, analyst.analysed]):
        analyst.analyse([1, 2, 3])
    analyst.close()
    assert failures[0] == (1, "The library is on a disk that is gone.", "")
    assert failures[1][:2] == (2, "Reading it failed, and the fault is ours.")
    assert "LookupError: no article 2" in failures[1][2]


def test_progress_tells_the_time_left_once_it_can(qtbot: QtBot, desk: Desk) -> None:
    analyse(qtbot, desk, SAID, "ERREUR", SAID, SAID)
    assert [(done, total) for done, total, _ in desk.progress] == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert [seconds for *_, seconds in desk.progress[:3]] == [-1, -1, -1]
    assert desk.progress[3][2] >= 0
    assert desk.progress[4][2] == 0


def test_progress_counts_what_comes_later(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.analyst.finished):
        desk.analyst.analyse([1])
        desk.analyst.analyse([2, 3])
    assert [total for _, total, _ in desk.progress] == [1, 3, 3, 3, 3]


def test_progress_begins_anew_after_the_end(qtbot: QtBot, desk: Desk) -> None:
    analyse(qtbot, desk, SAID, SAID, SAID)
    desk.progress.clear()
    analyse(qtbot, desk, SAID)
    assert desk.progress == [(0, 1, -1), (1, 1, -1)]


def test_the_real_engine(qtbot: QtBot) -> None:
    text = "« Nous partons dès demain », a déclaré la maire Lina Marchal.\n"
    analyst = Analyst(lambda _: article(text))
    with qtbot.waitSignal(analyst.analysed, timeout=60_000) as analysed:
        analyst.analyse([7])
    analyst.close()
    number, analysis = analysed.args
    assert number == 7
    assert [each.speaker.name for each in analysis.quotations] == ["Lina Marchal"]
