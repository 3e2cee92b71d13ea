"""Below the list of all quotations: what can be done with those that are selected; asked first where they are many."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from quoteapp.gui.actions import KEYMAP, Hint, short, with_key
from quoteapp.gui.legend import Flow

OFFERED = ("list_accept", "speaker", "list_mention", "no_speech", "verify", "delete")


class BulkLine(QWidget):
    """Three pages: buttons for the selection, a question, how far it is. ``asked`` names an action."""

    asked = Signal(str)
    answered = Signal()
    """The question is over, one way or the other."""
    stop_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._yes: Callable[[], object] = lambda: None
        self._shown = 0
        self._pages = QVBoxLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._build_offers()
        self._build_question()
        self._build_progress()
        self._go(self.offers)

    def _go(self, page: QWidget) -> None:
        """Show one page alone: the line is as high as that one."""
        for each in (self.offers, self.question, self.progress):
            each.setVisible(each is page)

    def _page(self) -> tuple[QWidget, QHBoxLayout]:
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(10)
        self._pages.addWidget(page)
        return page, row

    def _build_offers(self) -> None:
        self.offers, row = self._page()
        self.selected = QLabel(self.offers)
        self.selected.setObjectName("muted")
        deeds = QWidget(self.offers)
        flow = Flow(deeds)
        flow.GAP = 2
        flow.addWidget(self.selected)
        self.buttons = {name: self._button(name) for name in (*OFFERED, "list_accept_all")}
        for name in OFFERED:
            flow.addWidget(self.buttons[name])
        self._name_buttons()
        KEYMAP.changed.connect(self._name_buttons)
        self.selected.setMinimumHeight(self.buttons["list_accept"].sizeHint().height())
        flow.addWidget(self.buttons["list_accept_all"])
        row.addWidget(deeds, 1)

    def _button(self, deed: str) -> QPushButton:
        """A button that stands for an action; a click on it leaves the keys where they are."""
        button = QPushButton(self.offers)
        button.setObjectName("quiet")
        Hint(button, deed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.asked.emit(deed))
        return button

    def _build_question(self) -> None:
        self.question, row = self._page()
        self.text = QLabel(self.question)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.yes, self.no = QPushButton(self.question), QPushButton(self.question)
        self.no.setText(self.tr("Cancel") + "   Esc")
        self.yes.setObjectName("primary")
        self.yes.clicked.connect(lambda: self.answer(yes=True))
        self.no.clicked.connect(lambda: self.answer(yes=False))
        for widget in (self.text, self.yes, self.no):
            row.addWidget(widget, 1 if widget is self.text else 0)

    def _build_progress(self) -> None:
        self.progress, row = self._page()
        self.doing = QLabel(self.progress)
        self.bar = QProgressBar(self.progress)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Decisions"))
        self.stop = QPushButton(self.tr("Stop") + "   Esc", self.progress)
        self.stop.clicked.connect(self._stop)
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)

    # what can be done

    def _name_buttons(self) -> None:
        """Say what each does, and by which key."""
        words = {name: short(name) for name in OFFERED} | {"verify": self.tr("Verified")}
        for name, text in words.items():
            self.buttons[name].setText(with_key(text, name))
        self.buttons["list_accept_all"].setText(
            with_key(self.tr("Accept all %n shown…", "", self._shown), "list_accept_all")
        )

    def show_selection(self, selected: int, shown: int) -> None:
        """Offer what can be done with so many that are selected, of so many that are shown."""
        self.selected.setText(self.tr("%n selected", "", selected))
        self.selected.setVisible(selected > 1)
        for name in OFFERED:
            self.buttons[name].setEnabled(selected > 0)
        if shown != self._shown:
            self._shown = shown
            self._name_buttons()

    # asking

    def ask(self, text: str, yes: str, then: Callable[[], object]) -> None:
        """Ask; Enter says yes, Esc no."""
        self._yes = then
        self.text.setText(text)
        self.yes.setText(f"{yes}   ⏎")
        self._go(self.question)
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, text))

    @property
    def asks(self) -> bool:
        """Whether a question is open."""
        return not self.question.isHidden()

    def answer(self, *, yes: bool) -> None:
        """Give an answer to the open question."""
        self._go(self.offers)
        self.answered.emit()
        if yes:
            self._yes()

    def withdraw(self) -> None:
        """Ask no more: what it was about is no longer in sight."""
        if self.asks:
            self._go(self.offers)

    # doing

    def begin(self, many: int) -> None:
        """Show that so many are under way; the backup before comes first, which knows no measure."""
        self.doing.setText(self.tr("A backup is taken first…"))
        self.bar.setRange(0, 0)
        self._many = many
        self.stop.setEnabled(True)
        self._go(self.progress)
        if self.isVisible():  # else the keys are somewhere else, and stay there
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, done: int) -> None:
        """Show how many are done."""
        self.bar.setRange(0, self._many)
        self.bar.setValue(min(done, self._many))
        if self.stop.isEnabled():
            self.doing.setText(self.tr("{done} of {all}").format(done=min(done, self._many), all=self._many))

    def end(self) -> None:
        """Offer again what can be done."""
        self._go(self.offers)
        self.answered.emit()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.doing.setText(self.tr("Stopping: all stays as it was…"))
        self.stop_asked.emit()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc answers no, or stops what is under way."""
        if event.key() == Qt.Key.Key_Escape and self.asks:
            self.answer(yes=False)
        elif event.key() == Qt.Key.Key_Escape and not self.progress.isHidden():
            self.stop.click()
        else:
            super().keyPressEvent(event)
