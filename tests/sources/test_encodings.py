"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.errors import UnreadableError
from quoteapp.sources.encodings import decode

FRENCH = "« L’été à Valmire ? Ça commence tôt », s’étonne Zoé Corvel – où est passé le cœur…"
LATIN_1 = "« L'été à Valmire ? Ça commence tôt », s'étonne Zoé Corvel, où donc."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "windows-1252", "macintosh", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_french_is_read_in_the_encoding_that_it_was_written_in(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == (FRENCH, encoding)


def test_iso_8859_15_is_known_by_its_ligature() -> None:
    text = "Le cœur de l'été à Valmire coûte 10 €."
    assert decode(text.encode("iso-8859-15")) == (text, "iso-8859-15")


def test_dos_is_known_by_its_accents() -> None:
    assert decode(LATIN_1.encode("cp850")) == (LATIN_1, "cp850")


def test_latin_1_is_read_as_the_windows_encoding_that_extends_it() -> None:
    assert decode(LATIN_1.encode("latin-1")) == (LATIN_1, "windows-1252")


def test_windows_wins_where_the_encodings_of_french_all_fit() -> None:
    assert decode("École".encode("windows-1252")) == ("École", "windows-1252")


def test_foreign_names_do_not_change_the_encoding() -> None:
    text = "José Muñoz a été reçu à Þingvellir, près de Reykjavík, dès l’été."
    assert decode(text.encode("windows-1252")) == (text, "windows-1252")


def test_russian_is_left_to_the_statistics() -> None:
    text = "Министр заявил, что переговоры начнутся завтра утром в столице."
    assert decode(text.encode("cp1251")) == (text, "cp1251")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_dropped(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding))[0] == FRENCH


def test_a_mark_of_the_other_byte_order_is_believed() -> None:
    assert decode("\ufeff".encode("utf-16-be") + FRENCH.encode("utf-16-be")) == (FRENCH, "utf-16-be")


def test_a_second_byte_order_mark_is_text() -> None:
    assert decode("\ufeff\ufeffa".encode())[0] == "\ufeffa"


def test_a_letter_pasted_from_windows_into_utf_8_is_read() -> None:
    data = FRENCH.encode() + b" Il a d\xe9clar\xe9."
    assert decode(data) == (FRENCH + " Il a déclaré.", "utf-8")


def test_half_a_letter_at_the_end_shows_as_a_replacement_character() -> None:
    assert decode(FRENCH.encode() + "é".encode()[:1]) == (FRENCH + "\ufffd", "utf-8")


def test_half_a_guillemet_shows_as_a_replacement_character() -> None:
    assert decode(FRENCH.encode() + "«".encode()[:1])[0] == FRENCH + "\ufffd"


def test_a_bad_byte_after_a_byte_order_mark_keeps_utf_8() -> None:
    assert decode(b"\xef\xbb\xbfd\xe9cid\xe9") == ("décidé", "utf-8")


def test_half_a_character_of_utf_16_shows_as_a_replacement_character() -> None:
    assert decode("\ufeffété".encode("utf-16-le")[:-1])[0] == "ét\ufffd"


def test_lone_surrogates_of_utf_16_are_replaced() -> None:
    assert decode(b"\xff\xfea\x00\x3d\xd8b\x00")[0] == "a\ufffdb"


def test_utf_8_that_declares_something_else_is_utf_8() -> None:
    text = '<meta charset="iso-8859-1"><p>été'
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="iso-8859-2">', "<META HTTP-EQUIV=x content='text/html; charset=iso-8859-2'>"],
)
def test_a_page_declares_its_encoding(declaration: str) -> None:
    text = declaration + "<p>Łódź, stół"
    assert decode(text.encode("iso-8859-2")) == (text, "iso8859-2")


def test_an_xml_declaration_declares_the_encoding() -> None:
    text = "<?xml version='1.0' encoding='windows-1250'?><html>Łódź"
    assert decode(text.encode("windows-1250")) == (text, "cp1250")


def test_declared_latin_1_means_windows() -> None:
    text = '<meta charset="latin1">l’été'
    assert decode(text.encode("windows-1252")) == (text, "windows-1252")


@pytest.mark.parametrize("nonsense", ["rot13", "unicode_escape", "utf-7", "base64", "utf-16", "nonsense", "os.path"])
def test_a_declaration_that_cannot_be_true_is_passed_over(nonsense: str) -> None:
    text = f'<meta charset="{nonsense}"><p>été \\ud800'
    assert decode(text.encode("windows-1252")) == (text, "windows-1252")


def test_line_breaks_become_line_feeds() -> None:
    assert decode(b"a\r\nb\rc\nd\r\r\n")[0] == "a\nb\nc\nd\n\n"


@pytest.mark.parametrize(
    "character", ["\u00a0", "\u202f", "\u2009", "\u2028", "\u0085", "\f", "\t", "e\u0301", "\u00ad"]
)
def test_nothing_else_is_touched(character: str) -> None:
    assert decode(f"« {character} »".encode())[0] == f"« {character} »"


@pytest.mark.parametrize("data", [b"a\0b", bytes(range(256)) * 9, b"\1\2\3\4\5"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(data)


def test_bytes_in_no_encoding_are_refused() -> None:
    with pytest.raises(UnreadableError, match="encoding"):
        decode(b"\x81\x8d\x8f\xff\x90\x9d\xd8\x98\xfd\xfe" * 30)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]),
)
def test_any_text_comes_back_unaltered(text: str, encoding: str) -> None:
    assert decode(("\ufeff" + text).encode(encoding))[0] == text


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except UnreadableError:
        return
    text.encode()  # no lone surrogates
