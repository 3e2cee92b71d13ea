"""The speakers as a list and as a page: counts, forms of the name with where they come from, quotations by date."""

from quoteapp.desk import deciding, roster, shelving, speaking
from quoteapp.desk.roster import SpeakerLine
from quoteapp.folding import words
from quoteapp.model import SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord
from tests.desk.builders import STORY, WHO, number_of, quoted, renew, said_by, speaker_in, story, take_in


def line(library: Library, name: str) -> SpeakerLine:
    """The line of the speaker with a name."""
    (found,) = [each for each in roster.speaker_lines(library) if each.name == name]
    return found


def page(library: Library, name: str) -> roster.SpeakerPage:
    found = roster.page(library, number_of(library, name))
    assert found is not None
    return found


def names(library: Library) -> list[str]:
    return [each.name for each in roster.speaker_lines(library)]


def test_an_empty_library_has_no_speakers(library: Library) -> None:
    assert roster.speaker_lines(library) == []


def test_everybody_is_there_the_most_quoted_first(library: Library) -> None:
    take_in(library, STORY, *story())
    assert names(library) == ["Anna Leroy", "Paul Roux"]


def test_quotations_articles_and_what_waits_are_counted(library: Library) -> None:
    take_in(library, STORY, *story())
    said_by(library, "Anna Leroy")
    deciding.accept(library, [quoted(library, "partons").id], who=WHO)
    found = line(library, "Anna Leroy")
    assert (found.quotations, found.articles, found.waiting) == (3, 2, 2)


def test_what_is_deleted_or_in_the_bin_does_not_count(library: Library) -> None:
    take_in(library, STORY, *story())
    other = said_by(library, "Anna Leroy")
    deciding.delete(library, [quoted(library, "honte").id], who=WHO)
    shelving.bin_articles(library, [other], who=WHO)
    found = line(library, "Anna Leroy")
    assert (found.quotations, found.articles) == (1, 1)


def test_whoever_was_merged_counts_as_the_other(library: Library) -> None:
    take_in(library, STORY, *story())
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Paul Roux")], who=WHO)
    assert [(each.name, each.quotations, each.articles) for each in roster.speaker_lines(library)] == [
        ("Anna Leroy", 3, 1)
    ]


def test_whom_nothing_says_any_more_is_left_out_unless_made_by_hand(library: Library) -> None:
    take_in(library, STORY, *story())
    speaking.create(library, "Zoé Marvane", who=WHO)
    deciding.assign(library, [quoted(library, "personne").id], None, who=WHO)
    assert names(library) == ["Anna Leroy", "Zoé Marvane"]


def test_accents_case_and_ligatures_do_not_count_when_one_looks_for_somebody(library: Library) -> None:
    said_by(library, "Zoë Cœuret", "Cœuret", roles=("préfète de l’Œil",))
    found = line(library, "Zoë Cœuret")
    assert all(found.fits(words(typed)) for typed in ("COEUR", "zoe c", "prefete oeil", ""))
    assert not found.fits(words("euret"))


def test_a_form_says_in_which_article_it_was_found(library: Library) -> None:
    said_by(library, "Anna Leroy", "Leroy")
    found = {form.alias.form: form for form in page(library, "Anna Leroy").forms}
    assert {name: (form.article, form.who, form.only) for name, form in found.items()} == {
        "Anna Leroy": ("La maire s’en va", None, False),
        "Leroy": ("La maire s’en va", None, False),
    }


def test_a_form_by_hand_says_who_gave_it(library: Library) -> None:
    said_by(library, "Anna Leroy")
    speaking.add_form(library, 1, "la patronne", who="Jeanne")
    assert [(f.alias.form, f.who) for f in page(library, "Anna Leroy").forms][-1] == ("la patronne", "Jeanne")


def test_a_form_of_somebody_who_was_merged_says_whose_it_was(library: Library) -> None:
    take_in(library, STORY, *story())
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Paul Roux")], who=WHO)
    found = page(library, "Anna Leroy")
    assert [form.bearer for form in found.forms if form.alias.form == "Paul Roux"] == ["Paul Roux"]
    assert [each.name for each in found.merged] == ["Paul Roux"]


def test_a_description_holds_in_its_article_only(library: Library) -> None:
    article = said_by(library, "un porte-parole", kind=SpeakerType.ANONYMOUS)
    found = roster.page(library, speaker_in(library, article))
    assert found is not None
    assert [form.only for form in found.forms] == [True]


def test_who_is_not_the_same_is_named(library: Library) -> None:
    take_in(library, STORY, *story())
    speaking.not_same(library, number_of(library, "Anna Leroy"), number_of(library, "Paul Roux"), who=WHO)
    assert [each.name for each in page(library, "Paul Roux").apart] == ["Anna Leroy"]


def test_quotations_come_with_the_latest_article_first(library: Library) -> None:
    articles = [said_by(library, "Anna Leroy") for _ in range(3)]
    for article, date in zip(articles, ("2024-03-01", "2024-05-01", "2024-04-01"), strict=True):
        shelving.edit_details(library, article, {"date": date}, who=WHO)
    found = [each.article.date for each in roster.spoken(library, page(library, "Anna Leroy").quotations)]
    assert found == ["2024-05-01", "2024-04-01", "2024-03-01"]


def test_a_quotation_comes_with_its_words_and_article(library: Library) -> None:
    article = take_in(library, STORY, *story())
    (found,) = roster.spoken(library, [quoted(library, "honte").id])
    assert (found.words, found.article.id) == ("« honte nationale »", article)


def test_quotations_that_are_gone_are_left_out(library: Library) -> None:
    take_in(library, STORY, *story())
    assert roster.spoken(library, [99]) == []


def test_there_is_no_page_of_nobody(library: Library) -> None:
    assert roster.page(library, 99) is None


def test_it_reads_what_is_there_also_while_a_speaker_is_added(library: Library) -> None:
    take_in(library, STORY, *story())
    steps = roster.reading(library)
    next(steps)
    renew(library, 1, *story())
    speaking.create(library, "Zoé Marvane", who=WHO)
    assert len(roster.at_once(steps)) >= 2
    assert library.find(QuotationRecord)
