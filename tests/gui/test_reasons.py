import tomllib

import pytest

from quoteapp import resources
from quoteapp.desk.rulings import LEARNED
from quoteapp.engine.reasons import SENTENCES
from quoteapp.gui import languages
from quoteapp.gui.reasons import say
from quoteapp.model import Form, Kind, Span, ZoneKind
from quoteapp.store.records import QuotationRecord

TEXT = "« Nous partons », a dit la maire."
QUOTATION = QuotationRecord(
    id=1, article=1, span=Span(0, 16), kind=Kind.SPEECH, form=Form.SENTENCE, zone=ZoneKind.BODY, speaker=1,
    mention=Span(24, 32), cue=Span(18, 23), rule="incise", reason="« a dit », en incise, a pour sujet la maire.",
)  # fmt: skip


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_now", "en")


def test_every_rule_has_its_english() -> None:
    table = tomllib.loads(resources.path("translations/reasons_en.toml").read_text(encoding="utf-8"))
    assert set(table) >= set(SENTENCES) | {LEARNED}


@pytest.mark.usefixtures("english")
def test_the_words_of_the_article_are_in_the_sentence() -> None:
    said = say(QUOTATION, TEXT, "Lina Marchal")
    assert said == "“a dit”, put in after the quotation, has la maire as its subject (Lina Marchal)."


@pytest.mark.usefixtures("english")
def test_nobody_is_said_to_be_nobody() -> None:
    assert say(QUOTATION, TEXT, "") == "“a dit” presents the quotation, but the sentence names nobody."


def test_french_is_the_engines_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_now", "fr")
    assert say(QUOTATION, TEXT, "Lina Marchal") == QUOTATION.reason
