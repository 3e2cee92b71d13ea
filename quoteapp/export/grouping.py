"""Rows in groups: those that share something stand together, below a line that says what it is, if that is wanted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from quoteapp.export.labels import NOBODY, UNDATED, Language
from quoteapp.export.row import Heading, Line, Row
from quoteapp.folding import fold

DAY = 10  # characters of an ISO 8601 date


class Grouping(StrEnum):
    """What the rows of a group share."""

    NONE = "none"
    ARTICLE = "article"
    """Articles as they come."""
    SPEAKER = "speaker"
    """Speakers by name, then what has none."""
    DATE = "date"
    """Days of the articles, the first one first, then what has none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row, and the numbers of the article and of the speaker that it belongs to: two may have one name."""

    row: Row
    article: int
    speaker: int | None


class Groups:
    """Takes entries as they come, and gives them as the lines of a sheet."""

    def __init__(self, grouping: Grouping, language: Language) -> None:
        self._grouping, self._language = grouping, language
        self._found: dict[tuple[object, ...], list[Row]] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Take some more; inside of a group they keep the order in which they come."""
        for entry in entries:
            self._found.setdefault(_key(entry, self._grouping), []).append(entry.row)

    def lines(self, *, headings: bool, first: int = 1) -> Iterator[Line]:
        """Rows numbered through from ``first``, group by group; with ``headings``, each below its own."""
        number = first
        in_order = self._grouping in (Grouping.NONE, Grouping.ARTICLE)
        for key in self._found if in_order else sorted(self._found):
            rows = self._found[key]
            if headings and self._grouping is not Grouping.NONE:
                yield Heading(f"{_name(rows[0], self._grouping, self._language)} ({len(rows)})")
            for row in rows:
                yield replace(row, number=number)
                number += 1


def _key(entry: Entry, grouping: Grouping) -> tuple[object, ...]:
    """What tells a group from others, and puts it among them."""
    match grouping:
        case Grouping.SPEAKER:
            return (entry.speaker is None, fold(entry.row.speaker), entry.speaker or 0)
        case Grouping.DATE:
            return (not entry.row.date, entry.row.date[:DAY])
        case Grouping.ARTICLE:
            return (entry.article,)
    return ()


def _name(row: Row, grouping: Grouping, language: Language) -> str:
    match grouping:
        case Grouping.SPEAKER:
            return row.speaker or NOBODY[language]
        case Grouping.DATE:
            return row.date[:DAY] or UNDATED[language]
    return ", ".join(filter(None, (row.title, row.outlet, row.date[:DAY])))
