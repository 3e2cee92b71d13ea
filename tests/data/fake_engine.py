"""The engine process with a made-up analysis: it loads at once, and a word in the text makes it misbehave.

``TUER`` ends the process, ``ERREUR`` is a bug in the analysis, ``BRUIT`` makes a library print, ``ATTENDRE path``
writes the process id to a named pipe and never answers. Otherwise every « … » is speech of the name before « dit » in
its line (two names make a group), or of nobody; « titre » in it makes it no speech, a small letter at its start a
fragment; where nobody is named, those who are elsewhere are offered. ``--broken`` prevents the start.
"""

import os
import re
import signal
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

from quoteapp.model import Analysis, Form, Guess, Kind, Quotation, Span, Speaker, SpeakerType, Zone, ZoneKind

if __name__ != "__main__":
    from quoteapp.engine.versions import describe

    COMMAND = [sys.executable, "-P", __file__, describe()]  # which engine it is takes long to find out
SAYS = re.compile(r"([A-Z]\w+ [A-Z]\w+)(?: et ([A-Z]\w+ [A-Z]\w+))? (dit)\b")


def analyse(text: str, zones: tuple[Zone, ...] = (), title: str | None = None) -> Analysis:
    misbehave(text)
    quotations = tuple(quotation(text, Span(*match.span())) for match in re.finditer("«[^»]*»", text))
    return Analysis("fr", text.split("\n")[0] or None, zones, quotations)


def misbehave(text: str) -> None:
    if "TUER" in text:
        sys.stderr.write("dernier mot\n")
        os.kill(os.getpid(), signal.SIGKILL)
    if "ERREUR" in text:
        raise ValueError("analyse impossible")
    if "BRUIT" in text:
        os.write(1, b"une fuite de plus\n")
    if match := re.search(r"ATTENDRE (\S+)", text):
        with Path(match[1]).open("w") as pipe:
            print(os.getpid(), file=pipe, flush=True)
            signal.pause()


def quotation(text: str, span: Span) -> Quotation:
    line_start = text.rfind("\n", 0, span.start) + 1
    zone = ZoneKind.FURNITURE if text.startswith("Rechercher", line_start) else ZoneKind.BODY
    if "titre" in span.of(text):
        return Quotation(span, Kind.OTHER, Form.FRAGMENT, zone, confidence=0.9, rule="title", reason="un titre")
    says = SAYS.search(text, line_start, span.start)
    if says is None:
        return Quotation(
            span, Kind.SPEECH, Form.SENTENCE, zone, confidence=0.3, rule="none", reason="personne", others=others(text)
        )
    mention, cue = Span(says.start(), says.end(2 if says[2] else 1)), Span(*says.span(3))
    return Quotation(
        span,
        Kind.SPEECH,
        Form.FRAGMENT if span.of(text)[2:3].islower() else Form.SENTENCE,
        zone,
        speaker=speaker(says[1], says[2]),
        mention=mention,
        cue=cue,
        confidence=0.92,
        rule="says",
        reason=f"« dit » introduit {says[1]}",
    )


@cache
def others(text: str) -> tuple[Guess, ...]:
    named = dict.fromkeys(match[1] for match in SAYS.finditer(text))
    guesses = [Guess(speaker(name, None), 0.3, rule="none", reason=f"{name} parle ailleurs") for name in named]
    return tuple(guesses[:3])


def speaker(first: str, second: str | None) -> Speaker:
    people = tuple(Speaker(n.lower().replace(" ", "-"), n, n, SpeakerType.PERSON) for n in (first, second) if n)
    if second is None:
        return people[0]
    return Speaker("groupe", f"{first} et {second}", f"{first} et {second}", SpeakerType.GROUP, members=people)


def load() -> None:
    if "--broken" in sys.argv:
        raise OSError("modèle introuvable")


def stand_in(name: str, **contents: object) -> None:
    """Have a module of the engine that is quickly there."""
    module = ModuleType(f"quoteapp.engine.{name}")
    vars(module).update(contents)
    sys.modules[module.__name__] = module


if __name__ == "__main__":
    stand_in("analysis", analyse=analyse, load=load)
    stand_in("versions", describe=lambda: sys.argv[1])

    from quoteapp.engine import worker

    worker.main()
