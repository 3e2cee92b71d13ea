"""The edges of a quotation on their way through the text: from word to word, and every mark is a stop of its own."""

import re

from quoteapp.model import Span

_WITH_ACCENTS = r"[\u0300-\u036f\u20d0-\u20ff]*"  # those that stand after their letter
STOP = re.compile(rf"(?:\w{_WITH_ACCENTS})+(?:['’](?=\w))?|[^\w\s]{_WITH_ACCENTS}")
"""What an edge passes at once: a word, an elided one with its apostrophe (l’), a mark; never a blank alone."""
REACH = 500  # characters, further than any word is long


def move(text: str, span: Span, *, end: bool, by: int) -> Span | None:
    """The span with its end, or its start, one stop later (``by`` 1) or earlier (−1); None where it would be empty.

    Starts stop before a word or mark, ends behind one, so that no blank is taken in at an edge.
    """
    edge = span.end if end else span.start
    around = STOP.finditer(text, max(0, edge - REACH), min(len(text), edge + REACH))
    stops = [match.end() if end else match.start() for match in around]
    later, earlier = (stop for stop in stops if stop > edge), (stop for stop in reversed(stops) if stop < edge)
    found = next(later if by > 0 else earlier, None)
    start, stop = (span.start, found) if end else (found, span.end)
    return Span(start, stop) if start is not None and stop is not None and start < stop else None
