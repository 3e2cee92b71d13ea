import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.errors import KnownError
from quoteapp.store import backups, connection
from quoteapp.store.backups import Reason
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import SpeakerRecord
from quoteapp.store.troubles import DamagedError
from tests.store.builders import article_in, content, problems, quotation_in, speaker_in
from tests.store.damage import break_a_page, leave_a_journal, while_copied

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def names(path: Path) -> list[str]:
    """Who speaks in the library at ``path``."""
    with open_library(path, read_only=True) as library:
        return [speaker.name for speaker in library.find(SpeakerRecord)]


def stamps(found: list[Path]) -> list[datetime | None]:
    return [backups.taken(each) for each in found]


# taking them


def test_a_backup_is_what_the_library_is(library: Library) -> None:
    speaker_in(library)
    quotation_in(library, article_in(library))
    with open_library(backups.back_up(library.path), read_only=True) as copy:
        assert content(copy) == content(library)


def test_a_backup_says_when_it_was_taken(library: Library) -> None:
    assert backups.taken(backups.back_up(library.path, now=NOW)) == NOW


@pytest.mark.parametrize("why", Reason)
def test_a_backup_says_why_it_was_taken(library: Library, why: Reason) -> None:
    backup = backups.back_up(library.path, why, now=NOW)
    assert (backups.reason(backup), backups.taken(backup)) == (why, NOW)


@pytest.mark.parametrize("ending", ["", "-", "-montag"])
def test_a_backup_that_does_not_say_why_is_one_all_the_same(path: Path, ending: str) -> None:
    backup = path.with_name(f"{NOW.strftime(backups.STAMP)}{ending}.quotes")
    assert (backups.reason(backup), backups.taken(backup)) == (None, NOW)


def test_backups_come_oldest_first_and_other_files_are_none(library: Library) -> None:
    for hours in (2, 1, 3):
        backups.back_up(library.path, now=NOW + timedelta(hours=hours))
    (backups.folder(library.path) / "notes.quotes").touch()
    assert stamps(backups.backups(library.path)) == [NOW + timedelta(hours=hours) for hours in (1, 2, 3)]


def test_a_library_never_backed_up_has_none(path: Path) -> None:
    assert backups.backups(path) == []


def test_what_is_not_committed_is_not_in_the_backup(library: Library) -> None:
    speaker_in(library, "Jeanne Morel")
    with library.transaction():
        speaker_in(library, "Paul Tisserand")
        backup = backups.back_up(library.path)
    assert names(backup) == ["Jeanne Morel"]


def test_others_write_while_a_backup_is_taken_and_it_has_what_they_wrote(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = ["Jeanne Morel", "Paul Tisserand"]
    backup = backed_up_while_written(library, others, monkeypatch)
    assert sorted(names(backup)) == ["Jeanne Morel", "Paul Tisserand"]


def test_a_backup_is_taken_though_others_write_all_the_time(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    others = [f"Jeanne Morel {number}" for number in range(100)]
    assert backups.check(backed_up_while_written(library, others, monkeypatch)) == ""
    assert others


def backed_up_while_written(library: Library, others: list[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup that was taken in small steps, between each of which one of ``others`` was added until none is left."""

    def write() -> None:
        if others:
            speaker_in(library, others.pop())

    monkeypatch.setattr(backups, "PAGES", 10)
    monkeypatch.setattr(connection, "connect", while_copied(write))
    backup = backups.back_up(library.path)
    monkeypatch.undo()
    return backup


def test_a_library_with_a_journal_left_behind_can_be_backed_up(path: Path, before_and_after: Path) -> None:
    leave_a_journal(path)
    assert names(backups.back_up(path)) == ["Jeanne Morel", "Paul Tisserand"]


def test_a_damaged_library_is_not_backed_up(library: Library) -> None:
    break_a_page(library)
    with pytest.raises(DamagedError, match="no backup was taken"):
        backups.back_up(library.path)
    assert list(backups.folder(library.path).iterdir()) == []


def test_no_backup_of_nothing(path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be opened"):
        backups.back_up(path)
    assert not path.exists()


def test_a_file_in_the_place_of_the_folder_is_said_kindly(library: Library) -> None:
    backups.folder(library.path).write_text("")
    with pytest.raises(KnownError, match="No backup of"):
        backups.back_up(library.path)


def test_what_a_killed_backup_left_is_removed_in_time(library: Library) -> None:
    kept = backups.folder(library.path)
    kept.mkdir()
    stamp = NOW.strftime(backups.STAMP)
    for name in (f"{stamp}.part", f"{stamp}.part-journal"):
        (kept / name).touch()
    backups.back_up(library.path, now=NOW + timedelta(hours=1))
    assert len(list(kept.glob("*.part*"))) == 2
    backups.back_up(library.path, now=NOW + timedelta(hours=3))
    assert list(kept.glob("*.part*")) == []


def test_backups_of_a_link_lie_beside_the_file(library: Library, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.quotes"
    link.symlink_to(library.path)
    assert backups.back_up(link).parent == backups.folder(library.path)


# thinning


def aged(*ages: timedelta) -> list[Path]:
    return [Path(f"{(NOW - age).strftime(backups.STAMP)}.quotes") for age in ages]


def left(*ages: timedelta) -> list[Path]:
    found = aged(*ages)
    surplus = backups.thin(found, NOW)
    return [each for each in found if each not in surplus]


def minutes(*several: int) -> list[timedelta]:
    return [timedelta(minutes=each) for each in several]


def test_all_of_the_last_two_hours_stay() -> None:
    assert left(*minutes(1, 2, 30, 119)) == aged(*minutes(1, 2, 30, 119))


def test_of_an_hour_the_newest_stays_for_a_day() -> None:
    assert left(*minutes(181, 200, 239, 241)) == aged(*minutes(181, 241))


def test_of_a_day_the_newest_stays_for_a_month() -> None:
    ages = [timedelta(days=3, hours=hours) for hours in (1, 4, 9, 11)]
    assert left(*ages) == aged(ages[0], ages[3])


def test_of_a_week_the_newest_stays_for_good() -> None:
    monday = NOW - timedelta(days=70)
    ages = [NOW - (monday + timedelta(days=day)) for day in (6, 5, 0, -1)]
    assert left(*ages) == aged(ages[0], ages[3])


@given(st.lists(st.timedeltas(timedelta(-1), timedelta(800)), min_size=1, unique=True))
def test_the_newest_backup_always_stays(ages: list[timedelta]) -> None:
    assert aged(min(ages))[0] not in backups.thin(aged(*ages), NOW)


@given(st.lists(st.timedeltas(timedelta(0), timedelta(800)), unique=True))
def test_thinning_twice_is_thinning_once(ages: list[timedelta]) -> None:
    assert backups.thin(left(*ages), NOW) == []


def test_a_new_backup_makes_the_surplus_go(library: Library) -> None:
    times = [NOW - timedelta(hours=6), NOW - timedelta(hours=5, minutes=55), NOW]
    for when in times:
        backups.back_up(library.path, now=when)
    assert stamps(backups.backups(library.path)) == times[1:]


def test_what_a_restore_kept_makes_no_other_backup_go() -> None:
    hour = NOW - timedelta(hours=5)
    found = [
        Path(f"{(hour + timedelta(minutes=n)).strftime(backups.STAMP)}-{why}.quotes") for n, why in enumerate(Reason)
    ]
    assert [backups.reason(each) for each in backups.thin(found, NOW)] == list(Reason)[3::-1]


# checking


def test_a_sound_library_has_nothing_wrong(library: Library) -> None:
    quotation_in(library, article_in(library))
    assert backups.check(library.path) == ""
    assert problems(library.path) == []


def test_broken_pages_are_found(library: Library) -> None:
    break_a_page(library)
    assert backups.check(library.path) != ""


def test_a_reference_to_nothing_is_found(library: Library) -> None:
    library.db.execute("PRAGMA foreign_keys = OFF")
    library.db.execute("INSERT INTO judgements VALUES (1, 'one', 8, 9)")
    assert backups.check(library.path) == "a row of judgements refers to none of speakers"


def test_an_index_that_is_not_what_the_rows_give_is_found_when_asked_for(library: Library) -> None:
    quotation_in(library, article_in(library))
    library.db.execute("INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')")
    assert backups.check(library.path) == ""
    assert "quotation_words" in " ".join(problems(library.path))


def test_checking_alters_nothing(library: Library) -> None:
    quotation_in(library, article_in(library))
    before = library.path.read_bytes()
    backups.check(library.path)
    problems(library.path)
    assert library.path.read_bytes() == before


def test_what_is_no_library_does_not_stand_the_check(path: Path) -> None:
    path.write_text("Le maire dit « nous partons ».\n" * 100)
    assert backups.check(path) != ""


def test_what_is_not_there_cannot_be_checked(path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be opened"):
        backups.check(path)


# the way back


@pytest.fixture
def before_and_after(path: Path) -> Path:
    """A backup with Jeanne Morel; in the library at ``path``, Paul Tisserand came after her."""
    with open_library(path) as library:
        speaker_in(library, "Jeanne Morel")
        backup = backups.back_up(path)
        speaker_in(library, "Paul Tisserand")
    return backup


def test_a_restored_library_is_what_the_backup_is(path: Path, before_and_after: Path) -> None:
    backups.restore(path, before_and_after)
    assert names(path) == ["Jeanne Morel"]


def test_a_restored_backup_is_still_there(path: Path, before_and_after: Path) -> None:
    backups.restore(path, before_and_after)
    assert names(before_and_after) == ["Jeanne Morel"]


def test_a_restore_can_be_taken_back(path: Path, before_and_after: Path) -> None:
    kept = backups.restore(path, before_and_after)
    assert kept is not None
    backups.restore(path, kept)
    assert names(path) == ["Jeanne Morel", "Paul Tisserand"]


def test_who_has_the_library_open_sees_the_restored_one(path: Path, before_and_after: Path) -> None:
    with open_library(path) as library:
        before = library.data_version()
        backups.restore(path, before_and_after)
        assert library.data_version() != before
        assert [speaker.name for speaker in library.find(SpeakerRecord)] == ["Jeanne Morel"]


def test_a_restored_library_can_be_written(path: Path, before_and_after: Path) -> None:
    backups.restore(path, before_and_after)
    with open_library(path) as library:
        speaker_in(library, "Zoé Carvin")
    assert names(path) == ["Jeanne Morel", "Zoé Carvin"]
    assert backups.check(path) == ""


def test_a_library_that_vanished_can_be_restored(path: Path, before_and_after: Path) -> None:
    path.unlink()
    assert backups.restore(path, before_and_after) is None
    assert names(path) == ["Jeanne Morel"]


def test_a_damaged_library_is_kept_aside(path: Path, before_and_after: Path) -> None:
    damaged = b"no longer a library" * 1000
    path.write_bytes(damaged)
    aside = backups.restore(path, before_and_after, now=NOW)
    assert aside is not None
    assert aside.name == f"{path.name}.damaged-{NOW.strftime(backups.STAMP)}"
    assert aside.read_bytes() == damaged
    assert names(path) == ["Jeanne Morel"]


def test_the_journal_of_a_library_that_vanished_is_kept_aside(path: Path, before_and_after: Path) -> None:
    leave_a_journal(path)
    path.unlink()
    backups.restore(path, before_and_after, now=NOW)
    assert names(path) == ["Jeanne Morel"]
    assert path.with_name(f"{path.name}.damaged-{NOW.strftime(backups.STAMP)}-journal").exists()


def test_a_library_with_a_journal_left_behind_is_kept_as_it_was_before(path: Path, before_and_after: Path) -> None:
    leave_a_journal(path)
    kept = backups.restore(path, before_and_after)
    assert kept is not None
    assert names(kept) == ["Jeanne Morel", "Paul Tisserand"]


def test_a_link_to_a_library_stays_a_link(path: Path, before_and_after: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.quotes"
    link.symlink_to(path)
    backups.restore(link, before_and_after)
    assert link.is_symlink()
    assert names(path) == ["Jeanne Morel"]


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + b"\0" * 5000])
def test_a_bad_backup_changes_nothing(path: Path, before_and_after: Path, content: bytes) -> None:
    before_and_after.write_bytes(content)
    with pytest.raises(KnownError):
        backups.restore(path, before_and_after)
    assert names(path) == ["Jeanne Morel", "Paul Tisserand"]


def test_a_library_that_somebody_is_writing_is_not_restored(
    path: Path, before_and_after: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.01)
    with open_library(path) as library:
        with library.transaction(), pytest.raises(KnownError, match="another program"):
            backups.restore(path, before_and_after)
        assert len(library.find(SpeakerRecord)) == 2


def test_the_newest_good_backup_is_no_damaged_one(path: Path, before_and_after: Path) -> None:
    worse = backups.back_up(path)
    worse.write_bytes(worse.read_bytes()[:5000])
    assert backups.newest_good(path) == before_and_after


def test_a_backup_that_cannot_be_read_is_no_good_one(path: Path, before_and_after: Path) -> None:
    (backups.folder(path) / f"{NOW.replace(year=2100).strftime(backups.STAMP)}.quotes").mkdir()
    assert backups.newest_good(path) == before_and_after


def test_the_newest_good_backup_is_none_that_a_restore_has_kept(path: Path, before_and_after: Path) -> None:
    for _ in range(2):
        backups.restore(path, before_and_after)
        assert backups.newest_good(path) == before_and_after


def test_without_backups_there_is_no_good_one(path: Path) -> None:
    assert backups.newest_good(path) is None


def test_a_foreign_database_is_no_backup(path: Path, before_and_after: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as other:
        other.execute("CREATE TABLE foreign_table (a)")
    shutil.copy(foreign, before_and_after)
    with pytest.raises(DamagedError, match="nothing was restored"):
        backups.restore(path, before_and_after)
