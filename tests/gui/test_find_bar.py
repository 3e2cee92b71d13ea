import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.folding import fold
from quoteapp.gui.find_bar import places
from quoteapp.model import Span


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Le maire, le Maire.", "maire", ["maire", "Maire"]),
        ("L’Œuvre d’été", "oeuvre d'ete", ["Œuvre d’été"]),
        ("trois\u00a0mille\u202feuros", "trois mille euros", ["trois\u00a0mille\u202feuros"]),
        ("cafe\u0301 noir", "café", ["cafe"]),
        ("rien", "tout", []),
        ("rien", "  ", []),
        ("😀 dit-il 😀", "dit-il", ["dit-il"]),
    ],
)
def test_words_are_found_as_people_type_them(text: str, typed: str, found: list[str]) -> None:
    assert [place.of(text) for place in places(text, typed)] == found


@given(st.text("aeéœŒ\u0301\u202f\n…ß 😀", max_size=30), st.text("aeos .", min_size=1, max_size=3))
def test_places_are_where_the_letters_come_from(text: str, typed: str) -> None:
    wanted = " ".join(typed.split())
    letters = [(letter, at) for at, each in enumerate(text) for letter in (" " if each.isspace() else fold(each))]
    folded = "".join(letter for letter, _ in letters)
    starts = [match.start() for match in re.finditer(re.escape(wanted), folded)] if wanted else []
    assert places(text, typed) == [Span(letters[at][1], letters[at + len(wanted) - 1][1] + 1) for at in starts]


def test_places_are_code_points_of_the_text_itself() -> None:
    assert places("ŒŒ a", "a") == [Span(3, 4)]
