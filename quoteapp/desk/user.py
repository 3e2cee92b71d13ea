"""Who works here: the name that signs decisions, and where their library is."""

import getpass
import os
from pathlib import Path

import platformdirs

from quoteapp.desk import texts
from quoteapp.desk.changes import MACHINE
from quoteapp.errors import KnownError

NAME = "quoteapp"


def library() -> Path:
    """The user's own library, in the platform's place for data; it need not be there."""
    return platformdirs.user_data_path(NAME, appauthor=False) / "library.quotes"


def name(given: str | None = None) -> str:
    """Whose decisions they are: the name ``given``, else what the computer calls the user.

    Raises KnownError for a name that the history could not tell from the program's own.
    """
    found = " ".join((given or _account()).split())
    if not found or found == MACHINE:
        raise KnownError(texts.NO_NAME)
    return found


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # which of them, depends on the platform and on Python's version
        return str(os.getuid()) if hasattr(os, "getuid") else ""
