"""Bytes in, articles out: one module a format, one registry.

Keeps the original bytes; the text is decoded, its line breaks made one kind, and nothing else touched.
"""

from quoteapp.sources.finding import File, Found, find
from quoteapp.sources.reading import LIMIT, parse, read
from quoteapp.sources.registry import known

__all__ = ["LIMIT", "File", "Found", "find", "known", "parse", "read"]
