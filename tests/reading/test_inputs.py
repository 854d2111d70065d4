import io
import os
import tracemalloc
from pathlib import Path

import pytest

from lagebild.domain.report import Media, RawReport, Unread
from lagebild.reading.inputs import inputs_of, inputs_of_stream
from lagebild.reading.json_lines import MAX_REPORT_BYTES


def names(path: Path) -> list[str]:
    return [found.name for found in inputs_of(path)]


def test_folder_is_read_in_order_of_names_with_folders_inside(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/z.txt", "c/y.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Die Stadt fiel.")
    assert names(tmp_path) == ["a.txt", "b.txt", "c/y.html", "c/z.txt"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".versteckt.txt").write_text("Die Stadt fiel.")
    (tmp_path / "a.txt").write_text("Die Stadt fiel.")
    assert names(tmp_path) == ["a.txt"]


def test_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "secret.txt").write_text("geheim")
    (tmp_path / "folder" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (found,) = inputs_of(tmp_path / "folder")
    assert isinstance(found, Unread)
    assert "link" in found.fact


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.report"])
def test_text_under_any_suffix_is_a_text_report(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Die Stadt fiel.")
    assert list(inputs_of(tmp_path / name)) == [
        RawReport(name=name, data=b"Die Stadt fiel.", media=Media.TEXT)
    ]


def test_page_without_suffix_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("<!-- x -->\n<!DOCTYPE html><p>Die Stadt fiel.")
    (found,) = inputs_of(tmp_path / "page")
    assert isinstance(found, RawReport)
    assert found.media is Media.HTML


def test_settings_beside_reports_are_no_reports(tmp_path: Path) -> None:
    (tmp_path / "sheet.toml").write_text("x = 1")
    (found,) = inputs_of(tmp_path)
    assert isinstance(found, Unread)
    assert ".toml" in found.fact


def test_each_line_of_json_lines_is_one_report_with_that_line_as_bytes(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n\n{"text": "b"}')
    assert list(inputs_of(path)) == [
        RawReport(name="feed.jsonl:1", data=b'{"text": "a"}', media=Media.JSON),
        RawReport(name="feed.jsonl:3", data=b'{"text": "b"}', media=Media.JSON),
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ('{\n "text": "a"\n}', ['{\n "text": "a"\n}']),
        ('[{"text": "a"},\n {"text":  "b"}]', ['{"text": "a"}', '{"text":  "b"}']),
        ('{"text": "a"}\n{"text": "b"}\n', ['{"text": "a"}', '{"text": "b"}']),
    ],
)
def test_json_file_may_hold_an_object_a_list_or_lines(
    tmp_path: Path, data: str, found: list[str]
) -> None:
    path = tmp_path / "feed.json"
    path.write_text(data)
    assert [r.data.decode() for r in inputs_of(path) if isinstance(r, RawReport)] == found


def test_line_over_the_limit_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"text": "a"}\n{"text": "')
        for _ in range(50):
            stream.write(b"x" * 1_000_000)
        stream.write(b'"}\n{"text": "b"}\n')
    first, long, last = inputs_of(path)
    assert isinstance(first, RawReport)
    assert isinstance(long, Unread)
    assert "Line 2 of feed.jsonl" in long.fact
    assert last == RawReport(name="feed.jsonl:3", data=b'{"text": "b"}', media=Media.JSON)


def test_line_over_the_limit_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    with path.open("wb") as stream:
        for _ in range(50):
            stream.write(b"x" * 1_000_000)
    tracemalloc.start()
    (found,) = inputs_of(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found, Unread)
    assert most < 3 * MAX_REPORT_BYTES


def test_text_over_the_limit_is_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * (MAX_REPORT_BYTES + 1))
    (found,) = inputs_of(path)
    assert isinstance(found, Unread)
    assert "10,000,000" in found.fact


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.json"])
def test_empty_file_is_unread(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    (found,) = inputs_of(tmp_path / name)
    assert isinstance(found, Unread)
    assert "empty" in found.fact


def test_missing_path_is_unread(tmp_path: Path) -> None:
    (found,) = inputs_of(tmp_path / "fehlt.txt")
    assert isinstance(found, Unread)
    assert "no file or folder" in found.fact


def test_empty_folder_is_unread(tmp_path: Path) -> None:
    (found,) = inputs_of(tmp_path)
    assert isinstance(found, Unread)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_without_permission_is_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    path.chmod(0)
    (found,) = inputs_of(path)
    assert isinstance(found, Unread)


def test_name_with_a_zero_byte_is_unread() -> None:
    (found,) = inputs_of(Path("a\0b"))
    assert isinstance(found, Unread)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"Die Stadt fiel.", Media.TEXT),
        (b"<html><p>Die Stadt fiel.", Media.HTML),
        (b'{"text": "Die Stadt fiel."}', Media.JSON),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(data: bytes, media: Media) -> None:
    assert list(inputs_of_stream(io.BytesIO(data), "-")) == [
        RawReport(name="-", data=data, media=media)
    ]
