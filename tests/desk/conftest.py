import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from tests.data.fake_engine import COMMAND


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "a.quotes"


@pytest.fixture
def library(path: Path, blank: Path) -> Iterator[Library]:
    """An empty library."""
    shutil.copyfile(blank, path)
    with open_library(path) as library:
        yield library


@pytest.fixture(autouse=True)
def fake_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk talks to an engine that loads at once."""
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: COMMAND)
