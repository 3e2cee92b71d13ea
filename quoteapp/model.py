"""The values that every layer passes around: frozen, comparable, without behaviour beyond themselves.

Offsets are Unicode code points into ``Article.text``; a span is half open, ``text[start:end]``.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

DOUBTFUL = 0.75
"""The confidence, in 0–1, below which an attribution is shown as to be checked."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class ZoneKind(StrEnum):
    """What a block of an article is for."""

    TITLE = "title"
    INTERTITLE = "intertitle"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


class Kind(StrEnum):
    """Whether a marked span is somebody's words, or a title, a name, a term, a word at a distance."""

    SPEECH = "speech"
    OTHER = "other"


class Form(StrEnum):
    """Whether a quotation stands on its own or is woven into the journalist's sentence."""

    SENTENCE = "sentence"
    FRAGMENT = "fragment"


class SpeakerType(StrEnum):
    """What kind of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Zone:
    """A block of the text (a line or several, without the line break at its end) and what it is."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read: its text unaltered, and the bytes it came from.

    ``file`` is the path as the user gave it, joined with the relative path by ``/``; ``member`` names the article
    inside a container. ``text`` has one line feed for every line break and no byte order mark; nothing else is touched.
    ``zones`` is what the format itself says of its blocks (HTML headings, menus, captions) and is empty where it says
    nothing. ``title``, ``outlet``, ``author``, ``date`` (ISO 8601) and ``url`` are the file's own metadata.
    ``sha256`` is the hexadecimal digest of ``original``; ``encoding`` is the one that the text was decoded with.
    """

    file: str
    text: str
    sha256: str
    original: bytes = field(repr=False)
    encoding: str = "utf-8"
    member: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as one article prints it.

    ``id`` joins the quotations of one speaker, across the articles of one run; ``name`` is the fullest form in this
    article, ``library_name`` the fullest in all; ``role`` is the function as printed at this quotation, or the
    fullest of the article; ``members`` are the speakers of a joint statement.
    """

    id: str
    name: str
    library_name: str
    type: SpeakerType
    role: str | None = None
    members: tuple["Speaker", ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """Somebody else who could have said a quotation, and why: ``rule`` and ``reason`` as in Quotation.

    ``chance`` lies in 0–1; ``mention`` is what names the speaker there, ``cue`` what presents the words as his.
    """

    speaker: Speaker
    chance: float
    mention: Span | None = None
    cue: Span | None = None
    rule: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One marked span and what the machine makes of it.

    ``span`` takes in the marks. ``nested_in`` is the start of the enclosing marked span. ``continues`` says that the
    span carries on the quotation of the paragraph before; ``unclosed`` that a mark is missing and the span is a
    guess. ``confidence`` lies in 0–1, ``rule`` names the construction and ``reason`` says it in one sentence.
    ``others`` are the likeliest of those who could have said it besides, where nobody does or that is doubtful.
    """

    span: Span
    kind: Kind
    form: Form
    zone: ZoneKind
    continues: bool = False
    unclosed: bool = False
    nested_in: int | None = None
    speaker: Speaker | None = None
    mention: Span | None = None
    cue: Span | None = None
    relayed_by: Speaker | None = None
    confidence: float = 0.0
    rule: str = ""
    reason: str = ""
    others: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A person, body or unnamed source that an article speaks of, whether quoted or not.

    ``forms`` are all its spellings in the article, the fullest first; ``roles`` the functions tied to it by
    apposition, as printed, the fullest first.
    """

    id: str
    type: SpeakerType
    forms: tuple[str, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the engine says of one article; a pure function of its text and zones.

    ``language`` is an ISO 639-1 code or ``und``; ``title`` is None where no line can serve as one; ``quotations`` come
    in the order of the text, ``zones`` cover every line that is not blank.
    """

    language: str
    title: str | None
    zones: tuple[Zone, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...] = ()


def headline(article: Article, analysis: Analysis) -> str:
    """Give the title that an article goes by: its file's own, else its first line that can be one, else its file."""
    return article.title or analysis.title or PurePath(article.member or article.file).name
