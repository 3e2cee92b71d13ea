"""The library of the first schema, kept for ever: what is in it is read, whatever the schema is by now."""

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
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
    Origin,
    QuotationRecord,
    SpeakerRecord,
    Status,
    Verdict,
)
from quoteapp.store.schema import VERSION
from quoteapp.store.search import Filter
from tests.data import make_library_v1
from tests.store.builders import content, problems, records, replayed, speaker_in

ACTIONS = {
    "accept", "add", "analyse", "bin", "continues", "cue", "delete", "details", "edges", "form", "mention", "merge",
    "merge speakers", "new form", "new speaker", "no speech", "not the same", "note", "redo", "relay", "rename",
    "separate speakers", "speaker", "speech", "split", "split speaker", "unbin", "undo", "verify",
}  # fmt: skip
"""Everything that the desk did as long as the schema was the first."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(make_library_v1.PATH, tmp_path))


def test_it_is_brought_up_to_date_and_sound(library: Library) -> None:
    assert library.db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert problems(library.path) == []


def test_its_articles(library: Library) -> None:
    bridge, quay, market, old = library.find(ArticleRecord)
    assert (bridge.title, bridge.outlet, bridge.author) == ("Le pont de Vaux", "Le Fanal", "Luc Auberive")
    assert (quay.title, quay.date, quay.file) == ("Le quai", "2026-03-01", "quai.html")
    assert (market.file, market.member, market.url) == ("revue.zip", "marche.txt", "https://vaux.example/marche")
    assert (market.binned, old.binned is None) == (None, False)
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
    assert [library.analysed(step) for step in (2, 3)] == [[1, 2, 3], [3]]


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
    _, heart, believe, closed, town, *others = library.find(QuotationRecord)
    assert (heart.status, heart.span == heart.machine) == (Status.CORRECTED, False)
    assert (believe.status, believe.speaker, believe.relayed_by) == (Status.PROPOSED, 5, 1)
    assert (closed.speaker, closed.article) == (2, 2)
    assert (town.kind, town.status, town.speaker) == (Kind.SPEECH, Status.PROPOSED, None)
    assert [(each.kind, each.zone, each.status, each.origin) for each in others] == [
        (Kind.SPEECH, ZoneKind.TITLE, Status.CORRECTED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.CORRECTED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.CORRECTED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.CORRECTED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.CORRECTED, Origin.MACHINE),
        (Kind.OTHER, ZoneKind.CAPTION, Status.CONFIRMED, Origin.MACHINE),
        (Kind.OTHER, ZoneKind.FURNITURE, Status.CONFIRMED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.CORRECTED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.REJECTED, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.INTERTITLE, Status.WITHDRAWN, Origin.MACHINE),
        (Kind.SPEECH, ZoneKind.BODY, Status.CORRECTED, Origin.PERSON),
        (Kind.SPEECH, ZoneKind.BODY, Status.REJECTED, Origin.PERSON),
    ]
    assert (others[2].nested_in, others[3].continues, others[8].unclosed) == (others[1].span.start, True, True)


def test_its_speakers(library: Library) -> None:
    assert library.find(SpeakerRecord, "id <= 5") == [
        SpeakerRecord(id=1, name="Jeanne Morel", type=SpeakerType.PERSON, role="préfète"),
        SpeakerRecord(id=2, name="Mme Morel", type=SpeakerType.PERSON, merged_into=1),
        SpeakerRecord(id=3, name="Paul Tisserand", type=SpeakerType.PERSON),
        SpeakerRecord(id=4, name="Zoé Carvin", type=SpeakerType.PERSON),
        SpeakerRecord(id=5, name="Paul Tisserand et Zoé Carvin", type=SpeakerType.GROUP, members=(3, 4)),
    ]
    assert library.find(SpeakerRecord, "id > 5") == [
        SpeakerRecord(id=7, name="Aline Duvert-Roux", type=SpeakerType.PERSON, role="maire", origin=Origin.PERSON),
        SpeakerRecord(id=8, name="Hugo Brenn", type=SpeakerType.PERSON, note="syndic"),
        SpeakerRecord(id=9, name="une source", type=SpeakerType.ANONYMOUS),
        SpeakerRecord(id=10, name="le conseil", type=SpeakerType.ORGANIZATION, role="municipal", note="élu"),
        SpeakerRecord(id=11, name="Aline Duvert", type=SpeakerType.PERSON, origin=Origin.PERSON),
    ]


def test_its_names_and_judgements(library: Library) -> None:
    assert library.aliases(1) == library.find(AliasRecord, "id <= 3")
    assert library.get(AliasRecord, 2) == AliasRecord(id=2, speaker=1, form="la préfète", article=1)
    assert library.judgements(2) == [JudgementRecord(id=1, verdict=Verdict.ONE, one=1, other=2)]
    assert library.find(AliasRecord, "id > 3") == [
        AliasRecord(id=4, speaker=7, form="Aline Duvert", origin=Origin.PERSON),
        AliasRecord(id=5, speaker=10, form="là-haut", article=3, origin=Origin.DENIED),
        AliasRecord(id=6, speaker=7, form="la maire", origin=Origin.PERSON),
    ]
    assert {each.verdict for each in library.judgements(11)} == {Verdict.APART}


def test_its_words(library: Library) -> None:
    assert [quotation.id for quotation in library.search(Filter(words="coeur"))] == [2]
    assert [quotation.id for quotation in library.search(Filter(speaker=1))] == [1, 2, 4]
    assert search.articles(library.db, "pont") == [1]
    assert search.speakers(library.db, "mor") == [1]


def test_its_lists_can_be_sorted(library: Library) -> None:
    names = library.db.execute("SELECT coalesce(merged_into, id), folded FROM speakers ORDER BY id").fetchall()
    assert dict(names)[1] == search.folded(library.speaker(1).name)
    assert all(folded == search.folded(library.speaker(number).name) for number, folded in names)
    titles = library.db.execute("SELECT title, folded_title, coalesce(outlet, ''), folded_outlet FROM articles")
    assert all((one, three) == (search.folded(t), search.folded(o)) for t, one, o, three in titles)


def test_its_history(library: Library) -> None:
    states = [(group.action, group.state) for group in history.groups(library.db, "id <= 13")]
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
        ("speaker", State.DROPPED),
        ("undo", State.DONE),
    ]
    assert replayed(library) == records(library)


def test_what_was_brought_back_in_it(library: Library) -> None:
    (redo,) = history.groups(library.db, "action = 'redo'")
    turns = history.groups(library.db, "undoes = ?", (redo.undoes,))
    assert [(each.action, each.state) for each in turns] == [("undo", State.UNDONE), ("redo", State.DONE)]


def test_what_can_be_undone_and_redone_in_it(library: Library) -> None:
    undo, redo = history.to_undo(library.db), history.to_redo(library.db)
    assert undo is not None
    assert redo is not None
    assert (undo.action, redo.action) == ("bin", "new speaker")


def test_numbers_in_it_are_not_given_again(library: Library) -> None:
    assert speaker_in(library).id == 13


def test_there_is_something_of_everything_that_the_schema_can_hold(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        names = file.execute("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE TABLE%' AND rootpage > 0")
        tables = [name for (name,) in names if "_words_" not in name]
        empty = [
            f"{table}.{column}"
            for table in tables
            for (column,) in file.execute("SELECT name FROM pragma_table_info(?)", (table,))
            if not file.execute(f'SELECT count("{column}") FROM "{table}"').fetchone()[0]  # noqa: S608
        ]
    assert len(tables) == 15
    assert empty == []


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("quotations.status", Status),
        ("quotations.origin", {Origin.MACHINE, Origin.PERSON}),
        ("quotations.kind", Kind),
        ("quotations.form", Form),
        ("quotations.zone", ZoneKind),
        ("quotations.continues", {0, 1}),
        ("quotations.unclosed", {0, 1}),
        ("quotations.verified", {0, 1}),
        ("zones.kind", ZoneKind),
        ("speakers.type", SpeakerType),
        ("speakers.origin", {Origin.MACHINE, Origin.PERSON}),
        ("aliases.origin", Origin),
        ("judgements.verdict", Verdict),
        ("groups.state", State),
    ],
)
def test_every_value_is_in_it(path: Path, column: str, values: Iterable[Any]) -> None:
    table, name = column.split(".")
    with closing(sqlite3.connect(path)) as file:
        found = {value for (value,) in file.execute(f"SELECT DISTINCT {name} FROM {table}")}  # noqa: S608
    assert found == set(values)


def test_everything_has_been_done_in_it_that_could_be_done(library: Library) -> None:
    assert {group.action for group in history.groups(library.db)} >= ACTIONS


def test_the_script_still_makes_it_as_it_is(library: Library, tmp_path: Path) -> None:
    if VERSION > 1:
        pytest.skip("the schema has changed since")
    make_library_v1.make(tmp_path / "again.quotes")
    with open_library(tmp_path / "again.quotes") as again:
        assert told(again) == told(library)


def told(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All tables but the parts of the indexes, which each version of SQLite may lay out in its own way."""
    return {name: rows for name, rows in content(library).items() if "_words_" not in name}
