"""One person over many articles is one speaker; what could be two is two until somebody says otherwise."""

import pytest

from quoteapp.desk import deciding, speaking, undoing
from quoteapp.model import Name, Speaker, SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.records import SpeakerRecord
from tests.desk.builders import (
    ANNA,
    PAUL,
    WHO,
    name_of,
    person,
    quoted,
    renew,
    said_by,
    say,
    speaker_in,
    speech,
    take_in,
)

BODY = SpeakerType.ORGANIZATION
SOURCE = SpeakerType.ANONYMOUS
MINISTER = ("ministre valdorien des Affaires étrangères",)


def speakers(library: Library, *articles: int) -> list[int]:
    return [speaker_in(library, article) for article in articles]


def are_one(library: Library, *articles: int) -> bool:
    return len(set(speakers(library, *articles))) == 1


def test_a_full_name_is_one_person(library: Library) -> None:
    assert are_one(library, said_by(library, "Anna Leroy"), said_by(library, "Anna Leroy", "Leroy"))


def test_a_surname_is_the_only_one_who_bears_it(library: Library) -> None:
    assert are_one(library, said_by(library, "Anna Leroy"), said_by(library, "Leroy"))


def test_a_full_name_is_whoever_was_known_by_the_surname(library: Library) -> None:
    one, other = said_by(library, "Leroy"), said_by(library, "Anna Leroy", "Leroy")
    assert are_one(library, one, other)
    assert name_of(library, speaker_in(library, one)) == "Anna Leroy"


def test_a_lost_surname_is_found_by_first_name_and_office(library: Library) -> None:
    one = said_by(library, "Tomáš Žorkavec", roles=MINISTER)
    assert are_one(library, one, said_by(library, "Tomáš", roles=("ministre valdorien",)))


def test_a_first_name_in_another_office_is_somebody_else(library: Library) -> None:
    one = said_by(library, "Tomáš Žorkavec", roles=MINISTER)
    assert not are_one(library, one, said_by(library, "Tomáš", roles=("entraîneur",)))


@pytest.mark.parametrize("printed", ["Tomas Zorkavec", "TOMÁŠ ŽORKAVEC", "Zorkavec"])
def test_spelling_does_not_count(library: Library, printed: str) -> None:
    assert are_one(library, said_by(library, "Tomáš Žorkavec"), said_by(library, printed))


def test_the_spelling_with_accents_is_the_name(library: Library) -> None:
    article = said_by(library, "Tomas Zorkavec")
    said_by(library, "Tomáš Žorkavec")
    assert name_of(library, speaker_in(library, article)) == "Tomáš Žorkavec"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anna Leroy", "Leroy"), ("Paul Leroy", "Leroy")),
        (("Marine Le Gall", "Le Gall"), ("Jean Le Gall", "Le Gall")),
        (("Anna Leroy", "Anna"), ("Anna Roux", "Anna")),
    ],
)
def test_namesakes_stay_apart(library: Library, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not are_one(library, said_by(library, *one), said_by(library, *other))


def test_a_surname_of_several_is_nobodys_yet(library: Library) -> None:
    articles = [said_by(library, *forms) for forms in (("Anna Leroy",), ("Paul Leroy",), ("Leroy",))]
    assert len(set(speakers(library, *articles))) == 3


def test_namesakes_in_one_article_stay_apart_when_it_is_analysed_again(library: Library) -> None:
    text = "Titre\n\n« Oui. » « Non. »\n"
    article = take_in(library, text)
    anna, paul = person("Anna Leroy"), person("Paul Leroy")
    quotations = speech("« Oui. »", text, speaker=anna), speech("« Non. »", text, speaker=paul)
    renew(library, article, *quotations, names=(Name(anna.id, anna.type, ("Anna Leroy", "Leroy")),))
    forms = ("Anna Leroy", "Leroy"), ("Paul Leroy", "Leroy")
    names = tuple(Name(each.id, each.type, form) for each, form in zip((anna, paul), forms, strict=True))
    renew(library, article, *quotations, names=names[::-1])
    assert [name_of(library, q.speaker) for q in library.quotations(article)] == ["Anna Leroy", "Paul Leroy"]


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("un porte-parole du ministère", SOURCE),
        ("le maire de Vaubrenne", SOURCE),
        ("la préfecture", BODY),
        ("La préfecture", BODY),
        ("l’Université", BODY),
        ("les habitants de Vaubrenne", SpeakerType.GROUP),
    ],
)
def test_descriptions_and_bare_bodies_stay_in_their_article(library: Library, form: str, kind: SpeakerType) -> None:
    assert not are_one(library, said_by(library, form, kind=kind), said_by(library, form, kind=kind))


@pytest.mark.parametrize("form", ["un porte-parole du ministère", "la préfecture"])
def test_a_description_is_known_again_in_its_article(library: Library, form: str) -> None:
    article = said_by(library, form, kind=SOURCE)
    before = speaker_in(library, article)
    say(library, article, form, kind=SOURCE)
    assert speaker_in(library, article) == before


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("la préfecture de la Vernoise", "La préfecture de la Vernoise"),
        ("la Valdorie", "Valdorie"),
        ("l’Agence Norvale", "Agence Norvale"),
        ("ANV", "l’ANV"),
    ],
)
def test_a_body_with_a_name_is_one(library: Library, one: str, other: str) -> None:
    assert are_one(library, said_by(library, one, kind=BODY), said_by(library, other, kind=BODY))


def test_a_person_is_no_body_of_the_same_name(library: Library) -> None:
    assert not are_one(library, said_by(library, "Anna Leroy"), said_by(library, "Anna Leroy", kind=BODY))


def test_whom_an_article_no_longer_names_fully_is_still_known_there(library: Library) -> None:
    said_by(library, "Paul Leroy")
    article = said_by(library, "Anna Leroy", "Leroy")
    before = speaker_in(library, article)
    say(library, article, "Leroy")
    assert speaker_in(library, article) == before


def test_people_who_speak_together_are_one_group_over_articles(library: Library) -> None:
    text = "Titre\n\n« Oui. »\n"
    both = Speaker("both", "Anna Leroy et Paul Roux", "", SpeakerType.GROUP, members=(ANNA, PAUL))
    turned = Speaker("both", "Paul Roux et Anna Leroy", "", SpeakerType.GROUP, members=(PAUL, ANNA))
    one = take_in(library, text, speech("« Oui. »", text, speaker=both))
    other = take_in(library, text + "!", speech("« Oui. »", text, speaker=turned), file="b.txt")
    assert are_one(library, one, other)


def test_the_same_group_twice_in_one_article_is_one(library: Library) -> None:
    text = "Titre\n\n« Oui. » « Non. »\n"
    both = [
        Speaker(f"both-{n}", "Anna Leroy et Paul Roux", "", SpeakerType.GROUP, members=(ANNA, PAUL)) for n in range(2)
    ]
    quotations = [speech(said, text, speaker=who) for said, who in zip(("« Oui. »", "« Non. »"), both, strict=True)]
    article = take_in(library, text, *quotations)
    assert len({q.speaker for q in library.quotations(article)}) == 1


def test_an_analysis_made_again_and_again_makes_no_more_speakers(library: Library) -> None:
    text = "Titre\n\n« Oui. » « Non. » « Si. »\n"
    people = [person("Anna Leroy"), person("Paul Leroy"), person("Leroy")]
    names = tuple(Name(each.id, each.type, tuple(dict.fromkeys((each.name, "Leroy")))) for each in people)
    article = take_in(library, text)
    said = ("« Oui. »", "« Non. »", "« Si. »")
    quotations = [speech(words, text, speaker=each) for words, each in zip(said, people, strict=True)]
    renew(library, article, *quotations, names=names[:2])
    before = [q.speaker for q in library.quotations(article)]
    for _ in range(3):
        renew(library, article, *quotations, names=names)
    assert [q.speaker for q in library.quotations(article)] == before
    assert len(set(before)) == 3


def test_whoever_speaks_only_where_somebody_decided_otherwise_is_not_made(library: Library) -> None:
    article = said_by(library, "Anna Leroy")
    deciding.assign(library, [quoted(library, "Oui", article).id], "Odile Roy", who=WHO)
    say(library, article, "Paul Roux")
    assert library.find(SpeakerRecord, "name = 'Paul Roux'") == []


# what hands have taught


@pytest.mark.parametrize(
    ("form", "kind"),
    [("la première édile", SOURCE), ("Nanou", SpeakerType.PERSON), ("la Région", BODY)],
)
def test_a_form_given_by_hand_is_known_to_the_next_analysis(library: Library, form: str, kind: SpeakerType) -> None:
    article = said_by(library, "Anna Leroy")
    speaking.add_form(library, speaker_in(library, article), form, who=WHO)
    assert are_one(library, article, said_by(library, form, kind=kind))


def test_a_form_that_was_taken_back_is_not(library: Library) -> None:
    article = said_by(library, "Anna Leroy")
    speaking.add_form(library, speaker_in(library, article), "Nanou", who=WHO)
    undoing.undo(library, who=WHO)
    assert not are_one(library, article, said_by(library, "Nanou"))


def test_a_surname_given_by_hand_does_not_take_a_namesake_along(library: Library) -> None:
    article = said_by(library, "Anna Leroy")
    speaking.add_form(library, speaker_in(library, article), "Leroy", who=WHO)
    assert not are_one(library, article, said_by(library, "Paul Leroy", "Leroy"))


def test_a_surname_given_by_hand_decides_between_several(library: Library) -> None:
    anna, _ = said_by(library, "Anna Leroy"), said_by(library, "Paul Leroy")
    speaking.add_form(library, speaker_in(library, anna), "Leroy", who=WHO)
    assert are_one(library, anna, said_by(library, "Leroy"))


def test_a_form_that_was_given_to_somebody_else_stays_there(library: Library) -> None:
    anna, paul = said_by(library, "Anna Leroy", "Nanou"), said_by(library, "Paul Roux")
    (form,) = [each for each in library.aliases(speaker_in(library, anna)) if each.form == "Nanou"]
    speaking.move_form(library, form.id, speaker_in(library, paul), who=WHO)
    say(library, anna, "Anna Leroy", "Nanou")
    assert are_one(library, paul, said_by(library, "Nanou"))
    assert [each.form for each in library.aliases(speaker_in(library, anna))] == ["Anna Leroy"]


def test_a_form_that_is_nobodys_is_not_learnt_again_until_that_is_taken_back(library: Library) -> None:
    anna = said_by(library, "Anna Leroy", "Nanou")
    number = speaker_in(library, anna)
    (form,) = [each for each in library.aliases(number) if each.form == "Nanou"]
    speaking.move_form(library, form.id, None, who=WHO)
    say(library, anna, "Anna Leroy", "Nanou")
    assert [each.form for each in library.aliases(number)] == ["Anna Leroy"]
    undoing.undo(library, who=WHO)
    assert [each.form for each in library.aliases(number)] == ["Anna Leroy", "Nanou"]


def test_a_name_given_by_hand_stays(library: Library) -> None:
    article = said_by(library, "Leroy")
    speaking.rename(library, speaker_in(library, article), "A. Leroy", who=WHO)
    say(library, article, "Anna Leroy", "Leroy")
    assert name_of(library, speaker_in(library, article)) == "A. Leroy"


def test_a_type_given_by_hand_stays_and_is_no_reason_for_another_speaker(library: Library) -> None:
    article = said_by(library, "Anna Leroy", kind=BODY)
    speaking.describe(library, speaker_in(library, article), kind=SpeakerType.PERSON, who=WHO)
    say(library, article, "Anna Leroy", kind=BODY)
    other = said_by(library, "Anna Leroy", kind=BODY)
    assert are_one(library, article, other)
    assert library.speaker(speaker_in(library, article)).type is SpeakerType.PERSON


def test_a_role_that_was_taken_away_stays_away(library: Library) -> None:
    article = said_by(library, "Anna Leroy", roles=("maire",))
    speaking.describe(library, speaker_in(library, article), role="", who=WHO)
    say(library, article, "Anna Leroy", roles=("maire",))
    assert not library.speaker(speaker_in(library, article)).role


@pytest.mark.parametrize("forms", [("Leroy",), ("Nanou",)])
def test_who_was_merged_is_one_in_old_articles_and_new(library: Library, forms: tuple[str, ...]) -> None:
    one, other = said_by(library, "Anna Leroy"), said_by(library, "Paul Leroy")
    third = said_by(library, *forms)
    speaking.merge(library, speaker_in(library, one), [speaker_in(library, third)], who=WHO)
    say(library, third, *forms)
    assert are_one(library, one, third)
    assert not are_one(library, one, other)


def test_merging_two_of_one_surname_teaches_it(library: Library) -> None:
    one, other = said_by(library, "Leroy"), said_by(library, "Leroy")
    assert not are_one(library, one, other)
    speaking.merge(library, speaker_in(library, one), [speaker_in(library, other)], who=WHO)
    assert are_one(library, one, other, said_by(library, "Leroy"))


def test_who_was_separated_takes_along_what_came_in_the_meantime(library: Library) -> None:
    one, other = said_by(library, "Anna Leroy"), said_by(library, "Odile Roy")
    merged = speaker_in(library, other)
    speaking.merge(library, speaker_in(library, one), [merged], who=WHO)
    third = said_by(library, "Odile Roy")
    say(library, other, "Odile Roy")
    assert are_one(library, one, other, third)
    speaking.separate(library, merged, who=WHO)
    assert speakers(library, other, third) == [merged, merged]
    assert are_one(library, other, said_by(library, "Odile Roy"))
    assert not are_one(library, one, other)


def test_namesakes_who_were_split_stay_so_in_their_articles(library: Library) -> None:
    one, other = said_by(library, "Anna Leroy"), said_by(library, "Anna Leroy")
    speaking.split(library, speaker_in(library, one), [quoted(library, "Oui", other).id], "Anna Leroy", who=WHO)
    text = library.text(other)
    anna = person("Anna Leroy")
    quotations = speech("« Oui. »", text, speaker=anna), speech("Titre", text, speaker=anna)
    renew(library, other, *quotations)
    say(library, one, "Anna Leroy")
    new = quoted(library, "Titre", other).speaker
    assert new == quoted(library, "Oui", other).speaker
    assert new != speaker_in(library, one)


def test_a_fuller_name_is_not_whom_its_speaker_is_held_apart_from(library: Library) -> None:
    other, _, one = said_by(library, "Anna Leroy"), said_by(library, "Paul Leroy"), said_by(library, "Leroy")
    leroy, anna = speakers(library, one, other)
    speaking.not_same(library, leroy, anna, who=WHO)
    say(library, one, "Anna Leroy", "Leroy")
    assert speakers(library, one, other) == [leroy, anna]


def test_but_is_where_that_was_taken_back(library: Library) -> None:
    other, _, one = said_by(library, "Anna Leroy"), said_by(library, "Paul Leroy"), said_by(library, "Leroy")
    speaking.not_same(library, *speakers(library, one, other), who=WHO)
    undoing.undo(library, who=WHO)
    say(library, one, "Anna Leroy", "Leroy")
    assert are_one(library, one, other)


def test_a_description_given_to_somebody_is_not_whom_its_speaker_is_held_apart_from(library: Library) -> None:
    one, other = said_by(library, "la première édile", kind=SOURCE), said_by(library, "Anna Leroy")
    edile, anna = speakers(library, one, other)
    speaking.not_same(library, edile, anna, who=WHO)
    speaking.add_form(library, anna, "la première édile", who=WHO)
    say(library, one, "la première édile", kind=SOURCE)
    assert speaker_in(library, one) == edile
    assert are_one(library, other, said_by(library, "la première édile", kind=SOURCE))


def test_split_off_under_another_name_a_speaker_keeps_the_printed_one_in_the_article(library: Library) -> None:
    said_by(library, "Anna Leroy", "Leroy")
    other = said_by(library, "Anna Leroy", "Leroy")
    speaking.split(library, speaker_in(library, other), [quoted(library, "Oui", other).id], "Odile Roy", who=WHO)
    assert said_again(library, other, "Anna Leroy", "Leroy") == "Odile Roy"


def said_again(library: Library, article: int, *forms: str) -> str | None:
    """Whose words another quotation is that an analysis finds in such an article, by somebody of these names."""
    text = library.text(article)
    speaker = person(forms[0])
    quotations = speech("« Oui. »", text, speaker=speaker), speech("Titre", text, speaker=speaker)
    renew(library, article, *quotations, names=(Name(speaker.id, speaker.type, forms),))
    return name_of(library, quoted(library, "Titre", article).speaker)


def test_in_a_new_article_a_name_of_two_who_are_held_apart_is_neithers(library: Library) -> None:
    one, other = said_by(library, "Anna Leroy", "Leroy"), said_by(library, "Anna Leroy", "Leroy")
    speaking.split(library, speaker_in(library, other), [quoted(library, "Oui", other).id], "Leroy", who=WHO)
    assert len(set(speakers(library, one, other, said_by(library, "Leroy")))) == 3


def test_in_an_article_that_quotes_both_a_name_is_neithers(library: Library) -> None:
    text = "Titre\n\n« Oui. » « Non. » « Si. »\n"
    article = take_in(library, text)
    anna = person("Anna Leroy")
    found = [speech(words, text, speaker=anna) for words in ("« Oui. »", "« Non. »", "« Si. »")]
    renew(library, article, *found[:2], names=(Name(anna.id, anna.type, ("Anna Leroy", "Leroy")),))
    deciding.accept(library, [quoted(library, "Non", article).id], who=WHO)
    old = quoted(library, "Non", article).speaker or 0
    speaking.split(library, old, [quoted(library, "Oui", article).id], "Leroy", who=WHO)
    for _ in range(2):
        renew(library, article, *found, names=(Name(anna.id, anna.type, ("Leroy",)),))
    assert len({quoted(library, words, article).speaker for words in ("Oui", "Non", "Si")}) == 3


def test_a_merge_does_not_teach_a_name_that_somebody_held_apart_has_too(library: Library) -> None:
    articles = [said_by(library, "Leroy") for _ in range(3)]
    one, other, third = speakers(library, *articles)
    speaking.merge(library, one, [other], who=WHO)
    speaking.not_same(library, one, third, who=WHO)
    assert speaker_in(library, said_by(library, "Leroy")) not in (one, third)


def test_whoever_was_taken_for_somebody_held_apart_keeps_the_own_name(library: Library) -> None:
    anna, paul = said_by(library, "Anna Leroy", "Leroy"), said_by(library, "Paul Leroy", "Leroy")
    speaking.not_same(library, *speakers(library, anna, paul), who=WHO)
    deciding.assign(library, [quoted(library, "Oui", paul).id], speaker_in(library, anna), who=WHO)
    assert said_again(library, paul, "Paul Leroy", "Leroy") == "Paul Leroy"


def test_in_a_new_article_namesakes_who_were_split_are_neither(library: Library) -> None:
    one, other = said_by(library, "Anna Leroy"), said_by(library, "Anna Leroy")
    speaking.split(library, speaker_in(library, one), [quoted(library, "Oui", other).id], "Anna Leroy", who=WHO)
    third = said_by(library, "Anna Leroy")
    assert len(set(speakers(library, one, other, third))) == 3
    before = speaker_in(library, third)
    say(library, third, "Anna Leroy")
    assert speaker_in(library, third) == before


def test_where_quotations_of_the_old_speaker_stay_the_name_is_not_the_new_ones(library: Library) -> None:
    text = "Titre\n\n« Oui. » « Non. »\n"
    anna = person("Anna Leroy")
    found = speech("« Oui. »", text, speaker=anna), speech("« Non. »", text, speaker=anna)
    article = take_in(library, text, *found)
    old = quoted(library, "Non", article).speaker
    assert old is not None
    speaking.split(library, old, [quoted(library, "Oui", article).id], "Anna Leroy", who=WHO)
    renew(library, article, *found)
    assert quoted(library, "Non", article).speaker == old
