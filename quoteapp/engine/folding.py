"""The folding of words, as the engine knows it by name."""

from quoteapp.folding import fold, fullness, words

__all__ = ["fold", "fullness", "words"]
