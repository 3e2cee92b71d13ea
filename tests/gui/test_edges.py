import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.gui.edges import move
from quoteapp.model import Span

TEXT = "Il dit\u00a0: «\u202fl’allié du passé\u00a0» des Turcs, dit-il."


def moved(words: str, *, end: bool, by: int) -> str | None:
    start = TEXT.index(words)
    found = move(TEXT, Span(start, start + len(words)), end=end, by=by)
    return None if found is None else found.of(TEXT)


@pytest.mark.parametrize(
    ("words", "end", "by", "then"),
    [
        ("«\u202fl’allié du passé\u00a0»", True, 1, "«\u202fl’allié du passé\u00a0» des"),
        ("«\u202fl’allié du passé\u00a0»", True, -1, "«\u202fl’allié du passé"),
        ("«\u202fl’allié du passé\u00a0»", False, -1, ": «\u202fl’allié du passé\u00a0»"),
        ("«\u202fl’allié du passé\u00a0»", False, 1, "l’allié du passé\u00a0»"),
        ("l’allié", False, 1, "allié"),
        ("allié", False, -1, "l’allié"),
        ("des Turcs", True, 1, "des Turcs,"),
        ("llié", False, -1, "allié"),
        ("all", True, 1, "allié"),
        ("dit-il.", True, -1, "dit-il"),
    ],
)
def test_an_edge_goes_over_a_word_or_a_mark(words: str, end: bool, by: int, then: str) -> None:
    assert moved(words, end=end, by=by) == then


@pytest.mark.parametrize(("words", "end", "by"), [("du", True, -1), ("du", False, 1), ("Il", False, -1)])
def test_a_quotation_never_becomes_empty_nor_leaves_the_text(words: str, end: bool, by: int) -> None:
    assert moved(words, end=end, by=by) is None


def test_the_last_word_can_be_taken_in() -> None:
    assert moved("dit-il", end=True, by=1) == "dit-il."


@given(st.text("ae\u0301’ .«»\u202f😀\n", max_size=40), st.data(), st.booleans(), st.sampled_from((-1, 1)))
def test_what_is_moved_begins_and_ends_with_no_blank_of_its_own(
    text: str, data: st.DataObject, end: bool, by: int
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = move(text, span, end=end, by=by)
    if found is not None:
        edge = text[found.end - 1] if end else text[found.start]
        assert not edge.isspace()
        assert (found.end > span.end if end else found.start > span.start) is (by > 0)


def test_a_letter_keeps_its_accent() -> None:
    assert move("e\u0301te\u0301 ici", Span(0, 9), end=True, by=-1) == Span(0, 5)
