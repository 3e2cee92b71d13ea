"""The program's door: the command line, or the engine process; imports nothing before it knows what is wanted."""

import sys

from quoteapp.engine import SWITCH


def main() -> None:
    """Run the program and exit."""
    if sys.argv[1:] == [SWITCH]:
        from quoteapp.engine import worker

        worker.main()
    else:
        from quoteapp import cli

        cli.main()


if __name__ == "__main__":
    main()
