from pathlib import Path

import pytest

from quoteapp.desk import user
from quoteapp.errors import KnownError


def test_the_name_that_was_given() -> None:
    assert user.name(" Odile  Marvassac ") == "Odile Marvassac"


def test_the_name_of_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "odile")
    assert user.name() == "odile"


def test_an_account_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 2_000_000_000)
    assert user.name() == "2000000000"


@pytest.mark.parametrize("name", ["machine", " machine", " "])
def test_a_name_that_is_none(name: str) -> None:
    with pytest.raises(KnownError):
        user.name(name)


def test_the_own_library_is_among_the_users_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user.library() == tmp_path / "quoteapp" / "library.quotes"
