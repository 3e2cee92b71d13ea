"""Whom a new analysis speaks of: speakers that the library knows already, or new ones.

What could be two is a speaker of its own: two are merged sooner than one is taken apart. Somebody who was merged into
another is still found by the own name, and proposals point there, so that a merge can be taken back.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from quoteapp.desk.bearers import NAMED, Bearers, is_full, is_name
from quoteapp.folding import fullness
from quoteapp.model import Name, Speaker
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, Edit, Origin, QuotationRecord, SpeakerRecord


class Identifier:
    """Finds or makes the speakers of one article; nothing is written, ``edits`` say what is to be."""

    def __init__(
        self,
        library: Library,
        article: int,
        names: Iterable[Name],
        kept: Sequence[QuotationRecord],
        held: Mapping[str, Collection[int]],
    ) -> None:
        """``names`` are the analysis's, ``kept`` the article's quotations so far.

        ``held`` are, by the ids of names, those by whom the same quotations are said so far.
        """
        self.edits: list[Edit] = []
        self._library = library
        self._article = article
        self._held = held
        self._names = {name.id: name for name in names}
        self._bearers = Bearers(library, article, kept)
        self._numbers: dict[str, int] = {}  # the engine's ids of those identified so far
        self._new: set[int] = set()
        self._records: dict[int, SpeakerRecord] = {}  # as they will be
        self._forms: dict[int, set[tuple[str, int | None]]] = {}  # as they will be, each with the article it holds in

    def number(self, speaker: Speaker | None) -> int | None:
        """The number of whom the engine takes for the speaker; None for nobody."""
        return None if speaker is None else self._number(speaker)

    def known(self, speaker: Speaker) -> int | None:
        """Whom the library knows as the speaker, None for who would be new to it; nothing is noted."""
        if not speaker.members:
            return self._bearers.find(self._name(speaker), self._held.get(speaker.id, ()))
        members = [self.known(member) for member in speaker.members]
        found = [member for member in members if member is not None]
        return self._known_group(found) if len(found) == len(members) else None

    def _number(self, speaker: Speaker) -> int:
        if speaker.id not in self._numbers:
            self._numbers[speaker.id] = self._group(speaker) if speaker.members else self._somebody(speaker)
        return self._numbers[speaker.id]

    def _group(self, speaker: Speaker) -> int:
        members = tuple(self._number(member) for member in speaker.members)
        known = self._known_group(members)
        return known or self._make(speaker, Name(speaker.id, speaker.type, (speaker.name,)), members)

    def _known_group(self, members: Sequence[int]) -> int | None:
        wanted = {self._root(member) for member in members}
        groups = self._groups_with(members[0])
        return next((g.id for g in groups if {self._root(member) for member in g.members} == wanted), None)

    def _groups_with(self, member: int) -> list[SpeakerRecord]:
        if member in self._new:
            return [record for record in self._records.values() if member in record.members]
        kept = self._library.groups_of(self._library.one_with(member))
        return [self._library.speaker(number) for number in kept]

    def _root(self, number: int) -> int:
        return number if number in self._new else self._bearers.root(number)

    def _somebody(self, speaker: Speaker) -> int:
        name = self._name(speaker)
        known = self._bearers.find(name, self._held.get(speaker.id, ()))
        if known is None:
            return self._make(speaker, name, ())
        self._learn(known, speaker, name)
        return known

    def _name(self, speaker: Speaker) -> Name:
        return self._names.get(speaker.id) or Name(speaker.id, speaker.type, (speaker.name,))

    def _make(self, speaker: Speaker, name: Name, members: tuple[int, ...]) -> int:
        number = self._library.number(SpeakerRecord)
        made = SpeakerRecord(id=number, name=speaker.name, type=speaker.type, role=speaker.role, members=members)
        self._new.add(number)
        self._records[number] = made
        self._forms[number] = set()
        self.edits.append(Edit(None, made))
        self._add_forms(number, name, (*name.forms, speaker.name))
        return number

    def _learn(self, number: int, speaker: Speaker, name: Name) -> None:
        """Note forms that are new, a fuller name than was known, a role where none was."""
        if number not in self._records:
            known = self._library.get(SpeakerRecord, number)
            assert known is not None  # noqa: S101 - it was found by its name
            self._records[number] = known
            self._forms[number] = {
                (a.form, a.article) for a in self._library.find(AliasRecord, "speaker = ?", (number,))
            }
        record = self._records[number]
        better = replace(record, name=_fuller(record, name), role=speaker.role if record.role is None else record.role)
        if better != record:
            self._records[number] = better
            self.edits.append(Edit(record, better))
        self._add_forms(number, name, name.forms)

    def _add_forms(self, speaker: int, name: Name, forms: Sequence[str]) -> None:
        for form in forms:
            article = None if is_name(form, name.type) else self._article
            if (form, article) in self._forms[speaker] or self._is_somebody_elses(form, speaker):
                continue
            self._forms[speaker].add((form, article))
            alias = AliasRecord(id=self._library.number(AliasRecord), speaker=speaker, form=form, article=article)
            self.edits.append(Edit(None, alias))

    def _is_somebody_elses(self, form: str, speaker: int) -> bool:
        return speaker not in self._new and self._bearers.somebody_elses(form, speaker)


def _fuller(record: SpeakerRecord, name: Name) -> str:
    """The fullest name of a speaker, of what was known and what an article prints; one given by hand stays."""
    same = record.origin is Origin.MACHINE and record.type is name.type and name.type in NAMED
    if not same or not is_name(record.name, record.type):
        return record.name
    forms = [form for form in name.forms if is_name(form, name.type)]
    return max([record.name, *forms], key=lambda form: (is_full(form), fullness(form)))
