"""Whom a pronoun or a description takes up: one scored choice between all who could be meant and somebody new.

Every candidate has features (how near, subject, has just spoken, fits by kind or by office …); their weights are plain
numbers in a data file, one set for each kind of mention. The chances that follow from the scores are the confidence.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quoteapp.engine import lexicon
from quoteapp.engine.entities import Entity

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Option:
    """Somebody who could be meant, None for somebody new."""

    entity: Entity | None
    features: Features


@cache
def weights(kind: str) -> dict[str, float]:
    """Feature → weight, for the choice ``kind``: pronoun, description, body, flow."""
    return dict(lexicon.toml("choice.toml")[kind])


def score(kind: str, features: Features) -> float:
    """The higher the likelier; only differences between options mean anything."""
    known = weights(kind)
    return sum(value * known.get(name, 0.0) for name, value in features.items())


def pick(kind: str, options: Sequence[Option]) -> tuple[Option, float] | None:
    """The best option and its chance, from 0 to 1; None where there is none."""
    if not options:
        return None
    scores = [score(kind, option.features) for option in options]
    top = max(scores)
    number = scores.index(top)
    return options[number], 1.0 / sum(math.exp(s - top) for s in scores)
