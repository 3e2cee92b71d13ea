"""People, places and sentences that nobody knows: drawn from word lists, the same ones from the same seed."""

import csv
import random
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeVar

from quoteapp import resources
from quoteapp.model import SpeakerType

T = TypeVar("T")
VOWELS = "aeiouyéèêîâôh"
PEOPLE, BODIES, PLACES, OUTLETS = 3_000, 400, 2_500, 40


@cache
def lists() -> dict[str, Any]:
    """The word lists, by section."""
    return tomllib.loads((Path(__file__).parents[1] / "data" / "invented.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody who is quoted: the full name, the form used after the first mention, the role; who speaks together."""

    name: str
    short: str
    type: SpeakerType
    role: str | None = None
    members: tuple["Figure", ...] = ()

    @property
    def surname(self) -> str:
        """The full name without the first word of it."""
        return self.name.split(" ", 1)[-1]


class World:
    """People, bodies, places and outlets, and the luck with which they come up."""

    def __init__(self, seed: int) -> None:
        self.luck = random.Random(seed)  # noqa: S311 - the same articles each time are wanted
        self.places = self._different(PLACES, lambda: self._joined("place"))
        self.outlets = self._different(OUTLETS, lambda: f"{self.any('names', 'outlets')} de {self.often(self.places)}")
        self.people = self._people()
        names = self._different(BODIES, lambda: f"{self.any('names', 'bodies')} de {self.often(self.places)}")
        self.bodies = [Figure(name, name, SpeakerType.ORGANIZATION) for name in names]

    def any(self, *path: str) -> str:
        """One word of a list, all as often."""
        words: Any = lists()
        for each in path:
            words = words[each]
        return str(self.luck.choice(words))

    def often(self, some: Sequence[T]) -> T:
        """One of a sequence, the first ones more often than the last (Zipf's law)."""
        return self.luck.choices(some, cum_weights=_zipf(len(some)))[0]

    def _joined(self, what: str) -> str:
        parts = [self.any("names", f"{what}_{part}") for part in ("heads", "hearts", "tails")]
        return "-".join(part.capitalize() for part in "".join(parts).split("-"))

    def _different(self, number: int, make: Callable[[], str]) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < number:
            found[make()] = None
        return list(found)

    def _people(self) -> list[Figure]:
        firsts = _first_names()
        surnames = self._different(PEOPLE * 4 // 5, lambda: self._joined("surname"))  # some share theirs
        names = self._different(PEOPLE, lambda: f"{self.often(firsts)} {self.luck.choice(surnames)}")
        return [self._person(name) for name in names]

    def _person(self, name: str) -> Figure:
        title = self.luck.choice(("M.", "Mme"))
        return Figure(name, f"{title} {name.split(' ', 1)[1]}", SpeakerType.PERSON, self.any("names", "roles"))

    def somebody(self) -> Figure:
        """Somebody to be quoted: a person mostly, else a body."""
        return self.often(self.people if self.luck.random() < 0.85 else self.bodies)

    def thing(self) -> str:
        """« le projet municipal »: a noun with its article and an adjective."""
        gender = self.luck.choice(("masculine", "feminine"))
        noun = self.often(lists()["nouns"][gender])
        adjective = self.often(lists()["adjectives"][gender])
        aspirated = noun.endswith("|h")
        noun = noun.removesuffix("|h")
        if noun[0] in VOWELS and not aspirated:
            return f"l’{noun} {adjective}"
        return f"{'le' if gender == 'masculine' else 'la'} {noun} {adjective}"

    def said(self) -> str:
        """A sentence that somebody might say, without a full stop."""
        said = _elided(self.any("speech", "starts"), self.often(lists()["speech"]["infinitives"]))
        said += f" {self.thing()}"
        if self.luck.random() < 0.25:
            said = f"{self.any('speech', 'openings')}, {said[0].lower()}{said[1:]}"
        if self.luck.random() < 0.2:
            said = _elided(f"{said} de", self.often(self.places))
        if self.luck.random() < 0.5:
            return f"{said} {self.any('speech', 'ends')}"
        return f"{said} {self.any('speech', 'links')} {self.any('speech', 'reasons')}"

    def told(self) -> str:
        """A sentence of the journalist's."""
        return self.any("report", "narrative").format(
            place=self.often(self.places), thing=self.thing(), other=self.thing(),
            month=self.any("report", "months"), number=self.luck.randint(20, 9_000),
        )  # fmt: skip


def _elided(before: str, after: str) -> str:
    if before.endswith(" de") and after[0].lower() in VOWELS:
        return f"{before[:-1]}’{after}"
    return f"{before} {after}"


@cache
def _zipf(number: int) -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(number)))


@cache
def _first_names() -> list[str]:
    with resources.path("lexicons/firstnames.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return [row[0] for row in rows if row[2] == "fr" and not row[3]][::4]
