"""Why a quotation has its speaker, in the interface's language: French is the engine's own, English is said anew."""

import tomllib
from functools import cache

from quoteapp import resources
from quoteapp.gui import languages
from quoteapp.model import Kind
from quoteapp.store.records import QuotationRecord

NOBODY = "“{cue}” presents the quotation, but the sentence names nobody"
NOTHING = "nothing in the text tells who speaks"


def say(quotation: QuotationRecord, text: str, speaker: str, relay: str = "") -> str:
    """The reason in one sentence, the article's own words in it; ``speaker`` and ``relay`` are names, or empty."""
    template = _sentences().get(quotation.rule)
    if languages.current() == "fr" or not quotation.reason or template is None:
        return quotation.reason
    cue = quotation.cue.of(text) if quotation.cue else "…"
    mention = quotation.mention.of(text) if quotation.mention else speaker
    if not speaker and quotation.kind is Kind.SPEECH:
        template = NOBODY if quotation.cue else NOTHING
    sentence = template.format(cue=cue, mention=mention or speaker, name=speaker)
    if quotation.mention and speaker and speaker != mention:
        sentence += f" ({speaker})"
    if relay:
        sentence += f"; passed on by {relay}"
    return f"{sentence[:1].upper()}{sentence[1:]}."


@cache
def _sentences() -> dict[str, str]:
    path = resources.path("translations/reasons_en.toml")
    return {rule: str(sentence) for rule, sentence in tomllib.loads(path.read_text(encoding="utf-8")).items()}
