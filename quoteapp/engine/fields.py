"""What somebody does, by field: « la syndicaliste » takes up nobody of whom only a head of government is known."""

from collections.abc import Iterable
from functools import cache, lru_cache

from quoteapp.engine import lexicon, people
from quoteapp.folding import words

LONGEST = 3  # words of a noun that tells a field: chef de l'etat, without its article


@cache
def _fields() -> dict[str, frozenset[str]]:
    """Folded noun, in all its forms, elisions apart → the fields of which it tells: avocate → justice."""
    found: dict[str, frozenset[str]] = {}
    for name, listed in lexicon.toml("takeups.toml")["fields"].items():
        forms = {form for noun in listed for form in (noun, *people.persons().get(noun, ()))}
        for form in {_joined(form) for form in forms}:
            found[form] = found.get(form, frozenset()) | {name}
    return found


def compared(noun: str, roles: Iterable[str]) -> str:
    """« same field », « another field », or nothing where the folded noun or the ``roles`` of somebody tell none."""
    wanted = _fields().get(_joined(noun), frozenset())
    known = frozenset[str]().union(*(_told(role) for role in roles)) if wanted else frozenset()
    if not known:
        return ""
    return "same field" if wanted & known else "another field"


@lru_cache(maxsize=10_000)
def _told(role: str) -> frozenset[str]:
    """The fields that the words of a role tell, several together as well."""
    said = _joined(role).split()
    runs = (" ".join(said[at : at + size]) for size in range(1, LONGEST + 1) for at in range(len(said)))
    return frozenset(field for run in runs for field in _fields().get(run, ()))


def _joined(phrase: str) -> str:
    return " ".join(words(phrase.replace("'", " ").replace("’", " ")))
