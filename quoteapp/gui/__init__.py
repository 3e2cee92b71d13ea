"""The desk in a window: thin Qt shells around what the desk does; the only importer of PySide6.

Offsets become Qt's in ``offsets.py`` alone, and no text is ever read back from a widget.
"""
