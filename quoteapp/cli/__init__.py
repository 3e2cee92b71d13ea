"""The desk from the command line: thin commands, one module a family of them.

Exit status: 0 everything was read; 1 something was not (named on standard error, the rest done); 2 wrong usage;
130 interrupted. Imports what a command needs when it runs, so that ``--help`` is there at once.
"""

from quoteapp.cli import articles, libraries, program

__all__ = ["articles", "commands", "libraries", "main"]

commands = program.commands
main = program.main
