"""The selected quotation: who speaks and why the program thinks so, and what can be decided."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from quoteapp.desk import deciding
from quoteapp.gui import reasons
from quoteapp.gui.actions import KEYMAP, say, tip, with_key
from quoteapp.gui.elided import ElidedButton
from quoteapp.gui.facts import Fact, Facts
from quoteapp.gui.languages import day
from quoteapp.gui.legend import Flow
from quoteapp.gui.offers import Line, OfferLines
from quoteapp.gui.review import Review, is_doubtful
from quoteapp.gui.theme import Theme
from quoteapp.gui.typography import on_one_line
from quoteapp.gui.upright import Upright
from quoteapp.model import Form, Kind, Span, SpeakerType, ZoneKind
from quoteapp.store.records import QuotationRecord, Status

WORDS, DETAILS = 4, 2  # lines of the quotation, and of what is said of it, that are always to be seen


class Card(QWidget):
    """Top of the pane on the right; its buttons are the actions that ``asked`` names."""

    asked = Signal(str)

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.theme = theme
        self.all_decided = False
        self.scrolled: list[Upright] = []
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Selected quotation"))
        self.state = _label(self, "section")
        self.words = _label(self, "words", wraps=True)
        self.role = _label(self, "muted", wraps=True)
        self.reason = _label(self, "muted", wraps=True)
        self.note = _label(self, "muted", wraps=True)
        self.offers = OfferLines(self)
        self.offers.taken.connect(review.take)
        self.facts = Facts(self)
        self.facts.asked.connect(self.asked)
        self.speaker = self._button("speaker", "speaker")
        self.speaker.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        names = ("fragment", "menu", "edit_speaker", "accept", "no_speech", "delete", "verify", "note")
        self.buttons = {name: self._button(name, "primary" if name == "accept" else "quiet") for name in names}
        self.buttons["menu"].setText("…")
        self.buttons["edit_speaker"].setText("…")
        self._lay_out()
        review.selection_changed.connect(self.show_quotation)
        KEYMAP.changed.connect(self._name_keys)
        self.show_quotation()

    def _button(self, deed: str, look: str) -> QPushButton:
        """A button that asks for an action; a click on it leaves the focus, and the keys, where they are."""
        button = ElidedButton(self) if look == "speaker" else QPushButton(self)
        button.setObjectName(look)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.asked.emit(self._onward() if deed == "accept" else deed))
        return button

    def _onward(self) -> str:
        """The action of the one button that stands out: to accept and go on, or what comes after all is decided."""
        quotation = self.review.quotation
        return "export" if self.all_decided and quotation is not None and not quotation.waits else "accept"

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 14)
        layout.setSpacing(8)
        top, bottom = _column(), _column()
        top.addLayout(_row(self.state, None, self.buttons["fragment"], self.buttons["menu"]))
        named = _column()
        named.addLayout(_row(self.speaker, self.buttons["edit_speaker"]))
        layout.addLayout(top)
        layout.addWidget(self._giving_way(WORDS, self.words))
        layout.addSpacing(2)
        layout.addLayout(named)
        layout.addWidget(self._giving_way(DETAILS, self.role, self.reason, self.offers, self.facts, self.note))
        layout.addLayout(bottom)
        bottom.addSpacing(6)
        bottom.addWidget(self.buttons["accept"])
        rest = QWidget(self)
        flow = Flow(rest)
        flow.GAP = 2
        for name in ("no_speech", "delete", "verify", "note"):
            flow.addWidget(self.buttons[name])
        bottom.addWidget(rest)
        self._name_actions()

    def _giving_way(self, lines: int, *widgets: QWidget) -> Upright:
        """What is scrolled with large text, or in a low window, down to so many lines."""
        inner = QWidget(self)
        inner.setObjectName("card")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = _column()
        inner.setLayout(column)
        for widget in widgets:
            column.addWidget(widget)
        found = Upright(inner, lines, self)
        self.scrolled.append(found)
        return found

    def _name_actions(self) -> None:
        """Say at each button what it does and which key does it too."""
        for name in ("fragment", "edit_speaker", "no_speech", "delete", "verify", "note"):
            self.buttons[name].setToolTip(tip(name))
        self.speaker.setToolTip(tip("speaker"))
        self.buttons["edit_speaker"].setAccessibleName(tip("edit_speaker"))
        self.buttons["menu"].setToolTip(self.tr("More for this quotation"))
        self.buttons["menu"].setAccessibleName(self.tr("More for this quotation"))

    def _name_keys(self) -> None:
        """Say everything by the keys of the moment."""
        self._name_actions()
        self.show_quotation()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.show_quotation()

    def set_all_decided(self, decided: bool) -> None:
        """Tell whether nothing waits any more, here or in another article."""
        if decided != self.all_decided:
            self.all_decided = decided
            self.show_quotation()

    def place_for_picker(self) -> QPoint:
        """Where on the screen the speaker is asked for: under the speaker's button, in its place by now."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return self.speaker.mapToGlobal(QPoint(0, self.speaker.height() + 4))

    def place_for_menu(self) -> QPoint:
        """Where on the screen the quotation's menu opens: under its button."""
        button = self.buttons["menu"]
        return button.mapToGlobal(QPoint(0, button.height() + 2))

    def show_quotation(self) -> None:
        """Show the quotation that is selected, or that none is."""
        quotation = self.review.quotation
        for widget in (self.words, self.speaker, self.role, self.reason, self.note, *self.buttons.values()):
            widget.setVisible(quotation is not None)
        if quotation is None or self.review.page is None:
            self.facts.show_facts(())
            self.offers.show_lines("", ())
            self.state.setText(self.tr("No quotation selected") if self.review.page else "")
            return
        self._show(quotation, self.review.page.text)

    def _show(self, quotation: QuotationRecord, text: str) -> None:
        for part in self.scrolled:
            part.verticalScrollBar().setValue(0)
        speech = quotation.kind is Kind.SPEECH
        speaker = self.review.speaker(quotation) if speech else None
        self.state.setText(self._state(quotation))
        self.state.setObjectName("doubt" if is_doubtful(quotation) else "section")
        self.state.style().polish(self.state)
        self.words.setText(_shortened(on_one_line(quotation.span.of(text)), 260))
        self.speaker.setVisible(True)
        name = speaker.name if speaker else self.tr("Who speaks?") if speech else self.tr("Not a quotation")
        self.speaker.setText(with_key(name, "speaker"))
        self.speaker.setAccessibleName(self.tr("Speaker: {name}").format(name=name))
        self._tint(quotation)
        self.role.setText(quotation.role or (speaker.role if speaker and speaker.role else "") or "")
        self.role.setVisible(bool(self.role.text()))
        self.reason.setText(self.review.reason(quotation))
        self.reason.setVisible(bool(quotation.reason) and quotation.decided_by is None)
        self.offers.show_lines(self.tr("Or else") if speaker else self.tr("Perhaps"), self._offered(text))
        self.facts.show_facts(self._facts(quotation, text) if speech else self._check(quotation))
        self.note.setText(quotation.note)
        self.note.setVisible(bool(quotation.note))
        self._name_buttons(quotation)
        self.buttons["edit_speaker"].setVisible(speaker is not None)
        self.buttons["fragment"].setVisible(speech)

    def _tint(self, quotation: QuotationRecord) -> None:
        place = self.review.place(quotation)
        speech = quotation.kind is Kind.SPEECH
        ground = self.theme.tint(place).name() if speech else self.theme["pane"].name()
        ink = self.theme.ink(place).name() if speech else self.theme["muted"].name()
        self.speaker.setStyleSheet(
            f"QPushButton {{ background: {ground}; color: {ink}; border: 1px solid {ground}; border-radius: 5px; "
            f"font-weight: 600; text-align: left; padding: 7px 10px; }} QPushButton:focus {{ border-color: {ink}; }}"
        )

    def _state(self, quotation: QuotationRecord) -> str:
        if quotation.status is Status.CONFIRMED:
            return self.tr("Accepted") if quotation.kind is Kind.SPEECH else self.tr("No quotation, as you said")
        if quotation.status is Status.CORRECTED:
            return self.tr("Corrected by hand")
        if quotation.kind is Kind.OTHER:
            return self.tr("Proposed: not a quotation")
        if quotation.zone is ZoneKind.FURNITURE:
            return self.tr("Beside the article: not on the sheet")
        if quotation.speaker is None:
            return self.tr("Proposed, no speaker found")
        percent = f"{quotation.confidence:.0%}".replace("%", "\u00a0%")
        if is_doubtful(quotation):
            return self.tr("To be checked · {percent} sure").format(percent=percent)
        return self.tr("Proposed · {percent} sure").format(percent=percent)

    def _offered(self, text: str) -> list[Line]:
        """Who else it could be; those who speak in the article have their colour."""
        return [
            Line(offer.name, reasons.say_guess(offer.guess, text), self._ink(offer.speaker).name())
            for offer in self.review.offers()
        ]

    def _ink(self, speaker: int | None) -> QColor:
        page = self.review.page
        known = None if speaker is None or page is None else page.place(self.review.library.speaker(speaker))
        return self.theme["text"] if known is None else self.theme.ink(known)

    def _facts(self, quotation: QuotationRecord, text: str) -> list[Fact]:
        facts = []
        for title, span, clear in (
            (self.tr("Named"), quotation.mention, "no_mention"),
            (self.tr("Cue"), quotation.cue, "no_cue"),
        ):
            if isinstance(span, Span):
                facts.append(Fact(title, on_one_line(span.of(text)), clear=clear))
        if quotation.relayed_by is not None:
            relay = self.review.library.speaker(quotation.relayed_by).name
            facts.append(Fact(self.tr("Relayed by"), relay, "relay", "no_relay"))
        speaker = self.review.speaker(quotation)
        if speaker is not None and speaker.type is SpeakerType.GROUP and speaker.members:
            members = (self.review.library.speaker(member).name for member in speaker.members)
            facts.append(Fact(self.tr("Together"), ", ".join(members)))
        if quotation.continues and (before := deciding.preceding(quotation, self.review.quotations)):
            carried_on = _shortened(on_one_line(before.span.of(text)), 60)
            facts.append(Fact(self.tr("Carries on"), carried_on, clear="tie"))
        return facts + self._check(quotation)

    def _check(self, quotation: QuotationRecord) -> list[Fact]:
        """How it was checked, and who decided on it."""
        facts = []
        checked = " · ".join(filter(None, (quotation.method, quotation.link)))
        if checked:
            facts.append(Fact(self.tr("Checked"), checked, "check"))
        if quotation.decided_by is not None:
            facts.append(Fact(self.tr("Decided by"), f"{quotation.decided_by}, {day(quotation.decided_at or '')}"))
        return facts

    def _name_buttons(self, quotation: QuotationRecord) -> None:
        names = {
            "fragment": self.tr("Fragment") if quotation.form is Form.FRAGMENT else self.tr("Sentence"),
            "accept": self._words_onward(quotation),
            "no_speech": with_key(self.tr("Not a quotation"), "no_speech"),
            "delete": with_key(self.tr("Delete"), "delete"),
            "verify": with_key(self.tr("Verified ✓") if quotation.verified else self.tr("Verified"), "verify"),
            "note": with_key(self.tr("Note"), "note"),
        }
        for name, text in names.items():
            self.buttons[name].setText(text)
        self.buttons["accept"].setToolTip(tip(self._onward()))
        self.buttons["no_speech"].setEnabled(quotation.kind is Kind.SPEECH or not quotation.decided)

    def _words_onward(self, quotation: QuotationRecord) -> str:
        if quotation.waits:
            return with_key(self.tr("Accept") if quotation.speaker else self.tr("Say who speaks"), "accept")
        if self._onward() == "accept":
            return with_key(self.tr("Next waiting"), "accept")
        return with_key(say("Quote sheet…"), "export")


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(18, 0, 18, 0)
    column.setSpacing(8)
    return column


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is room between them."""
    row = QHBoxLayout()
    row.setSpacing(2)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _label(parent: QWidget, name: str, text: str = "", *, wraps: bool = False) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label


def _shortened(text: str, most: int) -> str:
    """A text of at most so many characters: its beginning and its end, where it is longer."""
    if len(text) <= most:
        return text
    return f"{text[: most * 2 // 3].rstrip()} […] {text[-most // 3 :].lstrip()}"
