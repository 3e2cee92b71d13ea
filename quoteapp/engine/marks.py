"""Finds and pairs quotation marks; knows nothing of language but what a mark's neighbours tell.

Every mark is read once, from left to right, line by line (a line is a paragraph). A pair that is closed is never
reconsidered, so text added after an article cannot change it. What stays open at the end of a line is either taken up
by the next paragraph (a mark that reopens, or a closing mark further down) or ends there, flagged as a guess.
Specification: quotation marks of French newsrooms, house styles for quotations over several paragraphs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from quoteapp.model import Span

# Opening mark → the marks that may close it, the proper one first. Straight and curly double marks are mixed in the
# wild (“intenable", "intenable”), so they close each other; « » and the inner marks keep to themselves.
CLOSERS = {
    "«": "»«",  # « … «, : typed twice the same, told by what follows
    "‹": "›",
    "“": '”"“″',
    '"': '"”“',
    "„": '”“"',
    "”": '”"',
    "‘": "’'",
    "'": "'’",
    "+": "+",
    "<<": ">>",
    "''": "''",
    "‘’": "’’‘’»",
    "’’": "’’»",
}
INNER = {"'", "‘", "+"}  # marks that also are apostrophes or signs: only trusted when the pair is complete
MAX_DEPTH = 6  # deeper nesting is no text but noise; further opening marks are passed over
MAX_RUN_ON = 8  # paragraphs that a quotation without reopening marks may run over
MAX_RUN_ON_LENGTH = 4000  # … and characters

MAX_LATE_LENGTH = 600  # a closing mark without an opening one reaches back no further
LEAD = 8  # characters before a mark that tell whether it opens
MIN_LATE_WORDS = 5  # a closing mark without an opening one needs more words than that before it

# Marks that reopen at the head of a paragraph what the one before left open; » is a rival house style.
REOPENS = {"«": "«»", '"': '"“', "“": '“"', "„": "„", "‹": "‹"}

# A short code of a page, whose marks are no one's, or a mark
_MARK = re.compile(r"\[\w+\s\w+=[^\]\n]{0,300}\]|<<|>>|''|‘’|’’|[«»‹›“”„\"″‘’'+]")
_LINE = re.compile(r"[^\n]+")
_OPENS_AFTER = set("([{—–-/:,;…¿¡«‹“„\"‘'’")  # a mark after one of these may open without a space
_CLOSES_BEFORE = set(".,;:!?…)]}»›”\"’'—–-/")
_GOES_ON_AT = set(",;)].")  # the sentence around a quotation, right after its closing mark
_SENTENCE_END = re.compile(r"[.!?…][\s\u00a0]+")
_GOES_ON = re.compile(r"\s*(?:[,;)]|\.(?:\s|$))")  # after a mark: the sentence around it, so it closes
_SENTENCE_GOES_ON = re.compile(r"\s?,\s")
# … a dit que » la saison », Sarr attend. » La saison … »: a closing mark that must open
_GUILLEMET = re.compile(r"[«»]")
_DOUBLED_END = re.compile(r"(?:’’|‘’|»)(?!\w)")
_LEADS_IN = re.compile(r"(?:[.:!?…]|\b(?:d[eu']|des|que?|qu['’]|à|au|aux|pour|par|en|une?|les?|la|d['’]))\s+$")


class Role(Enum):
    """What a mark can do where it stands."""

    OPEN = 1
    CLOSE = 2
    NONE = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """A span between marks; ``span`` takes in the marks, ``inner`` leaves out them and the white space beside them."""

    span: Span
    inner: Span
    mark: str
    unclosed: bool = False
    continues: bool = False
    nested_in: int | None = None


@dataclass(frozen=True, slots=True)
class _Open:
    """A mark that waits for its closing one."""

    start: int
    mark: str
    continues: bool = False


def find(text: str) -> tuple[Marked, ...]:
    """All marked spans of ``text`` in the order of their starts, outer before inner; offsets in code points.

    Never raises; empty marks (« ») are left out. Linear in the length of the text.
    """
    reader = _Reader(text)
    for line in _LINE.finditer(text):
        reader.read_line(*_trim(text, *line.span()))
    reader.end_line(len(text))
    return tuple(_nest(reader.found))


class _Reader:
    """Reads lines one after another; what may still close is kept from one to the next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Marked] = []
        self.stack: list[_Open] = []
        self.reopens = False  # the next line takes up the quotation of this one with a mark of its own

    def read_line(self, start: int, end: int) -> None:
        """Pairs the marks of one paragraph, ``text[start:end]``, trimmed."""
        if start == end:
            return
        reopens, self.reopens = self.reopens, False
        for at, mark in _marks(self.text, start, end):
            if reopens and at == start:
                self.stack.append(_Open(at, "«" if mark == "»" else mark, continues=True))
                continue
            role = _role(self.text, at, mark, start, end, self.stack)
            if role is Role.OPEN and len(self.stack) < MAX_DEPTH:
                self.stack.append(_Open(at, "«" if mark == "»" else mark))
            elif role is Role.CLOSE:
                self._close(at, mark, start)
        self.end_line(end)

    def end_line(self, end: int) -> None:
        """Settles what a paragraph leaves open: the next takes it up, it closes further down, or it ends here."""
        self.stack = [opened for opened in self.stack if opened.mark not in INNER]
        if not self.stack:
            return
        outer = self.stack[0]
        if self._closes_below(outer, end):
            return
        self.reopens = self._reopened_below(outer, end)
        for opened in self.stack:
            self._end_open(opened, end, unclosed=not self.reopens)
        self.stack = []

    def _reopened_below(self, outer: _Open, end: int) -> bool:
        below = _LINE.search(self.text, _skip_space(self.text, end))
        return below is not None and below.group()[0] in REOPENS.get(outer.mark, "")

    def _closes_below(self, outer: _Open, end: int) -> bool:
        """Whether the first mark of this family in the next paragraphs is one that closes."""
        last = outer.start + MAX_RUN_ON_LENGTH
        for line, found in zip(range(MAX_RUN_ON), _LINE.finditer(self.text, end, last), strict=False):
            start, stop = _trim(self.text, *found.span())
            for at, mark in _marks(self.text, start, stop):
                if mark not in CLOSERS[outer.mark] and mark != outer.mark:
                    continue
                reopening = at == start and (line or mark in REOPENS.get(outer.mark, ""))
                return not reopening and _role(self.text, at, mark, start, stop, [outer]) is Role.CLOSE
        return False

    def _end_open(self, opened: _Open, end: int, *, unclosed: bool) -> None:
        """Ends what lacks its closing mark: at the paragraph's end, unless a later mark of its kind tells more."""
        rivals = [m for m in self.found[-MAX_DEPTH * 4 :] if m.span.start > opened.start and m.mark == opened.mark]
        if unclosed and rivals:
            rival = min(rivals, key=lambda m: m.span.start)
            sentence_ends = list(_SENTENCE_END.finditer(self.text, opened.start, rival.span.start))
            if not sentence_ends:  # « … des « … »: one closing mark for two, the outer one has it
                self.found.remove(rival)
                end = rival.span.end
            else:  # « …. X parle. « … »: the first was forgotten
                end = sentence_ends[0].end()
        self._add(opened, end, unclosed=unclosed)

    def _close(self, at: int, mark: str, line_start: int) -> None:
        for depth in range(len(self.stack) - 1, -1, -1):
            if mark in CLOSERS[self.stack[depth].mark]:
                for lost in self.stack[depth + 1 :]:
                    if lost.mark not in INNER:
                        self._add(lost, at, unclosed=True)
                self._add(self.stack[depth], at + len(mark), unclosed=False, closing=len(mark))
                del self.stack[depth:]
                return
        told = mark in '"“' and _SENTENCE_GOES_ON.match(self.text, at + 1)
        if (mark in "»”" or told) and not self.stack:
            self._open_late(at + len(mark), line_start)

    def _open_late(self, end: int, line_start: int) -> None:
        """A closing mark without an opening one: the quotation began with the line or with the last sentence.

        A few words before a lone mark are a link (« Lire la suite » without its first mark), no quotation.
        """
        nearest = end - MAX_LATE_LENGTH
        start = max([line_start, nearest, *(m.span.end for m in self.found[-3:] if m.span.end < end)])
        if start > line_start:
            sentence = _SENTENCE_END.search(self.text, start, end)
            if sentence is None:
                return
            start = sentence.end()
        if len(self.text[start:end].split()) > MIN_LATE_WORDS:
            self._add(_Open(start, ""), end, unclosed=True, closing=1)

    def _add(self, opened: _Open, end: int, *, unclosed: bool, closing: int = 0) -> None:
        """Keeps the span from ``opened`` to ``end``, the last ``closing`` characters of which are its closing mark."""
        start, end = _trim(self.text, opened.start, end)
        inner = _trim(self.text, min(start + len(opened.mark), end), max(start, end - closing))
        if any(c.isalnum() for c in self.text[slice(*inner)]):
            self.found.append(Marked(Span(start, end), Span(*inner), opened.mark, unclosed, opened.continues))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _marks(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for match in _MARK.finditer(text, start, end):
        if text[match.start()] != "[":
            yield match.start(), match.group()


def _role(text: str, at: int, mark: str, start: int, end: int, stack: list[_Open]) -> Role:
    """What the mark at ``at`` does, by its kind, its neighbours within the line and what is open."""
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < end else " "
    opened = {o.mark for o in stack}
    if mark in ("«", "‹", "„", "<<"):
        if mark != "«" or not _GOES_ON.match(text, at + 1, end):
            return Role.OPEN
        return Role.CLOSE if "«" in opened else Role.NONE
    if mark in ("»", "›", ">>"):
        return Role.OPEN if mark == "»" and not stack and _turned(text, at, start, end) else Role.CLOSE
    if mark in ("‘’", "’’"):
        return _doubled_role(text, at, end, before, after, opened)
    if mark in INNER or mark == "’":
        return _inner_role(text, at, mark, end, before, after, stack)
    if mark == "“":
        closing = opened & {"“", "„", '"'} and not before.isspace() and _is_after(after)
        return Role.CLOSE if closing else Role.OPEN
    if mark == "”":
        free = before.isspace() or (before in ".!?…" and after.isalnum())  # a space forgotten
        opening = free and not after.isspace() and not opened & {"“", '"', "„", "”"}
        return Role.OPEN if opening else Role.CLOSE
    return _straight_role(before, after, mark, bool(opened & {'"', "“", "„", "''"}))


def _turned(text: str, at: int, start: int, end: int) -> bool:
    """« Il dit que » la saison est finie » »: a closing mark typed for the opening one, another, or « », after it."""
    following = _GUILLEMET.search(text, at + 1, end)
    closes = following and (following.group() == "»" or _GOES_ON.match(text, following.end(), end))
    glued = text[at - 1 : at].isspace() and text[at + 1 : at + 2].isalnum()  # « il faudra  »habituer » son groupe »
    leads_in = at == start or glued or _LEADS_IN.search(text, max(start, at - LEAD), at)
    return bool(leads_in and closes and text[_skip_space(text, at + 1)].isalnum())


def _doubled_role(text: str, at: int, end: int, before: str, after: str, opened: set[str]) -> Role:
    """Two single marks for a double one, ‘’ or ’’; a lone pair is a slip of the keyboard."""
    if opened & {"‘’", "’’"}:
        return Role.NONE if after.isalnum() else Role.CLOSE
    free = (before.isspace() or before in _OPENS_AFTER) and text[_skip_space(text, at + 2) :][:1].isalnum()
    return Role.OPEN if free and _DOUBLED_END.search(text, at + 2, end) else Role.NONE


def _straight_role(before: str, after: str, mark: str, is_open: bool) -> Role:
    """Straight marks are told by their neighbours, so that one stray mark does not flip the rest."""
    if mark == "″":
        return Role.NONE
    free_before = before.isspace() or before in _OPENS_AFTER
    free_after = _is_after(after)
    if before.isdigit() and not is_open:
        return Role.NONE  # 5' 10", a measure
    if before.isspace() and after.isspace():
        return Role.CLOSE if is_open else Role.OPEN
    if before.isspace():
        return Role.CLOSE if is_open and after in _GOES_ON_AT else Role.OPEN  # " oui ", dit-il
    if after.isspace() or (free_after and not free_before):
        return Role.CLOSE
    return Role.CLOSE if is_open else Role.OPEN


def _inner_role(text: str, at: int, mark: str, end: int, before: str, after: str, stack: list[_Open]) -> Role:
    """Single marks and + stand for quotation only when a fitting partner is on the same line; else they are letters."""
    if stack and mark in CLOSERS[stack[-1].mark] and stack[-1].mark in INNER:
        return Role.CLOSE if not before.isspace() and not after.isalnum() else Role.NONE
    if mark == "’" or (mark != "‘" and not stack):
        return Role.NONE
    if not (before.isspace() or before in _OPENS_AFTER - {"'", "’", "-"}) or not (after.isalnum() or after in "…["):
        return Role.NONE
    partner = re.compile(rf"(?<=[^\s])[{re.escape(CLOSERS[mark])}](?!\w)").search(text, at + 2, min(end, at + 400))
    return Role.OPEN if partner else Role.NONE


def _is_after(char: str) -> bool:
    return char.isspace() or char in _CLOSES_BEFORE


def _nest(found: list[Marked]) -> Iterator[Marked]:
    """The spans in order, each told which one it lies in; spans that would cross are cut by leaving the later out."""
    around: list[Marked] = []
    for marked in sorted(found, key=lambda m: (m.span.start, -m.span.end)):
        while around and around[-1].span.end <= marked.span.start:
            around.pop()
        if around and not around[-1].span.contains(marked.span):
            continue
        if around and around[-1].span == marked.span:
            continue
        marked = replace(marked, nested_in=around[-1].span.start) if around else marked
        around.append(marked)
        yield marked
