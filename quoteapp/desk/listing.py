"""What lists and pickers show: one query each, however big the library."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from quoteapp.desk.naming import named_so
from quoteapp.desk.proposing import last_analysis
from quoteapp.folding import words
from quoteapp.model import SpeakerType
from quoteapp.store import history, search
from quoteapp.store.history import State
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord
from quoteapp.store.troubles import kindly

CANDIDATES = 12
LOOKED_THROUGH = 60  # decisions in which those named last are looked for


class ArticleLine(NamedTuple):  # of which there are as many as articles: a dataclass takes five times as long to make
    """An article as the list of the library shows it; ``waiting`` counts the quotations that wait in it."""

    id: int
    title: str
    outlet: str | None
    date: str | None
    waiting: int
    quotations: int
    file: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant: a speaker of the library by number, or a name of the article that has none yet."""

    name: str
    role: str | None
    speaker: int | None
    here: bool


def article_lines(
    library: Library, articles: Iterable[int] | None = None, *, binned: bool = False
) -> list[ArticleLine]:
    """All articles, or those with these numbers, in the order in which they were added: of the library, or its bin."""
    with kindly(library.path):
        lines = search.article_lines(library.db, articles, binned=binned)
    return [
        ArticleLine(number, title or name, outlet, date, waiting, quotations, name)
        for number, title, path, outlet, date, waiting, quotations in lines
        for name in [path[path.rfind(os.sep) + 1 :]]  # ten thousand of them: os.path takes ten times as long
    ]


def spoken(library: Library, speaker: int) -> tuple[int, int]:
    """How many quotations a speaker has by now, those of whom was merged into it included, and in how many articles.

    What was deleted, withdrawn or put into the bin does not count.
    """
    with kindly(library.path):
        return search.spoken(library.db, library.one_with(speaker))


def title_of(article: ArticleRecord) -> str:
    """The title that an article goes by: its own, else its file's name."""
    return article.title or PurePath(article.member or article.file).name


def candidates(library: Library, article: int | None, typed: str = "") -> list[Candidate]:
    """Who may be meant in an article by what was typed: those it quotes, those it names, then all others.

    Without an article, anybody.

    Each word that was typed is the beginning of one of a form's words, accents and case aside; without any, all of
    the article's are meant. Others come with the most quoted first; the unnamed sources of other articles are left out.
    """
    with kindly(library.path):
        rows = search.candidates(library.db, typed, article, limit=CANDIDATES)
    known = [_known(library, number, bool(here)) for number, here, _ in rows]
    here = [each for each in known if each.here]
    others = [each for each in known if not each.here]
    named = [] if article is None else _named(library, article, typed)
    return [*here, *named, *others][:CANDIDATES]


def recent_speakers(library: Library, most: int) -> list[int]:
    """The speakers whom people have named last, by number, the latest first, at most ``most`` of them.

    What was taken back does not count, nor do speakers who are no longer there.
    """
    with kindly(library.path):
        named = ("action = 'speaker' AND machine = 0 AND state = ?", (State.DONE.value,))
        steps = history.groups(library.db, *named, last=LOOKED_THROUGH)
        edits = [edit for step in reversed(steps) for edit in history.edits_of(library.db, step.id)]
    numbers = [
        edit.after.speaker
        for edit in edits
        if isinstance(edit.after, QuotationRecord) and edit.after.speaker is not None
    ]
    roots = library.speakers(numbers)
    return list(dict.fromkeys(roots[number].id for number in numbers if number in roots))[:most]


def _known(library: Library, number: int, here: bool) -> Candidate:
    record = library.speaker(number)
    return Candidate(record.name, record.role or None, number, here)


def _named(library: Library, article: int, typed: str) -> list[Candidate]:
    """People whom the article names, and whom the library does not know by their fullest name."""
    analysis = last_analysis(library, article)
    wanted = words(typed)
    return [
        Candidate(name.forms[0], next(iter(name.roles), None), None, True)
        for name in (analysis.names if analysis else ())
        if name.type is SpeakerType.PERSON
        and any(_fits(form, wanted) for form in name.forms)
        and not named_so(library, name.forms[0])
    ]


def _fits(form: str, wanted: tuple[str, ...]) -> bool:
    """Whether every word that was typed begins one of the form's words."""
    parts = words(form)
    return all(any(part.startswith(word) for part in parts) for word in wanted)
