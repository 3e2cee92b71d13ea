"""An HTML page for looking at: headings, paragraphs, lists and emphasis, as plain values that fetch and run nothing.

A browser's picture of a page needs scripts, styles and pictures from elsewhere. This is what a page says, in the
order in which it says it, of every element that is shown; whatever the page is, it ends up as words and a few marks.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from quoteapp.sources.html_blocks import BLOCKS, HEADINGS, HIDDEN, PREFORMATTED

_MARKS = {"b": "bold", "strong": "bold", "em": "italic", "i": "italic", "cite": "italic", "a": "link"}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CELLS = frozenset({"td", "th"})
_GAP = "\u2003"  # between the cells of a row
_WHITESPACE = re.compile(r"[ \t\n\f\r]+")
_PIECE = 8_000  # characters of the page that are read at once
DEEPEST = 6  # steps that a paragraph is set in, at most


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words on lines of their own: ``runs`` of letters with their marks (bold, italic, link), line feeds in them.

    ``level`` is 1–6 for a heading, 0 for none; ``steps`` how far it is set in, for each list or quotation around it.
    """

    runs: tuple[tuple[str, frozenset[str]], ...]
    level: int = 0
    steps: int = 0
    preformatted: bool = False


def plainly(text: str) -> Iterator[list[Paragraph]]:
    """Read the HTML document ``text`` piece by piece; gives the paragraphs that each piece has brought to an end."""
    writer = _Writer()
    target: Any = writer  # the stubs would have it take bytes too
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    if not text:
        return
    for start in range(0, len(text), _PIECE):
        parser.feed(text[start : start + _PIECE].encode("utf-8"))
        yield writer.take()
    parser.close()
    yield writer.take()


class _Writer:
    """Takes the parser's events and puts them together to paragraphs."""

    def __init__(self) -> None:
        self._done: list[Paragraph] = []
        self._open: Counter[str] = Counter()  # how many elements of a name are open
        self._hidden = 0  # how many of those that are not shown
        self._preformatted = 0
        self._numbers: list[int | None] = []  # of the lists around: the number of the last item, None without numbers
        self._item = ""  # what stands before the words of a list's item
        self._runs: list[tuple[str, frozenset[str]]] = []
        self._blank = True  # whether the paragraph ends with a blank, or has nothing yet

    def take(self) -> list[Paragraph]:
        """What is done since the last time."""
        found, self._done = self._done, []
        return found

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        self._hidden += tag in HIDDEN
        self._preformatted += tag in PREFORMATTED
        self._open[tag] += 1
        if self._hidden:
            return
        if tag == "br":
            self._add("\n", frozenset())
        elif tag == "img":
            told = _WHITESPACE.sub(" ", attributes.get("alt", "")).strip()
            self._write(f" [{told}] " if told else "", frozenset({"italic"}))
        elif tag in _CELLS:
            self._write(_GAP if self._runs else "", frozenset())
        elif tag in BLOCKS:
            self._begin(tag)

    def _begin(self, tag: str) -> None:
        self._end_paragraph()
        if tag in _LISTS:
            self._numbers.append(0 if tag == "ol" else None)
        elif tag == "li":
            number = self._numbers[-1] if self._numbers else None
            self._item = "• " if number is None else f"{number + 1}. "
            if number is not None:
                self._numbers[-1] = number + 1

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if not self._hidden and tag in BLOCKS and tag not in _CELLS:
            self._end_paragraph()
            if tag in _LISTS and self._numbers:
                self._numbers.pop()
        self._hidden -= tag in HIDDEN
        self._preformatted -= tag in PREFORMATTED
        self._open[tag] -= 1

    def data(self, text: str) -> None:
        """Take a piece of text, of whatever length."""
        if not self._hidden:
            self._write(text, frozenset(mark for tag, mark in _MARKS.items() if self._open[tag]))

    def close(self) -> None:
        """Take the end of the page."""
        self._end_paragraph()

    def _write(self, text: str, marks: frozenset[str]) -> None:
        if self._preformatted:
            self._add(text, marks)
            return
        shown = _WHITESPACE.sub(" ", text)
        self._add(shown.lstrip(" ") if self._blank else shown, marks)

    def _add(self, text: str, marks: frozenset[str]) -> None:
        if not text:
            return
        if self._runs and self._runs[-1][1] == marks:
            text = self._runs.pop()[0] + text
        self._runs.append((text, marks))
        self._blank = text.endswith((" ", "\n", _GAP))

    def _end_paragraph(self) -> None:
        runs, self._runs, self._blank = self._runs, [], True
        while runs and not runs[-1][0].strip():
            runs.pop()
        while runs and not runs[0][0].strip():
            runs.pop(0)
        if not runs:
            return
        level = next((int(tag[1]) for tag in HEADINGS if self._open[tag]), 0)
        steps = min(DEEPEST, len(self._numbers) + self._open["blockquote"])
        if self._item:
            runs.insert(0, (self._item, frozenset()))
            self._item = ""
        self._done.append(Paragraph(tuple(runs), level, steps, bool(self._preformatted)))
