"""Which language a text is in; the engine reads French and says so of anything else."""

from functools import cache
from typing import Any

READ = {"fr", "und"}
ENOUGH = 40  # letters below which a guess is worth nothing
SAMPLE = 4000  # characters that are looked at
SURE = 0.9


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def of(text: str) -> str:
    """The ISO 639-1 code of the text's language, ``und`` where it is too short or too mixed to tell."""
    sample = text[:SAMPLE]
    if sum(c.isalpha() for c in sample) < ENOUGH:
        return "und"
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= SURE else "und"
