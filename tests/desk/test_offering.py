"""Who else could have said a quotation: offered from the last analysis, taken with one step."""

from dataclasses import replace

from quoteapp.desk import deciding, speaking, undoing
from quoteapp.desk.offering import Offers
from quoteapp.model import Guess, Quotation, Speaker, SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.records import SpeakerRecord, Status
from tests.desk.builders import ANNA, PAUL, STORY, WHO, first, number_of, quoted, restarted, span, speech, take_in

OPEN = "« Non ! »"
ZOE = Speaker("zoe-caron", "Zoé Caron", "Zoé Caron", SpeakerType.PERSON, "préfète")


def guesses(*speakers: Speaker) -> tuple[Guess, ...]:
    return tuple(Guess(each, 0.3, span("Paul Roux", STORY), None, "followed", "la phrase d’après") for each in speakers)


def found(*others: Speaker, speaker: Speaker | None = None) -> tuple[Quotation, ...]:
    """Two quotations of the story: one that is sure, one that could be several people's."""
    return first(), replace(speech(OPEN, STORY, speaker=speaker, confidence=0.4), others=guesses(*others))


def names(library: Library, words: str = OPEN) -> list[str]:
    return [offer.name for offer in Offers(library, 1).of(quoted(library, words))]


def take(library: Library, place: int = 0) -> None:
    offers, quotation = Offers(library, 1), quoted(library, OPEN)
    offers.take(quotation, offers.of(quotation)[place].guess, who=WHO)


def test_those_who_could_have_said_it_are_offered_in_their_order(library: Library) -> None:
    take_in(library, STORY, *found(PAUL, ANNA))
    assert names(library) == ["Paul Roux", "Anna Leroy"]


def test_they_are_there_after_a_restart(library: Library) -> None:
    take_in(library, STORY, *found(PAUL, ANNA))
    assert names(restarted(library)) == ["Paul Roux", "Anna Leroy"]


def test_nobody_is_offered_for_what_is_sure(library: Library) -> None:
    take_in(library, STORY, *found(PAUL))
    assert names(library, "Nous partons") == []


def test_whoever_it_is_said_by_is_not_offered(library: Library) -> None:
    take_in(library, STORY, *found(ANNA, PAUL, speaker=PAUL))
    assert names(library) == ["Anna Leroy"]


def test_whom_the_library_knows_is_offered_by_the_name_it_has_there(library: Library) -> None:
    take_in(library, STORY, *found(ANNA))
    speaking.rename(library, number_of(library, "Anna Leroy"), "Anna Leroy-Martin", who=WHO)
    assert names(library) == ["Anna Leroy-Martin"]


def test_two_who_are_one_by_now_are_offered_once(library: Library) -> None:
    take_in(library, STORY, *found(ANNA, PAUL), speech("« personne ne viendra »", STORY, speaker=PAUL))
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Paul Roux")], who=WHO)
    assert names(library) == ["Anna Leroy"]


def test_offering_writes_nothing(library: Library) -> None:
    take_in(library, STORY, *found(ZOE))
    before = library.db.total_changes
    names(library)
    assert library.db.total_changes == before


def test_a_library_of_a_newer_version_offers_too(library: Library) -> None:
    take_in(library, STORY, *found(ZOE))
    library.read_only = True
    assert names(library) == ["Zoé Caron"]


def test_who_is_taken_speaks_by_the_words_that_name_him(library: Library) -> None:
    take_in(library, STORY, *found(ANNA))
    take(library)
    quotation = quoted(library, OPEN)
    assert quotation.speaker == number_of(library, "Anna Leroy")
    assert (quotation.mention, quotation.role, quotation.status) == (
        span("Paul Roux", STORY),
        "maire",
        Status.CORRECTED,
    )


def test_who_is_new_to_the_library_is_made(library: Library) -> None:
    take_in(library, STORY, *found(ZOE))
    take(library)
    made = library.get(SpeakerRecord, number_of(library, "Zoé Caron"))
    assert made is not None
    assert made.role == "préfète"


def test_taking_is_one_step(library: Library) -> None:
    take_in(library, STORY, *found(ZOE))
    before = list(library.find(SpeakerRecord))
    take(library)
    undoing.undo(library, who=WHO)
    assert quoted(library, OPEN).speaker is None
    assert list(library.find(SpeakerRecord)) == before


def test_nobody_is_offered_for_what_is_no_speech(library: Library) -> None:
    take_in(library, STORY, *found(ANNA))
    deciding.rule_out(library, [quoted(library, OPEN).id], who=WHO)
    assert names(library) == []


def test_an_article_that_was_never_analysed_offers_nobody(library: Library) -> None:
    take_in(library, STORY)
    deciding.add(library, 1, span(OPEN, STORY), who=WHO)
    assert names(library) == []
