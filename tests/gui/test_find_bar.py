import pytest

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


def test_places_are_code_points_of_the_text_itself() -> None:
    assert places("ŒŒ a", "a") == [Span(3, 4)]
