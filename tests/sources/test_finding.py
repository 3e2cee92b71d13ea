"""Files and folders as the user names them, to the files to be read."""

import os
from pathlib import Path

import pytest

from quoteapp.errors import UnreadableError
from quoteapp.sources import File, find, read


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("texte")


def names(*paths: str) -> list[str]:
    return [file.name for file in find(paths).files]


def test_a_folder_is_read_with_its_subfolders_sorted(folder: Path) -> None:
    write("d/b.txt", "d/a/z.html", "d/a/b/c.txt", "d/a.txt")
    assert names("d") == ["d/a/b/c.txt", "d/a/z.html", "d/a.txt", "d/b.txt"]


def test_the_path_leads_to_the_file(folder: Path) -> None:
    write("d/a.txt")
    assert find(["d"]).files == (File(Path("d/a.txt"), "d/a.txt"),)


@pytest.mark.parametrize(
    ("given", "name"), [("d", "d/a.txt"), ("d/", "d/a.txt"), ("./d", "./d/a.txt"), ("d/../d//", "d/../d/a.txt")]
)
def test_the_name_is_the_argument_as_given_and_the_way_below_it(folder: Path, given: str, name: str) -> None:
    write("d/a.txt")
    assert names(given) == [name]


def test_the_working_folder_may_be_named_by_a_dot(folder: Path) -> None:
    write("a.txt")
    assert names(".") == ["./a.txt"]


def test_an_absolute_path_stays_absolute(folder: Path) -> None:
    write("d/a.txt")
    assert find([folder / "d"]).files == (File(folder / "d" / "a.txt", f"{folder}/d/a.txt"),)


def test_arguments_keep_their_order(folder: Path) -> None:
    write("b.txt", "a.txt", "d/c.txt")
    assert names("b.txt", "d", "a.txt") == ["b.txt", "d/c.txt", "a.txt"]


def test_files_of_unknown_formats_in_a_folder_are_counted(folder: Path) -> None:
    write("d/a.txt", "d/b.png", "d/sans", "d/e/c.zip")
    found = find(["d"])
    assert (len(found.files), found.unknown) == (1, 3)


def test_a_file_named_directly_is_attempted_whatever_its_suffix(folder: Path) -> None:
    write("a.xyz")
    found = find(["a.xyz"])
    assert (names("a.xyz"), found.unknown) == (["a.xyz"], 0)


def test_hidden_files_and_folders_inside_a_folder_are_skipped(folder: Path) -> None:
    write("d/.a.txt", "d/.b/c.txt", "d/.c.png", "d/e.txt")
    found = find(["d"])
    assert (names("d"), found.unknown) == (["d/e.txt"], 0)


def test_a_hidden_file_named_directly_is_attempted(folder: Path) -> None:
    write(".a.txt")
    assert names(".a.txt") == [".a.txt"]


def test_links_inside_a_folder_are_skipped(folder: Path) -> None:
    write("d/a.txt", "e/b.txt")
    Path("d/file.txt").symlink_to("a.txt")
    Path("d/folder").symlink_to(folder / "e")
    Path("d/loop").symlink_to(folder / "d")
    Path("d/nowhere.txt").symlink_to("nothing")
    found = find(["d"])
    assert (names("d"), found.unknown) == (["d/a.txt"], 0)


def test_a_link_named_directly_is_followed(folder: Path) -> None:
    write("d/a.txt")
    Path("l").symlink_to("d")
    assert names("l") == ["l/a.txt"]


@pytest.mark.parametrize("given", ["nothing.txt", "", "a\0b"])
def test_what_is_not_there_is_left_to_reading(folder: Path, given: str) -> None:
    write("a.txt")
    (file,) = find([given]).files
    assert file.name == given
    with pytest.raises(UnreadableError):
        read(file.path, file=file.name)


def test_a_pipe_in_a_folder_is_left_to_reading(folder: Path) -> None:
    Path("d").mkdir()
    os.mkfifo("d/a.txt")
    assert names("d") == ["d/a.txt"]


def test_a_folder_that_cannot_be_listed_is_left_to_reading(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_args: object) -> None:  # root may list everything, so the system cannot be asked
        raise PermissionError(13, "Permission denied")

    write("d/a.txt")
    monkeypatch.setattr(os, "scandir", forbidden)
    monkeypatch.setattr(os, "listdir", forbidden)
    (file,) = find(["d"]).files
    with pytest.raises(UnreadableError, match="permission"):
        read(file.path, file=file.name)


def test_a_file_name_that_is_no_text_is_shown_with_question_marks(folder: Path) -> None:
    Path("d").mkdir()
    (Path("d") / os.fsdecode(b"caf\xe9.txt")).write_text("texte")
    (file,) = find(["d"]).files
    assert file.name == "d/caf?.txt"
    assert read(file.path, file=file.name)


def test_nothing_named_is_nothing_found() -> None:
    assert find([]).files == ()


def test_what_is_named_twice_is_found_once(folder: Path) -> None:
    write("d/a.txt", "d/b.xyz")
    assert names("d/a.txt", "d", "./d", str(folder)) == ["d/a.txt"]
    assert find(["d", "d"]).unknown == 1
