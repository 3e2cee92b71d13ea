import os
import stat
from pathlib import Path

import pytest

from quoteapp.errors import KnownError
from quoteapp.export.files import written_beside
from tests.export.builders import no_file_longer_than


def test_the_file_appears_with_all_that_was_written(tmp_path: Path) -> None:
    with written_beside(tmp_path / "fiche.csv") as file:
        file.write(b"neuf")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("fiche.csv", b"neuf")]


def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    path.write_bytes(b"ancien")
    with written_beside(path) as file:
        file.write(b"neuf")
        file.flush()
        assert path.read_bytes() == b"ancien"
    assert path.read_bytes() == b"neuf"


def test_an_error_of_ours_passes_through_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    path.write_bytes(b"ancien")
    with pytest.raises(ZeroDivisionError), written_beside(path) as file:
        file.write(b"neuf" * (1 // 0))
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("fiche.csv", b"ancien")]


def test_what_was_written_before_an_error_is_gone(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), written_beside(tmp_path / "fiche.csv") as file:
        file.writelines(bytes(8 // left) for left in (2, 1, 0))
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    path.write_bytes(b"ancien")
    with (
        no_file_longer_than(1000),
        pytest.raises(KnownError, match="too large for the disk"),
        written_beside(path) as file,
    ):
        file.write(b"x" * 100_000)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("fiche.csv", b"ancien")]


def test_a_disk_that_fails_at_the_last_bytes_is_noticed(tmp_path: Path) -> None:
    with (
        no_file_longer_than(10),
        pytest.raises(KnownError, match="too large for the disk"),
        written_beside(tmp_path / "fiche.csv") as file,
    ):
        file.write(b"x" * 11)  # stays in the buffer until the end
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "nulle" / "fiche.csv"
    with pytest.raises(KnownError) as caught, written_beside(path):
        pass
    assert str(caught.value) == f"{path} was not written: its folder does not exist."


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    path.mkdir()
    with pytest.raises(KnownError, match="it is a folder"), written_beside(path):
        pass
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_the_folder_s_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "dossier").write_bytes(b"")
    with pytest.raises(KnownError, match="its folder is a file"), written_beside(tmp_path / "dossier" / "fiche.csv"):
        pass


def test_a_name_too_long_is_said_in_the_system_s_words(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="too long"), written_beside(tmp_path / ("x" * 300 + ".csv")) as file:
        file.write(b"neuf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    path.write_bytes(b"ancien")
    path.chmod(0o444)
    with pytest.raises(KnownError, match="protected against writing"), written_beside(path):
        pass
    assert path.read_bytes() == b"ancien"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_folder_is_said_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "protégé"
    folder.mkdir(mode=0o500)
    with pytest.raises(KnownError, match="protected against writing"), written_beside(folder / "fiche.csv"):
        pass


@pytest.mark.skipif(os.name == "nt", reason="no such modes")
def test_the_permissions_of_the_old_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "fiche.csv"
    path.write_bytes(b"ancien")
    path.chmod(0o640)
    with written_beside(path) as file:
        file.write(b"neuf")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_keeps_pointing_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    path, link = tmp_path / "fiche.csv", tmp_path / "lien.csv"
    path.write_bytes(b"ancien")
    link.symlink_to(path)
    with written_beside(link) as file:
        file.write(b"neuf")
    assert link.is_symlink()
    assert path.read_bytes() == b"neuf"
