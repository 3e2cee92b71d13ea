"""What a decision has taught the analyses of other articles, and how that is taken back together with it.

A decision teaches by a form of a name, by who is one with whom and who is not, by words that it rules out. Only
articles that were analysed after it have learnt from it. What the engine said of them is stored, so they are proposed
again from that, by what was known before the decision.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from quoteapp.desk.changes import MACHINE, Change, commit
from quoteapp.desk.deciding import NO_SPEAKER
from quoteapp.desk.proposing import propose_again
from quoteapp.desk.rulings import LEARNED, fragments, ruled, ruled_out_in
from quoteapp.model import Kind
from quoteapp.store import history
from quoteapp.store.history import Group, each_row_once
from quoteapp.store.library import Library
from quoteapp.store.records import (
    AliasRecord,
    ArticleRecord,
    Edit,
    JudgementRecord,
    Origin,
    QuotationRecord,
    Record,
    SpeakerRecord,
    Status,
)

_SOME = "IN (SELECT value FROM json_each(?))"


AT_ONCE = 20  # articles that are proposed again while somebody waits for it, two seconds at most


def unlearn(library: Library, group: Group) -> Change:
    """Take back what analyses have learnt from a decision, which is taken back by now, as are all later ones.

    The last articles, where they are many, are left without what they had learnt, and wait to be analysed again. The
    steps are the machine's, with ``undoes`` the decision.
    """
    articles = library.analysed(group.id)
    people = _people(library, group.edits) if articles else set()
    said = _said_by(library, people, articles)
    read = _read(library, group.edits, articles) if articles else []
    learnt = {quotation.article for quotation in (*said, *read)}
    again = [number for number in articles if number in learnt]
    step = partial(commit, library, who=MACHINE, action="undo", undoes=group.id)
    change = step([*_unsaid(library, said, group), *_unread(read), *_forgotten(library, people, group)])
    change += propose_again(library, again[:AT_ONCE], undoes=group.id)
    library.wait_again(again[AT_ONCE:])
    change += step(_left_over(library, people, group))
    edits = tuple(edit for edit in each_row_once(change.edits) if edit.before != edit.after)
    return replace(change, edits=edits, waiting=frozenset(again[AT_ONCE:]))


def _people(library: Library, edits: Iterable[Edit]) -> set[int]:
    """The speakers whom a name could have become, or no longer become, by a decision: those of alike names too."""
    found: set[int] = set()
    forms: set[str] = set()
    for record in (record for edit in edits if _teaches(edit) for record in (edit.before, edit.after)):
        match record:
            case SpeakerRecord():
                found |= {record.id, record.merged_into or record.id}
            case AliasRecord():
                found.add(record.speaker)
                forms.add(record.form)
            case JudgementRecord():
                found |= {record.one, record.other}
    if not found:
        return set()
    forms |= {alias.form for alias in library.find(AliasRecord, f"speaker {_SOME}", (json.dumps(sorted(found)),))}
    found |= {alias.speaker for alias in library.alike(forms)}
    found |= {speaker.id for speaker in library.speakers(found).values()}
    return found | set(library.groups_of(sorted(found)))


def _teaches(edit: Edit) -> bool:
    """Whether a change of a speaker is more than another note; whatever else is changed may teach."""
    if isinstance(edit.before, SpeakerRecord) and isinstance(edit.after, SpeakerRecord):
        return replace(edit.before, note="") != replace(edit.after, note="")
    return True


def _said_by(library: Library, people: Collection[int], articles: Sequence[int]) -> list[QuotationRecord]:
    """The articles' quotations that the machine takes for somebody's words, or passed on by somebody."""
    if not people:
        return []
    numbers = json.dumps(sorted(people))
    found = library.find(QuotationRecord, f"speaker {_SOME} OR relayed_by {_SOME}", (numbers, numbers))
    among = set(articles)
    return [quotation for quotation in found if quotation.article in among and not quotation.decided]


def _unsaid(library: Library, said: Sequence[QuotationRecord], group: Group) -> list[Edit]:
    """The quotations by whom they were said before a decision; nobody yet where they were not found yet."""
    earlier = history.before(library.db, QuotationRecord, [quotation.id for quotation in said], group.id)
    return [
        Edit(quotation, replace(quotation, speaker=was.speaker, relayed_by=was.relayed_by, role=was.role))
        for quotation in said
        if quotation.id in earlier
        for was in [earlier[quotation.id] or replace(quotation, **NO_SPEAKER)]
    ]


def _unread(read: Iterable[QuotationRecord]) -> list[Edit]:
    """In doubt it is speech: words that are no longer ruled out."""
    learnt = [quotation for quotation in read if quotation.rule == LEARNED]
    return [Edit(each, replace(each, kind=Kind.SPEECH, rule="", reason="")) for each in learnt]


def _read(library: Library, edits: Iterable[Edit], articles: Collection[int]) -> list[QuotationRecord]:
    """The articles' proposals of words that a decision has ruled out, or in, and that are something else now."""
    found: dict[int, QuotationRecord] = {}
    for wanted in {said for edit in edits for said in _words(library, edit)}:
        out = ruled_out_in(library, wanted) is not None
        for binned in (False, True):
            same = fragments(library, wanted, (Status.PROPOSED,), binned=binned, limit=None)
            found |= {q.id: q for q in same if (q.rule == LEARNED) != out and not q.decided}
    return [quotation for quotation in found.values() if quotation.article in articles]


def _words(library: Library, edit: Edit) -> set[tuple[str, ...]]:
    """The folded words of which something else is said after an edit than before."""
    pairs: list[tuple[Record | None, Record | None]] = [(edit.before, edit.after)]
    if isinstance(edit.before, ArticleRecord) and isinstance(edit.after, ArticleRecord):  # in the bin nothing is said
        moved = (edit.before.binned is None) != (edit.after.binned is None)
        pairs = [(quotation, None) for quotation in library.quotations(edit.after.id)] if moved else []
    said = [(ruled(library, before), ruled(library, after)) for before, after in pairs]
    return {each[1] for both in said if both[0] != both[1] for each in both if each is not None}


def _forgotten(library: Library, people: Collection[int], group: Group) -> list[Edit]:
    """Names and roles that analyses have learnt of people since: who has them, is proposed again."""
    numbers = json.dumps(sorted(people))
    learnt = library.find(AliasRecord, f"origin = ? AND speaker {_SOME}", (Origin.MACHINE.value, numbers))
    aliases = history.before(library.db, AliasRecord, [alias.id for alias in learnt], group.id)
    edits = [Edit(alias, None) for alias in learnt if alias.id in aliases and aliases[alias.id] is None]
    speakers = history.before(library.db, SpeakerRecord, people, group.id)
    return edits + [
        Edit(speaker, replace(speaker, name=earlier.name, role=earlier.role))
        for speaker in library.several(SpeakerRecord, people)
        if (earlier := speakers.get(speaker.id)) and speaker.origin is Origin.MACHINE
    ]


def _left_over(library: Library, people: Collection[int], group: Group) -> list[Edit]:
    """The speakers that came since, or with the decision, and whom nothing refers to any more, with their names."""
    speakers = history.before(library.db, SpeakerRecord, people, group.id)
    came = library.several(SpeakerRecord, [number for number, earlier in speakers.items() if earlier is None])
    gone = [speaker for speaker in came if not library.needs(speaker.id)]
    numbers = json.dumps([speaker.id for speaker in gone])
    names = library.find(AliasRecord, f"speaker {_SOME}", (numbers,))
    return [*(Edit(name, None) for name in names), *(Edit(speaker, None) for speaker in gone)]
