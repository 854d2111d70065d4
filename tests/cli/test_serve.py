import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from click.testing import CliRunner

from lagebild.cli.main import main
from lagebild.cli.serve import names_for
from lagebild.store.folder import Store


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_the_pages_of_a_store_are_served(tmp_path: Path) -> None:
    Store.create(tmp_path)
    port = free_port()
    command = [sys.executable, "-m", "lagebild", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(100):
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
                        assert page.status == 200
                        break
                except OSError:
                    time.sleep(0.2)
            else:
                raise AssertionError("no page within 20 seconds")
        finally:
            server.terminate()


def test_only_a_store_is_served(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--store", str(tmp_path)])

    assert result.exit_code == 2


def test_the_server_answers_to_the_name_that_it_was_given() -> None:
    assert "127.0.0.1" in names_for("127.0.0.1")
    assert "elsewhere.example" not in names_for("127.0.0.1")
    assert names_for("desk.example")[-1] == "desk.example"
    assert names_for("::") == ("*",)
