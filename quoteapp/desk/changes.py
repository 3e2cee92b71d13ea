"""What a use case has changed, and how it gets into the library: one step of the history each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from quoteapp.store.history import each_row_once
from quoteapp.store.library import Library
from quoteapp.store.records import (
    AliasRecord,
    ArticleRecord,
    Edit,
    JudgementRecord,
    QuotationRecord,
    R,
    SpeakerRecord,
)

MACHINE = "machine"
"""Who has done what no person did."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a use case has changed: the edits, and the step of the history that they make (None where nothing was).

    ``left`` counts what was asked for and could not be done, a quotation without speaker among those to be accepted.
    ``also`` are the numbers of articles that nobody has decided on in this step: what the machine proposes in them
    rested on what was taken back, and is another now. Those of them that are ``waiting`` are to be analysed again.
    """

    edits: tuple[Edit, ...] = ()
    group: int | None = None
    left: int = 0
    also: frozenset[int] = frozenset()
    waiting: frozenset[int] = frozenset()

    @property
    def articles(self) -> set[int]:
        """The numbers of the articles whose details or quotations have changed."""
        records = [edit.record for edit in self.edits]
        details = {record.id for record in records if isinstance(record, ArticleRecord)}
        return details | {record.article for record in records if isinstance(record, QuotationRecord)}

    @property
    def quotations(self) -> set[int]:
        """The numbers of the quotations that have changed."""
        return {edit.record.id for edit in self.edits if isinstance(edit.record, QuotationRecord)}

    @property
    def speakers(self) -> set[int]:
        """The numbers of the speakers of whom anything has changed."""
        found = set()
        for record in (edit.record for edit in self.edits):
            match record:
                case SpeakerRecord():
                    found.add(record.id)
                case AliasRecord():
                    found.add(record.speaker)
                case JudgementRecord():
                    found |= {record.one, record.other}
        return found

    def __add__(self, other: "Change") -> "Change":
        """Both, as one; the step is the first one's, if it has one."""
        edits, group, left = self.edits + other.edits, self.group or other.group, self.left + other.left
        return Change(edits, group, left, self.also | other.also, self.waiting | other.waiting)


def now() -> str:
    """The time to be written down: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def commit(
    library: Library,
    edits: Iterable[Edit],
    *,
    who: str,
    action: str,
    at: str | None = None,
    undoes: int | None = None,
    left: int = 0,
) -> Change:
    """Write the edits that change anything as one step; on the disk when it returns. Nothing changed is no step."""
    real = tuple(edit for edit in each_row_once(edits) if edit.before != edit.after)
    if not real:
        return Change(left=left)
    group = library.write(real, who=who, action=action, at=at or now(), machine=who == MACHINE, undoes=undoes)
    return Change(real, group.id, left)


def existing(library: Library, kind: type[R], numbers: Sequence[int]) -> list[R]:
    """The rows with these numbers, in their order, those that are not there left out; each once."""
    found = {record.id: record for record in library.several(kind, numbers)}
    return [found[number] for number in dict.fromkeys(numbers) if number in found]
