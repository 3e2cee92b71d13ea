"""« le ministre » is somebody else than the machine thought: for which other quotations as well?"""

from dataclasses import replace

import pytest

from quoteapp.desk import deciding, speaking
from quoteapp.desk.consequences import consequences
from quoteapp.model import Kind, Quotation, Span, Speaker
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord
from tests.desk.builders import PAUL, WHO, person, quoted, speech, take_in

YVES, ZOE = person("Yves Martel"), person("Zoé Caron")


def lines(*said: tuple[str, Speaker | None]) -> tuple[str, list[Quotation]]:
    """A text with a quotation a line, each after the words that name the speaker: « Q0 », « Q1 » …"""
    text, quotations = "Titre\n", []
    for number, (mention, speaker) in enumerate(said):
        start = len(text)
        text += f"{mention} « Q{number} »\n"
        where = Span(start, start + len(mention)) if mention else None
        quotations.append(speech(f"« Q{number} »", text, speaker=speaker, mention=where))
    return text, quotations


def offered(
    library: Library, *said: tuple[str, Speaker | None], to: str = "Xavier Roy", first: str = "Q0", keep: str = ""
) -> list[str]:
    """What is offered once the speaker of ``first`` is somebody else; ``keep`` was accepted before."""
    text, quotations = lines(*said)
    article = take_in(library, text, *quotations)
    if keep:
        deciding.accept(library, [quoted(library, keep, article).id], who=WHO)
    return correct(library, article, first, to)


def correct(library: Library, article: int, words: str, to: str) -> list[str]:
    before = quoted(library, words, article)
    deciding.assign(library, [before.id], to, who=WHO)
    text = library.text(article)
    return [q.span.of(text)[2:4] for q in consequences(library, before.id, before=before)]


MINISTER = ("le ministre", YVES)


def test_the_same_mention_is_offered_before_and_after(library: Library) -> None:
    said = [MINISTER, ("Zoé Caron", ZOE), ("Le ministre", YVES)]
    assert offered(library, MINISTER, *said, first="Q1") == ["Q0", "Q3"]


def test_the_same_mention_of_nobody_is_offered(library: Library) -> None:
    assert offered(library, MINISTER, ("le ministre", None)) == ["Q1"]


@pytest.mark.parametrize("mention", ["il", "Il", "celui-ci", "lui", ""])
def test_pronouns_and_what_names_nobody_carry_it_on(library: Library, mention: str) -> None:
    assert offered(library, MINISTER, (mention, YVES), (mention, YVES)) == ["Q1", "Q2"]


def test_they_carry_on_the_same_mention_too(library: Library) -> None:
    assert offered(library, MINISTER, ("Zoé Caron", ZOE), MINISTER, ("il", YVES)) == ["Q2", "Q3"]


@pytest.mark.parametrize("named", [("Zoé Caron", ZOE), ("Yves Martel", YVES), ("l’élu", None), ("", ZOE)])
def test_not_beyond_whoever_else_is_named(library: Library, named: tuple[str, Speaker | None]) -> None:
    assert offered(library, MINISTER, named, ("il", YVES)) == []


def test_the_old_speakers_own_name_is_left_to_that_one(library: Library) -> None:
    assert offered(library, MINISTER, ("Yves Martel", YVES)) == []


def test_a_name_that_was_wrong_is_offered_wherever_it_is_printed(library: Library) -> None:
    assert offered(library, ("Martel", YVES), ("Yves Martel", YVES), ("Martel", YVES)) == ["Q2"]


def test_nothing_before_a_pronoun_that_was_corrected(library: Library) -> None:
    assert offered(library, MINISTER, ("il", YVES), ("il", YVES), first="Q1") == ["Q2"]


def test_what_is_decided_is_not_offered(library: Library) -> None:
    assert offered(library, MINISTER, MINISTER, MINISTER, keep="Q1") == ["Q2"]


def test_nor_what_carries_on_a_decision_for_the_old_speaker(library: Library) -> None:
    assert offered(library, MINISTER, ("il", YVES), ("il", YVES), keep="Q1") == []


def test_a_deleted_one_interrupts_nothing(library: Library) -> None:
    text, quotations = lines(MINISTER, ("Zoé Caron", ZOE), ("il", YVES))
    article = take_in(library, text, *quotations)
    deciding.delete(library, [quoted(library, "Q1", article).id], who=WHO)
    assert correct(library, article, "Q0", "Xavier Roy") == ["Q2"]


def test_what_is_no_speech_is_not_offered(library: Library) -> None:
    text, quotations = lines(MINISTER, MINISTER)
    article = take_in(library, text, quotations[0], replace(quotations[1], kind=Kind.OTHER, speaker=None))
    assert correct(library, article, "Q0", "Xavier Roy") == []


def test_where_nobody_was_named_only_what_continues_is_offered(library: Library) -> None:
    text, quotations = lines(("", None), ("", None), ("", None))
    article = take_in(library, text, quotations[0], replace(quotations[1], continues=True), quotations[2])
    assert correct(library, article, "Q0", "Xavier Roy") == ["Q1"]


def test_whom_the_old_speaker_was_merged_into_is_the_old_speaker(library: Library) -> None:
    text, quotations = lines(MINISTER, ("il", PAUL))
    article = take_in(library, text, *quotations)
    numbers = [q.speaker or 0 for q in library.quotations(article)]
    speaking.merge(library, numbers[0], numbers[1:], who=WHO)
    assert correct(library, article, "Q0", "Xavier Roy") == ["Q1"]


def test_nothing_follows_from_what_changed_nothing(library: Library) -> None:
    assert offered(library, MINISTER, MINISTER, to="Yves Martel") == []


def test_nothing_follows_from_nobody(library: Library) -> None:
    text, quotations = lines(MINISTER, MINISTER)
    article = take_in(library, text, *quotations)
    before = quoted(library, "Q0", article)
    deciding.assign(library, [before.id], None, who=WHO)
    assert consequences(library, before.id, before=before) == []


def test_nothing_is_changed_by_looking(library: Library) -> None:
    text, quotations = lines(MINISTER, MINISTER)
    article = take_in(library, text, *quotations)
    other = quoted(library, "Q1", article)
    correct(library, article, "Q0", "Xavier Roy")
    assert library.get(QuotationRecord, other.id) == other


def test_a_fuller_name_is_offered_for_all_of_the_shorter_one(library: Library) -> None:
    said = [("Mevlüt", person("Mevlüt")), ("Zoé Caron", ZOE), ("le ministre Mevlüt", person("Mevlüt"))]
    assert offered(library, *said, to="Mevlüt Çavuşoğlu") == ["Q2"]


def test_another_name_is_offered_for_the_same_mention_only(library: Library) -> None:
    said = [("Mevlüt", person("Mevlüt")), ("le ministre Mevlüt", person("Mevlüt"))]
    assert offered(library, *said, to="Xavier Roy") == []
