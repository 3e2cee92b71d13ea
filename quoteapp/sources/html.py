"""HTML pages: the text as a browser shows it, the zones, the metadata."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteapp.model import Span, Zone
from quoteapp.sources.encodings import decode
from quoteapp.sources.formats import Format, Match, Parsed

if TYPE_CHECKING:
    from quoteapp.sources.html_blocks import Block

_SNIFFED = 65_536
_BLOCK_GAP = "\n\n"
# A byte order mark, declarations and comments, then an element that no text begins with.
_START = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?+(?>\s++|<\?[^>]*+>|<!--(?:(?!-->).)*+-->)*+"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|article|main|section|div|header|table|h1|p)\b[^<>]*+>)",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"</?(?:a|article|b|blockquote|body|br|center|div|em|font|h[1-6]|html|i|img|li|meta|ol|p|section|span|strong|table"
    rb"|td|title|u|ul)(?:\s[^<>]*+)?/?>",
    re.IGNORECASE,
)


def sniff(data: bytes) -> Match:
    """Give SURE for what begins like a page, MAYBE where a tag of HTML follows within 64 KB."""
    head = data[:_SNIFFED].replace(b"\0", b"")  # the tags of UTF-16 show then
    if _START.match(head):
        return Match.SURE
    return Match.MAYBE if _TAG.search(head) else Match.NO


def read(data: bytes) -> Iterator[Parsed]:
    """Read the page's text nodes, an empty line between blocks; UnreadableError where ``data`` is no text."""
    from quoteapp.sources.html_blocks import read_page  # with lxml, which is slow to import: only pages need it
    from quoteapp.sources.html_hints import hints
    from quoteapp.sources.html_zones import label

    source, encoding = decode(data)
    page = read_page(source)
    found = hints(source, page)
    yield Parsed(
        text=_BLOCK_GAP.join(block.text for block in page.blocks),
        encoding=encoding,
        title=found.title,
        outlet=found.outlet,
        author=found.author,
        date=found.date,
        url=found.url,
        zones=tuple(map(Zone, _spans(page.blocks), label(page, found))),
    )


def _spans(blocks: "list[Block]") -> Iterator[Span]:
    """Find where each block stands in the text."""
    start = 0
    for block in blocks:
        end = start + len(block.text)
        yield Span(start, end)
        start = end + len(_BLOCK_GAP)


FORMAT = Format(suffixes=frozenset({".html", ".htm", ".xhtml"}), sniff=sniff, read=read)
