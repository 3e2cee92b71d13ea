"""All the formats, and which of them reads a given content."""

from pathlib import PurePath

from quoteapp.errors import UnreadableError
from quoteapp.sources import html, signatures, text
from quoteapp.sources.formats import Format, Match

# The first that is sure wins; plain text is what remains, so it comes last.
FORMATS: tuple[Format, ...] = (html.FORMAT, text.FORMAT)
SUFFIXES = frozenset().union(*(each.suffixes for each in FORMATS))


def known(path: PurePath) -> bool:
    """Tell whether the suffix of ``path``, in whatever case, is that of a format that can be read."""
    return path.suffix.lower() in SUFFIXES


def choose(data: bytes, suffix: str) -> Format:
    """Choose the format of ``data``: by the content where it is clear, then by ``suffix`` (``.html``), else plain text.

    Raises UnreadableError where the content is known to be something else, a picture or an archive.
    """
    matches = [(each, each.sniff(data)) for each in FORMATS]
    for each, match in matches:
        if match is Match.SURE:
            return each
    if kind := signatures.kind(data):
        raise UnreadableError(f"The file is {kind}, which cannot be read as an article.")
    for each, match in matches:
        if match is Match.MAYBE and suffix.lower() in each.suffixes:
            return each
    return text.FORMAT
