import os
import signal
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from lagebild.domain.report import RawReport
from lagebild.errors import StoreError
from lagebild.store.archive import Archive

from .closed import closed
from .made import NOW, raw

KILLED_WHILE_ADDING = """
import datetime as dt, os, signal, sys
from pathlib import Path
from lagebild.domain.report import Media, RawReport
from lagebild.store.archive import Archive
now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
with Archive(Path(sys.argv[1])).adding(now) as writer:
    for number in range(1000):
        data = os.urandom(5000)
        writer.add(RawReport(name=f"{number:03}", data=data, media=Media.TEXT))
    os.kill(os.getpid(), signal.SIGKILL)
"""


def add(archive: Archive, *reports: RawReport) -> list[bool]:
    with archive.adding(NOW) as writer:
        return [writer.add(report) for report in reports]


def names(archive: Archive) -> list[str]:
    return [entry.name for entry in archive.contents().entries]


def test_what_was_added_is_loaded(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    add(archive, raw())

    (entry,) = archive.contents().entries
    assert archive.load(entry) == raw()


def test_the_same_bytes_under_the_same_name_are_added_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path)

    assert add(archive, raw("a"), raw("a"), raw("b")) == [True, False, True]
    assert add(archive, raw("a")) == [False]
    assert names(archive) == ["a", "b"]


def test_each_adding_makes_one_new_file_and_changes_no_other(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    add(archive, raw("a"))
    before = (tmp_path / "000001.warc.gz").read_bytes()
    add(archive, raw("b"))

    assert sorted(path.name for path in tmp_path.iterdir()) == ["000001.warc.gz", "000002.warc.gz"]
    assert (tmp_path / "000001.warc.gz").read_bytes() == before


def test_adding_nothing_new_makes_no_file(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    add(archive, raw())
    add(archive, raw())

    assert len(list(tmp_path.iterdir())) == 1


def test_the_order_does_not_depend_on_the_order_of_adding(tmp_path: Path) -> None:
    orders = []
    for number, reports in enumerate(permutations([raw("a"), raw("b", "x"), raw("c", "y")])):
        (tmp_path / str(number)).mkdir()
        archive = Archive(tmp_path / str(number))
        for report in reports:
            add(archive, report)
        orders.append(names(archive))

    assert all(order == orders[0] for order in orders)


def test_what_was_written_before_an_error_is_kept(tmp_path: Path) -> None:
    def broken() -> None:
        with Archive(tmp_path).adding(NOW) as writer:
            writer.add(raw())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()

    assert names(Archive(tmp_path)) == ["one.txt"]


def test_a_killed_writer_loses_no_more_than_its_last_report(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED_WHILE_ADDING, tmp_path], check=False)
    archive = Archive(tmp_path)

    assert killed.returncode == -signal.SIGKILL
    assert names(archive) == []

    lost = archive.salvage(NOW)

    assert len(names(archive)) >= 999
    assert len(lost) <= 1
    assert [path.suffix for path in tmp_path.iterdir()] == [".gz"]


def test_salvage_tells_of_a_record_cut_in_the_middle(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    add(archive, raw("a"), raw("b", "second"))
    file = tmp_path / "000001.warc.gz"
    os.truncate(file, file.stat().st_size - 30)
    file.rename(tmp_path / "000001.warc.gz.part")

    (lost,) = archive.salvage(NOW)

    assert "Record 2 is cut off" in lost.fact
    assert names(archive) == ["a"]


def test_damage_of_a_finished_file_is_told(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    add(archive, raw("a"), raw("b", "second"))
    file = tmp_path / "000001.warc.gz"
    os.truncate(file, file.stat().st_size - 30)

    (damage,) = archive.contents().damage
    assert damage.name == "000001.warc.gz"
    assert names(archive) == ["a"]


def test_files_whose_contents_are_known_are_not_read_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    add(archive, raw("a"))
    known = archive.contents()
    (tmp_path / "000001.warc.gz").write_bytes(bytes(known.files[0].size))
    add(archive, raw("b", "second"))

    assert [entry.name for entry in archive.contents(known.files).entries] == ["b", "a"]
    assert [entry.name for entry in archive.contents().entries] == ["b"]


def test_a_folder_that_is_gone_is_told_and_made_again_by_adding(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    (gone,) = archive.contents().damage

    add(archive, raw("a"))

    assert "There is no folder" in gone.fact
    assert names(archive) == ["a"]
    assert archive.contents().damage == ()


def test_a_folder_that_can_not_be_written_names_the_way_out(tmp_path: Path) -> None:
    with closed(tmp_path), pytest.raises(StoreError, match="can't be written: Permission denied"):
        add(Archive(tmp_path), raw())


def test_a_foreign_file_in_the_folder_does_not_hinder_adding(tmp_path: Path) -> None:
    (tmp_path / "found.warc.gz").touch()

    add(Archive(tmp_path), raw("a"))

    assert (tmp_path / "000001.warc.gz").exists()
