"""The menu of the selected quotation: in the menu bar, under the right mouse button, behind the card's « … »."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from quoteapp.gui.actions import RECENT
from quoteapp.gui.article_view import ArticleView
from quoteapp.gui.quotation_list import QuotationList
from quoteapp.gui.review import Review
from quoteapp.gui.row_list import NUMBER
from quoteapp.model import Form, Kind
from quoteapp.store.records import QuotationRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS = ("new", "mention", "cue", "extent", "divide")  # what can be done with selected words


class QuotationMenu(QObject):
    """Opens the menu where it is wanted; while it is open, what cannot be done now is greyed, what is so is ticked."""

    def __init__(
        self,
        review: Review,
        views: tuple[ArticleView, QuotationList],
        menu: QMenu,
        actions: "Mapping[str, QAction]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.review = review
        self.article, self.list = views
        self.menu = menu
        self.actions = actions
        self._offered = False
        review.offered.connect(self._note_offer)
        self.words = QMenu(parent)
        self.words.addAction(self.tr("Copy"), self.article.copy)
        self.words.addActions([actions[name] for name in WORDS])
        for each in (self.menu, self.words):
            each.aboutToShow.connect(self.show_state)
            each.aboutToHide.connect(self._free)
        for view in views:
            view.installEventFilter(self)
            view.viewport().installEventFilter(self)

    def show_state(self) -> None:
        """Grey what cannot be done, and tick what is so."""
        quotation = self.review.quotation
        for name, possible in self._possible(quotation).items():
            self.actions[name].setEnabled(possible)
        self.actions["verify"].setChecked(quotation is not None and quotation.verified)
        self.actions["fragment"].setChecked(quotation is not None and quotation.form is Form.FRAGMENT)
        self.actions["tie"].setChecked(quotation is not None and quotation.continues)
        self._name_recent(possible=quotation is not None)

    def _name_recent(self, *, possible: bool) -> None:
        """Say who it is that a digit takes: who is offered in its place, else who was named last."""
        offers, latest = self.review.offers(), self.review.latest()
        people = [offer.name for offer in offers] + [speaker.name for speaker in latest[len(offers) :]]
        for place, name in enumerate(RECENT):
            known = place < len(people)
            self.actions[name].setText(people[place].replace("&", "&&") if known else "–")
            self.actions[name].setEnabled(possible and known)

    def _note_offer(self, quotations: list[int]) -> None:
        self._offered = bool(quotations)

    def _possible(self, quotation: QuotationRecord | None) -> dict[str, bool]:
        speech = quotation is not None and quotation.kind is Kind.SPEECH
        named = speech and quotation is not None and quotation.speaker is not None
        selected = self.article.selected_span() is not None
        return {
            "new": selected,
            "alike": self._offered,
            "mention": speech and selected,
            "cue": speech and selected,
            "extent": speech and selected,
            "no_mention": quotation is not None and quotation.mention is not None,
            "no_cue": quotation is not None and quotation.cue is not None,
            "relay": speech,
            "no_relay": quotation is not None and quotation.relayed_by is not None,
            "edit_speaker": named,
            "same": named,
            "fragment": speech,
            "tie": speech,
        } | dict.fromkeys(
            ("speaker", "no_speech", "delete", "verify", "check", "note", "divide", "unite"), bool(quotation)
        )

    def _free(self) -> None:
        """The keys work outside of the menu too, and say there what is missing."""
        for action in (*self.menu.actions(), *self.words.actions(), *self.actions.values()):
            action.setEnabled(True)

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen: for selected words what can be done with them, else all."""
        menu = self.words if self.article.selected_span() is not None else self.menu
        menu.popup(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Open under the right mouse button, or by the key for it."""
        if not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if watched in (self.list, self.list.viewport()):
            self._from_list(event, by_key=by_key)
        else:
            self._from_article(event, by_key=by_key)
        return True

    def _from_list(self, event: QContextMenuEvent, *, by_key: bool) -> None:
        index = self.list.currentIndex() if by_key else self.list.indexAt(event.pos())
        if index.isValid():
            self.review.select(index.data(NUMBER))
            at = self.list.viewport().mapToGlobal(self.list.visualRect(index).center())
            self.menu.popup(at if by_key else event.globalPos())

    def _from_article(self, event: QContextMenuEvent, *, by_key: bool) -> None:
        view = self.article
        if by_key:
            self.open_at(view.viewport().mapToGlobal(view.cursorRect().bottomLeft()))
            return
        if view.selected_span() is None:
            found = view.quotation_at(QPointF(event.pos()))
            if found is None:
                return
            self.review.select(found)
            view.setTextCursor(view.cursorForPosition(event.pos()))  # where it may be divided
        self.open_at(event.globalPos())
