"""The speaker that somebody names: one of the library, or a new one made of what was typed."""

from dataclasses import dataclass

from quoteapp.errors import KnownError
from quoteapp.folding import words
from quoteapp.model import SpeakerType
from quoteapp.store import search
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, Edit, Origin, SpeakerRecord


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker's number, None for nobody, and the edits that make it where it is new."""

    number: int | None
    edits: tuple[Edit, ...] = ()


def speaker_for(library: Library, speaker: int | str | None) -> Named:
    """Find or make the speaker; raises KnownError for a name without a letter, or a number that is not there.

    A name that one speaker bears already, accents and case aside, is that speaker's: « Cavusoglu » types Çavuşoğlu.
    """
    if speaker is None:
        return Named(None)
    if isinstance(speaker, int):
        if library.get(SpeakerRecord, speaker) is None:
            raise KnownError("This speaker is no longer there.")
        return Named(library.speaker(speaker).id)
    bearers = named_so(library, speaker)
    return Named(bearers.pop()) if len(bearers) == 1 else new_speaker(library, speaker)


def named_so(library: Library, name: str) -> set[int]:
    """The speakers with this very name or form of it, accents and case aside."""
    aliases = library.find(
        AliasRecord, "article IS NULL AND folded = ? AND origin <> 'denied'", (search.keys(name)["folded"],)
    )
    return {library.speaker(alias.speaker).id for alias in aliases}


def new_speaker(
    library: Library, name: str, kind: SpeakerType = SpeakerType.PERSON, *, origin: Origin = Origin.PERSON
) -> Named:
    """Make a speaker of a name, whoever else bears it; raises KnownError for a name without a letter.

    ``origin`` is the name's: a person's teaches the next analysis that it is this speaker's.
    """
    name = " ".join(name.split())
    if not words(name):
        raise KnownError("A speaker needs a name.")
    made = SpeakerRecord(id=library.number(SpeakerRecord), name=name, type=kind, origin=Origin.PERSON)
    alias = AliasRecord(id=library.number(AliasRecord), speaker=made.id, form=name, origin=origin)
    return Named(made.id, (Edit(None, made), Edit(None, alias)))
