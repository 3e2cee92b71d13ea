"""Words that stand anywhere, the printed mention, what waits, and every order, either way round."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from quoteapp.model import Form, Kind, Span, ZoneKind
from quoteapp.store import selecting
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, SpeakerRecord, Status
from quoteapp.store.search import Filter, Sort
from tests.store.builders import alias_in, article_in, changed, do, quotation_in, speaker_in

BRIDGE, HEART = "« Le pont rouvrira lundi »", "« cœur à l'été »"


@pytest.fixture(params=[0, 1_000])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """All words are those of many quotations, or of few."""
    monkeypatch.setattr(selecting, "FEW", request.param)


def found(library: Library, sort: Sort = Sort.ARTICLE, *, backwards: bool = False, **wanted: Any) -> list[int]:
    return list(library.numbers(Filter(**wanted), sort=sort, backwards=backwards))


def numbers(quotations: Iterable[QuotationRecord]) -> list[int]:
    return [quotation.id for quotation in quotations]


def named(library: Library, name: str) -> SpeakerRecord:
    speaker = speaker_in(library, name)
    alias_in(library, speaker.id, name)
    return speaker


# words anywhere


@pytest.fixture
def everywhere(library: Library) -> list[QuotationRecord]:
    """Three quotations with « œuvre » in the words, the name, the title; and one without."""
    article = article_in(library, "Il dit « une œuvre » et « rien » puis « la fin ».", title="Le port")
    other = article_in(library, "Elle dit « oui ».", title="Les œuvres du musée")
    speaker = named(library, "Fondation de l’Œuvre")
    return [
        quotation_in(library, article, "« une œuvre »"),
        quotation_in(library, article, "« rien »", speaker=speaker.id),
        quotation_in(library, other, "« oui »"),
        quotation_in(library, article, "« la fin »"),
    ]


@pytest.mark.parametrize("typed", ["œuvre", "OEUVRE", "oeuv"])
@pytest.mark.parametrize("sort", Sort)
def test_a_word_may_stand_in_the_words_the_name_or_the_title(
    library: Library, everywhere: list[QuotationRecord], few: None, typed: str, sort: Sort
) -> None:
    assert set(found(library, sort, anywhere=typed)) == set(numbers(everywhere[:3]))


def test_a_whole_word_is_no_beginning(library: Library, everywhere: list[QuotationRecord], few: None) -> None:
    assert set(found(library, anywhere="oeuvre ")) == set(numbers(everywhere[:2]))


def test_each_word_may_stand_somewhere_else(library: Library, everywhere: list[QuotationRecord], few: None) -> None:
    assert found(library, anywhere="port oeuvre") == numbers(everywhere[:2])
    assert found(library, anywhere="rien fondation") == [everywhere[1].id]


def test_a_name_finds_who_was_merged_into_its_bearer(library: Library, few: None) -> None:
    root = named(library, "Jeanne Morel")
    other = speaker_in(library, "J. M.", merged_into=root.id)
    quotation = quotation_in(library, article_in(library), speaker=other.id)
    assert found(library, anywhere="morel") == [quotation.id]


def test_words_in_the_quotation_and_words_anywhere_count_both(library: Library, few: None) -> None:
    bridge = quotation_in(library, article_in(library, title="Un port"), BRIDGE)
    quotation_in(library, article_in(library, title="Une gare"), BRIDGE)
    assert found(library, words="lundi", anywhere="port") == [bridge.id]


def test_what_has_the_words_is_counted(library: Library, everywhere: list[QuotationRecord]) -> None:
    assert selecting.count(library.db, Filter(anywhere="œuvre")) == 3


# the rest


def test_a_mention_is_what_is_printed(library: Library) -> None:
    article = article_in(library, "M. Roche dit « oui », M. Ruche « non », m. roche « si ».")
    same = quotation_in(library, article, "« oui »", mention=Span(0, 8))
    quotation_in(library, article, "« non »", mention=Span(22, 30))
    quotation_in(library, article, "« si »")
    assert found(library, mention="M. Roche") == [same.id]


def test_what_waits_is_proposed_speech_of_the_article(library: Library) -> None:
    article = article_in(library)
    waiting = quotation_in(library, article)
    for change in ({"kind": Kind.OTHER}, {"zone": ZoneKind.FURNITURE}, {"status": Status.CONFIRMED}):
        quotation_in(library, article, **change)
    assert found(library, waits=True) == [waiting.id]


def test_with_a_speaker_or_without(library: Library) -> None:
    article = article_in(library)
    named_, nobody = quotation_in(library, article, speaker=speaker_in(library).id), quotation_in(library, article)
    assert (found(library, named=True), found(library, nobody=True)) == ([named_.id], [nobody.id])


# orders


def test_by_the_name_without_accents_nobody_first(library: Library) -> None:
    article = article_in(library)
    order = [None, *(speaker_in(library, name).id for name in ("Agathe", "Élodie", "frédéric"))]
    made = [quotation_in(library, article, speaker=number) for number in order[::-1]]
    assert found(library, Sort.SPEAKER) == numbers(made[::-1])
    assert found(library, Sort.SPEAKER, backwards=True) == numbers(made)


def test_who_was_merged_stands_by_the_name_of_who_stays(library: Library) -> None:
    article = article_in(library)
    first, last = speaker_in(library, "Agathe"), speaker_in(library, "Zoé")
    middle = quotation_in(library, article, speaker=speaker_in(library, "Lina").id)
    moved = quotation_in(library, article, speaker=first.id)
    assert found(library, Sort.SPEAKER) == numbers([moved, middle])
    changed(library, first, merged_into=last.id)
    assert found(library, Sort.SPEAKER) == numbers([middle, moved])


def test_a_new_name_is_another_place(library: Library) -> None:
    article = article_in(library)
    root = speaker_in(library, "Agathe")
    merged = speaker_in(library, "A.", merged_into=root.id)
    moved = [quotation_in(library, article, speaker=each.id) for each in (root, merged)]
    middle = quotation_in(library, article, speaker=speaker_in(library, "Lina").id)
    changed(library, root, name="Zoé")
    assert found(library, Sort.SPEAKER) == numbers([middle, *moved])


def test_who_is_no_longer_merged_has_the_old_place(library: Library) -> None:
    article = article_in(library)
    merged = speaker_in(library, "Agathe", merged_into=speaker_in(library, "Zoé").id)
    moved = quotation_in(library, article, speaker=merged.id)
    quotation_in(library, article, speaker=speaker_in(library, "Lina").id)
    changed(library, merged, merged_into=None)
    assert found(library, Sort.SPEAKER)[0] == moved.id


@pytest.mark.parametrize(("sort", "field"), [(Sort.TITLE, "title"), (Sort.OUTLET, "outlet")])
def test_by_title_and_outlet_without_accents(library: Library, sort: Sort, field: str) -> None:
    late, early = (quotation_in(library, article_in(library, **{field: name})) for name in ("« Zone »", "Élan"))
    middle = quotation_in(library, article_in(library, **{field: "Fin"}))
    assert found(library, sort) == numbers([early, middle, late])
    assert found(library, sort, backwards=True) == numbers([late, middle, early])


def test_another_title_is_another_place(library: Library) -> None:
    article: ArticleRecord = article_in(library, title="Avant")
    first = quotation_in(library, article)
    second = quotation_in(library, article_in(library, title="Milieu"))
    changed(library, article, title="Été, puis zone")
    assert found(library, Sort.TITLE) == numbers([first, second])
    changed(library, library.find(ArticleRecord)[0], title="Zone")
    assert found(library, Sort.TITLE) == numbers([second, first])


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        (Sort.STATUS, {"status": Status.PROPOSED}, {"status": Status.CORRECTED}),
        (Sort.KIND, {"kind": Kind.SPEECH}, {"kind": Kind.OTHER}),
        (Sort.FORM, {"form": Form.SENTENCE}, {"form": Form.FRAGMENT}),
        (Sort.VERIFIED, {"verified": False}, {"verified": True}),
        (Sort.CONFIDENCE, {"confidence": 0.1}, {"confidence": 0.9}),
    ],
)
def test_by_a_value_either_way_round(library: Library, sort: Sort, first: dict[str, Any], last: dict[str, Any]) -> None:
    article = article_in(library)
    later, early = quotation_in(library, article, **last), quotation_in(library, article, **first)
    assert found(library, sort) == numbers([early, later])
    assert found(library, sort, backwards=True) == numbers([later, early])


def test_the_oldest_first(library: Library) -> None:
    new, old = (quotation_in(library, article_in(library, date=date)) for date in ("2026-03-02", "2026-03-01"))
    assert found(library, Sort.DATE, backwards=True) == numbers([old, new])


def test_the_last_that_was_added_first(library: Library) -> None:
    first, second = (quotation_in(library, article_in(library)) for _ in range(2))
    assert found(library, Sort.ARTICLE, backwards=True) == numbers([second, first])


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("backwards", [False, True])
def test_every_order_has_all_of_them(library: Library, sort: Sort, backwards: bool) -> None:
    for date in (None, "2026-03-01"):
        article = article_in(library, date=date)
        made = [quotation_in(library, article), quotation_in(library, article, speaker=speaker_in(library).id)]
        changed(library, made[0], verified=True)
    assert sorted(found(library, sort, backwards=backwards)) == sorted(found(library))


def test_a_list_that_is_read_while_something_is_written_goes_on(library: Library) -> None:
    article = article_in(library)
    made = [quotation_in(library, article) for _ in range(3)]
    reading = library.numbers(Filter())
    first = next(reading)
    do(library)
    changed(library, made[0], status=Status.CONFIRMED)
    assert [first, *reading] == numbers(made)


@pytest.mark.parametrize(("days", "before"), [(1, 0), (7, 6), (7, 7)])
def test_the_last_days_are_counted_from_the_day_on_which_it_is_asked(library: Library, days: int, before: int) -> None:
    day = (datetime.now(UTC).astimezone() - timedelta(days=before)).date().isoformat()
    quotation = quotation_in(library, article_in(library, date=day))
    assert found(library, days=days) == ([quotation.id] if before < days else [])
