"""Light and dark: named colours from files, laid over all widgets; the fonts that are shipped with the program."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from quoteapp import resources

Scheme = Literal["light", "dark"]
SERIF, SANS = "Source Serif 4", "Source Sans 3"
SIZE = 10.5  # points of the widgets' text


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme, by name; ``tints`` and ``inks`` are the speakers', in the order they are given out."""

    scheme: Scheme
    colours: dict[str, str]
    tints: tuple[str, ...]
    inks: tuple[str, ...]
    nobody: str
    nobody_ink: str

    def __getitem__(self, name: str) -> QColor:
        """The colour with a name."""
        return QColor(self.colours[name])

    def tint(self, place: int | None) -> QColor:
        """The ground behind the words of the speaker who comes at ``place``, None for nobody."""
        return QColor(self.nobody if place is None else self.tints[place % len(self.tints)])

    def ink(self, place: int | None) -> QColor:
        """The colour of that speaker's lines and names."""
        return QColor(self.nobody_ink if place is None else self.inks[place % len(self.inks)])


@cache
def load(scheme: Scheme) -> Theme:
    """Read a theme from its file."""
    found = tomllib.loads(resources.path(f"themes/{scheme}.toml").read_text(encoding="utf-8"))
    speakers = found["speakers"]
    return Theme(
        scheme, found["colours"], tuple(speakers["tints"]), tuple(speakers["inks"]), speakers["nobody"],
        speakers["nobody_ink"],
    )  # fmt: skip


def of_system() -> Scheme:
    """What the system asks for; light where it does not say."""
    return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def kept(settings: QSettings) -> Scheme | None:
    """What was chosen the last time, None where nothing was."""
    found = settings.value("look/scheme")
    return "dark" if found == "dark" else "light" if found == "light" else None


@cache
def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once."""
    for path in sorted(resources.path("fonts").glob("*.[to]tf")):
        QFontDatabase.addApplicationFont(str(path))


def application() -> QApplication:
    """The program that runs, as Qt knows it."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)  # noqa: S101 - nothing of the window is there without one
    return found


def apply(program: QApplication, theme: Theme) -> None:
    """Lay a theme over the whole program."""
    load_fonts()
    program.setStyle("Fusion")
    program.setFont(QFont(SANS, round(SIZE)))
    program.setPalette(_palette(theme))
    program.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme, size: float = SIZE) -> str:
    """The style sheet with a theme's colours and sizes in it."""
    sheet = resources.path("themes/window.qss").read_text(encoding="utf-8")
    names = theme.colours | {"size": f"{size:g}", "large": f"{size * 1.15:g}", "huge": f"{size * 1.6:g}"}
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", names[name])
    return sheet


def _palette(theme: Theme) -> QPalette:
    """For what no style sheet reaches: tool tips, file dialogs, disabled text."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "pane",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Button: "pane",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.ToolTipBase: "pane",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "faint",
        QPalette.ColorRole.Link: "accent",
    }
    for role, name in roles.items():
        palette.setColor(role, theme[name])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme["faint"])
    return palette
