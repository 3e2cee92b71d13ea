import json
import subprocess
import sys
from pathlib import Path

import msgspec

from quoteapp.desk import ADD
from quoteapp.desk.adding_apart import Outcome, Wish, fulfil
from quoteapp.store.opening import open_library
from tests.desk.builders import TEXT, WHO


def wish(folder: Path, *names: str, read_only: bool = False) -> Wish:
    """A wish for files of a folder to go into a library there."""
    path = folder / "a.quotes"
    open_library(path).close()
    return Wish(str(path), tuple(str(folder / name) for name in names), WHO, read_only)


def test_what_came_of_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    outcome = fulfil(wish(tmp_path, "a.txt", "b.txt"))
    assert outcome.articles == (1,)
    assert [failure.reason for failure in outcome.failures] == ["There is no such file or folder."]


def test_a_library_for_reading_only_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert fulfil(wish(tmp_path, "a.txt", read_only=True)).error.endswith("is opened for reading only.")


def test_the_program_does_it_as_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    asked = json.dumps(msgspec.to_builtins(wish(tmp_path, "a.txt"))).encode()
    done = subprocess.run([sys.executable, "-m", "quoteapp", ADD], input=asked, capture_output=True, check=True)
    assert msgspec.json.decode(done.stdout, type=Outcome) == Outcome(articles=(1,))


def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "rien").mkdir()
    (tmp_path / "rien" / "caf\udce9.txt").write_bytes(b"")
    outcome = fulfil(wish(tmp_path, "rien"))
    assert msgspec.json.decode(msgspec.json.encode(outcome), type=Outcome) == outcome
    assert len(outcome.failures) == 1
