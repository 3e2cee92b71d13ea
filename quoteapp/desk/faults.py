"""Our own faults, logged whole in the place where the platform keeps what programs note down for themselves."""

import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from quoteapp import __version__

MOST = 1_000_000
"""Bytes of the log, beyond which it becomes the old one; there is one old log at most."""


def folder() -> Path:
    """Return the folder of the log, which need not exist; raises RuntimeError where the user has no home.

    https://specifications.freedesktop.org/basedir-spec/latest, obeyed on every platform where its variable is set.
    """
    state = Path(os.environ.get("XDG_STATE_HOME", ""))
    if state.is_absolute():
        return state / "quoteapp"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "quoteapp" / "Logs"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / "quoteapp"
    return Path.home() / ".local" / "state" / "quoteapp"


def log(sentence: str, details: str) -> Path | None:
    """Add a fault to the log: what was said of it, and its traceback; returns the log, None where it cannot be kept.

    The log stays on this computer. It names files, and holds no more of an article than a traceback does.
    """
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    surroundings = f"quoteapp {__version__}, Python {platform.python_version()}, {platform.platform()}"
    entry = f"{now}  {surroundings}\n{sentence}\n{details.rstrip()}\n\n"
    with suppress(OSError, RuntimeError):  # a fault of ours must not be followed by another over its log
        path = folder() / "faults.log"
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST:
            path.replace(path.with_name("faults.old.log"))
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(entry)
        return path
    return None
