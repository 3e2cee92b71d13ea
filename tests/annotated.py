"""What the engine makes of annotated articles, row by row.

Strict: a row is right only when the very span is found, told of the right kind and given to the very speaker, by one of
the names that the annotation accepts.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quoteapp.engine import analysis
from quoteapp.folding import words
from quoteapp.model import Kind, Quotation, Span

LEADING = {
    *("le", "la", "l", "les", "un", "une", "des", "d", "ce", "cet", "cette", "son", "sa", "ses", "leur", "leurs"),
    *("m", "mm", "mme", "mmes", "mlle", "me", "dr", "pr"),
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What became of one scored row of the gold."""

    row: str  # article and offset
    told: str  # what the engine says, what the gold
    speech: bool
    right: bool
    difficulty: str  # of finding the speaker: explicit, nominal, pronoun …; empty where the annotation does not say
    named: bool = False  # whether the engine names a speaker
    hidden: bool = False  # whether it takes speech for none
    confidence: float = 0.0


def bare(name: str) -> tuple[str, ...]:
    """The folded words of a name without the articles and titles before it."""
    found = words(name)
    while len(found) > 1 and found[0] in LEADING:
        found = found[1:]
    return found


def same_speaker(said: str | None, row: dict[str, Any]) -> bool:
    """Whether a name is one of those that the row accepts, or the surname of a person."""
    if said is None or row["speaker"] is None:
        return said is None and row["speaker"] is None
    accepted = {bare(name) for name in (row["speaker"], *row["accept"])}
    surname = bare(row["speaker"])[-1:] if row["speaker_type"] == "person" else None
    return bare(said) in accepted or bare(said) == surname


def outcome(name: str, row: dict[str, Any], found: dict[Span, Quotation]) -> Outcome:
    """What became of a row of an article, given what the engine found there."""
    quotation = found.get(Span(row["start"], row["end"]))
    speech = row["kind"] == "speech"
    if quotation is None:
        right, shown = False, "not found"
    else:
        said = quotation.speaker.name if quotation.speaker else None
        right = quotation.kind == row["kind"] and (quotation.kind is Kind.OTHER or same_speaker(said, row))
        shown = f"{quotation.kind.value} of {said!r} by {quotation.rule or 'nothing'}"
    told = f"{row['text'][:50]!r}: {shown}, not {row['kind']} of {row['speaker']!r}"
    return Outcome(
        row=f"{name}:{row['start']}",
        told=told,
        speech=speech,
        right=right,
        difficulty=row.get("difficulty") or "",
        named=quotation is not None and quotation.speaker is not None,
        hidden=speech and quotation is not None and quotation.kind is Kind.OTHER,
        confidence=quotation.confidence if quotation is not None else 0.0,
    )


@cache
def outcomes(folder: Path) -> tuple[Outcome, ...]:
    """The scored rows of all articles of a folder, the engine run on each."""
    found = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        quotations = {quotation.span: quotation for quotation in analysis.analyse(text).quotations}
        rows = json.loads(path.read_text(encoding="utf-8"))["quotes"]
        found += [outcome(path.stem, row, quotations) for row in rows if not row["optional"]]
    return tuple(found)
