"""The quote sheet: chosen by keys and by mouse, and written exactly as it is shown."""

import csv
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from quoteapp.desk import deciding
from quoteapp.desk.sheet_plan import SHIPPED, STATUSES, Plan
from quoteapp.export.grouping import Grouping
from quoteapp.export.registry import Format
from quoteapp.export.row import COLUMNS, Status
from quoteapp.gui.export_dialog import ExportDialog
from quoteapp.gui.templates import Templates
from quoteapp.store.search import Filter
from tests.gui.person import ALT, CTRL, Person, move
from tests.gui.test_keyboard import CHAIN, FIRST, SECOND, back_in_the_window, in_dialog

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning
NASTY = (
    "=La recette\n\nLina Marchal dit : « =1+1 »\n\nJean Roche dit : « ' ; \" \t , »\n\n- Lina Marchal dit : « "
    + "é🦊" * 20_000
    + " »\n"
)


@pytest.fixture
def at_work(person: Person) -> Person:
    """Two articles, the first quotation of the first one accepted."""
    return person.start().bring(FIRST, SECOND).press("Return")


Opened = Callable[..., ExportDialog]


@pytest.fixture
def opened(at_work: Person) -> Iterator[Opened]:
    """The dialog, open beside the test."""
    found: list[ExportDialog] = []

    def open_dialog(**given: Any) -> ExportDialog:
        place = at_work.workplace
        article = place.review.page.article.id if place.review.page else None
        dialog = ExportDialog(place.library, article, "en", place.preferences, at_work.window, **given)
        found.append(dialog)
        dialog.show()
        dialog.activateWindow()
        at_work.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield open_dialog
    for dialog in found:
        dialog.close()
        dialog.deleteLater()


def shown(dialog: ExportDialog, column: str = "quotation") -> list[str]:
    """What a column shows, from top to bottom; the headings of groups in the first one."""
    model = dialog.model
    place = model.layout.columns.index(column)
    return [model.index(row, 0 if model.heads(row) else place).data() for row in range(model.rowCount())]


def headings(dialog: ExportDialog) -> list[str]:
    model = dialog.model
    return [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]


def tick(person: Person, dialog: ExportDialog, heading: str) -> None:
    """Tick a column, or take its tick away, by the keyboard."""
    columns = dialog.choices.columns
    columns.setFocus()
    columns.setCurrentItem(columns.findItems(heading, Qt.MatchFlag.MatchExactly)[0])
    person.send(Qt.Key.Key_Space, " ")


# what is chosen


def test_the_sheet_begins_as_for_an_editor(opened: Opened) -> None:
    dialog = opened()
    assert dialog.plan == SHIPPED["editor"]
    assert shown(dialog) == ["« Nous partons. »", "« Je reste. »", "« Demain. »", "« Le train est là. »", "« Vite ! »"]


def test_this_article_alone_by_keys(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.scope.setFocus()
    at_work.press("Down")
    assert shown(dialog) == ["« Nous partons. »", "« Je reste. »", "« Demain. »"]


def test_what_the_list_of_quotations_shows(opened: Opened) -> None:
    dialog = opened(shown=Filter(words="train"))
    assert dialog.choices.scope.currentText() == "As in the list of quotations"
    assert shown(dialog) == ["« Le train est là. »"]


def test_what_the_list_shows_though_it_is_no_quotation(opened: Opened) -> None:
    dialog = opened(shown=Filter(words="bleu"))
    assert shown(dialog) == ["« titre bleu »"]
    assert not dialog.choices.everything.isEnabled()


def test_the_list_is_asked_for_what_it_shows(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("quoteapp.gui.workplace.ExportDialog.ask", lambda *_, shown: asked.append(shown))
    at_work.press("2", held=CTRL).press("f", held=CTRL).type("train").press("e", held=CTRL)
    assert asked == [at_work.overviews.listing.bar.wanted]


def test_on_the_desk_the_list_shows_nothing(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("quoteapp.gui.workplace.ExportDialog.ask", lambda *_, shown: asked.append(shown))
    at_work.press("e", held=CTRL)
    assert asked == [None]


@pytest.mark.parametrize(
    ("status", "left"),
    [
        (Status.CONFIRMED, ["« Nous partons. »"]),
        (Status.NO_SPEAKER, ["« Demain. »", "« Vite ! »"]),
        (Status.PROPOSED, ["« Je reste. »", "« Le train est là. »"]),
    ],
)
def test_one_status_by_mouse(at_work: Person, opened: Opened, status: Status, left: list[str]) -> None:
    dialog = opened()
    for other, box in dialog.choices.statuses.items():
        if other is not status:
            at_work.click(box, QPoint(8, box.height() // 2))
    assert shown(dialog) == left


def test_only_what_is_verified(at_work: Person, opened: Opened) -> None:
    deciding.verify(at_work.workplace.library, [at_work.quotation("Je reste").id], who="Jeanne")
    dialog = opened()
    dialog.choices.verified.setFocus()
    at_work.send(Qt.Key.Key_Space, " ")
    assert shown(dialog) == ["« Je reste. »"]


def test_what_is_no_quotation_is_asked_for(opened: Opened) -> None:
    dialog = opened()
    dialog.choices.everything.click()
    assert "« titre bleu »" in shown(dialog)


# columns


def test_columns_are_ticked_by_keys(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    tick(at_work, dialog, "Cue")
    tick(at_work, dialog, "Note")
    assert "Cue" in headings(dialog)
    assert "Note" not in headings(dialog)


def test_a_column_is_moved_by_keys(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.columns.setFocus()
    dialog.choices.columns.setCurrentRow(1)
    at_work.press("Down", "Down", held=ALT)
    assert headings(dialog)[:4] == ["No.", "Speaker", "Role or organization", "Quotation"]
    assert dialog.choices.columns.currentItem().text() == "Quotation"


def test_a_column_is_moved_by_a_button(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.columns.setCurrentRow(1)
    at_work.click(dialog.choices.up)
    assert headings(dialog)[:2] == ["Quotation", "No."]


def test_a_column_is_moved_by_its_heading(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    header = dialog.table.horizontalHeader()
    start, end = (QPoint(header.sectionViewportPosition(place) + 20, 10) for place in (1, 2))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(header.viewport(), left, none, start)
    for step in (start + QPoint(30, 0), end + QPoint(60, 0), end + QPoint(90, 0)):
        QTest.mouseMove(header.viewport(), step)
    QTest.mouseRelease(header.viewport(), left, none, end + QPoint(90, 0))
    at_work.qtbot.waitUntil(lambda: headings(dialog)[:3] == ["No.", "Speaker", "Quotation"])
    assert dialog.choices.columns.columns()[:3] == ("number", "speaker", "quotation")
    assert header.visualIndex(1) == 1


def test_a_column_is_moved_by_drag_in_the_list(opened: Opened) -> None:
    dialog = opened()
    columns = dialog.choices.columns
    rows = [columns.visualItemRect(columns.item(row)).center() for row in range(5)]
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(columns.viewport(), left, none, rows[1])
    for place in rows[2:]:
        move(columns.viewport(), place, left)
    QTest.mouseRelease(columns.viewport(), left, none, rows[4])
    assert headings(dialog)[:5] == ["No.", "Speaker", "Role or organization", "Article title", "Quotation"]


def test_a_click_on_a_tick_moves_nothing(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    columns = dialog.choices.columns
    at_work.click(columns.viewport(), columns.visualItemRect(columns.item(1)).topLeft() + QPoint(14, 12))
    assert headings(dialog)[:2] == ["No.", "Speaker"]


def test_all_columns_by_one_click(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    at_work.click(dialog.choices.every)
    assert set(dialog.plan.columns) == set(COLUMNS)
    assert dialog.plan.columns[: len(SHIPPED["editor"].columns)] == SHIPPED["editor"].columns


def test_without_a_column_it_says_what_to_do(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.show_plan(replace(dialog.plan, columns=("note",)))
    tick(at_work, dialog, "Note")
    assert dialog.count.text() == "Tick a column."
    assert not dialog.save.isEnabled()
    tick(at_work, dialog, "Quotation")
    assert dialog.save.isEnabled()


def test_without_a_status_it_says_what_to_do(opened: Opened) -> None:
    dialog = opened()
    for box in dialog.choices.statuses.values():
        box.click()
    assert dialog.count.text() == "Tick what is wanted: proposed, accepted, corrected."
    assert not dialog.save.isEnabled()


def test_without_a_row_it_says_what_to_do(opened: Opened) -> None:
    dialog = opened()
    dialog.choices.verified.click()
    assert dialog.count.text().startswith("Nothing is like this")


# groups


def test_groups_by_keys(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.grouping.setFocus()
    at_work.press("Down", "Down")
    assert shown(dialog) == [
        "Jean Roche (1)", "« Je reste. »",
        "Lina Marchal (2)", "« Nous partons. »", "« Le train est là. »",
        "No speaker (2)", "« Demain. »", "« Vite ! »",
    ]  # fmt: skip
    assert shown(dialog, "number")[1::2] != []


def test_a_heading_runs_over_all_columns(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    dialog.choices.grouping.setCurrentIndex(1)
    assert dialog.table.columnSpan(0, 0) == dialog.model.columnCount()
    assert dialog.table.columnSpan(1, 0) == 1
    tick(at_work, dialog, "Cue")
    assert dialog.table.columnSpan(0, 0) == dialog.model.columnCount()


def test_headings_can_be_left_out(opened: Opened) -> None:
    dialog = opened()
    dialog.choices.grouping.setCurrentIndex(2)
    dialog.choices.headings.click()
    assert shown(dialog)[:2] == ["« Je reste. »", "« Nous partons. »"]


def test_a_sheet_for_programs_has_no_headings(opened: Opened) -> None:
    dialog = opened()
    dialog.choices.grouping.setCurrentIndex(2)
    dialog.choices.format.setCurrentIndex(2)
    assert shown(dialog)[0] == "« Je reste. »"
    assert not dialog.choices.headings.isEnabled()
    dialog.choices.format.setCurrentIndex(0)
    assert shown(dialog)[0] == "Jean Roche (1)"


# exactly what is shown


PLANS = st.builds(
    Plan,
    columns=st.permutations(COLUMNS).flatmap(
        lambda columns: st.integers(1, len(columns)).map(lambda many: tuple(columns[:many]))
    ),
    grouping=st.sampled_from(Grouping),
    headings=st.booleans(),
    statuses=st.sets(st.sampled_from(STATUSES), min_size=1).map(lambda some: tuple(s for s in STATUSES if s in some)),
    verified=st.booleans(),
    everything=st.booleans(),
    format=st.sampled_from(Format),
)


@pytest.fixture
def nasty(person: Person) -> ExportDialog:
    """Texts that a spreadsheet would take for formulas, and that no cell holds."""
    person.start().bring(FIRST, SECOND, NASTY)
    library = person.workplace.library
    one = person.workplace.library.search(Filter(words="partons"))[0]
    deciding.note(library, [one.id], "=2*3\nà « relire »", who="Jeanne")
    deciding.verify(library, [one.id], who="'Jeanne")
    return ExportDialog(library, None, "en", person.workplace.preferences, person.window)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=PLANS)
def test_the_file_has_the_cells_of_the_preview(nasty: ExportDialog, tmp_path: Path, plan: Plan) -> None:
    nasty.bar.chosen.emit(plan)
    model = nasty.model
    columns = range(model.columnCount())
    preview = [headings(nasty)]
    preview += [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]
    wish = nasty.wish(tmp_path / f"sheet{plan.format.suffix}")
    wish.plan.write(wish.lines, wish.path, wish.language)
    assert nasty.plan == plan
    assert written(wish.path, plan.format) == preview


def written(path: Path, kind: Format) -> list[list[str]]:
    """What the file says, cell by cell, as a program for it shows it."""
    if kind is not Format.XLSX:
        encoding, delimiter = ("utf-8-sig", ";") if kind is Format.CSV else ("utf-8", ",")
        with path.open(encoding=encoding, newline="") as file:
            return list(csv.reader(file, delimiter=delimiter))
    table = load_workbook(path).active
    return [[cell_text(cell) for cell in line] for line in table.iter_rows()]


def cell_text(cell: Any) -> str:
    if cell.value is None:
        return ""
    if isinstance(cell.value, float):
        assert cell.number_format == "0 %"
        return f"{cell.value:.0%}".replace("%", " %")
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), str(cell.value))


def test_a_cell_that_is_too_long_takes_the_lines_that_the_file_takes(nasty: ExportDialog) -> None:
    before = nasty.model.rowCount()
    nasty.show_plan(replace(nasty.plan, format=Format.CSV))
    assert nasty.model.rowCount() == before - 1


# the file


def save(person: Person, monkeypatch: pytest.MonkeyPatch, path: Path) -> Path:
    """Open the dialog by its key, save by Enter under a name, and wait for the file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    in_dialog(person, lambda: person.press("Return"))
    person.press("e", held=CTRL)
    back_in_the_window(person)
    person.qtbot.waitUntil(lambda: person.line != f"Writing {path}…")
    return path


def test_a_sheet_is_written_by_key(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(at_work, monkeypatch, at_work.folder / "sheet.xlsx")
    assert at_work.line == f"5 quotations written to {path}."
    assert written(path, Format.XLSX)[1][1] == "« Nous partons. »"


def test_a_name_without_suffix_has_that_of_its_kind(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    save(at_work, monkeypatch, at_work.folder / "v1.2")
    at_work.qtbot.waitUntil(lambda: "written" in at_work.line)
    assert (at_work.folder / "v1.2.xlsx").exists()


def test_what_is_there_under_the_name_with_its_suffix_is_asked_about(
    at_work: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = at_work.file("sheet.xlsx", "precious")
    answers, proposed = [str(at_work.folder / "sheet"), ""], []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(path)
        return answers[len(proposed) - 1], ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    in_dialog(at_work, lambda: at_work.press("Return", "Esc"))
    at_work.press("e", held=CTRL)
    back_in_the_window(at_work)
    assert proposed[1:] == [str(there)]
    assert there.read_text() == "precious"


def test_a_disk_that_does_not_take_it_is_told(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(at_work, monkeypatch, at_work.folder / "none" / "sheet.xlsx")
    assert at_work.line == f"{path} was not written: its folder does not exist."


def test_who_closes_the_window_has_the_sheet_all_the_same(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    path = at_work.folder / "sheet.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    in_dialog(at_work, lambda: at_work.press("Return"))
    at_work.press("e", held=CTRL)
    at_work.close()
    assert written(path, Format.XLSX)[1][1] == "« Nous partons. »"


def test_who_thinks_better_of_it_writes_nothing(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.press("Esc"))
    at_work.press("e", held=CTRL)
    assert list(at_work.folder.glob("*.xlsx")) == []


def test_who_names_no_file_is_back_where_the_sheet_is_chosen(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    still_there = []

    def save_and_leave() -> None:
        dialog = QApplication.activeModalWidget()
        at_work.press("Return")
        still_there.append(dialog is not None and dialog.isVisible())
        at_work.press("Esc")

    in_dialog(at_work, save_and_leave)
    at_work.press("e", held=CTRL)
    assert still_there == [True]


def test_the_last_choice_outlives_a_restart(at_work: Person) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.choices.grouping.setCurrentIndex(2)
        at_work.press("Esc")

    plans = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        plans.append(dialog.plan)
        at_work.press("Esc")

    in_dialog(at_work, choose)
    at_work.press("e", held=CTRL)
    at_work.restart()
    in_dialog(at_work, look)
    at_work.press("e", held=CTRL)
    assert plans == [replace(SHIPPED["editor"], grouping=Grouping.SPEAKER)]


# templates


def test_a_template_is_chosen_by_keys(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    at_work.press("Down", "Down")
    assert dialog.bar.combo.currentText() == "By speaker"
    assert dialog.plan == SHIPPED["speakers"]
    assert shown(dialog)[0] == "Jean Roche (1)"


def keep(person: Person, dialog: ExportDialog, name: str) -> None:
    person.click(dialog.bar.keep).type(name).press("Return")


def test_a_template_is_kept_and_outlives_a_restart(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    tick(at_work, dialog, "Cue")
    plan = dialog.plan
    keep(at_work, dialog, "Pour Claire")
    assert dialog.isVisible()
    assert dialog.bar.combo.currentText() == "Pour Claire"
    at_work.restart()
    again = opened()
    again.bar.combo.setCurrentText("Pour Claire")
    again.bar.combo.activated.emit(again.bar.combo.currentIndex())
    assert again.plan == plan


def test_escape_keeps_no_template_and_leaves_the_dialog(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    at_work.click(dialog.bar.keep).type("Pour Claire").press("Esc")
    assert dialog.isVisible()
    assert dialog.templates.own() == {}
    assert at_work.focus is dialog.bar.combo


def test_a_template_of_ones_own_is_overwritten(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    keep(at_work, dialog, "Pour Claire")
    tick(at_work, dialog, "Cue")
    assert dialog.bar.changed.isVisible()
    at_work.click(dialog.bar.overwrite)
    assert "cue" in dialog.templates.own()["Pour Claire"].columns
    assert not dialog.bar.changed.isVisible()


def test_a_name_that_is_there_says_so_and_is_overwritten(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    keep(at_work, dialog, "Pour Claire")
    tick(at_work, dialog, "Cue")
    at_work.click(dialog.bar.keep).type("pour claire")
    assert dialog.bar.message.text() == "There is one of this name: Enter overwrites it."
    at_work.press("Return")
    assert list(dialog.templates.own()) == ["Pour Claire"]
    assert "cue" in dialog.templates.own()["Pour Claire"].columns


def test_what_ships_is_not_overwritten(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    keep(at_work, dialog, "by speaker")
    assert dialog.templates.own() == {}
    assert "choose another name" in dialog.bar.message.text()
    assert not dialog.bar.delete.isVisible()


def test_a_template_is_deleted_and_comes_back(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    keep(at_work, dialog, "Pour Claire")
    at_work.click(dialog.bar.delete)
    assert dialog.templates.own() == {}
    at_work.press("z", held=CTRL)
    assert list(dialog.templates.own()) == ["Pour Claire"]
    assert dialog.bar.combo.currentText() == "Pour Claire"


def test_a_template_of_another_window_stays(at_work: Person, opened: Opened) -> None:
    dialog, elsewhere = opened(), at_work.folder / "elsewhere.ini"
    Templates(QSettings(str(elsewhere), QSettings.Format.IniFormat)).put("Pour Jeanne", SHIPPED["days"])
    shutil.copyfile(elsewhere, at_work.workplace.preferences.fileName())
    keep(at_work, dialog, "Pour Claire")
    assert sorted(dialog.templates.own()) == ["Pour Claire", "Pour Jeanne"]
    at_work.press("z", held=CTRL)
    assert list(dialog.templates.own()) == ["Pour Jeanne"]


def test_a_template_of_a_later_version_stays(at_work: Person, opened: Opened) -> None:
    later = json.dumps({"Pour Jeanne": '{"grouping": "moon"}'})
    at_work.workplace.preferences.setValue("sheets/own", later)
    dialog = opened()
    keep(at_work, dialog, "Pour Claire")
    kept = json.loads(at_work.workplace.preferences.value("sheets/own"))
    assert kept["Pour Jeanne"] == '{"grouping": "moon"}'


def test_a_template_without_columns_is_one_too(at_work: Person, opened: Opened) -> None:
    dialog = opened()
    keep(at_work, dialog, "Pour Claire")
    for heading in headings(dialog):
        tick(at_work, dialog, heading)
    at_work.click(dialog.bar.overwrite)
    assert dialog.templates.own()["Pour Claire"].columns == ()


@pytest.mark.parametrize("kept", ["{", "[1]", json.dumps({"a": "{"}), "7"])
def test_templates_that_cannot_be_read_are_none(at_work: Person, opened: Opened, kept: str) -> None:
    at_work.workplace.preferences.setValue("sheets/own", kept)
    assert opened().templates.own() == {}


# many


def test_a_large_library_is_read_in_pieces(opened: Opened, at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.gui.export_dialog.AT_ONCE", 0.0)
    monkeypatch.setattr("quoteapp.gui.export_dialog.SLICE", 0.0)
    monkeypatch.setattr("quoteapp.gui.export_dialog.FEWEST", 1)
    dialog = opened()
    dialog.read()
    assert not dialog.save.isEnabled()
    at_work.qtbot.waitUntil(dialog.save.isEnabled)
    assert len(shown(dialog)) == 5


@pytest.mark.parametrize("grouping", [0, 2])
def test_who_chooses_while_it_is_read_loses_nothing(
    opened: Opened, at_work: Person, monkeypatch: pytest.MonkeyPatch, grouping: int
) -> None:
    monkeypatch.setattr("quoteapp.gui.export_dialog.AT_ONCE", 0.0)
    monkeypatch.setattr("quoteapp.gui.export_dialog.SLICE", 0.0)
    monkeypatch.setattr("quoteapp.gui.export_dialog.FEWEST", 1)
    dialog = opened()
    dialog.choices.grouping.setCurrentIndex(grouping)
    dialog.read()
    for box in (dialog.choices.verified, dialog.choices.verified):
        box.click()
    at_work.qtbot.waitUntil(dialog.save.isEnabled)
    assert len([each for each in shown(dialog) if each.startswith("«")]) == 5


def test_the_preview_keeps_qts_rules(opened: Opened) -> None:
    dialog = opened()
    tester = QAbstractItemModelTester(dialog.model, FATAL)
    dialog.choices.grouping.setCurrentIndex(2)
    dialog.choices.everything.click()
    dialog.choices.format.setCurrentIndex(1)
    dialog.choices.verified.click()
    tester.deleteLater()


def test_a_quotation_over_paragraphs_is_one_row(person: Person, opened: Opened) -> None:
    person.bring(CHAIN)
    assert shown(opened())[-1].count("«") >= 1
