"""The program's door: window, command line, or a process for either; imports nothing before it knows what is wanted."""

import sys
from pathlib import Path

from quoteapp.desk import ADD
from quoteapp.engine import SWITCH


def main() -> None:
    """Run the program and exit: the window without arguments, on a library or with files; else the command line."""
    wanted = sys.argv[1:]
    if wanted == [SWITCH]:
        from quoteapp.engine import worker

        worker.main()
    elif wanted == [ADD]:
        from quoteapp.desk import adding_apart

        adding_apart.main()
    elif not wanted or wanted[0] == "desk" or _is_file(wanted[0]):
        if wanted[:1] == ["desk"]:
            del sys.argv[1]
        from quoteapp.gui import app

        app.main()
    else:
        from quoteapp import cli

        cli.main()


def _is_file(argument: str) -> bool:
    """Whether an argument names a file, which no command does: none of them has a suffix."""
    return argument.endswith(".quotes") or bool(Path(argument).suffix and Path(argument).is_file())


if __name__ == "__main__":
    main()
