"""A group of commands whose errors are sentences, and whose exit codes say what went wrong."""

import sys
from typing import Any

import click

from lagebild.cli.output import give_up
from lagebild.cli.terminal import note, shown
from lagebild.errors import LagebildError

INTERRUPTED = 130


class Commands(click.Group):
    """Ends with 0 where all went well, else as `lagebild.errors` says, 130 when interrupted.

    Where the output can't be written it ends as `lagebild.cli.output` says.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Return the names in the order of work, in which they were given."""
        return list(self.commands)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line; of its errors only those of the group's own help come this far."""
        try:
            return super().main(*args, **extra)
        except OSError as error:
            sys.exit(give_up(error))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; say what went wrong as a sentence, and exit with its code."""
        try:
            return self._invoke(ctx)
        except OSError as error:
            ctx.exit(give_up(error))

    def _invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except LagebildError as error:
            note(f"error: {shown(str(error))}")
            ctx.exit(error.exit_code)
        except click.UsageError as error:
            asked = error.ctx.command_path if error.ctx else ctx.command_path
            note(f"error: {shown(error.format_message())} See: {asked} --help")
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            note("Interrupted. What was done is kept; run the same command to go on.")
            ctx.exit(INTERRUPTED)
