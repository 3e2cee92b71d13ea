from typing import get_args

import pytest

from quoteapp.export.labels import CONTINUED, HEADINGS, SHEET, TAB, VALUES, Language
from quoteapp.export.layout import Layout
from quoteapp.export.row import COLUMNS, MACHINE, Status
from quoteapp.model import Form, Kind
from tests.export.builders import a_row

LANGUAGES: tuple[Language, ...] = get_args(Language)


def test_columns_stand_in_the_order_of_the_quote_sheet() -> None:
    assert ", ".join(Layout("en").headings()) == (
        "No., Quotation, Form, Speaker, Name as printed, Role or organization, Cue, Relayed by, Context before, "
        "Context after, Article title, Outlet, Author, Date, URL or file, Paragraph, Start, End, Status, Confidence, "
        "Decided by, Decided when, Verified, Method, Link, Note, Source SHA-256"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_has_its_own_heading(language: Language) -> None:
    assert set(HEADINGS) == set(COLUMNS)
    assert len(set(Layout(language).headings())) == len(COLUMNS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_a_word(language: Language) -> None:
    assert all(VALUES["form"][form][language] for form in (*Form, Kind.OTHER))
    assert all(VALUES["status"][status][language] for status in Status)
    assert all(label[language] for label in (VALUES["decided_by"][MACHINE], SHEET, TAB, CONTINUED))


def test_values_are_said_in_french_unless_asked_otherwise() -> None:
    columns = ("form", "status", "decided_by", "verified")
    row = a_row(form=Kind.OTHER, status=Status.NO_SPEAKER, verified=True)
    assert Layout(columns=columns).cells(row) == ["pas une citation", "proposée, sans locuteur", "machine", "oui"]
    assert Layout("en", columns).cells(row) == ["not a quotation", "proposed, no speaker", "machine", "yes"]


def test_a_person_s_name_stays_as_it_is() -> None:
    assert Layout(columns=("decided_by",)).cells(a_row(decided_by="Inès Vauquelin")) == ["Inès Vauquelin"]


def test_columns_are_shown_in_the_order_wanted() -> None:
    layout = Layout(columns=("speaker", "number"))
    assert (layout.headings(), layout.cells(a_row())) == (["Locuteur", "N°"], ["Jeanne Morel", 1])


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    assert Layout(columns=("source",)).cells(a_row(source="caf\udce9.txt")) == ["caf\ufffd.txt"]
