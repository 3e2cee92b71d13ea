"""Which language a text is in; the engine reads French and says so of anything else."""

from functools import cache
from typing import Any

READ = {"fr", "und"}
ENOUGH = 40  # letters below which a guess is worth nothing
SAMPLE = 200  # characters that are looked at, at the beginning, in the middle and at the end
SURE = 0.9


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def of(text: str) -> str:
    """The ISO 639-1 code of the text's language, ``und`` where it is too short or too mixed to tell."""
    sample = _sample(text)
    if sum(c.isalpha() for c in sample) < ENOUGH:
        return "und"
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= SURE else "und"


def _sample(text: str) -> str:
    if len(text) <= 3 * SAMPLE:
        return text
    middle = (len(text) - SAMPLE) // 2
    return f"{text[:SAMPLE]} {text[middle : middle + SAMPLE]} {text[-SAMPLE:]}"
