"""Words made comparable: case, accents, ligatures and typographic apostrophes folded away.

For comparison only; what is shown or stored is always the article's own text.
"""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = {
    "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae",
    "ð": "d", "þ": "th", "’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-",
}  # fmt: skip


class _Folded(dict[int, str]):
    """A table for str.translate: a character's code → what it folds to; filled as characters come."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        decomposed = unicodedata.normalize("NFKD", _LETTERS.get(letter, letter).casefold())
        self[code] = "".join(c for c in decomposed if not unicodedata.combining(c))
        return self[code]


_FOLDED = _Folded()
_WORD = re.compile(r"\w+")


_REMEMBERED = 100
"""Code points up to which a text is remembered: names and words come again and again, whole articles do not."""


def fold(text: str) -> str:
    """``text`` in lower case without accents, ligatures taken apart; not of the same length."""
    if text.isascii():  # as most words are
        return text.lower()
    return _kept(text) if len(text) <= _REMEMBERED else _folded(text)


@lru_cache(maxsize=100_000)
def _kept(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    return text.translate(_FOLDED)


def fullness(form: str) -> tuple[int, int, int]:
    """How full a form of a name is: more words, then more letters, then more accents (« Žorkavec », « Zorkavec »)."""
    return len(words(form)), len(form), sum(ord(c) > 127 for c in form)


def words(text: str) -> tuple[str, ...]:
    """The folded words of ``text``, punctuation left out."""
    return _kept_words(text) if len(text) <= _REMEMBERED else _words(text)


@lru_cache(maxsize=100_000)
def _kept_words(text: str) -> tuple[str, ...]:
    return _words(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))
