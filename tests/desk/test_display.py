import pytest

from quoteapp.desk.display import fit, fit_end, plain, width

NAMES = ["Odile", "e\u0301te\u0301", "東京放送", "a\u0308東b", "", "👍 oui"]


@pytest.mark.parametrize(
    ("text", "cells"), [("été", 3), ("e\u0301te\u0301", 3), ("東京", 4), ("👍", 2), ("", 0), ("a\u00a0b", 3)]
)
def test_width_is_that_of_the_terminal(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("« Oui.\n\n« Non. »", "« Oui. « Non. »"),
        ("rouge \x1b[31m\x07\x9b2J", "rouge [31m2J"),
        ("droite \u202eàgauche\u200b", "droite àgauche"),
        ("moitié \ud83d", "moitié "),
        ("espace\u00a0fine\u202f!", "espace fine !"),
    ],
)
def test_plain_is_one_harmless_line(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_what_fits_stays() -> None:
    assert fit("Odile", 5) == "Odile"
    assert fit_end("Odile", 5) == "Odile"


def test_what_does_not_is_cut_off_with_an_ellipsis() -> None:
    assert fit("« Nous partons »", 8) == "« Nous…"
    assert fit_end("dossier/article.txt", 12) == "…article.txt"
    assert fit("東京放送", 6) == "東京…"


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("cells", range(1, 9))
def test_fitted_text_is_never_wider_than_asked(text: str, cells: int) -> None:
    assert width(fit(text, cells)) == min(width(text), cells) or fit(text, cells).endswith("…")
    assert width(fit(text, cells)) <= cells
