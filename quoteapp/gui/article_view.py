"""The article: its text as it is, quotations tinted by speaker, the selected one tied to who speaks it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from quoteapp.gui import highlighting, link_drawing, typography
from quoteapp.gui.highlighting import Look
from quoteapp.gui.page import Page
from quoteapp.gui.review import Review
from quoteapp.gui.theme import Theme
from quoteapp.model import Kind, Span
from quoteapp.store.records import QuotationRecord

MEASURE = 70  # characters of a line, Bringhurst's for a single column
SMALLEST, LARGEST = 9.0, 32.0  # points
NORMAL = 13.5
MARGIN = 56  # pixels beside the text, less in a narrow pane: the marks of what waits stand there


class ArticleView(QTextEdit):
    """Shows what is on the desk; a click selects a quotation, a selection of text can become one."""

    def __init__(self, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.theme = theme
        self.size_of_text = NORMAL
        self._follows = True  # until somebody scrolls: then resizing leaves the text where it is
        self.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self._caret_at: int | None = None  # the quotation to which the caret was taken
        self.setObjectName("article")
        self.setAccessibleName(self.tr("Article"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        review.page_changed.connect(self.show_page)
        review.quotations_changed.connect(self.viewport().update)
        review.selection_changed.connect(self.show_selection)

    # what is shown

    def show_page(self) -> None:
        """Show the article on the desk from its start."""
        self._fill(self.review.page)
        self.verticalScrollBar().setValue(0)

    def show_again(self) -> None:
        """Show the same article in another look: what was on top stays there, and a selected passage selected."""
        top, passage = self.cursorForPosition(QPoint(0, 0)).position(), self.textCursor()
        height, anchor, place = self._height_of(top), passage.anchor(), passage.position()
        self._fill(self.review.page)
        self._put_caret(anchor, place)
        scroll = self.verticalScrollBar()
        scroll.setValue(scroll.value() + self._height_of(top) - height)

    def show_selection(self) -> None:
        """Bring the selected quotation and whoever speaks it into sight."""
        self._follows = True
        quotation, page = self.review.quotation, self.review.page
        if quotation is not None and page is not None:
            if quotation.id != self._caret_at:  # a passage is selected by keys from there
                start = page.offsets.to_qt(quotation.span.start)
                self._put_caret(start, start)
            top, bottom = self._extent(quotation.span, page)
            if quotation.mention is not None:
                above, below = self._extent(quotation.mention, page)
                if max(bottom, below) - min(top, above) < self.viewport().height() * 0.8:
                    top, bottom = min(top, above), max(bottom, below)
            self._bring(top, bottom)
        self._caret_at = None if quotation is None else quotation.id
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.show_again()

    def zoom_text(self, by: float) -> None:
        """Make the text larger or smaller by some points; 0 makes it as it was at first."""
        wanted = NORMAL if not by else self.size_of_text + by
        self.size_of_text = min(LARGEST, max(SMALLEST, wanted))
        self.show_again()

    def show_found(self, span: Span | None) -> None:
        """Mark the passage that was looked for, and bring it into sight; None marks nothing."""
        page = self.review.page
        if span is None or page is None:
            self.setExtraSelections([])
            return
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        start, end = page.offsets.span_to_qt(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.cursor = cursor
        look = QTextCharFormat()
        look.setBackground(self.theme["accent"])
        look.setForeground(self.theme["on_accent"])
        found.format = look
        self.setExtraSelections([found])
        self._bring(*self._extent(span, page))

    def select_found(self) -> None:
        """Select the passage that is marked as found, if one is: it can become a quotation, or words of one."""
        for found in self.extraSelections():
            self.setTextCursor(found.cursor)

    def selected_span(self) -> Span | None:
        """The passage that is selected with the mouse or the keyboard, None where none is."""
        cursor, page = self.textCursor(), self.review.page
        if page is None or not cursor.hasSelection():
            return None
        return page.offsets.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())

    def caret(self) -> int:
        """The code point before which the text cursor stands."""
        page = self.review.page
        return 0 if page is None else page.offsets.from_qt(self.textCursor().position())

    def clear_selection(self) -> None:
        """Let the selected passage go."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def scroll_to(self, place: int) -> None:
        """Show the text from a place on, in the scroll bar's terms, as if somebody had scrolled there."""
        self.verticalScrollBar().setValue(place)
        self._scrolled_by_hand()

    def _scrolled_by_hand(self) -> None:
        self._follows = False

    # building the document

    def _fill(self, page: Page | None) -> None:
        document = self.document()
        document.setDefaultFont(typography.font(self.size_of_text))
        self.setPlainText("" if page is None else _for_qt(page.text))
        self._set_margins()
        if page is None:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        typography.set_in_type(document, cursor, page, self.size_of_text, self.theme)
        cursor.endEditBlock()

    def _set_margins(self) -> None:
        """Keep a column of about 70 characters in the middle, whatever the width of the pane."""
        wide = QFontMetricsF(typography.font(self.size_of_text)).averageCharWidth() * MEASURE
        room = self.viewport().width()
        side = max(min(MARGIN, room // 9), int((room - wide) / 2))
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        if look.leftMargin() != side:
            look.setLeftMargin(side)
            look.setRightMargin(side)
            look.setTopMargin(34)
            look.setBottomMargin(120)
            frame.setFrameFormat(look)

    # where things are

    def rectangles(self, span: Span, page: Page) -> list[QRectF]:
        """What a span of the page takes in the viewport, one a line, blanks at the end of a line left out."""
        start, end = page.offsets.span_to_qt(span)
        block, found = self.document().findBlock(start), list[QRectF]()
        while block.isValid() and block.position() < end:
            found += self._lines_of_block(block, start, end)
            block = block.next()
        return found

    def _lines_of_block(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout = block.layout()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        origin = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value()) + corner
        first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            here, there = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if here < there:
                left, right = _x(line, here), min(_x(line, there), line.naturalTextRect().right())
                yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())

    def _extent(self, span: Span, page: Page) -> tuple[float, float]:
        """Top and bottom of a span in the document, in pixels."""
        rectangles = self.rectangles(span, page)
        if not rectangles:
            return 0.0, 0.0
        scrolled = self.verticalScrollBar().value()
        return rectangles[0].top() + scrolled, rectangles[-1].bottom() + scrolled

    def _height_of(self, unit: int) -> int:
        """Where in the viewport the line with a UTF-16 unit begins, in pixels."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(unit, self.document().characterCount() - 1))
        return self.cursorRect(cursor).top()

    def _put_caret(self, anchor: int, place: int) -> None:
        """Select from one UTF-16 unit to another, without scrolling."""
        scrolled, last = self.verticalScrollBar().value(), self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(place, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)

    def _bring(self, top: float, bottom: float) -> None:
        """Scroll so that what lies between two heights is in the upper middle, unless it is well in sight."""
        scroll, height = self.verticalScrollBar(), self.viewport().height()
        above, below = scroll.value() + height * 0.12, scroll.value() + height * 0.8
        if top < above or bottom > below:
            scroll.setValue(int(max(0, (top + bottom) / 2 - height * 0.42)))

    def quotation_at(self, point: QPointF) -> int | None:
        """The number of the innermost quotation at a point of the viewport."""
        page = self.review.page
        if page is None:
            return None
        for quotation in sorted(self.review.quotations, key=lambda each: each.span.end - each.span.start):
            if any(rectangle.contains(point) for rectangle in self.rectangles(quotation.span, page)):
                return quotation.id
        return None

    # painting

    def _seen(self, page: Page) -> list[tuple[QuotationRecord, list[QRectF], Look]]:
        """The quotations in sight, those inside others after them: where their words are, and how they look."""
        top, bottom = (self.cursorForPosition(QPoint(0, at)).position() for at in (0, self.viewport().height()))
        start, end = page.offsets.from_qt(top), page.offsets.from_qt(bottom) + 1
        return [
            (each, self.rectangles(each.span, page), highlighting.look(each, self.review.place(each), self.theme))
            for each in self.review.quotations
            if each.span.start < end and each.span.end > start
        ]

    def _paint_mark(self, painter: QPainter, first: QRectF, ink: QColor) -> None:
        """A dot in the margin, where a quotation begins that waits."""
        left = self.document().rootFrame().frameFormat().leftMargin() - 18
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(left, first.center().y()), 3.0, 3.0)

    def _paint_link(self, painter: QPainter, page: Page) -> None:
        """The selected quotation framed, its speaker boxed, its cue underlined, and a line between them."""
        quotation = self.review.quotation
        if quotation is None:
            return
        ink = self.theme.ink(self.review.place(quotation))
        if quotation.kind is Kind.OTHER:
            ink = self.theme["muted"]
        lines = self.rectangles(quotation.span, page)
        link_drawing.frame(painter, lines, ink)
        for rectangle in self.rectangles(quotation.cue, page) if quotation.cue else ():
            painter.setPen(QPen(ink, 2.0))
            base = rectangle.bottom() - 2.0
            painter.drawLine(QPointF(rectangle.left(), base), QPointF(rectangle.right(), base))
        mention = self.rectangles(quotation.mention, page) if quotation.mention else []
        for rectangle in mention:
            painter.setPen(QPen(ink, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rectangle.adjusted(-3, -1, 3, 1), 4, 4)
        if mention and lines:
            link_drawing.curve(painter, lines, mention, ink)

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the quotations' grounds, the text on them, and over it what ties quotations to speakers."""
        page = self.review.page
        if page is None:
            super().paintEvent(event)
            return
        seen = self._seen(page)
        with _painting(self.viewport()) as painter:
            for _, lines, look in seen:
                highlighting.paint_ground(painter, lines, look)
        super().paintEvent(event)
        with _painting(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for quotation, lines, look in seen:
                highlighting.paint_over(painter, lines, look, self.theme["paper"])
                if quotation.waits and lines:
                    self._paint_mark(painter, lines[0], self.theme.ink(self.review.place(quotation)))
            self._paint_link(painter, page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column in the middle, and the selected quotation in sight unless somebody has scrolled away."""
        super().resizeEvent(event)
        self._set_margins()
        if self._follows:
            self.show_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click selects the quotation under it."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            found = self.quotation_at(event.position())
            if found is not None:
                self.review.select(found)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The selected passage for the clipboard, character for character: Qt would make spaces of no-break spaces."""
        data, span, page = QMimeData(), self.selected_span(), self.review.page
        if span is not None and page is not None:
            data.setText(span.of(page.text))
        return data

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Tell speaker and reason where the pointer rests on a quotation."""
        if isinstance(event, QHelpEvent):
            number = self.quotation_at(QPointF(event.pos()))
            told = "" if number is None else self.telling(number)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)

    def telling(self, number: int) -> str:
        """Speaker and reason of a quotation, as plain text on two lines."""
        quotation = next(each for each in self.review.quotations if each.id == number)
        if quotation.kind is Kind.OTHER:
            who = self.tr("Not a quotation")
        else:
            speaker = self.review.speaker(quotation)
            who = speaker.name if speaker else self.tr("No speaker yet")
        flag = self.tr("A quotation mark is missing: the end is a guess.") if quotation.unclosed else ""
        return "\n".join(filter(None, (who, self.review.reason(quotation), flag)))


@contextmanager
def _painting(device: QWidget) -> Iterator[QPainter]:
    """A painter on a widget, which is done with it at the end."""
    painter = QPainter(device)
    yield painter
    painter.end()


def _for_qt(text: str) -> str:
    """A text that Qt takes as it is: at its start it drops U+FEFF, a byte order mark, and by U+FFFE it swaps bytes."""
    return "\u2060" + text[1:] if text.startswith(("\ufeff", "\ufffe")) else text


def _x(line: object, place: int) -> float:
    found = line.cursorToX(place)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
