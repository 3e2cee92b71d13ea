"""The program as a process of its own: streams, signals, exit status."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quoteapp import __version__, resources
from tests.data.waiting import Waiting, is_gone
from tests.desk.stories import STORIES

ROOT = Path(__file__).parent.parent.parent
FAKE = [sys.executable, "-m", "tests.data.fake_quoteapp"]
REAL = [sys.executable, "-m", "quoteapp"]


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=os.environ | environment)


def test_help_names_the_commands() -> None:
    done = run(*REAL, "--help")
    assert done.returncode == 0
    assert b"analyse" in done.stdout
    assert b"sheet" in done.stdout


def test_version() -> None:
    assert run(*REAL, "--version").stdout.decode().strip() == f"quoteapp, version {__version__}"


@pytest.mark.parametrize("command", ["analyse", "sheet", "import", "check", "backup", "restore", "log"])
def test_help_loads_nothing_heavy(command: str) -> None:
    heavy = {"spacy", "lxml", "trafilatura", "msgspec", "sqlite_utils", "rapidfuzz", "platformdirs"}
    script = (
        f"import sys; from quoteapp import cli; sys.argv[1:] = [{command!r}, '--help']\n"
        "try: cli.main()\n"
        f"except SystemExit: print('loaded:', *sorted({heavy} & set(sys.modules)))"
    )
    assert run(sys.executable, "-c", script).stdout.decode().splitlines()[-1].strip() == "loaded:"


def test_the_parent_never_loads_the_language_model(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Lina Marchal dit : « Oui. »")
    script = (
        "import sys; from quoteapp import cli; from quoteapp.engine import pool; from tests.data import fake_engine\n"
        f"pool.command = lambda: fake_engine.COMMAND; sys.argv[1:] = ['analyse', {str(tmp_path)!r}]\n"
        "try: cli.main()\n"
        "except SystemExit: print('loaded:', *sorted({'spacy', 'trafilatura'} & set(sys.modules)))"
    )
    assert run(sys.executable, "-c", script).stdout.decode().splitlines()[-1].strip() == "loaded:"


@pytest.mark.parametrize("locale", ["C", "POSIX", "fr_FR.ISO-8859-1"])
def test_output_is_utf_8_whatever_the_locale(tmp_path: Path, locale: str) -> None:
    (tmp_path / "été.txt").write_text("Lina Marchal dit : « Déjà \U0001f600 »", encoding="utf-8")
    surroundings = {"LC_ALL": locale, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for form in ("table", "jsonl"):
        done = run(*FAKE, "analyse", str(tmp_path), "--format", form, **surroundings)
        assert done.returncode == 0
        assert "« Déjà \U0001f600 »" in done.stdout.decode("utf-8")


def test_a_terminal_gets_a_table_in_colour(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Lina Marchal dit : « Oui. »", encoding="utf-8")
    shown = on_a_terminal(*FAKE, "analyse", str(tmp_path / "a.txt"))
    assert "\x1b[36mLina Marchal\x1b[0m" in shown
    assert "\x1b[" not in on_a_terminal(*FAKE, "analyse", str(tmp_path / "a.txt"), NO_COLOR="1")


def on_a_terminal(*command: str, **environment: str) -> str:
    """What ``command`` writes to a terminal on its standard output."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, cwd=ROOT, stdout=theirs, stderr=subprocess.DEVNULL, env=os.environ | environment):
        os.close(theirs)
        shown = b""
        while piece := read(ours):
            shown += piece
    os.close(ours)
    return shown.decode("utf-8")


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux tells that the other side was closed
        return b""


def test_progress_is_shown_only_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Lina Marchal dit : « Oui. »", encoding="utf-8")
    assert run(*FAKE, "analyse", str(tmp_path)).stderr == b""


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text("Lina Marchal dit : « Oui. »\n" * 5000, encoding="utf-8")
    command = [*FAKE, "analyse", "--format", form, str(tmp_path / "a.txt"), str(tmp_path / "nulle-part.txt")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read().decode()
    assert said.count("\n") == 1
    assert "nulle-part.txt: " in said
    assert program.returncode == 1


@pytest.mark.parametrize("to_whom", ["the program", "the whole group, as a terminal does"])
def test_ctrl_c_ends_the_program_and_its_engines(tmp_path: Path, to_whom: str) -> None:
    waiting = Waiting(tmp_path)
    (tmp_path / "a.txt").write_text(waiting.text)
    command = [*FAKE, "analyse", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, process_group=0) as program:
        engine = waiting.pid()
        if to_whom == "the program":
            program.send_signal(signal.SIGINT)
        else:
            os.killpg(program.pid, signal.SIGINT)
        assert program.stderr is not None
        said = program.stderr.read().decode()
    assert (program.returncode, said) == (130, "\nInterrupted.\n")
    assert is_gone(engine)


@pytest.mark.xdist_group("stories")  # where the same text is analysed already
def test_the_real_engine_from_end_to_end() -> None:
    (sample,) = resources.path("samples").glob("01-*.txt")
    done = run(*REAL, "analyse", str(sample), "--with-text", "--workers", "1")
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    assert found["text"] == sample.read_text(encoding="utf-8")
    expected = STORIES["a whole sentence"].analysis
    assert [quote["start"] for quote in found["quotes"]] == [each.span.start for each in expected.quotations]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_is_full_is_no_fault_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Lina Marchal dit : « Oui. »")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*FAKE, "analyse", str(tmp_path)], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "Error: The output could not be written: No space left on device.\n"
