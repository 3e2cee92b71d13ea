from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from tests.data.fake_engine import COMMAND


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with open_library(tmp_path / "a.quotes") as library:
        yield library


@pytest.fixture(autouse=True)
def fake_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk talks to an engine that loads at once."""
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: COMMAND)
