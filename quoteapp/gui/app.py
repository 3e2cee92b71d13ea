"""The program with a window: ``quoteapp``, ``quoteapp FILE…`` and ``quoteapp-desk``, on a library if one is named."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from PySide6.QtCore import QMessageLogContext, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from quoteapp import resources
from quoteapp.desk import library_sheet, user
from quoteapp.errors import KnownError
from quoteapp.export.labels import Language
from quoteapp.gui import languages, theme
from quoteapp.gui.libraries import Door, Hold, knock
from quoteapp.gui.sentences import said
from quoteapp.gui.theme import Scheme
from quoteapp.gui.workplace import Workplace
from quoteapp.store.opening import open_library

NAME = "quoteapp"
ID = "io.github.quoteapp.Quoteapp"  # as in packaging/: the desktop ties window and launcher by it

FILE = click.Path(path_type=Path, dir_okay=False)
SUFFIX = ".quotes"  # of libraries


@click.command(name="desk", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", metavar="[LIBRARY.quotes] [FILE]...", type=click.Path(path_type=Path), nargs=-1)
@click.option("--samples", is_flag=True, help="Put the sample articles into the library, if it is empty.")
@click.option("--theme", "scheme", type=click.Choice(theme.SCHEMES), help="[default: the system's]")
@click.option("--language", type=click.Choice(["fr", "en"]), help="[default: the system's]")
@click.option("--picture", type=FILE, help="Analyse what waits, save a picture of the window, and end.")
@click.option("-o", "--output", type=FILE, help="With --picture: write the quote sheet too.")
def desk(
    paths: tuple[Path, ...],
    samples: bool,
    scheme: Scheme | None,
    language: Language | None,
    picture: Path | None,
    output: Path | None,
) -> None:
    """Open the window on a library, the user's own where none is named, and add the files and folders to it."""
    library, files = _sort(paths)
    if picture is not None:
        qInstallMessageHandler(_quietly)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setDesktopFileName(ID)
    application.setWindowIcon(QIcon(str(resources.path("icons/quoteapp.svg"))))
    path = library or user.library()
    settings = _settings(path)
    languages.speak(application, language or languages.kept(settings) or languages.of_system())
    chosen = theme.load(scheme or theme.kept(settings) or theme.of_system())
    theme.apply(application, chosen)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        hold = Hold(path)
        free = hold.take()
        if not free and picture is None and knock(path, files):
            return
        opened = open_library(path, read_only=not free and path.exists(), unclean=hold.left_behind)
    except (KnownError, OSError) as error:
        if picture is None:
            QMessageBox.critical(None, NAME, said(error))
        raise click.ClickException(str(error)) from error
    workplace = Workplace(opened, chosen, settings)
    workplace.start()
    gc.freeze()  # what is there stays: Python's search for garbage, a pause each time, goes through the rest alone
    if free and picture is None:
        door = Door(path, workplace)
        door.knocked.connect(workplace.answer)
    if opened.read_only and not free:
        workplace.window.tell(workplace.tr("Another window has this library: here it can be read, but not changed."))
    if samples and not opened.read_only and not workplace.window.library_pane.articles.rowCount():
        workplace.add_samples()
    if files:
        workplace.open_files([str(file) for file in files])
    if picture is not None:
        _show_and_end(workplace, application, picture, output)
    status = application.exec()
    hold.release()
    sys.exit(status)


def _sort(paths: Sequence[Path]) -> tuple[Path | None, list[Path]]:
    """Which of the paths is the library, and which are to be added to it."""
    libraries = [path for path in paths if path.suffix == SUFFIX]
    if len(libraries) > 1:
        raise click.UsageError("One window shows one library.")
    return next(iter(libraries), None), [path for path in paths if path.suffix != SUFFIX]


def _settings(library: Path) -> QSettings:
    """Where the session is kept: one file for each library, by its place on the disk."""
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)
    settings.beginGroup(str(library.absolute()).replace("/", "|").replace("\\", "|"))
    return settings


def _quietly(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Say what Qt says, but not that a screen which is none cannot be arranged."""
    if not message.startswith("This plugin does not support"):
        click.echo(message, err=True)


def _show_and_end(workplace: Workplace, application: QApplication, picture: Path, output: Path | None) -> None:
    """Without anybody to look at it: wait for the engine, picture the window, write the sheet, say where."""

    def end() -> None:
        if workplace.adder.busy or not workplace.queue.idle:
            return
        application.processEvents()
        picture.parent.mkdir(parents=True, exist_ok=True)
        workplace.window.grab().save(str(picture))
        click.echo(f"A picture of the window: {picture}")
        if output is not None:
            rows = library_sheet.write_library_sheet(workplace.library, output)
            click.echo(f"The quote sheet, {rows} quotations: {output}")
        workplace.window.close()

    workplace.adder.finished.connect(end)
    workplace.queue.analyst.finished.connect(end)
    QTimer.singleShot(0, end)


def main() -> None:
    """Open the window with the arguments of the command line, and exit."""
    desk(prog_name=NAME)


if __name__ == "__main__":
    main()
