"""`lagebild conflicts`."""

from collections.abc import Sequence
from pathlib import Path

import click

from lagebild.cli.options import json_option, store_option
from lagebild.cli.terminal import note, say, say_json, shown
from lagebild.pipeline.questions import (
    ClaimLine,
    LookAlikeAnswer,
    conflicts_answer,
    look_alikes_answer,
)
from lagebild.store.folder import open_store


@click.command("conflicts")
@store_option
@json_option
@click.option("--look-alikes", is_flag=True, help="List what looks like a conflict and is none.")
def command(store_path: Path, *, as_json: bool, look_alikes: bool) -> None:
    """List the claims that can't all hold, and what would settle it."""
    if look_alikes:
        _say_look_alikes(look_alikes_answer(open_store(store_path)), as_json=as_json)
        return
    found = conflicts_answer(open_store(store_path))
    if as_json:
        say_json(found)
        return
    for answer in found:
        conflict = answer.conflict
        say(f"{conflict.id}  {conflict.kind.value}  {shown(conflict.sentence)}")
        _say_claims(answer.claims)
        if conflict.settle:
            say(f"    To settle it: {shown(conflict.settle)}")
    if not found:
        note("No conflicts.")


def _say_look_alikes(found: Sequence[LookAlikeAnswer], *, as_json: bool) -> None:
    if as_json:
        say_json(found)
        return
    for answer in found:
        one = answer.look_alike
        say(f"{one.id}  {one.difference.value}  {shown(one.sentence)}")
        _say_claims(answer.claims)
    if not found:
        note("No look-alikes.")


def _say_claims(claims: Sequence[ClaimLine]) -> None:
    for line in claims:
        say(f"    {line.claim.id}  {shown(line.gloss)}")
