import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
from click.testing import CliRunner, Result

from quoteapp import resources
from quoteapp.cli import commands
from tests.data.fake_engine import COMMAND

SAID = "Départ\nLina Marchal dit : « Nous partons. » Le « titre ».\nRechercher « Oui »\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one article."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    return tmp_path


def analyse(*arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(commands, ["analyse", *arguments])


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout_bytes.decode("utf-8").splitlines()]


def test_into_a_pipe_one_valid_json_object_an_article(folder: Path) -> None:
    (folder / "b.txt").write_text("Lina Marchal et Paul Nérac dit « Oui »", encoding="utf-8")
    result = analyse("b.txt", "a.txt")
    validate = fastjsonschema.compile(json.loads(resources.path("schemas/analyse.schema.json").read_text("utf-8")))
    for each in objects(result):
        validate(each)
    assert [each["file"] for each in objects(result)] == ["b.txt", "a.txt"]
    assert (result.exit_code, result.stderr) == (0, "")


def test_json_has_every_span_whatever_its_kind_and_zone(folder: Path) -> None:
    (found,) = objects(analyse("a.txt"))
    kinds = [(quote["kind"], quote["zone"]) for quote in found["quotes"]]
    assert kinds == [("speech", "body"), ("other", "body"), ("speech", "furniture")]


def test_json_letters_are_not_escaped(folder: Path) -> None:
    assert "Départ".encode() in analyse("a.txt", "--format", "jsonl").stdout_bytes


def test_json_with_text_holds_the_offsets(folder: Path) -> None:
    (found,) = objects(analyse("a.txt", "--with-text"))
    assert found["text"] == SAID
    for quote in found["quotes"]:
        assert found["text"][quote["start"] : quote["end"]] == quote["text"]


def test_a_table_when_asked_for(folder: Path) -> None:
    result = analyse("a.txt", "--format", "table", COLUMNS="80")
    assert result.stdout.splitlines() == [
        "Départ  a.txt",
        "  Lina Marchal  « Nous partons. »" + " " * 35 + "dit   92 %",
        "",
        "1 article, 1 quotation, 1 speaker; 0 without speaker.",
    ]


def test_a_table_of_everything(folder: Path) -> None:
    shown = analyse("a.txt", "--format", "table", "--all").stdout
    assert "« titre »" in shown
    assert "(page furniture)" in shown


def test_what_cannot_be_read_is_named_and_the_rest_is_done(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"")
    result = analyse("b.txt", "nulle-part.txt", "a.txt")
    assert len(objects(result)) == 1
    names = [line.split(": ")[0] for line in result.stderr.splitlines()]
    assert (result.exit_code, names) == (1, ["b.txt", "nulle-part.txt"])


def test_a_file_of_unknown_format_is_counted_in_a_folder(folder: Path) -> None:
    (folder / "b.xyz").write_text("?")
    result = analyse(".")
    assert (result.exit_code, result.stderr) == (0, "1 file of unknown format skipped.\n")


def test_a_folder_without_articles(folder: Path) -> None:
    (folder / "vide").mkdir()
    result = analyse("vide")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No article found.\n")


def test_the_limit_is_in_millions_of_characters(folder: Path) -> None:
    result = analyse("a.txt", "--limit", "0.00001")
    assert result.exit_code == 1
    assert "10 characters" in result.stderr


def test_a_file_name_cannot_steer_the_terminal(folder: Path) -> None:
    assert "\x1b" not in analyse("\x1b[2Jnulle-part.txt").stderr


def test_a_fault_of_ours_is_one_sentence(folder: Path) -> None:
    (folder / "b.txt").write_text("ERREUR")
    result = analyse("b.txt", "a.txt")
    assert (result.exit_code, len(objects(result))) == (1, 1)
    assert result.stderr.startswith("b.txt: ")
    assert "Traceback" not in result.stderr


def test_a_fault_of_ours_is_logged_whole(folder: Path, state: Path) -> None:
    for name in ("b.txt", "c.txt"):
        (folder / name).write_text("ERREUR")
    log = state / "quoteapp" / "faults.log"
    assert str(log) in analyse("b.txt", "c.txt").stderr
    logged = log.read_text(encoding="utf-8")
    assert [f"\n{name}: " in logged for name in ("b.txt", "c.txt")] == [True, True]
    assert logged.count("analyse impossible") >= 2


def test_what_is_no_fault_of_ours_is_not_logged(folder: Path, state: Path) -> None:
    assert [analyse("nulle-part.txt").exit_code, analyse("a.txt", "-x").exit_code] == [1, 2]
    assert list(state.iterdir()) == []


def test_an_unexpected_exception_is_one_sentence_and_logged_whole(
    folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("imprévu")

    monkeypatch.setattr("quoteapp.desk.analyse.analyse", fail)
    result = analyse("a.txt")
    log = state / "quoteapp" / "faults.log"
    assert result.exit_code == 1
    assert result.stderr == f"Error: Something failed, and the fault is ours. All that is known of it is in {log}.\n"
    assert "KeyError: 'imprévu'" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_kept_is_no_further_fault(folder: Path, state: Path) -> None:
    (state / "quoteapp").write_text("")
    (folder / "b.txt").write_text("ERREUR")
    result = analyse("b.txt", "a.txt")
    assert (result.exit_code, len(objects(result))) == (1, 1)
    assert "--debug" in result.stderr


def test_a_fault_of_ours_is_told_whole_to_who_wants_to_know(folder: Path) -> None:
    (folder / "b.txt").write_text("ERREUR")
    assert "analyse impossible" in analyse("b.txt", QUOTEAPP_DEBUG="1").stderr
    told = CliRunner().invoke(commands, ["--debug", "analyse", "b.txt"]).stderr
    assert "analyse impossible" in told


def test_an_engine_that_does_not_start(folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: [*COMMAND, "--broken"])
    result = analyse("a.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "does not start" in result.stderr
    assert "modèle introuvable" in (state / "quoteapp" / "faults.log").read_text(encoding="utf-8")
    fault = analyse("a.txt", QUOTEAPP_DEBUG="1").exception
    assert fault is not None
    assert "modèle introuvable" in fault.__notes__[0]


@pytest.mark.parametrize(
    "arguments", [[], ["a.txt", "--workers", "0"], ["a.txt", "--limit", "0"], ["a.txt", "--format", "xml"], ["-x"]]
)
def test_wrong_usage(folder: Path, arguments: list[str]) -> None:
    assert analyse(*arguments).exit_code == 2
