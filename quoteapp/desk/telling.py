"""What came of adding articles, in sentences."""

from pathlib import PurePath

from quoteapp.desk import texts
from quoteapp.desk.adding import Added, Twin
from quoteapp.desk.display import plain
from quoteapp.desk.table import file_of
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord


def told(library: Library, added: Added) -> list[str]:
    """One sentence for all that is new, one for all that was there already, one for each that is nearly another."""
    new = [_name(library, number) for number in added.articles]
    same = [plain(twin.file) for twin in added.twins if twin.new is None]
    sentences = [texts.new(new)] if new else []
    sentences += [texts.there_already(same)] if same else []
    return sentences + [_nearly(library, twin) for twin in added.twins if twin.new is not None]


def _nearly(library: Library, twin: Twin) -> str:
    return texts.nearly(plain(twin.file), int(100 * twin.likeness), _name(library, twin.old, with_title=True))


def _name(library: Library, number: int, *, with_title: bool = False) -> str:
    """An article's file, with its title if wanted and known."""
    article = library.get(ArticleRecord, number)
    if article is None:
        return str(number)
    file = plain(file_of(article))
    return f"« {plain(article.title)} » ({PurePath(file).name})" if with_title and article.title else file
