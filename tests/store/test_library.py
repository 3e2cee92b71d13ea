import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from quoteapp.errors import KnownError
from quoteapp.model import Span, SpeakerType, Zone, ZoneKind
from quoteapp.store import rows
from quoteapp.store.library import Library, StaleError
from quoteapp.store.opening import open_library
from quoteapp.store.records import (
    AliasRecord,
    ArticleRecord,
    Edit,
    JudgementRecord,
    QuotationRecord,
    SpeakerRecord,
    Verdict,
)
from tests.store.builders import (
    AT,
    TEXT,
    WHO,
    a_quotation,
    added,
    alias_in,
    an_article,
    article_in,
    changed,
    content,
    do,
    gone,
    quotation_in,
    speaker_in,
)

BODY = (Zone(Span(0, 3), ZoneKind.BODY),)


def test_an_article_comes_back_as_it_was_read(library: Library) -> None:
    article = an_article(title="Le pont", outlet="La Gazette des Vaux", author="Luc Auberive", url="https://a.example")
    with library.transaction():
        record = added(library, library.add_article(article, "Le pont", at=AT))
    assert library.article(record.id) == replace(article, original=b"")
    assert library.original(article.sha256) == article.original


@pytest.mark.parametrize("text", ["NUL \0 in the middle\n", "\r\t\u2028\u00a0\u202f\ufeff", "𝒳 👩‍👩‍👧 é"])
def test_odd_characters_stay_as_they_are(library: Library, text: str) -> None:
    assert library.text(article_in(library, text).id) == text


def test_half_a_surrogate_pair_is_replaced_and_offsets_hold(library: Library) -> None:
    text = library.text(article_in(library, "moitié \ud83d, « fin »").id)
    assert text == "moitié \ufffd, « fin »"


def test_names_of_files_that_are_not_valid_text_can_be_kept(library: Library) -> None:
    with library.transaction():
        record = added(library, library.add_article(an_article(file="caf\udce9.txt", title="\ud800"), "\ud800", at=AT))
    assert (record.file, record.title) == ("caf\ufffd.txt", "\ufffd")


def test_the_same_bytes_are_kept_once(library: Library) -> None:
    article_in(library)
    article_in(library)
    assert len(content(library)["originals"]) == 1


def test_a_row_that_is_not_there_is_none(library: Library) -> None:
    assert library.get(ArticleRecord, 9) is None


def test_several_leaves_out_what_is_not_there(library: Library) -> None:
    one, two = speaker_in(library), speaker_in(library)
    assert library.several(SpeakerRecord, [two.id, 99, one.id]) == [one, two]


# transactions


def test_what_fails_inside_a_transaction_leaves_nothing(library: Library) -> None:
    before = content(library)

    def add_then_fail() -> None:
        with library.transaction():
            article_in(library)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_then_fail()
    assert content(library) == before


def test_a_part_that_fails_takes_back_itself_alone(library: Library) -> None:
    def add_then_fail() -> None:
        with library.transaction():
            speaker_in(library, "Paul Tisserand")
            raise ZeroDivisionError

    with library.transaction():
        kept = speaker_in(library)
        with pytest.raises(ZeroDivisionError):
            add_then_fail()
    assert library.find(SpeakerRecord) == [kept]


def test_nothing_is_written_after_sqlite_itself_rolled_back(library: Library) -> None:
    def go_on() -> None:
        with library.transaction():
            speaker_in(library)
            library.db.execute("ROLLBACK")  # as SQLite does when the disk fails
            with pytest.raises(KnownError):
                speaker_in(library)

    with pytest.raises(KnownError):
        go_on()
    assert library.find(SpeakerRecord) == []


def test_what_is_written_is_there_after_opening_again(library: Library) -> None:
    speaker = speaker_in(library)
    library.close()
    with open_library(library.path) as again:
        assert again.find(SpeakerRecord) == [speaker]


def test_closing_in_the_middle_of_a_transaction_leaves_nothing(library: Library) -> None:
    library.db.execute("BEGIN IMMEDIATE")
    speaker_in_open_transaction = (
        "INSERT INTO speakers (id, name, type, note, origin) VALUES (1, 'Jeanne Morel', 'person', '', 'machine')"
    )
    library.db.execute(speaker_in_open_transaction)
    library.close()
    with open_library(library.path) as again:
        assert again.find(SpeakerRecord) == []


def test_a_library_opened_for_reading_is_not_written(library: Library) -> None:
    speaker = SpeakerRecord(id=1, name="Jeanne Morel", type=SpeakerType.PERSON)
    with open_library(library.path, read_only=True) as reader, pytest.raises(KnownError, match="reading only"):
        added(reader, speaker)


def test_a_library_opened_for_reading_gives_no_numbers(library: Library) -> None:
    with open_library(library.path, read_only=True) as reader, pytest.raises(KnownError, match="protected"):
        reader.number(SpeakerRecord)


# numbers


def test_numbers_count_up_for_each_kind_of_its_own(library: Library) -> None:
    kinds = (SpeakerRecord, SpeakerRecord, QuotationRecord)
    assert [library.number(kind) for kind in kinds] == [1, 2, 1]


def test_a_number_is_not_given_again_after_its_row_went(library: Library) -> None:
    speaker = speaker_in(library)
    gone(library, speaker)
    assert library.number(SpeakerRecord) > speaker.id


def test_a_number_is_not_given_again_after_opening_again(library: Library) -> None:
    number = library.number(SpeakerRecord)
    library.close()
    with open_library(library.path) as again:
        assert again.number(SpeakerRecord) > number


# stale edits


def stale_change(library: Library, speaker: SpeakerRecord) -> None:
    do(library, Edit(None, a_new(library)), Edit(replace(speaker, note="old"), replace(speaker, note="new")))


def stale_addition(library: Library, speaker: SpeakerRecord) -> None:
    do(library, Edit(None, a_new(library)), Edit(None, replace(speaker, note="new")))


def stale_deletion(library: Library, speaker: SpeakerRecord) -> None:
    do(library, Edit(None, a_new(library)), Edit(replace(speaker, id=99), None))


def twice_the_same_row(library: Library, speaker: SpeakerRecord) -> None:
    do(library, Edit(speaker, replace(speaker, note="one")), Edit(speaker, replace(speaker, note="two")))


def a_new(library: Library) -> SpeakerRecord:
    return SpeakerRecord(id=1000, name="Paul Tisserand", type=SpeakerType.PERSON)


@pytest.mark.parametrize("edit", [stale_change, stale_addition, stale_deletion, twice_the_same_row])
def test_a_stale_edit_leaves_everything_as_it_was(
    library: Library, edit: Callable[[Library, SpeakerRecord], None]
) -> None:
    speaker = speaker_in(library)
    before = content(library)
    with pytest.raises(StaleError):
        edit(library, speaker)
    assert content(library) == before


# references


def test_a_quotation_of_nobody_there_is_refused(library: Library) -> None:
    quotation = a_quotation(library, article_in(library))
    before = content(library)
    with pytest.raises(sqlite3.IntegrityError):
        added(library, replace(quotation, speaker=99))
    assert content(library) == before


def test_a_speaker_who_is_quoted_cannot_go(library: Library) -> None:
    speaker = speaker_in(library)
    quotation_in(library, article_in(library), speaker=speaker.id)
    with pytest.raises(sqlite3.IntegrityError):
        gone(library, speaker)


def test_a_speaker_may_go_with_the_quotation(library: Library) -> None:
    speaker = speaker_in(library)
    quotation = quotation_in(library, article_in(library), speaker=speaker.id)
    do(library, Edit(speaker, None), Edit(quotation, None))
    assert not library.find(SpeakerRecord)
    assert not library.find(QuotationRecord)


def test_an_article_with_a_form_of_a_name_cannot_go_alone(library: Library) -> None:
    article = article_in(library)
    alias_in(library, speaker_in(library).id, "la préfète", article=article.id)
    with pytest.raises(sqlite3.IntegrityError):
        gone(library, article)


def test_an_article_without_text_is_refused(library: Library) -> None:
    article = article_in(library)
    with pytest.raises(sqlite3.IntegrityError):
        rows.put(library.db, [Edit(None, replace(article, id=99))])


def test_the_text_stays_when_the_addition_is_taken_back(library: Library) -> None:
    article = article_in(library)
    gone(library, article)
    do(library, Edit(None, article))
    assert library.article(article.id).text == TEXT


# zones and analyses


def test_zones_are_the_files_own_before_any_analysis(library: Library) -> None:
    assert library.zones(article_in(library).id) == an_article().zones


def test_zones_are_those_of_the_last_analysis(library: Library) -> None:
    article = article_in(library).id
    library.add_run(article, (Zone(Span(0, 9), ZoneKind.TITLE),), at=AT, engine="1", analysis=b"")
    library.add_run(article, BODY, at=AT, engine="2", analysis=b"")
    assert library.zones(article) == BODY


def test_the_engine_gets_the_files_own_zones_always(library: Library) -> None:
    article = article_in(library).id
    library.add_run(article, BODY, at=AT, engine="1", analysis=b"")
    assert library.article(article).zones == an_article().zones


def test_an_article_never_analysed_has_no_run(library: Library) -> None:
    assert library.run(article_in(library).id) is None


def test_of_analyses_the_last_is_kept_whole_and_the_others_named(library: Library) -> None:
    article = article_in(library).id
    library.add_run(article, BODY, at=AT, engine="1", analysis=b"first")
    library.add_run(article, BODY, at=AT, engine="2", analysis=b"second")
    last = library.run(article)
    assert last is not None
    assert (last.engine, last.analysis) == ("2", b"second")
    assert [(run.engine, run.analysis) for run in library.runs(article)] == [("1", None), ("2", None)]


def test_which_articles_were_analysed_after_a_step_no_clock_can_change(library: Library) -> None:
    articles = [article_in(library).id for _ in range(3)]
    steps = []
    for article, hour in zip(articles, ("12", "11", "10"), strict=True):  # a clock that goes backwards
        steps.append(do(library, action="step").id)
        library.add_run(article, BODY, at=AT.replace("T10", f"T{hour}"), engine="1", analysis=b"")
    assert [library.analysed(step) for step in steps] == [articles, articles[1:], articles[2:]]
    assert [run.step for run in library.runs(articles[1])] == [steps[1]]


def test_an_analysis_of_an_article_that_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        library.add_run(99, BODY, at=AT, engine="1", analysis=b"")


# speakers


@pytest.mark.parametrize("kind", SpeakerType)
def test_members_come_back_in_their_order(library: Library, kind: SpeakerType) -> None:
    one, two = speaker_in(library), speaker_in(library)
    group = speaker_in(library, "Morel et Tisserand", type=kind, members=(two.id, one.id))
    assert library.get(SpeakerRecord, group.id) == group


def test_members_can_change_and_go(library: Library) -> None:
    one, two = speaker_in(library), speaker_in(library)
    group = speaker_in(library, "Morel et Tisserand", type=SpeakerType.GROUP, members=(one.id, two.id))
    group = changed(library, group, members=(two.id,))
    assert library.get(SpeakerRecord, group.id) == group
    group = changed(library, group, members=(), type=SpeakerType.PERSON)
    assert library.get(SpeakerRecord, group.id) == group


def test_groups_of_are_those_with_a_member(library: Library) -> None:
    one, two = speaker_in(library), speaker_in(library)
    group = speaker_in(library, type=SpeakerType.GROUP, members=(one.id,))
    assert (library.groups_of([one.id]), library.groups_of([two.id])) == ([group.id], [])


def test_a_merged_speaker_is_its_root(library: Library) -> None:
    root = speaker_in(library)
    merged = speaker_in(library, "Mme Morel", merged_into=root.id)
    assert library.speaker(merged.id) == library.speaker(root.id) == root


def test_all_who_are_one_come_root_first(library: Library) -> None:
    late = speaker_in(library, "Mme Morel")
    root = speaker_in(library)
    changed(library, late, merged_into=root.id)
    assert library.one_with(late.id) == [root.id, late.id]


def test_forms_and_judgements_of_merged_speakers_count(library: Library) -> None:
    root, other = speaker_in(library), speaker_in(library, "Louis Morel")
    merged = speaker_in(library, "Mme Morel", merged_into=root.id)
    alias = alias_in(library, merged.id, "Mme Morel")
    apart = added(library, JudgementRecord(id=1, verdict=Verdict.APART, one=other.id, other=merged.id))
    assert library.aliases(root.id) == [alias]
    assert library.judgements(root.id) == [apart]


def test_forms_are_found_by_their_folded_words(library: Library) -> None:
    alias = alias_in(library, speaker_in(library).id, "Zoé Çelik-Œillet")
    where = "folded = ? AND first = ? AND last = ?"
    assert library.find(AliasRecord, where, ("zoe celik oeillet", "zoe", "oeillet")) == [alias]


def test_a_speaker_nobody_refers_to_is_not_needed(library: Library) -> None:
    assert not library.needs(speaker_in(library).id)


def test_a_speaker_is_needed_by_what_refers_to_it(library: Library) -> None:
    one, two, three, four = (speaker_in(library) for _ in range(4))
    article = article_in(library)
    quotation_in(library, article, speaker=one.id, relayed_by=two.id)
    speaker_in(library, merged_into=three.id)
    speaker_in(library, type=SpeakerType.GROUP, members=(four.id,))
    assert all(library.needs(speaker.id) for speaker in (one, two, three, four))


def test_a_speaker_is_not_needed_by_what_goes_too(library: Library) -> None:
    speaker = speaker_in(library)
    quotation = quotation_in(library, article_in(library), speaker=speaker.id)
    assert not library.needs(speaker.id, {("quotations", quotation.id)})


# alike texts


def sketched(library: Library, *sketch: int) -> int:
    with library.transaction():
        record = library.add_article(an_article(), "", at=AT, sketch=sketch)
        return added(library, record).id


def test_articles_that_share_most_of_a_sketch_come_first(library: Library) -> None:
    few, most, none = sketched(library, 1, 2, 8, 9), sketched(library, 1, 2, 3, 9), sketched(library, 1, 7, 8, 9)
    found = library.sharing([1, 2, 3, 4], 2)
    assert found == [most, few]
    assert none not in found


# two programs on one file


def test_another_programs_write_is_noticed(library: Library) -> None:
    before = library.data_version()
    with open_library(library.path) as other:
        speaker_in(other)
    assert library.data_version() != before


def test_ones_own_write_is_no_news(library: Library) -> None:
    before = library.data_version()
    speaker_in(library)
    assert library.data_version() == before


def test_an_edit_of_what_another_program_has_changed_is_stale(library: Library) -> None:
    speaker = speaker_in(library)
    with open_library(library.path) as other:
        changed(other, speaker, note="first")
    with pytest.raises(StaleError):
        changed(library, speaker, note="second")


def test_write_gives_the_step_back(library: Library) -> None:
    edit = Edit(None, SpeakerRecord(id=1, name="Jeanne Morel", type=SpeakerType.PERSON))
    group = library.write([edit], who=WHO, action="add", at=AT)
    assert (group.id, group.who, group.action, group.at, group.edits) == (1, WHO, "add", AT, (edit,))
