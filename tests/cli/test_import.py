import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quoteapp.desk import analysing, deciding, shelving
from quoteapp.engine.pool import LOOK_AHEAD
from quoteapp.store import history
from quoteapp.store.records import ArticleRecord
from quoteapp.store.search import Filter
from tests.cli.builders import SAID, library_in, opened, run, tamper
from tests.data.fake_engine import COMMAND
from tests.data.waiting import Waiting

LONG = SAID + "Le port reste fermé jusqu’à nouvel ordre, selon la mairie de Vaubrenne. " * 5


def kept(path: Path | str) -> list[str]:
    """The files of the articles in a library."""
    with opened(path) as library:
        return [article.file for article in library.find(ArticleRecord)]


def test_articles_are_kept_and_analysed(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    assert run("import", "a.txt", "--library", "l.quotes").exit_code == 0
    with opened("l.quotes") as library:
        said = [each.span.of(library.text(each.article)) for each in library.search(Filter())]
    assert said == ["« Nous partons. »", "« titre »", "« Oui »"]


def test_what_is_new_is_said_in_one_line(folder: Path) -> None:
    for name in "abcd":
        (folder / f"{name}.txt").write_text(f"Nouvelle {name}.")
    result = run("import", "a.txt", "b.txt", "c.txt", "d.txt", "--library", "l.quotes")
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "4 new articles: a.txt, b.txt, c.txt and 1 more.",
        "4 articles analysed.",
        "Kept in l.quotes.",
    ]


def test_the_same_bytes_are_told_and_not_kept_twice(folder: Path) -> None:
    library_in(folder)
    (folder / "b.txt").write_text(SAID, encoding="utf-8")
    result = run("import", "b.txt", "--library", "l.quotes")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (0, "1 article there already: b.txt.")
    assert len(kept("l.quotes")) == 1


def test_what_lies_in_the_bin_is_told_and_how_it_comes_out(folder: Path) -> None:
    with opened(library_in(folder)) as library:
        shelving.bin_articles(library, [1], who="Odile")
    result = run("import", "a.txt", "--library", "l.quotes")
    sentence = "1 article in the bin: a.txt. With --from-bin the same command takes them out."
    assert (result.exit_code, result.stderr.splitlines()[0]) == (0, sentence)
    result = run("import", "a.txt", "--library", "l.quotes", "--from-bin")
    assert result.stderr.splitlines()[0].startswith("1 article out of the bin")
    with opened("l.quotes") as library:
        assert library.find(ArticleRecord, "binned IS NOT NULL") == []


def test_an_article_changed_by_a_few_words_is_kept_and_told(folder: Path) -> None:
    library_in(folder, LONG)
    (folder / "b.txt").write_text(LONG.replace("fermé", "ouvert", 1), encoding="utf-8")
    result = run("import", "b.txt", "--library", "l.quotes")
    assert result.stderr.splitlines()[:2] == [
        "1 new article: b.txt.",
        "b.txt: nearly the same (99 %) as « Départ » (a.txt).",
    ]
    assert len(kept("l.quotes")) == 2


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(folder: Path) -> None:
    (folder / "d").mkdir()
    (folder / "d" / "a.txt").write_text(SAID, encoding="utf-8")
    (folder / "d" / "b.txt").write_bytes(b"")
    (folder / "d" / "c.xyz").write_text("?")
    result = run("import", "d", "nulle-part.txt", "--library", "l.quotes")
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stderr.splitlines()[1:3]] == ["d/b.txt", "nulle-part.txt"]
    assert "1 file of unknown format skipped." in result.stderr
    assert kept("l.quotes") == ["d/a.txt"]


def test_a_folder_without_articles(folder: Path) -> None:
    (folder / "vide").mkdir()
    result = run("import", "vide", "--library", "l.quotes")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (0, "No article found.")


@pytest.mark.parametrize("arguments", [["nulle-part.txt"], ["vide.txt", "nulle-part.txt"], ["vide"], ["--again"]])
def test_where_nothing_comes_no_library_is_left_and_none_is_said_to_be(folder: Path, arguments: list[str]) -> None:
    (folder / "vide").mkdir()
    (folder / "vide.txt").write_text("")
    before = set(folder.iterdir())
    result = run("import", *arguments, "--library", "l.quotes")
    assert result.exit_code == (1 if "nulle-part.txt" in arguments else 0)
    assert set(folder.iterdir()) == before
    assert "l.quotes" not in result.stderr


def test_many_files_that_cannot_be_read_leave_no_backup_either(folder: Path) -> None:
    for n in range(25):
        (folder / f"{n}.txt").write_text("")
    before = set(folder.iterdir())
    assert run("import", *(f"{n}.txt" for n in range(25)), "--library", "l.quotes").exit_code == 1
    assert set(folder.iterdir()) == before


@pytest.mark.parametrize("content", [None, b""])
def test_a_library_that_was_there_stays_where_nothing_comes(folder: Path, content: bytes | None) -> None:
    path = folder / "l.quotes"
    if content is None:
        opened(path).close()
    else:
        path.write_bytes(content)
    run("import", "nulle-part.txt", "--library", "l.quotes")
    assert path.exists()


def test_an_article_whose_analysis_fails_is_named_and_waits(folder: Path) -> None:
    (folder / "a.txt").write_text("ERREUR")
    result = run("import", "a.txt", "--library", "l.quotes")
    assert result.exit_code == 1
    assert "a.txt: The analysis of it failed, and the fault is ours." in result.stderr
    with opened("l.quotes") as library:
        assert analysing.waiting(library) == [1]


def test_the_limit_holds(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    assert run("import", "a.txt", "--library", "l.quotes", "--limit", "0.00001").exit_code == 1


def test_without_library_it_is_the_users_own_and_its_place_is_said(folder: Path, data: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    own = data / "quoteapp" / "library.quotes"
    assert run("import", "a.txt").stderr.splitlines()[-1] == f"Kept in {own}."
    assert kept(own) == ["a.txt"]


def test_a_folder_for_the_own_library_that_cannot_be_made(folder: Path, data: Path) -> None:
    (data / "quoteapp").write_text("")
    result = run("import", "a.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "cannot be made" in result.stderr


def test_again_analyses_all_and_leaves_decisions(folder: Path) -> None:
    path = library_in(folder)
    with opened(path) as library:
        deciding.rule_out(library, [1], who="Odile")
        before = library.find(ArticleRecord), library.quotations(1)
    result = run("import", "--again", "--library", str(path))
    assert result.stderr == f"1 article analysed.\nKept in {path}.\n"
    with opened(path) as library:
        assert (library.find(ArticleRecord), library.quotations(1)) == before
        assert len(library.runs(1)) == 2


def test_what_was_imported_is_backed_up_in_the_end(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    run("import", "a.txt", "--library", "l.quotes")
    (backup,) = (folder / "l.quotes.backups").iterdir()
    with opened(backup) as library:
        assert len(library.quotations(1)) == 3


def test_where_no_backup_can_be_taken_it_is_said_and_the_articles_are_kept(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    (folder / "l.quotes.backups").write_text("in the way")
    result = run("import", "a.txt", "--library", "l.quotes")
    assert (result.exit_code, result.stderr.count("No backup could be taken, but all that was decided is kept.")) == (
        0,
        1,
    )
    assert kept(folder / "l.quotes") == ["a.txt"]


@pytest.mark.parametrize(("option", "variable"), [(("--who", "Paul"), "Odile"), ((), "Paul")])
def test_who_adds_is_written_down(folder: Path, option: tuple[str, ...], variable: str) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    run("import", "a.txt", "--library", "l.quotes", *option, QUOTEAPP_WHO=variable)
    with opened("l.quotes") as library:
        assert [group.who for group in history.groups(library.db)] == ["Paul", "machine"]


def test_nobody_may_be_called_as_the_program_calls_itself(folder: Path) -> None:
    result = run("import", "a.txt", "--library", "l.quotes", "--who", "machine")
    assert (result.exit_code, "--who" in result.stderr) == (1, True)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("arguments", [[], ["a.txt", "--workers", "0"], ["a.txt", "--limit", "0"], ["-x"]])
def test_wrong_usage(folder: Path, arguments: list[str]) -> None:
    assert run("import", "--library", "l.quotes", *arguments).exit_code == 2
    assert list(folder.iterdir()) == []


def test_a_folder_is_no_library(folder: Path) -> None:
    (folder / "d").mkdir()
    result = run("import", "a.txt", "--library", "d")
    assert (result.exit_code, result.stderr) == (1, "Error: d is a folder, not a library.\n")


def test_a_place_that_cannot_be_written(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    result = run("import", "a.txt", "--library", "a.txt/l.quotes")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "cannot be opened" in result.stderr


def test_a_file_that_is_no_library_is_left_as_it_is(folder: Path) -> None:
    (folder / "a.txt").write_text(SAID, encoding="utf-8")
    result = run("import", "a.txt", "--library", "a.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert (folder / "a.txt").read_text(encoding="utf-8") == SAID


def test_a_library_of_a_later_version_is_not_written(folder: Path) -> None:
    path = library_in(folder)
    tamper(path, "PRAGMA user_version = 1000")
    before = path.read_bytes()
    result = run("import", "a.txt", "--library", str(path))
    assert (result.exit_code, "later version" in result.stderr) == (1, True)
    assert path.read_bytes() == before


def test_where_the_analysis_fails_it_is_said_what_is_kept_and_what_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("Nouvelle : « Oui. »", encoding="utf-8")
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: [*COMMAND, "--broken"])
    result = run("import", "a.txt", "--library", "l.quotes")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-2] == (
        "What was done is kept. 1 article still to be analysed: the same command goes on."
    )


def test_ctrl_c_keeps_what_was_done(tmp_path: Path) -> None:
    articles, path = tmp_path / "articles", tmp_path / "l.quotes"
    articles.mkdir()
    for number in range(LOOK_AHEAD):
        (articles / f"{number}.txt").write_text(f"Nouvelle {number} : « Oui. »", encoding="utf-8")
    waiting = Waiting(tmp_path)
    # It is given to the engine once the first one's result is in the library, which takes in so many ahead.
    (articles / "z.txt").write_text(waiting.text)
    command = [sys.executable, "-m", "tests.data.fake_quoteapp", "import", str(articles), "--library", str(path)]
    with subprocess.Popen([*command, "--workers", "1"], stderr=subprocess.PIPE) as program:
        waiting.pid()
        program.send_signal(signal.SIGINT)
        assert program.stderr is not None
        said = program.stderr.read().decode()
    with opened(path) as library:
        left = analysing.waiting(library)
        assert 0 < len(left) <= LOOK_AHEAD
        assert len(library.find(ArticleRecord)) == LOOK_AHEAD + 1
    assert program.returncode == 130
    assert said.splitlines()[-1].startswith("Interrupted. What was done is kept. ")
    assert f" {len(left)} article" in said.splitlines()[-1]
    assert run("check", str(path)).exit_code == 0
