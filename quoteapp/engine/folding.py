"""The folding of words, as the engine knows it by name."""

from quoteapp.folding import fold, words

__all__ = ["fold", "words"]
