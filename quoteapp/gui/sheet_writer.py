"""Sheets on their way to the disk, in a thread: a large one takes half a minute, and the window goes on."""

import gc
import traceback

from PySide6.QtCore import QObject, QThread, Signal

from quoteapp.desk import faults
from quoteapp.errors import KnownError
from quoteapp.gui.export_dialog import Wish


class Writing(QThread):
    """Writes one sheet."""

    def __init__(self, wish: Wish, parent: QObject) -> None:
        super().__init__(parent)
        self.wish = wish
        self.problem = ""

    # Qt's own

    def run(self) -> None:
        """Write it; what is wrong is noted, for nobody listens to a thread."""
        wish = self.wish
        gc.disable()  # its search would hold the window up, too: of so many cells it takes a second
        try:
            wish.plan.write(wish.lines, wish.path, wish.language)
        except KnownError as error:
            self.problem = str(error)
        except Exception as error:  # noqa: BLE001 - a bug here must not end the window
            self.problem = "The sheet was not written, and the fault is ours."
            faults.log(self.problem, "".join(traceback.format_exception(error)))
        finally:
            gc.enable()


class SheetWriter(QObject):
    """Writes the sheets that are asked for, several at a time if it must be."""

    written = Signal(int, str)
    """How many quotations are on a sheet, and its path."""
    failed = Signal(str)
    """A sheet could not be written, in a sentence."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at_work: list[Writing] = []

    def write(self, wish: Wish) -> None:
        """Begin to write a sheet."""
        writing = Writing(wish, self)
        self._at_work.append(writing)
        writing.finished.connect(self._look)
        writing.start()

    def _look(self) -> None:
        for writing in [each for each in self._at_work if each.isFinished()]:
            self._at_work.remove(writing)
            writing.deleteLater()
            if writing.problem:
                self.failed.emit(writing.problem)
            else:
                self.written.emit(writing.wish.rows, str(writing.wish.path))

    def close(self) -> None:
        """Wait until all is on the disk."""
        for writing in self._at_work:
            writing.wait()
        self._look()
