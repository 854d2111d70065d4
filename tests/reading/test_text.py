from lagebild.reading.text import draft_of_text

from .reports import raw


def test_text_keeps_its_leading_space() -> None:
    assert draft_of_text(raw("  Die Stadt\n")).text == "  Die Stadt\n"
