import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.export import table_csv
from quoteapp.export.guard import unguard
from quoteapp.export.layout import Layout
from quoteapp.export.row import COLUMNS, Row
from tests.export.builders import a_row

AWKWARD = [
    "=1+1",
    '=HYPERLINK("https://piege.example")',
    "- Oui, dit-elle ; non, dit-il.",
    "'tain",
    '« Il m’a dit "non" »',
    "«\u00a0Attention\u202f!\u00a0»",
    "une\nautre\r\nligne\rencore",
    "🦊 👩‍👩‍👧",
    "nul\x00",
    " espace ",
    "é" * 40_000,
]


def written(path: Path, *rows: Row, raw: bool = False, columns: tuple[str, ...] = COLUMNS) -> list[list[str]]:
    """The cells below the headings, read back by the csv module."""
    with path.open("wb") as file:
        (table_csv.write_raw if raw else table_csv.write)(rows, file, Layout(columns=columns))
    with path.open(encoding="utf-8" if raw else "utf-8-sig", newline="") as file:
        csv.field_size_limit(100_000)
        return list(csv.reader(file, delimiter="," if raw else ";"))[1:]


@pytest.mark.parametrize("text", AWKWARD)
def test_raw_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    assert written(tmp_path / "fiche.csv", a_row(quotation=text), raw=True, columns=("quotation", "number")) == [
        [text, "1"]
    ]


@pytest.mark.parametrize("text", AWKWARD)
def test_guarded_text_comes_back_without_its_guard(tmp_path: Path, text: str) -> None:
    ((cell, number),) = written(tmp_path / "fiche.csv", a_row(quotation=text), columns=("quotation", "number"))
    assert (unguard(cell), number) == (text, "1")


@given(text=st.text(alphabet="\"';,=\r\n\x00a") | st.text())
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "fiche.csv"
    columns = ("quotation", "number")
    assert written(path, a_row(quotation=text), raw=True, columns=columns) == [[text, "1"]]
    assert unguard(written(path, a_row(quotation=text), columns=columns)[0][0]) == text


def test_a_formula_is_text_to_a_spreadsheet(tmp_path: Path) -> None:
    assert written(tmp_path / "fiche.csv", a_row(quotation="=1+1"), columns=("quotation",)) == [["'=1+1"]]


def test_a_french_spreadsheet_opens_it_by_double_click(tmp_path: Path) -> None:
    written(tmp_path / "fiche.csv", a_row(), columns=("number", "quotation"))
    assert (tmp_path / "fiche.csv").read_bytes() == (
        b"\xef\xbb\xbf" + "N°;Citation\r\n1;« Le pont rouvrira lundi »\r\n".encode()
    )


def test_the_raw_file_is_plain(tmp_path: Path) -> None:
    written(tmp_path / "fiche.csv", a_row(quotation="=1, 2"), raw=True, columns=("number", "quotation"))
    assert (tmp_path / "fiche.csv").read_bytes() == 'N°,Citation\r\n1,"=1, 2"\r\n'.encode()


def test_confidence_reads_the_same_whatever_the_decimal_sign(tmp_path: Path) -> None:
    columns = ("confidence",)
    assert written(tmp_path / "fiche.csv", a_row(confidence=0.934), columns=columns) == [["93%"]]
    assert written(tmp_path / "fiche.csv", a_row(confidence=0.934), raw=True, columns=columns) == [["0.934"]]


def test_no_confidence_is_an_empty_cell(tmp_path: Path) -> None:
    assert written(tmp_path / "fiche.csv", a_row(confidence=None), columns=("number", "confidence")) == [["1", ""]]


def test_a_sheet_without_rows_has_its_headings(tmp_path: Path) -> None:
    assert written(tmp_path / "fiche.csv") == []
    assert (tmp_path / "fiche.csv").read_text("utf-8-sig").startswith("N°;Citation;Forme;")


def test_a_file_name_that_is_no_unicode_does_not_stop_the_sheet(tmp_path: Path) -> None:
    assert written(tmp_path / "fiche.csv", a_row(source="caf\udce9.txt"), columns=("source",)) == [["caf\ufffd.txt"]]
