"""The article in type: a serif with generous lines, titles larger, what is not the article's own small and grey."""

import re

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from quoteapp.gui import theme as themes
from quoteapp.gui.page import Page
from quoteapp.gui.theme import Theme
from quoteapp.model import ZoneKind

LINE_HEIGHT = 122.0  # percent of the font's own, which is generous
BLANK = 0.55  # of a line: a line without text


def on_one_line(text: str) -> str:
    """A text without its line breaks and the blanks at its ends; spaces that do not break stay what they are."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" ")


def font(size: float) -> QFont:
    """The font of the text, at a size in points."""
    found = QFont(themes.SERIF)
    found.setPointSizeF(size)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


def set_in_type(document: QTextDocument, cursor: QTextCursor, page: Page, size: float, theme: Theme) -> None:
    """Give every zone of the page, whose text is in the document, its looks."""
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(_block_format(0))
    _shrink_blank_lines(document, size)
    cursor.mergeCharFormat(_char_format(ZoneKind.BODY, size, theme))
    for zone in page.zones:
        if zone.kind is ZoneKind.BODY:
            continue
        start, end = page.offsets.span_to_qt(zone.span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(_char_format(zone.kind, size, theme))
        if zone.kind in (ZoneKind.TITLE, ZoneKind.INTERTITLE):
            cursor.mergeBlockFormat(_block_format(size * 0.5, 104.0))


def _shrink_blank_lines(document: QTextDocument, size: float) -> None:
    """Let a blank line be the gap between paragraphs, not a paragraph of its own height."""
    look = QTextBlockFormat()
    height = QFontMetricsF(font(size)).lineSpacing() * BLANK
    look.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block = document.begin()
    while block.isValid():
        if not block.text().strip():
            QTextCursor(block).mergeBlockFormat(look)
        block = block.next()


def _char_format(kind: ZoneKind, size: float, theme: Theme) -> QTextCharFormat:
    look, letters, colour = QTextCharFormat(), font(size), "text"
    if kind is ZoneKind.TITLE:
        letters.setPointSizeF(size * 1.55)
        letters.setWeight(QFont.Weight.DemiBold)
    elif kind is ZoneKind.INTERTITLE:
        letters.setPointSizeF(size * 1.12)
        letters.setWeight(QFont.Weight.DemiBold)
    elif kind is ZoneKind.CAPTION:
        letters.setItalic(True)
        colour = "muted"
    elif kind is ZoneKind.FURNITURE:
        letters.setFamily(themes.SANS)
        letters.setPointSizeF(size * 0.82)
        colour = "faint"
    look.setFont(letters)
    look.setForeground(theme[colour])
    return look


def _block_format(above: float, height: float = LINE_HEIGHT) -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    look.setTopMargin(above)
    return look
