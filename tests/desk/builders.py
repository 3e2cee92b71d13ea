"""Articles and analyses made by hand, and libraries that hold them."""

from typing import Any

from quoteapp.desk import adding, proposing
from quoteapp.model import Analysis, Article, Form, Kind, Name, Quotation, Span, Speaker, SpeakerType, ZoneKind
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import ArticleRecord, QuotationRecord, SpeakerRecord, to_row

TEXT = "La maire s’en va\n\nLina Marchal a dit : « Nous partons. » Un “adieu”.\n"
LINA = Speaker("lina-marchal", "Lina Marchal", "Lina Marchal", SpeakerType.PERSON, role="maire")


def span(words: str, text: str = TEXT) -> Span:
    """Where ``words`` first stand in ``text``."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(text: str = TEXT, *, file: str = "a/b.txt", title: str | None = None, member: str | None = None) -> Article:
    return Article(file=file, text=text, sha256="0" * 64, original=b"", title=title, member=member)


def speech(
    words: str = "« Nous partons. »",
    text: str = TEXT,
    *,
    speaker: Speaker | None = LINA,
    confidence: float = 0.92,
    mention: Span | None = None,
    cue: Span | None = None,
    relayed_by: Speaker | None = None,
    nested_in: int | None = None,
    form: Form = Form.SENTENCE,
    zone: ZoneKind = ZoneKind.BODY,
    continues: bool = False,
) -> Quotation:
    return Quotation(
        span(words, text),
        Kind.SPEECH,
        form,
        zone,
        continues=continues,
        speaker=speaker,
        mention=mention,
        cue=cue,
        relayed_by=relayed_by,
        nested_in=nested_in,
        confidence=confidence,
        rule="verb",
        reason="« a dit » introduit Lina Marchal",
    )


def other(words: str = "“adieu”", text: str = TEXT) -> Quotation:
    return Quotation(span(words, text), Kind.OTHER, Form.FRAGMENT, ZoneKind.BODY, confidence=0.8)


def analysis(*quotations: Quotation, title: str | None = "La maire s’en va", names: tuple[Name, ...] = ()) -> Analysis:
    return Analysis("fr", title, (), quotations, names)


WHO = "Jeanne"

STORY = (
    "La crue monte\n\n"
    "« Nous partons demain », a dit la maire Anna Leroy. Elle dénonce une « honte nationale ».\n\n"
    "Selon Paul Roux, « personne ne viendra ». Le film « Un été » passe ce soir. « Non ! »\n"
)


def person(name: str, role: str | None = None) -> Speaker:
    return Speaker(name.lower().replace(" ", "-"), name, name, SpeakerType.PERSON, role)


ANNA, PAUL = person("Anna Leroy", "maire"), person("Paul Roux")


def first() -> Quotation:
    """The first quotation of the story, as the machine finds it."""
    return speech(
        "« Nous partons demain »", STORY, speaker=ANNA, mention=span("Anna Leroy", STORY), cue=span("a dit", STORY)
    )


def story() -> tuple[Quotation, ...]:
    """All that the machine finds in the story."""
    return (
        first(),
        speech("« honte nationale »", STORY, speaker=ANNA, mention=span("Elle", STORY), form=Form.FRAGMENT),
        speech("« personne ne viendra »", STORY, speaker=PAUL, mention=span("Paul Roux", STORY)),
        other("« Un été »", STORY),
        speech("« Non ! »", STORY, speaker=None),
    )


def take_in(library: Library, text: str = STORY, *quotations: Quotation, file: str = "a.txt") -> int:
    """An article in the library, analysed if there are quotations; its number."""
    path = library.path.with_name(file)
    path.write_text(text, encoding="utf-8")
    (number,) = adding.add(library, [str(path)], who=WHO).articles
    if quotations:
        renew(library, number, *quotations)
    return number


def renew(library: Library, article: int, *quotations: Quotation, names: tuple[Name, ...] = ()) -> None:
    """Another analysis of an article."""
    proposing.propose(library, article, analysis(*quotations, names=names), engine="1")


def restarted(library: Library) -> Library:
    """The same library, closed and opened again."""
    library.close()
    return open_library(library.path)


def quoted(library: Library, words: str, article: int = 1) -> QuotationRecord:
    """The live quotation that stands at these words of an article."""
    text = library.text(article)
    (found,) = [q for q in library.quotations(article) if q.live and words in q.span.of(text)]
    return found


def speaker_of(library: Library, words: str, article: int = 1) -> str | None:
    """The name of whom the words are said to be."""
    return name_of(library, quoted(library, words, article).speaker)


def name_of(library: Library, number: int | None) -> str | None:
    return None if number is None else library.speaker(number).name


def number_of(library: Library, name: str) -> int:
    """The one speaker with a name who is nobody else."""
    (found,) = library.find(SpeakerRecord, "name = ? AND merged_into IS NULL", (name,))
    return found.id


def shown(library: Library, article: int = 1) -> list[dict[str, Any]]:
    """All that a journalist sees of an article's quotations, numbers left out."""
    rows = []
    for quotation in library.quotations(article):
        if quotation.live:
            row = to_row(quotation) | {
                "speaker": name_of(library, quotation.speaker),
                "relayed_by": name_of(library, quotation.relayed_by),
            }
            rows.append({key: value for key, value in row.items() if key != "id"})
    return rows


def said_by(
    library: Library,
    *forms: str,
    roles: tuple[str, ...] = (),
    kind: SpeakerType = SpeakerType.PERSON,
    words: str = "« Oui. »",
) -> int:
    """A new article that quotes somebody printed in these forms, the fullest first; its number."""
    number = len(library.find(ArticleRecord)) + 1
    text = f"Titre {number}\n\n{words} {number}\n"
    article = take_in(library, text, file=f"{number}.txt")
    say(library, article, *forms, roles=roles, kind=kind, words=words)
    return article


def say(
    library: Library,
    article: int,
    *forms: str,
    roles: tuple[str, ...] = (),
    kind: SpeakerType = SpeakerType.PERSON,
    words: str = "« Oui. »",
) -> None:
    """Another analysis of such an article, with the speaker printed in these forms."""
    speaker = Speaker("source", forms[0], forms[0], kind, next(iter(roles), None))
    found = speech(words, library.text(article), speaker=speaker)
    renew(library, article, found, names=(Name("source", kind, forms, roles),))


def speaker_in(library: Library, article: int) -> int:
    """The number of whom the one quotation of an article is said by, whoever that is merged into."""
    (quotation,) = [q for q in library.quotations(article) if q.live]
    assert quotation.speaker is not None
    return library.speaker(quotation.speaker).id
