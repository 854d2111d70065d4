"""`lagebild init`."""

from pathlib import Path

import click

from lagebild.cli.options import PathType
from lagebild.cli.terminal import note, say, shown
from lagebild.store.folder import Store


@click.command("init")
@click.argument("folder", metavar="DIR", type=PathType())
def command(folder: Path) -> None:
    """Make a store in DIR."""
    Store.create(folder)
    say(f"Made store {shown(str(folder))}  (archive/ empty · log/ empty · derived/ empty)")
    note(f"Next: cd {shown(str(folder))} && lagebild add FILES")
