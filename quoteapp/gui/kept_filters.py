"""Filters under names: kept in the library, taken up again, forgotten; each taken back by the key of undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from quoteapp.errors import KnownError
from quoteapp.gui.actions import called
from quoteapp.gui.review import Review
from quoteapp.gui.sentences import said
from quoteapp.store.filters import Kept


class KeptFilters(QObject):
    """``now`` says which filter and order are on, ``taken`` gives those that were kept.

    ``deeds`` are the actions of the view that has the filters: undo is among them while what was done last was done to
    a kept filter, for these are no part of the library's history.
    """

    taken = Signal(object)
    """A filter, an order and whether that goes backwards."""
    answered = Signal()
    """It is asked for no name any more."""

    def __init__(self, review: Review, now: Callable[[], Kept], parent: QWidget) -> None:
        super().__init__(parent)
        self.review = review
        self.now = now
        self.deeds: dict[str, Callable[[], object]] = {"list_save": self.ask}
        self.field = NameField(parent)
        self.field.textEdited.connect(self._look)
        self.field.named.connect(self._named)
        self.field.left.connect(self._leave)
        for decided in (review.articles_changed, review.library_changed):
            decided.connect(self._settle)

    def ask(self) -> None:
        """Ask for a name under which the filter is to be kept."""
        if not self.review.is_held_up():
            self.field.clear()
            self.field.show()
            self.field.setFocus()

    def _look(self, typed: str) -> None:
        there = _plain(typed) in self.review.library.filters()
        self.review.told.emit(self.tr("There is a filter of this name: Enter overwrites it.") if there else "")

    def _leave(self) -> None:
        self.review.told.emit("")
        self.answered.emit()

    def _named(self, name: str) -> None:
        self.keep(name)
        self.answered.emit()

    def keep(self, name: str) -> None:
        """Keep the filter and the order under a name, in the library, instead of what had the name before."""
        self._change(name, self.now(), self.tr("The filter “{name}” is kept in this library."))

    def forget(self, name: str) -> None:
        """Keep a filter no more."""
        self._change(name, None, self.tr("The filter “{name}” is no longer kept."))

    def take(self, name: str) -> None:
        """Have a filter that was kept."""
        if found := self.review.library.filters().get(name):
            self.taken.emit(found)

    def _change(self, name: str, kept: Kept | None, sentence: str) -> None:
        """Have something else under a name, or nothing; say so, and by which key that is taken back."""
        before = self.review.library.filters().get(name)
        if self._put(name, kept):
            self.deeds["undo"] = lambda: self._take_back(name, before)
            back = self.tr("{key} takes it back.").format(key=called("undo"))
            self.review.told.emit(f"{sentence.format(name=name)} {back}")

    def _take_back(self, name: str, before: Kept | None) -> None:
        if self._put(name, before):
            self._settle()
            self.review.told.emit(self.tr("The filter “{name}” is as it was before.").format(name=name))

    def _settle(self) -> None:
        """Leave undo to the decisions again."""
        self.deeds.pop("undo", None)

    def _put(self, name: str, kept: Kept | None) -> bool:
        """Write what is kept under a name; tells whether that could be done, and says why not."""
        try:
            if kept is None:
                self.review.library.forget_filter(name)
            else:
                wanted, sort, backwards = kept
                self.review.library.keep_filter(name, wanted, sort=sort, backwards=backwards)
        except KnownError as error:
            self.review.failed.emit(said(error))
            return False
        return True


class NameField(QLineEdit):
    """Asks for the name of a filter, in a line of the view; Enter keeps it, Esc does not."""

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Name of the filter: Enter keeps it in this library, Esc does not"))
        self.setAccessibleName(self.tr("Name of the filter"))
        self.returnPressed.connect(self._named)
        self.hide()

    def _named(self) -> None:
        if name := _plain(self.text()):
            self.hide()
            self.named.emit(name)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _plain(typed: str) -> str:
    """A name without superfluous blanks."""
    return " ".join(typed.split())
