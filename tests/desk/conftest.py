import pytest

from tests.data.fake_engine import COMMAND


@pytest.fixture(autouse=True)
def fake_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk talks to an engine that loads at once."""
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: COMMAND)
