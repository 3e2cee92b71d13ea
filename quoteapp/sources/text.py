"""Plain text: decoded, and nothing else."""

from collections.abc import Iterator

from quoteapp.sources.encodings import decode
from quoteapp.sources.formats import Format, Match, Parsed


def sniff(_data: bytes) -> Match:
    """Say that any content may be plain text; decoding it will tell."""
    return Match.MAYBE


def read(data: bytes) -> Iterator[Parsed]:
    """Read the whole of ``data`` as one article without metadata; UnreadableError where it is no text."""
    text, encoding = decode(data)
    yield Parsed(text=text, encoding=encoding)


FORMAT = Format(suffixes=frozenset({".txt", ".text"}), sniff=sniff, read=read)
