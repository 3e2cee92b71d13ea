"""From files to decisions and back, with the engine process; the real one once."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from quoteapp import resources
from quoteapp.desk import adding, analysing, deciding, proposing, safety, undoing
from quoteapp.desk.library_sheet import rows
from quoteapp.desk.safety import BULK
from quoteapp.engine.process import StartError
from quoteapp.engine.process import command as real_engine
from quoteapp.store import backups
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Status
from quoteapp.store.search import Filter
from tests.data.fake_engine import COMMAND
from tests.desk.builders import WHO, number_of, quoted, restarted, shown, speaker_of, take_in

SAID = "Anna Leroy dit : « Nous partons. »\n"


def test_articles_wait_until_they_are_analysed(library: Library) -> None:
    numbers = [take_in(library, f"{SAID}{n}\n", file=f"{n}.txt") for n in range(3)]
    assert analysing.waiting(library) == numbers
    analysing.analyse(library, numbers[:2])
    assert analysing.waiting(library) == numbers[2:]


def test_an_analysis_of_another_engine_is_to_be_made_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    number = take_in(library, SAID)
    analysing.analyse(library, [number])
    monkeypatch.setattr(analysing, "describe", lambda: "rules 99")
    assert analysing.waiting(library) == [number]


def test_what_is_found_is_proposed_and_groups_have_their_members(library: Library) -> None:
    number = take_in(library, "Anna Leroy et Paul Roux dit : « Nous partons. »\n")
    change = analysing.analyse(library, [number]).change
    (quotation,) = library.quotations(number)
    assert change.quotations == {quotation.id}
    assert quotation.speaker is not None
    members = library.speaker(quotation.speaker).members
    assert [library.speaker(member).name for member in members] == ["Anna Leroy", "Paul Roux"]


def test_a_failure_is_told_and_keeps_what_was_proposed_before(library: Library) -> None:
    numbers = [take_in(library, text, file=f"{n}.txt") for n, text in enumerate((SAID, "ERREUR\n", SAID + "fin\n"))]
    done = analysing.analyse(library, numbers)
    assert [Path(failure.file).name for failure in done.failures] == ["1.txt"]
    assert "analyse impossible" in done.failures[0].details
    assert [len(library.quotations(number)) for number in numbers] == [1, 0, 1]
    assert analysing.waiting(library) == [numbers[1]]


def test_an_engine_that_does_not_start_changes_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    number = take_in(library, SAID)
    monkeypatch.setattr("quoteapp.engine.pool.command", lambda: [*COMMAND, "--broken"])
    with pytest.raises(StartError):
        analysing.analyse(library, [number])
    assert library.run(number) is None


def test_progress_ends_at_all_of_them(library: Library) -> None:
    seen: list[tuple[int, int]] = []
    numbers = [take_in(library, SAID)]
    analysing.analyse(library, numbers, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 1), (1, 1)]


def test_decided_analysed_again_restarted_undone(library: Library) -> None:
    number = take_in(library, SAID + "Paul Roux dit : « Moi aussi. »\n")
    analysing.analyse(library, [number])
    machine = shown(library, number)
    deciding.assign(library, [quoted(library, "partons", number).id], "Odile Roy", who=WHO)
    analysing.analyse(library, [number])
    with restarted(library) as library:
        assert speaker_of(library, "partons", number) == "Odile Roy"
        undoing.undo(library, who=WHO)
        assert shown(library, number) == machine


def many(library: Library) -> list[int]:
    return [take_in(library, f"{SAID}{n}\n", file=f"{n}.txt") for n in range(BULK)]


def test_before_many_are_analysed_again_a_backup_is_taken(library: Library) -> None:
    numbers = many(library)
    analysing.analyse(library, numbers)
    assert backups.backups(library.path) == []
    last = safety.state(library).last
    analysing.analyse(library, numbers)
    (backup,) = backups.backups(library.path)
    with open_library(backup, read_only=True) as copy:
        assert safety.state(copy).last == last


def test_a_few_are_analysed_again_without_a_backup(library: Library) -> None:
    numbers = many(library)[1:]
    for _ in range(2):
        analysing.analyse(library, numbers)
    assert backups.backups(library.path) == []


def test_while_many_are_analysed_backups_are_taken(library: Library) -> None:
    numbers = many(library)[:5]
    quarters = (datetime.now(UTC) + timedelta(minutes=15 * n) for n in count())
    analysing.analyse(library, numbers, rounds=safety.Rounds(library, lambda: next(quarters)))
    assert len(backups.backups(library.path)) == 2


def test_the_samples_with_the_real_engine(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteapp.engine.pool.command", real_engine)
    samples = [str(path) for path in sorted(resources.path("samples").glob("0[345]-*.txt"))]
    numbers = adding.add(library, samples, who=WHO).articles
    analysing.analyse(library, numbers, workers=1)
    minister = number_of(library, "Tomáš Žorkavec")
    assert {q.article for q in library.search(Filter(speaker=minister))} == set(numbers)
    said = {number: analysis for number in numbers if (analysis := proposing.last_analysis(library, number))}
    before = [row.quotation for row in rows(library, Filter())]
    proposed = [q.id for number in numbers for q in library.quotations(number) if q.waits and q.speaker]
    deciding.accept(library, proposed, who=WHO)
    for number in numbers:
        proposing.propose(library, number, said[number], engine="the same again")
    assert [row.quotation for row in rows(library, Filter())] == before
    assert {q.status for n in numbers for q in library.quotations(n) if q.id in proposed} == {Status.CONFIRMED}
