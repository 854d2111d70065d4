"""`lagebild export`."""

from collections.abc import Iterable
from pathlib import Path

import click

from lagebild.cli.options import PathType, store_option
from lagebild.cli.terminal import note, shown
from lagebild.errors import UsageError
from lagebild.export.claims import claims_file
from lagebild.pipeline.stages import load_reference
from lagebild.store.folder import open_store


@click.command("export")
@click.option(
    "--as", "form", type=click.Choice(["claims"]), required=True, help="claims: JSON Lines."
)
@click.option(
    "-o",
    "--output",
    type=PathType(dash=True, folder=False),
    default=Path("-"),
    metavar="FILE",
    help="The file to write, - for standard output.",
)
@store_option
def command(form: str, output: Path, store_path: Path) -> None:
    """Write the claims for other programs to read."""
    store = open_store(store_path)
    reference = load_reference(store.gazetteer)
    with store.showing() as derived:
        heads = {head.id: head for head in derived.reports.heads()}
        lines = claims_file(derived.claims.all(), heads, reference.places, reference.actors)
        if output == Path("-"):
            for line in lines:
                click.echo(line, nl=False)
        else:
            _write(output, lines)
            note(f"Wrote {shown(str(output))} ({form}).")


def _write(path: Path, lines: Iterable[bytes]) -> None:
    """Write the whole file or none of it."""
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("wb") as file:
            file.writelines(lines)
        unfinished.replace(path)
    except OSError as error:
        raise UsageError(
            f'"{path}" can\'t be written: {error.strerror}.', "Name another file with -o."
        ) from error
