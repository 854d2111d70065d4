import subprocess
import sys
from pathlib import Path

import pytest

from lagebild.errors import StoreError, StoreLocked
from lagebild.store.lock import writing

from .closed import closed

HOLD = """
import sys
from pathlib import Path
from lagebild.store.lock import writing
with writing(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_is_turned_away(tmp_path: Path) -> None:
    with (
        writing(tmp_path / "lock"),
        pytest.raises(StoreLocked, match="Another process is writing"),
        writing(tmp_path / "lock"),
    ):
        pass


def test_the_lock_is_free_after_the_block(tmp_path: Path) -> None:
    with writing(tmp_path / "lock"):
        pass
    with writing(tmp_path / "lock"):
        pass


def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(StoreLocked), writing(tmp_path / "lock"):
            pass
        other.kill()
        other.wait()
    with writing(tmp_path / "lock"):
        pass


def test_a_store_that_can_not_be_written_names_the_way_out(tmp_path: Path) -> None:
    with (
        closed(tmp_path),
        pytest.raises(StoreError, match=r"can't be written: Permission denied.*copy the store"),
        writing(tmp_path / "lock"),
    ):
        pass
