"""Commands run in this process, and library files made by them."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from click.testing import CliRunner, Result

from quoteapp.cli import commands
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library

SAID = "Départ\nLina Marchal dit : « Nous partons. » Le « titre ».\nRechercher « Oui »\n"


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(commands, arguments)


def library_in(folder: Path, text: str = SAID) -> Path:
    """A library ``l.quotes`` with one article, ``a.txt``, analysed; never backed up."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    path = folder / "l.quotes"
    done = run("import", str(folder / "a.txt"), "--library", str(path), "--who", "Odile")
    assert done.exit_code == 0, done.stderr
    shutil.rmtree(f"{path}.backups")
    return path


def opened(path: Path | str) -> Library:
    return open_library(Path(path))


def tamper(path: Path, statement: str) -> None:
    """Change a library behind the program's back."""
    with closing(sqlite3.connect(path)) as file:
        file.execute(statement)
        file.commit()


def spoil(path: Path) -> None:
    """Overwrite the middle of a library, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 16384)
