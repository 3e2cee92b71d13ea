"""The program as a command: its name, its options, and what becomes of the exceptions that end a command."""

import io
import os
import sys
import traceback

import click

from quoteapp import __version__
from quoteapp.cli.showing import logged
from quoteapp.desk import texts
from quoteapp.errors import BugError, KnownError


def main() -> None:
    """Run the command line and exit; output is UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    commands.main(prog_name="quoteapp")


class Commands(click.Group):
    """The commands, and what becomes of the exceptions that end them."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error ends it with one sentence, Ctrl-C with status 130."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo(f"\n{texts.INTERRUPTED}", err=True)
            ctx.exit(130)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except KnownError as error:
            raise click.ClickException(str(error)) from error
        except Exception as error:
            sentence = str(error) if isinstance(error, BugError) else texts.FAULT
            hint = logged(sentence, "".join(traceback.format_exception(error)))
            if ctx.params["debug"]:
                raise
            raise click.ClickException(f"{sentence} {hint}") from error


@click.group(
    cls=Commands,
    help=texts.PROGRAM,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "color": False if os.environ.get("NO_COLOR") else None},
)
@click.version_option(__version__, prog_name="quoteapp")
@click.option("--debug", is_flag=True, envvar="QUOTEAPP_DEBUG", help=texts.DEBUG)
@click.pass_context
def commands(ctx: click.Context, debug: bool) -> None:
    """Show the help where no command is given."""
    ctx.obj = debug
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
