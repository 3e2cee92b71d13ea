"""Makes ``library-v1.quotes``, a library as the first schema has it, kept for ever: later versions must read it.

``python -m tests.data.make_library_v1``; never again once a version of the program has been released. Through the store
alone, so that nothing but the schema decides what is in it. All people, places and papers are invented.
"""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from quoteapp.model import Article, Form, Kind, Span, SpeakerType, Zone, ZoneKind
from quoteapp.store import history
from quoteapp.store.history import Group, State
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.records import (
    AliasRecord,
    ArticleRecord,
    Edit,
    JudgementRecord,
    Origin,
    QuotationRecord,
    R,
    Record,
    SpeakerRecord,
    Status,
    Verdict,
)

PATH = Path(__file__).with_name("library-v1.quotes")
WHO = "Ada Lorient"
BRIDGE = (
    "Le pont de Vaux rouvrira\n"
    "« Le pont rouvrira lundi », a annoncé la préfète Jeanne Morel. Selon Mme Morel, les travaux ont été "
    "« menés à cœur ouvert ».\n"
    "« Nous n'y croyons plus », répondent Paul Tisserand et Zoé Carvin.\n"
)
MARKET = (
    "« Le marché partira » : Aline Duvert\n"
    "La colère\n"
    "« Nous restons, dit le syndic Hugo Brenn, quoi qu'on “décide” là-haut.\n"
    "« Et nous le dirons. » Selon une source, Mme Duvert veut une « place nette ».\n"
    "Aline Duvert au « Grand Café »\n"
    "Lire aussi : « Les halles en fête »\n"
    "« Tout est dit, a-t-elle ajouté, « ou presque.\n"
)
QUAY = "« Le quai restera fermé », prévient Mme Morel. La « ville d'eau » attendra.\n"


class Maker:
    """A library in the making; each step is a minute after the one before."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.steps = 0

    def do(self, *edits: Edit, action: str, machine: bool = False, undoes: int | None = None) -> Group:
        """Make one step of the history."""
        who = "machine" if machine else WHO
        return self.library.write(edits, who=who, action=action, at=self.now(), machine=machine, undoes=undoes)

    def now(self) -> str:
        """When the next step is made."""
        self.steps += 1
        return f"2026-03-02T10:{self.steps:02}:00.000+00:00"

    def add(self, *records: Record, action: str, machine: bool = False) -> None:
        """Add rows in one step."""
        self.do(*(Edit(None, record) for record in records), action=action, machine=machine)

    def change(self, record: R, action: str, **changes: object) -> R:
        """Change a row in a step of its own."""
        after = replace(record, **changes)  # type: ignore[arg-type]
        self.do(Edit(record, after), action=action)
        return after

    def article(self, text: str, file: str, **details: str) -> ArticleRecord:
        """Keep an article; its row is to be added."""
        original = text.encode()
        zones = (Zone(Span(0, len(text) - 1), ZoneKind.BODY),)
        article = Article(file, text, hashlib.sha256(original).hexdigest(), original, zones=zones, **details)
        sketch = range(len(text), len(text) + 3)
        return self.library.add_article(article, article.title or "", at=self.now(), sketch=sketch)

    def speaker(self, name: str, kind: SpeakerType = SpeakerType.PERSON, **fields: object) -> SpeakerRecord:
        """A speaker who is to be added."""
        return replace(SpeakerRecord(id=self.library.number(SpeakerRecord), name=name, type=kind), **fields)  # type: ignore[arg-type]

    def alias(self, speaker: SpeakerRecord, form: str, article: int | None = None) -> AliasRecord:
        """A form of a name that is to be added."""
        return AliasRecord(id=self.library.number(AliasRecord), speaker=speaker.id, form=form, article=article)

    def quotation(self, article: ArticleRecord, words: str, **fields: object) -> QuotationRecord:
        """A quotation as the machine proposes it, to be added."""
        span = self.span(article, words)
        found = QuotationRecord(
            id=self.library.number(QuotationRecord), article=article.id, span=span, machine=span, kind=Kind.SPEECH,
            form=Form.SENTENCE, zone=ZoneKind.BODY, confidence=0.9, rule="incise", reason="« a annoncé » l'introduit",
        )  # fmt: skip
        return replace(found, **fields)  # type: ignore[arg-type]

    def span(self, article: ArticleRecord, words: str) -> Span:
        """Where words stand in an article."""
        start = self.library.text(article.id).index(words)
        return Span(start, start + len(words))


def make(path: Path) -> None:
    """Make the library at ``path``, where none may be."""
    with open_library(path) as library:
        maker = Maker(library)
        with library.transaction():
            _fill(maker)
            library.db.execute("UPDATE _sqlite_migrations SET applied_at = ?", (maker.now(),))


def _fill(maker: Maker) -> None:
    bridge = maker.article(BRIDGE, "vaux.txt", author="Luc Auberive")
    quay = maker.article(QUAY, "quai.html", title="Le quai", outlet="La Gazette des Vaux", date="2026-03-01")
    maker.add(bridge, quay, action="add")
    morel = maker.speaker("Jeanne Morel", role="préfète")
    other = maker.speaker("Mme Morel")
    tisserand, carvin = maker.speaker("Paul Tisserand"), maker.speaker("Zoé Carvin")
    both = maker.speaker("Paul Tisserand et Zoé Carvin", SpeakerType.GROUP, members=(tisserand.id, carvin.id))
    forms = [
        maker.alias(morel, "Jeanne Morel"),
        maker.alias(morel, "la préfète", bridge.id),
        maker.alias(other, "Mme Morel"),
    ]
    monday = maker.quotation(
        bridge, "« Le pont rouvrira lundi »", speaker=morel.id, name="morel", role="préfète",
        mention=maker.span(bridge, "la préfète Jeanne Morel"), cue=maker.span(bridge, "a annoncé"),
    )  # fmt: skip
    heart = maker.quotation(bridge, "« menés à cœur ouvert »", form=Form.FRAGMENT, speaker=morel.id, confidence=0.8)
    believe = maker.quotation(bridge, "« Nous n'y croyons plus »", speaker=both.id, relayed_by=morel.id)
    closed = maker.quotation(quay, "« Le quai restera fermé »", speaker=other.id)
    town = maker.quotation(quay, "« ville d'eau »", form=Form.FRAGMENT, confidence=0.3)
    found: list[Record] = [morel, other, tisserand, carvin, both, *forms, monday, heart, believe, closed, town]
    maker.add(*found, action="analyse", machine=True)
    for article in (bridge, quay):
        zones = (Zone(Span(0, 24), ZoneKind.TITLE), Zone(Span(25, 60), ZoneKind.BODY))
        maker.library.add_run(article.id, zones, at=maker.now(), engine="engine 1", analysis=b'{"language":"fr"}')
    _decide(maker, bridge, monday, heart, believe, town)
    _merge(maker, morel, other)
    _decide_all(maker)


def _decide(maker: Maker, bridge: ArticleRecord, *quotations: QuotationRecord) -> None:
    monday, heart, believe, town = quotations
    maker.change(bridge, "details", title="Le pont de Vaux", outlet="Le Fanal", date="2026-03-02T08:00:00+01:00")
    decided = {"decided_by": WHO, "decided_at": maker.now()}
    monday = maker.change(monday, "accept", status=Status.CONFIRMED, **decided)
    maker.change(monday, "verify", verified=True, method="appel", link="https://vaux.example/pont", note="relu")
    maker.change(heart, "span", span=Span(heart.span.start, heart.span.end - 2), status=Status.CORRECTED, **decided)
    maker.change(believe, "delete", status=Status.REJECTED, **decided)
    maker.change(town, "other", kind=Kind.OTHER, status=Status.CONFIRMED, **decided)
    _undo(maker)
    _undo(maker)


def _undo(maker: Maker) -> None:
    last = history.to_undo(maker.library.db)
    assert last is not None
    maker.do(*(edit.flipped() for edit in reversed(last.edits)), action="undo", undoes=last.id)
    history.mark(maker.library.db, last.id, State.UNDONE)


def _merge(maker: Maker, morel: SpeakerRecord, other: SpeakerRecord) -> None:
    judgement = JudgementRecord(
        id=maker.library.number(JudgementRecord), verdict=Verdict.ONE, one=morel.id, other=other.id
    )
    merged = Edit(other, replace(other, merged_into=morel.id))
    maker.do(merged, Edit(None, judgement), action="merge")
    by_hand = maker.speaker("Ministère des Ponts", SpeakerType.ORGANIZATION, origin=Origin.PERSON, note="nouveau")
    maker.add(by_hand, action="speaker")
    _undo(maker)


def _decide_all(maker: Maker) -> None:
    """Everything else that can be in a library, and be done to one: an article for it, and one for the bin."""
    market = maker.article(MARKET, "revue.zip", outlet="La Gazette des Vaux", url="https://vaux.example/marche")
    market = replace(market, member="marche.txt", language="fr", encoding="cp1252")
    old = maker.article("« Rien. »\n", "vieux.txt")
    maker.add(market, old, action="add")
    duvert = maker.speaker("Aline Duvert", role="maire")
    brenn = maker.speaker("Hugo Brenn", note="syndic")
    source = maker.speaker("une source", SpeakerType.ANONYMOUS)
    council = maker.speaker("le conseil", SpeakerType.ORGANIZATION)
    forms = [maker.alias(duvert, "Aline Duvert"), maker.alias(council, "là-haut", market.id)]
    found = _market_quotations(maker, market, duvert, brenn, source)
    maker.add(duvert, brenn, source, council, *forms, *found, action="analyse", machine=True)
    kinds = (ZoneKind.TITLE, ZoneKind.INTERTITLE, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.FURNITURE)
    zones = [Zone(Span(10 * place, 10 * place + 9), kind) for place, kind in enumerate(kinds)]
    maker.library.add_run(market.id, zones, at=maker.now(), engine="engine 2", analysis=b'{"language":"fr"}')
    _decide_on_quotations(maker, market, council, *found)
    _decide_on_speakers(maker, duvert, brenn, council, *forms)
    maker.change(market, "bin", binned=maker.now())
    _undo(maker)
    _redo(maker)
    maker.change(replace(market, binned=maker.library.find(ArticleRecord)[2].binned), "unbin", binned=None)
    maker.change(old, "bin", binned=maker.now())
    maker.add(maker.speaker("Zoé Duvert", origin=Origin.PERSON), action="new speaker")
    _undo(maker)


def _market_quotations(
    maker: Maker, market: ArticleRecord, duvert: SpeakerRecord, brenn: SpeakerRecord, source: SpeakerRecord
) -> list[QuotationRecord]:
    """A quotation in every zone and of every make."""
    fragment, stays = (
        Form.FRAGMENT,
        maker.span(market, "« Nous restons, dit le syndic Hugo Brenn, quoi qu'on “décide” là-haut."),
    )
    return [
        maker.quotation(market, "« Le marché partira »", zone=ZoneKind.TITLE, speaker=duvert.id, role="maire"),
        maker.quotation(market, stays.of(MARKET), speaker=brenn.id, mention=maker.span(market, "le syndic Hugo Brenn")),
        maker.quotation(market, "“décide”", form=fragment, nested_in=stays.start, kind=Kind.OTHER),
        maker.quotation(market, "« Et nous le dirons. »", speaker=brenn.id),
        maker.quotation(market, "« place nette »", form=fragment, speaker=duvert.id, relayed_by=source.id),
        maker.quotation(market, "« Grand Café »", form=fragment, zone=ZoneKind.CAPTION, kind=Kind.OTHER),
        maker.quotation(market, "« Les halles en fête »", zone=ZoneKind.FURNITURE),
        maker.quotation(market, "« Tout est dit", speaker=duvert.id),
        maker.quotation(market, "« ou presque.", unclosed=True, speaker=duvert.id),
        maker.quotation(market, "La colère", zone=ZoneKind.INTERTITLE),
    ]


def _decide_on_quotations(maker: Maker, market: ArticleRecord, council: SpeakerRecord, *found: QuotationRecord) -> None:
    title, stays, inner, dirons, nette, cafe, halls, told, almost, anger = found
    signed: dict[str, Any] = {"decided_by": WHO, "decided_at": maker.now()}
    corrected, confirmed = ({"status": each, **signed} for each in (Status.CORRECTED, Status.CONFIRMED))
    title = maker.change(title, "speaker", speaker=council.id, role=None, **corrected)
    maker.change(title, "mention", mention=None)
    stays = maker.change(stays, "cue", cue=maker.span(market, "dit"), **corrected)
    maker.change(stays, "edges", span=Span(stays.span.start, stays.span.end - 1))
    inner = maker.change(inner, "speech", kind=Kind.SPEECH, **corrected)
    maker.change(inner, "form", form=Form.SENTENCE)
    maker.change(dirons, "continues", continues=True, **corrected)
    nette = maker.change(nette, "relay", relayed_by=None, **corrected)
    maker.change(nette, "note", note="à revoir")
    maker.change(cafe, "accept", **confirmed)
    maker.change(halls, "no speech", kind=Kind.OTHER, **confirmed)
    whole = Span(told.span.start, almost.span.end)
    merged = replace(told, span=whole, **corrected)
    maker.do(Edit(told, merged), Edit(almost, replace(almost, status=Status.REJECTED, **signed)), action="merge")
    half = replace(
        merged, id=maker.library.number(QuotationRecord), machine=None, origin=Origin.PERSON, span=almost.span
    )
    maker.do(Edit(merged, replace(merged, span=told.span)), Edit(None, half), action="split")
    by_hand = maker.quotation(market, "une source", machine=None, origin=Origin.PERSON, confidence=0.0, **corrected)
    maker.add(by_hand, action="add")
    maker.change(by_hand, "delete", status=Status.REJECTED)
    maker.do(Edit(anger, replace(anger, status=Status.WITHDRAWN)), action="analyse", machine=True)


def _decide_on_speakers(
    maker: Maker, duvert: SpeakerRecord, brenn: SpeakerRecord, council: SpeakerRecord, *forms: AliasRecord
) -> None:
    fullest, vague = forms
    duvert = maker.change(duvert, "rename", name="Aline Duvert-Roux", origin=Origin.PERSON)
    maker.change(council, "details", role="municipal", note="élu")
    maker.add(replace(maker.alias(duvert, "la maire"), origin=Origin.PERSON), action="new form")
    maker.change(vague, "form", origin=Origin.DENIED)
    maker.change(fullest, "form", speaker=duvert.id, origin=Origin.PERSON)
    maker.add(_judged(maker, Verdict.APART, duvert, brenn), action="not the same")
    new = maker.speaker("Aline Duvert", origin=Origin.PERSON)
    maker.add(new, _judged(maker, Verdict.APART, duvert, new), action="split speaker")
    merged, one = replace(new, merged_into=brenn.id), _judged(maker, Verdict.ONE, brenn, new)
    maker.do(Edit(new, merged), Edit(None, one), action="merge speakers")
    apart = _judged(maker, Verdict.APART, brenn, new)
    maker.do(Edit(merged, new), Edit(one, None), Edit(None, apart), action="separate speakers")


def _judged(maker: Maker, verdict: Verdict, one: SpeakerRecord, other: SpeakerRecord) -> JudgementRecord:
    number = maker.library.number(JudgementRecord)
    return JudgementRecord(id=number, verdict=verdict, one=one.id, other=other.id)


def _redo(maker: Maker) -> None:
    last = history.to_redo(maker.library.db)
    assert last is not None
    maker.do(*last.edits, action="redo", undoes=last.id)
    history.mark(maker.library.db, last.id, State.DONE)


if __name__ == "__main__":
    PATH.unlink(missing_ok=True)
    make(PATH)
