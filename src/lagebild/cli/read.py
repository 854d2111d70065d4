"""`lagebild read`."""

from pathlib import Path

import click

from lagebild.cli.options import json_option, store_option
from lagebild.cli.progress import progress
from lagebild.cli.terminal import note, note_unread, say, say_json, shown
from lagebild.errors import UnreadableInput
from lagebild.pipeline.questions import status
from lagebild.pipeline.reading import read
from lagebild.pipeline.stages import load_reference
from lagebild.store.folder import open_store


@click.command("read")
@store_option
@json_option
@click.pass_context
def command(ctx: click.Context, store_path: Path, *, as_json: bool) -> None:
    """Read what was added and not read yet, and draw the picture anew."""
    store = open_store(store_path)
    with progress("Reading") as report:
        summary = read(store, load_reference(store.gazetteer), report)
    found = status(store)
    if as_json:
        say_json(summary)
    else:
        groups = " · ".join(f"{group.count} {group.name}" for group in found.groups)
        say(f"{summary.read} read now, {found.reports} in all.")
        say(f"{found.claims} claims{': ' if groups else ''}{groups}")
        say(f"{found.places} places ({found.controlled} with control) · {found.events} events")
        say(f"{found.conflicts} conflicts")
    if summary.renewed:
        note(f"! {shown(summary.renewed)} They were deleted and made anew from the archive.")
    note_unread((*summary.damage, *summary.unread))
    note("To look: lagebild place NAME   or   lagebild serve")
    if summary.unread or summary.damage:
        ctx.exit(UnreadableInput.exit_code)
