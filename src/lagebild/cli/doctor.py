"""`lagebild doctor`."""

import click

from lagebild.cli.options import json_option
from lagebild.cli.terminal import note, say_json, say_table
from lagebild.errors import DataError
from lagebild.pipeline.health import check_parts


@click.command("doctor")
@json_option
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Say what reading needs, what of it is there, and what to do about the rest."""
    parts = tuple(check_parts())
    if as_json:
        say_json(parts)
    else:
        say_table(
            ("PART", "STATE", "FOUND"),
            [(part.name, "ok" if part.ok else "missing", part.found) for part in parts],
        )
    for part in parts:
        if part.way_out:
            note(f"! {part.name}: {part.way_out}")
    if not all(part.ok for part in parts):
        ctx.exit(DataError.exit_code)
