import csv
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from quoteapp.cli import commands

SAID = "Lina Marchal dit : « Nous partons. » Le « titre ».\nRechercher « Oui »\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one article."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    return tmp_path


def sheet(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["sheet", *arguments])


def test_a_spreadsheet_and_where_it_is(folder: Path) -> None:
    result = sheet("a.txt", "-o", "feuille.xlsx")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Written to feuille.xlsx: 1 quotation from 1 article.\n"
    cells = [row[1] for row in openpyxl.load_workbook(folder / "feuille.xlsx").active.values]
    assert "« Nous partons. »" in cells


def test_several_sheets_of_one_analysis(folder: Path) -> None:
    result = sheet("a.txt", "-o", "feuille.xlsx", "-o", "feuille.csv")
    assert result.exit_code == 0
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        "Written to feuille.xlsx",
        "Written to feuille.csv",
    ]
    assert "« Nous partons. »" in (folder / "feuille.csv").read_text(encoding="utf-8")
    assert "« Nous partons. »" in [row[1] for row in openpyxl.load_workbook(folder / "feuille.xlsx").active.values]


def test_the_table_beside_the_sheet_is_that_of_analyse(folder: Path) -> None:
    arguments = ["a.txt", "--all"]
    table = CliRunner().invoke(commands, ["analyse", *arguments, "--format", "table"]).stdout
    assert table
    assert sheet(*arguments, "-o", "feuille.csv", "--table").stdout == table


def test_raw_csv_of_everything(folder: Path) -> None:
    assert sheet("a.txt", "-o", "feuille.csv", "--raw", "--all").exit_code == 0
    with (folder / "feuille.csv").open(encoding="utf-8", newline="") as file:
        assert [row[1] for row in csv.reader(file)][1:] == ["« Nous partons. »", "« titre »", "« Oui »"]


def test_an_article_without_quotations_makes_an_empty_sheet(folder: Path) -> None:
    (folder / "b.txt").write_text("Rien.")
    assert sheet("b.txt", "-o", "feuille.csv").exit_code == 0
    assert (folder / "feuille.csv").exists()


def test_what_cannot_be_read_is_named_and_the_rest_is_on_the_sheet(folder: Path) -> None:
    result = sheet("nulle-part.txt", "a.txt", "-o", "feuille.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("nulle-part.txt: ")
    assert (folder / "feuille.csv").exists()


def test_nothing_read_is_no_sheet(folder: Path) -> None:
    (folder / "feuille.csv").write_text("celle d’hier")
    result = sheet("nulle-part.txt", "-o", "feuille.csv")
    assert result.exit_code == 1
    assert "No sheet" in result.stderr
    assert (folder / "feuille.csv").read_text() == "celle d’hier"


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.txt"],
        ["-o", "a.csv"],
        ["a.txt", "-o", "a.pdf"],
        ["a.txt", "-o", "x/a.csv"],
        ["a.txt", "-o", "a.xlsx", "--raw"],
        ["a.txt", "-o", "a.csv", "-o", "a.pdf"],
    ],
)
def test_wrong_usage_is_told_before_the_work(folder: Path, arguments: list[str]) -> None:
    result = sheet(*arguments)
    assert result.exit_code == 2
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt"]


def test_a_disk_that_does_not_take_the_sheet(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quoteapp.export.files.os.fsync", full)
    result = sheet("a.txt", "-o", "feuille.csv")
    assert result.exit_code == 1
    assert "full" in result.stderr


def test_one_sheet_that_cannot_be_written_does_not_stop_the_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pris.csv").write_text("celle d’hier")
    (folder / "pris.csv").chmod(0o400)
    replace = Path.replace

    def locked(beside: Path, target: Path) -> Path:
        if target.name == "pris.csv":
            raise PermissionError(13, "Permission denied")
        return replace(beside, target)

    monkeypatch.setattr("pathlib.Path.replace", locked)
    result = sheet("a.txt", "-o", "pris.csv", "-o", "feuille.csv")
    assert result.exit_code == 1
    assert "pris.csv was not written" in result.stderr
    assert (folder / "pris.csv").read_text() == "celle d’hier"
    assert (folder / "feuille.csv").exists()


def test_the_same_sheet_asked_for_twice_is_written_once(folder: Path) -> None:
    result = sheet("a.txt", "-o", "feuille.csv", "-o", "./feuille.csv")
    assert result.stderr == "Written to feuille.csv: 1 quotation from 1 article.\n"


def test_no_table_where_nothing_was_read(folder: Path) -> None:
    assert sheet("nulle-part.txt", "-o", "feuille.csv", "--table").stdout == ""


def test_a_folder_without_articles_makes_no_sheet(folder: Path) -> None:
    (folder / "vide").mkdir()
    result = sheet("vide", "-o", "feuille.csv")
    assert (result.exit_code, result.stderr) == (1, "No article found.\nError: No sheet was written.\n")
