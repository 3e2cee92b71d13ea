from pathlib import Path

import pytest

from quoteapp.desk import adding, shelving, undoing
from quoteapp.desk.adding import ALIKE, Added, Twin, add, sketch_of
from quoteapp.store import backups
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord
from tests.desk.builders import STORY, WHO

LONG = " ".join(f"Le mot numéro {n} de cet article tout à fait ordinaire." for n in range(60))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with articles to be."""
    path = tmp_path / "pile"
    path.mkdir()
    return path


def put(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def take(library: Library, folder: Path) -> Added:
    return add(library, [str(folder)], who=WHO)


def files(library: Library) -> list[str]:
    return [Path(article.file).name for article in library.find(ArticleRecord)]


def test_articles_are_kept_with_their_bytes_as_one_step(library: Library, folder: Path) -> None:
    put(folder, a=STORY, b="Autre chose\n")
    added = take(library, folder)
    assert added.articles == [1, 2]
    assert added.change.articles == {1, 2}
    first = library.get(ArticleRecord, 1)
    assert first is not None
    assert library.original(first.sha256) == (folder / "a.txt").read_bytes()
    assert library.text(1) == STORY
    undoing.undo(library, who=WHO)
    assert [article.binned is None for article in library.find(ArticleRecord)] == [False, False]


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(library: Library, folder: Path) -> None:
    put(folder, a="", b=STORY)
    (folder / "c.xyz").write_text("?")
    added = take(library, folder)
    assert ([Path(failure.file).name for failure in added.failures], added.unknown) == (["a.txt"], 1)
    assert files(library) == ["b.txt"]


def test_a_bug_in_reading_takes_only_its_file_along(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path, *, file: str, limit: int) -> None:
        raise RecursionError("trop profond")

    put(folder, a=STORY)
    monkeypatch.setattr("quoteapp.sources.read", read)
    (failure,) = take(library, folder).failures
    assert "trop profond" in failure.details


def test_the_very_same_file_is_not_taken_in_again(library: Library, folder: Path) -> None:
    put(folder, a=STORY)
    take(library, folder)
    added = take(library, folder)
    assert (added.articles, added.change.group) == ([], None)
    assert [(twin.old, twin.likeness, twin.new) for twin in added.twins] == [(1, 1.0, None)]


def test_one_file_under_two_names_is_one_article(library: Library, folder: Path) -> None:
    put(folder, a=STORY, b=STORY)
    added = take(library, folder)
    assert files(library) == ["a.txt"]
    assert added.twins == [Twin(str(folder / "b.txt"), 1, 1.0)]


@pytest.fixture
def binned(library: Library, folder: Path) -> Library:
    """A library with an article in the bin, whose file is there once more under another name too."""
    put(folder, a=STORY)
    take(library, folder)
    shelving.edit_details(library, 1, {"title": "Crue"}, who=WHO)
    shelving.bin_articles(library, [1], who=WHO)
    put(folder, b=STORY)
    return library


def test_what_lies_in_the_bin_stays_there_and_is_told(binned: Library, folder: Path) -> None:
    added = take(binned, folder)
    assert (added.articles, added.back, added.binned, added.change.group) == ([], [], [1], None)
    assert binned.find(ArticleRecord, "binned IS NULL") == []


def test_from_the_bin_it_comes_back_as_it_was_if_wanted(binned: Library, folder: Path) -> None:
    added = add(binned, [str(folder)], who=WHO, from_bin=True)
    assert (added.articles, added.back, added.binned, added.change.articles) == ([], [1], [], {1})
    assert [twin.file for twin in added.twins] == [str(folder / "b.txt")]
    (article,) = binned.find(ArticleRecord)
    assert (article.binned, article.title) == (None, "Crue")
    undoing.undo(binned, who=WHO)
    assert binned.find(ArticleRecord, "binned IS NULL") == []


def test_what_is_there_and_in_the_bin_is_there(binned: Library, folder: Path) -> None:
    add(binned, [str(folder / "a.txt")], who=WHO, from_bin=True)
    assert [twin.binned for twin in take(binned, folder).twins] == [False, False]


def test_nearly_the_same_text_is_taken_in_and_told(library: Library, folder: Path) -> None:
    put(folder, a=LONG)
    take(library, folder)
    put(folder, b=LONG.replace("numéro 7", "sept"), c="Tout autre chose, qui ne ressemble à rien de ce qui précède.\n")
    added = take(library, folder)
    assert added.articles == [2, 3]
    (twin,) = [twin for twin in added.twins if twin.new]
    assert (twin.old, twin.new) == (1, 2)
    assert ALIKE / 100 <= twin.likeness < 1


def test_progress_counts_files_and_ends_at_all_of_them(library: Library, folder: Path) -> None:
    put(folder, a=STORY, b="Autre chose\n")
    seen: list[tuple[int, int]] = []
    add(library, [str(folder)], who=WHO, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_many_files_take_a_backup_before_where_there_is_something(library: Library, folder: Path) -> None:
    put(folder, **{f"a{n}": f"Texte {n}\n" for n in range(20)})
    take(library, folder)
    assert backups.backups(library.path) == []
    put(folder, **{f"a{n}": f"Texte {n}\n" for n in range(20)})
    take(library, folder)
    assert len(backups.backups(library.path)) == 1


def test_very_much_is_written_in_several_steps(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH", 10)
    put(folder, a=STORY, b="Autre chose\n", c=STORY)
    added = take(library, folder)
    assert (added.articles, len(added.twins)) == ([1, 2], 1)
    assert undoing.undo(library, who=WHO).articles == {2}


@pytest.mark.parametrize("text", ["", "…", "un", "un deux trois quatre cinq six"])
def test_every_text_has_a_sketch(text: str) -> None:
    assert sketch_of(text) == sketch_of(text.upper())
    assert all(0 <= number < 2**63 for number in sketch_of(text))
