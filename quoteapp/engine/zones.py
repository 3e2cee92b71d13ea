"""Tells what each line of an article is for: title, intertitle, body, caption, furniture.

A line is judged by its words (phrases of web pages under resources/lexicons/furniture.txt), its shape (short, without
a full stop) and its place (before the first or after the last paragraph of running text). What the file's format
itself says of a line (HTML) goes before what its words suggest.
"""

import re
from dataclasses import dataclass

from quoteapp.engine import lexicon
from quoteapp.folding import fold
from quoteapp.model import Span, Zone, ZoneKind

MAX_TITLE = 150  # characters; product.md: a title is the first line of at most this length that is not furniture
MAX_INTERTITLE = 110
MAX_FURNITURE = 1200  # … a longer line is an article whose line breaks were lost, whatever the page's words in it
HEADLINE_WORDS = 6  # of two letters or more
MIN_RUNNING = 12  # words that make a line running text when it ends like a sentence
MIN_REPEAT = 60  # characters that two lines share at their beginning when one repeats the other

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]\s\u00a0]*$")
_BULLET = re.compile(r"^[•*·▪►→>|–-]\s*")
_CAPTION = re.compile(
    r"^(photo|image|vidéo|video|crédit|credit|légende|illustration)s?\b.{0,3}[:©(]|©|\((photo|crédit|ap|afp|reuters)\b.*\)\s*$"
    r"|^(cette|sur cette|une) (photo|image|photographie|capture)\b|\bvia (afp|reuters|ap)\b\.?$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    head: str  # its beginning, folded
    furniture: bool  # a phrase of web pages
    running: bool  # reads like a paragraph


def label(text: str, hints: tuple[Zone, ...] = ()) -> tuple[Zone, ...]:
    """One zone for every line of ``text`` that is not blank, in order; spans without the white space at their ends.

    ``hints`` are the zones that the format itself names; where a line begins in one of them, the hint decides.
    """
    lines = [_line(text, *match.span()) for match in _LINE.finditer(text) if not match.group().isspace()]
    hinted = {zone.span.start: zone.kind for zone in _spread(hints, lines)}
    kinds = _judge(lines, hinted)
    return tuple(Zone(line.span, kind) for line, kind in zip(lines, kinds, strict=True))


def title(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The article's title: its first line of at most 150 characters that is neither furniture nor caption."""
    for zone in zones:
        line = zone.span.of(text)
        if zone.kind not in (ZoneKind.FURNITURE, ZoneKind.CAPTION) and len(line) <= MAX_TITLE:
            return line
    return None


def _line(text: str, start: int, end: int) -> _Line:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    line = raw.strip()
    head = fold(_BULLET.sub("", line[: 2 * MIN_REPEAT]))[:MIN_REPEAT]
    words = len(_LETTERS.findall(line))
    furniture = len(line) <= MAX_FURNITURE and lexicon.is_furniture(line)
    running = words >= MIN_RUNNING and (bool(_SENTENCE_END.search(line)) or len(line) > 2 * MAX_TITLE)
    return _Line(Span(start, start + len(line)), line, head, furniture, running)


def _spread(hints: tuple[Zone, ...], lines: list[_Line]) -> list[Zone]:
    """The hints, one for each line that begins inside one."""
    found, number = [], 0
    ordered = sorted(hints, key=lambda zone: zone.span)
    for line in lines:
        while number < len(ordered) and ordered[number].span.end <= line.span.start:
            number += 1
        if number < len(ordered) and ordered[number].span.start <= line.span.start:
            found.append(Zone(line.span, ordered[number].kind))
    return found


def _judge(lines: list[_Line], hinted: dict[int, ZoneKind]) -> list[ZoneKind]:
    running = [n for n, line in enumerate(lines) if line.running and not line.furniture]
    first, last = (running[0], running[-1]) if running else (len(lines), -1)
    repeated = _repeated(lines)
    title_line = _title_line(lines, first, hinted)
    kinds: list[ZoneKind] = []
    for number, line in enumerate(lines):
        hint = hinted.get(line.span.start)
        if hint is not None and not (hint is ZoneKind.BODY and number in repeated):
            kinds.append(hint)
        elif line.furniture or number in repeated or not _LETTERS.search(line.text):
            kinds.append(ZoneKind.FURNITURE)
        elif _CAPTION.search(line.text) and len(line.text) <= 3 * MAX_TITLE:
            kinds.append(ZoneKind.CAPTION)
        elif line.running or len(line.text) > MAX_TITLE:
            kinds.append(ZoneKind.BODY)
        else:
            kinds.append(_short(line, number, first, last, kinds))
        if number < title_line and kinds[-1] is ZoneKind.TITLE and hint is None:
            kinds[-1] = ZoneKind.FURNITURE
    return kinds


def _title_line(lines: list[_Line], first: int, hinted: dict[int, ZoneKind]) -> int:
    """The first line above the text with enough words for a headline; what stands before it is the outlet's name."""
    for number, line in enumerate(lines[:first]):
        plain = not line.furniture and not _CAPTION.search(line.text)
        if plain and line.span.start not in hinted and len(_LETTERS.findall(line.text)) >= HEADLINE_WORDS:
            return number
    return 0


def _short(line: _Line, number: int, first: int, last: int, before: list[ZoneKind]) -> ZoneKind:
    """A short line: the title above the text, an intertitle or a sentence within it, furniture below it."""
    ends = bool(_SENTENCE_END.search(line.text)) and not line.text.endswith(("...", "…"))
    if ZoneKind.TITLE not in before and ZoneKind.BODY not in before:
        return ZoneKind.TITLE if len(_LETTERS.findall(line.text)) >= 4 or first > last else ZoneKind.FURNITURE
    quoted = line.text[0] in '«“"' and line.text[-1] in '»”"'
    if number > last:
        return ZoneKind.BODY if (ends and len(_LETTERS.findall(line.text)) >= 4) or first > last else ZoneKind.FURNITURE
    if number < first:
        return ZoneKind.BODY if ends and not quoted else ZoneKind.INTERTITLE
    if quoted or not ends or (line.text[-1] in "?!" and len(line.text) <= MAX_INTERTITLE):
        return ZoneKind.INTERTITLE if len(line.text) <= MAX_INTERTITLE and line.text[-1] not in ",;:" else ZoneKind.BODY
    return ZoneKind.BODY


def _repeated(lines: list[_Line]) -> set[int]:
    """Lines that begin like an earlier paragraph: the lead once more at the bottom of a scraped page."""
    seen: set[str] = set()
    found = set()
    for number, line in enumerate(lines):
        if len(line.head) == MIN_REPEAT:
            if line.head in seen:
                found.add(number)
            seen.add(line.head)
    return found
