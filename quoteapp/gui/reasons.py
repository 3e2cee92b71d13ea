"""Why a quotation has its speaker, in the interface's language: French is the engine's own, English is said anew."""

import tomllib
from functools import cache

from quoteapp import resources
from quoteapp.gui import languages
from quoteapp.model import Guess, Kind
from quoteapp.store.records import QuotationRecord

NOBODY = "“{cue}” presents the quotation, but the sentence names nobody"
NOTHING = "nothing in the text tells who speaks"


def say(quotation: QuotationRecord, text: str, speaker: str, relay: str = "") -> str:
    """The reason in one sentence, the article's own words in it; ``speaker`` and ``relay`` are names, or empty."""
    nobody = not speaker and quotation.kind is Kind.SPEECH
    sentence = _anew(quotation, text, speaker, nobody=nobody)
    if not sentence:
        return quotation.reason
    return f"{sentence}; passed on by {relay}." if relay else f"{sentence}."


def say_guess(guess: Guess, text: str) -> str:
    """Why it could be somebody else, in one sentence, the article's own words in it."""
    sentence = _anew(guess, text, guess.speaker.name)
    return f"{sentence}." if sentence else guess.reason


def _anew(said: QuotationRecord | Guess, text: str, speaker: str, *, nobody: bool = False) -> str:
    """The reason in English, its full stop left to others; empty where the engine's own words do."""
    template = _sentences().get(said.rule)
    if languages.current() == "fr" or not said.reason or template is None:
        return ""
    cue = said.cue.of(text) if said.cue else "…"
    mention = said.mention.of(text) if said.mention else speaker
    if nobody:
        template = NOBODY if said.cue else NOTHING
    sentence = template.format(cue=cue, mention=mention or speaker, name=speaker)
    if said.mention and speaker and speaker != mention:
        sentence += f" ({speaker})"
    return f"{sentence[:1].upper()}{sentence[1:]}"


@cache
def _sentences() -> dict[str, str]:
    path = resources.path("translations/reasons_en.toml")
    return {rule: str(sentence) for rule, sentence in tomllib.loads(path.read_text(encoding="utf-8")).items()}
