"""Quotations as coloured stretches of a text: plain data, worked out once, painted block by block."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from quoteapp.gui.offsets import Offsets
from quoteapp.gui.theme import Theme
from quoteapp.model import Kind
from quoteapp.store.records import QuotationRecord

DOUBTFUL = 0.6  # proposals less sure than that are to be checked


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the document in UTF-16 units, and how it looks."""

    start: int
    end: int
    look: QTextCharFormat


class Highlighter(QSyntaxHighlighter):
    """Paints stretches; those that come later lie on top, so that what is nested shows."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._stretches: list[Stretch] = []

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Paint these instead of those before; only the blocks where something changes are painted again."""
        old, self._stretches = self._stretches, sorted(stretches, key=lambda each: (each.start, -each.end))
        same = {(each.start, each.end, _key(each.look)) for each in old} & {
            (each.start, each.end, _key(each.look)) for each in self._stretches
        }
        changed = [each for each in (*old, *self._stretches) if (each.start, each.end, _key(each.look)) not in same]
        document = self.document()
        for number in sorted({n for each in changed for n in _blocks(document, each)}):
            self.rehighlightBlock(document.findBlockByNumber(number))

    def highlightBlock(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Paint what lies in the block at hand."""
        first = self.currentBlock().position()
        last = first + self.currentBlock().length()
        for each in self._stretches:
            if each.start < last and each.end > first:
                start = max(each.start, first)
                self.setFormat(start - first, min(each.end, last) - start, each.look)


def _key(look: QTextCharFormat) -> tuple[object, ...]:
    return (
        look.background().color().rgba(), look.foreground().color().rgba(), look.underlineStyle(),
        look.underlineColor().rgba(),
    )  # fmt: skip


def _blocks(document: QTextDocument, stretch: Stretch) -> range:
    first = document.findBlock(stretch.start).blockNumber()
    last = document.findBlock(max(stretch.start, stretch.end - 1)).blockNumber()
    return range(first, (last if last >= 0 else document.blockCount() - 1) + 1)


def stretch(quotation: QuotationRecord, place: int | None, offsets: Offsets, theme: Theme) -> Stretch:
    """How a quotation looks: its speaker's tint; a dotted line while it waits, a wavy one where it is in doubt."""
    look = QTextCharFormat()
    if quotation.kind is Kind.OTHER:
        look.setForeground(theme["muted"])
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(theme["line"])
    else:
        look.setBackground(theme.tint(place))
        if quotation.waits:
            doubtful = quotation.confidence < DOUBTFUL or quotation.unclosed
            style = QTextCharFormat.UnderlineStyle
            look.setUnderlineStyle(style.WaveUnderline if doubtful else style.DotLine)
            look.setUnderlineColor(theme["doubt"] if doubtful else theme.ink(place))
    return Stretch(*offsets.span_to_qt(quotation.span), look)
