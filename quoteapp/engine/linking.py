"""One speaker across the articles of a run: « M. Zorkavec » here is « Tomáš Žorkavec » there.

Works on what the analyses say, without the language model. Strict: people are joined by their full name, by a surname
that only one person of the run bears, or, where the surname was lost, by first name and office together; accents and
special letters are folded. What is only alike stays apart. Unnamed sources are never joined across articles.
"""

from collections.abc import Sequence
from dataclasses import replace

from quoteapp.engine import lexicon, people
from quoteapp.folding import fullness, words
from quoteapp.model import Analysis, Name, Quotation, Speaker, SpeakerType

Key = tuple[int, str]  # number of the analysis, id within it


class _Linker:
    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self.names: dict[Key, Name] = {(n, name.id): name for n, a in enumerate(analyses) for name in a.names}
        self.parent: dict[Key, Key] = {key: key for key in self.names}

    def run(self) -> dict[Key, tuple[str, str]]:
        """Key → id and fullest name in the whole run."""
        self._join_bodies()
        self._join_full_names()
        self._join_surnames()
        self._join_lost_surnames()
        return self._labels()

    def root(self, key: Key) -> Key:
        """The key that stands for everybody who is the same."""
        while self.parent[key] != key:
            key = self.parent[key]
        return key

    def _join(self, one: Key, other: Key) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self.parent[second] = first

    def _people(self) -> list[Key]:
        return [key for key, name in self.names.items() if name.type is SpeakerType.PERSON and name.forms]

    def _join_bodies(self) -> None:
        first: dict[tuple[str, ...], Key] = {}
        for key, name in self.names.items():
            if name.type is SpeakerType.ORGANIZATION and name.forms:
                self._join(first.setdefault(people.bare(words(name.forms[0])), key), key)

    def _join_full_names(self) -> None:
        first: dict[tuple[str, ...], Key] = {}
        for key in self._people():
            full = words(self.names[key].forms[0])
            if len(full) > 1:
                self._join(first.setdefault(full, key), key)

    def _join_surnames(self) -> None:
        """A surname alone is whoever bears it, when all who bear it in the run are one."""
        bearers: dict[str, set[Key]] = {}
        for key in self._people():
            full = words(self.names[key].forms[0])
            if len(full) > 1:
                bearers.setdefault(full[-1], set()).add(self.root(key))
        for key in self._people():
            full = words(self.names[key].forms[0])
            same = bearers.get(full[-1], set()) if len(full) == 1 else set()
            if len(same) == 1 and not self._conflict(key, next(iter(same))):
                self._join(next(iter(same)), key)

    def _join_lost_surnames(self) -> None:
        """« le ministre valdorien Tomáš », the surname lost: the same first name in the same office."""
        for key in self._people():
            full = words(self.names[key].forms[0])
            if len(full) > 1 or not people.is_first_name(self.names[key].forms[0]):
                continue
            fitting = {
                self.root(other)
                for other in self._people()
                if len(words(self.names[other].forms[0])) > 1
                and words(self.names[other].forms[0])[0] == full[0]
                and _same_office(self.names[key].roles, self.names[other].roles)
            }
            if len(fitting) == 1:
                self._join(fitting.pop(), key)

    def _conflict(self, one: Key, other: Key) -> bool:
        """Whether both have offices and none is alike."""
        roles = [role for key in self.names if self.root(key) == self.root(other) for role in self.names[key].roles]
        return bool(self.names[one].roles and roles and not _same_office(self.names[one].roles, roles))

    def _labels(self) -> dict[Key, tuple[str, str]]:
        groups: dict[Key, list[Key]] = {}
        for key in self.names:
            groups.setdefault(self.root(key), []).append(key)
        labels: dict[Key, tuple[str, str]] = {}
        taken: set[str] = set()
        for members in groups.values():
            fullest = max(
                (form for key in members for form in self.names[key].forms), key=lambda form: (*fullness(form), form)
            )
            slug = "-".join(words(fullest)) or "source"
            label, number = slug, 2
            while label in taken:
                label, number = f"{slug}-{number}", number + 1
            taken.add(label)
            labels.update(dict.fromkeys(members, (label, fullest)))
        return labels


def join(names: Sequence[Name], known: Sequence[Name]) -> dict[str, str]:
    """Those of ``names`` that are one of ``known``, by their ids; one that could be several is nobody's."""
    pages = [Analysis("", None, (), (), tuple(some)) for some in (known, names)]
    linker = _Linker(pages)
    linker.run()
    bearers: dict[Key, list[str]] = {}
    for name in known:
        bearers.setdefault(linker.root((0, name.id)), []).append(name.id)
    same = {name.id: bearers.get(linker.root((1, name.id)), []) for name in names}
    return {name: found[0] for name, found in same.items() if len(found) == 1}


def link(analyses: Sequence[Analysis]) -> list[Analysis]:
    """The same analyses with the ids and library names of their speakers joined; in the same order."""
    labels = _Linker(analyses).run()
    return [
        replace(
            a,
            quotations=tuple(_quotation(q, number, labels) for q in a.quotations),
            names=tuple(replace(name, id=labels[number, name.id][0]) for name in a.names),
        )
        for number, a in enumerate(analyses)
    ]


def _quotation(quotation: Quotation, number: int, labels: dict[Key, tuple[str, str]]) -> Quotation:
    return replace(
        quotation,
        speaker=_speaker(quotation.speaker, number, labels),
        relayed_by=_speaker(quotation.relayed_by, number, labels),
    )


def _speaker(speaker: Speaker | None, number: int, labels: dict[Key, tuple[str, str]]) -> Speaker | None:
    if speaker is None:
        return None
    members = tuple(m for m in (_speaker(member, number, labels) for member in speaker.members) if m is not None)
    label, fullest = labels.get((number, speaker.id), (speaker.id, speaker.library_name))
    if members:
        label = "+".join(member.id for member in members)
    return replace(speaker, id=label, library_name=fullest, members=members)


def _same_office(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two lists of roles name one office: a common noun of person, and no two different states."""
    for one in map(_office, some):
        for other in map(_office, others):
            if one[0] & other[0] and (not one[1] or not other[1] or one[1] & other[1]):
                return True
    return False


def _office(role: str) -> tuple[set[str], set[str]]:
    """The nouns of person in a role and the states that it names, as codes."""
    found = words(role)
    nouns = {word for word in found if people.noun(word) is not None and word not in people.GENERIC}
    return nouns, {lexicon.nations()[word] for word in found if word in lexicon.nations()}
