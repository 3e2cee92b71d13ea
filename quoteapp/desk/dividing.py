"""Where a quotation is divided: at a place, around words in it that are not the speaker's, at its incise."""

import re

from quoteapp.folding import words
from quoteapp.model import Span

_BEFORE = re.compile(r"[\s,;–—-]+$")  # what an incise leaves over before it: « Nous partons, » · « a-t-il dit »
_AFTER = re.compile(r"^[\s,;.–—-]+")  # and behind it: « , et loin », « . Demain »
_BORDER = re.compile(r"[,;.?!…\n–—]")


def incise(text: str, whole: Span, cue: Span | None, mention: Span | None, role: str | None) -> Span | None:
    """The words inside a quotation that say who speaks (« , a déclaré X, maire de Y, »); None where none do.

    They run from the border before the cue to the next one after it, the mention and the role behind it taken in.
    """
    if cue is None or not whole.contains(cue):
        return None
    borders = [found.end() for found in _BORDER.finditer(text, whole.start, cue.start)]
    end = cue.end
    if mention is not None and cue.end <= mention.start and whole.contains(mention):
        between = text[cue.end : mention.start]
        end = end if _BORDER.search(between) else mention.end
    if role and (behind := re.compile(r",?\s+" + re.escape(role)).match(text, end)):
        end = behind.end()
    border = _BORDER.search(text, end, whole.end)
    return Span(max(borders, default=whole.start), border.start() if border else end)


def around(text: str, whole: Span, cut: Span) -> tuple[Span, Span] | None:
    """The two parts of a quotation before and after ``cut``; None where one of them would be without words.

    An empty cut is a place; in the middle of a word it is that word's beginning. Blanks go, and what an incise leaves
    over of its punctuation goes with it.
    """
    if not whole.contains(cut):
        return None
    before, after = text[whole.start : cut.start], text[cut.end : whole.end]
    if cut.start < cut.end:
        before, after = _BEFORE.sub("", before), _AFTER.sub("", after)
    elif re.match(r"\w", after):
        parted = re.search(r"\w*$", before)
        before = before[: parted.start()] if parted else before
        after = text[whole.start + len(before) : whole.end]
    before, after = before.rstrip(), after.lstrip()
    if not words(before) or not words(after):
        return None
    return Span(whole.start, whole.start + len(before)), Span(whole.end - len(after), whole.end)
