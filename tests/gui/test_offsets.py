from hypothesis import given
from hypothesis import strategies as st

from quoteapp.gui.offsets import Offsets
from quoteapp.model import Span

TEXTS = st.text(st.sampled_from("aé\u0301\u00a0\u202f\n«»😀🏳\u200d𝕏"), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_code_point_is_where_utf_16_has_it(text: str) -> None:
    offsets = Offsets(text)
    for index in range(len(text) + 1):
        assert offsets.to_qt(index) == units(text[:index])
        assert offsets.from_qt(offsets.to_qt(index)) == index


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_selection_is_the_span_that_was_shown(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    offsets = Offsets(text)
    assert offsets.span_from_qt(*offsets.span_to_qt(Span(start, end))) == Span(start, end)


def test_half_an_emoji_is_the_whole_of_it() -> None:
    offsets = Offsets("a😀b")
    assert offsets.from_qt(2) == 1
    assert offsets.span_from_qt(0, 2) == Span(0, 2)
    assert offsets.span_from_qt(2, 4) == Span(1, 3)
