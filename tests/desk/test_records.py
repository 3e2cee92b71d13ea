import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import fastjsonschema
import pytest

from quoteapp import resources
from quoteapp.desk.records import line, record
from quoteapp.model import Form, Kind, Quotation, Speaker, SpeakerType, ZoneKind
from tests.desk.builders import LINA, TEXT, analysis, article, other, span, speech

Validate = Callable[[Any], Any]


@pytest.fixture(scope="module")
def validate() -> Validate:
    schema = json.loads(resources.path("schemas/analyse.schema.json").read_text(encoding="utf-8"))
    compiled: Validate = fastjsonschema.compile(schema)
    return compiled


def test_the_record_is_the_contract_to_the_letter(validate: Validate) -> None:
    quotation = speech(mention=span("Lina Marchal"), cue=span("a dit"))
    found = record(article(), analysis(quotation))
    expected = (
        '{"file": "a/b.txt", "member": null, "title": "La maire s’en va", "language": "fr", "sha256": "'
        + "0" * 64
        + '", '
        '"quotes": [{"start": 39, "end": 56, "text": "« Nous partons. »", "kind": "speech", "form": "sentence", '
        '"zone": "body", "continues": false, "unclosed": false, "nested_in": null, "speaker": {"id": "lina-marchal", '
        '"name": "Lina Marchal", "library_name": "Lina Marchal", "role": "maire", "type": "person", "members": []}, '
        '"mention": {"start": 18, "end": 30, "text": "Lina Marchal"}, "cue": {"start": 31, "end": 36, "text": "a dit"}'
        ', "relayed_by": null, "confidence": 0.92, "rule": "verb", "reason": "« a dit » introduit Lina Marchal"}]}'
    )
    assert line(found).decode() == expected
    validate(found)


def test_the_text_comes_only_when_asked_for(validate: Validate) -> None:
    found = record(article(), analysis(speech()), with_text=True)
    assert found["text"] == TEXT
    assert list(found) == ["file", "member", "title", "language", "sha256", "text", "quotes"]
    validate(found)


def test_the_title_of_the_file_itself_comes_first() -> None:
    assert record(article(title="Départ"), analysis())["title"] == "Départ"
    assert record(article(file="a/b.txt"), analysis(title=None))["title"] == "b.txt"


def test_what_is_nobodys_words_has_no_speaker(validate: Validate) -> None:
    found = record(article(), analysis(replace(other(), speaker=LINA)))
    assert found["quotes"][0]["speaker"] is None
    validate(found)


def test_a_joint_statement_and_a_relay(validate: Validate) -> None:
    paul = Speaker("paul-nerac", "Nérac", "Paul Nérac", SpeakerType.PERSON)
    both = Speaker(
        "tous-deux", "Lina Marchal et Paul Nérac", "Lina Marchal et Paul Nérac", SpeakerType.GROUP, None, (LINA, paul)
    )
    quote = record(article(), analysis(speech(speaker=both, relayed_by=paul)))["quotes"][0]
    assert [member["library_name"] for member in quote["speaker"]["members"]] == ["Lina Marchal", "Paul Nérac"]
    assert quote["relayed_by"]["name"] == "Nérac"
    validate(record(article(), analysis(speech(speaker=both, relayed_by=paul))))


def test_a_nested_span_names_the_start_of_the_outer_one(validate: Validate) -> None:
    found = record(article(), analysis(speech(), speech("partons", nested_in=39)))
    assert [quote["nested_in"] for quote in found["quotes"]] == [None, 39]
    validate(found)


@pytest.mark.parametrize("zone", ZoneKind)
@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("kind", Kind)
def test_the_schema_knows_every_value(validate: Validate, kind: Kind, form: Form, zone: ZoneKind) -> None:
    validate(record(article(), analysis(Quotation(span("“adieu”"), kind, form, zone))))


@pytest.mark.parametrize("type_", SpeakerType)
def test_the_schema_knows_every_type_of_speaker(validate: Validate, type_: SpeakerType) -> None:
    validate(record(article(), analysis(speech(speaker=replace(LINA, type=type_)))))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found.pop("member"),
        lambda found: found.update(extra=1),
        lambda found: found.update(sha256="abc"),
        lambda found: found["quotes"][0].pop("cue"),
        lambda found: found["quotes"][0].update(kind="quote"),
        lambda found: found["quotes"][0].update(kind="other"),
        lambda found: found["quotes"][0].update(start=-1),
        lambda found: found["quotes"][0].update(confidence=1.5),
        lambda found: found["quotes"][0]["speaker"].update(members=["Lina Marchal"]),
        lambda found: found["quotes"][0]["mention"].pop("text"),
    ],
)
def test_the_schema_is_strict(validate: Validate, spoil: Callable[[dict[str, Any]], object]) -> None:
    found = record(article(), analysis(speech(mention=span("Lina Marchal"))))
    spoil(found)
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        validate(found)


def test_half_a_surrogate_pair_survives_as_an_escape() -> None:
    text = "« Oui \ud83d »"
    written = line(record(article(text), analysis(speech(text, text))))
    assert b"\\ud83d" in written
    assert json.loads(written.decode("utf-8"))["quotes"][0]["text"] == text


def test_one_record_is_one_line() -> None:
    text = "« Oui,\nnon\u2028. »"
    assert line(record(article(text), analysis(speech(text, text)))).count(b"\n") == 0
