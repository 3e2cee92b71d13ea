"""What a filter is made of, a term for each thing that it is about: in words, as it is chosen, as it is typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject

from quoteapp.desk import searching
from quoteapp.desk.periods import Period, period
from quoteapp.folding import words
from quoteapp.gui.languages import day
from quoteapp.gui.listing_words import ListingWords
from quoteapp.model import Form, Kind
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, Status
from quoteapp.store.search import Filter

USUAL = Filter()
FACETS = {
    "status": ("waits", "statuses"),
    "speaker": ("speaker", "nobody", "named"),
    "mention": ("mention",),
    "confidence": ("least", "surest"),
    "kind": ("kind",),
    "form": ("form",),
    "article": ("article",),
    "outlet": ("outlet",),
    "date": ("since", "until", "days"),
    "verified": ("verified",),
}
"""The fields of a filter that are about one thing: a term takes the place of another one on the same."""
EACH = 4  # suggestions of a kind, at most
LONGEST = 48  # characters of a title or a mention in a term


@dataclass(frozen=True, slots=True)
class Term:
    """One term: the facet that it is on, its words, and the fields of the filter that it sets."""

    facet: str
    text: str
    sets: tuple[tuple[str, Any], ...]

    def on(self, wanted: Filter) -> Filter:
        """A filter with this term in it."""
        return replace(without(wanted, self.facet), **dict(self.sets))

    def is_all_of(self, wanted: Filter) -> bool:
        """Whether it says all that a filter wants of this facet."""
        return all(
            dict(self.sets).get(name, getattr(USUAL, name)) == getattr(wanted, name) for name in FACETS[self.facet]
        )


def without(wanted: Filter, facet: str) -> Filter:
    """A filter without its term on something."""
    return replace(wanted, **{name: getattr(USUAL, name) for name in FACETS[facet]})


def is_usual(wanted: Filter) -> bool:
    """Whether a filter lets everything through."""
    return wanted == USUAL


class Terms(QObject):
    """Terms in the interface's language, of a library."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self.words = ListingWords(self)

    # what there is to choose

    def choices(self) -> dict[str, list[Term]]:
        """The terms on what has a few values, by facet."""
        statuses: dict[str, dict[str, Any]] = {
            self.tr("waits"): {"waits": True},
            self.tr("accepted"): {"statuses": (Status.CONFIRMED,)},
            self.tr("corrected"): {"statuses": (Status.CORRECTED,)},
            self.tr("accepted or corrected"): {"statuses": (Status.CONFIRMED, Status.CORRECTED)},
            self.tr("deleted"): {"statuses": (Status.REJECTED,)},
        }
        return {
            "status": [self._term("status", text, **sets) for text, sets in statuses.items()],
            "speaker": [self._term("speaker", self.tr("nobody yet"), nobody=True, kind=Kind.SPEECH)],
            "confidence": [self._at_most(0.6), self._at_most(0.8), self._at_least(0.9)],
            "kind": [self._term("kind", self.words.kind(kind), kind=kind) for kind in Kind],
            "form": [self._term("form", self.words.form(form), form=form) for form in Form],
            "date": [self._last(7), self._last(30), self._last(365)],
            "verified": [
                self._term("verified", self.tr("yes"), verified=True),
                self._term("verified", self.tr("no"), verified=False),
            ],
        }

    def speaker(self, number: int, name: str) -> Term:
        """What somebody has said."""
        return self._term("speaker", name, speaker=number)

    def article(self, number: int, title: str) -> Term:
        """What stands in an article."""
        return self._term("article", _short(title), article=number)

    def outlet(self, name: str) -> Term:
        """What an outlet has printed."""
        return self._term("outlet", name, outlet=name)

    def mention(self, printed: str) -> Term:
        """Whose speaker is named by these words."""
        return self._term("mention", self.tr("“{words}”").format(words=_short(printed)), mention=printed)

    def _term(self, facet: str, value: str, **sets: Any) -> Term:
        return Term(
            facet, self.tr("{facet}: {value}").format(facet=self.facet(facet), value=value), tuple(sets.items())
        )

    def facet(self, name: str) -> str:
        """What a term is about, in a word."""
        return {
            "status": self.tr("Status"),
            "speaker": self.tr("Speaker"),
            "mention": self.tr("Named as"),
            "confidence": self.tr("Confidence"),
            "kind": self.tr("Kind"),
            "form": self.tr("Form"),
            "article": self.tr("Article"),
            "outlet": self.tr("Outlet"),
            "date": self.tr("Date"),
            "verified": self.tr("Verified"),
        }[name]

    def _at_most(self, share: float) -> Term:
        return self._term(
            "confidence", self.tr("at most {share}").format(share=self.words.percent(share)), surest=share
        )

    def _at_least(self, share: float) -> Term:
        return self._term(
            "confidence", self.tr("at least {share}").format(share=self.words.percent(share)), least=share
        )

    def _last(self, days: int) -> Term:
        return self._term("date", self.tr("the last %n day(s)", "", days), days=days)

    def _between(self, days: Period) -> Term:
        if days.since == days.until:
            return self._term("date", day(days.since), since=days.since, until=days.until)
        text = self.tr("{since} to {until}").format(since=day(days.since), until=day(days.until))
        return self._term("date", text, since=days.since, until=days.until)

    # what is typed

    def suggested(self, typed: str) -> list[Term]:
        """The terms that somebody may mean who types this: a name, a title, an outlet, a date, a share, a word."""
        if len(typed.strip()) < 2:
            return []
        return [*self._by_figures(typed), *self._by_words(typed), *self._by_name(typed)]

    def _by_figures(self, typed: str) -> Iterator[Term]:
        if days := period(typed):
            yield self._between(days)
            yield self._term("date", self.tr("since {day}").format(day=day(days.since)), since=days.since)
            yield self._term("date", self.tr("until {day}").format(day=day(days.until)), until=days.until)
        if share := re.fullmatch(r"([<>≤≥]?)\s*(\d{1,3})\s*(%?)", typed.strip()):
            sign, number, percent = share.groups()
            if (sign or percent) and int(number) <= 100:
                if sign not in (">", "≥"):
                    yield self._at_most(int(number) / 100)
                if sign not in ("<", "≤"):
                    yield self._at_least(int(number) / 100)

    def _by_words(self, typed: str) -> Iterator[Term]:
        meant = words(typed)
        for term in (each for some in self.choices().values() for each in some):
            if meant and all(any(word.startswith(part) for word in words(term.text)) for part in meant):
                yield term

    def _by_name(self, typed: str) -> Iterator[Term]:
        yield from (self.speaker(*each) for each in searching.speakers(self.library, typed, EACH))
        yield from (self.outlet(each) for each in searching.outlets(self.library, typed)[:EACH])
        yield from (self.article(*each) for each in searching.articles(self.library, typed, EACH))

    # what there is in a filter

    def of(self, wanted: Filter) -> list[Term]:
        """The terms of a filter, each in words."""
        return [
            self._told(wanted, facet)
            for facet, names in FACETS.items()
            if any(getattr(wanted, name) != getattr(USUAL, name) for name in names)
        ]

    def _told(self, wanted: Filter, facet: str) -> Term:
        known = next((each for each in self.choices().get(facet, []) if each.is_all_of(wanted)), None)
        if known is not None:
            return known
        if facet == "speaker" and wanted.speaker is not None:
            somebody = self.library.speakers([wanted.speaker]).get(wanted.speaker)  # an undo may have taken them away
            return self.speaker(wanted.speaker, somebody.name if somebody else self.tr("no longer there"))
        if facet == "article" and wanted.article is not None:
            record = self.library.get(ArticleRecord, wanted.article)
            return self.article(wanted.article, record.title if record else "")
        if facet == "outlet" and wanted.outlet is not None:
            return self.outlet(wanted.outlet)
        if facet == "mention" and wanted.mention is not None:
            return self.mention(wanted.mention)
        if facet == "confidence":
            return self._at_most(wanted.surest) if wanted.surest is not None else self._at_least(wanted.least or 0)
        if facet == "date" and wanted.days is not None:
            return self._last(wanted.days)
        if facet == "date":
            return self._dated(wanted.since, wanted.until)
        return self._term(facet, "…")

    def _dated(self, since: str | None, until: str | None) -> Term:
        if since and until:
            return self._between(Period(since, until))
        if since:
            return self._term("date", self.tr("since {day}").format(day=day(since)), since=since)
        return self._term("date", self.tr("until {day}").format(day=day(until or "")), until=until)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
