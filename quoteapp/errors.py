"""Errors split by whose they are: the user's disk or file (said kindly), or ours (logged whole)."""


class KnownError(Exception):
    """Something about the user's file, folder or disk; its text is one sentence fit to be shown."""


class UnreadableError(KnownError):
    """A file that cannot become an article: empty, binary, too large, malformed; the text says which."""


class BugError(Exception):
    """Our own fault; to be logged whole, with the user's work saved."""
