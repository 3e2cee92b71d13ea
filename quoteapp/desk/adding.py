"""Articles into the library: read, kept with their bytes, known again when they come once more."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest

from quoteapp import sources
from quoteapp.desk.analyse import Failure, Progress, failure_of
from quoteapp.desk.changes import Change, commit, now
from quoteapp.desk.safety import before_bulk
from quoteapp.errors import UnreadableError
from quoteapp.folding import words
from quoteapp.model import Article
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, Edit

SHINGLE = 5  # words that are compared together
SKETCH = 12  # numbers kept of each text: the smallest hashes of its shingles (Broder 1997, min-wise sampling)
SHARED = 3  # numbers that two sketches must share for the texts to be compared whole
ALIKE = 85.0  # rapidfuzz ratio, in 0-100, from which texts are told to be nearly the same
BATCH = 50_000_000  # bytes of originals that are written at once, and held in memory until then
COMPARED = 5  # texts compared whole for one that comes in


@dataclass(frozen=True, slots=True)
class Twin:
    """An article that the library has already, or has nearly; ``likeness`` in 0-1, 1 for the very same bytes.

    ``new`` is the number that the new one got, None where it was not taken in: the very same file is there already.
    ``binned``: it is there, but in the bin.
    """

    file: str
    old: int
    likeness: float
    new: int | None = None
    binned: bool = False


def in_bin(twins: Iterable[Twin]) -> list[int]:
    """The articles in the bin that came again, each once."""
    return list(dict.fromkeys(twin.old for twin in twins if twin.binned))


@dataclass(slots=True)
class Added:
    """What came of adding files: the new articles, what was there already or nearly, what could not be read.

    ``back`` are the articles that were taken out of the bin.
    """

    change: Change = field(default_factory=Change)
    articles: list[int] = field(default_factory=list)
    back: list[int] = field(default_factory=list)
    twins: list[Twin] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    unknown: int = 0

    @property
    def binned(self) -> list[int]:
        """The numbers of the articles that lie in the bin, and were left there."""
        return in_bin(self.twins)


def add(
    library: Library,
    paths: Iterable[str],
    *,
    who: str,
    limit: int = sources.LIMIT,
    from_bin: bool = False,
    progress: Progress | None = None,
) -> Added:
    """Read the files at ``paths``, and in folders there, and keep their articles; one step of the history, to undo.

    What the library has already, byte for byte, is not taken in again; what is nearly the same is, and both are told.
    What lies in the bin stays there and is told, or comes out of it as it was, if wanted (``from_bin``). What cannot be
    read is among the failures, and the rest is done. The articles wait to be analysed. The library is written to for
    moments only; of very many files each ``BATCH`` is a step of its own. What was read when it is interrupted is kept.
    """
    found = sources.find(paths)
    before_bulk(library, len(found.files))
    added = Added(unknown=found.unknown)
    batch: list[Article] = []
    try:
        for done, file in enumerate(found.files):
            if progress is not None:
                progress(done, len(found.files))
            batch += _read(file, limit, added.failures)
            if sum(len(article.original) for article in batch) > BATCH:
                take_all_in(library, batch, added, who, from_bin=from_bin)
                batch = []
    except KeyboardInterrupt:
        take_all_in(library, batch, added, who, from_bin=from_bin)
        raise
    take_all_in(library, batch, added, who, from_bin=from_bin)
    if progress is not None:
        progress(len(found.files), len(found.files))
    return added


def _read(file: sources.File, limit: int, failures: list[Failure]) -> Sequence[Article]:
    try:
        return sources.read(file.path, file=file.name, limit=limit)
    except UnreadableError as error:
        failures.append(Failure(file.name, str(error)))
    except Exception as error:  # noqa: BLE001 - a bug that one file brings to light must not take the others along
        failures.append(failure_of(error, file.name))
    return ()


def take_all_in(
    library: Library, articles: Iterable[Article], added: Added, who: str, *, from_bin: bool = False
) -> None:
    """Keep articles that were read, as one step, and note in ``added`` what came of it."""
    at = now()
    records: dict[tuple[str, str | None], Edit] = {}  # by what makes an article the very same
    with library.transaction():
        for article in articles:
            key = (article.sha256, article.member)
            known = records[key].record if key in records else _known(library, article)
            if known is None:
                records[key] = Edit(None, _take_in(library, article, added, at))
                continue
            binned = isinstance(known, ArticleRecord) and known.binned is not None
            if isinstance(known, ArticleRecord) and binned and from_bin:
                records[key] = Edit(known, replace(known, binned=None))
                added.back.append(known.id)
            else:
                added.twins.append(Twin(article.file, known.id, 1.0, binned=binned))
        added.change += commit(library, records.values(), who=who, action="add", at=at)


def _take_in(library: Library, article: Article, added: Added, at: str) -> ArticleRecord:
    """Keep a new article's bytes and text; its record is to be written."""
    sketch = sketch_of(article.text)
    alike = _alike(library, article.text, sketch)
    record = library.add_article(article, article.title or "", at=at, sketch=sketch)
    added.articles.append(record.id)
    if alike is not None:
        added.twins.append(Twin(article.file, alike[0], alike[1], record.id))
    return record


def _known(library: Library, article: Article) -> ArticleRecord | None:
    """The article of the same bytes (and place in a container), the bin included, that outside it first."""
    same = "sha256 = ? AND member IS ?"
    known = library.find(ArticleRecord, same, (article.sha256, article.member), "binned IS NOT NULL, id")
    return known[0] if known else None


def _alike(library: Library, text: str, sketch: Sequence[int]) -> tuple[int, float] | None:
    """The article whose text is most like this one, and how like, if that is nearly the same."""
    from rapidfuzz import fuzz  # slow to import, seldom needed

    best, likeness = None, ALIKE
    for number in library.sharing(sketch, SHARED)[:COMPARED]:
        ratio = fuzz.ratio(text, library.text(number), score_cutoff=likeness)
        if ratio >= likeness and ratio:
            best, likeness = number, ratio
    return None if best is None else (best, likeness / 100)


def sketch_of(text: str) -> list[int]:
    """Numbers of 63 bits that a text shares with others in the measure in which it shares words with them."""
    found = words(text)
    shingles = {" ".join(found[at : at + SHINGLE]) for at in range(max(1, len(found) - SHINGLE + 1))}
    hashes = (hashlib.blake2b(each.encode(), digest_size=8).digest() for each in shingles if each)
    return nsmallest(SKETCH, {int.from_bytes(each) >> 1 for each in hashes})
