"""The views of the entire library, each made when somebody first goes there: most days are spent on the desk."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from quoteapp.gui.actions import RECENT, SHARED, of_view
from quoteapp.gui.aside import Aside
from quoteapp.gui.bulk import Bulk
from quoteapp.gui.history_deeds import HistoryDeeds
from quoteapp.gui.history_view import HistoryView, Scope
from quoteapp.gui.keys import ReviewKeys
from quoteapp.gui.listing_view import ListingView
from quoteapp.gui.picker import Picker
from quoteapp.gui.review import Review
from quoteapp.gui.speaker_deeds import SpeakerDeeds
from quoteapp.gui.speakers_view import SpeakersView
from quoteapp.gui.theme import Theme
from quoteapp.gui.views import Place
from quoteapp.store.search import Filter

DOUBLES = {"double_same", "person_apart", "doubles"}  # whose keys hold among the suggested doubles


class Overviews(QObject):
    """All quotations, all speakers and the history, with what is done there; a view that nobody saw costs nothing."""

    opened = Signal(int)
    """A quotation is to be shown on the desk."""
    listed = Signal(object)
    """The view of all quotations, as it is made and before it is seen."""

    def __init__(
        self,
        review: Review,
        theme: Theme,
        picker: Picker,
        actions: dict[str, QAction],
        perform: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.review, self.theme, self.window = review, theme, parent
        self.picker = picker
        self.bulk = Bulk(review, self)
        self.aside = Aside(review, self)
        self._actions, self._perform = actions, perform
        self._made: dict[str, ListingView | SpeakersView | HistoryView] = {}

    # the views

    @cached_property
    def listing(self) -> ListingView:
        """The view of all quotations."""
        view = ListingView(self.review, self.bulk, self.picker, self.theme, self.window)
        view.asked.connect(self._perform)
        view.opened.connect(self.opened)
        self._key({*of_view("quotations"), *SHARED, *RECENT}, view.table)
        self._key(set(of_view("quotations")), view.bar.field, fields=True)
        self._made["quotations"] = view
        self.listed.emit(view)
        return view

    @cached_property
    def speakers(self) -> SpeakersView:
        """The view of all speakers."""
        view = SpeakersView(self.review, self.theme, self._perform, self.window)
        view.opened.connect(self.opened)
        view.left.connect(lambda: self._perform("desk"))
        self._key(DOUBLES, view.double_list)
        self._key({"form_deny"}, view.page.form_list)  # elsewhere Del would mean something else
        self._key(set(of_view("speakers")) - {"double_same", "form_deny"}, *view.keyed())
        self._made["speakers"] = view
        return view

    @cached_property
    def history(self) -> HistoryView:
        """The view of everything that was done."""
        view = HistoryView(self.review, self.theme, self._perform, self.window)
        view.left.connect(lambda: self._perform("desk"))
        self._key(set(of_view("history")), view.list, view.page.list)
        self._made["history"] = view
        return view

    def _key(self, names: set[str], *widgets: QWidget, fields: bool = False) -> None:
        """Let the keys of actions hold in widgets; in ``fields`` those that type nothing."""
        ReviewKeys(widgets, [self._actions[name] for name in names], self, fields=fields)

    # as places of the window

    def place_of_listing(self) -> Place:
        """All quotations, and what is done with them."""
        return Place(self.listing, self.listing.enter, self.listing.deeds())

    def place_of_speakers(self) -> Place:
        """All speakers, and what is decided about them."""
        deeds = SpeakerDeeds(self.speakers, self.picker, self.aside, self.show_history_of, self.window)
        return Place(self.speakers, self.speakers.enter, deeds.deeds())

    def place_of_history(self) -> Place:
        """The history, and the ways back."""
        deeds = HistoryDeeds(self.history, self.bulk, self.opened.emit, self.window)
        return Place(self.history, self.history.enter, deeds.deeds())

    # what the desk asks of them

    def is_made(self, name: str) -> bool:
        """Whether somebody has been in the view of this name."""
        return name in self._made

    def filter(self) -> Filter | None:
        """The filter of the view of all quotations, while that is in sight."""
        return self.listing.bar.wanted if self.is_made("quotations") and self.listing.isVisible() else None

    def show_history_of(self, words: str) -> None:
        """Go to the steps in which words stand."""
        self.history.look_for(words)
        self._perform("history")

    def show_history_here(self, *, whole: bool) -> None:
        """Go to what was done to the quotation that is selected on the desk, or to the ``whole`` article."""
        page, quotation = self.review.page, self.review.quotation
        if page is not None and (whole or quotation is not None):
            alone = None if whole or quotation is None else quotation.id
            self.history.show_scope(Scope(quotation=alone, article=None if alone is not None else page.article.id))
            self._perform("history")

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        for view in self._made.values():
            view.set_theme(theme)

    def close(self) -> None:
        """See what was begun here to its end: nobody sees the window any more."""
        self.aside.close()
        self.bulk.close()
