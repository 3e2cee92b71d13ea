"""What the processes of the window's bench do: somebody at the window of a library, keys and all, timed."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication

from quoteapp.desk.adding import Added, take_all_in
from quoteapp.gui import theme
from quoteapp.gui.workplace import Workplace
from quoteapp.model import Article
from quoteapp.store.opening import open_library
from tests.bench.memory import children_peak, peak
from tests.bench.report import Taken, timed
from tests.data import fake_engine

SliderAction = QAbstractSlider.SliderAction
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
OFTEN, SELDOM = 100, 9  # times that something is done
BEAT = 5  # milliseconds between two beats of the event loop
TYPED = "marchal"


class Stalls(NamedTuple):
    """How late the event loop came round, each time; peak memory in MB, the window's and the engine's."""

    gaps: list[Taken]
    window: float
    engine: float


def review(path: Path, long: int) -> tuple[dict[str, list[Taken]], float]:
    """Work in the article ``long`` of a library; returns how long each thing took, and the window's memory in MB."""
    with workplace(path, fake_engine.COMMAND) as place:
        times = dict(_reviewed(place, long))
    return times, peak()


def _reviewed(place: Workplace, long: int) -> Iterator[tuple[str, list[Taken]]]:
    opened = []
    for _ in range(SELDOM):
        place.window.open_article(2)
        settle()
        opened.append(timed(then_settle(partial(place.window.open_article, long))))
    yield "open it", opened
    yield "next", again(OFTEN, press(Qt.Key.Key_J, "j"))
    page_down = partial(place.window.article.verticalScrollBar().triggerAction, SliderAction.SliderPageStepAdd)
    yield "scroll a page, with the map", again(OFTEN, then_settle(page_down))
    accepted, asked = _accepting(place)
    yield "accept, with the write", accepted
    yield "Enter where nobody is said to speak: the picker opens", asked
    yield "not a quotation, with the write", again(SELDOM, press(Qt.Key.Key_X, "x"))
    yield "undo", again(SELDOM, press(Qt.Key.Key_Z, "", CTRL))
    yield "larger text", again(SELDOM, press(Qt.Key.Key_Plus, "", CTRL))
    yield "list of articles, read again", again(SELDOM, then_settle(place.review.library_changed.emit))
    yield "open the picker", again(1, press(Qt.Key.Key_S, "s"))
    yield "type in it, a key", [timed(press(Qt.Key(ord(each.upper())), each)) for each in TYPED]
    yield "take somebody, with what follows", again(1, press(Qt.Key.Key_Return))
    yield "next article", again(SELDOM, press(Qt.Key.Key_PageUp, "", CTRL))


def _accepting(place: Workplace) -> tuple[list[Taken], list[Taken]]:
    """Press Enter over and over; returns apart where that accepts, and where it asks who speaks."""
    times: tuple[list[Taken], list[Taken]] = ([], [])
    enter = press(Qt.Key.Key_Return)
    for _ in range(OFTEN):
        quotation = place.review.quotation
        assert quotation is not None
        times[quotation.speaker is None].append(timed(enter))
        if place.window.picker.isVisible():
            place.window.picker.hide()
            settle()
            press(Qt.Key.Key_J, "j")()
    return times


def analyse(path: Path, articles: Sequence[Article]) -> Stalls:
    """Have articles analysed by the real engine while the window of a library is open, and feel its pulse."""
    with open_library(path) as library:
        take_all_in(library, articles, Added(), "Odile Marvassac")
    with workplace(path, None) as place:
        gaps = pulse(place.queue.analyst.finished.connect)
    return Stalls(gaps, peak(), children_peak())


def add(path: Path, files: Sequence[str]) -> Stalls:
    """Have files added to a library while its window is open, and feel its pulse."""
    with workplace(path, fake_engine.COMMAND) as place:
        place.add(files)
        gaps = pulse(place.adder.finished.connect)
        settle()
    return Stalls(gaps, peak(), children_peak())


def renew(path: Path, count: int) -> Stalls:
    """Open the window on a library that an older engine has analysed, and feel its pulse for ``count`` articles."""
    with workplace(path, fake_engine.COMMAND) as place:
        renewal = place.queue.renewal

        def at_end(call_back: Callable[[], object]) -> None:
            renewal.changed.connect(lambda: renewal.done >= count and call_back())

        gaps = pulse(at_end)
        place.queue.stop()
    return Stalls(gaps, peak(), children_peak())


def pulse(at_end: Callable[[Callable[[], object]], object]) -> list[Taken]:
    """Run the event loop until ``at_end`` calls back; returns how much later than it should each beat came."""
    application, gaps = theme.application(), []
    last = time.perf_counter(), time.process_time()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter(), time.process_time()
        gaps.append(Taken(now[0] - last[0] - BEAT / 1000, now[1] - last[1]))
        last = now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    at_end(partial(QTimer.singleShot, 0, application.exit))
    timer.start(BEAT)
    application.exec()
    timer.stop()
    return gaps


@contextmanager
def workplace(path: Path, child: Sequence[str] | None) -> Iterator[Workplace]:
    """The window on a library, painted once."""
    qInstallMessageHandler(lambda *_: None)  # a screen that is none cannot be arranged, as Qt says each time
    application = QApplication([])
    theme.apply(application, theme.load("light"))
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    place = Workplace(open_library(path), theme.load("light"), settings, child=child)
    place.start()
    place.window.activateWindow()
    QTest.qWaitForWindowActive(place.window)
    settle()
    yield place
    place.window.close()
    path.with_suffix(".ini").unlink(missing_ok=True)


def again(times: int, work: Callable[[], object]) -> list[Taken]:
    """How long something takes, again and again."""
    return [timed(work) for _ in range(times)]


def press(key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = PLAIN) -> Callable[[], None]:
    """The pressing of a key, until all is painted that comes of it."""

    def work() -> None:
        window = QGuiApplication.focusWindow()
        assert window is not None
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, window, key, text, held)
        settle()

    return work


def then_settle(work: Callable[[], object]) -> Callable[[], None]:
    """The same, until all is painted that comes of it."""

    def whole() -> None:
        work()
        settle()

    return whole


def settle() -> None:
    """Let the window do and paint what waits; what it leaves for later comes at the second call."""
    QApplication.processEvents()
    QApplication.processEvents()
