"""Whatever is done at the desk, in whatever order: what was decided holds, and the history tells all of it.

``QUOTEAPP_LONG=1`` tries much more, at random.
"""

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quoteapp.desk import deciding, shelving, speaking, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.proposing import propose_again
from quoteapp.errors import KnownError
from quoteapp.folding import words
from quoteapp.model import Form, Kind, Name, Quotation, Span, Speaker, SpeakerType, ZoneKind
from quoteapp.store import history, search
from quoteapp.store.opening import open_library
from quoteapp.store.records import (
    TABLES,
    AliasRecord,
    ArticleRecord,
    JudgementRecord,
    QuotationRecord,
    Record,
    SpeakerRecord,
)
from quoteapp.store.search import Filter
from tests.desk.builders import WHO, person, renew, restarted, shown, span, speech, take_in

LONG = bool(os.environ.get("QUOTEAPP_LONG"))
SETTINGS = settings(
    max_examples=150 if LONG else 12,
    stateful_step_count=60 if LONG else 25,
    derandomize=not LONG,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

TEXTS = [
    f"Titre {n}\n\n« Un mot de plus », dit Anna Leroy, parlant de « honte {n} » et de « paix ». « Oui, “non” ».\n"
    for n in range(3)
]
MARKED = ["« Un mot de plus »", "« honte {n} »", "« paix »", "« Oui, “non” »", "“non”"]
ANNA, LEROY, PAUL = person("Anna Leroy", "maire"), person("Leroy"), person("Paul Leroy")
OFFICE = Speaker("office", "la préfecture", "la préfecture", SpeakerType.ORGANIZATION)
BOTH = Speaker("both", "Anna et Paul Leroy", "Anna et Paul Leroy", SpeakerType.GROUP, members=(ANNA, PAUL))
SPEAKERS = [None, ANNA, LEROY, PAUL, OFFICE, BOTH]
NAMES = (
    Name(ANNA.id, ANNA.type, ("Anna Leroy", "Leroy"), ("maire",)),
    Name(PAUL.id, PAUL.type, ("Paul Leroy", "Leroy")),
    Name(LEROY.id, LEROY.type, ("Leroy",)),
    Name(OFFICE.id, OFFICE.type, ("la préfecture",)),
)
TYPED = ["Anna Leroy", "leroy", "Odile Roy", "la préfecture"]

some = st.integers(0, 10**6)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(-1, 110), st.integers(0, 40))


@dataclass(frozen=True)
class Finding:
    """What an analysis says of one pair of marks."""

    there: bool = True
    shift: int = 0
    speaker: Speaker | None = ANNA
    kind: Kind = Kind.SPEECH
    form: Form = Form.SENTENCE

    def quotation(self, text: str, where: Span) -> Quotation:
        speaker = self.speaker if self.kind is Kind.SPEECH else None
        found = speech(where.of(text), text, speaker=speaker, form=self.form)
        return replace(found, span=Span(where.start + self.shift, where.end), kind=self.kind)


findings = st.lists(
    st.builds(
        Finding,
        there=st.sampled_from([True, True, True, False]),
        shift=st.sampled_from([0, 0, 0, 1, 3]),
        speaker=st.sampled_from(SPEAKERS),
        kind=st.sampled_from([Kind.SPEECH, Kind.SPEECH, Kind.OTHER]),
        form=st.sampled_from(Form),
    ),
    min_size=len(MARKED),
    max_size=len(MARKED),
)

BULK: dict[str, Callable[..., Any]] = {
    "accept": deciding.accept,
    "rule_out": deciding.rule_out,
    "rule_in": deciding.rule_in,
    "delete": deciding.delete,
    "verify": deciding.verify,
    "unverify": lambda library, numbers, who: deciding.verify(library, numbers, who=who, verified=False),
    "note": lambda library, numbers, who: deciding.note(library, numbers, "à revoir", who=who),
    "no note": lambda library, numbers, who: deciding.note(library, numbers, "", who=who),
    "form": lambda library, numbers, who: deciding.set_form(library, numbers, Form.FRAGMENT, who=who),
    "merge": deciding.merge,
}


class Desk(RuleBasedStateMachine):
    """A journalist, a machine that changes its mind, and a library between them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.library = open_library(Path(self.folder.name) / "a.quotes")

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    # what is there

    def articles(self) -> list[ArticleRecord]:
        return self.library.find(ArticleRecord)

    def article(self, number: int) -> int:
        found = self.articles()
        return found[number % len(found)].id

    def quotation(self, number: int) -> QuotationRecord:
        found = self.library.find(QuotationRecord) or [_absent()]
        return found[number % len(found)]

    def speaker(self, number: int) -> int:
        found = self.library.find(SpeakerRecord)
        return found[number % len(found)].id if found else 1

    def all_records(self) -> dict[tuple[str, int], Record]:
        return {(TABLES[kind], record.id): record for kind in TABLES for record in self.library.find(kind)}

    def try_to(self, do: Callable[..., Any], *arguments: Any, **keywords: Any) -> None:
        """Do what may be refused, and then changes nothing."""
        before = self.all_records()
        try:
            change = do(self.library, *arguments, who=WHO, **keywords)
        except KnownError:
            assert self.all_records() == before
        else:
            self.changed(change)

    def changed(self, change: Change | None) -> None:
        """For who looks on at the desk: what was changed, None for whatever it was."""

    # articles

    @initialize()
    def begin(self) -> None:
        take_in(self.library, TEXTS[0], file="0.txt")
        self.analyse(0, [Finding()] * len(MARKED))

    @precondition(lambda self: len(self.articles()) < len(TEXTS))
    @rule()
    def add_article(self) -> None:
        number = len(self.articles())
        take_in(self.library, TEXTS[number], file=f"{number}.txt")
        self.changed(None)

    @rule(number=some, found=findings)
    def analyse(self, number: int, found: list[Finding]) -> None:
        article = self.article(number)
        text = self.library.text(article)
        each = zip(found, _marks(text), strict=True)
        quotations = [finding.quotation(text, where) for finding, where in each if finding.there]
        decided = [q for q in self.library.quotations(article) if q.decided]
        renew(self.library, article, *quotations, names=NAMES)
        assert [q for q in self.library.quotations(article) if q.decided] == decided
        self.changed(None)

    @rule(number=some, title=st.sampled_from(["Autre titre", ""]))
    def edit_details(self, number: int, title: str) -> None:
        self.try_to(shelving.edit_details, self.article(number), {"title": title, "outlet": "Le Fil"})

    @rule(number=some, away=st.booleans())
    def bin(self, number: int, away: bool) -> None:
        self.try_to(shelving.bin_articles if away else shelving.take_out, [self.article(number)])

    # quotations

    @rule(numbers=st.lists(some, min_size=1, max_size=3), do=st.sampled_from(sorted(BULK)))
    def decide(self, numbers: list[int], do: str) -> None:
        self.try_to(BULK[do], [self.quotation(number).id for number in numbers])

    @rule(number=some, who=st.sampled_from([None, *TYPED]) | some, relay=st.booleans())
    def name(self, number: int, who: str | int | None, relay: bool) -> None:
        speaker = self.speaker(who) if isinstance(who, int) else who
        self.try_to(deciding.relay if relay else deciding.assign, [self.quotation(number).id], speaker)

    @rule(number=some, where=spans, do=st.sampled_from([deciding.set_span, deciding.set_mention, deciding.set_cue]))
    def move(self, number: int, where: Span, do: Callable[..., Any]) -> None:
        self.try_to(do, self.quotation(number).id, where)

    @rule(number=some, continues=st.booleans())
    def tie(self, number: int, continues: bool) -> None:
        self.try_to(deciding.tie, self.quotation(number).id, continues=continues)

    @rule(number=some, where=spans, who=st.sampled_from([None, *TYPED]))
    def add_quotation(self, number: int, where: Span, who: str | None) -> None:
        self.try_to(deciding.add, self.article(number), where, speaker=who)

    @rule(number=some, place=some)
    def add_at_marks(self, number: int, place: int) -> None:
        article = self.article(number)
        self.try_to(deciding.add, article, _marks(self.library.text(article))[place % len(MARKED)])

    @rule(number=some, at=st.integers(1, 12))
    def split(self, number: int, at: int) -> None:
        whole = self.quotation(number)
        first, second = (
            Span(whole.span.start, whole.span.start + at),
            Span(whole.span.start + at + 1, whole.span.end),
        )
        self.try_to(deciding.split, whole.id, first, second)

    # speakers

    @rule(name=st.sampled_from(TYPED))
    def create(self, name: str) -> None:
        self.try_to(speaking.create, name)

    @rule(number=some, name=st.sampled_from(TYPED), do=st.sampled_from([speaking.rename, speaking.add_form]))
    def give_name(self, number: int, name: str, do: Callable[..., Any]) -> None:
        self.try_to(do, self.speaker(number), name)

    @rule(
        number=some,
        name=st.sampled_from([None, *TYPED]),
        role=st.sampled_from(["préfète", "", None]),
        kind=st.sampled_from([None, *SpeakerType]),
    )
    def describe(self, number: int, name: str | None, role: str | None, kind: SpeakerType | None) -> None:
        self.try_to(speaking.describe, self.speaker(number), name=name, role=role, kind=kind, note="connue")

    @rule(number=some, other=st.none() | some)
    def move_form(self, number: int, other: int | None) -> None:
        forms = self.library.find(AliasRecord)
        if forms:
            to = None if other is None else self.speaker(other)
            self.try_to(speaking.move_form, forms[number % len(forms)].id, to)

    @rule(one=some, others=st.lists(some, min_size=1, max_size=2))
    def merge_speakers(self, one: int, others: list[int]) -> None:
        self.try_to(speaking.merge, self.speaker(one), [self.speaker(other) for other in others])

    @rule(one=some, other=some)
    def not_same(self, one: int, other: int) -> None:
        self.try_to(speaking.not_same, self.speaker(one), self.speaker(other))

    @rule(number=some)
    def separate(self, number: int) -> None:
        merged = [each.id for each in self.library.find(SpeakerRecord) if each.merged_into is not None]
        if merged:
            self.try_to(speaking.separate, merged[number % len(merged)])

    @rule(numbers=st.lists(some, min_size=1, max_size=3))
    def split_speaker(self, numbers: list[int]) -> None:
        quotations = [self.quotation(number) for number in numbers]
        if quotations[0].speaker is not None:
            self.try_to(speaking.split, quotations[0].speaker, [each.id for each in quotations], "Anna Leroy")

    # time

    @rule()
    def undo(self) -> None:
        self.changed(undoing.undo(self.library, who=WHO))

    @rule()
    def redo(self) -> None:
        self.changed(undoing.redo(self.library, who=WHO))

    @rule(number=some)
    def go_to(self, number: int) -> None:
        groups = history.groups(self.library.db, "NOT machine AND undoes IS NULL AND state <> 'dropped'")
        self.try_to(undoing.go_to, ([0] + [group.id for group in groups])[number % (len(groups) + 1)])

    @rule(number=some, where=st.none() | some)
    def go_back(self, number: int, where: int | None) -> None:
        quotation = None if where is None else self.quotation(where).id
        self.try_to(undoing.go_back, self.any_step(number), quotation=quotation)

    @rule(number=some)
    def go_back_and_undo(self, number: int) -> None:
        """The way back to any point is one step, and taken back it has changed nothing."""
        before, steps = self.all_records(), len(history.groups(self.library.db))
        if undoing.go_back(self.library, self.any_step(number), who=WHO).edits:
            assert len(history.groups(self.library.db)) == steps + 1
            undoing.undo(self.library, who=WHO)
            assert self.all_records() == before

    def any_step(self, number: int) -> int:
        """The number of some step."""
        groups = history.groups(self.library.db)
        return groups[number % len(groups)].id

    @rule()
    def restart(self) -> None:
        self.library = restarted(self.library)

    @rule()
    def back_and_forth(self) -> None:
        """What is taken back and brought back is as it was, and so is all that the machine has learnt from it."""
        before = self.all_records()
        if undoing.undo(self.library, who=WHO).edits:
            undoing.redo(self.library, who=WHO)
            assert self.all_records() == before

    @rule()
    def there_and_back(self) -> None:
        """Undo everything, then do as much again: the desk looks as before."""
        before = self.seen()
        steps = 0
        while history.to_undo(self.library.db):
            self.undo()
            steps += 1
        assert [q for q in self.library.find(QuotationRecord) if q.decided] == []
        for _ in range(steps):
            self.redo()
        assert self.seen() == before

    def seen(self) -> dict[str, Any]:
        """What was decided, to the letter, and the rest as a journalist sees it once the machine has caught up.

        Whom the machine proposes as a speaker may have become another one: it knows whom an article quotes by now.
        """
        numbers = [article.id for article in self.articles()]
        self.changed(propose_again(self.library, numbers))
        return {
            "decided": [q for q in self.library.find(QuotationRecord) if q.decided],
            "judgements": [(j.verdict, j.one, j.other) for j in self.library.find(JudgementRecord)],
            "given": self.library.find(AliasRecord, "origin <> 'machine'"),
            "binned": [(each.id, each.title, each.outlet, each.binned is None) for each in self.articles()],
            "proposed": [
                {key: value for key, value in row.items() if key not in ("speaker", "relayed_by")}
                for number in numbers
                for row in shown(self.library, number)
                if row["status"] == "proposed" and not row["verified"] and not row["note"]
            ],
        }

    # what always holds

    @invariant()
    def the_history_played_from_its_start_is_what_is_there(self) -> None:
        replayed: dict[tuple[str, int], Record] = {}
        for edit in history.replay(self.library.db):
            key = (edit.table, edit.record.id)
            assert replayed.get(key) == edit.before
            if edit.after is None:
                del replayed[key]
            else:
                replayed[key] = edit.after
        assert replayed == self.all_records()

    @invariant()
    def every_span_lies_in_its_text(self) -> None:
        for quotation in self.library.find(QuotationRecord):
            length = len(self.library.text(quotation.article))
            for each in (quotation.span, quotation.machine, quotation.mention, quotation.cue):
                assert each is None or 0 <= each.start < each.end <= length

    @invariant()
    def no_two_live_quotations_have_one_place(self) -> None:
        live = [q for q in self.library.find(QuotationRecord) if q.live]
        assert max(Counter((q.article, q.span) for q in live).values(), default=1) == 1
        assert max(Counter((q.article, q.machine) for q in live if q.machine).values(), default=1) == 1

    @invariant()
    def everybody_referred_to_is_there_and_merging_leads_to_somebody_who_is_not_merged(self) -> None:
        assert self.library.db.execute("PRAGMA foreign_key_check").fetchall() == []
        speakers = {each.id: each for each in self.library.find(SpeakerRecord)}
        roots = {each.merged_into for each in speakers.values() if each.merged_into is not None}
        assert {speakers[number].merged_into for number in roots} <= {None}

    @invariant()
    def whatever_is_live_is_found_by_its_words(self) -> None:
        binned = {each.id for each in self.articles() if each.binned}
        for quotation in self.library.find(QuotationRecord):
            said = words(quotation.span.of(self.library.text(quotation.article)))
            if quotation.live and said:
                wanted = Filter(words=" ".join(said) + " ", binned=quotation.article in binned)
                assert quotation in self.library.search(wanted)

    @invariant()
    def every_speaker_is_found_by_every_form(self) -> None:
        for alias in self.library.find(AliasRecord, "origin <> 'denied'"):
            found = search.speakers(self.library.db, alias.form, limit=1000)
            assert self.library.speaker(alias.speaker).id in found


def _marks(text: str) -> list[Span]:
    number = text.split()[1]
    return [span(marked.replace("{n}", number), text) for marked in MARKED]


def _absent() -> QuotationRecord:
    """Nothing that is there."""
    return QuotationRecord(id=999, article=1, span=Span(0, 1), kind=Kind.SPEECH, form=Form.SENTENCE, zone=ZoneKind.BODY)


TestDesk = Desk.TestCase
TestDesk.settings = SETTINGS
