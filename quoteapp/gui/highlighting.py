"""Quotations as coloured stretches of a text: plain data, worked out once, painted block by block."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QSyntaxHighlighter, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from quoteapp.gui.offsets import Offsets
from quoteapp.gui.theme import Theme
from quoteapp.model import DOUBTFUL, Kind
from quoteapp.store.records import QuotationRecord

MANY = 20  # blocks that are painted again one by one, at most


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
        self._stretches: dict[tuple[int, int, int], Stretch] = {}
        self._by_block: dict[int, list[Stretch]] = {}

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Paint these instead of those before; only the blocks where something changes are painted again."""
        old, new = self._stretches, {_place(each): each for each in stretches}
        gone = [old[place] for place in old.keys() - new.keys()]
        come = [new[place] for place in new.keys() - old.keys()]
        document = self.document()
        blocks = {_place(each): _blocks(document, each) for each in (*gone, *come)}
        numbers = sorted({number for some in blocks.values() for number in some})
        self._stretches = new
        arrived: dict[int, list[Stretch]] = {}
        for each in come:
            for number in blocks[_place(each)]:
                arrived.setdefault(number, []).append(each)
        for number in numbers:
            kept = [each for each in self._by_block.get(number, ()) if _place(each) in new]
            self._by_block[number] = sorted(kept + arrived.get(number, []), key=_depth)
        self._paint(numbers)

    def _paint(self, numbers: Sequence[int]) -> None:
        document = self.document()
        if len(numbers) > MANY:  # as one edit that changes nothing: one layout instead of one for each block
            cursor = QTextCursor(document.findBlockByNumber(numbers[0]))
            last = document.findBlockByNumber(numbers[-1])
            cursor.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeBlockFormat(QTextBlockFormat())
            return
        for number in numbers:
            self.rehighlightBlock(document.findBlockByNumber(number))

    def set_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Know these instead of those before; they show where the document is painted next."""
        self._stretches = {_place(each): each for each in stretches}
        self._by_block = {}
        for each in sorted(self._stretches.values(), key=_depth):
            for number in _blocks(self.document(), each):
                self._by_block.setdefault(number, []).append(each)

    def highlightBlock(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Paint what lies in the block at hand."""
        block = self.currentBlock()
        first, last = block.position(), block.position() + block.length()
        for each in self._by_block.get(block.blockNumber(), ()):
            if each.start < last and each.end > first:
                start = max(each.start, first)
                self.setFormat(start - first, min(each.end, last) - start, each.look)


def _place(each: Stretch) -> tuple[int, int, int]:
    """What two stretches that look alike have in common: looks are shared."""
    return each.start, each.end, id(each.look)


def _depth(each: Stretch) -> tuple[int, int]:
    """By which what is nested comes after what it stands in."""
    return each.start, -each.end


def _blocks(document: QTextDocument, stretch: Stretch) -> range:
    first = document.findBlock(stretch.start).blockNumber()
    last = document.findBlock(max(stretch.start, stretch.end - 1)).blockNumber()
    return range(first, (last if last >= 0 else document.blockCount() - 1) + 1)


def stretch(quotation: QuotationRecord, place: int | None, offsets: Offsets, theme: Theme) -> Stretch:
    """How a quotation looks: its speaker's tint; a dotted line while it waits, a wavy one where it is in doubt."""
    doubtful = quotation.confidence < DOUBTFUL or quotation.unclosed
    waits = "doubt" if quotation.waits and doubtful else "waits" if quotation.waits else "decided"
    wanted = (theme.scheme, quotation.kind, place, waits)
    look = _LOOKS.get(wanted) or _LOOKS.setdefault(wanted, _look(theme, quotation.kind, place, waits))
    return Stretch(*offsets.span_to_qt(quotation.span), look)


def _look(theme: Theme, kind: Kind, place: int | None, waits: str) -> QTextCharFormat:
    look, style = QTextCharFormat(), QTextCharFormat.UnderlineStyle
    if kind is Kind.OTHER:
        look.setForeground(theme["muted"])
        look.setUnderlineStyle(style.DotLine)
        look.setUnderlineColor(theme["line"])
        return look
    look.setBackground(theme.tint(place))
    if waits != "decided":
        look.setUnderlineStyle(style.WaveUnderline if waits == "doubt" else style.DotLine)
        look.setUnderlineColor(theme["doubt"] if waits == "doubt" else theme.ink(place))
    return look


# Made once each: an article has thousands of quotations, and few looks.
_LOOKS: dict[tuple[str, Kind, int | None, str], QTextCharFormat] = {}
