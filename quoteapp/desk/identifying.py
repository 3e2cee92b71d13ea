"""Whom a new analysis speaks of: speakers that the library knows already, or new ones.

Strict, as engine/linking.py is: a full name or a form given by hand that one speaker bears, a surname that only one
person bears. Descriptions (« un porte-parole », « le parquet ») hold in their own article only. What could be two is
a speaker of its own: two are merged sooner than one is taken apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from quoteapp.engine.linking import join
from quoteapp.folding import fullness, words
from quoteapp.model import Analysis, Name, Speaker, SpeakerType
from quoteapp.store import search
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, Edit, Origin, SpeakerRecord

ARTICLES = {"le", "la", "l", "les", "un", "une", "des", "du", "de", "d"}


@dataclass(slots=True)
class Identified:
    """The engine's ids of an article's speakers → numbers of speakers, and what the library must learn for that."""

    numbers: dict[str, int] = field(default_factory=dict)
    edits: list[Edit] = field(default_factory=list)


class Identifier:
    """Finds or makes the speakers of one article; nothing is written, the edits say what is to be."""

    def __init__(self, library: Library, article: int, analysis: Analysis) -> None:
        self.library = library
        self.article = article
        self.analysis = analysis
        self.names = {name.id: name for name in analysis.names}
        self.found = Identified()
        self.made: dict[int, SpeakerRecord] = {}  # speakers new or changed, not yet written
        self.here = self._forms_here()

    def run(self) -> Identified:
        """Identify everybody who speaks or passes words on."""
        for speaker in _speaking(self.analysis):
            self._number(speaker)
        return self.found

    def _number(self, speaker: Speaker) -> int:
        if speaker.id not in self.found.numbers:
            self.found.numbers[speaker.id] = self._group(speaker) if speaker.members else self._somebody(speaker)
        return self.found.numbers[speaker.id]

    def _group(self, speaker: Speaker) -> int:
        members = tuple(self._number(member) for member in speaker.members)
        wanted = {self._root(member) for member in members}
        for number in self._with_member(members[0]):
            known = self.library.speaker(number)
            if {self._root(member) for member in known.members} == wanted:
                return known.id
        return self._make(speaker, (speaker.name,), members)

    def _with_member(self, member: int) -> list[int]:
        same = [member] if member in self.made else self.library.one_with(member)
        return self.library.groups_of(same)

    def _root(self, number: int) -> int:
        return number if number in self.made else self.library.speaker(number).id

    def _somebody(self, speaker: Speaker) -> int:
        name = self.names.get(speaker.id) or Name(speaker.id, speaker.type, (speaker.name,))
        known = self._known_here(name) or self._known(name)
        if known is None:
            return self._make(speaker, name.forms, ())
        self._learn(known, speaker, name)
        return known

    def _known_here(self, name: Name) -> int | None:
        """Somebody known in this very article by one of the forms: by hand, or from an earlier analysis."""
        forms = {search.keys(form)["folded"] for form in name.forms}
        for alias in self.here:
            if search.keys(alias.form)["folded"] in forms:
                found = self.library.speaker(alias.speaker)
                if alias.origin is Origin.PERSON or found.type is name.type:
                    return found.id
        return None

    def _forms_here(self) -> list[AliasRecord]:
        """The forms that hold in this article only, those given by hand first, then those of whom it quotes so far."""
        here = self.library.find(AliasRecord, "article = ?", (self.article,), "origin = 'machine', id")
        return here + [alias for number in self._quoted() for alias in self.library.aliases(number)]

    def _quoted(self) -> list[int]:
        """Who is quoted in the article as it is kept."""
        kept = self.library.quotations(self.article)
        numbers = [number for each in kept for number in (each.speaker, each.relayed_by) if number is not None]
        return list(dict.fromkeys(self.library.speaker(number).id for number in numbers))

    def _known(self, name: Name) -> int | None:
        """Somebody known by a proper name in the whole library, if it can be only one."""
        proper = [form for form in name.forms if is_proper(form)]
        if name.type not in (SpeakerType.PERSON, SpeakerType.ORGANIZATION) or not proper:
            return None
        exact = self._bearers(proper, name.type)
        if exact:
            return exact.pop() if len(exact) == 1 else None
        return self._alike(name) if name.type is SpeakerType.PERSON else None

    def _bearers(self, forms: Iterable[str], kind: SpeakerType) -> set[int]:
        """The speakers of a type with one of these very forms; a single word counts for a body, or if given by hand."""
        found = set()
        for form in forms:
            keys = search.keys(form)
            for alias in self.library.find(AliasRecord, "article IS NULL AND folded = ?", (keys["folded"],)):
                known = self.library.speaker(alias.speaker)
                told = alias.origin is Origin.PERSON
                full = " " in keys["folded"] or kind is SpeakerType.ORGANIZATION
                if told or (full and known.type is kind):
                    found.add(known.id)
        return found

    def _alike(self, name: Name) -> int | None:
        """Somebody whose surname, or whose first name and office, are these: as between the articles of one run."""
        keys = search.keys(name.forms[0])
        aliases = self.library.find(
            AliasRecord, "article IS NULL AND (last = ? OR first = ?)", (keys["last"], keys["first"])
        )
        roots = {self.library.speaker(alias.speaker).id for alias in aliases}
        known = [self.library.speaker(number) for number in sorted(roots)]
        joined = join([name], [self._as_name(each) for each in known if each.type is SpeakerType.PERSON])
        return int(joined[name.id]) if name.id in joined else None

    def _as_name(self, speaker: SpeakerRecord) -> Name:
        forms = {alias.form for alias in self.library.aliases(speaker.id) if alias.article is None} | {speaker.name}
        roles = (speaker.role,) if speaker.role else ()
        return Name(str(speaker.id), speaker.type, tuple(sorted(forms, key=fullness, reverse=True)), roles)

    def _make(self, speaker: Speaker, forms: Sequence[str], members: tuple[int, ...]) -> int:
        made = SpeakerRecord(
            id=self.library.number(SpeakerRecord), name=speaker.name, type=speaker.type, role=speaker.role,
            members=members,
        )  # fmt: skip
        self.made[made.id] = made
        self.found.edits.append(Edit(None, made))
        self._add_forms(made, forms, [])
        return made.id

    def _learn(self, number: int, speaker: Speaker, name: Name) -> None:
        """Note forms that are new, a fuller name than was known, a role where none was."""
        record = self.made.get(number) or self.library.speaker(number)
        fuller = max([form for form in name.forms if is_proper(form)] or [record.name], key=fullness)
        better = record
        if record.origin is Origin.MACHINE and fullness(fuller) > fullness(record.name) and is_proper(record.name):
            better = replace(record, name=fuller)
        if record.role is None and speaker.role is not None:
            better = replace(better, role=speaker.role)
        if better != record:
            self.made[number] = better
            self.found.edits.append(Edit(record, better))
        self._add_forms(better, name.forms, self.library.aliases(number) if number not in self.made else [])

    def _add_forms(self, speaker: SpeakerRecord, forms: Sequence[str], known: Sequence[AliasRecord]) -> None:
        there = {(alias.form, alias.article) for alias in known}
        there |= {(alias.form, alias.article) for alias in self._new_aliases(speaker.id)}
        for form in dict.fromkeys((*forms, speaker.name)):
            named = speaker.type in (SpeakerType.PERSON, SpeakerType.ORGANIZATION) and is_proper(form)
            article = None if named else self.article
            if (form, article) not in there:
                alias = AliasRecord(id=self.library.number(AliasRecord), speaker=speaker.id, form=form, article=article)
                self.found.edits.append(Edit(None, alias))

    def _new_aliases(self, speaker: int) -> Iterator[AliasRecord]:
        for edit in self.found.edits:
            if isinstance(edit.after, AliasRecord) and edit.after.speaker == speaker:
                yield edit.after


def is_proper(form: str) -> bool:
    """Whether a form is a name rather than a description: it has a capital beyond its article."""
    rest = list(form.replace("’", "' ").replace("'", "' ").split())
    while len(rest) > 1 and "".join(words(rest[0])) in ARTICLES:
        rest = rest[1:]
    return any(character.isupper() for character in " ".join(rest))


def _speaking(analysis: Analysis) -> Iterator[Speaker]:
    for quotation in analysis.quotations:
        for speaker in (quotation.speaker, quotation.relayed_by):
            if speaker is not None:
                yield speaker
