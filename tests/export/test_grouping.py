import pytest

from quoteapp.export.grouping import Entry, Grouping, Groups
from quoteapp.export.labels import Language
from quoteapp.export.row import Heading, Line
from tests.export.builders import a_row


def entry(quotation: str, article: int = 1, speaker: int | None = 1, **changes: str) -> Entry:
    return Entry(a_row(quotation=quotation, **changes), article, speaker)


def lines(grouping: Grouping, *entries: Entry, headings: bool = True, language: Language = "fr") -> list[Line]:
    groups = Groups(grouping, language)
    groups.add(entries)
    return list(groups.lines(headings=headings))


def said(found: list[Line]) -> list[str]:
    return [line.text if isinstance(line, Heading) else line.quotation for line in found]


def test_without_groups_rows_come_as_they_are() -> None:
    assert said(lines(Grouping.NONE, entry("b", 2), entry("a", 1))) == ["b", "a"]


def test_articles_come_as_they_were_added_below_title_outlet_and_day() -> None:
    found = lines(Grouping.ARTICLE, entry("a", 2, title="Zut", date="2026-03-02T10:00"), entry("b", 1), entry("c", 2))
    outlet_and_day = "La Gazette des Vaux, 2026-03-02"
    assert said(found) == [f"Zut, {outlet_and_day} (2)", "a", "c", f"Le pont de Vaux, {outlet_and_day} (1)", "b"]


def test_nobody_comes_last() -> None:
    nobody = Entry(a_row(quotation="a", speaker=""), 1, None)
    assert said(lines(Grouping.SPEAKER, nobody, entry("b"))) == ["Jeanne Morel (1)", "b", "Sans locuteur (1)", "a"]


def test_accents_do_not_put_a_name_last() -> None:
    names = ["Zoé", "Émile", "Fanny"]
    found = lines(Grouping.SPEAKER, *(Entry(a_row(speaker=name), 1, n) for n, name in enumerate(names)))
    assert [line.text for line in found if isinstance(line, Heading)] == ["Émile (1)", "Fanny (1)", "Zoé (1)"]


def test_two_people_of_one_name_are_two_groups() -> None:
    assert said(lines(Grouping.SPEAKER, entry("a", speaker=1), entry("b", speaker=2), entry("c", speaker=1))) == [
        "Jeanne Morel (2)", "a", "c", "Jeanne Morel (1)", "b",
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "last"), [("fr", "Sans date (1)"), ("en", "No date (1)")])
def test_days_come_in_their_order_and_no_day_last(language: Language, last: str) -> None:
    days = ["", "2026-03-02", "2025-12-31T08:00"]
    found = lines(Grouping.DATE, *(entry(day or "-", date=day) for day in days), language=language)
    assert said(found)[::2] == ["2025-12-31 (1)", "2026-03-02 (1)", last]


def test_rows_are_numbered_through_the_groups() -> None:
    found = lines(Grouping.SPEAKER, entry("a", speaker=2), entry("b", speaker=1), entry("c", speaker=2))
    assert [line.number for line in found if not isinstance(line, Heading)] == [1, 2, 3]


def test_groups_need_no_headings() -> None:
    found = lines(Grouping.SPEAKER, entry("a", speaker=2), entry("b", speaker=1), entry("c", speaker=2), headings=False)
    assert said(found) == ["b", "a", "c"]
