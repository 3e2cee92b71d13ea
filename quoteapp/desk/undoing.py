"""Undo and redo: of everything a person did, without end, across restarts. What the machine did is no step.

What analyses of other articles have learnt from a decision goes with it. Redo takes back all that the undo has done.
"""

from dataclasses import replace

from quoteapp.desk.changes import MACHINE, Change, commit, now
from quoteapp.desk.proposing import propose_again
from quoteapp.desk.teaching import unlearn
from quoteapp.store import history
from quoteapp.store.history import Group, State
from quoteapp.store.library import Library
from quoteapp.store.records import TABLES, AliasRecord, ArticleRecord, Edit, QuotationRecord, SpeakerRecord


def undo(library: Library, *, who: str) -> Change:
    """Take back the last decision that stands; no change where there is none."""
    with library.transaction():
        group = history.to_undo(library.db)
        return Change() if group is None else _back(library, group, who)


def redo(library: Library, *, who: str) -> Change:
    """Bring back what was taken back last; no change where there is nothing, or something else was done since."""
    with library.transaction():
        group = history.to_redo(library.db)
        return Change() if group is None else _forth(library, group, who)


def go_to(library: Library, number: int, *, who: str) -> Change:
    """Take back, or bring back, one decision after the other until the one with ``number`` is the last that stands.

    0 takes everything back.
    """
    change = Change()
    with library.transaction():
        while (group := history.to_undo(library.db)) and group.id > number:
            change += _back(library, group, who)
        while (group := history.to_redo(library.db)) and group.id <= number:
            change += _forth(library, group, who)
        return change


def _back(library: Library, group: Group, who: str) -> Change:
    """Take back a decision, and then what analyses have made of it."""
    change = commit(library, _turned(library, group), who=who, action="undo", undoes=group.id)
    history.mark(library.db, group.id, State.UNDONE)
    learnt = unlearn(library, group)
    again = _proposed_again(library, change, since=group.id, undoes=group.id)
    return replace(change + learnt + again, also=frozenset(learnt.articles - change.articles))


def _forth(library: Library, group: Group, who: str) -> Change:
    """Bring back a decision, and what analyses had made of it: all steps that took it back are taken back."""
    steps = history.taking_back(library.db, group.id)
    change = Change()
    also: set[int] = set()
    for step in reversed(steps):
        signed = MACHINE if step.machine else who
        turned = commit(library, _turned(library, step), who=signed, action="redo", undoes=group.id)
        history.mark(library.db, step.id, State.UNDONE)
        also = also | turned.articles if step.machine else also - turned.articles
        change += turned
    history.mark(library.db, group.id, State.DONE)
    again = _proposed_again(library, change, since=steps[0].id) if steps else Change()
    return replace(change + again, also=frozenset(also))


def _turned(library: Library, step: Group) -> list[Edit]:
    """The edits of a step the other way round, as far as they still change anything.

    What names a decision has given goes with it also where it has become known by them: that is to be unlearnt next.
    """
    turned = [edit for each in reversed(step.edits) if (edit := _again(library, each)) is not None]
    return _without_needed(library, turned, forms=step.undoes is not None)


def _proposed_again(library: Library, change: Change, *, since: int, undoes: int | None = None) -> Change:
    """What is a proposal again is what the last analysis says, not what an earlier one did.

    Where there was none after the step ``since``, what stood there before the decision is just that.
    """
    articles = [number for number in library.analysed(since) if number in change.articles]
    return propose_again(library, articles, undoes=undoes)


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
        case QuotationRecord(), Edit(before=QuotationRecord() as quotation):
            return None if current == quotation else Edit(current, quotation)
        case SpeakerRecord() | AliasRecord(), Edit(after=None):
            return None  # it was needed, and has never gone
    return edit.reversed_on(current)


def _without_needed(library: Library, edits: list[Edit], *, forms: bool) -> list[Edit]:
    """Leave speakers that would go but are needed by now: an analysis may have found them since they were made.

    With those that do go, go the forms of their names that analyses have learnt. ``forms`` of those who stay stay too.
    """
    gone = {edit.record.id for edit in edits if edit.after is None and isinstance(edit.record, SpeakerRecord)}
    leaving = {(edit.table, edit.record.id) for edit in edits}
    needed = {speaker for speaker in gone if library.needs(speaker, leaving)}
    kept = [edit for edit in edits if not (edit.after is None and _speaker_of(edit, forms=forms) in needed)]
    learnt = [
        Edit(alias, None)
        for speaker in sorted(gone - needed)
        for alias in library.find(AliasRecord, "speaker = ?", (speaker,))
        if (TABLES[AliasRecord], alias.id) not in leaving
    ]
    return [*learnt, *kept]


def _speaker_of(edit: Edit, *, forms: bool) -> int | None:
    """Whose row it is, or with ``forms`` the form of whose name."""
    match edit.record:
        case SpeakerRecord(id=number):
            return number
        case AliasRecord(speaker=number) if forms:
            return number
    return None
