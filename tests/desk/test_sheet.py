import csv
from pathlib import Path

import pytest

from quoteapp.desk.sheet import check_target, write_sheet
from quoteapp.errors import KnownError
from quoteapp.export.sheet import rows as proposed
from tests.desk.builders import analysis, article, speech


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def test_the_quotations_of_all_articles_are_numbered_through(tmp_path: Path) -> None:
    path = tmp_path / "feuille.csv"
    found = [row for name in ("a.txt", "b.txt") for row in proposed(article(file=name), analysis(speech()))]
    assert write_sheet(found, path, raw=True) == 2
    assert [row[0] for row in rows(path)] == ["1", "2"]


def test_without_quotations_there_is_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "feuille.xlsx"
    assert write_sheet([], path) == 0
    assert path.stat().st_size > 0


@pytest.mark.parametrize("name", ["feuille.csv", "feuille.xlsx", "FEUILLE.CSV"])
def test_a_good_target(tmp_path: Path, name: str) -> None:
    check_target(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "raw"),
    [("feuille.txt", False), ("feuille", False), ("nulle-part/a.csv", False), ("x.csv", False), ("a.xlsx", True)],
)
def test_a_target_that_can_be_no_sheet(tmp_path: Path, name: str, raw: bool) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(KnownError):
        check_target(tmp_path / name, raw=raw)


def test_a_folder_protected_against_writing_can_take_no_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.desk.sheet.os.access", lambda *_: False)  # root may write everywhere
    with pytest.raises(KnownError, match="protected"):
        check_target(tmp_path / "feuille.csv")
