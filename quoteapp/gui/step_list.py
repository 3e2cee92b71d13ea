"""The steps of the history as rows: what was done, when and by whom, and the first of what that has changed."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QWidget

from quoteapp.desk import past
from quoteapp.desk.chronicle import Chronicle
from quoteapp.desk.past import StepLine
from quoteapp.gui import languages
from quoteapp.gui.paged import NUMBER, Index, PagedModel
from quoteapp.gui.review import Review
from quoteapp.gui.rows import Row, Rows
from quoteapp.gui.theme import Theme
from quoteapp.store.history import State

ROOM, SHORT = 300, 46  # cells of a text that a sentence shows, on the page and in a row


class StepModel(PagedModel[StepLine]):
    """Steps by number; what they say is read as they come into sight."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.telling = Chronicle(review.library, languages.current(), room=ROOM)
        """For all that a step has changed."""

    def read(self, numbers: Iterable[int]) -> dict[int, StepLine]:
        """What the library says of some, by number."""
        self.telling = Chronicle(self.review.library, languages.current(), room=ROOM)
        return past.lines(self.review.library, Chronicle(self.review.library, languages.current(), room=SHORT), numbers)

    def say(self, item: StepLine) -> str:
        """What was done, when and by whom."""
        return ", ".join(filter(None, (item.deed, self.state(item), self.when(item), item.first)))

    def row(self, index: Index) -> Row | None:
        """What a row shows."""
        item = self.item(index)
        if item is None:
            return None
        back = item.group.state is not State.DONE
        head = ", ".join(filter(None, (item.deed, self.state(item))))
        return Row(head, beside=self.when(item), below=item.first, dim=item.group.machine or back, struck=back)

    def state(self, item: StepLine) -> str:
        """Whether a step was taken back."""
        return "" if item.group.state is State.DONE else self.tr("taken back")

    def when(self, item: StepLine) -> str:
        """By whom, on which day, at which time."""
        at = datetime.fromisoformat(item.group.at).astimezone()
        who = self.tr("the program") if item.group.machine else item.group.who
        return f"{who} · {self.day(at.date())} {at:%H:%M}"

    def day(self, day: date) -> str:
        """A day as people say it."""
        today = datetime.now().astimezone().date()
        if day == today:
            return self.tr("today")
        return self.tr("yesterday") if day == today - timedelta(days=1) else languages.day(day.isoformat())


class StepList(Rows):
    """The list."""

    def __init__(self, review: Review, theme: Theme, parent: QWidget) -> None:
        self.steps = StepModel(review)
        super().__init__(self.steps, self.steps.row, 1, theme, parent)
        self.steps.setParent(self)
        self.setAccessibleName(self.tr("Steps, the latest first"))

    def chosen_one(self) -> StepLine | None:
        """The step that is selected."""
        index = self.currentIndex()
        return self.steps.item(index) if index.isValid() else None

    def chosen_number(self) -> int | None:
        """The number of the step that is selected."""
        index = self.currentIndex()
        return index.data(NUMBER) if index.isValid() else None
