"""`lagebild serve`."""

from pathlib import Path

import click
import uvicorn

from lagebild.cli.options import store_option
from lagebild.cli.terminal import note
from lagebild.store.folder import open_store
from lagebild.web.app import LOCAL_NAMES, create_app

# Addresses that stand for all of this machine's: by which name it is called is not known here.
_EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  # compared with, not listened on


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, help="The port to listen on.")
@store_option
def command(host: str, port: int, store_path: Path) -> None:
    """Show the store as pages in a browser, on this machine alone unless --host says otherwise."""
    app = create_app(open_store(store_path).path, hosts=names_for(host))
    note(f"Open http://{host}:{port}   Stop with Ctrl-C.")
    uvicorn.run(app, host=host, port=port, log_level="warning")


def names_for(host: str) -> tuple[str, ...]:
    """Return the names by which a browser may call the server that listens there."""
    return ("*",) if host in _EVERY_ADDRESS else (*LOCAL_NAMES, host)
