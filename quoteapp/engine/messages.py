"""What the program and its engine process say to each other: one JSON object a line, UTF-8, checked on the way in."""

import re
from typing import Self, TypeVar

import msgspec

from quoteapp.model import Analysis, Article, Zone

_SURROGATE = re.compile("[\ud800-\udfff]")


class Ready(msgspec.Struct):
    """The child's first line: the model is loaded, this version answers."""

    version: str


class Request(msgspec.Struct):
    """One text to analyse; the answer carries the same ``id``."""

    id: int
    text: str
    zones: tuple[Zone, ...] = ()
    title: str | None = None

    @classmethod
    def of(cls, article: Article, number: int) -> Self:
        """Ask for ``article`` under ``number``; halves of surrogate pairs become U+FFFD, so every offset holds."""
        title = None if article.title is None else encodable(article.title)
        return cls(id=number, text=encodable(article.text), zones=article.zones, title=title)


class Answer(msgspec.Struct):
    """The analysis, or the traceback of the bug that prevented it."""

    id: int
    analysis: Analysis | None = None
    error: str | None = None


Message = TypeVar("Message", Ready, Request, Answer)


def encodable(text: str) -> str:
    """Return ``text``, as many code points long, in which UTF-8 can say every one."""
    return _SURROGATE.sub("\ufffd", text)


def encode(message: Ready | Request | Answer) -> bytes:
    """One line of the protocol, its line break included."""
    return msgspec.json.encode(message) + b"\n"


def decode(line: bytes, kind: type[Message]) -> Message:
    """Read the message of one line; raises msgspec.MsgspecError (or UnicodeDecodeError) where it is anything else."""
    return msgspec.json.decode(line, type=kind)
