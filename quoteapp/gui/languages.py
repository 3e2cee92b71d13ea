"""French and English: whose words the interface speaks."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from quoteapp import resources
from quoteapp.export.labels import Language as Language

_now: Language = "en"


def of_system() -> Language:
    """French where the system speaks French, else English."""
    return "fr" if QLocale.system().language() is QLocale.Language.French else "en"


def kept(settings: QSettings) -> Language | None:
    """The language that was chosen the last time, None where none was."""
    found = settings.value("look/language")
    return "fr" if found == "fr" else "en" if found == "en" else None


def current() -> Language:
    """The language that the interface speaks."""
    return _now


def speak(application: QCoreApplication, language: Language) -> None:
    """Have the program, and Qt's own dialogs, speak a language; windows that are there keep theirs."""
    global _now
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    folders = (str(resources.path("translations")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for name, folder in zip(("quoteapp", "qtbase"), folders, strict=True):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
    _now = language
