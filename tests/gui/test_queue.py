"""The order in which articles are analysed: looked at, new, then quietly those that an older engine has analysed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quoteapp.engine.versions import describe
from quoteapp.gui.workplace import Workplace
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import Status
from tests.data.waiting import Waiting
from tests.gui.person import CTRL, Person

OLD = "rules 0"
TEXTS = [
    f"Article {n}\n\nLina Marchal dit : « Nous partons. »\n\nJean Roche dit : « Et de {n} ! »\n" for n in (1, 2, 3)
]


def age(library: Library) -> Library:
    """Have it that an older engine has made every analysis so far."""
    with library.transaction():
        library.db.execute("UPDATE runs SET engine = ?", (OLD,))
    return library


def engines(person: Person) -> list[list[str]]:
    """By article, which engines have analysed it."""
    library = person.workplace.library
    numbers = person.window.library_pane.articles.numbers()
    return [[run.engine for run in library.runs(number)] for number in numbers]


@pytest.fixture
def left(person: Person) -> Person:
    """Somebody who has accepted a quotation of the second article and gone home; the engine has got better since."""
    person.start().bring(*TEXTS).press("PgDown", held=CTRL).press("Return")
    person.close()
    age(open_library(person.folder / "a.quotes")).close()
    return person


def come_back(person: Person) -> Person:
    person.start()
    person.qtbot.waitUntil(lambda: person.workplace.queue.idle, timeout=30_000)
    return person


def come_back_and_pause(person: Person) -> Person:
    """Press « Pause » as soon as one article is brought up to date, and wait until the engine rests."""
    pressed: list[bool] = []

    def watch(workplace: Workplace) -> None:
        def look() -> None:
            if workplace.queue.renewal.done == 1 and not pressed:
                pressed.append(True)
                workplace.window.status.work.button.click()

        workplace.queue.renewal.changed.connect(look)

    person.start(ready=watch)
    person.qtbot.waitUntil(lambda: bool(pressed), timeout=30_000)
    return person


def test_what_an_older_engine_did_is_brought_up_to_date(left: Person) -> None:
    assert engines(come_back(left)) == [[OLD, describe()]] * 3
    assert not left.window.status.work.isVisible()


def test_decisions_are_not_touched_by_that(left: Person) -> None:
    come_back(left)
    assert left.quotation("Nous partons").status is Status.CONFIRMED
    assert left.quotation("Et de 2").status is Status.PROPOSED


def test_the_article_that_is_looked_at_comes_first(left: Person) -> None:
    come_back(left)
    sql = "SELECT article FROM runs WHERE engine = ? ORDER BY id LIMIT 1"
    (first,) = left.workplace.library.db.execute(sql, (describe(),)).fetchone()
    assert (left.title, first) == ("2.txt", left.review.page.article.id)


def test_the_library_goes_on_saying_how_many_wait(left: Person) -> None:
    left.start()
    model = left.window.library_pane.articles
    assert [model.state(model.line(model.index(row))) for row in range(3)] == ["2 waiting", "1 waiting", "2 waiting"]


def test_it_can_be_paused_and_resumed(left: Person) -> None:
    come_back_and_pause(left)
    assert left.window.status.work.text.text() == "Update of the analysis paused: 1 of 3"
    assert sum(each == [OLD, describe()] for each in engines(left)) == 1
    left.click(left.window.status.work.button)
    left.qtbot.waitUntil(lambda: left.workplace.queue.idle)
    assert engines(left) == [[OLD, describe()]] * 3


def test_it_can_be_stopped_until_the_next_start(left: Person) -> None:
    come_back_and_pause(left)
    left.window.perform("cancel")
    assert left.workplace.queue.idle
    assert not left.window.status.work.isVisible()
    left.close()
    assert engines(come_back(left)) == [[OLD, describe()]] * 3


def test_while_it_rests_nothing_new_has_to_wait(left: Person) -> None:
    come_back_and_pause(left)
    left.workplace.add([str(left.file("4.txt", TEXTS[0] + "fin"))])
    left.wait()
    assert engines(left)[3] == [describe()]


@pytest.fixture
def waiting(tmp_path: Path) -> Waiting:
    return Waiting(tmp_path)


def under_way(person: Person, waiting: Waiting) -> None:
    """Let the event loop run until the engine is at the text of ``waiting``."""
    with ThreadPoolExecutor(1) as threads:
        pid = threads.submit(waiting.pid)
        person.qtbot.waitUntil(pid.done)


def test_new_articles_go_before_those_of_an_older_engine(left: Person, waiting: Waiting) -> None:
    come_back_and_pause(left)
    left.workplace.add([str(left.file("4.txt", waiting.text))])
    under_way(left, waiting)
    left.window.perform("pause")
    assert not left.workplace.queue.renewal.paused
    assert left.window.status.work.text.text().startswith("Analysing")
    assert sum(describe() in each for each in engines(left)) == 1


def test_who_opens_a_new_article_has_it_analysed_next(person: Person, waiting: Waiting) -> None:
    texts = ["Rien.", waiting.text, *TEXTS]
    person.start().workplace.add([str(person.file(f"{n}.txt", text)) for n, text in enumerate(texts)])
    under_way(person, waiting)
    person.window.open_article(person.window.library_pane.articles.numbers()[-1])
    assert person.workplace.queue.analyst.waiting()[0] == person.review.page.article.id


def test_what_is_still_to_be_analysed_is_not_said_to_quote_nobody(person: Person, waiting: Waiting) -> None:
    person.start().workplace.add([str(person.file("1.txt", waiting.text))])
    under_way(person, waiting)
    assert person.window.header.progress.text() == "Being analysed…"


def test_an_engine_that_does_not_start_is_asked_once(left: Person) -> None:
    left.child = ["python3", "-c", "raise SystemExit(3)"]
    left.start()
    left.qtbot.waitUntil(lambda: "does not start" in left.line)
    assert left.workplace.queue.idle
