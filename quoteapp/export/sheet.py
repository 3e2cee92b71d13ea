"""Articles and what the machine makes of them, as rows of a quote sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quoteapp.export import surroundings
from quoteapp.export.chains import Chain, chains, words
from quoteapp.export.row import Row, Status
from quoteapp.model import Analysis, Article, Kind, Speaker, ZoneKind, headline


def rows(article: Article, analysis: Analysis, *, everything: bool = False) -> list[Row]:
    """Make the rows of one article as the machine proposes them, in the order of its text, numbered from 1.

    Marked spans that quote nobody (``Kind.OTHER``) and those in the page's furniture are left out unless
    ``everything``; then the column ``form`` tells the first and the column ``status`` the second.
    """
    starts = surroundings.line_starts(article.text)
    title = headline(article, analysis)
    return numbered(
        entry(article, title, chain, starts)
        for chain in chains(analysis.quotations)
        if everything or (_is_speech(chain) and not _is_furniture(chain))
    )


def numbered(rows: Iterable[Row]) -> list[Row]:
    """Make one sheet of the rows of one or several articles: numbered through, from 1."""
    return [replace(row, number=number) for number, row in enumerate(rows, 1)]


def entry(article: Article, title: str, chain: Chain, starts: Sequence[int]) -> Row:
    """Make the row of one quotation as the machine proposes it, numbered 1.

    ``title`` is the article's; ``starts`` are where the lines of its text start (``surroundings.line_starts``).
    """
    text, start, end = article.text, chain[0].span.start, chain[-1].span.end
    speaker = next((each.speaker for each in chain if each.speaker), None)
    mention = next((each.mention for each in chain if each.mention), None)
    cue = next((each.cue for each in chain if each.cue), None)
    return Row(
        number=1,
        quotation=words(chain, text),
        form=chain[0].form if _is_speech(chain) else Kind.OTHER,
        speaker=_name(speaker),
        printed_name=mention.of(text) if mention else "",
        role=(speaker and speaker.role) or "",
        cue=cue.of(text) if cue else "",
        relayed_by=_name(next((each.relayed_by for each in chain if each.relayed_by), None)),
        context_before=surroundings.before(text, start),
        context_after=surroundings.after(text, end),
        title=title,
        outlet=article.outlet or "",
        author=article.author or "",
        date=article.date or "",
        source=article.url or _file(article),
        paragraph=surroundings.paragraph(starts, start),
        start=start,
        end=end,
        status=_status(chain, speaker),
        # A chain is as sure as its weakest link.
        confidence=min(each.confidence for each in chain),
        sha256=article.sha256,
    )


def _status(chain: Chain, speaker: Speaker | None) -> Status:
    if _is_furniture(chain):
        return Status.FURNITURE
    return Status.NO_SPEAKER if _is_speech(chain) and speaker is None else Status.PROPOSED


def _is_speech(chain: Chain) -> bool:
    # One span told to be speech is enough: dropping the others would tear a hole into somebody's words.
    return any(each.kind is Kind.SPEECH for each in chain)


def _is_furniture(chain: Chain) -> bool:
    return chain[0].zone is ZoneKind.FURNITURE  # a chain stays in one kind of zone


def _name(speaker: Speaker | None) -> str:
    return speaker.library_name if speaker else ""


def _file(article: Article) -> str:
    return f"{article.file} › {article.member}" if article.member else article.file
