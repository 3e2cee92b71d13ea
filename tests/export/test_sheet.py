from quoteapp.export.row import MACHINE, Status
from quoteapp.export.sheet import numbered, rows
from quoteapp.model import Form, Kind, Speaker, SpeakerType, ZoneKind
from tests.export.builders import MOREL, TISSERAND, a_quotation, an_analysis, an_article, span

TEXT = (
    "Le pont de Vaux\n\n"
    "D’après Paul Tisserand, Mme Morel a annoncé hier\u202f: «\u00a0Le pont rouvrira lundi.\n\n"
    "«\u00a0Le bac, mardi.\u00a0» Le bac «\u00a0Marinette\u00a0» attend.\n"
    "À lire aussi\u00a0: «\u00a0Je nage\u00a0»\n"
)
BRIDGE = a_quotation(
    TEXT,
    "«\u00a0Le pont rouvrira lundi.",
    mention=span(TEXT, "Mme Morel"),
    cue=span(TEXT, "a annoncé"),
    relayed_by=TISSERAND,
    confidence=0.95,
)
FERRY = a_quotation(TEXT, "«\u00a0Le bac, mardi.\u00a0»", form=Form.FRAGMENT, continues=True, confidence=0.8)
NAME = a_quotation(TEXT, "«\u00a0Marinette\u00a0»", kind=Kind.OTHER, speaker=None)
MENU = a_quotation(TEXT, "«\u00a0Je nage\u00a0»", zone=ZoneKind.FURNITURE)
ALL = an_analysis(BRIDGE, FERRY, NAME, MENU)


def test_a_quotation_over_two_paragraphs_is_one_row_verbatim() -> None:
    (row,) = rows(an_article(TEXT), ALL)
    assert row.quotation == TEXT[row.start : row.end]
    assert row.quotation == "«\u00a0Le pont rouvrira lundi.\n\n«\u00a0Le bac, mardi.\u00a0»"


def test_speaker_is_the_name_in_all_articles_and_the_printed_name_the_one_here() -> None:
    (row,) = rows(an_article(TEXT), ALL)
    assert (row.speaker, row.printed_name, row.role) == ("Jeanne Morel", "Mme Morel", "préfète de la Doublette")


def test_cue_relay_and_place_come_from_the_analysis() -> None:
    (row,) = rows(an_article(TEXT), ALL)
    assert (row.cue, row.relayed_by, row.paragraph) == ("a annoncé", "Paul Tisserand", 2)


def test_a_joined_quotation_is_as_sure_as_its_least_sure_span() -> None:
    (row,) = rows(an_article(TEXT), ALL)
    assert row.confidence == 0.8


def test_a_continuation_brings_the_speaker_that_the_first_span_lacks() -> None:
    first = a_quotation(TEXT, "«\u00a0Le pont rouvrira lundi.", speaker=None)
    (row,) = rows(an_article(TEXT), an_analysis(first, FERRY))
    assert (row.speaker, row.status) == ("Jeanne Morel", Status.PROPOSED)


def test_a_continuation_told_to_be_no_quotation_still_belongs_to_the_words() -> None:
    misjudged = a_quotation(TEXT, "«\u00a0Le bac, mardi.\u00a0»", kind=Kind.OTHER, speaker=None, continues=True)
    (row,) = rows(an_article(TEXT), an_analysis(BRIDGE, misjudged))
    assert (row.end, row.form) == (misjudged.span.end, Form.SENTENCE)


def test_a_row_nobody_has_looked_at_is_proposed_by_the_machine() -> None:
    (row,) = rows(an_article(TEXT), ALL)
    assert (row.status, row.decided_by, row.decided_when, row.verified) == (Status.PROPOSED, MACHINE, "", False)


def test_without_speaker_the_cell_is_empty_and_the_status_says_so() -> None:
    (row,) = rows(an_article(TEXT), an_analysis(a_quotation(TEXT, "«\u00a0Le bac, mardi.\u00a0»", speaker=None)))
    assert (row.speaker, row.role, row.status) == ("", "", Status.NO_SPEAKER)


def test_a_speaker_without_role_leaves_the_role_empty() -> None:
    (row,) = rows(an_article(TEXT), an_analysis(a_quotation(TEXT, "«\u00a0Le bac, mardi.\u00a0»", speaker=TISSERAND)))
    assert (row.speaker, row.role) == ("Paul Tisserand", "")


def test_a_joint_statement_names_the_group() -> None:
    both = Speaker("both", "la préfète et le maire", "Mme Morel et M. Tisserand", SpeakerType.GROUP, members=(MOREL,))
    (row,) = rows(an_article(TEXT), an_analysis(a_quotation(TEXT, "«\u00a0Le bac, mardi.\u00a0»", speaker=both)))
    assert row.speaker == "Mme Morel et M. Tisserand"


def test_names_and_furniture_are_left_out() -> None:
    assert rows(an_article(TEXT), an_analysis(NAME, MENU)) == []


def test_everything_shows_names_by_their_form_and_furniture_by_its_status() -> None:
    _, name, menu = rows(an_article(TEXT), ALL, everything=True)
    assert (name.quotation, name.form, name.status) == ("«\u00a0Marinette\u00a0»", Kind.OTHER, Status.PROPOSED)
    assert (menu.quotation, menu.form, menu.status) == ("«\u00a0Je nage\u00a0»", Form.SENTENCE, Status.FURNITURE)


def test_an_article_without_quotations_has_no_rows() -> None:
    assert rows(an_article("Rien."), an_analysis()) == []


def test_title_is_the_file_s_own_before_the_analysis_before_the_file_name() -> None:
    quotation = an_analysis(BRIDGE), an_analysis(BRIDGE, title=None)
    own, found, bare, member = (
        rows(an_article(TEXT, title="Vaux revit"), quotation[0]),
        rows(an_article(TEXT), quotation[0]),
        rows(an_article(TEXT, file="dossier/vaux.txt"), quotation[1]),
        rows(an_article(TEXT, file="fil.zip", member="mars/bac.txt"), quotation[1]),
    )
    assert [each[0].title for each in (own, found, bare, member)] == [
        "Vaux revit",
        "Le pont de Vaux",
        "vaux.txt",
        "bac.txt",
    ]


def test_source_is_the_address_or_else_the_file_with_its_member() -> None:
    address, file, member = (
        rows(an_article(TEXT, url="https://gazette.example/vaux"), ALL),
        rows(an_article(TEXT, file="dossier/vaux.txt"), ALL),
        rows(an_article(TEXT, file="fil.zip", member="bac.txt"), ALL),
    )
    assert [each[0].source for each in (address, file, member)] == [
        "https://gazette.example/vaux",
        "dossier/vaux.txt",
        "fil.zip › bac.txt",
    ]


def test_metadata_and_digest_of_the_article_are_on_the_row() -> None:
    article = an_article(TEXT, outlet="La Gazette des Vaux", author="Luc Auberive", date="2026-03-02")
    (row,) = rows(article, ALL)
    assert (row.outlet, row.author, row.date) == ("La Gazette des Vaux", "Luc Auberive", "2026-03-02")
    assert row.sha256 == article.sha256


def test_numbers_run_through_several_articles() -> None:
    both = [*rows(an_article(TEXT), ALL, everything=True), *rows(an_article(TEXT), ALL)]
    assert [row.number for row in both] == [1, 2, 3, 1]
    assert [row.number for row in numbered(both)] == [1, 2, 3, 4]
