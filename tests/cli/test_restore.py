"""Backups and the way back."""

from pathlib import Path

import pytest

from quoteapp.desk import deciding
from quoteapp.store.records import QuotationRecord
from tests.cli.builders import library_in, opened, run, spoil


@pytest.fixture
def path(folder: Path) -> Path:
    """A library with one article."""
    return library_in(folder)


def backups(path: Path) -> list[Path]:
    return sorted(path.with_name(f"{path.name}.backups").iterdir())


def note(path: Path) -> str:
    """The note to the first quotation."""
    with opened(path) as library:
        quotation = library.get(QuotationRecord, 1)
    assert quotation is not None
    return quotation.note


def write(path: Path, text: str) -> None:
    with opened(path) as library:
        deciding.note(library, [1], text, who="Odile")


def test_a_backup_and_where_it_is(path: Path) -> None:
    result = run("backup", str(path))
    (backup,) = backups(path)
    assert (result.exit_code, result.stdout) == (0, f"{path} as it is now is kept in {backup}.\n")
    assert run("check", str(backup)).exit_code == 0


def test_what_has_not_changed_is_not_backed_up_again(path: Path) -> None:
    assert run("backup", str(path)).stdout == run("backup", str(path)).stdout
    assert len(backups(path)) == 1


def test_no_backup_of_a_damaged_library(path: Path) -> None:
    spoil(path)
    result = run("backup", str(path))
    assert (result.exit_code, backups(path)) == (1, [])
    assert "no backup was taken" in result.stderr


def test_nor_is_an_older_backup_told_to_be_what_a_damaged_library_is_now(path: Path) -> None:
    run("backup", str(path))
    spoil(path)
    (backup,) = backups(path)
    result = run("backup", str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"no backup was taken. The newest good backup is {backup}.\n" in result.stderr


def test_the_newest_backup_takes_the_place_of_the_library(path: Path) -> None:
    write(path, "avant")
    run("backup", str(path))
    (backup,) = backups(path)
    write(path, "après")
    result = run("restore", str(path))
    assert (result.exit_code, note(path)) == (0, "avant")
    assert result.stdout.splitlines()[0] == f"{path} is again what it was in {backup}."


def test_what_was_there_is_kept_its_place_said_and_restoring_it_goes_back(path: Path) -> None:
    run("backup", str(path))
    write(path, "après")
    said = run("restore", str(path)).stdout.splitlines()[1]
    kept = backups(path)[-1]
    assert said == f"What was there is kept in {kept}; restoring that takes this back."
    assert run("restore", str(path), "--backup", str(kept)).exit_code == 0
    assert note(path) == "après"


def test_restoring_twice_leads_to_the_same_and_says_from_which_backup(path: Path) -> None:
    write(path, "avant")
    run("backup", str(path))
    (backup,) = backups(path)
    write(path, "après")
    said = [run("restore", str(path)).stdout.splitlines()[0] for _ in range(2)]
    assert said == [f"{path} is again what it was in {backup}."] * 2
    assert note(path) == "avant"


def test_a_backup_can_be_named_by_its_file_alone(path: Path) -> None:
    write(path, "avant")
    run("backup", str(path))
    write(path, "après")
    run("restore", str(path))
    kept = backups(path)[-1]
    assert run("restore", str(path), "--backup", kept.name).exit_code == 0
    assert note(path) == "après"


def test_a_damaged_library_is_kept_aside(path: Path) -> None:
    write(path, "avant")
    run("backup", str(path))
    spoil(path)
    damaged = path.read_bytes()
    result = run("restore", str(path))
    assert (result.exit_code, note(path)) == (0, "avant")
    (aside,) = path.parent.glob("l.quotes.damaged-*")
    assert aside.read_bytes() == damaged
    assert result.stdout.splitlines()[1] == f"What was there is damaged, and kept as it is in {aside}."


def test_a_library_that_was_emptied_comes_back(path: Path) -> None:
    run("backup", str(path))
    (backup,) = backups(path)
    path.write_bytes(b"")
    assert f"is empty, and was a library; it was left as it is. The newest good backup is {backup}" in (
        run("log", str(path)).stderr
    )
    assert run("restore", str(path)).exit_code == 0
    assert run("check", str(path)).exit_code == 0


def test_a_library_that_is_gone_comes_back(path: Path) -> None:
    run("backup", str(path))
    path.unlink()
    result = run("restore", str(path))
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert run("check", str(path)).exit_code == 0


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    for text in ("un", "deux"):
        write(path, text)
        run("backup", str(path))
    spoil(backups(path)[-1])
    run("restore", str(path))
    assert note(path) == "un"


def test_a_damaged_backup_is_not_restored(path: Path) -> None:
    run("backup", str(path))
    (backup,) = backups(path)
    spoil(backup)
    before = path.read_bytes()
    result = run("restore", str(path), "--backup", str(backup))
    assert (result.exit_code, "nothing was restored" in result.stderr) == (1, True)
    assert path.read_bytes() == before


def test_a_backup_that_is_not_there(path: Path) -> None:
    result = run("restore", str(path), "--backup", "nulle-part.quotes")
    assert (result.exit_code, result.stderr) == (1, "Error: There is no library nulle-part.quotes.\n")


def test_nothing_to_restore(path: Path) -> None:
    result = run("restore", str(path))
    assert (result.exit_code, result.stderr) == (1, f"Error: There is no good backup of {path}.\n")


def test_the_backups_the_newest_first_and_which_are_damaged(path: Path) -> None:
    for text in ("un", "deux"):
        write(path, text)
        run("backup", str(path))
    old, new = backups(path)
    spoil(old)
    lines = run("restore", str(path), "--list").stdout.splitlines()
    assert [line.split(" MB  ")[1] for line in lines] == [str(new), f"{old}  (damaged)"]


def test_the_list_says_when_and_why_each_was_taken(path: Path) -> None:
    run("backup", str(path))
    write(path, "après")
    run("restore", str(path))
    kept, asked = run("restore", str(path), "--list").stdout.splitlines()
    assert ("before a restore" in kept, "asked for" in asked) == (True, True)
    assert kept[:4].isdigit()


def test_no_backups_to_list(path: Path) -> None:
    result = run("restore", str(path), "--list")
    assert (result.exit_code, result.stdout) == (0, f"There is no backup of {path}.\n")


def test_wrong_usage(path: Path) -> None:
    assert run("restore", str(path), "--backup", str(path), "--list").exit_code == 2
