from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteapp.engine.marks import Marked, find

PIECES = [*"«»‹›“”„\"″‘’'+", "<<", ">>", "''", "‘’", "’’", *"a5 ,…()-", "\u00a0", "\n", "Bc d", ". "]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
MARKS = '«»“”„‹›"″<>'


def found(text: str) -> list[str]:
    return [marked.span.of(text) for marked in find(text)]


def unclosed(text: str) -> list[str]:
    return [marked.span.of(text) for marked in find(text) if marked.unclosed]


def continuing(text: str) -> list[str]:
    return [marked.span.of(text) for marked in find(text) if marked.continues]


# kinds of marks


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u202f", "\u2009", " ", ""], ids=["00a0", "202f", "2009", "plain", "none"]
)
def test_guillemets_with_any_space_inside(space: str) -> None:
    text = f"Elle dit : «{space}Nous partons{space}»."
    (marked,) = find(text)
    assert marked.span.of(text) == f"«{space}Nous partons{space}»"
    assert marked.inner.of(text) == "Nous partons"
    assert not marked.unclosed


@pytest.mark.parametrize(
    "quoted",
    ['"oui"', "“oui”", '“oui"', '"oui”', "„oui“", "„oui”", "”oui”", "‹ oui ›", "‘oui’", "<<oui>>", "''oui''"],
)
def test_other_marks(quoted: str) -> None:
    text = f"Elle a dit {quoted}, puis plus rien."
    assert found(text) == [quoted]
    assert find(text)[0].inner.of(text) == "oui"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("« Il a dit ‹ oui › hier »", "‹ oui ›"),
        ("« Il a dit “oui” hier »", "“oui”"),
        ('« Il a dit "oui" hier »', '"oui"'),
        ("« Il a dit « oui » hier »", "« oui »"),
        ("« Il a crié 'Assez' puis rien »", "'Assez'"),
        ("“Il a crié ‘Assez’ puis rien”", "‘Assez’"),
        ("\"Il criait 'Laisse les bouteilles!' au loin\"", "'Laisse les bouteilles!'"),
        ('"Il a crié +Assez+ puis rien"', "+Assez+"),
        ('"Il a dit «oui» hier"', "«oui»"),
        ('"Il a dit "oui" hier"', '"oui"'),
    ],
)
def test_marks_inside_marks(text: str, inside: str) -> None:
    outer, inner = find(text)
    assert (outer.span.of(text), inner.span.of(text)) == (text, inside)
    assert (outer.nested_in, inner.nested_in) == (None, 0)


def test_three_levels() -> None:
    text = "Il lit : « Un « deux “trois” quatre » cinq »."
    assert found(text) == ["« Un « deux “trois” quatre » cinq »", "« deux “trois” quatre »", "“trois”"]
    assert [marked.nested_in for marked in find(text)] == [None, text.index("« Un"), text.index("« deux")]


def test_two_spans_side_by_side() -> None:
    assert found("« Oui » « Non »") == ["« Oui »", "« Non »"]
    assert found('"Oui", "non" et "bof".') == ['"Oui"', '"non"', '"bof"']


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('Il cite l\'"été".', '"été"'),
        ("Il cite d’“autres” gens.", "“autres”"),
        ('Le film ("Marée basse") sort.', '"Marée basse"'),
        ('Il hésite ("oui", dit-il).', '"oui"'),
        ("L'« été » arrive.", "« été »"),
        ('Il le dit:"oui", et part.', '"oui"'),
        ('"Oui"dit-il.', '"Oui"'),
    ],
)
def test_a_mark_glued_to_what_stands_before_or_after(text: str, quoted: str) -> None:
    assert found(text) == [quoted]
    assert unclosed(text) == []


# several paragraphs

PARAGRAPHS = ["Nous avons tenu.", "Puis l'eau est montée.", "Enfin tout a cédé."]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("« La digue a cédé«  , affirme un riverain. Il invoque « un oubli ».", ["« La digue a cédé«", "« un oubli »"]),
        ("« Je frappe fort «, lâche-t-il. « Je reste », dit-il.", ["« Je frappe fort «", "« Je reste »"]),
        ("Elle vend pour » ne plus attendre », dit-on.", ["» ne plus attendre »"]),
        ("Omar attend. » J'ai fermé. On espère. », a-t-il dit.", ["» J'ai fermé. On espère. »"]),
        ("» Le code est prêt », a dit Omar.", ["» Le code est prêt »"]),
        ("Le groupe ‘’Soleil’’ ira dans le sens ‘’des accords signés ».", ["‘’Soleil’’", "‘’des accords signés »"]),
        ("Il crie ’’attention’’ et l’’auteur part.", ["’’attention’’"]),
    ],
)
def test_marks_typed_the_wrong_way_round(text: str, quoted: list[str]) -> None:
    assert found(text) == quoted
    assert unclosed(text) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('" On verra demain ", a dit Lina. Il parle d\' " un oubli ".', ['" On verra demain "', '" un oubli "']),
        ("‘’ Nous partons demain’’, a dit Lina.", ["‘’ Nous partons demain’’"]),
        ("Il se disait ”prêt à partir”.”La digue tient”, a dit Lina.", ["”prêt à partir”", "”La digue tient”"]),
        ("Elle arrive. » Je n'y crois pas« , a dit Lina.", ["» Je n'y crois pas«"]),
        ('Elle a dit "oui", puis ".com" deux fois.', ['"oui"', '".com"']),
    ],
    ids=["straight", "doubled", "no space before", "turned", "a full stop that opens"],
)
def test_spaces_on_the_wrong_side_of_a_mark(text: str, quoted: list[str]) -> None:
    assert found(text) == quoted


def test_a_lone_straight_mark_before_a_comma_reaches_back_to_the_line() -> None:
    assert found('La digue tiendra encore cet hiver", a dit Lina.') == ['La digue tiendra encore cet hiver"']
    assert found('La digue tiendra encore cet hiver" a dit Lina.') == []


@pytest.mark.parametrize(
    "text",
    ["Accueil » Politique » Le maire part", "l’’auteur et d’’autres sont là", "Elle a dit que » la saison finit"],
    ids=["a path of links", "two apostrophes", "nothing closes"],
)
def test_marks_that_lead_nowhere_open_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["line break", "blank line"])
@pytest.mark.parametrize(
    ("opens", "again", "closes"),
    [("« ", "« ", " »"), ("« ", "» ", " »"), ('"', '"', '"'), ("“", "“", "”")],
    ids=["« reopens", "» reopens", "straight", "curly"],
)
def test_marks_that_reopen_every_paragraph(opens: str, again: str, closes: str, gap: str) -> None:
    first, second, third = PARAGRAPHS
    text = f"{opens}{first}{gap}{again}{second}{gap}{again}{third}{closes}{gap}Lina Marchal se tait, « enfin »."
    spans = [f"{opens}{first}", f"{again}{second}", f"{again}{third}{closes}"]
    assert found(text) == [*spans, "« enfin »"]
    assert continuing(text) == spans[1:]
    assert unclosed(text) == []


@pytest.mark.parametrize(("opens", "closes"), [("« ", " »"), ('"', '"'), ("“", "”")])
def test_marks_that_are_not_repeated(opens: str, closes: str) -> None:
    quotation = opens + "\n".join(PARAGRAPHS) + closes
    text = f"Elle dit : {quotation}\nPuis elle se tait, « enfin »."
    assert found(text) == [quotation, "« enfin »"]
    assert unclosed(text) == []
    assert continuing(text) == []


def test_a_quotation_that_ends_before_its_paragraph_does() -> None:
    text = "« Nous avons tenu.\n« Enfin tout a cédé », dit-elle. « Voilà. »"
    assert found(text) == ["« Nous avons tenu.", "« Enfin tout a cédé »", "« Voilà. »"]
    assert continuing(text) == ["« Enfin tout a cédé »"]


# apostrophes and signs


@pytest.mark.parametrize(
    "text",
    [
        "« L’eau d’ici, c’est l’or des anciens, aujourd’hui »",
        "« L'eau d'ici, c'est l'or des anciens, aujourd'hui »",
        "“J'ai dit qu'il n'y en avait plus, p'tit gars”",
        "‘L’eau d’ici’",
        "« Le prix + la taxe, 2+2 et C++ »",
    ],
)
def test_an_apostrophe_never_opens_nor_closes(text: str) -> None:
    assert found(text) == [text]
    assert unclosed(text) == []


@pytest.mark.parametrize(
    "measure", ["5' 10\"", 'un écran de 15"', 'un tuyau de 3/4" et un de 2"', "48° 51' 24\" N", "6′ 2″"]
)
def test_measures_are_no_marks(measure: str) -> None:
    assert found(f'Il note {measure} puis dit "oui".') == ['"oui"']


def test_brackets_and_ellipses_stay() -> None:
    text = "« Il est [hier] (…) parti… […] »"
    assert found(text) == [text]


@pytest.mark.parametrize("empty", ["«»", "« »", '""', '" "', "“”", "« … »", "« ! »", "«\u00a0»"])
def test_empty_marks_are_no_quotation(empty: str) -> None:
    assert found(f"Rien {empty} ici.") == []


# faulty marks


def test_a_stray_straight_mark_does_not_flip_the_rest() -> None:
    text = 'Une planche " tombée. Il dit "oui" puis "non".\nElle dit "peut-être".'
    assert found(text)[1:] == ['"oui"', '"non"', '"peut-être"']
    assert unclosed(text) == found(text)[:1]


@pytest.mark.parametrize("mark", ['"', "« ", "“"])
def test_a_forgotten_closing_mark_ends_with_its_paragraph(mark: str) -> None:
    text = f"Il dit : {mark}Oui et puis rien.\nElle dit « non »."
    assert found(text) == [f"{mark}Oui et puis rien.", "« non »"]
    assert unclosed(text) == [f"{mark}Oui et puis rien."]


def test_a_forgotten_closing_mark_within_a_paragraph() -> None:
    text = "« Oui. Elle répond « non ». Et « peut-être » ensuite."
    assert found(text) == ["« Oui.", "« non »", "« peut-être »"]
    assert unclosed(text) == ["« Oui."]


def test_a_lone_closing_mark_reaches_back_to_the_line_or_sentence() -> None:
    text = "Nous partirons tous ensemble demain à l'aube ». Elle dit « non »."
    assert found(text) == ["Nous partirons tous ensemble demain à l'aube »", "« non »"]
    assert unclosed(text) == ["Nous partirons tous ensemble demain à l'aube »"]
    after = "« Non », dit-elle. Nous partirons tous ensemble demain à l'aube ». Puis rien."
    assert found(after) == ["« Non »", "Nous partirons tous ensemble demain à l'aube »"]


def test_a_lone_closing_mark_after_a_few_words_is_a_link() -> None:
    assert found("Lire la suite »") == []


def test_an_inner_mark_that_never_closes() -> None:
    text = "« Il a dit “oui hier », raconte-t-elle. Puis « non »."
    assert found(text) == ["« Il a dit “oui hier »", "“oui hier", "« non »"]
    assert unclosed(text) == ["“oui hier"]


def test_one_closing_mark_for_two_is_the_outer_ones() -> None:
    assert found("« A des « B » et voilà") == ["« A des « B »"]


def test_one_closing_mark_for_two_is_a_guess() -> None:
    assert unclosed("« A des « B » et voilà") != []


@pytest.mark.xfail(
    strict=True, reason="an unclosed mark that takes in an unclosed one inside another pair cuts that pair, unflagged"
)
def test_an_unclosed_mark_does_not_cut_a_closed_pair() -> None:
    assert "“b « c”" in found("« A “b « c” d")


# any text


@pytest.mark.parametrize("mark", [*"«»‹›“”„\"″‘’'+", "<<", ">>", "''"])
def test_ten_thousand_marks_in_a_row(mark: str) -> None:
    assert found(mark * 10_000) == []
    assert_sound(f"a {mark}" * 10_000)
    assert_sound(f"{mark}a\n" * 10_000)


@pytest.mark.parametrize("piece", ["« a » ", '"a" ', "“a” b\n", "« a\n", '"a ', "» a b c d e f. ", "« a « b “c” "])
def test_a_hundred_thousand_marks(piece: str) -> None:
    find(piece * (100_000 // sum(piece.count(mark) for mark in MARKS)))


@given(st.text() | SOUP)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_around_words(text: str) -> None:
    assert_sound(text)


def assert_sound(text: str) -> None:
    """Spans are slices without white space at their ends; in order; each inside another or apart from it."""
    marked = find(text)
    around: list[Marked] = []
    for earlier, later in pairwise(marked):
        assert (earlier.span.start, -earlier.span.end) < (later.span.start, -later.span.end)
    for one in marked:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text) == one.span.of(text).strip()
        assert one.span.contains(one.inner)
        assert any(char.isalnum() for char in one.inner.of(text))
        while around and around[-1].span.end <= one.span.start:
            around.pop()
        assert all(outer.span.contains(one.span) for outer in around)
        assert one.nested_in == (around[-1].span.start if around else None)
        around.append(one)


@given(SOUP, SOUP)
@settings(max_examples=300, deadline=None)
def test_text_added_below_leaves_closed_pairs_alone(above: str, below: str) -> None:
    closed = {m.span for m in find(above) if not m.unclosed and not set(MARKS) & set(m.inner.of(above))}
    assert closed <= {m.span for m in find(f"{above}\n{below}")}


@given(SOUP)
@settings(deadline=None)
def test_the_same_text_gives_the_same_spans(text: str) -> None:
    assert find(text) == find(text)
