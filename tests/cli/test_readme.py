"""What README.md shows is what the program says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from quoteapp import resources

README = Path(__file__).parent.parent.parent / "README.md"
SHOWN = re.compile(r"^```console\n\$ (.+)\n((?:.*\n)*?)```$", re.MULTILINE)


@pytest.mark.parametrize(("command", "output"), SHOWN.findall(README.read_text(encoding="utf-8")))
def test_a_command_of_the_readme(tmp_path: Path, command: str, output: str) -> None:
    (tmp_path / "resources").symlink_to(resources.folder())
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": "100"}
    done = subprocess.run(
        ["/bin/sh", "-c", f"{{ {command}; }} 2>&1"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, check=True
    )
    assert done.stdout.decode() == output
