"""One speaker under many names, in one article and across several."""

import pytest

from quoteapp.engine import analysis
from quoteapp.engine.entities import Entity
from quoteapp.engine.linking import link
from quoteapp.engine.names import HORIZON, STEP, Names
from quoteapp.model import Analysis, Form, Kind, Name, Quotation, Span, Speaker, SpeakerType, Zone, ZoneKind


def analyse(text: str) -> Analysis:
    """A text of body paragraphs, without heading."""
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    zones = [Zone(Span(start, end), ZoneKind.BODY) for start, end in zip(starts, ends, strict=True)]
    return analysis.analyse(text, tuple(zones))


def speakers(text: str) -> list[Speaker | None]:
    return [quotation.speaker for quotation in analyse(text).quotations]


def who(text: str) -> list[str]:
    return [speaker.name if speaker else "" for speaker in speakers(text)]


def linked(*texts: str) -> list[list[Quotation]]:
    return [list(analysed.quotations) for analysed in link([analyse(text) for text in texts])]


def firsts(*texts: str) -> list[Speaker]:
    """The first speaker of each text, linked."""
    return [found[0].speaker for found in linked(*texts) if found[0].speaker]


def ids(*texts: str) -> list[str]:
    return [speaker.id for speaker in firsts(*texts)]


# One article


def test_one_speaker_by_title_surname_description_and_pronoun() -> None:
    text = (
        "Le ministre valdorien de la Pêche, Tomáš Žorkavec, a reçu les familles jeudi à Port-Cassin.\n"
        "« Nos marins rentreront », a déclaré M. Žorkavec. « C'est un engagement », a ajouté le ministre de la Pêche.\n"
        "Zorkavec s'est rendu ensuite au port. « Je n'ai pas dormi », a-t-il confié.\n"
        "« La mer ne pardonne pas », a conclu le ministre."
    )
    found = speakers(text)
    assert who(text) == ["Tomáš Žorkavec"] * 4
    assert len({speaker.id for speaker in found if speaker}) == 1
    assert all(speaker.role for speaker in found if speaker)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Çetin Çavdaroğlu", "Cavdaroglu"),
        ("Ingrid Sørvald", "Sorvald"),
        ("Łukasz Żarnecki", "Zarnecki"),
        ("Zoé Œllac", "Oellac"),
    ],
)
def test_a_surname_without_its_accents(full: str, short: str) -> None:
    assert who(f"L'historien de la ville est {full}. « Tout est faux », a dit {short}.") == [full]


def test_a_surname_printed_before_the_full_name() -> None:
    assert who("« Nous partirons », a prévenu Marchal. La journée fut longue. « Demain », a précisé Lina Marchal.") == [
        "Lina Marchal",
        "Lina Marchal",
    ]


def test_the_role_printed_at_the_quotation() -> None:
    text = (
        "« Nous manquons de lits », a dit Maud Estienne, directrice de l'hôpital de Cordouane. « C'est dur », dit-elle."
    )
    assert [speaker.role for speaker in speakers(text) if speaker] == ["directrice de l'hôpital de Cordouane"] * 2


@pytest.mark.parametrize(
    ("pronouns", "expected"),
    [
        (("elle", "il"), ["Maud Estienne", "Paul Ricordel"]),
        (("il", "elle"), ["Paul Ricordel", "Maud Estienne"]),
        (("il", "il"), ["Paul Ricordel", "Paul Ricordel"]),
    ],
)
def test_pronouns_agree(pronouns: tuple[str, str], expected: list[str]) -> None:
    first, second = pronouns
    text = (
        "La directrice de l'hôpital, Maud Estienne, a reçu le chirurgien Paul Ricordel mardi soir.\n"
        f"« Nous manquons de lits », a-t-{first} dit. « Nous manquons de bras », a-t-{second} répondu."
    )
    assert who(text) == expected


def test_two_people_of_one_surname_stay_apart() -> None:
    text = (
        "Le maire Alban Queyrol et sa sœur Irène Queyrol s'opposent depuis dix ans.\n"
        "« Le pont sera bâti », a dit Alban Queyrol. « Jamais », a répondu Irène Queyrol.\n"
        "« Il le sera », a insisté M. Queyrol. « Nous verrons », a conclu Mme Queyrol."
    )
    assert who(text) == ["Alban Queyrol", "Irène Queyrol"] * 2
    assert len({speaker.id for speaker in speakers(text) if speaker}) == 2


def test_two_people_of_one_office_stay_apart() -> None:
    text = (
        "Le ministre turc Nadir Belcourt et le ministre grec Yorgos Kalamias ont négocié toute la nuit.\n"
        "« Rien n'est signé », a dit le ministre turc. « Tout est prêt », a répondu le ministre grec."
    )
    assert who(text) == ["Nadir Belcourt", "Yorgos Kalamias"]


def test_a_child_does_not_speak_for_its_parent() -> None:
    text = "« J'ai tout perdu », lâche Jean Morel, boulanger. « Il ne reste rien », ajoute sa fille Marie Morel."
    assert who(text) == ["Jean Morel", "Marie Morel"]


def test_a_surname_that_two_bear_is_doubtful() -> None:
    sure = "La championne Ewelina Brzostrak est arrivée. « Quelle joie », a dit Brzostrak."
    doubtful = f"La sœur de la championne, Anna Brzostrak, attendait. {sure}"
    assert analyse(doubtful).quotations[0].confidence < analyse(sure).quotations[0].confidence


def test_a_spokesman_is_taken_up() -> None:
    text = (
        "Un porte-parole de l'Office des rivières a indiqué que l'ouvrage avait tenu « sans le moindre désordre ».\n"
        "« Nous avons ouvert les vannes dès mardi », a précisé le porte-parole. « Il le fallait », a-t-il ajouté."
    )
    assert who(text) == ["Un porte-parole de l'Office des rivières"] * 3
    assert {speaker.type for speaker in speakers(text) if speaker} == {SpeakerType.ANONYMOUS}


def test_another_unnamed_source_is_another() -> None:
    found = speakers("« Il ment », souffle un conseiller. « Il dort », corrige un autre conseiller.")
    assert len({speaker.id for speaker in found if speaker}) == 2


def test_a_body_by_its_full_name_and_its_article() -> None:
    found = speakers(
        "« Nous le savions », affirme l'Office des rivières. Selon l'Office des rivières, l'eau est « pure »."
    )
    assert len({speaker.id for speaker in found if speaker}) == 1
    assert {speaker.type for speaker in found if speaker} == {SpeakerType.ORGANIZATION}


def test_a_body_by_its_acronym() -> None:
    text = (
        "Selon l'Observatoire syndical des mers closes (OSMC), les vols sont « trois fois plus fréquents ».\n"
        "« Nous le savions », affirme l'OSMC."
    )
    found = speakers(text)
    assert len({speaker.id for speaker in found if speaker}) == 1
    assert {speaker.type for speaker in found if speaker} == {SpeakerType.ORGANIZATION}


def test_a_joint_statement_has_its_members() -> None:
    (speaker,) = speakers("« Nous voulons des actes », ont déclaré Inès Kadour et Bastien Orlhac.")
    assert speaker is not None
    assert speaker.type is SpeakerType.GROUP
    assert [(member.name, member.type) for member in speaker.members] == [
        ("Inès Kadour", SpeakerType.PERSON),
        ("Bastien Orlhac", SpeakerType.PERSON),
    ]


def test_a_pair_is_taken_up() -> None:
    assert who("Alba Lenoir et Judith Daubert ont écrit une lettre. « Nous partons », disent-elles.") != [""]


def test_names_of_the_article() -> None:
    analysed = analyse(
        "Le ministre valdorien de la Pêche, Tomáš Žorkavec, a reçu Maud Estienne. « Oui », a dit M. Zorkavec."
    )
    names = {name.forms[0]: name for name in analysed.names}
    assert set(names["Tomáš Žorkavec"].forms) == {"Tomáš Žorkavec", "Zorkavec"}
    assert names["Tomáš Žorkavec"].roles == ("ministre valdorien de la Pêche",)
    assert names["Maud Estienne"].type is SpeakerType.PERSON
    assert len({name.id for name in analysed.names}) == len(analysed.names)


def test_ids_are_made_of_the_name() -> None:
    (speaker,) = speakers("« Nos marins rentreront », a déclaré Tomáš Žorkavec-Roux.")
    assert speaker is not None
    assert speaker.id == "tomas-zorkavec-roux"


def test_ids_are_unique_in_an_article() -> None:
    text = "« Il ment », dit un passant. « Il dort », dit une passante. « Il part », dit un passant. « Ah », dit Léa."
    analysed = analyse(text)
    assert len({name.id for name in analysed.names}) == len(analysed.names)


# Several articles

FULL = "« Nos marins rentreront », a déclaré le ministre valdorien de la Pêche, Tomáš Žorkavec."


def test_one_person_in_three_spellings() -> None:
    found = firsts(
        FULL,
        "« La porte reste ouverte », a dit Tomas Zorkavec.",
        "« Je n'ai rien cédé », a dit M. Zorkavec, le ministre de la Pêche.",
    )
    assert [speaker.id for speaker in found] == ["tomas-zorkavec"] * 3
    assert [speaker.library_name for speaker in found] == ["Tomáš Žorkavec"] * 3
    assert [speaker.name for speaker in found] == ["Tomáš Žorkavec", "Tomas Zorkavec", "Zorkavec"]


def test_the_order_of_the_articles_makes_no_difference() -> None:
    texts = [FULL, "« Je n'ai rien cédé », a dit M. Zorkavec.", "« La porte reste ouverte », a dit Tomas Zorkavec."]
    assert ids(*texts) == ids(*reversed(texts)) == ["tomas-zorkavec"] * 3


def test_a_lost_surname_in_the_same_office() -> None:
    assert ids(FULL, "« La porte reste ouverte », a dit le ministre valdorien Tomáš.") == ["tomas-zorkavec"] * 2


@pytest.mark.parametrize("other", ["le cycliste Tomáš", "le ministre grec Tomáš"])
def test_a_lost_surname_in_another_office(other: str) -> None:
    one, two = ids(
        "« Nos marins rentreront », a déclaré le ministre turc de la Pêche, Tomáš Žorkavec.",
        f"« La porte reste ouverte », a dit {other}.",
    )
    assert one != two


def test_namesakes_stay_apart() -> None:
    found = ids(
        "« Le pont sera bâti », a dit le maire Alban Queyrol.",
        "« Jamais », a dit la pianiste Irène Queyrol.",
        "« Nous verrons », a dit Queyrol.",
    )
    assert len(set(found)) == 3


def test_a_surname_in_another_office_stays_apart() -> None:
    one, two = ids(
        "« Le pont sera bâti », a dit le maire Alban Queyrol.", "« La fugue est prête », a dit le pianiste Queyrol."
    )
    assert one != two


@pytest.mark.parametrize(
    "source", ["un porte-parole du ministère", "le maire", "une source policière", "des habitants"]
)
def test_unnamed_sources_are_never_joined(source: str) -> None:
    one, two = ids(f"« Rien n'est signé », a dit {source}.", f"« Rien n'est signé », a dit {source}.")
    assert one != two


def test_bodies_are_joined_by_their_name() -> None:
    assert (
        len(
            set(
                ids(
                    "« Nous le savions », affirme l'Office des rivières.",
                    "« L'eau monte », selon l'office des Rivières.",
                )
            )
        )
        == 1
    )


def test_members_and_relays_are_linked_too() -> None:
    joint, alone, relayed = linked(
        "« Nous voulons des actes », ont déclaré Inès Kadour et Bastien Orlhac.",
        "« Des actes », a dit Inès Kadour.",
        "Selon la porte-parole Inès Kadour, le syndicaliste Bastien Orlhac a dénoncé des « atrocités ».",
    )
    assert joint[0].speaker is not None
    assert joint[0].speaker.id == "ines-kadour+bastien-orlhac"
    assert alone[0].speaker == joint[0].speaker.members[0]
    assert relayed[0].relayed_by is not None
    assert relayed[0].relayed_by.id == "ines-kadour"


def test_linking_touches_nothing_but_speakers() -> None:
    before = [analyse(FULL), analyse("« La porte reste ouverte », a dit Tomas Zorkavec.")]
    after = link(before)
    assert [a.zones for a in after] == [a.zones for a in before]
    assert [[(q.span, q.kind, q.mention, q.cue, q.reason) for q in a.quotations] for a in after] == [
        [(q.span, q.kind, q.mention, q.cue, q.reason) for q in a.quotations] for a in before
    ]
    assert link(before) == after


def test_nothing_to_link() -> None:
    assert link([]) == []
    assert link([analyse("")]) == [analyse("")]


def article(*names: Name) -> Analysis:
    """An analysis in which each of the names speaks once."""
    said = tuple(
        Quotation(
            Span(10 * number, 10 * number + 5), kind=Kind.SPEECH, form=Form.SENTENCE, zone=ZoneKind.BODY,
            speaker=Speaker(name.id, name.forms[0], name.forms[0], name.type),
        )
        for number, name in enumerate(names)
    )  # fmt: skip
    return Analysis("fr", None, (), said, names)


def test_ids_are_unique_in_the_library() -> None:
    source = Name("un-temoin", SpeakerType.ANONYMOUS, ("un témoin",))
    second = Name("un-temoin-2", SpeakerType.ANONYMOUS, ("un témoin 2",))
    found = link([article(source), article(source), article(second)])
    assert len({q.speaker.id for a in found for q in a.quotations if q.speaker}) == 3


def test_who_is_looked_ahead_to_is_nobody_else_when_he_is_read() -> None:
    text = (
        "« Le pont tient », a dit Lina Marchal. La directrice des écluses a salué la foule. « Oui », a-t-elle ajouté."
    )
    assert [name.forms for name in analyse(text).names].count(("La directrice des écluses",)) == 1


@pytest.fixture
def far() -> Names:
    """Somebody at the beginning of a long text that has since been read further than a description reaches."""
    names = Names("")
    names.entities.append(Entity(0, SpeakerType.PERSON, first=0, seen=0))
    names.around(0)
    return names


def test_who_is_near_is_asked(far: Names) -> None:
    assert [entity.number for entity in far.around(HORIZON)] == [0]


def test_who_was_last_spoken_of_far_away_is_not_asked(far: Names) -> None:
    assert not far.around(HORIZON + STEP + 1)


def test_unless_spoken_of_again(far: Names) -> None:
    far.around(HORIZON + STEP + 1)
    far.recall(far.entities[0])
    assert far.around(HORIZON + STEP + 2)
