"""What a journalist can do, without a window: read articles, have them analysed, write the sheet.

Every use case is a plain typed function; the command line and the window are thin shells around them.
"""

ADD = "--add"
"""The program's only argument where it is to add articles for a window; said by programs, never by people."""
