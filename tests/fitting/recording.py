"""Every choice that the engine makes in annotated articles, with the options that the annotation calls right."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quoteapp.engine import analysis, candidates, choice
from quoteapp.engine.choice import Option
from quoteapp.model import Span
from tests import annotated
from tests.annotated import same_speaker
from tests.engine.test_attribution import ENTRIES, bare, read, wanted

SURE = "sure"  # whether the choice was right
NO_SPEECH = "-"  # in frames.toml
FEWEST = 2  # words of a full name, and of a description that may be cut short
BELONGING = ("de", "d", "du", "des", "a", "au", "aux", "avec", "par", "pour")
QUOTATIONS = (candidates.PRESENTED, candidates.UNNAMED, candidates.WOVEN, candidates.ALONE)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of an article: the features of each option, and which of the options are right."""

    kind: str
    article: str
    counts: float  # how much it weighs in the fitting
    options: tuple[dict[str, float], ...]
    right: tuple[bool, ...]

    @property
    def telling(self) -> bool:
        """Whether the right one is among the options, and a wrong one too."""
        return any(self.right) and not all(self.right)


def record(folder: Path, counts: float) -> Iterator[Choice]:
    """The choices in all annotated articles of a folder whose answer the annotation tells."""
    for path in sorted(folder.glob("*.json")):
        with watching() as seen:
            analysis.analyse(path.with_suffix(".txt").read_bytes().decode("utf-8"))
        rows = json.loads(path.read_text(encoding="utf-8"))["quotes"]
        speech = [row for row in rows if row["kind"] == "speech" and not row.get("optional")]
        for kind, at, options in seen:
            row = _row(speech, at) if kind in (*QUOTATIONS, SURE) else _mentioned(speech, at)
            if row is None:
                continue
            right = tuple(_right(option, row, kind) for option in options)
            if kind == SURE:
                right = (right[0], not right[0])
            elif kind not in QUOTATIONS and not any(right):  # nobody met so far: somebody new
                right = tuple(option.entity is None for option in options)
            yield Choice(kind, f"{folder.name}/{path.stem}", counts, _plain(options), right)


def record_frames(counts: float) -> Iterator[Choice]:
    """The choices in the short texts of frames.toml; a known gap teaches nothing."""
    for number, entry in enumerate(ENTRIES):
        if "known_gap" in entry:
            continue
        with watching() as seen:
            _, quotations = read(entry)
        says = dict(zip([q.span for q in quotations], wanted(entry, "says"), strict=False))
        for kind, at, options in seen:
            if kind not in QUOTATIONS or says.get(at, NO_SPEECH) == NO_SPEECH:
                continue
            right = tuple((bare(o.entity.name) if o.entity else "") == says[at] for o in options)
            yield Choice(kind, f"frames/{number}", counts, _plain(options), right)


@contextmanager
def watching() -> Iterator[list[tuple[str, Span, Sequence[Option]]]]:
    """The choices made meanwhile."""
    seen: list[tuple[str, Span, Sequence[Option]]] = []

    def watcher(kind: str, at: Span, options: Sequence[Option]) -> None:
        seen.append((kind, at, options))

    choice.WATCHERS.append(watcher)
    try:
        yield seen
    finally:
        choice.WATCHERS.remove(watcher)


def _plain(options: Sequence[Option]) -> tuple[dict[str, float], ...]:
    return tuple({name: float(value) for name, value in option.features.items() if value} for option in options)


def _right(option: Option, row: dict[str, Any], kind: str) -> bool:
    if option.entity is None:  # of a description: somebody new, which the annotation does not tell
        return kind in QUOTATIONS and row["speaker"] is None
    return same_speaker(option.entity.name, row) or told_otherwise(option.entity.name, row)


def told_otherwise(said: str, row: dict[str, Any]) -> bool:
    """Whether a name is an annotated one with more around it, or a description cut short: « une élue de Lormes ».

    The learning must not take for wrong what only says more or less than the annotation.
    """
    if row["speaker"] is None:
        return False
    name = annotated.bare(said)
    forms = [annotated.bare(form) for form in (row["speaker"], *row["accept"])]
    person = row["speaker_type"] == "person"
    described = forms[1:] if person else forms
    cut = len(name) >= FEWEST and any(form[: len(name)] == name for form in described)
    return cut or any(_holds(name, form, forms, full=person and form == forms[0]) for form in forms)


def _holds(name: tuple[str, ...], form: tuple[str, ...], forms: list[tuple[str, ...]], *, full: bool) -> bool:
    """Whether the name says the form and nobody else: not « le fils de Lina Marchal », nor « Lina Marchal et X »."""
    size = len(form)
    at = next((i for i in range(len(name) - size + 1) if name[i : i + size] == form), None)
    if at is None or name[at + size : at + size + 1] == ("et",):
        return False
    before = name[:at]
    known = {word for each in forms for word in each}
    return known.issuperset(before) or (full and size >= FEWEST and before[-1] not in BELONGING)


def _row(rows: list[dict[str, Any]], at: Span) -> dict[str, Any] | None:
    return next((row for row in rows if (row["start"], row["end"]) == (at.start, at.end)), None)


def _mentioned(rows: list[dict[str, Any]], at: Span) -> dict[str, Any] | None:
    """The row whose speaker these words name."""
    mentions = [(row["mention"], row) for row in rows if row.get("mention") and row["speaker"]]
    return next((row for m, row in mentions if m["start"] < at.end and at.start < m["end"]), None)
