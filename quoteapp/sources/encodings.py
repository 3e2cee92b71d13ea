"""Bytes to text: byte order mark, UTF-8, the declared encoding, the ones French was written in, a guess.

Line breaks become line feeds and a byte order mark is dropped; nothing else is touched.

A text that is UTF-8 but for some bytes stays UTF-8: half a character cut off by a feed, or a passage pasted from
Windows, must not turn every accent of the article into mojibake. A bad byte that Windows-1252 reads as a letter or a
mark of French is read so; any other shows as U+FFFD, visibly wrong rather than quietly.
"""

import codecs
import re

from quoteapp.errors import UnreadableError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

# The 8-bit encodings of French: Windows, the old Macintosh, Unix with its euro, DOS. The first wins a tie.
_FRENCH = ("windows-1252", "macintosh", "iso-8859-15", "cp850")
# What stands to reason in French: its letters (a capital not behind a small letter: « dÈclarÈ » is mojibake) and marks.
_LETTERS = "àâäçéèêëîïñôöùûüÿ"
_PUNCTUATION = "\u00a0\u00ad«»‹›“”„‘’–—…•·€£°§©®™²³¹ºª"
_SENSIBLE = re.compile(
    f"[{_LETTERS}{_PUNCTUATION}]|(?<![a-z{_LETTERS}])[ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ]|[œæ](?=[a-z{_LETTERS}])|(?<=[a-z{_LETTERS}])[œæ]"
)
_NON_ASCII = re.compile(r"[^\x00-\x7f]")
# Four fifths leave room for foreign names; Cyrillic read as Windows-1252 stays near three fifths.
_FRENCH_SHARE = 0.8

# No Ã, no Â: alone in UTF-8 they are the first half of a letter cut in two, and Ã is not French.
_PASTED = frozenset("àâäçéèêëîïôöùûüÿœæÀÇÉÈÊËÎÏÔÙÛÜŒÆ«»‹›“”‘’–—…€°\u00a0")

_DECLARATION = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})"
    rb"|<meta[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})",
    re.IGNORECASE,
)
_DECLARATION_WITHIN = 16_384
# Python's other codecs are no encodings of files (rot13, idna, unicode_escape), or were tried before (UTF).
_DECLARABLE = re.compile(r"cp\d|iso8859|mac-|koi8|kz1048|ptcp|tis|gb|big5|shift_jis|euc_|iso2022|johab|hp-")
# https://encoding.spec.whatwg.org/#names-and-labels: pages that say these mean Windows-1252.
_MEANT_AS_WINDOWS = frozenset({"ascii", "iso8859-1"})

_LATIN = re.compile(r"cp(125[02478]|437|85\d|86[0135]|1140|037|500)$|latin|iso8859_(\d|1[03-6])$|mac_|hp_roman|ascii")

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.05

_NOT_TEXT = "The file is binary data, not text."


def decode(data: bytes) -> tuple[str, str]:
    """Give the text of ``data``, line feeds for its line breaks, and the name of the encoding that it was read in.

    Raises UnreadableError where the bytes are no text or no encoding fits.
    """
    text, encoding = _marked(data) or _wide(data) or _utf8(data) or _declared(data) or _french(data) or _guessed(data)
    if "\0" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise UnreadableError(_NOT_TEXT)
    return newlines(text), encoding


def newlines(text: str) -> str:
    """Give ``text`` with line feeds for the line breaks of Windows and of the old Macintosh."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _marked(data: bytes) -> tuple[str, str] | None:
    """Go by a byte order mark, which is believed even where single bytes are bad."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            # Half a character of UTF-16 is no byte of Windows-1252.
            return data[len(mark) :].decode(encoding, _REPAIR if encoding == "utf-8" else "replace"), encoding
    return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """Try UTF-16 and UTF-32 without a mark; bytes that are zero allow nothing else."""
    if b"\0" not in data:
        return None
    for encoding in _WIDE:
        text = _strict(data, encoding)
        if text and 2 * len(_NON_ASCII.findall(text)) < len(text):
            return text, encoding
    raise UnreadableError(_NOT_TEXT)


def _utf8(data: bytes) -> tuple[str, str] | None:
    """Try UTF-8, also where it has fewer bad bytes than good characters beyond ASCII."""
    text = _strict(data, "utf-8")
    if text is None:
        damaged = data.decode("utf-8", "replace")
        if 2 * damaged.count("\ufffd") >= len(_NON_ASCII.findall(damaged)):
            return None
        text = data.decode("utf-8", _REPAIR)
    return text, "utf-8"


def _declared(data: bytes) -> tuple[str, str] | None:
    """Go by what an XML declaration or an HTML ``meta`` says, where it is an 8-bit or Asian encoding that fits."""
    found = _DECLARATION.search(data, 0, _DECLARATION_WITHIN)
    if not found:
        return None
    try:
        encoding = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None
    if encoding in _MEANT_AS_WINDOWS:
        encoding = "windows-1252"
    elif not _DECLARABLE.match(encoding):
        return None
    text = _strict(data, encoding)
    return None if text is None else (text, encoding)


def _french(data: bytes) -> tuple[str, str] | None:
    """Try the encodings of French: the one in which most characters beyond ASCII stand to reason."""
    best, found = 0.0, None
    for encoding in _FRENCH:
        text = _strict(data, encoding)
        share = _sensible(text) if text else 0.0
        if text and share > best:
            best, found = share, (text, encoding)
    return found if best >= _FRENCH_SHARE else None


def _sensible(text: str) -> float:
    """Give the share of the characters beyond ASCII that French has, there where it has them (0–1)."""
    return len(_SENSIBLE.findall(text)) / max(1, len(_NON_ASCII.findall(text)))


def _guessed(data: bytes) -> tuple[str, str]:
    """Go by the statistics of other languages; Windows-1252 where they only say that the letters are Latin."""
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    guess = from_bytes(data).best()
    if guess is None:
        raise UnreadableError("The encoding of the text could not be recognised.")
    western = _strict(data, "windows-1252") if _LATIN.match(guess.encoding) else None
    return (str(guess), guess.encoding) if western is None else (western, "windows-1252")


def _strict(data: bytes, encoding: str) -> str | None:
    """Decode ``data``, or give None where a byte does not fit."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _repair(error: UnicodeError) -> tuple[str, int]:
    """Read a bad byte as Windows-1252 where that gives French, else as U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pasted = error.object[error.start : error.end].decode("windows-1252", "replace")
    return (pasted if pasted in _PASTED else "\ufffd"), error.end


_REPAIR = "quoteapp-french"
codecs.register_error(_REPAIR, _repair)
