"""What a decision has taught other articles goes with it, at once, and comes back with it."""

import pytest

from quoteapp.desk import analysing, deciding, shelving, speaking, teaching, undoing
from quoteapp.desk.changes import MACHINE, Change
from quoteapp.desk.rulings import LEARNED
from quoteapp.engine.versions import describe
from quoteapp.model import Form, Kind, Speaker, SpeakerType
from quoteapp.store import history
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, ArticleRecord, QuotationRecord, SpeakerRecord
from tests.desk.builders import (
    WHO,
    name_of,
    person,
    quoted,
    renew,
    restarted,
    said_by,
    say,
    speaker_in,
    speech,
    take_in,
)

SOURCE, BODY = SpeakerType.ANONYMOUS, SpeakerType.ORGANIZATION
TERM = "« zone grise »"


def with_term(library: Library, file: str) -> int:
    """A new article in which the machine takes a term for speech."""
    text = f"Titre {file}\n\nLa {TERM} d’Anna Leroy.\n"
    return take_in(library, text, speech(TERM, text, form=Form.FRAGMENT), file=file)


def term(library: Library, article: int) -> QuotationRecord:
    return quoted(library, "zone", article)


def again(library: Library, article: int) -> None:
    """Another analysis of an article with a term."""
    renew(library, article, speech(TERM, library.text(article), form=Form.FRAGMENT))


def rule_out(library: Library, article: int) -> Change:
    return deciding.rule_out(library, [term(library, article).id], who=WHO)


def undo(library: Library) -> Change:
    return undoing.undo(library, who=WHO)


def redo(library: Library) -> Change:
    return undoing.redo(library, who=WHO)


# words that were ruled out


@pytest.fixture
def terms(library: Library) -> tuple[int, int]:
    """Two articles with a term: ruled out in the first, and so nobody's in the second."""
    one, other = with_term(library, "a.txt"), with_term(library, "b.txt")
    rule_out(library, one)
    again(library, other)
    assert term(library, other).rule == LEARNED
    return one, other


def test_words_ruled_out_are_speech_again_elsewhere_too(library: Library, terms: tuple[int, int]) -> None:
    change = undo(library)
    assert (term(library, terms[1]).kind, term(library, terms[1]).rule) == (Kind.SPEECH, "verb")
    assert (set(change.also), change.articles) == ({terms[1]}, set(terms))


def test_and_are_learnt_again_with_the_ruling(library: Library, terms: tuple[int, int]) -> None:
    undo(library)
    with restarted(library) as library:
        assert redo(library).also == {terms[1]}
        assert term(library, terms[1]).rule == LEARNED


def test_an_article_that_had_not_learnt_it_is_left_alone(library: Library) -> None:
    one, other = with_term(library, "a.txt"), with_term(library, "b.txt")
    rule_out(library, one)
    assert undo(library).also == set()
    assert redo(library).also == set()
    assert term(library, other).kind is Kind.SPEECH


def test_words_ruled_out_by_another_decision_too_stay_so(library: Library, terms: tuple[int, int]) -> None:
    third = with_term(library, "c.txt")
    rule_out(library, third)
    again(library, terms[1])
    assert undo(library).also == set()
    assert term(library, terms[1]).rule == LEARNED


def test_what_is_decided_elsewhere_is_left_alone(library: Library) -> None:
    one, other = with_term(library, "a.txt"), with_term(library, "b.txt")
    deciding.note(library, [term(library, other).id], "à revoir", who=WHO)
    rule_out(library, one)
    again(library, other)
    before = term(library, other)
    assert undo(library).also == set()
    assert term(library, other) == before


def test_words_taken_for_speech_that_are_not_so_any_more_are_ruled_out_again(library: Library) -> None:
    articles = [with_term(library, f"{name}.txt") for name in "abc"]
    rule_out(library, articles[0])
    deciding.accept(library, [term(library, articles[1]).id], who=WHO)
    again(library, articles[2])
    assert term(library, articles[2]).kind is Kind.SPEECH
    assert undo(library).also == {articles[2]}
    assert term(library, articles[2]).rule == LEARNED


def test_a_ruling_out_of_the_bin_again_is_used_by_what_was_analysed_meanwhile(
    library: Library, terms: tuple[int, int]
) -> None:
    shelving.bin_articles(library, [terms[0]], who=WHO)
    again(library, terms[1])
    assert term(library, terms[1]).kind is Kind.SPEECH
    assert undo(library).also == {terms[1]}
    assert term(library, terms[1]).rule == LEARNED


def test_where_many_have_learnt_it_the_last_lose_it_and_wait(
    library: Library, terms: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teaching, "AT_ONCE", 0)
    library.db.execute("UPDATE runs SET engine = ?", (describe(),))
    assert analysing.waiting(library) == []
    change = undo(library)
    assert (set(change.also), set(change.waiting)) == ({terms[1]}, {terms[1]})
    assert (term(library, terms[1]).kind, term(library, terms[1]).rule) == (Kind.SPEECH, "")
    assert analysing.waiting(library) == [terms[1]]


# names


def blank(library: Library) -> int:
    """An article that waits for its first analysis."""
    number = len(library.find(ArticleRecord)) + 1
    return take_in(library, f"Titre {number}\n\n« Oui. »\n", file=f"{number}.txt")


def named(library: Library, *articles: int) -> list[str | None]:
    """The names of those who are quoted in articles."""
    return [name_of(library, speaker_in(library, article)) for article in articles]


def bearers(library: Library, form: str) -> set[int]:
    """All who have a form of a name."""
    return {alias.speaker for alias in library.find(AliasRecord, "form = ?", (form,))}


def test_a_form_is_nobodys_again_where_it_was_read(library: Library) -> None:
    anna, other = said_by(library, "Anna Leroy"), blank(library)
    speaking.add_form(library, speaker_in(library, anna), "Nanou", who=WHO)
    say(library, other, "Nanou")
    assert named(library, other) == ["Anna Leroy"]
    assert undo(library).also == {other}
    assert named(library, anna, other) == ["Anna Leroy", "Nanou"]
    with restarted(library) as library:
        assert redo(library).also == {other}
        assert named(library, anna, other) == ["Anna Leroy", "Anna Leroy"]
        assert library.find(SpeakerRecord, "name = 'Nanou'") == []


def test_what_was_learnt_beside_it_goes_too(library: Library) -> None:
    anna, other = said_by(library, "Anna Leroy"), blank(library)
    speaking.add_form(library, speaker_in(library, anna), "la première édile", who=WHO)
    say(library, other, "la première édile", "l’édile", kind=SOURCE)
    assert named(library, other) == ["Anna Leroy"]
    undo(library)
    assert named(library, other) == ["la première édile"]
    assert bearers(library, "l’édile") == {speaker_in(library, other)}


def test_a_fuller_name_and_a_role_learnt_by_it_go_too(library: Library) -> None:
    region, other = said_by(library, "Norvale", kind=BODY), blank(library)
    number = speaker_in(library, region)
    speaking.add_form(library, number, "la Région", who=WHO)
    say(library, other, "la Région des Lacs", "la Région", kind=BODY, roles=("collectivité",))
    assert (library.speaker(number).name, library.speaker(number).role) == ("la Région des Lacs", "collectivité")
    undo(library)
    assert (library.speaker(number).name, library.speaker(number).role) == ("Norvale", None)
    assert named(library, region, other) == ["Norvale", "la Région des Lacs"]


def test_where_many_have_read_a_form_the_last_have_no_speaker_and_wait(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, *others = said_by(library, "Anna Leroy"), blank(library), blank(library)
    speaking.add_form(library, speaker_in(library, anna), "Nanou", who=WHO)
    for other in others:
        say(library, other, "Nanou")
    monkeypatch.setattr(teaching, "AT_ONCE", 1)
    change = undo(library)
    assert (set(change.also), set(change.waiting)) == (set(others), set(others[1:]))
    assert named(library, others[0]) == ["Nanou"]
    assert quoted(library, "Oui", others[1]).speaker is None
    say(library, others[1], "Nanou")
    assert named(library, others[1]) == ["Nanou"]


def test_what_was_known_without_it_stays(library: Library) -> None:
    anna, other = said_by(library, "Anna Leroy"), blank(library)
    speaking.add_form(library, speaker_in(library, anna), "Nanou", who=WHO)
    say(library, other, "Anna Leroy", "Nanou", "Leroy")
    assert undo(library).also == set()
    assert speaker_in(library, other) == speaker_in(library, anna)
    assert bearers(library, "Nanou") == bearers(library, "Leroy") == {speaker_in(library, anna)}


def test_two_of_one_surname_are_two_again_for_those_who_read_it(library: Library) -> None:
    one, other, third = said_by(library, "Leroy"), said_by(library, "Leroy"), blank(library)
    numbers = [speaker_in(library, article) for article in (one, other)]
    speaking.merge(library, numbers[0], numbers[1:], who=WHO)
    say(library, third, "Leroy")
    assert speaker_in(library, third) == numbers[0]
    assert undo(library).also == {third}
    assert speaker_in(library, third) not in numbers
    redo(library)
    assert {speaker_in(library, article) for article in (one, other, third)} == {numbers[0]}


def test_who_was_there_before_a_merge_is_again(library: Library) -> None:
    articles = [said_by(library, "Leroy") for _ in range(3)]
    numbers = [speaker_in(library, article) for article in articles]
    speaking.merge(library, numbers[0], numbers[1:2], who=WHO)
    for article in articles:
        say(library, article, "Leroy")
    undo(library)
    assert [speaker_in(library, article) for article in articles] == numbers


def test_who_was_not_the_same_is_where_a_name_has_said_so(library: Library) -> None:
    anna, _, other = said_by(library, "Anna Leroy"), said_by(library, "Paul Leroy"), said_by(library, "Leroy")
    numbers = speaker_in(library, anna), speaker_in(library, other)
    speaking.not_same(library, *numbers, who=WHO)
    say(library, other, "Anna Leroy", "Leroy")
    assert speaker_in(library, other) == numbers[1]
    assert undo(library).also == {other}
    assert speaker_in(library, other) == numbers[0]
    assert bearers(library, "Anna Leroy") == {numbers[0]}


def test_without_a_split_a_namesake_is_the_only_one(library: Library) -> None:
    one, other, third = said_by(library, "Anna Leroy"), said_by(library, "Anna Leroy"), blank(library)
    number = speaker_in(library, one)
    speaking.split(library, number, [quoted(library, "Oui", other).id], "Anna Leroy", who=WHO)
    say(library, third, "Anna Leroy")
    assert speaker_in(library, third) != number
    assert undo(library).also == {third}
    assert {speaker_in(library, article) for article in (one, other, third)} == {number}
    assert bearers(library, "Anna Leroy") == {number}


def test_a_form_that_was_moved_is_back_where_it_was_read(library: Library) -> None:
    body, paul, other = said_by(library, "ANV", kind=BODY), said_by(library, "Paul Roux"), blank(library)
    (form,) = library.aliases(speaker_in(library, body))
    speaking.move_form(library, form.id, speaker_in(library, paul), who=WHO)
    say(library, other, "ANV", kind=BODY)
    assert named(library, other) == ["Paul Roux"]
    undo(library)
    assert speaker_in(library, other) == speaker_in(library, body)


def test_a_speaker_made_by_naming_teaches_no_description_any_more(library: Library) -> None:
    anna, other = said_by(library, "Anna Leroy"), blank(library)
    deciding.assign(library, [quoted(library, "Oui", anna).id], "la première édile", who=WHO)
    say(library, other, "la première édile", kind=SOURCE)
    made = speaker_in(library, anna)
    assert speaker_in(library, other) == made
    undo(library)
    assert named(library, anna, other) == ["Anna Leroy", "la première édile"]
    assert library.get(SpeakerRecord, made) is None
    redo(library)
    assert speaker_in(library, anna) == speaker_in(library, other) == made


def test_a_group_is_of_those_who_speak_in_it(library: Library) -> None:
    text = "Titre\n\n« Oui. »\n"
    anna = said_by(library, "Anna Leroy")
    other = take_in(library, text)
    speaking.add_form(library, speaker_in(library, anna), "Nanou", who=WHO)
    nanou, paul = person("Nanou"), person("Paul Roux")
    both = Speaker("both", "Nanou et Paul Roux", "", SpeakerType.GROUP, members=(nanou, paul))
    renew(library, other, speech("« Oui. »", text, speaker=both))
    assert undo(library).also == {other}
    members = library.speaker(speaker_in(library, other)).members
    assert [name_of(library, member) for member in members] == ["Nanou", "Paul Roux"]


def test_an_analysis_in_between_is_kept(library: Library) -> None:
    anna, other = said_by(library, "Anna Leroy"), blank(library)
    speaking.add_form(library, speaker_in(library, anna), "Nanou", who=WHO)
    say(library, other, "Nanou")
    undo(library)
    say(library, other, "Paul Roux")
    redo(library)
    assert named(library, other) == ["Paul Roux"]
    assert undo(library).also == set()


def test_a_later_decision_that_was_taken_back_comes_back_as_it_was(library: Library) -> None:
    anna, other = said_by(library, "Anna Leroy"), blank(library)
    speaking.add_form(library, speaker_in(library, anna), "Nanou", who=WHO)
    say(library, other, "Nanou")
    deciding.accept(library, [quoted(library, "Oui", other).id], who=WHO)
    done = quoted(library, "Oui", other)
    for _ in range(2):
        undo(library)
    assert named(library, other) == ["Nanou"]
    for _ in range(2):
        redo(library)
    assert quoted(library, "Oui", other) == done


def test_it_is_the_machines_and_says_of_which_decision(library: Library, terms: tuple[int, int]) -> None:
    ruling = history.to_undo(library.db)
    assert ruling is not None
    undo(library)
    steps = history.groups(library.db, "machine AND undoes IS NOT NULL")
    assert {(step.who, step.action, step.undoes) for step in steps} == {(MACHINE, "undo", ruling.id)}


def test_all_that_was_taught_is_gone_at_the_beginning_and_back_at_the_end(
    library: Library, terms: tuple[int, int]
) -> None:
    last = history.to_undo(library.db)
    assert last is not None
    first = history.groups(library.db)[0].id
    undoing.go_to(library, first, who=WHO)
    assert [term(library, article).kind for article in terms[:1]] == [Kind.SPEECH]
    undoing.go_to(library, last.id, who=WHO)
    assert term(library, terms[1]).rule == LEARNED
