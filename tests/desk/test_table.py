from dataclasses import replace

import pytest

from quoteapp.desk.analyse import Analysed
from quoteapp.desk.display import width
from quoteapp.desk.table import Look, listed, table
from quoteapp.model import Quotation, Speaker, SpeakerType, ZoneKind
from tests.desk.builders import TEXT, analysis, article, other, span, speech


def unpainted(words: str, _look: Look) -> str:
    return words


def lines(*quotations: Quotation, everything: bool = False, cells: int = 100, text: str = TEXT) -> list[str]:
    analysed = Analysed(article(text), analysis(*quotations))
    return list(table(listed([analysed], everything=everything), cells=cells, paint=unpainted))


def test_an_article_its_quotations_and_a_summary() -> None:
    assert lines(speech(cue=span("a dit"))) == [
        "La maire s’en va  a/b.txt",
        "  Lina Marchal  « Nous partons. »" + " " * 53 + "a dit   92 %",
        "",
        "1 article, 1 quotation, 1 speaker; 0 without speaker.",
    ]


def test_a_narrow_terminal_has_no_room_for_the_cue() -> None:
    assert lines(speech(cue=span("a dit")), cells=79)[1] == "  Lina Marchal  « Nous partons. »" + " " * 40 + "92 %"


def test_the_title_goes_before_the_file() -> None:
    analysed = Analysed(article(file="dossier/" * 9 + "a.txt"), analysis(title="Les mots du titre " * 3))
    heading = next(table(listed([analysed], everything=False), cells=90, paint=unpainted))
    assert heading == "Les mots du titre " * 3 + " " + "…" + ("dossier/" * 9 + "a.txt")[-34:]


def test_a_language_that_is_not_read_is_named() -> None:
    analysed = Analysed(article(), replace(analysis(), language="en"))
    heading = next(table(listed([analysed], everything=False), cells=80, paint=unpainted))
    assert heading == "La maire s’en va  a/b.txt · en, not French: no speakers"


def test_no_line_ends_in_blanks_even_where_it_is_painted() -> None:
    analysed = Analysed(article(), analysis(speech(speaker=None)))
    found = list(table(listed([analysed], everything=False), cells=100, paint=lambda words, _look: f"<{words}>"))
    assert "<" in found[1]
    assert [line for line in found if line != line.rstrip()] == []


def test_without_speaker_is_said_openly() -> None:
    found = lines(speech(speaker=None))
    assert found[1] == "  — (no speaker)  « Nous partons. »"
    assert found[-1].endswith("0 speakers; 1 without speaker.")


def test_a_doubtful_attribution_is_marked() -> None:
    found = lines(speech(confidence=0.41))
    assert found[1].endswith(" 41 % ?")
    assert found[-1].endswith("1 to be checked (?).")


def test_an_article_without_quotations_says_so() -> None:
    assert lines()[1] == "  (no quotation)"


def test_what_is_nobodys_words_is_shown_only_when_asked_for() -> None:
    assert len(lines(speech(), other())) == 4
    assert "(not speech)" in lines(speech(), other(), everything=True)[2]


def test_furniture_is_shown_only_when_asked_for() -> None:
    furniture = replace(speech(speaker=None), zone=ZoneKind.FURNITURE)
    assert lines(furniture)[1] == "  (no quotation)"
    assert "(page furniture)" in lines(furniture, everything=True)[1]


def test_an_article_without_title_is_known_by_its_file() -> None:
    analysed = Analysed(article(member="2"), analysis(title=None))
    assert next(table(listed([analysed], everything=False), cells=80, paint=unpainted)) == "a/b.txt › 2"


@pytest.mark.parametrize("cells", [60, 61, 80, 133])
def test_no_line_is_wider_than_the_terminal(cells: int) -> None:
    text = "Le titre " * 20 + "\n« 東京で e\u0301te\u0301 " + "encore et encore " * 9 + "»"
    speaker = Speaker("x", "Le porte-parole " * 4, "Le porte-parole " * 4, SpeakerType.ANONYMOUS)
    words = text[text.index("«") :]
    quotation = speech(words, text, speaker=speaker, confidence=0.2, cue=span("encore et encore encore", text))
    analysed = Analysed(article(text, file="dossier/" * 12 + "a.txt"), analysis(quotation, title=text.split("\n")[0]))
    found = list(table(listed([analysed], everything=False), cells=cells, paint=unpainted))
    assert [width(line) for line in found[:2]] == [cells, cells]


def test_columns_stay_aligned_under_wide_and_combining_characters() -> None:
    text = "« 東京 » « e\u0301te\u0301 » « Nous »"
    found = lines(*(speech(words, text) for words in ("« 東京 »", "« e\u0301te\u0301 »", "« Nous »")), text=text)
    assert {width(line) for line in found[1:4]} == {width(found[1])}


def test_paint_gets_the_looks() -> None:
    analysed = Analysed(article(), analysis(speech(), speech("partons", speaker=None)))
    painted = "\n".join(
        table(listed([analysed], everything=False), cells=80, paint=lambda words, look: f"<{look}>{words}")
    )
    assert "<title>La maire" in painted
    assert "<speaker>Lina" in painted
    assert "<open>— (no speaker)" in painted
