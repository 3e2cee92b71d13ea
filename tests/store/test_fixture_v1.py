"""The library of the first schema, kept for ever: what is in it is read, whatever the schema is by now."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from quoteapp.model import Form, Kind, Span, SpeakerType, ZoneKind
from quoteapp.store import history, search
from quoteapp.store.history import State
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import (
    AliasRecord,
    ArticleRecord,
    JudgementRecord,
    QuotationRecord,
    SpeakerRecord,
    Status,
    Verdict,
)
from quoteapp.store.schema import VERSION
from quoteapp.store.search import Filter
from tests.data import make_library_v1
from tests.store.builders import content, problems, records, replayed, speaker_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(make_library_v1.PATH, tmp_path))


def test_it_is_brought_up_to_date_and_sound(library: Library) -> None:
    assert library.db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert problems(library.path) == []


def test_its_articles(library: Library) -> None:
    bridge, quay = library.find(ArticleRecord)
    assert (bridge.title, bridge.outlet, bridge.author) == ("Le pont de Vaux", "Le Fanal", "Luc Auberive")
    assert (quay.title, quay.date, quay.file) == ("Le quai", "2026-03-01", "quai.html")
    assert library.text(bridge.id) == make_library_v1.BRIDGE
    assert library.original(quay.sha256) == make_library_v1.QUAY.encode()
    assert library.article(quay.id).title == "Le quai"
    assert library.sharing([len(make_library_v1.QUAY)], 1) == [quay.id]


def test_its_zones_and_analyses(library: Library) -> None:
    assert [zone.kind for zone in library.zones(1)] == [ZoneKind.TITLE, ZoneKind.BODY]
    run = library.run(1)
    assert run is not None
    assert (run.engine, run.analysis) == ("engine 1", b'{"language":"fr"}')


def test_after_which_steps_it_was_analysed(library: Library) -> None:
    assert [library.analysed(step) for step in (2, 3)] == [[1, 2], []]


def test_a_decision_in_it(library: Library) -> None:
    monday = library.get(QuotationRecord, 1)
    assert monday == QuotationRecord(
        id=1,
        article=1,
        span=Span(25, 51),
        machine=Span(25, 51),
        kind=Kind.SPEECH,
        form=Form.SENTENCE,
        zone=ZoneKind.BODY,
        speaker=1,
        name="morel",
        role="préfète",
        mention=Span(63, 86),
        cue=Span(53, 62),
        confidence=0.9,
        rule="incise",
        reason="« a annoncé » l'introduit",
        status=Status.CONFIRMED,
        verified=True,
        method="appel",
        link="https://vaux.example/pont",
        note="relu",
        decided_by=make_library_v1.WHO,
        decided_at="2026-03-02T10:08:00.000+00:00",
    )


def test_its_quotations(library: Library) -> None:
    _, heart, believe, closed, town = library.find(QuotationRecord)
    assert (heart.status, heart.span == heart.machine) == (Status.CORRECTED, False)
    assert (believe.status, believe.speaker, believe.relayed_by) == (Status.PROPOSED, 5, 1)
    assert (closed.speaker, closed.article) == (2, 2)
    assert (town.kind, town.status, town.speaker) == (Kind.SPEECH, Status.PROPOSED, None)


def test_its_speakers(library: Library) -> None:
    assert library.find(SpeakerRecord) == [
        SpeakerRecord(id=1, name="Jeanne Morel", type=SpeakerType.PERSON, role="préfète"),
        SpeakerRecord(id=2, name="Mme Morel", type=SpeakerType.PERSON, merged_into=1),
        SpeakerRecord(id=3, name="Paul Tisserand", type=SpeakerType.PERSON),
        SpeakerRecord(id=4, name="Zoé Carvin", type=SpeakerType.PERSON),
        SpeakerRecord(id=5, name="Paul Tisserand et Zoé Carvin", type=SpeakerType.GROUP, members=(3, 4)),
    ]


def test_its_names_and_judgements(library: Library) -> None:
    assert library.aliases(1) == library.find(AliasRecord)
    assert library.get(AliasRecord, 2) == AliasRecord(id=2, speaker=1, form="la préfète", article=1)
    assert library.judgements(2) == [JudgementRecord(id=1, verdict=Verdict.ONE, one=1, other=2)]


def test_its_words(library: Library) -> None:
    assert [quotation.id for quotation in library.search(Filter(words="coeur"))] == [2]
    assert [quotation.id for quotation in library.search(Filter(speaker=1))] == [1, 2, 4]
    assert search.articles(library.db, "pont") == [1]
    assert search.speakers(library.db, "mor") == [1]


def test_its_history(library: Library) -> None:
    states = [(group.action, group.state) for group in history.groups(library.db)]
    assert states == [
        ("add", State.DONE),
        ("analyse", State.DONE),
        ("details", State.DONE),
        ("accept", State.DONE),
        ("verify", State.DONE),
        ("span", State.DONE),
        ("delete", State.DROPPED),
        ("other", State.DROPPED),
        ("undo", State.DONE),
        ("undo", State.DONE),
        ("merge", State.DONE),
        ("speaker", State.UNDONE),
        ("undo", State.DONE),
    ]
    assert replayed(library) == records(library)


def test_what_can_be_undone_and_redone_in_it(library: Library) -> None:
    undo, redo = history.to_undo(library.db), history.to_redo(library.db)
    assert undo is not None
    assert redo is not None
    assert (undo.action, redo.action) == ("merge", "speaker")


def test_numbers_in_it_are_not_given_again(library: Library) -> None:
    assert speaker_in(library).id == 7


def test_the_script_still_makes_it_as_it_is(library: Library, tmp_path: Path) -> None:
    if VERSION > 1:
        pytest.skip("the schema has changed since")
    make_library_v1.make(tmp_path / "again.quotes")
    with open_library(tmp_path / "again.quotes") as again:
        assert told(again) == told(library)


def told(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All tables but the parts of the indexes, which each version of SQLite may lay out in its own way."""
    return {name: rows for name, rows in content(library).items() if "_words_" not in name}
