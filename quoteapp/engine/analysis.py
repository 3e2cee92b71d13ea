"""The engine's front door: text in, analysis out."""

import re

from quoteapp.engine import choice, findings, language, lexicon, marks, parse, reading, reasons, tagging, zones
from quoteapp.engine.entities import Entity
from quoteapp.engine.findings import Finding
from quoteapp.engine.names import Names
from quoteapp.folding import words
from quoteapp.model import DOUBTFUL, Analysis, Guess, Name, Quotation, Speaker, Zone

_SURROGATE = re.compile("[\ud800-\udfff]")


def load() -> None:
    """Loads the model and the lists ahead of time (3–6 s)."""
    tagging.model()
    lexicon.forms()


def analyse(text: str, zones_hinted: tuple[Zone, ...] = (), title: str | None = None) -> Analysis:
    """Finds every quotation of ``text`` and its speaker; never raises on any text.

    ``zones_hinted`` are those that the file's format names, ``title`` its own title. A pure function of these, the
    model and the lists. Speaker ids are unique within the article; linking.link joins them across articles.
    """
    marked = marks.find(text)
    labelled = zones.label(text, zones_hinted)
    readable = _SURROGATE.sub("\ufffd", text)  # half a character, which no model can be fed; offsets stay
    spoken = language.of(readable)
    heading = title or zones.title(text, labelled)
    if spoken not in language.READ:
        return Analysis(spoken, heading, labelled, tuple(_unread(m, labelled, text) for m in marked))
    paragraphs = parse.parse(readable, [zone.span for zone in labelled], marked)
    findings, names = reading.read(readable, marked, labelled, paragraphs)
    ids = _ids(names)
    quotations = tuple(_quotation(text, finding, ids) for finding in findings)
    return Analysis(spoken, heading, labelled, quotations, _names(names, ids))


def _unread(mark: marks.Marked, labelled: tuple[Zone, ...], text: str) -> Quotation:
    """A marked span in a language that the engine does not read: found, attributed to nobody."""
    finding = Finding(mark, findings.zone_at(labelled, mark.span.start), rule="language")
    return _quotation(text, finding, {})


def _ids(names: Names) -> dict[int, str]:
    """Entity number → an id made of its name, unique within the article."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    for entity in names.entities:
        base = "-".join(words(entity.name)) or "source"
        name, number = base, 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        found[entity.number] = name
    return found


def _speaker(entity: Entity, role: str | None, ids: dict[int, str]) -> Speaker:
    members = tuple(_speaker(member, None, ids) for member in entity.members)
    return Speaker(ids[entity.number], entity.name, entity.name, entity.type, role or entity.role, members)


def _quotation(text: str, finding: Finding, ids: dict[int, str]) -> Quotation:
    mark, speaker, relay = finding.marked, finding.speaker, finding.relay
    return Quotation(
        span=mark.span,
        kind=finding.kind,
        form=finding.form,
        zone=finding.zone,
        continues=mark.continues,
        unclosed=mark.unclosed,
        nested_in=mark.nested_in,
        speaker=_speaker(speaker, finding.role, ids) if speaker else None,
        mention=finding.mention,
        cue=finding.cue,
        relayed_by=_speaker(relay, None, ids) if relay else None,
        confidence=round(_confidence(finding), 2),
        rule=finding.rule,
        reason=reasons.say(text, finding),
        others=_others(text, finding, ids),
    )


def _confidence(finding: Finding) -> float:
    """How likely it is right: that somebody speaks, else whatever the finding says."""
    return choice.tempered(finding.confidence) if finding.speaker is not None else finding.confidence


def _others(text: str, finding: Finding, ids: dict[int, str]) -> tuple[Guess, ...]:
    """Who could have said it besides; nobody where whoever it is said by is sure."""
    if finding.speaker is not None and _confidence(finding) >= DOUBTFUL:
        return ()
    return tuple(
        Guess(
            speaker=_speaker(other.speaker, other.role, ids),
            chance=round(other.confidence, 2),
            mention=other.mention,
            cue=other.cue,
            rule=other.rule,
            reason=reasons.say(text, other),
        )
        for other in finding.others
        if other.speaker is not None and other.speaker is not finding.speaker
    )


def _names(names: Names, ids: dict[int, str]) -> tuple[Name, ...]:
    return tuple(
        Name(ids[e.number], e.type, tuple(sorted(e.forms, key=lambda f: (-len(words(f)), -len(f)))), tuple(e.roles))
        for e in names.entities
        if e.forms and not e.members
    )
