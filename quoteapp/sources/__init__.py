"""Bytes in, articles out: one module a format, one registry.

Keeps the original bytes; the text is decoded, its line breaks made one kind, and nothing else touched.
"""
