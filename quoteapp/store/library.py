"""One library file, open: records in and out, every change written down with its before and after."""

import json
import re
import sqlite3
import zlib
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self, TypeVar, cast

from quoteapp.errors import BugError, KnownError
from quoteapp.model import Article, Span, Zone, ZoneKind
from quoteapp.store import history, rows, search
from quoteapp.store.history import Group
from quoteapp.store.records import (
    TABLES,
    AliasRecord,
    ArticleRecord,
    Edit,
    JudgementRecord,
    QuotationRecord,
    R,
    Record,
    SpeakerRecord,
    Verdict,
)
from quoteapp.store.search import Filter, Sort
from quoteapp.store.troubles import kindly

_REFERRING = (
    ("quotations", "speaker"),
    ("quotations", "relayed_by"),
    ("speakers", "merged_into"),
    ("judgements", "one"),
    ("judgements", "other"),
)


# Names of files that are not valid UTF-8, and careless JSON, bring halves of surrogate pairs, which no file can hold.
_UNSTORABLE = re.compile("[\ud800-\udfff]")


T = TypeVar("T", str, str | None)


class StaleError(BugError):
    """An edit of a row that is no longer what the edit takes it for; nothing was changed."""


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


class Library:
    """A library file; a context manager that closes it.

    All methods raise KnownError where the disk or the file is at fault. A write that fails changes nothing.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.db = db
        self._writing = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; twice is no harm."""
        self.db.close()

    def data_version(self) -> int:
        """A number that is another one as soon as another program has written to the file."""
        return int(self._all("PRAGMA data_version")[0][0])

    # writing

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all or nothing of what is written inside; it is on the disk when the outermost one ends.

        One inside another that fails takes back its own part, so that who catches that may go on.
        """
        if self.read_only:
            raise KnownError(f"{self.path} is opened for reading only.")
        with kindly(self.path), self._part() if self._writing else self._whole():
            yield

    @contextmanager
    def _whole(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        self._writing = True
        try:
            self.db.execute("PRAGMA defer_foreign_keys = ON")
            yield
            self._expect_one()
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:  # a failing disk makes SQLite roll back by itself
                self.db.execute("ROLLBACK")
            raise
        finally:
            self._writing = False

    @contextmanager
    def _part(self) -> Iterator[None]:
        self._expect_one()
        self.db.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK TO part")
                self.db.execute("RELEASE part")
            raise
        self.db.execute("RELEASE part")

    def _expect_one(self) -> None:
        """Stop who goes on after SQLite has rolled everything back: the rest alone must not be written."""
        if not self.db.in_transaction:
            raise KnownError(f"The disk of {self.path} has failed; nothing was changed.")

    def number(self, kind: type[Record]) -> int:
        """A number for a new row, never given twice, also where the row is taken back."""
        table = TABLES[kind]
        sql = "INSERT INTO numbers VALUES (?, 2) ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1"
        return int(self._all(sql, (table,))[0][0])

    def write(
        self, edits: Sequence[Edit], *, who: str, action: str, at: str, machine: bool = False, undoes: int | None = None
    ) -> Group:
        """Make ``edits``, of a row each, as one step of the history; StaleError where a row has become another one.

        ``machine``: an analysis, which is no step to undo; ``undoes``: the group that this one takes back or brings
        back. ``at`` is the time, ISO 8601.
        """
        with self.transaction():
            self._check(edits)
            search.forget(self.db, edits, self.text)
            rows.put(self.db, edits)
            rows.delete(self.db, [edit.record for edit in edits if edit.after is None])
            search.learn(self.db, edits, self.text)
            return history.add(self.db, edits, who=who, action=action, at=at, machine=machine, undoes=undoes)

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

    def _check(self, edits: Sequence[Edit]) -> None:
        for kind, table in TABLES.items():
            wanted = [edit for edit in edits if edit.table == table]
            current = {record.id: record for record in self.several(kind, [edit.record.id for edit in wanted])}
            for edit in wanted:
                if current.get(edit.record.id) != edit.before:
                    raise StaleError(f"{table} {edit.record.id} has changed in the meantime.")
            if len({edit.record.id for edit in wanted}) < len(wanted):
                raise StaleError(f"A row of {table} is edited twice in one step.")

    # reading

    def get(self, kind: type[R], number: int) -> R | None:
        """One row, None where there is none."""
        return next(iter(self.find(kind, "id = ?", (number,))), None)

    def find(self, kind: type[R], where: str = "1", parameters: Sequence[Any] = (), order: str = "id") -> list[R]:
        """The rows for which the SQL condition ``where`` holds, in ``order``."""
        with kindly(self.path):
            return rows.find(self.db, kind, where, parameters, order)

    def several(self, kind: type[R], numbers: Iterable[int]) -> list[R]:
        """The rows with these numbers, by number; those that are not there are left out."""
        with kindly(self.path):
            return rows.several(self.db, kind, numbers)

    def quotations(self, article: int) -> list[QuotationRecord]:
        """All of an article's quotations, also deleted and withdrawn ones, in the order of the text."""
        return self.find(QuotationRecord, "article = ?", (article,), "span_start, -span_end, id")

    def search(
        self, wanted: Filter, *, sort: Sort = Sort.ARTICLE, limit: int = 50, offset: int = 0
    ) -> list[QuotationRecord]:
        """The quotations that ``wanted`` lets through, at most ``limit`` of them from ``offset`` on."""
        with kindly(self.path):
            sql, parameters = search.quotations(self.db, wanted, sort=sort, limit=limit, offset=offset)
            return rows.select(self.db, QuotationRecord, sql, parameters)

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

    def speaker(self, number: int) -> SpeakerRecord:
        """Who a speaker is by now: the one that it was merged into, if it was."""
        found = self.get(SpeakerRecord, number)
        assert found is not None  # noqa: S101 - numbers come from the library
        return found if found.merged_into is None else self.speaker(found.merged_into)

    def speakers(self, numbers: Iterable[int]) -> dict[int, SpeakerRecord]:
        """Who speakers are by now, all at once, by their numbers."""
        found = self.several(SpeakerRecord, numbers)
        return {each.id: each if each.merged_into is None else self.speaker(each.merged_into) for each in found}

    def one_with(self, number: int) -> list[int]:
        """The numbers of all speakers that are the same as ``number``, itself included, the root first."""
        root = self.speaker(number).id
        found = self._all("SELECT id FROM speakers WHERE merged_into = ? ORDER BY id", (root,))
        return [root, *(number for (number,) in found)]

    def groups_of(self, members: Sequence[int]) -> list[int]:
        """The numbers of the groups that have one of ``members`` among theirs."""
        marks = ",".join("?" * len(members))
        sql = f"SELECT DISTINCT speaker FROM members WHERE member IN ({marks}) ORDER BY speaker"  # noqa: S608
        return [number for (number,) in self._all(sql, members)]

    def needs(self, speaker: int, besides: Container[tuple[str, int]] = ()) -> bool:
        """Whether a quotation, a group, a merge or a judgement refers to a speaker; rows in ``besides`` do not count.

        ``besides`` are pairs of a table and a number.
        """
        found: list[tuple[str, int]] = [("speakers", number) for number in self.groups_of([speaker])]
        for table, column in _REFERRING:
            rows = self._all(f"SELECT id FROM {table} WHERE {column} = ?", (speaker,))  # noqa: S608
            found += [(table, number) for (number,) in rows]
        return any(row not in besides for row in found)

    def aliases(self, speaker: int) -> list[AliasRecord]:
        """All forms of a speaker's name, those of speakers merged into it included."""
        return [alias for _, alias in self.aliases_of([self.speaker(speaker).id])]

    def aliases_of(self, speakers: Iterable[int]) -> list[tuple[int, AliasRecord]]:
        """All forms of the names of many speakers, none of them merged, each form with whose it is by now."""
        marks = json.dumps(list(speakers))
        same = dict(
            self._all(
                "SELECT id, coalesce(merged_into, id) FROM speakers WHERE id IN (SELECT value FROM json_each(?1)) "
                "UNION SELECT id, merged_into FROM speakers WHERE merged_into IN (SELECT value FROM json_each(?1))",
                (marks,),
            )
        )
        wanted = "speaker IN (SELECT value FROM json_each(?)) AND origin <> 'denied'"
        return [(same[each.speaker], each) for each in self.find(AliasRecord, wanted, (json.dumps(list(same)),))]

    def alike(self, forms: Iterable[str]) -> list[AliasRecord]:
        """The forms of names that may name one with ``forms``: alike whole, in the last word, or whole in the first."""
        keys = [search.keys(form) for form in forms]
        same = {key for each in keys for key in (each["folded"], each["first"])}
        single = {each["first"] for each in keys if each["folded"] == each["first"]}
        some = "IN (SELECT value FROM json_each(?))"
        given = (json.dumps(sorted(each)) for each in (same, {each["last"] for each in keys}, single))
        return self.find(AliasRecord, f"folded {some} OR last {some} OR first {some}", tuple(given))

    def judgements(self, speaker: int) -> list[JudgementRecord]:
        """All that was said of a speaker and others, or of those merged into it."""
        same = self.one_with(speaker)
        marks = ",".join("?" * len(same))
        return self.find(JudgementRecord, f"one IN ({marks}) OR other IN ({marks})", [*same, *same])

    def apart(self) -> dict[int, set[int]]:
        """Who is said not to be the same as whom, both ways, by the numbers of who they are by now."""
        found: dict[int, set[int]] = {}
        for judgement in self.find(JudgementRecord, "verdict = ?", (Verdict.APART.value,)):
            one, other = self.speaker(judgement.one).id, self.speaker(judgement.other).id
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return found

    def _all(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with kindly(self.path):
            return self.db.execute(sql, parameters).fetchall()


def _storable(text: T) -> T:
    return text and _UNSTORABLE.sub("\ufffd", text)
