"""Libraries as the user names them, opened; what cannot be opened is said in the user's words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quoteapp.desk import texts, user
from quoteapp.errors import KnownError
from quoteapp.store import backups, history
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.troubles import looking_at


def open_to_write(path: Path | None = None) -> Library:
    """Open the library at ``path``, by default the user's own, for new articles; made anew where there is none.

    Raises KnownError where that is impossible, also where a later version of the program has written it.
    """
    path = path or _own()
    refuse_folder(path)
    library = open_library(path)
    if library.read_only:
        library.close()
        raise KnownError(texts.newer(str(path)))
    return library


@contextmanager
def open_to_fill(path: Path | None = None) -> Iterator[Library]:
    """Open a library as ``open_to_write`` does, and close it; one that was made for this is gone where nothing came."""
    path = path or _own()
    refuse_folder(path)
    new = not path.exists()
    with backups.way_back(path), open_to_write(path) as library:
        try:
            yield library
        finally:
            unused = new and is_empty(library)
            library.close()
            if unused:
                library.path.unlink(missing_ok=True)


def is_empty(library: Library) -> bool:
    """Whether nothing was ever put into a library."""
    return not history.groups(library.db, last=1)


@contextmanager
def open_to_read(path: Path) -> Iterator[Library]:
    """Open a library that is there, and close it; raises KnownError where that is impossible.

    What a program that was killed has left half written is set right on this occasion.
    """
    refuse_folder(path)
    if not _is_there(path):
        raise KnownError(texts.no_library(str(path)))
    with backups.way_back(path), open_library(path) as library:
        yield library


def _is_there(path: Path) -> bool:
    """Whether there is, or was, a library: an empty file alone is what one leaves that could not be made."""
    return path.exists() and (path.stat().st_size > 0 or bool(backups.backups(path)))


def _own() -> Path:
    """Where the user's own library is; its folder is made."""
    path = user.library()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {path.parent} cannot be made: {error.strerror}.") from error
    return path


def refuse_folder(path: Path) -> None:
    """Raise KnownError where a folder is at ``path``, or it cannot be looked at."""
    with looking_at(path):
        folder = path.is_dir()
    if folder:
        raise KnownError(texts.folder_no_library(str(path)))
