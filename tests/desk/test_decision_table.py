"""Every row of product.md's table of decisions, on several stories that the real engine has read.

Each is followed by an analysis that says the same or something else, by a restart, by undo and by redo.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from quoteapp.desk import deciding, proposing, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.library_sheet import rows
from quoteapp.desk.matching import SAME, overlap
from quoteapp.model import Form, Kind, Span
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import QuotationRecord, Status
from quoteapp.store.search import Filter
from tests.desk.builders import WHO, name_of, restarted, shown, take_in
from tests.desk.stories import LATER, STORIES, Later, Story

pytestmark = pytest.mark.xdist_group("stories")  # one worker loads the model, and reads each text once

each_story = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
each_analysis = pytest.mark.parametrize("later", LATER.values(), ids=LATER)


@dataclass(frozen=True)
class Row:
    """A row of the table: what is done to the story's quotation, what that makes of it, and is it on the sheet."""

    do: Callable[[Library, QuotationRecord], Change]
    status: Status
    fields: Callable[[QuotationRecord], dict[str, Any]] = lambda _: {}
    sheet: bool = True


def several(name: str, *arguments: Any, **options: Any) -> Callable[[Library, QuotationRecord], Change]:
    return lambda library, before: getattr(deciding, name)(library, [before.id], *arguments, **options, who=WHO)


def wider(before: QuotationRecord) -> Span:
    return Span(before.span.start - 3, before.span.end)


def other_form(before: QuotationRecord) -> Form:
    return Form.SENTENCE if before.form is Form.FRAGMENT else Form.FRAGMENT


HAND = Span(3, 9)  # in the title, where nothing is quoted
TABLE = {
    "accept": Row(several("accept"), Status.CONFIRMED),
    "speaker": Row(several("assign", "Odile Royon"), Status.CORRECTED, lambda _: {"speaker": "Odile Royon"}),
    "span": Row(
        lambda library, before: deciding.set_span(library, before.id, wider(before), who=WHO),
        Status.CORRECTED,
        lambda before: {"span": wider(before)},
    ),
    "span, far away": Row(
        lambda library, before: deciding.set_span(library, before.id, HAND, who=WHO),
        Status.CORRECTED,
        lambda _: {"span": HAND},
    ),
    "mention": Row(
        lambda library, before: deciding.set_mention(library, before.id, HAND, who=WHO),
        Status.CORRECTED,
        lambda _: {"mention": HAND},
    ),
    "cue": Row(
        lambda library, before: deciding.set_cue(library, before.id, HAND, who=WHO),
        Status.CORRECTED,
        lambda _: {"cue": HAND},
    ),
    "form": Row(
        lambda library, before: deciding.set_form(library, [before.id], other_form(before), who=WHO),
        Status.CORRECTED,
        lambda before: {"form": other_form(before)},
    ),
    "no quotation": Row(
        several("rule_out"), Status.CONFIRMED, lambda _: {"kind": Kind.OTHER, "speaker": None}, sheet=False
    ),
    "delete": Row(several("delete"), Status.REJECTED, sheet=False),
    "verify": Row(
        several("verify", method="appel", link="https://a.example"),
        Status.PROPOSED,
        lambda _: {"verified": True, "method": "appel", "link": "https://a.example"},
    ),
}
each_row = pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each text in a library of its own, analysed: the library's file by the text."""
    found = {}
    for text in {story.text for story in STORIES.values()}:
        path = tmp_path_factory.mktemp("story") / "a.quotes"
        with open_library(path) as library:
            take_in(library, text)
            analyse(library, next(story for story in STORIES.values() if story.text == text), LATER["same"])
        found[text] = path
    return found


@pytest.fixture
def library(read: dict[str, Path], story: Story, tmp_path: Path) -> Iterator[Library]:
    """A library with the story in it, analysed once."""
    with open_library(Path(shutil.copy(read[story.text], tmp_path))) as library:
        yield library


def analyse(library: Library, story: Story, later: Later) -> None:
    proposing.propose(library, 1, later(story), engine="1")


def quotation(library: Library, story: Story) -> QuotationRecord:
    """The quotation that is decided on, wherever it stands by now."""
    return next(each for each in library.quotations(1) if each.machine == story.quotation.span)


def decided(library: Library) -> list[QuotationRecord]:
    return [each for each in library.quotations(1) if each.decided]


def on_sheet(library: Library, found: QuotationRecord) -> bool:
    """Whether a quotation has a row on the sheet, or a part in the row of the paragraphs that it continues."""
    words = found.span.of(library.text(1))
    starts = [row.start for row in sheet(library) if words in row.quotation]
    return found.span.start in starts or bool(found.continues and starts)


def sheet(library: Library) -> list[Any]:
    return rows(library, Filter())


@pytest.fixture(scope="session")
def machine_alone(read: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[[Story, Later], Any]:
    """What is shown of a story after a later analysis where nobody has decided anything; found out once."""
    known: dict[tuple[Story, Later], Any] = {}

    def look(story: Story, later: Later) -> Any:
        if (story, later) not in known:
            path = Path(shutil.copy(read[story.text], tmp_path_factory.mktemp("alone")))
            with open_library(path) as library:
                analyse(library, story, later)
                known[story, later] = shown(library)
        return known[story, later]

    return look


@each_story
def test_what_nobody_has_looked_at_is_on_the_sheet_as_proposed(library: Library, story: Story) -> None:
    found = quotation(library, story)
    assert found.status is Status.PROPOSED
    assert on_sheet(library, found)
    assert {row.status.value for row in sheet(library)} <= {"proposed", "no speaker"}


@each_story
@each_analysis
def test_what_nobody_has_looked_at_becomes_what_a_new_analysis_says(
    library: Library, story: Story, later: Later, tmp_path: Path
) -> None:
    analyse(library, story, later)
    with open_library(tmp_path / "new.quotes") as fresh:
        take_in(fresh, story.text)
        analyse(fresh, story, later)
        assert said(library) == said(fresh)


def said(library: Library) -> list[dict[str, Any]]:
    """What the machine says of each quotation, but not where it said so first."""
    return [{key: value for key, value in row.items() if not key.startswith("machine")} for row in shown(library)]


@each_story
@each_row
def test_a_decision_makes_of_a_quotation_what_the_table_says(library: Library, story: Story, row: Row) -> None:
    before = quotation(library, story)
    row.do(library, before)
    after = quotation(library, story)
    wanted = row.fields(before)
    told = {name: getattr(after, name) for name in wanted}
    if "speaker" in told:
        told["speaker"] = name_of(library, told["speaker"])
    assert (after.status, told, on_sheet(library, after)) == (row.status, wanted, row.sheet)


@each_story
@each_analysis
@each_row
def test_it_holds_with_nothing_proposed_beside_it_until_it_is_undone_and_comes_back_when_it_is_redone(
    library: Library, story: Story, later: Later, row: Row, machine_alone: Callable[[Story, Later], Any]
) -> None:
    row.do(library, quotation(library, story))
    through_it_all(library, story, later, machine_alone, quotation(library, story), sheet=row.sheet)


@each_story
@each_analysis
def test_so_does_a_quotation_added_by_hand(
    library: Library, story: Story, later: Later, machine_alone: Callable[[Story, Later], Any]
) -> None:
    deciding.add(library, 1, HAND, who=WHO, speaker="Odile Royon")
    added = next(each for each in library.quotations(1) if each.machine is None)
    assert (added.status, added.kind, name_of(library, added.speaker)) == (
        Status.CORRECTED,
        Kind.SPEECH,
        "Odile Royon",
    )
    through_it_all(library, story, later, machine_alone, added, sheet=True)


def through_it_all(
    library: Library,
    story: Story,
    later: Later,
    machine_alone: Callable[[Story, Later], Any],
    mine: QuotationRecord,
    *,
    sheet: bool,
) -> None:
    """A new analysis, a restart, undo, a restart, the first analysis and the new one again, redo."""
    before = decided(library)
    again = partial(analyse, story=story, later=later)
    again(library)
    assert decided(library) == before
    assert on_sheet(library, mine) is sheet
    assert beside(library, story, mine) == []
    seen = shown(library)
    with restarted(library) as library:
        undoing.undo(library, who=WHO)
        assert shown(library) == machine_alone(story, later)
        analyse(library, story, LATER["same"])
        again(library)
        with restarted(library) as library:
            undoing.redo(library, who=WHO)
            assert (decided(library), shown(library)) == (before, seen)
            assert on_sheet(library, mine) is sheet


def beside(library: Library, story: Story, mine: QuotationRecord) -> list[QuotationRecord]:
    """What is newly proposed in the place of a decided quotation: the same again, or pieces where it stands."""
    place = mine.machine or mine.span
    others = {each.span for each in story.analysis.quotations} - {place}
    return [
        each
        for each in library.quotations(1)
        if each.live and not each.decided and each.machine not in others
        if overlap(each.span, place) >= SAME or (place.contains(each.span) and each.span.overlaps(mine.span))
    ]
