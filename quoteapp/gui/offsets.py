"""Code points ↔ Qt's UTF-16 units: the only place where one becomes the other."""

import re
from bisect import bisect_right

from quoteapp.model import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The offsets of one text. Beyond the Basic Multilingual Plane a character takes two units (an emoji, say)."""

    def __init__(self, text: str) -> None:
        self._wide = [match.start() for match in _WIDE.finditer(text)]
        self._units = [index + before for before, index in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """The UTF-16 unit at which the code point ``offset`` begins."""
        return offset + bisect_right(self._wide, offset - 1)

    def from_qt(self, unit: int) -> int:
        """The code point to which the UTF-16 unit belongs; both halves of a pair give the same one."""
        return unit - bisect_right(self._units, unit - 1)

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Start and end of a span, in UTF-16 units."""
        return self.to_qt(span.start), self.to_qt(span.end)

    def span_from_qt(self, start: int, end: int) -> Span:
        """The span of what Qt says is selected; a pair that is selected by half is taken whole."""
        return Span(self.from_qt(start), self.from_qt(end + 1) if self._is_half(end) else self.from_qt(end))

    def _is_half(self, unit: int) -> bool:
        place = bisect_right(self._units, unit - 1) - 1
        return place >= 0 and self._units[place] == unit - 1
