"""What the blocks of an HTML page are for: title, intertitle, body, caption, furniture.

The page's own elements speak first (headings, menus, captions), then trafilatura's choice of lines. It drops short
paragraphs, repeated ones and whole short articles, and a quotation told to be furniture is lost to the journalist: so
whatever reads like a paragraph and stands beside the body's own is body too.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from quoteapp.model import ZoneKind
from quoteapp.sources.html_blocks import HEADINGS, Block, Page
from quoteapp.sources.html_hints import Hints, fold

_STORY = frozenset({"article", "main"})
_FURNITURE = frozenset({"aside", "button", "dialog", "footer", "menu", "nav", "option", "select", "textarea"})
# Furniture, except around the story: a header holds title and lead, a form may hold the whole page.
_WRAPPERS = frozenset({"form", "header"})
# Lists and block quotations do not part their paragraphs from the ones around.
_TRANSPARENT = frozenset({"blockquote", "dd", "dl", "dt", "li", "ol", "ul"})

_WORD = re.compile(r"\w+")
_QUOTATION_MARK = re.compile('[«»“”„"]')
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")
_LONG = 80  # characters: no menu entry
# Folded characters: by then it is no coincidence that a line of the body reads the same.
_DISTINCT = 25
# Shares of a block's characters that are links: a pointer to another page, more or less surely.
_LINKED = 0.5
_WHOLLY_LINKED = 0.9


def label(page: Page, hints: Hints) -> list[ZoneKind]:
    """Tell the kind of every block of ``page``, in their order."""
    title = _title(page, hints.title)
    roles = _roles(page, title)
    headings = _nearest(page, HEADINGS)
    kept = [roles[block.element] is None and _is_kept(block, hints.lines) for block in page.blocks]
    any_kept = any(kept)
    beside = _beside(page, [block.element for block, chosen in zip(page.blocks, kept, strict=True) if chosen])

    def kind(block: Block, chosen: bool) -> ZoneKind:
        if block is title:
            return ZoneKind.TITLE
        if role := roles[block.element]:
            return role
        near = chosen or beside[block.element]
        if headings[block.element] >= 0:
            return ZoneKind.INTERTITLE if near else ZoneKind.FURNITURE
        # Where trafilatura found nothing, a line need not be long to be the article.
        prose = chosen or ((_is_prose(block.text) or not any_kept) and block.linked <= _LINKED * len(block.text))
        return ZoneKind.BODY if near and prose else ZoneKind.FURNITURE

    return [kind(block, chosen) for block, chosen in zip(page.blocks, kept, strict=True)]


def _title(page: Page, metadata: str | None) -> Block | None:
    """Choose the title: most of the metadata's words, a heading, in the story; the first of these.

    Without the metadata's very words only an h1 can be it.
    """
    h1, story, furniture = _nearest(page, {"h1"}), _nearest(page, _STORY), _nearest(page, _FURNITURE)
    words, folded = _words(metadata or ""), fold(metadata or "") or None

    def rank(block: Block) -> tuple[float, bool, bool]:
        own = _words(block.text)
        likeness = len(own & words) / max(1, len(own | words))
        return (likeness if likeness > 0.5 else 0.0, h1[block.element] >= 0, story[block.element] >= 0)

    candidates = (
        block
        for block in page.blocks
        if furniture[block.element] < 0 and (h1[block.element] >= 0 or fold(block.text) == folded)
    )
    return max(candidates, key=rank, default=None)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _roles(page: Page, title: Block | None) -> list[ZoneKind | None]:
    """Tell of every element what it or the nearest one around makes of its text: caption, furniture, or nothing."""
    story = _nearest(page, _STORY)
    starts = [index for index, tag in enumerate(page.tags) if tag in _STORY]
    around = _around(page, [*starts, title.element] if title else starts)
    roles: list[ZoneKind | None] = []
    for index, (tag, parent) in enumerate(zip(page.tags, page.parents, strict=True)):
        role = roles[parent] if parent >= 0 else None
        if tag == "figcaption":
            role = ZoneKind.CAPTION
        elif tag == "footer" and page.tags[parent] == "blockquote":
            role = role or ZoneKind.BODY  # says whose words they are
        elif tag in _FURNITURE or (
            tag in _WRAPPERS and index not in around and not (tag == "header" and story[index] >= 0)
        ):
            role = ZoneKind.FURNITURE
        roles.append(role)
    return roles


def _around(page: Page, elements: Iterable[int]) -> set[int]:
    """Collect all elements around ``elements``, and themselves."""
    found: set[int] = set()
    for start in elements:
        element = start
        while element >= 0 and element not in found:
            found.add(element)
            element = page.parents[element]
    return found


def _nearest(page: Page, tags: Collection[str]) -> list[int]:
    """Find for every element the nearest one of ``tags`` around it, itself included, or -1."""
    found: list[int] = []
    for index, (tag, parent) in enumerate(zip(page.tags, page.parents, strict=True)):
        found.append(index if tag in tags else found[parent] if parent >= 0 else -1)
    return found


def _beside(page: Page, chosen: list[int]) -> list[bool]:
    """Tell of every element whether it stands in the body, going by the ``chosen`` ones; all do where none is.

    The body is what is around the chosen ones (their homes) and, for a lead, what is around that; where several homes
    have one around them, as where every paragraph is wrapped, their siblings too.
    """
    if not chosen:
        return [True] * len(page.tags)
    homes = _homes(page)
    inner = {homes[element] for element in chosen}
    outer = Counter(homes[home] for home in inner if home >= 0)
    return [home in inner or home in outer or (home >= 0 and outer[homes[home]] > 1) for home in homes]


def _homes(page: Page) -> list[int]:
    """Find for every element the one around it that is no list or block quotation, or -1."""
    homes: list[int] = []
    for parent in page.parents:
        homes.append(homes[parent] if parent >= 0 and page.tags[parent] in _TRANSPARENT else parent)
    return homes


def _is_kept(block: Block, lines: Collection[str]) -> bool:
    """Tell whether trafilatura has the block, or a line of it that could hardly stand elsewhere.

    Not one that is a link from end to end, « Lire aussi », where trafilatura hesitates.
    """
    if block.linked > _WHOLLY_LINKED * len(block.text):
        return False
    folded = [fold(line) for line in block.text.split("\n")]
    return "".join(folded) in lines or any(len(line) >= _DISTINCT and line in lines for line in folded)


def _is_prose(text: str) -> bool:
    """Tell whether a block reads like a paragraph: a sentence, words between marks, or long."""
    return len(text) >= _LONG or bool(_QUOTATION_MARK.search(text)) or text.endswith(_SENTENCE_ENDS)
