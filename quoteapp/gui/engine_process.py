"""One engine process as the event loop sees it: its lines become signals, its end is told once."""

from collections.abc import Sequence

from msgspec import MsgspecError
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from quoteapp.engine.messages import Answer, Ready, Request, decode, encode
from quoteapp.engine.process import LAST_WORDS, environment


def surroundings() -> QProcessEnvironment:
    """The environment of a child process of this program."""
    found = QProcessEnvironment()
    for name, value in environment().items():
        found.insert(name, value)
    return found


class EngineProcess(QProcess):
    """A child with its model loaded or loading, asked one article at a time; of no more use once ``died`` was told."""

    loaded = Signal(str)
    """The model is loaded; which engine it is that answers."""
    answered = Signal(object)
    """The Answer to what was asked."""
    died = Signal(str)
    """The process ended, never started, or had to be ended because it talked nonsense; its last words."""

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.ready = False
        self._asked: int | None = None
        self._given_up = False
        self._silent = False
        self._last_words = b""
        self.setProgram(command[0])
        self.setArguments(list(command[1:]))
        self.setProcessEnvironment(surroundings())
        self.readyReadStandardOutput.connect(self._read)
        self.readyReadStandardError.connect(self._keep_last_words)
        self.errorOccurred.connect(self._not_started)
        self.finished.connect(self._ended)

    def ask(self, request: Request) -> None:
        """Send a request; only to a child that is ready, and has answered what it was asked before."""
        self._asked = request.id
        self.write(encode(request))

    def end(self) -> None:
        """Kill the process at once; it says nothing any more, and deletes itself once the system is rid of it."""
        self._silent = True
        self._give_up()

    def _read(self) -> None:
        while not self._given_up and self.canReadLine():
            try:
                self._take(bytes(self.readLine().data()))
            except (MsgspecError, UnicodeDecodeError):
                self._give_up()

    def _take(self, line: bytes) -> None:
        if not self.ready:
            version = decode(line, Ready).version
            self.ready = True
            self.loaded.emit(version)
            return
        answer = decode(line, Answer)
        if answer.id != self._asked:
            self._give_up()
            return
        self._asked = None
        self.answered.emit(answer)

    def _give_up(self) -> None:
        """Kill a child and read no more of what it may have written."""
        self._given_up = True
        self.kill()

    def _keep_last_words(self) -> None:
        self._last_words = (self._last_words + self.readAllStandardError().data())[-LAST_WORDS:]

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # every other error ends with ``finished``
            self._tell_end(self.errorString())

    def _ended(self, code: int, how: QProcess.ExitStatus) -> None:
        said = self._last_words.decode("utf-8", "replace").rstrip()
        status = code if how is QProcess.ExitStatus.NormalExit else -code  # a signal, as the subprocess module tells it
        self._tell_end(f"{said}\nengine process ended with status {status}".lstrip())

    def _tell_end(self, last_words: str) -> None:
        if not self._silent:
            self.died.emit(last_words)
        self.deleteLater()
