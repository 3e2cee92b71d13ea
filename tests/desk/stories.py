"""Articles read by the real engine, one quotation of each, and what later analyses may say of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from quoteapp import resources
from quoteapp.engine import analysis as engine
from quoteapp.model import Analysis, Form, Kind, Quotation, Span
from tests.desk.builders import person

PARAGRAPHS = (
    "Le canal de Vernoise\n\n"
    "Le batelier Anselme Torvac a tout dit hier soir : « Nous avons navigué toute la nuit.\n\n"
    "« Le matin, l’écluse était fermée, et personne ne savait “pourquoi la clef manquait”.\n\n"
    "« Alors nous avons attendu. »\n\n"
    "La préfète Lucienne Ardoval regrette un « silence de trois jours ». Elle promet un rapport.\n"
)
OPEN = (
    "Le quai ferme\n\n"
    "La préfète Lucienne Ardoval a prévenu : « Nous fermerons le quai tout l’hiver, quoi qu’il en coûte à la ville.\n\n"
    "Le conseil se réunit jeudi à Corvane pour en parler, et les riverains sont attendus nombreux.\n"
)


@dataclass(frozen=True)
class Story:
    """A text, and a stretch of the quotation in it that is decided on."""

    text: str
    words: str

    @property
    def analysis(self) -> Analysis:
        """What the real engine says of the text."""
        return _analysed(self.text)

    @property
    def quotation(self) -> Quotation:
        """The quotation that is decided on: the innermost one with these words."""
        found = [each for each in self.analysis.quotations if self.words in each.span.of(self.text)]
        return min(found, key=lambda each: each.span.end - each.span.start)


@cache
def _analysed(text: str) -> Analysis:
    return engine.analyse(text)


def _sample(name: str) -> str:
    (path,) = resources.path("samples").glob(name)
    return path.read_text(encoding="utf-8")


STORIES = {
    "a whole sentence": Story(_sample("01-*.txt"), "Nous cherchions un toit"),
    "a fragment": Story(_sample("02-*.txt"), "sans le moindre désordre"),
    "one inside another": Story(_sample("06-*.txt"), "à la cloche, on se lave"),
    "one that continues": Story(_sample("07-*.txt"), "Chaque matin, je me promettais"),
    "one that continues, with another inside": Story(PARAGRAPHS, "Le matin, l’écluse"),
    "one never closed": Story(OPEN, "Nous fermerons le quai"),
}


# what a later analysis says: of the quotation that is decided on, and of the others

Later = Callable[[Story], Analysis]


def _with(story: Story, *instead: Quotation) -> Analysis:
    """The same as before, but for the quotation that is decided on; what is inside it follows its first mark."""
    old = story.quotation
    moved = {old.span.start: instead[0].span.start if instead else None}
    others = [
        replace(each, nested_in=moved.get(each.nested_in, each.nested_in) if each.nested_in is not None else None)
        for each in story.analysis.quotations
        if each != old
    ]
    return replace(story.analysis, quotations=tuple(sorted((*others, *instead), key=lambda each: each.span)))


def otherwise(story: Story) -> Analysis:
    """Somebody else speaks, for another reason."""
    form = Form.FRAGMENT if story.quotation.form is Form.SENTENCE else Form.SENTENCE
    other = replace(
        story.quotation, speaker=person("Paul Nérac"), mention=None, cue=None, form=form, confidence=0.4, reason="autre"
    )
    return _with(story, other)


def no_speech(story: Story) -> Analysis:
    """They are nobody's words."""
    said = replace(story.quotation, kind=Kind.OTHER, speaker=None, mention=None, cue=None, relayed_by=None)
    return _with(story, said)


def lost(story: Story) -> Analysis:
    """Nothing is found there any more."""
    return _with(story)


def shifted(story: Story) -> Analysis:
    """The edges are elsewhere: by a little, and where the end was a guess, by a third of it."""
    span = story.quotation.span
    shorter = (span.end - span.start) // 3 if story.quotation.unclosed else 1
    return _with(story, replace(story.quotation, span=Span(span.start + 2, span.end - shorter)))


def halves(story: Story) -> Analysis:
    """There are two in its place."""
    span = story.quotation.span
    middle = (span.start + span.end) // 2
    first, second = Span(span.start, middle - 1), Span(middle + 2, span.end)
    return _with(story, replace(story.quotation, span=first), replace(story.quotation, span=second))


LATER: dict[str, Later] = {
    "same": lambda story: story.analysis,
    "otherwise": otherwise,
    "no speech": no_speech,
    "lost": lost,
    "shifted": shifted,
    "halves": halves,
}
