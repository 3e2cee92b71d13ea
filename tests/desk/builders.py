"""Articles and analyses made by hand."""

from quoteapp.model import Analysis, Article, Form, Kind, Quotation, Span, Speaker, SpeakerType, ZoneKind

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
) -> Quotation:
    return Quotation(
        span(words, text),
        Kind.SPEECH,
        Form.SENTENCE,
        ZoneKind.BODY,
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


def analysis(*quotations: Quotation, title: str | None = "La maire s’en va") -> Analysis:
    return Analysis("fr", title, (), quotations)
