"""Where files are looked for and sheets are put: where it was the last time, at first among one's documents."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSettings, QStandardPaths

Purpose = Literal["articles", "sheets"]


def last(purpose: Purpose, settings: QSettings) -> Path:
    """The folder that was chosen last for a purpose, if it is still there; else the documents, else the home."""
    kept = Path(str(settings.value(f"folders/{purpose}", "")))
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    usable = (each for each in (kept, documents) if each.is_absolute() and each.is_dir())
    return next(usable, Path.home())


def keep(purpose: Purpose, folder: Path, settings: QSettings) -> None:
    """Note the folder that was chosen."""
    settings.setValue(f"folders/{purpose}", str(folder.absolute()))
