"""The window and every dialog in both languages: they open without a warning, and nothing is left untranslated."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QWidget,
)

from quoteapp import resources
from quoteapp.export.labels import VALUES, Language
from quoteapp.gui import languages
from quoteapp.gui.check_dialog import CheckDialog
from quoteapp.gui.dialogs import AboutDialog, DetailsDialog, FromBinDialog, NoteDialog
from quoteapp.gui.export_dialog import ExportDialog
from quoteapp.gui.key_dialog import KeyDialog
from quoteapp.gui.speaker_dialogs import FormDialog, SameDialog, SpeakerDialog
from quoteapp.model import Kind, ZoneKind
from quoteapp.store.records import Status
from tests.gui.person import Person
from tests.gui.test_keyboard import FIRST

LANGUAGES: tuple[Language, ...] = ("fr", "en")


def same_dialog(person: Person) -> SameDialog:
    one, other = person.review.page.cast[:2]
    return SameDialog(person.workplace.library, [one, other], person.window)


DIALOGS: dict[str, Callable[[Person], QDialog]] = {
    "details": lambda person: DetailsDialog(person.review.page.article, person.window),
    "note": lambda person: NoteDialog("", person.window),
    "check": lambda person: CheckDialog(person.review.quotation, person.window),
    "speaker": lambda person: SpeakerDialog(person.workplace.library, person.review.page.cast[0], person.window),
    "same": same_dialog,
    "form": lambda person: FormDialog(person.review.page.cast[0], person.window),
    "bin": lambda person: FromBinDialog(2, person.window),
    "keys": lambda person: KeyDialog(person.window),
    "about": lambda person: AboutDialog(person.window),
    "export": lambda person: ExportDialog(
        person.workplace.library, None, languages.current(), person.workplace.preferences, person.window
    ),
}
SAME = {"Article", "Articles", "Actions", "Note", "Note…", "1 article", "Citation", "Date", "S", "–", "×"}
SAME |= {"Suggestions", "…", "Note  N", "Note (N)", "Action", "Menu", "Type", "https://", "Fragment"}
"""Words that are alike in both languages."""


DATA = re.compile(
    r".*(1\.txt|Lina Marchal|Jean Roche|« Nous partons\. »|quoteapp|%p%)|dit$"
    r"|((Ctrl|Alt|Tab|F?\d|[A-Z&É\x22'])?[-+= –×]*)+$",
    re.DOTALL,
)
"""What comes from the article, names, and keys."""


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    languages.speak(qapp, request.param)
    yield request.param
    languages.speak(qapp, "en")


@pytest.fixture
def at_work(language: Language, person: Person) -> Person:
    return person.start().bring(FIRST)


def texts(widget: QWidget) -> set[str]:
    """All that a widget and what is in it say, to the eye and to a screen reader."""
    found: set[str] = {widget.windowTitle()}
    for each in [widget, *widget.findChildren(QWidget)]:
        found |= {each.accessibleName(), each.toolTip(), each.statusTip()}
        match each:
            case QLabel() | QAbstractButton():
                found.add(each.text())
            case QMenu():
                found.add(each.title())
            case QLineEdit():
                found.add(each.placeholderText())
            case QProgressBar():
                found.add(each.format())
            case QComboBox():
                found |= {each.itemText(row) for row in range(each.count())}
    return (found | {action.text() for action in widget.findChildren(QAction)}) - {""}


def messages(language: Language) -> list[ET.Element]:
    path = resources.path("translations") / f"quoteapp_{language}.ts"
    if not path.exists():
        pytest.skip("there are no translations yet")
    return list(ET.parse(path).iter("message"))  # noqa: S314 - a file of ours


def english_only() -> set[str]:
    """The source strings that are another text in French, with the rest of the sentence where words are put in."""
    sources = {message.findtext("source", ""): message.findtext("translation", "") for message in messages("fr")}
    return {source for source, french in sources.items() if source != french and source not in SAME}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_opens(at_work: Person, name: str) -> None:
    dialog = DIALOGS[name](at_work)
    dialog.open()
    at_work.qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.windowTitle()
    at_work.press("Esc")
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["window", *DIALOGS])
def test_nothing_is_left_in_english(language: Language, at_work: Person, name: str) -> None:
    source = english_only()
    widget = at_work.window if name == "window" else DIALOGS[name](at_work)
    if language == "fr":
        assert texts(widget) & source == set()
    else:
        assert texts(widget) & source


@pytest.mark.parametrize("name", ["window", *DIALOGS])
def test_nothing_says_the_same_in_both_languages(qapp: QApplication, person: Person, name: str) -> None:
    messages("fr")
    said = []
    for language in LANGUAGES:
        languages.speak(qapp, language)
        person.start().bring(FIRST)
        said.append(texts(person.window if name == "window" else DIALOGS[name](person)))
        person.close()
    assert {text for text in said[0] & said[1] if not DATA.match(text)} <= SAME


@pytest.mark.parametrize("language_of_file", LANGUAGES)
def test_every_string_is_translated(language_of_file: Language) -> None:
    open_ones = {
        message.findtext("source")
        for message in messages(language_of_file)
        for translation in message.iter("translation")
        if translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()
    }
    if language_of_file == "en":  # English needs its plurals only
        plural = {m.findtext("source") for m in messages("en") if m.get("numerus") == "yes"}
        open_ones &= plural
    assert open_ones == set()


def test_what_is_put_into_a_sentence_stays_in_its_translation() -> None:
    for message in messages("fr"):
        source, french = message.findtext("source", ""), "".join(message.find("translation").itertext())  # type: ignore[union-attr]
        for place in ("{name}", "{path}", "{done}", "{total}", "{all}", "{percent}"):
            assert (place in source) == (place in french), source


@pytest.mark.parametrize("name", ["window", *DIALOGS])
def test_whatever_can_be_used_has_a_name_for_a_screen_reader(at_work: Person, name: str) -> None:
    widget = at_work.window if name == "window" else DIALOGS[name](at_work)
    unnamed = [
        each
        for each in widget.findChildren(QWidget)
        if type(each).__module__.startswith("quoteapp")
        or isinstance(each, QLineEdit | QComboBox | QProgressBar | QAbstractItemView)
        if each.focusPolicy().value and not each.accessibleName() and not isinstance(each, QDialog)
        if each.window() is widget.window() and not each.objectName().startswith("qt_")
    ]
    assert unnamed == []


STATES: dict[str, dict[str, Any]] = {
    "confirmed": {"status": Status.CONFIRMED},
    "corrected": {"status": Status.CORRECTED},
    "furniture": {"zone": ZoneKind.FURNITURE},
}


@pytest.mark.parametrize("status", STATES)
def test_the_sheet_and_the_window_say_the_same_of_a_status(language: Language, at_work: Person, status: str) -> None:
    quotation = replace(at_work.quotation("Nous partons"), **STATES[status])
    assert at_work.window.list.quotations.status(quotation) == VALUES["status"][status][language]


def test_the_sheet_and_the_window_say_the_same_of_what_is_no_quotation(language: Language, at_work: Person) -> None:
    said = at_work.window.list.quotations.who(replace(at_work.quotation("Nous partons"), kind=Kind.OTHER))
    assert said.lower() == VALUES["form"]["other"][language]
