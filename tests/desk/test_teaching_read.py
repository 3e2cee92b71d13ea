"""What was taught, on articles that the real engine has read."""

import pytest

from quoteapp.desk import deciding, proposing, speaking, undoing
from quoteapp.desk.rulings import LEARNED
from quoteapp.engine import analysis as engine
from quoteapp.store.library import Library
from tests.desk.builders import WHO, quoted, speaker_of, take_in

pytestmark = pytest.mark.xdist_group("stories")  # one worker loads the model

CANAL = (
    "Le canal ferme\n\n« Nous partons demain », a déclaré la préfète Lucienne Ardoval. "
    "Mme Ardoval a dénoncé une « zone grise » dans la gestion du canal.\n"
)
QUAY = (
    "Le quai aussi\n\n« Nous restons », a déclaré mardi le batelier Anselme Torvac. "
    "M. Torvac a dénoncé une « zone grise » sur le quai. « Nous reviendrons », a ajouté Lucienne Ardoval.\n"
)


@pytest.fixture
def articles(library: Library) -> tuple[int, int]:
    """Two articles, the first one read."""
    found = take_in(library, CANAL, file="canal.txt"), take_in(library, QUAY, file="quai.txt")
    read(library, found[0])
    return found


def read(library: Library, article: int) -> None:
    proposing.propose(library, article, engine.analyse(library.text(article)), engine="real")


def test_words_ruled_out_in_one_article_are_speech_again_in_another(
    library: Library, articles: tuple[int, int]
) -> None:
    one, other = articles
    deciding.rule_out(library, [quoted(library, "zone", one).id], who=WHO)
    read(library, other)
    assert quoted(library, "zone", other).rule == LEARNED
    assert undoing.undo(library, who=WHO).also == {other}
    assert speaker_of(library, "zone", other) == "Anselme Torvac"
    undoing.redo(library, who=WHO)
    assert quoted(library, "zone", other).rule == LEARNED


def test_a_namesake_who_was_split_off_is_one_again(library: Library, articles: tuple[int, int]) -> None:
    one, other = articles
    ardoval = quoted(library, "partons", one).speaker or 0
    speaking.split(library, ardoval, [quoted(library, "zone", one).id], "Lucienne Ardoval", who=WHO)
    read(library, other)
    assert quoted(library, "reviendrons", other).speaker not in (ardoval, quoted(library, "zone", one).speaker)
    assert undoing.undo(library, who=WHO).also == {other}
    assert quoted(library, "reviendrons", other).speaker == ardoval
