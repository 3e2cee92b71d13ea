"""Analysed articles as a table for a terminal: who says what, at a glance."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quoteapp.desk import texts
from quoteapp.desk.analyse import Analysed
from quoteapp.desk.display import fit, fit_end, plain, width
from quoteapp.engine import language
from quoteapp.export.row import Row, Status
from quoteapp.export.sheet import rows
from quoteapp.model import DOUBTFUL, Article, Kind
from quoteapp.store.records import ArticleRecord

CONFIDENCE = "100 % ?"  # The widest cell of the last column.
NARROWEST = 60  # Cells; in a narrower terminal the lines wrap.
WITH_CUE = 80  # Cells from which there is room for the cue.

MARGIN = "  "
DECIDED = (Status.CONFIRMED, Status.CORRECTED)

Look = Literal["title", "faint", "speaker", "open", "doubt"]
Paint = Callable[[str, Look], str]
"""Gives a piece of text, already as wide as it will be, its look (colours); identity where there is none."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """The widths of the columns, in cells."""

    speaker: int
    quotation: int
    cue: int


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the table shows it: its title (empty where it has none), its file, its language and its rows."""

    title: str
    file: str
    language: str
    rows: Sequence[Row]


def listed(analysed: Iterable[Analysed], *, everything: bool) -> list[Listed]:
    """Make the table's articles of what was analysed just now.

    ``everything`` shows also what is no speech and what stands in page furniture.
    """
    return [
        Listed(
            article.title or analysis.title or "",
            file_of(article),
            analysis.language,
            rows(article, analysis, everything=everything),
        )
        for article, analysis in ((each.article, each.analysis) for each in analysed)
    ]


def file_of(article: Article | ArticleRecord) -> str:
    """The file of an article, with its place in it where it is a container."""
    return f"{article.file} › {article.member}" if article.member else article.file


def table(articles: Sequence[Listed], *, cells: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of the table, none wider than ``cells``: the quotations article by article, then a summary."""
    cells = max(cells, NARROWEST)
    every_row = [row for each in articles for row in each.rows]
    columns = _columns(every_row, cells)
    for each in articles:
        yield _heading(each, cells, paint)
        yield from (_line(row, columns, paint) for row in each.rows)
        if not each.rows:
            yield paint(f"  {texts.NO_QUOTATION}", "faint")
        yield ""
    yield _summary(len(articles), every_row)


def _columns(every_row: Sequence[Row], cells: int) -> _Columns:
    speaker = min(cells // 4, max((width(_speaker(row)) for row in every_row), default=0))
    cue = min(cells // 6, max((width(plain(row.cue)) for row in every_row), default=0)) if cells >= WITH_CUE else 0
    margins = (4 if cue else 3) * len(MARGIN)
    return _Columns(speaker, cells - margins - speaker - cue - len(CONFIDENCE), cue)


def _heading(each: Listed, cells: int, paint: Paint) -> str:
    """Title and file on one line: the title comes first, a third of the line is kept for the file."""
    file, title = plain(each.file), plain(each.title)
    language_note = _language(each.language)
    room = cells - width(language_note) - (len(MARGIN) if title else 0)
    origin = fit_end(file, max(cells // 3, room - width(title))) + language_note
    if not title:
        return paint(origin, "title")
    return f"{paint(fit(title, cells - width(origin) - len(MARGIN)), 'title')}{MARGIN}{paint(origin, 'faint')}"


def _language(code: str) -> str:
    return "" if code in language.READ else f" · {code}, {texts.NOT_READ}"


def _line(row: Row, columns: _Columns, paint: Paint) -> str:
    cells = [
        _cell(_speaker(row), columns.speaker, _look(row), paint),
        _cell(plain(row.quotation), columns.quotation, None, paint),
        *([_cell(plain(row.cue), columns.cue, "faint", paint)] if columns.cue else []),
        _confidence(row, paint),
    ]
    return (MARGIN + MARGIN.join(cells)).rstrip()


def _cell(text: str, cells: int, look: Look | None, paint: Paint) -> str:
    """Cut off or fill up ``text`` to ``cells``; the blanks get no look, so that they can go from the end of a line."""
    fitting = fit(text, cells)
    return (paint(fitting, look) if fitting and look else fitting) + " " * (cells - width(fitting))


def _speaker(row: Row) -> str:
    if row.speaker:
        return plain(row.speaker)
    if row.form is Kind.OTHER:
        return texts.NOT_SPEECH
    return texts.FURNITURE if row.status is Status.FURNITURE else texts.NO_SPEAKER


def _look(row: Row) -> Look:
    if row.speaker:
        return "speaker"
    return "open" if row.status is Status.NO_SPEAKER else "faint"


def _confidence(row: Row, paint: Paint) -> str:
    if row.status in DECIDED:
        return texts.DECIDED
    if row.confidence is None or not row.speaker:
        return ""
    percent = f"{row.confidence:>4.0%}".replace("%", " %")
    return paint(f"{percent} {texts.TO_CHECK}", "doubt") if _is_doubtful(row) else percent


def _is_doubtful(row: Row) -> bool:
    proposed = bool(row.speaker) and row.status not in DECIDED
    return proposed and row.confidence is not None and row.confidence < DOUBTFUL


def _summary(articles: int, every_row: Sequence[Row]) -> str:
    return texts.summary(
        articles,
        sum(row.form is not Kind.OTHER for row in every_row),
        len({row.speaker for row in every_row if row.speaker}),
        sum(row.status is Status.NO_SPEAKER for row in every_row),
        sum(_is_doubtful(row) for row in every_row),
    )
