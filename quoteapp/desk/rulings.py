"""Words that somebody ruled out: the same fragment elsewhere is nobody's words either, and it is said why."""

from dataclasses import replace

from quoteapp.folding import words
from quoteapp.model import Form, Kind, Quotation
from quoteapp.store.library import Library
from quoteapp.store.records import ArticleRecord, QuotationRecord, Record, Status
from quoteapp.store.search import Filter

LEARNED = "learned"
"""The rule of a span that is taken for no speech because somebody said so of the same words elsewhere."""

DECIDED = (Status.CONFIRMED, Status.CORRECTED)


def with_rulings(library: Library, text: str, found: Quotation) -> Quotation:
    """A fragment of which somebody has said elsewhere that it is no speech is none here: learnt, and said so."""
    if found.kind is not Kind.SPEECH or found.form is not Form.FRAGMENT:
        return found
    title = ruled_out_in(library, words(found.span.of(text)))
    if title is None:
        return found
    reason = f"écarté à la main dans « {title} »"
    return replace(
        found, kind=Kind.OTHER, speaker=None, mention=None, cue=None, relayed_by=None, rule=LEARNED, reason=reason
    )


def ruled_out_in(library: Library, wanted: tuple[str, ...]) -> str | None:
    """The title of an article where somebody ruled these folded words out, nobody having taken them for speech."""
    same = fragments(library, wanted, DECIDED)
    if not same or any(quotation.kind is Kind.SPEECH for quotation in same):
        return None
    article = library.get(ArticleRecord, same[0].article)
    return article.title if article else ""


def fragments(
    library: Library,
    wanted: tuple[str, ...],
    statuses: tuple[Status, ...],
    *,
    binned: bool = False,
    limit: int | None = 200,
) -> list[QuotationRecord]:
    """The fragments of these very words, folded, among the first ``limit`` (None: all) with them; none for no words.

    Of those that are in the bin, or of those that are not.
    """
    if not wanted:
        return []
    same = Filter(words=" ".join(wanted) + " ", form=Form.FRAGMENT, statuses=statuses, binned=binned)
    return [
        quotation
        for quotation in library.search(same, limit=limit)
        if words(quotation.span.of(library.text(quotation.article))) == wanted
    ]


def ruled(library: Library, record: Record | None) -> tuple[Kind, tuple[str, ...]] | None:
    """What a row says of words wherever they stand, as it is or was: their kind; None where it says nothing."""
    if not isinstance(record, QuotationRecord) or record.form is not Form.FRAGMENT or record.status not in DECIDED:
        return None
    return record.kind, words(record.span.of(library.text(record.article)))
