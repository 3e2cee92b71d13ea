"""Where an icon, a lexicon or a sample lies: in the source tree, in an installed wheel, in a bundle."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def folder() -> Path:
    """The folder ``resources/``: beside the package in the source tree, inside it once installed."""
    installed = PACKAGE / "_resources"
    return installed if installed.is_dir() else PACKAGE.parent / "resources"


def path(name: str) -> Path:
    """The path of one resource, named by its way below ``resources/`` (``lexicons/verbs.toml``)."""
    return folder() / name
