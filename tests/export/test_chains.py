from quoteapp.export.chains import chains, words
from quoteapp.model import Kind, ZoneKind
from tests.export.builders import MOREL, TISSERAND, a_quotation

TWO = "« Le pont rouvrira lundi.\n\n« Le bac, mardi », dit-elle. « Et le gué ? »"
FIRST, SECOND, THIRD = "« Le pont rouvrira lundi.", "« Le bac, mardi »", "« Et le gué ? »"


def test_quotations_without_continuation_stay_apart() -> None:
    first, third = a_quotation(TWO, FIRST), a_quotation(TWO, THIRD)
    assert chains([first, third]) == [(first,), (third,)]


def test_a_continuation_joins_the_quotation_before_it() -> None:
    first, second, third = a_quotation(TWO, FIRST), a_quotation(TWO, SECOND, continues=True), a_quotation(TWO, THIRD)
    assert chains([first, second, third]) == [(first, second), (third,)]


def test_a_continuation_without_anything_before_it_stands_alone() -> None:
    alone = a_quotation(TWO, SECOND, continues=True)
    assert chains([alone]) == [(alone,)]


def test_a_continuation_passes_over_a_quotation_inside_the_first() -> None:
    text = "« Il a crié “sortez !” et puis plus rien.\n« Nous sommes restés. »"
    outer = a_quotation(text, "« Il a crié “sortez !” et puis plus rien.")
    inner = a_quotation(text, "“sortez !”", nested_in=0)
    further = a_quotation(text, "« Nous sommes restés. »", continues=True)
    assert chains([outer, inner, further]) == [(outer, further), (inner,)]


def test_an_inner_quotation_continues_inside_the_continuation_of_the_outer_one() -> None:
    text = "« Il a crié “sortez\n« “et courez !” »"
    outer, inner = a_quotation(text, "« Il a crié “sortez"), a_quotation(text, "“sortez", nested_in=0)
    outer_on = a_quotation(text, "« “et courez !” »", continues=True)
    inner_on = a_quotation(text, "“et courez !”", continues=True, nested_in=outer_on.span.start)
    assert chains([outer, inner, outer_on, inner_on]) == [(outer, outer_on), (inner, inner_on)]


def test_a_continuation_passes_over_a_caption_between_the_paragraphs() -> None:
    text = "« Le pont rouvrira.\nLe bac « Marinette »\n« Le bac aussi. »"
    first = a_quotation(text, "« Le pont rouvrira.")
    caption = a_quotation(text, "« Marinette »", kind=Kind.OTHER, zone=ZoneKind.CAPTION)
    further = a_quotation(text, "« Le bac aussi. »", continues=True)
    assert chains([first, caption, further]) == [(first, further), (caption,)]


def test_a_continuation_with_another_speaker_is_not_hidden_in_the_quotation_before_it() -> None:
    first, second = a_quotation(TWO, FIRST, speaker=MOREL), a_quotation(TWO, SECOND, speaker=TISSERAND, continues=True)
    assert chains([first, second]) == [(first,), (second,)]


def test_blank_lines_between_the_spans_are_kept_as_they_are() -> None:
    chain = (a_quotation(TWO, FIRST), a_quotation(TWO, SECOND))
    assert words(chain, TWO) == "« Le pont rouvrira lundi.\n\n« Le bac, mardi »"


def test_words_between_the_spans_are_left_out() -> None:
    chain = (a_quotation(TWO, SECOND), a_quotation(TWO, THIRD))
    assert words(chain, TWO) == "« Le bac, mardi »\n« Et le gué ? »"
