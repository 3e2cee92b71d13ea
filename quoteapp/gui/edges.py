"""The edges of a passage on their way through the text: from word to word, every mark a stop, or by characters."""

import re
from collections.abc import Iterator

from quoteapp.model import Span

# What belongs to the character before it: accents, signs of how an emoji looks, and what is joined to it.
_WITH = r"(?:\u200d\S|[\u0300-\u036f\u20d0-\u20ff\ufe0e\ufe0f\U0001f3fb-\U0001f3ff])*"
WORD = re.compile(rf"(?:\w{_WITH})+(?:['’](?=\w))?|[^\w\s]{_WITH}")
"""What an edge passes at once: a word, an elided one with its apostrophe (l’), a mark; never a blank alone."""
CHARACTER = re.compile(rf"\S{_WITH}")
"""The same where it goes by characters: a letter with its accents; blanks are passed with what is beyond them."""
REACH = 500  # characters, further than any word is long
PAIRS = {"«": "»", "‹": "›", "“": "”", "„": "“", '"': '"'}
PULL = 2  # characters from which a quotation mark draws an edge that is dragged
_BLANK = "[ \u00a0\u202f]{0,2}"  # between a French mark and its words
_BEFORE = re.compile(f'(?:([«‹]){_BLANK}|([“„"]))$')


def move(text: str, span: Span, *, end: bool, by: int, unit: re.Pattern[str] = WORD) -> Span | None:
    """The span with its end, or its start, one stop later (``by`` 1) or earlier (−1); None where it would be empty.

    Starts stop before a word or mark, ends behind one, so that no blank is taken in at an edge.
    """
    edge = span.end if end else span.start
    stops = list(_stops(text, edge, end=end, unit=unit))
    later, earlier = (stop for stop in stops if stop > edge), (stop for stop in reversed(stops) if stop < edge)
    return _with_edge(span, next(later if by > 0 else earlier, None), end=end)


def drag(text: str, span: Span, place: int, *, end: bool, unit: re.Pattern[str] = WORD) -> Span:
    """The span with its end, or its start, at the stop that is nearest to a place of the text.

    A quotation mark that the edge could take in draws it from a few characters away. As it was where no stop near the
    place leaves anything of it.
    """
    marks = PAIRS.values() if end else PAIRS.keys()

    def distance(stop: int) -> float:
        near = abs(stop - place)
        at_mark = text[stop - 1 if end else stop] in marks
        return near - PULL - 0.5 if at_mark and near <= PULL and unit is WORD else near

    for stop in sorted(_stops(text, place, end=end, unit=unit), key=distance):
        found = _with_edge(span, stop, end=end)
        if found is not None:
            return found
    return span


def whole(text: str, span: Span) -> Span:
    """A passage as it was meant by who selected it: without blanks at its edges, the words at its edges whole.

    What is blank or empty stays so.
    """
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    end = start + len(said.strip())
    if start == end:
        return Span(start, start)
    first = min(match.start() for match in _around(text, start) if match.end() > start)
    last = max(match.end() for match in _around(text, end) if match.start() < end)
    return Span(first, last)


def with_marks(text: str, span: Span) -> Span:
    """A passage with the pair of quotation marks right around it; as it is where there is none, or it has its own."""
    before = _BEFORE.search(text, max(0, span.start - 3), span.start)
    if before is None or text[span.end - 1] == PAIRS.get(text[span.start]):
        return span
    closing = PAIRS[before[1] or before[2]]
    after = re.compile((_BLANK if before[1] else "") + closing).match(text, span.end)
    return Span(before.start(), after.end()) if after else span


def _around(text: str, place: int, unit: re.Pattern[str] = WORD) -> Iterator[re.Match[str]]:
    return unit.finditer(text, max(0, place - REACH), min(len(text), place + REACH))


def _stops(text: str, place: int, *, end: bool, unit: re.Pattern[str]) -> Iterator[int]:
    return (match.end() if end else match.start() for match in _around(text, place, unit))


def _with_edge(span: Span, edge: int | None, *, end: bool) -> Span | None:
    if edge is None:
        return None
    start, stop = (span.start, edge) if end else (edge, span.end)
    return Span(start, stop) if start < stop else None
