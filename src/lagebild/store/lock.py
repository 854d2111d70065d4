"""One writer at a time; readers are never held up."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lagebild.errors import StoreLocked
from lagebild.store.failures import written


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the lock file for as long as the block runs.

    The lock is the kernel's and ends with the process, so a killed writer leaves none behind.
    Raises StoreLocked where another process holds it, StoreError where the store can't be written.
    """
    with written(path.parent):
        opened = path.open("ab")
    with opened as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreLocked(
                f'Another process is writing to the store "{path.parent}".',
                "Wait until it is done; reading (status, place, claim, export) works meanwhile.",
            ) from error
        yield
