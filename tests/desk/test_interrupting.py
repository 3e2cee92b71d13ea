from pathlib import Path

import pytest

from quoteapp.desk import adding
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord


def files(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).write_text(f"Nouvelle de {name}, sans autre mot.")
    return [str(folder / name) for name in names]


def kept(library: Library) -> list[str]:
    return [Path(article.file).name for article in library.find(ArticleRecord)]


def test_what_was_read_before_an_interruption_is_kept(library: Library, tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        adding.add(library, files(tmp_path, "b.txt", "c.txt"), who="Odile", progress=interrupt)
    assert kept(library) == ["b.txt"]
