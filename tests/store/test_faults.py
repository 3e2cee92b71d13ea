"""What is promised when the disk fails: nothing half written, one kind sentence, and a library that can go on."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from quoteapp.errors import KnownError
from quoteapp.model import Span, Zone, ZoneKind
from quoteapp.store import backups, connection
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import TABLES, Edit, QuotationRecord, SpeakerRecord
from tests.export.builders import no_file_longer_than
from tests.store.builders import (
    AT,
    WHO,
    a_quotation,
    added,
    alias_in,
    an_article,
    article_in,
    changed,
    content,
    do,
    problems,
    quotation_in,
    records,
    replayed,
    speaker_in,
)
from tests.store.damage import Disk

CODES = {
    sqlite3.SQLITE_FULL: "is full",
    sqlite3.SQLITE_IOERR_FSYNC: "cannot be read or written",
    sqlite3.SQLITE_READONLY: "protected against writing",
    sqlite3.SQLITE_BUSY: "another program",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
}
NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder of somebody who is not root, for whom protection counts."""
    if not hasattr(os, "geteuid"):
        pytest.skip("protection is another thing here")
    if os.geteuid() != 0:
        yield tmp_path
        return
    with TemporaryDirectory() as name:
        os.chown(name, NOBODY, -1)
        os.seteuid(NOBODY)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)


@pytest.fixture(params=[True, False], ids=["rolled back by SQLite", "rolled back by us"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk(rolls_back=request.param)
    monkeypatch.setattr(connection, "connect", disk.connect)
    return disk


@pytest.fixture
def library(disk: Disk, path: Path) -> Iterator[Library]:
    """A library with an article, a speaker, a form of the name and a quotation, on a disk that can fail."""
    with open_library(path) as library:
        speaker = speaker_in(library)
        article = article_in(library)
        alias_in(library, speaker.id, "Mme Morel")
        quotation_in(library, article, speaker=speaker.id)
        yield library


def decide(library: Library) -> None:
    """Change a quotation, move its edges, add a speaker, take a form of a name away: one step."""
    (quotation,) = library.find(QuotationRecord)
    (speaker,) = library.find(SpeakerRecord)
    (alias,) = library.aliases(speaker.id)
    with library.transaction():
        new = replace(speaker, id=library.number(SpeakerRecord), name="Paul Tisserand", members=(speaker.id,))
        moved = replace(quotation, span=Span(2, 9), speaker=new.id)
        do(library, Edit(quotation, moved), Edit(None, new), Edit(alias, None))


def add(library: Library) -> None:
    with library.transaction():
        record = library.add_article(an_article("« Un autre »"), "Un autre", at=AT, sketch=[1, 2])
        added(library, record)


def analyse(library: Library) -> None:
    library.add_run(1, (Zone(Span(0, 9), ZoneKind.TITLE),), at=AT, engine="1", analysis=b"said")


@pytest.mark.parametrize("act", [decide, add, analyse])
def test_a_disk_that_fails_at_any_statement_leaves_nothing_half_written(
    library: Library, disk: Disk, act: Callable[[Library], None]
) -> None:
    before = content(library)
    for _ in disk.failures(lambda: act(library)):
        assert content(library) == before
        assert not library.db.in_transaction
    assert content(library) != before
    assert replayed(library) == records(library)
    assert problems(library.path) == []


def test_a_disk_that_fails_while_one_reads_is_said(library: Library, disk: Disk) -> None:
    assert len(list(disk.failures(lambda: records(library)))) >= len(TABLES)


@pytest.mark.parametrize("code", CODES)
def test_the_fault_is_said_in_one_sentence(library: Library, disk: Disk, code: int) -> None:
    disk.code = code
    disk.fail_at(3)
    with pytest.raises(KnownError, match=CODES[code]) as caught:
        decide(library)
    assert str(library.path) in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_fault_of_ours_is_not_called_the_disks(library: Library, disk: Disk) -> None:
    disk.code = sqlite3.SQLITE_ERROR
    disk.fail_at(3)
    with pytest.raises(sqlite3.OperationalError):
        decide(library)


def test_a_disk_that_fails_while_a_library_is_made_leaves_none_half_made(disk: Disk, path: Path) -> None:
    for _ in disk.failures(lambda: open_library(path).close()):
        assert not path.exists() or path.stat().st_size == 0
    assert problems(path) == []


def test_a_disk_that_fails_during_a_backup_leaves_the_library_and_no_bad_backup(library: Library, disk: Disk) -> None:
    before = content(library)
    for _ in disk.failures(lambda: backups.back_up(library.path)):
        assert content(library) == before
        assert list(backups.folder(library.path).iterdir()) == []
    assert len(backups.backups(library.path)) == 1


def test_a_disk_that_fails_during_a_restore_leaves_the_library(library: Library, disk: Disk) -> None:
    backup = backups.back_up(library.path)
    earlier = content(library)
    speaker_in(library, "Paul Tisserand")
    before = content(library)
    for _ in disk.failures(lambda: backups.restore(library.path, backup)):
        assert content(library) == before
        assert not any(backups.check(each) for each in backups.backups(library.path))
    assert content(library) == earlier


# the real thing


def test_a_full_disk_is_said_and_the_library_goes_on_when_there_is_room(path: Path) -> None:
    with open_library(path) as library:
        speaker = speaker_in(library)
        before = content(library)
        with no_file_longer_than(path.stat().st_size), pytest.raises(KnownError, match="nothing was changed"):
            changed(library, speaker, note="long " * 10000)
        assert content(library) == before
        changed(library, speaker, note="long " * 10000)
    assert problems(path) == []


def test_no_room_for_a_backup_is_said_and_leaves_none(path: Path) -> None:
    with open_library(path) as library:
        with no_file_longer_than(50_000), pytest.raises(KnownError):
            backups.back_up(path)
        assert list(backups.folder(path).iterdir()) == []
        speaker_in(library)


def test_no_room_for_a_restore_leaves_the_library(path: Path) -> None:
    with open_library(path) as library:
        article_in(library, "Un long article. " * 50_000)
    backup = backups.back_up(path)
    path.unlink()
    with open_library(path) as library:
        speaker_in(library)
        before = content(library)
        with no_file_longer_than(path.stat().st_size + 50_000), pytest.raises(KnownError, match="The disk of"):
            backups.restore(path, backup)
        assert content(library) == before
    assert backups.check(path) == ""


def test_no_room_for_a_restore_leaves_a_damaged_library_where_it_is(path: Path) -> None:
    open_library(path).close()
    backup = backups.back_up(path)
    path.write_bytes(b"damaged " * 1000)
    with no_file_longer_than(50_000), pytest.raises(KnownError):
        backups.restore(path, backup)
    assert path.read_bytes() == b"damaged " * 1000


def test_no_room_for_a_library_leaves_none_half_made(path: Path) -> None:
    with no_file_longer_than(50_000), pytest.raises(KnownError):
        open_library(path)
    with open_library(path) as library:
        speaker_in(library)


def test_a_library_that_vanished_takes_no_decision(path: Path) -> None:
    with open_library(path) as library:
        speaker = speaker_in(library)
        path.unlink()
        with pytest.raises(KnownError, match="no longer where it was"):
            changed(library, speaker, note="lost")
    assert not path.exists()


def test_a_library_that_was_moved_takes_no_decision(path: Path) -> None:
    with open_library(path) as library:
        speaker = speaker_in(library)
        path.rename(path.with_name("moved.quotes"))
        with pytest.raises(KnownError, match="no longer where it was"):
            changed(library, speaker, note="lost")
    assert backups.check(path.with_name("moved.quotes")) == ""


def test_a_library_in_whose_place_is_another_takes_no_decision(path: Path) -> None:
    with open_library(path) as library:
        speaker = speaker_in(library)
        path.with_name("other.quotes").write_bytes(path.read_bytes())
        path.with_name("other.quotes").replace(path)
        with pytest.raises(KnownError, match="no longer where it was"):
            changed(library, speaker, note="lost")
    assert backups.check(path) == ""


def test_a_protected_file_is_opened_and_read_but_not_written(folder: Path) -> None:
    path = folder / "affaires.quotes"
    with open_library(path) as library:
        speaker = speaker_in(library)
    path.chmod(0o444)
    with open_library(path) as library:
        assert library.find(SpeakerRecord) == [speaker]
        with pytest.raises(KnownError, match="protected against writing"):
            changed(library, speaker, note="lost")


def test_a_protected_folder_is_said(folder: Path) -> None:
    with open_library(folder / "affaires.quotes") as library:
        speaker = speaker_in(library)
    folder.chmod(0o555)
    try:
        with open_library(library.path) as again, pytest.raises(KnownError, match="folder"):
            changed(again, speaker, note="lost")
        with pytest.raises(KnownError, match="folder"):
            open_library(folder / "new.quotes")
        with pytest.raises(KnownError, match="No backup"):
            backups.back_up(library.path)
    finally:
        folder.chmod(0o755)


def test_a_protected_file_is_backed_up(folder: Path) -> None:
    with open_library(folder / "affaires.quotes") as library:
        speaker_in(library)
    library.path.chmod(0o444)
    assert backups.check(backups.back_up(library.path)) == ""


# another program


def test_a_file_that_another_program_is_writing_is_said_and_can_be_written_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.01)
    with open_library(path) as library, open_library(path) as other:
        speaker = speaker_in(library)
        with other.transaction(), pytest.raises(KnownError, match="another program"):
            changed(library, speaker, note="first")
        changed(library, speaker, note="second")


def test_what_is_open_can_be_read_while_another_program_writes(path: Path) -> None:
    with open_library(path) as library, open_library(path) as other:
        speaker = speaker_in(library)
        with other.transaction():
            changed(other, speaker, note="not yet")
            assert library.find(SpeakerRecord) == [speaker]


def test_a_decision_that_a_reader_keeps_from_the_disk_is_said_and_not_half_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.01)
    with open_library(path) as library, open_library(path) as reader:
        quotation = a_quotation(library, article_in(library))
        before = content(library)
        reader.db.execute("BEGIN")
        reader.find(SpeakerRecord)
        with pytest.raises(KnownError, match="another program"):
            library.write([Edit(None, quotation)], who=WHO, action="add", at=AT)
        reader.db.execute("COMMIT")
        assert content(library) == before
