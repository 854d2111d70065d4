import errno
import os
import subprocess
import sys

import pytest

from lagebild.cli.output import FAILED, READER_GONE, give_up

from .conftest import Shell

COMMANDS = [
    ("--help",),
    ("status",),
    ("report", "--json"),
    ("export", "--as", "claims"),
]


def run(shell: Shell, words: tuple[str, ...], stdout: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lagebild", *words]
    return subprocess.run(
        command,
        cwd=shell.store.path,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("words", COMMANDS)
def test_a_full_disk_is_a_sentence(filled: Shell, words: tuple[str, ...]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        result = run(filled, words, full)
    finally:
        os.close(full)

    assert result.returncode == FAILED
    assert result.stderr == (
        "error: The output can't be written: No space left on device."
        " Send it elsewhere, or make room for it.\n"
    )


@pytest.mark.parametrize("words", COMMANDS[1:])
def test_a_reader_that_is_gone_ends_it_without_a_word(
    filled: Shell, words: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = run(filled, words, writing)
    finally:
        os.close(writing)

    assert result.returncode == READER_GONE
    assert result.stderr.replace("Next: lagebild read\n", "") == ""


def test_a_file_that_the_system_refuses_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    refused = PermissionError(errno.EACCES, os.strerror(errno.EACCES), "a\x1b.warc.gz")

    assert give_up(refused) == FAILED
    assert capsys.readouterr().err.startswith(
        'error: "a\\x1b.warc.gz" can\'t be used: Permission denied.'
    )


def test_an_archive_that_can_not_be_read_is_no_traceback(shell: Shell) -> None:
    (shell.store.path / "archive" / "000001.warc.gz").mkdir()

    result = shell.run("status")

    assert result.exit_code == FAILED
    assert "000001.warc.gz\" can't be used: Is a directory." in result.stderr
