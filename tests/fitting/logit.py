"""Conditional logit: weights that make the right options the likeliest, drawn towards a prior (numpy only)."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tests.fitting.recording import Choice

Vector = NDArray[np.float64]
STEPS = 200
STEP = 0.05


def fit(choices: Sequence[Choice], prior: Mapping[str, float], pull: float) -> dict[str, float]:
    """Feature → weight by maximum likelihood, ``pull`` being the strength of the prior; the choices all telling."""
    names = sorted({name for c in choices for option in c.options for name in option})
    table = _table(choices, names)
    group = np.repeat(np.arange(len(choices)), [len(c.options) for c in choices])
    right = np.array([r for c in choices for r in c.right])
    everything = np.ones_like(right)
    counts = np.array([c.counts for c in choices])[group]
    start = np.array([prior.get(name, 0.0) for name in names])
    weights, first, second = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):  # Adam, on all choices at once
        scores = table @ weights
        likely, wanted = _chances(scores, group, everything), _chances(scores, group, right)
        slope = table.T @ ((likely - wanted) * counts) + pull * (weights - start)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        weights -= STEP * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


def _table(choices: Sequence[Choice], names: list[str]) -> Vector:
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((sum(len(c.options) for c in choices), len(names)))
    for row, option in enumerate(option for c in choices for option in c.options):
        for name, value in option.items():
            table[row, column[name]] = value
    return table


def _chances(scores: Vector, group: NDArray[np.int64], among: NDArray[np.bool_]) -> Vector:
    """The chance of each option within its choice, of those ``among`` only."""
    top = np.full(group[-1] + 1, -np.inf)
    np.maximum.at(top, group, scores)
    odds = np.where(among, np.exp(scores - top[group]), 0.0)
    chances: Vector = odds / np.maximum(np.bincount(group, odds), 1e-300)[group]
    return chances


def picks_right(choice: Choice, weights: Mapping[str, float]) -> bool:
    """Whether the likeliest option is right."""
    scores = [sum(value * weights.get(name, 0.0) for name, value in option.items()) for option in choice.options]
    return choice.right[scores.index(max(scores))]
