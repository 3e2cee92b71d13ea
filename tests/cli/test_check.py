from pathlib import Path

import pytest

from tests.cli.builders import library_in, opened, run, spoil, tamper


@pytest.fixture
def path(folder: Path) -> Path:
    """A library with one article."""
    return library_in(folder)


def test_a_sound_library(path: Path) -> None:
    result = run("check", str(path))
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{path} is sound.\n", "")


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE quotations SET span_end = 9999 WHERE id = 1", "Quotation 1 reaches beyond the text of article 1."),
        ("UPDATE quotations SET cue_end = 9999 WHERE id = 1", "Quotation 1 reaches beyond the text of article 1."),
        ("UPDATE originals SET bytes = x'00'", "are no longer what came in."),
        ("DELETE FROM texts", "a row of articles refers to none of texts"),
        ("UPDATE quotations SET note = 'x' WHERE id = 2", "The history does not lead to row 2 of quotations as it is."),
        ("DELETE FROM aliases", "The history does not lead to row 1 of aliases as it is."),
        ("DELETE FROM edits WHERE row = 1", "The history does not lead to row 1 of articles as it is."),
        ("INSERT INTO speaker_words (rowid, words) VALUES (9, 'paul')", "index speaker_words does not say"),
        ("UPDATE quotations SET speaker = 99", "a row of quotations refers to none of speakers"),
        ("UPDATE quotations SET kind = 'chant'", "A value in it is none that this program writes"),
    ],
)
def test_what_does_not_fit_is_said(path: Path, statement: str, sentence: str) -> None:
    tamper(path, statement)
    result = run("check", str(path))
    assert result.exit_code == 1
    assert sentence in result.stdout


def test_a_damaged_file_is_said_with_the_way_back(path: Path) -> None:
    run("backup", str(path))
    spoil(path)
    result = run("check", str(path))
    assert (result.exit_code, result.stdout.startswith("The file is damaged")) == (1, True)
    (backup,) = (path.parent / "l.quotes.backups").iterdir()
    assert str(backup) in result.stderr


def test_checking_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    run("check", str(path))
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["a.txt", "l.quotes"]


def test_a_library_that_is_being_written_can_be_checked(path: Path) -> None:
    with opened(path) as library:
        library.db.execute("BEGIN IMMEDIATE")
        assert run("check", str(path)).exit_code == 0
        library.db.execute("ROLLBACK")


@pytest.mark.parametrize("command", ["check", "backup", "log"])
def test_a_library_that_is_not_there_is_not_made(folder: Path, command: str) -> None:
    result = run(command, "l.quotes")
    assert (result.exit_code, result.stderr) == (1, "Error: There is no library l.quotes.\n")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", ["check", "backup", "log"])
def test_an_empty_file_is_no_library_and_stays_empty(folder: Path, command: str) -> None:
    (folder / "l.quotes").touch()
    result = run(command, "l.quotes")
    assert (result.exit_code, result.stderr) == (1, "Error: There is no library l.quotes.\n")
    assert [each.stat().st_size for each in folder.iterdir()] == [0]


@pytest.mark.parametrize("arguments", [["sheet", "-o", "x.csv"], ["import", "--again"]])
def test_damage_that_a_command_comes_upon_is_said_with_the_way_back(path: Path, arguments: list[str]) -> None:
    run("backup", str(path))
    spoil(path)
    result = run(*arguments, "--library", str(path))
    assert result.exit_code == 1
    assert "The newest good backup is " in result.stderr


@pytest.mark.parametrize("command", ["check", "backup", "log", "restore", "import"])
def test_a_place_that_cannot_be_looked_at_is_no_fault_of_ours(folder: Path, command: str) -> None:
    result = run(command, *(["--again"] if command == "import" else []), "--library", "a" * 300)
    assert (result.exit_code, result.stderr.count("\n"), "ours" in result.stderr) == (1, 1, False)


@pytest.mark.parametrize("command", ["check", "backup", "log", "restore"])
def test_a_folder_is_no_library(folder: Path, command: str) -> None:
    result = run(command, ".")
    assert (result.exit_code, result.stderr) == (1, "Error: . is a folder, not a library.\n")


@pytest.mark.parametrize("command", ["check", "backup", "log"])
def test_a_file_that_is_no_library(folder: Path, command: str) -> None:
    (folder / "a.txt").write_text("Rien.")
    result = run(command, "a.txt")
    assert (result.exit_code, "a.txt is damaged, or no library" in result.stderr) == (1, True)


def test_a_library_of_a_later_version_is_judged_by_that(path: Path) -> None:
    tamper(path, "PRAGMA user_version = 1000")
    result = run("check", str(path))
    assert (result.exit_code, "later version" in result.stderr) == (1, True)
