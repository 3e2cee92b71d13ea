"""Text in, quotations out: marks, zones, cues, attribution, names.

The only importer of spaCy, and only in the child process: importing this package does not load it.
"""

SWITCH = "--engine"
"""The program's only argument where it is to be the engine process; said by programs, never by people."""
