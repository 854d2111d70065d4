import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.mentions.digits import read_digits


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1.200", "es", 1200),
        ("1,5", "es", 1.5),
        ("36 000", "fr", 36000),
        ("1.500", "fr", 1500),
        ("1,500", "ar", 1500),
        ("2,345,678", "fa", 2345678),
        ("۴۷۳", "fa", 473),
        ("١٬٢٣٤", "ar", 1234),
        ("٢٫٥", "ar", 2.5),
        ("1 234,5", "ru", 1234.5),
        ("7000", "xx", 7000),
    ],
)
def test_digits_are_read_by_the_signs_of_the_language(
    text: str, language: str, value: float
) -> None:
    assert read_digits(text, language) == value


@pytest.mark.parametrize("text", ["19:30", "24.12.2019", "3/4", "1.20.300", "12.30"])
def test_clock_times_dates_and_fractions_are_no_number(text: str) -> None:
    assert read_digits(text, "es") is None


@given(st.integers(0, 10**9), st.sampled_from(["es", "fr", "tr", "ru", "it"]))
def test_a_whole_number_is_read_with_and_without_groups(number: int, language: str) -> None:
    grouped = f"{number:,}".replace(",", ".")
    if language in ("fr", "ru"):
        grouped = grouped.replace(".", "\u00a0")
    assert read_digits(grouped, language) == read_digits(str(number), language) == number
