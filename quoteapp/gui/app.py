"""The program with a window: ``quoteapp`` and ``quoteapp-desk``."""

import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from quoteapp import resources
from quoteapp.errors import KnownError
from quoteapp.gui import languages, theme
from quoteapp.gui.workplace import Workplace
from quoteapp.store.opening import open_library

NAME = "quoteapp"


def main(library: Path | None = None) -> int:
    """Open the window on a library, the user's own where none is named; returns the exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setOrganizationName(NAME)
    application.setDesktopFileName("io.github.quoteapp.Quoteapp")
    application.setWindowIcon(QIcon(str(resources.path("icons/quoteapp.svg"))))
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)
    languages.speak(application, languages.of_system())
    chosen = theme.load(theme.of_system())
    theme.apply(application, chosen)
    path = library or default_library()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        opened = open_library(path)
    except (KnownError, OSError) as error:
        QMessageBox.critical(None, NAME, str(error))
        return 1
    workplace = Workplace(opened, chosen, settings)
    workplace.start()
    return application.exec()


def default_library() -> Path:
    """Where the user's library is, where no other is named."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "library.quotes"


if __name__ == "__main__":
    sys.exit(main())
