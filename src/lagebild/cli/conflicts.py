"""`lagebild conflicts`."""

from pathlib import Path

import click

from lagebild.cli.options import json_option, store_option
from lagebild.cli.terminal import note, say, say_json, shown
from lagebild.pipeline.questions import conflicts_answer
from lagebild.store.folder import open_store


@click.command("conflicts")
@store_option
@json_option
def command(store_path: Path, *, as_json: bool) -> None:
    """List the claims that can't all hold, and what would settle it."""
    found = conflicts_answer(open_store(store_path))
    if as_json:
        say_json(found)
        return
    for answer in found:
        conflict = answer.conflict
        say(f"{conflict.id}  {conflict.kind.value}  {shown(conflict.sentence)}")
        for line in answer.claims:
            say(f"    {line.claim.id}  {shown(line.gloss)}")
        if conflict.settle:
            say(f"    To settle it: {shown(conflict.settle)}")
    if not found:
        note("No conflicts.")
