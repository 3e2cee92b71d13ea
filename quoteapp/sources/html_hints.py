"""What trafilatura says of an HTML page: its metadata, and which lines are the article's own.

Never the text: trafilatura turns U+00A0 into a space and drops what it takes for furniture. Nothing here uses the
network. What trafilatura cannot cope with costs the hints, not the article.
"""

import json
import logging
import re
from dataclasses import dataclass

from lxml import html

from quoteapp.sources.html_blocks import Page

_LOG = logging.getLogger(__name__)

# Past these, far above any article's page, trafilatura takes minutes, and the depth of its recursion is not safe.
_MAX_CHARACTERS = 1_000_000
_MAX_ELEMENTS = 20_000
_MAX_ATTRIBUTES = 1_000
_MAX_DEPTH = 200
_MAX_JSON = 50_000
_MAX_FIELD = 500

# Dates that the page states, not ones that happen to stand in it; not cut off at today, so that the same page gives the
# same article whatever the computer's clock says.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
# What XML forbids and pages hold all the same, a stray backspace: trafilatura gives up at it.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_WORD = re.compile(r"[\W_]+")
# Lines, and the cells of tables.
_LINE_ENDS = re.compile(r"[\n|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Metadata, ``date`` in ISO 8601, and ``lines``: the folded lines of the article's body."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    lines: frozenset[str] = frozenset()


def fold(text: str) -> str:
    """Keep letters and digits only, without case: what stays the same when spaces and marks are flattened."""
    return _NOT_WORD.sub("", text).casefold()


def hints(text: str, page: Page) -> Hints:
    """Ask for the hints for the HTML ``text`` whose blocks are ``page``; empty where there are none."""
    if not _bearable(page):
        return Hints()
    try:
        return _ask(text)
    except Exception:  # noqa: BLE001 - whatever goes wrong in there, the article can be read without
        _LOG.info("trafilatura failed", exc_info=True)
        return Hints()


def _bearable(page: Page) -> bool:
    return (
        0 < sum(len(block.text) for block in page.blocks) <= _MAX_CHARACTERS
        and page.elements <= _MAX_ELEMENTS
        and page.attributes <= _MAX_ATTRIBUTES
        and page.depth <= _MAX_DEPTH
    )


def _ask(text: str) -> Hints:
    import trafilatura  # slow to import
    from trafilatura.settings import Document

    tree = _tree(text)
    found = trafilatura.extract_metadata(tree, date_config=_DATES)
    # Without its fallbacks, which take minutes on some pages.
    body = trafilatura.bare_extraction(tree, include_comments=False, fast=True)
    lines = _LINE_ENDS.split(body.text or "") if isinstance(body, Document) else []
    return Hints(
        title=_field(found.title),
        outlet=_field(found.sitename),
        author=_field(found.author),
        date=_field(found.date),
        url=_field(found.url),
        lines=frozenset(map(fold, lines)) - {""},
    )


def _tree(text: str) -> html.HtmlElement:
    """Parse ``text``, leaving out what trafilatura takes quadratic time for: comments by the million, broken JSON."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(_NOT_XML.sub("", text).encode("utf-8"), parser)
    for script in tree.iter("script"):
        if not _is_json(script.text or ""):
            script.text = None
    return tree


def _is_json(text: str) -> bool:
    try:
        return len(text) <= _MAX_JSON and json.loads(text, strict=False) is not None
    except (ValueError, RecursionError):
        return False


def _field(value: str | None) -> str | None:
    """Give ``value`` where it is of a length to be believed; JSON may have put halves of surrogate pairs into it."""
    if not value or len(value) > _MAX_FIELD:
        return None
    return value.encode("utf-8", "replace").decode("utf-8").strip() or None
