"""A file, or its bytes, to articles."""

import hashlib
import stat
from dataclasses import fields
from pathlib import Path

from quoteapp.errors import UnreadableError
from quoteapp.model import Article
from quoteapp.sources.formats import Parsed
from quoteapp.sources.registry import choose

LIMIT = 5_000_000  # characters of an article's text
# No encoding takes more bytes for a character; a saved page has room for its pictures.
_BYTES_PER_CHARACTER = 4


def read(path: Path, *, file: str, limit: int = LIMIT) -> tuple[Article, ...]:
    """Read the articles of the file at ``path``: one, or several of a container.

    ``file`` is the name that the articles carry; ``limit`` is the most characters that a text may have. Raises
    UnreadableError, with a sentence that leaves the name of the file to the caller, whatever is wrong with it.
    """
    data = _bytes(path, limit * _BYTES_PER_CHARACTER + 1)
    return parse(data, file=file, suffix=path.suffix, limit=limit)


def parse(data: bytes, *, file: str, suffix: str, limit: int = LIMIT) -> tuple[Article, ...]:
    """Read the articles of a file's content ``data``; ``suffix`` (``.html``) counts where the content is not clear.

    Raises UnreadableError where it is empty, no text, or longer than ``limit`` characters.
    """
    if not data:
        raise UnreadableError("The file is empty.")
    if len(data) > limit * _BYTES_PER_CHARACTER:
        raise _too_long(limit)
    digest = hashlib.sha256(data).hexdigest()
    articles = []
    for parsed in choose(data, suffix).read(data):
        _check(parsed.text, limit)
        decided = {each.name: getattr(parsed, each.name) for each in fields(Parsed)}
        articles.append(Article(file=file, sha256=digest, original=data, **decided))
    return tuple(articles)


def _check(text: str, limit: int) -> None:
    if not text or text.isspace():
        raise UnreadableError("There is no text in the file.")
    if len(text) > limit:
        raise _too_long(limit)


def _too_long(limit: int) -> UnreadableError:
    return UnreadableError(f"The file is too long: at most {limit:,} characters are read.")


def _bytes(path: Path, most: int) -> bytes:
    """Read the first ``most`` bytes of a regular file; a pipe or a device would keep us waiting."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            next(path.iterdir(), None)  # says what is wrong where a folder cannot be listed
            raise UnreadableError("It is a folder, not a file.")
        if not stat.S_ISREG(mode):
            raise UnreadableError("It is a pipe, a socket or a device, not a file.")
        with path.open("rb") as stream:
            return stream.read(most)
    except PermissionError as error:
        raise UnreadableError("You have no permission to read it.") from error
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a name no file can have
        raise UnreadableError("There is no such file or folder.") from error
    except OSError as error:
        raise UnreadableError(f"It could not be read: {error.strerror}.") from error
