"""The selected quotation: who speaks and why the program thinks so, and what can be decided."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from quoteapp.gui.review import Review
from quoteapp.gui.theme import Theme
from quoteapp.model import DOUBTFUL, Kind, Span, SpeakerType
from quoteapp.store.records import QuotationRecord, Status


class Card(QWidget):
    """Top of the pane on the right; its buttons are the actions that ``asked`` names."""

    asked = Signal(str)

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.theme = theme
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Selected quotation"))
        self.state = _label(self, "section")
        self.words = _label(self, "words", wraps=True)
        self.speaker = QPushButton(self)
        self.speaker.setObjectName("speaker")
        self.speaker.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.speaker.clicked.connect(lambda: self.asked.emit("speaker"))
        self.role = _label(self, "muted", wraps=True)
        self.reason = _label(self, "muted", wraps=True)
        self.details = QGridLayout()
        self.details.setHorizontalSpacing(12)
        self.details.setVerticalSpacing(4)
        self.note = _label(self, "muted", wraps=True)
        self.buttons = {
            "accept": QPushButton(self),
            "no_speech": QPushButton(self),
            "delete": QPushButton(self),
            "verify": QPushButton(self),
            "note": QPushButton(self),
        }
        self.buttons["accept"].setObjectName("primary")
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            if name != "accept":
                button.setObjectName("quiet")
        for button in (self.speaker, *self.buttons.values()):  # a click leaves the focus, and the keys, where they are
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        review.selection_changed.connect(self.show_quotation)
        self.show_quotation()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addWidget(self.words)
        layout.addSpacing(2)
        layout.addWidget(self.speaker)
        layout.addWidget(self.role)
        layout.addWidget(self.reason)
        layout.addLayout(self.details)
        layout.addWidget(self.note)
        layout.addSpacing(6)
        layout.addWidget(self.buttons["accept"])
        row = QHBoxLayout()
        row.setSpacing(2)
        for name in ("no_speech", "delete", "verify", "note"):
            row.addWidget(self.buttons[name])
        layout.addLayout(row)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.show_quotation()

    def place_for_picker(self) -> QPoint:
        """Where on the screen the speaker is asked for: under the speaker's button."""
        return self.speaker.mapToGlobal(QPoint(0, self.speaker.height() + 4))

    def show_quotation(self) -> None:
        """Show the quotation that is selected, or that none is."""
        quotation = self.review.quotation
        for widget in (self.words, self.speaker, self.role, self.reason, self.note, *self.buttons.values()):
            widget.setVisible(quotation is not None)
        self._clear_details()
        if quotation is None or self.review.page is None:
            self.state.setText(self.tr("No quotation selected") if self.review.page else "")
            return
        self._show(quotation, self.review.page.text)

    def _show(self, quotation: QuotationRecord, text: str) -> None:
        speech = quotation.kind is Kind.SPEECH
        speaker = self.review.speaker(quotation) if speech else None
        self.state.setText(self._state(quotation))
        self.state.setObjectName("doubt" if self._is_doubtful(quotation) else "section")
        self.state.style().polish(self.state)
        self.words.setText(_shortened(" ".join(quotation.span.of(text).split()), 260))
        self.speaker.setVisible(True)
        name = speaker.name if speaker else self.tr("Who speaks?") if speech else self.tr("Not a quotation")
        self.speaker.setText(f"{name}   S")
        self.speaker.setAccessibleName(self.tr("Speaker: {name}").format(name=name))
        self._tint(quotation)
        self.role.setText(quotation.role or (speaker.role if speaker and speaker.role else "") or "")
        self.role.setVisible(bool(self.role.text()))
        self.reason.setText(self.review.reason(quotation))
        self.reason.setVisible(bool(quotation.reason) and quotation.decided_by is None)
        self._fill_details(quotation, text)
        self.note.setText(quotation.note)
        self.note.setVisible(bool(quotation.note))
        self._name_buttons(quotation)

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
        if quotation.speaker is None:
            return self.tr("Proposed, no speaker found")
        percent = f"{quotation.confidence:.0%}".replace("%", "\u00a0%")
        if self._is_doubtful(quotation):
            return self.tr("To be checked · {percent} sure").format(percent=percent)
        return self.tr("Proposed · {percent} sure").format(percent=percent)

    def _is_doubtful(self, quotation: QuotationRecord) -> bool:
        return quotation.waits and (quotation.speaker is None or quotation.confidence < DOUBTFUL)

    def _fill_details(self, quotation: QuotationRecord, text: str) -> None:
        rows: list[tuple[str, str]] = []
        for title, span in ((self.tr("Named"), quotation.mention), (self.tr("Cue"), quotation.cue)):
            if isinstance(span, Span):
                rows.append((title, " ".join(span.of(text).split())))
        if quotation.relayed_by is not None:
            rows.append((self.tr("Relayed by"), self.review.library.speaker(quotation.relayed_by).name))
        speaker = self.review.speaker(quotation)
        if speaker is not None and speaker.type is SpeakerType.GROUP and speaker.members:
            members = (self.review.library.speaker(member).name for member in speaker.members)
            rows.append((self.tr("Together"), ", ".join(members)))
        if quotation.decided_by is not None:
            rows.append((self.tr("Decided by"), f"{quotation.decided_by}, {(quotation.decided_at or '')[:10]}"))
        for row, (title, value) in enumerate(rows):
            self.details.addWidget(_label(self, "muted", title), row, 0, Qt.AlignmentFlag.AlignTop)
            self.details.addWidget(_label(self, "value", value, wraps=True), row, 1)
        self.details.setColumnStretch(1, 1)

    def _clear_details(self) -> None:
        while (item := self.details.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _name_buttons(self, quotation: QuotationRecord) -> None:
        names = {
            "accept": self.tr("Accept   ⏎") if quotation.waits else self.tr("Next waiting   ⏎"),
            "no_speech": self.tr("Not speech  X"),
            "delete": self.tr("Delete  Del"),
            "verify": self.tr("Verified ✓  V") if quotation.verified else self.tr("Verified  V"),
            "note": self.tr("Note  N"),
        }
        for name, text in names.items():
            self.buttons[name].setText(text)


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
