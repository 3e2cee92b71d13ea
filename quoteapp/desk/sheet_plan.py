"""What a sheet shows of which quotations, and as which kind of file: what a template keeps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import msgspec

from quoteapp.export.grouping import Entry, Grouping, Groups
from quoteapp.export.labels import Language
from quoteapp.export.layout import Layout
from quoteapp.export.registry import Format, write
from quoteapp.export.row import COLUMNS, Line, Status

STATUSES = (Status.PROPOSED, Status.NO_SPEAKER, Status.CONFIRMED, Status.CORRECTED)
"""Those that can be chosen; what stands beside the article comes with what is no quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """``columns`` are fields of ``Row`` in the order wanted, ``headings`` stand above the groups.

    ``statuses`` are those of the rows wanted, ``verified`` wants no others, ``everything`` takes in what is no
    quotation and what stands in page furniture.
    """

    columns: tuple[str, ...] = COLUMNS
    grouping: Grouping = Grouping.NONE
    headings: bool = True
    statuses: tuple[Status, ...] = STATUSES
    verified: bool = False
    everything: bool = False
    format: Format = Format.XLSX

    def layout(self, language: Language) -> Layout:
        """The columns, in a language."""
        return Layout(language, self.columns)

    def wants(self, entry: Entry) -> bool:
        """Whether a row is on the sheet."""
        status = entry.row.status
        known = status in self.statuses or (status is Status.FURNITURE and self.everything)
        return known and (entry.row.verified or not self.verified)

    @property
    def heads(self) -> bool:
        """Whether lines stand above its groups; a sheet for programs has none."""
        return self.headings and self.grouping is not Grouping.NONE and self.format is not Format.RAW

    def lines(self, entries: Iterable[Entry], language: Language, first: int = 1) -> Iterator[Line]:
        """The lines of the sheet, of those entries that it wants, the rows numbered from ``first``."""
        groups = Groups(self.grouping, language)
        groups.add(entry for entry in entries if self.wants(entry))
        return groups.lines(headings=self.heads, first=first)

    def write(self, lines: Iterable[Line], path: Path, language: Language) -> None:
        """Write these lines to ``path``, whose suffix is the format's; raises KnownError where the disk does not."""
        write(list(lines), path, language=language, raw=self.format is Format.RAW, columns=self.columns)


def to_text(plan: Plan) -> str:
    """A plan as it is kept."""
    return msgspec.json.encode(plan).decode()


def from_text(text: str) -> Plan | None:
    """The plan that was kept; columns that there are no more are left out. None where it is none."""
    try:
        plan = msgspec.json.decode(text, type=Plan)
    except (msgspec.MsgspecError, UnicodeError):
        return None
    columns = tuple(dict.fromkeys(column for column in plan.columns if column in COLUMNS))
    return replace(plan, columns=columns) if columns or not plan.columns else None


_EDITOR = Plan(columns=("number", "quotation", "speaker", "role", "title", "outlet", "date", "status", "note"))

SHIPPED: Mapping[str, Plan] = MappingProxyType(
    {
        "editor": _EDITOR,
        "print": replace(
            _EDITOR,
            columns=("number", "quotation", "speaker", "role", "title", "outlet", "date", "source"),
            statuses=(Status.CONFIRMED, Status.CORRECTED),
        ),
        "speakers": replace(
            _EDITOR,
            columns=("number", "quotation", "role", "title", "outlet", "date", "status"),
            grouping=Grouping.SPEAKER,
        ),
        "check": Plan(
            columns=(
                "number", "quotation", "speaker", "printed_name", "cue", "context_before", "context_after", "source",
                "paragraph", "status", "confidence", "verified", "method", "link", "note",
            ),
            grouping=Grouping.ARTICLE,
        ),
        "days": replace(
            _EDITOR, columns=("number", "quotation", "speaker", "role", "title", "outlet"), grouping=Grouping.DATE
        ),
        "all": Plan(),
        "data": Plan(everything=True, format=Format.RAW),
    }
)  # fmt: skip
"""The templates that come with the program; what they are called, the window says."""
