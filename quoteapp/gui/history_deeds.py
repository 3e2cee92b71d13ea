"""What is done in the view of the history: a step's quotation shown on the desk, and the way back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quoteapp.desk import past, undoing
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.gui.actions import keys_of
from quoteapp.gui.aside import Aside
from quoteapp.gui.history_view import HistoryView
from quoteapp.gui.sentences import said


class HistoryDeeds(QObject):
    """The actions; ``aside`` goes back, ``show`` puts a quotation on the desk, ``done`` sees to what comes back."""

    def __init__(self, view: HistoryView, aside: Aside, show: Callable[[int], object], window: QWidget) -> None:
        super().__init__(window)
        self.view = view
        self.review = view.review
        self.aside = aside
        self._show = show
        self._asked: tuple[int, int | None] | None = None
        view.page.confirmed.connect(self.go_back)
        view.page.refused.connect(view.go_out)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What is done by each action while the view is in sight, by its name."""
        return {
            "step_open": self.open,
            "back_all": partial(self.ask, alone=False),
            "back_one": partial(self.ask, alone=True),
            "find": self.view.field.setFocus,
            "next_pane": lambda: self.view.step(1),
            "previous_pane": lambda: self.view.step(-1),
        }

    def open(self) -> None:
        """Show on the desk what the step was about."""
        line = self.view.list.chosen_one()
        if line is None:
            return
        quotation = self.view.quotation
        found = quotation if quotation is not None else past.quotation_of(self.review.library, line.group.id)
        if found is None:
            self.review.told.emit(self.tr("No quotation of this step is there any more."))
        else:
            self._show(found)

    def ask(self, *, alone: bool) -> None:
        """Ask whether to go back to before the step, told how much that undoes."""
        line, quotation = self.view.list.chosen_one(), self.view.quotation if alone else None
        if line is None or (alone and quotation is None):
            return
        try:
            way = undoing.way_back(self.review.library, line.group.id, quotation=quotation)
        except KnownError as error:
            self.review.failed.emit(said(error))
            return
        self._asked = (line.group.id, quotation)
        self.view.page.ask(way, alone=alone)
        self.view.show_question()

    def go_back(self) -> None:
        """Go back, and say what that has undone, what stays, and how it is taken back."""
        if self._asked is None:
            return
        (number, quotation), self._asked = self._asked, None
        who = self.review.who
        self.view.go_out()
        self.aside.do(lambda library: undoing.go_back(library, number, who=who, quotation=quotation), self._told)

    def _told(self, change: Change | None) -> None:
        if change is None:
            return
        if not change.edits:
            self.review.told.emit(self.tr("Everything is so already."))
            return
        parts = [self.tr("%n quotation(s) as before.", "", len(change.quotations))]
        if change.left:
            parts.append(self.tr("%n speaker(s) stay: other things need them by now.", "", change.left))
        parts.append(self.tr("{keys} takes that back.").format(keys=keys_of("undo")))
        self.review.told.emit(" ".join(parts))
