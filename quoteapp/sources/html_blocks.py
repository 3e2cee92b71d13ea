"""The text of an HTML page, block by block, as a browser shows it.

The parser hands over its events one by one and builds no tree: a tree is cut off at some depth without a word, and
takes quadratic time where a tag has many attributes.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from quoteapp.errors import UnreadableError
from quoteapp.sources.encodings import newlines

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# The elements that stand on lines of their own (https://html.spec.whatwg.org/#rendering), and the controls of a form.
# fmt: off
BLOCKS = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search",
    "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "xmp",
}
# fmt: on
# Not shown in the page; a title within the body is the tooltip of an SVG drawing.
HIDDEN = frozenset({"iframe", "noscript", "object", "script", "style", "template", "title"})
PREFORMATTED = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
_LINK = frozenset({"a"})
# More than any article has, and what can be worked through in seconds.
_MAX_ELEMENTS = 500_000
# ASCII only: U+00A0, U+202F and U+2009 are characters of the text.
_WHITESPACE = re.compile(r"[ \t\n\f\r]+")
_SPACES = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between two block borders, a line for each ``<br>``.

    ``element`` is the index of the innermost block element around it; ``linked`` how many characters are links.
    """

    text: str
    element: int
    linked: int


@dataclass(slots=True)
class Page:
    """A page's blocks in their order, its block elements, and what a tree of it would be like.

    ``tags`` and ``parents`` go by the index of the block element: its name, and the index of the block element around
    it, always a smaller one, -1 around the outermost. ``elements`` counts all, ``depth`` is how deep they nest,
    ``attributes`` the most that one has.
    """

    blocks: list[Block] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    elements: int = 0
    depth: int = 0
    attributes: int = 0


def read_page(text: str) -> Page:
    """Read the blocks of the HTML document or fragment ``text``; entities resolved, comments and scripts left out.

    Raises UnreadableError where there are more than half a million elements.
    """
    collector = _Collector()
    target: Any = collector  # the stubs would have it take bytes too
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    # As bytes: lxml refuses a str that declares an encoding, as XHTML does.
    parser.feed(text.encode("utf-8"))
    parser.close()
    return collector.page


class _Collector:
    """Puts the parser's events together to blocks."""

    def __init__(self) -> None:
        self.page = Page()
        self._open = [-1]  # indexes of the open block elements
        self._inside: Counter[frozenset[str]] = Counter()  # how many open elements are of a set
        self._depth = 0
        self._pieces: list[str] = []
        self._linked = 0
        self._line_is_empty = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        page = self.page
        self._depth += 1
        page.elements += 1
        if page.elements > _MAX_ELEMENTS:
            raise UnreadableError(f"The page has more than {_MAX_ELEMENTS:,} elements.")
        page.depth = max(page.depth, self._depth)
        page.attributes = max(page.attributes, len(attributes))
        if not self._inside[HIDDEN]:
            if tag == "br":
                self._end_line()
            elif tag in BLOCKS:
                self._begin_block(tag)
        self._count(tag, 1)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._depth -= 1
        if tag in BLOCKS and not self._inside[HIDDEN]:
            self._end_block()
            self._open.pop()
        self._count(tag, -1)

    def data(self, text: str) -> None:
        """Take a piece of text, of whatever length."""
        if self._inside[HIDDEN]:
            return
        self._pieces.append(newlines(text) if self._inside[PREFORMATTED] else _WHITESPACE.sub(" ", text))
        self._line_is_empty = self._line_is_empty and text.isspace()
        if self._inside[_LINK]:
            self._linked += len(text.strip())

    def close(self) -> None:
        """Take the end of the page."""
        self._end_block()

    def _count(self, tag: str, step: int) -> None:
        for group in (HIDDEN, PREFORMATTED, _LINK):
            if tag in group:
                self._inside[group] += step

    def _begin_block(self, tag: str) -> None:
        self._end_block()
        self.page.tags.append(tag)
        self.page.parents.append(self._open[-1])
        self._open.append(len(self.page.tags) - 1)

    def _end_line(self) -> None:
        if self._line_is_empty:  # a second <br> parts paragraphs
            self._end_block()
        else:
            self._pieces.append("\n")
            self._line_is_empty = True

    def _end_block(self) -> None:
        text = "".join(self._pieces)
        text = text.strip("\n") if self._inside[PREFORMATTED] else _as_shown(text)
        if text and not text.isspace():
            self.page.blocks.append(Block(text, self._open[-1], self._linked))
        self._pieces.clear()
        self._linked = 0
        self._line_is_empty = False


def _as_shown(text: str) -> str:
    """Drop the spaces that a browser drops: doubled, or at the edges of a line."""
    return _SPACES.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n").strip(" \n")
