"""`lagebild serve`."""

import os
import socket
from contextlib import suppress
from pathlib import Path

import click
import uvicorn

from lagebild.cli.options import store_option
from lagebild.cli.terminal import note, shown
from lagebild.errors import UsageError
from lagebild.store.folder import open_store
from lagebild.web.app import LOCAL_NAMES, create_app

# Addresses that stand for all of this machine's: by which name it is called is not known here.
_EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  # compared with, not listened on


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on, 0 for any free one.",
)
@store_option
def command(host: str, port: int, store_path: Path) -> None:
    """Show the store as pages in a browser, on this machine alone unless --host says otherwise."""
    app = create_app(open_store(store_path).path, hosts=names_for(host))
    with listen(host, port) as listener:
        name = f"[{host}]" if ":" in host else host
        note(f"Open http://{shown(name)}:{listener.getsockname()[1]}   Stop with Ctrl-C.")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])


def names_for(host: str) -> tuple[str, ...]:
    """Return the names by which a browser may call the server that listens there."""
    return ("*",) if host in _EVERY_ADDRESS else (*LOCAL_NAMES, host)


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens there, of several addresses on the first that can be had.

    Raises UsageError where the host is unknown or the port taken.
    """
    if not host:
        raise UsageError("--host is empty.", "Leave it out to listen on this machine alone.")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, ValueError) as error:
        raise UsageError(
            f'There is no host "{host}": {_why(error)}.', "Give an address of this machine."
        ) from error
    refused = OSError("no address")
    # A browser that is told a name tries the older addresses in any case.
    for family, _, _, _, address in sorted(found, key=lambda one: one[0] != socket.AF_INET):
        try:
            return socket.create_server(address, family=family)
        except OSError as error:
            refused = error
    raise UsageError(
        f'Nothing can listen on "{host}", port {port}: {_why(refused)}.',
        "Choose another --port, or an address of this machine as --host.",
    ) from refused


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno and error.errno > 0:
        return os.strerror(error.errno)  # what the error itself says repeats the address
    return (isinstance(error, OSError) and error.strerror) or str(error)
