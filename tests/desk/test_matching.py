import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.desk.matching import SAME, match, overlap
from quoteapp.model import Form, Kind, Span, ZoneKind
from quoteapp.store.records import QuotationRecord, Status


def kept(
    number: int, machine: Span | None, today: Span | None = None, status: Status = Status.PROPOSED
) -> QuotationRecord:
    span = today or machine or Span(0, 1)
    return QuotationRecord(
        id=number, article=1, span=span, machine=machine, kind=Kind.SPEECH, form=Form.SENTENCE, zone=ZoneKind.BODY,
        status=status,
    )  # fmt: skip


def matched(rows: list[QuotationRecord], *found: Span) -> dict[int, int]:
    return {place: quotation.id for place, quotation in match(rows, found).items()}


def test_overlap_is_the_common_share_of_both_together() -> None:
    assert overlap(Span(0, 10), Span(0, 10)) == 1.0
    assert overlap(Span(0, 10), Span(5, 15)) == 1 / 3
    assert overlap(Span(0, 10), Span(10, 20)) == 0.0


def test_by_the_machines_first_span_wherever_the_quotation_is_now() -> None:
    assert matched([kept(1, Span(0, 10), Span(50, 60), Status.CORRECTED)], Span(0, 11)) == {0: 1}


def test_half_the_same_is_enough_and_less_is_not() -> None:
    assert matched([kept(1, Span(0, 10))], Span(0, 20)) == {0: 1}
    assert matched([kept(1, Span(0, 10))], Span(0, 21)) == {}


def test_the_likest_first_each_once() -> None:
    rows = [kept(1, Span(0, 10)), kept(2, Span(1, 10))]
    assert matched(rows, Span(1, 10), Span(0, 10), Span(0, 9)) == {0: 2, 1: 1}


def test_one_inside_another_stays_its_own() -> None:
    rows = [kept(1, Span(0, 20), status=Status.CONFIRMED), kept(2, Span(2, 18))]
    assert matched(rows, Span(0, 20), Span(2, 18)) == {0: 1, 1: 2}


def test_one_by_hand_is_known_by_where_it_stands() -> None:
    assert matched([kept(1, None, Span(0, 10), Status.CORRECTED)], Span(0, 11)) == {0: 1}


def test_one_by_hand_goes_before_a_proposal_in_its_place() -> None:
    rows = [kept(1, Span(0, 10)), kept(2, None, Span(0, 10), Status.CORRECTED)]
    assert matched(rows, Span(0, 10)) == {0: 2}


def test_half_of_a_split_is_known_by_where_it_stands() -> None:
    rows = [kept(1, Span(0, 20), Span(0, 8), Status.CORRECTED), kept(2, None, Span(11, 20), Status.CORRECTED)]
    assert matched(rows, Span(0, 8), Span(11, 20)) == {0: 1, 1: 2}


def test_at_the_very_span_of_a_decision_nothing_else_is_proposed() -> None:
    rows = [kept(1, Span(0, 10), Span(50, 60), Status.CORRECTED)]
    assert matched(rows, Span(0, 10), Span(50, 60)) == {0: 1, 1: 1}


def test_a_deleted_one_is_matched_and_so_not_brought_back() -> None:
    assert matched([kept(1, Span(0, 10), status=Status.REJECTED)], Span(0, 10)) == {0: 1}


@pytest.mark.parametrize("status", [Status.REJECTED, Status.CONFIRMED, Status.CORRECTED])
def test_pieces_of_a_decided_one_are_its_own_however_small(status: Status) -> None:
    rows = [kept(1, Span(0, 100), status=status)]
    assert matched(rows, Span(0, 30), Span(32, 60), Span(62, 100)) == {0: 1, 1: 1, 2: 1}


def test_so_is_the_smaller_piece_beside_one_that_is_more_than_half() -> None:
    assert matched([kept(1, Span(0, 100), status=Status.REJECTED)], Span(0, 60), Span(62, 100)) == {0: 1, 1: 1}


def test_pieces_of_a_proposal_are_found_anew() -> None:
    assert matched([kept(1, Span(0, 100))], Span(0, 45), Span(55, 100)) == {}


def test_what_reaches_beyond_the_first_span_is_no_piece() -> None:
    assert matched([kept(1, Span(0, 100), status=Status.REJECTED)], Span(80, 101)) == {}


def test_what_is_nested_in_a_decided_one_stays_its_own() -> None:
    assert matched([kept(1, Span(0, 100), status=Status.CONFIRMED)], Span(0, 100), Span(20, 40)) == {0: 1}


def test_so_does_what_is_nested_in_a_piece() -> None:
    rows = [kept(1, Span(0, 100), status=Status.REJECTED)]
    assert matched(rows, Span(0, 45), Span(10, 20), Span(55, 100)) == {0: 1, 2: 1}


def test_of_decided_ones_nested_in_each_other_a_piece_is_the_inner_ones() -> None:
    rows = [kept(1, Span(0, 100), status=Status.CONFIRMED), kept(2, Span(10, 60), status=Status.REJECTED)]
    assert matched(rows, Span(0, 100), Span(10, 30), Span(35, 60)) == {0: 1, 1: 2, 2: 2}


def test_where_there_are_pieces_of_one_that_was_widened_it_is_not_looked_for_in_what_it_is_nested_in() -> None:
    rows = [kept(1, Span(0, 40)), kept(2, Span(3, 38), Span(1, 38), Status.CORRECTED)]
    assert matched(rows, Span(0, 40), Span(3, 19), Span(21, 38)) == {0: 1, 1: 2, 2: 2}


def test_what_the_moved_edges_have_left_out_may_be_another_quotation() -> None:
    rows = [kept(1, Span(0, 100), Span(0, 20), Status.CORRECTED)]
    assert matched(rows, Span(0, 20), Span(40, 70)) == {0: 1}


def test_a_proposal_that_is_there_already_is_no_piece_of_another() -> None:
    rows = [kept(1, Span(0, 100), status=Status.REJECTED), kept(2, Span(20, 40))]
    assert matched(rows, Span(20, 40)) == {0: 2}


def test_one_that_was_withdrawn_does_not_come_back_as_a_piece() -> None:
    rows = [kept(1, Span(0, 100), status=Status.REJECTED), kept(2, Span(20, 40), status=Status.WITHDRAWN)]
    assert matched(rows, Span(20, 40)) == {0: 1}


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_whatever_could_be_matched_is(machine: list[Span], found: list[Span]) -> None:
    matched_places = matched([kept(number, span) for number, span in enumerate(machine, 1)], *found)
    alike = [[overlap(span, other) >= SAME for span in machine] for other in found]
    left = [n for n in range(len(machine)) if n + 1 not in matched_places.values()]
    assert all(alike[place][number - 1] for place, number in matched_places.items())
    assert len(set(matched_places.values())) == len(matched_places)
    assert not any(alike[place][n] for place in range(len(found)) if place not in matched_places for n in left)
