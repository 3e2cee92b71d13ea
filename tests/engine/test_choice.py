"""The one choice between all who could be meant, and the fitting of its weights."""

import pytest

from quoteapp.engine import analysis, choice
from quoteapp.engine.choice import Option
from quoteapp.model import Span
from tests.fitting import logit
from tests.fitting.recording import QUOTATIONS, SURE, Choice, record_frames, told_otherwise, watching

HERE = Span(0, 1)


def learnt(*choices: tuple[dict[str, float], dict[str, float]]) -> dict[str, float]:
    """The weights after choices of which always the first option was right."""
    return logit.fit([Choice("x", str(n), 1.0, options, (True, False)) for n, options in enumerate(choices)], {}, 1.0)


def test_what_only_the_right_options_have_gets_weight() -> None:
    weights = learnt(({"near": 1.0, "named": 1.0}, {"named": 1.0}), ({"near": 1.0}, {"far": 1.0}))
    assert weights["near"] > 0 > weights["far"]


def test_what_all_options_have_weighs_nothing() -> None:
    assert learnt(({"near": 1.0, "named": 1.0}, {"named": 1.0}))["named"] == pytest.approx(0.0, abs=1e-3)


def test_the_prior_holds_where_nothing_is_learnt() -> None:
    some = [Choice("x", "1", 1.0, ({"near": 1.0}, {"rare": 1.0}), (True, False))]
    assert logit.fit(some, {"rare": -3.0}, 1e6)["rare"] == pytest.approx(-3.0, abs=0.01)


def test_the_likeliest_is_picked_with_its_chance() -> None:
    number, chance = choice.pick("presented", HERE, [Option(None, {}), Option(None, {"best": 1.0, "best, score": 0.9})])
    assert number == 1
    assert 0.5 < chance < 1.0


def test_every_quotation_is_a_choice_that_can_be_watched() -> None:
    with watching() as seen:
        analysis.analyse("« Le pont tient », a dit Lina Marchal.")
    assert [kind for kind, *_ in seen] == ["presented", SURE]
    assert choice.WATCHERS == []


def test_every_kind_has_weights() -> None:
    assert {*QUOTATIONS, SURE, "pronoun", "description", "body"} == set(choice.kinds())


def test_a_short_text_teaches_who_is_right() -> None:
    first = next(record_frames(1.0))
    assert first.kind == "presented"
    assert first.right == (True, False)


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ("Lormes Lina Marchal", True),
        ("Lina Marchal, mairesse", True),
        ("l'une des élues, Lina Marchal", True),
        ("le fils de Lina Marchal", False),
        ("Lina Marchal et Hugo Terval", False),
        ("la mairesse", False),
    ],
)
def test_a_name_with_more_around_it_is_right(said: str, *, same: bool) -> None:
    row = {"speaker": "Lina Marchal", "accept": ["la mairesse de Lormes Lina Marchal"], "speaker_type": "person"}
    assert told_otherwise(said, row) is same


@pytest.mark.parametrize(("said", "same"), [("une élue écologiste", True), ("une élue de Tannay", False)])
def test_a_description_cut_short_or_gone_on_with_is_right(said: str, *, same: bool) -> None:
    row = {"speaker": "une élue écologiste de Lormes", "accept": [], "speaker_type": "anonymous"}
    assert told_otherwise(said, row) is same


def test_what_is_said_of_a_chance_is_drawn_towards_what_articles_never_seen_show() -> None:
    assert 0.6 < choice.tempered(0.6) < choice.tempered(0.9) < 0.9 < choice.tempered(0.99) < 0.99


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_nothing_is_said_to_be_certain(chance: float) -> None:
    assert 0 < choice.tempered(chance) < 1
