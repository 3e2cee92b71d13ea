import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.export.guard import guard, is_risky, unguard


@pytest.mark.parametrize(
    "text", ["=1+1", "+33 1", "-2", "@nom", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠nom", "'tain"]
)
def test_what_a_spreadsheet_might_run_or_swallow_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == "'" + text


@pytest.mark.parametrize("text", ["  =1+1", "\u00a0=1+1", "\x00=1+1", "\n\n@nom"])
def test_blanks_before_a_sign_do_not_hide_it(text: str) -> None:
    assert is_risky(text)


@pytest.mark.parametrize("text", ["", "« Oui »", "“Oui”", '"Oui"', "– Oui", "— Oui", "1+1=2", "’tain"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guard(text) == text


def test_a_dialogue_dash_is_recovered() -> None:
    assert unguard(guard("- Oui, dit-elle.")) == "- Oui, dit-elle."


@given(st.text(alphabet="'=-+@ \t\r\nx＝") | st.text())
def test_unguard_gives_back_every_text(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(alphabet="'=-+@ \t\r\nx＝") | st.text())
def test_a_guarded_cell_is_harmless(text: str) -> None:
    cell = guard(text)
    assert cell.startswith("'") or not is_risky(cell)
