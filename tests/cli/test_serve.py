import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from lagebild.cli.main import main
from lagebild.cli.serve import names_for
from lagebild.store.folder import Store

from .conftest import Shell


def test_the_pages_of_a_store_are_served_at_the_address_that_is_noted(tmp_path: Path) -> None:
    Store.create(tmp_path)
    command = [sys.executable, "-m", "lagebild", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            noted = re.match(r"Open http://127\.0\.0\.1:([1-9]\d*) ", server.stderr.readline())
            assert noted
            # Whoever comes before the server is ready waits in the queue of the socket.
            with urllib.request.urlopen(f"http://127.0.0.1:{noted[1]}/", timeout=20) as page:
                assert page.status == 200
        finally:
            server.terminate()


@pytest.mark.parametrize("port", ["99999", "-1", "http"])
def test_what_is_no_port_is_a_usage_error(shell: Shell, port: str) -> None:
    result = shell.run("serve", "--port", port)

    assert result.exit_code == 2
    assert "Invalid value for '--port'" in result.stderr


def test_a_port_that_is_taken_is_an_error_and_nothing_is_said_to_be_open(shell: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = shell.run("serve", "--port", str(other.getsockname()[1]))

    assert result.exit_code == 2
    assert "Address already in use. Choose another --port" in result.stderr
    assert "Open" not in result.stderr


# 192.0.2.1 is kept for examples: no machine has it. A name of so many letters can't exist.
@pytest.mark.parametrize("host", ["192.0.2.1", "a" * 70, ""])
def test_a_host_that_is_not_here_is_an_error(shell: Shell, host: str) -> None:
    result = shell.run("serve", "--host", host, "--port", "0")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


def test_only_a_store_is_served(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--store", str(tmp_path)])

    assert result.exit_code == 2


def test_the_server_answers_to_the_name_that_it_was_given() -> None:
    assert "127.0.0.1" in names_for("127.0.0.1")
    assert "elsewhere.example" not in names_for("127.0.0.1")
    assert names_for("desk.example")[-1] == "desk.example"
    assert names_for("::") == ("*",)
