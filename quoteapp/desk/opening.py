"""Libraries as the user names them, opened; what cannot be opened is said in the user's words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quoteapp.desk import texts, user
from quoteapp.errors import KnownError
from quoteapp.store import history
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library


def open_to_write(path: Path | None = None) -> Library:
    """Open the library at ``path``, by default the user's own, for new articles; made anew where there is none.

    Raises KnownError where that is impossible, also where a later version of the program has written it.
    """
    path = path or _own()
    _refuse_folder(path)
    library = open_library(path)
    if library.read_only:
        library.close()
        raise KnownError(texts.newer(str(path)))
    return library


@contextmanager
def open_to_fill(path: Path | None = None) -> Iterator[Library]:
    """Open a library as ``open_to_write`` does, and close it; one that was made for this is gone where nothing came."""
    path = path or _own()
    new = not path.exists()
    with open_to_write(path) as library:
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


def open_to_read(path: Path) -> Library:
    """Open a library that is there; raises KnownError where that is impossible.

    What a program that was killed has left half written is set right on this occasion.
    """
    _refuse_folder(path)
    if not path.exists():
        raise KnownError(texts.no_library(str(path)))
    return open_library(path)


def _own() -> Path:
    """Where the user's own library is; its folder is made."""
    path = user.library()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {path.parent} cannot be made: {error.strerror}.") from error
    return path


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise KnownError(texts.folder_no_library(str(path)))
