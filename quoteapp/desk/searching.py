"""Quotations searched and filtered, and what a list shows of each; what somebody may mean who types a filter."""

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quoteapp.desk.consequences import PRONOUNS
from quoteapp.folding import words
from quoteapp.model import Form, Kind, ZoneKind
from quoteapp.store import search, selecting
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord, Status
from quoteapp.store.search import Filter, Sort
from quoteapp.store.troubles import kindly

LONGEST = 400  # characters of a quotation's words in a list


class Line(NamedTuple):
    """A quotation as a list shows it.

    ``words`` are as printed, cut where they are very long; ``speaker`` is who that is by now, None where nobody is.
    """

    id: int
    article: int
    words: str
    speaker: int | None
    name: str | None
    title: str
    outlet: str | None
    date: str | None
    status: Status
    kind: Kind
    form: Form
    zone: ZoneKind
    confidence: float
    verified: bool

    @property
    def waits(self) -> bool:
        """Whether it waits for the journalist, as ``QuotationRecord.waits`` says it."""
        return self.status is Status.PROPOSED and self.kind is Kind.SPEECH and self.zone is not ZoneKind.FURNITURE


class Waiting(NamedTuple):
    """Which of some quotations can be accepted, and how many wait for somebody to name their speaker."""

    named: list[int]
    nobody: int


def find(
    library: Library, wanted: Filter, *, sort: Sort = Sort.ARTICLE, limit: int = 50, offset: int = 0
) -> list[Line]:
    """The quotations that ``wanted`` lets through, at most ``limit`` of them from ``offset`` on, ready for a list."""
    found = [record.id for record in library.search(wanted, sort=sort, limit=limit, offset=offset)]
    known = lines(library, found)
    return [known[number] for number in found]


def lines(library: Library, numbers: Iterable[int]) -> dict[int, Line]:
    """Quotations ready for a list, by their numbers; those that are no longer there are left out."""
    with kindly(library.path):
        found = selecting.lines(library.db, numbers, LONGEST)
    return {row[0]: _line(*row) for row in found}


def _line(number: int, article: int, words_: str, speaker: int | None, name: str | None, title: str, file: str,
          outlet: str | None, date: str | None, status: str, kind: str, form: str, zone: str, confidence: float,
          verified: int) -> Line:  # fmt: skip
    return Line(
        number, article, words_, speaker, name, title or file[file.rfind(os.sep) + 1 :], outlet, date, Status(status),
        Kind(kind), Form(form), ZoneKind(zone), confidence, bool(verified),
    )  # fmt: skip


def count(library: Library, wanted: Filter) -> int:
    """How many quotations ``wanted`` lets through."""
    with kindly(library.path):
        return selecting.count(library.db, wanted)


def waiting_among(library: Library, numbers: Sequence[int]) -> Waiting:
    """Which of some quotations wait for the journalist: those with a speaker, in their order; how many have none."""
    with kindly(library.path):
        named = selecting.waiting(library.db, numbers)
    found = [number for number in numbers if number in named]
    with_speaker = [number for number in found if named[number]]
    return Waiting(with_speaker, len(found) - len(with_speaker))


def printed_name(library: Library, number: int) -> str | None:
    """The words that name the speaker of a quotation there; None where nothing does, or only a pronoun."""
    quotation = library.get(QuotationRecord, number)
    if quotation is None or quotation.mention is None:
        return None
    printed = quotation.mention.of(library.text(quotation.article))
    return None if words(printed) in PRONOUNS else printed


def speakers(library: Library, typed: str, most: int) -> list[tuple[int, str]]:
    """Number and name of who has a name with the words that were typed, the most quoted first."""
    with kindly(library.path):
        found = search.speakers(library.db, typed, limit=most)
    return [(number, library.speaker(number).name) for number in found]


def articles(library: Library, typed: str, most: int) -> list[tuple[int, str]]:
    """Number and title of the articles with the words that were typed in their title, the latest first."""
    with kindly(library.path):
        return selecting.titled(library.db, typed, most)


def outlets(library: Library, typed: str = "") -> list[str]:
    """The outlets with all words that were typed at the beginning of one of theirs, those with most articles first."""
    wanted = words(typed)
    with kindly(library.path):
        found = selecting.outlets(library.db)
    return [outlet for outlet, _ in found if all(any(w.startswith(t) for w in words(outlet)) for t in wanted)]
