"""A group of commands whose errors are sentences, and whose exit codes say what went wrong."""

from typing import Any

import click

from lagebild.cli.terminal import note, shown
from lagebild.errors import LagebildError

INTERRUPTED = 130


class Commands(click.Group):
    """Ends with 0 where all went well, else as `lagebild.errors` says, 130 when interrupted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Return the names in the order of work, in which they were given."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; say what went wrong as a sentence, and exit with its code."""
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
