"""A session at the desk as a script: every kind of thing that is done there, one after the other, round after round.

Each step finds for itself what it works on, so that the script goes on from anywhere, whatever became of the step that
a program was killed in.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from quoteapp.desk import adding, deciding, shelving, speaking, undoing
from quoteapp.desk.changes import Change
from quoteapp.desk.proposing import propose
from quoteapp.desk.safety import BULK
from quoteapp.errors import KnownError
from quoteapp.model import Form, Quotation, Span, SpeakerType
from quoteapp.store import history
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, ArticleRecord, QuotationRecord, SpeakerRecord
from tests.desk.builders import ANNA, PAUL, WHO, analysis, span, speech

Thing = TypeVar("Thing")
Step = Callable[[Library], Change]
QUOTED = BULK + 4


def words(number: int) -> str:
    return f"« Phrase numéro {number} »"


def text() -> str:
    """A text that no program at work before has had."""
    said = "".join(f"{words(number)}, dit Anna Leroy.\n" for number in range(QUOTED))
    return f"Une crue de {os.getpid()} jours\n\n{said}"


def found(text: str) -> list[Quotation]:
    """What the machine finds in such a text."""
    people = [PAUL if number % 5 == 4 else ANNA for number in range(QUOTED)]
    return [speech(words(number), text, speaker=speaker) for number, speaker in enumerate(people)]


# what a step works on: in the article that came in last; another program may just have taken back what is looked for


def there(found: Iterable[Thing]) -> Thing:
    """The first of what is looked for; raises ``KnownError`` where it is gone."""
    for each in found:
        return each
    raise KnownError("It is gone.")


def newest(library: Library) -> int:
    return there(sorted((article.id for article in library.find(ArticleRecord)), reverse=True))


def quotation(library: Library, number: int) -> QuotationRecord:
    article = newest(library)
    where = span(words(number), library.text(article))
    return there(q for q in library.quotations(article) if q.machine == where)


def speaker(library: Library, *, last: int = 1) -> int:
    """One of the speakers who are nobody else, counted from the one who came in last."""
    found = library.find(SpeakerRecord, "merged_into IS NULL")
    return found[-min(last, len(found))].id


# steps


def add_article(library: Library) -> Change:
    path = library.path.with_name(f"{os.getpid()}.txt")
    path.write_text(text(), encoding="utf-8")
    return adding.add(library, [str(path)], who=WHO).change


def analyse(library: Library) -> Change:
    article = newest(library)
    return propose(library, article, analysis(*found(library.text(article))), engine="1")


def analyse_again(library: Library) -> Change:
    """The machine has changed its mind about speakers, edges, and what is there at all."""
    article = newest(library)
    others = [
        replace(each, speaker=PAUL, span=Span(each.span.start + 1, each.span.end))
        for each in found(library.text(article))[:-1]
    ]
    return propose(library, article, analysis(*others), engine="2")


def several(name: str, *numbers: int, **options: Any) -> Step:
    """A decision that takes a list of quotations."""
    return lambda library: getattr(deciding, name)(
        library, [quotation(library, number).id for number in numbers], **options, who=WHO
    )


def one(name: str, number: int, *spans: tuple[int, int], **options: Any) -> Step:
    """A decision on one quotation, with spans that are so far from its first mark."""

    def do(library: Library) -> Change:
        chosen = quotation(library, number)
        start = chosen.machine.start if chosen.machine else 0
        places = (Span(start + left, start + right) for left, right in spans)
        return getattr(deciding, name)(library, chosen.id, *places, **options, who=WHO)  # type: ignore[no-any-return]

    return do


def name_somebody_new(library: Library) -> Change:
    who = f"Odile Roy-{os.getpid()}"
    return deciding.assign(library, [quotation(library, 1).id], who, who=WHO)


def name_somebody_known(library: Library) -> Change:
    return deciding.assign(library, [quotation(library, 2).id], speaker(library), who=WHO)


def add_by_hand(library: Library) -> Change:
    article = newest(library)
    return deciding.add(library, article, span("Une crue", library.text(article)), who=WHO, speaker="Odile Roy")


def split_speaker(library: Library) -> Change:
    """One of a speaker's quotations is somebody else's."""
    chosen = quotation(library, 16)
    return speaking.split(library, chosen.speaker or 0, [chosen.id], "Anna Leroy", who=WHO)


def move_form(library: Library) -> Change:
    to = speaker(library)
    form = library.find(AliasRecord, "speaker <> ?", (to,))[-1]
    return speaking.move_form(library, form.id, to, who=WHO)


def separate(library: Library) -> Change:
    merged = library.find(SpeakerRecord, "merged_into IS NOT NULL")
    return speaking.separate(library, merged[-1].id, who=WHO) if merged else Change()


def go_back(library: Library) -> Change:
    """Several steps at once."""
    stands = history.groups(library.db, "NOT machine AND undoes IS NULL AND state = 'done'", last=3)
    return undoing.go_to(library, stands[0].id, who=WHO)


SCRIPT: Sequence[tuple[str, Step]] = (
    ("add article", add_article),
    ("analyse", analyse),
    ("accept", several("accept", 0)),
    ("undo", lambda library: undoing.undo(library, who=WHO)),
    ("redo", lambda library: undoing.redo(library, who=WHO)),
    ("new speaker", name_somebody_new),
    ("known speaker", name_somebody_known),
    ("nobody", several("assign", 3, speaker=None)),
    ("relay", several("relay", 4, speaker="Paul Roux")),
    ("no speech", several("rule_out", 5)),
    ("speech", several("rule_in", 5)),
    ("delete", several("delete", 6)),
    ("verify", several("verify", 7, method="appel", link="https://a.example")),
    ("note", several("note", 8, text="à revoir")),
    ("form", several("set_form", 9, form=Form.FRAGMENT)),
    ("continues", one("tie", 10, continues=True)),
    ("span", one("set_span", 11, (0, 8))),
    ("mention", one("set_mention", 12, (0, 4))),
    ("cue", one("set_cue", 13, (2, 6))),
    ("split", one("split", 14, (0, 8), (9, 12))),
    ("merge", several("merge", 17, 18)),
    ("add by hand", add_by_hand),
    ("undo of adding by hand", lambda library: undoing.undo(library, who=WHO)),
    ("redo of adding by hand", lambda library: undoing.redo(library, who=WHO)),
    ("analyse again", analyse_again),
    ("bulk", several("accept", *range(QUOTED))),
    ("undo of many", lambda library: undoing.undo(library, who=WHO)),
    ("redo of many", lambda library: undoing.redo(library, who=WHO)),
    ("create speaker", lambda library: speaking.create(library, f"Zoé Carvin-{os.getpid()}", who=WHO)),
    ("rename", lambda library: speaking.rename(library, speaker(library), f"Zoé {os.getpid()}", who=WHO)),
    (
        "describe",
        lambda library: speaking.describe(
            library, speaker(library), who=WHO, kind=SpeakerType.ORGANIZATION, role=f"{os.getpid()}", note="neuve"
        ),
    ),
    ("new form", lambda library: speaking.add_form(library, speaker(library), f"Mme {os.getpid()}", who=WHO)),
    ("move form", move_form),
    ("split speaker", split_speaker),
    ("not the same", lambda library: speaking.not_same(library, speaker(library, last=2), speaker(library), who=WHO)),
    ("merge speakers", lambda library: speaking.merge(library, speaker(library, last=2), [speaker(library)], who=WHO)),
    ("separate", separate),
    (
        "details",
        lambda library: shelving.edit_details(library, newest(library), {"outlet": f"Le Fil {os.getpid()}"}, who=WHO),
    ),
    ("bin", lambda library: shelving.bin_articles(library, [newest(library)], who=WHO)),
    ("take out", lambda library: shelving.take_out(library, [newest(library)], who=WHO)),
    ("go back", go_back),
    ("undo after all", lambda library: undoing.undo(library, who=WHO)),
    ("redo after all", lambda library: undoing.redo(library, who=WHO)),
)


def do(library: Library, step: int) -> Change:
    """Do a step of the script; no change where a step done twice, or another program, leaves nothing to do."""
    try:
        return SCRIPT[step % len(SCRIPT)][1](library)
    except KnownError:
        return Change()
