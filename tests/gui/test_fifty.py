"""Fifty quotations reviewed by keyboard alone, by somebody who knows who spoke: how many keys that takes."""

import json
from pathlib import Path
from typing import Any

import pytest

from quoteapp.model import Kind
from quoteapp.store.records import QuotationRecord
from tests.annotated import same_speaker
from tests.gui.person import Person

ARTICLES = sorted((Path(__file__).parents[1] / "data" / "gold").glob("*.json"))[:10]
FIFTY = 50
TENTH = 10
MOST = 2.2  # keys a quotation, where the machine is right nine times in ten
NEW = "Zoé Ümit"  # of whom no article tells
NOT_SPEECH = {"kind": "other", "speaker": None, "accept": (), "speaker_type": None}

Row = dict[str, Any]


class Reviewer:
    """Somebody who knows better than the machine every tenth time, and wherever that is wrong; keys are counted."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.keys = self.right = 0
        self.told: list[tuple[int, Row]] = []  # quotation, and what is true of it
        self.articles: dict[str, list[Row]] = {
            f"{path.stem}.txt": json.loads(path.read_text(encoding="utf-8"))["quotes"] for path in ARTICLES
        }

    def press(self, key: str) -> None:
        self.person.press(key)
        self.keys += 1

    def review(self, count: int) -> None:
        """Decide on so many quotations, each as it comes."""
        for number in range(count):
            quotation = self.next()
            row = self.better(number // TENTH, quotation) if number % TENTH == TENTH // 2 else self.row(quotation)
            self.told.append((quotation.id, row))
            self.decide(quotation, row)

    def next(self) -> QuotationRecord:
        """The quotation that waits; at the end of an article Return goes on to the next."""
        if not self.person.review.quotation.waits:
            self.press("Return")
        quotation: QuotationRecord = self.person.review.quotation
        assert quotation.waits
        return quotation

    def row(self, quotation: QuotationRecord) -> Row:
        rows = self.articles[self.person.title]
        return next((row for row in rows if row["start"] == quotation.span.start), NOT_SPEECH)

    def better(self, turn: int, quotation: QuotationRecord) -> Row:
        """Something else than what the machine says: somebody else of the article, somebody new, or no speech."""
        if turn == 1:
            return NOT_SPEECH
        new = {"kind": "speech", "speaker": NEW, "accept": (), "speaker_type": "person"}
        if turn == 2:
            return new
        rows = [row for row in self.articles[self.person.title] if row["speaker"] and row["kind"] == "speech"]
        return next((row for row in rows if not self.is_right(quotation, row)), new)

    def is_right(self, quotation: QuotationRecord, row: Row) -> bool:
        speaker = self.person.review.speaker(quotation)
        return speaker is not None and row["kind"] == "speech" and same_speaker(speaker.name, row)

    def decide(self, quotation: QuotationRecord, row: Row) -> None:
        if self.is_right(quotation, row):
            self.right += 1
            self.press("Return")
        elif row["kind"] != "speech":
            self.press("x")
        else:
            self.name(row)

    def name(self, row: Row) -> None:
        """Say who speaks: somebody offered, else whoever comes first after a few letters, else the whole name."""
        offers = [name.text() for _, name, _ in self.person.window.card.offers.lines if name.isVisible()]
        place = next((str(place) for place, name in enumerate(offers, 1) if same_speaker(name, row)), None)
        if place is not None:
            self.press(place)
            return
        self.press("s")
        for letter in row["speaker"]:
            if self.is_first(row):
                break
            self.person.type(letter)
            self.keys += 1
        self.press("Return")

    def is_first(self, row: Row) -> bool:
        shown, place = self.person.window.picker.model.shown, self.person.window.picker.view.currentIndex().row()
        return 0 <= place < len(shown) and same_speaker(shown[place].name, row)


@pytest.fixture
def reviewer(person: Person) -> Reviewer:
    person.child = None  # the real engine
    person.start().bring_files(*(path.with_suffix(".txt") for path in ARTICLES))
    return Reviewer(person.wait(120))


def test_fifty_quotations_take_a_hundred_and_ten_keys_at_most(reviewer: Reviewer) -> None:
    reviewer.review(FIFTY)
    library = reviewer.person.workplace.library
    for number, row in reviewer.told:
        decided = library.get(QuotationRecord, number)
        assert decided is not None
        if row["kind"] == "speech":
            assert decided.speaker is not None
            assert same_speaker(library.speaker(decided.speaker).name, row)
        else:
            assert decided.kind is Kind.OTHER

    assert reviewer.right <= FIFTY - FIFTY // TENTH
    assert reviewer.keys <= MOST * FIFTY, (reviewer.keys, reviewer.right)
