"""What an analysis makes of a library, and what it has learnt from those who ruled words out."""

from collections.abc import Callable

import pytest

from quoteapp.desk import deciding, shelving, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.proposing import last_analysis
from quoteapp.desk.rulings import LEARNED
from quoteapp.model import Form, Kind
from quoteapp.store import history
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, Status
from tests.desk.builders import (
    STORY,
    WHO,
    analysis,
    first,
    number_of,
    quoted,
    renew,
    shown,
    speaker_of,
    speech,
    story,
    take_in,
)

Decision = Callable[..., Change]

TERM = "« zone grise »"


def with_term(library: Library, term: str = TERM, *, form: Form = Form.FRAGMENT) -> int:
    """A new article in which the machine takes a term for speech."""
    number = len(library.find(ArticleRecord)) + 1
    text = f"Titre {number}\n\nLa {term} d’Anna Leroy.\n"
    return take_in(library, text, speech(term, text, form=form), file=f"{number}.txt")


def kind_in(library: Library, article: int) -> Kind:
    (quotation,) = [q for q in library.quotations(article) if q.live]
    return quotation.kind


def rule_out(library: Library, article: int) -> None:
    deciding.rule_out(library, [q.id for q in library.quotations(article)], who=WHO)


def test_an_analysis_is_no_step_to_undo(library: Library) -> None:
    article = take_in(library, STORY, *story())
    assert [group.action for group in history.groups(library.db)] == ["add", "analyse"]
    assert undoing.undo(library, who=WHO).articles == {article}
    assert undoing.undo(library, who=WHO).group is None


def test_the_same_analysis_again_changes_nothing(library: Library) -> None:
    article = take_in(library, STORY, *story())
    steps = len(history.groups(library.db))
    renew(library, article, *story())
    assert len(history.groups(library.db)) == steps
    assert len(library.runs(article)) == 2


def test_what_is_no_longer_found_is_kept_out_of_sight_and_comes_back_as_itself(library: Library) -> None:
    article = take_in(library, STORY, *story())
    number = quoted(library, "partons").id
    renew(library, article)
    assert [q.status for q in library.quotations(article)] == [Status.WITHDRAWN] * len(story())
    renew(library, article, *story())
    assert quoted(library, "partons").id == number


@pytest.mark.parametrize("decide", [deciding.rule_out, deciding.delete, deciding.accept])
def test_pieces_of_what_is_decided_are_not_proposed_beside_it(library: Library, decide: Decision) -> None:
    article = take_in(library, STORY, *story())
    decide(library, [quoted(library, "partons").id], who=WHO)
    before = shown(library)
    renew(library, article, speech("« Nous", STORY), speech("partons", STORY), speech("demain »", STORY), *story()[1:])
    assert shown(library) == before


def test_pieces_are_proposed_as_soon_as_the_decision_is_taken_back(library: Library) -> None:
    article = take_in(library, STORY, *story())
    deciding.delete(library, [quoted(library, "partons").id], who=WHO)
    renew(library, article, speech("« Nous", STORY), speech("demain »", STORY), *story()[1:])
    undoing.undo(library, who=WHO)
    assert [q.span.of(STORY) for q in library.quotations(article) if q.live][:2] == ["« Nous", "demain »"]


def test_the_title_of_the_text_is_taken_where_the_file_has_none(library: Library) -> None:
    article = take_in(library, STORY, first())
    found = library.get(ArticleRecord, article)
    assert found is not None
    assert (found.title, found.language) == ("La maire s’en va", "fr")


def test_a_title_given_by_hand_stays(library: Library) -> None:
    article = take_in(library)
    shelving.edit_details(library, article, {"title": "Crue"}, who=WHO)
    renew(library, article, first())
    found = library.get(ArticleRecord, article)
    assert found is not None
    assert found.title == "Crue"


def test_the_last_analysis_is_kept_as_it_was(library: Library) -> None:
    article = take_in(library)
    assert last_analysis(library, article) is None
    renew(library, article, *story())
    assert last_analysis(library, article) == analysis(*story())


def test_after_an_undo_the_proposal_is_the_last_analysis(library: Library) -> None:
    article = take_in(library, STORY, *story())
    deciding.assign(library, [quoted(library, "partons").id], "Odile Roy", who=WHO)
    renew(library, article, speech("« Nous partons demain »", STORY, speaker=story()[2].speaker), *story()[1:])
    undoing.undo(library, who=WHO)
    assert speaker_of(library, "partons") == "Paul Roux"


def test_after_an_undo_it_is_so_whatever_the_clock_said_meanwhile(library: Library) -> None:
    article = take_in(library, STORY, *story())
    deciding.assign(library, [quoted(library, "partons").id], "Odile Roy", who=WHO)
    renew(library, article, speech("« Nous partons demain »", STORY, speaker=story()[2].speaker), *story()[1:])
    library.db.execute("UPDATE runs SET at = '2001-01-01T00:00:00.000+00:00'")
    undoing.undo(library, who=WHO)
    assert speaker_of(library, "partons") == "Paul Roux"


def test_an_acceptance_done_again_confirms_what_was_accepted(library: Library) -> None:
    article = take_in(library, STORY, *story())
    deciding.accept(library, [quoted(library, "partons").id], who=WHO)
    undoing.undo(library, who=WHO)
    renew(library, article, speech("« Nous partons demain »", STORY, speaker=story()[2].speaker), *story()[1:])
    undoing.redo(library, who=WHO)
    assert speaker_of(library, "partons") == "Anna Leroy"


def test_words_ruled_out_elsewhere_are_no_speech_and_it_is_said_why(library: Library) -> None:
    rule_out(library, with_term(library))
    (learnt,) = library.quotations(with_term(library, "« Zone  grise »"))
    assert (learnt.kind, learnt.rule, learnt.status) == (Kind.OTHER, LEARNED, Status.PROPOSED)
    assert learnt.reason == "écarté à la main dans « La maire s’en va »"


def test_a_ruling_taken_back_is_no_longer_used(library: Library) -> None:
    rule_out(library, with_term(library))
    other = with_term(library)
    undoing.undo(library, who=WHO)  # the import of the other
    undoing.undo(library, who=WHO)
    text = library.text(other)
    renew(library, other, speech(TERM, text, form=Form.FRAGMENT))
    assert kind_in(library, other) is Kind.SPEECH


def test_a_ruling_never_hides_a_sentence(library: Library) -> None:
    rule_out(library, with_term(library))
    assert kind_in(library, with_term(library, form=Form.SENTENCE)) is Kind.SPEECH


def test_nor_does_a_ruling_on_a_sentence_hide_a_fragment(library: Library) -> None:
    rule_out(library, with_term(library, form=Form.SENTENCE))
    assert kind_in(library, with_term(library)) is Kind.SPEECH


@pytest.mark.parametrize("term", ["« zone »", "« une zone grise »", "« grise zone »"])
def test_a_ruling_holds_for_the_very_words(library: Library, term: str) -> None:
    rule_out(library, with_term(library))
    assert kind_in(library, with_term(library, term)) is Kind.SPEECH


def test_words_that_somebody_took_for_speech_as_well_are_not_ruled_out(library: Library) -> None:
    one, other = with_term(library), with_term(library)
    rule_out(library, one)
    deciding.accept(library, [q.id for q in library.quotations(other)], who=WHO)
    assert kind_in(library, with_term(library)) is Kind.SPEECH


def test_a_ruling_in_the_bin_is_not_used(library: Library) -> None:
    article = with_term(library)
    rule_out(library, article)
    shelving.bin_articles(library, [article], who=WHO)
    assert kind_in(library, with_term(library)) is Kind.SPEECH


def test_a_ruling_changes_nothing_that_is_decided(library: Library) -> None:
    one, other = with_term(library), with_term(library)
    deciding.accept(library, [q.id for q in library.quotations(other)], who=WHO)
    before = shown(library, other)
    deciding.rule_out(library, [q.id for q in library.quotations(one)], who=WHO)
    renew(library, other, speech(TERM, library.text(other), form=Form.FRAGMENT))
    assert shown(library, other) == before


def test_whom_nobody_quotes_any_more_is_known_again(library: Library) -> None:
    article = take_in(library, STORY, *story())
    number = number_of(library, "Paul Roux")
    renew(library, article)
    renew(library, article, *story())
    assert quoted(library, "personne").speaker == number


def test_a_withdrawn_quotation_with_a_note_is_there_again(library: Library) -> None:
    article = take_in(library, STORY, *story())
    number = quoted(library, "partons").id
    deciding.note(library, [number], "à revoir", who=WHO)
    undoing.undo(library, who=WHO)
    renew(library, article)
    undoing.redo(library, who=WHO)
    found = library.get(QuotationRecord, number)
    assert found is not None
    assert (found.status, found.note) == (Status.PROPOSED, "à revoir")
