import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from lagebild.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples"


def lagebild(folder: Path, *words: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lagebild", *words],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        input=text,
        capture_output=True,
        check=False,
    )


def test_the_help_names_the_commands_in_the_order_of_work() -> None:
    printed = CliRunner().invoke(main, ["--help"]).stdout

    places = [printed.index(f"\n  {name} ") for name in ("init", "add", "read", "place", "serve")]
    assert places == sorted(places)


def test_the_version_is_told() -> None:
    assert "version" in CliRunner().invoke(main, ["--version"], prog_name="lagebild").stdout


def test_the_first_ten_minutes_in_a_real_shell(tmp_path: Path) -> None:
    made = lagebild(tmp_path, "init", "syria")
    store = tmp_path / "syria"
    added = lagebild(store, "add", str(EXAMPLES / "da-rawa-sidste-by.txt"))
    read = lagebild(store, "read")
    exported = lagebild(store, "export", "--as", "claims", "-o", "-")

    assert [run.returncode for run in (made, added, read, exported)] == [0, 0, 0, 0]
    assert made.stdout.startswith(b"Made store syria")
    assert added.stdout.startswith(b"1 report added (1 da), 0 there already.")
    assert read.stdout.startswith(b"1 read now, 1 in all.")
    assert b"\x1b" not in added.stdout + added.stderr + read.stdout + read.stderr


def test_an_expected_error_has_no_traceback(tmp_path: Path) -> None:
    run = lagebild(tmp_path, "status")

    assert run.returncode == 2
    assert run.stderr.decode() == (
        'error: "." is no store, nor in one. '
        "Make one with: lagebild init DIR. Or say where it is: --store DIR.\n"
    )
