"""A library's quotations as rows of a quote sheet: what was decided, by whom, beside what the machine proposes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from quoteapp.desk.listing import title_of
from quoteapp.desk.table import Listed, file_of
from quoteapp.export.chains import chains
from quoteapp.export.grouping import Entry
from quoteapp.export.registry import write
from quoteapp.export.row import MACHINE, Row
from quoteapp.export.row import Status as Shown
from quoteapp.export.sheet import entry, numbered
from quoteapp.export.surroundings import line_starts
from quoteapp.model import Article, Kind, Quotation, Speaker
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, Status
from quoteapp.store.search import Filter, Sort

MOST = 2**31  # quotations of an article: all of them
SHOWN = {Status.CONFIRMED: Shown.CONFIRMED, Status.CORRECTED: Shown.CORRECTED}


def write_library_sheet(
    library: Library, path: Path, wanted: Filter | None = None, *, everything: bool = False, raw: bool = False
) -> int:
    """Write the quotations that ``wanted`` lets through to ``path``, and return how many rows the sheet has.

    ``everything`` adds what is no speech and what stands in page furniture. Raises KnownError where the disk does not
    take the sheet.
    """
    sheet = rows(library, wanted or Filter(), everything=everything)
    write(sheet, path, raw=raw)
    return len(sheet)


def rows(library: Library, wanted: Filter, *, everything: bool = False) -> list[Row]:
    """The rows of the quotations that ``wanted`` lets through, numbered; articles in the order they were added."""
    return numbered(entry.row for found in entries(library, wanted, everything=everything) for entry in found)


def entries(library: Library, wanted: Filter, *, everything: bool = False) -> Iterator[list[Entry]]:
    """The same rows, article by article, read as they are asked for; not numbered yet."""
    for number, found in _by_article(library, wanted, everything):
        yield [Entry(row, number, speaker) for row, speaker in found]


def listed(library: Library, *, everything: bool = False) -> list[Listed]:
    """A library's articles with their rows as a table shows them, those without quotations too, the bin left out."""
    found = {number: [row for row, _ in rows] for number, rows in _by_article(library, Filter(), everything)}
    return [
        Listed(each.title, file_of(each), each.language, found.get(each.id, []))
        for each in library.find(ArticleRecord, "binned IS NULL")
    ]


def _by_article(
    library: Library, wanted: Filter, everything: bool
) -> Iterator[tuple[int, list[tuple[Row, int | None]]]]:
    """The number of each article, and its rows, not numbered yet, with the numbers of their speakers.

    Of a quotation over several paragraphs one part that is wanted is enough: torn off, it would not be what was said.
    """
    if not everything:
        wanted = replace(wanted, kind=Kind.SPEECH, furniture=False)
    around = Filter(kind=wanted.kind, furniture=wanted.furniture, binned=wanted.binned)
    speakers = _Speakers(library)
    for number, places in groupby(library.places(wanted), key=lambda place: place[0]):
        records = library.search(replace(around, article=number), sort=Sort.ARTICLE, limit=MOST)
        yield number, list(_of_article(library, number, records, speakers, {each for _, each in places}))


class _Speakers:
    """The speakers as the sheet names them, each looked up once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[int, Speaker] = {}

    def root(self, number: int | None) -> int | None:
        """Who a speaker is by now, by number."""
        speaker = self.get(number)
        return None if speaker is None else int(speaker.id)

    def get(self, number: int | None, role: str | None = None) -> Speaker | None:
        if number is None:
            return None
        if number not in self._known:
            record = self._library.speaker(number)
            self._known[number] = Speaker(str(record.id), record.name, record.name, record.type, record.role)
        speaker = self._known[number]
        return replace(speaker, role=role or speaker.role)


def _of_article(
    library: Library, number: int, records: Sequence[QuotationRecord], speakers: _Speakers, wanted: Set[int]
) -> Iterable[tuple[Row, int | None]]:
    record = library.get(ArticleRecord, number)
    assert record is not None  # noqa: S101 - its quotations are there
    article = _as_edited(library.article(number), record)
    starts = line_starts(article.text)
    today = {(each.machine or each.span).start: each.span.start for each in records}  # where an outer quotation starts
    quotations = {}  # by identity: two may have every field alike
    for each in sorted(records, key=_place):
        quotation = _quotation(each, speakers, today)
        quotations[id(quotation)] = quotation, each
    for chain in chains(quotation for quotation, _ in quotations.values()):
        parts = [quotations[id(each)][1] for each in chain]
        if wanted.isdisjoint(part.id for part in parts):
            continue
        row = _decided(entry(article, title_of(record), chain, starts), parts)
        yield row, speakers.root(next((part.speaker for part in parts if part.speaker is not None), None))


def _place(record: QuotationRecord) -> tuple[int, int]:
    return record.span.start, -record.span.end


def _as_edited(article: Article, record: ArticleRecord) -> Article:
    return replace(article, outlet=record.outlet, author=record.author, date=record.date, url=record.url)


def _quotation(record: QuotationRecord, speakers: _Speakers, today: Mapping[int, int]) -> Quotation:
    outer = None if record.nested_in is None else today.get(record.nested_in, record.nested_in)
    return Quotation(
        span=record.span, kind=record.kind, form=record.form, zone=record.zone, continues=record.continues,
        unclosed=record.unclosed, nested_in=outer, speaker=speakers.get(record.speaker, record.role),
        mention=record.mention, cue=record.cue, relayed_by=speakers.get(record.relayed_by),
        confidence=record.confidence, rule=record.rule, reason=record.reason,
    )  # fmt: skip


def _decided(row: Row, records: Sequence[QuotationRecord]) -> Row:
    """What a person has decided and noted; of a chain, a part that nobody has looked at leaves all of it proposed."""
    statuses = {record.status for record in records}
    if not statuses & {Status.PROPOSED}:
        last = max(records, key=lambda record: record.decided_at or "")
        status = Status.CORRECTED if Status.CORRECTED in statuses else Status.CONFIRMED
        row = replace(
            row, status=SHOWN[status], decided_by=last.decided_by or MACHINE, decided_when=last.decided_at or ""
        )
        if status is Status.CORRECTED:  # how sure the machine was of something else says nothing here
            row = replace(row, confidence=None)
    return replace(
        row,
        verified=all(record.verified for record in records),
        method=_first(record.method for record in records),
        link=_first(record.link for record in records),
        note="\n".join(dict.fromkeys(record.note for record in records if record.note)),
    )


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
