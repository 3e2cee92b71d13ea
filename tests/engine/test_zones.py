import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteapp.engine import zones
from quoteapp.model import Span, Zone, ZoneKind

TITLE = "Crue de la Vernoise : la préfète appelle au calme"
LEAD = "La rivière Vernoise a atteint mercredi soir un niveau jamais mesuré depuis soixante ans, selon la préfecture."
NEXT = (
    "Le barrage de Cauvrel a tenu toute la nuit, et les équipes ont ouvert les vannes dès mardi matin, avant la vague."
)


def kinds(text: str, hints: tuple[Zone, ...] = ()) -> list[tuple[str, str]]:
    return [(zone.kind.value, zone.span.of(text)) for zone in zones.label(text, hints)]


def kind_of(line: str, text: str) -> str:
    return next(kind for kind, found in kinds(text) if found == line)


def title(text: str, hints: tuple[Zone, ...] = ()) -> str | None:
    return zones.title(text, zones.label(text, hints))


def hint(text: str, line: str, kind: ZoneKind) -> Zone:
    start = text.index(line)
    return Zone(Span(start, start + len(line)), kind)


def test_an_article_and_its_parts() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\nDes vannes ouvertes à temps\n\n{NEXT}\n"
    assert kinds(text) == [
        ("title", TITLE),
        ("body", LEAD),
        ("intertitle", "Des vannes ouvertes à temps"),
        ("body", NEXT),
    ]
    assert title(text) == TITLE


@pytest.mark.parametrize(
    "line", ["« L'eau montait d'une marche »", '"Plus jamais ça"', "Et maintenant ?", "Un lac oublié"]
)
def test_intertitles(line: str) -> None:
    assert kind_of(line, f"{TITLE}\n{LEAD}\n{line}\n{NEXT}") == "intertitle"


@pytest.mark.parametrize(
    "line", ["Puis plus rien n'a bougé.", "« Nous avons tenu », dit-elle.", "Elle a prévenu ses voisins :"]
)
def test_short_lines_that_are_text(line: str) -> None:
    assert kind_of(line, f"{TITLE}\n{LEAD}\n{line}\n{NEXT}") == "body"


ABOVE = [
    "Menu",
    "Rechercher",
    "Se connecter",
    "Quitter la version mobile",
    "Accueil > Région > Intempéries",
    "Abonnez-vous",
]
ANYWHERE = [
    "Publié le 9 novembre 2023 à 7 h 12",
    "Partager cet article",
    "Partager sur Facebook",
    "Imprimer",
    "NEWSLETTER",
    "Recevez chaque matin l'essentiel de l'actualité",
    "Je m'inscris",
    "© Le Fil de Sarme - Tous droits réservés",
    "Lire aussi : Que faire quand sa cave est inondée ?",
    "---",
]


@pytest.mark.parametrize("line", ABOVE)
def test_furniture_above_the_text(line: str) -> None:
    text = f"{line}\n{TITLE}\n{LEAD}\n{NEXT}"
    assert kinds(text)[0] == ("furniture", line)
    assert title(text) == TITLE


@pytest.mark.parametrize("line", ANYWHERE)
def test_furniture_below_and_between(line: str) -> None:
    assert kind_of(line, f"{TITLE}\n{LEAD}\n{NEXT}\n{line}") == "furniture"
    assert kind_of(line, f"{TITLE}\n{LEAD}\n{line}\n{NEXT}") == "furniture"


@pytest.mark.parametrize("line", ["Votre adresse électronique", "Le Fil de Sarme", "Culture"])
def test_scraps_below_the_text_are_furniture(line: str) -> None:
    assert kind_of(line, f"{TITLE}\n{LEAD}\n{NEXT}\n{line}") == "furniture"


def test_a_sentence_that_begins_like_furniture_is_text() -> None:
    line = "Publié le 12 mars après deux ans de travaux, le rapport conclut à un échec de la commission et du préfet."
    assert kind_of(line, f"{TITLE}\n{LEAD}\n{line}\n{NEXT}") == "body"


@pytest.mark.parametrize(
    "line",
    ["Le barrage de Cauvrel, mercredi. (Photo Anna Prale)", "Le barrage de Cauvrel mercredi soir. © Anna Prale / AGB"],
)
def test_captions(line: str) -> None:
    text = f"{line}\n{TITLE}\n{LEAD}\n{line}\n{NEXT}"
    assert [kind for kind, found in kinds(text) if found == line] == ["caption", "caption"]
    assert title(text) == TITLE


@pytest.mark.parametrize("again", [LEAD, LEAD[:80] + "...", LEAD + "« Nous avons tenu », dit-elle, et tou..."])
def test_a_lead_repeated_below_the_text(again: str) -> None:
    found = kinds(f"{TITLE}\n{LEAD}\n{NEXT}\n{again}")
    assert found[1:] == [("body", LEAD), ("body", NEXT), ("furniture", again)]


# Titles


def test_the_outlets_name_above_the_headline_is_no_title() -> None:
    text = f"Le Fil de Sarme\n\n{TITLE}\n\n{LEAD}\n{NEXT}"
    assert title(text) == TITLE
    assert kinds(text)[0] == ("furniture", "Le Fil de Sarme")


@pytest.mark.parametrize(("length", "taken"), [(150, True), (151, False)])
def test_a_title_has_at_most_150_characters(length: int, taken: bool) -> None:
    first = (LEAD + " " + NEXT)[: length - 1] + "e"
    text = f"{first}\n{NEXT}\nLe second paragraphe reste bien plus court que le tout premier."
    assert (title(text) == first) is taken


def test_the_first_line_that_fits_is_the_title() -> None:
    long = f"{LEAD} {NEXT}"
    assert title(f"{long}\n{NEXT}\n{LEAD}") == NEXT
    assert title("Un titre et puis rien") == "Un titre et puis rien"


@pytest.mark.parametrize("text", ["", " \n\t\n\u00a0\n", "Menu\nRechercher\nNewsletter", f"{LEAD} {NEXT}"])
def test_no_title(text: str) -> None:
    assert title(text) is None


# Hints of the format


def test_what_the_format_says_goes_before_what_the_words_suggest() -> None:
    text = f"Menu\n{TITLE}\n{LEAD}\n{NEXT}\nImprimer"
    hints = (
        hint(text, "Menu", ZoneKind.TITLE),
        hint(text, TITLE, ZoneKind.CAPTION),
        hint(text, LEAD, ZoneKind.FURNITURE),
        hint(text, "Imprimer", ZoneKind.BODY),
    )
    assert [kind for kind, _ in kinds(text, hints)] == ["title", "caption", "furniture", "body", "body"]
    assert title(text, hints) == "Menu"


def test_a_hint_for_several_lines_holds_for_each() -> None:
    text = f"{TITLE}\n{LEAD}\n\n{NEXT}\nImprimer"
    whole = (Zone(Span(0, len(text)), ZoneKind.BODY),)
    assert [kind for kind, _ in kinds(text, whole)] == ["body"] * 4


def test_hints_in_any_order() -> None:
    text = f"{TITLE}\n{LEAD}\n{NEXT}"
    hints = (hint(text, NEXT, ZoneKind.CAPTION), hint(text, TITLE, ZoneKind.INTERTITLE))
    assert [kind for kind, _ in kinds(text, hints)] == ["intertitle", "body", "caption"]


# Any text


def test_an_article_that_lost_its_line_breaks_is_no_furniture() -> None:
    text = "Par Lina Marchal  Mis à jour le 3 mai 2024 à 11:47  Temps de lecture : 3 min " + "Le pont a tenu. " * 100
    assert kinds(text) == [("body", text.strip())]


@given(st.lists(st.sampled_from([TITLE, LEAD, NEXT, "Menu", "", " ", "\u00a0", "« oui »", "Photo : X", "x" * 400])))
@settings(deadline=None)
def test_every_line_that_is_not_blank_has_a_zone(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert [found for _, found in kinds(text)] == [line.strip() for line in lines if line.strip()]


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50), st.sampled_from(ZoneKind))))
@settings(deadline=None)
def test_any_text_with_any_hints(text: str, rough: list[tuple[int, int, ZoneKind]]) -> None:
    hints = tuple(Zone(Span(min(a, b), max(a, b)), kind) for a, b, kind in rough)
    labelled = zones.label(text, hints)
    assert [zone.span.of(text) for zone in labelled] == [line.strip() for line in text.split("\n") if line.strip()]
    assert zones.title(text, labelled) in (None, *(zone.span.of(text) for zone in labelled))
