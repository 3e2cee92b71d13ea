from hypothesis import given
from hypothesis import strategies as st

from quoteapp.export.surroundings import REACH, after, before, line_starts, paragraph
from tests.export.builders import span

LONG = " ".join(f"mot{number}" for number in range(200))
TEXTS = st.text(alphabet="ab «».\n\t\u00a0é", max_size=400)


def test_context_is_the_rest_of_the_paragraph() -> None:
    text = "Titre\nHier, Mme Morel a dit : « Oui. » C’était dit.\nAutre chose."
    here = span(text, "« Oui. »")
    assert before(text, here.start) == "Hier, Mme Morel a dit :"
    assert after(text, here.end) == "C’était dit."


def test_context_goes_on_to_the_neighbouring_paragraph_where_the_own_has_no_words() -> None:
    text = "Mme Morel a répondu :\n\n— « Oui. ».\n\n« Merci », a dit le maire.\nFin."
    here = span(text, "« Oui. »")
    assert before(text, here.start) == "Mme Morel a répondu :"
    assert after(text, here.end) == "« Merci », a dit le maire."


def test_context_keeps_no_break_spaces() -> None:
    text = "Le maire\u00a0: « Oui. »\u202f; puis rien"
    here = span(text, "« Oui. »")
    assert before(text, here.start) == "Le maire\u00a0:"
    assert after(text, here.end) == "; puis rien"


def test_long_context_is_cut_between_words() -> None:
    assert before(LONG, len(LONG)).split() == LONG.split()[-len(before(LONG, len(LONG)).split()) :]
    assert after(LONG, 0).split() == LONG.split()[: len(after(LONG, 0).split())]


def test_long_context_goes_as_far_as_it_may() -> None:
    assert REACH - len(" mot199") <= len(after(LONG, 0)) <= REACH


def test_a_word_longer_than_the_context_is_cut() -> None:
    assert after("x" * 500, 0) == "x" * REACH


def test_a_quotation_alone_has_no_context() -> None:
    assert before("« Oui. »", 0) == after("« Oui. »", 8) == ""


@given(TEXTS, st.integers(0, 400))
def test_context_is_always_a_piece_of_the_text_beside_the_quotation(text: str, position: int) -> None:
    assert before(text, position) in text[:position]
    assert after(text, position) in text[position:]


@given(TEXTS, st.integers(0, 400))
def test_context_is_never_longer_than_its_reach(text: str, position: int) -> None:
    assert max(len(before(text, position)), len(after(text, position))) <= REACH


def test_blank_lines_are_no_paragraphs() -> None:
    text = "\n \nUn\n\n\u00a0\nDeux\nTrois"
    starts = line_starts(text)
    assert [paragraph(starts, text.index(word)) for word in ("Un", "Deux", "Trois", "ois")] == [1, 2, 3, 3]
