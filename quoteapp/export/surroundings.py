"""Where a quotation stands: its paragraph, and what is printed before and after it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

REACH = 120
"""How far the context goes, in code points."""

# The rest of the paragraph; where no word is left in it, the next one that is not blank.
_STRETCH = re.compile(r"(?:[^\w\n]*\n\s*)?(.*)")
_LAST_GAP = re.compile(r"(?<=\S)\s+\S*\Z")


def before(text: str, start: int) -> str:
    """Read what stands before ``start`` (code points), verbatim, at most ``REACH`` long and cut between words."""
    # Read backwards, what leads up to a quotation is what follows it.
    return _near(text[max(0, start - 2 * REACH - 1) : start][::-1])[::-1].strip()


def after(text: str, end: int) -> str:
    """Read what stands after ``end`` (code points), verbatim, at most ``REACH`` long and cut between words."""
    return _near(text[end : end + 2 * REACH + 1]).strip()


def _near(window: str) -> str:
    stretch = _STRETCH.match(_cut(window, 2 * REACH))
    return _cut(stretch[1], REACH) if stretch else ""


def _cut(text: str, length: int) -> str:
    """Cut ``text`` before the word that would make it longer than ``length``; through it, if there is no other."""
    if len(text) <= length:
        return text
    gap = _LAST_GAP.search(text[: length + 1])
    return text[: gap.start() if gap else length]


def line_starts(text: str) -> list[int]:
    """Find where each line of ``text`` that is not blank starts, in code points."""
    return [line.start() for line in re.finditer(r"^.*\S", text, re.MULTILINE)]


def paragraph(starts: Sequence[int], position: int) -> int:
    """Count, from 1, to the line that ``position`` lies in, among the lines that ``line_starts`` found."""
    return bisect_right(starts, position)
