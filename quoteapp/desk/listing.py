"""What lists and pickers show: one query each, however big the library."""

from dataclasses import dataclass
from pathlib import PurePath

from quoteapp.desk.proposing import last_analysis
from quoteapp.folding import words
from quoteapp.model import SpeakerType
from quoteapp.store import search
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord

CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class ArticleLine:
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


def article_lines(library: Library) -> list[ArticleLine]:
    """The articles in the order in which they were added, the bin left out."""
    return [
        ArticleLine(number, title or name, outlet, date, waiting, quotations, name)
        for number, title, path, outlet, date, waiting, quotations in search.article_lines(library.db)
        for name in [PurePath(path).name]
    ]


def title_of(article: ArticleRecord) -> str:
    """The title that an article goes by: its own, else its file's name."""
    return article.title or PurePath(article.member or article.file).name


def candidates(library: Library, article: int, typed: str = "") -> list[Candidate]:
    """Who may be meant in an article by what was typed: those it quotes, those it names, then all others."""
    wanted = words(typed)
    quoted = [
        library.speaker(quotation.speaker)
        for quotation in library.quotations(article)
        if quotation.speaker is not None and quotation.live
    ]
    found: dict[str, Candidate] = {}
    for speaker in quoted:
        forms = [speaker.name, *(alias.form for alias in library.aliases(speaker.id))]
        if not wanted or any(_fits(form, wanted) for form in forms):
            found.setdefault(speaker.name, Candidate(speaker.name, speaker.role, speaker.id, True))
    analysis = last_analysis(library, article)
    for name in analysis.names if analysis else ():
        form = name.forms[0]
        if name.type is SpeakerType.PERSON and (not wanted or any(_fits(each, wanted) for each in name.forms)):
            found.setdefault(form, Candidate(form, name.roles[0] if name.roles else None, None, True))
    for number in search.speakers(library.db, typed, limit=CANDIDATES) if wanted else ():
        speaker = library.speaker(number)
        if speaker.name not in found or found[speaker.name].speaker is None:
            found[speaker.name] = Candidate(speaker.name, speaker.role, speaker.id, False)
    return list(found.values())[:CANDIDATES]


def _fits(form: str, wanted: tuple[str, ...]) -> bool:
    """Whether every word that was typed begins one of the form's words."""
    parts = words(form)
    return all(any(part.startswith(word) for part in parts) for word in wanted)
