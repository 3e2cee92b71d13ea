import re
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quoteapp.desk import deciding, shelving, speaking, undoing
from quoteapp.desk.changes import Change
from quoteapp.model import Span
from quoteapp.store import history
from quoteapp.store.library import Library
from tests.cli.builders import library_in, opened, run


@pytest.fixture
def path(folder: Path) -> Path:
    """A library with one article, in which Lina Marchal says « Nous partons. »."""
    return library_in(folder)


def logged(path: Path, *arguments: str) -> list[str]:
    """The lines of the log, the time left out."""
    result = run("log", str(path), *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return [re.sub(r"^(\d+)  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d  ", r"\1 ", line) for line in result.stdout.splitlines()]


def after(path: Path, *decisions: Callable[[Library], Change]) -> list[str]:
    """What the log says of decisions."""
    with opened(path) as library:
        for decision in decisions:
            decision(library)
    return logged(path, "-n", str(len(decisions)))


def test_what_was_added_and_what_the_machine_made_of_it(path: Path) -> None:
    assert logged(path) == [
        "1 Odile  add",
        "  new: article 1 « a.txt »",
        "2 machine  analyse",
        "  article 1 « Départ »: 3 quotations found, 0 changed",
    ]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone cannot be changed here")
def test_the_time_is_that_of_the_users_clock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path) as library:
        at = datetime.fromisoformat(history.groups(library.db)[0].at)
    monkeypatch.setenv("TZ", "JST-9")
    time.tzset()
    shown = run("log", str(path)).stdout.splitlines()[0]
    monkeypatch.undo()
    time.tzset()
    assert shown == f"1  {at + timedelta(hours=9):%Y-%m-%d %H:%M:%S}  Odile  add"


def test_a_speaker_from_whom_to_whom(path: Path) -> None:
    assert after(path, lambda library: deciding.assign(library, [1], "Paul Nérac", who="Jeanne")) == [
        "3 Jeanne  speaker",
        "  new: speaker 2 Paul Nérac",
        "  new: Paul Nérac, a name of Paul Nérac",
        "  quotation 1 « Nous partons. »: status proposed → corrected; speaker Lina Marchal → Paul Nérac",
    ]


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (
            lambda each: deciding.accept(each, [1], who="O"),
            "quotation 1 « Nous partons. »: status proposed → accepted",
        ),
        (lambda each: deciding.note(each, [1], "à\nvoir", who="O"), "quotation 1 « Nous partons. »: note — → à voir"),
        (lambda each: deciding.verify(each, [1], who="O"), "quotation 1 « Nous partons. »: verified no → yes"),
        (
            lambda each: deciding.set_cue(each, 1, None, who="O"),
            "quotation 1 « Nous partons. »: status proposed → corrected; cue 20–23 dit → —",
        ),
        (
            lambda each: deciding.set_span(each, 1, Span(28, 36), who="O"),
            "quotation 1 « Nous partons. »: status proposed → corrected; "
            "edges 26–43 « Nous partons. » → 28–36 Nous par",
        ),
        (lambda each: shelving.edit_details(each, 1, {"outlet": "Le Quai"}, who="O"), "outlet — → Le Quai"),
        (
            lambda each: speaking.rename(each, 1, "Lina Marchal-Nérac", who="O"),
            "name Lina Marchal → Lina Marchal-Nérac",
        ),
    ],
)
def test_what_has_changed(path: Path, decision: Callable[[Library], Change], line: str) -> None:
    assert any(line in said for said in after(path, decision))


def test_speakers_made_one(path: Path) -> None:
    said = after(
        path,
        lambda library: speaking.create(library, "Paul Nérac", who="O"),
        lambda library: speaking.merge(library, 1, [2], who="O"),
    )
    assert "  speaker 2 Paul Nérac: the same as — → Lina Marchal" in said
    assert "  new: Lina Marchal and Paul Nérac are one" in said


def test_an_article_in_the_bin_since_when(path: Path) -> None:
    (_, line) = after(path, lambda library: shelving.bin_articles(library, [1], who="O"))
    assert re.fullmatch(r"  article 1 « Départ »: in the bin since — → \d{4}-\d\d-\d\d \d\d:\d\d:\d\d", line)


def test_what_was_taken_back_and_by_which_step(path: Path) -> None:
    said = after(
        path,
        lambda library: deciding.assign(library, [1], "Paul Nérac", who="O"),
        lambda library: undoing.undo(library, who="Jeanne"),
    )
    assert said[0] == "3 O  speaker (taken back)"
    assert "4 Jeanne  undo of 3" in said
    assert any("speaker Paul Nérac → Lina Marchal" in line for line in said)


def test_one_quotation(path: Path) -> None:
    after(path, lambda library: deciding.accept(library, [2], who="O"))
    assert logged(path, "--quotation", "1") == [
        "2 machine  analyse",
        "  new: quotation 1 « Nous partons. », Lina Marchal",
    ]


def test_one_article(path: Path) -> None:
    (path.parent / "b.txt").write_text("Retour : « Non. »")
    run("import", "b.txt", "--library", str(path), "--who", "Jeanne")
    assert logged(path, "--article", "2") == [
        "3 Jeanne  add",
        "  new: article 2 « b.txt »",
        "4 machine  analyse",
        "  article 2 « b.txt »: title — → Retour : « Non. »; language und → fr",
        "  new: quotation 4 « Non. »",
    ]


def test_a_quotation_of_an_article_that_was_taken_back_is_still_told(path: Path) -> None:
    after(
        path,
        lambda library: deciding.add(library, 1, Span(0, 6), who="O"),
        lambda library: undoing.undo(library, who="O"),
    )
    assert "  gone: quotation 4 Départ" in logged(path, "--article", "1")


def test_the_last_steps(path: Path) -> None:
    assert logged(path, "-n", "1")[0] == "2 machine  analyse"
    assert logged(path, "--article", "1", "-n", "1")[0] == "2 machine  analyse"


def test_words_cannot_steer_the_terminal(path: Path) -> None:
    said = after(path, lambda library: deciding.note(library, [1], "\x1b[2J", who="\x1b[2JO"))
    assert "\x1b" not in "".join(said)


@pytest.mark.parametrize("what", ["article", "quotation"])
def test_a_number_that_was_never_given(path: Path, what: str) -> None:
    result = run("log", str(path), f"--{what}", "99")
    assert (result.exit_code, f"There is no {what} 99 in " in result.stderr) == (1, True)


@pytest.mark.parametrize("arguments", [["--article", "1", "--quotation", "1"], ["-n", "0"], ["--article", "x"]])
def test_wrong_usage(path: Path, arguments: list[str]) -> None:
    assert run("log", str(path), *arguments).exit_code == 2
