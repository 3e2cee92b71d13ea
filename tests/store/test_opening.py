import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from quoteapp.errors import KnownError
from quoteapp.store import backups, opening, schema
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import SpeakerRecord
from quoteapp.store.schema import APPLICATION_ID, MIGRATIONS, VERSION
from quoteapp.store.troubles import DamagedError
from tests.store.builders import content, speaker_in
from tests.store.damage import break_a_page, leave_a_journal


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(f"PRAGMA {name}").fetchone()[0]


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version}")


# new


def test_a_library_is_made_where_there_is_none(path: Path) -> None:
    open_library(path).close()
    assert (pragma(path, "application_id"), pragma(path, "user_version")) == (APPLICATION_ID, VERSION)
    assert backups.check(path) == ""


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with open_library(path) as library:
        assert library.find(SpeakerRecord) == []


def test_a_new_library_needs_no_backup(path: Path) -> None:
    open_library(path).close()
    assert backups.backups(path) == []


def test_nothing_is_made_for_reading(path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be opened"):
        open_library(path, read_only=True)
    assert not path.exists()


def test_an_empty_file_is_no_library_to_read(path: Path) -> None:
    path.touch()
    with pytest.raises(KnownError, match="is empty"):
        open_library(path, read_only=True)


@pytest.mark.parametrize("name", ["l'été #1 %41?.quotes", "a;b&c=d.quotes", "caf\udce9.quotes", "文.quotes"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    with open_library(tmp_path / name) as library:
        speaker_in(library)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be opened"):
        open_library(tmp_path)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="is its folder there"):
        open_library(tmp_path / "none" / "affaires.quotes")


def test_a_place_that_cannot_be_looked_at_is_said(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be opened"):
        open_library(tmp_path / ("a" * 300))


def test_a_link_leads_to_the_file_itself(library: Library, tmp_path: Path) -> None:
    (tmp_path / "link.quotes").symlink_to(library.path)
    with open_library(tmp_path / "link.quotes") as linked:
        assert linked.path == library.path


def test_a_link_in_a_circle_is_said(tmp_path: Path) -> None:
    (tmp_path / "circle.quotes").symlink_to(tmp_path / "circle.quotes")
    with pytest.raises(KnownError, match="cannot be opened"):
        open_library(tmp_path / "circle.quotes")


# newer and older


@pytest.fixture
def newer(library: Library) -> Path:
    """A library of a later version of the program, which keeps a write-ahead log."""
    speaker_in(library)
    library.close()
    set_version(library.path, VERSION + 1)
    with closing(sqlite3.connect(library.path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
    return library.path


def test_a_newer_library_is_opened_for_reading(newer: Path) -> None:
    with open_library(newer) as library:
        assert library.read_only
        assert [speaker.name for speaker in library.find(SpeakerRecord)] == ["Jeanne Morel"]


def test_a_newer_library_is_not_written(newer: Path) -> None:
    with open_library(newer) as library, pytest.raises(sqlite3.OperationalError, match="readonly"):
        library.db.execute("DELETE FROM speakers")


def test_a_newer_library_stays_as_it_is(newer: Path) -> None:
    before = newer.read_bytes()
    open_library(newer).close()
    assert newer.read_bytes() == before


def m003_mottos(db: Database) -> None:
    """What a later version of the program does to a library of this one: it adds a table."""
    db.execute("CREATE TABLE mottos (motto TEXT)")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a later version of the program from now on."""
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, m003_mottos))
    monkeypatch.setattr(opening, "VERSION", VERSION + 1)


@pytest.fixture
def older(library: Library, later: None) -> Path:
    """A library with one speaker, made before the later version came."""
    speaker_in(library)
    library.close()
    return library.path


def test_an_older_library_is_brought_up_to_date(older: Path) -> None:
    with open_library(older) as library:
        assert "mottos" in content(library)
        assert [speaker.name for speaker in library.find(SpeakerRecord)] == ["Jeanne Morel"]
    assert pragma(older, "user_version") == VERSION + 1


def test_an_older_library_is_backed_up_before(older: Path) -> None:
    open_library(older).close()
    (backup,) = backups.backups(older)
    assert pragma(backup, "user_version") == VERSION


def test_a_library_is_brought_up_to_date_once(older: Path) -> None:
    open_library(older).close()
    open_library(older).close()
    assert len(backups.backups(older)) == 1


def test_an_older_library_cannot_be_opened_for_reading_alone(older: Path) -> None:
    with pytest.raises(KnownError, match="older version"):
        open_library(older, read_only=True)


def test_an_older_library_stays_as_it_is_where_no_backup_can_be_taken(older: Path) -> None:
    backups.folder(older).write_text("in the way")
    before = older.read_bytes()
    with pytest.raises(KnownError, match="No backup"):
        open_library(older)
    assert older.read_bytes() == before


def test_a_migration_that_fails_changes_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def m004_fail(_: Database) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, m004_fail))
    with pytest.raises(ZeroDivisionError):
        open_library(older)
    assert pragma(older, "user_version") == VERSION
    assert backups.check(older) == ""


def test_a_library_that_is_up_to_date_is_opened_without_what_migrations_need(library: Library) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom quoteapp.store.opening import open_library\n"
        "open_library(Path(sys.argv[1])).close()\nprint({'sqlite_utils', 'numpy'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code, str(library.path)]
    assert subprocess.run(command, capture_output=True, check=True, text=True).stdout == "set()\n"


# what is no library


@pytest.fixture
def foreign(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("CREATE TABLE foreign_table (a)")
    return path


def test_a_foreign_database_is_refused_and_left_as_it_is(foreign: Path) -> None:
    before = foreign.read_bytes()
    with pytest.raises(DamagedError, match="is no library of this program"):
        open_library(foreign)
    assert foreign.read_bytes() == before


def test_an_empty_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA application_id = 1196444487")
    with pytest.raises(DamagedError, match="is no library of this program"):
        open_library(path)


def test_a_text_is_refused_and_left_as_it_is(path: Path) -> None:
    path.write_text("Le maire dit « nous partons ».\n" * 100)
    before = path.read_bytes()
    with pytest.raises(DamagedError, match="left as it is"):
        open_library(path)
    assert path.read_bytes() == before


def test_a_damaged_file_names_the_newest_good_backup(path: Path) -> None:
    open_library(path).close()
    good = backups.back_up(path)
    bad = backups.back_up(path)
    bad.write_bytes(b"bad")
    path.write_bytes(b"damaged " * 1000)
    with pytest.raises(DamagedError, match=good.name):
        open_library(path)


def test_an_empty_file_in_the_place_of_a_library_names_the_newest_good_backup(path: Path) -> None:
    open_library(path).close()
    good = backups.back_up(path)
    path.write_bytes(b"")
    with pytest.raises(DamagedError, match=f"is empty, .*{good.name}"):
        open_library(path)
    assert path.read_bytes() == b""


def test_a_damaged_file_stays_as_it_is(path: Path) -> None:
    open_library(path).close()
    path.write_bytes(path.read_bytes()[:10000])
    before = path.read_bytes()
    with pytest.raises(DamagedError):
        open_library(path)
    assert path.read_bytes() == before


# after an unclean end


def test_what_a_killed_program_left_half_written_is_taken_back(library: Library) -> None:
    speaker_in(library)
    before = content(library)
    library.close()
    leave_a_journal(library.path)
    with open_library(library.path) as again:
        assert content(again) == before
    assert backups.check(library.path) == ""


def test_what_a_killed_program_left_half_written_is_taken_back_for_a_reader_too(library: Library) -> None:
    speaker_in(library)
    before = content(library)
    library.close()
    leave_a_journal(library.path)
    with open_library(library.path, read_only=True) as again:
        assert content(again) == before


def test_damage_is_looked_for_after_an_unclean_end(library: Library) -> None:
    break_a_page(library)
    library.path.with_name(f"{library.path.name}-journal").touch()
    with pytest.raises(DamagedError, match="is damaged"):
        open_library(library.path)


def test_damage_is_looked_for_after_an_unclean_end_that_the_caller_knows_of(library: Library) -> None:
    break_a_page(library)
    with pytest.raises(DamagedError, match="is damaged"):
        open_library(library.path, unclean=True)


def test_damage_is_not_looked_for_after_a_clean_end(library: Library) -> None:
    break_a_page(library)
    open_library(library.path).close()


def test_damage_is_said_kindly_when_it_is_met(library: Library) -> None:
    break_a_page(library)
    with open_library(library.path) as again, pytest.raises(DamagedError, match="left as it is"):
        again.sharing([1], 1)
