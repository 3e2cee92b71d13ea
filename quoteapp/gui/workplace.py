"""The window at work on a library: files come in, the engine analyses, sheets go out."""

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from quoteapp import resources
from quoteapp.desk import faults, shelving, user
from quoteapp.desk.adding_apart import Outcome, Wish
from quoteapp.gui import folders, languages, libraries, preferences, session
from quoteapp.gui.actions import KEYMAP
from quoteapp.gui.adder import Adder
from quoteapp.gui.dialogs import AboutDialog, DetailsDialog, FromBinDialog, NoteDialog
from quoteapp.gui.export_dialog import ExportDialog
from quoteapp.gui.keeper import Keeper
from quoteapp.gui.key_dialog import KeyDialog
from quoteapp.gui.key_overview import KeyOverview
from quoteapp.gui.looks import Looks
from quoteapp.gui.queue import Queue
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.gui.sheet_writer import SheetWriter
from quoteapp.gui.theme import Theme, application
from quoteapp.gui.window import Window
from quoteapp.store.library import Library

WATCH = 2_000  # milliseconds between two looks at whether another program has written to the library


class Workplace(QObject):
    """Owns the window, the review and the engine's queue for one library; ``close`` ends them all."""

    def __init__(
        self, library: Library, theme: Theme, settings: QSettings, *, child: Sequence[str] | None = None
    ) -> None:
        super().__init__()
        self.library = library
        self.looks = Looks(theme, settings, self)
        self.settings = settings
        self.adder = Adder(self)
        self.watch = QTimer(self, interval=WATCH)
        self.watch.timeout.connect(self._look_for_changes)
        self._version = 0
        self.keeper = Keeper(library, settings, self)
        self.keeper.failed.connect(lambda sentence: self.window.tell(said(sentence), wrong=True))
        self.queue = Queue(library, self.keeper, child, self)
        self.preferences = preferences.of_program(settings)
        KEYMAP.use(self.preferences)
        self.writer = SheetWriter(self)
        self.writer.written.connect(self._written)
        self.writer.failed.connect(lambda sentence: self.window.tell(said(sentence), wrong=True))
        self._build()
        self.looks.changed.connect(lambda theme: self.window.set_theme(theme))

    def _build(self) -> None:
        """Make the window, for the language and the theme of the moment."""
        self.review = Review(self.library, user.name(), self)
        self.window = window = Window(self.review, self.looks.theme)
        self.queue.attach(window, self.review)
        window.overviews.bulk.ended.connect(self._note_version)
        window.overviews.bulk.turned.connect(self.queue.renew)
        window.deeds |= {
            "undo": partial(self._turn, back=True),
            "redo": partial(self._turn, back=False),
            "add": self.ask_for_files,
            "drop": lambda: self.add(window.dropped),
            "drop_text": lambda: self.add_text(window.dropped_text),
            "paste": lambda: self.add_text(QGuiApplication.clipboard().text()),
            "samples": lambda: self.open_other(libraries.samples_library(), samples=True),
            "open": self.ask_for_library,
            "analyse": self.analyse_again,
            "cancel": self.queue.stop,
            "pause": self.queue.renewal.pause,
            "details": self.edit_details,
            "bin": self.bin,
            "unbin": self.put_back,
            "export": self.export,
            "note": self.note,
            "keys": lambda: KeyOverview(window, lambda: window.perform("rekey")),
            "rekey": partial(KeyDialog.ask, window),
            "about": partial(AboutDialog.ask, window),
            "closing": self.close,
            "dark": self.looks.switch_light,
            "contrast": self.looks.switch_contrast,
            "system": self.looks.as_system,
            "language": self.switch_language,
        }

    def start(self) -> None:
        """Show the window as it was left, load the model, and analyse what was never analysed."""
        self._version = self.library.data_version()
        self.watch.start()
        self.window.show()
        self.window.start.add.setFocus()
        session.restore(self.window, self.settings)
        if self.library.read_only:
            self.window.tell(self.tr("A newer version has written this library: it can be read, but not changed."))
            return
        self.keeper.start()
        self.queue.start()

    def _note_version(self) -> None:
        """What was written apart is shown already."""
        self._version = self.library.data_version()

    def _look_for_changes(self) -> None:
        """Show what another program has written to the library in the meantime."""
        if self.review.busy:
            return
        version = self.library.data_version()
        if version != self._version:
            self._version = version
            self.review.refresh()
            self.review.library_changed.emit()

    def ask_for_library(self) -> None:
        """Let a library be named, there already or new, and open it in a window of its own."""
        path, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Open a library, or name a new one"), str(user.library().parent),
            self.tr("Libraries (*.quotes)"), options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if path:
            self.open_other(Path(path).with_suffix(".quotes"))

    def open_other(self, library: Path, *, samples: bool = False) -> None:
        """Open another library in a window of its own."""
        if library.absolute() == self.library.path.absolute():
            self.window.tell(self.tr("This library is open already."))
        elif not libraries.open_window(library, samples=samples):
            self.window.tell(self.tr("Another window could not be opened."), wrong=True)

    def close(self) -> None:
        """Note where the journalist stopped, end the engine, write what is under way, take the last backup."""
        self.watch.stop()
        session.save(self.window, self.settings)
        self.queue.close()
        self.window.hide()
        lost: list[str] = []  # what was begun and is not on the disk: the window has no line any more to say it in
        for failed in (self.review.failed, self.writer.failed):
            failed.connect(lambda sentence: lost.append(said(sentence)))
        self.window.overviews.close()
        self.adder.close()
        self.writer.close()
        for sentence in lost:
            QMessageBox.warning(None, "quoteapp", sentence)
        if not self.library.read_only:
            self.keeper.close()
        self.settings.sync()
        self.review.let_go()  # whatever still comes to the window then asks nothing of the library
        self.preferences.sync()
        self.library.close()

    # looks

    def switch_language(self) -> None:
        """French becomes English, English becomes French; it stays so. The window is made anew, where it was."""
        if self.review.is_held_up():
            return
        language: languages.Language = "en" if languages.current() == "fr" else "fr"
        self.settings.setValue("look/language", language)
        languages.speak(application(), language)
        old, review = self.window, self.review
        session.save(old, self.settings)
        del old.deeds["closing"]
        self._build()
        self.window.show()
        session.restore(self.window, self.settings)
        self.window.perform(old.views.current)
        old.close()
        old.deleteLater()
        review.deleteLater()

    # articles in

    def ask_for_files(self) -> None:
        """Let files be chosen, and add them."""
        title, kinds = self.tr("Add articles"), self.tr("Articles (*.txt *.text *.html *.htm *.xhtml);;All files (*)")
        paths, _ = QFileDialog.getOpenFileNames(self.window, title, str(folders.last("articles", self.settings)), kinds)
        if paths:
            folders.keep("articles", Path(paths[0]).parent, self.settings)
            self.add(paths)

    def add_samples(self) -> None:
        """Add the articles that come with the program."""
        self.add([str(path) for path in sorted(resources.path("samples").glob("*.txt"))])

    def add_text(self, text: str) -> None:
        """Add a text from the clipboard, or from another window, as an article."""
        if not text.strip():
            self.window.tell(self.tr("There is no text in the clipboard."))
            return
        folder = tempfile.TemporaryDirectory()
        path = Path(folder.name) / self.tr("pasted.txt")
        path.write_text(text, encoding="utf-8", errors="replace", newline="")

        def done(outcome: Outcome) -> None:
            folder.cleanup()
            self.added(outcome, path.name)

        self._add([str(path)], done)

    def answer(self, paths: Sequence[str]) -> None:
        """Come to the front with files that somebody opens with the program while its window is there."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if paths:
            self.open_files(paths)

    def add(self, paths: Sequence[str]) -> None:
        """Add files and folders, say what came of them, have the new articles analysed."""
        self._add(paths, self.added)

    def open_files(self, paths: Sequence[str]) -> None:
        """Add files and folders, and put the first of their articles on the desk, also where it was there already."""
        self._add(paths, self._show_added)

    def _show_added(self, added: Outcome) -> None:
        self.added(added)
        numbers = [*added.articles, *(twin.old for twin in added.twins if not twin.binned)]
        if numbers:
            self.window.open_article(numbers[0])

    def _add(self, paths: Sequence[str], done: Callable[[Outcome], object]) -> None:
        self.window.tell(self.tr("Adding articles…"))
        library = str(self.library.path.absolute())
        self.adder.add(Wish(library, tuple(paths), self.review.who, self.library.read_only), done)

    def added(self, added: Outcome, shown: str = "") -> None:
        """Say what came of adding files, ``shown`` being the name of what was none, and have articles analysed."""
        if added.error:
            if added.details:
                faults.log(added.error, added.details)
            self.window.tell(said(added.error), wrong=True)
            return
        nothing_open = self.review.page is None
        self.review.library_changed.emit()
        parts = []
        if added.articles:
            parts.append(self.tr("%n article(s) added.", "", len(added.articles)))
        again = [twin for twin in added.twins if twin.new is None and not twin.binned]
        alike = [twin for twin in added.twins if twin.new is not None]
        if again:
            parts.append(self.tr("%n were there already.", "", len(again)))
        if alike:
            parts.append(self.tr("%n look nearly like one that is there.", "", len(alike)))
        if added.binned:
            parts.append(self.tr("%n lie in the bin.", "", len(added.binned)))
        parts += [f"{Path(shown or failure.file).name}: {said(failure.reason)}" for failure in added.failures[:3]]
        if len(added.failures) > 3:
            parts.append(self.tr("%n more could not be read.", "", len(added.failures) - 3))
        self.window.tell(" ".join(parts) or self.tr("No article found there."), wrong=bool(added.failures))
        if added.articles and nothing_open:
            self.window.open_article(added.articles[0])
        self.queue.analyse(added.articles)
        if added.binned and FromBinDialog.ask(len(added.binned), self.window):
            self.take_out(added.binned)

    def take_out(self, numbers: Sequence[int]) -> bool:
        """Take articles out of the bin, and open the first of them; tells whether that was done."""
        if not self.review.do(lambda: shelving.take_out(self.library, numbers, who=self.review.who)):
            return False
        self.review.library_changed.emit()
        self.review.open(numbers[0])
        self.queue.analyse_what_came_back(numbers)
        return True

    # the engine

    def analyse_again(self) -> None:
        """Have the article on the desk analysed again; decisions stay."""
        if self.review.page is not None and not self.library.read_only:
            self.queue.analyse([self.review.page.article.id])

    def _turn(self, *, back: bool) -> None:
        """Undo, or redo, and see to what that brings back; what is much is done beside the window."""
        if not self.window.overviews.bulk.turn(back=back):
            self.queue.renew(self.review.undo() if back else self.review.redo())

    # the article on the desk

    def edit_details(self) -> None:
        """Ask for the details of the article on the desk."""
        page = self.review.page
        if page is None or self.review.is_held_up():
            return
        given = DetailsDialog.ask(page.article, self.window)
        if given is not None:
            self.review.do(lambda: shelving.edit_details(self.library, page.article.id, given, who=self.review.who))

    def bin(self) -> None:
        """Put the article on the desk into the bin, and open the next."""
        page = self.review.page
        if page is None:
            return
        numbers = self.window.library_pane.articles.numbers()
        place = numbers.index(page.article.id)
        if not self.review.do(lambda: shelving.bin_articles(self.library, [page.article.id], who=self.review.who)):
            return
        left = [number for number in numbers if number != page.article.id]
        self.review.open(left[min(place, len(left) - 1)] if left else None)
        self.window.tell(self.tr("In the bin. Undo brings it back."))

    def put_back(self) -> None:
        """Take the article that is selected in the bin out of it, as it was."""
        pane = self.window.library_pane
        number = pane.bin.chosen() if pane.shows_bin else None
        if number is None:
            self.window.tell(self.tr("Choose an article in the bin first."))
        elif self.take_out([number]):
            self.window.tell(self.tr("Back in the library."))

    def note(self) -> None:
        """Ask for a note to the selected quotation."""
        quotation = self.review.quotation
        if quotation is not None and not self.review.is_held_up():
            text = NoteDialog.ask(quotation.note, self.window)
            if text is not None:
                self.review.note(text)

    # sheets out

    def export(self) -> None:
        """Ask what the quote sheet shall hold, and have it written."""
        page = self.review.page
        wish = ExportDialog.ask(
            self.library, page.article.id if page else None, languages.current(), self.preferences,
            folders.last("sheets", self.settings), self.window, shown=self.window.overviews.filter(),
        )  # fmt: skip
        if wish is None:
            return
        folders.keep("sheets", wish.path.parent, self.settings)
        self.window.tell(self.tr("Writing {path}…").format(path=wish.path))
        self.writer.write(wish)

    def _written(self, count: int, path: str) -> None:
        self.window.tell(self.tr("%n quotation(s) written to {path}.", "", count).format(path=path))
