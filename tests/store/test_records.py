import sqlite3
from dataclasses import replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.model import Form, Kind, Span, SpeakerType, ZoneKind
from quoteapp.store import rows
from quoteapp.store.records import (
    TABLES,
    Edit,
    QuotationRecord,
    Record,
    SpeakerRecord,
    Status,
    from_json,
    from_row,
    to_json,
    to_row,
)
from quoteapp.store.schema import migrate

NUMBERS = st.integers(1, 2**62)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**7), st.integers(0, 10**6))
FIELDS: dict[Any, st.SearchStrategy[Any]] = {
    int: NUMBERS,
    int | None: st.none() | NUMBERS,
    float: st.floats(0, 1),
    Span: SPANS,
    Span | None: st.none() | SPANS,
    tuple[int, ...]: st.lists(NUMBERS, max_size=4).map(tuple),
}


def of(kind: type[Record]) -> st.SearchStrategy[Any]:
    """Records of a kind with anything in their fields that the types allow."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: FIELDS.get(hint, st.from_type(hint)) for name, hint in hints.items()})


RECORDS = st.one_of(*map(of, TABLES))
PAIRS = st.one_of(*(st.tuples(of(kind), of(kind), of(kind)) for kind in TABLES))
QUOTATION = QuotationRecord(
    id=1, article=1, span=Span(0, 9), kind=Kind.SPEECH, form=Form.SENTENCE, zone=ZoneKind.BODY, speaker=4
)


@pytest.fixture(scope="module")
def db() -> sqlite3.Connection:
    """The tables alone: what records refer to need not be there."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    migrate(db)
    return db


@given(RECORDS)
def test_a_row_gives_its_record_back(record: Record) -> None:
    members = {"members": getattr(record, "members", ())}
    assert from_row(type(record), to_row(record) | members) == record


@given(RECORDS)
def test_a_table_gives_its_record_back(db: sqlite3.Connection, record: Record) -> None:
    rows.put(db, [Edit(None, record)])
    assert rows.several(db, type(record), [record.id]) == [record]
    rows.delete(db, [record])


@given(PAIRS)
def test_a_table_takes_a_change(db: sqlite3.Connection, records: tuple[Record, Record, Record]) -> None:
    before, after = records[0], replace(records[1], id=records[0].id)
    rows.put(db, [Edit(None, before)])
    rows.put(db, [Edit(before, after)])
    assert rows.several(db, type(after), [after.id]) == [after]
    rows.delete(db, [after])


@given(PAIRS)
def test_the_history_gives_a_change_back(records: tuple[Record, Record, Record]) -> None:
    before, after, _ = records
    assert from_json(type(after), to_json(after, before), before) == after


@given(RECORDS)
def test_the_history_gives_a_record_back(record: Record) -> None:
    assert from_json(type(record), to_json(record)) == record


def test_nothing_is_nothing_in_the_history() -> None:
    assert from_json(QuotationRecord, to_json(None)) is None


def test_what_is_as_usual_is_not_in_the_history() -> None:
    assert to_json(SpeakerRecord(id=4, name="Jeanne Morel", type=SpeakerType.PERSON)) == (
        '{"id":4,"name":"Jeanne Morel","type":"person"}'
    )


def test_taking_back_leaves_what_has_changed_since() -> None:
    accepted = Edit(QUOTATION, replace(QUOTATION, status=Status.CONFIRMED))
    current = replace(QUOTATION, status=Status.CONFIRMED, note="vu")
    assert accepted.reversed_on(current) == Edit(current, replace(QUOTATION, note="vu"))


def test_taking_back_what_is_back_already_is_nothing() -> None:
    assert Edit(QUOTATION, replace(QUOTATION, note="vu")).reversed_on(replace(QUOTATION, speaker=5)) is None


def test_taking_back_an_addition_removes_the_row_as_it_is() -> None:
    current = replace(QUOTATION, note="vu")
    assert Edit(None, QUOTATION).reversed_on(current) == Edit(current, None)


def test_taking_back_an_addition_that_is_gone_is_nothing() -> None:
    assert Edit(None, QUOTATION).reversed_on(None) is None


def test_taking_back_a_deletion_brings_the_row_back() -> None:
    assert Edit(QUOTATION, None).reversed_on(None) == Edit(None, QUOTATION)


@given(PAIRS)
def test_taking_back_changes_only_the_fields_that_were_changed(some: tuple[Any, Any, Any]) -> None:
    before, after, current = some
    back = Edit(before, after).reversed_on(current)
    result = current if back is None else back.after
    for name in get_type_hints(type(before)):
        same = getattr(before, name) == getattr(after, name)
        assert getattr(result, name) == getattr(current if same else before, name)


@given(PAIRS)
def test_taking_back_at_once_gives_what_was_before(some: tuple[Any, Any, Any]) -> None:
    before, after, _ = some
    back = Edit(before, after).reversed_on(after)
    assert (after if back is None else back.after) == before


def test_flipped_twice_is_the_same() -> None:
    edit = Edit(QUOTATION, None)
    assert edit.flipped().flipped() == edit


@pytest.mark.parametrize("status", Status)
def test_rejected_and_withdrawn_are_not_live(status: Status) -> None:
    assert replace(QUOTATION, status=status).live == (status not in (Status.REJECTED, Status.WITHDRAWN))


@pytest.mark.parametrize(
    ("changes", "decided"),
    [
        ({}, False),
        ({"status": Status.WITHDRAWN}, False),
        ({"status": Status.CONFIRMED}, True),
        ({"status": Status.CORRECTED}, True),
        ({"status": Status.REJECTED}, True),
        ({"verified": True}, True),
        ({"note": "à vérifier"}, True),
    ],
)
def test_decided_is_what_a_person_had_a_hand_in(changes: dict[str, Any], decided: bool) -> None:
    assert replace(QUOTATION, **changes).decided is decided


@pytest.mark.parametrize("changes", [{"status": Status.CONFIRMED}, {"kind": Kind.OTHER}, {"zone": ZoneKind.FURNITURE}])
def test_only_proposed_speech_outside_of_furniture_waits(changes: dict[str, Any]) -> None:
    assert QUOTATION.waits
    assert not replace(QUOTATION, **changes).waits
