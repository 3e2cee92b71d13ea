import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from quoteapp.errors import KnownError
from quoteapp.export import table_csv, table_xlsx
from quoteapp.export.registry import write, writer
from tests.export.builders import a_row, no_file_longer_than


def test_the_suffix_chooses_the_format(tmp_path: Path) -> None:
    write([a_row()], tmp_path / "fiche.xlsx")
    write([a_row()], tmp_path / "fiche.csv")
    assert load_workbook(tmp_path / "fiche.xlsx").active["B2"].value == "« Le pont rouvrira lundi »"
    assert "« Le pont rouvrira lundi »" in (tmp_path / "fiche.csv").read_text("utf-8-sig")


def test_capitals_in_the_suffix_do_not_matter() -> None:
    assert (writer(Path("FICHE.XLSX")), writer(Path("fiche.Csv"))) == (table_xlsx.write, table_csv.write)


@pytest.mark.parametrize("name", ["fiche.pdf", "fiche", ".csv"])
def test_another_suffix_is_refused_with_the_ones_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        write([a_row()], tmp_path / name)
    assert str(caught.value) == f"A sheet cannot be written as {name}, only as .csv or .xlsx."
    assert list(tmp_path.iterdir()) == []


def test_a_raw_workbook_is_refused() -> None:
    with pytest.raises(KnownError, match=r"A raw sheet cannot be written as fiche\.xlsx, only as \.csv\."):
        writer(Path("fiche.xlsx"), raw=True)


def test_what_is_written_is_what_is_shown(tmp_path: Path) -> None:
    shown = [a_row(number=7, speaker="Paul Tisserand"), a_row(number=3)]
    write(shown, tmp_path / "fiche.csv", language="en", raw=True, columns=["speaker", "number"])
    with (tmp_path / "fiche.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["Speaker", "No."], ["Paul Tisserand", "7"], ["Jeanne Morel", "3"]]


@pytest.mark.parametrize("name", ["fiche.csv", "fiche.xlsx"])
def test_a_sheet_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write([a_row()], path)
    before = path.read_bytes()
    with no_file_longer_than(1000), pytest.raises(KnownError, match="was not written: it is too large"):
        write([a_row(number=number) for number in range(100)], path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["fiche.csv", "fiche.xlsx"])
def test_the_same_rows_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    rows = [a_row(number=number) for number in range(1, 20)]
    (tmp_path / "autre").mkdir()
    for path in (tmp_path / name, tmp_path / "autre" / name):
        write(rows, path)
    assert (tmp_path / name).read_bytes() == (tmp_path / "autre" / name).read_bytes()
