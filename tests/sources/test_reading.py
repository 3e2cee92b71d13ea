"""A file, or its bytes, to articles."""

import hashlib
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteapp.errors import UnreadableError
from quoteapp.model import Article
from quoteapp.sources import known, parse, read

PAGE = "<!doctype html><title>Un titre</title><p>« Nous partons », dit Corvel.</p>"


def text_of(data: bytes, suffix: str = ".txt") -> str:
    (article,) = parse(data, file="un.txt", suffix=suffix)
    return article.text


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(path, file="un.txt")
    return str(caught.value)


def test_an_article_carries_its_text_its_bytes_and_the_name_it_was_given(tmp_path: Path) -> None:
    data = "« Oui »\r\n".encode("windows-1252")
    path = tmp_path / "un.txt"
    path.write_bytes(data)
    assert read(path, file="dossier/un.txt") == (
        Article(
            file="dossier/un.txt",
            text="« Oui »\n",
            sha256=hashlib.sha256(data).hexdigest(),
            original=data,
            encoding="windows-1252",
        ),
    )


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "a.html", "a.HTM", "a.xhtml"])
def test_a_format_is_known_by_its_suffix(name: str) -> None:
    assert known(Path(name))


@pytest.mark.parametrize("name", ["a", "a.png", "txt", ".txt", "a.txt.gz"])
def test_any_other_suffix_is_unknown(name: str) -> None:
    assert not known(Path(name))


@pytest.mark.parametrize("suffix", [".txt", ".html", ".png", ""])
def test_a_page_is_a_page_whatever_its_suffix(suffix: str) -> None:
    assert text_of(PAGE.encode(), suffix) == "« Nous partons », dit Corvel."


@pytest.mark.parametrize(
    "start",
    [
        "\ufeff",
        "\n\n",
        "<?xml version='1.0'?>",
        "<!-- enregistré --><!-- de -->",
        "<html><head></head>",
        "<div class=a>",
    ],
)
def test_a_page_is_known_by_its_beginning(start: str) -> None:
    assert text_of((start + PAGE).encode()) == "« Nous partons », dit Corvel."


def test_a_page_in_utf_16_is_a_page() -> None:
    assert text_of(PAGE.encode("utf-16")) == "« Nous partons », dit Corvel."


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx", ""])
def test_plain_text_is_plain_text_whatever_its_suffix(suffix: str) -> None:
    text = "Moins < que, plus > que, R&D &amp; <jeanne@courrier.example>\n\n  fin  "
    assert text_of(text.encode(), suffix) == text


def test_a_fragment_of_a_page_is_read_as_its_suffix_says() -> None:
    assert text_of(b"Un <b>mot</b>", ".html") == "Un mot"
    assert text_of(b"Un <b>mot</b>", ".txt") == "Un <b>mot</b>"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert refusal(tmp_path / "a.txt") == "The file is empty."


@pytest.mark.parametrize("data", [b" \n\t", "\u00a0".encode(), b"\xef\xbb\xbf", b"<!doctype html><script>1</script>"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^There is no text in the file\.$"):
        text_of(data)


@pytest.mark.parametrize("data", [b"abcdef", "éééééé".encode(), b"<p>abcdef"])
def test_a_text_over_the_limit_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="at most 5 characters"):
        parse(data, file="a", suffix=".txt", limit=5)


def test_the_limit_counts_characters() -> None:
    assert parse("ééééé".encode("utf-32"), file="a", suffix=".txt", limit=6)


def test_the_limit_counts_no_markup() -> None:
    assert parse(b"<p class=abcdef>abc", file="a", suffix=".txt", limit=5)


def test_the_standard_limit_is_five_million_characters() -> None:
    assert parse(b"a" * 5_000_000, file="a", suffix=".txt")
    with pytest.raises(UnreadableError, match="5,000,000"):
        parse(b"a" * 5_000_001, file="a", suffix=".txt")


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1 << 36)
    assert "too long" in refusal(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"PK\x03\x04\x14\0", "an office document or a ZIP archive"),
        (b"%PDF-1.4\n%ascii", "a PDF document"),
        (b"{\\rtf1 bonjour}", "a rich text document"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableError, match=kind):
        text_of(data)


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_binary_data_is_refused(suffix: str) -> None:
    with pytest.raises(UnreadableError, match="binary"):
        text_of(b"\x01\x02\0\0" * 99, suffix)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.txt") == "There is no such file or folder."


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert refusal(Path("a\0b")) == "There is no such file or folder."


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("a" * 9999)).startswith("It could not be read: ")


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt")


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_args: object) -> None:  # root may read everything, so the system cannot be asked
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("a")
    monkeypatch.setattr(Path, "open", forbidden)
    assert refusal(tmp_path / "a.txt") == "You have no permission to read it."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "It is a folder, not a file."


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert refusal(tmp_path / "a.txt") == "It is a pipe, a socket or a device, not a file."


def test_a_device_is_refused() -> None:
    assert refusal(Path("/dev/zero")) == "It is a pipe, a socket or a device, not a file."


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        assert refusal(Path("a.txt")) == "It is a pipe, a socket or a device, not a file."


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1))
def test_the_text_of_a_plain_text_is_unaltered(text: str) -> None:
    assert text_of(b"- " + text.encode()) == "- " + text


@given(st.binary(min_size=1), st.sampled_from([".txt", ".html", ".docx"]))
def test_any_bytes_become_articles_or_are_refused(data: bytes, suffix: str) -> None:
    try:
        (article,) = parse(data, file="a", suffix=suffix)
    except UnreadableError:
        return
    assert article.text.strip()
    assert article.original == data
