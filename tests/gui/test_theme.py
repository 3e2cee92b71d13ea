"""Colours: every text can be read on its ground, and the system is followed where nobody has chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from quoteapp.gui import theme
from quoteapp.gui.highlighting import VEIL
from quoteapp.gui.paper import NORMAL
from quoteapp.gui.theme import SCHEMES, Scheme, Theme
from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST

TEXTS = ("text", "muted", "faint", "doubt", "good", "bad", "accent")
GROUNDS = ("ground", "pane", "paper", "hover", "chosen")
WRITTEN_ON_TINTS = ("text", "muted", "faint")  # the article's own text, captions, page furniture
LEAST: dict[Scheme, float] = {"light": 4.5, "dark": 4.5, "light-contrast": 7.0, "dark-contrast": 7.0}
SHOWN = 3.0  # what is no text, but shows where something can be used


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(found: Theme) -> dict[str, tuple[QColor, QColor]]:
    """Every text with every ground that it can stand on."""
    places = (*range(len(found.tints)), None)
    named = {f"{text} on {ground}": (found[text], found[ground]) for text in TEXTS for ground in GROUNDS}
    tinted = {f"{text} on {place}": (found[text], found.tint(place)) for text in WRITTEN_ON_TINTS for place in places}
    chips = {f"ink {place} on its tint": (found.ink(place), found.tint(place)) for place in places}
    rows = {f"ink {place} on {g}": (found.ink(place), found[g]) for place in places for g in ("pane", "chosen")}
    others = {"no quotation": (under_veil(found["text"], found["paper"]), found["paper"])}
    return named | tinted | chips | rows | others | {"on the accent": (found["on_accent"], found["accent"])}


def under_veil(text: QColor, paper: QColor) -> QColor:
    """A text of the article as it looks where it is told to be no quotation."""
    parts = zip(text.getRgbF()[:3], paper.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(letter * (1 - VEIL) + ground * VEIL for letter, ground in parts))


def test_contrast_is_measured_as_it_is_defined() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read_on_its_ground(scheme: Scheme) -> None:
    weak = {name for name, pair in pairs(theme.load(scheme)).items() if contrast(*pair) < LEAST[scheme]}
    assert weak == set()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["edge", "accent"])
def test_fields_and_the_focus_can_be_seen(scheme: Scheme, name: str) -> None:
    found = theme.load(scheme)
    assert min(contrast(found[name], found[ground]) for ground in ("ground", "pane", "paper")) >= SHOWN


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_theme_names_the_same_colours(scheme: Scheme) -> None:
    first, found = theme.load("light"), theme.load(scheme)
    assert found.colours.keys() == first.colours.keys()
    assert (len(found.tints), len(found.inks)) == (len(first.tints), len(first.inks))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_style_sheet_leaves_no_name_open(scheme: Scheme) -> None:
    assert "@" not in theme.style_sheet(theme.load(scheme))


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> "System":
    return System(monkeypatch)


class System:
    """The desktop around the program, whose colours somebody changes; offscreen Qt knows of none."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def change(self, scheme: Scheme) -> None:
        self._monkeypatch.setattr(theme, "of_system", lambda: scheme)
        hints = QGuiApplication.styleHints()
        if scheme.endswith("contrast"):
            hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        else:
            hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def ground(person: Person) -> str:
    """The colour of the article's paper, as it is to be seen."""
    picture = person.window.article.viewport().grab().toImage()
    return str(picture.pixelColor(4, picture.height() - 4).name())


@pytest.mark.parametrize("scheme", SCHEMES[1:])
def test_the_window_follows_the_system_while_it_is_open(person: Person, system: System, scheme: Scheme) -> None:
    person.start().bring(FIRST)
    system.change(scheme)
    assert ground(person) == theme.load(scheme)["paper"].name()


def test_a_choice_stands_against_the_system(person: Person, system: System) -> None:
    person.start().bring(FIRST).press("d", held=CTRL | SHIFT)
    system.change("light-contrast")
    assert ground(person) == theme.load("dark")["paper"].name()


def test_the_system_can_have_its_way_again(person: Person, system: System) -> None:
    person.start().bring(FIRST).press("d", held=CTRL | SHIFT)
    system.change("light-contrast")
    person.window.perform("system")
    assert ground(person) == theme.load("light-contrast")["paper"].name()


def test_high_contrast_comes_and_goes_by_key(person: Person) -> None:
    person.start().bring(FIRST).press("d", "h", held=CTRL | SHIFT)
    assert ground(person) == theme.load("dark-contrast")["paper"].name()
    assert theme.kept(person.workplace.settings) == "dark-contrast"
    person.press("h", held=CTRL | SHIFT)
    assert ground(person) == theme.load("dark")["paper"].name()


def test_what_is_no_theme_in_the_settings_is_no_choice(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings.setValue(theme.KEPT, "mauve")
    assert theme.kept(settings) is None


# the size of text


@pytest.fixture
def large(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A system whose text is twice as large as usual."""
    with monkeypatch.context() as system:
        system.setattr(QFontDatabase, "systemFont", lambda _: QFont("Cantarell", 20))
        yield
    theme.apply(qapp, theme.load("light"))


def test_text_is_as_large_as_the_system_wants_it() -> None:
    assert theme.size_of(QFont("Cantarell", 20)) == 2 * theme.size_of(QFont("Cantarell", 10)) == 2 * theme.SIZE


@pytest.mark.parametrize("family", ["Sans Serif", "Cantarell"])
def test_a_size_that_says_nothing_is_as_usual(family: str) -> None:
    font = QFont(family, 9)
    if family == "Cantarell":
        font.setPixelSize(30)
    assert theme.size_of(font) == theme.SIZE


@pytest.mark.parametrize(("points", "size"), [(2, theme.SMALLEST), (90, theme.LARGEST)])
def test_no_size_makes_the_window_useless(points: int, size: float) -> None:
    assert theme.size_of(QFont("Cantarell", points)) == size


@pytest.mark.usefixtures("large")
def test_the_window_has_the_systems_size_from_the_start(person: Person, qapp: QApplication) -> None:
    theme.apply(qapp, theme.load("light"))
    card = person.start().bring(FIRST).window.card
    assert card.buttons["accept"].font().pointSizeF() == 2 * theme.SIZE


@pytest.mark.usefixtures("large")
def test_the_zoom_of_the_article_starts_from_it(person: Person) -> None:
    article = person.start().bring(FIRST).window.article
    assert article.size_of_text == 2 * NORMAL
    person.press("Plus", held=CTRL)
    assert article.size_of_text == 2 * NORMAL + 1


@pytest.mark.usefixtures("large")
def test_another_theme_keeps_the_size(person: Person) -> None:
    person.start().bring(FIRST).press("d", held=CTRL | SHIFT)
    assert person.window.card.buttons["accept"].font().pointSizeF() == 2 * theme.SIZE
