import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.gui.edges import CHARACTER, drag, move, whole, with_marks
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


@pytest.mark.parametrize(
    ("words", "end", "by", "then"),
    [
        ("passé", True, 1, "passé\u00a0»"),
        ("passé", True, -1, "pass"),
        ("passé", False, -1, "u passé"),
        ("passé", False, 1, "assé"),
    ],
)
def test_by_characters_blanks_are_passed_with_what_is_beyond(words: str, end: bool, by: int, then: str) -> None:
    start = TEXT.index(words)
    found = move(TEXT, Span(start, start + len(words)), end=end, by=by, unit=CHARACTER)
    assert found is not None
    assert found.of(TEXT) == then


@pytest.mark.parametrize("one", ["e\u0301", "👍🏽", "👩\u200d🌾", "❤\ufe0f"])
def test_a_character_is_never_parted(one: str) -> None:
    text = f"a{one}b"
    assert move(text, Span(0, len(text) - 1), end=True, by=-1, unit=CHARACTER) == Span(0, 1)


@pytest.mark.parametrize(
    ("place", "end", "then"),
    [
        ("des", True, "«\u202fl’allié du passé\u00a0»"),
        ("urcs", True, "«\u202fl’allié du passé\u00a0» des"),
        ("\u00a0»", True, "«\u202fl’allié du passé\u00a0»"),
        ("du", True, "«\u202fl’allié"),
        ("l’allié", False, "«\u202fl’allié du passé\u00a0»"),
        ("dit", False, "dit\u00a0: «\u202fl’allié du passé\u00a0»"),
        ("allié", False, "allié du passé\u00a0»"),
    ],
)
def test_what_is_dragged_stops_at_words_and_is_drawn_by_marks(place: str, end: bool, then: str) -> None:
    start = TEXT.index("«")
    found = drag(TEXT, Span(start, TEXT.index("»") + 1), TEXT.index(place), end=end)
    assert found.of(TEXT) == then


def test_what_is_dragged_over_the_other_edge_keeps_a_word() -> None:
    start = TEXT.index("«")
    assert drag(TEXT, Span(start, TEXT.index("»") + 1), 0, end=True).of(TEXT) == "«"


def test_far_away_there_is_nothing_to_stop_at() -> None:
    text = "« Un. »" + " " * 3000
    assert drag(text, Span(0, 7), 2900, end=False) == Span(0, 7)


@pytest.mark.parametrize(
    ("selected", "then"),
    [("llié d", "allié du"), (" du ", "du"), ("passé\u00a0", "passé"), ("’allié", "l’allié"), (" ", "")],
)
def test_what_was_selected_is_taken_whole(selected: str, then: str) -> None:
    start = TEXT.index(selected)
    assert whole(TEXT, Span(start, start + len(selected))).of(TEXT) == then


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("dit : «\u202f[oui]\u00a0».", "«\u202foui\u00a0»"),
        ("dit : “[oui]”.", "“oui”"),
        ('dit : "[oui]".', '"oui"'),
        ('"oui" [dit-il] "non"', "dit-il"),
        ("« [Oui], dit-il »", "Oui"),
        ("« [“oui”] »", "“oui”"),
        ("[oui]", "oui"),
    ],
)
def test_marks_right_around_are_taken_in(text: str, then: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    found = with_marks(plain, Span(text.index("["), text.index("]") - 1))
    assert found.of(plain) == then
