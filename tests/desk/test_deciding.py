"""Every decision of product.md's table: what it makes of a quotation, and that it stands until it is taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from quoteapp.desk import deciding, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.library_sheet import rows
from quoteapp.errors import KnownError
from quoteapp.export.row import Row
from quoteapp.model import Form, Kind, Quotation, Span, ZoneKind
from quoteapp.store import backups
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Origin, QuotationRecord, Status
from quoteapp.store.search import Filter
from tests.desk.builders import (
    PAUL,
    STORY,
    WHO,
    first,
    name_of,
    quoted,
    renew,
    restarted,
    shown,
    span,
    speaker_of,
    speech,
    story,
    take_in,
)

Q = "« Nous partons demain »"
HALVES = span("« Nous partons", STORY), span("demain »", STORY)
WIDER = Span(span(Q, STORY).start, span("a dit", STORY).end)
PROPOSED, CONFIRMED, CORRECTED = Status.PROPOSED, Status.CONFIRMED, Status.CORRECTED


@dataclass(frozen=True)
class Decision:
    """What is done to the first quotation of the story, and what that makes of it."""

    do: Callable[[Library, int], Change]
    status: Status
    fields: dict[str, Any]
    sheet: bool = True


def decision(name: str, *arguments: Any, **keywords: Any) -> Callable[[Library, int], Change]:
    """Apply a function of the desk that takes several quotations to one."""
    return lambda library, number: getattr(deciding, name)(library, [number], *arguments, who=WHO, **keywords)


def single(name: str, *arguments: Any, **keywords: Any) -> Callable[[Library, int], Change]:
    return lambda library, number: getattr(deciding, name)(library, number, *arguments, who=WHO, **keywords)


def merged(library: Library, number: int) -> Change:
    return deciding.merge(library, [number, quoted(library, "honte").id], who=WHO)


def ruled_in(library: Library, number: int) -> Change:
    deciding.rule_out(library, [number], who=WHO)
    return deciding.rule_in(library, [number], who=WHO)


DECISIONS = {
    "accept": Decision(decision("accept"), CONFIRMED, {"kind": Kind.SPEECH, "decided_by": WHO}),
    "speaker": Decision(decision("assign", "Odile Roy"), CORRECTED, {"speaker": "Odile Roy", "role": None}),
    "known speaker": Decision(decision("assign", "PAUL ROUX"), CORRECTED, {"speaker": "Paul Roux"}),
    "nobody": Decision(decision("assign", None), CORRECTED, {"speaker": None, "role": None}),
    "same speaker": Decision(decision("assign", "Anna Leroy"), CONFIRMED, {"speaker": "Anna Leroy", "role": "maire"}),
    "span": Decision(single("set_span", WIDER), CORRECTED, {"span": WIDER}),
    "far span": Decision(single("set_span", span("Le film", STORY)), CORRECTED, {"span": span("Le film", STORY)}),
    "mention": Decision(
        single("set_mention", span("la maire", STORY)), CORRECTED, {"mention": span("la maire", STORY)}
    ),
    "no mention": Decision(single("set_mention", None), CORRECTED, {"mention": None}),
    "cue": Decision(single("set_cue", span("dit", STORY)), CORRECTED, {"cue": span("dit", STORY)}),
    "form": Decision(decision("set_form", Form.FRAGMENT), CORRECTED, {"form": Form.FRAGMENT}),
    "relay": Decision(decision("relay", "Odile Roy"), CORRECTED, {"relayed_by": "Odile Roy", "speaker": "Anna Leroy"}),
    "continues": Decision(single("tie", continues=True), CORRECTED, {"continues": True}),
    "split": Decision(single("split", *HALVES), CORRECTED, {"span": HALVES[0], "speaker": "Anna Leroy"}),
    "merge": Decision(merged, CORRECTED, {"span": Span(first().span.start, span("« honte nationale »", STORY).end)}),
    "no speech": Decision(decision("rule_out"), CONFIRMED, {"kind": Kind.OTHER, "speaker": None, "cue": None}, False),
    "speech": Decision(ruled_in, CORRECTED, {"kind": Kind.SPEECH}),
    "delete": Decision(decision("delete"), Status.REJECTED, {}, False),
    "verify": Decision(
        decision("verify", method="appel", link="https://a.example"),
        PROPOSED,
        {"verified": True, "method": "appel", "link": "https://a.example", "decided_by": None},
    ),
    "note": Decision(decision("note", "à revoir"), PROPOSED, {"note": "à revoir", "decided_by": None}),
}

OTHERWISE = replace(first(), speaker=PAUL, mention=None, cue=None, form=Form.FRAGMENT, confidence=0.4, reason="autre")
SHIFTED = replace(first(), span=Span(first().span.start + 2, first().span.end + 1))

ANALYSES: dict[str, tuple[Quotation, ...]] = {
    "same": story(),
    "other results": (OTHERWISE, *story()[1:]),
    "lost": story()[1:],
    "shifted": (SHIFTED, *story()[1:]),
    "halves": (replace(first(), span=HALVES[0]), replace(first(), span=HALVES[1]), *story()[1:]),
}

each_decision = pytest.mark.parametrize("decided", DECISIONS.values(), ids=DECISIONS)
each_analysis = pytest.mark.parametrize("again", ANALYSES.values(), ids=ANALYSES)


@pytest.fixture
def number(library: Library) -> int:
    """The first quotation of the story, in the library."""
    take_in(library, STORY, *story())
    return quoted(library, Q).id


def record(library: Library, number: int) -> QuotationRecord:
    found = library.get(QuotationRecord, number)
    assert found is not None
    return found


def sheet(library: Library, *, everything: bool = False) -> list[Row]:
    return rows(library, Filter(), everything=everything)


def on_sheet(library: Library, number: int) -> bool:
    start = record(library, number).span.start
    return any(row.start <= start < row.end for row in sheet(library))


def test_what_nobody_has_looked_at_is_on_the_sheet_as_proposed(library: Library, number: int) -> None:
    assert record(library, number).status is PROPOSED
    assert [(row.quotation, row.status.value, row.decided_by) for row in sheet(library)] == [
        (Q, "proposed", "machine"),
        ("« honte nationale »", "proposed", "machine"),
        ("« personne ne viendra »", "proposed", "machine"),
        ("« Non ! »", "no speaker", "machine"),
    ]


@each_analysis
def test_a_new_analysis_may_change_what_nobody_has_looked_at(
    library: Library, number: int, tmp_path: Path, again: tuple[Quotation, ...]
) -> None:
    renew(library, 1, *again)
    with open_library(tmp_path / "neu.quotes") as fresh:
        take_in(fresh, STORY, *again)
        spans = [(row["span_start"], row["span_end"], row["speaker"], row["kind"]) for row in shown(fresh)]
    assert [(row["span_start"], row["span_end"], row["speaker"], row["kind"]) for row in shown(library)] == spans


@each_decision
def test_a_decision_makes_of_a_quotation_what_the_table_says(library: Library, number: int, decided: Decision) -> None:
    change = decided.do(library, number)
    found = record(library, number)
    told = {name: getattr(found, name) for name in decided.fields}
    told |= {name: name_of(library, told[name]) for name in ("speaker", "relayed_by") if name in told}
    assert (found.status, told) == (decided.status, decided.fields)
    assert on_sheet(library, number) is decided.sheet
    assert change.group is not None
    assert number in change.quotations
    assert change.articles == {1}


@each_decision
@each_analysis
def test_no_analysis_changes_it(library: Library, number: int, decided: Decision, again: tuple[Quotation, ...]) -> None:
    decided.do(library, number)
    mine = [q for q in library.quotations(1) if q.decided]
    renew(library, 1, *again)
    assert [q for q in library.quotations(1) if q.decided] == mine
    assert on_sheet(library, number) is decided.sheet


@each_decision
@each_analysis
def test_an_analysis_proposes_nothing_in_its_place(
    library: Library, number: int, decided: Decision, again: tuple[Quotation, ...]
) -> None:
    decided.do(library, number)
    mine = [q for q in library.quotations(1) if q.decided]
    renew(library, 1, *again)
    renew(library, 1, *again)
    others = [q for q in library.quotations(1) if q.live and not q.decided]
    machine = first().span if again is not ANALYSES["halves"] else Span(0, 0)  # each half is less than half the same
    assert [q.span for q in others if q.span in [mine.span for mine in mine] or q.span == machine] == []


@each_decision
@each_analysis
def test_undone_after_a_restart_it_is_what_the_machine_says_now(
    library: Library, number: int, tmp_path: Path, decided: Decision, again: tuple[Quotation, ...]
) -> None:
    decided.do(library, number)
    renew(library, 1, *again)
    with restarted(library) as library, open_library(tmp_path / "neu.quotes") as untouched:
        take_in(untouched, STORY, *story())
        renew(untouched, 1, *again)
        decisions = 2 if decided.do is ruled_in else 1
        for _ in range(decisions):
            undoing.undo(library, who=WHO)
        assert shown(library) == shown(untouched)


@each_decision
@each_analysis
def test_done_once_more_it_is_what_it_was(
    library: Library, number: int, decided: Decision, again: tuple[Quotation, ...]
) -> None:
    decided.do(library, number)
    renew(library, 1, *again)
    before = shown(library), [q for q in library.quotations(1) if q.decided]
    undoing.undo(library, who=WHO)
    with restarted(library) as library:
        renew(library, 1, *story()[:1])
        renew(library, 1, *again)
        undoing.redo(library, who=WHO)
        assert (shown(library), [q for q in library.quotations(1) if q.decided]) == before


@each_decision
def test_a_quotation_that_is_so_already_changes_nothing(library: Library, number: int, decided: Decision) -> None:
    decided.do(library, number)
    if decided.do not in (merged, ruled_in, DECISIONS["split"].do):
        assert decided.do(library, number) == Change()


def test_without_speaker_none_is_accepted_alone(library: Library, number: int) -> None:
    with pytest.raises(deciding.NoSpeakerError):
        deciding.accept(library, [quoted(library, "Non").id], who=WHO)


def test_among_several_one_without_speaker_is_left_and_counted(library: Library, number: int) -> None:
    nobodys = quoted(library, "Non").id
    change = deciding.accept(library, [number, nobodys], who=WHO)
    assert (change.left, change.quotations) == (1, {number})
    assert record(library, nobodys).status is PROPOSED


def test_accepting_does_not_confirm_again_what_was_corrected(library: Library, number: int) -> None:
    deciding.assign(library, [number], "Odile Roy", who=WHO)
    assert deciding.accept(library, [number], who="Paul") == Change()
    assert record(library, number).decided_by == WHO


def test_a_title_can_be_accepted_as_no_quotation(library: Library, number: int) -> None:
    title = quoted(library, "Un été").id
    deciding.accept(library, [title], who=WHO)
    assert (record(library, title).status, record(library, title).kind) == (CONFIRMED, Kind.OTHER)


def test_naming_a_speaker_makes_speech_of_what_was_none(library: Library, number: int) -> None:
    title = quoted(library, "Un été").id
    deciding.assign(library, [title], "Odile Roy", who=WHO)
    assert on_sheet(library, title)


def test_the_role_as_printed_goes_with_the_speaker_it_was_printed_for(library: Library, number: int) -> None:
    nobodys = quoted(library, "Non").id
    deciding.assign(library, [nobodys], "Anna Leroy", who=WHO)
    assert record(library, nobodys).role == "maire"


def test_a_decision_on_many_is_one_step_with_a_backup_before(library: Library) -> None:
    text = "".join(f"« Mot {n} », dit-elle. " for n in range(30))
    take_in(library, text, *(speech(f"« Mot {n} »", text) for n in range(30)))
    numbers = [q.id for q in library.quotations(1)]
    deciding.accept(library, numbers, who=WHO)
    assert len(backups.backups(library.path)) == 1
    assert {q.status for q in library.quotations(1)} == {CONFIRMED}
    undoing.undo(library, who=WHO)
    assert {q.status for q in library.quotations(1)} == {PROPOSED}


def test_a_few_decisions_take_no_backup(library: Library, number: int) -> None:
    deciding.accept(library, [number], who=WHO)
    assert backups.backups(library.path) == []


def test_a_quotation_that_is_gone_changes_nothing(library: Library, number: int) -> None:
    deciding.delete(library, [number], who=WHO)
    assert deciding.accept(library, [number, 999], who=WHO) == Change()
    with pytest.raises(KnownError, match="no longer"):
        deciding.set_span(library, number, WIDER, who=WHO)
    with pytest.raises(KnownError, match="no longer"):
        deciding.split(library, number, *HALVES, who=WHO)


@pytest.mark.parametrize("bad", [Span(3, 3), Span(5, 4), Span(-1, 4), Span(0, len(STORY) + 1)])
def test_a_span_that_is_none_is_refused(library: Library, number: int, bad: Span) -> None:
    for change in (deciding.set_span, deciding.set_mention, deciding.set_cue, deciding.add):
        with pytest.raises(KnownError):
            change(library, 1 if change is deciding.add else number, bad, who=WHO)
    assert undoing.undo(library, who=WHO).quotations == set()


def test_two_quotations_never_stand_in_one_place(library: Library, number: int) -> None:
    with pytest.raises(KnownError, match="already"):
        deciding.set_span(library, number, quoted(library, "honte").span, who=WHO)


def test_a_quotation_by_hand(library: Library, number: int) -> None:
    change = deciding.add(library, 1, span("Elle dénonce", STORY), who=WHO, speaker="Anna Leroy", form=Form.FRAGMENT)
    (added,) = change.quotations
    found = record(library, added)
    assert (found.status, found.origin, found.machine, found.zone) == (CORRECTED, Origin.PERSON, None, ZoneKind.BODY)
    assert (name_of(library, found.speaker), found.form) == ("Anna Leroy", Form.FRAGMENT)
    assert on_sheet(library, added)


@each_analysis
def test_no_analysis_takes_a_quotation_by_hand_away(
    library: Library, number: int, again: tuple[Quotation, ...]
) -> None:
    (added,) = deciding.add(library, 1, span("Elle dénonce", STORY), who=WHO).quotations
    before = record(library, added)
    renew(library, 1, *again)
    assert record(library, added) == before


def test_what_the_machine_finds_where_one_was_added_is_that_one(library: Library, number: int) -> None:
    (added,) = deciding.add(library, 1, span("« Nous", STORY), who=WHO).quotations
    renew(library, 1, *story(), speech("« Nous", STORY))
    assert [q.id for q in library.quotations(1) if q.span == span("« Nous", STORY)] == [added]


def test_added_undone_found_by_the_machine_and_added_again_it_is_there_once(library: Library, number: int) -> None:
    where = span("Elle dénonce", STORY)
    (added,) = deciding.add(library, 1, where, who=WHO).quotations
    undoing.undo(library, who=WHO)
    renew(library, 1, *story(), speech("Elle dénonce", STORY))
    undoing.redo(library, who=WHO)
    assert [q.id for q in library.quotations(1) if q.live and q.span == where] == [added]


def test_added_where_one_was_deleted_it_comes_back(library: Library, number: int) -> None:
    deciding.delete(library, [number], who=WHO)
    assert deciding.add(library, 1, first().span, who=WHO).quotations == {number}
    assert speaker_of(library, "partons") == "Anna Leroy"


def test_an_unknown_speaker_is_refused_and_nothing_is_written(library: Library, number: int) -> None:
    for speaker in (999, " … "):
        with pytest.raises(KnownError):
            deciding.assign(library, [number], speaker, who=WHO)
    assert record(library, number).status is PROPOSED


def test_the_halves_of_a_split_are_both_of_the_speaker(library: Library, number: int) -> None:
    deciding.split(library, number, *HALVES, who=WHO)
    halves = [q for q in library.quotations(1) if q.span in HALVES]
    assert [name_of(library, q.speaker) for q in halves] == ["Anna Leroy", "Anna Leroy"]
    assert [q.machine for q in halves] == [first().span, None]


def test_halves_do_not_overlap(library: Library, number: int) -> None:
    with pytest.raises(KnownError, match="overlap"):
        deciding.split(library, number, first().span, HALVES[1], who=WHO)


def test_merged_quotations_leave_one(library: Library, number: int) -> None:
    deciding.merge(library, [quoted(library, "honte").id, number], who=WHO)
    assert record(library, number).span.of(STORY).endswith("« honte nationale »")
    assert len([q for q in library.quotations(1) if q.live]) == len(story()) - 1


def test_only_several_quotations_of_one_article_are_merged(library: Library, number: int) -> None:
    other = take_in(library, STORY + "fin", first(), file="b.txt")
    for numbers in ([number], [number, number], [number, quoted(library, Q, other).id]):
        with pytest.raises(KnownError):
            deciding.merge(library, numbers, who=WHO)


def test_what_is_no_longer_verified_has_no_method(library: Library, number: int) -> None:
    deciding.verify(library, [number], who=WHO, method="appel", link="https://a.example")
    deciding.verify(library, [number], who=WHO, verified=False)
    found = record(library, number)
    assert (found.verified, found.method, found.link) == (False, "", "")


def test_furniture_is_on_the_sheet_once_somebody_has_decided_on_it(library: Library) -> None:
    take_in(library, STORY, replace(first(), zone=ZoneKind.FURNITURE))
    number = quoted(library, Q).id
    assert sheet(library) == []
    assert not record(library, number).waits
    deciding.accept(library, [number], who=WHO)
    assert on_sheet(library, number)


def test_what_is_added_in_the_place_of_a_deleted_one_is_the_new_speakers(library: Library, number: int) -> None:
    before = record(library, number)
    deciding.delete(library, [number], who=WHO)
    deciding.add(library, before.article, before.span, who=WHO, speaker="Odile Royon")
    after = record(library, number)
    assert after.speaker not in (None, before.speaker)
    assert (after.role, after.name, after.mention, after.cue) == (None, None, None, None)


def test_how_sure_the_machine_was_is_not_said_of_a_correction(library: Library, number: int) -> None:
    deciding.assign(library, [number], "Odile Royon", who=WHO)
    assert next(row for row in sheet(library) if row.speaker == "Odile Royon").confidence is None


def test_a_continuation_of_nobody_has_the_speaker_of_what_it_carries_on(library: Library, number: int) -> None:
    deciding.tie(library, quoted(library, "Non").id, continues=True, who=WHO)
    assert speaker_of(library, "Non") == "Paul Roux"


def test_a_continuation_keeps_the_speaker_that_it_has(library: Library, number: int) -> None:
    deciding.tie(library, quoted(library, "personne").id, continues=True, who=WHO)
    assert speaker_of(library, "personne") == "Paul Roux"


def test_what_is_untied_keeps_its_speaker(library: Library, number: int) -> None:
    said = quoted(library, "Non").id
    deciding.tie(library, said, continues=True, who=WHO)
    deciding.tie(library, said, continues=False, who=WHO)
    assert speaker_of(library, "Non") == "Paul Roux"
