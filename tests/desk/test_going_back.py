"""Back to any point: one step, told before, taken back after; for everything or for one quotation."""

from dataclasses import replace

import pytest

from quoteapp.desk import adding, deciding, shelving, speaking, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.undoing import Way
from quoteapp.errors import KnownError
from quoteapp.store import backups, history
from quoteapp.store.checking import problems
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, SpeakerRecord, Status
from tests.desk.builders import (
    ANNA,
    STORY,
    WHO,
    first,
    number_of,
    quoted,
    renew,
    restarted,
    shown,
    speaker_of,
    speech,
    story,
    take_in,
)


def steps(library: Library) -> list[str]:
    return [group.action for group in history.groups(library.db)]


def step_of(change: Change) -> int:
    assert change.group is not None
    return change.group


def test_everything_since_is_taken_back(library: Library) -> None:
    take_in(library, STORY, *story())
    before = shown(library)
    point = step_of(deciding.accept(library, [1], who=WHO))
    deciding.assign(library, [3], "Zoé Marvane", who="Jeanne")
    deciding.delete(library, [2], who=WHO)
    undoing.go_back(library, point, who=WHO)
    assert shown(library) == before


def test_it_is_one_step_signed_by_who_goes_back(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.accept(library, [1], who=WHO))
    deciding.note(library, [1], "à voir", who=WHO)
    before = steps(library)
    change = undoing.go_back(library, point, who="Jeanne")
    assert steps(library) == [*before, "go back"]
    last = history.group(library.db, step_of(change))
    assert last is not None
    assert (last.who, last.machine, len(last.edits)) == ("Jeanne", False, len(change.edits))


def test_undo_brings_everything_back_and_redo_goes_back_again(library: Library) -> None:
    take_in(library, STORY, *story())
    start = shown(library)
    point = step_of(deciding.accept(library, [1], who=WHO))
    deciding.assign(library, [3], "Zoé Marvane", who=WHO)
    done = shown(library)
    undoing.go_back(library, point, who=WHO)
    library = restarted(library)
    undoing.undo(library, who=WHO)
    assert shown(library) == done
    undoing.redo(library, who=WHO)
    assert shown(library) == start
    assert problems(library) == []
    library.close()


def test_the_point_itself_is_taken_back_what_was_before_it_stays(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.note(library, [1], "avant", who=WHO)
    point = step_of(deciding.note(library, [1], "après", who=WHO))
    undoing.go_back(library, point, who=WHO)
    assert quoted(library, "partons").note == "avant"


def test_back_to_before_an_undo_is_what_was_there_then(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.note(library, [1], "à voir", who=WHO)
    point = step_of(undoing.undo(library, who=WHO))
    undoing.go_back(library, point, who=WHO)
    assert quoted(library, "partons").note == "à voir"


def test_one_can_go_back_to_before_one_went_back(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.note(library, [1], "à voir", who=WHO))
    back = step_of(undoing.go_back(library, point, who=WHO))
    undoing.go_back(library, back, who=WHO)
    assert quoted(library, "partons").note == "à voir"


def test_where_nothing_was_decided_since_nothing_changes(library: Library) -> None:
    take_in(library, STORY, *story())
    analysis = history.groups(library.db)[-1].id
    assert undoing.go_back(library, analysis, who=WHO) == Change()
    assert undoing.way_back(library, analysis) == Way(0, 0)


def test_what_was_taken_back_already_does_not_count(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.note(library, [1], "a", who=WHO))
    deciding.note(library, [2], "b", who=WHO)
    undoing.undo(library, who=WHO)
    assert undoing.way_back(library, point) == Way(1, 1)


def test_it_is_told_before_how_much_goes(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.accept(library, [1, 2, 3], who=WHO))
    deciding.note(library, [1], "à voir", who=WHO)
    assert undoing.way_back(library, point) == Way(2, 3)
    assert undoing.way_back(library, point, quotation=1) == Way(2, 1, 2)
    assert undoing.way_back(library, point, quotation=2) == Way(1, 1, 2)


def test_an_article_that_was_added_goes_to_the_bin(library: Library) -> None:
    take_in(library, STORY, *story())
    undoing.go_back(library, 1, who=WHO)
    (article,) = library.find(ArticleRecord)
    assert article.binned is not None
    undoing.undo(library, who=WHO)
    assert library.find(ArticleRecord) == [replace(article, binned=None)]


def test_a_new_analysis_stays_and_what_it_proposes_is_proposed(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.accept(library, [1], who=WHO))
    renew(library, 1, replace(first(), confidence=0.5))
    undoing.go_back(library, point, who=WHO)
    found = quoted(library, "partons")
    assert (found.status, found.confidence) == (Status.PROPOSED, 0.5)


def test_what_analyses_learnt_since_goes_in_the_same_step(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.rule_out(library, [quoted(library, "honte").id], who=WHO))
    text = STORY.replace("La crue", "Le vent")
    other = take_in(library, text, *(replace(each) for each in story()), file="b.txt")
    assert quoted(library, "honte", other).kind == "other"
    change = undoing.go_back(library, point, who=WHO)
    assert "speech" in {q.kind for q in library.quotations(other) if "honte" in q.span.of(text)}
    assert steps(library)[-1] == "go back"
    assert other in change.articles


def test_a_speaker_that_an_analysis_needs_by_now_stays_and_is_counted(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(speaking.create(library, "Zoé Marvane", who=WHO))
    text = "Le port\n\nZoé Marvane a dit : « Oui. »\n"
    zoe = replace(ANNA, id="zoe", name="Zoé Marvane", library_name="Zoé Marvane", role=None)
    take_in(library, text, speech("« Oui. »", text, speaker=zoe), file="b.txt")
    deciding.accept(library, [quoted(library, "Oui", 2).id], who="Jeanne")
    back = undoing.go_back(library, point, who=WHO, quotation=quoted(library, "Oui", 2).id)
    assert back.left == 0
    assert speaker_of(library, "Oui", 2) == "Zoé Marvane"


def test_merged_speakers_are_two_again(library: Library) -> None:
    take_in(library, STORY, *story())
    one, other = number_of(library, "Anna Leroy"), number_of(library, "Paul Roux")
    point = step_of(speaking.merge(library, one, [other], who=WHO))
    deciding.accept(library, [3], who=WHO)
    undoing.go_back(library, point, who=WHO)
    assert {each.name: each.merged_into for each in library.find(SpeakerRecord)} == {
        "Anna Leroy": None, "Paul Roux": None,
    }  # fmt: skip


def test_a_form_that_was_moved_from_a_speaker_who_goes_leaves_nothing_behind(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.assign(library, [5], "Zoé Marvane", who=WHO))
    alias = next(each.id for each in library.aliases(number_of(library, "Zoé Marvane")))
    speaking.move_form(library, alias, number_of(library, "Anna Leroy"), who=WHO)
    undoing.go_back(library, point, who=WHO)
    assert [each.name for each in library.find(SpeakerRecord)] == ["Anna Leroy", "Paul Roux"]
    assert problems(library) == []


# one quotation alone


def test_one_quotation_goes_back_and_the_others_stay(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.accept(library, [1, 2], who=WHO))
    deciding.note(library, [1], "à voir", who=WHO)
    undoing.go_back(library, point, who=WHO, quotation=1)
    assert [(q.status, q.note) for q in library.several(QuotationRecord, [1, 2])] == [
        (Status.PROPOSED, ""), (Status.CONFIRMED, ""),
    ]  # fmt: skip


def test_that_too_is_one_step_to_undo(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.accept(library, [1, 2], who=WHO))
    done = shown(library)
    undoing.go_back(library, point, who=WHO, quotation=1)
    undoing.undo(library, who=WHO)
    assert shown(library) == done


def test_a_quotation_that_nobody_touched_since_stays(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.accept(library, [1], who=WHO))
    assert undoing.go_back(library, point, who=WHO, quotation=2) == Change()


def test_a_quotation_by_hand_is_gone_before_it_was_added(library: Library) -> None:
    article = take_in(library, STORY, *story())
    span = replace(first().span, end=first().span.end - 2)
    point = step_of(deciding.add(library, article, span, who=WHO, speaker="Paul Roux"))
    (added,) = [q.id for q in library.quotations(article) if q.span == span]
    undoing.go_back(library, point, who=WHO, quotation=added)
    assert library.get(QuotationRecord, added) is None


def test_a_speaker_that_has_gone_since_cannot_speak_again(library: Library) -> None:
    take_in(library, STORY, *story())
    point = step_of(deciding.assign(library, [5], "Zoé Marvane", who=WHO))
    back = step_of(undoing.go_back(library, point, who=WHO))
    with pytest.raises(KnownError, match="no longer among the speakers"):
        undoing.go_back(library, back, who=WHO, quotation=5)
    assert speaker_of(library, "Non") is None


def test_far_back_a_backup_is_taken_first(library: Library) -> None:
    text = "Titre\n\n" + "\n\n".join(f"« Oui {n} »" for n in range(30)) + "\n"
    take_in(library, text, *(speech(f"« Oui {n} »", text) for n in range(30)))
    point = step_of(deciding.note(library, [q.id for q in library.quotations(1)], "à voir", who=WHO))
    before = len(backups.backups(library.path))
    undoing.go_back(library, point, who=WHO)
    assert len(backups.backups(library.path)) == before + 1


def test_the_bin_is_gone_back_too(library: Library) -> None:
    article = take_in(library, STORY, *story())
    point = step_of(shelving.bin_articles(library, [article], who=WHO))
    undoing.go_back(library, point, who=WHO)
    assert [each.binned for each in library.find(ArticleRecord)] == [None]
    assert adding.add(library, [str(library.path.with_name("a.txt"))], who=WHO).articles == []
