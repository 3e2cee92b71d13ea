"""Every sentence that can be told to the journalist has its French."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteapp import resources
from quoteapp.gui import languages
from quoteapp.gui.sentences import said

PACKAGE = Path(__file__).parent.parent.parent / "quoteapp"
ERRORS = {"KnownError", "UnreadableError", "DamagedError", "NoSpeakerError"}
LAYERS = ("desk", "store", "sources", "export")


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_now", "fr")


def pattern(told: ast.expr) -> str | None:
    """The sentence of an error with {} for what is put in; None where it is made elsewhere."""
    if isinstance(told, ast.Constant) and isinstance(told.value, str):
        return told.value
    if isinstance(told, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in told.values)
    return None


def sentences() -> Iterator[str]:
    for layer in LAYERS:
        for path in sorted((PACKAGE / layer).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in ERRORS
                    and node.args
                ):
                    found = pattern(node.args[0])
                    if found is not None:
                        yield found


def test_every_sentence_of_an_error_has_its_french() -> None:
    table = tomllib.loads(resources.path("translations/sentences_fr.toml").read_text(encoding="utf-8"))
    found = set(sentences())
    assert len(found) > 30
    assert sorted(found - set(table)) == []


@pytest.mark.usefixtures("french")
def test_what_the_sentence_is_about_stays_as_it_is() -> None:
    assert said("a.csv was not written: the disk is full.") == "a.csv n’a pas été écrit : the disk is full."
    assert said("a.pdf is a folder.") == "a.pdf est un dossier."


@pytest.mark.usefixtures("french")
def test_what_nobody_has_translated_is_said_as_it_is() -> None:
    assert said("Something else.") == "Something else."


def test_in_english_nothing_changes() -> None:
    assert said("The file is empty.") == "The file is empty."
