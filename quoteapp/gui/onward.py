"""The way through the articles: from a decision to what waits next, here or in another, and what is told of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from quoteapp.desk.listing import ArticleLine
from quoteapp.gui.actions import called
from quoteapp.gui.article_list import ArticleModel
from quoteapp.gui.review import Review


class Onward(QObject):
    """Goes on with Enter; ``open_article`` puts one on the desk, ``ask_speaker`` asks where nobody is named yet."""

    def __init__(
        self,
        review: Review,
        articles: ArticleModel,
        open_article: Callable[[int], None],
        ask_speaker: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.review = review
        self.articles = articles
        self._open_article = open_article
        self._ask_speaker = ask_speaker

    def accept(self) -> None:
        """Accept the selected quotation; where it does not wait, go on to what does."""
        quotation = self.review.quotation
        if quotation is None or not quotation.waits:
            if not self.review.select_waiting():
                self.review.told.emit("" if self._open_next() else self._ended())
        elif not self.review.accept():
            self._ask_speaker()

    def hint(self) -> str:
        """Where it goes on from an article that is done; nothing while something waits in it."""
        if self.review.waiting() or not any(each.decided for each in self.review.quotations):
            return ""
        line = self._next()
        if line is None:
            return self._ended()
        sentence = self.tr("Nothing waits here any more. {key} goes on: %n waiting in “{title}”.", "", line.waiting)
        return sentence.format(title=line.title, key=called("accept"))

    def elsewhere(self) -> int:
        """How many quotations wait in other articles than the one on the desk."""
        return self.articles.waiting(besides=self._here())

    def _here(self) -> int | None:
        return self.review.page.article.id if self.review.page else None

    def _next(self) -> ArticleLine | None:
        return self.articles.next_waiting(self._here())

    def _open_next(self) -> bool:
        """Go on to the next article in which something waits; tells whether there is one."""
        line = self._next()
        if line is not None:
            self._open_article(line.id)
        return line is not None

    def _ended(self) -> str:
        if self.articles.all_decided():
            return self.tr("Everything is decided. {keys} makes the quote sheet.").format(keys=called("export"))
        return self.tr("Nothing waits any more.")
