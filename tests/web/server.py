"""A real server for an application, for as long as a test runs."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import uvicorn
from starlette.applications import Starlette


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """Serve the application on a free port of this machine, and give its address."""
    # Without its protocol named, asyncio leaves the socket waiting 40 ms for more to send.
    config = uvicorn.Config(app, log_level="critical", ws="none", lifespan="off")
    server = uvicorn.Server(config)
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            until = time.monotonic() + 10
            while not server.started and time.monotonic() < until:
                time.sleep(0.01)
            assert server.started
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


@contextmanager
def client_of(address: str) -> Iterator[httpx.Client]:
    """Give a client that asks that server and no proxy."""
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
        yield client
