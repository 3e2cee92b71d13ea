"""Where a quotation stands, and the words that name and present it: selected, moved at their edges, divided, united."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from quoteapp.desk import deciding, dividing
from quoteapp.desk.changes import Change
from quoteapp.gui import edges
from quoteapp.gui.actions import called
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.grips import Part
from quoteapp.gui.handwork import Handwork
from quoteapp.gui.picker import Question
from quoteapp.gui.review import Review
from quoteapp.model import Span
from quoteapp.store.records import QuotationRecord

Setter = Callable[..., Change]
SETTERS: dict[Part, Setter] = {
    Part.SPAN: deciding.set_span,
    Part.MENTION: deciding.set_mention,
    Part.CUE: deciding.set_cue,
}


class Shaping(Handwork):
    """Takes words of the article for what they are; nothing moves on, what was changed stays selected."""

    def __init__(self, review: Review, article: ArticleView, ask: Callable[[Question], None], window: QWidget) -> None:
        super().__init__(review, article, ask, window)
        article.grips.moved.connect(self.move_to)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action, by its name."""
        moves: dict[str, Callable[[], object]] = {
            f"{edge}_{way}{unit}": partial(self.move_edge, end=edge == "end", by=by, unit=pattern)
            for edge in ("start", "end")
            for way, by in (("left", -1), ("right", 1))
            for unit, pattern in (("", edges.WORD), ("_little", edges.CHARACTER))
        }
        return moves | {
            "new": self.add,
            "mention": self.set_mention,
            "no_mention": lambda: self._clear(deciding.set_mention),
            "cue": self.set_cue,
            "no_cue": lambda: self._clear(deciding.set_cue),
            "divide": self.divide,
            "unite": self.unite,
            "extent": self.set_extent,
            "borders": self.next_part,
        }

    # words of the article

    def add(self) -> None:
        """Make a quotation of the selected passage, and ask who speaks."""
        span, page = self._passage(), self.review.page
        if span is None or page is None:
            hint = self.tr("Select a passage first, with the mouse, {find} or Shift and the arrows, then press {key}.")
            self._tell(hint.format(find=called("find"), key=called("new")))
            return
        if self.review.add(edges.with_marks(page.text, span)):
            self.article.clear_selection()
            self._ask(Question(self.tr("Who speaks?"), self.review.assign))

    def set_mention(self) -> None:
        """Make the selected words those that name the speaker."""
        hint = self.tr("Select the words that name the speaker first, then press {key}.")
        self._set(deciding.set_mention, hint.format(key=called("mention")))

    def set_cue(self) -> None:
        """Make the selected words those that present the quotation."""
        hint = self.tr("Select the words that present the quotation first, then press {key}.")
        self._set(deciding.set_cue, hint.format(key=called("cue")))

    def set_extent(self) -> None:
        """Make the selected words the whole quotation."""
        hint = self.tr("Select the whole quotation first, then press {key}.")
        self._set(deciding.set_span, hint.format(key=called("extent")), marks=True)

    def _set(self, setter: Setter, hint: str, *, marks: bool = False) -> None:
        """Make the selected words, with the ``marks`` around them, something of the quotation."""
        quotation, span, page = self._speech(), self._passage(), self.review.page
        if quotation is None or page is None:
            return
        if span is not None and marks:
            span = edges.with_marks(page.text, span)
        if span is None:
            self._tell(hint)
        elif self._do(lambda library, who: setter(library, quotation.id, span, who=who)):
            self.article.clear_selection()

    def _clear(self, setter: Setter) -> None:
        quotation = self.review.quotation
        if quotation is not None:
            self._do(lambda library, who: setter(library, quotation.id, None, who=who))

    def _passage(self) -> Span | None:
        """The selected words, whole, without the blanks around them."""
        span, page = self.article.selected_span(), self.review.page
        found = None if span is None or page is None else edges.whole(page.text, span)
        return found if found is not None and found.start < found.end else None

    # one or two

    def divide(self) -> None:
        """Make two quotations of one: around the selected words, at the text cursor, or at the incise."""
        quotation, page = self.review.quotation, self.review.page
        if quotation is None or page is None:
            return
        cut = self._cut(quotation, page.text)
        parts = None if cut is None else dividing.around(page.text, quotation.span, cut)
        if parts is None:
            hint = self.tr(
                "Put the cursor where the quotation is to be divided, or select the words between, then {key}."
            )
            self._tell(hint.format(key=called("divide")))
        elif self._do(lambda library, who: deciding.split(library, quotation.id, *parts, who=who)):
            self.article.clear_selection()
            self._tell(self.tr("Two quotations now."))

    def _cut(self, quotation: QuotationRecord, text: str) -> Span | None:
        passage, whole = self._passage(), quotation.span
        if passage is not None:
            return passage if whole.contains(passage) else None
        incise = dividing.incise(text, whole, quotation.cue, quotation.mention, quotation.role)
        caret = self.article.caret() if incise is None else self.article.pointed()
        if caret is None or not whole.start < caret < whole.end:
            return incise
        return incise if incise and incise.start <= caret <= incise.end else Span(caret, caret)

    def unite(self) -> None:
        """Make one quotation of this one and the next."""
        quotation, page = self.review.quotation, self.review.page
        if quotation is None or page is None:
            return
        later = [each for each in self.review.quotations if each.span.start >= quotation.span.end]
        if not later:
            self._tell(self.tr("There is no quotation after it."))
        elif "\n" in page.text[quotation.span.end : later[0].span.start]:  # what is between would be quoted with it
            hint = self.tr("The next stands in another paragraph: {key} there says that it carries this one on.")
            self._tell(hint.format(key=called("tie")))
        elif self._do(lambda library, who: deciding.merge(library, [quotation.id, later[0].id], who=who)):
            self._tell(self.tr("One quotation now."))

    # edges

    def move_edge(self, *, end: bool, by: int, unit: re.Pattern[str]) -> None:
        """Move the start or the end of the quotation, or of its other words, by one unit (``by`` 1 or −1)."""
        quotation, page, part = self.review.quotation, self.review.page, self.article.grips.part
        span = getattr(quotation, part) if quotation else None
        moved = edges.move(page.text, span, end=end, by=by, unit=unit) if page and isinstance(span, Span) else None
        if moved is not None:
            self.move_to(part, moved)

    def move_to(self, part: Part, span: Span) -> None:
        """Have the quotation, or its other words, where they were dragged to."""
        quotation, setter = self.review.quotation, SETTERS[part]
        if quotation is not None:
            self._do(lambda library, who: setter(library, quotation.id, span, who=who))

    def next_part(self) -> None:
        """Let the keys move the edges of the quotation's other words."""
        part = self.article.grips.next_part()
        told = {
            Part.SPAN: self.tr("{keys} move the edges of the quotation."),
            Part.MENTION: self.tr("{keys} move the edges of the words that name the speaker."),
            Part.CUE: self.tr("{keys} move the edges of the words that present the quotation."),
        }
        if part is not None:
            moves = ("start_left", "end_left", "start_left_little", "end_left_little")
            self._tell(told[part].format(keys=", ".join(map(called, moves))))
