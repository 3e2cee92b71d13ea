"""Ties the quotations of titles and intertitles to the body quotation that they condense."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quoteapp.folding import words
from quoteapp.model import Kind, ZoneKind

if TYPE_CHECKING:
    from quoteapp.engine.findings import Finding

HEADS = (ZoneKind.TITLE, ZoneKind.INTERTITLE)
MIN_SHARE = 0.7  # of the heading's words that the body quotation must contain
STEM = 5  # letters by which inflected forms are compared (doivent, devaient stay apart; attaque, attaques do not)


def condense(text: str, findings: Sequence["Finding"], confidence: float) -> None:
    """Gives each heading's quotation the speaker of the body quotation that has the most of its words."""
    body = [f for f in findings if f.zone not in HEADS and f.kind is Kind.SPEECH and f.speaker is not None]
    stems = [_stems(f.marked.inner.of(text)) for f in body]
    for finding in findings:
        if finding.zone not in HEADS or finding.marked.nested_in is not None or finding.marked.continues:
            continue
        wanted = _stems(finding.marked.inner.of(text))
        shares = [len(wanted & have) / max(1, len(wanted)) for have in stems]
        below = [f.marked.span.start > finding.marked.span.start for f in body]
        best = max(range(len(body)), key=lambda n: (shares[n], below[n], -body[n].marked.span.start), default=None)
        if best is not None and shares[best] >= MIN_SHARE and finding.confidence < confidence * shares[best]:
            finding.kind, finding.speaker = Kind.SPEECH, body[best].speaker
            finding.rule, finding.confidence = "heading", confidence * shares[best]
            finding.mention = finding.cue = finding.relay = None
        elif best is not None and shares[best] > 0 and not finding.cue and finding.zone is ZoneKind.INTERTITLE:
            finding.kind, finding.speaker = Kind.SPEECH, body[best].speaker
            finding.rule, finding.confidence = "heading", confidence * (0.5 + shares[best] / 2)
            finding.mention = finding.relay = None


def _stems(quoted: str) -> set[str]:
    return {word[:STEM] for word in words(quoted)}
