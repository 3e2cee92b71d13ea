"""Which theme is on: the one that was chosen, else the system's, which is followed while the window is open."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication

from quoteapp.gui import theme as themes
from quoteapp.gui.theme import Scheme, Theme, application


class Looks(QObject):
    """Light or dark, with high contrast or without; ``settings`` keep a choice until the system has its way again."""

    changed = Signal(object)
    """The Theme that is on from now."""

    def __init__(self, theme: Theme, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.settings = settings
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def switch_light(self) -> None:
        """Light becomes dark, dark becomes light; it stays so."""
        self._choose(themes.other_light(self.theme.scheme))

    def switch_contrast(self) -> None:
        """High contrast comes or goes; it stays so."""
        self._choose(themes.other_contrast(self.theme.scheme))

    def as_system(self) -> None:
        """Let the system have its way, now and whenever it changes."""
        self.settings.remove(themes.KEPT)
        self._follow()

    def _choose(self, scheme: Scheme) -> None:
        self.settings.setValue(themes.KEPT, scheme)
        self._show(scheme)

    def _follow(self) -> None:
        if themes.kept(self.settings) is None:
            self._show(themes.of_system())

    def _show(self, scheme: Scheme) -> None:
        if scheme != self.theme.scheme:
            self.theme = themes.load(scheme)
            themes.apply(application(), self.theme)
            self.changed.emit(self.theme)
