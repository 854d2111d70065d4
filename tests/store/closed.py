"""A folder that can be read and not written, for root too."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534
_ENTER = stat.S_IXGRP | stat.S_IXOTH


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Take away the right to write there; root, who has it anyway, is somebody else meanwhile."""
    inside = [folder, *folder.rglob("*")]
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [*inside, *folder.parents]}
    for path in inside:
        path.chmod(0o555 if path.is_dir() else 0o444)
    is_root = os.geteuid() == 0
    if is_root:
        for path in folder.parents:
            path.chmod(modes[path] | _ENTER)
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
            for path in folder.parents:
                path.chmod(modes[path])
        for path in inside:
            path.chmod(modes[path])


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
