"""What the desk says when something is wrong, in the interface's language: one table of sentences, by their pattern."""

import re
import tomllib
from functools import cache

from quoteapp import resources
from quoteapp.gui import languages

_GAP = "{}"


def said(error: Exception | str) -> str:
    """A sentence of the desk, the store or a reader in the interface's language; as it is where none is known."""
    sentence = str(error)
    if languages.current() == "en":
        return sentence
    for pattern, translated in _patterns():
        if found := pattern.fullmatch(sentence):
            return translated.format(*(said(each) for each in found.groups()))
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pattern of each English sentence → the French one; those with the most words of their own come first."""
    table = tomllib.loads(resources.path("translations/sentences_fr.toml").read_text(encoding="utf-8"))
    ordered = sorted(table.items(), key=lambda pair: -len(pair[0].replace(_GAP, "")))
    return tuple((re.compile("(.*)".join(map(re.escape, source.split(_GAP))), re.DOTALL), to) for source, to in ordered)
