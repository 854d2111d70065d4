"""`lagebild gazetteer`."""

from collections.abc import Sequence
from pathlib import Path

import click

from lagebild.cli.group import Commands
from lagebild.cli.options import PathType, json_option, store_option
from lagebild.cli.progress import progress
from lagebild.cli.terminal import note, say, say_json, shown
from lagebild.errors import UnreadableInput
from lagebild.gazetteer.place_import import Imported, import_names, import_places, open_import
from lagebild.gazetteer.places import open_places
from lagebild.store.folder import open_store

FILE = "gazetteer.sqlite"
_MOST_SHOWN = 20


@click.group("gazetteer", cls=Commands)
def command() -> None:
    """Add places to those that are shipped."""


@command.command("import")
@click.argument("files", metavar="FILE...", type=PathType(folder=False), nargs=-1, required=True)
@click.option(
    "--names",
    type=PathType(folder=False),
    multiple=True,
    metavar="FILE",
    help="Alternate names of GeoNames for these places.",
)
@click.option(
    "--into",
    type=PathType(folder=False),
    metavar="FILE",
    help=f"The place file to fill; without it, {FILE} in the store.",
)
@store_option
@json_option
@click.pass_context
def import_command(
    ctx: click.Context,
    files: tuple[Path, ...],
    names: tuple[Path, ...],
    into: Path | None,
    store_path: Path,
    *,
    as_json: bool,
) -> None:
    """Import country dumps of GeoNames (XX.txt) into a place file that the store reads.

    May be stopped at any time: the same command goes on from there. Rows that are broken are named
    and left out.
    """
    store = open_store(store_path)
    target = into or store.gazetteer or store.path / FILE
    database = open_import(target)
    try:
        with open_places() as shipped, progress("Importing") as report:
            done = [import_places(database, file, shipped, report) for file in files]
            done += [import_names(database, file, report) for file in names]
    finally:
        database.close()
    if store.gazetteer is None or store.gazetteer.resolve() != target.resolve():
        with store.writing():
            store.with_gazetteer(target)
    if as_json:
        say_json(done)
    else:
        _say(done)
    note(f"{shown(str(target))} is read beside the shipped places. Next: lagebild read")
    if any(one.bad for one in done):
        ctx.exit(UnreadableInput.exit_code)


def _say(done: Sequence[Imported]) -> None:
    for one in done:
        how = " (went on)" if one.resumed else " (was imported before)" if one.known else ""
        say(
            f"{shown(one.file)}{how}: {one.kept} kept · {one.passed} passed over · {one.bad} broken"
        )
        for row in one.skipped[:_MOST_SHOWN]:
            note(f"! {shown(row.file)}, line {row.line}: {shown(row.why)}. It was left out.")
        if one.bad > _MOST_SHOWN:
            note(f"! and {one.bad - _MOST_SHOWN} more; --json names them all.")
