"""Undo and redo: of everything a person did, without end, across restarts. What the machine did is no step.

What analyses of other articles have learnt from a decision goes with it. Redo takes back all that the undo has done.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from quoteapp.desk.changes import MACHINE, Change, commit, now
from quoteapp.desk.proposing import propose_again
from quoteapp.desk.safety import before_bulk
from quoteapp.desk.teaching import AT_ONCE, unlearn
from quoteapp.errors import KnownError
from quoteapp.store import history
from quoteapp.store.history import Group, State
from quoteapp.store.library import Library
from quoteapp.store.records import TABLES, AliasRecord, ArticleRecord, Edit, QuotationRecord, Record, SpeakerRecord
from quoteapp.store.troubles import kindly

GO_BACK = "go back"
Row = tuple[str, int]  # a table and a number


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


@dataclass(frozen=True, slots=True)
class Way:
    """How far it is back to a point: how many ``steps`` of people it takes back, which changed so many quotations.

    Of one quotation alone, ``others`` are those that the same steps have changed and that stay as they are.
    """

    steps: int
    quotations: int
    others: int = 0


def way_back(library: Library, number: int, *, quotation: int | None = None) -> Way:
    """How far it is back to before the step ``number``, for everything or for one quotation alone."""
    with kindly(library.path):
        steps = _steps(library, number, quotation)
        touched = history.quotations_of(library.db, steps)
    if quotation is None:
        return Way(len(steps), len(touched))
    return Way(len(steps), len(touched & {quotation}), len(touched - {quotation}))


def go_back(library: Library, number: int, *, who: str, quotation: int | None = None) -> Change:
    """Make everything what it was before the step ``number``, as far as people have changed it: one step, to be undone.

    With ``quotation`` only that one goes back. What analyses have found and learnt since stays, but for what rested on
    the decisions. ``left`` counts the speakers that stay because something refers to them by now. Raises KnownError
    where the quotation was by a speaker that is no longer there. No change where nothing is to be taken back.
    """
    before_bulk(library, way_back(library, number, quotation=quotation).quotations)
    with library.transaction():
        numbers = _steps(library, number, quotation)
        steps = [found for each in numbers if (found := history.group(library.db, each))]
        if not steps:
            return Change()
        turned = _turned(library, steps, rows=None if quotation is None else {(TABLES[QuotationRecord], quotation)})
        _expect_speakers(library, turned)
        taken_back = replace(steps[0], edits=tuple(edit.flipped() for edit in turned))
        with library.as_one(who=who, action=GO_BACK, at=now()) as made:
            step = partial(commit, library, who=who, action=GO_BACK)
            change = step(edit for edit in turned if edit.after is not None)  # now it is seen who is still needed
            leaving = [edit for edit in turned if edit.after is None]
            going = _without_needed(library, leaving, forms=False)
            change += step(going)
            learnt = unlearn(library, taken_back)
            again = _proposed_again(library, change, since=taken_back.id)
        also, left = frozenset(learnt.articles - change.articles), _speakers(leaving) - _speakers(going)
        return replace(change + learnt + again, group=made[0].id if made else None, also=also, left=len(left))


def _expect_speakers(library: Library, edits: Sequence[Edit]) -> None:
    """Refuse to make quotations somebody's who is not there, nor comes back."""
    back = [edit.after for edit in edits if isinstance(edit.after, QuotationRecord)]
    wanted = {number for each in back for number in (each.speaker, each.relayed_by) if number is not None}
    coming = {edit.after.id for edit in edits if isinstance(edit.after, SpeakerRecord)}
    if wanted - coming - {each.id for each in library.several(SpeakerRecord, wanted)}:
        raise KnownError("Whoever spoke then is no longer among the speakers: go back in the whole library instead.")


def _speakers(edits: Iterable[Edit]) -> set[int]:
    """The speakers that go."""
    return {edit.record.id for edit in edits if edit.after is None and isinstance(edit.record, SpeakerRecord)}


def _steps(library: Library, number: int, quotation: int | None) -> list[int]:
    """The steps of people from one on, all or those that have changed a quotation, by number."""
    steps = history.since(library.db, number)
    if quotation is None:
        return steps
    touching = {group.id for group, _ in history.of_row(library.db, TABLES[QuotationRecord], quotation)}
    return [step for step in steps if step in touching]


def _back(library: Library, group: Group, who: str) -> Change:
    """Take back a decision, and then what analyses have made of it."""
    edits = _without_needed(library, _turned(library, [group]), forms=False)
    change = commit(library, edits, who=who, action="undo", undoes=group.id)
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
        edits = _without_needed(library, _turned(library, [step]), forms=True)
        turned = commit(library, edits, who=signed, action="redo", undoes=group.id)
        history.mark(library.db, step.id, State.UNDONE)
        also = also | turned.articles if step.machine else also - turned.articles
        change += turned
    history.mark(library.db, group.id, State.DONE)
    again = _proposed_again(library, change, since=steps[0].id) if steps else Change()
    return replace(change + again, also=frozenset(also))


def _turned(library: Library, steps: Sequence[Group], *, rows: Container[Row] | None = None) -> list[Edit]:
    """The edits of steps the other way round, the last one's first, as far as they still change anything.

    ``rows`` are those that are wanted, None all of them. What names a decision has given goes with it also where it
    has become known by them: that is to be unlearnt next.
    """
    wanted = [edit for step in steps for edit in step.edits if rows is None or _row(edit) in rows]
    today = _today(library, wanted)
    found: dict[Row, Edit] = {}
    for each in reversed(wanted):
        row = _row(each)
        current = found[row].after if row in found else today.get(row)
        edit = _again(current, each)
        if edit is not None:
            found[row] = Edit(today.get(row), edit.after)
    return [edit for edit in found.values() if edit.before != edit.after]


def _row(edit: Edit) -> Row:
    return edit.table, edit.record.id


def _today(library: Library, edits: Iterable[Edit]) -> dict[Row, Record]:
    """The rows of edits as they are by now."""
    numbers: dict[type[Record], set[int]] = {}
    for edit in edits:
        numbers.setdefault(type(edit.record), set()).add(edit.record.id)
    return {(TABLES[kind], each.id): each for kind, some in numbers.items() for each in library.several(kind, some)}


def _proposed_again(library: Library, change: Change, *, since: int, undoes: int | None = None) -> Change:
    """What is a proposal again is what the last analysis says, not what an earlier one did.

    Where there was none after the step ``since``, what stood there before the decision is just that. The last articles,
    where they are many, keep that for now, and wait to be analysed again.
    """
    changed = change.articles
    articles = [number for number in library.analysed(since) if number in changed]
    library.wait_again(articles[AT_ONCE:])
    again = propose_again(library, articles[:AT_ONCE], undoes=undoes)
    return replace(again, waiting=frozenset(articles[AT_ONCE:]))


def _again(current: Record | None, edit: Edit) -> Edit | None:
    """The edit that takes ``edit`` back where the row is ``current`` by now; None where there is nothing to do.

    An article that was added goes to the bin rather than away, with its text and all that was found in it. A quotation
    goes back whole: what a person confirmed is what stands there again, not what was proposed since. Of other rows
    only the fields that the edit changed go back, so that what analyses have learnt since stays.
    """
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
