"""What the tests of the store share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteapp.store.library import Library
from quoteapp.store.opening import open_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "affaires.quotes"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """A new library, open."""
    with open_library(path) as library:
        yield library
