"""How right the engine is on annotated articles, what it misses, and how far its confidence can be believed.

Counted by the strict rule of ``tests/annotated.py``: a little below what ``score.py`` of the annotated articles gives.
"""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from quoteapp import resources
from tests.annotated import Outcome, outcomes
from tests.bench.report import at_least, head, row

DATA = Path(__file__).resolve().parents[1] / "data"
GOLD = Path(os.environ.get("QUOTEAPP_GOLD") or Path(__file__).resolve().parents[3] / "shared" / "gold")
BANDS = (0.95, 0.9, 0.8, 0.75, 0.6, 0.0)  # of confidence, each from here to the one before
TRUSTED = 0.9  # confidence from which an attribution is to be right in RIGHT of all cases, as REACHED of all are
RIGHT, REACHED = 0.97, 0.5


def measure() -> None:
    """Measure everything, and print it as it comes."""
    sets = {
        "seeds": GOLD / "seeds",
        "dev": GOLD / "dev",
        "samples": resources.path("samples"),
        "own texts": DATA / "gold",
        "manner of the press, worked on": DATA / "press",
        "manner of the press, kept aside": DATA / "kept",
    }
    there = {name: speech(outcomes(folder)) for name, folder in sets.items() if folder.is_dir()}
    head("Speech with its right speaker")
    for name, rows in there.items():
        tell(name, rows)
    head("What is missed, by what names the speaker")
    for name, rows in there.items():
        row(name, "", missed(rows))
    judged = [each for name in ("dev", "own texts") for each in there.get(name, ())]
    reliability("dev and own texts", judged, judge=True)
    if "manner of the press, kept aside" in there:
        reliability("manner of the press, kept aside", there["manner of the press, kept aside"])


def speech(rows: Iterable[Outcome]) -> list[Outcome]:
    """The rows that are somebody's words."""
    return [each for each in rows if each.speech]


def tell(name: str, rows: Sequence[Outcome]) -> None:
    """Print how many of a set's rows are right, open, hidden."""
    right = sum(each.right for each in rows)
    hidden, open_ = sum(each.hidden for each in rows), sum(not each.named and not each.hidden for each in rows)
    row(name, f"{right / len(rows):.1%}", f"{right} of {len(rows)}; left open {open_}, told to be no speech {hidden}")


def missed(rows: Sequence[Outcome]) -> str:
    """The misses by difficulty, each with the number of rows that there are."""
    all_, wrong = Counter(r.difficulty for r in rows), Counter(r.difficulty for r in rows if not r.right)
    return ", ".join(f"{name or 'other'} {wrong[name]} of {count}" for name, count in all_.most_common())


def reliability(name: str, rows: Sequence[Outcome], *, judge: bool = False) -> None:
    """Print how many of the named speakers are right, by confidence."""
    named = [each for each in rows if each.named]
    head(f"Confidence: {name}")
    above = 1.01
    for least in BANDS:
        band = [each for each in named if least <= each.confidence < above]
        if band:
            right = sum(each.right for each in band)
            row(f"from {least:.2f}", f"{right / len(band):.1%}", f"right: {right} of {len(band)}")
        above = least
    trusted = [each for each in named if each.confidence >= TRUSTED]
    if judge and trusted:
        at_least(f"right from {TRUSTED} on", sum(each.right for each in trusted) / len(trusted), RIGHT)
        at_least("share that reaches it", len(trusted) / len(named), REACHED)
