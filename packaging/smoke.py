"""Start the bundle as somebody does who has nothing else, and see that it works; exits 0 where it does.

Usage: ``python packaging/smoke.py FOLDER``, the folder of the bundle, with the Python that it was made with: of the
sample articles and a web page, the bundle has to say exactly what the installed program says.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from quoteapp import __version__, resources
from quoteapp.engine import SWITCH
from quoteapp.engine.messages import Ready, encode
from quoteapp.engine.versions import describe

PAGE = (
    "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>Le pont</title></head><body><nav>Menu</nav>"
    "<article><h1>Le pont</h1><p>« Nous rouvrirons le pont », a déclaré la maire Lina Marchal.</p></article>"
    "</body></html>"
)
LITTLE = 10_000  # bytes: less is no sheet of the samples, and no picture of a window
PATIENCE = 120  # seconds for one call; it takes a few


def main() -> None:
    """Try what the bundle can do, one thing after the other."""
    bundle = Path(sys.argv[1]).resolve()
    console, desk = bundle / "quoteapp", bundle / "quoteapp-desk"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "articles")
        for program in (console, desk):
            check("version", run(folder, program, "--version") == f"quoteapp, version {__version__}\n".encode())
        check("engine", run(folder, console, SWITCH) == encode(Ready(describe())))
        analyse = ("analyse", "articles", "--format", "jsonl", "--with-text")
        check("analyse", run(folder, console, *analyse) == run(folder, sys.executable, "-m", "quoteapp", *analyse))
        run(folder, console, "sheet", "articles", "-o", "sheet.xlsx", "-o", "sheet.csv")
        check("sheet", are_written(folder, "sheet.xlsx", "sheet.csv"))
        run(folder, desk, "desk", "window.quotes", "--samples", "--picture", "window.png", "-o", "window.csv")
        check("window", are_written(folder, "window.png", "window.csv"))


def write_articles(folder: Path) -> None:
    """Put the sample articles and a web page into ``folder``."""
    folder.mkdir()
    for sample in resources.path("samples").glob("*.txt"):
        shutil.copy(sample, folder)
    (folder / "page.html").write_text(PAGE, encoding="utf-8")


def run(folder: Path, *command: str | Path) -> bytes:
    """Return what a command writes, without the settings of Python, Qt or a desktop around it; it must exit 0."""
    surroundings = {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    surroundings |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}  # for Windows
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=folder, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        timeout=PATIENCE, check=True,
    )  # fmt: skip
    print(f"{time.monotonic() - began:5.1f} s  {' '.join(map(str, command))}")
    return done.stdout


def are_written(folder: Path, *names: str) -> bool:
    """Say whether files were written, with something in them."""
    return all((folder / name).stat().st_size > LITTLE for name in names)


def check(what: str, fine: bool) -> None:
    """Exit with a sentence where something is not as it should be."""
    if not fine:
        sys.exit(f"The bundle is broken: {what}")


if __name__ == "__main__":
    main()
