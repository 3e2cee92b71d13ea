"""The samples and their gold fit together and show what they promise."""

import json
import re
from typing import Any

import pytest

from quoteapp import resources

FOLDER = resources.path("samples")
SAMPLES = sorted(path.stem for path in FOLDER.glob("*.txt"))
CLOSING = {"«": "»", "“": "”", '"': '"', "‘": "’", "'": "'"}
KINDS_OF_MARKS = {
    "guillemets with U+00A0": "«\u00a0",
    "guillemets with U+202F": "«\u202f",
    "guillemets with a plain space": "« ",
    "straight double marks": '"',
    "curly double marks": "“",
    "straight single marks": "'",
    "curly single marks": "‘",
}


def read_text(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_bytes().decode("utf-8")


def read_gold(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return gold


def test_there_are_enough_samples_each_with_its_gold() -> None:
    assert len(SAMPLES) >= 8
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == SAMPLES


def test_the_readme_names_every_sample() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in SAMPLES if f"`{name}`" not in readme] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_gold_offsets_are_slices_of_the_text(name: str) -> None:
    text, gold = read_text(name), read_gold(name)
    assert gold["doc"] == name
    assert gold["language"] == "fr"
    for quote in gold["quotes"]:
        for span in (quote, quote["mention"], quote["cue"]):
            if span is not None:
                assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("name", SAMPLES)
def test_gold_rows_are_sound(name: str) -> None:
    quotes = read_gold(name)["quotes"]
    assert len({quote["id"] for quote in quotes}) == len(quotes)
    assert [quote["start"] for quote in quotes] == sorted({quote["start"] for quote in quotes})
    for quote in quotes:
        assert quote["kind"] in {"speech", "other"}
        assert quote["speaker_type"] in {"person", "organization", "group", "anonymous", "none"}
        assert (quote["speaker"] is None) == (quote["speaker_type"] == "none")
        if quote["kind"] == "other":
            assert quote["speaker"] is quote["mention"] is quote["cue"] is quote["difficulty"] is None
        else:
            assert quote["difficulty"] in {"explicit", "nominal", "pronoun", "implicit", "relayed"}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_mark_opens_or_closes_a_row(name: str) -> None:
    text, quotes = read_text(name), read_gold(name)["quotes"]
    opens = {quote["start"] for quote in quotes}
    closes = {quote["end"] - 1 for quote in quotes if quote["text"][-1] == CLOSING[quote["text"][0]]}
    for place, mark in enumerate(text):
        if mark in "«“‘":
            assert place in opens
        elif mark in "»”":
            assert place in closes
        elif mark == '"':
            assert place in opens | closes


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_an_article_of_the_usual_length(name: str) -> None:
    text = read_text(name)
    assert 250 <= len(re.findall(r"\w+(?:[’'-]\w+)*", text)) <= 500
    assert "\r" not in text


@pytest.mark.parametrize("start", KINDS_OF_MARKS.values(), ids=KINDS_OF_MARKS.keys())
def test_every_kind_of_mark_occurs(start: str) -> None:
    assert any(quote["text"].startswith(start) for name in SAMPLES for quote in read_gold(name)["quotes"])


def test_nested_open_and_disowned_quotations_occur() -> None:
    rows = [(name, quote) for name in SAMPLES for quote in read_gold(name)["quotes"]]
    outer = [
        (a["text"][0], b["text"][0])
        for name, a in rows
        for other, b in rows
        if name == other and a["start"] < b["start"] and b["end"] < a["end"]
    ]
    assert {("«", "“"), ('"', "'"), ("“", "‘")} <= set(outer)
    assert sum(quote["text"][-1] != CLOSING[quote["text"][0]] for _, quote in rows) >= 4
    assert any(quote["kind"] == "speech" and quote["speaker"] is None for _, quote in rows)
    assert any(quote["speaker_type"] == "group" for _, quote in rows)
