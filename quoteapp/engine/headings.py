"""Ties the quotations of titles and intertitles, and pull quotes, to the body quotation that has their words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quoteapp.folding import words
from quoteapp.model import Kind, SpeakerType, ZoneKind

if TYPE_CHECKING:
    from quoteapp.engine.findings import Finding

HEADS = (ZoneKind.TITLE, ZoneKind.INTERTITLE)
MIN_SHARE = 0.7  # of the heading's words that the body quotation must contain
SAME_SHARE = 0.85  # … for the two to be the same words
RAREST, MOST = 4, 50  # words by which the same ones are looked for, and quotations that are looked at for each
FEW = 4  # words of which fewer may be said by anybody again
UNPRESENTED = ("", "continuation", "introduced", "followed", "subject")
STEM = 5  # letters by which inflected forms are compared (doivent, devaient stay apart; attaque, attaques do not)


def condense(text: str, findings: Sequence["Finding"], confidence: float) -> None:
    """Gives each heading's quotation the speaker of the body quotation that has the most of its words."""
    speech = [f for f in findings if f.zone not in HEADS and f.kind is Kind.SPEECH]
    _repeat(speech, [_stems(f.marked.inner.of(text)) for f in speech], confidence)
    body = [f for f in speech if f.speaker is not None]
    stems = [_stems(f.marked.inner.of(text)) for f in body]
    for finding in findings:
        if finding.zone not in HEADS or finding.marked.nested_in is not None or finding.marked.continues:
            continue
        wanted = _stems(finding.marked.inner.of(text))
        shares = [len(wanted & have) / max(1, len(wanted)) for have in stems]
        below = [f.marked.span.start > finding.marked.span.start for f in body]
        best = max(range(len(body)), key=lambda n: (shares[n], below[n], -body[n].marked.span.start), default=None)
        if best is None:
            continue
        spoken_for = shares[best] >= SAME_SHARE and len(wanted) >= FEW and _speaks_for(body[best], finding)
        if shares[best] >= MIN_SHARE and (spoken_for or finding.confidence < confidence * shares[best]):
            finding.kind, finding.speaker = Kind.SPEECH, body[best].speaker
            finding.rule, finding.confidence = "heading", confidence * shares[best]
            finding.mention = finding.cue = finding.relay = None
        elif shares[best] > 0 and not finding.cue and finding.zone is ZoneKind.INTERTITLE:
            finding.kind, finding.speaker = Kind.SPEECH, body[best].speaker
            finding.rule, finding.confidence = "heading", confidence * (0.5 + shares[best] / 2)
            finding.mention = finding.relay = None


def _repeat(body: Sequence["Finding"], stems: Sequence[set[str]], confidence: float) -> None:
    """A pull quote in the text, which nothing presents, is said by whoever says the same words elsewhere."""
    holding: dict[str, list[int]] = {}  # stem → numbers of the presented quotations that have it
    for number, finding in enumerate(body):
        for stem in stems[number] if finding.cue is not None and finding.speaker is not None else ():
            holding.setdefault(stem, []).append(number)
    for finding, wanted in zip(body, stems, strict=True):
        if finding.cue is not None or len(wanted) < FEW or finding.marked.continues:
            continue
        rarest = sorted(wanted, key=lambda stem: (len(holding.get(stem, ())), stem))[:RAREST]
        alike = {number for stem in rarest for number in holding.get(stem, ())[:MOST]}
        share, same = max(((len(wanted & stems[n]) / len(wanted), -n) for n in alike), default=(0.0, 0))
        if share >= SAME_SHARE and (finding.rule in UNPRESENTED or _speaks_for(body[-same], finding)):
            finding.speaker, finding.rule = body[-same].speaker, "heading"
            finding.confidence = min(confidence * share, body[-same].confidence)
            finding.mention = finding.relay = None


def _speaks_for(said: "Finding", head: "Finding") -> bool:
    """« Les greffiers : “…” » above, and below who of them said it: a person, for a body or a group."""
    if said.speaker is None or head.speaker is None or said.cue is None:
        return False
    body = head.speaker.type in (SpeakerType.GROUP, SpeakerType.ORGANIZATION) and not head.speaker.members
    return body and said.speaker.type is SpeakerType.PERSON


def _stems(quoted: str) -> set[str]:
    return {word[:STEM] for word in words(quoted)}
