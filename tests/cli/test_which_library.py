"""Every command that looks after a library names it in the same ways: --library, its argument, or not at all."""

from pathlib import Path

import pytest

from tests.cli.builders import SAID, library_in, run

EACH = pytest.mark.parametrize("command", [["check"], ["backup"], ["restore", "--list"], ["log"]], ids=" ".join)


@EACH
def test_named_with_library_or_as_the_argument_is_the_same(folder: Path, command: list[str]) -> None:
    path = str(library_in(folder))
    run("backup", path)
    named, given = run(*command, "--library", path), run(*command, path)
    assert (named.exit_code, named.stdout) == (0, given.stdout)
    assert named.stdout


@EACH
def test_not_named_it_is_the_one_that_import_fills(folder: Path, data: Path, command: list[str]) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    run("import", "a.txt", "--who", "Odile")
    own = data / "quoteapp" / "library.quotes"
    run("backup", "--library", str(own))
    result = run(*command)
    assert (result.exit_code, result.stdout) == (0, run(*command, "--library", str(own)).stdout)
    assert result.stdout


def test_the_users_own_is_restored(folder: Path, data: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    run("import", "a.txt", "--who", "Odile")
    run("backup")
    own = data / "quoteapp" / "library.quotes"
    own.unlink()
    assert run("restore").exit_code == 0
    assert run("check").stdout == f"{own} is sound.\n"


@EACH
def test_two_at_once_are_refused(folder: Path, command: list[str]) -> None:
    result = run(*command, "a.quotes", "--library", "b.quotes")
    assert (result.exit_code, "One library: LIBRARY or --library." in result.stderr) == (2, True)


@pytest.mark.parametrize("command", ["check", "backup", "log"])
def test_where_the_users_own_is_not_there_it_is_not_made(folder: Path, data: Path, command: str) -> None:
    result = run(command)
    own = data / "quoteapp" / "library.quotes"
    assert (result.exit_code, result.stderr) == (1, f"Error: There is no library {own}.\n")
    assert list(data.iterdir()) == []
