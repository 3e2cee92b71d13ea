import pytest

from quoteapp.desk import deciding, shelving, speaking, undoing
from quoteapp.desk.listing import Candidate, article_lines, candidates, recent_speakers, spoken
from quoteapp.model import Name, SpeakerType, ZoneKind
from quoteapp.store.library import Library
from tests.desk.builders import PAUL, STORY, WHO, number_of, person, quoted, renew, speech, story, take_in


@pytest.fixture
def article(library: Library) -> int:
    """The story, analysed."""
    return take_in(library, STORY, *story())


def names(library: Library, article: int, typed: str = "") -> list[str]:
    return [each.name for each in candidates(library, article, typed)]


def test_what_waits_is_counted_by_article(library: Library, article: int) -> None:
    other = take_in(library, STORY + "fin", *story()[:2], file="b.txt")
    furniture = take_in(library, STORY + "pub", speech("« Non ! »", STORY, zone=ZoneKind.FURNITURE), file="c.txt")
    deciding.accept(library, [quoted(library, "partons").id], who=WHO)
    deciding.rule_out(library, [quoted(library, "honte").id], who=WHO)
    assert {line.id: line.waiting for line in article_lines(library)} == {article: 2, other: 2, furniture: 0}
    waiting = [q for n in (article, other, furniture) for q in library.quotations(n) if q.waits]
    assert len(waiting) == 4


def test_what_is_in_the_bin_has_no_line(library: Library, article: int) -> None:
    shelving.bin_articles(library, [article], who=WHO)
    assert article_lines(library) == []


def test_without_letters_the_speakers_of_the_article_are_meant(library: Library, article: int) -> None:
    take_in(library, STORY + "fin", speech("« Non ! »", STORY, speaker=person("Odile Roy")), file="b.txt")
    assert names(library, article) == ["Anna Leroy", "Paul Roux"]


@pytest.mark.parametrize("typed", ["le", "LEROY", "an le", "Léroy an", "anna leroy"])
def test_every_word_may_be_cut_short(library: Library, article: int, typed: str) -> None:
    assert names(library, article, typed) == ["Anna Leroy"]


def test_speakers_of_the_article_go_before_those_who_are_quoted_more(library: Library, article: int) -> None:
    odile = person("Anne Roy")
    said = ("« Non ! »", "« Un été »", "« honte nationale »")
    take_in(library, STORY + "fin", *(speech(words, STORY, speaker=odile) for words in said), file="b.txt")
    third = take_in(library, STORY + "?", file="c.txt")
    assert names(library, article, "ann") == ["Anna Leroy", "Anne Roy"]
    assert names(library, third, "ann") == ["Anne Roy", "Anna Leroy"]


def test_a_candidate_is_told_by_name_and_role(library: Library, article: int) -> None:
    wanted = Candidate("Anna Leroy", "maire", number_of(library, "Anna Leroy"), here=True)
    assert candidates(library, article, "leroy") == [wanted]


def test_namesakes_are_two_candidates(library: Library, article: int) -> None:
    deciding.assign(library, [quoted(library, "Non").id], "Odile Roy", who=WHO)
    (again,) = speaking.create(library, "Odile Roy", who=WHO).speakers
    assert [each.speaker for each in candidates(library, article, "odile")] == [quoted(library, "Non").speaker, again]


def test_a_form_of_the_name_will_do(library: Library, article: int) -> None:
    speaking.add_form(library, number_of(library, "Anna Leroy"), "la première édile", who=WHO)
    assert names(library, article, "edile") == ["Anna Leroy"]


def test_the_sources_of_other_articles_are_not_meant(library: Library, article: int) -> None:
    source = person("un proche du maire")
    other = take_in(library, STORY + "fin", speech("« Non ! »", STORY, speaker=source), file="b.txt")
    assert names(library, article, "proche") == []
    assert names(library, other, "proche") == ["un proche du maire"]


def test_whom_nothing_says_any_more_is_not_meant(library: Library, article: int) -> None:
    renew(library, article, *story()[:2])
    assert names(library, article, "roux") == []


def test_whom_somebody_made_is_meant_before_saying_anything(library: Library, article: int) -> None:
    speaking.create(library, "Odile Roy", who=WHO)
    assert names(library, article, "od") == ["Odile Roy"]


def test_whom_the_article_only_names_comes_after_whom_it_quotes(library: Library, article: int) -> None:
    mentioned = Name("odile-leroy", SpeakerType.PERSON, ("Odile Leroy", "Leroy"), ("préfète",))
    known = Name("paul-roux", SpeakerType.PERSON, ("Paul Roux",))
    renew(library, article, *story(), names=(mentioned, known))
    assert names(library, article, "leroy") == ["Anna Leroy", "Odile Leroy"]
    assert candidates(library, article, "od") == [Candidate("Odile Leroy", "préfète", None, here=True)]


def test_merged_speakers_are_one_candidate(library: Library, article: int) -> None:
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, PAUL.name)], who=WHO)
    assert names(library, article, "roux") == ["Anna Leroy"]


def test_what_somebody_has_said_is_counted_with_the_articles(library: Library, article: int) -> None:
    take_in(library, STORY + "fin", *story(), file="b.txt")
    assert spoken(library, number_of(library, "Anna Leroy")) == (4, 2)


def test_what_a_merged_speaker_has_said_is_counted_too(library: Library, article: int) -> None:
    anna = number_of(library, "Anna Leroy")
    speaking.merge(library, anna, [number_of(library, PAUL.name)], who=WHO)
    assert spoken(library, anna) == (3, 1)


def test_what_was_deleted_or_put_into_the_bin_is_not_counted(library: Library, article: int) -> None:
    other = take_in(library, STORY + "fin", *story(), file="b.txt")
    shelving.bin_articles(library, [other], who=WHO)
    deciding.delete(library, [quoted(library, "honte").id], who=WHO)
    assert spoken(library, number_of(library, "Anna Leroy")) == (1, 1)


def recent(library: Library, most: int = 9) -> list[str]:
    return [library.speaker(number).name for number in recent_speakers(library, most)]


def test_speakers_named_by_hand_are_recent_the_latest_first(library: Library, article: int) -> None:
    for words, name in (("partons", "Odile Roy"), ("Non", "Paul Roux"), ("honte", "Odile Roy")):
        deciding.assign(library, [quoted(library, words).id], name, who=WHO)
    assert recent(library) == ["Odile Roy", "Paul Roux"]
    assert recent(library, 1) == ["Odile Roy"]


def test_whom_the_machine_names_is_not_recent(library: Library, article: int) -> None:
    assert recent(library) == []


def test_whom_nobody_names_any_more_is_not_recent(library: Library, article: int) -> None:
    deciding.assign(library, [quoted(library, "Non").id], "Odile Roy", who=WHO)
    undoing.undo(library, who=WHO)
    assert recent(library) == []


def test_recent_is_whom_a_speaker_was_merged_into(library: Library, article: int) -> None:
    deciding.assign(library, [quoted(library, "Non").id], "Odile Roy", who=WHO)
    speaking.merge(library, number_of(library, "Anna Leroy"), [number_of(library, "Odile Roy")], who=WHO)
    assert recent(library) == ["Anna Leroy"]
