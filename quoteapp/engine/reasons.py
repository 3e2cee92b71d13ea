"""Why a quotation is given to its speaker: one sentence, the article's own words in it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoteapp.engine.reading import Finding


def say(text: str, finding: "Finding") -> str:
    """The reason in one French sentence; empty for a span that is no speech."""
    return ""
