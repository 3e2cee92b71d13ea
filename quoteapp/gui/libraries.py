"""Other libraries: each has a window of its own, in a process of its own; one window at a time writes to a library."""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QProcess, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from quoteapp.desk import user

PATIENCE = 2_000  # milliseconds in which a window that has a library answers
HEARD = b"\n"


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


class Door(QObject):
    """Where another start of the program on the same library leaves its files, instead of opening a second window."""

    knocked = Signal(list)
    """The paths of files to be added, perhaps none: then the window is only to be seen."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(_address(library))  # who holds the library is alone: what is left is of the dead
        self._server.listen(_address(library))

    def _greet(self) -> None:
        guest = self._server.nextPendingConnection()
        guest.readyRead.connect(lambda: self._read(guest))
        guest.disconnected.connect(guest.deleteLater)

    def _read(self, guest: QLocalSocket) -> None:
        if guest.canReadLine():
            line = bytes(guest.readLine().data())
            guest.write(HEARD)
            guest.flush()
            self.knocked.emit([str(path) for path in json.loads(line)])


def knock(library: Path, files: Iterable[Path]) -> bool:
    """Hand files to the window that has the library, and have it come to the front; tells whether it has heard."""
    socket = QLocalSocket()
    socket.connectToServer(_address(library))
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(json.dumps([str(each.absolute()) for each in files]).encode() + b"\n")
    heard = socket.waitForReadyRead(PATIENCE)
    socket.abort()
    return heard


def _address(library: Path) -> str:
    """The name of the door of a library, the same for every way to write its path."""
    return f"quoteapp-{hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:24]}"
