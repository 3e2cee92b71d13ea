"""Text that a spreadsheet would take for a formula, made harmless and made good again.

An article may print « =1+1 », an e-mail address, a dialogue dash. The guard is one apostrophe in front, and text that
begins with an apostrophe gets one as well: a cell that begins with an apostrophe has always one too many, and
``unguard`` gives the text back, whatever it was.
"""

import re

APOSTROPHE = "'"

# Spreadsheets skip blanks before a sign and read its fullwidth forms; tab and line breaks can end a cell early.
_RISKY = re.compile(rf"{APOSTROPHE}|[\t\r\n]|[\s\x00-\x1f]*[=+\-@＝＋－＠]")


def is_risky(text: str) -> bool:
    """Whether a spreadsheet would not take ``text`` for what it is."""
    return _RISKY.match(text) is not None


def guard(text: str) -> str:
    """Make sure that a spreadsheet takes ``text`` for text."""
    return APOSTROPHE + text if is_risky(text) else text


def unguard(cell: str) -> str:
    """Give back the text that ``guard`` was given, whatever it was."""
    return cell.removeprefix(APOSTROPHE)
