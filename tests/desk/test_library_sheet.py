"""The sheet of a library: what was decided beside what is proposed, word for word."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from quoteapp.desk import deciding, speaking
from quoteapp.desk.library_sheet import rows, write_library_sheet
from quoteapp.export.row import Row
from quoteapp.model import Kind, Quotation, Span, ZoneKind
from quoteapp.store.library import Library
from quoteapp.store.search import Filter
from tests.desk.builders import ANNA, STORY, WHO, number_of, quoted, speech, story, take_in

PARAGRAPHS = "Titre\n\n« Un.\n\n« Deux.\n\n« Trois », dit Anna Leroy.\n"


def parts(*, continues: bool = True) -> tuple[Quotation, ...]:
    """A quotation over three paragraphs."""
    said = ("« Un.", "« Deux.", "« Trois »")
    return tuple(
        speech(words, PARAGRAPHS, speaker=ANNA, continues=continues and place > 0) for place, words in enumerate(said)
    )


def sheet(library: Library, wanted: Filter | None = None, *, everything: bool = False) -> list[Row]:
    return rows(library, wanted or Filter(), everything=everything)


def test_every_row_is_word_for_word_what_the_article_says_where_it_says(library: Library) -> None:
    take_in(library, STORY, *story())
    for row in sheet(library, everything=True):
        assert row.quotation == STORY[row.start : row.end]


def test_rows_are_numbered_through_in_the_order_of_articles_and_text(library: Library) -> None:
    take_in(library, STORY, *story()[::-1])
    take_in(library, PARAGRAPHS, *parts(), file="b.txt")
    found = sheet(library)
    assert [row.number for row in found] == list(range(1, len(found) + 1))
    assert [row.quotation[:7] for row in found] == ["« Nous ", "« honte", "« perso", "« Non !", "« Un.\n\n"]


def test_a_decision_says_who_and_when(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.accept(library, [quoted(library, "partons").id], who=WHO)
    deciding.assign(library, [quoted(library, "honte").id], "Odile Roy", who="Paul")
    confirmed, corrected, proposed, nobody = sheet(library)
    assert (confirmed.status.value, confirmed.decided_by) == ("confirmed", WHO)
    assert (corrected.status.value, corrected.decided_by, corrected.speaker) == ("corrected", "Paul", "Odile Roy")
    assert confirmed.decided_when.startswith("20")
    assert (proposed.decided_by, proposed.decided_when) == ("machine", "")
    assert nobody.status.value == "no speaker"


def test_a_check_and_a_note_are_shown_beside_a_proposal(library: Library) -> None:
    take_in(library, STORY, *story())
    number = quoted(library, "partons").id
    deciding.verify(library, [number], who=WHO, method="appel", link="https://a.example")
    deciding.note(library, [number], "à revoir", who=WHO)
    row = sheet(library)[0]
    assert (row.status.value, row.verified, row.method, row.link, row.note) == (
        "proposed",
        True,
        "appel",
        "https://a.example",
        "à revoir",
    )


def test_speakers_go_by_the_name_they_have_by_now(library: Library) -> None:
    take_in(library, STORY, *story())
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Paul Roux")], who=WHO)
    speaking.rename(library, number_of(library, "Anna Leroy"), "Anna Leroy-Petit", who=WHO)
    assert [row.speaker for row in sheet(library)[:3]] == ["Anna Leroy-Petit"] * 3
    assert [row.printed_name for row in sheet(library)[:3]] == ["Anna Leroy", "Elle", "Paul Roux"]


def test_what_is_no_quotation_is_there_when_asked_for(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.rule_out(library, [quoted(library, "honte").id], who=WHO)
    deciding.delete(library, [quoted(library, "personne").id], who=WHO)
    assert [row.quotation for row in sheet(library)] == ["« Nous partons demain »", "« Non ! »"]
    other = [row for row in sheet(library, everything=True) if row.form is Kind.OTHER]
    assert [(row.quotation, row.status.value) for row in other] == [
        ("« honte nationale »", "confirmed"),
        ("« Un été »", "proposed"),
    ]


def test_a_quotation_over_paragraphs_is_one_row(library: Library) -> None:
    take_in(library, PARAGRAPHS, *parts())
    assert [row.quotation for row in sheet(library)] == ["« Un.\n\n« Deux.\n\n« Trois »"]


def test_it_is_proposed_as_long_as_nobody_has_looked_at_a_part(library: Library) -> None:
    take_in(library, PARAGRAPHS, *parts())
    numbers = [q.id for q in library.quotations(1)]
    deciding.accept(library, numbers[:2], who=WHO)
    assert [row.status.value for row in sheet(library)] == ["proposed"]
    deciding.assign(library, numbers[2:], "Anna Leroy", who="Paul")
    assert [(row.status.value, row.decided_by) for row in sheet(library)] == [("confirmed", "Paul")]


def test_untied_and_tied_by_hand(library: Library) -> None:
    take_in(library, PARAGRAPHS, *parts(continues=False))
    assert len(sheet(library)) == 3
    deciding.tie(library, quoted(library, "Deux").id, continues=True, who=WHO)
    assert [row.quotation for row in sheet(library)] == ["« Un.\n\n« Deux.", "« Trois »"]


def test_a_part_that_is_somebody_elses_is_a_row_of_its_own(library: Library) -> None:
    take_in(library, PARAGRAPHS, *parts())
    deciding.assign(library, [quoted(library, "Deux").id], "Odile Roy", who=WHO)
    assert ("« Deux.", "Odile Roy") in [(row.quotation, row.speaker) for row in sheet(library)][1:]


def test_moved_edges_leave_an_inner_quotation_inside(library: Library) -> None:
    text = "Titre\n\nEt « Oui, “non”.\n\n« Si », dit-on.\n"
    outer = speech("« Oui, “non”.", text, speaker=ANNA)
    inner = speech("“non”", text, speaker=None, nested_in=outer.span.start)
    end = speech("« Si »", text, speaker=ANNA, continues=True)
    take_in(library, text, outer, inner, end)
    number = quoted(library, "Oui").id
    deciding.set_span(library, number, Span(outer.span.start - 3, outer.span.end), who=WHO)
    assert [row.quotation for row in sheet(library)] == ["Et « Oui, “non”.\n\n« Si »", "“non”"]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [(Filter(words="crue"), 0), (Filter(words="partons"), 1), (Filter(nobody=True), 1), (Filter(article=2), 0)],
)
def test_the_filter_is_what_is_on_it(library: Library, wanted: Filter, count: int) -> None:
    take_in(library, STORY, *story())
    assert len(sheet(library, wanted)) == count


def test_furniture_nobody_has_decided_on_is_there_when_asked_for(library: Library) -> None:
    take_in(library, STORY, replace(story()[0], zone=ZoneKind.FURNITURE))
    assert sheet(library) == []
    assert [row.status.value for row in sheet(library, everything=True)] == ["furniture"]


def test_without_a_title_an_article_goes_by_its_files_name(library: Library) -> None:
    take_in(library, STORY)
    deciding.add(library, 1, story()[0].span, who=WHO)
    assert sheet(library)[0].title == "a.txt"


def test_it_is_written_to_a_file(library: Library, tmp_path: Path) -> None:
    take_in(library, STORY, *story())
    path = tmp_path / "feuille.csv"
    assert write_library_sheet(library, path, raw=True) == 4
    with path.open(encoding="utf-8", newline="") as file:
        assert [row[1] for row in csv.reader(file)][1] == "« Nous partons demain »"
