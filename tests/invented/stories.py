"""Articles about what never happened, with the analysis that an engine would give of them."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from quoteapp.folding import words
from quoteapp.model import (
    Analysis,
    Article,
    Form,
    Kind,
    Name,
    Quotation,
    Span,
    Speaker,
    SpeakerType,
    Zone,
    ZoneKind,
)
from tests.invented.world import Figure, World

FIRST_DAY, DAYS = date(2024, 3, 1), 730
REASONS = {
    "incise": "« {cue} », en incise après la citation, a pour sujet {mention}.",
    "object": "La citation complète « {cue} » ; sujet : {mention}.",
    "preposition": "« {cue} » introduit {mention}.",
    "nothing": "Rien dans le texte ne dit qui parle.",
}
GLUED = (",", ".")


class Story(NamedTuple):
    """An article, and what the engine would say of it."""

    article: Article
    analysis: Analysis


class Part(NamedTuple):
    """A stretch of a paragraph, and what it is: a quotation, a mention, a cue, or nothing of these."""

    text: str
    what: str = ""


@dataclass(slots=True)
class Writer:
    """Writes one article paragraph by paragraph, and notes where in it everything is."""

    world: World
    number: int
    surnames_alone: bool = False
    paragraphs: list[str] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    names: dict[str, Name] = field(default_factory=dict)
    length: int = 0  # of what is written, in code points
    last: Figure | None = None  # whom a pronoun takes up

    def write(self, wanted: int) -> Story:
        """Write the article, with so many quotations."""
        world = self.world
        title = f"{world.often(world.places)} : {world.thing()} en question"
        self.surnames_alone = world.luck.random() < 0.06
        self.paragraph([Part(title)], ZoneKind.TITLE)
        cast = [world.somebody() for _ in range(2 + wanted // 5)]
        for _ in range(wanted):
            if world.luck.random() < 0.6:
                self.paragraph([Part(f"{world.told()} {world.told()}")])
            self.quote(world.luck.choice(cast))
        self.paragraph([Part(world.any("report", "furniture"))], ZoneKind.FURNITURE)
        analysis = Analysis("fr", title, tuple(self.zones), tuple(self.quotations), tuple(self.names.values()))
        return Story(self.article(title), analysis)

    def article(self, title: str) -> Article:
        """The article as it would be read from its file."""
        text, outlet = "\n\n".join(self.paragraphs), self.world.often(self.world.outlets)
        original = text.encode()
        day = FIRST_DAY + timedelta(self.world.luck.randrange(DAYS))
        return Article(
            file=f"{day:%Y-%m}/{self.number:05}.txt", text=text, sha256=hashlib.sha256(original).hexdigest(),
            original=original, title=title, outlet=outlet, date=day.isoformat(),
            url=f"https://exemple.invalid/{day:%Y/%m/%d}/{self.number}",
        )  # fmt: skip

    def quote(self, figure: Figure) -> None:
        """Write a paragraph with a quotation, in one of the ways that the news have."""
        ways = {
            self.incise: 35, self.fragment: 20, self.preposition: 17, self.pronoun: 9, self.no_speech: 7,
            self.nobody: 6, self.unnamed: 4, self.together: 2,
        }  # fmt: skip
        self.world.luck.choices(list(ways), list(ways.values()))[0](figure)

    def incise(self, figure: Figure) -> None:
        """« Nous partons », a déclaré Lina Marchal."""
        verb = self.world.any("report", "incises")
        self.spoken([*self.marked(self.world.said()), Part(verb, "cue"), *self.mention(figure)], figure, "incise")

    def fragment(self, figure: Figure) -> None:
        """Lina Marchal dénonce le « projet »."""
        cue = Part(self.world.any("report", "fragments"), "cue")
        words_said = self.world.thing().split(" ", 1)[-1]
        self.spoken([*self.mention(figure), cue, Part(f"« {words_said} »", "quotation")], figure, "object")

    def preposition(self, figure: Figure) -> None:
        """Selon Lina Marchal, « nous partons »."""
        cue = Part(self.world.any("report", "prepositions"), "cue")
        said = Part(f"« {self.world.said()} »", "quotation")
        self.spoken([cue, *self.mention(figure), Part(":"), said], figure, "preposition")

    def pronoun(self, figure: Figure) -> None:
        """« Nous partons », a-t-il ajouté."""
        if self.last is None:
            self.incise(figure)
            return
        cue = self.world.any("report", "pronouns")
        self.spoken([*self.marked(self.world.said()), Part(cue, "cue")], self.last, "incise")

    def nobody(self, _: Figure) -> None:
        """« Nous partons. »"""
        self.spoken([Part(f"« {self.world.said()} »", "quotation")], None, "nothing")

    def unnamed(self, _: Figure) -> None:
        """« Nous partons », confie un proche du dossier."""
        source = self.world.any("names", "sources")
        self.incise(Figure(source, source, SpeakerType.ANONYMOUS))

    def together(self, figure: Figure) -> None:
        """« Nous partons », ont déclaré Lina Marchal et Joël Vautier."""
        other = self.world.often(self.world.people)
        name = f"{figure.name} et {other.name}"
        self.incise(Figure(name, name, SpeakerType.GROUP, members=(figure, other)))

    def no_speech(self, _: Figure) -> None:
        """Dans le roman « Le Projet »."""
        title = Part(f"« {self.world.thing().split(' ', 1)[-1].capitalize()} »", "quotation")
        opening = Part(f"Dans {self.world.any('report', 'titled')}")
        spans = self.paragraph([opening, title, Part(f"il est question de {self.world.thing()}")])
        self.quotations.append(
            Quotation(spans["quotation"], Kind.OTHER, Form.FRAGMENT, ZoneKind.BODY, confidence=0.8, rule="title")
        )

    def marked(self, said: str) -> tuple[Part, Part]:
        """What was said between marks, with the comma of an incise."""
        return Part(f"« {said} »", "quotation"), Part(",")

    def mention(self, figure: Figure) -> list[Part]:
        """The full name and role where somebody comes up first, the short form from then on."""
        if figure.name in self.names:
            return [Part(figure.short, "mention")]
        if self.surnames_alone and figure.type is SpeakerType.PERSON:
            return [Part(figure.surname, "mention")]
        return [Part(figure.name, "mention"), *([Part(f"({figure.role})")] if figure.role else [])]

    def spoken(self, parts: list[Part], figure: Figure | None, rule: str) -> None:
        """Write a paragraph with somebody's words."""
        spans = self.paragraph([*parts, Part(".")])
        told = {part.what: part.text for part in parts}
        speaker = self.speaker(figure) if figure else None
        self.last = figure or self.last
        self.quotations.append(
            Quotation(
                spans["quotation"], Kind.SPEECH, Form.FRAGMENT if rule == "object" else Form.SENTENCE, ZoneKind.BODY,
                speaker=speaker, mention=spans.get("mention"), cue=spans.get("cue"), rule=rule,
                confidence=round(self.world.luck.betavariate(8, 2), 2) if speaker else 0.0,
                reason=REASONS[rule].format(cue=told.get("cue"), mention=told.get("mention", "le même")),
            )
        )  # fmt: skip

    def speaker(self, figure: Figure) -> Speaker:
        """Who speaks, as the engine says it; the name is noted for the article."""
        members = tuple(self.speaker(member) for member in figure.members)
        alone = self.surnames_alone and figure.type is SpeakerType.PERSON
        name, role = (figure.surname, None) if alone else (figure.name, figure.role)
        number = "+".join(member.id for member in members) or "-".join(words(name))
        if not members:
            forms = tuple(dict.fromkeys((name, figure.surname if figure.type is SpeakerType.PERSON else name)))
            self.names.setdefault(figure.name, Name(number, figure.type, forms, (role,) if role else ()))
        return Speaker(number, name, name, figure.type, role, members)

    def paragraph(self, parts: list[Part], kind: ZoneKind = ZoneKind.BODY) -> dict[str, Span]:
        """Write a paragraph of its parts, spaces between them; returns where those with a sense stand."""
        text, spans = "", dict[str, Span]()
        for part in parts:
            text += part.text if part.text in GLUED or not text else f" {part.text}"
            if part.what:
                end = self.length + len(text)
                spans[part.what] = Span(end - len(part.text), end)
        start = self.length
        self.paragraphs.append(text)
        self.zones.append(Zone(Span(start, start + len(text)), kind))
        self.length = start + len(text) + 2
        return spans
