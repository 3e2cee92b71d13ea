import pytest

from quoteapp.desk.dividing import around, incise
from quoteapp.model import Span
from tests.desk.builders import span

SAID = "Le port\n\n« Nous partons, a déclaré Lina Marchal, maire de Nérac, et loin. »\n"
WHOLE = span("« Nous partons, a déclaré Lina Marchal, maire de Nérac, et loin. »", SAID)
CUE, LINA = span("a déclaré", SAID), span("Lina Marchal", SAID)
BEHIND = "La mer\n\n« Nous partons. Demain. » a dit Lina Marchal.\n"


def parts(text: str, whole: str, cut: str) -> list[str]:
    found = around(text, span(whole, text), span(cut, text))
    return [each.of(text) for each in found or ()]


def test_an_incise_takes_in_who_speaks() -> None:
    found = incise(SAID, WHOLE, CUE, LINA, None)
    assert found is not None
    assert found.of(SAID) == " a déclaré Lina Marchal"


def test_an_incise_takes_in_the_role_behind_the_name() -> None:
    found = incise(SAID, WHOLE, CUE, LINA, "maire de Nérac")
    assert found is not None
    assert found.of(SAID) == " a déclaré Lina Marchal, maire de Nérac"


def test_a_point_in_a_name_ends_no_incise() -> None:
    text = "« Nous partons, a dit M. Roche. Demain. »"
    found = incise(text, Span(0, len(text)), span("a dit", text), span("M. Roche", text), None)
    assert found is not None
    assert found.of(text) == " a dit M. Roche"


@pytest.mark.parametrize("cue", [None, span("a dit", BEHIND)])
def test_without_a_cue_inside_there_is_no_incise(cue: Span | None) -> None:
    assert incise(BEHIND, span("« Nous partons. Demain. »", BEHIND), cue, None, None) is None


def test_commas_go_with_the_incise() -> None:
    assert parts(SAID, WHOLE.of(SAID), " a déclaré Lina Marchal, maire de Nérac") == ["« Nous partons", "et loin. »"]


def test_the_point_behind_an_incise_goes_with_it() -> None:
    text = "« Nous partons, a-t-il dit. Demain. »"
    assert parts(text, text, "a-t-il dit") == ["« Nous partons", "Demain. »"]


def test_a_question_keeps_its_mark() -> None:
    text = "« Vous partez ? demande-t-il. Oui. »"
    assert parts(text, text, "demande-t-il") == ["« Vous partez ?", "Oui. »"]


@pytest.mark.parametrize("place", ["Demain", "emain", " Demain"])
def test_at_a_place_words_stay_whole_and_nothing_but_blanks_goes(place: str) -> None:
    at = BEHIND.index(place)
    found = around(BEHIND, span("« Nous partons. Demain. »", BEHIND), Span(at, at))
    assert found is not None
    assert [each.of(BEHIND) for each in found] == ["« Nous partons.", "Demain. »"]


@pytest.mark.parametrize("at", ["« Nous", "Nous partons. D", ". »", " a dit"])
def test_no_part_is_without_words(at: str) -> None:
    place = BEHIND.index(at)
    assert around(BEHIND, span("« Nous partons. Demain. »", BEHIND), Span(place, place)) is None
