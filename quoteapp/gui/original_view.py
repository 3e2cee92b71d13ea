"""An article as it came in, set plainly: words and a few marks, of which none can fetch or run anything."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quoteapp.gui import theme as themes
from quoteapp.gui import typography
from quoteapp.gui.theme import Theme
from quoteapp.gui.turns import one_a_turn
from quoteapp.model import Span

if TYPE_CHECKING:
    from quoteapp.sources.html_plainly import Paragraph

INDENT, GAP = 22, 7  # pixels: a step to the right; between paragraphs
LARGER = (1.0, 1.5, 1.3, 1.15, 1.05, 1.0, 1.0)  # times the size of the text: that of headings, by their level
LINE_HEIGHT = 112.0  # percent of the font's own
WORDS = 40  # of a passage, by which it is looked for
FEW = 4  # of them, where so many are not found together
_BLANKS = r"[\s\x{00a0}\x{202f}\x{2009}\x{2028}]+"  # between words, in Qt's regular expressions
_LINE = "\u2028"  # a line break that ends no paragraph


class OriginalView(QTextEdit):
    """Shows a text, or the paragraphs of a page as they come, and marks the passage that is looked for in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._work: object = None  # what is being written, while it is
        self._wanted: tuple[str, Span] | None = None
        self.setObjectName("original")
        self.setAccessibleName(self.tr("The article as it came in"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(24)

    @property
    def loading(self) -> bool:
        """Whether paragraphs are still to come."""
        return self._work is not None

    def load(self, original: "str | Iterator[list[Paragraph]]", size: float) -> None:
        """Show an article as it came in, instead of what was shown; ``size`` is that of its text, in points."""
        self._work, self._wanted = None, None
        self.setExtraSelections([])
        self.document().setDefaultFont(typography.font(size))
        if isinstance(original, str):
            self.setPlainText(original)
            whole = QTextCursor(self.document())
            whole.select(QTextCursor.SelectionType.Document)
            whole.mergeBlockFormat(_in_lines(QTextBlockFormat()))
            return
        self.clear()
        self._work = original
        one_a_turn(self._written(original, size), self)

    def _written(self, original: "Iterator[list[Paragraph]]", size: float) -> Iterator[None]:
        for paragraphs in original:
            if self._work is not original:
                return
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.beginEditBlock()
            for paragraph in paragraphs:
                self._write(cursor, paragraph, size)
            cursor.endEditBlock()
            yield
        self._work = None
        if self._wanted is not None:
            self.seek(*self._wanted)

    def _write(self, cursor: QTextCursor, paragraph: "Paragraph", size: float) -> None:
        block = _in_lines(QTextBlockFormat())
        block.setLeftMargin(paragraph.steps * INDENT)
        block.setTopMargin(GAP * (2 if paragraph.level else 1))
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        for text, marks in paragraph.runs:
            cursor.insertText(text.replace("\n", _LINE), self._letters(paragraph, marks, size))

    def _letters(self, paragraph: "Paragraph", marks: frozenset[str], size: float) -> QTextCharFormat:
        look, font = QTextCharFormat(), typography.font(size * LARGER[paragraph.level])
        if paragraph.level or "bold" in marks:
            font.setWeight(QFont.Weight.DemiBold)
        font.setItalic("italic" in marks)
        font.setUnderline("link" in marks)
        if paragraph.preformatted:
            font.setFamilies(["monospace", themes.SANS])
        look.setFont(font)
        return look

    def set_theme(self, theme: Theme) -> None:
        """Mark passages in other colours."""
        self.theme = theme
        if self._wanted is not None:
            self.seek(*self._wanted)

    def seek(self, text: str, span: Span) -> None:
        """Mark the words that are a passage of the article's ``text``, as far as they are found, and scroll there."""
        self._wanted = (text, span)
        if self._work is not None:
            return
        found = self._found(text, span)
        self.setExtraSelections([self._marked(found)] if found else [])
        bar = self.verticalScrollBar()
        if found is None:
            bar.setValue(round(bar.maximum() * span.start / max(1, len(text))))
            return
        start = QTextCursor(found)
        start.setPosition(found.selectionStart())
        top, high = self.cursorRect(start).top(), self.viewport().height()
        if not high * 0.1 < top < high * 0.8:
            bar.setValue(bar.value() + top - round(high * 0.4))

    def _found(self, text: str, span: Span) -> QTextCursor | None:
        """Where the first words of a passage stand, in the order of those that are alike."""
        words = re.findall(r"\S+", span.of(text).strip('«»“”"‹› \u00a0\u202f').split("\n")[0])
        for count in dict.fromkeys((min(WORDS, len(words)), min(FEW, len(words)))):
            pattern = _BLANKS.join(QRegularExpression.escape(word) for word in words[:count])
            if not pattern:
                return None
            alike = r"\s+".join(re.escape(word) for word in words[:count])
            earlier = len(re.findall(alike, text[: span.start]))
            found, last = QTextCursor(self.document()), None
            for _ in range(earlier + 1):
                found = self.document().find(QRegularExpression(pattern), found)
                last = last if found.isNull() else found
                if found.isNull():
                    break
            if last is not None:
                return last
        return None

    def _marked(self, found: QTextCursor) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = found
        marked.format.setBackground(self.theme["chosen"])
        marked.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marked.format.setUnderlineColor(self.theme["accent"])
        return marked


def _in_lines(block: QTextBlockFormat) -> QTextBlockFormat:
    """The look of a paragraph, with room between its lines."""
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block
