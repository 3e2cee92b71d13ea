"""Undo and redo: of everything a person did, without end, across restarts. What the machine did is no step."""

from dataclasses import replace

from quoteapp.desk.changes import Change, commit, now
from quoteapp.desk.proposing import propose_again
from quoteapp.store import history
from quoteapp.store.history import Group, State
from quoteapp.store.library import Library
from quoteapp.store.records import TABLES, AliasRecord, ArticleRecord, Edit, QuotationRecord, SpeakerRecord


def undo(library: Library, *, who: str) -> Change:
    """Take back the last decision that stands; no change where there is none."""
    with library.transaction():
        group = history.to_undo(library.db)
        if group is None:
            return Change()
        return _proposed_again(library, _turn(library, group, back=True, who=who), group.id)


def redo(library: Library, *, who: str) -> Change:
    """Bring back what was taken back last; no change where there is nothing, or something else was done since."""
    with library.transaction():
        group = history.to_redo(library.db)
        if group is None:
            return Change()
        return _proposed_again(library, _turn(library, group, back=False, who=who), group.id)


def go_to(library: Library, number: int, *, who: str) -> Change:
    """Take back, or bring back, one decision after the other until the one with ``number`` is the last that stands.

    0 takes everything back.
    """
    change, since = Change(), 0
    with library.transaction():
        while (group := history.to_undo(library.db)) and group.id > number:
            change, since = change + _turn(library, group, back=True, who=who), group.id
        while (group := history.to_redo(library.db)) and group.id <= number:
            change, since = change + _turn(library, group, back=False, who=who), min(since or group.id, group.id)
        return _proposed_again(library, change, since)


def _turn(library: Library, group: Group, *, back: bool, who: str) -> Change:
    """Make the edits of a step the other way round, or once more, as far as they still change anything."""
    edits = group.edits[::-1] if back else tuple(edit.flipped() for edit in group.edits)
    turned = [edit for each in edits if (edit := _again(library, each)) is not None]
    action = "undo" if back else "redo"
    change = commit(library, _without_needed(library, turned), who=who, action=action, undoes=group.id)
    history.mark(library.db, group.id, State.UNDONE if back else State.DONE)
    return change


def _proposed_again(library: Library, change: Change, since: int) -> Change:
    """What is a proposal again is what the last analysis says, not what an earlier one did.

    Where there was none after the step ``since``, what stood there before the decision is just that.
    """
    return change + propose_again(library, sorted(change.articles.intersection(library.analysed(since))))


def _again(library: Library, edit: Edit) -> Edit | None:
    """The edit that takes ``edit`` back today; None where there is nothing to do.

    An article that was added goes to the bin rather than away, with its text and all that was found in it. A quotation
    goes back whole: what a person confirmed is what stands there again, not what was proposed since. Of other rows
    only the fields that the edit changed go back, so that what analyses have learnt since stays.
    """
    current = library.get(type(edit.record), edit.record.id)
    match current, edit:
        case ArticleRecord(), Edit(before=None):
            return Edit(current, replace(current, binned=now()))
        case ArticleRecord(), Edit(before=ArticleRecord() as added, after=None):
            return Edit(current, replace(current, binned=added.binned))
        case QuotationRecord(), Edit(before=QuotationRecord() as quotation):
            return None if current == quotation else Edit(current, quotation)
        case SpeakerRecord() | AliasRecord(), Edit(after=None):
            return None  # it was needed, and has never gone
    return edit.reversed_on(current)


def _without_needed(library: Library, edits: list[Edit]) -> list[Edit]:
    """Leave speakers that would go but are needed by now: an analysis may have found them since they were made.

    With those that do go, go the forms of their names that analyses have learnt.
    """
    gone = {edit.record.id for edit in edits if edit.after is None and isinstance(edit.record, SpeakerRecord)}
    leaving = {(edit.table, edit.record.id) for edit in edits}
    needed = {speaker for speaker in gone if library.needs(speaker, leaving)}
    kept = [edit for edit in edits if not (edit.after is None and _speaker_of(edit) in needed)]
    learnt = [
        Edit(alias, None)
        for speaker in sorted(gone - needed)
        for alias in library.find(AliasRecord, "speaker = ?", (speaker,))
        if (TABLES[AliasRecord], alias.id) not in leaving
    ]
    return [*learnt, *kept]


def _speaker_of(edit: Edit) -> int | None:
    match edit.record:
        case SpeakerRecord(id=number) | AliasRecord(speaker=number):
            return number
    return None
