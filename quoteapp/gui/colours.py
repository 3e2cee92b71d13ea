"""Which colour is whose in an article: whoever else comes to speak, nobody's colour changes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

COLOURS = 8
"""How many there are for speakers in a theme."""


def give_out(turns: Sequence[int], given: Mapping[int, int]) -> dict[int, int]:
    """The place of each speaker's colour in the theme, by the speaker's number; those in ``given`` keep theirs.

    ``turns`` are the speakers as they take turns in the article. Everybody has a colour by their number, the same in
    all articles; where somebody else here has it, the next one free, and where none is free, one that is used little
    and not by whoever speaks just before or after them.
    """
    near: dict[int, set[int]] = {number: set() for number in turns}
    for one, other in pairwise(turns):
        near[one].add(other)
        near[other].add(one)
    found = dict(given)
    used = Counter(found.values())
    for number in sorted(near.keys() - found.keys()):
        taken = {found[other] for other in near[number] if other in found}
        own = (number - 1) % COLOURS
        ranked = {place: (place in taken, used[place], (place - own) % COLOURS) for place in range(COLOURS)}
        found[number] = min(ranked, key=lambda place: ranked[place])
        used[found[number]] += 1
    return found
