"""What came in, beside what was read of it."""

from pathlib import Path

from quoteapp.desk.adding import add
from quoteapp.desk.originals import original
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord

PAGE = "<html><body><nav>Menu</nav><p>Lina Marchal a dit : «&nbsp;<b>Oui</b>.&nbsp;»</p></body></html>"


def added(library: Library, path: Path, content: bytes) -> ArticleRecord:
    path.write_bytes(content)
    (number,) = add(library, [str(path)], who="ada").articles
    record = library.get(ArticleRecord, number)
    assert record is not None
    return record


def test_a_text_is_what_was_read_of_it(library: Library, tmp_path: Path) -> None:
    record = added(library, tmp_path / "a.txt", "Été\r\n« Oui »\r\n".encode("windows-1252"))
    assert original(library, record) == "Été\n« Oui »\n"


def test_a_page_comes_as_its_paragraphs(library: Library, tmp_path: Path) -> None:
    found = original(library, added(library, tmp_path / "a.html", PAGE.encode()))
    assert not isinstance(found, str)
    said = ["".join(text for text, _ in each.runs) for piece in found for each in piece]
    assert said == ["Menu", "Lina Marchal a dit : «\u00a0Oui.\u00a0»"]


def test_a_page_without_its_suffix_is_one(library: Library, tmp_path: Path) -> None:
    assert not isinstance(original(library, added(library, tmp_path / "a.txt", PAGE.encode())), str)
