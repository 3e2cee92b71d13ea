"""The engine's front door: any text, sound answers, relays."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteapp import resources
from quoteapp.engine import analysis, marks, parse, reasons
from quoteapp.model import DOUBTFUL, Analysis, Form, Kind, Quotation, Span, Zone, ZoneKind

WORDS = [
    *"«»‹›“”\"'‘’+,.:;!?…()-",
    "\n",
    "\u00a0",
    "\u202f",
    "\u200d",
    "e\u0301",
    "🚢",
    "L'",
    "M. ",
    "Mme ",
    "Lina",
    "Marchal",
    "le maire",
    "elle",
    "-t-elle",
    "-il",
    "a",
    "a déclaré",
    "dit",
    "s'est",
    "selon",
    "d'après",
    "que",
    "qu'",
    "qui",
    "par",
    "et",
    "dans un communiqué",
    "qualifié de",
    "MAIRE",
    "12",
]
SOUP = st.lists(st.sampled_from(WORDS) | st.just(" "), max_size=40).map(" ".join)


def analyse(text: str) -> Analysis:
    """A text of body paragraphs, without heading."""
    zones = tuple(Zone(Span(*line.span()), ZoneKind.BODY) for line in re.finditer(r"[^\n]+", text))
    return analysis.analyse(text, zones)


def only(text: str) -> Quotation:
    (quotation,) = analyse(text).quotations
    return quotation


def names(quotation: Quotation) -> tuple[str | None, str | None]:
    """Who speaks and who passes it on."""
    speaker, relay = quotation.speaker, quotation.relayed_by
    return speaker.name if speaker else None, relay.name if relay else None


def assert_sound(text: str, found: Analysis) -> None:
    """Spans lie in the text and are in order; what is no speech has nobody; every speech has its reason."""
    starts = {quotation.span.start for quotation in found.quotations}
    assert [q.span.start for q in found.quotations] == sorted(starts)
    ids = {name.id for name in found.names}
    for quotation in found.quotations:
        spans = [span for span in (quotation.span, quotation.mention, quotation.cue) if span is not None]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text) == span.of(text).strip() for span in spans)
        assert quotation.nested_in is None or quotation.nested_in in starts
        assert 0 <= quotation.confidence <= 1
        if quotation.kind is Kind.OTHER:
            assert (quotation.speaker, quotation.mention, quotation.cue, quotation.relayed_by) == (None,) * 4
            assert quotation.reason == ""
        else:
            assert quotation.reason.endswith(".")
            assert "\n" not in quotation.reason
        if quotation.speaker is not None:
            assert quotation.rule in reasons.SENTENCES
            assert quotation.speaker.name
            assert quotation.speaker.members or quotation.speaker.id in ids
    assert all(0 <= zone.span.start < zone.span.end <= len(text) for zone in found.zones)
    assert len(ids) == len(found.names)


# Any text


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text(text: str) -> None:
    assert_sound(text, analysis.analyse(text))


@given(SOUP)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_soup_of_marks_and_words(text: str) -> None:
    assert_sound(text, analysis.analyse(text))
    assert_sound(text, analyse(text))


PARAGRAPHS = [
    line
    for path in sorted(resources.path("samples").glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.strip()
]


@given(st.sampled_from(PARAGRAPHS), st.integers(0, 400), st.integers(1, 60))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_piece_of_an_article(paragraph: str, start: int, count: int) -> None:
    words = paragraph.split(" ")
    text = " ".join(words[start % len(words) :][:count]).rstrip(".,;: ")
    assert_sound(text, analysis.analyse(text))


POEM = "Ô mer,\nô ma « mère »,\n\nrends-moi\nles nuits «\nd'hier\n"
CODE = 'def f(x: str = "a") -> str:\n    return f"{x!r} + \'b\'"  # "c"\nprint("«", \'»\', """d""")\n'
TABLE = 'Ville\tHabitants\tMaire\n"Ostrelle"\t12 000\tLina Marchal\n"Cordouane"\t3 400\t«\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n\u00a0\n",
        "«",
        '"',
        "« »",
        "\n\n«\n\n",
        "a",
        ".",
        "\x00",
        "\ufeff« oui »",
        POEM,
        CODE,
        TABLE,
        "-il « a »",
        "’" * 99,
    ],
    ids=repr,
)
def test_odd_texts(text: str) -> None:
    assert_sound(text, analysis.analyse(text))


def test_200_000_characters_without_a_line_break() -> None:
    text = (
        "Le maire Alban Queyrol a dit « oui ». "
        + "La pluie tombe sur la ville et le port. " * 5000
        + "« Non », dit-il."
    )
    found = analysis.analyse(text)
    assert_sound(text, found)
    assert [q.span.of(text) for q in found.quotations] == ["« oui »", "« Non »"]


def test_what_never_stops_is_read_in_pieces() -> None:
    text = "« abc » dit Paul Martin et " * 300
    (paragraph,) = parse.parse(text, [Span(0, len(text))], marks.find(text))
    lengths = [sentence.last - sentence.first + 1 for sentence in paragraph.sentences]
    assert max(lengths) <= parse.MAX_SENTENCE
    assert sum(lengths) == len(paragraph.tokens)


def test_a_quotation_is_not_cut_where_a_sentence_is_too_long() -> None:
    text = "un mot " * 98 + "et « ce qu’il faut voir ici » dit Paul Martin " + "un mot " * 50
    (paragraph,) = parse.parse(text, [Span(0, len(text))], marks.find(text))
    ends = [paragraph.tokens[sentence.last].quote for sentence in paragraph.sentences]
    starts = [paragraph.tokens[sentence.first].quote for sentence in paragraph.sentences]
    assert len(ends) == 2
    assert ends[0] is None or starts[1] is None


def test_10_000_quotations_in_a_language_that_is_not_read() -> None:
    text = 'She said "yes" and he answered "no" without another word.\n' * 5000
    found = analysis.analyse(text)
    assert len(found.quotations) == 10_000
    assert_sound(text, found)


def test_half_a_surrogate_pair() -> None:
    text = "« Oui \ud83d », a dit Lina Marchal."
    assert_sound(text, analysis.analyse(text))


def test_capitals() -> None:
    text = "LE MAIRE ALBAN QUEYROL A PARLÉ MARDI. « LE PONT SERA BÂTI », A DIT ALBAN QUEYROL."
    found = analysis.analyse(text)
    assert_sound(text, found)
    assert [q.kind for q in found.quotations] == [Kind.SPEECH]


# Languages

ENGLISH = (
    "“We will not leave the harbour before dawn,” said Mary Collins, who runs the ferry. She added that the storm had "
    "been “worse than anything since 1987” and that nobody had warned the crew."
)
GERMAN = (
    "„Wir fahren nicht vor dem Morgen“, sagte Greta Lindhof, die die Fähre betreibt. Der Sturm sei „schlimmer als "
    "alles seit 1987“ gewesen, und niemand habe die Mannschaft gewarnt."
)
ARABIC = (
    "قال الوزير سالم البدري إن «الميناء لن يغلق أبوابه قبل الفجر»، وأضاف أن العاصفة كانت «أسوأ من كل ما رأيناه منذ "
    "سنوات طويلة»، ولم يحذر أحد طاقم السفينة من الخطر."
)
FRENCH = (
    "« Nous ne quitterons pas le port avant l'aube », a dit Marie Collin, qui dirige le bac. Elle a ajouté que la "
    "tempête avait été « pire que toutes les autres » et que personne n'avait prévenu l'équipage."
)


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (GERMAN, "de"), (ARABIC, "ar")], ids=["en", "de", "ar"])
def test_a_language_that_is_not_read(text: str, code: str) -> None:
    found = analysis.analyse(text)
    assert_sound(text, found)
    assert found.language == code
    assert len(found.quotations) == 2
    assert [(q.kind, q.speaker, q.mention, q.cue) for q in found.quotations] == [(Kind.SPEECH, None, None, None)] * 2
    assert all("langue" in q.reason for q in found.quotations)
    assert found.names == ()


def test_french_is_read() -> None:
    found = analysis.analyse(FRENCH)
    assert found.language == "fr"
    assert [names(q) for q in found.quotations] == [("Marie Collin", None)] * 2


def test_a_text_too_short_to_tell_is_read_as_french() -> None:
    found = analysis.analyse("« Oui », a dit Lina Marchal.")
    assert found.language == "und"
    assert names(found.quotations[0]) == ("Lina Marchal", None)


# Sound answers


def test_the_same_text_gives_the_same_answer() -> None:
    other = "Le ministre Paul Ricordel a parlé. « Non », a-t-il dit."
    before = analysis.analyse(FRENCH)
    analysis.analyse(other)
    assert analysis.analyse(FRENCH) == before


def test_emoji_and_combining_accents_keep_the_offsets() -> None:
    text = (
        "👩‍🚀🚀 Été « L’e\u0301te\u0301 🌞 fut long 👨‍👩‍👧 », a déclaré Zoé Ne\u0301rac 🚢. « Encore 🎉 ! », dit-elle."
    )
    first, second = analyse(text).quotations
    assert first.span.of(text) == "« L’e\u0301te\u0301 🌞 fut long 👨‍👩‍👧 »"
    assert (first.mention and first.mention.of(text)) == "Zoé Ne\u0301rac"
    assert (first.cue and first.cue.of(text)) == "a déclaré"
    assert second.span.of(text) == "« Encore 🎉 ! »"
    assert (second.mention and second.mention.of(text)) == "elle"


def test_no_break_spaces_keep_the_offsets() -> None:
    text = "«\u00a0Nous partons\u202f!\u00a0», a\u00a0déclaré M.\u00a0Marchal."
    quotation = only(text)
    assert quotation.span.of(text) == "«\u00a0Nous partons\u202f!\u00a0»"
    assert quotation.mention is not None
    assert quotation.mention.of(text).endswith("Marchal")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Lina Marchal a dit : « Nous partons. »", Form.SENTENCE),
        ("« Nous partons. »", Form.SENTENCE),
        ("Lina Marchal dénonce une « mascarade ».", Form.FRAGMENT),
        ("Lina Marchal a appelé à une « fin immédiate des combats ».", Form.FRAGMENT),
    ],
)
def test_form(text: str, form: Form) -> None:
    assert only(text).form is form


def test_what_the_marks_say_is_kept() -> None:
    text = "« Nous avons “tenu”.\n« Puis plus rien », a dit Lina Marchal. « Et puis"
    first, inner, second, last = analyse(text).quotations
    assert (inner.nested_in, second.continues, last.unclosed) == (first.span.start, True, True)
    assert (first.continues, first.unclosed, second.unclosed) == (False, False, False)
    assert names(first) == names(second) == ("Lina Marchal", None)


def test_a_speech_without_speaker_says_so() -> None:
    quotation = only("La porte s'est ouverte. « Ils arrivent ! »")
    assert (quotation.kind, quotation.speaker, quotation.confidence) == (Kind.SPEECH, None, 0.0)
    assert quotation.reason == "Rien dans le texte ne dit qui parle."


def test_the_reason_quotes_the_text() -> None:
    quotation = only("« Nous partons », a déclaré Lina Marchal.")
    assert "« a déclaré »" in quotation.reason
    assert "Lina Marchal" in quotation.reason


def test_a_conditional_is_flagged() -> None:
    assert "conditionnel" in only("Lina Marchal aurait déclaré que « tout est perdu ».").reason
    assert "conditionnel" not in only("Lina Marchal a déclaré que « tout est perdu ».").reason


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    named, taken_up = analyse("« Nous partons », a dit Lina Marchal. « Demain », a-t-elle ajouté.").quotations
    assert named.confidence > taken_up.confidence


@pytest.mark.parametrize("kind", ZoneKind)
def test_the_zone_of_a_quotation(kind: ZoneKind) -> None:
    text = "« Nous partons », a dit Lina Marchal."
    found = analysis.analyse(text, (Zone(Span(0, len(text)), kind),))
    assert [(zone.kind, zone.span) for zone in found.zones] == [(kind, Span(0, len(text)))]
    assert [q.zone for q in found.quotations] == [kind]
    assert names(found.quotations[0]) == ("Lina Marchal", None)


def test_the_files_own_title_goes_before_the_first_line() -> None:
    assert analysis.analyse("Un titre\n", title="Un autre").title == "Un autre"
    assert analysis.analyse("Un titre\n").title == "Un titre"


# Relays


@pytest.mark.parametrize(
    "text",
    [
        "Alban Queyrol a appelé à une « fin immédiate des combats », a annoncé Odile Vernac.",
        "Selon Odile Vernac, Alban Queyrol a dénoncé des « atrocités ».",
        "Alban Queyrol a fustigé “une guerre sans fin”, a rapporté Odile Vernac.",
        '"Nous partons", a dit Alban Queyrol, selon Odile Vernac.',
    ],
)
def test_words_that_somebody_could_have_said_are_relayed(text: str) -> None:
    quotation = only(text)
    assert names(quotation) == ("Alban Queyrol", "Odile Vernac")
    assert "Odile Vernac" in quotation.reason


@pytest.mark.parametrize(
    "text",
    [
        "Alban Queyrol a « exprimé sa préoccupation », a déclaré Odile Vernac.",
        'Alban Queyrol a "présenté ses condoléances aux familles", a indiqué Odile Vernac.',
        "Selon Odile Vernac, Alban Queyrol a « quitté la salle sans un mot ».",
    ],
)
def test_words_that_tell_what_somebody_did_are_the_tellers(text: str) -> None:
    assert names(only(text)) == ("Odile Vernac", None)


def test_nobody_relays_their_own_words() -> None:
    assert names(only("Selon Alban Queyrol, qui a dénoncé des « atrocités », la guerre durera.")) == (
        "Alban Queyrol",
        None,
    )


def test_a_word_inside_a_title_is_judged_too() -> None:
    found = analysis.analyse("Le film « Le “mot” juste » sort lundi en salle.")
    assert [quotation.kind for quotation in found.quotations] == [Kind.OTHER, Kind.OTHER]


SEVERAL = "La maire de Morvigny, Odile Marvassac, a rencontré mardi le préfet Yvon Daucresse.\n\n« C’est une honte. »\n"


def test_who_could_have_said_it_is_handed_over_where_that_is_doubtful() -> None:
    (quotation,) = analysis.analyse(SEVERAL).quotations
    assert quotation.speaker is not None
    assert quotation.confidence < DOUBTFUL
    assert {quotation.speaker.name, *(other.speaker.name for other in quotation.others)} == {
        "Odile Marvassac",
        "Yvon Daucresse",
    }


def test_the_likeliest_of_them_come_first_each_with_a_reason() -> None:
    (quotation,) = analysis.analyse(SEVERAL).quotations
    chances = [other.chance for other in quotation.others]
    assert chances == sorted(chances, reverse=True)
    assert all(other.reason.endswith(".") for other in quotation.others)


def test_nobody_is_handed_over_where_it_is_sure_who_speaks() -> None:
    (quotation,) = analysis.analyse("« Nous partons demain », a déclaré Lina Marchal à Jean Roche.").quotations
    assert quotation.others == ()


@pytest.mark.parametrize("noun", ["une lettre ouverte", "un rapport annuel", "une note interne"])
def test_a_noun_for_words_may_be_the_last_of_the_text(noun: str) -> None:
    text = f"La rentrée approche.\n\n« Nous partons demain », annonce {noun}"
    (quotation,) = analysis.analyse(text).quotations
    assert quotation.mention is not None
    assert quotation.mention.of(text) == noun


@pytest.mark.parametrize("cut_off", ["Pour ouvrir solennellement la Quinzaine du", "Il confie le théâtre à l'un des"])
def test_a_text_may_be_cut_off_inside_a_description(cut_off: str) -> None:
    text = f"« Nous partons demain », annonce Lina Marchal.\n\n{cut_off}"
    assert [q.speaker.name for q in analysis.analyse(text).quotations if q.speaker] == ["Lina Marchal"]
