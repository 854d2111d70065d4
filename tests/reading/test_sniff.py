import pytest

from lagebild.reading.sniff import Form, form_of


@pytest.mark.parametrize(
    ("start", "suffix", "form"),
    [
        (b"Die Stadt", "", Form.TEXT),
        (b"Die Stadt", ".txt", Form.TEXT),
        (b"<!DOCTYPE html>", ".txt", Form.HTML),
        (b"\xef\xbb\xbf <HTML lang=de>", "", Form.HTML),
        ("<html>".encode("utf-16"), "", Form.HTML),
        (b"<?xml version='1.0'?>\n<html>", "", Form.HTML),
        (b"<p>", ".htm", Form.HTML),
        (b"<Brigade 5> meldet", "", Form.TEXT),
        (b'{"text": 1}', "", Form.JSON),
        (b'[ {"text": 1}]', "", Form.JSON),
        (b'{"text": 1}', ".txt", Form.TEXT),
        (b"{Anm. d. Red.}", "", Form.TEXT),
        (b"[Karte] Die Stadt", "", Form.TEXT),
        (b"", ".jsonl", Form.LINES),
        (b"", ".ndjson", Form.LINES),
        (b"", ".json", Form.JSON),
    ],
)
def test_form_is_told_by_suffix_or_first_bytes(start: bytes, suffix: str, form: Form) -> None:
    assert form_of(start, suffix) is form
