"""Text of any origin in a terminal: harmless, and as wide as it will be there."""

import re
import unicodedata

_INVISIBLE = ("Cc", "Cf", "Cs")  # control (escape sequences), format (direction overrides), halves of surrogate pairs
_WIDE = ("W", "F")
_BLANK = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return ``text`` on one line, single-spaced, without anything that could steer the terminal."""
    return "".join(c for c in _BLANK.sub(" ", text).strip() if unicodedata.category(c) not in _INVISIBLE)


def width(text: str) -> int:
    """Return the number of terminal cells that ``text`` takes: two for East Asian wide, none for combining."""
    return sum(_cells(character) for character in text)


def fit(text: str, cells: int) -> str:
    """Return ``text`` if it fits in ``cells``, else its start and an ellipsis."""
    if width(text) <= cells:
        return text
    end, left = 0, cells - 1
    while left >= _cells(text[end]):
        left -= _cells(text[end])
        end += 1
    return text[:end].rstrip() + "…"


def fit_end(text: str, cells: int) -> str:
    """Return ``text`` if it fits in ``cells``, else an ellipsis and its end: of a path, the end tells."""
    return fit(text[::-1], cells)[::-1]


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
