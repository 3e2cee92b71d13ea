"""Whose key is whose, and what of it is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from quoteapp.gui.actions import DEEDS, KEYMAP
from quoteapp.gui.keymap import Keymap


def kept_in(folder: Path) -> QSettings:
    return QSettings(str(folder / "a.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def keymap(tmp_path: Path) -> Keymap:
    found = Keymap({"accept": ("Return",), "next": ("J", "Down"), "export": ("Ctrl+E",), "bin": ()})
    found.use(kept_in(tmp_path))
    return found


def again(folder: Path) -> Keymap:
    """The same after a restart."""
    found = Keymap({"accept": ("Return",), "next": ("J", "Down"), "export": ("Ctrl+E",), "bin": ()})
    found.use(kept_in(folder))
    return found


def test_what_nobody_has_chosen_is_the_programs(keymap: Keymap) -> None:
    assert keymap.of("next") == ("J", "Down")
    assert keymap.owner("Down") == "next"


def test_a_new_key_takes_the_place_of_all_others(keymap: Keymap) -> None:
    keymap.give("next", ["N"])
    assert keymap.of("next") == ("N",)
    assert keymap.owner("J") is None


def test_a_key_that_is_given_to_another_is_nobody_elses(keymap: Keymap) -> None:
    keymap.give("accept", ["J"])
    assert keymap.of("next") == ("Down",)


def test_a_key_that_was_chosen_can_be_given_on(keymap: Keymap) -> None:
    keymap.give("accept", ["A"])
    keymap.give("bin", ["A"])
    assert keymap.of("accept") == ()


def test_who_lost_a_key_has_it_again_when_it_is_given_up(keymap: Keymap) -> None:
    keymap.give("accept", ["J"])
    keymap.reset("accept")
    assert keymap.of("next") == ("J", "Down")


def test_the_programs_keys_by_hand_are_no_choice(keymap: Keymap) -> None:
    keymap.give("next", ["K"])
    keymap.give("next", ["J", "Down"])
    assert keymap.chosen == {}


def test_a_choice_outlives_a_restart(keymap: Keymap, tmp_path: Path) -> None:
    keymap.give("bin", ["Ctrl+Shift+,", "Space"])
    assert again(tmp_path).of("bin") == ("Ctrl+Shift+,", "Space")


def test_no_key_at_all_outlives_a_restart(keymap: Keymap, tmp_path: Path) -> None:
    keymap.give("accept", [])
    assert again(tmp_path).of("accept") == ()


def test_what_was_given_up_is_not_kept(keymap: Keymap, tmp_path: Path) -> None:
    keymap.give("accept", ["A"])
    keymap.restore({})
    assert again(tmp_path).of("accept") == ("Return",)


@pytest.mark.parametrize("written", ["Nonsense+Q+", "", "Ctrl+", "A, B"])
def test_what_no_keyboard_has_is_left_out(tmp_path: Path, written: str) -> None:
    settings = kept_in(tmp_path)
    settings.setValue("keys/accept", written)
    settings.sync()
    assert all("," not in key for key in again(tmp_path).of("accept"))
    assert again(tmp_path).owner("Return") is None


def test_actions_that_are_none_are_left_out(tmp_path: Path) -> None:
    settings = kept_in(tmp_path)
    settings.setValue("keys/fly", "J")
    settings.sync()
    assert again(tmp_path).of("next") == ("J", "Down")


def test_whatever_the_file_says_a_key_is_ones(tmp_path: Path) -> None:
    settings = kept_in(tmp_path)
    settings.setValue("keys/accept", "A")
    settings.setValue("keys/export", "A")
    settings.sync()
    found = again(tmp_path)
    assert sorted((found.of("accept"), found.of("export"))) == [(), ("A",)]


PLACES = {"accept": "desk", "open": "list", "export": ""}


def test_a_key_may_be_two_actions_that_are_never_done_in_one_place() -> None:
    both = Keymap({"accept": ("Return",), "open": ("Return",), "export": ("Ctrl+E",)}, PLACES)
    both.give("open", ["X"])
    both.give("accept", ["X"])
    assert (both.of("accept"), both.of("open")) == (("X",), ("X",))


def test_what_is_done_everywhere_shares_its_key_with_nobody() -> None:
    both = Keymap({"accept": ("X",), "open": ("Return",), "export": ("Ctrl+E",)}, PLACES)
    both.give("export", ["X"])
    assert both.of("accept") == ()


def test_the_program_gives_no_key_to_two_actions_of_one_place() -> None:
    owners = {(key, deed.name): KEYMAP.owner(key, deed.name) for deed in DEEDS for key in deed.keys}
    assert {named: owner for named, owner in owners.items() if owner != named[1]} == {}
