"""Speakers that may be one: what is suggested, why, and what never is."""

import pytest

from quoteapp.desk import doubles, roster, speaking
from quoteapp.desk.doubles import Hint
from quoteapp.model import SpeakerType
from quoteapp.store.library import Library
from tests.desk.builders import WHO, number_of, person, said_by, speech, take_in

ORGANIZATION, ANONYMOUS = SpeakerType.ORGANIZATION, SpeakerType.ANONYMOUS


def suggested(library: Library) -> list[tuple[str, str, Hint]]:
    """Both names of each suggestion, and why."""
    found = roster.at_once(doubles.finding(library, roster.speaker_lines(library)))
    return [(library.speaker(each.one).name, library.speaker(each.other).name, each.hint) for each in found]


def made(library: Library, *names: str, kind: SpeakerType = SpeakerType.PERSON) -> list[int]:
    """Speakers made by hand, each by its name."""
    changes = [speaking.create(library, name, who=WHO, kind=kind) for name in names]
    return [number for change in changes for number in change.speakers]


@pytest.mark.parametrize(
    ("one", "other", "hint"),
    [
        ("Élodie Çağlar", "ELODIE CAGLAR", Hint.SPELLING_ALONE),
        ("Anna Leroy", "Leroy Anna", Hint.ORDER),
        ("Anna Leroy", "A. Leroy", Hint.INITIAL),
        ("Jean-Pierre Marvane", "J.-P. Marvane", Hint.INITIAL),
        ("Jean-Pierre Marvane", "J. Marvane", Hint.INITIAL),
        ("Anna Leroy-Marvane", "Anna Leroy", Hint.LONGER),
        ("Théodore Marvanne", "Théodore Marvane", Hint.LETTER),
        ("Anna Leroy", "Leroy", Hint.SURNAME),
    ],
)
def test_persons(library: Library, one: str, other: str, hint: Hint) -> None:
    made(library, one, other)
    ((first, second, why),) = suggested(library)
    assert {first, second} == {one, other}
    assert why is hint


@pytest.mark.parametrize(
    ("one", "other", "hint"),
    [
        ("la Maison-Blanche", "Maison Blanche", Hint.SPELLING_ALONE),
        ("Organisation mondiale des phares", "OMP", Hint.LETTERS),
        ("Organisation mondiale des phares", "O.M.P.", Hint.LETTERS),
    ],
)
def test_bodies(library: Library, one: str, other: str, hint: Hint) -> None:
    made(library, one, other, kind=ORGANIZATION)
    assert suggested(library) == [(one, other, hint)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Leroy", "Paul Leroy"),
        ("Anna Leroy", "P. Leroy"),
        ("Paul Leroy", "Paule Leroy"),
        ("Michel Marvane", "Michèle Marvane"),
        ("Anna Leroy", "Anna Roux"),
        ("Théodore Roux", "Théodore Rous"),
    ],
)
def test_persons_who_are_two(library: Library, one: str, other: str) -> None:
    made(library, one, other)
    assert suggested(library) == []


def test_the_fuller_name_comes_first(library: Library) -> None:
    made(library, "A. Leroy", "Anna Leroy")
    assert suggested(library) == [("Anna Leroy", "A. Leroy", Hint.INITIAL)]


def test_a_first_name_alone_needs_a_role_that_fits(library: Library) -> None:
    said_by(library, "Mevlüt Marvane", roles=("ministre des Affaires étrangères",))
    made(library, "Mevlüt")
    assert suggested(library) == []
    speaking.describe(library, number_of(library, "Mevlüt"), role="ministre turc des Affaires étrangères", who=WHO)
    assert suggested(library) == [("Mevlüt Marvane", "Mevlüt", Hint.FIRST_NAME)]


def test_a_surname_that_many_bear_says_nothing(library: Library) -> None:
    made(library, "Anna Leroy", "Paul Leroy", "Lina Leroy", "Jean Leroy", "Leroy")
    assert suggested(library) == []


def test_a_surname_with_another_role_is_somebody_else(library: Library) -> None:
    made(library, "Anna Leroy", "Leroy")
    speaking.describe(library, 1, role="maire", who=WHO)
    speaking.describe(library, 2, role="pompier", who=WHO)
    assert suggested(library) == []


def test_one_letter_with_another_role_is_somebody_else(library: Library) -> None:
    made(library, "Théodore Marvanne", "Théodore Marvane")
    speaking.describe(library, 1, role="maire", who=WHO)
    speaking.describe(library, 2, role="pompier", who=WHO)
    assert suggested(library) == []


def test_the_same_description_of_a_named_office_in_two_articles(library: Library) -> None:
    for _ in range(2):
        said_by(library, "un conseiller du préfet de Valmont", kind=ANONYMOUS)
    name = "un conseiller du préfet de Valmont"
    assert suggested(library) == [(name, name, Hint.DESCRIPTION)]


def test_a_description_of_anybody_is_none(library: Library) -> None:
    for _ in range(2):
        said_by(library, "une habitante", kind=ANONYMOUS)
    assert suggested(library) == []


def test_a_description_that_comes_again_and_again_is_none(library: Library) -> None:
    for _ in range(doubles.REPEATED + 1):
        said_by(library, "un conseiller du préfet de Valmont", kind=ANONYMOUS)
    assert suggested(library) == []


def test_what_somebody_has_said_to_be_apart_is_not_suggested_again(library: Library) -> None:
    one, other = made(library, "Anna Leroy", "A. Leroy")
    speaking.not_same(library, one, other, who=WHO)
    assert suggested(library) == []


def test_those_who_were_made_one_are_not_suggested(library: Library) -> None:
    one, other = made(library, "Anna Leroy", "A. Leroy")
    speaking.merge(library, one, [other], who=WHO)
    assert suggested(library) == []


def test_those_whom_one_article_quotes_as_two_are_two(library: Library) -> None:
    text = "Titre\n\n« Oui », dit Anna Leroy. « Non », dit A. Leroy.\n"
    take_in(
        library, text, speech("« Oui »", text, speaker=person("Anna Leroy")),
        speech("« Non »", text, speaker=person("A. Leroy")),
    )  # fmt: skip
    assert len(roster.speaker_lines(library)) == 2
    assert suggested(library) == []


def test_the_surest_come_first(library: Library) -> None:
    made(library, "Anna Leroy", "A. Leroy", "Zoé Marvane", "ZOE MARVANE")
    assert [hint for _, _, hint in suggested(library)] == [Hint.SPELLING_ALONE, Hint.INITIAL]


def test_nothing_is_merged_by_itself(library: Library) -> None:
    made(library, "Anna Leroy", "ANNA LEROY")
    before = roster.speaker_lines(library)
    suggested(library)
    assert roster.speaker_lines(library) == before


def test_a_crowd_of_one_key_is_not_held_against_itself(library: Library) -> None:
    with library.transaction():
        made(library, *(f"Anna{chr(97 + n // 26)}{chr(97 + n % 26)} Leroy" for n in range(doubles.CROWD + 1)))
    assert suggested(library) == []
