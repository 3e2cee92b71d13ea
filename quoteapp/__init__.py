"""Finds every quotation in news articles and ties each to its speaker."""

__version__ = "0.1.0"
