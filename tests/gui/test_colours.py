from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quoteapp.gui import theme
from quoteapp.gui.colours import COLOURS, give_out

turns = st.lists(st.integers(1, 40), max_size=60)


@given(turns, st.integers(1, 40))
def test_whoever_comes_nobodys_colour_changes(speakers: list[int], newcomer: int) -> None:
    before = give_out(speakers, {})
    after = give_out([newcomer, *speakers], before)
    assert {number: after[number] for number in before} == before


@given(turns)
def test_as_long_as_there_are_colours_everybody_has_one_alone(speakers: list[int]) -> None:
    some = speakers[:COLOURS]
    assert len(set(give_out(some, {}).values())) == len(set(some))


@given(st.lists(st.integers(1, 40), unique=True, min_size=20, max_size=40))
def test_where_colours_are_short_two_who_answer_each_other_have_two(speakers: list[int]) -> None:
    found = give_out(speakers, {})
    assert all(found[one] != found[other] for one, other in pairwise(speakers))


def test_a_speaker_has_the_same_colour_in_all_articles_where_nobody_else_has_it() -> None:
    assert give_out([3, 4], {})[3] == give_out([7, 3], {})[3]


def test_a_later_speaker_of_the_library_leaves_the_colours_of_the_next_opening_alone() -> None:
    assert give_out([9, 1, 2, 30], {}).items() >= give_out([9, 1, 2], {}).items()


def test_each_theme_has_as_many_colours_as_are_given_out() -> None:
    for scheme in ("light", "dark"):
        assert len(theme.load(scheme).tints) == len(theme.load(scheme).inks) == COLOURS
