import gc
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from quoteapp.export import table_xlsx
from quoteapp.export.layout import Layout
from quoteapp.export.row import COLUMNS, Row
from quoteapp.export.table_xlsx import CELL_LENGTH, TABLE_LENGTH
from tests.export.builders import a_row


def written(path: Path, *rows: Row, columns: tuple[str, ...] = COLUMNS, table_length: int = TABLE_LENGTH) -> Workbook:
    """The workbook, read back."""
    with path.open("wb") as file:
        table_xlsx.write(rows, file, Layout(columns=columns), table_length=table_length)
    return load_workbook(path)


def cells(table: Any) -> list[list[Any]]:
    return [list(line) for line in table.iter_rows(min_row=2, values_only=True)]


def unescaped(text: str) -> str:
    """Characters that XML cannot hold, as spreadsheets read them and openpyxl does not."""
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("https://piege.example")',
        "{=1}",
        "- Oui, dit-elle.",
        "'tain",
        "12",
        "2026-03-02",
        "https://gazette.example/vaux",
        "mailto:vaux@gazette.example",
        "«\u00a0Attention\u202f!\u00a0»",
        "une\n\nautre ligne\n",
        " espace ",
        "🦊 👩‍👩‍👧",
        "<b>gras</b> & « beau »",
        "<r>pas de balise & rien</r>",
        "<r></r>",
        "_x0041_",
        "a_x000D_\nb",
    ],
)
def test_text_stays_text_character_for_character(tmp_path: Path, text: str) -> None:
    cell = written(tmp_path / "fiche.xlsx", a_row(quotation=text)).active["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@given(text=st.text(alphabet="a<>&\"'\r\n\t\x00\x1f\ufffe é\u00a0🦊", min_size=1))
@settings(max_examples=50)
def test_characters_that_xml_cannot_hold_are_kept(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "fiche.xlsx"
    assert unescaped(written(path, a_row(quotation=text), columns=("quotation",)).active["A2"].value) == text


def test_a_formula_stays_text_when_somebody_edits_it(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(quotation="=1+1"), a_row(quotation="« Oui »")).active
    assert [table["B2"].quotePrefix, table["B3"].quotePrefix] == [True, False]


def test_numbers_are_numbers(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(), columns=("number", "paragraph", "start", "end")).active
    assert cells(table) == [[1, 2, 120, 146]]


def test_confidence_is_a_share_shown_in_percent(tmp_path: Path) -> None:
    cell = written(tmp_path / "fiche.xlsx", a_row(confidence=0.934), columns=("confidence",)).active["A2"]
    assert (cell.value, cell.number_format) == (0.934, "0 %")


def test_no_confidence_is_an_empty_cell(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(confidence=None), columns=("number", "confidence")).active
    assert cells(table) == [[1, None]]


@pytest.mark.parametrize("letter", ["é", "🦊"])
def test_a_quotation_too_long_for_a_cell_goes_on_in_the_next_line(tmp_path: Path, letter: str) -> None:
    text = f"« {letter * 40_000} »"
    table = written(tmp_path / "fiche.xlsx", a_row(quotation=text), a_row(number=2)).active
    *lines, last = cells(table)
    assert "".join(line[1] for line in lines) == text
    assert [line[0] for line in lines] == [1, *["1 (suite)"] * (len(lines) - 1)]
    assert last[:2] == [2, "« Le pont rouvrira lundi »"]


def test_no_piece_is_longer_than_a_cell(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(quotation="x" + "🦊" * 40_000), columns=("quotation",)).active
    assert [len(line[0].encode("utf-16-le")) // 2 for line in cells(table)] == [CELL_LENGTH, CELL_LENGTH - 1, 14_468]


def test_the_other_cells_are_not_repeated_where_a_quotation_goes_on(tmp_path: Path) -> None:
    columns = ("speaker", "quotation", "start")
    table = written(tmp_path / "fiche.xlsx", a_row(quotation="é" * 40_000), columns=columns).active
    assert cells(table)[1] == ["Jeanne Morel (suite)", "é" * (40_000 - CELL_LENGTH), None]


def test_a_cell_filled_to_the_brim_stays_one(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(quotation="é" * CELL_LENGTH), columns=("quotation",)).active
    assert cells(table) == [["é" * CELL_LENGTH]]


def test_more_rows_than_a_table_holds_go_on_in_a_further_one(tmp_path: Path) -> None:
    rows = [a_row(number=number) for number in range(1, 6)]
    book = written(tmp_path / "fiche.xlsx", *rows, columns=("number", "speaker"), table_length=2)
    assert book.sheetnames == ["Citations", "Citations 2", "Citations 3"]
    assert [[line[0] for line in cells(table)] for table in book] == [[1, 2], [3, 4], [5]]
    assert {table["A1"].value for table in book} == {"N°"}


def test_a_sheet_without_rows_has_its_headings(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx").active
    assert [cell.value for cell in table[1]] == Layout().headings()
    assert table.max_row == 1


def test_headings_are_bold_and_stay_in_sight_with_the_quotation(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row()).active
    assert table["A1"].font.bold
    assert table.freeze_panes == "C2"


def test_only_headings_stay_in_sight_where_the_quotation_stands_elsewhere(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(), columns=("speaker", "quotation")).active
    assert table.freeze_panes == "A2"


def test_every_column_can_be_filtered(tmp_path: Path) -> None:
    assert written(tmp_path / "fiche.xlsx", a_row(), a_row()).active.auto_filter.ref == "A1:AA3"


def test_long_text_is_wrapped_in_a_line_tall_enough(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(), a_row(quotation="« Oui, lundi. » " * 40)).active
    assert table["B3"].alignment.wrap_text
    assert table["B3"].alignment.vertical == "top"
    assert table.row_dimensions[3].height > 3 * table.row_dimensions[2].height


def test_no_line_is_taller_than_the_format_allows(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(quotation="oui " * 8000)).active
    assert 400 < table.row_dimensions[2].height <= 409


def test_a_column_is_no_wider_than_its_content_needs(tmp_path: Path) -> None:
    columns = ("quotation", "note")
    short = written(tmp_path / "courte.xlsx", a_row(quotation="« Oui »"), columns=columns).active
    long = written(tmp_path / "longue.xlsx", a_row(quotation="oui " * 1000), columns=columns).active
    assert short.column_dimensions["A"].width < 15 < 40 < long.column_dimensions["A"].width < 60


def test_it_prints_landscape_one_page_wide_with_headings_on_each(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row()).active
    assert (table.page_setup.orientation, table.page_setup.fitToHeight) == ("landscape", 0)
    assert table.sheet_properties.pageSetUpPr.fitToPage
    assert table.print_title_rows == "$1:$1"


def test_all_columns_print_on_a3_and_a_few_on_a4(tmp_path: Path) -> None:
    everything, few = (
        written(tmp_path / "fiche.xlsx", a_row(), columns=columns).active for columns in (COLUMNS, COLUMNS[:4])
    )
    assert (everything.page_setup.paperSize, few.page_setup.paperSize) == (8, 9)


def test_the_document_has_a_title(tmp_path: Path) -> None:
    assert written(tmp_path / "fiche.xlsx", a_row()).properties.title == "Feuille de citations"


def test_a_file_name_that_is_no_unicode_does_not_stop_the_sheet(tmp_path: Path) -> None:
    table = written(tmp_path / "fiche.xlsx", a_row(source="caf\udce9.txt"), columns=("source",)).active
    assert cells(table) == [["caf\ufffd.txt"]]


def test_the_file_holds_no_formula_and_no_link(tmp_path: Path) -> None:
    row = a_row(quotation="=1+1", source="https://gazette.example/vaux", link="mailto:vaux@gazette.example", note="=A1")
    written(tmp_path / "fiche.xlsx", row)
    with ZipFile(tmp_path / "fiche.xlsx") as parts:
        table = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in table
    assert "hyperlink" not in table


def test_nothing_of_it_is_left_to_be_looked_for(tmp_path: Path) -> None:
    rows = [a_row(quotation=f"« Oui {number} »") for number in range(1_000)]
    with (tmp_path / "fiche.xlsx").open("wb") as file:
        table_xlsx.write(rows[:1], file, Layout(columns=COLUMNS))  # which imports much
        gc.collect()
        gc.disable()
        try:
            table_xlsx.write(rows, file, Layout(columns=COLUMNS))
            left = gc.get_objects(0)
        finally:
            gc.enable()
    assert len(left) < len(rows)
