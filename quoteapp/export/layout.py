"""Which columns are shown, in which order and language: what all formats have in common."""

import re
from dataclasses import dataclass

from quoteapp.export.labels import HEADINGS, VALUES, Language
from quoteapp.export.row import COLUMNS, Heading, Line

Cell = str | int | float | None
"""Text, a whole number, a share in 0-1, or nothing."""

# File names that are not valid UTF-8 reach Python with lone surrogates in them, which no file can hold.
_UNWRITABLE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a sheet shows of its rows: ``columns`` are names of ``Row``'s fields, in the order wanted."""

    language: Language = "fr"
    columns: tuple[str, ...] = COLUMNS

    def headings(self) -> list[str]:
        """Head the columns, in the sheet's language."""
        return [HEADINGS[column][self.language] for column in self.columns]

    def cells(self, line: Line) -> list[Cell]:
        """Lay out a line of the sheet, a heading in its first cell; what cannot be written becomes U+FFFD."""
        if isinstance(line, Heading):
            return [_writable(line.text), *[None] * (len(self.columns) - 1)]
        return [self._cell(column, getattr(line, column)) for column in self.columns]

    def _cell(self, column: str, value: Cell) -> Cell:
        label = VALUES.get(column, {}).get(value)
        shown = label[self.language] if label else value
        return _writable(shown) if isinstance(shown, str) else shown


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
