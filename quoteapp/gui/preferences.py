"""What holds for the program, whichever library is open: keys, templates of sheets."""

from PySide6.QtCore import QSettings


def of_program(settings: QSettings) -> QSettings:
    """The settings outside of the group of a library, in the same file as ``settings``."""
    return QSettings(settings.fileName(), settings.format())
