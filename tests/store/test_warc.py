from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from lagebild.domain.report import Media, RawReport, Unread
from lagebild.store.warc import read_at, read_records, write_record

from .made import NOW, raw


def write(path: Path, *reports: RawReport) -> None:
    with path.open("wb") as file:
        for report in reports:
            write_record(file, report, NOW)


@settings(max_examples=30)
@given(
    name=st.text(min_size=1, max_size=30),
    data=st.binary(max_size=200),
    media=st.sampled_from(Media),
)
def test_every_report_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: bytes, media: Media
) -> None:
    path = tmp_path_factory.mktemp("warc") / "1.warc.gz"
    given_report = RawReport(name=name, data=data, media=media)
    write(path, given_report)

    ((entry, back),) = [found for found in read_records(path) if not isinstance(found, Unread)]
    assert back == given_report
    assert read_at(path, entry.offset) == given_report


def test_the_record_is_one_that_other_programs_read(tmp_path: Path) -> None:
    write(tmp_path / "1.warc.gz", raw("Baghus 1.txt"))

    with (tmp_path / "1.warc.gz").open("rb") as file:
        (record,) = list(ArchiveIterator(file, check_digests="raise"))
    headers = dict(record.rec_headers.headers)
    assert record.rec_type == "resource"
    assert headers["WARC-Target-URI"] == "urn:lagebild:report:Baghus%201.txt"
    assert headers["WARC-Date"] == "2026-01-02T03:04:05Z"
    assert headers["Content-Type"] == "text/plain"
    assert headers["WARC-Payload-Digest"].startswith("sha256:")


def test_a_name_of_no_encoding_comes_back(tmp_path: Path) -> None:
    odd = raw("odd\udcff.txt")
    write(tmp_path / "1.warc.gz", odd)

    assert [found[1] for found in read_records(tmp_path / "1.warc.gz") if found] == [odd]  # type: ignore[index]


def test_a_cut_off_record_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "1.warc.gz"
    write(path, raw("a"), raw("b", "second"), raw("c", "third" * 1000))
    whole = path.read_bytes()
    for cut in (len(whole) - 20, len(whole) - 150):
        path.write_bytes(whole[:cut])
        *kept, last = read_records(path)
        assert [found[1].name for found in kept if not isinstance(found, Unread)] == ["a", "b"]
        assert isinstance(last, Unread)
        assert "Record 3 is cut off" in last.fact


def test_changed_bytes_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "1.warc.gz"
    write(path, raw("a"))
    first = path.read_bytes()
    write(path, raw("b", "second"))
    broken = bytearray(path.read_bytes())
    broken[-12] ^= 0xFF
    path.write_bytes(first + bytes(broken))

    found = list(read_records(path))
    assert isinstance(found[-1], Unread)
    assert isinstance(read_at(path, len(first)), Unread)


def test_the_same_report_at_the_same_time_is_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path / "1.warc.gz", raw())
    write(tmp_path / "2.warc.gz", msgspec.structs.replace(raw()))

    assert (tmp_path / "1.warc.gz").read_bytes() == (tmp_path / "2.warc.gz").read_bytes()
