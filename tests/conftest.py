"""What all tests share."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from quoteapp.store.opening import open_library

MEMORY = Path("/dev/shm")  # noqa: S108 - Linux keeps files in memory there; elsewhere tests wait for the disk
ROOM = 4_000_000_000  # bytes


def pytest_configure() -> None:
    """Put temporary files where no disk is waited for: a killed process leaves the same behind as on a disk."""
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # asked anew


def pytest_collection_finish() -> None:
    """Have Python's search for garbage leave out the thousands of tests themselves."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library, to be copied: to make one anew takes as long as many a test."""
    path = tmp_path_factory.mktemp("blank") / "blank.quotes"
    open_library(path).close()
    return path
