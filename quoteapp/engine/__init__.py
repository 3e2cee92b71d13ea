"""Text in, quotations out: marks, zones, cues, attribution, names.

The only importer of spaCy, and only in the child process: importing this package does not load it.
"""
