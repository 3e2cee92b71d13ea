"""Which words a mention can begin with: most are told by a look at them alone, before anything longer is tried."""

from quoteapp.engine import people
from quoteapp.engine.unlisted import Unlisted


class Openings(Unlisted):
    """The tokens of a sentence, asked whether a mention can begin there."""

    def _opens_description(self, index: int) -> bool:
        """Whether a description can begin at the token: of most words that is told at once."""
        if index > self.last:
            return False
        word = self._word(index)
        return (
            self.tokens[index].pos in ("DET", "NUM")
            or word in people.DETERMINERS
            or word in people.BEFORE_NOUN
            or word in people.BARE_COUNTS
            or word in ("de", "d'")
            or self._bare_noun(index, index)
        )

    def _opens_name(self, index: int) -> bool:
        """Whether a name, or what stands before one, can begin at the token: of most words that is told at once."""
        if index > self.last:
            return False
        token, word = self.tokens[index], self._word(index)
        return (
            token.capital
            or token.text.startswith("@")
            or word in people.ARTICLES
            or word in ("son", "sa", "l'")
            or word in people.EXCELLENCIES
            or word in people.honorifics()
        )
