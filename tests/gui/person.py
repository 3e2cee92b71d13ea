"""Somebody at the window: keys go where the focus is, clicks where something is to be seen."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quoteapp.desk.adding_apart import Wish, fulfil
from quoteapp.gui import theme
from quoteapp.gui.workplace import Workplace
from quoteapp.model import Span
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import QuotationRecord
from tests.data.fake_engine import COMMAND

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
KEYS = {
    "Return": Qt.Key.Key_Return, "Enter": Qt.Key.Key_Enter, "Tab": Qt.Key.Key_Tab, "Backtab": Qt.Key.Key_Backtab,
    "Esc": Qt.Key.Key_Escape, "Del": Qt.Key.Key_Delete, "Up": Qt.Key.Key_Up, "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left, "Right": Qt.Key.Key_Right, "Home": Qt.Key.Key_Home, "End": Qt.Key.Key_End,
    "Plus": Qt.Key.Key_Plus, "PgDown": Qt.Key.Key_PageDown, "F2": Qt.Key.Key_F2, "F5": Qt.Key.Key_F5,
    "F6": Qt.Key.Key_F6, "F11": Qt.Key.Key_F11, "PgUp": Qt.Key.Key_PageUp,
}  # fmt: skip


class Person:
    """The window on a library of its own, and what somebody does there."""

    def __init__(self, qtbot: QtBot, folder: Path, child: Iterable[str] | None = COMMAND) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.child = child
        self.opened: list[Workplace] = []

    # the program

    def start(self, library: Library | None = None, *, ready: Callable[[Workplace], None] = lambda _: None) -> "Person":
        """Start the program on the library of the folder; ``ready`` is called before anything is under way."""
        found = library or open_library(self.folder / "a.quotes")
        settings = QSettings(str(self.folder / "session.ini"), QSettings.Format.IniFormat)
        child = None if self.child is None else list(self.child)
        self.workplace = Workplace(found, theme.load("light"), settings, child=child)
        self.opened.append(self.workplace)
        ready(self.workplace)
        self.workplace.start()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        return self

    def restart(self) -> "Person":
        """Close the window and start the program anew."""
        self.close()
        return self.start()

    def close(self) -> None:
        """Close the window as by its frame."""
        self.window.close()

    def end(self) -> None:
        """Close what is still open, and let go of it."""
        for workplace in self.opened:
            if workplace.window.isVisible():
                workplace.window.close()
            workplace.window.deleteLater()
            workplace.deleteLater()

    # articles

    def file(self, name: str, content: str | bytes) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def bring(self, *texts: str) -> "Person":
        """Have articles with these texts in the library, named 1.txt and so on, and wait for the engine.

        They are read in this process, where the window starts one for that, as in ``add``: it takes a second.
        """
        return self.bring_files(*(self.file(f"{number}.txt", text) for number, text in enumerate(texts, 1)))

    def bring_files(self, *paths: Path) -> "Person":
        """Have the articles of files in the library, as ``bring`` does."""
        place = self.workplace
        wish = Wish(str(place.library.path.absolute()), tuple(map(str, paths)), self.review.who)
        place.added(fulfil(wish))
        return self.wait()

    def add(self, *paths: Path) -> "Person":
        """Add files, and wait until they are read, but not for the engine."""
        with self.qtbot.waitSignal(self.workplace.adder.finished, timeout=30_000):
            self.workplace.add([str(path) for path in paths])
        return self

    def wait(self, seconds: int = 30) -> "Person":
        """Wait until all is read and the engine has done its work."""
        place = self.workplace
        self.qtbot.waitUntil(lambda: not place.adder.busy and place.queue.idle, timeout=seconds * 1000)
        return self

    # keys

    def press(self, *keys: str, held: Qt.KeyboardModifier = PLAIN) -> "Person":
        """Press keys one after the other: names of KEYS, or letters and digits."""
        for key in keys:
            if key in KEYS:
                self.send(KEYS[key], "", held)
            else:
                self.send(Qt.Key(ord(key.upper())), key if held in (PLAIN, SHIFT) else "", held)
        return self

    def type(self, text: str) -> "Person":
        """Type text, on whatever keyboard has all of it."""
        for character in text:
            self.send(Qt.Key(ord(character.upper())), character, SHIFT if character.isupper() else PLAIN)
        return self

    def send(self, key: Qt.Key, text: str, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press and let go one key, with the text that the keyboard gives it."""
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, self._place(), key, text, held)

    def _place(self) -> QWindow:
        found = QGuiApplication.focusWindow() or self.window.windowHandle()
        assert found is not None
        return found

    # the mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> "Person":
        """Click into a widget, in its middle by default."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, at or widget.rect().center())
        QApplication.processEvents()  # the platform activates a pop-up only then
        return self

    def point_of(self, words: str) -> QPoint:
        """Where words of the article are to be seen in its viewport."""
        page, view = self.review.page, self.window.article
        assert page is not None
        start = page.offsets.to_qt(page.text.index(words)) + 1
        cursor = view.textCursor()
        cursor.setPosition(start)
        rectangle: QRect = view.cursorRect(cursor)
        return rectangle.center() + QPoint(2, 0)

    def select_words(self, words: str) -> "Person":
        """Drag over words of the article."""
        page, view = self.review.page, self.window.article
        assert page is not None
        cursor, places = view.textCursor(), []
        at = page.text.index(words)
        for unit in page.offsets.span_to_qt(Span(at, at + len(words))):
            cursor.setPosition(unit)
            places.append(view.cursorRect(cursor).center())
        return self.drag(view.viewport(), *places)

    def drag(self, widget: QWidget, *places: QPoint, held: Qt.KeyboardModifier = PLAIN, drop: bool = True) -> "Person":
        """Press the left button at the first place, go to the others, and let go at the last, unless told not to."""
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(widget, left, held, places[0])
        for place in places[1:]:
            move(widget, place, left, held)
        if drop:
            QTest.mouseRelease(widget, left, held, places[-1])
        return self

    def hover(self, widget: QWidget, at: QPoint) -> None:
        """Let the pointer rest on a place."""
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))

    # what is to be seen

    @property
    def window(self) -> Any:
        return self.workplace.window

    @property
    def overviews(self) -> Any:
        return self.window.overviews

    @property
    def review(self) -> Any:
        return self.workplace.review

    @property
    def selected(self) -> str:
        """The selected quotation's words, empty where none is."""
        found = self.review.quotation
        return "" if found is None or self.review.page is None else found.span.of(self.review.page.text)

    def quotation(self, words: str) -> QuotationRecord:
        """The quotation with these words in it, as the library has it."""
        page = self.review.page
        assert page is not None
        found: list[QuotationRecord] = self.workplace.library.quotations(page.article.id)
        return next(each for each in found if words in each.span.of(page.text))

    def speaker(self, words: str) -> str | None:
        """Who speaks the quotation with these words, as the library has it."""
        number = self.quotation(words).speaker
        return None if number is None else self.workplace.library.speaker(number).name

    @property
    def title(self) -> str:
        """The file of the article on the desk."""
        page = self.review.page
        return "" if page is None else Path(page.article.file).name

    @property
    def line(self) -> str:
        """What the line below says."""
        text: str = self.window.status.message.text()
        return text

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()


def move(
    widget: QWidget,
    to: QPoint,
    buttons: Qt.MouseButton = Qt.MouseButton.NoButton,
    held: Qt.KeyboardModifier = PLAIN,
) -> None:
    """Move the pointer over a widget, with these buttons pressed."""
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), QPointF(widget.mapToGlobal(to)), none, buttons, held)
    QApplication.sendEvent(widget, event)
