"""The library file: articles, quotations, speakers, and every decision with its history, in one SQLite file.

The only importer of sqlite_utils. Knows nothing of how quotations are found, nor of what a decision means.
"""
