"""The entry point of the command `lagebild`."""

import click

from lagebild.cli import (
    add,
    claim,
    conflicts,
    doctor,
    evaluate,
    export,
    gazetteer,
    init,
    place,
    read,
    report,
    serve,
    status,
)
from lagebild.cli.group import Commands

# In the order of work, which is the order of the help.
_MODULES = (
    init,
    add,
    gazetteer,
    read,
    status,
    place,
    claim,
    report,
    conflicts,
    export,
    evaluate,
    serve,
    doctor,
)


@click.group(
    cls=Commands,
    commands={module.command.name or "": module.command for module in _MODULES},
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="lagebild")
def main() -> None:
    """Read reports on armed conflict into one record: who did what, according to whom."""
