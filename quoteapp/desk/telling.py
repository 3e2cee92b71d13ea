"""What came of adding articles, in sentences."""

from pathlib import PurePath

from quoteapp.desk import texts
from quoteapp.desk.adding import Added, Twin
from quoteapp.desk.display import plain
from quoteapp.desk.table import file_of
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord


def told(library: Library, added: Added) -> list[str]:
    """One sentence for all that is new, for all that was there or in the bin, for each that is nearly another."""
    same = [twin for twin in added.twins if twin.new is None]
    groups = {
        texts.new: [_name(library, number) for number in added.articles],
        texts.taken_out: [_name(library, number) for number in added.back],
        texts.there_already: [plain(twin.file) for twin in same if not twin.binned],
        texts.in_the_bin: [plain(twin.file) for twin in same if twin.binned],
    }
    sentences = [say(files) for say, files in groups.items() if files]
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
