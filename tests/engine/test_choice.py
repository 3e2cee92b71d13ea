"""The one choice between all who could be meant, and the fitting of its weights."""

import pytest

from quoteapp.engine import analysis, choice
from quoteapp.engine.choice import Option
from quoteapp.model import Span
from tests.fitting import logit
from tests.fitting.recording import QUOTATIONS, SURE, Choice, record_frames, watching

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
