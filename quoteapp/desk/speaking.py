"""What the journalist says about speakers: their names and details, who is the same and who is not."""

from collections.abc import Sequence
from dataclasses import replace

from quoteapp.desk.changes import Change, commit, existing, now
from quoteapp.desk.naming import new_speaker
from quoteapp.desk.safety import before_merge
from quoteapp.errors import KnownError
from quoteapp.folding import words
from quoteapp.model import SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.records import (
    AliasRecord,
    Edit,
    JudgementRecord,
    Origin,
    QuotationRecord,
    SpeakerRecord,
    Status,
    Verdict,
)


def create(library: Library, name: str, *, who: str, kind: SpeakerType = SpeakerType.PERSON) -> Change:
    """Make a new speaker, whoever else bears the name; raises KnownError for a name without a letter."""
    with library.transaction():
        return commit(library, new_speaker(library, name, kind).edits, who=who, action="new speaker")


def rename(library: Library, number: int, name: str, *, who: str) -> Change:
    """Give a speaker another name, which no analysis changes; the old one stays a form of it."""
    return describe(library, number, name=name, who=who, action="rename")


def describe(
    library: Library,
    number: int,
    *,
    who: str,
    name: str | None = None,
    kind: SpeakerType | None = None,
    role: str | None = None,
    note: str | None = None,
    action: str = "details",
) -> Change:
    """Change a speaker's name, type, role or note; None leaves one, an empty role or note takes it away.

    No analysis brings a role back that was taken away, or another name or type. Whoever is no group has no members.
    Raises KnownError for a name without a letter.
    """
    with library.transaction():
        speaker = _speaker(library, number)
        given = speaker.name if name is None else " ".join(name.split())
        if not words(given):
            raise KnownError("A speaker needs a name.")
        changed = replace(
            speaker,
            name=given,
            type=kind or speaker.type,
            members=speaker.members if kind in (None, SpeakerType.GROUP) else (),
            role=speaker.role if role is None else role,
            note=speaker.note if note is None else note,
            origin=speaker.origin if name is None and kind is None else Origin.PERSON,
        )
        forms = [] if name is None else _form(library, speaker.id, given)
        return commit(library, [Edit(speaker, changed), *forms], who=who, action=action)


def add_form(library: Library, number: int, form: str, *, who: str) -> Change:
    """Teach another form of a speaker's name, a description if need be: the next analysis knows who that is."""
    form = " ".join(form.split())
    if not words(form):
        raise KnownError("A name needs a letter.")
    with library.transaction():
        edits = _form(library, _speaker(library, number).id, form)
        return commit(library, edits, who=who, action="new form")


def move_form(library: Library, alias: int, speaker: int | None, *, who: str) -> Change:
    """Say that a form of a name is somebody else's; None that it is nobody's, and no analysis learns it again."""
    with library.transaction():
        form = library.get(AliasRecord, alias)
        if form is None:
            raise KnownError("This form of a name is no longer there.")
        after = replace(form, origin=Origin.DENIED)
        if speaker is not None:
            after = replace(form, speaker=_speaker(library, speaker).id, origin=Origin.PERSON)
        return commit(library, [Edit(form, after)], who=who, action="form")


def merge(library: Library, into: int, others: Sequence[int], *, who: str) -> Change:
    """Say that speakers are one: ``into``. A backup is taken before; ``separate`` takes one out again.

    The quotations keep pointing to whom they did; a judgement « apart » between them gives way. Raises KnownError
    where there is nobody to merge.
    """
    before_merge(library)
    with library.transaction():
        root = _speaker(library, into)
        gone = [each for each in (_speaker(library, number) for number in others) if each.id != root.id]
        if not gone:
            raise KnownError("It takes two speakers to make one of them.")
        same = set(library.one_with(root.id))
        edits: list[Edit] = []
        for other in {each.id: each for each in gone}.values():
            theirs = library.one_with(other.id)
            edits += _merged(library, root.id, theirs)
            edits += [
                Edit(judgement, None)
                for judgement in library.judgements(other.id)
                if judgement.verdict is Verdict.APART and {judgement.one, judgement.other} & same
            ]
            edits.append(Edit(None, _judgement(library, Verdict.ONE, root.id, other.id)))
            same |= set(theirs)
        return commit(library, edits, who=who, action="merge speakers")


def separate(library: Library, number: int, *, who: str) -> Change:
    """Take a speaker that was merged out again, with the quotations, forms and note it came with.

    Whoever had been merged into it before stays with it. No change where it is merged into nobody.
    """
    with library.transaction():
        merged = library.get(SpeakerRecord, number)
        if merged is None or merged.merged_into is None:
            return Change()
        root = merged.merged_into
        ones = [each for each in library.judgements(root) if each.verdict is Verdict.ONE]
        taken_back = [each for each in ones if each.other == number]
        staying = _joined_with(number, [each for each in ones if each.other != number])
        edits = [Edit(merged, replace(merged, merged_into=None)), *(Edit(each, None) for each in taken_back)]
        edits += _merged(library, number, sorted(staying - {number}))
        edits.append(Edit(None, _judgement(library, Verdict.APART, root, number)))
        return commit(library, edits, who=who, action="separate speakers")


def split(library: Library, number: int, quotations: Sequence[int], name: str, *, who: str) -> Change:
    """Say that some of a speaker's quotations are somebody else's, by the same name or another: a new speaker.

    The two are judged apart, and in articles of which all of the speaker's quotations go, the forms of the name are
    the new speaker's from now on. In others a name that both have is not the new one's by hand any more than the old
    one's.
    """
    with library.transaction():
        speaker = _speaker(library, number)
        same = library.one_with(speaker.id)
        theirs = [q for q in existing(library, QuotationRecord, quotations) if q.live and q.speaker in same]
        if not theirs:
            raise KnownError("None of these quotations is this speaker's.")
        new = new_speaker(library, name, speaker.type, origin=_right_to(library, speaker.id, name))
        assert new.number is not None  # noqa: S101 - it was just made
        at = now()
        edits = [*new.edits, Edit(None, _judgement(library, Verdict.APART, speaker.id, new.number))]
        edits += [
            Edit(q, replace(q, speaker=new.number, status=Status.CORRECTED, decided_by=who, decided_at=at))
            for q in theirs
        ]
        for article in sorted({q.article for q in theirs}):
            staying = {q.id for q in library.quotations(article) if q.live and q.speaker in same}
            if staying <= {q.id for q in theirs}:
                edits += _forms(library, speaker.id, new.number, article)
        return commit(library, edits, who=who, action="split speaker", at=at)


def not_same(library: Library, one: int, other: int, *, who: str) -> Change:
    """Say that two speakers are not the same, so that nobody proposes it; raises KnownError where they were merged."""
    with library.transaction():
        first, second = _speaker(library, one), _speaker(library, other)
        if first.id == second.id:
            raise KnownError("These two were said to be one: separate them first.")
        known = [j for j in library.judgements(first.id) if {j.one, j.other} == {first.id, second.id}]
        edits = [] if known else [Edit(None, _judgement(library, Verdict.APART, first.id, second.id))]
        return commit(library, edits, who=who, action="not the same")


def _speaker(library: Library, number: int) -> SpeakerRecord:
    if library.get(SpeakerRecord, number) is None:
        raise KnownError("This speaker is no longer there.")
    return library.speaker(number)


def _merged(library: Library, root: int, numbers: Sequence[int]) -> list[Edit]:
    """Make speakers and those merged into them part of ``root``, so that a root is never merged itself."""
    records = existing(library, SpeakerRecord, numbers)
    return [Edit(record, replace(record, merged_into=root)) for record in records]


def _joined_with(number: int, ones: Sequence[JudgementRecord]) -> set[int]:
    """Everybody whom a chain of judgements makes one with a speaker."""
    found, before = {number}, set[int]()
    while found != before:
        before = set(found)
        for each in ones:
            if found & {each.one, each.other}:
                found |= {each.one, each.other}
    return found


def _judgement(library: Library, verdict: Verdict, one: int, other: int) -> JudgementRecord:
    return JudgementRecord(id=library.number(JudgementRecord), verdict=verdict, one=one, other=other)


def _forms(library: Library, old: int, new: int, article: int) -> list[Edit]:
    """Every form of a speaker's name that can stand in an article, there as those of a speaker who is being made."""
    held = {alias.form for alias in library.aliases(old) if alias.article in (None, article)}
    return [_given(library, new, form, article) for form in sorted(held)]


def _right_to(library: Library, speaker: int, name: str) -> Origin:
    """By whom a speaker has a name, accents and case aside; by hand where it is not the speaker's."""
    same = [a for a in library.aliases(speaker) if a.article is None and words(a.form) == words(name)]
    return Origin.MACHINE if same and all(a.origin is Origin.MACHINE for a in same) else Origin.PERSON


def _form(library: Library, speaker: int, form: str) -> list[Edit]:
    """A form given by hand, for all articles; one that is known is made sure."""
    same = library.find(AliasRecord, "speaker = ? AND form = ? AND article IS NULL", (speaker, form))
    if any(each.origin is Origin.PERSON for each in same):
        return []
    return [Edit(same[0], replace(same[0], origin=Origin.PERSON))] if same else [_given(library, speaker, form)]


def _given(library: Library, speaker: int, form: str, article: int | None = None) -> Edit:
    number = library.number(AliasRecord)
    return Edit(None, AliasRecord(id=number, speaker=speaker, form=form, article=article, origin=Origin.PERSON))
