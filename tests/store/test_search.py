import string
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteapp.model import Form, Kind, Span, SpeakerType, ZoneKind
from quoteapp.store import search, selecting
from quoteapp.store.indexes import untrue
from quoteapp.store.library import Library
from quoteapp.store.records import Edit, Status
from quoteapp.store.search import Filter, Sort
from tests.store.builders import (
    alias_in,
    article_in,
    changed,
    do,
    gone,
    quotation_in,
    speaker_in,
)

BRIDGE, HEART = "« Le pont rouvrira lundi »", "« cœur à l'été »"


def found(library: Library, typed: str = "", **wanted: Any) -> list[int]:
    return [quotation.id for quotation in library.search(Filter(words=typed, **wanted))]


def is_sound(library: Library) -> bool:
    """Whether the indexes are what SQLite takes for whole, and what the rows give."""
    for index in ("quotation_words", "article_words", "speaker_words"):
        library.db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608
    return untrue(library.db) == ""


# words


@pytest.mark.parametrize(
    "typed", ["cœur", "coeur", "COEUR", "ete", "Été", "l'été", "l’ete", "coeur été", "été cœur", "c"]
)
def test_case_accents_and_ligatures_do_not_count(library: Library, typed: str) -> None:
    quotation = quotation_in(library, article_in(library), HEART)
    assert found(library, typed) == [quotation.id]


@pytest.mark.parametrize("typed", ["oeur", "cœurs", "cœur pont", "c ", "coe ete"])
def test_other_words_are_not_found(library: Library, typed: str) -> None:
    quotation_in(library, article_in(library), HEART)
    assert found(library, typed) == []


def test_the_last_word_may_be_cut_short(library: Library) -> None:
    quotation = quotation_in(library, article_in(library), BRIDGE)
    assert found(library, "pont rouv") == [quotation.id]


def test_a_word_is_whole_once_a_space_is_typed(library: Library) -> None:
    quotation_in(library, article_in(library), BRIDGE)
    assert found(library, "rouv ") == []


@pytest.mark.parametrize("typed", ["", " ", "«", "!?", "\0", "\ud800"])
def test_what_has_no_words_wants_them_all(library: Library, typed: str) -> None:
    quotation = quotation_in(library, article_in(library))
    assert found(library, typed) == [quotation.id]


@pytest.mark.parametrize(
    "typed", ['"', "pont*", "NOT pont", "words:pont", "pont AND", "(pont", "^pont", "-pont", "_", "ᲀ𞤀"]
)
def test_the_language_of_the_index_is_only_words_here(library: Library, typed: str) -> None:
    quotation_in(library, article_in(library), BRIDGE)
    found(library, typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text(alphabet=string.punctuation + "aà1œ "))
def test_anything_may_be_typed(library: Library, typed: str) -> None:
    found(library, typed)
    search.articles(library.db, typed)
    search.speakers(library.db, typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(min_size=1))
def test_any_text_can_be_indexed_and_taken_out_again(library: Library, text: str) -> None:
    article = article_in(library, text)
    quotation = quotation_in(library, article, text.encode("utf-8", "replace").decode())
    assert is_sound(library)
    do(library, Edit(article, None), Edit(quotation, None))
    assert is_sound(library)


# the indexes follow the edits


def test_moved_edges_move_the_words(library: Library) -> None:
    quotation = quotation_in(library, article_in(library), BRIDGE)
    changed(library, quotation, span=Span(quotation.span.start, quotation.span.start + len("« Le pont")))
    assert (found(library, "pont "), found(library, "lundi")) == ([quotation.id], [])
    assert is_sound(library)


def test_a_deleted_quotation_is_found_no_more(library: Library) -> None:
    gone(library, quotation_in(library, article_in(library)))
    assert found(library, "pont") == []
    assert is_sound(library)


def test_a_deletion_taken_back_is_found_again(library: Library) -> None:
    quotation = quotation_in(library, article_in(library))
    gone(library, quotation)
    do(library, Edit(None, quotation))
    assert found(library, "pont") == [quotation.id]
    assert is_sound(library)


def test_a_change_of_something_else_leaves_the_words(library: Library) -> None:
    quotation = quotation_in(library, article_in(library))
    changed(library, quotation, note="vu")
    assert found(library, "pont") == [quotation.id]
    assert is_sound(library)


def test_a_title_is_found_by_its_new_words_only(library: Library) -> None:
    article = changed(library, article_in(library, title="Ancien"), title="Nouveau")
    assert (search.articles(library.db, "ancien"), search.articles(library.db, "nouveau")) == ([], [article.id])
    assert is_sound(library)


def test_a_form_of_a_name_is_found_by_its_new_words_only(library: Library) -> None:
    speaker = speaker_in(library)
    changed(library, alias_in(library, speaker.id, "Mme Morel"), form="la préfète")
    assert (search.speakers(library.db, "morel"), search.speakers(library.db, "prefete")) == ([], [speaker.id])
    assert is_sound(library)


def test_a_refused_step_leaves_the_index(library: Library) -> None:
    quotation = quotation_in(library, article_in(library))

    def delete_and_fail() -> None:
        with library.transaction():
            gone(library, quotation)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        delete_and_fail()
    assert found(library, "pont") == [quotation.id]
    assert is_sound(library)


def test_a_refused_part_leaves_the_index(library: Library) -> None:
    quotation = quotation_in(library, article_in(library))

    def delete_and_fail() -> None:
        with library.transaction():
            gone(library, quotation)
            raise ZeroDivisionError

    with library.transaction():
        other = quotation_in(library, article_in(library))
        with pytest.raises(ZeroDivisionError):
            delete_and_fail()
    assert found(library, "pont") == [quotation.id, other.id]
    assert is_sound(library)


def test_an_index_with_other_words_is_untrue(library: Library) -> None:
    article_in(library)
    library.db.execute("INSERT INTO article_words (rowid, title, words) VALUES (77, 'autre', 'chose')")
    assert untrue(library.db) == "article_words"


def test_an_index_that_lacks_words_is_untrue(library: Library) -> None:
    quotation_in(library, article_in(library))
    library.db.execute("INSERT INTO quotation_words (quotation_words) VALUES ('delete-all')")
    assert untrue(library.db) == "quotation_words"


# filters


def test_rejected_and_withdrawn_are_left_out_unless_asked_for(library: Library) -> None:
    article = article_in(library)
    gone_by = [quotation_in(library, article, status=each).id for each in (Status.REJECTED, Status.WITHDRAWN)]
    assert found(library) == []
    assert found(library, statuses=(Status.REJECTED, Status.WITHDRAWN)) == gone_by


def test_no_statuses_are_all_of_them(library: Library) -> None:
    quotation = quotation_in(library, article_in(library), status=Status.REJECTED)
    assert found(library, statuses=()) == [quotation.id]


def test_the_bin_is_looked_into_only_when_asked_for(library: Library) -> None:
    kept = quotation_in(library, article_in(library))
    binned = quotation_in(library, article_in(library, binned="2026-03-03"))
    assert (found(library), found(library, binned=True)) == ([kept.id], [binned.id])


def test_of_one_article(library: Library) -> None:
    one, two = quotation_in(library, article_in(library)), quotation_in(library, article_in(library))
    assert (found(library, article=one.article), found(library, article=two.article)) == ([one.id], [two.id])


def test_of_one_speaker_and_whoever_was_merged_into_it(library: Library) -> None:
    root, other = speaker_in(library), speaker_in(library, "Paul Tisserand")
    merged = speaker_in(library, "Mme Morel", merged_into=root.id)
    article = article_in(library)
    mine = [quotation_in(library, article, speaker=speaker.id).id for speaker in (root, merged)]
    quotation_in(library, article, speaker=other.id)
    assert found(library, speaker=root.id) == mine
    assert found(library, speaker=merged.id) == mine


def test_of_nobody(library: Library) -> None:
    article, speaker = article_in(library), speaker_in(library)
    quotation_in(library, article, speaker=speaker.id)
    alone = quotation_in(library, article)
    assert found(library, nobody=True) == [alone.id]


QUOTATION_FILTERS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ({"kind": Kind.OTHER}, {"kind": Kind.OTHER}, {"kind": Kind.SPEECH}),
    ({"form": Form.FRAGMENT}, {"form": Form.FRAGMENT}, {"form": Form.SENTENCE}),
    ({"furniture": False}, {"zone": ZoneKind.TITLE}, {"zone": ZoneKind.FURNITURE}),
    ({"least": 0.5}, {"confidence": 0.5}, {"confidence": 0.49}),
    ({"surest": 0.5}, {"confidence": 0.5}, {"confidence": 0.51}),
    ({"verified": True}, {"verified": True}, {"verified": False}),
    ({"verified": False}, {"verified": False}, {"verified": True}),
    ({"statuses": (Status.CONFIRMED,)}, {"status": Status.CONFIRMED}, {"status": Status.PROPOSED}),
]


@pytest.mark.parametrize(("wanted", "those", "others"), QUOTATION_FILTERS)
@pytest.mark.parametrize("typed", ["", "pont"])
def test_quotations_are_picked_by(
    library: Library, typed: str, wanted: dict[str, Any], those: dict[str, Any], others: dict[str, Any]
) -> None:
    article = article_in(library)
    quotation_in(library, article, **others)
    picked = quotation_in(library, article, **those)
    assert found(library, typed, **wanted) == [picked.id]
    assert selecting.count(library.db, Filter(words=typed, **wanted)) == 1


ARTICLE_FILTERS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ({"outlet": "La Gazette"}, {"outlet": "La Gazette"}, {"outlet": "Le Fanal"}),
    ({"outlet": "La Gazette"}, {"outlet": "La Gazette"}, {"outlet": None}),
    ({"since": "2026-03-02"}, {"date": "2026-03-02"}, {"date": "2026-03-01"}),
    ({"since": "2026-03-02"}, {"date": "2026-03-02T08:00:00+01:00"}, {"date": None}),
    ({"until": "2026-03-02"}, {"date": "2026-03-02T23:00:00+01:00"}, {"date": "2026-03-03"}),
    ({"until": "2026-03-02"}, {"date": "2026-03-01"}, {"date": None}),
]


@pytest.mark.parametrize(("wanted", "those", "others"), ARTICLE_FILTERS)
def test_quotations_are_picked_by_their_article(
    library: Library, wanted: dict[str, Any], those: dict[str, Any], others: dict[str, Any]
) -> None:
    quotation_in(library, article_in(library, **others))
    picked = quotation_in(library, article_in(library, **those))
    assert found(library, **wanted) == [picked.id]


# orders


def sorted_by(library: Library, sort: Sort, **options: Any) -> list[int]:
    return [quotation.id for quotation in library.search(Filter(), sort=sort, **options)]


def test_in_the_order_of_the_articles_and_their_texts(library: Library) -> None:
    first, second = article_in(library), article_in(library)
    late = quotation_in(library, second)
    heart, bridge = quotation_in(library, first, HEART), quotation_in(library, first, BRIDGE)
    assert sorted_by(library, Sort.ARTICLE) == [bridge.id, heart.id, late.id]


def test_the_outer_quotation_comes_before_the_inner_one(library: Library) -> None:
    article = article_in(library)
    inner, outer = quotation_in(library, article, "« Le pont"), quotation_in(library, article, BRIDGE)
    assert sorted_by(library, Sort.ARTICLE) == [outer.id, inner.id]


@pytest.mark.parametrize("sort", [Sort.ARTICLE, Sort.CONFIDENCE, Sort.DATE])
@pytest.mark.parametrize("few", [0, 1_000])
def test_words_that_many_quotations_have_are_found_as_those_of_few(
    library: Library, monkeypatch: pytest.MonkeyPatch, sort: Sort, few: int
) -> None:
    monkeypatch.setattr(selecting, "FEW", few)
    late = quotation_in(library, article_in(library, date="2026-03-01"), BRIDGE, confidence=0.9)
    early = quotation_in(library, article_in(library, date="2026-03-02"), BRIDGE, confidence=0.1)
    quotation_in(library, article_in(library, date="2026-03-03"), HEART)
    by_article = [late.id, early.id]
    met = [quotation.id for quotation in library.search(Filter(words="pont"), sort=sort)]
    assert met == (by_article if sort is Sort.ARTICLE else by_article[::-1])


def test_the_least_sure_first(library: Library) -> None:
    article = article_in(library)
    sure, unsure = quotation_in(library, article, confidence=0.9), quotation_in(library, article, confidence=0.2)
    assert sorted_by(library, Sort.CONFIDENCE) == [unsure.id, sure.id]


def test_the_latest_first_and_the_undated_last(library: Library) -> None:
    dates = (None, "2026-03-01", "2026-03-02T09:00:00+01:00")
    none, old, new = (quotation_in(library, article_in(library, date=date)).id for date in dates)
    assert sorted_by(library, Sort.DATE) == [new, old, none]


@pytest.mark.parametrize("sort", Sort)
def test_pages_follow_one_another(library: Library, sort: Sort) -> None:
    article = article_in(library)
    for _ in range(5):
        quotation_in(library, article)
    pages = [sorted_by(library, sort, limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert [number for page in pages for number in page] == sorted_by(library, sort)


# articles and speakers


def test_articles_with_the_words_in_the_title_come_first(library: Library) -> None:
    often = article_in(library, "fanal " * 50, title="Autre")
    titled = article_in(library, "Rien d'autre. " * 500, title="Un long titre où il est question du fanal de Rosquer")
    assert search.articles(library.db, "fanal") == [titled.id, often.id]


def test_articles_in_the_bin_are_not_found(library: Library) -> None:
    article_in(library, binned="2026-03-03")
    assert search.articles(library.db, "pont") == []


def test_no_words_find_no_articles_and_no_speakers(library: Library) -> None:
    article_in(library)
    alias_in(library, speaker_in(library).id, "Jeanne Morel")
    assert search.articles(library.db, " ") == search.speakers(library.db, "") == []


@pytest.mark.parametrize("typed", ["j", "mor", "morel j", "JEANNE", "morel "])
def test_speakers_are_found_while_one_types(library: Library, typed: str) -> None:
    speaker = speaker_in(library)
    alias_in(library, speaker.id, "Jeanne Morel")
    assert search.speakers(library.db, typed) == [speaker.id]


def test_a_merged_speaker_is_found_as_its_root_once(library: Library) -> None:
    root = speaker_in(library)
    merged = speaker_in(library, merged_into=root.id)
    alias_in(library, root.id, "Jeanne Morel")
    alias_in(library, merged.id, "Mme Morel")
    assert search.speakers(library.db, "morel") == [root.id]


def test_the_most_quoted_speaker_comes_first_whoever_was_merged_into_it_counted(library: Library) -> None:
    article = article_in(library)
    some, root = speaker_in(library), speaker_in(library, type=SpeakerType.ORGANIZATION)
    merged = speaker_in(library, merged_into=root.id)
    for speaker in (some, root):
        alias_in(library, speaker.id, "Morel")
    for speaker in (some, some, root, merged, merged):
        quotation_in(library, article, speaker=speaker.id)
    assert search.speakers(library.db, "morel") == [root.id, some.id]
