"""Quotations in, files out: one writer a format, one registry keyed by suffix.

Knows nothing of how the quotations were found.
"""
