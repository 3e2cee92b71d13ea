"""An analysed article as the JSON object that other programs read.

The names, their order and what may be null are a contract: ``resources/schemas/analyse.schema.json``.
"""

import json
from typing import Any

from quoteapp.model import Analysis, Article, Kind, Quotation, Span, Speaker, headline

Record = dict[str, Any]


def line(record: Record) -> bytes:
    """Return ``record`` as one line of JSON without its line break, UTF-8; half a surrogate pair stays as an escape."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace")


def record(article: Article, analysis: Analysis, *, with_text: bool = False) -> Record:
    """Return everything that was found in ``article``, whatever its kind and zone; offsets in code points."""
    return {
        "file": article.file,
        "member": article.member,
        "title": headline(article, analysis),
        "language": analysis.language,
        "sha256": article.sha256,
        **({"text": article.text} if with_text else {}),
        "quotes": [_quotation(quotation, article.text) for quotation in analysis.quotations],
    }


def _quotation(quotation: Quotation, text: str) -> Record:
    return {
        **_passage(quotation.span, text),
        "kind": quotation.kind.value,
        "form": quotation.form.value,
        "zone": quotation.zone.value,
        "continues": quotation.continues,
        "unclosed": quotation.unclosed,
        "nested_in": quotation.nested_in,
        "speaker": _speaker(quotation.speaker) if quotation.speaker and quotation.kind is Kind.SPEECH else None,
        "mention": _passage(quotation.mention, text) if quotation.mention else None,
        "cue": _passage(quotation.cue, text) if quotation.cue else None,
        "relayed_by": _speaker(quotation.relayed_by) if quotation.relayed_by else None,
        "confidence": round(quotation.confidence, 2),
        "rule": quotation.rule,
        "reason": quotation.reason,
    }


def _speaker(speaker: Speaker) -> Record:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "library_name": speaker.library_name,
        "role": speaker.role,
        "type": speaker.type.value,
        "members": [_speaker(member) for member in speaker.members],
    }


def _passage(span: Span, text: str) -> Record:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
