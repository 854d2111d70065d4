"""`lagebild status`."""

from collections.abc import Sequence
from pathlib import Path

import click

from lagebild.cli.options import json_option, store_option
from lagebild.cli.terminal import note, note_unread, say_json, say_table
from lagebild.pipeline.questions import Count, status
from lagebild.store.folder import open_store


@click.command("status")
@store_option
@json_option
def command(store_path: Path, *, as_json: bool) -> None:
    """Say what is in the store, and what of it could not be read."""
    found = status(open_store(store_path))
    if as_json:
        say_json(found)
    else:
        say_table(
            ("STORE", found.name),
            (
                ("reports", _with_parts(found.reports, found.languages)),
                ("undated", str(len(found.undated))),
                ("several days", str(len(found.vague))),
                ("not read yet", str(found.waiting)),
                ("unreadable", str(len(found.unread))),
                ("claims", _with_parts(found.claims, found.groups)),
                ("events", str(found.events)),
                ("places", f"{found.places} ({found.controlled} with control)"),
                ("conflicts", str(found.conflicts)),
            ),
        )
    for each in found.twins:
        note(f"Perhaps one actor: {' · '.join((each.name, *each.alike))}")
    note_unread((*found.damage, *found.unread))
    if found.waiting:
        note("Next: lagebild read")


def _with_parts(number: int, parts: Sequence[Count]) -> str:
    inside = ", ".join(f"{part.count} {part.name}" for part in parts)
    return f"{number} ({inside})" if inside else str(number)
