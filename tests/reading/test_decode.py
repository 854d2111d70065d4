import pytest

from lagebild.errors import UnreadableInput
from lagebild.reading.decode import decode

GERMAN = "Grüße aus Köln: Die Kämpfer ließen zwölf Häuser räumen."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_reads_the_same_in_every_charset(charset: str) -> None:
    assert decode(GERMAN.encode(charset)) == GERMAN


def test_short_danish_text_without_utf8_keeps_its_letters() -> None:
    text = "Byen er erobret, siger hæren på øen."
    assert decode(text.encode("cp1252")) == text


def test_cyrillic_text_without_utf8_is_told_by_its_letters() -> None:
    text = "Войска заняли город и удерживают его, сообщает агентство."
    assert decode(text.encode("cp1251")) == text


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode(b" a\r\nb\rc\n\td ") == " a\nb\nc\n\td "


def test_page_names_its_charset() -> None:
    page = '<meta charset="iso-8859-2"><p>Wojska zajęły miasto</p>'
    assert decode(page.encode("iso-8859-2"), is_html=True) == page


def test_unknown_charset_of_a_page_is_passed_over() -> None:
    page = f'<meta charset="klingon"><p>{GERMAN}</p>'
    assert decode(page.encode("cp1252"), is_html=True) == page


@pytest.mark.parametrize(
    ("data", "fact"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "ZIP"),
        (b"Die Armee\0 hat", "U+0000"),
        (b"\xff\xfe\x00", "utf-16"),
        (bytes(range(256)) * 4, "fit no charset"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_reason(data: bytes, fact: str) -> None:
    with pytest.raises(UnreadableInput, match=fact.replace("+", r"\+")) as caught:
        decode(data)
    assert caught.value.way_out
