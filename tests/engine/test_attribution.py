"""Who speaks, by the table of sentences in tests/data/frames.toml."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quoteapp.engine import analysis
from quoteapp.folding import words
from quoteapp.model import Kind, Quotation, Span, Zone, ZoneKind

Entry = dict[str, Any]
TABLE = Path(__file__).parent.parent / "data" / "frames.toml"
ENTRIES: list[Entry] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["text"]
KEYS = {"frame", "text", "heading", "zone", "says", "mention", "cue", "relay", "members", "type", "known_gap"}
ENOUGH = 120  # texts in the table
A_FRAME = 3  # texts that a construction needs to count as tested
NO_SPEECH = "-"


def read(entry: Entry) -> tuple[str, tuple[Quotation, ...]]:
    """The text of an entry under its heading, every line in the zone that the table says, and its quotations."""
    heading = entry.get("heading", "")
    text = f"{heading}\n{entry['text'].strip()}".strip()
    kind = ZoneKind(entry.get("zone", "body"))
    zones = [Zone(Span(*line.span()), kind) for line in re.finditer(r"[^\n]+", text)]
    if heading:
        zones[0] = Zone(Span(0, len(heading)), ZoneKind.TITLE)
    return text, analysis.analyse(text, tuple(zones)).quotations


def bare(name: str) -> str:
    """A name without its article, case and accents; « - » and nothing as they are."""
    found = words(name)
    return " ".join(found[1:] if found[:1] in {("le",), ("la",), ("l",), ("les",)} else found) or name


def says(quotation: Quotation, text: str) -> str:
    if quotation.kind is Kind.OTHER:
        return NO_SPEECH
    return bare(quotation.speaker.name) if quotation.speaker else ""


def relay(quotation: Quotation, text: str) -> str:
    return bare(quotation.relayed_by.name) if quotation.relayed_by else ""


def mention(quotation: Quotation, text: str) -> str:
    return quotation.mention.of(text) if quotation.mention else ""


def cue(quotation: Quotation, text: str) -> str:
    return quotation.cue.of(text) if quotation.cue else ""


def kind(quotation: Quotation, text: str) -> str:
    return quotation.speaker.type.value if quotation.speaker else ""


def members(quotation: Quotation, text: str) -> str:
    return ", ".join(member.name for member in quotation.speaker.members) if quotation.speaker else ""


SHOWN: dict[str, Callable[[Quotation, str], str]] = {
    "says": says,
    "mention": mention,
    "cue": cue,
    "relay": relay,
    "type": kind,
    "members": members,
}


def wanted(entry: Entry, key: str) -> list[str]:
    """What the table wants, span by span; a single value is that of the first."""
    values = [", ".join(entry[key])] if key == "members" else entry[key]
    listed = values if isinstance(values, list) else [values]
    return [bare(value) if key in ("says", "relay") else value for value in listed]


def parameters() -> list[Any]:
    """The entries, named after their frames; those with a known gap are expected to fail."""
    found = []
    for number, entry in enumerate(ENTRIES, 1):
        gap = entry.get("known_gap")
        marks = [pytest.mark.xfail(strict=True, reason=gap)] if gap else []
        found.append(pytest.param(entry, id=f"{number} {entry['frame']}", marks=marks))
    return found


@pytest.mark.parametrize("entry", parameters())
def test_who_says_what(entry: Entry) -> None:
    text, quotations = read(entry)
    assert len(quotations) == len(wanted(entry, "says"))
    for key, show in SHOWN.items():
        if key not in entry:
            continue
        for quotation, value in zip(quotations, wanted(entry, key), strict=False):
            shown = show(quotation, text)
            assert (key, shown) == (key, value) or (key == "cue" and value in shown)


def test_the_table_is_sound() -> None:
    assert len(ENTRIES) >= ENOUGH
    assert [entry["text"] for entry in ENTRIES if not {"frame", "text", "says"} <= set(entry) <= KEYS] == []
    assert len({(entry.get("heading"), entry["text"]) for entry in ENTRIES}) == len(ENTRIES)


def test_every_frame_has_enough_texts() -> None:
    frames = Counter(entry["frame"].split(",")[0] for entry in ENTRIES)
    assert [frame for frame, number in frames.items() if number < A_FRAME] == []
