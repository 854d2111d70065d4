import pytest

from lagebild.reading.datelines import agency_dateline_end, header_end

from .reports import NAMES


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (" date 2017-11 Die Armee", "Die Armee"),
        ("Date: 2017-11-09\nDie Armee", "\nDie Armee"),
        ("datum 2017 Die Armee", " Die Armee"),
    ],
)
def test_header_ends_before_the_first_word(text: str, rest: str) -> None:
    end = header_end(text)
    assert end is not None
    assert text[end:].strip() == rest.strip()


@pytest.mark.parametrize("text", ["dates 2017-11 x", "date of 2017", "date 12345 x", "Update 2017"])
def test_other_openings_are_no_header(text: str) -> None:
    assert header_end(text) is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("ALBU KAMAL, Nov 9 (Meridian Wire) - The army", "The army"),
        ("Genf (AFP) — Die UNO", "Die UNO"),
        ("KABUL (AP) Taliban", "Taliban"),
        ("Damaskus, 9. November 2017 – Die Armee", "Die Armee"),
    ],
)
def test_agency_dateline_ends_before_the_first_word(line: str, rest: str) -> None:
    end = agency_dateline_end(line, "en", NAMES)
    assert end is not None
    assert line[end:] == rest


@pytest.mark.parametrize(
    "line",
    [
        "Die Miliz Islamischer Staat (IS) hat verloren",
        "Der Sender (AFP) meldet",
        "Beirut – Bei einem Angriff",
        "In Homs, sagt er, ist Ruhe - noch",
    ],
)
def test_prose_has_no_dateline(line: str) -> None:
    assert agency_dateline_end(line, "de", NAMES) is None
