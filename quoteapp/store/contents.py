"""What came into a library, and what analyses said of it: texts, original bytes, zones, runs; none of it is edited."""

import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from quoteapp.model import Article, Span, Zone, ZoneKind
from quoteapp.store.file import LibraryFile
from quoteapp.store.records import ArticleRecord

# Names of files that are not valid UTF-8, and careless JSON, bring halves of surrogate pairs, which no file can hold.
_UNSTORABLE = re.compile("[\ud800-\udfff]")

T = TypeVar("T", str, str | None)


@dataclass(frozen=True, slots=True)
class Run:
    """One analysis of an article: when, by which engine, and what it said (bytes that only the desk understands).

    ``step`` is the last step of the history that it came after; 0 where it came first.
    """

    id: int
    article: int
    at: str
    engine: str
    analysis: bytes | None
    step: int


class Contents(LibraryFile):
    """Articles as they came in, and what each analysis said of them."""

    def add_article(self, article: Article, title: str, *, at: str, sketch: Iterable[int] = ()) -> ArticleRecord:
        """Keep an article's bytes, text and zones; its record is for the caller to write as an edit.

        Halves of surrogate pairs become U+FFFD, one for one, so that every offset holds.
        ``sketch`` are numbers of 64 bits that alike texts share, by which ``sharing`` finds them.
        """
        with self.transaction():
            number = self.number(ArticleRecord)
            original = (article.sha256, article.original)
            self.db.execute("INSERT INTO originals VALUES (?, ?) ON CONFLICT DO NOTHING", original)
            content = (number, _storable(article.text), _storable(article.title))
            self.db.execute("INSERT INTO texts VALUES (?, ?, ?)", content)
            self._zones(number, article.zones, hinted=True)
            self.db.executemany("INSERT INTO sketches VALUES (?, ?)", [(each, number) for each in sketch])
            return ArticleRecord(
                id=number, sha256=article.sha256, file=_storable(article.file), member=_storable(article.member),
                title=_storable(title), outlet=_storable(article.outlet), author=_storable(article.author),
                date=_storable(article.date), url=_storable(article.url), encoding=article.encoding, added=at,
            )  # fmt: skip

    def add_run(self, article: int, zones: Iterable[Zone], *, at: str, engine: str, analysis: bytes) -> None:
        """Note down an analysis and the zones that it made out; of earlier ones only the fact is kept."""
        with self.transaction():
            self.db.execute("UPDATE runs SET analysis = NULL WHERE article = ?", (article,))
            self.db.execute("DELETE FROM zones WHERE article = ? AND NOT hinted", (article,))
            self.db.execute(
                "INSERT INTO runs (article, at, engine, analysis, step) "
                "SELECT ?, ?, ?, ?, coalesce(max(id), 0) FROM groups",
                (article, at, engine, zlib.compress(analysis)),
            )
            self._zones(article, zones, hinted=False)

    def wait_again(self, articles: Iterable[int]) -> None:
        """Note that articles are to be analysed again, as all are that no engine of today's has analysed."""
        with self.transaction():
            self.db.execute(
                "UPDATE runs SET engine = '' "
                "WHERE analysis IS NOT NULL AND article IN (SELECT value FROM json_each(?))",
                (json.dumps(list(articles)),),
            )

    def _zones(self, article: int, zones: Iterable[Zone], *, hinted: bool) -> None:
        rows = [(article, hinted, zone.span.start, zone.span.end, zone.kind.value) for zone in zones]
        self.db.executemany("INSERT OR REPLACE INTO zones VALUES (?, ?, ?, ?, ?)", rows)

    def text(self, article: int) -> str:
        """An article's text."""
        return cast("str", self._all("SELECT text FROM texts WHERE article = ?", (article,))[0][0])

    def zones(self, article: int) -> tuple[Zone, ...]:
        """The zones that the last analysis made out; those of the file itself before there was one."""
        return self._kept_zones(article, hinted=False) or self._kept_zones(article, hinted=True)

    def _kept_zones(self, article: int, *, hinted: bool) -> tuple[Zone, ...]:
        rows = self._all(
            'SELECT start, "end", kind FROM zones WHERE article = ? AND hinted = ? ORDER BY start', (article, hinted)
        )
        return tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in rows)

    def sharing(self, sketch: Sequence[int], least: int) -> list[int]:
        """The numbers of the articles that share ``least`` numbers of a sketch or more, those with the most first."""
        marks = ",".join("?" * len(sketch))
        sql = (
            f"SELECT article FROM sketches WHERE hash IN ({marks}) "  # noqa: S608
            "GROUP BY article HAVING count(*) >= ? ORDER BY count(*) DESC, article"
        )
        return [number for (number,) in self._all(sql, [*sketch, least])]

    def original(self, sha256: str) -> bytes:
        """The bytes that came in under a digest."""
        return cast("bytes", self._all("SELECT bytes FROM originals WHERE sha256 = ?", (sha256,))[0][0])

    def article(self, number: int) -> Article:
        """An article as it was read, for the engine: without its bytes, whatever became of its details."""
        record = self.get(ArticleRecord, number)
        assert record is not None  # noqa: S101 - numbers come from the library
        text, title = self._all("SELECT text, title FROM texts WHERE article = ?", (number,))[0]
        hinted = self._kept_zones(number, hinted=True)
        return Article(
            file=record.file, text=text, sha256=record.sha256, original=b"", encoding=record.encoding,
            member=record.member, title=title, outlet=record.outlet, author=record.author, date=record.date,
            url=record.url, zones=hinted,
        )  # fmt: skip

    def run(self, article: int) -> Run | None:
        """The last analysis of an article."""
        rows = self._all("SELECT * FROM runs WHERE article = ? ORDER BY id DESC LIMIT 1", (article,))
        runs = [Run(*row) for row in rows]
        return replace(runs[0], analysis=zlib.decompress(runs[0].analysis or b"")) if runs else None

    def runs(self, article: int) -> list[Run]:
        """All analyses of an article, the oldest first, without what they said."""
        rows = self._all(
            "SELECT id, article, at, engine, NULL, step FROM runs WHERE article = ? ORDER BY id", (article,)
        )
        return [Run(*row) for row in rows]

    def analysed(self, since: int) -> list[int]:
        """The articles that were analysed after the step ``since`` of the history, in the order of their last ones."""
        return [
            number
            for (number,) in self._all(
                "SELECT article FROM runs WHERE step >= ? GROUP BY article ORDER BY max(id)", (since,)
            )
        ]

    def behind(self, engine: str, among: Iterable[int] | None = None) -> list[tuple[int, bool]]:
        """The articles, the bin left out, that ``engine`` has not analysed; and whether another one ever did.

        Of all, or of ``among``; their texts, which may be long, are not read.
        """
        rows = self._all(
            """SELECT a.id, EXISTS (SELECT 1 FROM runs WHERE article = a.id)
            FROM articles a WHERE a.binned IS NULL AND (?1 IS NULL OR a.id IN (SELECT value FROM json_each(?1)))
            AND NOT EXISTS (SELECT 1 FROM runs WHERE article = a.id AND engine = ?2 AND analysis IS NOT NULL)
            ORDER BY a.id""",
            (None if among is None else json.dumps([*among]), engine),
        )
        return [(number, bool(before)) for number, before in rows]


def _storable(text: T) -> T:
    return text and _UNSTORABLE.sub("\ufffd", text)
