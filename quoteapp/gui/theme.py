"""Light and dark, also of high contrast: named colours from files, laid over all widgets; the shipped fonts."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from quoteapp import resources

Scheme = Literal["light", "dark", "light-contrast", "dark-contrast"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
SERIF, SANS = "Source Serif 4", "Source Sans 3"
KEPT = "look/scheme"  # in the settings
SIZE = 10.5  # points of the widgets' text, where the system says nothing
SMALLEST, LARGEST = 8.0, 36.0  # points, whatever it says
OF_SYSTEM = 1.05  # our letters are that much smaller than those of most systems
OF_QT = ("Sans Serif", 9.0)  # what Qt names where no desktop tells it a font


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
    """What the system asks for; light, and no more contrast than usual, where it does not say."""
    hints = QGuiApplication.styleHints()
    contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return _scheme(dark=hints.colorScheme() is Qt.ColorScheme.Dark, contrast=contrast)


def kept(settings: QSettings) -> Scheme | None:
    """What was chosen the last time, None where nothing was: then the system has its way."""
    found = settings.value(KEPT)
    return next((scheme for scheme in SCHEMES if scheme == found), None)


def other_light(scheme: Scheme) -> Scheme:
    """Dark for light, light for dark, the contrast as it is."""
    return _scheme(dark=not _is_dark(scheme), contrast=_has_contrast(scheme))


def other_contrast(scheme: Scheme) -> Scheme:
    """High contrast, or the usual one again; light stays light, dark stays dark."""
    return _scheme(dark=_is_dark(scheme), contrast=not _has_contrast(scheme))


def _scheme(*, dark: bool, contrast: bool) -> Scheme:
    if contrast:
        return "dark-contrast" if dark else "light-contrast"
    return "dark" if dark else "light"


def _is_dark(scheme: Scheme) -> bool:
    return scheme.startswith("dark")


def _has_contrast(scheme: Scheme) -> bool:
    return scheme.endswith("-contrast")


def size_of(system: QFont) -> float:
    """The size of the widgets' text, in points, for the font that the system wants; one in pixels says nothing."""
    size = system.pointSizeF()
    if size <= 0 or (system.family(), size) == OF_QT:
        return SIZE
    return min(LARGEST, max(SMALLEST, size * OF_SYSTEM))


def scale() -> float:
    """How many times as large as usual the system wants text to be."""
    return size_of(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)) / SIZE


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
    size = SIZE * scale()
    program.setStyle("Fusion")
    font = QFont(SANS)
    font.setPointSizeF(size)
    program.setFont(font)
    program.setPalette(_palette(theme))
    program.setStyleSheet(style_sheet(theme, size))


def dress(widget: QWidget, name: str) -> None:
    """Give a widget the look that the style sheet has for a name, also where it has been shown already."""
    widget.setObjectName(name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def style_sheet(theme: Theme, size: float = SIZE) -> str:
    """The style sheet with a theme's colours and sizes in it."""
    sheet = resources.path("themes/window.qss").read_text(encoding="utf-8")
    names = theme.colours | {"size": f"{size:g}", "large": f"{size * 1.15:g}", "huge": f"{size * 1.6:g}"}
    tick = "white" if theme["on_accent"].lightnessF() > 0.5 else "black"  # as what is written on the accent
    names |= {"tick": _url(f"tick-{tick}"), "chevron": _url("chevron")}
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", names[name])
    return sheet


def _url(icon: str) -> str:
    return f'url("{resources.path(f"icons/{icon}.svg").as_posix()}")'


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
