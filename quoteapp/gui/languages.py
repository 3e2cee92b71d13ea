"""French and English: whose words the interface speaks."""

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QSettings, Qt, QTranslator

from quoteapp import resources
from quoteapp.export.labels import Language as Language

_now: Language = "en"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark a source string of Qt's own for translation: where Qt has no French for it, or not what is on the keys."""
    return text


OF_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
)
"""Said by Qt, in words of ours; in each context as Qt has it."""


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
    folders = (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(resources.path("translations")))
    for name, folder in zip(("qtbase", "quoteapp"), folders, strict=True):  # the last is asked first
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
    _now = language


def figure(number: int) -> str:
    """A number as the interface's language writes it: 100 000."""
    return QLocale(_now).toString(number)


def day(moment: str) -> str:
    """The day of a moment in ISO 8601, as the interface's language writes it: 3 mai 2024; what is none, as it is."""
    found = QDate.fromString(moment[:10], Qt.DateFormat.ISODate)
    return QLocale(_now).toString(found, "d MMM yyyy") if found.isValid() else moment
