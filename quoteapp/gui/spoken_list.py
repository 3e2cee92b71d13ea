"""What somebody says, over all articles, as rows: where and when, the words, what has become of them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractItemView, QWidget

from quoteapp.desk.listing import title_of
from quoteapp.desk.roster import Spoken, spoken
from quoteapp.gui import languages
from quoteapp.gui.paged import NUMBER, Index, PagedModel
from quoteapp.gui.quotation_list import QuotationModel
from quoteapp.gui.review import Review
from quoteapp.gui.rows import Row, Rows
from quoteapp.gui.theme import Theme
from quoteapp.gui.typography import on_one_line


class SpokenModel(PagedModel[Spoken]):
    """Quotations by number; what they say is read as they come into sight."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self._status = QuotationModel(review).status

    def read(self, numbers: Iterable[int]) -> dict[int, Spoken]:
        """What the library says of some, by number."""
        return {each.quotation.id: each for each in spoken(self.review.library, numbers)}

    def say(self, item: Spoken) -> str:
        """The words, where they stand, what has become of them."""
        return ", ".join((on_one_line(item.words), where(item), self._status(item.quotation)))

    def row(self, index: Index) -> Row | None:
        """What a row shows."""
        item = self.item(index)
        if item is None:
            return None
        decided = item.quotation.decided
        status = self._status(item.quotation)
        return Row(where(item), beside=status, words=on_one_line(item.words), strong=False, good=decided)


class SpokenList(Rows):
    """The list."""

    def __init__(self, review: Review, theme: Theme, parent: QWidget) -> None:
        self.spoken = SpokenModel(review)
        super().__init__(self.spoken, self.spoken.row, 2, theme, parent)
        self.spoken.setParent(self)
        self.setAccessibleName(self.tr("Quotations of the speaker"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def numbers(self) -> list[int]:
        """The quotations that are selected."""
        return [self.spoken.index(row).data(NUMBER) for row in self.chosen()]


def where(item: Spoken) -> str:
    """Day, outlet and title of the article that a quotation stands in."""
    article = item.article
    day = languages.day(article.date) if article.date else None
    return " · ".join(filter(None, (day, article.outlet, title_of(article))))
