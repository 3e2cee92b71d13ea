"""The quote sheet of a library."""

import csv
from pathlib import Path

import openpyxl
import pytest

from quoteapp.desk import deciding, shelving
from tests.cli.builders import library_in, opened, run


@pytest.fixture
def path(folder: Path) -> Path:
    """A library with one article."""
    return library_in(folder)


def column(sheet: Path, number: int) -> list[str]:
    with sheet.open(encoding="utf-8", newline="") as file:
        return [row[number] for row in csv.reader(file)][1:]


def test_the_sheet_of_a_library(path: Path) -> None:
    result = run("sheet", "--library", str(path), "-o", "feuille.xlsx", "-o", "feuille.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "Written to feuille.xlsx: 1 quotation from 1 article.",
        "Written to feuille.csv: 1 quotation from 1 article.",
    ]
    cells = [row[1] for row in openpyxl.load_workbook(path.parent / "feuille.xlsx").active.values]
    assert "« Nous partons. »" in cells


def test_everything_as_plain_csv(path: Path) -> None:
    assert run("sheet", "--library", str(path), "-o", "feuille.csv", "--raw", "--all").exit_code == 0
    assert column(path.parent / "feuille.csv", 1) == ["« Nous partons. »", "« titre »", "« Oui »"]


def test_what_was_decided_is_on_the_sheet(path: Path) -> None:
    with opened(path) as library:
        deciding.assign(library, [1], "Paul Nérac", who="Odile")
    run("sheet", "--library", str(path), "-o", "feuille.csv", "--raw")
    assert column(path.parent / "feuille.csv", 3) == ["Paul Nérac"]


def test_the_table_marks_what_was_decided(path: Path) -> None:
    with opened(path) as library:
        deciding.accept(library, [1], who="Odile")
    shown = run("sheet", "--library", str(path), "-o", "feuille.csv", "--table", COLUMNS="80").stdout.splitlines()
    assert shown[0].startswith("Départ  ")
    assert shown[1].startswith("  Lina Marchal  « Nous partons. »")
    assert shown[1].endswith("dit  ✓")


def test_what_is_in_the_bin_is_not_on_the_sheet(path: Path) -> None:
    with opened(path) as library:
        shelving.bin_articles(library, [1], who="Odile")
    result = run("sheet", "--library", str(path), "-o", "feuille.csv")
    assert (result.exit_code, result.stderr) == (1, "No article found.\nError: No sheet was written.\n")


def test_a_library_that_is_not_there_is_not_made(folder: Path) -> None:
    result = run("sheet", "--library", "l.quotes", "-o", "feuille.csv")
    assert (result.exit_code, result.stderr) == (1, "Error: There is no library l.quotes.\n")
    assert list(folder.iterdir()) == []


def test_a_library_of_a_later_version_can_still_be_read(path: Path) -> None:
    with opened(path) as library:
        library.db.execute("PRAGMA user_version = 1000")
    assert run("sheet", "--library", str(path), "-o", "feuille.csv").exit_code == 0


def test_a_sheet_never_takes_the_place_of_the_library(path: Path) -> None:
    path.rename(path.with_suffix(".csv"))
    before = path.with_suffix(".csv").read_bytes()
    result = run("sheet", "--library", "l.csv", "-o", "./l.csv")
    assert (result.exit_code, "is the library itself" in result.stderr) == (2, True)
    assert path.with_suffix(".csv").read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["a.txt", "--library", "l.quotes"], [], ["--library", "l.quotes", "--limit", "1"]]
)
def test_wrong_usage(path: Path, arguments: list[str]) -> None:
    assert run("sheet", *arguments, "-o", "feuille.csv").exit_code == 2
    assert not (path.parent / "feuille.csv").exists()
