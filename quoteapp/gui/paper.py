"""A text set as a page of a book: a column of comfortable measure in the middle, and where each word of it stands."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quoteapp.gui import theme as themes
from quoteapp.gui import typography
from quoteapp.gui.page import Page
from quoteapp.gui.theme import Theme
from quoteapp.model import Span

MEASURE = 70  # characters of a line, Bringhurst's for a single column
SMALLEST, LARGEST = 9.0, 32.0  # points
NORMAL = 13.5  # where the system wants text of the usual size
MARGIN = 56  # pixels beside the text, less in a narrow pane: the marks of what waits stand there


class Paper(QTextEdit):
    """Shows a page, None for nothing; passages of it are selected by mouse and keys, and found again by their span."""

    set_again = Signal()  # the same text, in another size or in other colours

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.page: Page | None = None
        self.size_of_text = NORMAL * themes.scale()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fill(self, page: Page | None) -> None:
        """Show a page from its start."""
        self.page = page
        self._fill()
        self.verticalScrollBar().setValue(0)

    def show_again(self) -> None:
        """Show the same article in another look: what was on top stays there, and a selected passage selected."""
        top, passage = self.cursorForPosition(QPoint(0, 0)).position(), self.textCursor()
        height, anchor, place = self._height_of(top), passage.anchor(), passage.position()
        self._fill()
        self.put_caret(anchor, place)
        scroll = self.verticalScrollBar()
        scroll.setValue(scroll.value() + self._height_of(top) - height)
        self.set_again.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.show_again()

    def zoom_text(self, by: float) -> None:
        """Make the text larger or smaller by some points; 0 makes it as it was at first."""
        wanted = NORMAL * themes.scale() if not by else self.size_of_text + by
        self.size_of_text = min(LARGEST, max(SMALLEST, wanted))
        self.show_again()

    # passages

    def show_found(self, span: Span | None) -> None:
        """Mark the passage that was looked for, and bring it into sight; None marks nothing."""
        page = self.page
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
        self.bring(*self.extent(span))

    def select_found(self) -> None:
        """Select the passage that is marked as found, if one is: it can become a quotation, or words of one."""
        for found in self.extraSelections():
            self.setTextCursor(found.cursor)

    def select_passage(self, span: Span) -> None:
        """Select a passage, as somebody does with the mouse, and bring it into sight."""
        self.show_found(span)
        self.select_found()
        self.show_found(None)

    def selected_span(self) -> Span | None:
        """The passage that is selected with the mouse or the keyboard, None where none is."""
        cursor, page = self.textCursor(), self.page
        if page is None or not cursor.hasSelection():
            return None
        return page.offsets.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())

    def caret(self) -> int:
        """The code point before which the text cursor stands."""
        page = self.page
        return 0 if page is None else page.offsets.from_qt(self.textCursor().position())

    def clear_selection(self) -> None:
        """Let the selected passage go."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def put_caret(self, anchor: int, place: int) -> None:
        """Select from one UTF-16 unit to another, without scrolling."""
        scrolled, last = self.verticalScrollBar().value(), self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(place, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)

    # setting

    def _fill(self) -> None:
        document, page = self.document(), self.page
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

    def rectangles(self, span: Span) -> list[QRectF]:
        """What a span of the page takes in the viewport, one a line, blanks at the end of a line left out."""
        if self.page is None:
            return []
        start, end = self.page.offsets.span_to_qt(span)
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

    def extent(self, span: Span) -> tuple[float, float]:
        """Top and bottom of a span in the document, in pixels."""
        rectangles = self.rectangles(span)
        if not rectangles:
            return 0.0, 0.0
        scrolled = self.verticalScrollBar().value()
        return rectangles[0].top() + scrolled, rectangles[-1].bottom() + scrolled

    def _height_of(self, unit: int) -> int:
        """Where in the viewport the line with a UTF-16 unit begins, in pixels."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(unit, self.document().characterCount() - 1))
        return self.cursorRect(cursor).top()

    def bring(self, top: float, bottom: float) -> None:
        """Scroll so that what lies between two heights is in the upper middle, unless it is well in sight."""
        scroll, height = self.verticalScrollBar(), self.viewport().height()
        above, below = scroll.value() + height * 0.12, scroll.value() + height * 0.8
        if top < above or bottom > below:
            scroll.setValue(int(max(0, (top + bottom) / 2 - height * 0.42)))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._set_margins()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The selected passage for the clipboard, character for character: Qt would make spaces of no-break spaces."""
        data, span, page = QMimeData(), self.selected_span(), self.page
        if span is not None and page is not None:
            data.setText(span.of(page.text))
        return data


def _for_qt(text: str) -> str:
    """A text that Qt takes as it is: at its start it drops U+FEFF, a byte order mark, and by U+FFFE it swaps bytes."""
    return "\u2060" + text[1:] if text.startswith(("\ufeff", "\ufffe")) else text


def _x(line: object, place: int) -> float:
    found = line.cursorToX(place)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
