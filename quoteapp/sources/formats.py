"""What a format is: the suffixes it claims, a look at the content, a reader."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from quoteapp.model import Zone


class Match(IntEnum):
    """How sure a format is that a content is its own."""

    NO = 0
    MAYBE = 1  # enough where the suffix agrees
    SURE = 2  # whatever the suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a reader makes of the bytes: the fields of ``Article`` that the content itself decides."""

    text: str
    encoding: str
    member: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One file format.

    ``suffixes`` are lower-case, with their dot. ``sniff`` gets the whole content and must not raise. ``read`` gives
    one ``Parsed`` an article, several for a container, and raises UnreadableError with a sentence.
    """

    suffixes: frozenset[str]
    sniff: Callable[[bytes], Match]
    read: Callable[[bytes], Iterable[Parsed]]
