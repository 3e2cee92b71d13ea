"""An analysis that is under way for certain, and stays so: no test has to guess how long anything takes."""

import os
from pathlib import Path


class Waiting:
    """A text over which the fake engine waits for ever, and the pipe through which it says so."""

    def __init__(self, folder: Path) -> None:
        self._pipe = folder / "pipe"
        os.mkfifo(self._pipe)
        self.text = f"ATTENDRE {self._pipe}"

    def pid(self) -> int:
        """Wait until the analysis is under way; returns the id of its process."""
        with self._pipe.open() as pipe:
            return int(pipe.readline())


def is_gone(pid: int) -> bool:
    """Whether no such process is left, not even as a zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
