"""What a journalist can do, without a window: read articles, have them analysed, write the sheet.

Every use case is a plain typed function; the command line and the window are thin shells around them.
"""
