"""The engine process: requests in on standard input, answers out on standard output, until the input closes.

Started by the program itself (``process.command``), once for many articles, because the model takes
seconds to load. The input closes when the program that asked ends, however it ends: no engine outlives it.
"""

import os
import signal
import traceback
from typing import BinaryIO

from quoteapp.engine import analysis, versions
from quoteapp.engine.messages import Answer, Ready, Request, decode, encodable, encode


def main() -> None:
    """Load the model, say so, then answer one line after the other."""
    # Ctrl-C in a terminal reaches every process of the group; when to stop is the parent's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = private_streams()
    analysis.load()
    try:
        send(answers, encode(Ready(versions.describe())))
        for line in requests:
            send(answers, reply(decode(line, Request)))
    except BrokenPipeError:
        os._exit(0)  # The parent is gone; flushing at a regular exit would only complain about it.


def private_streams() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the protocol; a library that prints lands on standard error instead."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device, not a path
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return requests, answers


def reply(request: Request) -> bytes:
    """Analyse one text; a bug in the analysis of it is an answer too, and the next text has its chance."""
    try:
        return encode(Answer(request.id, analysis.analyse(request.text, request.zones, request.title)))
    except Exception:  # noqa: BLE001 - whatever it is, the parent names the article and reports it whole
        return encode(Answer(request.id, error=encodable(traceback.format_exc())))


def send(stream: BinaryIO, line: bytes) -> None:
    """Write one line and see it off: the parent waits for it."""
    stream.write(line)
    stream.flush()
