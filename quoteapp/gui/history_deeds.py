"""What is done in the view of the history: a step's quotation shown on the desk, and the way back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quoteapp.desk import past, undoing
from quoteapp.desk.changes import Change
from quoteapp.errors import KnownError
from quoteapp.gui.actions import keys_of
from quoteapp.gui.bulk import Bulk
from quoteapp.gui.history_view import HistoryView
from quoteapp.gui.sentences import said

if TYPE_CHECKING:
    from quoteapp.desk.undoing import Way


class HistoryDeeds(QObject):
    """The actions; ``bulk`` goes back, ``show`` puts a quotation on the desk."""

    def __init__(self, view: HistoryView, bulk: Bulk, show: Callable[[int], object], window: QWidget) -> None:
        super().__init__(window)
        self.view = view
        self.review = view.review
        self.bulk = bulk
        self._show = show
        self._asked: tuple[int, int | None, Way] | None = None
        view.page.confirmed.connect(self.go_back)
        view.page.refused.connect(view.go_out)
        view.page.stopped.connect(bulk.stop)
        bulk.started.connect(lambda _: view.page.show_work(0))
        bulk.progressed.connect(view.page.show_work)
        bulk.ended.connect(lambda: view.page.show_work(None))
        if bulk.many:
            view.page.show_work(0)

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
        self._asked = (line.group.id, quotation, way)
        self.view.page.ask(way, alone=alone)
        self.view.show_question()

    def go_back(self) -> None:
        """Go back, and say what that has undone, what stays, and how it is taken back."""
        if self._asked is None:
            return
        (number, quotation, way), self._asked = self._asked, None
        who = self.review.who
        self.view.go_out()
        self.view.page.expect(way)
        self.bulk.do(
            lambda library: undoing.go_back(library, number, who=who, quotation=quotation), way.quotations, self._told
        )

    def _told(self, change: Change) -> str:
        self.bulk.turned.emit(change)
        if not change.edits:
            return self.tr("Everything is so already.")
        parts = [self.tr("%n quotation(s) as before.", "", len(change.quotations))]
        if change.left:
            parts.append(self.tr("%n speaker(s) stay: other things need them by now.", "", change.left))
        parts.append(self.tr("{keys} takes that back.").format(keys=keys_of("undo")))
        return " ".join(parts)
