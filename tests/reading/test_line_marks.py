import pytest

from lagebild.reading.line_marks import date_on_line, is_photo_credit, is_slug, unlisted


@pytest.mark.parametrize("line", ["xyz0002-20171109_2", "dpa_20190301-99", "afp-123"])
def test_archive_number_is_a_slug(line: str) -> None:
    assert is_slug(line)


@pytest.mark.parametrize("line", ["IS-Kämpfer", "MiG-29", "20171109", "Teil 3 von 100", "a-b"])
def test_other_words_are_no_slug(line: str) -> None:
    assert not is_slug(line)


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Meridian Wire/A. Muster",
        "(Bild: Agentur)",
        "© Agentur",
        "Soldaten in Tal Warda. Foto: Agentur",
        "Soldiers in Tal Warda (Photo: Agency)",
    ],
)
def test_photo_credit_is_told_at_either_end_of_a_line(line: str) -> None:
    assert is_photo_credit(line)


@pytest.mark.parametrize(
    "line", ["Das Foto: ein Beweis", "Ein Foto zeigt es: Die Stadt brennt. Bild um Bild."]
)
def test_photo_spoken_of_is_no_credit(line: str) -> None:
    assert not is_photo_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Am 10. November 2017",
        "Raqqa fällt 10. November 2017",
        "10. November 2017 und danach",
        "Die Lage am 10.11.2017",
    ],
)
def test_date_beside_other_words_makes_no_date_line(line: str) -> None:
    assert date_on_line(line, "de") is None


def test_list_marks_are_cut_off() -> None:
    assert [unlisted(line) for line in ("  2. Start", "• Start", "Start")] == ["Start"] * 3
