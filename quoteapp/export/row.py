"""A row of the quote sheet: one quotation with everything an editor needs to trust it."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Literal

from quoteapp.model import Form, Kind

MACHINE = "machine"
"""Who has decided, in a row that no person has looked at."""


class Status(StrEnum):
    """How far a row can be trusted."""

    PROPOSED = "proposed"
    NO_SPEAKER = "no speaker"
    """Proposed as somebody's words; whose, the machine does not know."""
    FURNITURE = "furniture"
    """Proposed, but in a menu or a box of the page: it waits for nobody."""
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One quotation, the spans of several paragraphs joined; the fields are the sheet's columns, in their order.

    Text is as printed and empty where there is nothing to say. ``number`` counts from 1 through the sheet,
    ``paragraph`` from 1 over the lines that are not blank; ``start`` and ``end`` are code points into the article's
    text, marks taken in, end exclusive. ``form`` is ``Kind.OTHER`` for a marked span that quotes nobody.
    ``confidence`` lies in 0-1, and is None where the machine had no part. ``decided_by`` is ``MACHINE`` or a person's
    name, ``decided_when`` ISO 8601; ``method`` and ``link`` tell how the quotation was verified.
    """

    number: int
    quotation: str
    form: Form | Literal[Kind.OTHER]
    speaker: str
    printed_name: str
    role: str
    cue: str
    relayed_by: str
    context_before: str
    context_after: str
    title: str
    outlet: str
    author: str
    date: str
    source: str
    paragraph: int
    start: int
    end: int
    status: Status
    confidence: float | None
    decided_by: str = MACHINE
    decided_when: str = ""
    verified: bool = False
    method: str = ""
    link: str = ""
    note: str = ""
    sha256: str = ""


COLUMNS = tuple(field.name for field in fields(Row))
"""The names of all columns, in the order of the sheet."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a group of rows, in the words of the sheet."""

    text: str


Line = Row | Heading
"""What a sheet consists of."""
