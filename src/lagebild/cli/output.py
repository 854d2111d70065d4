"""What happens when nobody takes the output: the reader of a pipe is gone, or the disk is full."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from lagebild.cli.terminal import note, shown

# As a shell names a program that the signal SIGPIPE ended; most others end so without a word.
READER_GONE = 141
FAILED = 2


def give_up(error: OSError) -> int:
    """Say what the system refused, where it can still be said; return the exit code."""
    gone = isinstance(error, BrokenPipeError)
    if not gone:
        with suppress(OSError):
            note(f"error: {shown(_sentence(error))}")
    for stream in (sys.stdout, sys.stderr):
        _drop(stream)
    return READER_GONE if gone else FAILED


def _sentence(error: OSError) -> str:
    why = error.strerror or str(error)
    if error.filename is None:
        return f"The output can't be written: {why}. Send it elsewhere, or make room for it."
    name = os.fsdecode(error.filename) if isinstance(error.filename, bytes) else error.filename
    return f'"{name}" can\'t be used: {why}. Check its permissions, and those of its folder.'


def _drop(stream: TextIO | None) -> None:
    """Send what is left of a stream that can't be written nowhere; Python would fail at its end."""
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
