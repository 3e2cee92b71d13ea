"""What every decision by hand has in common: the quotation that it is about, and that it is said what was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quoteapp.desk.changes import Change
from quoteapp.gui.actions import called
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.picker import Question
from quoteapp.gui.review import Review
from quoteapp.model import Kind
from quoteapp.store.library import Library
from quoteapp.store.records import QuotationRecord


class Handwork(QObject):
    """Decisions about the selected quotation; ``ask`` opens the picker. What is told stands while it is selected."""

    def __init__(self, review: Review, article: ArticleView, ask: Callable[[Question], None], window: QWidget) -> None:
        super().__init__(window)
        self.review = review
        self.article = article
        self.window = window
        self._ask = ask
        self._told_of: int | None = None  # the quotation that the last sentence was about, while it stands
        review.told.connect(self._forget)
        review.failed.connect(self._forget)
        review.selection_changed.connect(self._take_back)

    def _tell(self, sentence: str) -> None:
        """Say something about the selected quotation, for as long as it is selected."""
        self.review.told.emit(sentence)
        self._told_of = self.review.selected

    def _forget(self) -> None:
        self._told_of = None

    def _take_back(self) -> None:
        if self._told_of not in (None, self.review.selected):
            self.review.told.emit("")

    def _speech(self) -> QuotationRecord | None:
        """The selected quotation if it is somebody's words; where it is not, it is said what to do."""
        quotation = self.review.quotation
        if quotation is not None and quotation.kind is not Kind.SPEECH:
            self._tell(self.tr("These are nobody's words: {key} says who speaks.").format(key=called("speaker")))
            return None
        return quotation

    def _do(self, decision: Callable[[Library, str], Change]) -> bool:
        return self.review.do(lambda: decision(self.review.library, self.review.who))
