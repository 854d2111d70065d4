import hashlib

import pytest

from lagebild.domain.ids import derive_id
from lagebild.domain.report import Media

from .reports import LONG, LONG_DA, LONG_EN, report_of, unread_of


def test_text_of_a_text_file_is_the_whole_file() -> None:
    assert report_of(f"  {LONG}\r\n\r\nEnde.\n").text == f"  {LONG}\n\nEnde.\n"


def test_json_text_stays_as_it_is() -> None:
    line = '{"text": " a\\n\\tDie Stadt fiel. ", "extra": [1]}'
    assert report_of(line, Media.JSON, "f.jsonl:1").text == " a\n\tDie Stadt fiel. "


def test_feed_gives_name_outlet_address_language_and_day() -> None:
    line = (
        '{"id": "x-1", "text": "Die Stadt fiel.", "published": "2017-11-09T12:00:00Z",'
        ' "outlet": "Der Bote", "lang": "de-AT", "url": "https://bote.example/x"}'
    )
    report = report_of(line, Media.JSON, "f.jsonl:1")
    assert (report.name, report.outlet, report.language) == ("x-1", "Der Bote", "de")
    assert report.url == "https://bote.example/x"
    assert str(report.publication.day) == "2017-11-09"


def test_id_comes_from_bytes_outlet_date_and_address() -> None:
    line = '{"text": "Die Stadt fiel.", "published": "2017-11", "outlet": "Bote"}'
    report = report_of(line, Media.JSON, "f.jsonl:1")
    digest = hashlib.sha256(line.encode()).hexdigest()
    assert report.digest == digest
    assert report.id == derive_id("r", digest, "Bote", "2017-11", "")


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ('{"text": 5}', '"text"', "5"),
        ('{"text": "a b", "lang": ["de"]}', '"lang"', '["de"]'),
        ('{"text": "a b", "lang": "German language"}', '"lang"', "German language"),
        ('{"text": "a b", "published": "gestern"}', '"published"', "gestern"),
        ('{"text": "a b", "published": "2017-13"}', '"published"', "2017-13"),
        ('{"text": "a b", "id": 7}', '"id"', "7"),
        ('{"title": "a b"}', '"text"', ""),
        ('["a"]', '["a"]', ""),
        ('{"text": "a', "JSON", ""),
    ],
)
def test_wrong_json_names_the_key_and_the_value(line: str, key: str, value: str) -> None:
    unread = unread_of(line, Media.JSON, "f.jsonl:1")
    assert key in unread.fact
    assert value in unread.fact
    assert unread.way_out


def test_blank_text_is_unread() -> None:
    assert "empty" in unread_of(" \n\n ").fact


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("ordner/datei.txt", "datei.txt"),
        ("..\\..\\datei.txt", "datei.txt"),
        ("../..", "report"),
        ("a\x1b[31m\n.txt", "a[31m.txt"),
        ("a\udc80.txt", "a.txt"),
    ],
)
def test_name_of_a_file_leads_to_no_other_folder(name: str, safe: str) -> None:
    assert report_of(LONG, name=name).name == safe


def test_id_of_a_feed_stays_whole_without_slashes() -> None:
    line = '{"id": "../../etc/passwd", "text": "Die Stadt fiel."}'
    assert report_of(line, Media.JSON, "f.jsonl:1").name == "_.._etc_passwd"


@pytest.mark.parametrize(("text", "language"), [(LONG, "de"), (LONG_DA, "da"), (LONG_EN, "en")])
def test_language_is_that_of_the_body(text: str, language: str) -> None:
    assert report_of(text).language == language


def test_text_too_short_to_tell_has_no_language() -> None:
    assert report_of("Homs?").language == "und"
