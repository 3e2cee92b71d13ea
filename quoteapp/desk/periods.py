"""What somebody means who types a date: a year, a month, a day; in French or English, in figures or words."""

import re
from calendar import monthrange
from typing import NamedTuple

from quoteapp.folding import fold

MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
    "octobre": 10, "novembre": 11, "decembre": 12, "january": 1, "february": 2, "march": 3, "april": 4, "may": 5,
    "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
_FORMS = (
    r"(?P<year>\d{4})",
    r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})",
    r"(?P<month>\d{1,2})[-/. ](?P<year>\d{4})",
    r"(?P<name>[a-z]{3,})\.? (?P<year>\d{4})",
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
    r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4})",
    r"(?P<day>\d{1,2})(?:er)? (?P<name>[a-z]{3,})\.? (?P<year>\d{4})",
)


class Period(NamedTuple):
    """Days, ISO 8601, the last one included."""

    since: str
    until: str


def period(typed: str) -> Period | None:
    """The days that are meant; None where it is no date, or none that there is."""
    text = " ".join(fold(typed).split())
    found = next((match for form in _FORMS if (match := re.fullmatch(form, text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    year = int(parts["year"])
    month = _month(parts)
    if month is None or not year:
        return (
            None
            if parts.get("month") or parts.get("name") or not year
            else Period(f"{year:04}-01-01", f"{year:04}-12-31")
        )
    last = monthrange(year, month)[1]
    day = parts.get("day")
    if day is None:
        return Period(f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{last:02}")
    written = f"{year:04}-{month:02}-{int(day):02}"
    return Period(written, written) if 1 <= int(day) <= last else None


def _month(parts: dict[str, str | None]) -> int | None:
    """The month that is written in figures, or by the beginning of its name where only one begins so."""
    if name := parts.get("name"):
        meant = {number for month, number in MONTHS.items() if month.startswith(name)}
        return meant.pop() if len(meant) == 1 else None
    number = int(parts.get("month") or 0)
    return number if 1 <= number <= 12 else None
