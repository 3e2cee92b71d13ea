"""A mention: a piece of text that can name a speaker; scanner.py finds them, names.py says whom they name."""

from dataclasses import dataclass, field
from enum import Enum

from quoteapp.model import Span, SpeakerType


class MentionKind(Enum):
    """How a mention names its speaker."""

    NAME = "name"
    DESCRIPTION = "description"
    BODY = "body"
    PRONOUN = "pronoun"


@dataclass(slots=True)
class Mention:
    """Tokens ``first`` to ``last`` of a paragraph that can name somebody.

    ``span`` is what is shown as the mention: the name where there is one, else all of it. ``name`` and ``role`` are
    stretches of the article; ``head`` the token that the parser would call the subject. ``gender`` is m, f or
    nothing, ``number`` s or p. ``definite`` is False for « un porte-parole ».
    """

    kind: MentionKind
    first: int
    last: int
    head: int
    span: Span
    type: SpeakerType
    gender: str = ""
    number: str = "s"
    name: Span | None = None
    role: Span | None = None
    noun: str = ""  # the folded head of a description
    definite: bool = True
    title: str = ""  # the last honorific, in lower case
    second_role: Span | None = None  # « le député X, chef de l'opposition »
    alias: Span | None = None  # an acronym in brackets
    before: str = ""  # of a bare name, the word before it: after « à » it is rather a place
    own: Span | None = None  # a body's own name after the noun: « l'association Roue libre »
    inner: list["Mention"] = field(default_factory=list)  # people named inside it: « un proche de X »
    chance: float = 1.0  # that it is who it was taken for
    doubtful: bool = False  # a pronoun or a surname that somebody else fits hardly less well
    leaning: float = -5.0  # of a name that no list knows: above 0 rather a person, below rather a place or body
