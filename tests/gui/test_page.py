from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteapp.desk import deciding, shelving, speaking
from quoteapp.gui.page import Page, there
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from tests.desk.builders import WHO, other, person, quoted, renew, speech, take_in

TEXT = "« Oui », dit Anna Leroy. « Non », dit Paul Roy. “Bof”.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "a.quotes") as opened:
        number = take_in(opened, TEXT)
        found = (("« Oui »", "Anna Leroy"), ("« Non »", "Paul Roy"))
        quotations = [speech(words, TEXT, speaker=person(name)) for words, name in found]
        renew(opened, number, *quotations, other("“Bof”", TEXT))
        yield opened


@pytest.fixture
def page(library: Library) -> Page:
    article = there(library, 1)
    assert article is not None
    return Page(library, article)


def names(page: Page) -> list[str | None]:
    speakers = [page.speaker(each) for each in page.quotations]
    return [None if speaker is None else speaker.name for speaker in speakers]


def test_a_decision_tells_which_quotations_it_changed(library: Library, page: Page) -> None:
    yes, no, _ = page.quotations
    assert page.renew(deciding.accept(library, [yes.id], who=WHO)) == {yes.id}
    assert page.waiting == [no]


def test_a_quotation_that_goes_is_told_too(library: Library, page: Page) -> None:
    yes = page.quotations[0]
    assert page.renew(deciding.delete(library, [yes.id], who=WHO)) == {yes.id}
    assert page.quotation(yes.id) is None


def test_whoever_is_renamed_is_so_at_quotations_that_were_somebody_elses_before_a_merge(
    library: Library, page: Page
) -> None:
    yes, no, _ = page.quotations
    assert yes.speaker is not None
    assert no.speaker is not None
    page.renew(speaking.merge(library, yes.speaker, [no.speaker], who=WHO))
    assert page.renew(speaking.rename(library, yes.speaker, "Anna Roy", who=WHO)) == {yes.id, no.id}
    assert names(page) == ["Anna Roy", "Anna Roy", None]


def test_a_colour_stays_when_whoever_has_it_no_longer_speaks(library: Library, page: Page) -> None:
    yes, no, _ = page.quotations
    before = page.place(page.speaker(no))
    page.renew(deciding.assign(library, [yes.id], "Odile Roy", who=WHO))
    assert page.place(page.speaker(no)) == before


def test_an_article_in_the_bin_is_gone(library: Library, page: Page) -> None:
    assert page.renew(shelving.bin_articles(library, [1], who=WHO)) is None


def test_what_is_decided_elsewhere_changes_nothing_here(library: Library, page: Page) -> None:
    text = "« Si », dit Lina Marchal.\n"
    elsewhere = take_in(library, text, speech("« Si »", text), file="b.txt")
    assert page.renew(deciding.accept(library, [quoted(library, "« Si »", elsewhere).id], who=WHO)) == set()
