"""The models keep Qt's rules through every change."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.gui.person import CTRL, SHIFT, Person
from tests.gui.test_keyboard import FIRST, SECOND

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning  # ``nothing_amiss`` makes a failure of it


@pytest.fixture
def at_work(person: Person) -> Iterator[Person]:
    """A window whose models are watched."""
    person.start()
    window = person.window
    models: list[QAbstractItemModel] = [window.library_pane.articles, window.list.quotations, window.picker.model]
    watched = [QAbstractItemModelTester(model, FATAL) for model in models]
    yield person
    for tester in watched:
        tester.deleteLater()


def test_articles_come_and_go(at_work: Person) -> None:
    at_work.bring(FIRST, SECOND)
    model = at_work.window.library_pane.articles
    assert model.rowCount() == 2
    at_work.window.perform("bin")
    assert model.rowCount() == 1
    at_work.press("z", held=CTRL)
    assert model.rowCount() == 2


def test_quotations_come_and_go(at_work: Person) -> None:
    at_work.bring(FIRST, SECOND).press("Del")
    model = at_work.window.list.quotations
    assert model.rowCount() == 3
    at_work.press("z", held=CTRL).press("Return").press("PgDown", held=CTRL)
    assert model.rowCount() == 2


def test_candidates_follow_what_is_typed(at_work: Person) -> None:
    at_work.bring(FIRST).press("s")
    model = at_work.window.picker.model
    assert model.rowCount() == 2
    at_work.type("zzz")
    assert [model.index(0).data()] == ["New speaker: zzz"]
    at_work.press("Esc")


def test_an_article_says_its_state_to_a_screen_reader(at_work: Person) -> None:
    at_work.bring("La mer\n\nUn passant crie : « Vite ! »\n")
    model = at_work.window.library_pane.articles
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "La mer, 1 waiting"


def test_a_quotation_says_speaker_and_state_to_a_screen_reader(at_work: Person) -> None:
    at_work.bring(FIRST).press("Return").press("z", held=CTRL).press("z", held=CTRL | SHIFT)
    model = at_work.window.list.quotations
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "« Nous partons. », Lina Marchal, accepted"


def test_articles_that_change_together_are_told_together(person: Person) -> None:
    model = person.start().bring(FIRST, SECOND).window.library_pane.articles
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.renew(set(model.numbers()))
    assert told == [(0, 1)]
