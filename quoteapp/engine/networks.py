"""The language model's networks, made to say the same in less time.

Each first turns every word into a vector, by the word alone, then lets the vectors of neighbours mix. The first is done
once a word and kept (`_KnownWords`). The second, here in a few steps of numpy over whole matrices, takes half as long
as layer by layer, where every layer makes its matrices anew and remembers what a training would need (`_Mixing`).
"""

from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from thinc.api import Model

MAX_KNOWN = 50_000  # words whose vectors are kept, some 30 MB for each network; then all are forgotten

TINY = 1e-8  # added to a variance, which could be 0

Matrix = NDArray[np.float32]


def quicken(model: "Model[Any, Any]") -> None:
    """Change the network that ``model`` holds, in place; afterwards it can no more be trained."""
    from thinc.api import Model

    network = next(part for part in model.walk() if _turns_words_into_vectors(part))
    alone, mixing = network.layers
    network.layers[0] = Model("known_words", _KnownWords(alone))
    mixing.layers[0] = Model("mixing", _Mixing(mixing.layers[0]))


def _turns_words_into_vectors(part: "Model[Any, Any]") -> bool:
    """Whether a part of a network is made of two: words to vectors, one by one, and the mixing of neighbours."""
    return len(part.layers) == 2 and part.layers[0].name.endswith(">>ragged2list")


def _untrained(gradient: Any) -> Any:
    return gradient


class _KnownWords:
    """The layer of a network that turns each word into a vector, asked only for words that it has not met."""

    def __init__(self, layer: "Model[list[Doc], list[Any]]") -> None:
        self._layer = layer
        self._vectors: dict[tuple[int, int], Any] = {}

    def __call__(self, _network: Any, docs: "list[Doc]", is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:  # noqa: ARG002
        """One vector a word, for each of ``docs``; the network is never trained here."""
        words = [[(form, space) for form, space in doc.to_array(["ORTH", "SPACY"]).tolist()] for doc in docs]
        self._learn({*chain(*words)}, docs[0].vocab)
        vectors = [np.concatenate([self._vectors[word] for word in each]).reshape(len(each), -1) for each in words]
        return vectors, _untrained

    def _learn(self, words: set[tuple[int, int]], vocab: "Vocab") -> None:
        from spacy.tokens import Doc

        if len(self._vectors) > MAX_KNOWN:
            self._vectors.clear()
        new = sorted(word for word in words if word not in self._vectors)  # a difference would go over all that is kept
        if new:
            # spaCy's own routine, unlike numpy's, gives a row the same figures whatever else is in the matrix: what
            # was met before must not matter
            doc = Doc(vocab, words=[vocab.strings[form] for form, _ in new], spaces=[bool(space) for _, space in new])
            self._vectors.update(zip(new, self._layer.predict([doc])[0], strict=True))


class _Mixing:
    """The layers of a network that add to each word's vector what they make of it and of the two beside it."""

    def __init__(self, layers: "Model[Any, Any]") -> None:
        parts = [part for part in layers.walk() if part.name in ("maxout", "layernorm")]
        self._layers = [_Layer(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)]

    def __call__(self, _network: Any, vectors: Matrix, is_train: bool) -> tuple[Matrix, Callable[[Any], Any]]:  # noqa: ARG002
        """The vectors, one a row, mixed."""
        for layer in self._layers:
            vectors = vectors + layer(vectors)
        return vectors, _untrained


class _Layer:
    """A matrix product, of each of its figures the largest of several, brought to mean 0 and variance 1, and scaled."""

    def __init__(self, maxout: "Model[Any, Any]", scaling: "Model[Any, Any]") -> None:
        weights, bias = _figures(maxout, "W"), _figures(maxout, "b")
        self._width, self._pieces, inputs = weights.shape
        # First pieces first, so that all of them are compared with all the second ones at once
        self._weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, inputs).T)
        self._bias = np.ascontiguousarray(bias.T).reshape(-1)
        self._scale, self._shift = _figures(scaling, "G"), _figures(scaling, "b")

    def __call__(self, vectors: Matrix) -> Matrix:
        pieces: Matrix = _with_neighbours(vectors) @ self._weights
        pieces += self._bias
        best: Matrix = pieces[:, : self._width]
        for start in range(self._width, self._pieces * self._width, self._width):
            best = np.maximum(best, pieces[:, start : start + self._width])
        best -= best.mean(axis=1, keepdims=True)
        best *= (np.einsum("ij,ij->i", best, best)[:, None] / self._width + TINY) ** -0.5
        best *= self._scale
        best += self._shift
        return best


def _figures(part: "Model[Any, Any]", name: str) -> Matrix:
    return np.asarray(part.get_param(name), np.float32)


def _with_neighbours(vectors: Matrix) -> Matrix:
    """Each row between the one before it and the one after it, in one row; nothing before the first, after the last."""
    rows, width = vectors.shape
    made = np.empty((rows, 3 * width), vectors.dtype)
    made[:1, :width] = made[-1:, 2 * width :] = 0
    made[1:, :width], made[:, width : 2 * width], made[:-1, 2 * width :] = vectors[:-1], vectors, vectors[1:]
    return made
