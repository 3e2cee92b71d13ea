"""The line above the list of all quotations: words to look for, what they may mean, and the terms of the filter."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quoteapp.gui.actions import with_key
from quoteapp.gui.filter_terms import USUAL, Term, Terms, without
from quoteapp.gui.legend import Flow
from quoteapp.gui.review import Review
from quoteapp.store.search import Filter

PAUSE = 80  # milliseconds after the last key
NARROW = 46  # heights of a line: the view is narrow
WIDEST, MOST = 460, 10  # pixels, and rows of the list of suggestions


class FilterBar(QWidget):
    """``wanted`` is the filter; ``changed`` follows each change of it, ``left`` where the keys go on to the list."""

    changed = Signal()
    left = Signal()
    given_up = Signal()
    """Esc, where there is nothing to take back."""

    def __init__(self, review: Review, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = USUAL
        self.terms = Terms(review.library, self)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Words, a speaker, an article, a status, a date…"))
        self.field.setAccessibleName(self.tr("Filter the quotations"))
        self.field.setClearButtonEnabled(True)
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)  # what is typed is looked for first
        self._soon.timeout.connect(self._offer)
        self.field.textEdited.connect(self._soon.start)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(2)
        self.chips = QWidget(self)
        self.chips.setAccessibleName(self.tr("Terms of the filter"))
        self.flow = Flow(self.chips)
        self.view = parent  # the suggestions lie over it
        self.suggestions = Suggestions(parent)
        self.suggestions.taken.connect(self.take)
        self._lay_out()
        self._show_chips()

    def _lay_out(self) -> None:
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        beside = QHBoxLayout()
        beside.addWidget(self.count, 1)
        beside.addLayout(self.buttons)
        row.addLayout(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 8)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.chips)

    # the filter

    def show_filter(self, wanted: Filter) -> None:
        """Have another filter."""
        self.field.blockSignals(True)
        self.field.setText(wanted.anywhere)
        self.field.blockSignals(False)
        self._set(wanted)

    def take(self, term: Term) -> None:
        """Put a term into the filter; what was typed was meant for it."""
        wanted = replace(self.wanted, anywhere="") if self.suggestions.isVisible() else self.wanted
        self.suggestions.hide()
        self.show_filter(term.on(wanted))

    def remove(self, facet: str) -> None:
        """Take the term on something out of the filter."""
        self._set(without(self.wanted, facet))

    def clear(self) -> None:
        """Let everything through."""
        self.show_filter(USUAL)

    def _set(self, wanted: Filter) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self._show_chips()
            self.changed.emit()

    def _search(self, typed: str) -> None:
        self._set(replace(self.wanted, anywhere=typed))
        if not typed:
            self._soon.stop()
            self.suggestions.hide()

    def _offer(self) -> None:
        """Show what may be meant by what is typed."""
        self._soon.stop()
        place = self.field.mapTo(self.view, QPoint(0, self.field.height() + 2))
        self.suggestions.offer(self.terms.suggested(self.field.text()), place, min(self.field.width(), WIDEST))

    # its terms

    def _show_chips(self) -> None:
        self.flow.clear()
        terms = self.terms.of(self.wanted)
        for term in terms:
            self.flow.addWidget(self._chip(term))
        if terms:
            self.flow.addWidget(self._clear_button())
        for chip in self.chips.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            chip.show()
        self.chips.setVisible(bool(terms))
        self.chips.updateGeometry()

    def _chip(self, term: Term) -> QPushButton:
        chip = QPushButton(f"{term.text}   ×", self.chips)
        chip.setObjectName("term")
        chip.setProperty("facet", term.facet)
        chip.setToolTip(self.tr("Take this out of the filter"))
        chip.setAccessibleName(self.tr("Take out: {term}").format(term=term.text))
        chip.clicked.connect(lambda: self._removed(term.facet))
        chip.installEventFilter(self)
        return chip

    def _clear_button(self) -> QPushButton:
        button = QPushButton(with_key(self.tr("Show all"), "list_clear"), self.chips)
        button.setObjectName("quiet")
        button.clicked.connect(self._cleared)
        return button

    def _removed(self, facet: str) -> None:
        self.field.setFocus()
        self.remove(facet)

    def _cleared(self) -> None:
        self.field.setFocus()
        self.clear()

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The field has a line of its own where there is no room beside the buttons."""
        super().resizeEvent(event)
        kinds = QBoxLayout.Direction
        wide = self.width() >= NARROW * self.fontMetrics().height()
        self._row.setDirection(kinds.LeftToRight if wide else kinds.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys in the field, and on the terms."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.field:
                return self._key(event)
            facet = watched.property("facet")
            if facet and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._removed(facet)
                return True
        elif watched is self.field and event.type() is QEvent.Type.FocusOut:
            self._soon.stop()
            self.suggestions.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self._soon.isActive() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape):
            self._offer()
        key, offered = event.key(), self.suggestions.isVisible()
        if key == Qt.Key.Key_Down and offered:
            self.suggestions.step(1)
        elif key == Qt.Key.Key_Up and offered:
            self.suggestions.step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.suggestions.take():
                self.suggestions.hide()
                self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.left.emit()
        elif key == Qt.Key.Key_Escape:
            self._give_up(offered=offered)
        elif key == Qt.Key.Key_Backspace and not self.field.text():
            for term in self.terms.of(self.wanted)[-1:]:
                self.remove(term.facet)
        else:
            return False
        return True

    def _give_up(self, *, offered: bool) -> None:
        """Take back the last thing: the suggestions, what was typed; then leave."""
        if offered:
            self.suggestions.hide()
        elif self.field.text():
            self.field.clear()
        else:
            self.given_up.emit()


class Suggestions(QFrame):
    """What may be meant, below the field that keeps the keys; nothing is pointed at until somebody does."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Suggestions"))
        self.shown: list[Term] = []
        self.rows = QStringListModel(self)
        self.view = QListView(self)
        self.view.setObjectName("pop")
        self.view.setModel(self.rows)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self.taken.emit(self.shown[index.row()]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.view)
        self.hide()

    def offer(self, terms: Sequence[Term], place: QPoint, wide: int) -> None:
        """Show these at a place of the parent, as wide as so many pixels; none are not shown."""
        self.shown = list(terms)
        self.rows.setStringList([term.text for term in terms])
        if terms:
            rows = min(MOST, len(terms))
            self.view.setFixedHeight(rows * self.view.sizeHintForRow(0) + 2)
            self.setFixedWidth(wide)
            self.adjustSize()
            self.move(place)
            self.raise_()
        self.setVisible(bool(terms))

    def step(self, by: int) -> None:
        """Point at the next one, or the one before; before the first at none."""
        row = min(self.view.currentIndex().row() + by, len(self.shown) - 1)
        self.view.setCurrentIndex(self.rows.index(row) if row >= 0 else self.rows.index(-1))

    def take(self) -> bool:
        """Take the one that is pointed at; tells whether one is."""
        index = self.view.currentIndex()
        if not self.isVisible() or not index.isValid():
            return False
        self.taken.emit(self.shown[index.row()])
        return True
