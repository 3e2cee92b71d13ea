"""What is said of speakers: it stands over new analyses and restarts, and can be taken back."""

from collections.abc import Callable
from typing import Any

import pytest

from quoteapp.desk import deciding, naming, speaking, undoing
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.model import Speaker, SpeakerType
from quoteapp.store import backups
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, JudgementRecord, Origin, SpeakerRecord, Status, Verdict
from tests.desk.builders import (
    ANNA,
    PAUL,
    STORY,
    WHO,
    number_of,
    quoted,
    renew,
    restarted,
    said_by,
    say,
    speaker_of,
    speech,
    story,
    take_in,
)

Do = Callable[[Library], Change]


def anna(library: Library) -> int:
    return library.speaker(1).id


def paul(library: Library) -> int:
    return library.speaker(2).id


def moved(library: Library) -> Change:
    (form,) = library.find(AliasRecord, "form = 'Paul Roux'")
    return speaking.move_form(library, form.id, anna(library), who=WHO)


DECISIONS: dict[str, Do] = {
    "new": lambda library: speaking.create(library, "Odile Roy", who=WHO),
    "rename": lambda library: speaking.rename(library, 1, "Anna Leroy-Petit", who=WHO),
    "type": lambda library: speaking.describe(library, 1, kind=SpeakerType.ORGANIZATION, who=WHO),
    "role": lambda library: speaking.describe(library, 1, role="préfète", who=WHO),
    "note": lambda library: speaking.describe(library, 1, note="à rappeler", who=WHO),
    "name and role": lambda library: speaking.describe(library, 1, name="Anna Roy", role="préfète", who=WHO),
    "form": lambda library: speaking.add_form(library, 1, "Nanou", who=WHO),
    "moved form": moved,
    "merge": lambda library: speaking.merge(library, 1, [2], who=WHO),
    "split": lambda library: speaking.split(library, 1, [quoted(library, "honte").id], "Odile Roy", who=WHO),
    "not the same": lambda library: speaking.not_same(library, 1, 2, who=WHO),
}
each_decision = pytest.mark.parametrize("do", DECISIONS.values(), ids=DECISIONS)


@pytest.fixture(autouse=True)
def article(library: Library) -> int:
    """The story, analysed: Anna Leroy is speaker 1, Paul Roux 2."""
    number = take_in(library, STORY, *story())
    assert (number_of(library, "Anna Leroy"), number_of(library, "Paul Roux")) == (1, 2)
    return number


def known(library: Library) -> dict[str, Any]:
    """All that the library knows of speakers, and who says what."""
    return {
        "speakers": library.find(SpeakerRecord),
        "forms": library.find(AliasRecord),
        "judgements": library.find(JudgementRecord),
        "said": [(q.span, q.status, q.speaker) for q in library.quotations(1)],
    }


@each_decision
def test_a_new_analysis_leaves_it(library: Library, do: Do) -> None:
    do(library)
    before = known(library) | {"said": None}
    renew(library, 1, *story())
    assert known(library) | {"said": None} == before


@each_decision
def test_it_is_there_after_a_restart_and_can_be_taken_back_and_done_again(library: Library, do: Do) -> None:
    untouched = known(library)
    do(library)
    done = known(library)
    with restarted(library) as library:
        assert known(library) == done
        undoing.undo(library, who=WHO)
        assert known(library) == untouched
    with restarted(library) as library:
        undoing.redo(library, who=WHO)
        assert known(library) == done


@each_decision
def test_it_is_one_step_and_says_whom_it_concerns(library: Library, do: Do) -> None:
    change = do(library)
    assert change.group is not None
    assert change.speakers
    assert undoing.undo(library, who=WHO).group is not None
    assert undoing.undo(library, who=WHO).articles == {1}  # before it there is only the import


def test_another_name_leaves_the_old_one_as_a_form(library: Library) -> None:
    speaking.rename(library, 1, " Anna  Leroy-Petit ", who=WHO)
    assert library.speaker(1).name == "Anna Leroy-Petit"
    assert {alias.form for alias in library.aliases(1)} == {"Anna Leroy", "Anna Leroy-Petit"}


def test_a_name_without_a_letter_is_refused(library: Library) -> None:
    with pytest.raises(KnownError, match="name"):
        speaking.describe(library, 1, name=" … ", role="préfète", who=WHO)
    assert library.speaker(1).role == "maire"


def test_details_that_are_not_named_stay(library: Library) -> None:
    speaking.describe(library, 1, note="à rappeler", who=WHO)
    assert (library.speaker(1).role, library.speaker(1).note) == ("maire", "à rappeler")


def test_whoever_is_no_group_has_no_members_until_that_is_taken_back(library: Library) -> None:
    both = Speaker("both", "Anna et Paul", "", SpeakerType.GROUP, members=(ANNA, PAUL))
    renew(library, 1, speech("« Non ! »", STORY, speaker=both))
    group = number_of(library, "Anna et Paul")
    speaking.describe(library, group, kind=SpeakerType.ORGANIZATION, who=WHO)
    assert library.groups_of([1]) == []
    undoing.undo(library, who=WHO)
    assert library.speaker(group).members == (1, 2)


def test_a_form_the_machine_has_found_is_made_sure(library: Library) -> None:
    speaking.add_form(library, 1, "Anna Leroy", who=WHO)
    assert [(alias.form, alias.origin) for alias in library.aliases(1)] == [("Anna Leroy", Origin.PERSON)]


def test_a_form_given_twice_is_given_once(library: Library) -> None:
    speaking.add_form(library, 1, "Nanou", who=WHO)
    assert speaking.add_form(library, 1, "Nanou", who=WHO) == Change()


@pytest.mark.parametrize("name", ["", " ", "…"])
def test_a_name_has_a_letter(library: Library, name: str) -> None:
    for do in (speaking.rename, speaking.add_form):
        with pytest.raises(KnownError):
            do(library, 1, name, who=WHO)
    with pytest.raises(KnownError):
        speaking.create(library, name, who=WHO)


def test_a_speaker_who_is_not_there_is_no_fault_of_ours(library: Library) -> None:
    for do in (speaking.rename, speaking.add_form):
        with pytest.raises(KnownError, match="no longer"):
            do(library, 99, "Odile Roy", who=WHO)
    with pytest.raises(KnownError, match="no longer"):
        speaking.merge(library, 1, [99], who=WHO)
    with pytest.raises(KnownError, match="no longer"):
        speaking.move_form(library, 99, 1, who=WHO)


def test_a_merge_takes_a_backup_before_and_changes_no_quotation(library: Library) -> None:
    before = library.quotations(1)
    speaking.merge(library, 1, [2], who=WHO)
    assert len(backups.backups(library.path)) == 1
    assert library.quotations(1) == before
    assert speaker_of(library, "personne") == "Anna Leroy"


def test_it_takes_two_to_merge(library: Library) -> None:
    speaking.merge(library, 1, [2], who=WHO)
    for others in ([], [1], [2]):
        with pytest.raises(KnownError):
            speaking.merge(library, 1, others, who=WHO)


def test_who_was_merged_before_comes_along(library: Library) -> None:
    (third,) = speaking.create(library, "Odile Roy", who=WHO).speakers
    speaking.merge(library, 2, [third], who=WHO)
    speaking.merge(library, 1, [2], who=WHO)
    assert library.one_with(1) == [1, 2, third]


def test_separated_who_was_merged_before_stays_with(library: Library) -> None:
    (third,) = speaking.create(library, "Odile Roy", who=WHO).speakers
    (fourth,) = speaking.create(library, "Noor Petit", who=WHO).speakers
    speaking.merge(library, 2, [third], who=WHO)
    speaking.merge(library, 1, [2, fourth], who=WHO)
    speaking.separate(library, 2, who=WHO)
    assert library.one_with(1) == [1, fourth]
    assert library.one_with(2) == [2, third]


def test_separating_is_a_judgement_that_merging_again_takes_back(library: Library) -> None:
    speaking.merge(library, 1, [2], who=WHO)
    speaking.separate(library, 2, who=WHO)
    assert [each.verdict for each in library.judgements(1)] == [Verdict.APART]
    speaking.merge(library, 1, [2], who=WHO)
    assert [each.verdict for each in library.judgements(1)] == [Verdict.ONE]


def test_who_is_merged_into_nobody_is_not_separated(library: Library) -> None:
    assert speaking.separate(library, 1, who=WHO) == Change()


def test_split_off_quotations_are_corrected_and_somebody_elses(library: Library) -> None:
    number = quoted(library, "honte").id
    change = speaking.split(library, 1, [number], "Anna Leroy", who=WHO)
    assert change.quotations == {number}
    assert quoted(library, "honte").status is Status.CORRECTED
    assert quoted(library, "honte").speaker not in (1, 2)
    assert [each.verdict for each in library.judgements(1)] == [Verdict.APART]


def test_only_a_speakers_own_quotations_are_split_off(library: Library) -> None:
    deciding.delete(library, [quoted(library, "honte").id], who=WHO)
    gone = [q.id for q in library.quotations(1) if not q.live]
    for numbers in ([quoted(library, "personne").id], gone, []):
        with pytest.raises(KnownError):
            speaking.split(library, 1, numbers, "Odile Roy", who=WHO)


def test_who_was_merged_is_not_said_to_be_another(library: Library) -> None:
    speaking.merge(library, 1, [2], who=WHO)
    with pytest.raises(KnownError, match="separate"):
        speaking.not_same(library, 1, 2, who=WHO)


def test_not_the_same_is_said_once(library: Library) -> None:
    speaking.not_same(library, 1, 2, who=WHO)
    assert speaking.not_same(library, 2, 1, who=WHO) == Change()


def test_a_form_that_is_nobodys_is_gone_until_it_is_given_again(library: Library) -> None:
    (form,) = library.aliases(2)
    speaking.move_form(library, form.id, None, who=WHO)
    assert library.aliases(2) == []
    assert naming.named_so(library, "Paul Roux") == set()
    speaking.add_form(library, 2, "Paul Roux", who=WHO)
    assert [each.id for each in library.aliases(2)] == [form.id]


@pytest.mark.parametrize("typed", ["Çavuşoğlu", "cavusoglu", " CAVUSOGLU "])
def test_a_typed_name_is_whoever_bears_it(library: Library, typed: str) -> None:
    said_by(library, "Çavuşoğlu")
    assert naming.speaker_for(library, typed) == naming.Named(number_of(library, "Çavuşoğlu"))


def test_a_typed_name_of_two_is_a_third(library: Library) -> None:
    for _ in range(2):
        speaking.create(library, "Odile Roy", who=WHO)
    named = naming.speaker_for(library, "Odile Roy")
    assert named.number not in naming.named_so(library, "Odile Roy")


def test_a_speaker_made_by_naming_goes_with_it(library: Library) -> None:
    deciding.assign(library, [quoted(library, "Non").id], "Odile Roy", who=WHO)
    undoing.undo(library, who=WHO)
    assert {each.name for each in library.find(SpeakerRecord)} == {"Anna Leroy", "Paul Roux"}
    assert library.find(AliasRecord, "form = 'Odile Roy'") == []


def test_but_stays_where_an_analysis_has_found_the_same_since(library: Library) -> None:
    other = said_by(library, "Paul Roux")
    deciding.assign(library, [quoted(library, "Non").id], "Odile Roy", who=WHO)
    say(library, other, "Odile Roy", "Roy")
    undoing.undo(library, who=WHO)
    assert speaker_of(library, "Non") is None
    assert speaker_of(library, "Oui", other) == "Odile Roy"
    undoing.redo(library, who=WHO)
    assert quoted(library, "Non").speaker == quoted(library, "Oui", other).speaker == number_of(library, "Odile Roy")


def test_and_goes_with_what_analyses_learnt_where_none_speaks_of_it_any_more(library: Library) -> None:
    other = said_by(library, "Paul Roux")
    deciding.assign(library, [quoted(library, "Non").id], "Odile Roy", who=WHO)
    say(library, other, "Odile Roy", "Roy")
    say(library, other, "Paul Roux")
    undoing.undo(library, who=WHO)
    assert library.find(SpeakerRecord, "name = 'Odile Roy'") == []
    assert library.find(AliasRecord, "form = 'Roy'") == []
