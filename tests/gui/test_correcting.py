"""The rarer decisions on a quotation: by key and by mouse, seen at once, taken back by one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quoteapp.gui.check_dialog import CheckDialog
from quoteapp.model import Form, Span
from quoteapp.store.records import QuotationRecord, Status
from tests.gui.person import CTRL, PLAIN, SHIFT, Person
from tests.gui.test_keyboard import FIRST, back_in_the_window, in_dialog

INCISE = "La mer\n\n« Nous partons, a déclaré Lina Marchal, et loin. » Il part.\n\nUn passant crie : « Vite ! »\n"
NESTED = "La mer\n\nLina Marchal dit : « Un. »\n\nElle ajoute : « Deux. »\n\nJean Roche dit : « Trois. »\n"


@pytest.fixture
def at_work(person: Person) -> Person:
    """The first quotation selected: « Nous partons. », of Lina Marchal."""
    return person.start().bring(FIRST)


@pytest.fixture
def with_incise(person: Person) -> Person:
    """One quotation around an incise, which is its cue, and one after it."""
    person.start().bring(INCISE)
    return person.select_words("a déclaré").press("c")


@pytest.fixture
def three(person: Person) -> Person:
    return person.start().bring(NESTED)


def said(person: Person, span: Span | None) -> str | None:
    page = person.review.page
    return None if span is None or page is None else span.of(page.text)


def live(person: Person) -> list[str]:
    """The words of the quotations of the article, in the order of the text."""
    return [each.span.of(person.review.page.text) for each in person.review.quotations]


def facts(person: Person) -> dict[str, str]:
    """What the card's lines say, by their titles."""
    return {title.text(): value.text() for title, value, _ in person.window.card.facts.rows if title.isVisible()}


def clear(person: Person, title: str) -> None:
    """Click the cross of a line of the card."""
    person.click(next(cross for name, _, cross in person.window.card.facts.rows if name.text() == title))


def first(person: Person) -> QuotationRecord:
    return person.quotation("Nous partons")


# the words that name and present


def test_m_makes_the_selected_words_the_mention(at_work: Person) -> None:
    at_work.select_words("Le port").press("m")
    assert said(at_work, first(at_work).mention) == "Le port"
    assert facts(at_work)["Named"] == "Le port"
    assert at_work.selected == "« Nous partons. »"


def test_c_makes_the_selected_words_the_cue(at_work: Person) -> None:
    at_work.select_words("Elle ajoute").press("c")
    assert said(at_work, first(at_work).cue) == "Elle ajoute"
    assert first(at_work).status is Status.CORRECTED


def test_blanks_around_the_selected_words_do_not_count(at_work: Person) -> None:
    at_work.select_words(" ajoute ").press("c")
    assert said(at_work, first(at_work).cue) == "ajoute"


def test_words_are_selected_by_keys_too(at_work: Person) -> None:
    at_work.press(*["Left"] * 3).press(*["Left"] * 3, held=SHIFT).press("c")
    assert said(at_work, first(at_work).cue) == "dit"


def test_the_mention_is_boxed_at_once(at_work: Person) -> None:
    view = at_work.window.article

    def blues_above_the_words() -> int:
        place, image = at_work.point_of("Elle ajoute"), view.viewport().grab().toImage()
        column = [image.pixelColor(place.x(), place.y() - up) for up in range(30)]
        return sum(colour.blue() - colour.red() > 60 for colour in column)

    assert blues_above_the_words() == 0
    at_work.select_words("Elle ajoute").press("m")
    assert blues_above_the_words() > 0


def test_the_selection_goes_once_it_is_the_mention(at_work: Person) -> None:
    at_work.select_words("Le port").press("m")
    assert at_work.window.article.selected_span() is None


def test_e_makes_the_selected_words_the_quotation(at_work: Person) -> None:
    at_work.select_words("dit : « Nous partons. »").press("e")
    assert at_work.selected == "dit : « Nous partons. »"
    assert at_work.press("z", held=CTRL).selected == "« Nous partons. »"


@pytest.mark.parametrize(
    ("key", "hint"), [("m", "name the speaker"), ("c", "present the quotation"), ("e", "the whole quotation")]
)
def test_without_selected_words_it_is_said_what_to_do(at_work: Person, key: str, hint: str) -> None:
    at_work.press(key)
    assert hint in at_work.line
    assert not first(at_work).decided


@pytest.mark.parametrize(("key", "field"), [("m", "mention"), ("c", "cue")])
def test_with_shift_they_are_none(at_work: Person, key: str, field: str) -> None:
    at_work.press(key, held=SHIFT)
    assert getattr(first(at_work), field) is None


@pytest.mark.parametrize(("title", "field"), [("Named", "mention"), ("Cue", "cue")])
def test_the_cards_cross_clears_them(at_work: Person, title: str, field: str) -> None:
    clear(at_work, title)
    assert getattr(first(at_work), field) is None
    assert title not in facts(at_work)


def test_undo_brings_the_words_back(at_work: Person) -> None:
    at_work.select_words("Le port").press("m").press("z", held=CTRL)
    assert said(at_work, first(at_work).mention) == "Lina Marchal"
    assert first(at_work).status is Status.PROPOSED


@pytest.mark.parametrize("key", ["m", "e", "r", "f", "t", "i"])
def test_what_is_no_quotation_has_none_of_that(at_work: Person, key: str) -> None:
    at_work.press("j", "j", "j").select_words("Le port").press(key)
    assert "nobody's words" in at_work.line
    assert not at_work.quotation("titre bleu").decided


@pytest.mark.parametrize(("key", "held"), [("n", PLAIN), ("v", SHIFT), ("s", SHIFT), ("i", CTRL)])
def test_nothing_is_asked_for_that_could_not_be_written(at_work: Person, key: str, held: Qt.KeyboardModifier) -> None:
    at_work.review.busy = True
    at_work.press(key, held=held)
    at_work.review.busy = False
    assert at_work.line == "One moment: many decisions are being written."


def test_a_passage_that_could_not_be_added_asks_for_no_speaker(at_work: Person) -> None:
    at_work.select_words("On parle")
    at_work.review.busy = True
    at_work.press("q")
    at_work.review.busy = False
    assert not at_work.window.picker.isVisible()
    assert at_work.line == "One moment: many decisions are being written."


# who passes it on


def relay_of(person: Person, words: str) -> str | None:
    number = person.quotation(words).relayed_by
    return None if number is None else person.workplace.library.speaker(number).name


def test_r_asks_who_passes_it_on(at_work: Person) -> None:
    at_work.press("r").type("jean").press("Return")
    assert relay_of(at_work, "Nous partons") == "Jean Roche"
    assert at_work.speaker("Nous partons") == "Lina Marchal"
    assert facts(at_work)["Relayed by"] == "Jean Roche"


def test_the_picker_says_what_it_asks(at_work: Person) -> None:
    at_work.press("r")
    assert at_work.window.picker.heading.text() == "Who passes it on?"
    at_work.press("Esc").press("s")
    assert at_work.window.picker.heading.text() == "Who speaks?"
    at_work.press("Esc")


def test_a_click_on_the_relay_asks_anew(at_work: Person) -> None:
    at_work.press("r").type("jean").press("Return")
    at_work.click(next(value for title, value, _ in at_work.window.card.facts.rows if title.text() == "Relayed by"))
    at_work.type("Zoé Ümit").press("Return")
    assert relay_of(at_work, "Nous partons") == "Zoé Ümit"


@pytest.mark.parametrize("way", ["key", "picker", "button", "cross"])
def test_the_relay_can_be_taken_away(at_work: Person, way: str) -> None:
    at_work.press("r").type("jean").press("Return")
    if way == "key":
        at_work.press("r", held=SHIFT)
    elif way == "picker":
        at_work.press("r").press("0", held=CTRL)
    elif way == "button":
        at_work.press("r").click(at_work.window.picker.nobody)
    else:
        clear(at_work, "Relayed by")
    assert relay_of(at_work, "Nous partons") is None


def test_undo_takes_the_relay_back(at_work: Person) -> None:
    at_work.press("r").type("jean").press("Return").press("z", held=CTRL)
    assert relay_of(at_work, "Nous partons") is None
    assert first(at_work).status is Status.PROPOSED


# form, continuation


def test_f_makes_a_fragment_and_a_sentence_again(at_work: Person) -> None:
    at_work.press("f")
    assert first(at_work).form is Form.FRAGMENT
    assert at_work.press("f").window.card.buttons["fragment"].text() == "Sentence"
    assert first(at_work).form is Form.SENTENCE


def test_the_form_is_switched_on_the_card(at_work: Person) -> None:
    at_work.click(at_work.window.card.buttons["fragment"])
    assert first(at_work).form is Form.FRAGMENT
    assert at_work.window.card.buttons["fragment"].text() == "Fragment"


def test_undo_takes_the_form_back(at_work: Person) -> None:
    at_work.press("f").press("z", held=CTRL)
    assert first(at_work).form is Form.SENTENCE


def test_t_ties_to_the_one_before_with_its_speaker(three: Person) -> None:
    three.press("j", "t")
    assert three.quotation("Deux").continues
    assert three.speaker("Deux") == "Lina Marchal"
    assert facts(three)["Carries on"] == "« Un. »"


def test_t_again_unties(three: Person) -> None:
    three.press("j", "t", "t")
    assert not three.quotation("Deux").continues


def test_the_cards_cross_unties(three: Person) -> None:
    three.press("j", "t")
    clear(three, "Carries on")
    assert not three.quotation("Deux").continues


def test_another_speaker_is_told_to_stand_apart(three: Person) -> None:
    three.press("j", "j", "t")
    assert three.quotation("Trois").continues
    assert "somebody else" in three.line


def test_the_first_carries_on_nothing(three: Person) -> None:
    three.press("t")
    assert three.line == "There is no quotation before it."
    assert not three.quotation("Un").continues


def test_undo_unties(three: Person) -> None:
    three.press("j", "t").press("z", held=CTRL)
    assert not three.quotation("Deux").continues
    assert three.speaker("Deux") is None


# divided and united


def test_d_divides_at_the_incise(with_incise: Person) -> None:
    with_incise.press("d")
    assert live(with_incise) == ["« Nous partons", "et loin. »", "« Vite ! »"]
    assert with_incise.selected == "« Nous partons"


def test_d_divides_around_the_selected_words(with_incise: Person) -> None:
    with_incise.select_words("a déclaré Lina Marchal").press("d")
    assert live(with_incise)[:2] == ["« Nous partons", "et loin. »"]


def test_d_divides_at_the_text_cursor(at_work: Person) -> None:
    at_work.click(at_work.window.article.viewport(), at_work.point_of("partons")).press("d")
    assert live(at_work)[:2] == ["« Nous", "partons. »"]


def test_both_parts_have_the_speaker(at_work: Person) -> None:
    at_work.click(at_work.window.article.viewport(), at_work.point_of("partons")).press("d")
    assert {at_work.speaker("« Nous"), at_work.speaker("partons")} == {"Lina Marchal"}


def test_where_it_cannot_be_divided_it_is_said_how(at_work: Person) -> None:
    at_work.press("d")
    assert "Put the cursor" in at_work.line
    assert live(at_work)[0] == "« Nous partons. »"


def test_undo_makes_it_whole(with_incise: Person) -> None:
    with_incise.press("d").press("z", held=CTRL)
    assert live(with_incise) == ["« Nous partons, a déclaré Lina Marchal, et loin. »", "« Vite ! »"]


def test_u_unites_with_the_next(with_incise: Person) -> None:
    with_incise.press("d", "u")
    assert live(with_incise)[0] == "« Nous partons, a déclaré Lina Marchal, et loin. »"
    assert with_incise.selected.startswith("« Nous partons")


def test_the_last_has_no_next(at_work: Person) -> None:
    at_work.press("j", "j", "j", "u")
    assert at_work.line == "There is no quotation after it."


def test_another_paragraph_is_not_united_with(at_work: Person) -> None:
    before = live(at_work)
    at_work.press("u")
    assert live(at_work) == before
    assert at_work.line == "The next stands in another paragraph: T there says that it carries this one on."


def test_undo_makes_two_of_one(with_incise: Person) -> None:
    two = live(with_incise.press("d"))
    with_incise.press("u")
    assert len(live(with_incise)) == len(two) - 1
    with_incise.press("z", held=CTRL)
    assert live(with_incise) == two


# the check against the source


def test_shift_v_asks_how_it_was_checked(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("Au téléphone").press("Tab").type("https://example.org/1").press("Return"))
    at_work.press("v", held=SHIFT)
    found = first(at_work)
    assert (found.verified, found.method, found.link) == (True, "Au téléphone", "https://example.org/1")
    assert facts(at_work)["Checked"] == "Au téléphone · https://example.org/1"


def test_a_usual_method_is_one_of_a_list(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.press("Down", "Down", "Return"))
    at_work.press("v", held=SHIFT)
    assert first(at_work).method == "Official text"


def test_a_click_on_the_check_shows_it_again(at_work: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    in_dialog(at_work, lambda: at_work.type("Au téléphone").press("Return"))
    at_work.press("v", held=SHIFT)
    back_in_the_window(at_work)
    in_dialog(at_work, lambda: at_work.press("Tab").type("https://example.org/2").press("Return"))
    at_work.click(next(value for title, value, _ in at_work.window.card.facts.rows if title.text() == "Checked"))
    assert first(at_work).link == "https://example.org/2"
    assert first(at_work).method == "Au téléphone"


def test_a_check_that_is_given_up_changes_nothing(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("Au téléphone").press("Esc"))
    at_work.press("v", held=SHIFT)
    assert not first(at_work).verified


def test_undo_takes_the_check_back(at_work: Person) -> None:
    in_dialog(at_work, lambda: at_work.type("Au téléphone").press("Return"))
    at_work.press("v", held=SHIFT)
    back_in_the_window(at_work)
    at_work.press("z", held=CTRL)
    assert (first(at_work).verified, first(at_work).method) == (False, "")


def test_the_dialog_shows_how_it_was_checked(at_work: Person) -> None:
    at_work.press("v")
    dialog = CheckDialog(first(at_work), at_work.window)
    assert dialog.given() == ("", "")
    dialog.deleteLater()


def test_nothing_of_it_moves_the_focus(at_work: Person) -> None:
    at_work.select_words("Le port").press("m", "f", "d", "u")
    assert QApplication.focusWidget() is at_work.window.article


def test_the_card_keeps_spaces_that_do_not_break(person: Person) -> None:
    person.start().bring("La mer\n\nLina Marchal dit : «\u202fOui,\nmoi\u00a0!\u202f»\n")
    assert person.window.card.words.text() == "«\u202fOui, moi\u00a0!\u202f»"


def test_what_was_said_of_a_quotation_goes_with_it(at_work: Person) -> None:
    at_work.press("m")
    assert at_work.line
    assert at_work.press("j").line == ""
