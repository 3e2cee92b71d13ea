"""Undo without end, across restarts; what analyses have done in the meantime stays theirs."""

from quoteapp.desk import adding, deciding, undoing
from quoteapp.desk.changes import Change
from quoteapp.store import history
from quoteapp.store.history import State
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, Status
from tests.desk.builders import STORY, WHO, first, quoted, renew, restarted, shown, story, take_in


def steps(library: Library) -> list[tuple[str, State]]:
    return [(group.action, group.state) for group in history.groups(library.db, "NOT machine AND undoes IS NULL")]


def test_without_a_decision_there_is_nothing_to_undo_or_redo(library: Library) -> None:
    assert undoing.undo(library, who=WHO) == Change()
    assert undoing.redo(library, who=WHO) == Change()


def test_a_hundred_decisions_are_undone_and_redone_across_restarts(library: Library) -> None:
    take_in(library, STORY, *story())
    number = quoted(library, "partons").id
    untouched = shown(library)
    for n in range(100):
        deciding.note(library, [number], f"note {n}", who=WHO)
    done = shown(library)
    for _ in range(4):
        library = restarted(library)
        for _ in range(25):
            undoing.undo(library, who=WHO)
    assert shown(library) == untouched
    for _ in range(4):
        library = restarted(library)
        for _ in range(25):
            undoing.redo(library, who=WHO)
    assert shown(library) == done
    library.close()


def test_another_decision_ends_what_can_be_redone(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.note(library, [1], "a", who=WHO)
    undoing.undo(library, who=WHO)
    deciding.note(library, [1], "b", who=WHO)
    assert undoing.redo(library, who=WHO) == Change()
    assert steps(library) == [("add", State.DONE), ("note", State.DROPPED), ("note", State.DONE)]


def test_an_analysis_does_not_end_it(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.note(library, [1], "a", who=WHO)
    undoing.undo(library, who=WHO)
    renew(library, 1, first())
    undoing.redo(library, who=WHO)
    assert quoted(library, "partons").note == "a"


def test_going_to_a_step_is_undoing_or_redoing_up_to_it(library: Library) -> None:
    take_in(library, STORY, *story())
    groups = [deciding.note(library, [1], note, who=WHO).group or 0 for note in "abc"]
    for group, note in ((groups[0], "a"), (groups[2], "c"), (groups[1], "b")):
        undoing.go_to(library, group, who=WHO)
        assert quoted(library, "partons").note == note
    assert undoing.go_to(library, groups[1], who=WHO) == Change()


def test_going_to_the_beginning_takes_everything_back(library: Library) -> None:
    take_in(library, STORY, *story())
    deciding.accept(library, [1], who=WHO)
    undoing.go_to(library, 0, who=WHO)
    assert {state for _, state in steps(library)} == {State.UNDONE}
    assert {q.status for q in library.quotations(1)} == {Status.PROPOSED}


def test_an_undone_import_is_in_the_bin_and_back_with_all_that_was_found(library: Library) -> None:
    take_in(library, STORY, *story())
    before = shown(library)
    undoing.undo(library, who=WHO)
    (article,) = library.find(ArticleRecord)
    assert article.binned
    undoing.redo(library, who=WHO)
    (article,) = library.find(ArticleRecord)
    assert article.binned is None
    assert shown(library) == before


def test_an_undone_import_can_be_imported_again(library: Library) -> None:
    number = take_in(library, STORY, *story())
    undoing.undo(library, who=WHO)
    added = adding.add(library, [str(library.path.with_name("a.txt"))], who=WHO, from_bin=True)
    assert (added.back, added.twins) == ([number], [])
    assert library.find(ArticleRecord, "binned IS NOT NULL") == []


def test_it_is_written_down_who_undid_what(library: Library) -> None:
    take_in(library, STORY, *story())
    group = deciding.accept(library, [1], who=WHO).group
    undoing.undo(library, who="Paul")
    (undone,) = history.groups(library.db, "undoes IS NOT NULL")
    assert (undone.who, undone.action, undone.undoes) == ("Paul", "undo", group)
