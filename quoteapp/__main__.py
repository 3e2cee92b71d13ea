"""The program's door: window, command line, or a process for either; imports nothing before it knows what is wanted."""

import sys

from quoteapp.desk import ADD
from quoteapp.engine import SWITCH


def main() -> None:
    """Run the program and exit: the window without arguments, or on a library; else the command line."""
    wanted = sys.argv[1:]
    if wanted == [SWITCH]:
        from quoteapp.engine import worker

        worker.main()
    elif wanted == [ADD]:
        from quoteapp.desk import adding_apart

        adding_apart.main()
    elif not wanted or wanted[0] == "desk" or (len(wanted) == 1 and wanted[0].endswith(".quotes")):
        if wanted[:1] == ["desk"]:
            del sys.argv[1]
        from quoteapp.gui import app

        app.main()
    else:
        from quoteapp import cli

        cli.main()


if __name__ == "__main__":
    main()
