"""Other libraries: each has a window of its own, in a process of its own; one window at a time writes to a library."""

import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QProcess

from quoteapp.desk import user


def program() -> list[str]:
    """The command line of this program: Python and the package, or the executable of a bundle."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "quoteapp"]


def open_window(library: Path, *, samples: bool = False) -> bool:
    """Open a library in a window of its own, which outlives this one; tells whether it could be started."""
    command = [*program(), "desk", str(library), *(["--samples"] if samples else [])]
    started = QProcess.startDetached(command[0], command[1:])
    return bool(started[0] if isinstance(started, tuple) else started)


def samples_library() -> Path:
    """Where the library with the samples is: beside the user's own."""
    return user.library().with_name("samples.quotes")


class Hold:
    """The claim of a window on a library: a file beside it says who has it. Given back when the process ends."""

    def __init__(self, library: Path) -> None:
        self.left_behind = False
        """Once it is taken: whether the last window that had it was killed, or the computer was."""
        self._file = Path(f"{library}.lock")
        self._lock = QLockFile(str(self._file))
        self._lock.setStaleLockTime(0)  # only a process that is gone has let go

    def take(self) -> bool:
        """Claim the library; False where another window has it, or the folder takes no file."""
        there = self._file.exists()
        taken = self._lock.tryLock(100)
        self.left_behind = taken and there
        return taken

    def release(self) -> None:
        """Give the claim back."""
        self._lock.unlock()
