import os
from pathlib import Path

import pytest

from quoteapp.desk.analyse import Batch, analyse
from quoteapp.engine.process import StartError
from tests.data.fake_engine import COMMAND

SAID = "Lina Marchal dit : « Nous partons. »"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def quoted(batch: Batch) -> dict[str, list[str]]:
    return {
        each.article.file: [quotation.span.of(each.article.text) for quotation in each.analysis.quotations]
        for each in batch.analysed
    }


def test_files_come_in_their_order_with_what_is_quoted(folder: Path) -> None:
    for name in ("c.txt", "a.txt", "b.txt"):
        (folder / name).write_text(SAID)
    assert list(quoted(analyse(["b.txt", "c.txt", "a.txt"], workers=2))) == ["b.txt", "c.txt", "a.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
def test_whatever_the_encoding(folder: Path, encoding: str) -> None:
    (folder / "a.txt").write_bytes("À l’été, Lina Marchal dit : « Déjà ! »".encode(encoding))
    assert quoted(analyse(["a.txt"])) == {"a.txt": ["« Déjà ! »"]}


def test_a_folder_is_read_without_hidden_files_and_links(folder: Path) -> None:
    (folder / "pile" / "sous").mkdir(parents=True)
    (folder / "pile" / ".caché").mkdir()
    for name in ("b.txt", "sous/a.txt", ".caché/c.txt", ".d.txt", "e.xyz", "sous/f"):
        (folder / "pile" / name).write_text(SAID)
    (folder / "pile" / "lien.txt").symlink_to(folder / "pile" / "b.txt")
    batch = analyse(["pile"])
    assert list(quoted(batch)) == ["pile/b.txt", "pile/sous/a.txt"]
    assert batch.failures == ()
    assert batch.unknown == 2


def test_what_cannot_be_read_is_named_and_the_rest_is_done(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_bytes(bytes(range(256)))
    (folder / "c.txt").write_text(SAID)
    (folder / "d.txt").write_text(SAID * 10)
    batch = analyse(["nulle-part.txt", "."], limit=100)
    assert list(quoted(batch)) == ["./c.txt"]
    assert [failure.file for failure in batch.failures] == ["nulle-part.txt", "./a.txt", "./b.txt", "./d.txt"]
    assert len({failure.reason for failure in batch.failures}) == 4
    assert {failure.details for failure in batch.failures} == {""}


def test_an_article_that_breaks_the_engine_is_named_and_the_rest_is_done(folder: Path) -> None:
    for name, text in {"a": SAID, "b": "ERREUR", "c": "TUER", "d": SAID}.items():
        (folder / f"{name}.txt").write_text(text)
    batch = analyse(["."])
    assert list(quoted(batch)) == ["./a.txt", "./d.txt"]
    assert [failure.file for failure in batch.failures] == ["./b.txt", "./c.txt"]
    assert "analyse impossible" in batch.failures[0].details
    assert "dernier mot" in batch.failures[1].details


def test_a_bug_in_reading_takes_only_its_file_along(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path, *, file: str, limit: int) -> None:
        raise RecursionError("trop profond")

    (folder / "a.txt").write_text(SAID)
    monkeypatch.setattr("quoteapp.sources.read", read)
    (failure,) = analyse(["a.txt"]).failures
    assert "ours" in failure.reason
    assert "trop profond" in failure.details


def test_the_same_file_twice_is_analysed_once(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID)
    assert [each.article.file for each in analyse(["a.txt", "./a.txt"]).analysed] == ["a.txt"]


def test_nothing_found_is_nothing_analysed(folder: Path) -> None:
    assert analyse(["."]) == Batch((), (), 0)


def test_the_articles_go_through_the_linking(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.desk.analyse.link", lambda analyses: list(reversed(analyses)))
    for name in ("Un", "Deux"):
        (folder / f"{name}.txt").write_text(name)
    batch = analyse(["Un.txt", "Deux.txt"])
    assert [(each.article.text, each.analysis.title) for each in batch.analysed] == [("Un", "Deux"), ("Deux", "Un")]


def test_progress_counts_files_and_ends_at_all_of_them(folder: Path) -> None:
    for number in range(3):
        (folder / f"{number}.txt").write_text(SAID if number else "")
    seen: list[tuple[int, int]] = []
    analyse(["."], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_an_engine_that_does_not_start_ends_the_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: [*COMMAND, "--broken"])
    (folder / "a.txt").write_text(SAID)
    with pytest.raises(StartError):
        analyse(["a.txt"])


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes only there")
def test_a_file_name_that_is_no_text(folder: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(SAID)
    assert list(quoted(analyse(["."]))) == ["./caf?.txt"]
