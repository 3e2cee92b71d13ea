"""What the processes of the window's bench do: somebody at the window of a library, keys and all, timed."""

import gc
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from quoteapp.desk.adding import Added, take_all_in
from quoteapp.desk.safety import back_up
from quoteapp.gui import theme
from quoteapp.gui.export_dialog import ExportDialog
from quoteapp.gui.workplace import Workplace
from quoteapp.model import Article
from quoteapp.store.opening import open_library
from quoteapp.store.search import Filter, Sort
from tests.bench.memory import children_peak, peak
from tests.bench.report import Taken, timed
from tests.data import fake_engine

SliderAction = QAbstractSlider.SliderAction
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
OFTEN, SELDOM = 100, 9  # times that something is done
BEAT = 5  # milliseconds between two beats of the event loop
TYPED = "marchal"
TYPED_THERE = ("marchal", "le pont", "saint", "oeuvre")


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


class Listed(NamedTuple):
    """How long things took in the list of all quotations; how late the event loop came while many were accepted."""

    times: dict[str, list[Taken]]
    stalls: list[Taken]
    memory: float


def listing(path: Path, many: int) -> Listed:
    """Work in the list of all quotations of a library, and accept so many of them at once."""
    with workplace(path, fake_engine.COMMAND) as place:
        place.window.resize(1920, 1080)
        times = dict(_listed(place))
        stalls = _accepted(place, many, times)
    return Listed(times, stalls, peak())


def _listed(place: Workplace) -> Iterator[tuple[str, list[Taken]]]:
    view, rows, table = (
        place.window.overviews.listing,
        place.window.overviews.listing.rows,
        place.window.overviews.listing.table,
    )
    yield "open it", again(1, press(Qt.Key.Key_2, "", CTRL))
    typed, read = [], []
    for word in TYPED_THERE:
        for letter in word:
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(letter.upper())), PLAIN, letter)
            typed.append(timed(partial(until_painted, view.bar.field, key, table.viewport())))
            read.append(timed(lambda: wait_until(lambda: rows.complete)))
        view.bar.clear()
        wait_until(lambda: rows.complete)
    yield "filter, a key", typed
    yield "until the last row is there too", read
    sorts = []
    for sort in Sort:
        for backwards in (False, True):
            sorts.append(timed(then_settle(partial(view.sort_by, sort, backwards))))
            wait_until(lambda: rows.complete)
    yield "sort by a column", sorts
    view.sort_by(Sort.ARTICLE, False)
    wait_until(lambda: rows.complete)
    table.setFocus()
    yield "a row down", again(OFTEN, press(Qt.Key.Key_J, "j"))
    yield "scroll by a page", again(OFTEN, press(Qt.Key.Key_PageDown))
    bar = table.verticalScrollBar()
    yield "scroll by the wheel", again(OFTEN, then_settle(lambda: bar.setValue(bar.value() + 120)))
    places = iter(random.Random(1).sample(range(bar.maximum()), OFTEN))  # noqa: S311 - the same ones each time
    yield "scroll to anywhere", again(OFTEN, then_settle(lambda: bar.setValue(next(places))))


def _accepted(place: Workplace, many: int, times: dict[str, list[Taken]]) -> list[Taken]:
    """Select so many that wait, and accept them; notes how long that took, with the backup and without."""
    view, table = place.window.overviews.listing, place.window.overviews.listing.table
    view.show_filter(Filter(waits=True, named=True), Sort.ARTICLE, backwards=False)
    view.rows.finish()
    gaps: list[Taken] = []
    for name, start in (("without", 0), ("with", many)):
        if not start:
            back_up(place.library)
        part = QItemSelection(view.rows.index(start, 0), view.rows.index(start + many - 1, 0))
        kinds = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(part, kinds.ClearAndSelect | kinds.Rows)
        table.setFocus()
        times[f"ask before {many:,} are accepted ({name})"] = again(1, press(Qt.Key.Key_A, "a"))
        times[f"accept {many:,}, {name} a backup before"] = again(1, until_ended(place, Qt.Key.Key_Return, PLAIN, gaps))
    times["undo that"] = again(1, until_ended(place, Qt.Key.Key_Z, CTRL, gaps))
    return gaps


def until_ended(place: Workplace, key: Qt.Key, held: Qt.KeyboardModifier, gaps: list[Taken]) -> Callable[[], None]:
    """The pressing of a key that begins much, until that is over; notes how late the event loop came meanwhile."""

    def work() -> None:
        press(key, "", held)()
        gaps.extend(pulse(place.window.overviews.bulk.ended.connect))

    return work


def until_painted(widget: QWidget, key: QKeyEvent, shown: QWidget) -> None:
    """Press a key in a widget, until what comes of it is painted in another."""
    QApplication.sendEvent(widget, key)
    shown.repaint()


def wait_until(so: Callable[[], bool]) -> None:
    """Let the event loop go round until something is so."""
    while not so():
        QApplication.processEvents()


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


def sheet(path: Path, target: Path) -> tuple[dict[str, list[Taken]], float]:
    """Have a sheet of the whole library read, grouped and written; returns the gaps, and the window's memory in MB."""
    with workplace(path, fake_engine.COMMAND) as place:
        place.queue.stop()  # an older engine's articles would be analysed meanwhile
        dialog = ExportDialog(place.library, None, "fr", place.preferences, place.window)
        dialog.show()
        gaps = {"read it": pulse(dialog.ready.connect)}
        QTimer.singleShot(0, lambda: dialog.choices.grouping.setCurrentIndex(2))
        gaps["put it into groups"] = pulse(dialog.ready.connect)
        place.writer.write(dialog.wish(target))
        gaps["write it, meanwhile"] = pulse(lambda ended: place.writer.written.connect(lambda *_: ended()))
        dialog.close()
        dialog.deleteLater()
    return gaps, peak()


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
    gc.freeze()  # as the program does
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
