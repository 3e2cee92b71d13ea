"""What a template keeps, and what of the quotations it lets through."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from quoteapp.desk import deciding, speaking
from quoteapp.desk.library_sheet import entries
from quoteapp.desk.sheet_plan import SHIPPED, Plan, from_text, to_text
from quoteapp.export.grouping import Entry, Grouping
from quoteapp.export.registry import Format
from quoteapp.export.row import COLUMNS, Heading, Row, Status
from quoteapp.store.library import Library
from quoteapp.store.records import Status as Decision
from quoteapp.store.search import Filter
from tests.desk.builders import STORY, WHO, quoted, story, take_in
from tests.desk.test_library_sheet import PARAGRAPHS, parts
from tests.export.builders import a_row


def read(library: Library, wanted: Filter | None = None, *, everything: bool = False) -> list[Entry]:
    return [entry for found in entries(library, wanted or Filter(), everything=everything) for entry in found]


def rows(plan: Plan, found: list[Entry]) -> list[str]:
    return [line.quotation for line in plan.lines(found, "fr") if isinstance(line, Row)]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_can_be_kept_and_read_again(name: str) -> None:
    assert from_text(to_text(SHIPPED[name])) == SHIPPED[name]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_shows_the_quotation(name: str) -> None:
    assert "quotation" in SHIPPED[name].columns


@pytest.mark.parametrize("text", ["", "{", "[]", '{"columns": "all"}', '{"grouping": "moon"}', '{"columns": ["moon"]}'])
def test_what_is_no_plan_is_none(text: str) -> None:
    assert from_text(text) is None


def test_a_plan_without_columns_can_be_kept_and_read_again() -> None:
    assert from_text(to_text(Plan(columns=()))) == Plan(columns=())


def test_columns_that_there_are_no_more_are_left_out() -> None:
    found = from_text('{"columns": ["speaker", "moon", "quotation", "speaker"]}')
    assert found is not None
    assert found.columns == ("speaker", "quotation")


def test_what_a_template_does_not_say_is_as_usual() -> None:
    assert from_text("{}") == Plan()


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.NO_SPEAKER, Status.CONFIRMED, Status.CORRECTED])
def test_rows_are_chosen_by_the_status_that_they_show(library: Library, status: Status) -> None:
    take_in(library, STORY, *story())
    deciding.accept(library, [quoted(library, "partons").id], who=WHO)
    deciding.assign(library, [quoted(library, "honte").id], "Odile Roy", who=WHO)
    found = list(Plan(statuses=(status,)).lines(read(library), "fr"))
    assert [line.status for line in found if isinstance(line, Row)] == [status]


def test_only_what_is_verified(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.verify(library, [quoted(library, "honte").id], who=WHO)
    assert rows(Plan(verified=True), read(library)) == ["« honte nationale »"]


def test_of_a_quotation_over_paragraphs_one_part_brings_all_of_it(library: Library) -> None:
    take_in(library, PARAGRAPHS, *parts())
    deciding.accept(library, [quoted(library, "Deux").id], who=WHO)
    found = read(library, Filter(statuses=(Decision.CONFIRMED,)))
    assert rows(Plan(), found) == ["« Un.\n\n« Deux.\n\n« Trois »"]


def test_it_is_decided_once_all_of_it_is(library: Library) -> None:
    take_in(library, PARAGRAPHS, *parts())
    deciding.accept(library, [quoted(library, "Deux").id], who=WHO)
    assert rows(Plan(statuses=(Status.CONFIRMED,)), read(library)) == []


def test_a_filter_on_words_lets_others_of_the_article_out(library: Library) -> None:
    take_in(library, STORY, *story())
    assert rows(Plan(), read(library, Filter(words="honte"))) == ["« honte nationale »"]


def test_rows_belong_to_who_speaks_by_now(library: Library) -> None:
    take_in(library, STORY, *story())
    anna, paul = (quoted(library, words).speaker for words in ("partons", "personne"))
    assert anna is not None
    assert paul is not None
    speaking.merge(library, paul, [anna], who=WHO)
    assert {entry.speaker for entry in read(library) if entry.row.speaker} == {paul}


def test_a_sheet_for_programs_has_rows_alone(library: Library, tmp_path: Path) -> None:
    take_in(library, STORY, *story())
    plan = Plan(grouping=Grouping.SPEAKER, format=Format.RAW, columns=("quotation",))
    assert not plan.heads
    lines = list(plan.lines(read(library), "fr"))
    assert not any(isinstance(line, Heading) for line in lines)
    plan.write(lines, tmp_path / "a.csv", "fr")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + len(lines)


def test_what_stands_beside_the_article_comes_with_everything() -> None:
    beside = Entry(a_row(status=Status.FURNITURE), 1, 1)
    assert not Plan().wants(beside)
    assert Plan(everything=True).wants(beside)


def test_all_columns_are_there_by_default() -> None:
    assert Plan().columns == COLUMNS
    assert replace(Plan(), columns=("note",)).layout("en").headings() == ["Note"]
