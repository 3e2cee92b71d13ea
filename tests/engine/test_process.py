import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quoteapp.engine import analysis, process, versions
from quoteapp.engine.messages import Ready, encode
from quoteapp.engine.process import Engine, StartError, StoppedError
from quoteapp.errors import BugError
from quoteapp.model import Article, Span, Zone, ZoneKind
from tests.data.fake_engine import COMMAND
from tests.data.waiting import Waiting, is_gone

SAID = "Lina Marchal dit : « Nous partons. »"


def article(text: str, file: str = "a.txt", title: str | None = None) -> Article:
    return Article(file=file, text=text, sha256="", original=b"", title=title)


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine(COMMAND) as engine:
        yield engine


def quoted(engine: Engine, text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in engine.analyse(article(text)).quotations]


def test_no_child_before_the_first_article(engine: Engine) -> None:
    assert engine.pid is None


def test_one_child_serves_many_articles(engine: Engine) -> None:
    assert quoted(engine, SAID) == ["« Nous partons. »"]
    first = engine.pid
    assert quoted(engine, "« Encore ! »") == ["« Encore ! »"]
    assert engine.pid == first


def test_text_larger_than_any_pipe(engine: Engine) -> None:
    line = "« Nous partons. »" + " et encore" * 15 + "\n"
    assert len(quoted(engine, line * 30_000)) == 30_000


def test_half_a_surrogate_pair_keeps_the_offsets(engine: Engine) -> None:
    assert quoted(engine, "\ud83d« Oui \udcff » \U0001f600 « Non »") == ["« Oui \udcff »", "« Non »"]


def test_what_a_library_prints_is_not_an_answer(engine: Engine) -> None:
    assert quoted(engine, "BRUIT « Oui »") == ["« Oui »"]


def test_a_bug_names_its_traceback_and_leaves_the_child_alive(engine: Engine) -> None:
    quoted(engine, SAID)
    child = engine.pid
    with pytest.raises(BugError, match="failed") as caught:
        quoted(engine, "ERREUR")
    assert "analyse impossible" in caught.value.__notes__[0]
    assert quoted(engine, "« Oui »") == ["« Oui »"]
    assert engine.pid == child


def test_an_article_that_kills_is_named_and_the_next_goes_on(engine: Engine) -> None:
    with pytest.raises(BugError, match="crashes") as caught:
        quoted(engine, "TUER")
    assert "dernier mot" in caught.value.__notes__[0]
    assert quoted(engine, "« Oui »") == ["« Oui »"]


def test_a_child_killed_from_outside_is_replaced_unnoticed(engine: Engine) -> None:
    quoted(engine, SAID)
    first = engine.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert quoted(engine, SAID) == ["« Nous partons. »"]
    assert engine.pid != first


@pytest.mark.parametrize(
    "command",
    [[*COMMAND, "--broken"], ["/nowhere/python"], [sys.executable, "-c", "print('bonjour')"]],
    ids=["model missing", "no such program", "another program"],
)
def test_an_engine_that_cannot_start(command: list[str]) -> None:
    with Engine(command) as engine, pytest.raises(StartError):
        engine.analyse(article(SAID))


def test_the_reason_why_it_does_not_start_is_kept() -> None:
    with Engine([*COMMAND, "--broken"]) as engine, pytest.raises(StartError) as caught:
        engine.analyse(article(SAID))
    assert "modèle introuvable" in caught.value.__notes__[0]


def test_an_answer_to_another_question_is_no_answer() -> None:
    script = (
        'import sys; print(\'{"version": ""}\', flush=True); sys.stdin.readline(); print(\'{"id": 0}\', flush=True)'
    )
    with Engine([sys.executable, "-c", script]) as engine, pytest.raises(BugError, match="crashes"):
        engine.analyse(article(SAID))


def test_stop_leaves_no_child(engine: Engine) -> None:
    quoted(engine, SAID)
    pid = engine.pid
    assert pid is not None
    engine.stop()
    assert is_gone(pid)
    assert engine.pid is None
    with pytest.raises(StoppedError):
        quoted(engine, SAID)


def test_stop_interrupts_an_analysis(engine: Engine, tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    with ThreadPoolExecutor(1) as threads:
        outcome = threads.submit(engine.analyse, article(waiting.text))
        pid = waiting.pid()
        engine.stop()
        assert is_gone(pid)
        assert isinstance(outcome.exception(), StoppedError)


def test_the_child_ends_with_its_input() -> None:
    ended = subprocess.run(COMMAND, input=b"", capture_output=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, encode(Ready(versions.describe())))


def test_a_child_is_not_touched_by_odd_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemError")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    with Engine(COMMAND) as engine:
        assert quoted(engine, "« L’œuvre »") == ["« L’œuvre »"]
    assert "PYTHONWARNINGS" not in process.environment()


def test_the_real_engine_answers_what_the_analysis_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Lina Marchal quitte la ville\n\n« Nous partons dès demain », a déclaré la maire Lina Marchal.\n"
    zones = (Zone(Span(0, 28), ZoneKind.TITLE),)
    with Engine(process.command()) as engine:
        answer = engine.analyse(Article("a.txt", text, "", b"", title="Lina Marchal quitte la ville", zones=zones))
    assert answer == analysis.analyse(text, zones, "Lina Marchal quitte la ville")
