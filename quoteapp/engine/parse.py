"""Paragraphs → tokens with parts of speech and dependencies.

The parser loses its way inside quotation marks, so it never sees them: a fragment woven into a sentence is parsed
without its marks, a whole sentence between marks as the single word « ceci ». « Ceci, a déclaré X » is French, and its
subject is found. Each paragraph is parsed alone, so that headlines and menus do not glue to it.

Every word gets its part of speech, without which no name and no description is told. The parser, whose dependencies say
who is the subject of what, costs as much again: it reads the paragraphs that hold a quotation and each right before
one, where the words that present it stand. Elsewhere people are only named, and told by their words and their order.
Entities are asked of names that no list tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from quoteapp.engine import lexicon, people, tagging
from quoteapp.engine.marks import Marked
from quoteapp.model import Span

STAND_IN = "Ceci"
MAX_WOVEN_WORDS = 14  # a fragment of more words is parsed as a stand-in
MAX_SENTENCE = 200  # tokens; the longest of the annotated articles has 117, and every word is held against the others
MAX_CHUNK = 20_000  # characters fed to the model at once; spaCy refuses 1,000,000 and slows down before
# A comma, perhaps clitics or an auxiliary, a verb, then a pronoun or, an adverb passed over, a name or description, up
# to the next comma or full stop.
_CLITICS = r"(?:(?:nous|lui|leur|vous)\s)?(?:[slm]['’]|se\s)?"
_CARRIERS = (
    r"(?:(?:a|avait|est|ont|fai(?:t|sait)|laiss(?:e|ait)|met|tient\sà|vient\sde"
    r"|(?:a\s)?(?:fini(?:t|ssait)?|commenc(?:e|é))\spar|veut|aime\sà)\s)?"
)
_ADVERBS = "même|aussi|encore|ainsi|alors|donc|enfin|déjà|pourtant|cependant|toutefois|ensuite|puis|d['’]abord"
_BESIDE = rf"(?:(?:{'|'.join(sorted(lexicon.grammar('incise_phrases')))})\s)?"
# What may stand in it: no mark, and no full stop but that of an initial or a title
_REST = r"(?:[^,.;:!?«»“”\"]|(?<=\b[A-ZÀ-Ý])\.(?=[,\s‑-])|(?<=\bMM)\.|(?<=\bDr)\.|(?<=\bPr)\.|(?<=\bMe)\.)"
# « …, prévient le maire de Lormes, Hugo Terval. … »
_HOLDER = r"(?:,\s[A-ZÀ-Ý][\w’'-]+(?:\s(?:(?:de|du|van|von|la|le|el|ben)\s){0,2}[A-ZÀ-Ý][\w’'-]+){1,3}(?=[,.]|\s?:))?"
_SUBJECT = (
    r"(?:[A-ZÀ-Ý]|l['’]\w|d['’]autres\s|quelqu['’]une?\s|M\.\s|Mme\s"
    rf"|(?:{'|'.join(sorted(lexicon.grammar('before_subject')))})\b"
    rf"|(?:{'|'.join(sorted(lexicon.grammar('lower_titles')))})\s[A-ZÀ-Ý]"
    r"|(?<=[éitu]\s)(?:en|à|au|dans|devant|lors|hier)\s)"
)
_INCISE = re.compile(
    rf"(?:,|(?<=[!?…]))\s(?P<verb>{_CLITICS}{_CARRIERS}\w+)"
    r"(?:(?P<pronoun>[-‑](?:t[-‑])?(?:il|elle|ils|elles|on))(?:\s\w+){0,3}"
    rf"|\s(?:(?:{_ADVERBS}|\w+ment)\s)?{_BESIDE}{_SUBJECT}{_REST}{{0,80}}{_HOLDER})(?P<end>[,.]|\s?:)(?=\s)"
)
ELIDED = {"c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"}
_RUN = re.compile(r"\S{500}")
_PIECE = re.compile(r"\S{1,500}|\s+")
_GLUED = re.compile(r"([\w’'-]*[a-zà-ÿ0-9]{2}[)\]]?|)([.!?…])([A-ZÀ-Ý]\w*)")
# A label of the page, or a title that lost its full stop, with the next word glued to it
_LABELLED = re.compile(rf"({'|'.join(sorted(lexicon.grammar('labels')))})([A-ZÀ-Ý][a-zà-ÿ’'][\w’'-]*)")
_LETTERS = re.compile(r"[^\W\d_]+")
_INNER_SENTENCE = re.compile(r"[.!?…][\s\u00a0]+[A-ZÀ-Ý]")
_CHUNK_END = re.compile(r"[.!?…;]\s")


@dataclass(slots=True)
class Token:
    """A word outside the marks, a word woven in from between them, or the stand-in for a whole quotation.

    ``start`` and ``end`` are offsets into the article; ``head`` is the index of the governing token in the
    paragraph; ``quote`` is the index of the marked span that the token stands for or lies in, None outside.
    """

    text: str
    start: int
    end: int
    quote: int | None
    stands_in: bool
    lower: str  # with a plain apostrophe
    capital: bool  # begins with a capital letter
    outside: bool  # is the journalist's own word
    pos: str = ""
    dep: str = ""  # nothing where no quotation is near
    head: int = 0
    gender: str = ""  # m, f or nothing
    number: str = ""  # s, p or nothing
    finite: bool = False
    entity: str = ""  # PER, ORG, LOC, MISC or nothing
    common: bool = False  # written with a capital, and a word that the model also knows without


@dataclass(slots=True)
class Sentence:
    """Tokens ``first`` to ``last`` (inclusive) of a paragraph."""

    first: int
    last: int


@dataclass(slots=True)
class Paragraph:
    """A line of the article, its tokens, and the sentences that they form outside the marks."""

    span: Span
    tokens: list[Token]
    sentences: list[Sentence]


def parse(text: str, lines: Sequence[Span], marked: Sequence[Marked]) -> list[Paragraph]:
    """One paragraph for each of ``lines``; ``marked`` are all the marked spans of ``text``, outer before inner."""
    chunks = [chunk for line in lines for chunk in _chunks(text, line, marked)]
    outer = [(index, mark) for index, mark in enumerate(marked) if mark.nested_in is None]
    drafts = [_tokens(text, chunk, outer) for chunk in chunks]
    paragraphs = []
    tagged = tagging.tag([list(_words_of(tokens)) for tokens in drafts], _near_quotations(drafts))
    for chunk, tokens, tags in zip(chunks, drafts, tagged, strict=True):
        _fill(tokens, tags)
        paragraphs.append(Paragraph(chunk, tokens, _sentences(tokens, text, marked)))
    return paragraphs


def _near_quotations(drafts: list[list[Token]]) -> list[bool]:
    """Which paragraphs have their dependencies found: those that hold a quotation, and each right before one."""
    quoting = [any(not token.outside for token in tokens) for tokens in drafts]
    return [here or after for here, after in pairwise([*quoting, False])]


def _words_of(tokens: list[Token]) -> Iterator[tagging.Word]:
    for number, token in enumerate(tokens):
        space = number + 1 < len(tokens) and token.end < tokens[number + 1].start
        yield tagging.Word(
            token.text, space, unknown=token.capital and token.outside and not _is_listed(tokens, number)
        )


def _is_listed(tokens: list[Token], index: int) -> bool:
    """Whether the lists tell what a name is: « Lina Marchal » by its first name, « Paris » and « EDF » alone."""
    word, *after = [token.text for token in tokens[index : index + 2] if token.capital]
    before = tokens[index - 1].text if index and tokens[index - 1].capital else ""
    if before or after:
        return people.is_first_name(before) or (bool(after) and people.is_first_name(word))
    return people.is_place(word) or (len(word) > 1 and word.isupper())


def _chunks(text: str, line: Span, marked: Sequence[Marked]) -> Iterator[Span]:
    """The line itself, or pieces of at most MAX_CHUNK characters cut at sentence ends outside the marks."""
    start = line.start
    while line.end - start > MAX_CHUNK:
        cut = start + MAX_CHUNK
        ends = [m.end() for m in _CHUNK_END.finditer(text, start + MAX_CHUNK // 2, cut)]
        inside = [m.span for m in marked if m.span.start < cut and m.span.end > start]
        free = [end for end in ends if not any(s.start < end < s.end for s in inside)]
        cut = free[-1] if free else next((s.start for s in inside if s.start > start and s.end > cut), cut)
        yield Span(start, cut)
        start = cut
    if start < line.end:
        yield Span(start, line.end)


def _tokens(text: str, chunk: Span, outer: Sequence[tuple[int, Marked]]) -> list[Token]:
    """The words of a chunk, marks left out, whole quotations replaced by their stand-in."""
    tokens: list[Token] = []
    position = chunk.start
    for index, mark in _within(outer, chunk):
        tokens += _words(text, position, mark.span.start, None)
        start, end = max(mark.span.start, chunk.start), min(mark.span.end, chunk.end)
        if is_woven(text, mark):
            tokens += _words(text, mark.inner.start, mark.inner.end, index)
        else:
            tokens += _stand_in(text, mark, Span(start, end), index)
        position = end
    tokens += _words(text, position, chunk.end, None)
    return tokens


def _stand_in(text: str, mark: Marked, span: Span, index: int) -> list[Token]:
    """The word that stands for a quotation; two of them, and the words between, where an incise interrupts it."""
    incise = _incise(text, mark)
    if incise is None or not span.contains(incise):
        return [_token(STAND_IN, span.start, span.end, index, stands_in=True)]
    return [
        _token(STAND_IN, span.start, incise.start, index, stands_in=True),
        *_words(text, incise.start, incise.end, None),
        _token(STAND_IN, incise.end, span.end, index, stands_in=True),
    ]


def _incise(text: str, mark: Marked) -> Span | None:
    """« Moi, dit-elle, je … », « …, résume X. … »: the journalist's words inside the marks, with their commas."""
    at = mark.inner.start
    while found := _INCISE.search(text, at, mark.inner.end):
        at = found.start() + 1  # what looked like one may run into the true one: « Q, jamais un X, affirme Y, Q »
        told = found.group() if found.group("pronoun") else found.group("verb")
        forms = [form for word in _LETTERS.findall(told.lower()) for form in lexicon.forms().get(word, ())]
        if any(form.lemma in lexicon.verbs() and (form.third or form.has("part.past")) for form in forms):
            return Span(found.start(), found.end() - (found.group("end") != ",") * len(found.group("end")))
    return None


def _within(outer: Sequence[tuple[int, Marked]], chunk: Span) -> Sequence[tuple[int, Marked]]:
    """The marked spans that overlap the chunk, of those that lie in no other; with their indices."""
    first = bisect_right(outer, chunk.start, key=lambda found: found[1].span.end)
    return outer[first : bisect_left(outer, chunk.end, key=lambda found: found[1].span.start)]


def is_woven(text: str, mark: Marked) -> bool:
    """Whether the words between the marks are parsed as part of the sentence around them."""
    inner = mark.inner.of(text)
    if mark.unclosed or "\n" in inner or len(inner.split()) > MAX_WOVEN_WORDS or _INNER_SENTENCE.search(inner):
        return False
    return not (inner[0].isupper() and inner.rstrip('»”"')[-1:] in ".!?…,")


def _words(text: str, start: int, end: int, quote: int | None) -> list[Token]:
    if start >= end:
        return []
    words: list[Token] = []
    stretch = text[start:end]
    if _RUN.search(stretch):  # the tokenizer takes quadratic time on what has no spaces
        for piece in _PIECE.finditer(stretch):
            words += _tokenized(piece.group(), start + piece.start(), quote)
        return words
    return _tokenized(stretch, start, quote)


def _tokenized(stretch: str, start: int, quote: int | None) -> list[Token]:
    words: list[Token] = []
    for offset, word in tagging.tokenize(stretch.replace("‑", "-")):  # a hyphen that does not break: « a‑t‑il »
        at = start + offset
        for text in _unglued(word):
            words.append(_token(text, at, at + len(text), quote))
            at += len(text)
    return _with_elision(words)


def _token(text: str, start: int, end: int, quote: int | None, *, stands_in: bool = False) -> Token:
    lower = text.replace("’", "'").lower()
    return Token(text, start, end, quote, stands_in, lower, text[:1].isupper(), quote is None)


def _with_elision(words: list[Token]) -> list[Token]:
    """« qu'“ », « d'« »: the tokenizer cuts off an apostrophe that ends the stretch; here it is put back."""
    if len(words) < 2 or words[-1].text not in ("'", "’") or words[-2].lower not in ELIDED:
        return words
    *before, elided, mark = words
    return [*before, _token(elided.text + mark.text, elided.start, mark.end, mark.quote)]


def _unglued(word: str) -> list[str]:
    """« fin.Le maire », « VidéoLe maire », « MLina »: words without a space between, as scraping leaves them, apart."""
    glued = None if word.islower() else _GLUED.fullmatch(word) or _LABELLED.fullmatch(word)
    return [word] if glued is None else [part for part in glued.groups() if part]


@cache
def _morphology(features: str) -> tuple[str, str, bool]:
    values = dict(pair.split("=", 1) for pair in features.split("|") if "=" in pair)
    gender = {"Masc": "m", "Fem": "f"}.get(values.get("Gender", ""), "")
    number = {"Sing": "s", "Plur": "p"}.get(values.get("Number", ""), "")
    return gender, number, values.get("VerbForm") == "Fin"


def _fill(tokens: list[Token], tags: list[tagging.Tag]) -> None:
    for token, tag in zip(tokens, tags, strict=True):
        token.pos, token.dep, token.head, token.entity = tag.pos, tag.dep, tag.head, tag.entity
        token.gender, token.number, token.finite = _morphology(tag.features)
        token.common = token.capital and tagging.knows(token.lower)


def _sentences(tokens: list[Token], text: str, marked: Sequence[Marked]) -> list[Sentence]:
    """Sentence borders by punctuation outside the marks, and after a quotation that ends with its own full stop.

    What goes on without any is cut, but not inside a quotation, so that the time it takes stays linear.
    """
    found, first = [], 0
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        starts = after.capital or after.text[0].isdigit() or after.quote != token.quote
        if token.outside:
            ends = token.text[-1] in ".!?…" and (len(token.text) < 2 or not token.text[0].isalpha())
        else:
            inner = marked[token.quote].inner.of(text) if token.quote is not None else ""
            ends = after.quote != token.quote and inner[-1:] in ".!?…" and after.outside
            starts = after.capital
        if token.stands_in and after.stands_in and token.quote != after.quote:
            ends = starts = True
        too_long = index - first + 1 >= MAX_SENTENCE and (token.quote is None or token.quote != after.quote)
        if (ends and starts) or too_long:
            found.append(Sentence(first, index))
            first = index + 1
    if tokens:
        found.append(Sentence(first, len(tokens) - 1))
    return found
