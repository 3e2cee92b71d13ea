"""What all tests share."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - Linux keeps files in memory there; elsewhere tests wait for the disk
ROOM = 4_000_000_000  # bytes


def pytest_configure() -> None:
    """Put temporary files where no disk is waited for: a killed process leaves the same behind as on a disk."""
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # asked anew
