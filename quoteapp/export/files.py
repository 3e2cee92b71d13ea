"""Nothing is ever written half."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from quoteapp.errors import KnownError

_REASONS = {
    errno.EISDIR: "it is a folder",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder is a file",
    errno.EACCES: "it is open in another program, or protected against writing",
    errno.EPERM: "it is open in another program, or protected against writing",
    errno.EROFS: "the disk is protected against writing",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "it is too large for the disk",
}


@contextmanager
def written_beside(path: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of ``path`` in one step, once all of it is on the disk.

    On any failure the new file is gone and what was at ``path`` is untouched. An OSError, in the block too, becomes a
    KnownError; any other exception passes through.
    """
    target = Path(os.path.realpath(path))  # through a link: the file that it names is replaced, not the link
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        if target.exists():
            target.open("r+b").close()  # a folder, a locked and a protected file say so before any work is done
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        raise KnownError(f"{path} was not written: {_reason(error)}.") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
