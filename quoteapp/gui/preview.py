"""The quotation that is looked at in a list, in its sentence: who speaks, the words around, where it stands."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from quoteapp.desk.listing import title_of
from quoteapp.gui import reasons, typography
from quoteapp.gui.actions import short
from quoteapp.gui.colours import COLOURS
from quoteapp.gui.languages import day
from quoteapp.gui.legend import WIDEST
from quoteapp.gui.offsets import Offsets
from quoteapp.gui.review import Review
from quoteapp.gui.theme import Theme
from quoteapp.model import Kind, Span
from quoteapp.store.records import ArticleRecord, QuotationRecord, SpeakerRecord

AROUND = 420  # characters before and after, at most
SHORT = 60  # characters of the paragraph before or after, that alone would say too little
SIZE = 12.0  # points


class Preview(QWidget):
    """Shows one quotation; ``asked`` names the action of its button."""

    asked = Signal(str)

    def __init__(self, review: Review, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.review = review
        self.theme = theme
        self.number: int | None = None
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Preview"))
        self.name, self.role, self.origin, self.title, self.reason, self.note = (QLabel(self) for _ in range(6))
        self.title.setObjectName("heading")
        for label in (self.role, self.origin, self.reason, self.note):
            label.setObjectName("muted")
        for label in (self.name, self.role, self.origin, self.title, self.reason, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.name)
        self.text = QTextEdit(self)
        self.text.setObjectName("context")
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setAccessibleName(self.tr("The quotation in its text"))
        self.open = QPushButton(f"{short('list_open')}   ⏎", self)
        self.open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.clicked.connect(lambda: self.asked.emit("list_open"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(6)
        layout.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.role)
        layout.addWidget(self.text, 100)
        layout.addSpacing(8)
        for label in (self.title, self.origin, self.reason, self.note):
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addStretch(1)  # of the room that is left once all of the text is seen
        layout.addWidget(self.open)
        self.show_quotation(None)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.show_quotation(self.number)

    def show_quotation(self, number: int | None) -> None:
        """Show a quotation, or that none is looked at."""
        self.number = number
        library = self.review.library
        quotation = None if number is None else library.get(QuotationRecord, number)
        article = None if quotation is None else library.get(ArticleRecord, quotation.article)
        for widget in (self.name, self.role, self.title, self.origin, self.reason, self.note, self.open):
            widget.setVisible(quotation is not None)
        if quotation is None or article is None:
            self.text.clear()
            return
        speaker = None if quotation.speaker is None else library.speaker(quotation.speaker)
        self._show_speaker(quotation, speaker)
        self._show_article(article)
        text = library.text(article.id)
        relay = None if quotation.relayed_by is None else library.speaker(quotation.relayed_by).name
        why = reasons.say(quotation, text, speaker.name if speaker else "", relay or "")
        _say(self.reason, "" if quotation.decided_by is not None else why)
        _say(self.note, quotation.note)
        self._show_text(quotation, text)

    def _show_speaker(self, quotation: QuotationRecord, speaker: SpeakerRecord | None) -> None:
        if quotation.kind is Kind.OTHER:
            name, ground, ink = self.tr("Not a quotation"), self.theme["line"], self.theme["muted"]
        else:
            place = None if speaker is None else (speaker.id - 1) % COLOURS
            ground, ink = self.theme.tint(place), self.theme.ink(place)
            name = speaker.name if speaker else self.tr("No speaker yet")
        self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, WIDEST))
        self.name.setToolTip(name if self.name.text() != name else "")
        self.name.setStyleSheet(
            f"background: {ground.name()}; color: {ink.name()}; border-radius: 4px; padding: 2px 8px; font-weight: 600;"
        )
        _say(self.role, quotation.role or (speaker.role if speaker else "") or "")

    def _show_article(self, article: ArticleRecord) -> None:
        self.title.setText(title_of(article))
        parts = (article.outlet, article.author, day(article.date) if article.date else "")
        _say(self.origin, " · ".join(part for part in parts if part))

    def _show_text(self, quotation: QuotationRecord, text: str) -> None:
        """Show the paragraphs around, the quotation tinted, its mention bold, its cue underlined."""
        around = _around(text, quotation)
        before, after = "… " if around.start else "", " …" if around.end < len(text) else ""
        shown = f"{before}{around.of(text)}{after}"
        self.text.setPlainText(shown)
        plain = QTextCharFormat()
        plain.setFont(typography.font(SIZE))
        plain.setForeground(self.theme["text"])
        everything = QTextCursor(self.text.document())
        everything.select(QTextCursor.SelectionType.Document)
        everything.setCharFormat(plain)  # what was shown before has left its tint
        looks = (
            (quotation.span, self._tinted(quotation)),
            (quotation.mention, _bold()),
            (quotation.cue, _underlined()),
        )
        for span, look in looks:
            if span is not None and around.contains(span):
                by = len(before) - around.start
                self._paint(Span(span.start + by, span.end + by), look, shown)
        cursor = self.text.textCursor()
        cursor.setPosition(Offsets(shown).to_qt(quotation.span.start - around.start + len(before)))
        self.text.setTextCursor(cursor)
        self._fit()
        self.text.ensureCursorVisible()

    def _fit(self) -> None:
        """Take no more height than the words do."""
        self.text.setMaximumHeight(round(self.text.document().size().height()) + 2 * self.text.frameWidth() + 6)

    def _paint(self, span: Span, look: QTextCharFormat, text: str) -> None:
        start, end = Offsets(text).span_to_qt(span)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)

    def _tinted(self, quotation: QuotationRecord) -> QTextCharFormat:
        speaker = quotation.speaker
        root = None if speaker is None else self.review.library.speaker(speaker).id
        look = QTextCharFormat()
        tint = self.theme.tint(None if root is None else (root - 1) % COLOURS)
        look.setBackground(QColor(self.theme["line"]) if quotation.kind is Kind.OTHER else tint)
        return look

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other widths break the words elsewhere."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)


def _around(text: str, quotation: QuotationRecord) -> Span:
    """The paragraphs of a quotation, its mention and cue, and those beside where these are short; cut where long."""
    spans = [each for each in (quotation.span, quotation.mention, quotation.cue) if each is not None]
    near = [each for each in spans if abs(each.start - quotation.span.start) < AROUND]
    first, last = min(each.start for each in near), max(each.end for each in near)
    start, end = _line_start(text, first), _line_end(text, last)
    if first - start < SHORT:
        start = _line_start(text, max(0, len(text[:start].rstrip())))
    if end - last < SHORT:
        end = _line_end(text, len(text) - len(text[end:].lstrip()))
    if first - start > AROUND:
        start = text.find(" ", first - AROUND, first) + 1 or first
    if end - last > AROUND:
        end = max(text.rfind(" ", last, last + AROUND), last)
    return Span(start, end)


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found


def _bold() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(600)
    return look


def _underlined() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    return look


def _say(label: QLabel, text: str) -> None:
    """Have a label say something; one that says nothing takes no room."""
    label.setText(text)
    label.setVisible(bool(text))
