"""What came in, to be looked at beside what was read of it."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from quoteapp.sources import html
from quoteapp.sources.encodings import decode
from quoteapp.sources.registry import choose
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quoteapp.sources.html_plainly import Paragraph


def original(library: Library, article: ArticleRecord) -> "str | Iterator[list[Paragraph]]":
    """The bytes that an article came in as: a plain text decoded; of a web page its paragraphs, piece by piece."""
    data = library.original(article.sha256)
    text, _ = decode(data)
    if choose(data, PurePath(article.member or article.file).suffix) is not html.FORMAT:
        return text
    from quoteapp.sources.html_plainly import plainly  # with lxml, which is slow to import: only pages need it

    return plainly(text)
