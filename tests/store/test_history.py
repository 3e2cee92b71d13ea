from dataclasses import replace

import pytest

from quoteapp.model import SpeakerType
from quoteapp.store import history
from quoteapp.store.history import State
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Edit, Record, SpeakerRecord
from tests.store.builders import (
    alias_in,
    article_in,
    changed,
    content,
    do,
    gone,
    quotation_in,
    records,
    replayed,
    speaker_in,
)


def stacks(library: Library) -> tuple[int | None, int | None]:
    """The numbers of the steps that undo and redo would take."""
    undo, redo = history.to_undo(library.db), history.to_redo(library.db)
    return (undo.id if undo else None, redo.id if redo else None)


def turn(library: Library, number: int, state: State) -> None:
    """Take a step back or bring it back, as the desk does."""
    step = history.group(library.db, number)
    assert step is not None
    edits = [edit.flipped() for edit in step.edits] if state is State.UNDONE else list(step.edits)
    do(library, *edits, undoes=number)
    history.mark(library.db, number, state)


@pytest.fixture
def renamed(library: Library) -> SpeakerRecord:
    """A speaker after three steps: 1 added, 2 and 3 renamed."""
    speaker = changed(library, speaker_in(library, "un"), name="deux")
    return changed(library, speaker, name="trois")


def test_a_new_library_has_nothing_to_undo_or_redo(library: Library) -> None:
    assert stacks(library) == (None, None)


def test_the_last_step_is_taken_back_first(library: Library, renamed: SpeakerRecord) -> None:
    assert stacks(library) == (3, None)


def test_what_is_taken_back_can_be_brought_back(library: Library, renamed: SpeakerRecord) -> None:
    turn(library, 3, State.UNDONE)
    assert stacks(library) == (2, 3)


def test_what_was_taken_back_last_is_brought_back_first(library: Library, renamed: SpeakerRecord) -> None:
    turn(library, 3, State.UNDONE)
    turn(library, 2, State.UNDONE)
    assert stacks(library) == (1, 2)


def test_what_is_brought_back_can_be_taken_back_again(library: Library, renamed: SpeakerRecord) -> None:
    turn(library, 3, State.UNDONE)
    turn(library, 3, State.DONE)
    assert stacks(library) == (3, None)


def test_a_new_decision_drops_what_was_taken_back(library: Library, renamed: SpeakerRecord) -> None:
    turn(library, 3, State.UNDONE)
    new = speaker_in(library)
    assert stacks(library) == (history.of_row(library.db, "speakers", new.id)[0][0].id, None)
    dropped = history.group(library.db, 3)
    assert dropped is not None
    assert dropped.state is State.DROPPED


def test_what_the_machine_does_is_no_step_and_drops_nothing(library: Library, renamed: SpeakerRecord) -> None:
    turn(library, 3, State.UNDONE)
    do(library, Edit(None, replace(renamed, id=1000)), machine=True)
    assert stacks(library) == (2, 3)


def test_the_stacks_are_there_after_opening_again(library: Library, renamed: SpeakerRecord) -> None:
    turn(library, 3, State.UNDONE)
    library.close()
    with open_library(library.path) as again:
        assert stacks(again) == (2, 3)


def test_a_step_is_read_back_with_its_edits(library: Library, renamed: SpeakerRecord) -> None:
    assert history.edits_of(library.db, 3) == (Edit(replace(renamed, name="deux"), renamed),)


def test_a_step_that_is_not_there_is_none(library: Library) -> None:
    assert history.group(library.db, 1) is None


def test_edits_keep_their_order(library: Library) -> None:
    speaker = speaker_in(library)
    made = [Edit(None, replace(speaker, id=number)) for number in (30, 10, 20)]
    assert do(library, *made).edits == tuple(made)
    assert history.edits_of(library.db, 2) == tuple(made)


def test_everything_that_happened_to_a_row_is_told(library: Library, renamed: SpeakerRecord) -> None:
    gone(library, renamed)
    speaker_in(library, "other")
    names = [(edit.before, edit.after) for _, edit in history.of_row(library.db, "speakers", renamed.id)]
    un, deux = replace(renamed, name="un"), replace(renamed, name="deux")
    assert names == [(None, un), (un, deux), (deux, renamed), (renamed, None)]


def test_everything_that_happened_in_an_article_is_told(library: Library) -> None:
    article, other = article_in(library), article_in(library)
    quotation = quotation_in(library, article)
    quotation_in(library, other)
    gone(library, changed(library, quotation, note="vu"))
    changed(library, article, title="Le pont")
    edits = [edit for _, edit in history.of_article(library.db, article.id)]
    noted = replace(quotation, note="vu")
    titled = Edit(article, replace(article, title="Le pont"))
    about = [Edit(None, quotation), Edit(quotation, noted), Edit(noted, None)]
    assert edits == [Edit(None, article), *about, titled]


def test_the_last_steps_come_oldest_first(library: Library, renamed: SpeakerRecord) -> None:
    assert [group.id for group in history.groups(library.db, last=2)] == [2, 3]


def test_steps_can_be_picked_by_a_condition(library: Library, renamed: SpeakerRecord) -> None:
    assert [group.id for group in history.groups(library.db, "id <> ?", (2,))] == [1, 3]


def test_the_history_is_only_ever_added_to(library: Library, renamed: SpeakerRecord) -> None:
    before = content(library)
    turn(library, 3, State.UNDONE)
    gone(library, replace(renamed, name="deux"))
    after = content(library)
    assert after["edits"][: len(before["edits"])] == before["edits"]
    steps = [group[:6] for group in before["groups"]]  # all but the state
    assert [group[:6] for group in after["groups"]][: len(steps)] == steps


def a_long_history(library: Library) -> list[Record]:
    """Articles, speakers and quotations added, changed, taken away and brought back; what is left of some."""
    article = changed(library, article_in(library), title="Le pont", outlet="La Gazette des Vaux")
    speaker, group = speaker_in(library), speaker_in(library, "Mme Morel")
    alias = alias_in(library, speaker.id, "la préfète", article=article.id)
    group = changed(library, group, members=(speaker.id,), type=SpeakerType.GROUP)
    quotation = changed(library, quotation_in(library, article), speaker=speaker.id, note="vu")
    do(library, Edit(quotation, None), Edit(alias, None))
    do(library, Edit(None, quotation))
    return [article, speaker, group, quotation]


def test_the_history_played_from_its_start_gives_the_tables(library: Library) -> None:
    left = a_long_history(library)
    assert set(records(library).values()) == set(left)
    assert replayed(library) == records(library)


def test_the_history_played_gives_the_tables_after_opening_again(library: Library) -> None:
    a_long_history(library)
    library.close()
    with open_library(library.path) as again:
        assert replayed(again) == records(again)


def test_a_refused_step_is_not_in_the_history(library: Library) -> None:
    with library.transaction(), pytest.raises(ZeroDivisionError):
        add_and_fail(library)
    assert list(history.replay(library.db)) == []


def add_and_fail(library: Library) -> None:
    with library.transaction():
        speaker_in(library)
        raise ZeroDivisionError
