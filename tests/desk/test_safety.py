from pathlib import Path

from quoteapp.desk import deciding, safety
from quoteapp.store import backups
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from tests.desk.builders import STORY, WHO, story, take_in


def annotated(library: Library, note: str) -> None:
    deciding.note(library, [1], note, who=WHO)


def test_what_has_not_changed_is_not_backed_up_again(library: Library) -> None:
    take_in(library, STORY, *story())
    assert safety.back_up(library) == safety.back_up(library)


def test_what_has_changed_is_backed_up(library: Library) -> None:
    take_in(library, STORY, *story())
    first = safety.back_up(library)
    annotated(library, "vu")
    assert safety.back_up(library) != first


def test_a_damaged_backup_is_none(library: Library) -> None:
    take_in(library, STORY, *story())
    first = safety.back_up(library)
    assert first is not None
    first.write_bytes(b"damaged")
    assert safety.back_up(library) != first


def test_what_was_restored_is_backed_up_though_it_is_older_than_the_newest_backup(library: Library) -> None:
    take_in(library, STORY, *story())
    first = safety.back_up(library)
    annotated(library, "vu")
    safety.restore(library.path, first)
    again = safety.back_up(library)
    assert again is not None
    assert again not in (first, None)
    assert notes(again) == [""]


def notes(path: Path) -> list[str]:
    with open_library(path, read_only=True) as library:
        return [library.quotations(1)[0].note]


def test_inside_a_transaction_no_backup_is_taken(library: Library) -> None:
    with library.transaction():
        assert safety.back_up(library) is None
    assert backups.backups(library.path) == []
